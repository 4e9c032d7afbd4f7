"""The table of substances: complete, consistent, and right where handbooks agree."""

import pytest

from aozora.world.physics.matter import (
    State,
    change_at,
    darkens_at,
    floats_on,
    mix,
    nearness_to_boiling,
    state_at,
    substance_named,
    substances,
)


def _of(name: str):
    found = substance_named(name)
    assert found is not None, name
    return found


def test_every_row_is_consistent():
    rows = substances()
    assert len(rows) >= 150
    for row in rows:
        if row.melts is not None and row.boils is not None:
            assert row.melts < row.boils, row.name
        assert 0.01 < row.density / 1000 < 25, row.name
        assert row.viscosity is None or row.viscosity > 0, row.name
        assert 0 <= row.clear <= 1, row.name
        assert row.ph is None or 0 <= row.ph <= 14, row.name
        assert row.state != "liquid" or row.viscosity is not None, row.name
        for word in (row.name, *row.words):
            assert substance_named(word) is row


@pytest.mark.parametrize(
    ("name", "start", "degrees", "change"),
    [
        ("water", "liquid", -10, "freezes"),
        ("water", "liquid", 70, "stays"),
        ("Water", "liquid", 100, "boils"),
        ("sulphuric acid", "liquid", 5, "freezes"),
        ("ethanol", "liquid", -100, "stays"),
        ("ethanol", "liquid", 48, "stays"),
        ("ethanol", "liquid", 108, "boils"),
        ("mercury", "liquid", 386, "boils"),
        ("mercury", "liquid", -50, "freezes"),
        ("honey", "liquid", 120, "stays"),
        ("honey", "liquid", 180, "boils"),
        ("ice", "solid", -10, "stays"),
        ("ice", "solid", 10, "melts"),
        ("coconut oil", "solid", 30, "melts"),
        ("naphthalene", "solid", 50, "stays"),
        ("camphor", "solid", 120, "stays"),
        ("dry ice", "solid", -70, "sublimes"),
        ("dry ice", "solid", -90, "stays"),
        ("arsenic trioxide", "solid", 300, "sublimes"),
        ("flour", "solid", 250, "chars"),
        ("nitrogen", "gas", -200, "condenses"),
    ],
)
def test_what_temperatures_do(name: str, start: State, degrees: float, change: str):
    assert change_at(_of(name), start, degrees) == change


def test_states_at_room_temperature():
    assert [_of(name).state for name in ("milk", "butter", "mercury", "oxygen", "glycerol")] == [
        "liquid",
        "solid",
        "liquid",
        "gas",
        "liquid",
    ]
    assert state_at(_of("gold"), 1100) == "liquid"


def test_sugars_brown_and_glycerol_leaves_black():
    assert darkens_at(_of("honey"), 180)
    assert not darkens_at(_of("honey"), 120)
    assert darkens_at(_of("glycerin"), 320)
    assert not darkens_at(_of("ethanol"), 400)
    assert 0.6 < nearness_to_boiling(_of("water"), 70) < 0.65
    assert nearness_to_boiling(_of("water"), 130) == 1.0


def test_like_mixes_with_like_and_light_floats():
    water, oil, ethanol, hexane, mercury = (_of(name) for name in ("water", "oil", "ethanol", "hexane", "mercury"))
    assert mix(water, ethanol)
    assert mix(oil, hexane)
    assert mix(water, _of("honey"))
    assert not mix(water, oil)
    assert not mix(water, mercury)
    assert not mix(ethanol, oil)
    assert floats_on(oil, water)
    assert floats_on(_of("ice"), water)
    assert floats_on(_of("iron"), mercury)
    assert not floats_on(_of("honey"), water)


def test_water_swells_as_it_freezes():
    assert _of("water").swells == pytest.approx(0.09)
    assert _of("olive oil").swells < 0


def test_what_is_not_known_is_not_known():
    assert substance_named("unobtainium") is None
