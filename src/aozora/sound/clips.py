"""Clips on the film's tape: what is heard from when to when, made when the tape gets there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from aozora.film.production import STEMS
from aozora.sound.dsp import Signal

Stem = Literal["speech", "effects", "ambience", "music"]
Ramp = tuple[int, int]
"""First and last film sample of a fade."""

_LONG_AGO: Ramp = (-2, -1)
_NEVER: Ramp = (1 << 60, (1 << 60) + 1)


@dataclass(frozen=True)
class Clip:
    """A sound on the tape: `render()` gives at most `length` samples of stereo, heard from film sample `start` on.

    `room` names the room that answers, `send` how strongly (against the clip's own level). Fades have equal power.
    """

    start: int
    length: int
    stem: Stem
    render: Callable[[], Signal]
    room: str = ""
    send: float = 0.0
    fade_in: Ramp = _LONG_AGO
    fade_out: Ramp = _NEVER

    @property
    def end(self) -> int:
        """The film sample after its last."""
        return min(self.start + self.length, self.fade_out[1])


@dataclass(frozen=True)
class Stretch:
    """A piece of tape: each stem (n, 2), and what goes to each room from each stem (n,)."""

    stems: dict[Stem, Signal]
    sends: dict[tuple[str, Stem], Signal]


@dataclass
class Tape:
    """Plays clips in order; clips are rendered once, when they begin, and forgotten when they end."""

    clips: Iterable[Clip]
    _waiting: list[Clip] = field(init=False)
    _playing: list[tuple[Clip, NDArray[np.float32]]] = field(init=False)

    def __post_init__(self) -> None:
        self._waiting = sorted(self.clips, key=lambda clip: clip.start, reverse=True)
        self._playing = []

    def read(self, first: int, count: int) -> Stretch:
        """The film samples from `first` on; stretches must be read in order."""
        end = first + count
        while self._waiting and self._waiting[-1].start < end:
            clip = self._waiting.pop()
            if clip.end > first:
                self._playing.append((clip, clip.render().astype(np.float32)))
        stems: dict[Stem, Signal] = {stem: np.zeros((count, 2)) for stem in STEMS}
        sends: dict[tuple[str, Stem], Signal] = {}
        for clip, sound in self._playing:
            _add(clip, sound, first, count, stems, sends)
        self._playing = [(clip, sound) for clip, sound in self._playing if min(clip.end, clip.start + len(sound)) > end]
        return Stretch(stems, sends)


def _add(
    clip: Clip,
    sound: NDArray[np.float32],
    first: int,
    count: int,
    stems: dict[Stem, Signal],
    sends: dict[tuple[str, Stem], Signal],
) -> None:
    begin = max(clip.start, first)
    end = min(clip.start + len(sound), clip.end, first + count)
    if end <= begin:
        return
    piece = sound[begin - clip.start : end - clip.start].astype(np.float64)
    piece = piece * _ramps(clip, begin, end)
    stems[clip.stem][begin - first : end - first] += piece
    if clip.send > 0 and clip.room:
        bus = sends.setdefault((clip.room, clip.stem), np.zeros(count))
        bus[begin - first : end - first] += clip.send * piece.mean(1)


def _ramps(clip: Clip, begin: int, end: int) -> Signal:
    at = np.arange(begin, end)
    gain: Signal = np.ones(end - begin)
    if begin < clip.fade_in[1]:
        gain = np.sin(0.5 * np.pi * np.clip((at - clip.fade_in[0]) / (clip.fade_in[1] - clip.fade_in[0]), 0, 1))
    if end > clip.fade_out[0]:
        gain = gain * np.cos(0.5 * np.pi * np.clip((at - clip.fade_out[0]) / (clip.fade_out[1] - clip.fade_out[0]), 0, 1))
    return gain[:, None]
