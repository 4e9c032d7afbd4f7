"""Built places under the sky: rows of the table are sound, a few are built whole, and lamps burn after dark."""

import importlib

import numpy as np
import pytest

from aozora.film.screenplay import Attributes
from aozora.film.store import MemoryStore
from aozora.world.places.conditions import PlaceParams
from aozora.world.places.registry import build_place
from aozora.world.places.town.table import LOTS
from aozora.world.things.build import build_thing, thing_params
from aozora.world.things.buildings.build import PLANS
from aozora.world.things.buildings.table import BUILDINGS
from aozora.world.things.landmarks.table import LANDMARKS


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    return MemoryStore()


@pytest.mark.parametrize("name", list(LOTS))
def test_the_camera_looks_over_the_stage(name: str) -> None:
    row = LOTS[name]
    x, y, radius = row.stage
    assert row.eye[1] < y < row.look[1]
    assert 1.2 < row.eye[2] < 4.0
    assert radius > 1.0
    assert abs(row.eye[0] - x) < 6.0
    module, _, function = row.furnish.partition(":")
    assert callable(getattr(importlib.import_module(f"aozora.world.places.town.{module}"), function))


@pytest.mark.parametrize("name", ["swimming pool", "alley"])
def test_lots_are_complete(name: str, store: MemoryStore) -> None:
    setting = build_place(name, PlaceParams("night", seed=1), store)
    assert setting.place == name
    assert setting.sky is not None
    used = {m for scatter in setting.scatters for prototype in scatter.prototypes for m in prototype.materials}
    assert used <= set(setting.materials)
    assert len({piece.name for piece in setting.pieces}) == len(setting.pieces)
    assert len(setting.lamps) <= 11
    x, y, _ = setting.areas[0].centre
    for static in setting.statics:
        apart = np.abs(np.array([x, y, 0.5]) - static.position)
        assert not bool((apart < np.array(static.body.size)).all())


def test_lamps_burn_after_dark(store: MemoryStore) -> None:
    dark, day = (build_place("alley", PlaceParams(hour), store) for hour in ("night", "noon"))
    assert sum(lamp.type == "point" for lamp in dark.lamps) > sum(lamp.type == "point" for lamp in day.lamps)


def test_every_building_has_a_plan() -> None:
    mine = {kind for kind, row in LANDMARKS.items() if row.builder == "buildings.build:building"}
    assert set(PLANS) == set(BUILDINGS) | mine


@pytest.mark.parametrize("kind", ["tent", "wall", "fountain", "gate", "pyramid"])
def test_buildings_stand_on_the_ground_at_their_size(kind: str, store: MemoryStore) -> None:
    asset = build_thing(thing_params(kind), store)
    assert asset.bounds[0][2] == 0.0
    assert np.allclose(asset.size, BUILDINGS[kind].size, rtol=0.12, atol=0.3)


def test_a_colour_word_paints_the_facade(store: MemoryStore) -> None:
    plain, blue = (build_thing(thing_params("tent", Attributes(colour=word)), store) for word in ("", "blue"))
    assert set(plain.materials) != set(blue.materials)
