"""Style: what a screenplay asks of its music, settled into one genre, key, tempo and band."""

from dataclasses import dataclass, replace

import numpy as np

from aozora.film.pitches import SCALES, key_of
from aozora.film.randomness import lane
from aozora.film.screenplay import Music
from aozora.sound.music.genres import GENRE_OF, GENRES, Genre, Part
from aozora.sound.music.instruments.table import Instrument, instrument_named
from aozora.sound.music.moods import Mood, moods_of

CHORDAL = frozenset(
    [
        "piano",
        "upright piano",
        "electric piano",
        "harpsichord",
        "clavinet",
        "organ",
        "pipe organ",
        "accordion",
        "harmonium",
        "nylon guitar",
        "guitar",
        "electric guitar",
        "distorted guitar",
        "harp",
        "ukulele",
        "banjo",
        "mandolin",
        "lute",
        "zither",
        "koto",
        "strings",
        "choir",
        "warm pad",
        "glass pad",
        "sweep pad",
        "synth keys",
        "marimba",
        "vibraphone",
        "kalimba",
        "music box",
        "celesta",
        "dulcimer",
        "steel drum",
        "pizzicato",
        "brass section",
        "low strings",
        "tremolo strings",
        "staccato strings",
        "horn section",
    ]
)
"""Instruments that can accompany themselves."""

KEPT_UP = frozenset(
    ["organ", "pipe organ", "accordion", "harmonium", "strings", "choir", "brass section", "warm pad", "glass pad", "sweep pad"]
)
LOW = frozenset(
    ["bass", "double bass", "contrabass", "tuba", "synth bass", "sub bass", "acid bass", "chip bass", "didgeridoo", "low strings"]
)
GUITARS = frozenset(["guitar", "nylon guitar", "electric guitar", "distorted guitar", "ukulele", "banjo", "mandolin", "lute"])

_GENRE_OF_INSTRUMENT = {
    "piano": "piano", "guitar": "acoustic", "nylon guitar": "acoustic", "electric guitar": "rock", "distorted guitar": "rock",
    "ukulele": "tropical",
    "violin": "classical", "cello": "classical", "strings": "orchestral", "harp": "fantasy", "flute": "fantasy",
    "saxophone": "smooth jazz", "trumpet": "jazz", "accordion": "french", "banjo": "country", "fiddle": "folk", "choir": "choral",
    "pipe organ": "choral", "organ": "soul", "brass section": "march", "synth keys": "electronic", "drum machine": "electronic",
    "sitar": "indian",
    "koto": "japanese", "shamisen": "japanese", "shakuhachi": "japanese", "erhu": "chinese", "music box": "lullaby",
    "celesta": "lullaby",
    "kalimba": "african", "steel drum": "tropical", "taiko": "epic", "bagpipes": "celtic", "tin whistle": "celtic",
    "harmonica": "country", "clarinet": "classical", "oboe": "classical", "marimba": "tropical", "lute": "fantasy",
}  # fmt: skip


@dataclass(frozen=True)
class Style:
    """A genre whose parts are what will be played; `tempo` in quarters a minute and whether it was asked for; `tonic` class and
    `scale`; quarters in a bar; energy at begin and end; the seed of its choices. `solo` when one instrument does everything."""

    genre: Genre
    tempo: float
    exact: bool
    tonic: int
    scale: str
    metre: int
    energy: tuple[float, float]
    seed: int
    solo: bool = False

    def rng(self, *names: str | int) -> np.random.Generator:
        """The music's own lane."""
        return lane(self.seed, "music", *names)


def style_of(music: Music, seed: int) -> Style:
    """The style that the words of a `Music` ask for; what they leave open is chosen by the seed."""
    rng = lane(seed, "music", "style", music.genre, music.mood)
    moods = moods_of(f"{music.mood} {music.genre}")
    instruments = tuple(found for name in music.instruments if (found := instrument_named(name)) is not None)
    genre = _genre(music, moods, instruments)
    genre, solo = _band(genre, instruments, named=bool(music.genre)) if instruments else (genre, False)
    if any(not mood.drums for mood in moods) and genre.kit and "kit" not in {i.model for i in instruments}:
        genre = replace(genre, kit=None)
    genre = replace(genre, register=genre.register + sum(mood.register for mood in moods))
    tempo = float(music.tempo) or float(rng.uniform(*genre.tempo)) * float(np.prod([mood.tempo for mood in moods]))
    tonic, scale = _key(music, genre, moods, rng)
    lift = sum(mood.energy for mood in moods) + {"soft": -0.15, "loud": 0.15}.get(music.level, 0.0)
    energy = (float(np.clip(genre.energy[0] + lift, 0.2, 1)), float(np.clip(genre.energy[1] + lift, 0.25, 1)))
    if "swells" in music.course:
        energy = (energy[0] * 0.65, min(1.0, energy[1] + 0.25))
    return Style(genre, tempo, music.tempo > 0, tonic, scale, _metre(music, genre), energy, seed, solo)


