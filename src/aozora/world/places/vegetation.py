"""What grows in an outdoor place: turf by distance from the stage, flowers in patches, trees that leave the light free."""

import math
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Material, Mesh, Rgb, Scatter
from aozora.world.elements import Height, material_name
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.places.groundwork import STAGE_HALF, Way, stage_distance
from aozora.world.places.landscapes import Landscape
from aozora.world.plants.flowers import FLOWERS, fallen_leaves, flower
from aozora.world.plants.grass import Turf, grass_patch
from aozora.world.plants.scattering import Spots, ground_rotation, jittered_grid, pick, put_scatter, stand
from aozora.world.plants.species import SPECIES
from aozora.world.plants.trees import tree

Floats = NDArray[Any]
Sorts = list[tuple[Mesh, tuple[str, ...]]]

_GRASS = Material(colour_attribute=True, roughness=0.55, specular=0.25, translucency=0.45, variation=0.26)
_LEAF = Material(colour_attribute=True, roughness=0.5, specular=0.3, translucency=0.46, variation=0.3)
_BARK = Material(colour_attribute=True, roughness=0.9, specular=0.1)
_PETAL = Material(colour_attribute=True, roughness=0.6, specular=0.2, translucency=0.3)

MATERIALS = {material_name(label, m): m for label, m in (("grass", _GRASS), ("leaf", _LEAF), ("bark", _BARK), ("petal", _PETAL))}
_NAMES = dict(zip(("grass", "leaf", "bark", "petal"), MATERIALS, strict=True))

_TURF_SEASONS: dict[str, tuple[Rgb, float, float]] = {
    "spring": ((1.12, 1.10, 1.0), 0.0, 1.6),
    "summer": ((1.0, 1.0, 1.0), 0.0, 1.0),
    "autumn": ((1.1, 0.92, 0.9), 0.12, 0.15),
    "winter": ((1.15, 0.85, 0.9), 0.35, 0.0),
}
"""Season -> multiplier of the turf's green, more dry blades, share of flowers."""


@dataclass(frozen=True)
class Growth:
    """What vegetation is grown from: the place, its ground and path, season, seed, and the unit vector towards the light."""

    place: Landscape
    height: Height
    path: Way
    season: str
    seed: int
    sun: tuple[float, float, float]


def seasonal(turf: Turf, season: str) -> Turf:
    """The turf as it looks in a season."""
    tint, dry, _ = _TURF_SEASONS[season]
    red, green, blue = (float(a * b) for a, b in zip(turf.green, tint, strict=True))
    return replace(turf, green=(red, green, blue), dry=min(0.8, turf.dry + dry))


# ------------------------------------------------------------------------------------------------ turf

_ZONES = (
    # name, cell, side of a patch, distances to fade in over and out over; blades per area, width and height against the turf's
    ("near", 0.80, 0.92, (-2.0, -1.0), (5.2, 7.6), 1.0, 1.0, 1.0),
    ("middle", 1.40, 1.62, (4.8, 7.2), (22.0, 27.0), 0.30, 2.5, 1.08),
    ("far", 3.8, 4.4, (20.0, 26.0), (62.0, 85.0), 0.060, 5.0, 1.35),
)


def turf(growth: Growth, shade: Floats, store: Store) -> tuple[Scatter, ...]:
    """Grass in three zones around the stage, each coarser than the one before; `shade` rows are x, y, radius of trees."""
    place = growth.place
    plain, verge = seasonal(place.turf, growth.season), seasonal(place.verge, growth.season)
    scatters: list[Scatter] = []
    for number, zone in enumerate(_ZONES):
        rng = lane(growth.seed, "turf", zone[0])
        sorts: Sorts = [
            (grass_patch(_coarser(kind, zone), zone[2], rng), (_NAMES["grass"],)) for kind in _turf_kinds(plain, verge)
        ]
        spots = _turf_spots(growth, zone, shade, rng)
        scatters.append(
            put_scatter(store, f"grass/{zone[0]}", 20001 + number, sorts, spots, ground_rotation(spots, growth.height))
        )
    return tuple(scatters)


