"""A voice that was recorded elsewhere: a WAV file becomes a line, with times for words and lips.

Times come from a file of the same name beside it (`.json` or `.vtt`) where there is one; else the lips follow the sound itself:
its loudness tells open from closed, its zero crossings hiss from voice.
"""

import importlib
import json
import re
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.cues import Phoneme, Word
from aozora.film.errors import InvalidInput
from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.dsp import Signal
from aozora.sound.recording import SPEECH_RMS_DB

LONGEST_S = 300.0
_HOP = SAMPLE_RATE // 100
_SILENT_DB, _CLOSED_DB, _OPEN_DB = -34.0, -20.0, -7.0
"""Levels of a hundredth of a second against the loud ones: below the first nothing is said, below the second the lips are nearly
closed, above the third they are wide open."""
_HISS_PER_S, _HUSH_PER_S, _BRIGHT_PER_S = 7000, 4200, 2300
"""Zero crossings a second of s, of sh, and of vowels with spread lips."""
_SHORTEST = 4
_CUE = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{2}[.,]\d{1,3})\s+-->\s+(?:(\d+):)?(\d{1,2}):(\d{2}[.,]\d{1,3})")

Timed = tuple[tuple[Phoneme, ...], tuple[Word, ...]]


def recorded_line(path: str, text: str) -> tuple[NDArray[np.float32], tuple[Phoneme, ...], tuple[Word, ...]]:
    """A voice file as a line: mono float32 at 48 kHz at the level of speech, phonemes and words in seconds from its begin.

    Raises `InvalidInput` for the field "voice" when the file cannot be read, is silent, or its times make no sense.
    """
    voice = _levelled(_read(Path(path)))
    phonemes, words = _times_beside(Path(path), len(voice) / SAMPLE_RATE)
    shapes = phonemes or heard_shapes(voice)
    return voice.astype(np.float32), shapes, words or _shared_words(text, shapes)


