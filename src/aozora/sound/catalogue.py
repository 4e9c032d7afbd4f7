"""Every sound that can be asked for by name, with the synthesiser that makes it and its nominal level."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from aozora.film.catalogue import Entry
from aozora.sound import animals, friction, strikes, textures, throat
from aozora.sound.dsp import Signal
from aozora.sound.everyday import EVERYDAY
from aozora.sound.repertoire import ROWS
from aozora.sound.rows import Row
from aozora.sound.words import WORDS

Rng = np.random.Generator


@dataclass(frozen=True)
class Sound:
    """One named sound.

    A "bed" goes on: `bed(rng, n)` gives stereo of about unit power. "calls" are single sounds `call(rng)` (mono, peak 1) by
    `singers` individuals with pauses of `pause_s`, `distance_m` away; a "once" is a call that sounds one time when asked for.
    `cry` is a call by somebody whose
    sex and age are known. `level_db` is the bed's power or the call's peak at 1 m, in dBFS.
    """

    name: str
    form: Literal["bed", "calls", "once", "birds"]
    level_db: float
    words: tuple[str, ...] = ()
    family: str = ""
    bed: Callable[[Rng, int], Signal] | None = None
    call: Callable[[Rng], Signal] | None = None
    species: tuple[str, ...] = ()
    singers: int = 1
    pause_s: tuple[float, float] = (1.0, 3.0)
    distance_m: tuple[float, float] = (3.0, 8.0)
    longest_s: float = 12.0
    cry: throat.Cry | None = None


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _bed(name: str, level_db: float, bed: Callable[[Rng, int], Signal], family: str = "") -> Sound:
    return Sound(name, "bed", level_db, _words(WORDS.get(name, "")), family, bed=bed)


def _cry(name: str, cry: str, level_db: float, pause_s: tuple[float, float], family: str = "animal") -> Sound:
    def call(rng: Rng) -> Signal:
        return animals.cry_sound(animals.CRIES[cry], rng)

    return Sound(name, "calls", level_db, _words(WORDS.get(name, "")), family, call=call, pause_s=pause_s)


def _calls(
    name: str,
    level_db: float,
    call: Callable[[Rng], Signal],
    pause_s: tuple[float, float],
    around: tuple[int, float, float] = (1, 2.0, 6.0),
    family: str = "",
) -> Sound:
    """`around` is how many individuals there are, and how near and far in metres."""
    singers, near, far = around
    return Sound(
        name,
        "calls",
        level_db,
        _words(WORDS.get(name, "")),
        family,
        call=call,
        pause_s=pause_s,
        singers=singers,
        distance_m=(near, far),
    )


def _people(
    name: str, level_db: float, cry: throat.Cry, pause_s: tuple[float, float], around: tuple[int, float, float] = (1, 2.0, 6.0)
) -> Sound:
    return replace(_calls(name, level_db, lambda rng: cry(rng, ""), pause_s, around), cry=cry)


def _once(name: str, level_db: float, call: Callable[[Rng], Signal]) -> Sound:
    return Sound(name, "once", level_db, _words(WORDS.get(name, "")), call=call)


def _birds(name: str, level_db: float, species: str, singers: int, distance_m: tuple[float, float] = (6, 26)) -> Sound:
    return Sound(
        name,
        "birds",
        level_db,
        _words(WORDS.get(name, "")),
        "birdsong",
        species=_words(species),
        singers=singers,
        distance_m=distance_m,
    )


def _of_row(row: Row) -> Sound:
    singers, near, far = row.around
    return Sound(
        row.name,
        row.form,
        row.level_db,
        _words(row.words),
        row.family,
        bed=row.bed,
        call=row.call,
        singers=singers,
        pause_s=row.pause_s,
        distance_m=(near, far),
        cry=row.cry,
    )


_SONGBIRDS = "blackbird, robin, great tit, chaffinch, chiffchaff, blue tit, goldfinch, song thrush, sparrow"

SOUNDS: dict[str, Sound] = {
    sound.name: sound
    for sound in (
        _birds("birdsong", -21, _SONGBIRDS, 5),
        _birds("dawn chorus", -21, f"{_SONGBIRDS}, wren", 8),
        _birds("robin", -21, "robin", 1),
        _birds("blackbird", -21, "blackbird", 1),
        _birds("nightingale", -19, "song thrush, robin", 1),
        _birds("sparrows", -18, "sparrow", 4),
        _birds("pigeons", -21, "wood pigeon", 2),
        _birds("cuckoo", -14, "cuckoo", 1),
        _birds("gulls", -16, "gull", 4, (8, 40)),
        _birds("crows", -15, "crow", 2),
        _birds("owl", -18, "owl", 1, (10, 30)),
        _birds("rooster", -13, "rooster", 1, (8, 20)),
        _birds("ducks", -6, "duck", 3, (4, 14)),
        _bed("breeze", -41, textures.breeze, "wind"),
        _bed("wind", -34, textures.wind),
        _bed("desert wind", -38, textures.desert_air, "wind"),
        _bed("snow hush", -43, textures.snow_hush),
        _bed("rain", -33, textures.rain),
        _bed("stream", -33, textures.stream),
        _bed("waterfall", -30, textures.waterfall, "stream"),
        _bed("fire", -30, textures.fire),
        _bed("crowd", -27, textures.crowd),
        _bed("applause", -26, textures.applause),
        _bed("insects", -24, textures.insects),
        _bed("underwater", -32, textures.underwater),
        _bed("hum", -29, textures.hum),
        _bed("room tone", -54, textures.room_tone),
        _bed("city", -39, textures.city_hush),
        _calls("traffic", -15, strikes.car_pass, (0.2, 3.0), (3, 1, 3)),
        _calls("waves", -14, strikes.wave, (-5.0, -3.0), (2, 1, 1.6)),
        _calls("crickets", -24, animals.cricket, (0.22, 0.5), (5, 3, 10), "insects"),
        _calls("thunder", -4, strikes.thunder, (5.0, 11.0), (1, 1, 2)),
        _calls("bell", -6, strikes.church_bell, (0.2, 0.6), (1, 2, 4)),
        _calls("small bell", -14, strikes.small_bell, (0.8, 2.5), (1, 2.0, 6.0)),
        _calls("clock ticking", -14, strikes.tick, (0.44, 0.444), (1, 1.2, 1.3)),
        _calls("heartbeat", -14, strikes.heartbeat, (0.35, 0.36), (1, 1.0, 1.01)),
        _calls("horn", -11, strikes.horn, (1.5, 5.0), (2, 3, 8)),
        _cry("barking", "bark", -4, (0.18, 1.1)),
        _cry("puppy barking", "small bark", -4, (0.2, 1.0)),
        _cry("growl", "growl", -12, (0.8, 2.0)),
        _cry("whine", "whine", -17, (0.6, 1.8)),
        _cry("howl", "howl", -15, (1.5, 5.0)),
        _cry("meow", "meow", -15, (0.8, 2.5)),
        _cry("moo", "moo", -13, (2.0, 6.0)),
        _cry("neigh", "neigh", -16, (2.0, 6.0)),
        _cry("baa", "baa", -15, (1.0, 4.0)),
        _cry("roar", "roar", -10, (2.0, 5.0)),
        _calls("frogs", -17, lambda rng: animals.cry_sound(animals.CRIES["frog"], rng), (0.25, 1.6), (4, 3, 9), "animal"),
        _calls("panting", -19, animals.pant, (0.02, 0.05), (1, 1.0, 1.2), "animal"),
        _calls("breathing", -24, animals.breath, (0.5, 0.9), (1, 1.0, 1.2)),
        _calls("sniffing", -20, animals.sniff, (0.3, 1.0), (1, 1.0, 1.5), "animal"),
        _people("snoring", -14, throat.snore, (0.1, 0.4), (1, 1.0, 1.2)),
        _people("laughter", -10, throat.laugh, (0.6, 2.5), (2, 2, 6)),
        _calls("cheering", -20, lambda rng: animals.cry_sound(animals.CRIES["cheer"], rng), (0.0, 0.4), (9, 3, 12)),
        _bed("engine", -26, textures.engine),
        _calls("purring", -16, animals.purr, (0.05, 0.1), (1, 1.0, 1.2), "animal"),
        _calls("footsteps", -18, strikes.walking_step, (0.2, 0.24), (1, 2, 2.5)),
        _calls("impacts", -9, strikes.impacts, (0.5, 1.5)),
        _bed("rolling", -30, friction.rolling_bed),
        _calls("clatter", -12, strikes.clatter, (0.15, 0.8)),
        _once("knock", -6, strikes.knock),
        _once("whoosh", -12, strikes.whoosh),
        _once("splash", -5, strikes.splash),
        _once("explosion", -6, strikes.explosion),
        _calls("fireworks", -10, strikes.firework, (0.1, 1.6), (2, 2, 5)),
        *map(_of_row, (*ROWS, *EVERYDAY)),
    )
}
_BY_WORD = {word: sound for sound in SOUNDS.values() for word in sound.words} | SOUNDS

FOLEY_OF = {
    "footsteps": ("step",), "stomp": ("step",), "clatter": ("impact",), "impacts": ("impact",), "rolling": ("roll",),
    "tap": ("impact",), "thud": ("impact",), "thump": ("impact",), "clack": ("impact",), "slap": ("impact",),
    "splash": ("splash",),
}  # fmt: skip
"""Named sounds that what happens in a shot already makes, and the events that do: then they are not played besides."""

SILENCE_WORDS = ("silence", "no sound", "silent", "mute", "quiet")


BRIEF = frozenset(row.name for row in EVERYDAY if row.bed is None)
"""Sounds of a moment: however long the shot is, they are not heard for longer than what they belong to."""


def sound_named(name: str) -> Sound | None:
    """The sound that a name means, or None."""
    wanted = " ".join(name.lower().replace("_", " ").split())
    return _BY_WORD.get(wanted) or _BY_WORD.get(wanted.removeprefix("distant ").removeprefix("faint ").removeprefix("loud "))


def sound_entries() -> tuple[Entry, ...]:
    """The catalogue's sounds; `level_db` tells how loud one is nominally, `steady` (1 or 0) whether it goes on, `brief` (1 or 0)
    whether it belongs to a moment."""
    named = [
        Entry(
            category="sound",
            name=s.name,
            words=s.words,
            family=s.family,
            facts={
                "level_db": s.level_db,
                "steady": float(s.form in ("bed", "birds")),
                "brief": float(s.name in BRIEF),
            },
        )
        for s in SOUNDS.values()
    ]
    return tuple(named)