def _turf_kinds(plain: Turf, verge: Turf) -> tuple[Turf, ...]:
    """Prototypes: lush, paler, dry, with clover, and the verge."""
    pale = (plain.green[0] * 1.40, plain.green[1] * 1.20, plain.green[2] * 1.15)
    deep = (plain.green[0] * 0.66, plain.green[1] * 0.78, plain.green[2] * 0.85)
    return (
        plain,
        replace(plain, green=deep, clumping=min(1.0, plain.clumping + 0.25)),
        replace(plain, green=pale, blades=plain.blades * 0.85),
        replace(plain, dry=min(0.9, plain.dry + 0.3), blades=plain.blades * 0.7, height=plain.height * 0.85),
        replace(plain, clover=520, blades=plain.blades * 0.55),
        verge,
    )


def _coarser(kind: Turf, zone: tuple[Any, ...]) -> Turf:
    blades, width, height = zone[5:8]
    clover = kind.clover if zone[0] == "near" else 0.0
    return replace(kind, blades=kind.blades * blades, width=kind.width * width, height=kind.height * height, clover=clover)


def _turf_spots(growth: Growth, zone: tuple[Any, ...], shade: Floats, rng: np.random.Generator) -> Spots:
    cell, (rise, full), (thin, reach) = zone[1], zone[3], zone[4]
    xy = jittered_grid((-STAGE_HALF - reach, -reach), (STAGE_HALF + reach, reach), cell, rng)
    away = stage_distance(xy[:, 0], xy[:, 1])
    # A few coarser plants among the fine ones give the lawn a grain that still shows from afar.
    stray = 0.3 if zone[0] == "middle" else 0.0
    chance = np.maximum(smoothstep(rise, full, away), stray) * (1 - smoothstep(thin, reach, away))
    gap = growth.path.distance(xy)
    bare = fbm(xy[:, 0] / 3, xy[:, 1] / 3, 3, growth.seed + 30) > 2 * growth.place.lush - 1
    chance = chance * smoothstep(-0.18, 0.12, gap) * np.where(bare | place_beds(growth.place, 1.0, xy[:, 1]), 0.15, 1.0)
    keep = rng.random(len(xy)) < chance
    xy, gap, away = xy[keep], gap[keep], away[keep]
    trunk = _tree_gap(xy, shade)
    broad = fbm(xy[:, 0] / 9, xy[:, 1] / 9, 2, growth.seed + 35)
    mood, other = 0.75 * broad + fbm(xy[:, 0] / 2.6, xy[:, 1] / 2.6, 3, growth.seed + 31), rng.random(len(xy))
    kinds = np.select([mood < -0.38, mood < -0.05, mood < 0.38, mood < 0.62], [1, 0, 0, 2], 3)
    kinds = np.where(other < 0.12, pick(rng, len(xy), 4), kinds)
    clover = fbm(xy[:, 0] / 1.7 + 40, xy[:, 1] / 1.7, 3, growth.seed + 32) > 0.42
    kinds = np.where(clover & (other > 0.3), 4, kinds)
    edge = (gap < 0.45) | (trunk < 0.9) | ((away > 9) & (fbm(xy[:, 0] / 6, xy[:, 1] / 6, 3, growth.seed + 33) > 0.55))
    kinds = np.where(edge & (other > 0.35), 5, kinds)
    tall = np.clip(1 + 0.22 * fbm(xy[:, 0] / 1.4, xy[:, 1] / 1.4, 3, growth.seed + 34) + rng.normal(0, 0.06, len(xy)), 0.55, 1.5)
    scale = np.stack([np.ones(len(xy)), np.ones(len(xy)), tall], -1)
    return stand(xy, growth.height, scale, kinds, rng)


def _tree_gap(xy: Floats, shade: Floats) -> Floats:
    """Metres from points to the nearest trunk."""
    near = np.full(len(xy), 1e9)
    for tree_x, tree_y, _ in shade:
        near = np.minimum(near, np.hypot(xy[:, 0] - tree_x, xy[:, 1] - tree_y))
    return near


