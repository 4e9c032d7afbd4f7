"""Places by inland water, put together from a table row: lake, river, stream, pond."""

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Acoustics, Part, Scatter, Sky, put_mesh, put_picture
from aozora.world.daylight import HOURS
from aozora.world.elements import Asset, SetPiece, Setting, StagingArea
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.geometry.primitives import bounds_of
from aozora.world.places.basins import Banks, Basin
from aozora.world.places.bearings import side_light
from aozora.world.places.coast import light_over_water, sea_exposure
from aozora.world.places.earth import EARTHS
from aozora.world.places.groundwork import ground_piece
from aozora.world.places.open_air import air, sky_of, sun_lamps
from aozora.world.places.registry import PlaceParams
from aozora.world.places.shore_life import LIFE_MATERIALS, far_wood, lilies, reeds, stones
from aozora.world.places.stones import STONE_MATERIALS
from aozora.world.places.terrain import Terrain, graded
from aozora.world.places.vegetation import (
    MATERIALS,
    Growth,
    bushes,
    choose_trees,
    flowers,
    litter,
    seasonal,
    trees,
    turf,
)
from aozora.world.places.water import by_depth, cell_middles, ring_slots, trimmed, water_materials, water_mesh
from aozora.world.places.waterside_table import WATERSIDES, Waterside
from aozora.world.places.waves import rhythm, wave_shapes, waves_of
from aozora.world.sky import develop_for

Floats = NDArray[Any]

_HAZE = 0.00042
"""Density of clear air per metre: far shores keep their colours."""


def lake(params: PlaceParams, store: Store) -> Setting:
    """A lake before wooded hills, seen from its grassy shore."""
    return waterside("lake", params, store)


def river(params: PlaceParams, store: Store) -> Setting:
    """A river that winds through meadows."""
    return waterside("river", params, store)


def stream(params: PlaceParams, store: Store) -> Setting:
    """A stony brook in a forest."""
    return waterside("stream", params, store)


def pond(params: PlaceParams, store: Store) -> Setting:
    """A pond with reeds and water lilies in a park."""
    return waterside("pond", params, store)


def waterside(name: str, params: PlaceParams, store: Store) -> Setting:
    """A place of the table `WATERSIDES`. The stage lies along X about the origin, cameras look roughly along +Y at the water."""
    row = WATERSIDES[name]
    sky = sky_of(
        params,
        light_over_water(params.hour) if row.kind == "lake" and HOURS[params.hour].elevation < 12 else side_light(params.hour),
    )
    basin = Basin(row.kind, row.size, row.bank, row.rough, params.seed * 13 + 3, row.nearer)
    axis = graded(0.45, 16.0, 1300.0, 1.085)
    land = Terrain.of(axis, axis, lambda x, y: basin.height(x, y, row.land.rolling, row.hills))
    growth = Growth(row.land, land.height, Banks.of(basin), params.season, params.seed, sky.sun_direction)
    ground = float(land.height(np.zeros(1), np.zeros(1))[0])
    fog, develop = air(params, sky, _HAZE), develop_for(sky, params.hour, params.weather)
    fog = replace(fog, density=round(_HAZE + (fog.density - _HAZE) * row.clear, 5))
    exposure = develop.exposure_ev + EARTHS[row.land.ground].exposure + 0.2 * sea_exposure(params.hour)
    return Setting(
        name,
        (StagingArea("bank", "ground", (0.0, 0.0, ground), row.radius, (0.0, -4.5, ground + 0.55)), *_afloat(row)),
        height=land.height,
        surface=row.land.surface,
        pieces=(_ground(growth, basin, land, store), _surface(row, basin, land, params.seed, store)),
        scatters=_growing(growth, row, basin, store),
        materials={**MATERIALS, **STONE_MATERIALS, **LIFE_MATERIALS},
        lamps=sun_lamps(sky, params.weather),
        sky=Sky(put_picture(store, sky.picture)),
        fog=fog,
        develop=replace(develop, exposure_ev=round(exposure, 3)),
        acoustics=Acoustics("outdoor", surface=row.land.surface),
        # Glossy water gives the denoiser's guides dots, which only the accurate filter removes.
        clean_prefilter=True,
    )


def _afloat(row: Waterside) -> tuple[StagingArea, ...]:
    """The area on the water, seen from the shore."""
    if row.afloat is None:
        return ()
    x, y, radius = row.afloat
    return (StagingArea("water", "water", (x, y, 0.0), radius, (x, y - 4.5, 0.75)),)


def _ground(growth: Growth, basin: Basin, land: Terrain, store: Store) -> SetPiece:
    x, y = np.meshgrid(land.xs, land.ys)
    e = basin.edge(x, y)
    mud = smoothstep(1.1, 0.1, e + 0.5 * fbm(x / 1.7, y / 1.7, 3, basin.seed + 9))
    green = seasonal(growth.place.turf, growth.season).green
    return ground_piece(growth.place, land, np.zeros((0, 3)), green, growth.seed, store, mud)


def _growing(growth: Growth, row: Waterside, basin: Basin, store: Store) -> tuple[Scatter, ...]:
    wood = choose_trees(growth)
    shade = wood.shade[np.hypot(wood.xy[:, 0], wood.xy[:, 1]) < 75]
    made = (
        *turf(growth, shade, store),
        *flowers(growth, store),
        *litter(growth, shade, store),
        *bushes(growth, wood, store),
        *trees(growth, wood, store),
        *reeds(growth, basin, row.reeds, store),
        *stones(growth, basin, row.boulders, row.pebbles, store),
        *far_wood(growth, basin, row.wood, store),
        *lilies(growth, basin, row.lilies, store),
    )
    return tuple(scatter for scatter in made if len(store.get(scatter.instances)[0]["prototype"]))


def _surface(row: Waterside, basin: Basin, land: Terrain, seed: int, store: Store) -> SetPiece:
    """The water of a basin, a little beyond its edge."""
    axis = graded(0.22, 15.0, 1.7 * row.size if row.kind == "lake" else 440.0 if row.kind == "river" else 26.0, 1.06)
    x, y = np.meshgrid(axis, axis)
    e, depth = basin.edge(x, y), -land.height(x, y)
    waves = waves_of(row.sea, seed * 17 + 3)
    steps = np.gradient(axis)
    gain = smoothstep(0.0, 0.5, depth)
    spacing = np.maximum(steps[:, None], steps[None])
    shapes = wave_shapes(waves, np.stack([x, y], -1).reshape(-1, 2), spacing.ravel(), gain.ravel())
    rgb = by_depth(row.water, np.maximum(depth, 0.0))
    foam = np.zeros(x.shape)
    if row.kind == "river":
        foam = 0.22 * smoothstep(0.35, 0.9, fbm(x / 2.6, y / 2.6, 4, basin.seed + 11)) * smoothstep(60.0, 15.0, np.hypot(x, y))
    points = np.stack([x, y, 0 * x], -1)
    middle = cell_middles(points)
    slots = ring_slots(np.hypot(middle[:, 0], middle[:, 1]))
    mesh = water_mesh(points, np.concatenate([rgb, foam[..., None]], -1), shapes, slots)
    mesh = trimmed(mesh, cell_middles(e[..., None])[:, 0] < 0.9 + 0.8 * cell_middles(spacing[..., None])[:, 0])
    materials = water_materials(store, row.ripple, row.rough_water)
    asset = Asset("water", (Part(put_mesh(store, mesh), tuple(materials)),), materials, bounds_of(mesh), "water")
    return SetPiece("water", asset, motion=rhythm(waves))
