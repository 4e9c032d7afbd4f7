"""A neural voice of Kokoro's layout: a tiny folder that is written here gives every phoneme its own stretch of sound."""

import json
from pathlib import Path

import numpy as np
import pytest
from tests.sound.tiny_onnx import field, node, tensor, value

from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Line, Role
from aozora.film.timing import SAMPLE_RATE
from aozora.sound.kokoro import RATE, kokoro_voice
from aozora.sound.neural import neural_voice
from aozora.sound.speech import utterance

HOP = 1200
SYMBOLS = "$;:,.!? AIOWYabdefhijklmnopstuvwzðŋɑɒɔəɛɜɡɪɹʃʊʌʒʤʧθˈˌː"
STYLES = {"af_one": 1.0, "am_two": 0.5, "bf_three": 0.25}


def model() -> bytes:
    """input_ids (1, n) -> table[input_ids] * style[0, 0] / speed: number k as a tone of its own, 0 as silence."""
    t = np.arange(HOP) / RATE
    table = np.stack([0.3 * np.sin(2 * np.pi * (120 + 10 * k) * t) * (k > 0) for k in range(len(SYMBOLS))]).astype(np.float32)
    # nodes must stand in the order in which they are done
    parts = [
        node("Reshape", ["style", "column"], "turned"), node("Gather", ["turned", "first"], "strength"),
        node("Gather", ["table", "input_ids"], "frames"), node("Reshape", ["frames", "shape"], "flat"),
        node("Mul", ["flat", "strength"], "loud"), node("Div", ["loud", "speed"], "waveform"),
    ]  # fmt: skip
    graph = b"".join(field(1, part) for part in parts) + field(2, "tiny")
    graph += field(5, tensor("table", table)) + field(5, tensor("shape", np.array([-1], np.int64)))
    graph += field(5, tensor("column", np.array([-1], np.int64))) + field(5, tensor("first", np.array([0], np.int64)))
    graph += field(11, value("input_ids", 7, (1, "n"))) + field(11, value("style", 1, (1, "s")))
    graph += field(11, value("speed", 1, (1,))) + field(12, value("waveform", 1, ("m",)))
    return field(1, 8) + field(7, graph) + field(8, field(1, "") + field(2, 13))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    root = tmp_path_factory.mktemp("kokoro")
    (root / "onnx").mkdir()
    (root / "voices").mkdir()
    (root / "onnx" / "model.onnx").write_bytes(model())
    (root / "tokenizer.json").write_text(json.dumps({"model": {"vocab": {s: n for n, s in enumerate(SYMBOLS)}}}))
    for name, strength in STYLES.items():
        np.full((64, 1, 256), strength, np.float32).tofile(root / "voices" / f"{name}.bin")
    return str(root)


def test_phonemes_sound_in_their_turn_by_the_speaker_of_the_pitch(folder: str) -> None:
    man = kokoro_voice(folder).spoken("meɪ", 100.0)
    # 0 m A 0: what espeak-ng writes with two letters is one sound here
    assert len(man) == 4 * HOP
    loudness = np.abs(man.reshape(4, HOP)).max(1)
    assert (loudness > 0.1).tolist() == [False, True, True, False]
    woman = kokoro_voice(folder).spoken("meɪ", 210.0)
    assert np.abs(woman).max() != pytest.approx(np.abs(man).max(), rel=0.1)
    slow = kokoro_voice(folder).spoken("meɪ", 100.0, 2.0)
    assert np.abs(slow).max() == pytest.approx(2 * np.abs(man).max(), rel=1e-3), "the pace is handed on"


def test_long_lines_are_said_in_pieces(folder: str) -> None:
    assert len(kokoro_voice(folder).spoken("m" * 1100)) == (1100 + 2 * 3) * HOP


def test_a_line_is_spoken_with_words_in_time(folder: str) -> None:
    line = Line(id="l", speaker="anna", text="Hello there, my old friend.")
    said = utterance(line, (Role(id="anna", category="being", kind="woman"),), folder)
    seconds = len(said.samples) / SAMPLE_RATE
    assert [word.text.strip(",.") for word in said.words] == ["Hello", "there", "my", "old", "friend"]
    assert said.words[-1].start_s + said.words[-1].duration_s == pytest.approx(seconds, abs=0.2)


def test_what_is_missing_is_named(folder: str, tmp_path: Path) -> None:
    for made, told in (("model.onnx", "vocabulary"), ("config.json", "speakers"), ("voices", "read")):
        with pytest.raises(InvalidInput) as fault:
            neural_voice(str(tmp_path))
        assert fault.value.field == "voice_model"
        path = tmp_path / made
        if made == "voices":
            path.mkdir()
            np.zeros((2, 1, 256), np.float32).tofile(path / "am_x.bin")
        else:
            path.write_text(json.dumps({"vocab": {"a": 1}}))
        with pytest.raises(InvalidInput, match=told):
            neural_voice(str(tmp_path))
