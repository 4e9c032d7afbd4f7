"""Close takes of substances and things are for prompts that tell them, and leave those alone that only sound alike."""

from fractions import Fraction

import pytest

from aozora.director.direct import direct
from aozora.engines.engine import engine_module
from aozora.film.brief import Brief
from aozora.film.screenplay import Line


def actions(prompt: str) -> set[str]:
    def seconds(line: Line) -> Fraction:
        return Fraction(7 * len(line.text), 100)

    screenplay = direct(Brief(prompt=prompt), engine_module("world").catalogue(), seconds)
    return {beat.action for shot in screenplay.shots for beat in shot.beats}


CLOSE = {"add", "douse", "blend", "lay on water", "evacuate", "squeeze", "pierce", "mark", "bead", "disperse", "rebound", "heat"}


@pytest.mark.parametrize(
    "prompt",
    [
        "Water is poured into a glass.",
        "A piece of folded paper is placed on a glass cutting board. The paper is being burnt.",
        "A black balloon is attached to a hose on a table. Air is being pumped in the balloon.",
        "A cork is put in a glass.",
        "A woman puts a plate on the table and pours coffee into a cup.",
        "A boy throws a ball to his dog on the beach.",
        "A painter draws a portrait in his studio.",
    ],
)
def test_what_only_sounds_alike_is_left_alone(prompt: str) -> None:
    assert not actions(prompt) & CLOSE


@pytest.mark.parametrize(
    ("prompt", "action"),
    [
        ("A cork is put in a glass of water.", "lay on water"),
        ("Air is pumped out of a sealed can.", "evacuate"),
        ("Sulfuric acid is poured onto a glass bottle.", "douse"),
        ("Salt is poured into a glass of water.", "add"),
    ],
)
def test_what_tells_an_experiment_becomes_one(prompt: str, action: str) -> None:
    assert action in actions(prompt)
