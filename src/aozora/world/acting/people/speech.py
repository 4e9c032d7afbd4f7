"""Mouths that speak: from phonemes in time to shapes of the lips, the jaw, brows and nods.

Neighbouring sounds shape one another: every sound has a bell of dominance about its middle, and what is seen is their weighted
mean (Cohen and Massaro, Modeling coarticulation in synthetic visual speech, 1993).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from aozora.film.cues import Phoneme, VoicedLine
from aozora.film.randomness import lane
from aozora.world.acting.people.sheet import EXPRESSIONS, SLOTS
from aozora.world.acting.rotations import Floats

VISEMES: dict[str, tuple[str, float, float]] = {
    "say aa": ("ɑ a æ ʌ ɐ", 0.95, 1.0),
    "say ee": ("i e ɛ", 0.42, 0.9),
    "say ih": ("ɪ ə ɜ ɚ ᵻ ɝ y ø œ", 0.45, 0.7),
    "say oh": ("o ɔ ɒ", 0.70, 1.1),
    "say oo": ("u ʊ w ʍ", 0.28, 1.2),
    "say m": ("m b p", 0.0, 2.6),
    "say f": ("f v", 0.10, 2.0),
    "say l": ("l n t d ɾ ʔ", 0.30, 0.7),
    "say th": ("θ ð", 0.22, 1.1),
    "say s": ("s z", 0.08, 1.0),
    "say sh": ("ʃ ʒ j ç", 0.14, 1.2),
    "say r": ("r ɹ ʁ", 0.30, 0.9),
    "say k": ("k ɡ g ŋ h x", 0.38, 0.6),
}
"""Shape -> its sounds in IPA, how far the jaw opens (0..1), and how much it dominates its neighbours."""

_SHAPE_OF = {sound: shape for shape, (sounds, _, _) in VISEMES.items() for sound in sounds.split()}
SHAPES = tuple(VISEMES)
JAW = np.radians(9.0)


@dataclass(frozen=True)
class Mouth:
    """Over the grid: weights (n, k) of `SHAPES`, jaw (n,) and nods (n, 3) in radians, brows (n,) raised by metres of the table's
    person, and how much is being spoken (n,), 0..1."""

    weights: Floats
    jaw: Floats
    brows: Floats
    nods: Floats
    speaking: Floats


def spoken(lines: Sequence[VoicedLine], times: Floats, rows: Floats, seed: int) -> Mouth:
    """The mouth over the grid of times (n,). Without lines it moves as the rows say."""
    face = rows[:, SLOTS["face"]]
    weights = np.zeros((len(times), len(SHAPES)))
    brows, nods, speaking = np.zeros(len(times)), np.zeros((len(times), 3)), np.zeros(len(times))
    if lines:
        for line in lines:
            weights += _shapes(line, times)
            own_nods, own_brows = _beats(line, times, seed)
            nods += own_nods
            brows += own_brows
            length = max((p.start_s + p.duration_s for p in line.phonemes), default=0.0)
            inside = np.minimum(times - line.start_s, line.start_s + length - times)
            speaking = np.maximum(speaking, np.clip(inside / 0.15 + 1, 0, 1))
    else:
        for shape in SHAPES:
            if shape in EXPRESSIONS:
                weights[:, SHAPES.index(shape)] = np.clip(face[:, EXPRESSIONS.index(shape)], 0, 1)
    laugh = face[:, EXPRESSIONS.index("laugh")]
    brows = brows + 0.012 * face[:, EXPRESSIONS.index("surprise")]
    jaw = JAW * np.maximum(np.clip(weights @ np.array([VISEMES[s][1] for s in SHAPES]), 0, 1), 0.35 * np.clip(laugh, 0, 1))
    return Mouth(weights, jaw, brows, nods, speaking)


def _sounds(phonemes: Sequence[Phoneme]) -> list[tuple[str, float, float]]:
    """(shape, start, length) of all sounds; a diphthong is two."""
    found: list[tuple[str, float, float]] = []
    for phoneme in phonemes:
        shapes = [_SHAPE_OF[letter] for letter in phoneme.symbol if letter in _SHAPE_OF]
        shapes = [shape for i, shape in enumerate(shapes) if i == 0 or shape != shapes[i - 1]][:2]
        part = phoneme.duration_s / max(len(shapes), 1)
        found += [(shape, phoneme.start_s + i * part, part) for i, shape in enumerate(shapes)]
    return found


def _shapes(line: VoicedLine, times: Floats) -> Floats:
    """Weights (n, k) of the shapes while a line is said; the lips are a little ahead of the sound."""
    weights, total = np.zeros((len(times), len(SHAPES))), np.zeros(len(times))
    for shape, start, length in _sounds(line.phonemes):
        middle, width = line.start_s + start + 0.5 * length - 0.02, 0.5 * length + 0.035
        near = np.flatnonzero(np.abs(times - middle) < 3 * width)
        bell = VISEMES[shape][2] * np.exp(-(((times[near] - middle) / width) ** 2))
        weights[near, SHAPES.index(shape)] += bell
        total[near] += bell
    return weights / np.maximum(total, 0.8)[:, None] * _loudness(line, times)[:, None]


def _loudness(line: VoicedLine, times: Floats) -> Floats:
    """0.6 where a line is quiet to 1 where it is loud (n,)."""
    hop = 480
    count = len(line.samples) // hop
    if count < 4:
        return np.ones(len(times))
    blocks = line.samples[: count * hop].reshape(count, hop).astype(np.float64)
    level = np.sqrt((blocks**2).mean(1))
    level = np.convolve(level, np.hanning(9) / np.hanning(9).sum(), "same")
    at = line.start_s + (np.arange(count) + 0.5) * hop / 48000
    return 0.62 + 0.38 * np.clip(np.interp(times, at, level) / max(float(np.percentile(level, 85)), 1e-6), 0, 1)


def _beats(line: VoicedLine, times: Floats, seed: int) -> tuple[Floats, Floats]:
    """Nods (n, 3) in radians and brows (n,) on the words that weigh most."""
    rng = lane(seed, line.line_id, "beats")
    nods, brows = np.zeros((len(times), 3)), np.zeros(len(times))
    for number, word in enumerate(line.words):
        weight = min(word.duration_s / 0.35, 1.4) * float(rng.uniform(0.5, 1.2))
        if weight < 0.5 and number:
            continue
        at = line.start_s + word.start_s + 0.35 * word.duration_s
        bump = np.exp(-(((times - at) / 0.13) ** 2))
        nods[:, 1] += np.radians(4.0) * weight * bump
        nods[:, 0] += np.radians(2.5) * float(rng.uniform(-1, 1)) * np.exp(-(((times - at) / 0.3) ** 2))
        nods[:, 2] += np.radians(4.0) * float(rng.uniform(-1, 1)) * np.exp(-(((times - at) / 0.4) ** 2))
        if weight > 0.8 or number == 0:
            brows += 0.006 * weight * np.exp(-(((times - at) / 0.18) ** 2))
    return nods, brows
