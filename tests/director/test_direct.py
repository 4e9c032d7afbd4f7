"""The door of the director: planners, references, and the real catalogue of the world."""

from fractions import Fraction

import pytest
from small_catalogue import SMALL
from wide_catalogue import WIDE

from aozora.director.direct import EmbeddedPlanner, NullPlanner, Planner, direct
from aozora.film.brief import Brief, Reference
from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Line


def line_seconds(line: Line) -> Fraction:
    return Fraction(2)


@pytest.mark.parametrize(("planner", "name"), [(EmbeddedPlanner(), "embedded"), (NullPlanner(), "null")])
def test_planners_say_who_they_are(planner: Planner, name: str) -> None:
    screenplay = planner.direct(Brief(prompt="a dog runs in a forest"), SMALL, line_seconds)
    assert screenplay.planner == name
    assert screenplay.prompt == "a dog runs in a forest"
    assert screenplay.seconds == 5


def test_the_null_planner_reads_nothing() -> None:
    screenplay = NullPlanner().direct(Brief(prompt="a dog"), SMALL, line_seconds)
    assert (screenplay.cast, len(screenplay.shots)) == ((), 1)
    assert [(span.text, span.status) for span in screenplay.understanding] == [("a dog", "not_depicted")]


def test_an_unknown_reference_is_an_error_with_suggestions() -> None:
    references = (
        Reference(kind="character", tag="rex", path="rex.json"),
        Reference(kind="asset", tag="chair", path="chair.json"),
    )
    brief = Brief(prompt="@rax chases a ball", references=references)
    with pytest.raises(InvalidInput, match="did you mean @rex") as caught:
        direct(brief, SMALL, line_seconds)
    assert caught.value.field == "prompt"


def test_a_known_reference_and_a_quoted_one_are_no_error() -> None:
    brief = Brief(prompt="@rex says 'mail @bob'", references=(Reference(kind="character", tag="rex", path="rex.json"),))
    assert any(span.role == "reference" for span in direct(brief, SMALL, line_seconds).understanding)


@pytest.mark.parametrize("prompt", ["A person is taking a shower", "A man is doing exercises.", "a horse taking a peaceful walk"])
def test_a_light_verb_with_its_noun_is_read(prompt: str) -> None:
    screenplay = direct(Brief(prompt=prompt), WIDE, line_seconds)
    assert screenplay.understanding
    assert len(screenplay.cast) == 1