# ------------------------------------------------------------------------------------------------ flowers and litter


def flowers(growth: Growth, store: Store) -> tuple[Scatter, ...]:
    """Flowers in drifts, thinned with distance; three of each sort are enough to look different."""
    share = _TURF_SEASONS[growth.season][2]
    if share == 0 or not growth.place.flowers:
        return ()
    rng = lane(growth.seed, "flowers")
    sorts: Sorts = []
    groups: list[Spots] = []
    for number, (name, density) in enumerate(growth.place.flowers):
        first = len(sorts)
        crowding = 9.0 if growth.place.beds and FLOWERS[name].height > _BED_HEIGHT else 2.4
        sorts += [(flower(name, rng), (_NAMES["petal"],)) for _ in range(3)]
        xy = jittered_grid((-STAGE_HALF - 12, -12), (STAGE_HALF + 12, 22), 1 / math.sqrt(density * share * crowding), rng)
        beds = place_beds(growth.place, FLOWERS[name].height, xy[:, 1])
        drift = fbm(xy[:, 0] / 2.4 + 9 * number, xy[:, 1] / 2.4, 3, growth.seed + 51 + number)
        away = stage_distance(xy[:, 0], xy[:, 1])
        chance = np.where(beds, smoothstep(-0.3, 0.1, drift), smoothstep(-0.15, 0.75, drift) * smoothstep(22, 6, away))
        if growth.place.beds and FLOWERS[name].height > _BED_HEIGHT:
            chance = chance * beds
        keep = (rng.random(len(xy)) < chance) & (growth.path.distance(xy) > 0.05)
        xy = xy[keep]
        groups.append(stand(xy, growth.height, rng.uniform(0.75, 1.15, len(xy)), first + pick(rng, len(xy), 3), rng))
    spots = _together(groups)
    return (put_scatter(store, "flowers", 20010, sorts, spots, ground_rotation(spots, growth.height)),)


_BED_HEIGHT = 0.2


def place_beds(place: Landscape, height: float, y: Floats) -> NDArray[np.bool_]:
    """Where flowers of that height have a bed of their own: strips along X of the place's `beds`."""
    inside = np.zeros(y.shape, np.bool_)
    for start, end in place.beds if height > _BED_HEIGHT else ():
        inside |= (y > start) & (y < end)
    return inside


def litter(growth: Growth, shade: Floats, store: Store) -> tuple[Scatter, ...]:
    """Fallen leaves, mostly under trees; many in autumn."""
    density = growth.place.litter * {"autumn": 9.0, "winter": 2.0}.get(growth.season, 1.0)
    if density == 0:
        return ()
    rng = lane(growth.seed, "litter")
    tones: tuple[Rgb, ...] = ((0.22, 0.12, 0.045), (0.30, 0.19, 0.06), (0.16, 0.09, 0.04), (0.34, 0.27, 0.07))
    if growth.season == "autumn":
        tones = (*tones, (0.55, 0.30, 0.03), (0.50, 0.12, 0.02), (0.62, 0.42, 0.05))
    sorts: Sorts = [(fallen_leaves(tones, 14, 1.1, rng), (_NAMES["leaf"],)) for _ in range(4)]
    xy = jittered_grid((-STAGE_HALF - 14, -14), (STAGE_HALF + 14, 34), 10 / math.sqrt(density * 6), rng)
    under = np.zeros(len(xy))
    for tree_x, tree_y, radius in shade:
        under = np.maximum(under, smoothstep(radius * 1.6, radius * 0.5, np.hypot(xy[:, 0] - tree_x, xy[:, 1] - tree_y)))
    xy = xy[rng.random(len(xy)) < 0.10 + 0.9 * under]
    spots = stand(xy, growth.height, rng.uniform(0.8, 1.2, len(xy)), pick(rng, len(xy), 4), rng)
    return (put_scatter(store, "litter", 20011, sorts, spots, ground_rotation(spots, growth.height)),)


def _together(groups: list[Spots]) -> Spots:
    return Spots(
        np.concatenate([g.position for g in groups]),
        np.concatenate([g.turn for g in groups]),
        np.concatenate([g.scale for g in groups]),
        np.concatenate([g.prototype for g in groups]),
    )


