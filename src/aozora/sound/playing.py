"""A named sound over a stretch of time: blocks of a bed that cross-fade, calls of individuals at their own pace."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.birds import SPECIES, phrase_sound
from aozora.sound.catalogue import SOUNDS, Sound
from aozora.sound.chance import log_between
from aozora.sound.clips import Clip, Ramp, Stem
from aozora.sound.dsp import Signal
from aozora.sound.space import SPEED_OF_SOUND, Spot, placed

BLOCK_S, BLOCK_FADE_S, BLOCKS = 8.0, 1.2, 5
"""A bed is made in blocks of this length, which overlap by the fade; long ones use so many different blocks."""
SEND_AT_1_M = 0.05
"""What an individual gives to the room; it grows with the root of its distance, for near and far lie in one mix."""


@dataclass(frozen=True)
class Manner:
    """How a sound was asked for: gain, factor on distances, highest frequency heard (0 for all), share sent to the room."""

    gain_db: float = 0.0
    distance: float = 1.0
    top_hz: float = 0.0
    send: float = 1.0


@dataclass(frozen=True)
class Airing:
    """A sound on the film's tape from sample `first` to `last`, with its fades, its randomness and what `manner` asks.

    `spot` is where it comes from when somebody in the shot makes it; else its individuals stand around the listener. `who` is
    the throat (`throat.THROATS`) of somebody whose cry it is.
    """

    sound: Sound
    first: int
    last: int
    seed: int
    names: tuple[str, ...]
    manner: Manner = Manner()
    stem: Stem = "ambience"
    room: str = ""
    fade_in: Ramp = (-2, -1)
    fade_out: Ramp = (1 << 60, (1 << 60) + 1)
    spot: Spot | None = None
    singers: int = 0
    who: str = ""

    def rng(self, *names: str | int) -> np.random.Generator:
        """The airing's own lane."""
        return lane(self.seed, "sound", *self.names, self.sound.name, *names)


_MANNERS: dict[str, Manner] = {
    "distant": Manner(-7.0, 3.5, 3500.0, 2.5),
    "loud": Manner(6.0, 0.8),
    "faint": Manner(-8.0, 1.3),
    "gentle": Manner(-4.0, 1.0),
    "muffled": Manner(-2.0, 1.0, 650.0),
    "echoing": Manner(0.0, 1.2, 0.0, 6.0),
    "close": Manner(4.0, 0.4),
}
_MANNER_WORDS = {
    "distant": "distant far faraway distantly background",
    "loud": "loud loudly deafening blaring strong heavy booming",
    "faint": "faint faintly barely subtle dim quiet quietly",
    "gentle": "gentle gently soft softly light lightly calm",
    "muffled": "muffled dull",
    "echoing": "echoing echo reverberating reverberant echoes",
    "close": "close near nearby",
}
_MANNER_OF = {word: name for name, words in _MANNER_WORDS.items() for word in words.split()}


def manner_of(words: tuple[str, ...]) -> Manner:
    """What the words of a sound's manner ask for, together."""
    total = Manner()
    for word in (part for phrase in words for part in phrase.lower().replace("-", " ").split()):
        if (name := _MANNER_OF.get(word)) is not None:
            more = _MANNERS[name]
            tops = [hz for hz in (total.top_hz, more.top_hz) if hz > 0]
            total = Manner(
                total.gain_db + more.gain_db, total.distance * more.distance, min(tops, default=0.0), total.send * more.send
            )
    return total


def clips_of(airing: Airing) -> Iterator[Clip]:
    """The clips that make the sound heard over its stretch."""
    if airing.sound.form == "bed":
        yield from _bed_clips(airing)
        return
    if airing.sound.form == "once":
        yield _call_clip(airing, airing.first, _spot(airing, 0), ("once",))
        return
    sing = _bird_clips if airing.sound.form == "birds" else _call_clips
    for singer in range(airing.singers or airing.sound.singers):
        yield from sing(airing, singer)


