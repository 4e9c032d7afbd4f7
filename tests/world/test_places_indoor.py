"""Indoor places: the stairs' bodies are where its boards are seen, scale follows the subject, light follows the set."""

import numpy as np
import pytest

from aozora.film.store import MemoryStore
from aozora.film.world import get_mesh
from aozora.world.elements import Setting
from aozora.world.places.registry import PlaceParams, build_place
from aozora.world.places.stairs import flight_for, wooden_stairs
from aozora.world.places.studio import rigging_of

INDOORS = ("wooden stairs", "table top", "studio", "living room")


def stairs(scale: float) -> tuple[Setting, np.ndarray]:
    store = MemoryStore()
    setting = wooden_stairs(PlaceParams(light="studio", qualities=("soft",), scale_hint=scale), store)
    piece = next(p for p in setting.pieces if p.name == "stairs")
    return setting, get_mesh(store, piece.asset.parts[0].mesh).points


@pytest.mark.parametrize("name", INDOORS)
def test_indoor_places_are_complete(name: str) -> None:
    store = MemoryStore()
    setting = build_place(name, PlaceParams(), store)
    assert setting.areas
    assert setting.lamps
    assert setting.sky is not None
    assert setting.statics
    assert setting.acoustics.space == "room"
    for piece in setting.pieces:
        assert {m for part in piece.asset.parts for m in part.materials} <= set(piece.asset.materials)
    assert build_place(name, PlaceParams(), MemoryStore()).pieces == setting.pieces


@pytest.mark.parametrize("scale", [0.016, 0.024, 0.2])
def test_what_is_walked_on_collides_where_it_is_seen(scale: float) -> None:
    setting, points = stairs(scale)
    flight = flight_for(scale)
    boards = [s for s in setting.statics if s.name != "studio floor"]
    tops = sorted({round(s.position[2] + s.body.size[2], 6) for s in boards if "riser" not in s.name})
    assert tops == pytest.approx([k * flight.rise for k in range(flight.steps + 1)], abs=1e-6)
    low = np.min([np.array(s.position) - s.body.size for s in boards], axis=0)
    high = np.max([np.array(s.position) + s.body.size for s in boards], axis=0)
    assert np.allclose(points.min(0), low, atol=1e-5)
    assert np.allclose(points.max(0), high, atol=1e-5)
    inside = np.zeros(len(points), bool)
    for board in boards:
        inside |= np.all(np.abs(points - board.position) <= np.array(board.body.size) + 1e-6, axis=1)
    assert inside.all()


def test_stairs_go_down_along_their_descent() -> None:
    setting, _ = stairs(0.024)
    area = setting.areas[0]
    assert area.kind == "steps"
    assert area.descent is not None
    start, end = area.descent
    flight = flight_for(0.024)
    assert start[2] == pytest.approx(flight.steps * flight.rise)
    assert end[2] == 0.0
    assert end[0] > start[0] + (flight.steps - 1) * flight.going
    assert setting.areas[1].kind == "table"
    assert setting.surface == "wood"


def test_a_marble_gets_toy_stairs_and_a_ball_those_of_a_house() -> None:
    toy, house = flight_for(0.024), flight_for(0.2)
    assert 0.02 < toy.rise < 0.06
    assert toy.going > 2.5 * 0.024
    assert 0.15 <= house.rise <= 0.19
    assert house.going > 0.26
    setting, _ = stairs(0.2)
    assert setting.areas[1].kind == "ground"


def test_sets_of_any_size_are_lit_alike() -> None:
    def exposure(scale: float) -> float:
        setting, _ = stairs(scale)
        key = next(lamp for lamp in setting.lamps if "key" in lamp.id)
        return key.power / (key.size[0] * key.size[1])

    assert exposure(0.016) == pytest.approx(exposure(0.2), rel=1e-6)


def test_light_words_change_the_rigging() -> None:
    soft, hard, dark = rigging_of(("soft",)), rigging_of(("hard",)), rigging_of(("low key",))
    assert hard.softness < 0.5 * soft.softness
    assert dark.fill < soft.fill
    assert dark.backdrop < soft.backdrop
    warm, cool = rigging_of(("warm",)).key, rigging_of(("cool",)).key
    assert warm[0] > warm[2]
    assert cool[2] > cool[0]


def test_the_hour_comes_through_the_window() -> None:
    def sun(hour: str) -> tuple[float, float, float]:
        setting = build_place("living room", PlaceParams(hour=hour), MemoryStore())
        return next(lamp.colour for lamp in setting.lamps if lamp.type == "sun")

    golden, day = sun("golden hour"), sun("afternoon")
    assert golden[2] / golden[0] < day[2] / day[0]
