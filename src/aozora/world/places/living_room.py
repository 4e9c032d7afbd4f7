"""A corner of a living room by day: boards, plaster, a window on the left whose sun falls across the floor."""

from dataclasses import dataclass, replace

import numpy as np

from aozora.film.randomness import lane
from aozora.film.screenplay import Attributes
from aozora.film.store import Store
from aozora.film.world import Acoustics, Develop, Lamp, Material, Mesh, Part, Picture, Quat, Rgb, Sky, Vec3, put_mesh, put_picture
from aozora.world.elements import Asset, Body, SetPiece, Setting, StagingArea, StaticBody, material_name
from aozora.world.geometry.primitives import bevelled_box, bounds_of, merged, moved
from aozora.world.geometry.rotations import look_along, turn
from aozora.world.places.registry import PlaceParams
from aozora.world.surfaces import physics_of, surface
from aozora.world.things.build import build_thing, thing_params

WIDE, DEEP, HIGH = 6.0, 5.0, 2.7
"""The room in metres: x, y, z. Its floor is z = 0, its middle x = y = 0; the camera's side (-Y) is open."""


@dataclass(frozen=True)
class _Daylight:
    """What comes through the window: colours and levels (W/m2 at the middle of the floor) of sky and sun, the sun's height as a
    share of its distance, and the exposure that suits."""

    sky: Rgb
    sky_level: float
    sun: Rgb
    sun_level: float
    sun_rise: float
    exposure_ev: float


_HOURS: dict[str, _Daylight] = {
    "dawn": _Daylight((0.78, 0.84, 1.0), 1.2, (1.0, 0.62, 0.40), 1.6, 0.30, 0.5),
    "golden hour": _Daylight((0.86, 0.88, 1.0), 1.4, (1.0, 0.66, 0.36), 4.2, 0.30, 0.25),
    "sunset": _Daylight((0.82, 0.80, 1.0), 1.0, (1.0, 0.52, 0.28), 3.2, 0.22, 0.45),
    "dusk": _Daylight((0.55, 0.65, 1.0), 0.8, (1.0, 0.6, 0.4), 0.0, 0.3, 0.7),
    "night": _Daylight((0.40, 0.52, 1.0), 0.35, (0.6, 0.75, 1.0), 0.4, 0.8, 0.9),
}
_DAY = _Daylight((0.88, 0.94, 1.0), 2.2, (1.0, 0.86, 0.66), 8.0, 0.52, -0.25)


def _room_mesh(material: str, mesh: Mesh, name: str, skin: Material, store: Store) -> SetPiece:
    label = material_name(name, skin)
    parts = (Part(put_mesh(store, mesh), (label,)),)
    return SetPiece(name, Asset(name, parts, {label: skin}, bounds_of(mesh), substance=material))


def _floor(store: Store, seed: int) -> SetPiece:
    """Floorboards along Y, staggered, each with its own tone."""
    width = 0.14
    made: list[Mesh] = []
    for column in range(int(WIDE / width)):
        dice = lane(seed, "floor", column)
        cut = float(dice.uniform(-1.2, 1.2))
        for low, high in ((-DEEP / 2 - 2.0, cut), (cut, DEEP / 2)):
            board = bevelled_box((width * 0.985, high - low - 0.002, 0.03), 0.0025, 2, grain_axis=1)
            uv = None if board.uv is None else board.uv + dice.uniform(-3, 3, 2).astype(np.float32)
            tone = np.full((len(board.points), 3), dice.uniform(0.82, 1.06), np.float32)
            x = -WIDE / 2 + (column + 0.5) * width
            made.append(moved(replace(board, uv=uv, colours=tone), (x, (low + high) / 2, -0.015)))
    wood = replace(surface("oak", "", store, seed, along_uv=True, detail=1.6), colour_attribute=True, bump_m=0.0001)
    return _room_mesh("wood", merged(made), "floor", wood, store)


