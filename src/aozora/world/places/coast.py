"""Sandy coasts put together from a table row: sand, sea, surf, dunes with grass, a cape, and low light over the sea."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Acoustics, Rgb, Sky, put_picture
from aozora.world.daylight import HOURS
from aozora.world.elements import Setting, StagingArea
from aozora.world.places.breakers import breaker_pieces
from aozora.world.places.open_air import air, sky_of, sun_lamps
from aozora.world.places.registry import PlaceParams
from aozora.world.places.sands import sand_piece
from aozora.world.places.shore import Shore
from aozora.world.places.strand import MATERIALS, PALM_MATERIALS, drift, marram, palms
from aozora.world.places.surf import sea_piece
from aozora.world.places.terrain import Terrain, graded
from aozora.world.places.water import WaterColour
from aozora.world.places.waves import Sea
from aozora.world.sky import develop_for

Floats = NDArray[Any]


@dataclass(frozen=True)
class Coast:
    """A sandy coast: linear colour of dry sand, the water, the waves, heights of dunes and cape and slope of the bottom in
    metres, the colour of the land behind, the height of breakers in metres, the waterline as of `Shore`,
    whether palms grow there, where the view from the stage goes in degrees counter-clockwise from +X."""

    sand: Rgb
    water: WaterColour
    sea: Sea
    dunes: float
    cape: float
    bottom: float
    land: Rgb
    breakers: float
    line: tuple[float, float, float] = (7.4, 0.34, 0.0105)
    palms: bool = False
    looking: float = 90.0


COASTS: Mapping[str, Coast] = {
    "beach": Coast(
        sand=(0.475, 0.405, 0.31),
        water=WaterColour((0.010, 0.040, 0.052), (0.55, 0.16, 0.14), (0.20, 0.17, 0.115)),
        sea=Sea(height=0.75, length=24.0, heading=-112.0),
        dunes=3.2,
        cape=34.0,
        bottom=0.055,
        land=(0.060, 0.075, 0.030),
        breakers=0.5,
    ),
    "island": Coast(
        sand=(0.62, 0.56, 0.455),
        water=WaterColour((0.006, 0.075, 0.095), (0.42, 0.055, 0.045), (0.52, 0.48, 0.38)),
        sea=Sea(height=0.32, length=11.0, heading=-118.0),
        dunes=0.9,
        cape=70.0,
        bottom=0.04,
        land=(0.028, 0.055, 0.014),
        breakers=0.24,
        line=(9.2, 0.72, 0.0045),
        palms=True,
        looking=64.0,
    ),
}


_STAGE_Y = -1.5


def beach(params: PlaceParams, store: Store) -> Setting:
    """A sandy beach: surf on the left and before the cast, dunes behind, the open sea to the horizon, a cape."""
    return sandy_coast("beach", params, store)


def island(params: PlaceParams, store: Store) -> Setting:
    """A tropical beach: pale sand, a shallow turquoise sea, coconut palms, a green hill; it is always summer there."""
    return sandy_coast("island", replace(params, season="summer"), store)


def light_over_water(hour: str, looking: float = 90.0) -> float:
    """Degrees to which the light stands: low lights stand over the sea where one looks, and their glitter leads to them."""
    row = HOURS[hour]
    return looking + 0.36 * (row.azimuth - 90.0) if row.elevation < 12.0 or row.moon else row.azimuth


def sea_exposure(hour: str) -> float:
    """Stops against a place inland: sand and sea are bright, and with the sun over the sea one exposes for the sky."""
    return -1.35 if HOURS[hour].elevation < 12.0 else -1.0 if HOURS[hour].moon else -0.2


def sandy_coast(name: str, params: PlaceParams, store: Store) -> Setting:
    """A coast of the table `COASTS`. The stage lies along X about the origin, cameras look roughly along +Y at the sea."""
    coast = COASTS[name]
    sky = sky_of(params, light_over_water(params.hour, coast.looking))
    shore = Shore(coast.dunes, coast.cape, coast.bottom, params.seed * 31 + 5, *coast.line)
    land = Terrain.of(graded(0.24, 12.0, 1100.0, 1.09), graded(0.24, 13.0, 1100.0, 1.09), shore.height)
    pieces = [sand_piece(coast.sand, coast.land, shore, land, store), sea_piece(coast.sea, coast.water, shore, land, store)]
    pieces += breaker_pieces(shore, coast.water, coast.breakers, store)
    ground = float(land.height(np.zeros(1), np.full(1, _STAGE_Y))[0])
    turn = math.radians(coast.looking)
    view = (-4.5 * math.cos(turn), _STAGE_Y - 4.5 * math.sin(turn), ground + 0.55)
    develop = develop_for(sky, params.hour, params.weather)
    return Setting(
        name,
        (
            StagingArea("sand", "ground", (0.0, _STAGE_Y, ground), 8.0, view),
            StagingArea("water", "water", (0.0, 26.0, 0.0), 6.0, (0.0, 21.5, 0.8)),
        ),
        height=land.height,
        surface="sand",
        pieces=tuple(pieces),
        scatters=(drift(shore, land.height, store), (palms if coast.palms else marram)(shore, land.height, store)),
        materials={**MATERIALS, **PALM_MATERIALS},
        lamps=sun_lamps(sky, params.weather),
        sky=Sky(put_picture(store, sky.picture)),
        fog=air(params, sky, 0.00035),
        develop=replace(develop, exposure_ev=round(develop.exposure_ev + sea_exposure(params.hour), 3)),
        acoustics=Acoustics("outdoor", surface="sand"),
        # Glossy water gives the denoiser's guides dots, which only the accurate filter removes.
        clean_prefilter=True,
    )
