"""The face: moods from states, manners and deeds, and the mouth's shapes, as weights of the meshes' shapes."""

from collections.abc import Sequence

import numpy as np

from aozora.world.acting.people.score import Score
from aozora.world.acting.people.sheet import EXPRESSIONS, SLOTS
from aozora.world.acting.people.speech import SHAPES, Mouth
from aozora.world.acting.rotations import Floats
from aozora.world.acting.timeline import GRID_HZ

_JOY, _SAD = {"joy": 0.8}, {"sadness": 0.85}
_MOODS: dict[str, dict[str, float]] = {
    "smiling": _JOY,
    "smile": _JOY,
    "happy": _JOY,
    "happily": _JOY,
    "joyful": {"joy": 1.0},
    "joyfully": {"joy": 1.0},
    "cheerful": _JOY,
    "cheerfully": _JOY,
    "excited": {"joy": 0.8, "surprise": 0.3},
    "excitedly": {"joy": 0.8, "surprise": 0.3},
    "grinning": {"joy": 1.0},
    "laughing": {"laugh": 0.9},
    "friendly": {"joy": 0.5},
    "warmly": {"joy": 0.6},
    "proud": {"joy": 0.4},
    "proudly": {"joy": 0.4},
    "playful": {"joy": 0.7},
    "playfully": {"joy": 0.7},
    "gently": {"joy": 0.25},
    "peaceful": {"joy": 0.25},
    "sad": _SAD,
    "sadly": _SAD,
    "unhappy": _SAD,
    "lonely": {"sadness": 0.6},
    "depressed": {"sadness": 1.0},
    "tearful": {"cry": 0.6},
    "crying": {"cry": 1.0},
    "weeping": {"cry": 1.0},
    "surprised": {"surprise": 0.9},
    "amazed": {"surprise": 0.8, "joy": 0.3},
    "shocked": {"surprise": 1.0},
    "astonished": {"surprise": 1.0},
    "curious": {"surprise": 0.35},
    "curiously": {"surprise": 0.35},
    "angry": {"anger": 0.9},
    "angrily": {"anger": 0.9},
    "furious": {"anger": 1.0},
    "annoyed": {"anger": 0.5},
    "serious": {"anger": 0.2},
    "stern": {"anger": 0.4},
    "determined": {"anger": 0.35},
    "focused": {"anger": 0.2},
    "fierce": {"anger": 0.7},
    "scared": {"fear": 0.9},
    "afraid": {"fear": 0.9},
    "frightened": {"fear": 1.0},
    "terrified": {"fear": 1.0, "surprise": 0.4},
    "worried": {"fear": 0.45, "sadness": 0.3},
    "nervous": {"fear": 0.4},
    "nervously": {"fear": 0.4},
    "disgusted": {"disgust": 0.9},
    "confused": {"surprise": 0.3, "fear": 0.2},
    "tired": {"sadness": 0.3},
    "bored": {"sadness": 0.25},
    "screaming": {"fear": 0.7},
}
"""State or manner -> weights of expressions."""

MOODS = frozenset(_MOODS)
_FACES = tuple(name for name in EXPRESSIONS if not name.startswith("say "))


def faces(score: Score, mouth: Mouth, grid: Floats, states: Sequence[str], times: Floats) -> tuple[tuple[str, ...], Floats]:
    """Names of shapes (k,) and their weights (m, k), 0..1, at times (m,)."""
    keyed = np.clip(score.rows[:, SLOTS["face"]], 0, 1)
    moods = np.zeros((len(grid), len(_FACES)))
    for word in states:
        for name, weight in _MOODS.get(word.lower(), {}).items():
            moods[:, _FACES.index(name)] = np.maximum(moods[:, _FACES.index(name)], weight)
    busy = keyed[:, [EXPRESSIONS.index(name) for name in _FACES]]
    taken = np.clip(busy.max(1), 0, 1)[:, None]
    shown = np.maximum(busy, moods * (1 - 0.8 * taken))
    # A wide mouth leaves the lips no room to form sounds.
    calm = 1 - 0.45 * np.clip(mouth.speaking, 0, 1)[:, None]
    whole = np.concatenate([np.clip(shown * calm, 0, 1), np.clip(mouth.weights, 0, 1)], 1)
    x = np.clip((times - grid[0]) * GRID_HZ, 0, len(grid) - 1.001)
    i = x.astype(np.int64)
    share = (x - i)[:, None]
    return (*_FACES, *SHAPES), whole[i] * (1 - share) + whole[i + 1] * share
