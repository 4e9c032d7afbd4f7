"""What moved where: the passes of a frame as the temporal stages need them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import CameraTrack, Samples
from aozora.film.production import RawFrame
from aozora.render.finish.camera_flow import CarriedPath, path_flow, sky_flow
from aozora.render.finish.filters import Image, calmed, least
from aozora.render.finish.window import Window

SKY_DEPTH = 9e4
"""Metres from which on a pixel counts as sky."""

_NEARER = np.float32(0.95)
"""A neighbour takes a pixel over only if it is nearer than this share of the pixel's depth: another surface, not the same
one sloping away."""

_STEPS_PER_OCTAVE = 4096
_CODES = 16


@dataclass(frozen=True)
class MotionField:
    """Of one frame: depth (h, w) metres, ids (h, w) float32, flow (h, w, 4) as `PassName` says.

    `front` (h, w) int is the flat index of the foremost surface in each pixel's 3x3 square: silhouettes are antialiased in
    the picture but not in the passes, so a pixel at an edge must move with what covers part of it. `spinning` (h, w) marks
    surfaces that turn about themselves so fast that their flow only follows the whole, not the surface.
    """

    depth: Image
    ids: Image
    flow: Image
    front: NDArray[np.int64]
    spinning: NDArray[np.bool_]

    def in_front(self, values: Image) -> Image:
        """A pass (h, w) or (h, w, c) taken from the foremost neighbours."""
        return values.reshape(-1, *values.shape[2:])[self.front]


def motion_field(
    raw: RawFrame,
    camera: CameraTrack | None = None,
    paths: Mapping[int, CarriedPath] | None = None,
    window: Window | None = None,
    sky_turn: Samples | None = None,
) -> MotionField | None:
    """The motion of a rendered frame (of a `window` of it), or None if it came without flow.

    With the `camera` the sky moves as well, and by its own `sky_turn`;
    `paths` are the ways of entities by pass index, for those that spin.
    One sample's passes speckle in foliage, so they are smoothed by a median, which keeps edges.
    """
    if "flow" not in raw.passes:
        return None
    height, width = raw.picture.shape[:2]
    flow = np.array(raw.passes["flow"], np.float32)
    np.nan_to_num(flow, copy=False)
    depth = np.asarray(raw.passes.get("depth", np.ones((height, width))), np.float32)
    depth = np.clip(np.nan_to_num(depth, nan=SKY_DEPTH, posinf=SKY_DEPTH), 1e-3, SKY_DEPTH).astype(np.float32)
    ids = np.asarray(raw.passes.get("ids", np.zeros((height, width))), np.float32)
    spinning = np.zeros((height, width), np.bool_)
    if camera is not None:
        view = _View(camera, raw.index, window, sky_turn)
        _add_sky(flow, depth >= SKY_DEPTH, view)
        spinning = _add_paths(flow, depth, ids, view, paths or {})
    flow, depth = calmed(flow), calmed(depth)
    return MotionField(depth, ids, flow, foremost(depth), spinning)


@dataclass(frozen=True)
class _View:
    """What a frame, or a window of it, is seen with."""

    camera: CameraTrack
    index: int
    window: Window | None
    turn: Samples | None

    def pixels(self, y: NDArray[np.intp], x: NDArray[np.intp]) -> NDArray[np.float64]:
        """Places in the whole picture (n, 2) x, y."""
        corner = (0, 0) if self.window is None else (self.window.left, self.window.top)
        return np.stack([x, y], -1).astype(np.float64) + np.array(corner, np.float64)

    def shape(self, plane: NDArray[Any]) -> tuple[int, int]:
        """Height and width of the whole picture that a plane is of."""
        return (plane.shape[0], plane.shape[1]) if self.window is None else (self.window.height, self.window.width)


def _add_sky(flow: Image, sky: NDArray[np.bool_], view: _View) -> None:
    """Write the sky's flow where `sky` says."""
    y, x = np.nonzero(sky)
    if y.size:
        flow[y, x] = sky_flow(view.camera, view.index, view.pixels(y, x), view.shape(sky), view.turn)


def _add_paths(flow: Image, depth: Image, ids: Image, view: _View, paths: Mapping[int, CarriedPath]) -> NDArray[np.bool_]:
    """Write the flow of spinning entities; returns where they are (h, w)."""
    spinning = np.zeros(depth.shape, np.bool_)
    index = view.index
    for number, path in paths.items():
        if index < len(path.spinning) and bool(path.spinning[index]):
            y, x = np.nonzero(ids == number)
            away = depth[y, x].astype(np.float64)
            flow[y, x] = path_flow(view.camera, path, index, view.pixels(y, x), away, view.shape(depth))
            spinning[y, x] = True
    return spinning


def foremost(depth: Image) -> NDArray[np.int64]:
    """The flat index (h, w) of the foremost surface in each pixel's 3x3 square; its own unless another is clearly nearer.

    One minimum filter finds it: depth is rounded to steps of its logarithm, and the place within a 3x3 lattice, which is
    different for all nine pixels of any square, rides along in the lowest bits (24 bits in all, exact in float32).
    """
    place, own, steps = _lattice(*depth.shape)
    log_steps = np.floor((np.log2(depth) + np.float32(16)) * np.float32(_STEPS_PER_OCTAVE))
    winner = least(log_steps * np.float32(_CODES) + place).astype(np.int32) & (_CODES - 1)
    winner += place.astype(np.int32) * 9
    found = own + steps[winner]
    return np.where(depth.ravel()[found] < _NEARER * depth, found, own)


@lru_cache(maxsize=4)
def _lattice(height: int, width: int) -> tuple[Image, NDArray[np.int64], NDArray[np.int64]]:
    """Each pixel's place in its 3x3 lattice (h, w), its flat index (h, w), and by 9 * own place + neighbour's place how far
    away in flat indices that neighbour is."""
    place = (np.arange(height)[:, None] % 3) * 3 + np.arange(width)[None] % 3
    own, other = np.arange(9)[:, None], np.arange(9)[None]
    down = (other // 3 - own // 3 + 1) % 3 - 1
    right = (other % 3 - own % 3 + 1) % 3 - 1
    flat = np.arange(height * width).reshape(height, width)
    return place.astype(np.float32), flat, (down * width + right).ravel()


def farther(a: Image, b: Image, pixels: float) -> NDArray[np.bool_]:
    """Whether offsets (..., 2) differ by more than some pixels in x or y."""
    return (np.abs(a[..., 0] - b[..., 0]) > pixels) | (np.abs(a[..., 1] - b[..., 1]) > pixels)


def within(places: Image, height: int, width: int, margin: float = 0.0) -> NDArray[np.bool_]:
    """Whether positions (..., 2) x, y lie in a picture or at most `margin` pixels beside it."""
    x, y = places[..., 0], places[..., 1]
    return (x >= -margin) & (x <= width - 1 + margin) & (y >= -margin) & (y <= height - 1 + margin)


@lru_cache(maxsize=4)
def grid(height: int, width: int) -> Image:
    """The pixel positions (h, w, 2) x, y; read-only."""
    places = np.stack(np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32)), -1)
    places.setflags(write=False)
    return places