def _walls(params: PlaceParams, store: Store) -> list[SetPiece]:
    plaster = surface("plaster", params.colour or "cream", store, params.seed, detail=1.6)
    white = surface("painted wood", "white", store, params.seed)
    thick = 0.16

    def box(size: Vec3, place: Vec3, bevel: float = 0.004) -> Mesh:
        return moved(bevelled_box(size, bevel, 2), place)

    left, back = -WIDE / 2 - thick / 2, DEEP / 2 + thick / 2
    opening_low, opening_high, sill, head = -0.9, 1.1, 0.75, 2.25
    wall = merged(
        [
            box((WIDE + 2 * thick, thick, HIGH), (0, back, HIGH / 2)),
            box((thick, DEEP / 2 + opening_low + 2.0, HIGH), (left, (opening_low - DEEP / 2 - 2.0) / 2, HIGH / 2)),
            box((thick, DEEP / 2 - opening_high, HIGH), (left, (opening_high + DEEP / 2) / 2, HIGH / 2)),
            box((thick, opening_high - opening_low, sill), (left, (opening_low + opening_high) / 2, sill / 2)),
            box((thick, opening_high - opening_low, HIGH - head), (left, (opening_low + opening_high) / 2, (HIGH + head) / 2)),
            box((thick, DEEP + 2.0, HIGH), (-left, -1.0, HIGH / 2)),
            box((WIDE + 2 * thick, DEEP + 2.2, thick), (0, -1.0, HIGH + thick / 2)),
        ]
    )
    middle, tall = (opening_low + opening_high) / 2, head - sill
    frame = merged(
        [
            *(box((0.05, 0.05, tall), (left, y, sill + tall / 2)) for y in (opening_low, middle, opening_high)),
            *(box((0.05, opening_high - opening_low, 0.045), (left, middle, z)) for z in (sill, sill + 0.62 * tall, head)),
            box((0.26, opening_high - opening_low + 0.16, 0.035), (left + 0.14, middle, sill - 0.02), 0.008),
            box((WIDE, 0.016, 0.11), (0, DEEP / 2 - 0.008, 0.055), 0.005),
            box((0.016, DEEP + 2.0, 0.11), (-WIDE / 2 + 0.008, -1.0, 0.055), 0.005),
        ]
    )
    return [_room_mesh("plaster", wall, "walls", plaster, store), _room_mesh("wood", frame, "window", white, store)]


def _furnishing(params: PlaceParams, store: Store) -> list[SetPiece]:
    """What stands against the walls: a sofa, a bookcase with books, curtains, a chair, a rug; they leave the middle free."""

    def stand(name: str, kind: str, place: Vec3, degrees: float = 0.0, colour: str = "", material: str = "") -> SetPiece:
        asset = build_thing(thing_params(kind, Attributes(colour=colour, material=material), params.seed), store)
        return SetPiece(name, asset, place, turn((0, 0, 1), degrees))

    rug = moved(bevelled_box((2.6, 1.8, 0.012), 0.005, 3), (0.2, 0.2, 0.006))
    return [
        stand("bookcase", "shelf", (1.4, DEEP / 2 - 0.16, 0.0)),
        *_books(params, store),
        stand("painting", "painting", (-0.75, DEEP / 2 - 0.02, 1.30)),
        stand("sofa", "sofa", (-0.75, DEEP / 2 - 0.52, 0.0), 0.0, "teal"),
        replace(stand("cushion", "cushion", (-1.15, DEEP / 2 - 0.60, 0.44), 0.0, "mustard"), rotation=turn((1, 0.15, 0.1), 68.0)),
        stand("chair", "chair", (2.15, 1.2, 0.0), 160.0),
        stand("curtain", "curtain", (-WIDE / 2 + 0.14, 1.45, 0.32), 90.0, "cream"),
        stand("other curtain", "curtain", (-WIDE / 2 + 0.14, -1.25, 0.32), 90.0, "cream"),
        stand("pot", "plant pot", (-2.55, 2.0, 0.0)),
        _room_mesh("fabric", rug, "rug", surface("felt", "beige", store, params.seed, detail=1.5), store),
    ]