def _genre(music: Music, moods: tuple[Mood, ...], instruments: tuple[Instrument, ...]) -> Genre:
    words = music.genre.lower().split()
    for size in range(min(4, len(words)), 0, -1):
        for first in range(len(words) - size, -1, -1):
            if (name := GENRE_OF.get(" ".join(words[first : first + size]))) is not None:
                return GENRES[name]
    if instruments and all(one.model == "kit" for one in instruments):
        return GENRES["drum solo"]
    by_instrument = next((_GENRE_OF_INSTRUMENT[one.name] for one in instruments if one.name in _GENRE_OF_INSTRUMENT), "")
    by_mood = next((mood.genre for mood in moods if mood.genre), "")
    return GENRES[by_instrument or by_mood or "cinematic"]


def _band(genre: Genre, instruments: tuple[Instrument, ...], named: bool) -> tuple[Genre, bool]:
    """The genre as these instruments play it: alone when only they were named, else in front of the genre's band."""
    kits = [one.name for one in instruments if one.model == "kit"]
    lows = [one.name for one in instruments if one.name in LOW]
    front = [one.name for one in instruments if one.model != "kit" and one.name not in LOW]
    kit = Part(kits[0], genre.kit.figure if genre.kit else "pop") if kits else None
    if named:
        melody = tuple(front) or genre.melody
        return replace(genre, melody=melody, answer=tuple(front[1:]) or genre.answer, kit=kit or genre.kit), False
    chordal = [name for name in front if name in CHORDAL]
    leads = [name for name in front if name not in CHORDAL]
    chords = tuple(Part(name, _figure(name, genre)) for name in chordal[:2])
    figure = genre.bass.figure if genre.bass else "halves"
    bass = Part(lows[0], figure) if lows else _left_hand(chordal, genre)
    melody = tuple(leads or chordal[:1] or ((lows[0],) if lows and not front else ()))
    pad = next((name for name in chordal[1:] if name in KEPT_UP), "")
    alone = replace(genre, melody=melody, answer=(), chords=chords, pad=pad, bass=bass, kit=kit)
    return alone, len(instruments) == 1


def _left_hand(chordal: list[str], genre: Genre) -> Part | None:
    """Keys and harp have a left hand, strings a lower desk; who strums has neither."""
    name = chordal[0] if chordal else ""
    if not name or name in GUITARS or name in ("ukulele", "kalimba", "music box", "celesta", "steel drum", "accordion"):
        return None
    return Part(
        "low strings" if name in ("strings", "tremolo strings", "staccato strings") else name,
        "halves" if genre.metre == 4 else "whole",
    )


def _figure(name: str, genre: Genre) -> str:
    own = next((part.figure for part in genre.chords if part.instrument == name), "")
    if own:
        return own
    if name in GUITARS:
        return "strum" if genre.density else "picked"
    if name in KEPT_UP:
        return "held"
    return next((part.figure for part in genre.chords), "arpeggio") if genre.name != "choral" else "arpeggio"


def _key(music: Music, genre: Genre, moods: tuple[Mood, ...], rng: np.random.Generator) -> tuple[int, str]:
    asked = key_of(music.key) if music.key else None
    if asked is not None:
        return asked
    # keys that lie well for hands, with few accidentals
    tonic = (0, 2, 7, 9, 5, 4, 10)[int(rng.random() * 7)]
    modes = genre.modes
    for mood in moods:
        if mood.modes and genre.name not in ("blues", "japanese", "chinese", "flamenco", "arabic", "indian"):
            modes = mood.modes
    mode = modes[int(rng.random() * min(len(modes), 2))] if len(modes) > 1 and not music.mood else next(iter(modes), "major")
    if music.key.lower() in SCALES:
        mode = music.key.lower()
    return tonic, mode


def _metre(music: Music, genre: Genre) -> int:
    """Quarters in a bar; 6/8 is two groups of three eighths."""
    match music.metre:
        case "":
            return genre.metre
        case "6/8" | "3/8" | "9/8" | "12/8":
            return 3
        case other:
            top = other.split("/")[0]
            return int(np.clip(int(top) if top.isdigit() else genre.metre, 2, 7))
