"""Names of pitches, scales and chords, in equal temperament with A4 at 440 Hz (ISO 16). Pitches are MIDI numbers; C4 is 60."""

import re

STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_NAMES = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
_ACCIDENTALS = {"": 0, "#": 1, "♯": 1, "b": -1, "♭": -1, "##": 2, "bb": -2, "sharp": 1, "flat": -1}

SCALES: dict[str, tuple[int, ...]] = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "harmonic minor": (0, 2, 3, 5, 7, 8, 11),
    "melodic minor": (0, 2, 3, 5, 7, 9, 11),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "locrian": (0, 1, 3, 5, 6, 8, 10),
    "phrygian dominant": (0, 1, 4, 5, 7, 8, 10),
    "major pentatonic": (0, 2, 4, 7, 9),
    "minor pentatonic": (0, 3, 5, 7, 10),
    "blues": (0, 3, 5, 6, 7, 10),
    "whole tone": (0, 2, 4, 6, 8, 10),
    "chromatic": tuple(range(12)),
    "hirajoshi": (0, 2, 3, 7, 8),
}
"""Scale -> semitones above its tonic."""

CHORDS: dict[str, tuple[int, ...]] = {
    "major": (0, 4, 7),
    "minor": (0, 3, 7),
    "diminished": (0, 3, 6),
    "augmented": (0, 4, 8),
    "sus2": (0, 2, 7),
    "sus4": (0, 5, 7),
    "power": (0, 7, 12),
    "6": (0, 4, 7, 9),
    "minor 6": (0, 3, 7, 9),
    "7": (0, 4, 7, 10),
    "major 7": (0, 4, 7, 11),
    "minor 7": (0, 3, 7, 10),
    "diminished 7": (0, 3, 6, 9),
    "half diminished": (0, 3, 6, 10),
    "add9": (0, 4, 7, 14),
    "9": (0, 4, 7, 10, 14),
    "major 9": (0, 4, 7, 11, 14),
    "minor 9": (0, 3, 7, 10, 14),
}
"""Quality of a chord -> semitones above its root."""

_QUALITIES = {
    "": "major", "maj": "major", "M": "major", "m": "minor", "min": "minor", "dim": "diminished", "°": "diminished",
    "aug": "augmented", "+": "augmented", "5": "power", "6": "6", "m6": "minor 6", "7": "7", "maj7": "major 7", "M7": "major 7",
    "m7": "minor 7", "min7": "minor 7", "dim7": "diminished 7", "m7b5": "half diminished", "sus2": "sus2", "sus4": "sus4",
    "sus": "sus4", "add9": "add9", "9": "9", "maj9": "major 9", "m9": "minor 9",
}  # fmt: skip
_NOTE = re.compile(r"([A-Ga-g])(##|bb|#|b|♯|♭)?(-?\d)?$")
_SYMBOL = re.compile(r"([A-G])(#|b|♯|♭)?(.*)$")


def hertz(pitch: float) -> float:
    """The frequency of a MIDI pitch."""
    return float(440.0 * 2 ** ((pitch - 69) / 12))


def name_of(pitch: int) -> str:
    """The name of a pitch, "C4" or "F#3"."""
    return f"{_NAMES[pitch % 12]}{pitch // 12 - 1}"


def class_of(name: str) -> int | None:
    """The pitch class (0 is C) of a note's name such as "C", "F#", "B flat"; None when it is none."""
    words = name.replace("-", " ").split()
    if len(words) == 2 and words[1].lower() in ("sharp", "flat"):
        words = [words[0] + ("#" if words[1].lower() == "sharp" else "b")]
    found = _NOTE.match(words[0]) if len(words) == 1 else None
    if found is None or found[3]:
        return None
    return (STEPS[found[1].upper()] + _ACCIDENTALS[found[2] or ""]) % 12


def pitch_of(name: str, octave: int = 4) -> int | None:
    """The pitch of a note's name; without a number it lies in `octave`. None when it is no note between 0 and 127."""
    found = _NOTE.match(name.strip())
    if found is None:
        return None
    pitch = 12 * (int(found[3] or octave) + 1) + STEPS[found[1].upper()] + _ACCIDENTALS[found[2] or ""]
    return pitch if 0 <= pitch <= 127 else None


def scale_of(tonic: int, scale: str, octaves: int = 1) -> tuple[int, ...]:
    """The pitches of a rising scale from a tonic up to the same note `octaves` higher."""
    steps = SCALES[scale]
    return (*(tonic + 12 * octave + step for octave in range(octaves) for step in steps), tonic + 12 * octaves)


def chord_of(symbol: str) -> tuple[int, tuple[int, ...]] | None:
    """Root class and semitones of a chord symbol such as "Am", "G7", "F#m7b5"; None when it is none."""
    found = _SYMBOL.match(symbol.strip())
    if found is None or found[3] not in _QUALITIES:
        return None
    root = (STEPS[found[1]] + _ACCIDENTALS[found[2] or ""]) % 12
    return root, CHORDS[_QUALITIES[found[3]]]


def key_of(text: str) -> tuple[int, str] | None:
    """Tonic class and scale of "C major", "A minor", "F# dorian", "Dm"; None when it is no key."""
    words = text.replace("-", " ").split()
    for cut in (2, 1):
        tonic = class_of(" ".join(words[:cut])) if len(words) >= cut else None
        if tonic is not None:
            scale = " ".join(words[cut:]).lower() or "major"
            return (tonic, scale) if scale in SCALES else None
    if len(words) == 1 and text.endswith("m") and (tonic := class_of(text[:-1])) is not None:
        return tonic, "minor"
    return None
