"""From the tape to the soundtrack: rooms answer, ambience makes way for speech, loudness is set, peaks are held."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.production import STEMS, SoundChunk, Soundtrack
from aozora.film.timing import SAMPLE_RATE
from aozora.film.watch import Watch
from aozora.sound.clips import Stem, Tape
from aozora.sound.dsp import Signal
from aozora.sound.limiter import CEILING_DB, limited_gains, true_peaks
from aozora.sound.loudness import LoudnessMeter
from aozora.sound.reverb import RoomStream
from aozora.sound.session import Session

CHUNK = SAMPLE_RATE
TARGET_LUFS = -16.0
HARDEST_LIMITING_DB = 8.0
"""Peaks may be held down by so much; a film of clicks stays softer than the target rather than being crushed."""
LARGEST_GAIN_DB = 14.0
"""A film of near silence stays near silence."""

DUCK_DB = {"ambience": -8.0, "effects": -3.0, "music": -9.0}
_DUCK_BEFORE_S, _DUCK_AFTER_S, _DUCK_HOLD_S = 0.25, 0.6, 0.15
_FADE_IN_S, _FADE_OUT_S = 0.012, 0.06
_MUTE = SAMPLE_RATE // 100
"""Samples in which silence falls."""
_KEPT_CHUNKS = 16

Stems = dict[Stem, NDArray[Any]]


@dataclass(frozen=True)
class Mixdown:
    """A session ready to be played; asked twice, it plays the same bytes."""

    session: Session
    watch: Watch = Watch()

    def soundtrack(self) -> Soundtrack:
        """The finished sound, made when asked for."""
        return Soundtrack(self.session.sample_count, self.chunks)

    def chunks(self) -> Iterator[SoundChunk]:
        """Chunks of one second; stems add up to the mix, for all of them pass the same gains."""
        first = 0
        total = -(-self.session.sample_count // CHUNK)
        gain = 10 ** (self._gain_db / 20)
        kept: list[Stems] = []

        def scaled() -> Iterator[Signal]:
            for stems in self._played():
                louder: Stems = {stem: sound * gain for stem, sound in stems.items()}
                kept.append(louder)
                yield _sum(louder)

        for number, (_, hold) in enumerate(limited_gains(scaled())):
            self.watch.tell("sound", number, total)
            stems = kept.pop(0)
            yield _chunk(first, stems, hold)
            first += len(hold)
        self.watch.tell("sound", total, total)

    @cached_property
    def _gain_db(self) -> float:
        """One gain for the whole film: to the target loudness, within reason."""
        meter, highest = LoudnessMeter(), 0.0
        for stems in self._played():
            mix = _sum(stems)
            meter.feed(mix)
            highest = max(highest, float(true_peaks(mix).max(initial=0.0)))
        measured = meter.integrated()
        if not np.isfinite(measured) or highest <= 0:
            return 0.0
        by_peak = CEILING_DB + HARDEST_LIMITING_DB - 20 * np.log10(highest)
        return float(min(TARGET_LUFS - measured, by_peak, LARGEST_GAIN_DB))

    def _played(self) -> Iterator[Stems]:
        """Short films are kept from measuring to mastering; longer ones are played twice, so that memory stays flat."""
        yield from self._kept if self.session.sample_count <= _KEPT_CHUNKS * CHUNK else self._unmastered()

    @cached_property
    def _kept(self) -> tuple[Stems, ...]:
        return tuple(self._unmastered())

    def _unmastered(self) -> Iterator[Stems]:
        tape = Tape(self.session.clips)
        rooms: dict[tuple[str, Stem], RoomStream] = {}
        for first in range(0, self.session.sample_count, CHUNK):
            self.watch.check()
            count = min(CHUNK, self.session.sample_count - first)
            stretch = tape.read(first, count)
            for key in sorted({*rooms, *stretch.sends}):
                stream = rooms.setdefault(key, RoomStream(self.session.rooms[key[0]]))
                stretch.stems[key[1]] += stream.pass_through(stretch.sends.get(key, np.zeros(count)))
            yield {stem: (sound * self._level(stem, first, count)).astype(np.float32) for stem, sound in stretch.stems.items()}

    def _level(self, stem: Stem, first: int, count: int) -> NDArray[np.float64]:
        """Gain (count, 1) of a stem: fades at the film's ends, which spare the last words, and room for speech."""
        at = np.arange(first, first + count)
        rises, falls = (0, 0) if stem == "speech" else (self.session.fade_in, self.session.fade_out)
        gain = np.clip(at / max(_FADE_IN_S * SAMPLE_RATE, rises), 0, 1)
        gain = gain * np.clip((self.session.sample_count - 1 - at) / max(_FADE_OUT_S * SAMPLE_RATE, falls), 0, 1)
        for begin, end, stems in self.session.silences:
            if stem in stems:
                gain = gain * (1 - np.interp(at, [begin - _MUTE, begin, end - 1, end - 1 + _MUTE], [0, 1, 1, 0]))
        if stem in DUCK_DB:
            gain = gain * 10 ** (DUCK_DB[stem] / 20 * self._talking(at))
        return gain[:, None]

    def _talking(self, at: NDArray[np.int64]) -> NDArray[np.float64]:
        """0 where nobody speaks, 1 where somebody does, with soft flanks."""
        talking = np.zeros(len(at))
        for begin, end in self.session.spoken:
            corners = [
                begin - _DUCK_BEFORE_S * SAMPLE_RATE,
                begin,
                end + _DUCK_HOLD_S * SAMPLE_RATE,
                end + (_DUCK_HOLD_S + _DUCK_AFTER_S) * SAMPLE_RATE,
            ]
            talking = np.maximum(talking, np.interp(at, corners, [0, 1, 1, 0]))
        return 0.5 - 0.5 * np.cos(np.pi * talking)


def _sum(stems: Stems) -> Signal:
    first, *others = STEMS
    total = stems[first].astype(np.float64)
    for stem in others:
        total += stems[stem]
    return total


def _chunk(first: int, stems: Stems, hold: NDArray[np.float64]) -> SoundChunk:
    finished: dict[str, NDArray[np.float32]] = {stem: (stems[stem] * hold[:, None]).astype(np.float32) for stem in STEMS}
    return SoundChunk(first, np.clip(_sum({stem: finished[stem] for stem in STEMS}), -1, 1).astype(np.float32), finished)
