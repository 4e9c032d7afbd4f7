"""Tumblers, and what stands in them: upright columns with colours, and what lies in a tumbler that leans."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from scipy.spatial import ConvexHull

from aozora.film.randomness import lane
from aozora.film.world import Material, Mesh, Rgb
from aozora.world.geometry.primitives import lathe, merged, moved, torus
from aozora.world.happenings.bench.table import Ints, Skin
from aozora.world.happenings.happening import Floats

Painted = Callable[[Floats, Floats, Floats], Floats]
"""Heights (n,), radii (n,) and angles (n,) in a vessel -> linear colours (n, 3)."""

GLASS = Material(colour=(0.96, 0.985, 0.98), roughness=0.0, transmission=1.0, ior=1.08, specular=0.9)
"""Thin glass: it bends little, so that what is in it is seen where it is, and its edges still show."""

SEEN_THROUGH = 0.6
"""Clearness from which on one sees through a liquid."""

CERAMIC = Material(colour=(0.82, 0.81, 0.78), roughness=0.18, coat=0.6, coat_roughness=0.05)


@dataclass(frozen=True)
class Tumbler:
    """A straight glass that widens upwards: metres of its height, its outer radius at the foot and at the rim, its wall and
    floor."""

    height: float = 0.125
    foot: float = 0.031
    rim: float = 0.039
    wall: float = 0.0018
    floor: float = 0.004

    def inner(self, z: Floats | float) -> Floats:
        """The radius of its inside at heights."""
        return np.asarray(self.foot + (self.rim - self.foot) * np.asarray(z) / self.height - self.wall, np.float64)

    @property
    def capacity(self) -> float:
        """Cubic metres up to the rim."""
        return self.volume(self.height)

    def volume(self, level: float) -> float:
        """Cubic metres up to a level."""
        z = np.linspace(self.floor, max(level, self.floor), 200)
        slices = np.pi * self.inner(z) ** 2
        return float((0.5 * (slices[1:] + slices[:-1]) * np.diff(z)).sum())

    def level(self, volume: float) -> float:
        """How high a volume stands."""
        z = np.linspace(self.floor, self.height, 400)
        held = np.concatenate(
            [[0.0], np.cumsum(0.5 * (np.pi * self.inner(z[1:]) ** 2 + np.pi * self.inner(z[:-1]) ** 2) * np.diff(z))]
        )
        return float(np.interp(volume, held, z))

    def mesh(self) -> Mesh:
        """The glass itself: its outer skin, and a lip. The inner skin of so thin a wall would only cost light."""
        r, w, h = self.rim, self.wall, self.height
        skin = [(0.0, 0.0), (self.foot - 0.002, 0.0), (self.foot, 0.002), (self.foot + 0.35 * (r - self.foot), 0.35 * h), (r, h)]
        lip = moved(torus(r - 0.5 * w, 0.6 * w, 64, 12), (0.0, 0.0, h))
        return merged([lathe(np.array(skin), 64), lip])


def column(tumbler: Tumbler, low: float, high: float, painted: Painted | Rgb, cells: tuple[int, int] = (26, 48)) -> Skin:
    """What stands between two levels in a tumbler, a hair inside of it, with its top drawn up a little at the glass."""
    rows, around = cells
    z = np.linspace(low, high, rows)
    angle = np.linspace(0.0, 2 * np.pi, around, endpoint=False)
    shares = np.array([0.97, 0.9, 0.72, 0.48, 0.22])
    side = np.stack([(tumbler.inner(z) - 0.0004), z], -1)
    rim = float(tumbler.inner(high)) - 0.0004
    top = np.stack([rim * shares, np.full(5, high) - 0.0012 * (1 - shares**6)], -1)
    foot = float(tumbler.inner(low)) - 0.0004
    base = np.stack([foot * shares[::-1], np.full(5, low)], -1)
    section = np.concatenate([base, side, top])
    grid = np.stack(
        [
            section[:, None, 0] * np.cos(angle),
            section[:, None, 0] * np.sin(angle),
            np.broadcast_to(section[:, None, 1], (len(section), around)),
        ],
        -1,
    )
    faces = _wrapped(len(section), around)
    points = np.concatenate([grid.reshape(-1, 3), [[0, 0, low], [0, 0, high - 0.0012]]])
    count, last = len(points), (len(section) - 1) * around
    ring = np.arange(around)
    after = (ring + 1) % around
    caps = [
        np.stack([np.full(around, count - 2), after, ring], -1),
        np.stack([np.full(around, count - 1), last + ring, last + after], -1),
    ]
    faces = np.concatenate([faces, *caps])
    if callable(painted):
        colours = painted(points[:, 2], np.hypot(points[:, 0], points[:, 1]), np.arctan2(points[:, 1], points[:, 0]))
    else:
        colours = np.zeros((count, 3)) + np.array(painted)
    return Skin(points, faces, colours)


def _wrapped(rows: int, around: int) -> Ints:
    """Triangles of a tube of points numbered ring by ring, facing outwards."""
    a = (np.arange(rows - 1)[:, None] * around + np.arange(around)).ravel()
    b = (np.arange(rows - 1)[:, None] * around + (np.arange(around) + 1) % around).ravel()
    return np.concatenate([np.stack([a, b, b + around], -1), np.stack([a, b + around, a + around], -1)])


class Leaning:
    """What lies in a tumbler that leans: the part of its inside below a plane, found for any lean and volume."""

    def __init__(self, tumbler: Tumbler) -> None:
        z = np.linspace(tumbler.floor, tumbler.height - 0.001, 15)
        angle = np.linspace(0, 2 * np.pi, 30, endpoint=False)
        radius = tumbler.inner(z) - 0.0004
        shell = np.stack(
            [radius[:, None] * np.cos(angle), radius[:, None] * np.sin(angle), np.broadcast_to(z[:, None], (15, 30))], -1
        )
        self._shell = shell
        grid = lane(5, "inside of a glass").random((9000, 3)) * 2 - 1
        inside = grid * np.array([tumbler.rim, tumbler.rim, 0.5 * tumbler.height]) + np.array([0, 0, 0.5 * tumbler.height])
        kept = (np.hypot(inside[:, 0], inside[:, 1]) < tumbler.inner(inside[:, 2])) & (inside[:, 2] > tumbler.floor)
        self._inside = inside[kept]

    def lying(self, up: Floats, share: float) -> tuple[Floats, Ints] | None:
        """Points and triangles, in the tumbler's space, of what fills a share of it when `up` (3,) is what it takes for up;
        None for next to nothing."""
        if share < 0.015:
            return None
        level = self.level(up, share)
        heights = self._shell @ up - level
        below = self._shell[heights <= 0]
        crossed: list[Floats] = []
        for one, other, a, b in ((self._shell[:-1], self._shell[1:], heights[:-1], heights[1:]),
            (self._shell, np.roll(self._shell, 1, 1), heights, np.roll(heights, 1, 1))):  # fmt: skip
            through = (a * b) < 0
            part = (a / (a - b + 1e-12))[through][:, None]
            crossed.append(one[through] + part * (other[through] - one[through]))
        floor = self._across(up, level)
        points = np.concatenate([below, *crossed, floor])
        if len(points) < 8:
            return None
        hull: Any = ConvexHull(points, qhull_options="QJ")
        simplices: Ints = np.asarray(hull.simplices, np.int64)
        used = np.unique(simplices)
        number = np.zeros(len(points), np.int64)
        number[used] = np.arange(len(used))
        kept, faces = points[used], number[simplices]
        return kept, _outwards(kept, faces)

    def level(self, up: Floats, share: float) -> float:
        """How high, along `up` (3,), a share of what it can hold reaches."""
        return float(np.quantile(self._inside @ up, min(share, 0.999)))

    def _across(self, up: Floats, level: float) -> Floats:
        """Where the plane cuts the floor's disc."""
        ring = self._shell[0]
        return ring[ring @ up <= level]


def _outwards(points: Floats, faces: Ints) -> Ints:
    corners = points[faces]
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    inwards = ((corners.mean(1) - points.mean(0)) * normal).sum(-1) < 0
    return np.where(inwards[:, None], faces[:, ::-1], faces)


def liquid_look(clear: float, exposure_ev: float) -> Material:
    """A liquid as it looks through glass, coloured by its mesh: the clearer, the more is seen through it; it gives back a part
    of the light around it, since light that comes to it through other surfaces is not traced."""
    base = Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.0, specular=0.5)
    if clear >= SEEN_THROUGH:
        return replace(base, transmission=1.0, ior=1.1)
    level = 0.17 * 2.0**-exposure_ev
    return replace(base, roughness=0.06, coat=0.4, coat_roughness=0.02, emission=(level, level, level), emission_by_colour=True)


def powder_look(exposure_ev: float) -> Material:
    """A powder or grains as they look through glass, coloured by their mesh."""
    level = 0.18 * 2.0**-exposure_ev
    return Material(
        colour=(1.0, 1.0, 1.0),
        colour_attribute=True,
        roughness=0.95,
        specular=0.2,
        emission=(level, level, level),
        emission_by_colour=True,
    )
