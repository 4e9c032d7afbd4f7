"""Words in sand, snow or chalk on the ground, and in the sky."""

import importlib
import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.screenplay import ScreenText
from aozora.film.store import Store
from aozora.film.world import Material, Mesh, World, get_mesh
from aozora.world.geometry.neighbours import between, closest
from aozora.world.lettering.setting import Box, fitted
from aozora.world.lettering.solid import grouped, resampled, solid, winding
from aozora.world.palette import colour, colour_name

Floats = NDArray[np.float64]

_GROUND = ("ground", "sand", "beach", "floor", "terrain", "shore", "snow", "path")


class Ground:
    """The height of what lies underfoot, from the meshes of the set: even between their points."""

    def __init__(self, world: World, store: Store) -> None:
        found: list[Floats] = []
        for entity in world.entities:
            if not entity.id.startswith("set/") or not any(word in entity.id for word in _GROUND):
                continue
            for part in entity.parts:
                points = (
                    get_mesh(store, part.mesh).points.astype(np.float64) + np.array(part.position) + np.array(entity.position)
                )
                found.append(points)
        self._points = np.concatenate(found) if found else np.zeros((1, 3))

    def at(self, x: Floats, y: Floats) -> Floats:
        """Heights at places: those of the nearest points of the ground."""
        reach = 5.0 + float(np.hypot(np.ptp(x), np.ptp(y)))
        near = self._points[np.hypot(self._points[:, 0] - x.mean(), self._points[:, 1] - y.mean()) < reach]
        near = near if len(near) >= 3 else self._points
        places = np.stack([x.ravel(), y.ravel()], -1)
        found = np.full(len(places), np.nan)
        if len(near) >= 3 and float(np.ptp(near[:, 0])) > 1e-6 and float(np.ptp(near[:, 1])) > 1e-6:
            found = between(places, near[:, :2], near[:, 2])
        outside = np.isnan(found)
        if outside.any():
            found[outside] = near[closest(places[outside], near[:, :2])[1], 2]
        return found.reshape(x.shape)


def furrowed(text: ScreenText, width: float, height: float) -> tuple[Floats, Floats, str]:
    """Words drawn into soft ground as they are to look: a grid (r, c, 2), x right and y up, that fills a box; how deep it is
    there (r, c) in the same unit, raised beside the furrows; and the characters that no font has."""
    block = fitted(text.text, Box(0.9 * width, 0.86 * height, 0.5 * width, weight=700))
    contours = block.contours
    half_w, half_h = 0.5 * width, 0.5 * height
    step = max(block.em / 60, width / 520)
    x = np.arange(-half_w, half_w + step, step)
    y = np.arange(-half_h, half_h + step, step)
    grid = np.stack(np.meshgrid(x, y), -1)
    inside = np.zeros(grid.shape[:2])
    for group in grouped(contours):
        dense = [resampled(contour, 4 * step) for contour in group]
        low, high = np.min([c.min(0) for c in dense], 0) - step, np.max([c.max(0) for c in dense], 0) + step
        near = ((grid >= low) & (grid <= high)).all(-1)
        inside[near] = np.maximum(inside[near], winding(grid[near], dense) != 0)
    soft = _blurred(inside, 1.4)
    rim = np.clip(_blurred(inside, 4.0) - soft, 0, 1)
    deep = 0.06 * block.em
    return grid, deep * (0.9 * rim - soft), block.missing


def _blurred(field: Floats, sigma: float) -> Floats:
    filters: Any = importlib.import_module("scipy.ndimage")
    return np.asarray(filters.gaussian_filter(field, sigma), np.float64)


def sand_mesh(grid: Floats, depth: Floats, height: Floats, tone: tuple[float, float, float]) -> Mesh:
    """A patch of ground with furrows: grid (r, c, 2) in the world, depths and heights (r, c). Its edge dips under the ground."""
    rows, columns = depth.shape
    edge = np.minimum.reduce(
        np.broadcast_arrays(
            np.arange(rows)[:, None], np.arange(rows)[::-1][:, None], np.arange(columns)[None], np.arange(columns)[::-1][None]
        )
    )
    lift = 0.005 * float(np.ptp(grid[..., 0])) * np.clip(edge / 6 - 0.6, -1.2, 1)
    points = np.concatenate([grid, (height + depth + lift)[..., None]], -1).reshape(-1, 3)
    index = np.arange(rows * columns).reshape(rows, columns)
    quads = np.stack([index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1]], -1).reshape(-1, 4)
    rng = lane(0, "lettering", "sand")
    grain = 1 + 0.07 * rng.standard_normal(depth.shape)
    wet = np.clip(1 + depth / max(float(-depth.min()), 1e-6) * 0.62, 0.3, 1.1)
    colours = (np.array(tone)[None, None] * (grain * wet)[..., None]).reshape(-1, 3)
    return Mesh.of_faces(points, quads, smooth=True, colours=np.clip(colours, 0, 1).astype(np.float32))


def sky_letters(text: ScreenText, width: float, height: float) -> tuple[Mesh, float, str]:
    """Words of smoke in a box of metres, facing -Y: their outlines swell and fray a little. The mesh, its height, and the
    characters that no font has."""
    block = fitted(text.text, Box(width, height, 0.34 * width, weight=700))
    rng = lane(0, "lettering", "sky")
    contours: list[Floats] = []
    for contour in block.contours:
        dense = resampled(contour, block.em / 26)
        phase = rng.random(4) * 2 * math.pi
        x, y = dense[:, 0] / block.em, dense[:, 1] / block.em
        puff = np.stack(
            [
                np.sin(16 * y + phase[0]) + 0.6 * np.sin(37 * x + phase[1]),
                np.sin(15 * x + phase[2]) + 0.6 * np.sin(33 * y + phase[3]),
            ],
            1,
        )
        contours.append(dense + 0.009 * block.em * puff)
    return solid(tuple(contours), block.em / 12), block.height, block.missing


def smoke(level: float, text: ScreenText) -> Material:
    """White smoke in full light, as bright as `level`; it is no lamp."""
    tone = colour(text.colour) if text.colour and colour_name(text.colour) else (1.0, 1.0, 1.0)
    r, g, b = (round(0.95 * level * c, 5) for c in tone)
    return Material(colour=(1.0, 1.0, 1.0), emission=(r, g, b), emission_by_colour=True, roughness=1.0, specular=0.0)
