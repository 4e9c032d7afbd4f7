"""Captions in time with the voice."""

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from aozora.film.cues import Cues, VoicedLine, Word
from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Line, Role, Screenplay, Shot
from aozora.film.timing import Clock
from aozora.media.captions import captions_of, shot_starts, write_captions

CLOCK = Clock(Fraction(24))
LONG = (
    "It was a quiet morning. Nobody had seen the little dog for days, and the park lay still under the fog; "
    "then, far away, something barked & jumped."
)


def voiced(line_id: str, shot_id: str, start: float, words: list[str], each: float = 0.3) -> VoicedLine:
    """A line whose words last `each` seconds."""
    timed = tuple(Word(word, n * each, each) for n, word in enumerate(words))
    return VoicedLine(line_id, shot_id, start, np.zeros(round(each * len(words) * 48000), np.float32), (), timed)


def film(*lines: tuple[str, str, str]) -> Screenplay:
    """Two shots of 2.51 s; `lines` are shot id, speaker and text."""
    shots = tuple(
        Shot(
            id=shot_id,
            seconds=Fraction("2.51"),
            place="park",
            roles=("anna",),
            lines=tuple(Line(id=f"line-{n}", speaker=who, text=text) for n, (at, who, text) in enumerate(lines) if at == shot_id),
        )
        for shot_id in ("shot-1", "shot-2")
    )
    return Screenplay(cast=(Role(id="anna", kind="woman", category="being", name="Anna"),), shots=shots)


def test_shots_begin_on_whole_frames() -> None:
    assert shot_starts(film(), CLOCK) == {"shot-1": 0, "shot-2": Fraction(60, 24)}


def test_a_line_is_shown_while_it_is_heard(tmp_path: Path) -> None:
    screenplay = film(("shot-2", "narrator", "It was a quiet morning."))
    cues = Cues((voiced("line-0", "shot-2", 0.4, ["It", "was", "a", "quiet", "morning"]),))
    (caption,) = captions_of(screenplay, cues, shot_starts(screenplay, CLOCK))
    assert caption.start_s == pytest.approx(2.9)
    assert caption.end_s == pytest.approx(2.9 + 1.5 + 0.6)
    write_captions(tmp_path / "film.vtt", (caption,))
    vtt = "WEBVTT\n\n00:00:02.900 --> 00:00:05.000\n<v Narrator>It was a quiet morning.\n"
    assert (tmp_path / "film.vtt").read_text() == vtt
    write_captions(tmp_path / "film.srt", (caption,))
    assert (tmp_path / "film.srt").read_text() == "1\n00:00:02,900 --> 00:00:05,000\nIt was a quiet morning.\n"


def test_long_lines_are_parted_into_readable_captions() -> None:
    screenplay = film(("shot-1", "narrator", LONG))
    cues = Cues((voiced("line-0", "shot-1", 0.0, LONG.split()),))
    captions = captions_of(screenplay, cues, shot_starts(screenplay, CLOCK))
    assert len(captions) >= 2
    assert " ".join(caption.text.replace("\n", " ") for caption in captions) == LONG
    for caption in captions:
        rows = caption.text.split("\n")
        assert len(rows) <= 2
        assert max(map(len, rows)) <= 42
    for before, after in pairwise(captions):
        assert before.end_s <= after.start_s
    for caption in captions:
        spoken = LONG.split().index(caption.text.split()[0]) if caption.text.split()[0] != "the" else None
        if spoken is not None:
            assert caption.start_s == pytest.approx(spoken * 0.3)


def test_when_the_voice_counts_words_differently_time_is_shared_by_length() -> None:
    screenplay = film(("shot-1", "narrator", "In 1945 it ended"))
    cues = Cues((voiced("line-0", "shot-1", 0.0, ["In", "nineteen", "forty", "five", "it", "ended"]),))
    (caption,) = captions_of(screenplay, cues, shot_starts(screenplay, CLOCK))
    assert (caption.start_s, round(caption.end_s, 6)) == (0, 2.4)


def test_speakers_are_told_apart_and_signs_escaped(tmp_path: Path) -> None:
    screenplay = film(("shot-1", "anna", "Tom & <Jerry>"), ("shot-1", "narrator", "said Anna"))
    cues = Cues((voiced("line-1", "shot-1", 1.0, ["said", "Anna"]), voiced("line-0", "shot-1", 0.0, ["Tom", "&", "<Jerry>"])))
    captions = captions_of(screenplay, cues, shot_starts(screenplay, CLOCK))
    assert [caption.speaker for caption in captions] == ["Anna", "Narrator"]
    write_captions(tmp_path / "film.vtt", captions)
    write_captions(tmp_path / "film.srt", captions)
    assert "<v Anna>Tom &amp; &lt;Jerry&gt;\n" in (tmp_path / "film.vtt").read_text()
    assert "ANNA: Tom & <Jerry>\n\n2\n" in (tmp_path / "film.srt").read_text()


def test_other_suffixes_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput):
        write_captions(tmp_path / "film.txt", ())
