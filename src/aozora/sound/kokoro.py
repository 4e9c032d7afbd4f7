"""A neural voice of Kokoro's layout: a folder with an ONNX model, the numbers of its phonemes and its speakers.

The folder holds the model (`model.onnx` or any other `.onnx`, also in `onnx/`), `tokenizer.json` or `config.json` with the
vocabulary, and `voices/NAME.bin` (or `.npy`), float32 (m, 1, s), the style of a speaker for lines of each length. The model's
inputs are `input_ids` or `tokens` (1, n), `style` (1, s) and `speed` (1,); its output is a wave at 24 kHz. The second letter of a
speaker's name tells women from men ("af_...", "bm_..."). Nothing is downloaded.
"""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput

RATE = 24_000
_MOST = 510
"""Tokens that the model takes at once, besides the two that frame them."""
_HIGH_HZ = 155.0
"""Voices above it are women's and children's."""
_STYLE = 256
_AS_ONE = (
    ("eɪ", "A"), ("aɪ", "I"), ("aʊ", "W"), ("oʊ", "O"), ("əʊ", "Q"), ("ɔɪ", "Y"), ("tʃ", "ʧ"), ("dʒ", "ʤ"), ("ɚ", "əɹ"),
    ("ɝ", "ɜɹ"), ("r", "ɹ"), ("ɐ", "ə"), ("ɬ", "l"), ("x", "k"),
)  # fmt: skip
"""What espeak-ng writes with two letters, or otherwise, and the model's alphabet with one; applied where the model knows it."""


@dataclass(frozen=True)
class KokoroVoice:
    """A model that is loaded, with the numbers of its phonemes and its speakers' styles."""

    session: Any
    numbers: dict[str, int]
    speakers: dict[str, NDArray[np.float32]]
    tokens: str
    rate: int = RATE
    language: str = "en-us"

    def spoken(self, phonemes: str, pitch_hz: float = 120.0, pace: float = 1.0) -> NDArray[np.float64]:
        """The wave (n,) of a line of IPA, said by one of the speakers of about that pitch; symbols that the model does not know
        are left out, and a long line is said in pieces."""
        for written, one in _AS_ONE:
            if all(symbol in self.numbers for symbol in one):
                phonemes = phonemes.replace(written, one)
        ids = [self.numbers[symbol] for symbol in phonemes if symbol in self.numbers]
        styles = self.speakers[self._speaker(pitch_hz)]
        waves = [self._said(ids[at : at + _MOST], styles, pace) for at in range(0, max(1, len(ids)), _MOST)]
        return np.concatenate(waves)

    def _speaker(self, pitch_hz: float) -> str:
        letter = "f" if pitch_hz > _HIGH_HZ else "m"
        fitting = [name for name in sorted(self.speakers) if name[1:2] == letter] or sorted(self.speakers)
        return fitting[round(pitch_hz) % len(fitting)]

    def _said(self, ids: list[int], styles: NDArray[np.float32], pace: float) -> NDArray[np.float64]:
        feed: dict[str, Any] = {
            self.tokens: np.array([[0, *ids, 0]], np.int64),
            "style": styles[min(len(ids), len(styles) - 1)].reshape(1, -1),
            "speed": np.array([1.0 / max(pace, 0.1)], np.float32),
        }
        return np.asarray(self.session.run(None, feed)[0], np.float64).reshape(-1)


@lru_cache(maxsize=1)
def kokoro_voice(folder: str) -> KokoroVoice:
    """The voice of a folder; `InvalidInput` (field "voice_model") when something is not there or not as it should be."""
    from aozora.sound.neural import onnx_session

    root = Path(folder)
    models = sorted((*root.glob("*.onnx"), *root.glob("onnx/*.onnx")), key=lambda path: (path.stem != "model", path.name))
    if not models:
        raise InvalidInput(f"{root.name} needs a model (.onnx) in it", field="voice_model")
    numbers, speakers = _numbers(root), _speakers(root)
    session = onnx_session(models[0])
    names = {str(one.name) for one in session.get_inputs()}
    tokens = next((name for name in ("input_ids", "tokens") if name in names), None)
    if tokens is None or not {"style", "speed"} <= names:
        told = f"{models[0].name} must have Kokoro's inputs input_ids, style, speed (has {', '.join(sorted(names))})"
        raise InvalidInput(told, field="voice_model")
    return KokoroVoice(session, numbers, speakers, tokens)


def _numbers(root: Path) -> dict[str, int]:
    """The vocabulary, from whichever of its two files is there."""
    for name in ("tokenizer.json", "config.json"):
        try:
            facts = json.loads((root / name).read_text(encoding="utf-8"))
            found = facts.get("vocab") or facts.get("model", {}).get("vocab")
            if found:
                return {str(symbol): int(number) for symbol, number in found.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            continue
    raise InvalidInput(f"{root.name} needs tokenizer.json or config.json with a vocabulary", field="voice_model")


def _speakers(root: Path) -> dict[str, NDArray[np.float32]]:
    found: dict[str, NDArray[np.float32]] = {}
    for path in sorted((*root.glob("voices/*.bin"), *root.glob("voices/*.npy"))):
        try:
            raw: NDArray[np.float32] = np.load(path) if path.suffix == ".npy" else np.fromfile(path, np.float32)
            found[path.stem] = np.asarray(raw, np.float32).reshape(-1, raw.shape[-1] if raw.ndim > 1 else _STYLE)
        except (OSError, ValueError) as cause:
            raise InvalidInput(f"{path.name} is no speaker of {_STYLE} numbers a row", field="voice_model") from cause
    if not found:
        raise InvalidInput(f"{root.name} needs speakers in voices/ (.bin or .npy)", field="voice_model")
    return found
