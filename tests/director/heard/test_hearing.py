"""Sounds, silence and music."""

from fractions import Fraction

import pytest
from wide_catalogue import WIDE

from aozora.director.direct import direct
from aozora.film.brief import Brief
from aozora.film.screenplay import Line, Shot


def line_seconds(line: Line) -> Fraction:
    return Fraction(1)


def shot(prompt: str) -> Shot:
    return direct(Brief(prompt=prompt), WIDE, line_seconds).shots[0]


@pytest.mark.parametrize(
    ("prompt", "sounds"),
    [
        ("A dog runs with the sound of gentle rain and distant thunder", ["rain (gentle)", "thunder (distant)"]),
        ("A cat sleeps. Birds chirping in the background.", ["birdsong"]),
        ("A man walks. We hear footsteps and a distant siren.", ["footsteps", "siren (distant)"]),
        ("A park. The audio captures rustling leaves, then a faint bell.", ["rustling leaves", "bell (faint)"]),
        ("A street. Car horns can be heard.", ["traffic"]),
        ("Audio: crackling fire, soft wind", ["fire", "wind (soft)"]),
        ("SFX:\n- footsteps\n- a door creaking", ["footsteps", "door"]),
        ("A man plays chess. Background Sound: none", []),
    ],
)
def test_sounds(prompt: str, sounds: list[str]) -> None:
    found = shot(prompt).sounds
    assert [f"{cue.sound} ({cue.manner[0]})" if cue.manner else cue.sound for cue in found] == sounds


@pytest.mark.parametrize(
    ("prompt", "facts"),
    [
        ("A cat sleeps as upbeat jazz plays softly in the background", ("upbeat", "jazz", (), 0)),
        ("A cat sleeps. Music: slow melancholic piano, 80 bpm", ("melancholic", "", ("piano",), 80)),
        ("Music: dramatic orchestral", ("dramatic", "orchestral", (), 0)),
    ],
)
def test_music(prompt: str, facts: tuple[object, ...]) -> None:
    music = shot(prompt).music
    assert music is not None
    assert (music.mood, music.genre, music.instruments, music.tempo) == facts


@pytest.mark.parametrize("prompt", ["A dog runs, no music", "Music: none\nA dog runs", "A dog runs without music"])
def test_no_music(prompt: str) -> None:
    assert shot(prompt).music is None


def test_silence() -> None:
    assert not shot("A ball rolls in complete silence").ambience


def test_a_voice_is_seen_and_heard() -> None:
    found = shot("A dog barks in a park")
    assert [(beat.subject, beat.action) for beat in found.beats] == [("dog-1", "bark")]
    assert [(cue.sound, cue.source) for cue in found.sounds] == [("bark", "dog-1")]


def test_words_that_lead_to_a_sound_are_understood() -> None:
    prompt = "A park. The audio captures the sharp 'thwock' of a bat."
    spans = direct(Brief(prompt=prompt), WIDE, line_seconds).understanding
    assert {span.text: span.status for span in spans if span.text in ("audio", "captures", "'thwock'")} == {
        "audio": "planned", "captures": "planned", "'thwock'": "not_depicted",
    }  # fmt: skip
