# pyright: basic
"""The recorded speakers of CMU Flite (under a licence like BSD's), where its library is installed: American English only.

Flite is no Python package; Debian, Fedora, Alpine, Homebrew and MacPorts carry it as `flite`. Its statistical voices
(A. W. Black, "CLUSTERGEN", Interspeech 2006) are articulated like the people they were recorded from. Only the voice process
loads it; functions and structures are those of its public header `flite.h`.
"""

import ctypes
import ctypes.util
import functools
import unicodedata
from typing import Any

import numpy as np

from aozora.sound.voices import VoiceStyle

VOICE = "flite:"
"""How the name of a voice begins that this library speaks with."""
SPEAKERS = ("rms", "slt", "awb", "kal16")
"""American man and woman, Scottish man, and a machine-like American from the 1990s."""
_NATURAL = {"rms": 147.0, "slt": 169.0, "awb": 171.0, "kal16": 200.0}
"""The pace of each speaker as it is, on the scale of espeak-ng's rates (measured over forty plain sentences: at 147, 202 words a
minute without the pauses between sentences)."""
COLOURS: dict[str, tuple[tuple[float, float], ...]] = {
    "rms": (
        (0, -8), (125, -12), (160, -12), (200, -8), (315, -7), (400, -5), (630, 2), (800, 5), (1000, 0), (2000, 0),
        (2500, -7), (3150, -12), (4000, -13), (10000, -14),
    ),
    "slt": (
        (0, 0), (125, 0), (160, -10), (200, -15), (250, -5), (315, 3), (400, 0), (2000, 0), (4000, 2), (6300, -4), (10000, -5),
    ),
    "awb": (
        (0, -4), (125, -10), (160, -12), (200, -3), (315, -8), (500, -1), (800, 2), (2000, -1), (2500, -7), (4000, -4),
        (5000, 4), (8000, 7), (10000, 7),
    ),
}  # fmt: skip
"""Hz and decibels by which each recording is brought to the long-term spectrum of speech (D. Byrne and others, "An international
comparison of long-term average speech spectra", J. Acoust. Soc. Am. 96, 1994), three decibels brighter above 3 kHz."""
PITCHES = {"rms": 100.0, "slt": 173.0, "awb": 130.0, "kal16": 100.0}
"""The middle of each voice in Hz as it is."""
_STRETCH = (0.6, 2.2)
_LIBRARIES = ("flite", "flite_usenglish", "flite_cmulex")

_VOWELS = "aa ɑː ae æ ah ʌ ao ɔː aw aʊ ax ə axr ɚ ay aɪ eh ɛ er ɜː ey eɪ ih ɪ ix ɪ iy iː ow oʊ oy ɔɪ uh ʊ uw uː el əl en ən em əm"
_CONSONANTS = (
    "b b ch tʃ d d dh ð dx ɾ f f g ɡ hh h hv h jh dʒ k k l l m m n n ng ŋ p p r ɹ s s sh ʃ t t th θ v v w w y j z z zh ʒ"
)
_TOLD = f"{_VOWELS} {_CONSONANTS}".split()
_IPA: dict[str, str] = dict(zip(_TOLD[::2], _TOLD[1::2], strict=True))
"""Flite's phonemes in IPA; silence has none."""
_STRESSED = frozenset(_VOWELS.split()[::2])
_WORD_OF = b"R:SylStructure.parent.parent"


class _Speaker(ctypes.Structure):
    _fields_ = (("name", ctypes.c_char_p), ("features", ctypes.c_void_p))


class _Wave(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_char_p),
        ("rate", ctypes.c_int),
        ("count", ctypes.c_int),
        ("channels", ctypes.c_int),
        ("samples", ctypes.POINTER(ctypes.c_short)),
    )


_SIGNATURES: tuple[tuple[str, Any, tuple[Any, ...]], ...] = (
    ("flite_synth_text", ctypes.c_void_p, (ctypes.c_char_p, ctypes.c_void_p)),
    ("utt_wave", ctypes.POINTER(_Wave), (ctypes.c_void_p,)),
    ("utt_relation", ctypes.c_void_p, (ctypes.c_void_p, ctypes.c_char_p)),
    ("relation_head", ctypes.c_void_p, (ctypes.c_void_p,)),
    ("item_next", ctypes.c_void_p, (ctypes.c_void_p,)),
    ("path_to_item", ctypes.c_void_p, (ctypes.c_void_p, ctypes.c_char_p)),
    ("item_equal", ctypes.c_int, (ctypes.c_void_p, ctypes.c_void_p)),
    ("item_feat_float", ctypes.c_float, (ctypes.c_void_p, ctypes.c_char_p)),
    ("ffeature_string", ctypes.c_char_p, (ctypes.c_void_p, ctypes.c_char_p)),
    ("feat_set_float", None, (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_float)),
    ("delete_utterance", None, (ctypes.c_void_p,)),
)


