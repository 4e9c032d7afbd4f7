"""Pictures that stand upright in the world and face the camera: flames, funnels, bubbles, as functions of place and time."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from aozora.film.projection import Pinhole
from aozora.film.randomness import lane
from aozora.render.finish.air.specks import Floats, Veil
from aozora.render.finish.filters import gaussian, sample

_SIDE = 256


@dataclass(frozen=True)
class Patch:
    """A rectangle of the picture: rows and columns, metres to the right (h, w) and up (h, w) of the foot, pixels per metre, and
    the distance in metres."""

    rows: slice
    columns: slice
    right: Floats
    up: Floats
    scale: float
    distance: float


def patch(veil: Veil, lens: Pinhole, foot: Floats, box: tuple[float, float, float, float]) -> Patch | None:
    """The patch about a foot (3,) in the world that reaches `box` left, right, down, up in metres; None if it is not seen."""
    ahead = float(-((foot - lens.position) @ lens.rotation)[2])
    if ahead < 0.1:
        return None
    x, y = lens.pixels((foot - lens.position)[None])[0]
    # Upright things lean in the picture with the camera's roll, and shorten when it looks down.
    scale = lens.focal / ahead
    top, bottom = int(max(0, y - box[3] * scale)), int(min(veil.height, y + box[2] * scale + 1))
    left, right = int(max(0, x - box[0] * scale)), int(min(veil.width, x + box[1] * scale + 1))
    if top >= bottom or left >= right:
        return None
    across, down = np.meshgrid(np.arange(left, right), np.arange(top, bottom))
    return Patch(slice(top, bottom), slice(left, right), (across - x) / scale, (y - down) / scale, scale, ahead)


def lay(veil: Veil, spot: Patch, cover: Floats, light: Floats) -> None:
    """Lay a patch over the picture: optical depth (h, w) of what hides and its radiance (h, w, 3) or (3,)."""
    seen = cover * _open(veil, spot)
    shape = (veil.height, veil.width)
    veil.cover.reshape(shape)[spot.rows, spot.columns] += seen
    radiance = np.broadcast_to(light, (*cover.shape, 3))
    for channel in range(3):
        veil.light[channel].reshape(shape)[spot.rows, spot.columns] += seen * radiance[..., channel]


def shine(veil: Veil, spot: Patch, light: Floats) -> None:
    """Add radiance (h, w, 3) to the picture."""
    free = _open(veil, spot)
    for channel in range(3):
        veil.glow[channel].reshape(veil.height, veil.width)[spot.rows, spot.columns] += free * light[..., channel]


def _open(veil: Veil, spot: Patch) -> Floats:
    behind = veil.depth[spot.rows, spot.columns]
    return np.clip((behind - spot.distance) / (0.03 * spot.distance) + 1.0, 0, 1)


@lru_cache(maxsize=8)
def _noise(seed: int) -> Floats:
    """Tileable noise (side, side), 0..1, of four octaves."""
    rng = lane(seed, "plume noise")
    total: Floats = np.zeros((_SIDE, _SIDE), np.float32)
    for sigma, weight in ((24.0, 1.0), (12.0, 0.5), (6.0, 0.26), (3.0, 0.13)):
        tiled = np.tile(rng.standard_normal((_SIDE, _SIDE), dtype=np.float32), (3, 3))
        layer = gaussian(tiled, sigma)[_SIDE : 2 * _SIDE, _SIDE : 2 * _SIDE]
        total = total + weight * layer / layer.std()
    return np.clip(0.5 + 0.22 * total, 0, 1).astype(np.float32)


def noise(x: Floats, y: Floats, seed: int = 0) -> Floats:
    """Noise 0..1 with lumps of about 0.2 units at x, y; it repeats after one unit."""
    places = np.stack([(x % 1.0) * (_SIDE - 1), (y % 1.0) * (_SIDE - 1)], -1).astype(np.float32)
    return sample(_noise(seed % 4), places)
