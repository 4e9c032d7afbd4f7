"""Voice files go to the lines of a film in their order."""

from fractions import Fraction
from pathlib import Path

import numpy as np
from scipy.io import wavfile

from aozora.film.screenplay import Line, Role, Screenplay, Shot
from aozora.studio.voices import Casting, with_voices

MAN = Role(id="man-1", kind="man", category="being")


def play(*lines: str) -> Screenplay:
    said = tuple(Line(id=f"s/line-{n}", speaker="man-1", text=text) for n, text in enumerate(lines))
    return Screenplay(cast=(MAN,), shots=(Shot(id="s", seconds=Fraction(4), place="park", roles=("man-1",), lines=said),))


def test_files_speak_the_lines_in_their_order(tmp_path: Path) -> None:
    files = (tmp_path / "a.wav", tmp_path / "b.wav")
    lines = with_voices(play("One.", "Two.", "Three."), files).shots[0].lines
    assert [Path(line.recording).name for line in lines] == ["a.wav", "b.wav", ""]
    assert with_voices(play("One."), ()) == play("One.")


def test_a_film_without_lines_gets_one(tmp_path: Path) -> None:
    line = with_voices(play(), (tmp_path / "a.wav",)).shots[0].lines[0]
    assert (line.speaker, Path(line.recording).name) == ("man-1", "a.wav")


def test_planning_knows_how_long_the_voices_are(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    tone = 0.5 * np.sin(2 * np.pi * 200 * np.arange(48000 * 2) / 48000)
    wavfile.write(path, 48000, tone.astype(np.float32))
    casting = Casting((path,))
    first, second = play("One.", "Two.").shots[0].lines
    assert casting.line_seconds(first, ()) == Fraction(2)
    assert casting.line_seconds(second, ()) < 2
    assert casting.line_seconds(first, ()) == Fraction(2)
