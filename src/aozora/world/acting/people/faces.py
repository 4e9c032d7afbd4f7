"""The face: moods from states, manners and deeds, and the mouth's shapes, as weights of the meshes' shapes."""

from collections.abc import Sequence

import numpy as np

from aozora.world.acting.people.moods import MOODS
from aozora.world.acting.people.score import Score
from aozora.world.acting.people.sheet import EXPRESSIONS, SLOTS
from aozora.world.acting.people.speech import SHAPES, Mouth
from aozora.world.acting.rotations import Floats
from aozora.world.acting.timeline import GRID_HZ

_FACES = tuple(name for name in EXPRESSIONS if not name.startswith("say "))


def faces(score: Score, mouth: Mouth, grid: Floats, states: Sequence[str], times: Floats) -> tuple[tuple[str, ...], Floats]:
    """Names of shapes (k,) and their weights (m, k), 0..1, at times (m,)."""
    keyed = np.clip(score.rows[:, SLOTS["face"]], 0, 1)
    moods = np.zeros((len(grid), len(_FACES)))
    for word in states:
        for name, weight in MOODS.get(word.lower(), {}).items():
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
