"""The open sea: nothing but waves, sky and horizon."""

import math
from dataclasses import replace

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Acoustics, Part, Sky, put_mesh, put_picture
from aozora.world.elements import Asset, SetPiece, Setting, StagingArea, flat_ground
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.geometry.primitives import bounds_of
from aozora.world.places.coast import light_over_water, sea_exposure
from aozora.world.places.open_air import air, sky_of, sun_lamps
from aozora.world.places.registry import PlaceParams
from aozora.world.places.terrain import graded
from aozora.world.places.water import WaterColour, by_depth, cell_middles, ring_slots, water_materials, water_mesh
from aozora.world.places.waves import Sea, rhythm, wave_shapes, waves_of
from aozora.world.sky import develop_for

_DEEP = WaterColour((0.004, 0.021, 0.034), (0.4, 0.1, 0.08), (0.02, 0.03, 0.03))
_SEA = Sea(height=0.85, length=34.0, heading=-62.0, spread=3.0, shortest=0.45, chop=1.05, frequencies=11, directions=12)


def open_sea(params: PlaceParams, store: Store) -> Setting:
    """A calm to moderate sea from horizon to horizon; what floats stands at z = 0."""
    sky = sky_of(params, light_over_water(params.hour))
    develop = develop_for(sky, params.hour, params.weather)
    return Setting(
        "sea",
        (StagingArea("water", "ground", (0.0, 0.0, 0.0), 12.0, (0.0, -4.5, 0.9)),),
        height=flat_ground,
        surface="water",
        pieces=(_surface(sea_in(params.weather), params.seed, store),),
        lamps=sun_lamps(sky, params.weather),
        sky=Sky(put_picture(store, sky.picture)),
        fog=air(params, sky, 0.0003),
        develop=replace(develop, exposure_ev=round(develop.exposure_ev + sea_exposure(params.hour), 3)),
        acoustics=Acoustics("outdoor", surface="water"),
        # Glossy water gives the denoiser's guides dots, which only the accurate filter removes.
        clean_prefilter=True,
    )


def sea_in(weather: str) -> Sea:
    """The waves that a weather raises: the name of the weather tells how hard it blows."""
    words = set(weather.split())
    if words & {"storm", "stormy", "thunderstorm", "hurricane", "tornado", "typhoon", "blizzard"}:
        return replace(_SEA, height=4.6, length=74.0, chop=1.2)
    if words & {"windy", "wind", "rain", "rainy", "squall", "sandstorm", "hail"}:
        return replace(_SEA, height=1.7, length=46.0, chop=1.15)
    return replace(_SEA, height=0.35, length=26.0, chop=0.9) if words & {"fog", "foggy", "misty", "overcast"} else _SEA


def _surface(sea: Sea, seed: int, store: Store) -> SetPiece:
    axis = graded(0.21, 13.0, 6000.0, 1.066)
    x, y = np.meshgrid(axis, axis)
    away = np.hypot(x, y)
    steps = np.gradient(axis)
    waves = waves_of(sea, seed * 17 + 3)
    spacing = np.maximum(steps[:, None], steps[None])
    shapes = wave_shapes(waves, np.stack([x, y], -1).reshape(-1, 2), spacing.ravel(), np.ones(x.size))
    rgb = by_depth(_DEEP, np.full(x.shape, 60.0)) * (1 + 0.25 * fbm(x / 60, y / 60, 3, seed + 2))[..., None]
    wind = math.radians(sea.heading)
    along, across = x * math.cos(wind) + y * math.sin(wind), y * math.cos(wind) - x * math.sin(wind)
    streaks = 0.34 * smoothstep(0.35, 0.85, fbm(along / 14, across / 3.0, 4, seed + 3))
    caps = 0.62 * smoothstep(0.66, 0.95, fbm(along / 3.5, across / 9.0, 4, seed + 4))
    rage = float(np.clip(sea.height / _SEA.height, 0.3, 2.4))
    foam = np.clip(np.maximum(streaks, caps) * rage, 0, 0.95) * smoothstep(320.0, 60.0, away)
    points = np.stack([x, y, 0 * x], -1)
    middle = cell_middles(points)
    slots = ring_slots(np.hypot(middle[:, 0], middle[:, 1]))
    mesh = water_mesh(points, np.concatenate([rgb, foam[..., None]], -1), shapes, slots)
    materials = water_materials(store)
    asset = Asset("sea", (Part(put_mesh(store, mesh), tuple(materials)),), materials, bounds_of(mesh), "water")
    return SetPiece("sea", asset, motion=rhythm(waves))
