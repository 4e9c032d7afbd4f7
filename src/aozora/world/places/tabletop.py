"""Where things are looked at closely: a wooden table by a window or under studio lamps, and the bare studio sweep."""

from dataclasses import replace

import numpy as np

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Acoustics, Develop, Lamp, Mesh, Part, Sky, Vec3, put_mesh
from aozora.world.elements import Asset, Body, SetPiece, Setting, StagingArea, StaticBody, material_name
from aozora.world.geometry.primitives import bevelled_box, bounds_of, merged, moved
from aozora.world.palette import linear_of
from aozora.world.places.registry import PlaceParams
from aozora.world.places.studio import Rigging, backdrop_tone, lamp_at, rigging_of, studio_lamps, surround, sweep
from aozora.world.surfaces import physics_of, surface

_TABLE_M = 0.12
"""The subject's size on a table when nobody says: a mug."""


def _reach(params: PlaceParams, own: float) -> float:
    """Radius of the lit set in metres: three and a half subjects."""
    return 3.5 * float(np.clip(params.scale_hint or own, 0.01, 4.0))


def _table_top(store: Store, reach: float, seed: int) -> SetPiece:
    """Planks of a table at z = 0, edges softened, each with its own tone and stretch of grain."""
    length, depth = max(8.0 * reach, 1.3), max(3.4 * reach, 0.62)
    planks = 5
    width = depth / planks
    thick = 0.026 * max(1.0, reach / 0.5)
    boards: list[Mesh] = []
    for number in range(planks):
        dice = lane(seed, "plank", number)
        board = bevelled_box((length, width * 0.996, thick), 0.07 * thick, 2, cells=2)
        uv = None if board.uv is None else board.uv + dice.uniform(-3, 3, 2).astype(np.float32)
        tone = np.full((len(board.points), 3), dice.uniform(0.86, 1.06), np.float32)
        y = -0.40 * depth + (number + 0.5) * width
        boards.append(moved(replace(board, uv=uv, colours=tone), (0.0, y, -thick / 2)))
    mesh = merged(boards)
    wood = replace(
        surface("oak", "", store, seed, along_uv=True, detail=float(np.clip(reach / 0.4, 0.55, 2.0))),
        colour_attribute=True,
        bump_m=0.0001,
    )
    name = material_name("table top", wood)
    return SetPiece(
        "table", Asset("table", (Part(put_mesh(store, mesh), (name,)),), {name: wood}, bounds_of(mesh), substance="wood")
    )


def _top_body(substance: str, reach: float) -> StaticBody:
    facts = physics_of(substance)
    body = Body(
        "box", (40 * reach, 40 * reach, 0.5), 0.0, friction=facts.friction, restitution=facts.restitution, rolling=facts.rolling
    )
    return StaticBody("ground", body, (0.0, 0.0, -0.5), substance=facts.substance)


def _area(kind: str, reach: float) -> StagingArea:
    return StagingArea(
        kind, "ground" if reach > 1.0 else "table", (0.0, 0.0, 0.0), 0.55 * reach, (0.25 * reach, -2.4 * reach, 0.75 * reach)
    )


def _window_light(reach: float, rig: Rigging) -> tuple[Lamp, ...]:
    """A tall window from the left and a little behind, a warm glance of sun from above it, light thrown back by the room, and a
    pale wall behind that lies in polished metal."""
    middle: Vec3 = (0.0, 0.0, 0.15 * reach)
    return (
        lamp_at("window", (-2.1 * reach, 0.55 * reach, 1.25 * reach), middle, (1.5 * reach, 1.9 * reach), 3.2, (0.90, 0.95, 1.0)),
        lamp_at("sun", (-2.6 * reach, 1.5 * reach, 2.0 * reach), middle, (0.16 * reach, 0.16 * reach), 2.2, (1.0, 0.88, 0.72)),
        lamp_at("wall", (0.5 * reach, 2.3 * reach, 1.7 * reach), middle, (3.4 * reach, 1.5 * reach), 0.55, (0.95, 0.96, 1.0)),
        lamp_at(
            "room",
            (2.0 * reach, -1.8 * reach, 1.6 * reach),
            middle,
            (2.6 * reach, 2.2 * reach),
            0.22 * rig.fill,
            (1.0, 0.96, 0.91),
        ),
    )


