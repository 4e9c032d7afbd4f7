"""Roads through open country: a village between gardens, a road between meadows and hills."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Acoustics, Lamp, Mesh, Scatter, Sky, put_picture
from aozora.world.elements import Setting, StagingArea
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.places.churches import church
from aozora.world.places.furniture import fence
from aozora.world.places.groundwork import REACH, Way, ground_piece
from aozora.world.places.landscapes import LANDSCAPES, Landscape
from aozora.world.places.masonry import Floats
from aozora.world.places.open_air import air, sky_of, sun_lamps
from aozora.world.places.paving import PAVINGS
from aozora.world.places.registry import PlaceParams
from aozora.world.places.standing import Standing, gathered, upright
from aozora.world.places.street import Site, buildings, put, roadway, wetness
from aozora.world.places.street_furniture import LAMP_LIGHTS, marker_post, street_lamp
from aozora.world.places.street_ground import Lane, country_road
from aozora.world.places.street_table import COUNTRY
from aozora.world.places.terrain import Terrain, graded
from aozora.world.places.vegetation import MATERIALS, Growth, Wood, bushes, choose_trees, flowers, litter, seasonal, trees, turf
from aozora.world.plants.scattering import Spots, put_scatter
from aozora.world.plants.trees import tree
from aozora.world.sky import develop_for

_LANDS: Mapping[str, Landscape] = {
    "village": replace(
        LANDSCAPES["garden"],
        flowers=(("daisy", 4.0), ("oxeye", 0.8), ("buttercup", 1.0)),
        trees=(("lime", 0.8), ("cherry", 1.2), ("maple", 0.6), ("birch", 0.3)),
        lone=12,
        belt=(50.0, 130.0, 11.0),
        bushes=0.8,
        hills=22.0,
        beds=(),
        furniture=(),
        path="",
    ),
    "country road": replace(LANDSCAPES["meadow"], rolling=2.6, hills=34.0, lone=4, belt=(80.0, 170.0, 15.0)),
}
"""What the land about a road is."""


def village(params: PlaceParams, store: Store) -> Setting:
    """A village street between gardens, with a church at its end."""
    return rural("village", params, store)


def country(params: PlaceParams, store: Store) -> Setting:
    """A country road through meadows towards hills."""
    return rural("country road", params, store)


@dataclass(frozen=True)
class _Track(Lane):
    """A road that rises and falls with the land in long waves."""

    waves: float = 0.0

    def rise(self, y: Floats) -> Floats:
        """Height of the road's edges over y in metres."""
        return self.waves * np.sin(y / 47.0) ** 2 * smoothstep(8.0, 60.0, np.abs(y))

    def level_at(self, t: Floats, y: Floats) -> Floats:
        """The crowned roadway."""
        return self.rise(y) + 0.06 * (1 - (t / self.row.half_road) ** 2)


@dataclass(frozen=True)
class _Ground:
    """Land with a road laid on it."""

    track: _Track
    land: Terrain

    def height(self, x: Floats, y: Floats) -> Floats:
        """Ground height in metres."""
        t = self.track.across(x, y)
        return np.where(np.abs(t) < self.track.row.half_road, self.track.level_at(t, y), self.land.height(x, y))


def _land(track: _Track, place: Landscape, seed: int) -> Terrain:
    number = int(lane(seed, "land").random() * 2**31)

    def height(x: Floats, y: Floats) -> Floats:
        away = np.abs(track.across(x, y)) - track.row.half_road
        rolling = place.rolling * (fbm(x / 31, y / 31, 3, number) + 0.25) * smoothstep(8.0, 50.0, away)
        hills = place.hills * (0.55 + 0.45 * fbm(x / 120, y / 120, 3, number + 2)) * smoothstep(120, 380, np.hypot(x, y))
        return track.rise(y) - 0.07 + rolling + hills * smoothstep(4.0, 60.0, away)

    return Terrain.of(graded(0.6, 24.0, REACH), graded(0.6, 30.0, REACH), height)


def rural(name: str, params: PlaceParams, store: Store) -> Setting:
    """A place of the table `COUNTRY`. The road runs along +Y; the stage is the road at the origin."""
    row, place = COUNTRY[name], _LANDS[name]
    track = _Track(row, 0.0 if row.styles else 3.2)
    ground = _Ground(track, _land(track, place, params.seed))
    site = Site(name, row, track, params, store, wetness(params.weather))
    sky = sky_of(params, _AZIMUTHS.get(params.hour))
    y = np.arange(-60.0, 200.0, 0.8)
    way = Way(np.stack([track.middle(y), y], -1), row.half_road)
    growth = Growth(place, ground.height, way, params.season, params.seed, sky.sun_direction)
    houses, materials, plots = (*buildings(site), _plots(site)) if row.styles else ((), {}, np.zeros((0, 3)))
    wood = _clear_of(choose_trees(growth), plots)
    shade = wood.shade[np.hypot(wood.xy[:, 0], wood.xy[:, 1]) < 75]
    pieces = [ground_piece(place, ground.land, shade, seasonal(place.turf, params.season).green, params.seed, store)]
    pieces += country_road(row, track, params.seed, site.wet, store)
    standing, paints = gathered("roadside", 20042, _roadside(site), store)
    plants = (*turf(growth, shade, store), *flowers(growth, store), *litter(growth, shade, store))
    level = float(track.level_at(np.zeros(1), np.zeros(1))[0])
    return Setting(
        name,
        (StagingArea("road", "ground", (0.0, 0.0, level), 6.0, (0.9, -6.0, 1.5), road=roadway(track)),),
        height=ground.height,
        surface=PAVINGS[row.road].surface,
        pieces=tuple(pieces),
        scatters=(*plants, *bushes(growth, wood, store), *trees(growth, wood, store), *_hedges(site), standing, *_one(houses)),
        materials={**MATERIALS, **materials, **paints},
        lamps=(*sun_lamps(sky, params.weather), *_lamplight(site)),
        sky=Sky(put_picture(store, sky.picture)),
        fog=air(params, sky),
        develop=develop_for(sky, params.hour, params.weather),
        acoustics=Acoustics("outdoor", surface="grass"),
        clean_prefilter=air(params, sky).density > 0.006,
    )


