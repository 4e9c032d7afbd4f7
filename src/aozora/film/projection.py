"""Where a camera sees points, and what a camera's way amounts to: pinhole geometry of a `CameraTrack`."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import CameraTrack

Floats = NDArray[np.float64]

SENSOR_MM = 36.0
"""Width of the sensor that focal lengths are for."""

FISHEYE_MM = 8.0
"""A fisheye's picture is made from that of a straight lens so wide."""


def matrices(quaternions: NDArray[np.floating[Any]]) -> Floats:
    """Rotations (n, 3, 3) of unit quaternions (n, 4) w, x, y, z."""
    w, x, y, z = np.asarray(quaternions, np.float64).T
    rows = [
        [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
        [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
        [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
    ]
    return np.moveaxis(np.array(rows), -1, 0)


@dataclass(frozen=True)
class Pinhole:
    """A camera at one moment: place (3,) metres, rotation (3, 3) to the world, focal length in pixels, size in pixels."""

    position: Floats
    rotation: Floats
    focal: float
    width: int
    height: int

    @classmethod
    def of(cls, camera: CameraTrack, frame: int, width: int, height: int) -> "Pinhole":
        """The camera at the middle of a frame."""
        turn = matrices(camera.rotations[frame : frame + 1, 1].astype(np.float64))[0]
        focal = float(camera.lens_mm[frame, 1]) / SENSOR_MM * width
        return cls(camera.positions[frame, 1].astype(np.float64), turn, focal, width, height)

    def rays(self, pixels: Floats) -> Floats:
        """World directions (n, 3) of pixels (n, 2) x right, y down (0 is the middle of the first one), one metre long along the
        view axis."""
        x = (pixels[:, 0] + 0.5 - self.width / 2) / self.focal
        y = -(pixels[:, 1] + 0.5 - self.height / 2) / self.focal
        return np.stack([x, y, -np.ones_like(x)], -1) @ self.rotation.T

    def pixels(self, directions: Floats) -> Floats:
        """Where directions (n, 3) from the camera are seen, (n, 2); behind the camera that means nothing."""
        local = directions @ self.rotation
        scale = self.focal / np.maximum(-local[:, 2], 1e-6)
        return np.stack([local[:, 0] * scale + self.width / 2 - 0.5, -local[:, 1] * scale + self.height / 2 - 0.5], -1)

    def seen(self, points: Floats) -> tuple[Floats, Floats]:
        """Pixels (n, 2) and depths (n,) metres along the view axis (below 0 behind the camera) of world points (n, 3)."""
        directions = np.asarray(points, np.float64) - self.position
        return self.pixels(directions), -(directions @ self.rotation)[:, 2]

    def placed(self, pixels: Floats, depth: Floats) -> Floats:
        """World points (n, 3) that are seen at pixels (n, 2) at depths (n,) along the view axis."""
        return self.position + self.rays(pixels) * np.asarray(depth, np.float64)[:, None]


@dataclass(frozen=True)
class CameraWay:
    """What a camera does over a shot, added up along its way in its own frame: metres to the right, up and forward; radians by
    which it pans to the right, tilts up and rolls clockwise; by how many times its focal length grows; and how far its subject
    is, in metres."""

    right: float
    up: float
    forward: float
    pan: float
    tilt: float
    roll: float
    zoom: float
    subject_m: float


def way_of(camera: CameraTrack) -> CameraWay:
    """The way of a camera, from the middles of its frames."""
    places = camera.positions[:, 1].astype(np.float64)
    turns = matrices(camera.rotations[:, 1].astype(np.float64))
    focus, lens = camera.focus_m[:, 1], camera.lens_mm[:, 1]
    zoom, subject = float(lens[-1] / lens[0]), float(np.median(focus))
    if len(places) < 2:
        return CameraWay(0, 0, 0, 0, 0, 0, 1.0, subject)
    back_turns = turns[:-1].transpose(0, 2, 1)
    steps = (back_turns @ np.diff(places, axis=0)[:, :, None])[:, :, 0]
    right, up, back = (float(v) for v in steps.sum(0))
    between = back_turns @ turns[1:]
    # The next frame's view axis and horizon, seen from the frame before.
    ahead, aside = -between[:, :, 2], between[:, :, 0]
    pan = float(np.arctan2(ahead[:, 0], -ahead[:, 2]).sum())
    tilt = float(np.arcsin(np.clip(ahead[:, 1], -1, 1)).sum())
    roll = float(-np.arctan2(aside[:, 1], aside[:, 0]).sum())
    return CameraWay(right, up, -back, pan, tilt, roll, zoom, subject)
