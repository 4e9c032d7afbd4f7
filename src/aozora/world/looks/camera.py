"""Where the camera of a look stands: square before its subject, down a corridor, up under the ceiling, or far off for a view
without vanishing points."""

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import CameraTrack
from aozora.film.screenplay import CameraPlan
from aozora.world.looks.recipe import Stand

_ISOMETRIC_MM = 420.0
"""Lens so long that parallels stay parallel to the eye."""

_ELEVATION = math.radians(35.264)
"""At which all three axes look equally long."""


def planned(plan: CameraPlan, stand: Stand) -> CameraPlan:
    """A plan whose camera stands where the look wants it; what a prompt asks for exactly (a path) comes first."""
    if plan.path is not None or not stand:
        return plan
    moves = plan.move != "static"
    match stand:
        case "centred":
            return plan.model_copy(
                update={"angle": "front view", "focus": plan.focus or "deep", **({} if moves else {"move": "static"})}
            )
        case "corridor":
            update = {"angle": "front view", "focus": plan.focus or "deep", "lens_mm": plan.lens_mm or 20.0}
            return plan.model_copy(update=update if moves else {**update, "move": "dolly in", "speed": "slow"})
        case "watching":
            framing = plan.framing if "wide" in plan.framing else "wide shot"
            update = {
                "angle": "high angle",
                "move": "static",
                "framing": framing,
                "lens_mm": plan.lens_mm or 20.0,
                "focus": "deep",
            }
            return plan.model_copy(update={**update, "support": "", "then": ()})
        case _:
            return plan.model_copy(update={"focus": "deep"})


def stood(camera: CameraTrack, stand: Stand, focus: NDArray[np.float64]) -> CameraTrack:
    """A solved camera as the look wants it: an isometric view keeps what the solved one aims at, from 35 degrees above and half
    way round, so far off that nothing converges. `focus` (f, 3, 3) are the points aimed at."""
    if stand != "isometric":
        return camera
    look = focus.astype(np.float64)
    wide = camera.focus_m * (18.0 / camera.lens_mm)
    wide = np.full_like(wide, float(np.median(wide)) * 1.9)
    away = np.maximum(wide, 1.2) * (_ISOMETRIC_MM / 18.0)
    heading = _quarter(camera)
    back = np.array([math.cos(_ELEVATION) * math.cos(heading), math.cos(_ELEVATION) * math.sin(heading), math.sin(_ELEVATION)])
    positions = look + back * away[..., None]
    rotation = _aimed(-back)
    return replace(
        camera,
        positions=positions.astype(np.float32),
        rotations=np.broadcast_to(rotation, (*away.shape, 4)).astype(np.float32),
        lens_mm=np.full_like(camera.lens_mm, _ISOMETRIC_MM),
        focus_m=away.astype(np.float32),
        fstop=np.zeros_like(camera.fstop),
    )


def _quarter(camera: CameraTrack) -> float:
    """The heading, half way between two axes of the world, that is nearest to where the solved camera stands."""
    w, x, y, z = (float(v) for v in camera.rotations[0, 1])
    back = np.array([2 * (x * z + w * y), 2 * (y * z - w * x)])
    heading = math.atan2(back[1], back[0])
    return math.pi / 4 + math.pi / 2 * round((heading - math.pi / 4) / (math.pi / 2))


def _aimed(forward: NDArray[np.float64]) -> NDArray[np.float64]:
    """The rotation of a camera that looks along a direction with a level horizon."""
    right = np.cross(forward, [0.0, 0.0, 1.0])
    right /= np.linalg.norm(right)
    up = np.cross(right, forward)
    matrix = np.stack([right, up, -forward], 1)
    w = math.sqrt(max(0.0, 1 + matrix[0, 0] + matrix[1, 1] + matrix[2, 2])) / 2
    x = (matrix[2, 1] - matrix[1, 2]) / (4 * w)
    y = (matrix[0, 2] - matrix[2, 0]) / (4 * w)
    z = (matrix[1, 0] - matrix[0, 1]) / (4 * w)
    return np.array([w, x, y, z])
