"""Members that plans are made of over and over: bars, drums, plates on edge, tyres, frames."""

# fmt: off

from aozora.film.world import Vec3
from aozora.world.things.kit import AnyPart, Ball, Rod, Slab, Turned
from aozora.world.things.strokes import Line2, Line3, ring, spots

Plan = tuple[AnyPart, ...]

_TURNS: dict[str, Vec3] = {"x": (0.0, 90.0, 0.0), "y": (90.0, 0.0, 0.0), "z": (0.0, 0.0, 0.0)}


def bar(start: Vec3, end: Vec3, radius: float | tuple[float, float], finish: str) -> Rod:
    """A straight round bar."""
    return Rod((start, end), radius, straight=True, finish=finish)


def bent(path: Line3, radius: float | tuple[float, ...], finish: str) -> Rod:
    """A round bar along a smooth curve."""
    return Rod(path, radius, finish=finish)


def drum(radius: float, length: float, at: Vec3, finish: str, axis: str = "z") -> Turned:
    """A cylinder with softened rims whose middle lies at `at`."""
    h, r, soft = length / 2, radius, min(0.12 * radius, 0.25 * length)
    outline = ((0, -h), (r - soft, -h), (r - 0.3 * soft, -h + 0.3 * soft), (r, -h + soft), (r, h - soft),
        (r - 0.3 * soft, h - 0.3 * soft), (r - soft, h), (0, h))
    return Turned(outline, round=False, at=at, turn=_TURNS[axis], finish=finish)


def tapered(low: float, high: float, length: float, at: Vec3, finish: str) -> Turned:
    """A cone frustum that stands on `at`."""
    return Turned(((0, 0), (low, 0), (high, length), (0, length)), round=False, at=at, finish=finish)


def side(outline: Line2, thick: float, at: Vec3, finish: str, soft: bool = False) -> Slab:
    """A plate on edge that is seen from -Y: its outline is (x, z)."""
    return Slab(outline, thick, min(0.3 * thick, 0.02), at=at, turn=(90, 0, 0), round=soft, finish=finish)


def across(outline: Line2, thick: float, at: Vec3, finish: str, soft: bool = False) -> Slab:
    """A plate on edge that is seen from +X: its outline is (y, z)."""
    return Slab(outline, thick, min(0.3 * thick, 0.02), at=at, turn=(90, 0, 90), round=soft, finish=finish)


def flat(outline: Line2, thick: float, at: Vec3, finish: str, soft: bool = False) -> Slab:
    """A lying plate: its outline is (x, y)."""
    return Slab(outline, thick, min(0.3 * thick, 0.02), at=at, round=soft, finish=finish)


def oblong(width: float, height: float, low: float = 0.0) -> Line2:
    """A rectangle about x = 0 whose lower side lies at `low`."""
    return ((-width / 2, low), (width / 2, low), (width / 2, low + height), (-width / 2, low + height))


def tyre(radius: float, wide: float, finish: str = "rubber:black", hub: str = "steel") -> Plan:
    """A tyre with its hub about the Y axis at the origin."""
    r, w = radius, wide / 2
    tread = ((0.6 * r, -w), (0.85 * r, -w), (0.97 * r, -0.8 * w), (r, -0.5 * w), (r, 0.5 * w), (0.97 * r, 0.8 * w), (0.85 * r, w),
        (0.6 * r, w), (0.6 * r, -w))
    disc = ((0, -0.55 * w), (0.2 * r, -0.55 * w), (0.2 * r, -0.35 * w), (0.5 * r, -0.35 * w), (0.62 * r, -0.9 * w),
        (0.62 * r, 0.9 * w),
        (0.5 * r, 0.35 * w), (0.2 * r, 0.35 * w), (0.2 * r, 0.55 * w), (0, 0.55 * w))
    return (Turned(tread, round=False, turn=(90, 0, 0), finish=finish), Turned(disc, round=False, turn=(90, 0, 0), finish=hub))


def spoked(radius: float, wide: float, spokes: int, finish: str, rim: str) -> Plan:
    """A wooden or wire wheel about the Y axis at the origin."""
    arms = [bar((0, 0, 0), (c, 0, s), 0.45 * wide, finish) for c, s in spots(0.96 * radius, spokes)]
    return (*arms, Rod(ring(radius - wide / 2, "y"), wide / 2, closed=True, finish=rim),
        drum(0.16 * radius, 2.6 * wide, (0, 0, 0), finish, "y"))


def chain_of(path: Line3, radius: float, finish: str) -> Plan:
    """Beads along a path, one at each point."""
    return tuple(Ball((radius, radius, radius), at=p, finish=finish) for p in path)
