"""Fire, smoke and steam that were simulated on a grid: marched through by rays and laid into the air by depth."""

import importlib
import math
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.air import Rgb, Volume
from aozora.film.projection import Pinhole
from aozora.render.finish.air.falling import View
from aozora.render.finish.air.specks import Floats, Veil

STEP = 0.7
"""Cells from one sample of a ray to the next."""

HOTTEST = 1.4
"""Heat at which flames are as bright as they get."""

_COOL_K, _HOT_K = 1050.0, 2050.0
"""What glows barely and what glows best in a flame, in kelvins."""

_WAVES_NM = np.array([610.0, 550.0, 465.0])


def glow(heat: Floats, colour: Rgb = (1.0, 1.0, 1.0)) -> Floats:
    """Radiance (..., 3) of soot by its heat: the hue is that of a black body (Wien's law at three wavelengths), its brightness is
    compressed to what film holds. A colour other than white is that of a dyed flame, paler where it is hottest."""
    share = np.clip(np.asarray(heat, np.float64) / HOTTEST, 0, 1)[..., None]
    kelvin = _COOL_K + (_HOT_K - _COOL_K) * share
    wien = np.exp(-1.4388e7 / (_WAVES_NM * kelvin)) / (_WAVES_NM / 610.0) ** 5
    hue = wien / wien[..., :1]
    bright = 6.0 * np.clip((share - 0.12) / 0.88, 0, 1) ** 1.3
    if min(colour) < 1.0:
        top = max(*colour, 1e-6)
        dye = np.array(colour) / top
        hue = dye ** (1.4 - 0.7 * share)
    return bright * hue


def draw_gas(veil: Veil, volume: Volume, view: View, level: float) -> None:
    """Lay a volume into the layer; `level` is the radiance that the film shows as bright."""
    volume = _trimmed(volume)
    spot = _rectangle(volume, view.lens, veil)
    if spot is None:
        return
    rows, columns = spot
    down, across = np.indices((rows.stop - rows.start, columns.stop - columns.start))
    across, down = across + columns.start, down + rows.start
    pixels = np.stack([across.ravel(), down.ravel()], -1).astype(np.float64)
    depth = veil.depth[rows, columns].ravel().astype(np.float64)
    light, through = marched(volume, view, pixels, depth, level)
    shape, size = (veil.height, veil.width), across.shape
    cover = -np.log(np.maximum(through, 1e-4))
    veil.cover.reshape(shape)[rows, columns] += cover.reshape(size)
    share = cover / np.maximum(1.0 - through, 1e-6)
    for channel in range(3):
        veil.light[channel].reshape(shape)[rows, columns] += (share * light[:, channel]).reshape(size)
        veil.glow[channel].reshape(shape)[rows, columns] += light[:, 3 + channel].reshape(size)


def marched(volume: Volume, view: View, pixels: Floats, depth: Floats, level: float) -> tuple[Floats, Floats]:
    """Light (n, 6) of a volume at pixels (n, 2) before what stands at depths (n,), of its smoke and of its flames, and the share
    (n,) that passes it."""
    marching: Any = importlib.import_module("aozora.render.finish.air.marching")
    cell, lens = volume.cell, view.lens
    soot = np.ascontiguousarray(volume.soot * np.float32(cell))
    heat = np.ascontiguousarray(volume.heat)
    lit = _lit(soot, np.array(view.air.sun, np.float64))
    open_light = np.array(view.air.light) * np.array(volume.albedo)
    there = np.zeros(heat.shape, np.uint8)
    marching.occupied(heat, soot, there)
    middle, power = _hearth(heat)
    fire = 0.20 * level * power * glow(np.array(0.8), volume.colour) * np.array(volume.albedo)
    sunny = 0.62 if lit is not soot else 0.0
    tones = np.stack([sunny * open_light, (1.02 - sunny) * open_light, fire])
    ramp = level * glow(np.linspace(0, HOTTEST, 64), volume.colour)
    numbers = np.array([volume.flame * cell, HOTTEST, STEP, *middle, 0.25 * max(heat.shape)])
    eye = (lens.position - np.array(volume.origin)) / cell - 0.5
    light, through = np.zeros((len(pixels), 6)), np.ones(len(pixels))
    marching.walked(lens.rays(pixels) / cell, depth, eye, (heat, soot, lit, there), (ramp, tones), numbers, (light, through))
    return light, through


def _trimmed(volume: Volume) -> Volume:
    """The part of a volume in which there is anything, with a cell about it."""
    seen = (volume.heat > 0.2) | (volume.soot * volume.cell > 1e-4)
    part: list[slice] = []
    for axis, count in enumerate(seen.shape):
        found = np.flatnonzero(seen.any(axis=tuple(other for other in range(3) if other != axis)))
        if not found.size:
            return replace(volume, heat=volume.heat[:2, :2, :2], soot=volume.soot[:2, :2, :2])
        part.append(slice(max(int(found[0]) - 1, 0), min(int(found[-1]) + 2, count)))
    x, y, z = (o + volume.cell * one.start for o, one in zip(volume.origin, part, strict=True))
    box = tuple(part)
    return replace(volume, origin=(x, y, z), heat=volume.heat[box], soot=volume.soot[box])


def _lit(soot: NDArray[np.float32], way: Floats) -> NDArray[np.float32]:
    """The share of the key light that reaches each cell; where there is none, `soot` itself."""
    marching: Any = importlib.import_module("aozora.render.finish.air.marching")
    if not way.any():
        return soot
    lit = np.empty_like(soot)
    marching.shaded(soot, way, 2.5, 9, lit)
    return lit


def _hearth(heat: NDArray[np.float32]) -> tuple[Floats, float]:
    """The middle of what glows, in cells, and how much of it there is, 0..1."""
    weight = np.clip(heat - 0.4, 0, None)
    total = float(weight.sum(dtype=np.float64))
    if total < 1e-6:
        return np.zeros(3), 0.0
    sides = [
        np.arange(n) @ weight.sum(axis=tuple(b for b in range(3) if b != a), dtype=np.float64) for a, n in enumerate(heat.shape)
    ]
    return np.array(sides) / total, min(1.0, total / (0.01 * heat.size))


def _rectangle(volume: Volume, lens: Pinhole, veil: Veil) -> tuple[slice, slice] | None:
    """The rows and columns that a volume may be seen in; None where it is not."""
    reach = np.array(volume.heat.shape) * volume.cell
    corners = np.array(volume.origin) + reach * np.array([[i >> 2 & 1, i >> 1 & 1, i & 1] for i in range(8)])
    places, ahead = lens.seen(corners)
    if (ahead < 0.05).all():
        return None
    if (ahead < 0.05).any():
        return slice(0, veil.height), slice(0, veil.width)
    (left, top), (right, bottom) = places.min(0), places.max(0)
    rows = slice(max(0, math.floor(top)), min(veil.height, math.ceil(bottom) + 1))
    columns = slice(max(0, math.floor(left)), min(veil.width, math.ceil(right) + 1))
    return (rows, columns) if rows.start < rows.stop and columns.start < columns.stop else None
