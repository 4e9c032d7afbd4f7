"""Speech: times, voices, the child process and its end."""

import os
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from sound_scenes import script

from aozora.film.errors import StageFailed
from aozora.film.screenplay import Attributes, Line, Role, Screenplay, Shot
from aozora.film.timing import SAMPLE_RATE
from aozora.film.watch import Watch
from aozora.sound import speech
from aozora.sound.department import line_seconds, rehearse
from aozora.sound.voices import style_of


def narrator(text: str, manner: tuple[str, ...] = (), start: Fraction | None = None, name: str = "l1") -> Line:
    return Line(id=name, speaker="narrator", text=text, manner=manner, start=start)


def pitch(samples: np.ndarray) -> float:
    """Median of the strongest autocorrelation lag, Hz."""
    found: list[float] = []
    for first in range(0, len(samples) - 2400, 1200):
        window = samples[first : first + 2400].astype(float) * np.hanning(2400)
        match = np.correlate(window, window, "full")[2399:]
        lag = int(np.argmax(match[120:800])) + 120
        if match[0] > 0.5 and match[lag] > 0.4 * match[0]:
            found.append(SAMPLE_RATE / lag)
    return float(np.median(found))


def test_words_and_phonemes_are_timed() -> None:
    line = narrator("It was a quiet morning.")
    voiced = rehearse(script(3, lines=(line,)), Watch(), "espeak").line("l1")
    assert [word.text for word in voiced.words] == ["It", "was", "a", "quiet", "morning."]
    length = len(voiced.samples) / SAMPLE_RATE
    assert line_seconds(line, (), "espeak") == Fraction(len(voiced.samples), SAMPLE_RATE)
    for timed in (voiced.words, voiced.phonemes):
        starts = [item.start_s for item in timed]
        assert starts == sorted(starts)
        assert timed[-1].start_s + timed[-1].duration_s <= length + 1e-6
    # a word is loud where it is said to be, and the gap before the t of "quiet" closes is not
    loud = np.abs(voiced.samples)
    quiet = voiced.words[3]
    said = loud[round(quiet.start_s * SAMPLE_RATE) :][: round(quiet.duration_s * SAMPLE_RATE)]
    assert said.max() > 0.15
    assert "ˈaɪə" in [phoneme.symbol for phoneme in voiced.phonemes]


def test_recording_is_clean_and_trimmed() -> None:
    voiced = rehearse(script(3, lines=(narrator("Good evening."),)), Watch()).line("l1")
    samples = voiced.samples
    assert samples.dtype == np.float32
    assert 0.2 < np.abs(samples).max() <= 1
    assert np.abs(samples[:5]).max() < 0.002
    assert np.abs(samples[-5:]).max() < 0.002
    assert np.abs(samples[: round(0.05 * SAMPLE_RATE)]).max() > 0.01
    assert np.abs(np.diff(samples)).max() < 0.5


def test_lines_without_a_start_follow_one_another() -> None:
    lines = (narrator("One."), narrator("Two.", name="l2"), narrator("Three.", start=Fraction(4), name="l3"))
    cues = rehearse(script(6, lines=lines), Watch())
    first, second, third = (cues.line(f"l{n}") for n in (1, 2, 3))
    assert first.start_s > 0
    assert second.start_s == pytest.approx(first.start_s + len(first.samples) / SAMPLE_RATE + speech.BETWEEN_LINES_S)
    assert third.start_s == 4


def test_speakers_and_manners_differ() -> None:
    text = "Where are you going today?"
    cast = (
        Role(id="man", kind="man", category="being"),
        Role(id="woman", kind="woman", category="being"),
        Role(id="girl", kind="girl", category="being", attributes=Attributes(age="child")),
    )
    pitches = [pitch(speech.utterance(Line(id="l", speaker=who, text=text), cast).samples) for who in ("man", "woman", "girl")]
    assert pitches[0] < 140 < pitches[1] < pitches[2]
    calm, quick = (line_seconds(narrator(text, manner)) for manner in (("slowly",), ("quickly",)))
    assert calm > 1.2 * quick
    whispered = speech.utterance(narrator(text, ("whispers",))).samples.astype(float)
    plain = speech.utterance(narrator(text)).samples.astype(float)

    def low_share(samples: np.ndarray) -> float:
        power = np.abs(np.fft.rfft(samples)) ** 2
        return float(power[: round(300 * len(samples) / SAMPLE_RATE)].sum() / power.sum())

    assert low_share(whispered) < 0.3 * low_share(plain)


def test_the_same_words_are_spoken_once() -> None:
    line = narrator("Only once.")
    assert speech.utterance(line) is speech.utterance(line.model_copy(update={"id": "other"}))


def test_child_prints_nothing_but_its_reply() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "aozora.sound.speech_child"],
        input=b'{"requests": []}',
        capture_output=True,
        check=True,
        timeout=30,
    )
    assert done.stdout.startswith(b"AOZ1")
    assert done.stderr == b""


def test_unknown_language_is_a_clear_error() -> None:
    with pytest.raises(StageFailed, match="could not say"):
        speech.utterance(Line(id="l", speaker="narrator", text="hello", language="xx-nowhere"))


def children() -> set[str]:
    """Process ids of this process's children, zombies included; other tests may have some of their own."""
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())


def test_crashing_or_hanging_child_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = children()
    marks = tmp_path / "started"
    child = tmp_path / "child"
    child.write_text(f"#!/bin/sh\necho x >> {marks}\nsleep 5\n")
    child.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(child))
    monkeypatch.setattr(speech, "CHILD_SECONDS", 0.3)
    request = {"text": "lost", "voice": "en-us", "rate": 150, "pitch": 50, "range": 50, "gap": 0}
    with pytest.raises(StageFailed, match="failed twice: no answer"):
        speech.ask_voice(request)
    child.write_text(f"#!/bin/sh\necho x >> {marks}\nkill -9 $$\n")
    with pytest.raises(StageFailed, match="failed twice: ended with code -9"):
        speech.ask_voice(request)
    assert marks.read_text().count("x") == 4
    assert children() == before


@pytest.mark.parametrize(("words", "pitch_above"), [(("shouts",), True), (("sadly",), False)])
def test_manner_moves_the_style(words: tuple[str, ...], pitch_above: bool) -> None:
    plain, changed = style_of(narrator("x")), style_of(narrator("x", words))
    assert (changed.pitch_hz > plain.pitch_hz) is pitch_above


@pytest.mark.parametrize(("lead", "which"), [(Fraction(1), 1), (Fraction(-1), 0)])
def test_sound_may_lead_its_picture_or_follow_it(lead: Fraction, which: int) -> None:
    """A J cut begins the next shot's line before the cut, an L cut lets the last line go on after it."""
    said = [Line(id=f"l{n}", speaker="narrator", text="It is a good day.", start=Fraction(1, 2)) for n in range(2)]
    shots = [Shot(id=f"s{n}", seconds=Fraction(3), place="park", lines=(said[n],)) for n in range(2)]
    plain = rehearse(Screenplay(shots=tuple(shots)), Watch()).lines
    shots[1] = shots[1].model_copy(update={"sound_lead": lead})
    moved = rehearse(Screenplay(shots=tuple(shots)), Watch()).lines
    assert moved[1 - which].start_s == plain[1 - which].start_s
    if which:
        assert moved[1].start_s == pytest.approx(-0.5)
    else:
        assert 3.3 < moved[0].start_s + len(moved[0].samples) / SAMPLE_RATE < 4.01
