"""Voices from files: the lips follow the sound, or the times beside it."""

import json
from pathlib import Path

import numpy as np
import pytest
from scipy.io import wavfile

from aozora.film.cues import Phoneme
from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Line
from aozora.film.timing import SAMPLE_RATE
from aozora.sound.speech import line_seconds, utterance
from aozora.sound.supplied import heard_shapes, recorded_line

TEXT = "Papa sees a mouse. She is happy."


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[Phoneme, ...]]:
    """A voice file at 44.1 kHz in 16 bits, and the phonemes that it was made of."""
    line = utterance(Line(id="l", speaker="narrator", text=TEXT))
    path = tmp_path_factory.mktemp("voice") / "take.wav"
    at = np.arange(int(len(line.samples) * 44100 / SAMPLE_RATE)) * SAMPLE_RATE / 44100
    samples = np.interp(at, np.arange(len(line.samples)), line.samples)
    wavfile.write(path, 44100, (np.stack([samples, samples], 1) * 20000).astype(np.int16))
    return path, line.phonemes


def test_lips_are_closed_where_nothing_is_said_and_hiss_where_it_hisses(spoken: tuple[Path, tuple[Phoneme, ...]]) -> None:
    path, phonemes = spoken
    samples, shapes, _ = recorded_line(str(path), TEXT)
    assert samples.dtype == np.float32
    assert np.abs(samples).max() < 1
    assert len(samples) / SAMPLE_RATE == pytest.approx(phonemes[-1].start_s + phonemes[-1].duration_s, abs=0.15)

    def share(symbols: str, found: str) -> float:
        """How much of the time of some phonemes the lips have one of the found shapes."""
        inside = [p for p in phonemes if p.symbol.lstrip("ˈˌ")[:1] and p.symbol.lstrip("ˈˌ")[0] in symbols]
        times = np.concatenate([np.arange(p.start_s + 0.2 * p.duration_s, p.start_s + 0.8 * p.duration_s, 0.005) for p in inside])
        hits = [any(s.start_s <= t < s.start_s + s.duration_s and s.symbol in found for s in shapes) for t in times]
        return float(np.mean(hits))

    assert share("sʃ", "sʃ") > 0.5
    assert share("ɑaæɐiɪəʌ", "ɑəi") > 0.7
    assert share("ɑaæɐiɪəʌ", "sʃ") < 0.15


def test_lips_open_with_loudness_alone() -> None:
    t = np.arange(SAMPLE_RATE) / SAMPLE_RATE
    vowel = 0.3 * np.sin(2 * np.pi * 150 * t) * (np.abs(t - 0.5) < 0.3)
    shapes = heard_shapes(vowel + 1e-6)
    assert [shape.symbol for shape in shapes] == ["ɑ"]
    assert shapes[0].start_s == pytest.approx(0.2, abs=0.03)
    assert shapes[0].duration_s == pytest.approx(0.6, abs=0.05)


def test_given_times_are_taken(spoken: tuple[Path, tuple[Phoneme, ...]], tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    path.write_bytes(spoken[0].read_bytes())
    rows = {"words": [{"text": "Papa", "start": 0.1, "end": 0.5}], "phonemes": [{"symbol": "p", "start": 0.1, "end": 0.2}]}
    path.with_suffix(".json").write_text(json.dumps(rows))
    _, phonemes, words = recorded_line(str(path), TEXT)
    assert [(p.symbol, p.start_s) for p in phonemes] == [("p", 0.1)]
    assert [(w.text, w.start_s, round(w.duration_s, 3)) for w in words] == [("Papa", 0.1, 0.4)]
    path.with_suffix(".json").unlink()
    path.with_suffix(".vtt").write_text("WEBVTT\n\n00:00.200 --> 00:01.000\nPapa sees\n")
    _, shapes, words = recorded_line(str(path), TEXT)
    assert [w.text for w in words] == ["Papa", "sees"]
    assert words[0].start_s == pytest.approx(0.2)
    assert words[1].start_s + words[1].duration_s == pytest.approx(1.0)
    assert shapes


@pytest.mark.parametrize("wrong", ["{}x", '{"words": [{"text": "a"}]}', '{"words": [{"text": "a", "start": 90, "end": 99}]}'])
def test_wrong_times_are_named(spoken: tuple[Path, tuple[Phoneme, ...]], tmp_path: Path, wrong: str) -> None:
    path = tmp_path / "take.wav"
    path.write_bytes(spoken[0].read_bytes())
    path.with_suffix(".json").write_text(wrong)
    with pytest.raises(InvalidInput, match=r"take\.json") as told:
        recorded_line(str(path), TEXT)
    assert told.value.field == "voice"


def test_wrong_files_are_named(tmp_path: Path) -> None:
    path = tmp_path / "noise.wav"
    path.write_bytes(b"not a sound")
    with pytest.raises(InvalidInput, match=r"noise\.wav"):
        recorded_line(str(path), "x")
    wavfile.write(path, 48000, np.zeros(48000, np.int16))
    with pytest.raises(InvalidInput, match="silent"):
        recorded_line(str(path), "x")


def test_a_line_lasts_as_long_as_its_recording(spoken: tuple[Path, tuple[Phoneme, ...]]) -> None:
    line = Line(id="l", speaker="narrator", text=TEXT, recording=str(spoken[0]))
    rate, samples = wavfile.read(spoken[0])
    assert float(line_seconds(line)) == pytest.approx(len(samples) / rate, abs=0.01)
