"""From a row of the table of lots to a setting."""

import importlib
import math
from dataclasses import replace

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Acoustics, Material, Mesh, Scatter, Sky, Vec3, put_picture
from aozora.world.daylight import HOURS
from aozora.world.elements import Road, Setting, StagingArea
from aozora.world.geometry.primitives import sheet
from aozora.world.layout import TRACK
from aozora.world.places.conditions import PlaceParams
from aozora.world.places.facade_table import STYLES
from aozora.world.places.facades import building
from aozora.world.places.fronts import front_materials
from aozora.world.places.open_air import air, sky_of, sun_lamps
from aozora.world.places.standing import upright
from aozora.world.places.town.form import Lot
from aozora.world.places.town.kinds import LotKind
from aozora.world.places.town.table import LOTS
from aozora.world.places.vegetation import MATERIALS
from aozora.world.plants.scattering import Spots, put_scatter
from aozora.world.plants.trees import Detail, tree
from aozora.world.sky import develop_for


def lot(name: str, params: PlaceParams, store: Store) -> Setting:
    """The built place of that name under the sky of its hour and weather."""
    row, hour = LOTS[name], HOURS[params.hour]
    works = Lot(store, params.seed, dark=hour.moon or hour.elevation < 3.0, season=params.season)
    works.lit = 0.5 if hour.moon else 0.4 if hour.elevation < 0 else 0.15 if works.dark else 0.0
    _ground(works, row)
    module, _, function = row.furnish.partition(":")
    getattr(importlib.import_module(f"aozora.world.places.town.{module}"), function)(works, row)
    sky = sky_of(params, row.azimuth if hour.elevation > 12 and not hour.moon else None)
    develop = develop_for(sky, params.hour, params.weather)
    lift = row.lights * (-1.0) if hour.moon else -0.2 if hour.elevation < 0 else row.ev
    scatters, materials = works.scatter()
    houses, walls = _houses(works)
    return Setting(
        place=name,
        areas=_areas(row),
        surface=row.surface,
        pieces=works.pieces(),
        statics=tuple(works.statics),
        scatters=(*scatters, *houses, *_trees(works)),
        materials={**(MATERIALS if works.trees else {}), **materials, **walls},
        lamps=(*sun_lamps(sky, params.weather), *works.lamps[:9]),
        sky=Sky(put_picture(store, sky.picture)),
        fog=air(params, sky, row.haze),
        develop=replace(develop, exposure_ev=round(develop.exposure_ev + lift, 3)),
        acoustics=Acoustics("outdoor", surface=row.surface),
    )


def _ground(works: Lot, row: LotKind) -> None:
    """The floor in squares that grow outwards, so that its fog and shading stay fine."""
    if not row.ground:
        return
    edge = np.concatenate([-np.geomspace(row.extent, 4, 14), [0.0], np.geomspace(4, row.extent, 14)])
    x, y = np.meshgrid(edge, edge + 0.4 * row.extent, indexing="ij")
    works.mesh(row.ground, sheet(np.stack([x, y, np.zeros_like(x)], axis=-1)))


def _areas(row: LotKind) -> tuple[StagingArea, ...]:
    x, y, radius = row.stage
    view: Vec3 = (x + row.view[0], y + row.view[1], row.view[2])
    name, vista = TRACK if row.track else "ground", (row.eye, row.look, row.lens)
    road = None if row.road is None else Road(((row.road[0], -200.0, 0.0), (row.road[0], 300.0, 0.0)), *row.road[1:])
    area = StagingArea(name, "ground", (x, y, 0.0), radius, view, vista=vista, road=road)
    areas = [area]
    if row.afloat is not None:
        x, y, radius, level = row.afloat
        areas.append(StagingArea("water", "water", (x, y, level), radius, (x, y - 4.5, level + 0.9)))
    if row.afar is not None:
        x, y, radius, level = row.afar
        areas.append(StagingArea("far shore", "distance", (x, y, level), radius, (x, y - 9.0 * radius, level + 4.0)))
    return tuple(areas)


def _houses(works: Lot) -> tuple[tuple[Scatter, ...], dict[str, Material]]:
    """All fronts as one scatter; the same plan is built once."""
    if not works.fronts:
        return (), {}
    plans = list(dict.fromkeys(plan for plan, *_ in works.fronts))
    materials: dict[str, Material] = {}
    sorts: list[tuple[Mesh, tuple[str, ...]]] = []
    for plan in plans:
        names, made = front_materials(STYLES[plan.style].wall, STYLES[plan.style].cover, works.store)
        materials |= made
        sorts.append((building(plan), names))
    at = np.array([(x, y, angle, plans.index(plan)) for plan, x, y, angle in works.fronts])
    spots = Spots(np.column_stack([at[:, :2], np.zeros(len(at))]), at[:, 2], np.ones((len(at), 3)), at[:, 3].astype(np.int64))
    return (put_scatter(works.store, "buildings", 20061, sorts, spots, upright(at[:, 2])),), materials


def _detail(x: float, y: float) -> Detail:
    return "near" if math.hypot(x, y) < 26 else "far"


def _trees(works: Lot) -> tuple[Scatter, ...]:
    """All trees as one scatter."""
    if not works.trees:
        return ()
    names = list(MATERIALS)
    kinds: list[tuple[str, Detail]] = list(dict.fromkeys((species, _detail(x, y)) for species, x, y, _ in works.trees))
    sorts = [
        (tree(species, works.season, detail, works.seed * 5 + n), (names[2], names[1]))
        for n, (species, detail) in enumerate(kinds)
    ]
    at = np.array([(x, y, size, kinds.index((species, _detail(x, y)))) for species, x, y, size in works.trees])
    turns = 2.4 * np.arange(len(at))
    scale = np.repeat(at[:, 2:3], 3, 1)
    spots = Spots(np.column_stack([at[:, :2], np.zeros(len(at))]), turns, scale, at[:, 3].astype(np.int64))
    return (put_scatter(works.store, "trees", 20062, sorts, spots, upright(turns)),)
