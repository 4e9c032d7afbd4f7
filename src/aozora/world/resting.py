"""Things at rest on, in and under one another, by the shapes that are seen: they touch, and neither float nor interpenetrate."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import product

import numpy as np
from numpy.typing import NDArray

from aozora.film.screenplay import Relation, Shot
from aozora.film.store import Store
from aozora.film.world import Mesh, get_mesh
from aozora.world.elements import Asset
from aozora.world.floor import Floor
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.layout import Placement, Placements

Floats = NDArray[np.float64]

ON = frozenset({"on", "on top of"})
INSIDE = frozenset({"in", "inside"})
UNDER = frozenset({"under", "below", "beneath"})

_CELLS = 56
"""Cells of a relief along the longer side of the smaller thing."""

_SEATED = 0.12
"""At least this share of a thing's cells must lie over what it rests on."""


class Reliefs:
    """Points on the surfaces of assets, sampled once per asset: dense enough that no cell of a relief between them is empty."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._kept: dict[int, tuple[Asset, Floats]] = {}

    def points(self, asset: Asset) -> Floats:
        """Points (n, 3) on the surface of an asset at rest, in its own space."""
        if id(asset) not in self._kept:
            spacing = max(max(asset.size) / 70, 1e-4)
            parts = [
                surface_points(get_mesh(self.store, part.mesh), spacing) * np.array(part.scale) @ rotation_matrix(part.rotation).T
                + np.array(part.position)
                for part in asset.parts
            ]
            self._kept[id(asset)] = (asset, np.concatenate(parts) if parts else np.zeros((0, 3)))
        return self._kept[id(asset)][1]


def surface_points(mesh: Mesh, spacing: float) -> Floats:
    """Points (n, 3) on a mesh, none farther than about `spacing` metres from the next on the same face."""
    points = mesh.points.astype(np.float64)
    faces = triangles(mesh)
    if not len(faces):
        return points
    a, b, c = (points[faces[:, i]] for i in range(3))
    longest = np.sqrt(np.max([((p - q) ** 2).sum(1) for p, q in ((a, b), (b, c), (c, a))], axis=0))
    steps = np.clip(np.ceil(longest / spacing).astype(int), 1, 60)
    made = [points]
    for count in sorted({int(step) for step in steps if step > 1}):
        chosen = steps == count
        grid = np.array([(i / count, j / count) for i in range(count + 1) for j in range(count + 1 - i)])
        u, v = grid[None, :, 0, None], grid[None, :, 1, None]
        here = a[chosen][:, None] * (1 - u - v) + b[chosen][:, None] * u + c[chosen][:, None] * v
        made.append(here.reshape(-1, 3))
    return np.concatenate(made)


def triangles(mesh: Mesh) -> NDArray[np.int64]:
    """The faces as fans of triangles (t, 3)."""
    starts = mesh.starts.astype(np.int64)
    sizes = np.diff(np.append(starts, len(mesh.corners)))
    fans = [
        np.stack([mesh.corners[starts[sizes > k + 1] + at] for at in (0, k, k + 1)], 1)
        for k in range(1, int(sizes.max(initial=0)) - 1)
    ]
    return np.concatenate(fans).astype(np.int64) if fans else np.zeros((0, 3), np.int64)


@dataclass
class _Heights:
    """The top of what things rest on, as a grid in the world: `top` (n, n) metres, -inf where there is nothing."""

    low: Floats
    cell: float
    top: Floats

    @classmethod
    def of(cls, points: Floats, cell: float) -> "_Heights":
        low = points[:, :2].min(0) - cell
        shape = np.ceil((points[:, :2].max(0) + cell - low) / cell).astype(int) + 1
        heights = cls(low, cell, np.full((int(shape[0]), int(shape[1])), -np.inf))
        heights.add(points)
        return heights

    def add(self, points: Floats) -> None:
        """Lay further points on the grid; those beyond its edge are left out."""
        i, j, kept = self.cells(points)
        np.maximum.at(self.top, (i, j), points[kept, 2])

    def cells(self, points: Floats) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
        """Cell numbers of the points that lie on the grid, and which these are."""
        at = np.floor((points[:, :2] - self.low) / self.cell).astype(np.int64)
        kept = ((at >= 0) & (at < np.array(self.top.shape))).all(1)
        return at[kept, 0], at[kept, 1], kept


def rest(shot: Shot, floor: Floor, assets: Mapping[str, Asset], places: Placements, reliefs: Reliefs) -> Placements:
    """The placements with every thing that is on, in or under another lowered or raised until they touch.

    What is under something that leaves no room beneath carries it instead. Several things on one share its top.
    """
    placed = dict(places)
    for relation in shot.relations:
        if relation.relation in UNDER and _pair(relation, assets, placed):
            _put_under(relation, floor, assets, placed, reliefs)
    waiting = [r for r in shot.relations if r.relation in ON | INSIDE and _pair(r, assets, placed)]
    while waiting:
        held = {relation.subject for relation in waiting}
        ready = [r for r in waiting if r.object not in held] or waiting
        for carrier in dict.fromkeys(relation.object for relation in ready):
            riders = [relation.subject for relation in ready if relation.object == carrier]
            if len(riders) >= _HEAP and all(_alike(assets[carrier], assets[role]) for role in riders):
                placed |= _heaped(carrier, riders, floor, assets, placed, reliefs)
            else:
                placed |= _carried(carrier, riders, assets, placed, reliefs)
        waiting = [relation for relation in waiting if relation not in ready]
    return placed


def _pair(relation: Relation, assets: Mapping[str, Asset], places: Placements) -> bool:
    """Whether both are here with shapes of their own, and what carries is no being: those move under their riders."""
    names = (relation.subject, relation.object)
    if not all(name in places and assets[name].parts for name in names):
        return False
    return assets[relation.object].rig is None


def _put_under(relation: Relation, floor: Floor, assets: Mapping[str, Asset], placed: Placements, reliefs: Reliefs) -> None:
    below, above = relation.subject, relation.object
    x, y, _ = placed[above].position
    level = floor.level(x, y)
    placed[below] = replace(placed[below], position=(x, y, level))
    roof = _in_world(reliefs.points(assets[above]), placed[above])
    own = _in_world(reliefs.points(assets[below]), placed[below])
    near = (np.abs(roof[:, :2] - np.array([x, y])) <= 0.5 * np.ptp(own[:, :2], axis=0)).all(1)
    room = float(roof[near, 2].min() - level) if near.any() else np.inf
    if room < float(own[:, 2].max() - level):
        placed |= _carried(below, [above], assets, placed, reliefs)


def _carried(carrier: str, riders: list[str], assets: Mapping[str, Asset], placed: Placements, reliefs: Reliefs) -> Placements:
    """Where the riders come to rest on a carrier, the largest first."""
    base = _in_world(reliefs.points(assets[carrier]), placed[carrier])
    order = sorted(riders, key=lambda role: (-max(assets[role].size[:2]), role))
    smallest = min(max(assets[role].size[:2]) for role in (*riders, carrier))
    heights = _Heights.of(base, max(smallest / _CELLS, float(np.ptp(base[:, :2], axis=0).max()) / 400))
    middle = 0.5 * (base[:, :2].min(0) + base[:, :2].max(0))
    half = 0.5 * np.ptp(base[:, :2], axis=0)
    found: Placements = {}
    for role in order:
        shape = _in_world(reliefs.points(assets[role]), replace(placed[role], position=(0.0, 0.0, 0.0)))
        spots = _spots(middle, half, 0.5 * np.ptp(shape[:, :2], axis=0), alone=len(riders) == 1)
        x, y, z = _lowest(heights, shape, spots, middle)
        x, y, z = round(x, 5), round(y, 5), round(z, 5)
        found[role] = replace(placed[role], position=(x, y, z))
        heights.add(shape + np.array([x, y, z]))
    return found


_HEAP = 2
"""This many things on one of their own kind are a heap with it."""

_HEAPED = (
    (0.0, -0.43), (-1.0, -0.43), (1.0, -0.43), (-0.5, 0.43), (0.5, 0.43),
    (-0.5, -0.143), (0.5, -0.143), (0.0, -0.143),
)  # fmt: skip
"""Where the things of a heap are put down one after another, in widths to the right and away: five on the floor, two in the dips
between them, one on those."""

_CROWN = (0.0, 0.143)
"""Where the last of six lies."""


def _alike(first: Asset, second: Asset) -> bool:
    return bool(np.allclose(first.size, second.size, rtol=0.2))


def _heaped(
    carrier: str, riders: list[str], floor: Floor, assets: Mapping[str, Asset], placed: Placements, reliefs: Reliefs
) -> Placements:
    """The first of a heap and what is heaped on it: some lie beside it on the floor, the others come to rest on those."""
    width = 1.005 * max(max(assets[role].size[:2]) for role in (carrier, *riders))
    middle = np.array(placed[carrier].position[:2])
    found: Placements = {}
    lying: list[Floats] = []
    for number, role in enumerate((carrier, *riders)):
        right, away = _CROWN if number == len(riders) == _ON_THE_FLOOR else _HEAPED[number % len(_HEAPED)]
        spot = middle + width * (right * floor.right[:2] + away * floor.away[:2])
        turned = replace(placed[role], heading=placed[role].heading + 2.4 * number)
        shape = _in_world(reliefs.points(assets[role]), replace(turned, position=(0.0, 0.0, 0.0)))
        z = floor.level(float(spot[0]), float(spot[1])) - float(shape[:, 2].min())
        if lying and number >= _ON_THE_FLOOR:
            heights = _Heights.of(np.concatenate(lying), width / _CELLS)
            z = max(z, _lowest(heights, shape, [spot], spot)[2])
        at = (round(float(spot[0]), 5), round(float(spot[1]), 5), round(z, 5))
        found[role] = replace(turned, position=at)
        lying.append(shape + np.array(at))
    return found


_ON_THE_FLOOR = 5


def _spots(middle: Floats, half: Floats, own: Floats, *, alone: bool) -> list[Floats]:
    """Where on a carrier to try: its middle, and for several riders a grid over what they can share."""
    if alone:
        return [middle]
    free = np.maximum(half - own, 0.25 * half)
    shifts = np.linspace(-0.92, 0.92, 7)
    return [middle, *(middle + free * np.array(shift) for shift in product(shifts.tolist(), shifts.tolist()))]


def _lowest(heights: _Heights, shape: Floats, spots: Iterable[Floats], middle: Floats) -> tuple[float, float, float]:
    """The spot at which a shape comes to rest lowest and nearest to the middle, and the height of its origin there."""
    best, best_worth = (float(middle[0]), float(middle[1]), 0.0), np.inf
    size = max(float(np.ptp(shape, axis=0).max()), 1e-6)
    for spot in spots:
        moved = shape + np.array([spot[0], spot[1], 0.0])
        i, j, kept = heights.cells(moved)
        tops = heights.top[i, j]
        under = np.isfinite(tops)
        if under.sum() < _SEATED * len(shape):
            continue
        z = float((tops[under] - moved[kept, 2][under]).max())
        worth = z + 0.2 * float(np.linalg.norm(spot - middle)) + 0.02 * size * float(1 - under.mean())
        if worth < best_worth:
            best, best_worth = (float(spot[0]), float(spot[1]), z), worth
    if best_worth == np.inf:
        x, y = middle.tolist()
        top = float(heights.top.max())
        return x, y, top - float(shape[:, 2].min())
    return best


def _in_world(points: Floats, place: Placement) -> Floats:
    return points @ rotation_matrix(place.rotation).T + np.array(place.position)
