"""Animals with paws sit up and take a cup or a fruit between them; the others drink and eat from the ground."""

import numpy as np
import pytest

from aozora.film.brief import Brief
from aozora.film.cues import Cues
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.studio.make import plan
from aozora.world.stage import stage

SETTINGS = Settings.of(width=64, height=36, fps=12, seconds=4, quality="preview")


@pytest.mark.parametrize(
    ("prompt", "thing", "taken"),
    [
        ("A panda drinking coffee in a cafe", "coffee", True),
        ("A bear eating an apple in the forest", "apple", True),
        ("A dog eating an apple in the garden", "apple", False),
        ("A horse eating an apple on a farm", "apple", False),
    ],
)
def test_what_is_taken_between_paws(prompt: str, thing: str, taken: bool) -> None:
    screenplay = plan(Brief.of(prompt, SETTINGS))
    shot = stage(screenplay, Cues(), SETTINGS, MemoryStore(), Watch()).shots[0]
    role = next(role.id for role in screenplay.cast if role.kind == thing)
    track = shot.motion.transforms.get(role)
    height = 0.0 if track is None else float(track.positions[:, 1, 2].max()) - shot.world.entity(role).position[2]
    assert (height > 0.25) is taken
    if taken:
        assert track is not None
        steps = np.abs(np.diff(track.positions.reshape(-1, 3), axis=0)).max()
        assert steps < 0.08
        assert float(np.ptp(track.positions[:, 1, 2])) > (0.04 if thing == "coffee" else 0.0)
