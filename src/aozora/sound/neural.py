"""A neural voice behind the same door as espeak-ng: a Piper model in a local file, or a folder of Kokoro, run by onnxruntime.

A Piper model is `NAME.onnx` with its table `NAME.onnx.json` beside it (its own layout): inputs `input` (1, n) phoneme numbers,
`input_lengths` (1,), `scales` (3,) of noise, length and rhythm, and `sid` (1,) where there are several speakers; the output is a
wave of the table's rate. espeak-ng (its own process) says which phonemes; the model is not told when, so their times are those of
espeak-ng drawn out to the length that the model has spoken. Nothing is downloaded.
"""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput, MissingDependency
from aozora.sound.kokoro import kokoro_voice

_BEGIN, _END, _PAD = "^", "$", "_"
_LOUD = 0.01


@dataclass(frozen=True)
class NeuralVoice:
    """A model that is loaded: its session, the numbers of its phonemes, its rate and its usual scales."""

    session: Any
    numbers: dict[str, list[int]]
    rate: int
    scales: tuple[float, float, float]
    language: str
    speakers: int

    def spoken(self, phonemes: str, pitch_hz: float = 0.0, pace: float = 1.0) -> NDArray[np.float64]:
        """The wave (n,) of a line of IPA; symbols that the model does not know are left out. Among several speakers the pitch
        chooses one, always the same."""
        ids = list(self.numbers.get(_BEGIN, []))
        for symbol in phonemes:
            if symbol in self.numbers:
                ids += [*self.numbers.get(_PAD, []), *self.numbers[symbol]]
        ids += [*self.numbers.get(_PAD, []), *self.numbers.get(_END, [])]
        noise, length, rhythm = self.scales
        feed: dict[str, Any] = {
            "input": np.array([ids], np.int64),
            "input_lengths": np.array([len(ids)], np.int64),
            "scales": np.array([noise, length * pace, rhythm], np.float32),
        }
        if self.speakers > 1:
            feed["sid"] = np.array([int(pitch_hz) % self.speakers], np.int64)
        wave = self.session.run(None, feed)[0]
        return np.asarray(wave, np.float64).reshape(-1)


class Speaking(Protocol):
    """A neural voice: what a line's phonemes sound like, at which rate, and whose language it knows best."""

    @property
    def rate(self) -> int: ...

    @property
    def language(self) -> str: ...

    def spoken(self, phonemes: str, pitch_hz: float = 0.0, pace: float = 1.0) -> NDArray[np.float64]:
        """The wave (n,) of a line of IPA, by a speaker of about that pitch, `pace` times as long as usual."""
        ...


def neural_voice(path: str) -> Speaking:
    """The voice of a file of Piper's layout, or of a folder of Kokoro's (`kokoro`); errors as of these two."""
    return kokoro_voice(path) if Path(path).is_dir() else piper_voice(path)


@lru_cache(maxsize=2)
def piper_voice(path: str) -> NeuralVoice:
    """The voice of a model file.

    Raises `InvalidInput` for the field "voice_model" when the file or its table is not a Piper model, `MissingDependency` without
    onnxruntime.
    """
    model, table = Path(path), Path(f"{path}.json")
    try:
        facts = json.loads(table.read_text(encoding="utf-8"))
        numbers = {str(symbol): [int(n) for n in ids] for symbol, ids in facts["phoneme_id_map"].items()}
        usual = facts.get("inference", {})
        scales = (usual.get("noise_scale", 0.667), usual.get("length_scale", 1.0), usual.get("noise_w", 0.8))
        rate, language = int(facts["audio"]["sample_rate"]), str(facts["espeak"]["voice"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as cause:
        told = f"{model.name} needs its table {table.name} beside it, as Piper writes it ({cause})"
        raise InvalidInput(told, field="voice_model") from cause
    return NeuralVoice(_piper_session(model), numbers, rate, scales, language, int(facts.get("num_speakers", 1)))


def onnx_session(model: Path) -> Any:
    """An ONNX model ready to run on one core; `InvalidInput` or `MissingDependency` (field "voice_model") when it cannot be."""
    try:
        import onnxruntime as runtime
    except ImportError as cause:
        raise MissingDependency("a neural voice needs onnxruntime (pip install onnxruntime)", field="voice_model") from cause
    library: Any = runtime
    options: Any = library.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    try:
        session: Any = library.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    except Exception as cause:  # onnxruntime raises its own kinds, which have no common base
        raise InvalidInput(f"{model.name} is no model that onnxruntime can read", field="voice_model") from cause
    return session


def _piper_session(model: Path) -> Any:
    session = onnx_session(model)
    names = {str(one.name) for one in session.get_inputs()}
    if not {"input", "input_lengths", "scales"} <= names:
        raise InvalidInput(
            f"{model.name} must have Piper's inputs input, input_lengths, scales (has {names})", field="voice_model"
        )
    return session


def span_of(wave: NDArray[np.float64]) -> tuple[int, int]:
    """First and last sample at which something is said."""
    loud = np.flatnonzero(np.abs(wave) > _LOUD * max(float(np.abs(wave).max(initial=0.0)), 1e-9))
    return (int(loud[0]), int(loud[-1]) + 1) if loud.size else (0, len(wave))
