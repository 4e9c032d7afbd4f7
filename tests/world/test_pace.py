"""Slow and fast motion, and the prints of a film."""

from collections.abc import Iterable
from fractions import Fraction

import numpy as np
import pytest

from aozora.film.cues import Cues
from aozora.film.screenplay import Beat, CameraPlan, Role, Screenplay, Shot
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.world.catalogue import world_catalogue
from aozora.world.looks.table import LOOKS
from aozora.world.pace import PACES
from aozora.world.stage import stage
from aozora.world.warping import WARPS, world_seconds

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


def test_reversed_things_fall_upwards_and_frozen_ones_stay():
    forward, backward, frozen = fallen(""), fallen("reverse"), fallen("freeze frame")
    assert backward[-1] - backward[::-1] == pytest.approx(-forward, abs=1e-5)
    assert np.ptp(frozen[6:]) < 1e-6
    assert frozen[3] == pytest.approx(forward[3], abs=1e-6)


def test_bullet_time_all_but_stops_the_world_and_lets_it_go_again():
    times = np.linspace(0.0, 4.0, 97)
    world = world_seconds("bullet time", times, 4.0)
    speed = np.diff(world) / np.diff(times)
    assert speed[5] == pytest.approx(1.0)
    assert speed[50] < 0.03
    assert speed[-2] == pytest.approx(1.0)
    assert (speed > 0).all()


@pytest.mark.parametrize(("category", "table"), [("pace", {*PACES, *WARPS}), ("look", LOOKS)])
def test_the_catalogue_lists_what_is_shown(category: str, table: Iterable[str]):
    listed = {entry.name for entry in world_catalogue().entries if entry.category == category}
    assert listed == set(table)
