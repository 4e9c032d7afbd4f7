"""Control channels: what a world knows of its pictures, in the numbers that models are led by, float16.

depth (h, w, 1): 1 / (1 + metres along the view axis); ids (h, w, 3): a colour per entity, 0 for nothing; flow (h, w, 2): widths
of the picture, right and down, to where each pixel will be a frame later; rays (h, w, 6): the ray of each pixel in the axes
(right, down, forward) of the shot's first camera, as Plücker coordinates: its direction, one metre long, and its moment about
where that camera stood, drawn in by m / (1 + |m|).
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import CameraTrack
from aozora.film.production import Frame, StagedShot
from aozora.film.projection import Pinhole

Planes = NDArray[np.float16]
Floats = NDArray[np.float64]

_DOWN_FORWARD: Floats = np.array([1.0, -1.0, -1.0])
"""From the axes of a camera (right, up, back) to right, down, forward."""


def depth_planes(metres: NDArray[np.floating[Any]]) -> Planes:
    """Depths (..., h, w) as a control channel (..., h, w, 1)."""
    return (1 / (1 + metres.astype(np.float32)))[..., None].astype(np.float16)


def id_planes(ids: NDArray[np.integer[Any]]) -> Planes:
    """Ids (..., h, w) as three values 0..1 each, far apart for ids that follow one another; 0 for nothing."""
    numbers = np.arange(int(ids.max(initial=0)) + 1)[:, None]
    colours = 0.15 + 0.85 * np.mod(numbers * np.array([0.6180339887, 0.7548776662, 0.5698402910]), 1.0)
    colours[0] = 0.0
    return colours.astype(np.float16)[ids]


def flow_planes(pixels: NDArray[np.floating[Any]]) -> Planes:
    """Offsets (..., h, w, 2) in pixels to a frame later, right and down, as widths; nothing where none is known."""
    return np.clip(np.nan_to_num(pixels.astype(np.float32)) / pixels.shape[-2], -4, 4).astype(np.float16)


def ray_planes(camera: Pinhole, first: Pinhole) -> Planes:
    """The rays of a camera's pixels (h, w, 6), seen from the first camera of its shot."""
    rows, columns = np.mgrid[0 : camera.height, 0 : camera.width]
    ways = camera.rays(np.stack([columns.ravel(), rows.ravel()], -1).astype(np.float64))
    local: Floats = (ways / np.linalg.norm(ways, axis=-1, keepdims=True)) @ first.rotation * _DOWN_FORWARD
    stood: Floats = (camera.position - first.position) @ first.rotation * _DOWN_FORWARD
    moment: Floats = np.asarray(np.cross(stood[None], local), np.float64)
    moment /= 1 + np.linalg.norm(moment, axis=-1, keepdims=True)
    return np.concatenate([local, moment], -1).reshape(camera.height, camera.width, 6).astype(np.float16)


def rays_along(camera: CameraTrack, frames: int, width: int, height: int) -> Planes:
    """The rays of all frames of a shot (frames, h, w, 6)."""
    cameras = [Pinhole.of(camera, frame, width, height) for frame in range(frames)]
    return np.stack([ray_planes(one, cameras[0]) for one in cameras])


def frame_controls(frames: Iterable[Frame], shots: Iterable[StagedShot]) -> Iterator[Mapping[str, Planes]]:
    """The control channels of a film's frames, which carry the passes depth, ids and flow, one after another."""
    cameras = {shot.shot_id: shot.motion.camera for shot in shots}
    for name, taken in groupby(frames, key=lambda frame: frame.shot_id):
        first: Pinhole | None = None
        for number, frame in enumerate(taken):
            height, width = frame.picture.shape[:2]
            camera = Pinhole.of(cameras[name], number, width, height)
            first = first or camera
            yield {
                "depth": depth_planes(frame.passes["depth"]),
                "ids": id_planes(np.asarray(frame.passes["ids"], np.int64)),
                "flow": flow_planes(frame.passes["flow"][..., 2:]),
                "rays": ray_planes(camera, first),
            }
