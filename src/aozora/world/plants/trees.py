"""Trees by grammar: a trunk bears limbs, limbs bear subs, subs bear twigs, twigs bear leaves; each level grows all at once."""

import math
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput
from aozora.film.randomness import lane
from aozora.film.world import Mesh
from aozora.world.geometry.primitives import merged
from aozora.world.plants.foliage import Masses, clothed, foliage, fruits, hung, leaf_colours, masses
from aozora.world.plants.scattering import pick
from aozora.world.plants.species import SPECIES
from aozora.world.plants.species_form import Crown, Species
from aozora.world.plants.vectors import cross, unit

Floats = NDArray[Any]
Detail = Literal["near", "middle", "far"]

_GOLDEN = math.pi * (3 - math.sqrt(5))
_LEAVES = {"near": 22000, "middle": 9000, "far": 2600}
_SIDES = {"near": (12, 7, 5, 3), "middle": (7, 5, 3, 0), "far": (5, 3, 0, 0)}


_DEEPEST = -0.2


def _above_ground(mesh: Mesh) -> Mesh:
    """Lowest branches lie on the ground rather than in it."""
    points = mesh.points.copy()
    points[:, 2] = np.maximum(points[:, 2], _DEEPEST)
    return replace(mesh, points=points)


@dataclass(frozen=True)
class _Branches:
    """Branches of one level: points (b, n, 3) from base to tip and radii (b, n)."""

    points: Floats
    radii: Floats

    def at(self, branch: NDArray[np.int64], along: Floats) -> tuple[Floats, Floats, Floats]:
        """Points, unit directions and radii (k, ...) of branches at fractions of their length."""
        last = self.points.shape[1] - 1
        place = np.clip(along, 0, 0.999) * last
        low = place.astype(np.int64)
        part = (place - low)[:, None]
        a, b = self.points[branch, low], self.points[branch, low + 1]
        direction = (b - a) / np.maximum(np.linalg.norm(b - a, axis=1, keepdims=True), 1e-9)
        thick = self.radii[branch, low] * (1 - part[:, 0]) + self.radii[branch, low + 1] * part[:, 0]
        return a + (b - a) * part, direction, thick


def tree(species: str, season: str, detail: Detail, seed: int) -> Mesh:
    """A tree standing on z = 0 with two slots (0 bark, 1 leaves) and linear colours per point.

    `detail` sets how many leaves there are; fewer leaves are larger, so the crown stays as dense."""
    if species not in SPECIES:
        raise InvalidInput(f"must be one of {', '.join(SPECIES)} (got {species!r})", field="species")
    row = SPECIES[species]
    # Every detail grows the same skeleton, so a tree keeps its silhouette when it is seen from farther away.
    rng = lane(seed, species, "wood")
    trunk = _trunk(row, rng)
    limbs = _limbs(row, trunk, rng)
    subs = _children(limbs, row.subs, 0.50, row, rng)
    twigs = _children(subs, row.twigs, 0.55, row, rng)
    sides = _SIDES[detail]
    parts = [_tubes(level, n, row) for level, n in zip((trunk, limbs, subs, twigs), sides, strict=True) if n]
    if season in row.leaves:
        rng = lane(seed, species, detail, "leaves")
        clumps = masses(row, limbs.points, subs.points, lane(seed, species, "body")) if row.body else None
        parts.append(_leaves(row, season, (twigs, clumps), _LEAVES[detail], rng))
        if clumps is not None:
            parts.append(foliage(row, season, clumps, detail, lane(seed, species, "masses")))
        if row.fruit is not None and season in ("summer", "autumn"):
            parts.append(fruits(row.fruit, twigs.points, detail, rng))
    return _above_ground(merged(parts))


def _grow(start: Floats, direction: Floats, length: Floats, row: Species, rng: np.random.Generator, steps: int) -> Floats:
    """Paths (b, steps + 1, 3) that wander by `gnarl` and hang by `droop`."""
    points = [start]
    heading = direction
    for _ in range(steps):
        heading = heading + rng.normal(0, row.gnarl, heading.shape)
        heading[:, 2] -= row.droop / steps * 2
        heading = unit(heading)
        points.append(points[-1] + heading * (length / steps)[:, None])
    return np.stack(points, 1)


