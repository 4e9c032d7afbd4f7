"""Streets are complete, walkable, lit at night, and the same every time; buildings stand as their table says."""

import numpy as np
import pytest

from aozora.film.store import MemoryStore
from aozora.film.world import get_mesh
from aozora.world.elements import Setting
from aozora.world.places.facade_table import STYLES
from aozora.world.places.facades import Building, building, width_of
from aozora.world.places.fronts import LIT
from aozora.world.places.registry import PlaceParams, build_place
from aozora.world.places.street_table import COUNTRY, STREETS


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture(scope="module")
def street(store: MemoryStore) -> Setting:
    return build_place("city street", PlaceParams("noon", seed=1), store)


@pytest.mark.parametrize("name", list(STYLES))
def test_buildings_stand_on_the_ground_behind_their_front(name: str) -> None:
    plan = Building(name, 4, seed=3)
    points = building(plan).points
    assert abs(float(points[:, 2].min())) < 1e-4
    assert float(points[:, 2].max()) > STYLES[name].ground + STYLES[name].storey
    assert float(points[:, 0].max()) < 1.4
    assert abs(float(np.ptp(points[:, 1])) - width_of(plan)) < 0.9


def test_lamps_are_lit_in_the_windows_of_the_night() -> None:
    def glowing(lit: float) -> int:
        slots = building(Building("stone", 5, lit=lit, seed=2)).slots
        assert slots is not None
        return int((slots == LIT).sum())

    assert glowing(0.0) == 0
    assert glowing(0.5) > 8


@pytest.mark.parametrize("name", [*STREETS, *COUNTRY])
def test_every_street_is_complete(name: str, store: MemoryStore) -> None:
    setting = build_place(name, PlaceParams("dusk", "overcast", "autumn", 2), store)
    assert setting.place == name
    assert setting.sky is not None
    used = {m for scatter in setting.scatters for prototype in scatter.prototypes for m in prototype.materials}
    assert used <= set(setting.materials)
    assert len({scatter.pass_index for scatter in setting.scatters}) == len(setting.scatters)
    for scatter in setting.scatters:
        arrays, _ = store.get(scatter.instances)
        assert arrays["prototype"].max() < len(scatter.prototypes)
        assert np.allclose(np.linalg.norm(arrays["rotation"], axis=1), 1, atol=1e-3)


def test_height_is_the_ground_that_is_seen(street: Setting, store: MemoryStore) -> None:
    for piece in street.pieces:
        if piece.name != "road paint":
            points = get_mesh(store, piece.asset.parts[0].mesh).points.astype(np.float64)
            assert np.abs(street.height(points[:, 0], points[:, 1]) - points[:, 2]).max() < 0.006


def test_nothing_stands_where_the_cast_acts(street: Setting, store: MemoryStore) -> None:
    area = street.areas[0]
    for scatter in street.scatters:
        if scatter.id != "buildings":
            x, y, _ = store.get(scatter.instances)[0]["position"].T
            assert np.hypot(x - area.centre[0], y - area.centre[1]).min() > 3.0


def test_street_lamps_shine_after_sunset_only(street: Setting, store: MemoryStore) -> None:
    night = build_place("city street", PlaceParams("night", seed=1), store)
    assert [lamp.type for lamp in street.lamps] == ["sun"]
    assert {"point", "area"} <= {lamp.type for lamp in night.lamps}


def test_the_same_street_has_the_same_bytes() -> None:
    params = PlaceParams("night", seed=9)
    one, two = (build_place("old town", params, MemoryStore()) for _ in range(2))
    assert one.scatters == two.scatters
    assert [piece.asset.parts for piece in one.pieces] == [piece.asset.parts for piece in two.pieces]