_COVERS = ("maroon", "navy", "olive", "mustard", "teal", "cream", "chestnut", "dark grey")


def _books(params: PlaceParams, store: Store) -> list[SetPiece]:
    """Books upright on the lower boards of the bookcase, backs to the room."""
    dice = lane(params.seed, "books")
    bound = [build_thing(thing_params("book", Attributes(colour=cover), params.seed), store) for cover in _COVERS]
    upright: Quat = (0.5, 0.5, 0.5, 0.5)
    made: list[SetPiece] = []
    for level, height in enumerate((0.066, 0.426, 0.786, 1.146)):
        for number in range(5 + int(dice.random() * 6)):
            place = (1.02 + 0.036 * number, DEEP / 2 - 0.20, height + 0.11)
            made.append(SetPiece(f"book {level}-{number}", bound[int(dice.random() * len(bound))], place, upright))
    return made


def _light(day: _Daylight) -> tuple[Lamp, ...]:
    """The sky as a lamp in the window, the sun through it, and what the walls throw back from behind the camera."""
    window: Vec3 = (-WIDE / 2 + 0.05, 0.1, 1.5)
    sky = Lamp("sky in the window", "area", day.sky, day.sky_level * 46.0, window, look_along((1.0, 0.0, -0.28)), (2.0, 1.5))
    sun = Lamp("sun", "sun", day.sun, day.sun_level, rotation=look_along((1.0, -0.22, -day.sun_rise)), size=(0.6, 0.6))
    room = Lamp(
        "room", "area", (1.0, 0.95, 0.88), day.sky_level * 14.0, (1.2, -3.6, 2.3), look_along((-0.3, 1.0, -0.45)), (3.0, 1.6)
    )
    return (sky, sun, room) if day.sun_level > 0 else (sky, room)


def _outside(day: _Daylight, store: Store) -> Sky:
    """What is seen through the window and in polished things: a bright even sky over a darker ground."""
    up = np.linspace(1.0, -1.0, 64)[:, None, None]
    level = np.where(up > 0, 1.0, 0.35) * day.sky_level * 0.9
    return Sky(put_picture(store, Picture((level * np.asarray(day.sky) * np.ones((64, 128, 1))).astype(np.float32))))


def living_room(params: PlaceParams, store: Store) -> Setting:
    """The corner of a living room seen from -Y, lit through a window at -X as the hour has it; the middle is free to be used."""
    day = _HOURS.get(params.hour, _DAY)
    facts = physics_of("wood")

    def still(name: str, size: Vec3, centre: Vec3, substance: str) -> StaticBody:
        body = Body("box", size, 0.0, friction=facts.friction, restitution=facts.restitution, rolling=facts.rolling)
        return StaticBody(name, body, centre, substance=substance)

    return Setting(
        place="living room",
        areas=(StagingArea("floor", "ground", (0.1, -0.1, 0.0), 1.6, (0.9, -4.2, 1.2)),),
        surface="wood",
        pieces=(_floor(store, params.seed), *_walls(params, store), *_furnishing(params, store)),
        statics=(
            still("floor", (6.0, 6.0, 0.5), (0.0, 0.0, -0.5), "wood"),
            still("back wall", (4.0, 0.5, 2.0), (0.0, DEEP / 2 + 0.5, 1.5), "plaster"),
            still("left wall", (0.5, 4.0, 2.0), (-WIDE / 2 - 0.5, 0.0, 1.5), "plaster"),
            still("right wall", (0.5, 4.0, 2.0), (WIDE / 2 + 0.5, 0.0, 1.5), "plaster"),
        ),
        lamps=_light(day),
        sky=_outside(day, store),
        develop=Develop(exposure_ev=day.exposure_ev, bloom=0.05, contrast=1.3, saturation=1.2, grain=0.006, vignette=0.3),
        acoustics=Acoustics("room", (WIDE, DEEP, HIGH), "plaster"),
    )
