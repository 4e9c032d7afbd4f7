"""The score as a Standard MIDI file, there and back."""

from fractions import Fraction
from pathlib import Path

import pytest

from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Music, Screenplay, Shot
from aozora.sound.music.compose import score_of
from aozora.sound.music.midi import read_midi, write_midi


def test_a_score_comes_back_from_its_file(tmp_path: Path) -> None:
    music = Music(id="m", genre="jazz", tempo=120)
    screenplay = Screenplay(shots=(Shot(id="s1", seconds=Fraction(8), place="park", music=music),))
    notes, pulses = score_of(screenplay)
    write_midi(tmp_path / "a.mid", screenplay, notes, pulses)
    back = read_midi(tmp_path / "a.mid")
    assert back.tempo == 120
    assert len(back.notes) > 0.97 * len(notes)
    starts = sorted((note.start_s, note.pitch) for note in notes)
    for note in back.notes:
        assert min(abs(note.start * 0.5 - at) for at, pitch in starts if pitch == note.pitch) < 0.002


def test_what_is_no_midi_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "b.mid").write_bytes(b"nothing")
    with pytest.raises(InvalidInput, match="MIDI"):
        read_midi(tmp_path / "b.mid")
