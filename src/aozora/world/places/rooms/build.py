"""From a row of the table of rooms to a setting."""

import importlib

from aozora.film.store import Store
from aozora.film.world import Acoustics, Vec3
from aozora.world.elements import Setting, StagingArea
from aozora.world.places.conditions import PlaceParams
from aozora.world.places.rooms.form import RoomKind
from aozora.world.places.rooms.light import daylight_of, light_lamps, light_windows, outside, room_develop
from aozora.world.places.rooms.shell import fixtures, shell
from aozora.world.places.rooms.table import ROOMS
from aozora.world.places.works import Works


def room(name: str, params: PlaceParams, store: Store) -> Setting:
    """The room of that name, lit as the hour has it; the middle of its floor is free to be used."""
    row = ROOMS[name]
    day = daylight_of(params)
    works = Works(store, params.seed)
    shell(works, row)
    fixtures(works, row, day)
    module, _, function = row.furnish.partition(":")
    getattr(importlib.import_module(f"aozora.world.places.rooms.{module}"), function)(works, row)
    light_windows(works, row, day)
    light_lamps(works, row, day)
    scatters, materials = works.scatter()
    return Setting(
        place=name,
        areas=_areas(row, works),
        surface=row.ground,
        pieces=works.pieces(),
        statics=tuple(works.statics),
        scatters=scatters,
        materials=materials,
        lamps=tuple(works.lamps),
        sky=outside(row, day, params.seed, store),
        develop=room_develop(row, day),
        acoustics=Acoustics("room", row.size, row.echo),
    )


def _areas(row: RoomKind, works: Works) -> tuple[StagingArea, ...]:
    x, y, radius = row.stage
    view: Vec3 = (x + row.view[0], y + row.view[1], row.view[2])
    ground = StagingArea("floor", "ground", (x, y, 0.0), radius, view, vista=(row.eye, row.look, row.lens))
    if row.table is None:
        return (ground,)
    a, b, z, reach = row.table
    works.solid("table", (a - reach, b - min(reach, 0.35), 0.0), (a + reach, b + min(reach, 0.35), z), "wood")
    return (ground, StagingArea("table", "table", (a, b, z), 0.8 * reach, (a + 0.15, b - 1.3, z + 0.4)))
