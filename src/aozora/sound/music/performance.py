"""Performance: the notes of the cues as clips on the tape, a second of music at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from aozora.film.cues import Cues, Note
from aozora.film.randomness import lane
from aozora.film.timing import SAMPLE_RATE
from aozora.film.world import Acoustics
from aozora.sound.clips import Clip
from aozora.sound.dsp import Signal
from aozora.sound.music.instruments.table import INSTRUMENTS
from aozora.sound.music.instruments.voice import Tone, spoken_s, tone_sound
from aozora.sound.music.soundfont import FontNote, font_clips, plays
from aozora.sound.timeline import ShotSpan

MUSIC_ROOM = "music hall"
HALL = Acoustics(space="room", size_m=(26.0, 18.0, 11.0), surface="wood")
"""Where music sounds that nobody is seen playing."""

BLOCK = SAMPLE_RATE
LOOSE_S = 0.001
"""How far players are off their beat, at most; drums and whoever is seen are exact."""
LEVEL = {"": 0.0, "soft": -9.0, "loud": 3.0}
MUSIC_DB = -1.0
FADE_S = 1.5
_LATEST_S = 8.0


@dataclass(frozen=True)
class _Placed:
    sample: int
    tone: Tone
    gain: float
    send: float


def music_clips(cues: Cues, spans: tuple[ShotSpan, ...], seed: int, font: Path | None = None) -> Iterator[Clip]:
    """Clips of the stem "music": one for each second in which notes begin, as long as the longest of them rings. What a `font`
    has is played on it (`soundfont`)."""
    blocks: dict[tuple[int, str], list[_Placed]] = {}
    sampled: list[FontNote] = []
    count = spans[-1].last
    for number, note in enumerate(cues.notes):
        span = next((span for span in spans if span.shot.id == note.shot_id), None)
        if span is None or note.instrument not in INSTRUMENTS:
            continue
        sample = _sample_of(note, span, seed, number)
        if sample < count:
            room = span.shot.id if note.player else MUSIC_ROOM
            placed = _placed(note, span, sample, number)
            if font is not None and plays(font, note.instrument):
                sampled.append(FontNote(sample, room, placed.tone, placed.gain, placed.send))
            else:
                blocks.setdefault((sample // BLOCK, room), []).append(placed)
    if font is not None and sampled:
        yield from font_clips(font, sampled, count)
    for (block, room), placed in sorted(blocks.items()):
        longest = max(p.tone.seconds for p in placed)
        length = min(BLOCK + round((longest + _LATEST_S) * SAMPLE_RATE), count - block * BLOCK + SAMPLE_RATE)
        send = float(np.mean([p.send for p in placed]))
        yield Clip(block * BLOCK, length, "music", partial(_rendered, block * BLOCK, tuple(placed), length), room, 0.7 * send)


def _sample_of(note: Note, span: ShotSpan, seed: int, number: int) -> int:
    """A shot lasts whole frames, its music lasts as it was written: what is not seen is drawn out to fit, by less than a
    frame."""
    seconds = float(span.shot.seconds)
    drawn = 1.0 if note.player or seconds <= 0 else (span.last - span.first) / SAMPLE_RATE / seconds
    loose = 0.0
    if not note.player and INSTRUMENTS[note.instrument].model != "kit" and note.start_s > LOOSE_S:
        loose = LOOSE_S * float(lane(seed, "loose", number).uniform(-1, 1))
    return span.first + max(0, round((note.start_s * drawn + loose - spoken_s(note.instrument)) * SAMPLE_RATE))


def _placed(note: Note, span: ShotSpan, sample: int, number: int) -> _Placed:
    music = span.shot.music
    gain = 10 ** ((MUSIC_DB + (LEVEL[music.level] if music and not note.player else 0.0)) / 20)
    if music and not note.player:
        gain *= _course(music.course, span, sample)
    instrument = INSTRUMENTS[note.instrument]
    tone = Tone(note.instrument, note.pitch, note.duration_s, note.velocity, note.bend, note.swell, number)
    return _Placed(sample, tone, gain, instrument.send)


def _course(course: tuple[str, ...], span: ShotSpan, sample: int) -> float:
    gain = 1.0
    if "fades in" in course:
        gain *= float(np.clip(0.1 + (sample - span.first) / (FADE_S * SAMPLE_RATE), 0, 1))
    if "fades out" in course:
        gain *= float(np.clip(0.05 + (span.last - sample) / (2 * FADE_S * SAMPLE_RATE), 0, 1))
    return gain


def _rendered(first: int, placed: tuple[_Placed, ...], length: int) -> Signal:
    """The block's notes together (n, 2)."""
    out = np.zeros((length, 2), np.float32)
    last = 0
    for note in placed:
        sound = tone_sound(note.tone)
        at = note.sample - first
        n = min(len(sound), length - at)
        if n > 0:
            out[at : at + n] += sound[:n] * np.float32(note.gain)
            last = max(last, at + n)
    return out[:last].astype(np.float64)
