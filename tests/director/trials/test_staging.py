"""Trials in English: which portions, things and manners a prompt comes to, and which words are owned up to."""

from fractions import Fraction
from functools import cache

import pytest

from aozora.director.direct import direct
from aozora.engines.engine import engine_module
from aozora.film.brief import Brief
from aozora.film.catalogue import Catalogue
from aozora.film.screenplay import Line, Screenplay


@cache
def catalogue() -> Catalogue:
    return engine_module("world").catalogue()


@cache
def planned(prompt: str) -> Screenplay:
    return direct(Brief(prompt=prompt), catalogue(), _no_lines)


def _no_lines(line: Line) -> Fraction:
    return Fraction(1)


def told(prompt: str) -> str:
    """Action, then the roles with what is said of them, then the manner."""
    play = planned(prompt)
    said = [(r.attributes.colour, r.attributes.material, *(r.attributes.states or (r.kind,))) for r in play.cast]
    roles = [" ".join(filter(None, words)) for words in said]
    (beat,) = play.shots[0].beats
    return f"{beat.action}: {' + '.join(roles)} ({', '.join(beat.manner)})"


@pytest.mark.parametrize(
    ("prompt", "wanted"),
    [
        ("Equal amounts of blue and yellow paint are rapidly combined and stirred until fully blended.",
            "blend: blue paint + yellow paint (fast)"),
        ("Dark blue paint is slowly mixed with white paint.", "blend: dark blue paint + white paint (slow)"),
        ("A piece of strontium chloride is ignited, emitting a vivid flame.", "ignite: strontium chloride ()"),
        ("A clear glass of sand is gently poured into a glass of water.", "add: sand + water (glass, gentle)"),
        ("Someone pours a glass of honey into a cup of tea.", "add: honey + tea (glass, cup)"),
        ("A timelapse captures the transformation as a drop of ammonia is added to a red litmus solution.",
            "add: ammonia + red litmus solution (drop)"),
        ("A timelapse captures the transformation as vinegar is added to a solution of baking soda.",
            "add: vinegar + baking soda (solution)"),
        ("A timelapse captures the reaction as concentrated sulfuric acid is poured onto a wooden spoon.",
            "douse: concentrated sulfuric acid + wood spoon ()"),
        ("A small burning stick was thrown into a pile of dry hay.", "kindle: stick + hay ()"),
        ("A heavy iron bar is struck with force against a glass pane.", "strike: iron iron bar + glass glass pane ()"),
        ("A metal plate is hit with a hammer.", "strike: hammer + steel metal plate ()"),
        ("A fragile egg is dropped onto a hard, concrete floor", "shatter: egg ()"),
    ],
)  # fmt: skip
def test_trials_are_read(prompt: str, wanted: str) -> None:
    assert told(prompt) == wanted


def test_a_thing_of_metal_rusts_outdoors_in_its_own_time() -> None:
    play = planned("A timelapse shows the corrosion of a metal barbecue grill exposed to rain over several seasons.")
    assert [role.kind for role in play.cast] == ["barbecue grill"]
    assert play.shots[0].beats[0].action == "rust"
    assert play.shots[0].camera.pace == "time-lapse"
    assert play.shots[0].place == "garden"


def test_words_that_are_not_shown_are_owned_up_to() -> None:
    play = planned("A timelapse shows the corrosion of a metal barbecue grill exposed to rain and moisture over several seasons.")
    status = {span.text: span.status for span in play.understanding}
    assert status["moisture"] == "not_depicted"
    assert status["rain"] == "planned"
    assert play.shots[0].weather == "rain"
    play = planned("A piece of barium is ignited, emitting a vivid and unique flame as it burns steadily.")
    assert {span.text for span in play.understanding if span.status == "not_depicted"} == {"unique"}


def test_every_content_word_lies_in_one_span() -> None:
    play = planned("A timelapse captures the transformation as ammonia solution is poured into a glass of red cabbage juice.")
    ends = 0
    for span in play.understanding:
        assert span.start >= ends
        assert play.prompt[span.start : span.end] == span.text
        ends = span.end
    said = " ".join(span.text for span in play.understanding)
    assert said == "timelapse captures transformation ammonia solution poured glass red cabbage juice"


@pytest.mark.parametrize(
    "prompt",
    [
        "A rubber ball is dropped onto a hard floor.",
        "A chef adds salt to a soup.",
        "A woman pours coffee into a cup while talking.",
        "A dog is hit by a ball.",
        "A candle is lit in a dark room.",
    ],
)
def test_other_prompts_are_left_alone(prompt: str) -> None:
    trials = {"add", "blend", "ignite", "kindle", "strike", "douse", "shatter"}
    assert not trials & {beat.action for shot in planned(prompt).shots for beat in shot.beats}
