"""Streets: a roadway between pavements and two rows of buildings, furnished, parked along and lit as the hour says."""

import math
from dataclasses import dataclass, replace

import numpy as np

from aozora.film.randomness import lane
from aozora.film.screenplay import Attributes
from aozora.film.store import Store
from aozora.film.world import Acoustics, Develop, Lamp, Material, Mesh, Scatter, Sky, put_picture
from aozora.world.daylight import HOURS
from aozora.world.elements import Asset, Body, Road, Setting, StagingArea, StaticBody
from aozora.world.floor import about_z
from aozora.world.geometry.rotations import look_along
from aozora.world.places.bicycles import bicycle
from aozora.world.places.facade_table import STYLES
from aozora.world.places.facades import Building, building, width_of
from aozora.world.places.fronts import front_materials
from aozora.world.places.open_air import air, sky_of, sun_lamps
from aozora.world.places.paving import PAVINGS
from aozora.world.places.registry import PlaceParams
from aozora.world.places.standing import Standing, gathered, upright
from aozora.world.places.street_furniture import LAMP_LIGHTS, bin_, bollard, planter, road_sign, street_lamp, tree_grate
from aozora.world.places.street_ground import Lane, ground_pieces
from aozora.world.places.street_table import STREETS, Street
from aozora.world.places.vegetation import MATERIALS
from aozora.world.plants.scattering import Spots, put_scatter
from aozora.world.plants.trees import tree
from aozora.world.sky import develop_for
from aozora.world.things.build import build_thing, thing_params

AZIMUTHS = {
    "morning": 262.0,
    "noon": 245.0,
    "afternoon": 78.0,
    "golden hour": 94.0,
    "sunset": 97.0,
    "sunrise": 84.0,
    "night": 200.0,
}
"""Where the light of an hour stands for a street along +Y, so that one row of fronts is lit or the sun stands in the gap."""


def city_street(params: PlaceParams, store: Store) -> Setting:
    """A street of a city with shops, parked cars and trees."""
    return street("city street", params, store)


def old_town(params: PlaceParams, store: Store) -> Setting:
    """A cobbled lane between old houses."""
    return street("old town", params, store)


@dataclass(frozen=True)
class Site:
    """A street being built: its row, the way it runs, conditions."""

    name: str
    row: Street
    lane: Lane
    params: PlaceParams
    store: Store
    wet: float

    @property
    def dark(self) -> bool:
        """Whether lamps are lit."""
        hour = HOURS[self.params.hour]
        return hour.moon or hour.elevation < 3.0

    @property
    def lit(self) -> float:
        """The share of lit windows."""
        hour = HOURS[self.params.hour]
        return 0.45 if hour.moon else 0.35 if hour.elevation < 0 else 0.12 if hour.elevation < 3 else 0.0


def street(name: str, params: PlaceParams, store: Store) -> Setting:
    """A place of the table `STREETS`. It runs along +Y; the stage is the roadway at the origin."""
    row = STREETS[name]
    site = Site(name, row, Lane(row), params, store, wetness(params.weather))
    sky = sky_of(params, AZIMUTHS.get(params.hour))
    houses, materials = buildings(site)
    standing, paints = gathered("street furniture", 20042, [*_furniture(site), *_cars(site)], store)
    develop = exposed(develop_for(sky, params.hour, params.weather), params)
    trees = _trees(site)
    return Setting(
        name,
        (_area(site),),
        height=site.lane.height,
        surface=PAVINGS[row.road].surface,
        pieces=tuple(ground_pieces(row, site.lane, params.seed, site.wet, store)),
        scatters=(houses, *trees, standing),
        statics=_walls(site),
        materials={**(MATERIALS if trees else {}), **materials, **paints},
        lamps=(*sun_lamps(sky, params.weather), *_lights(site)),
        sky=Sky(put_picture(store, sky.picture)),
        fog=air(params, sky, 0.0016),
        develop=develop,
        acoustics=Acoustics("outdoor", surface=PAVINGS[row.walk].surface),
        clean_prefilter=site.wet > 0,
    )


def wetness(weather: str) -> float:
    """How wet the ground is, 0..1."""
    return 1.0 if any(word in weather for word in ("rain", "storm", "shower", "drizzle")) else 0.0


def exposed(develop: Develop, params: PlaceParams) -> Develop:
    """Streets between high walls get less sky; at night they are exposed for their lamps."""
    hour = HOURS[params.hour]
    lift = -0.5 if hour.moon else -0.45 if hour.elevation < 0 else 0.85
    return replace(develop, exposure_ev=round(develop.exposure_ev + lift, 3))


def _area(site: Site) -> StagingArea:
    x, radius = 0.8, site.row.half_road + 0.45 * site.row.pavement
    level = float(site.lane.height(np.array([x]), np.zeros(1))[0])
    return StagingArea("street", "ground", (x, 0.0, level), radius, (x + 0.9, -6.0, 1.5), road=roadway(site.lane))


