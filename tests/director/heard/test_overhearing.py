"""Words of sound that are neither cast nor done are heard, and what is said to be missing is not."""

import pytest

from aozora.film.brief import Brief
from aozora.film.screenplay import Screenplay
from aozora.film.settings import Settings
from aozora.studio.make import plan


def planned(prompt: str) -> Screenplay:
    return plan(Brief.of(prompt, Settings.of(seconds=10)))


def sounds(prompt: str) -> set[str]:
    return {cue.sound for shot in planned(prompt).shots for cue in shot.sounds}


@pytest.mark.parametrize(
    ("prompt", "heard"),
    [
        ("A kitchen in the morning. The lever clicks down and steam hisses.", {"click", "steam hiss"}),
        ("Close-up of a walk through a wet field, boots squelching.", {"squelch"}),
        ("A glass cutter scores a pane with a sharp scratch.", {"scratch"}),
        ("A getaway car in an alley; engine revs, tires chirp.", {"sports car", "tires squealing"}),
        ("A man pushes a door; the hinges creak loudly and the handle clicks as it turns.", {"creaking", "metal click"}),
    ],
)
def test_what_sounds_is_heard(prompt: str, heard: set[str]) -> None:
    assert heard <= sounds(prompt)


@pytest.mark.parametrize(
    ("prompt", "sound"),
    [
        ("A diver enters the water with a soft whoomp instead of a huge splash.", "splash"),
        ("Water falls without turbulent splashing.", "splash"),
        ("A stick knocks the first domino over.", "knock"),
        ("A diamond ring lies on a table.", "metal ring"),
    ],
)
def test_what_does_not_sound_is_not_heard(prompt: str, sound: str) -> None:
    assert sound not in sounds(prompt)


def test_what_echoes_is_heard_to_echo() -> None:
    cues = planned("An underground garage; footsteps echo.").shots[0].sounds
    assert [(cue.sound, "echoing" in cue.manner) for cue in cues] == [("footsteps", True)]


def test_sudden_thunder_is_weather_and_a_sound_at_its_time() -> None:
    shot = planned("A man walks in a field. Suddenly thunder.").shots[0]
    cue = next(cue for cue in shot.sounds if cue.sound == "thunder")
    assert cue.start > 0
    assert shot.weather == "storm"


def test_a_sound_of_a_moment_comes_once_or_for_a_moment() -> None:
    once = planned("A cork leaves a bottle with a soft pop.").shots[0].sounds[0]
    several = planned("A twig lies on the floor. Twigs snap with sharp cracks.").shots[0].sounds
    assert once.end is not None
    assert once.end - once.start < 1
    assert all(cue.end is not None and cue.end < 10 for cue in several)


def test_one_word_is_different_things_for_different_beings() -> None:
    assert "squeaking" in sounds("A mouse squeaks on a table.")
    assert "squeak" in sounds("Sneakers squeak on the floor of a gym.")
    assert "hissing" in sounds("A snake hisses in the grass.")