def _trunk(row: Species, rng: np.random.Generator) -> _Branches:
    steps = 12
    share = np.linspace(0, 1, steps + 1)
    top = row.height * (0.93 if row.crown == "cone" else 0.80)
    sway = np.cumsum(rng.normal(0, 0.006 * row.gnarl / 0.15, (steps + 1, 2)), 0) * row.height * (row.crown != "cone")
    points = np.column_stack([sway - sway[0], share * top])
    radius = row.girth * row.height * ((1 - share) ** 0.8 * 0.85 + 0.06)
    radius = radius * (1 + 0.75 * np.exp(-share * top / (row.girth * row.height * 2.2)))
    points[0, 2] = -0.15
    return _Branches(points[None], radius[None])


def _envelope(crown: Crown, share: Floats) -> Floats:
    """The crown's radius 0..1 at a share of its height."""
    s = np.clip(share, 0, 1)
    if crown == "cone":
        return (1 - s) ** 0.85 * np.minimum(1, 0.55 + 4 * s) + 0.03
    if crown == "column":
        return np.minimum(1, 0.5 + 2 * s) * np.sqrt(1 - s**4)
    if crown == "mound":
        return np.sqrt(np.maximum(1 - s**2, 0.05))
    if crown == "umbrella":
        return 0.55 + 0.45 * s
    # A broad crown is widest below its middle and closes in a dome.
    peak = 0.42 if crown == "round" else 0.36
    side = np.where(s < peak, (peak - s) / peak * 0.80, (s - peak) / (1 - peak))
    return np.sqrt(np.maximum(1 - side**2, 0.04))


def _limbs(row: Species, trunk: _Branches, rng: np.random.Generator) -> _Branches:
    count = row.limbs
    order = (np.arange(count) + rng.uniform(0.1, 0.9, count)) / count
    low = row.bare / (0.93 if row.crown == "cone" else 0.80)
    base, _, thick = trunk.at(np.zeros(count, np.int64), low + (0.98 - low) * order)
    turn = np.arange(count) * _GOLDEN + rng.normal(0, 0.35, count)
    tilt = np.radians(row.rise[0] + (row.rise[1] - row.rise[0]) * order + rng.normal(0, 5, count))
    direction = np.stack([np.sin(tilt) * np.cos(turn), np.sin(tilt) * np.sin(turn), np.cos(tilt)], -1)
    reach = row.width * row.height * _envelope(row.crown, order * 0.92) * rng.uniform(0.78, 1.1, count)
    # An upright limb is as long as the room left above it, a level one as the crown is wide.
    room = 0.82 * (row.height - base[:, 2]) / np.maximum(np.cos(tilt), 0.25)
    length = np.minimum(reach / np.maximum(np.sin(tilt), 0.35), room)
    points = _grow(base, direction, length, row, rng, 6)
    share = np.linspace(0, 1, 7)[None]
    radii = np.minimum(thick * 0.62, length * 0.035)[:, None] * (1 - 0.8 * share) + 0.004
    return _Branches(points, radii)


def _children(parents: _Branches, count: int, ratio: float, row: Species, rng: np.random.Generator) -> _Branches:
    """`count` side branches on every parent, fanned out around it, shorter towards its tip; the last goes on from the tip."""
    owner = np.repeat(np.arange(len(parents.points)), count)
    order = np.tile(np.arange(count), len(parents.points))
    along = np.where(order == count - 1, 0.97, 0.22 + 0.72 * (order + rng.random(len(owner))) / count)
    base, forward, thick = parents.at(owner, along)
    turn = order * _GOLDEN + rng.uniform(0, 2 * math.pi, len(owner))
    side = cross(forward, rng.normal(0, 1, forward.shape))
    side = unit(side)
    other = cross(forward, side)
    away = side * np.cos(turn)[:, None] + other * np.sin(turn)[:, None]
    # Branches spread out flat rather than up and down: light comes from above.
    away[:, 2] *= 0.55
    spread = np.where(order == count - 1, 0.25, rng.uniform(0.75, 1.25, len(owner)))[:, None]
    direction = forward + away * spread
    direction = unit(direction)
    whole = np.linalg.norm(np.diff(parents.points, axis=1), axis=2).sum(1)[owner]
    length = whole * ratio * (1.15 - 0.5 * along) * rng.uniform(0.7, 1.2, len(owner))
    points = _grow(base, direction, length, row, rng, 4)
    share = np.linspace(0, 1, 5)[None]
    return _Branches(points, (thick * 0.65)[:, None] * (1 - 0.75 * share) + 0.002)


