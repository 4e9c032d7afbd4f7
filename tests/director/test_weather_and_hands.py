"""Who is caught in the rain walks on, everybody has an umbrella of their own, snow lies where it lies, fish are under water."""

from fractions import Fraction

import pytest

from aozora.director.direct import direct
from aozora.engines.engine import engine_module
from aozora.film.brief import Brief
from aozora.film.screenplay import Line, Screenplay


def told(prompt: str) -> Screenplay:
    def seconds(line: Line) -> Fraction:
        return Fraction(7 * len(line.text), 100)

    return direct(Brief(prompt=prompt), engine_module("world").catalogue(), seconds)


def kinds(screenplay: Screenplay) -> list[str]:
    return sorted(role.kind for role in screenplay.cast)


def deeds(screenplay: Screenplay) -> set[str]:
    return {beat.action for beat in screenplay.shots[0].beats}


@pytest.mark.parametrize(
    "prompt",
    ["A man is caught in the rain.", "A woman walking home gets caught in a heavy downpour.", "Two girls get caught in a storm."],
)
def test_nobody_catches_who_is_caught_in_the_rain(prompt: str) -> None:
    screenplay = told(prompt)
    assert deeds(screenplay) == {"walk"}
    assert screenplay.shots[0].weather != "clear"
    assert not {"house", "person"} & set(kinds(screenplay))


def test_a_ball_is_still_caught() -> None:
    assert "catch" in deeds(told("A dog catches a ball in the rain."))
    assert "house" in kinds(told("A woman walks to her home."))


@pytest.mark.parametrize(
    ("prompt", "thing", "count"),
    [
        ("Two women with umbrellas walk along a street.", "umbrella", 2),
        ("A couple hold umbrellas.", "umbrella", 2),
        ("Two women with three umbrellas.", "umbrella", 3),
        ("A woman with balloons.", "balloon", 3),
    ],
)
def test_several_have_one_each(prompt: str, thing: str, count: int) -> None:
    screenplay = told(prompt)
    assert kinds(screenplay).count(thing) == count
    held = [relation.object for relation in screenplay.shots[0].relations if relation.relation == "with"]
    assert len(set(held)) == len(held)


@pytest.mark.parametrize(
    ("prompt", "place", "weather"),
    [
        ("Snow rocky mountains peaks canyon. The canyons twist and bend through the mountain peaks.", "snowy canyon", "clear"),
        ("Snow falls on a canyon.", "snowy canyon", "snow"),
        ("A red rock canyon.", "canyon", "clear"),
        ("A shark is swimming in the ocean.", "underwater", "clear"),
        ("A shark swims around a boat in the ocean.", "sea", "clear"),
        ("A dog swims in the ocean.", "sea", "clear"),
        ("A boat sailing along the Seine River.", "embankment", "clear"),
    ],
)
def test_places_are_those_that_are_meant(prompt: str, place: str, weather: str) -> None:
    screenplay = told(prompt)
    assert len(screenplay.shots) == 1
    assert (screenplay.shots[0].place, screenplay.shots[0].weather) == (place, weather)
