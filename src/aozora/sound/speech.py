"""Lines become voices: the voice process is asked, and its answer cut, recorded and timed."""

import functools
import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.cues import Cues, Phoneme, VoicedLine, Word
from aozora.film.errors import MissingDependency, StageFailed
from aozora.film.screenplay import Line, Role, Screenplay, Shot
from aozora.film.store import unpack
from aozora.film.timing import SAMPLE_RATE
from aozora.film.watch import Watch
from aozora.sound import dsp, flite
from aozora.sound.neural import neural_voice, span_of
from aozora.sound.recording import finished, record
from aozora.sound.supplied import recorded_line
from aozora.sound.voices import VoiceStyle, of_speaker, style_of, voice_name

FIRST_LINE_S, BETWEEN_LINES_S = 0.35, 0.4
"""Where a line begins that has no start: seconds into the shot, and after the line before it."""
CHILD_SECONDS = 30.0
"""How long the voice process may take before it is ended."""

HOUSE_VOICES = ("", "flite", "espeak")
"""What `model` may be besides a file: the best voice that is on this machine, or one of two by name."""

_SWITCH = re.compile(r"\([a-z-]+\)")
_SILENT = 60
"""Samples of the voice process (int16) below this are silence."""
_MARGIN_S = 0.012


@dataclass(frozen=True)
class Utterance:
    """A line as spoken: mono float32 (n,) at 48 kHz, phonemes and words timed from its first sample."""

    samples: NDArray[np.float32]
    phonemes: tuple[Phoneme, ...]
    words: tuple[Word, ...]

    @property
    def seconds(self) -> Fraction:
        """Its length."""
        return Fraction(len(self.samples), SAMPLE_RATE)


def rehearse_lines(screenplay: Screenplay, watch: Watch, model: str = "") -> Cues:
    """Every line of the screenplay voiced (by `model`: one of `HOUSE_VOICES`, or the file of a neural voice) and placed in its
    shot. Raises `StageFailed` when the voice process fails twice."""
    lines = [(shot, line) for shot in screenplay.shots for line in shot.lines]
    leads = _leads(screenplay)
    voiced: list[VoicedLine] = []
    free_at: dict[str, float] = {}
    for number, (shot, line) in enumerate(lines):
        watch.tell("rehearse", number, len(lines))
        spoken = utterance(line, screenplay.cast, model)
        start = float(line.start) if line.start is not None else _first_gap(shot, free_at.get(shot.id, 0.0))
        if line.id in leads:
            start = leads[line.id](start, float(spoken.seconds), float(shot.seconds))
        free_at[shot.id] = start + float(spoken.seconds) + BETWEEN_LINES_S
        voiced.append(VoicedLine(line.id, shot.id, start, spoken.samples, spoken.phonemes, spoken.words))
    watch.tell("rehearse", len(lines), len(lines))
    return Cues(lines=tuple(voiced))


def _leads(screenplay: Screenplay) -> dict[str, Callable[[float, float, float], float]]:
    """What sound that leads or follows its picture does to lines: (begin, length, length of the shot) to a begin. In a J cut
    the first line is heard before its shot is seen; in an L cut the last one goes on over the next shot's begin."""
    moved: dict[str, Callable[[float, float, float], float]] = {}
    for shot, after in pairwise((*screenplay.shots, None)):
        assert shot is not None
        if shot is not screenplay.shots[0] and shot.lines and shot.sound_lead > 0:
            lead = float(shot.sound_lead)
            moved[shot.lines[0].id] = lambda start, _, __, lead=lead: start - lead if start < lead else start
        if after is not None and shot.lines and after.sound_lead < 0:
            over = float(-after.sound_lead)
            moved[shot.lines[-1].id] = lambda start, length, whole, over=over: max(start, min(whole - 0.3, whole + over - length))
    return moved


def line_seconds(line: Line, cast: tuple[Role, ...] = (), model: str = "") -> Fraction:
    """How long the line lasts when it is spoken; what was spoken is kept, so asking again costs nothing."""
    return utterance(line, cast, model).seconds


def utterance(line: Line, cast: tuple[Role, ...] = (), model: str = "") -> Utterance:
    """The line as its speaker says it, or as it was recorded."""
    if line.recording:
        return _recorded(line.recording, line.text)
    style = style_of(line, cast)
    if model not in HOUSE_VOICES:
        return _utter_by_model(line.text, model, style, line.language)
    if model != "espeak" and _by_flite(line, asked=model == "flite"):
        return _utter(line.text, f"{flite.VOICE}{style.speaker}", of_speaker(style))
    return _utter(line.text, voice_name(style, line.language), style)


def _by_flite(line: Line, asked: bool) -> bool:
    """Whether Flite speaks a line: it is there, and the line is English. What is `asked` for by name must be there."""
    if asked and not flite.installed():
        told = "the voice flite is not on this machine (Debian: apt-get install flite; macOS: brew install flite)"
        raise MissingDependency(told, field="voice_model")
    return line.language in ("", "en") and flite.installed() and flite.readable(line.text) is not None


@functools.lru_cache(maxsize=16)
def _recorded(path: str, text: str) -> Utterance:
    return Utterance(*recorded_line(path, text))


def _first_gap(shot: Shot, free_at: float) -> float:
    return max(free_at, min(FIRST_LINE_S, float(shot.seconds) / 10))


