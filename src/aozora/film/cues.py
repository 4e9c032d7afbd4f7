"""The Cues: what must be known before anything moves."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Phoneme:
    """One speech sound: IPA symbol, begin and length in seconds from the begin of its line."""

    symbol: str
    start_s: float
    duration_s: float


@dataclass(frozen=True)
class Word:
    """One spoken word: its text, begin and length in seconds from the begin of its line."""

    text: str
    start_s: float
    duration_s: float


@dataclass(frozen=True)
class VoicedLine:
    """A line of the screenplay as it will be heard.

    `start_s` is in seconds of its shot; `samples` is mono float32 (n,) at 48 kHz, peak at most 1.
    """

    line_id: str
    shot_id: str
    start_s: float
    samples: NDArray[np.float32]
    phonemes: tuple[Phoneme, ...]
    words: tuple[Word, ...]


@dataclass(frozen=True)
class Note:
    """One note of the music: MIDI pitch number, begin and length in seconds of its shot, velocity 0-1.

    Drums have the keys of the General MIDI percussion map. `bend` are (seconds after its begin, semitones), `swell` (seconds
    after
    its begin, share of full level). `player` is the role whose hands play it ("" when nobody is seen playing).
    """

    shot_id: str
    instrument: str
    pitch: int
    start_s: float
    duration_s: float
    velocity: float
    bend: tuple[tuple[float, float], ...] = ()
    swell: tuple[tuple[float, float], ...] = ()
    player: str = ""


@dataclass(frozen=True)
class Pulse:
    """One beat of the music, in seconds of its shot; `first` when a bar begins with it."""

    shot_id: str
    start_s: float
    first: bool


@dataclass(frozen=True)
class Cues:
    """All lines voiced and all notes written, and the beats of the music."""

    lines: tuple[VoicedLine, ...] = ()
    notes: tuple[Note, ...] = ()
    pulses: tuple[Pulse, ...] = ()

    def of_shot(self, shot_id: str) -> "Cues":
        """What belongs to one shot."""
        return Cues(
            tuple(line for line in self.lines if line.shot_id == shot_id),
            tuple(note for note in self.notes if note.shot_id == shot_id),
            tuple(pulse for pulse in self.pulses if pulse.shot_id == shot_id),
        )

    def line(self, line_id: str) -> VoicedLine:
        """The voiced line of a screenplay line."""
        return next(line for line in self.lines if line.line_id == line_id)
