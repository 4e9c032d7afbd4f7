"""A neural voice of Piper's layout: a tiny model that is written here gives every phoneme its own stretch of sound."""

import json
import struct
from pathlib import Path

import numpy as np
import pytest
from tests.sound.tiny_onnx import field, node, tensor, value

from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Line
from aozora.film.timing import SAMPLE_RATE
from aozora.sound.neural import neural_voice
from aozora.sound.speech import utterance

RATE, HOP = 16000, 800
SYMBOLS = "_^$ abdefhijklmnoprstuvwzðŋɐɑɒɔəɚɛɜɡɪɹʃʊʌʒθˈˌː"


def model() -> bytes:
    """input (1, n) -> table[input] -> (1, 1, n HOP): each number sounds as a tone of its own, 0 to 2 as silence."""
    t = np.arange(HOP) / RATE
    table = np.stack([0.3 * np.sin(2 * np.pi * (120 + 10 * k) * t) * (k > 2) for k in range(len(SYMBOLS))]).astype(np.float32)
    graph = field(1, node("Gather", ["table", "input"], "frames")) + field(1, node("Reshape", ["frames", "shape"], "output"))
    graph += field(2, "tiny") + field(5, tensor("table", table)) + field(5, tensor("shape", np.array([1, 1, -1], np.int64)))
    graph += field(11, value("input", 7, (1, "n"))) + field(11, value("input_lengths", 7, (1,)))
    graph += field(11, value("scales", 1, (3,))) + field(12, value("output", 1, (1, 1, "m")))
    return field(1, 8) + field(7, graph) + field(8, field(1, "") + field(2, 13))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("voice")
    (folder / "tiny.onnx").write_bytes(model())
    facts = {
        "audio": {"sample_rate": RATE},
        "espeak": {"voice": "en-us"},
        "inference": {"noise_scale": 0.667, "length_scale": 1.0, "noise_w": 0.8},
        "num_speakers": 1,
        "phoneme_id_map": {symbol: [number] for number, symbol in enumerate(SYMBOLS)},
    }
    (folder / "tiny.onnx.json").write_text(json.dumps(facts))
    return str(folder / "tiny.onnx")


def test_each_phoneme_sounds_in_its_turn(path: str) -> None:
    wave = neural_voice(path).spoken("ma")
    # ^ _ m _ a _ $
    assert len(wave) == 7 * HOP
    loud = np.abs(wave.reshape(7, HOP)).max(1) > 0.1
    assert loud.tolist() == [False, False, True, False, True, False, False]


def test_a_line_is_spoken_with_words_and_phonemes_in_time(path: str) -> None:
    line = utterance(Line(id="l", speaker="narrator", text="Hello there, my old friend."), (), path)
    seconds = len(line.samples) / SAMPLE_RATE
    assert seconds > 1
    assert np.abs(line.samples).max() < 1
    assert [word.text.strip(",.") for word in line.words] == ["Hello", "there", "my", "old", "friend"]
    starts = [phoneme.start_s for phoneme in line.phonemes]
    assert starts == sorted(starts)
    assert line.words[-1].start_s + line.words[-1].duration_s == pytest.approx(seconds, abs=0.2)
    plain = utterance(Line(id="l", speaker="narrator", text="Hello there, my old friend."))
    assert not np.array_equal(plain.samples[:1000], line.samples[:1000])


def test_what_is_no_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match=r"none\.onnx\.json") as told:
        neural_voice(str(tmp_path / "none.onnx"))
    assert told.value.field == "voice_model"
    (tmp_path / "bad.onnx").write_bytes(struct.pack("4i", 1, 2, 3, 4))
    facts = {"audio": {"sample_rate": 16000}, "espeak": {"voice": "en-us"}, "phoneme_id_map": {}}
    (tmp_path / "bad.onnx.json").write_text(json.dumps(facts))
    with pytest.raises(InvalidInput, match=r"bad\.onnx"):
        neural_voice(str(tmp_path / "bad.onnx"))
