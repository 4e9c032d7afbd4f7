"""What a prompt writes for the music."""

import pytest

from aozora.director.heard.notation import unasked, written_music
from aozora.director.notes import Score
from aozora.film.pitches import name_of

SCORE = Score("shot-1/music")


def names(text: str) -> list[str]:
    written = written_music(text, SCORE)
    assert written is not None
    return [name_of(note.pitch) for note in written.score.notes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man plays a C major scale on the piano.", "C4 D4 E4 F4 G4 A4 B4 C5"),
        ("The player presses a C major triad on a piano and holds it.", "C4 E4 G4"),
        ("The right hand plays on the piano C4, E4, G4, E4, C4.", "C4 E4 G4 E4 C4"),
        ("The thumbs pluck a kalimba: C, D, E, F, G, with spacing.", "C4 D4 E4 F4 G4"),
        ("A soft mallet strikes the marimba bar (G3) twice.", "G3 G3"),
        ("She plays middle C on the piano.", "C4"),
        ("The piano player performs an A minor arpeggio.", "A4 C5 E5 A5"),
        ("A guitar picks three notes: C, then E, then G, repeating once.", "C3 E3 G3 C3 E3 G3"),
    ],
)
def test_named_notes_are_written_down(text: str, expected: str) -> None:
    assert names(text) == expected.split()


def test_tempo_key_metre_and_course() -> None:
    written = written_music("The music swells at 90 bpm in A minor in 3/4 time.", SCORE)
    assert written is not None
    score = written.score
    assert (score.tempo, score.key, score.metre, score.course) == (90, "A minor", "3/4", ("swells",))


def test_a_girl_with_a_scale_is_no_music() -> None:
    assert written_music("A minor weighs apples on a kitchen scale, then C walks in.", SCORE) is None


def test_forms_that_are_never_without_music() -> None:
    assert unasked("A trailer of a robot film") == "cinematic"
    assert unasked("A trailer of a robot film, no music") == ""
    assert unasked("A dog runs") == ""
