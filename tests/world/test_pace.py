"""Slow and fast motion, and the prints of a film."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from aozora.film.cues import Cues
from aozora.film.screenplay import Beat, CameraPlan, Role, Screenplay, Shot
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.film.world import Develop, World
from aozora.render.finish.film_curve import film_response
from aozora.world.catalogue import world_catalogue
from aozora.world.mood import PRINTS, in_print
from aozora.world.pace import PACES
from aozora.world.stage import stage

STORE = MemoryStore()


def fallen(pace: str) -> np.ndarray:
    """How far a ball has fallen by each frame, in metres."""
    camera = CameraPlan(pace=pace, subjects=("ball",))
    beats = (Beat(id="fall", action="fall", subject="ball", end=Fraction(1)),)
    shot = Shot(id="one", seconds=Fraction(1), place="studio", roles=("ball",), beats=beats, camera=camera)
    screenplay = Screenplay(cast=(Role(id="ball", kind="ball", category="thing"),), shots=(shot,))
    staged = stage(screenplay, Cues(), Settings(width=320, height=180, fps=12, seed=3), STORE, Watch()).shots[0]
    assert staged.motion.frames == 12
    height = staged.motion.transforms["ball"].positions[:, 1, 2]
    return height[0] - height


@pytest.mark.parametrize(("pace", "rate"), [("", 12), ("slow motion", 30), ("fast motion", 5)])
def test_things_fall_by_the_seconds_of_their_world(pace: str, rate: int):
    fallen_m = fallen(pace)
    frames = np.arange(3 if rate > 5 else 2)
    assert fallen_m[frames] == pytest.approx(0.5 * 9.81 * (frames / rate) ** 2, abs=0.004)


@pytest.mark.parametrize(("category", "table"), [("pace", PACES), ("look", PRINTS)])
def test_the_catalogue_lists_what_is_shown(category: str, table: dict[str, object]):
    listed = {entry.name for entry in world_catalogue().entries if entry.category == category}
    assert listed - {"house"} == set(table)


def test_black_and_white_film_has_no_colour():
    plain = World("one", develop=Develop(tint_shadows=(0.1, 0.0, 0.0)))
    printed = in_print(plain, "black and white").develop
    picture = np.array([[[0.8, 0.1, 0.05], [0.05, 0.2, 0.9]]], np.float32)
    shown = film_response(printed.contrast, printed.saturation).develop(picture)
    assert np.ptp(shown, axis=-1).max() < 1e-3
    assert printed.tint_shadows == (0.0, 0.0, 0.0)
    assert in_print(plain, "house") == plain
    assert replace(printed, grain=0.0) != plain.develop
