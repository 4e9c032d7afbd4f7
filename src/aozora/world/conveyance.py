"""What people ride on goes along with them: boards, bicycles, boats."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import TransformTrack
from aozora.world.business import Business
from aozora.world.callsheet import ShotBrief
from aozora.world.elements import Asset, Performance

Floats = NDArray[np.float64]


def lift_of(brief: ShotBrief, business: Business, role: str) -> float:
    """How high somebody stands on a board that goes along."""
    boards = [
        sorted(brief.assets[thing].size)
        for thing, (rider, _) in business.stands.items()
        if rider == role and thing in business.moving
    ]
    heights = [low for low, middle, _ in boards if low < 0.2 and middle < 0.6]
    return max(heights, default=0.0)


def carried_tracks(brief: ShotBrief, business: Business, performances: Mapping[str, Performance]) -> dict[str, TransformTrack]:
    """The tracks of what people hold, and of what they ride."""
    tracks = {thing: track for performance in performances.values() for thing, track in performance.held.items()}
    for thing in sorted(business.moving):
        role, placed = business.stands[thing]
        own = performances[role].transform
        w, z = own.rotations[..., 0].astype(np.float64), own.rotations[..., 3].astype(np.float64)
        heading: Floats = 2.0 * np.arctan2(z, w)
        ahead, left, up = placed.at
        shift = np.stack(
            [
                np.cos(heading) * ahead - np.sin(heading) * left,
                np.sin(heading) * ahead + np.cos(heading) * left,
                0 * heading + up,
            ],
            -1,
        )
        shift[..., 2] -= lift_of(brief, business, role)
        tracks[thing] = _gone_along(own, shift.astype(np.float64), heading, brief.assets[thing])
    return tracks


def _gone_along(own: TransformTrack, shift: Floats, heading: Floats, asset: Asset) -> TransformTrack:
    """The track of what goes along; boards that stand on end are laid flat, their nose ahead."""
    length, width, height = asset.size
    positions, rotations = own.positions + shift, own.rotations
    if height > 2 * max(length, width):
        cos, sin = np.cos(heading / 2), np.sin(heading / 2)
        rotations = (0.5 * np.stack([cos - sin, cos - sin, cos + sin, cos + sin], -1)).astype(np.float32)
        back = -0.5 * height
        positions = positions + np.stack([np.cos(heading) * back, np.sin(heading) * back, 0 * heading + 0.5 * width], -1)
    return TransformTrack(np.round(positions, 5).astype(np.float32), np.round(rotations, 6).astype(np.float32))
