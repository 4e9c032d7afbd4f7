"""Prompts that tell of one physical event seen closely become one close take of it."""

from fractions import Fraction

import pytest

from aozora.director.direct import direct
from aozora.engines.world import catalogue
from aozora.film.brief import Brief
from aozora.film.screenplay import Screenplay

CATALOGUE = catalogue()

TOLD = (
    ("A cup of milk is tipped in the space station, with the liquid slowly spreading.", "disperse", ["cup"]),
    ("A wooden block is placed gently on the surface of a pond.", "lay on water", ["block"]),
    ("A timelapse of a sponge soaked in water being squeezed by hand.", "squeeze", ["sponge"]),
    ("A timelapse of air being slowly pumped out of a sealed, empty barrel.", "evacuate", ["barrel"]),
    (
        "A hand slowly presses a needle into the surface of an inflated balloon, with the tip piercing it.",
        "pierce",
        ["balloon", "needle"],
    ),
    ("A tennis ball is dropped onto the floor, showing its bounce.", "rebound", ["tennis ball"]),
    ("A blue crayon is used to draw on the rough surface of a cardboard box.", "mark", ["board", "crayon"]),
    ("A water droplet slides down the edge of a ceramic bowl, keeping a spherical form.", "bead", ["pane"]),
)


def told(prompt: str) -> Screenplay:
    return direct(Brief(prompt=prompt), CATALOGUE, lambda _: Fraction(1))


@pytest.mark.parametrize(("prompt", "action", "kinds"), TOLD, ids=[row[1] for row in TOLD])
def test_an_experiment_is_one_beat_of_its_things(prompt: str, action: str, kinds: list[str]) -> None:
    screenplay = told(prompt)
    assert [beat.action for beat in screenplay.shots[0].beats] == [action]
    assert [role.kind for role in screenplay.cast] == kinds


def test_what_the_picture_does_not_answer_to_is_said() -> None:
    spans = {
        span.text: span.status
        for span in told("A red pen is used to write on a box, leaving a mark due to friction.").understanding
    }
    assert spans["friction"] == "not_depicted"
    assert spans["red"] == "planned"


def test_a_story_is_no_experiment() -> None:
    screenplay = told("A woman sits by a pond and draws in her book while a dog sleeps.")
    assert all(not beat.id.endswith("experiment") for beat in screenplay.shots[0].beats)
