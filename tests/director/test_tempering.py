"""Prompts that tell what temperatures do: what is read, what is cast, and what stays unshown."""

from fractions import Fraction

import pytest

from aozora.director.direct import direct
from aozora.director.tempering.degrees import temperature_in
from aozora.director.tempering.telling import condensing_in, tempered_in
from aozora.film.brief import Brief
from aozora.film.screenplay import Screenplay
from aozora.world.catalogue import world_catalogue


def read(prompt: str) -> Screenplay:
    return direct(Brief(prompt=prompt), world_catalogue(), lambda line: Fraction(1))


def lost(screenplay: Screenplay) -> list[str]:
    return [span.text for span in screenplay.understanding if span.status == "not_depicted"]


@pytest.mark.parametrize(
    ("words", "degrees"),
    [
        ("as the temperature significantly drops below 0°C", -10),
        ("as the temperature drops to 5°C", 5),
        ("as the temperature rises to -10°C", -10),
        ("as the temperature is 70 °C", 70),
        ("when the temperature reaches 212 degrees Fahrenheit", 100),
        ("as it is exposed to a temperature of 300 K", 26.85),
        ("as the temperature falls to minus 5 degrees Celsius", -5),
        ("as the temperature drops below freezing", -10),
        ("as the temperature climbs above 100°C", 110),
        ("heated to 60℃", 60),
    ],
)
def test_temperatures_are_read(words: str, degrees: float) -> None:
    found = temperature_in(f"Water {words}.")
    assert found is not None
    assert found.degrees == pytest.approx(degrees)


def test_a_number_without_a_unit_is_no_temperature() -> None:
    assert temperature_in("The temperature of 5 dogs.") is None
    assert tempered_in("A man walks through the snow.") is None


@pytest.mark.parametrize(
    ("prompt", "kinds", "action"),
    [
        ("A timelapse captures the transformation of sulfuric acid in an untextured bottle as the temperature "
         "significantly drops to 5°C.", ["sulfuric acid", "bottle"], "heat"),
        ("A timelapse captures the gradual transformation of a piece of ice as the temperature rises to 10°C.",
         ["block of ice"], "heat"),
        ("A timelapse captures the transformation of glycerine in a beaker as the temperature reaches 320°C.",
         ["glycerol", "beaker"], "heat"),
        ("A timelapse captures the transformation of iodine as it is exposed to a temperature of 150°C.", ["iodine"], "heat"),
        ("A timelapse captures the transformation as steam from a boiling pot comes into contact with a cold tile wall.",
         ["tiled wall", "pot"], "condense"),
        ("A timelapse captures the transformation as fog in a mountainous region comes into contact with a cold car "
         "windshield at -20°C.", ["windshield"], "condense"),
        ("Moisture condenses on a cold mirror at 5°C.", ["cold surface"], "condense"),
    ],
)  # fmt: skip
def test_what_changes_is_cast_and_nothing_is_lost(prompt: str, kinds: list[str], action: str) -> None:
    screenplay = read(prompt)
    assert [role.kind for role in screenplay.cast] == kinds
    assert [beat.action for beat in screenplay.shots[0].beats] == [action]
    assert lost(screenplay) == []


def test_what_is_not_known_stays_reported() -> None:
    screenplay = read("A timelapse captures the transformation of unobtainium in a bottle as the temperature drops below 0°C.")
    assert "unobtainium" in " ".join(lost(screenplay))


def test_a_river_is_a_place_that_freezes() -> None:
    screenplay = read("A timelapse captures the transformation of a river as the temperature significantly drops below 0°C.")
    assert screenplay.shots[0].place == "river"
    assert screenplay.shots[0].degrees_c == -10
    assert lost(screenplay) == []


def test_vapour_and_what_it_meets() -> None:
    found = condensing_in("Mist in a rainforest touches a cold metal surface at 20°C.")
    assert found is not None
    assert (found.vapour.text, found.surface.text) == ("Mist", "a cold metal surface")
    assert condensing_in("A dog meets a cat.") is None
