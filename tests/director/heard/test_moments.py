"""When sounds are heard, and what must not be heard."""

from fractions import Fraction

import pytest

from aozora.film.brief import Brief
from aozora.film.screenplay import Shot
from aozora.film.settings import Settings
from aozora.studio.make import plan


def shot_of(prompt: str, seconds: int = 9) -> Shot:
    return plan(Brief.of(prompt, Settings.of(seconds=seconds))).shots[0]


def test_a_closing_sound_comes_at_the_end_and_as_asked() -> None:
    cue = shot_of("A man walks in a park. At the end, a muffled explosion is heard.").sounds[0]
    assert (cue.sound, cue.start, cue.manner) == ("explosion", Fraction(13, 2), ("muffled",))


def test_sounds_follow_one_another() -> None:
    later = shot_of("The sound of rain, then church bells.")
    assert [(c.sound, float(c.start) > 0) for c in later.sounds] == [("rain", False), ("bell", True)]


@pytest.mark.parametrize(
    ("prompt", "kept_out"),
    [("A man walks down a street. No music.", "music"), ("A silent film of a cat on a roof.", "sound")],
)
def test_what_is_not_to_be_heard(prompt: str, kept_out: str) -> None:
    assert kept_out in shot_of(prompt).without