def _one(scatter: object) -> tuple[Scatter, ...]:
    return (scatter,) if isinstance(scatter, Scatter) else ()


def _plots(site: Site) -> Floats:
    """Where no tree may stand: x, y and radius along the rows of houses."""
    stops = [site.lane.spot(side, float(y), site.row.setback + 4.0) for side in (-1, 1) for y in np.arange(-50.0, 190.0, 6.0)]
    return np.array([(x, y, 8.0) for x, y, _ in stops])


def _clear_of(wood: Wood, plots: Floats) -> Wood:
    if not len(plots) or not len(wood.xy):
        return wood
    gaps = np.hypot(wood.xy[:, None, 0] - plots[None, :, 0], wood.xy[:, None, 1] - plots[None, :, 1]) - plots[None, :, 2]
    keep = gaps.min(1) > 0
    kinds = tuple(name for name, kept in zip(wood.species, keep.tolist(), strict=True) if kept)
    return Wood(wood.xy[keep], kinds, wood.scale[keep], wood.radius[keep])


def _hedges(site: Site) -> tuple[Scatter, ...]:
    """Clipped hedges before the gardens, with gaps for gates."""
    if "hedges" not in site.row.props:
        return ()
    dice, names = lane(site.params.seed, "hedges"), list(MATERIALS)
    rows: list[tuple[float, float]] = []
    for side in (-1, 1):
        for start in np.arange(-44.0, 150.0, 14.0):
            kind = dice.random()
            for y in np.arange(start, start + 14.0, 0.75):
                if kind < 0.62 and abs(y - start - 7.0) > 0.9:
                    x, at, _ = site.lane.spot(side, float(y), 0.45)
                    rows.append((x, at))
    at = np.array(rows)
    sort: tuple[Mesh, tuple[str, ...]] = (tree("hedge", site.params.season, "middle", site.params.seed), (names[2], names[1]))
    turns = dice.uniform(0, 2 * math.pi, len(at))
    scale = np.tile([0.78, 0.78, 0.85], (len(at), 1)) * dice.uniform(0.9, 1.1, (len(at), 1))
    spots = Spots(np.column_stack([at, np.full(len(at), -0.08)]), turns, scale, np.zeros(len(at), np.int64))
    return (put_scatter(site.store, "hedges", 20043, [sort], spots, upright(turns)),)


def _roadside(site: Site) -> list[Standing]:
    """Lamps, fences and the church of a village; marker posts of a road."""
    row, store = site.row, site.store
    found: list[Standing] = []
    if "posts" in row.props:
        post = marker_post(store)
        found += [put(site, post, side, float(y), 0.5) for side in (-1, 1) for y in np.arange(-28.0, 150.0, 25.0) + 6.0]
    if row.lamps:
        lamp = street_lamp(row.lamps, store, site.dark)
        found += [put(site, lamp, side, y, 0.4) for side, y in _LAMPS]
        rail = fence(store, 9.0)
        found += [put(site, rail, side, y, -0.5, 90.0) for side, y in ((-1, 6.0), (1, 18.0), (-1, 44.0), (1, 62.0))]
    if "church" in row.props:
        found.append(put(site, church(store, site.lit), -1, 92.0, -16.0, -30.0))
    return [replace(item, position=(item.position[0], item.position[1], item.position[2] - 0.06)) for item in found]


_AZIMUTHS = {"afternoon": 236.0, "noon": 245.0, "morning": 300.0}
"""Where the light of an hour stands, so that fronts are lit."""

_LAMPS = ((1, 9.0), (-1, 27.0), (1, 46.0))


def _lamplight(site: Site) -> tuple[Lamp, ...]:
    if not site.row.lamps or not site.dark:
        return ()
    height, _, power, colour = LAMP_LIGHTS[site.row.lamps]
    made: list[Lamp] = []
    for number, (side, y) in enumerate(_LAMPS):
        x, at, _ = site.lane.spot(side, y, -0.4)
        made.append(Lamp(f"street lamp {number}", "point", colour, power, (x, at, height), size=(0.12, 0.12)))
    return tuple(made)
