"""The face as a grid that grows out of the mouth: lines around the lips become the rings of the face and meet behind the crown.

Rings are confocal ellipses about the closed mouth in the plane of directions seen from inside the head (an azimuthal
equidistant map), so lips, mouth corners and cheeks have the flow of lines that speech and smiles need. The surface is one
distance per direction.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from aozora.world.people.anatomy import Anatomy
from aozora.world.people.head_form import field, head_forms
from aozora.world.people.params import PersonParams

Floats = NDArray[np.float64]

RINGS, SPOKES = 96, 120
OUTERMOST = 3.06
"""Angle from the mouth at which the grid closes, behind the crown."""

_NARROWEST = 0.30


@dataclass(frozen=True)
class FaceGrid:
    """`origin` (3,) the point within the head from which directions are taken; `frame` (3, 3) rows: towards the mouth, to the
    left, up; `half` the mouth's half width in radians; `reach` (RINGS, SPOKES) metres from the origin to the skin."""

    origin: Floats
    frame: Floats
    half: float
    reach: Floats

    @cached_property
    def mu(self) -> Floats:
        """The rings' elliptic coordinate, 0 on the closed lips."""
        return np.linspace(0.0, float(np.arccosh(OUTERMOST / self.half)), RINGS)

    @cached_property
    def nu(self) -> Floats:
        """The spokes' angle: 0 at the left corner of the mouth, a quarter turn above its middle."""
        return np.arange(SPOKES) / SPOKES * 2 * np.pi

    @cached_property
    def plane(self) -> Floats:
        """Where the grid's points are in the plane of directions: (RINGS, SPOKES, 2) radians to the left and up."""
        return ellipse(self.half, self.mu[:, None], self.nu[None])

    def rays(self, plane: Floats) -> Floats:
        """Unit directions (..., 3) of places in the plane (..., 2)."""
        away = np.hypot(plane[..., 0], plane[..., 1])
        share = np.where(away > 1e-9, np.sin(away) / np.maximum(away, 1e-9), 1.0)
        return (
            np.cos(away)[..., None] * self.frame[0]
            + (plane[..., 0] * share)[..., None] * self.frame[1]
            + (plane[..., 1] * share)[..., None] * self.frame[2]
        )

    def reach_at(self, plane: Floats) -> Floats:
        """Metres from the origin to the skin at places in the plane (..., 2)."""
        u = plane[..., 0] / self.half + 1j * plane[..., 1] / self.half
        w = np.arccosh(u)
        mu, nu = np.abs(w.real), np.where(w.real >= 0, w.imag, -w.imag) % (2 * np.pi)
        nu = np.where(plane[..., 1] < 0, 2 * np.pi - np.abs(w.imag), np.abs(w.imag)) % (2 * np.pi)
        row = np.clip(mu / self.mu[1], 0, RINGS - 1.001)
        column = nu / (2 * np.pi) * SPOKES
        i, j = row.astype(int), column.astype(int) % SPOKES
        f, g = row - i, column - np.floor(column)
        k = (j + 1) % SPOKES
        low = self.reach[i, j] * (1 - g) + self.reach[i, k] * g
        high = self.reach[i + 1, j] * (1 - g) + self.reach[i + 1, k] * g
        return low * (1 - f) + high * f

    def surface(self, plane: Floats, lift: Floats | float = 0.0) -> Floats:
        """Points (..., 3) `lift` metres above the skin."""
        return self.origin + (self.reach_at(plane) + lift)[..., None] * self.rays(plane)

    def plane_of(self, points: Floats) -> Floats:
        """Where points (..., 3) are in the plane of directions."""
        way = points - self.origin
        way = way / np.maximum(np.linalg.norm(way, axis=-1, keepdims=True), 1e-12)
        out = np.arccos(np.clip(way @ self.frame[0], -1, 1))
        left, up = way @ self.frame[1], way @ self.frame[2]
        size = np.maximum(np.hypot(left, up), 1e-12)
        return np.stack([out * left / size, out * up / size], -1)

    def height_over(self, points: Floats) -> Floats:
        """How far points (..., 3) are above the skin, in metres along their directions."""
        plane = self.plane_of(points)
        away = np.hypot(plane[..., 0], plane[..., 1])
        squeezed = plane * np.minimum(1.0, (OUTERMOST - 0.01) / np.maximum(away, 1e-9))[..., None]
        return np.linalg.norm(points - self.origin, axis=-1) - self.reach_at(squeezed)


def ellipse(half: float, mu: Floats, nu: Floats) -> Floats:
    """Elliptic coordinates to the plane (..., 2)."""
    return np.stack(np.broadcast_arrays(half * np.cosh(mu) * np.cos(nu), half * np.sinh(mu) * np.sin(nu)), -1)


def face_grid(a: Anatomy, params: PersonParams) -> FaceGrid:
    """The grid of a head."""
    forms = head_forms(a, params)
    origin = a.face(0.02, 0.0, -0.12)
    mouth = a.face(0.80, 0.0, -0.555 - 0.02 * params.youth) - origin
    ahead = mouth / np.linalg.norm(mouth)
    left = np.array([0.0, 1.0, 0.0])
    frame = np.stack([ahead, left, np.cross(ahead, left)])
    half = _NARROWEST * params.face.mouth * (1.0 + 0.06 * (params.sex == "male")) * (1 - 0.16 * params.youth)
    blank = FaceGrid(origin, frame, half, np.zeros((RINGS, SPOKES)))
    ways = blank.rays(blank.plane).reshape(-1, 3)
    far = np.full(len(ways), 1.35 * a.s)
    moving = np.arange(len(ways))
    for _ in range(24):
        gap = field(forms, origin + far[moving, None] * ways[moving])
        far[moving] = np.clip(far[moving] - 0.88 * gap, 0.25 * a.s, 1.8 * a.s)
        moving = moving[np.abs(gap) > 2e-4]
        if not len(moving):
            break
    reach = far.reshape(RINGS, SPOKES)
    # At the innermost ring the upper and the lower row are one line: both take its mean.
    line = 0.5 * (reach[0] + reach[0, (-np.arange(SPOKES)) % SPOKES])
    reach[0] = line
    return FaceGrid(origin, frame, half, reach)