def table_top(params: PlaceParams, store: Store) -> Setting:
    """A wooden table top at z = 0 seen from -Y before a plain wall out of focus, by window light or under studio lamps."""
    reach, rig = _reach(params, _TABLE_M), rigging_of(params.qualities)
    studio = params.light == "studio"
    tone = backdrop_tone(params.colour, linear_of("7d746a") if studio else linear_of("9a9286"))
    lamps = studio_lamps((0.0, 0.0, 0.2 * reach), reach, rig) if studio else _window_light(reach, rig)
    return _setting(
        "table top", params, store, lamps, (_table_top(store, reach, params.seed), sweep(store, reach, -0.9 * reach, tone, rig))
    )


def studio_sweep(params: PlaceParams, store: Store) -> Setting:
    """The bare studio: seamless paper in a colour, light grey unless said, a soft key and a hard accent."""
    reach, rig = _reach(params, 0.3), rigging_of(params.qualities)
    tone = backdrop_tone(params.colour, linear_of("a9a8a6"))
    lamps = studio_lamps((0.0, 0.0, 0.2 * reach), reach, rig)
    return _setting("studio", params, store, lamps, (sweep(store, reach, 0.0, tone, rig),))


def laboratory_bench(params: PlaceParams, store: Store) -> Setting:
    """A bench of slate before a wall of the same blue grey, evenly lit: white powders, clear liquids and flames stand out from
    it alike."""
    reach, rig = _reach(params, 0.125), rigging_of(params.qualities)
    tone = backdrop_tone(params.colour, linear_of("7c8286"))
    lamps = studio_lamps((0.0, 0.0, 0.2 * reach), reach, rig)
    made = _setting("laboratory bench", params, store, lamps, (sweep(store, reach, 0.0, tone, rig),))
    made = replace(made, develop=replace(made.develop, exposure_ev=0.3, saturation=1.08, contrast=1.2))
    return replace(made, surface="stone", statics=(_top_body("stone", reach),))


def concrete_floor(params: PlaceParams, store: Store) -> Setting:
    """A hard bare floor of concrete that turns up into a wall of it."""
    reach, rig = _reach(params, 0.2), rigging_of(params.qualities)
    lamps = studio_lamps((0.0, 0.0, 0.2 * reach), reach, rig)
    bare = surface("concrete", "", store, params.seed, detail=float(np.clip(reach / 0.9, 0.35, 1.6)))
    name = material_name("concrete floor", bare)
    piece = sweep(store, reach, 0.0, (1.0, 1.0, 1.0), rig)
    part = piece.asset.parts[0]
    floor = replace(piece.asset, parts=(replace(part, materials=(name,)),), materials={name: bare}, substance="concrete")
    made = _setting("concrete floor", params, store, lamps, (replace(piece, asset=floor),))
    made = replace(made, develop=replace(made.develop, exposure_ev=0.75, saturation=1.08, contrast=1.2))
    return replace(made, surface="concrete", statics=(_top_body("concrete", reach),))


def _setting(place: str, params: PlaceParams, store: Store, lamps: tuple[Lamp, ...], pieces: tuple[SetPiece, ...]) -> Setting:
    wooden = place == "table top"
    reach, rig = _reach(params, _TABLE_M if wooden else 0.3), rigging_of(params.qualities)
    sky: Sky = surround(store, rig.fill)
    return Setting(
        place=place,
        areas=(_area("table top" if wooden else "sweep", reach),),
        surface="wood" if wooden else "paper",
        pieces=pieces,
        statics=(_top_body("wood" if wooden else "paper", reach),),
        lamps=lamps,
        sky=sky,
        develop=Develop(exposure_ev=0.05, bloom=0.045, contrast=1.3, saturation=1.2, grain=0.006, vignette=0.32),
        acoustics=Acoustics("room", (5.0, 4.0, 2.8), "plaster"),
        clean_prefilter=True,
    )