def _tubes(branches: _Branches, sides: int, row: Species) -> Mesh:
    """Branches as open tubes, bark coloured: darker in the cracks' direction, mossy and dark at the foot."""
    points, radii = branches.points, branches.radii
    count, rings = radii.shape
    ahead: Floats = np.asarray(np.gradient(points, axis=1))
    ahead = unit(ahead)
    mean = ahead.mean(1)
    across = np.eye(3)[np.argmin(np.abs(mean), axis=1)]
    side = cross(ahead, across[:, None, :])
    side = unit(side)
    other = cross(ahead, side)
    angle = np.arange(sides) * 2 * math.pi / sides
    flute = 1 + (0.10 * np.sin(3 * angle + 1) + 0.06 * np.sin(5 * angle)) * (sides > 7)
    ring = np.cos(angle)[:, None] * side[:, :, None] + np.sin(angle)[:, None] * other[:, :, None]
    body = points[:, :, None] + ring * (radii[:, :, None] * flute)[..., None]
    first = (np.arange(count)[:, None, None] * rings + np.arange(rings - 1)[None, :, None]) * sides
    here, following = np.arange(sides)[None, None], (np.arange(sides)[None, None] + 1) % sides
    faces = np.stack([first + here, first + following, first + sides + following, first + sides + here], -1).reshape(-1, 4)
    shade = 0.75 + 0.35 * np.clip(body[..., 2] / (0.4 * row.height), 0, 1)
    colours = shade.reshape(-1, 1) * np.array(row.bark)
    return Mesh.of_faces(
        body.reshape(-1, 3), faces, slots=np.zeros(len(faces), np.int16), colours=colours.astype(np.float32), smooth=True
    )


def _leaves(row: Species, season: str, bearing: tuple[_Branches, Masses | None], wanted: int, rng: np.random.Generator) -> Mesh:
    """Leaves as folded four-cornered blades in tufts around the twigs, facing out and up."""
    twigs, clumps = bearing
    count = int(wanted * row.fill)
    # The crown keeps its leaf area: fewer leaves, larger each.
    grown = 1.18 * math.sqrt(_LEAVES["near"] / wanted)
    owner = pick(rng, count, len(twigs.points))
    base, _, _ = twigs.at(owner, np.sqrt(rng.uniform(0.02, 1, count)))
    centre = base + np.clip(rng.normal(0, 0.5, (count, 3)), -1.1, 1.1) * row.tuft
    centre = hung(centre, owner, row, rng) if clumps is None or row.weep else clothed(centre, clumps, rng)
    middle = np.array([0, 0, row.height * (row.bare + 0.40 * (1 - row.bare))])
    outward = centre - middle
    far: Floats = np.linalg.norm(outward / np.array([1, 1, 1.15]), axis=1)
    outward = unit(outward)
    normal = 0.55 * outward + np.array([0, 0, 0.45]) + rng.normal(0, 0.42, (count, 3))
    normal = unit(normal)
    tip = cross(normal, rng.normal(0, 1, (count, 3)))
    tip[:, 2] -= 0.35
    tip = unit(tip)
    side = cross(normal, tip)
    long = (row.leaf[0] * grown * rng.uniform(0.7, 1.3, count))[:, None]
    wide = long * row.leaf[1] * 0.5
    fold = normal * long * 0.12
    corners = [centre - tip * long * 0.5, centre + side * wide + fold, centre + tip * long * 0.5, centre - side * wide + fold]
    colours = leaf_colours(row, season, owner, far / max(float(np.percentile(far, 95)), 1e-6), rng)
    faces = np.arange(count * 4).reshape(-1, 4)
    return Mesh.of_faces(
        np.stack(corners, 1).reshape(-1, 3),
        faces,
        slots=np.ones(count, np.int16),
        colours=np.repeat(colours, 4, 0).astype(np.float32),
        smooth=True,
    )
