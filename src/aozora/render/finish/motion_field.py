"""What moved where: the passes of a frame as the temporal stages need them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import CameraTrack
from aozora.film.production import RawFrame
from aozora.render.finish.filters import Image, least

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
    the picture but not in the passes, so a pixel at an edge must move with what covers part of it.
    """

    depth: Image
    ids: Image
    flow: Image
    front: NDArray[np.int64]

    def in_front(self, values: Image) -> Image:
        """A pass (h, w) or (h, w, c) taken from the foremost neighbours."""
        return values.reshape(-1, *values.shape[2:])[self.front]


def motion_field(raw: RawFrame, camera: CameraTrack | None) -> MotionField | None:
    """The motion of a rendered frame, or None if it came without flow."""
    if "flow" not in raw.passes:
        return None
    height, width = raw.picture.shape[:2]
    flow = np.nan_to_num(np.asarray(raw.passes["flow"], np.float32))
    depth = np.asarray(raw.passes.get("depth", np.ones((height, width))), np.float32)
    depth = np.clip(np.nan_to_num(depth, nan=SKY_DEPTH, posinf=SKY_DEPTH), 1e-3, SKY_DEPTH).astype(np.float32)
    ids = np.asarray(raw.passes.get("ids", np.zeros((height, width))), np.float32)
    if camera is not None and bool((sky := depth >= SKY_DEPTH).any()):
        flow = np.where(sky[..., None], sky_flow(camera, raw.index, height, width), flow)
    return MotionField(depth, ids, np.ascontiguousarray(flow), foremost(depth))


def foremost(depth: Image) -> NDArray[np.int64]:
    """The flat index (h, w) of the foremost surface in each pixel's 3x3 square; its own unless another is clearly nearer.

    One minimum filter finds it: depth is rounded to steps of its logarithm, and the place within a 3x3 lattice, which is
    different for all nine pixels of any square, rides along in the lowest bits (24 bits in all, exact in float32).
    """
    height, width = depth.shape
    place = (np.arange(height)[:, None] % 3) * 3 + np.arange(width)[None] % 3
    steps = np.floor((np.log2(depth) + 16) * _STEPS_PER_OCTAVE)
    winner = least((steps * _CODES + place).astype(np.float32)).astype(np.int64) % _CODES
    down = (winner // 3 - place // 3 + 1) % 3 - 1
    right = (winner % 3 - place % 3 + 1) % 3 - 1
    own = np.arange(height * width).reshape(height, width)
    found = own + down * width + right
    return np.where(depth.ravel()[found] < _NEARER * depth, found, own)


def grid(height: int, width: int) -> Image:
    """The pixel positions (h, w, 2) x, y."""
    return np.stack(np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32)), -1)


def sky_flow(camera: CameraTrack, index: int, height: int, width: int) -> Image:
    """The flow (h, w, 4) of what is infinitely far away: only the camera's turning and zooming moves it."""
    rays = _rays(camera, index, height, width)
    last = len(camera.lens_mm) - 1
    flows: list[NDArray[np.float64]] = []
    for other in (index - 1, index + 1):
        if 0 <= other <= last:
            flows.append(_project(camera, other, rays, height, width) - grid(height, width))
        else:
            # Beyond the ends of the shot the camera goes on as it came.
            inside = min(max(2 * index - other, 0), last)
            flows.append(grid(height, width) - _project(camera, inside, rays, height, width))
    return np.concatenate(flows, -1).astype(np.float32)


def _rays(camera: CameraTrack, index: int, height: int, width: int) -> NDArray[np.float64]:
    focal = float(camera.lens_mm[index, 1]) / 36 * width
    x, y = np.moveaxis(grid(height, width).astype(np.float64), -1, 0)
    local = np.stack([(x + 0.5 - width / 2) / focal, -(y + 0.5 - height / 2) / focal, -np.ones_like(x)], -1)
    return local @ _rotation(camera, index).T


def _project(camera: CameraTrack, index: int, rays: NDArray[np.float64], height: int, width: int) -> NDArray[np.float64]:
    focal = float(camera.lens_mm[index, 1]) / 36 * width
    local = rays @ _rotation(camera, index)
    forward = np.maximum(-local[..., 2], 1e-6)
    x = local[..., 0] / forward * focal + width / 2 - 0.5
    y = -local[..., 1] / forward * focal + height / 2 - 0.5
    return np.stack([x, y], -1)


def _rotation(camera: CameraTrack, index: int) -> NDArray[np.float64]:
    """Camera to world, 3x3, at the middle of the exposure."""
    w, x, y, z = (float(v) for v in camera.rotations[index, 1])
    return np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
            [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
            [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
        ]
    )
