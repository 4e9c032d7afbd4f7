"""Signed distances of the stream's shapes, at places (x, y, z) in metres in their own axes; `r` is the half size.

Vectors are three tensors rather than one with a last axis of three: everything here is elementwise, and that is several times
as fast. Formulas after I. Quilez, "Distance functions" (2008).
"""

from collections.abc import Callable

import torch
from torch import Tensor

Vector = tuple[Tensor, Tensor, Tensor]


def dot(a: Vector, b: Vector) -> Tensor:
    """The inner product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def along(a: Vector, t: Tensor, b: Vector) -> Vector:
    """a + t b."""
    return a[0] + t * b[0], a[1] + t * b[1], a[2] + t * b[2]


def unit(a: Vector) -> Vector:
    """The vector made one long."""
    s = torch.rsqrt(dot(a, a) + 1e-12)
    return a[0] * s, a[1] * s, a[2] * s


def _apart(x: Tensor, y: Tensor) -> Tensor:
    return torch.sqrt(x * x + y * y + 1e-12)


def _outside(a: Tensor, b: Tensor) -> Tensor:
    """Distance from two signed distances along axes at right angles."""
    return torch.maximum(a, b).clamp(max=0) + _apart(a.clamp(min=0), b.clamp(min=0))


def ball(p: Vector, r: Tensor) -> Tensor:
    return torch.sqrt(dot(p, p) + 1e-12) - r


def cube(p: Vector, r: Tensor) -> Tensor:
    """Half sides of 0.8 r, edges rounded a little."""
    x, y, z = p[0].abs() - 0.72 * r, p[1].abs() - 0.72 * r, p[2].abs() - 0.72 * r
    out = torch.sqrt(x.clamp(min=0) ** 2 + y.clamp(min=0) ** 2 + z.clamp(min=0) ** 2 + 1e-12)
    return out + torch.maximum(torch.maximum(x, y), z).clamp(max=0) - 0.08 * r


def cylinder(p: Vector, r: Tensor) -> Tensor:
    """Upright, radius 0.75 r, half height 0.85 r, edges rounded a little."""
    return _outside(_apart(p[0], p[1]) - 0.70 * r, p[2].abs() - 0.80 * r) - 0.05 * r


def cone(p: Vector, r: Tensor) -> Tensor:
    """Upright, from a base of radius 0.85 r at -r to its rounded tip at r."""
    q, z = _apart(p[0], p[1]), p[2]
    # The flank falls by 0.8 over 1.9: its normal is (1.9, 0.8) / 2.06.
    flank = 0.9217 * (q - 0.80 * r) + 0.3881 * (z + 0.95 * r)
    return _outside(flank, -(z + 0.95 * r)) - 0.05 * r


def capsule(p: Vector, r: Tensor) -> Tensor:
    """Upright, radius 0.5 r, r high above and below its middle."""
    z = p[2] - torch.minimum(torch.maximum(p[2], -0.5 * r), 0.5 * r)
    return torch.sqrt(p[0] ** 2 + p[1] ** 2 + z * z + 1e-12) - 0.5 * r


def ring(p: Vector, r: Tensor) -> Tensor:
    """Lying, radius 0.68 r to the middle of a tube of radius 0.32 r."""
    return _apart(_apart(p[0], p[1]) - 0.68 * r, p[2]) - 0.32 * r


Solid = Callable[[Vector, Tensor], Tensor]

SOLIDS: dict[str, Solid] = {"ball": ball, "cube": cube, "cylinder": cylinder, "cone": cone, "capsule": capsule, "ring": ring}
"""Shape -> its distance."""


def normal(solid: Solid, p: Vector, r: Tensor) -> Vector:
    """Unit normals by four differences (a tetrahedron)."""
    h = 0.02 * r
    a, b = solid((p[0] + h, p[1] - h, p[2] - h), r), solid((p[0] - h, p[1] - h, p[2] + h), r)
    c, d = solid((p[0] - h, p[1] + h, p[2] - h), r), solid((p[0] + h, p[1] + h, p[2] + h), r)
    return unit((a - b - c + d, -a - b + c + d, -a + b - c + d))
