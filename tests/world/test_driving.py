"""How vehicles go, and what turns on them."""

from fractions import Fraction
from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from aozora.film.cues import Cues
from aozora.film.production import StagedShot, Staging
from aozora.film.projection import matrices
from aozora.film.screenplay import Attributes, Beat, Role, Screenplay, Shot, Span
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.world.stage import stage

Floats = NDArray[np.float64]
SETTINGS = Settings(width=160, height=90, fps=12, seed=3)
STORE = MemoryStore()


@cache
def staged(kind: str, action: str, place: str, manner: str = "") -> Staging:
    """Two seconds of one vehicle's beat."""
    beat = Beat(id="beat", action=action, subject="it", end=Fraction(2), manner=(manner,) if manner else ())
    role = Role(id="it", kind=kind, category="thing", attributes=Attributes())
    shot = Shot(id="s", seconds=Fraction(2), place=place, roles=("it",), beats=(beat,))
    span = Span(start=0, end=1, text="x", role="action", element="beat")
    screenplay = Screenplay(prompt="x", cast=(role,), shots=(shot,), understanding=(span,))
    return stage(screenplay, Cues(), SETTINGS, STORE, Watch())


def shown(kind: str, action: str, place: str, manner: str = "") -> StagedShot:
    staging = staged(kind, action, place, manner)
    assert staging.screenplay.understanding[0].status == "depicted", staging.notes
    return staging.shots[0]


def way(shot: StagedShot) -> Floats:
    """Positions (f, 3) in the middles of the frames."""
    return shot.motion.transforms["it"].positions[:, 1].astype(np.float64)


def test_a_car_drives_along_the_street_at_its_speed_on_the_ground() -> None:
    shot = shown("car", "drive", "city street")
    path = way(shot)
    step = np.diff(path, axis=0)
    speed = np.linalg.norm(step, axis=1) * SETTINGS.fps
    assert speed.mean() == pytest.approx(10.0, rel=0.02)
    forward = matrices(shot.motion.transforms["it"].rotations[1:, 1])[:, :, 0]
    assert ((forward * step).sum(1) / np.linalg.norm(step, axis=1)).min() > 0.999
    assert np.ptp(path[:, 2]) < 0.2


def test_wheels_roll_without_slipping_and_stay_under_their_car() -> None:
    shot = shown("car", "drive", "city street")
    wheels = [entity for entity in shot.world.entities if entity.id.startswith("it/axle")]
    assert len(wheels) == 4
    track = shot.motion.transforms[wheels[0].id]
    turns = matrices(track.rotations[:, 1])
    relative = turns[:-1].transpose(0, 2, 1) @ turns[1:]
    angle = np.arccos(np.clip((np.trace(relative, axis1=1, axis2=2) - 1) / 2, -1, 1))
    gone = np.linalg.norm(np.diff(way(shot), axis=0), axis=1)
    radius = float(track.positions[0, 1, 2]) - float(way(shot)[0, 2])
    whole = np.abs(gone / radius)
    expected = np.abs((whole + np.pi) % (2 * np.pi) - np.pi)
    assert angle == pytest.approx(expected, abs=0.03)
    assert np.linalg.norm(track.positions[:, 1] - way(shot), axis=1) == pytest.approx(
        np.linalg.norm(track.positions[0, 1] - way(shot)[0]), abs=1e-3
    )
    assert not any(abs(part.position[2] - radius) < 1e-6 and part.position[0] for part in shot.world.entity("it").parts)


def test_slow_cars_are_slower_and_cars_on_a_highway_faster() -> None:
    def pace(shot: StagedShot) -> float:
        return float(np.linalg.norm(np.diff(way(shot), axis=0), axis=1).mean() * SETTINGS.fps)

    usual = pace(shown("car", "drive", "city street"))
    assert pace(shown("car", "drive", "city street", "slowly")) < 0.8 * usual
    assert pace(shown("motorcycle", "drive", "highway")) > 2 * usual


def test_what_brakes_comes_to_rest_and_what_accelerates_gains() -> None:
    braking = np.linalg.norm(np.diff(way(shown("car", "brake", "city street")), axis=0), axis=1)
    assert braking[-1] < 0.01 < braking[0]
    gaining = np.linalg.norm(np.diff(way(shown("car", "accelerate", "city street")), axis=0), axis=1)
    assert gaining[-1] > 2 * gaining[0]


def test_a_rocket_stands_then_rises_ever_faster() -> None:
    shot = shown("rocket", "launch", "desert")
    height = way(shot)[:, 2] - way(shot)[0, 2]
    assert height[0] == 0
    assert height[-1] == pytest.approx(0.5 * 9.0 * (23 / 12 - 0.24 - 0.5) ** 2, rel=0.05)
    smoke = shot.motion.transforms["it/smoke"].scales
    assert smoke is not None
    assert smoke[0, 1] == 0
    assert smoke[-1, 1] == pytest.approx(1, abs=0.2)


def test_boats_bob_and_stay_at_their_waterline() -> None:
    path = way(shown("sailboat", "sail", "sea"))
    assert 0.01 < np.ptp(path[:, 2]) < 0.5
    assert np.linalg.norm(path[-1, :2] - path[0, :2]) == pytest.approx(3.2 * 23 / 12, rel=0.1)


def test_a_helicopter_flies_above_the_ground_and_its_rotor_turns() -> None:
    shot = shown("helicopter", "fly", "meadow")
    assert way(shot)[:, 2].min() > 8
    rotor = next(entity for entity in shot.world.entities if entity.id.startswith("it/axle"))
    turns = matrices(shot.motion.transforms[rotor.id].rotations[:, 1])
    assert np.ptp(turns[:, 0, 0]) > 1


def test_a_windmill_turns_and_gears_that_mesh_turn_against_one_another() -> None:
    mill = shown("windmill", "turn", "meadow")
    assert any(entity.id == "it/axle-0" for entity in mill.world.entities)
    gears = shown("gears", "turn", "table top")
    angles: list[float] = []
    for number in range(3):
        matrix = matrices(gears.motion.transforms[f"it/axle-{number}"].rotations[:2, 1])
        relative = matrix[0].T @ matrix[1]
        angles.append(float(np.arctan2(relative[1, 0], relative[0, 0])))
    assert angles[1] / angles[0] == pytest.approx(-18 / 11, rel=0.02)
    assert angles[2] / angles[0] == pytest.approx(-18 / 9, rel=0.02)


def test_the_same_brief_gives_the_same_way() -> None:
    first = way(shown("car", "drive", "city street"))
    staged.cache_clear()
    assert (way(shown("car", "drive", "city street")) == first).all()