def heard_shapes(voice: Signal) -> tuple[Phoneme, ...]:
    """What the lips do, from the sound (n,) alone: runs of at least 40 ms of open, half open, spread, closed and hissing."""
    frames = voice[: len(voice) // _HOP * _HOP].reshape(-1, _HOP)
    if not len(frames):
        return ()
    level: Signal = 20 * np.log10(np.sqrt((frames**2).mean(1)) + 1e-9)
    level = dsp.smooth(level - np.percentile(level, 95), 3)
    crossings: Signal = np.abs(np.diff(np.signbit(frames), axis=1)).sum(1) * 100.0
    symbols = np.select(
        [level < _SILENT_DB, crossings > _HISS_PER_S, crossings > _HUSH_PER_S, level < _CLOSED_DB, crossings > _BRIGHT_PER_S],
        ["", "s", "ʃ", "m", "i"],
        default="ə",
    )
    symbols = np.where((symbols == "ə") & (level > _OPEN_DB), "ɑ", symbols)
    return tuple(Phoneme(str(symbol), first / 100, count / 100) for symbol, first, count in _runs(symbols) if symbol)


def _runs(symbols: NDArray[Any]) -> list[tuple[str, int, int]]:
    """(symbol, first, count) of runs; what is too short goes to the run before it."""
    edges = np.flatnonzero(np.append(symbols[1:] != symbols[:-1], True)) + 1
    runs: list[tuple[str, int, int]] = []
    first = 0
    for edge in edges.tolist():
        if runs and (edge - first < _SHORTEST or runs[-1][0] == symbols[first]):
            symbol, begin, _ = runs[-1]
            runs[-1] = (symbol, begin, edge - begin)
        else:
            runs.append((str(symbols[first]), first, edge - first))
        first = edge
    return runs


def _read(path: Path) -> Signal:
    wavfile: Any = importlib.import_module("scipy.io.wavfile")

    try:
        read: Any = wavfile.read(path)
    except (OSError, ValueError, EOFError) as cause:
        raise InvalidInput(f"{path.name} must be a readable WAV file ({cause})", field="voice") from cause
    rate, samples = read
    whole = np.iinfo(samples.dtype).max + 1.0 if np.issubdtype(samples.dtype, np.integer) else 1.0
    mono: Signal = samples.astype(np.float64).reshape(len(samples), -1).mean(1) / whole
    mono = mono - (1.0 if samples.dtype == np.uint8 else 0.0)
    if not 0.1 <= len(mono) / rate <= LONGEST_S:
        raise InvalidInput(f"{path.name} must last 0.1 to {LONGEST_S:g} seconds (got {len(mono) / rate:.2f})", field="voice")
    if not np.all(np.isfinite(mono)) or float(np.abs(mono).max()) < 1e-4:
        raise InvalidInput(f"{path.name} must be a voice that can be heard (it is silent)", field="voice")
    return dsp.resample(mono, int(rate))


def _levelled(voice: Signal) -> Signal:
    voice = dsp.apply(dsp.band(60.0, 0.0), voice)
    loud = np.sqrt(np.percentile(dsp.smooth(voice**2, SAMPLE_RATE // 10), 90))
    voice = voice * (10 ** (SPEECH_RMS_DB / 20) / max(float(loud), 1e-9))
    high = np.abs(voice) > 0.4
    voice[high] = np.sign(voice[high]) * (0.4 + 0.55 * np.tanh((np.abs(voice[high]) - 0.4) / 0.55))
    return voice


def _times_beside(path: Path, seconds: float) -> Timed:
    for suffix, read in ((".json", _from_json), (".vtt", _from_vtt)):
        beside = path.with_suffix(suffix)
        if beside.exists():
            try:
                phonemes, words = read(beside.read_text(encoding="utf-8"))
            except (KeyError, TypeError, ValueError) as cause:
                told = 'must hold {"words": [{"text", "start", "end"}], "phonemes": [{"symbol", "start", "end"}]} or WebVTT cues'
                raise InvalidInput(f"{beside.name} {told}", field="voice") from cause
            _check(beside.name, [*phonemes, *words], seconds)
            return phonemes, words
    return (), ()


def _from_json(text: str) -> Timed:
    data = json.loads(text)
    rows = [(row["symbol"], float(row["start"]), float(row["end"])) for row in data.get("phonemes", [])]
    words = [(row["text"], float(row["start"]), float(row["end"])) for row in data.get("words", [])]
    return tuple(Phoneme(s, a, b - a) for s, a, b in rows), tuple(Word(t, a, b - a) for t, a, b in words)


def _from_vtt(text: str) -> Timed:
    """Words share the time of their cue by their letters."""
    words: list[Word] = []
    for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n")):
        found = _CUE.search(block)
        if found is not None:
            begin, end = _seconds(found.groups()[:3]), _seconds(found.groups()[3:])
            said = re.sub(r"<[^>]*>", "", block[found.end() :]).split()
            words += _by_letters(said, begin, end)
    if not words:
        raise ValueError("no cues")
    return (), tuple(words)


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds = parts
    return 3600 * int(hours or 0) + 60 * int(minutes or 0) + float((seconds or "0").replace(",", "."))


def _check(name: str, rows: list[Phoneme | Word], seconds: float) -> None:
    for row in rows:
        if not (row.start_s >= 0 and row.duration_s > 0 and row.start_s + row.duration_s <= seconds + 0.25):
            raise InvalidInput(f"{name} must have times within the {seconds:.2f} seconds of the voice", field="voice")


def _by_letters(texts: list[str], begin: float, end: float) -> list[Word]:
    share = np.cumsum([0, *(len(text) + 1 for text in texts)]) / max(1, sum(len(text) + 1 for text in texts))
    return [
        Word(text, begin + float(a) * (end - begin), float(b - a) * (end - begin))
        for text, a, b in zip(texts, share, share[1:], strict=False)
    ]


def _shared_words(text: str, shapes: tuple[Phoneme, ...]) -> tuple[Word, ...]:
    """The words of the line over the time in which something is said."""
    if not shapes or not text.split():
        return ()
    return tuple(_by_letters(text.split(), shapes[0].start_s, shapes[-1].start_s + shapes[-1].duration_s))