# ------------------------------------------------------------------------------------------------ trees


@dataclass(frozen=True)
class Wood:
    """Trees chosen for a place: position (n, 2), species names, scale and crown radius in metres (n,)."""

    xy: Floats
    species: tuple[str, ...]
    scale: Floats
    radius: Floats

    @property
    def shade(self) -> Floats:
        """Rows x, y, crown radius."""
        return np.column_stack([self.xy, self.radius])


def _in_blossom(sorts: tuple[tuple[str, float], ...]) -> tuple[tuple[str, float], ...]:
    """Among broad-leaved trees every second one blossoms in spring."""
    names = {name for name, _ in sorts}
    if not names & {"oak", "lime", "maple", "birch"} or names & {"spruce", "pine", "palm"}:
        return sorts
    return (*sorts, ("cherry", 1.1 * sum(weight for _, weight in sorts)))


def choose_trees(growth: Growth) -> Wood:
    """Lone trees behind and beside the stage, then a belt around it, none of whose shadows falls on the stage."""
    place, rng = growth.place, lane(growth.seed, "trees")
    if not place.trees:
        return Wood(np.zeros((0, 2)), (), np.zeros(0), np.zeros(0))
    sorts = _in_blossom(place.trees) if growth.season == "spring" else place.trees
    names = [name for name, _ in sorts]
    weights = np.array([weight for _, weight in sorts])
    start, end, cell = place.belt
    turn = rng.uniform(0.08 * math.pi, 0.92 * math.pi, place.lone * 12)
    reach = rng.uniform(9.5, start, len(turn))
    lone = np.stack([reach * np.cos(turn) * 1.25, reach * np.sin(turn)], -1)
    belt = jittered_grid((-end - 25, -end), (end + 25, end), cell, rng)
    belt = belt[(np.hypot(belt[:, 0] * 0.85, belt[:, 1]) > start) & (rng.random(len(belt)) < 0.8)]
    spacing = np.concatenate([np.full(len(lone), 6.5), np.full(len(belt), 0.55 * cell)])
    xy = np.concatenate([lone, belt])
    kinds = np.searchsorted(np.cumsum(weights / weights.sum()), rng.random(len(xy)))
    scale = rng.uniform(0.78, 1.18, len(xy))
    tall = np.array([SPECIES[name].height for name in names])[kinds] * scale
    radius = np.array([SPECIES[name].width for name in names])[kinds] * tall
    # Crowns reach beyond the species' figures, so shadows are kept off with a margin.
    free = _leaves_light(xy, 1.3 * tall, 1.2 * radius, growth.sun) & (growth.path.distance(xy) > 1.2)
    free &= (xy[:, 1] > 6.5) | (xy[:, 1] < -16) | (np.abs(xy[:, 0]) > STAGE_HALF + 9)
    chosen = _spaced(xy, spacing, free, place.lone, len(lone))
    return Wood(xy[chosen], tuple(names[int(kinds[n])] for n in chosen), scale[chosen], radius[chosen])


_FIRST_LIGHT = math.sin(math.radians(3.0))


def _leaves_light(xy: Floats, tall: Floats, radius: Floats, sun: tuple[float, float, float]) -> NDArray[np.bool_]:
    """Whether a tree's shadow misses the axis of the stage."""
    flat = math.hypot(sun[0], sun[1])
    if sun[2] <= 0 or flat < 1e-6:
        return np.ones(len(xy), np.bool_)
    ahead = np.array([sun[0], sun[1]]) / flat
    reach = tall * flat / sun[2]
    # The rising sun is half drowned anyway, and looks best behind far trees.
    if sun[2] < _FIRST_LIGHT:
        reach = np.minimum(reach, 62.0)
    free = np.ones(len(xy), np.bool_)
    for x in np.linspace(-STAGE_HALF + 1, STAGE_HALF - 1, 13):
        gap = xy - np.array([x, 0.0])
        along = gap @ ahead
        beside = np.abs(gap[:, 0] * ahead[1] - gap[:, 1] * ahead[0])
        free &= ~((along > 0) & (along < reach + radius) & (beside < radius + 1.2))
    return free


