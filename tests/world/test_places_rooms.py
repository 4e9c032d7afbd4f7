"""Rooms: every row can be built, its stage is free, its camera stands inside, and its lamps answer to the hour."""

import importlib

import numpy as np
import pytest

from aozora.film.store import MemoryStore
from aozora.world.elements import Setting
from aozora.world.places.conditions import PlaceParams
from aozora.world.places.registry import build_place
from aozora.world.places.rooms.table import ROOMS


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    return MemoryStore()


def _inside(setting: Setting, point: tuple[float, float, float]) -> list[str]:
    """Names of the bodies that a point lies in."""
    found: list[str] = []
    for static in setting.statics:
        apart = np.abs(np.array(point) - static.position)
        if bool((apart < np.array(static.body.size) - 1e-6).all()):
            found.append(static.name)
    return found


BUILT = ("living room", "hospital room", "museum", "restaurant", "train interior", "elevator", "dungeon")
"""Rooms of every module, cheap ones."""


@pytest.mark.parametrize("name", BUILT)
def test_rooms_are_complete_and_their_stage_is_free(name: str, store: MemoryStore) -> None:
    row, setting = ROOMS[name], build_place(name, PlaceParams(seed=1), store)
    assert setting.place == name
    assert setting.acoustics.size_m == row.size
    area = setting.areas[0]
    assert area.vista is not None
    for point in (area.centre, area.vista[0], area.view_from):
        assert not _inside(setting, (point[0], point[1], max(point[2], 0.4)))
    used = {m for scatter in setting.scatters for prototype in scatter.prototypes for m in prototype.materials}
    assert used <= set(setting.materials)
    assert len({piece.name for piece in setting.pieces}) == len(setting.pieces)
    for table in setting.areas[1:]:
        x, y, z = table.centre
        assert _inside(setting, (x, y, z - 0.01))
        assert not _inside(setting, (x, y, z + 0.05))


@pytest.mark.parametrize("name", list(ROOMS))
def test_stage_and_camera_are_in_the_room(name: str) -> None:
    row = ROOMS[name]
    wide, deep, high = row.size
    x, y, radius = row.stage
    assert abs(x) + radius <= wide / 2
    assert y + radius <= deep / 2
    assert abs(row.eye[0]) < wide / 2
    assert row.eye[1] < y
    assert row.eye[2] < high
    assert sum(min(len(lamps.spots), 5) for lamps in row.lamps) + len(row.windows) < 10
    module, _, function = row.furnish.partition(":")
    assert callable(getattr(importlib.import_module(f"aozora.world.places.rooms.{module}"), function))


def test_lamps_burn_at_night_and_the_sun_shines_by_day(store: MemoryStore) -> None:
    day, night = (build_place("bedroom", PlaceParams(hour=hour), store) for hour in ("afternoon", "night"))
    assert any(lamp.type == "sun" for lamp in day.lamps)
    assert not any(lamp.type == "sun" for lamp in night.lamps)
    assert sum(lamp.power for lamp in night.lamps if lamp.type == "point") > 0
    assert sum(lamp.power for lamp in day.lamps if "sky" in lamp.id) > 10 * sum(
        lamp.power for lamp in night.lamps if "sky" in lamp.id
    )


def test_rooms_without_windows_know_no_hour(store: MemoryStore) -> None:
    day, night = (build_place("supermarket", PlaceParams(hour=hour), store) for hour in ("noon", "night"))
    assert day.lamps == night.lamps
    assert day.develop == night.develop


def test_building_a_room_twice_gives_the_same() -> None:
    first, second = (build_place("dungeon", PlaceParams(seed=3), MemoryStore()) for _ in range(2))
    assert first.pieces == second.pieces
    assert first.scatters == second.scatters
