"""A world cut out as a square block on a plain ground, as isometric scenes are."""

import numpy as np

from aozora.film.projection import Pinhole
from aozora.render.finish.filters import Image, gaussian
from aozora.render.finish.looks.flattening import saturated
from aozora.render.finish.looks.scene import Scene
from aozora.render.finish.motion_field import grid

_HALF = 0.58
"""Half a side of the block in halves of the picture's width at its middle."""

_THICK = 0.16
"""How thick the block is, in its sides."""


def tile(scene: Scene) -> Image:
    """The picture within a block around the middle of the view; its cut sides are earth, behind it is plain colour."""
    bright = saturated(np.clip(scene.picture * 1.08, 0, 1).astype(np.float32), 1.25)
    if scene.shot is None or scene.field is None:
        return bright
    height, width = scene.picture.shape[:2]
    camera = scene.shot.motion.camera
    lens = Pinhole.of(camera, scene.index, width, height)
    rays = lens.rays(np.asarray(grid(height, width), np.float64).reshape(-1, 2)).reshape(height, width, 3)
    depth = scene.field.depth.astype(np.float64)
    places = lens.position + rays * depth[..., None]
    away = float(camera.focus_m[scene.index, 1])
    half = _HALF * away * 0.5 * width / lens.focal
    middle = lens.position + lens.rotation @ np.array([0.0, 0.0, -away])
    local = places - middle
    inside = (np.abs(local[..., 0]) <= half) & (np.abs(local[..., 1]) <= half) & (depth < 1.6 * away)
    # The sides that look at the camera: planes x and y at +-half, from the ground down.
    floor = float(np.percentile(local[inside][:, 2], 20)) if inside.any() else 0.0
    out = np.broadcast_to(_backdrop(height), bright.shape).copy()
    best = np.full((height, width), np.inf)
    for axis, tone in ((0, 0.62), (1, 0.82)):
        sign = -np.sign(rays[height // 2, width // 2, axis])
        reach = (middle[axis] + sign * half - lens.position[axis]) / rays[..., axis]
        hit = lens.position + rays * reach[..., None] - middle
        other = hit[..., 1 - axis]
        below = (hit[..., 2] <= floor) & (hit[..., 2] >= floor - 2 * half * _THICK) & (np.abs(other) <= half) & (reach < best)
        band = np.clip((floor - hit[..., 2]) / (2 * half * _THICK), 0, 1)[..., None]
        earth = np.where(band < 0.14, np.array([0.36, 0.52, 0.24]), np.array([0.46, 0.33, 0.22]) * (1 - 0.25 * band)) * tone
        out[below] = earth[below].astype(np.float32)
        best = np.where(below, reach, best)
    edge = gaussian(inside.astype(np.float32), 0.5)[..., None]
    shadow = gaussian((inside | np.isfinite(best)).astype(np.float32), 10 * scene.unit)
    free = ~(inside | np.isfinite(best))
    out[free] *= (1 - 0.22 * np.clip(shadow[free], 0, 1))[..., None]
    return (bright * edge + out * (1 - edge)).astype(np.float32)


def _backdrop(height: int) -> Image:
    """A light ground that darkens a little downwards (h, 1, 3)."""
    down = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    return np.array([0.86, 0.90, 0.95], np.float32) * (1 - 0.10 * down)