def roadway(lane_: Lane) -> Road:
    """What vehicles follow: they keep a little nearer to the line than to what is parked."""
    y = np.arange(-60.0, 181.0, 4.0)
    x, z = lane_.middle(y), lane_.level_at(np.zeros_like(y), y)
    line = tuple((float(a), float(b), float(c)) for a, b, c in zip(x, y, z, strict=True))
    return Road(line, min(0.42 * lane_.row.half_road, 1.9))


# ------------------------------------------------------------------------------------------------ buildings

_BEHIND = -90.0
"""Where the rows begin behind the camera: so far round the bend that a whole turn sees houses everywhere."""


def buildings(site: Site) -> tuple[Scatter, dict[str, Material]]:
    """Both rows from behind the camera to the end of the bend; the farther ones repeat the nearer ones."""
    dice = lane(site.params.seed, "row", site.name)
    plans = _plans(site, dice)
    spots: list[tuple[float, float, float, int]] = []
    order = dice.permutation(len(plans))
    taken = 0
    for side in (-1, 1):
        y, last = _BEHIND + 4.0 * dice.random(), -1
        while y < 185:
            number = int(order[taken % len(order)]) if taken < len(order) else int(dice.random() * len(plans))
            number = (number + 1) % len(plans) if number == last else number
            wide, last = width_of(plans[number]), number
            # Along a bend the row advances more slowly over y than along the fronts.
            along = wide * math.cos(site.lane.heading(y + wide / 2))
            spots.append((*site.lane.spot(side, y + along / 2, site.row.setback), number))
            y += along + dice.uniform(*site.row.gap)
            taken += 1 if y > -20 else 0
    materials: dict[str, Material] = {}
    sorts: list[tuple[Mesh, tuple[str, ...]]] = []
    for plan in plans:
        style = STYLES[plan.style]
        names, made = front_materials(style.wall, style.cover, site.store, site.wet)
        materials |= made
        sorts.append((building(plan), names))
    at = np.array(spots)
    n = len(at)
    z = np.full(n, site.lane.level)
    place = Spots(np.column_stack([at[:, :2], z]), at[:, 2], np.ones((n, 3)), at[:, 3].astype(np.int64))
    return put_scatter(site.store, "buildings", 20040, sorts, place, upright(at[:, 2])), materials


_WALL_M, _DEEP_M, _TALL_M = 11.0, 9.0, 12.0


def _walls(site: Site) -> tuple[StaticBody, ...]:
    """Both rows as boxes, along the bend, for cameras and sound: nobody films from inside a house."""
    found: list[StaticBody] = []
    half = (_DEEP_M / 2, 0.52 * _WALL_M, _TALL_M / 2)
    for side in (-1, 1):
        for n, y in enumerate(np.arange(-77.0, 78.0, _WALL_M).tolist()):
            x, along, _ = site.lane.spot(side, y, site.row.setback + _DEEP_M / 2)
            place = (round(x, 4), round(along, 4), site.lane.level + _TALL_M / 2)
            body = Body("box", half, 0.0, (0.0, 0.0, 0.0))
            found.append(StaticBody(f"houses {side} {n}", body, place, about_z(-site.lane.heading(y)), "brick"))
    return tuple(found)


def _plans(site: Site, dice: np.random.Generator) -> list[Building]:
    """A dozen different buildings, styles in shuffled proportion."""
    names = [name for name, _ in site.row.styles]
    weights = np.array([weight for _, weight in site.row.styles])
    count = 12
    steps = (np.arange(count) + dice.random()) / count
    kinds = np.searchsorted(np.cumsum(weights / weights.sum()), steps)
    low, high = site.row.bays
    return [
        Building(names[int(k)], low + int(dice.random() * (high - low + 1)), 0, site.lit, site.params.seed * 64 + n)
        for n, k in enumerate(kinds)
    ]


def _trees(site: Site) -> tuple[Scatter, ...]:
    if site.row.trees is None:
        return ()
    species, _, size = site.row.trees
    dice = lane(site.params.seed, "street trees")
    names = list(MATERIALS)
    sorts = [
        (tree(species, site.params.season, detail, site.params.seed * 5 + n), (names[2], names[1]))
        for n, detail in enumerate(("near", "middle", "far"))
    ]  # type: ignore[arg-type]
    rows: list[tuple[float, float, float, float]] = []
    for side, y in _tree_places(site):
        x, _, _ = site.lane.spot(side, y, 0.85 - site.row.pavement)
        rows.append((x, y, 0.0 if abs(y) < 34 else 1.0 if y < 70 else 2.0, size * dice.uniform(0.85, 1.15)))
    at = np.array(rows)
    z = site.lane.height(at[:, 0], at[:, 1])
    turns = dice.uniform(0, 2 * math.pi, len(at))
    spots = Spots(np.column_stack([at[:, :2], z]), turns, np.repeat(at[:, 3:], 3, 1), at[:, 2].astype(np.int64))
    return (put_scatter(site.store, "trees", 20041, sorts, spots, upright(turns)),)


