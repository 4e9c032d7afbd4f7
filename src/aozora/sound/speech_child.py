"""The voice process: `python -m aozora.sound.speech_child` speaks with espeak-ng (GPL), which therefore lives in here alone, and
with Flite where a voice's name begins with `flite:` (`sound/flite.py`).

Stdin is one JSON object {"requests": [{"text", "voice", "rate", "pitch", "range", "gap", "ipa"}, ...]}; stdout is one value
packed by `film.store.pack`, with int16 arrays "line0", "line1", ... and facts {"lines": [{"rate", "phonemes": [[sample, ipa],
...], "words": [[sample, text position, text length], ...], "ipa": [clause, ...] if asked for}, ...]}; or facts {"error"}.
"""
# pyright: basic

import ctypes
import json
import os
import sys
from typing import Any

import numpy as np

from aozora.film.store import pack
from aozora.sound.flite import VOICE, FliteVoice

_RETRIEVAL, _PHONEME_EVENTS, _PHONEME_IPA, _DO_NOT_EXIT = 1, 1 << 0, 1 << 1, 1 << 15
_UTF8, _IPA = 1, 2
_END_OF_LIST, _WORD, _PHONEME = 0, 1, 7
_PARAMETERS = {"rate": 1, "pitch": 3, "range": 4, "gap": 7}


class _Id(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Id),
    )


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


class Voice:
    """espeak-ng with its data; one per process, because the library is one global state."""

    def __init__(self) -> None:
        import espeakng_loader

        self._library = ctypes.CDLL(espeakng_loader.get_library_path())
        options = _PHONEME_EVENTS | _PHONEME_IPA | _DO_NOT_EXIT
        data = os.fsencode(espeakng_loader.get_data_path())
        self.rate = self._library.espeak_Initialize(_RETRIEVAL, 0, data, options)
        if self.rate <= 0:
            raise RuntimeError("espeak-ng could not start")
        self._blocks: list[np.ndarray] = []
        self._events: dict[str, list[Any]] = {}
        self._callback = _Callback(self._receive)
        self._library.espeak_SetSynthCallback(self._callback)

    def speak(self, request: dict[str, Any]) -> tuple[np.ndarray, dict[str, Any]]:
        """Samples (n,) int16 and the events of one line."""
        self._blocks, self._events = [], {"rate": self.rate, "phonemes": [], "words": []}
        if self._library.espeak_SetVoiceByName(request["voice"].encode()) != 0:
            raise ValueError(f"no voice {request['voice']!r}")
        for name, number in _PARAMETERS.items():
            self._library.espeak_SetParameter(number, int(request[name]), 0)
        text = request["text"].encode() + b"\0"
        if self._library.espeak_Synth(text, len(text), 0, 1, 0, _UTF8, None, None) != 0:
            raise RuntimeError("espeak-ng could not speak")
        self._library.espeak_Synchronize()
        if request.get("ipa"):
            self._events["ipa"] = self._ipa(request["text"])
        return np.concatenate([np.zeros(0, np.int16), *self._blocks]), self._events

    def _ipa(self, text: str) -> list[str]:
        """The phonemes of a text with their stress, clause by clause."""
        convert = self._library.espeak_TextToPhonemes
        convert.restype = ctypes.c_char_p
        buffer = ctypes.create_string_buffer(text.encode())
        left = ctypes.c_void_p(ctypes.addressof(buffer))
        clauses: list[str] = []
        while left.value and len(clauses) < 1000:
            clauses.append((convert(ctypes.byref(left), _UTF8, _IPA) or b"").decode(errors="replace"))
        return clauses

    def _receive(self, samples: Any, count: int, events: Any) -> int:
        index = 0
        while (event := events[index]).type != _END_OF_LIST:
            if event.type == _PHONEME:
                self._events["phonemes"].append([event.sample, event.id.string.decode(errors="replace")])
            elif event.type == _WORD:
                self._events["words"].append([event.sample, event.text_position, event.length])
            index += 1
        if count > 0:
            self._blocks.append(np.ctypeslib.as_array(samples, (count,)).copy())
        return 0


def _answer(requests: list[dict[str, Any]]) -> bytes:
    voices: dict[str, Voice | FliteVoice] = {}
    spoken: list[tuple[np.ndarray, dict[str, Any]]] = []
    for request in requests:
        name = request["voice"] if request["voice"].startswith(VOICE) else ""
        if name not in voices:
            voices[name] = FliteVoice(name.removeprefix(VOICE)) if name else Voice()
        spoken.append(voices[name].speak(request))
    arrays = {f"line{number}": samples for number, (samples, _) in enumerate(spoken)}
    return pack(arrays, {"lines": [events for _, events in spoken]})


def main() -> None:
    """Read requests, write the reply; the real stdout is kept from the library, which may print."""
    reply = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    try:
        block = _answer(json.load(sys.stdin)["requests"])
    except (OSError, RuntimeError, ValueError, KeyError) as cause:
        block = pack({}, {"error": str(cause)})
    with reply:
        reply.write(block)


if __name__ == "__main__":
    main()
