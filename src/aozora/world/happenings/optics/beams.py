"""Light that is seen on its way: ribbons on paper and threads in the air, and a room dark enough to see them."""

import numpy as np

from aozora.film.motion import Samples
from aozora.film.world import Material, Mesh
from aozora.world.geometry.primitives import tube
from aozora.world.happenings.happening import Floats, Scene

GLOWING = Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, emission=(1.0, 1.0, 1.0), emission_by_colour=True, specular=0.0)
"""What shines in the colours of its mesh."""

DIM = 0.16
"""Share of the set's light that is left, so that beams are seen."""


def dimmed(scene: Scene) -> dict[str, Samples]:
    """The lamps of the set, turned down."""
    share = np.full(scene.times.shape, DIM, np.float32)
    return {lamp.id: share for lamp in scene.brief.setting.lamps}


def ribbon(near: Floats, far: Floats, colours: Floats, height: float) -> tuple[Floats, Mesh]:
    """A flat strip at a `height` between rows of places (n, 2) and (n, 2), as many steps long as `colours` (m, n, 3) has rows:
    its points (m * n, 3) and its mesh."""
    steps, across = colours.shape[:2]
    share = np.linspace(0, 1, steps)[:, None, None]
    flat = (1 - share) * near[None] + share * far[None]
    points = np.concatenate([flat, np.full((steps, across, 1), height)], -1).reshape(-1, 3)
    row = np.arange(across - 1)
    corner = (np.arange(steps - 1)[:, None] * across + row[None]).ravel()
    faces = np.stack([corner, corner + 1, corner + across + 1, corner + across], -1)
    mesh = Mesh.of_faces(points, faces, colours=colours.reshape(-1, 3).astype(np.float32), smooth=False)
    return points, mesh


def thread(start: Floats, end: Floats, radius: float, colour: tuple[float, float, float]) -> Mesh:
    """A straight beam in the air between two places (3,)."""
    line = np.stack([start, 0.5 * (start + end), end])
    mesh = tube(line, radius, 10)
    shades = np.broadcast_to(np.array(colour, np.float32), (len(mesh.points), 3)).copy()
    return Mesh(mesh.points, mesh.corners, mesh.starts, colours=shades)
