"""Slips of the pen are mended where only one word can be meant, and nothing else is touched."""

from fractions import Fraction

import pytest

from aozora.director.direct import direct
from aozora.director.meaning.spelling import Speller
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.engines.world import catalogue
from aozora.film.brief import Brief
from aozora.film.screenplay import Screenplay


def plan(prompt: str) -> Screenplay:
    return direct(Brief(prompt=prompt), catalogue(), lambda _: Fraction(1))


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary(catalogue())


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("loudsspeaker", "loudspeaker"), ("umberlla", "umbrella"), ("elefant", "elephant"), ("girrafe", "giraffe"),
        ("motorcicle", "motorcycle"), ("helicoptor", "helicopter"), ("corgy", "corgi"), ("forrest", "forest"),
    ],
)  # fmt: skip
def test_slips_are_mended(written: str, meant: str, vocabulary: Vocabulary):
    assert vocabulary.mended(written) == meant


WORDS = (
    "forest", "horses", "walked", "quietly", "zorblax", "cat", "beech", "emma", "sunlit", "kitchen", "brightly", "could",
    "beside", "gained", "propped",
)  # fmt: skip


@pytest.mark.parametrize("word", WORDS)
def test_what_is_a_word_stays(word: str, vocabulary: Vocabulary):
    assert vocabulary.mended(word) == word


def test_two_that_could_be_meant_are_not_chosen_from():
    assert Speller(["stable", "staple"], []).mended("stakle") == "stakle"
    assert Speller(["stable"], []).mended("stakle") == "stable"


def test_a_misspelt_prompt_is_planned_like_a_right_one():
    wrong, right = plan("a girl with an umberlla walks in the forrest"), plan("a girl with an umbrella walks in the forest")
    assert [role.kind for role in wrong.cast] == [role.kind for role in right.cast]
    assert wrong.shots[0].place == right.shots[0].place == "forest"
    assert [beat.action for beat in wrong.shots[0].beats] == [beat.action for beat in right.shots[0].beats]


def test_names_are_nobody_s_slips():
    assert plan("Zorblax walks with Emmma through the park").shots[0].place == "park"
