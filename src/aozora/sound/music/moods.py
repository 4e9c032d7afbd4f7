"""Moods: what the words that people use for music change in a genre."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mood:
    """`modes` that suit it ("" leaves the genre's), a factor on tempo, offsets on energy (-1..1) and register (semitones), whether drums
    may play, and the genre it means when no other is named."""

    name: str
    modes: tuple[str, ...] = ()
    tempo: float = 1.0
    energy: float = 0.0
    register: int = 0
    drums: bool = True
    genre: str = ""
    words: tuple[str, ...] = ()


_ROWS = """
soft        | -                     | 0.92 | -0.25 |  0 | no  | piano         | gentle quiet tender delicate light subtle softly quietly gently faint faintly
calm        | major                 | 0.85 | -0.20 |  0 | no  | ambient       | relaxing soothing peaceful serene mellow tranquil warm slow minimal dreamy ethereal floating chill awe-inspiring
upbeat      | major mixolydian      | 1.06 |  0.10 |  2 | yes | upbeat        | lively cheerful joyful energetic bouncy bright happy fun festive catchy jolly merry peppy
sad         | minor                 | 0.82 | -0.20 | -3 | no  | piano         | melancholic melancholy sombre somber mournful bittersweet wistful sorrowful lonely tragic
nostalgic   | major                 | 0.88 | -0.15 |  0 | no  | piano         | sentimental wistfully
emotional   | minor major           | 0.90 | -0.05 |  0 | yes | cinematic     | moving heartfelt touching stirring
dramatic    | minor                 | 1.00 |  0.15 | -2 | yes | cinematic     | intense powerful heavy brooding
epic        | minor                 | 1.05 |  0.25 |  0 | yes | epic          | heroic majestic triumphant sweeping rousing grand soaring
hopeful     | major                 | 1.00 |  0.00 |  2 | yes | inspirational | uplifting inspiring inspirational motivational encouraging swelling
romantic    | major                 | 0.92 | -0.10 |  0 | no  | romantic      | loving passionate sensual
tense       | phrygian minor        | 1.00 |  0.05 | -4 | yes | suspense      | suspenseful suspense ominous eerie sinister dark unsettling menacing foreboding anxious
spooky      | locrian phrygian      | 0.90 |  0.00 | -2 | no  | horror        | creepy scary haunting ghostly
mysterious  | dorian phrygian       | 0.90 | -0.10 |  0 | no  | suspense      | moody enigmatic secretive
playful     | major                 | 1.08 |  0.00 |  4 | yes | comedy        | whimsical quirky comedic funny silly mischievous humorous
magical     | lydian                | 0.95 | -0.10 |  5 | no  | fantasy       | enchanting wondrous dreamlike
solemn      | minor                 | 0.80 | -0.10 | -4 | no  | orchestral    | reverent grave
driving     | -                     | 1.08 |  0.20 |  0 | yes | electronic    | fast-paced high-energy thrilling pulsing high-tempo pounding
groovy      | dorian                | 1.00 |  0.05 |  0 | yes | funk          | funky cool smooth sassy
"""


def _row(text: str) -> Mood:
    name, modes, tempo, energy, register, drums, genre, words = (part.strip() for part in text.split("|"))
    known = tuple(modes.split()) if modes != "-" else ()
    return Mood(name, known, float(tempo), float(energy), int(register), drums == "yes", genre, tuple(words.split()))


MOODS: dict[str, Mood] = {row.name: row for row in map(_row, _ROWS.strip().splitlines())}
MOOD_OF: dict[str, str] = {word: mood.name for mood in MOODS.values() for word in mood.words} | {name: name for name in MOODS}


def moods_of(text: str) -> tuple[Mood, ...]:
    """The moods that words mean, each once."""
    found = dict.fromkeys(MOOD_OF[word] for word in text.lower().replace(",", " ").split() if word in MOOD_OF)
    return tuple(MOODS[name] for name in found)
