"""Floating and sinking by Archimedes: a body in still water at the depth at which it displaces its own mass."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.world.actions import GRAVITY

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

WATER = 1000.0
"""Kilograms per cubic metre."""


@dataclass(frozen=True)
class Hull:
    """What a body displaces: heights (k,) above its foot in metres, and the cubic metres of it that are below them (k,)."""

    heights: Floats
    below: Floats

    @property
    def volume(self) -> float:
        """All of it in cubic metres."""
        return float(self.below[-1])

    def draught(self, density: float, liquid: float = WATER) -> float | None:
        """How deep its foot is below the surface at rest, in metres; None if it sinks."""
        share = density / liquid
        return None if share >= 1.0 else float(np.interp(share * self.volume, self.below, self.heights))


def hull_of(points: Floats, faces: Ints, levels: int = 240) -> Hull:
    """The hull of closed surfaces that look outwards, points (n, 3) and triangles, by the divergence theorem: what is below a
    level is the sum of the prisms between it and the faces that look down, less those that look up."""
    corners = points[faces]
    base = float(points[:, 2].min())
    heights = np.linspace(0.0, float(np.ptp(points[:, 2])), levels)
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])[:, 2] / 2.0
    below = np.zeros(levels)
    # Seven points in every triangle (its corners, the middles of its sides, its middle; Simpson's weights) carry its area.
    weights = (*[1 / 20] * 3, *[2 / 15] * 3, 9 / 20)
    middles = [(corners[:, i] + corners[:, (i + 1) % 3]) / 2 for i in range(3)]
    samples = (*[corners[:, i] for i in range(3)], *middles, corners.mean(1))
    for weight, sample in zip(weights, samples, strict=True):
        deep = np.maximum(heights[:, None] - (sample[:, 2] - base)[None], 0.0)
        below -= weight * deep @ across
    return Hull(heights, np.maximum.accumulate(np.maximum(below, 0.0)))


@dataclass(frozen=True)
class Settling:
    """How deep a body's foot is below the surface at times (f,), in metres (negative: above it), and whether it floats."""

    depths: Floats
    floats: bool


def settled(hull: Hull, density: float, seconds: Floats, release: float, start: float, bottom: float) -> Settling:
    """A body that is held `start` metres above the surface by its foot, let go gently at `release` seconds, and comes to rest
    afloat or on the bottom, `bottom` metres down. Water that moves with it adds half of what it displaces to its mass; drag is
    quadratic, with a little damping by the waves that it makes."""
    mass = density * hull.volume
    area = hull.volume / max(float(hull.heights[-1]), 1e-9)
    step = 1 / 800
    depth, speed, time = -start, 0.0, 0.0
    found = np.empty(len(seconds))
    for frame, until in enumerate(seconds):
        while time < until:
            if time >= release:
                under = float(np.interp(depth, hull.heights, hull.below)) if depth > 0 else 0.0
                wet = under / hull.volume
                force = mass * GRAVITY - WATER * GRAVITY * under - 0.5 * WATER * area * abs(speed) * speed * 1.1 * wet
                force -= 2.2 * np.sqrt(max(WATER * GRAVITY * area, 1e-9) * mass) * 0.16 * speed * wet
                speed += step * force / (mass + 0.5 * WATER * under)
                depth += step * speed
                if depth > bottom:
                    depth, speed = bottom, -0.15 * speed
            time += step
        found[frame] = depth
    return Settling(found, density < WATER)