@functools.cache
def installed() -> bool:
    """Whether the library and its speakers are on this machine."""
    names = (*_LIBRARIES, *(f"flite_cmu_us_{speaker}" for speaker in SPEAKERS))
    return all(ctypes.util.find_library(name) is not None for name in names)


def readable(text: str) -> str | None:
    """The text in the letters that Flite reads, accents taken off; None where other letters are in it."""
    plain = text.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-", 0x2014: ", ", 0x2026: ". "})
    folded = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return folded if folded.isascii() and any(c.isalnum() for c in folded) else None


def asked_of(style: VoiceStyle) -> dict[str, float]:
    """What a speaker does by himself for a style that is `plain`; anything else is done to his voice afterwards."""
    if not style.plain:
        return {}
    return {"throat": style.formants, "pitch": style.pitch_hz / PITCHES[style.speaker] / style.formants}


class FliteVoice:
    """Flite with one of its speakers."""

    def __init__(self, speaker: str) -> None:
        if speaker not in SPEAKERS or not installed():
            raise ValueError(f"no speaker {speaker!r} of Flite on this machine")
        loaded = [ctypes.CDLL(ctypes.util.find_library(name), mode=ctypes.RTLD_GLOBAL) for name in _LIBRARIES]
        self._library = loaded[0]
        for name, result, arguments in _SIGNATURES:
            function = getattr(self._library, name)
            function.restype, function.argtypes = result, arguments
        self._library.flite_init()
        register = getattr(ctypes.CDLL(ctypes.util.find_library(f"flite_cmu_us_{speaker}")), f"register_cmu_us_{speaker}")
        register.restype, register.argtypes = ctypes.POINTER(_Speaker), (ctypes.c_void_p,)
        self._speaker = register(None)
        self._natural = _NATURAL[speaker]

    def speak(self, request: dict[str, Any]) -> tuple[np.ndarray, dict[str, Any]]:
        """Samples (n,) int16 and the events of one line: its rate, where its phonemes begin, and where its words do.

        `pitch` is a factor on the melody. `throat` is one on resonances and melody: the line is spoken slower by it and told to
        be of a higher rate.
        """
        throat = float(request.get("throat", 1.0))
        text = readable(request["text"])
        if text is None:
            raise ValueError("Flite reads English only")
        stretch = float(np.clip(self._natural / float(request["rate"]), *_STRETCH)) * throat
        features = self._speaker.contents.features
        self._library.feat_set_float(features, b"duration_stretch", stretch)
        self._library.feat_set_float(features, b"f0_shift", float(request.get("pitch", 1.0)))
        spoken = self._library.flite_synth_text(text.encode(), self._speaker)
        if not spoken:
            raise RuntimeError("Flite could not speak")
        try:
            wave = self._library.utt_wave(spoken).contents
            samples = np.ctypeslib.as_array(wave.samples, (wave.count,)).copy()
            events = self._events(spoken, wave.rate, request["text"])
            return samples, {"rate": round(wave.rate * throat), **events}
        finally:
            self._library.delete_utterance(spoken)

    def _events(self, spoken: int, rate: int, text: str) -> dict[str, Any]:
        phonemes: list[list[Any]] = []
        begins: list[int] = []
        before, begin = None, 0
        for segment in self._items(spoken, b"Segment"):
            name = self._said(segment, b"name")
            word = self._library.path_to_item(segment, _WORD_OF)
            token = self._library.path_to_item(word, b"R:Token.parent") if word else None
            if token and not (before and self._library.item_equal(token, before)):
                begins.append(begin)
            before = token or before
            stressed = name in _STRESSED and self._said(segment, b"R:SylStructure.parent.stress") == "1"
            phonemes.append([begin, ("ˈ" if stressed else "") + _IPA.get(name, " ")])
            begin = round(self._library.item_feat_float(segment, b"end") * rate)
        return {"phonemes": phonemes, "words": _placed(begins, text)}

    def _items(self, spoken: int, relation: bytes):
        item = self._library.relation_head(self._library.utt_relation(spoken, relation))
        while item:
            yield item
            item = self._library.item_next(item)

    def _said(self, item: int, feature: bytes) -> str:
        return (self._library.ffeature_string(item, feature) or b"").decode(errors="replace")


def _placed(begins: list[int], text: str) -> list[list[int]]:
    """[sample, place in the text from 1, length] of words; what has no letter or digit (a dash) is said by nobody."""
    places: list[tuple[int, int]] = []
    at = 0
    for word in text.split():
        at = text.index(word, at)
        if any(c.isalnum() for c in word):
            places.append((at, len(word)))
        at += len(word)
    count = min(len(begins), len(places))
    return [[begins[k], places[k][0] + 1, places[k][1]] for k in range(count)]