def _spaced(xy: Floats, spacing: Floats, free: NDArray[np.bool_], lone: int, lone_candidates: int) -> list[int]:
    """Candidates in order, each unless it stands too close to one before it; at most `lone` of the first group."""
    chosen: list[int] = []
    for number in range(len(xy)):
        if not free[number] or (number < lone_candidates and len(chosen) >= lone):
            continue
        if chosen:
            gaps = np.hypot(*(xy[chosen] - xy[number]).T)
            if bool((gaps < spacing[number]).any()):
                continue
        chosen.append(number)
    return chosen


def trees(growth: Growth, wood: Wood, store: Store) -> tuple[Scatter, ...]:
    """The chosen trees, with fewer and larger leaves the farther they stand."""
    if not wood.species:
        return ()
    rng = lane(growth.seed, "tree shapes")
    distance = np.hypot(wood.xy[:, 0], wood.xy[:, 1])
    sorts: Sorts = []
    index: dict[tuple[str, str], int] = {}
    kinds = np.zeros(len(wood.xy), np.int64)
    for name in sorted(set(wood.species)):
        for detail, variants in (("near", 2), ("middle", 2), ("far", 1)):
            index[name, detail] = len(sorts)
            for variant in range(variants):
                mesh = tree(name, growth.season, detail, growth.seed * 7 + variant)  # type: ignore[arg-type]
                sorts.append((mesh, (_NAMES["bark"], _NAMES["leaf"])))
    for number, name in enumerate(wood.species):
        detail = "near" if distance[number] < 30 else "middle" if distance[number] < 62 else "far"
        kinds[number] = index[name, detail] + (int(rng.random() * 2) if detail != "far" else 0)
    spots = stand(wood.xy, growth.height, wood.scale, kinds, rng)
    return (put_scatter(store, "trees", 20020, sorts, spots, ground_rotation(spots, growth.height, lean=0.0)),)


def bushes(growth: Growth, wood: Wood, store: Store) -> tuple[Scatter, ...]:
    """Bushes along the edge of the belt and at the feet of trees, never before the stage."""
    place, rng = growth.place, lane(growth.seed, "bushes")
    if not place.bushes:
        return ()
    start, end, _ = place.belt
    xy = jittered_grid((-end, -end), (end, end), 10 / math.sqrt(place.bushes * 3), rng)
    away = np.hypot(xy[:, 0] * 0.85, xy[:, 1])
    ring = smoothstep(start * 0.62, start, away) * smoothstep(end, start * 1.5, away)
    clump = smoothstep(-0.1, 0.5, fbm(xy[:, 0] / 11, xy[:, 1] / 11, 3, growth.seed + 61))
    keep = (rng.random(len(xy)) < ring * clump) & (growth.path.distance(xy) > 1.4)
    xy = xy[keep & ((xy[:, 1] > 8) | (xy[:, 1] < -18) | (np.abs(xy[:, 0]) > STAGE_HALF + 9))]
    xy = xy[_leaves_light(xy, np.full(len(xy), 1.8), np.full(len(xy), 1.3), growth.sun)]
    distance = np.hypot(xy[:, 0], xy[:, 1])
    sorts: Sorts = []
    for name in ("bush", "hedge"):
        for detail in ("near", "middle", "far"):
            sorts.append((tree(name, growth.season, detail, growth.seed + 3), (_NAMES["bark"], _NAMES["leaf"])))
    detail = np.where(distance < 20, 0, np.where(distance < 45, 1, 2))
    kinds = detail + 3 * (rng.random(len(xy)) < 0.35)
    wide = rng.uniform(0.8, 1.7, len(xy))
    scale = np.stack([wide, wide, wide * rng.uniform(0.7, 1.2, len(xy))], -1)
    spots = stand(xy, growth.height, scale, kinds, rng)
    return (put_scatter(store, "bushes", 20021, sorts, spots, ground_rotation(spots, growth.height, lean=0.5)),)
