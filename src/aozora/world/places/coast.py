"""Sandy coasts put together from a table row: sand, sea, surf, dunes with grass, a cape, and low light over the sea."""

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
from aozora.world.places.strand import MATERIALS, drift, marram
from aozora.world.places.surf import sea_piece
from aozora.world.places.terrain import Terrain, graded
from aozora.world.places.water import WaterColour
from aozora.world.places.waves import Sea
from aozora.world.sky import develop_for

Floats = NDArray[Any]


@dataclass(frozen=True)
class Coast:
    """A sandy coast: linear colour of dry sand, the water, the waves, heights of dunes and cape and slope of the bottom in
    metres, the colour of the land behind."""

    sand: Rgb
    water: WaterColour
    sea: Sea
    dunes: float
    cape: float
    bottom: float
    land: Rgb


COASTS: Mapping[str, Coast] = {
    "beach": Coast(
        sand=(0.475, 0.405, 0.31),
        water=WaterColour((0.010, 0.040, 0.052), (0.55, 0.16, 0.14), (0.20, 0.17, 0.115)),
        sea=Sea(height=0.75, length=24.0, heading=-112.0),
        dunes=3.2,
        cape=34.0,
        bottom=0.055,
        land=(0.060, 0.075, 0.030),
    ),
}


_STAGE_Y = -1.5


def beach(params: PlaceParams, store: Store) -> Setting:
    """A sandy beach: surf on the left and before the cast, dunes behind, the open sea to the horizon, a cape."""
    return sandy_coast("beach", params, store)


def light_over_water(hour: str) -> float:
    """Degrees to which the light stands: low lights stand over the sea, whose glitter leads to them."""
    row = HOURS[hour]
    return 90.0 + 0.36 * (row.azimuth - 90.0) if row.elevation < 12.0 or row.moon else row.azimuth


def sea_exposure(hour: str) -> float:
    """Stops against a place inland: sand and sea are bright, and with the sun over the sea one exposes for the sky."""
    return -1.35 if HOURS[hour].elevation < 12.0 else -0.3


def sandy_coast(name: str, params: PlaceParams, store: Store) -> Setting:
    """A coast of the table `COASTS`. The stage lies along X about the origin, cameras look roughly along +Y at the sea."""
    coast = COASTS[name]
    sky = sky_of(params, light_over_water(params.hour))
    shore = Shore(coast.dunes, coast.cape, coast.bottom, params.seed * 31 + 5)
    land = Terrain.of(graded(0.24, 12.0, 1100.0, 1.09), graded(0.24, 13.0, 1100.0, 1.09), shore.height)
    pieces = [sand_piece(coast.sand, coast.land, shore, land, store), sea_piece(coast.sea, coast.water, shore, land, store)]
    pieces += breaker_pieces(shore, coast.water, 0.5, store)
    ground = float(land.height(np.zeros(1), np.full(1, _STAGE_Y))[0])
    develop = develop_for(sky, params.hour, params.weather)
    return Setting(
        name,
        (StagingArea("sand", "ground", (0.0, _STAGE_Y, ground), 8.0, (0.0, _STAGE_Y - 4.5, ground + 0.55)),),
        height=land.height,
        surface="sand",
        pieces=tuple(pieces),
        scatters=(drift(shore, land.height, store), marram(shore, land.height, store)),
        materials=MATERIALS,
        lamps=sun_lamps(sky, params.weather),
        sky=Sky(put_picture(store, sky.picture)),
        fog=air(params, sky, 0.00035),
        develop=replace(develop, exposure_ev=round(develop.exposure_ev + sea_exposure(params.hour), 3)),
        acoustics=Acoustics("outdoor", surface="sand"),
        # Glossy water gives the denoiser's guides dots, which only the accurate filter removes.
        clean_prefilter=True,
    )