@functools.lru_cache(maxsize=64)
def _utter(text: str, voice: str, style: VoiceStyle) -> Utterance:
    request: dict[str, Any] = {"text": text, "voice": voice, "rate": style.rate, "pitch": 50, "range": 50, "gap": style.gap}
    if voice.startswith(flite.VOICE):
        request = {"text": text, "voice": voice, "rate": style.rate, **flite.asked_of(style)}
    raw, rate, events = ask_voice(request)
    loud = np.flatnonzero(np.abs(raw.astype(np.int32)) > _SILENT)
    if not loud.size:
        return Utterance(np.zeros(0, np.float32), (), ())
    margin = round(_MARGIN_S * rate)
    first, last = max(0, int(loud[0]) - margin), min(len(raw), int(loud[-1]) + margin)
    samples = record(raw[first:last].astype(np.float64) / 32768, rate, style, text)
    phonemes = _timed(events["phonemes"], first, last, rate)
    return Utterance(samples, _phonemes(phonemes), _words(text, events["words"], phonemes, first, last, rate))


@functools.lru_cache(maxsize=32)
def _utter_by_model(text: str, model: str, style: VoiceStyle, language: str) -> Utterance:
    """A line by a neural voice. What its phonemes are, and how long beside one another, is espeak-ng's word."""
    neural = neural_voice(model)
    voice = neural.language if language in ("", "en") else voice_name(VoiceStyle(variant=""), language)
    raw, rate, events = ask_voice({"text": text, "voice": voice, "rate": 160, "pitch": 50, "range": 50, "gap": 0, "ipa": True})
    wave = neural.spoken(" ".join(events["ipa"]), style.pitch_hz, 144.0 / max(style.rate, 1))
    loud = np.flatnonzero(np.abs(raw.astype(np.int32)) > _SILENT)
    if not loud.size or not np.abs(wave).max(initial=0.0) > 0:
        return Utterance(np.zeros(0, np.float32), (), ())
    first, last = span_of(wave)
    samples = finished(dsp.resample(wave[first:last], neural.rate), style)
    begin, end = int(loud[0]), int(loud[-1]) + 1
    factor = len(samples) / SAMPLE_RATE / ((end - begin) / rate)
    rows = [(symbol, at * factor, length * factor) for symbol, at, length in _timed(events["phonemes"], begin, end, rate)]
    words = _words(text, events["words"], _timed(events["phonemes"], begin, end, rate), begin, end, rate)
    moved = tuple(Word(word.text, word.start_s * factor, word.duration_s * factor) for word in words)
    return Utterance(samples, _phonemes(rows), moved)


def ask_voice(request: dict[str, Any]) -> tuple[NDArray[np.int16], int, dict[str, Any]]:
    """One line from the voice process: int16 samples, their rate, and events by name. A crash is tried again once."""
    problem = ""
    for _ in range(2):
        try:
            arrays, facts = unpack(_run_child(json.dumps({"requests": [request]}).encode()))
        except StageFailed as failure:
            problem = failure.message
            continue
        if "error" in facts:
            raise StageFailed(f"the voice could not say {request['text']!r}: {facts['error']}", field="voice")
        return arrays["line0"], int(facts["lines"][0]["rate"]), facts["lines"][0]
    raise StageFailed(f"the voice process failed twice: {problem}", field="voice")


def _run_child(request: bytes) -> bytes:
    command = [sys.executable, "-m", "aozora.sound.speech_child"]
    try:
        # `run` ends and reaps the child in every case, also after the timeout
        done = subprocess.run(command, input=request, capture_output=True, timeout=CHILD_SECONDS, check=False)
    except subprocess.TimeoutExpired as cause:
        raise StageFailed(f"no answer within {CHILD_SECONDS:g} seconds", field="voice") from cause
    if done.returncode != 0:
        trace = done.stderr.decode(errors="replace").strip().splitlines()
        raise StageFailed(f"ended with code {done.returncode} {trace[-1] if trace else ''}".strip(), field="voice")
    return done.stdout


def _timed(events: list[list[Any]], first: int, last: int, rate: int) -> list[tuple[str, float, float]]:
    """(symbol, start, length) in seconds of the trimmed line; each phoneme lasts until the next begins."""
    starts = [min(max(int(sample) - first, 0), last - first) for sample, _ in events]
    ends = [*starts[1:], last - first]
    rows = zip(events, starts, ends, strict=True)
    # "(en)" marks where the synthesizer changes the language within a line
    return [(_SWITCH.sub("", str(symbol)), at / rate, (end - at) / rate) for (_, symbol), at, end in rows if end > at]


def _phonemes(rows: list[tuple[str, float, float]]) -> tuple[Phoneme, ...]:
    return tuple(Phoneme(symbol, start, length) for symbol, start, length in rows if symbol.strip())


def _words(
    text: str, events: list[list[int]], phonemes: list[tuple[str, float, float]], first: int, last: int, rate: int
) -> tuple[Word, ...]:
    """Words end where their last sounding phoneme ends; pauses belong to no word."""
    starts = [max(0, sample - first) / rate for sample, _, _ in events]
    limits = [*starts[1:], (last - first) / rate]
    positions = [position - 1 for _, position, _ in events]
    words: list[Word] = []
    for begin, end, start, limit in zip(positions, [*positions[1:], len(text)], starts, limits, strict=True):
        sounding = [at + lasts for symbol, at, lasts in phonemes if symbol.strip() and start - 1e-6 <= at < limit - 1e-6]
        words += _shared(text[begin:end].split(), start, max(sounding, default=limit) - start)
    return tuple(words)


def _shared(texts: list[str], start: float, seconds: float) -> list[Word]:
    """Small words that are spoken as one with the word before ("was a") share its time by their letters."""
    letters = np.cumsum([0, *map(len, texts)]) / max(1, sum(map(len, texts)))
    return [
        Word(text, start + float(a) * seconds, float(b - a) * seconds)
        for text, a, b in zip(texts, letters, letters[1:], strict=False)
    ]