def _bed_clips(airing: Airing) -> Iterator[Clip]:
    """Blocks that overlap. A long bed is dealt from a few blocks, shuffled anew each round: nobody knows two gusts apart."""
    block, fade = round(BLOCK_S * SAMPLE_RATE), round(BLOCK_FADE_S * SAMPLE_RATE)
    count = max(1, -(-(airing.last - airing.first - fade) // (block - fade)))
    for number in range(count):
        start = airing.first + number * (block - fade)
        n = min(block, airing.last - start)
        order = airing.rng("deal", number // BLOCKS).permutation(BLOCKS)
        take = int(order[number % BLOCKS]) if count > BLOCKS else number
        yield _clip(airing, start, n, partial(_bed_block, airing, take, n, number > 0, number + 1 < count))


def _bed_block(airing: Airing, take: int, n: int, fades_in: bool, fades_out: bool) -> Signal:
    whole = round(BLOCK_S * SAMPLE_RATE)
    length = n if airing.last - airing.first <= whole else whole
    sound = _bed_take(airing.sound.name, airing.seed, airing.names, take, length)[:n].astype(np.float64)
    sound = _finish(sound, airing)
    fade = min(round(BLOCK_FADE_S * SAMPLE_RATE), n)
    ramp = np.sin(0.5 * np.pi * np.arange(fade) / fade)[:, None]
    if fades_in:
        sound[:fade] *= ramp
    if fades_out:
        sound[-fade:] *= ramp[::-1]
    return sound


@lru_cache(maxsize=5 * 8)
def _bed_take(name: str, seed: int, names: tuple[str, ...], take: int, n: int) -> NDArray[np.float16]:
    """One block of a bed, kept at 11 bits, which is far below the noise that it is; about 1.5 MB each."""
    make = SOUNDS[name].bed
    assert make is not None
    return make(lane(seed, "sound", *names, name, take), n).astype(np.float16)


def _bird_clips(airing: Airing, singer: int) -> Iterator[Clip]:
    """One bird: its species, place, pitch and repertoire stay; each phrase varies."""
    rng = airing.rng("bird", singer)
    # every species gets its turn before one comes twice
    order = airing.rng("species").permutation(len(airing.sound.species))
    species = SPECIES[airing.sound.species[order[singer % len(order)]]]
    spot, pitch = _spot(airing, singer), float(np.exp(0.035 * rng.standard_normal()))
    at = airing.first / SAMPLE_RATE + rng.uniform(0.0, 0.55 if singer == 0 else species.pause_s[1] * 0.7)
    number = 0
    while at * SAMPLE_RATE < airing.last:
        phrase = species.sing(airing.rng("repertoire", singer), airing.rng("phrase", singer, number))
        seconds = max(s.start_s + s.seconds for s in phrase)

        sound = partial(phrase_sound, phrase, pitch, airing.rng("voice", singer, number))
        yield _placed_clip(airing, round(at * SAMPLE_RATE), seconds + 0.1, spot, sound)
        at += seconds + rng.uniform(*species.pause_s)
        number += 1


def _call_clips(airing: Airing, singer: int) -> Iterator[Clip]:
    rng = airing.rng("caller", singer)
    low, high = airing.sound.pause_s
    seconds = typical_seconds(airing.sound.name)
    at = airing.first / SAMPLE_RATE + (0.0 if singer == 0 else rng.uniform(0.0, max(0.5, abs(high) + abs(low))))
    if seconds > 4 and low < 0.3 * seconds:
        # long calls that follow close upon one another were under way before the shot began
        at -= 0.45 * seconds
    spot = _spot(airing, singer)
    number = 0
    while at * SAMPLE_RATE < airing.last:
        yield _call_clip(airing, round(at * SAMPLE_RATE), spot, ("call", singer, number))
        at += max(0.05, seconds + rng.uniform(low, high))
        number += 1


@lru_cache(maxsize=128)
def typical_seconds(name: str) -> float:
    """How long one call of a sound lasts, by making one."""
    call = SOUNDS[name].call
    assert call is not None
    return len(call(lane(0, "typical", name))) / SAMPLE_RATE


def _call_clip(airing: Airing, start: int, spot: Spot, names: tuple[str | int, ...]) -> Clip:
    call, cry = airing.sound.call, airing.sound.cry
    assert call is not None

    def made() -> Signal:
        rng = airing.rng(*names)
        return cry(rng, airing.who) if cry is not None and airing.who else call(rng)

    return _placed_clip(airing, start, airing.sound.longest_s, spot, made)


def _placed_clip(airing: Airing, start: int, seconds: float, spot: Spot, sound: Callable[[], Signal]) -> Clip:
    def render() -> Signal:
        return _finish(placed(sound(), spot), airing)

    late = round(spot.delay_s * SAMPLE_RATE) if airing.spot is not None else 0
    send = airing.manner.send * SEND_AT_1_M * float(np.sqrt(spot.distance_m))
    return _clip(airing, start + late, round(seconds * SAMPLE_RATE) + 64, render, send)


def _clip(airing: Airing, start: int, n: int, render: Callable[[], Signal], send: float = 0.0) -> Clip:
    begins_early = start < airing.first and airing.fade_in[1] <= airing.first
    fade_in = (airing.first, airing.first + SAMPLE_RATE // 20) if begins_early else airing.fade_in
    return Clip(start, n, airing.stem, render, airing.room, send, fade_in, airing.fade_out)


def _finish(stereo: Signal, airing: Airing) -> Signal:
    """Nominal level, then what the manner asks for."""
    stereo = stereo * 10 ** ((airing.sound.level_db + airing.manner.gain_db) / 20)
    return dsp.apply(dsp.band(0.0, airing.manner.top_hz, 1), stereo) if airing.manner.top_hz else stereo


def _spot(airing: Airing, singer: int) -> Spot:
    """Where an individual is: around the listener, the first not far from the middle."""
    if airing.spot is not None:
        return airing.spot
    rng = airing.rng("place", singer)
    low, high = airing.sound.distance_m
    distance = log_between(rng, (low, high)) * airing.manner.distance
    side = float(rng.uniform(-0.25, 0.25) if singer == 0 else rng.uniform(0.15, 0.62) * (-1) ** singer)
    nominal = low * airing.manner.distance
    # the nearest individual has the nominal level; the others fall off more gently than 1/r, as trees and ground carry them
    return Spot(min(distance, 60 * SPEED_OF_SOUND), side, float((nominal / distance) ** 0.6))
