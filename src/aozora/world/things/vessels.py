"""Vessels turned on a wheel or blown: bottles, cups, mugs, glasses, bowls, vases, jugs, from a table of profiles."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Mesh
from aozora.world.geometry.noise import smoothstep
from aozora.world.geometry.primitives import cylinder, lathe, moved, spline, tube
from aozora.world.surfaces import surface
from aozora.world.things.form import Piece, ThingParams

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class _Profile:
    """Outer outline as (radius, height) in shares of half the width and of the height, from the foot up; `wall` in shares of half
    the width; `handle` heights between which a handle springs; `spout` pulls the lip; `label` heights of a paper label."""

    outline: tuple[tuple[float, float], ...]
    wall: float
    handle: tuple[float, float] | None = None
    spout: bool = False
    label: tuple[float, float] | None = None
    stopper: bool = False


_PROFILES: dict[str, _Profile] = {
    "bottle": _Profile(
        (
            (0.80, 0.0),
            (0.97, 0.012),
            (1.0, 0.05),
            (1.0, 0.30),
            (1.0, 0.56),
            (0.95, 0.64),
            (0.66, 0.73),
            (0.42, 0.81),
            (0.375, 0.90),
            (0.375, 0.955),
            (0.42, 0.96),
            (0.42, 0.99),
            (0.39, 1.0),
        ),
        0.07,
        label=(0.16, 0.46),
        stopper=True,
    ),
    "cup": _Profile(
        ((0.50, 0.0), (0.54, 0.02), (0.52, 0.06), (0.70, 0.20), (0.88, 0.48), (0.96, 0.78), (1.0, 0.99), (0.985, 1.0)),
        0.055,
        handle=(0.28, 0.86),
    ),
    "mug": _Profile(
        ((0.86, 0.0), (0.95, 0.015), (0.985, 0.06), (0.99, 0.30), (0.985, 0.70), (1.0, 0.98), (0.98, 1.0)),
        0.085,
        handle=(0.16, 0.84),
    ),
    "glass": _Profile(((0.74, 0.0), (0.80, 0.01), (0.82, 0.05), (0.90, 0.45), (0.99, 0.98), (0.975, 1.0)), 0.05),
    "bowl": _Profile(((0.34, 0.0), (0.40, 0.02), (0.40, 0.08), (0.62, 0.22), (0.88, 0.55), (0.99, 0.95), (0.985, 1.0)), 0.045),
    "vase": _Profile(
        (
            (0.50, 0.0),
            (0.58, 0.015),
            (0.80, 0.14),
            (1.0, 0.38),
            (0.90, 0.60),
            (0.55, 0.77),
            (0.40, 0.87),
            (0.47, 0.96),
            (0.56, 1.0),
        ),
        0.07,
    ),
    "jug": _Profile(
        (
            (0.66, 0.0),
            (0.74, 0.015),
            (0.93, 0.20),
            (1.0, 0.39),
            (0.88, 0.61),
            (0.63, 0.78),
            (0.56, 0.86),
            (0.62, 0.95),
            (0.68, 1.0),
        ),
        0.06,
        handle=(0.34, 0.88),
        spout=True,
    ),
    "plate": _Profile(((0.55, 0.0), (0.58, 0.10), (0.60, 0.28), (0.74, 0.45), (0.97, 0.92), (0.985, 1.0)), 0.03),
    "plant pot": _Profile(
        ((0.66, 0.0), (0.70, 0.01), (0.88, 0.74), (0.89, 0.78), (0.985, 0.785), (1.0, 0.80), (1.0, 0.985), (0.98, 1.0)), 0.09
    ),
}
"""Kind -> its outline."""


def vessel(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """An open vessel of the table above."""
    shape = _PROFILES[params.kind]
    radius, height = params.size[0] / 2, params.size[2]
    outline = np.array(shape.outline) * (radius, height)
    skin = surface(params.material, params.colour, store, params.seed, detail=0.8)
    body = _irregular(lathe(_walled(outline, shape.wall * radius), 96), shape, radius, height, params.material)
    pieces = [Piece(body, ((params.material, skin),))]
    if shape.handle is not None:
        pieces.append(Piece(_handle(outline, shape.handle, shape.wall * radius), ((params.material, skin),)))
    if shape.label is not None:
        pieces.append(Piece(_label(radius, height, shape.label), (("label", surface("paper", "cream", store, params.seed)),)))
    if shape.stopper:
        neck = outline[-2, 0] * 0.80
        plug = moved(cylinder(neck, 0.10 * height, 0.08 * neck, 48), (0, 0, height * 0.985))
        pieces.append(Piece(plug, (("stopper", surface("cork", "", store, params.seed, detail=0.5)),)))
    return tuple(pieces)


def _walled(outline: Floats, wall: float) -> Floats:
    """The closed section of a vessel: up its outside, round its lip, down its inside; the floor is one and a half walls thick."""
    outer = spline(outline.tolist(), 90)
    tangent = np.gradient(outer, axis=0)
    tangent /= np.linalg.norm(tangent, axis=1, keepdims=True)
    inner = outer + wall * np.stack([-tangent[:, 1], tangent[:, 0]], axis=-1)
    floor = 1.5 * wall
    inner = inner[(inner[:, 1] > floor) & (inner[:, 0] > 0.3 * wall)]
    top = outer[-1] * 0.5 + inner[-1] * 0.5 + np.array([0.0, 0.35 * wall])
    bend = np.array([[inner[0, 0] * 0.93, floor * 1.02], [inner[0, 0] * 0.8, floor]])
    foot = np.array([[0.0, 0.10 * wall], [outer[0, 0] * 0.9, 0.10 * wall]])
    return np.concatenate([foot, outer, top[None], inner[::-1], bend, [[0.0, floor]]])


def _irregular(mesh: Mesh, shape: _Profile, radius: float, height: float, material: str) -> Mesh:
    """Throwing rings and a slight ovality on pottery; a pulled lip where there is a spout."""
    points = mesh.points.astype(np.float64)
    angle, level = np.arctan2(points[:, 1], points[:, 0]), points[:, 2] / height
    gain = np.ones(len(points))
    if material in ("ceramic", "brick", "clay model"):
        gain += 0.0030 * np.sin(level * 80 + 0.4 * np.sin(2 * angle)) + 0.008 * np.cos(2 * angle + 0.6)
    if shape.spout:
        gain += 0.34 * smoothstep(0.84, 1.0, level) * np.exp(-(((np.abs(angle) - math.pi) / 0.30) ** 2))
    points[:, :2] *= gain[:, None]
    return Mesh(points.astype(np.float32), mesh.corners, mesh.starts, uv=mesh.uv)


def _handle(outline: Floats, heights: tuple[float, float], wall: float) -> Mesh:
    """An ear from one height to the other, on the +X side."""
    low, high = (h * outline[-1, 1] for h in heights)
    dense = spline(outline.tolist(), 160)
    start, end = (float(np.interp(z, dense[:, 1], dense[:, 0])) - 0.6 * wall for z in (low, high))
    out, span = 0.62 * (high - low), high - low
    path = [
        (end, 0.0, high),
        (end + 0.5 * out, 0.0, high + 0.04 * span),
        (max(start, end) + out, 0.0, low + 0.66 * span),
        (max(start, end) + 0.85 * out, 0.0, low + 0.26 * span),
        (start + 0.42 * out, 0.0, low + 0.04 * span),
        (start, 0.0, low),
    ]
    curve = spline(path, 60)
    share = np.linspace(0, 1, 60)
    thick = wall * (1.02 + 0.55 * (2 * share - 1) ** 4)
    return tube(curve, thick, 20, flatten=1.5)


def _label(radius: float, height: float, heights: tuple[float, float]) -> Mesh:
    low, high = (h * height for h in heights)
    out, thin = radius * 1.004, radius * 0.004
    return lathe(np.array([[out - thin, low], [out, low + thin], [out, high - thin], [out - thin, high]]), 96)