def _tree_places(site: Site) -> list[tuple[int, float]]:
    """Side and y of the trees; a gap is left where the camera stands."""
    spacing = site.row.trees[1] if site.row.trees else 1e9
    dice = lane(site.params.seed, "tree rows")
    rows = [(side, float(y)) for side in (-1, 1) for y in np.arange(-30.0, 150.0, spacing) + (0.0 if side < 0 else spacing * 0.4)]
    return [(side, y) for side, y in rows if dice.random() > 0.16 and not (side > 0 and -12 < y < 6)]


# ------------------------------------------------------------------------------------------------ furniture and light


def put(site: Site, asset: Asset, side: int, y: float, inset: float, degrees: float = 0.0) -> Standing:
    """A thing `inset` metres before the fronts of a side, facing the roadway."""
    x, y, angle = site.lane.spot(side, y, -inset)
    z = float(site.lane.height(np.array([x]), np.array([y]))[0])
    return Standing(asset, (x, y, z), angle + math.radians(degrees))


def _lamp_places(row: Street) -> list[tuple[int, float]]:
    step = 22.0 if row.lamps == "mast" else 15.0
    return [(-1 if n % 2 else 1, -18.0 + step * n) for n in range(8)]


def _furniture(site: Site) -> list[Standing]:
    row, store, seed = site.row, site.store, site.params.seed
    lamp, kerbside = street_lamp(row.lamps, store, site.dark), row.pavement - 0.4
    found = [put(site, lamp, side, y, kerbside) for side, y in _lamp_places(row)]
    grate = tree_grate(store)
    found += [put(site, grate, side, y, row.pavement - 0.85) for side, y in _tree_places(site)] if row.trees else []
    if "bin" in row.props:
        found += [put(site, bin_(store), side, y, kerbside) for side, y in ((-1, 6.5), (1, 17.0))]
    if "bicycle" in row.props:
        found.append(put(site, bicycle(store, seed), -1, 9.2, row.pavement - 0.75 if row.pavement > 2 else 0.4, 84))
        found.append(put(site, bicycle(store, seed + 1), 1, 24.0, 0.35, 92))
    if "bollards" in row.props:
        found += [put(site, bollard(store), 1, 6.2 + 1.5 * n, kerbside) for n in range(5)]
    if "sign" in row.props:
        found += [
            put(site, road_sign(store, n), side, y, kerbside, 90 * side) for n, (side, y) in enumerate(((1, 13.9), (-1, 15.6)))
        ]
    if "planters" in row.props:
        stands = ((-1, 4.0), (-1, 6.6), (1, 8.0), (1, 13.5), (-1, 12.0))
        found += [put(site, planter(store, seed + n), side, y, 0.4) for n, (side, y) in enumerate(stands)]
    return found


def _cars(site: Site) -> list[Standing]:
    """Cars parked along the kerbs, each kind built once."""
    row, dice = site.row, lane(site.params.seed, "parked")
    built = [_car(site, kind, dice) for kind in row.cars]
    found: list[Standing] = []
    last = -1
    for side in (-1, 1) if built else ():
        y = 17.0 if side < 0 else 20.0
        while y < 105:
            number = int(dice.random() * len(built))
            number, last = ((number + 1) % len(built) if number == last else number), number
            long, wide, _ = built[number].size
            if dice.random() < 0.82:
                found.append(put(site, built[number], side, y + long / 2, row.pavement + 0.3 + wide / 2, 90 * side))
            y += long + dice.uniform(0.8, 2.2)
    return found


_CAR_COLOURS = ("dark grey", "white", "navy", "silver", "black", "maroon", "beige", "silver")


def _car(site: Site, kind: str, dice: np.random.Generator) -> Asset:
    colour = "" if kind == "taxi" else _CAR_COLOURS[int(dice.random() * len(_CAR_COLOURS))]
    return build_thing(thing_params(kind, Attributes(colour=colour), site.params.seed), site.store)


def _lights(site: Site) -> tuple[Lamp, ...]:
    """Lit street lamps, and the glow of shop windows as soft panels before them."""
    if not site.dark:
        return ()
    height, reach, power, colour = LAMP_LIGHTS[site.row.lamps]
    lamps: list[Lamp] = []
    for number, (side, y) in enumerate(_lamp_places(site.row)):
        x, y, angle = site.lane.spot(side, y, 0.4 - site.row.pavement)
        at = (x + reach * math.cos(angle), y + reach * math.sin(angle), site.lane.level + height)
        lamps.append(Lamp(f"street lamp {number}", "point", colour, power, at, size=(0.15, 0.15)))
    for number, (side, y) in enumerate(((-1, 4.0), (1, 8.0), (-1, 22.0), (1, 28.0), (-1, 46.0), (1, 54.0))):
        x, y, angle = site.lane.spot(side, y, 0.5 * 0)
        at = (x + 0.5 * math.cos(angle), y + 0.5 * math.sin(angle), site.lane.level + 1.9)
        lamps.append(
            Lamp(
                f"shop light {number}",
                "area",
                (1.0, 0.78, 0.52),
                60.0 if site.row.marked else 26.0,
                at,
                look_along((math.cos(angle), math.sin(angle), -0.25)),
                (9.0, 2.2),
            )
        )
    return tuple(lamps)
