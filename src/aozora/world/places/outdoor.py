"""Outdoor places: sky, ground, path, plants and furniture put together by one generator from a table row."""

import math
from dataclasses import replace

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Acoustics, Lamp, Sky, put_picture
from aozora.world.daylight import HOURS
from aozora.world.elements import Height, SetPiece, Setting, StagingArea
from aozora.world.geometry.rotations import turn
from aozora.world.places.bearings import side_light
from aozora.world.places.earth import EARTHS
from aozora.world.places.furniture import bench, fence, lamp_post
from aozora.world.places.groundwork import ground_piece, terrain, way, way_piece
from aozora.world.places.landscapes import LANDSCAPES, Landscape
from aozora.world.places.open_air import air, sky_of, sun_lamps
from aozora.world.places.registry import PlaceParams
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
from aozora.world.sky import develop_for


def park(params: PlaceParams, store: Store) -> Setting:
    """A park: mown lawn, gravel path, lone trees, a belt of trees around."""
    return outdoor_place("park", params, store)


def meadow(params: PlaceParams, store: Store) -> Setting:
    """A meadow with tall flowering grass and woods far off."""
    return outdoor_place("meadow", params, store)


def garden(params: PlaceParams, store: Store) -> Setting:
    """A garden with lawn, beds, fruit trees and a fence."""
    return outdoor_place("garden", params, store)


def forest(params: PlaceParams, store: Store) -> Setting:
    """A clearing in a mixed forest."""
    return outdoor_place("forest", params, store)


def snow_field(params: PlaceParams, store: Store) -> Setting:
    """An open field under snow before a wood, whatever the season says."""
    return outdoor_place("snow field", replace(params, season="winter"), store)


def outdoor_place(name: str, params: PlaceParams, store: Store) -> Setting:
    """A place of the table `LANDSCAPES`. The stage lies along X about the origin, cameras look roughly along +Y."""
    place = LANDSCAPES[name]
    sky = sky_of(params, side_light(params.hour))
    land, path = terrain(place, params.seed), way(place)
    growth = Growth(place, land.height, path, params.season, params.seed, sky.sun_direction)
    wood = choose_trees(growth)
    shade = wood.shade[np.hypot(wood.xy[:, 0], wood.xy[:, 1]) < 75]
    green = seasonal(place.turf, params.season).green
    pieces = [ground_piece(place, land, shade, green, params.seed, store)]
    if place.path:
        pieces.append(way_piece(place, path, land.height, store))
    pieces += _furniture(place, land.height, HOURS[params.hour].elevation < 0 or HOURS[params.hour].moon, store)
    scatters = (
        *turf(growth, shade, store),
        *flowers(growth, store),
        *litter(growth, shade, store),
        *bushes(growth, wood, store),
        *trees(growth, wood, store),
    )
    ground = float(land.height(np.zeros(1), np.zeros(1))[0])
    fog, develop = air(params, sky), develop_for(sky, params.hour, params.weather)
    lamps = (*sun_lamps(sky, params.weather), *_lantern_light(pieces))
    return Setting(
        name,
        (StagingArea("lawn", "ground", (0.0, 0.0, ground), 12.0, (0.0, -4.5, ground + 0.55)),),
        height=land.height,
        surface=place.surface,
        pieces=tuple(pieces),
        scatters=scatters,
        materials=MATERIALS,
        lamps=lamps,
        sky=Sky(put_picture(store, sky.picture)),
        fog=fog,
        develop=replace(develop, exposure_ev=round(develop.exposure_ev + EARTHS[place.ground].exposure + place.exposure, 3)),
        acoustics=Acoustics("outdoor", surface=place.surface),
        # Fogged leaves and snow give the denoiser's guides dots, which only the accurate filter removes.
        clean_prefilter=fog.density > 0.006 or place.ground == "snow",
    )


def _furniture(place: Landscape, height: Height, dark: bool, store: Store) -> list[SetPiece]:
    """Benches and lamps stand by the path, fences close a place off at the back."""

    def at(x: float, y: float) -> tuple[float, float, float]:
        return (x, y, float(height(np.array([x]), np.array([y]))[0]))

    pieces: list[SetPiece] = []
    for item in place.furniture:
        if item == "bench":
            pieces.append(SetPiece("bench", bench(store), at(-3.6, 20.6), turn((0, 0, 1), 22)))
        elif item == "lamp post":
            pieces.append(SetPiece("lamp post", lamp_post(store, dark), at(8.4, 15.4), turn((0, 0, 1), 10)))
        elif item == "fence":
            pieces.append(SetPiece("fence", fence(store, 44.0), at(0.0, 14.4)))
    return pieces


def _lantern_light(pieces: list[SetPiece]) -> tuple[Lamp, ...]:
    """A lamp in every lantern that glows."""
    lamps: list[Lamp] = []
    for piece in pieces:
        glows = any(max(material.emission) > 0 for material in piece.asset.materials.values())
        if glows:
            x, y, z = piece.position
            lamps.append(Lamp(piece.name, "point", (1.0, 0.62, 0.30), 9.0 * math.pi, (x, y, z + 3.12), size=(0.12, 0.12)))
    return tuple(lamps)
