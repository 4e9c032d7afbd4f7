"""Who floats is shown on the water of a place, who stands on its shore."""

import numpy as np
import pytest

from aozora.film.screenplay import Attributes, Beat, Role, Shot
from aozora.film.store import MemoryStore
from aozora.world.afloat import at_the_waterline, on_water
from aozora.world.elements import Asset, Setting, StagingArea
from aozora.world.layout import Placement, choose_area
from aozora.world.places.waterside_table import WATERSIDES
from aozora.world.things.build import build_thing, thing_params

LAKE = Setting(
    "lake",
    (
        StagingArea("bank", "ground", (0.0, 0.0, 0.4), 7.0, (0.0, -4.5, 0.9)),
        StagingArea("water", "water", (1.0, 19.0, 0.0), 8.0, (1.0, 14.5, 0.7)),
    ),
    height=lambda x, y: np.where(np.asarray(y) > 7, -1.0, 0.4),
)


def _thing(kind: str) -> Asset:
    return build_thing(thing_params(kind, Attributes(), 0), MemoryStore())


def _shot(*beats: Beat) -> Shot:
    return Shot(id="shot-1", seconds=2.0, place="lake", roles=("it",), beats=beats)


@pytest.mark.parametrize(("kind", "afloat"), [("rowing boat", True), ("sailboat", True), ("chair", False), ("ship", False)])
def test_boats_that_fit_are_on_the_water(kind: str, afloat: bool) -> None:
    cast, assets = {"it": Role(id="it", kind=kind, category="thing")}, {"it": _thing(kind)}
    setting = on_water(LAKE, _shot(), cast, assets)
    area = choose_area(setting, _shot(), cast, assets)
    assert (area.name == "water") is afloat
    assert (setting.surface == "water") is afloat
    level = float(setting.height(np.array([1.0]), np.array([19.0]))[0])
    assert level == (0.0 if afloat else -1.0)


def test_hulls_lie_in_the_water() -> None:
    cast, assets = {"it": Role(id="it", kind="sailboat", category="thing")}, {"it": _thing("sailboat")}
    setting = on_water(LAKE, _shot(), cast, assets)
    placed = {"it": Placement((1.0, 19.0, 0.0))}
    assert -2.0 < at_the_waterline(placed, _shot(), setting, assets)["it"].position[2] < -0.8
    assert at_the_waterline(placed, _shot(), LAKE, assets) == placed


def test_lakes_rivers_and_ponds_have_room_on_the_water() -> None:
    for name in ("lake", "river", "pond"):
        afloat = WATERSIDES[name].afloat
        assert afloat is not None
        assert afloat[2] > 3.0
