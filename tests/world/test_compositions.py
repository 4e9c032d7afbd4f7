"""Cameras pinned at moments: horizon, place and size of the subject are as asked, and the rest of the move goes on."""

import math
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from numpy.typing import NDArray

from aozora.film.composition import Box, Composition
from aozora.film.motion import CameraTrack
from aozora.film.projection import Pinhole
from aozora.film.screenplay import CameraPlan, Role, Screenplay, Shot
from aozora.film.timing import Clock
from aozora.world.cameras.compositions import misses
from aozora.world.cameras.geometry import ShotGeometry, SubjectTrack
from aozora.world.cameras.solver import solve_camera
from aozora.world.elements import StagingArea

Floats = NDArray[np.float64]
FRAMES, ASPECT = 48, 16 / 9
AREA = StagingArea("lawn", "ground", (0, 0, 0), 12.0, (0, -5, 0.6))
FIRST = Composition(time=0.25, horizon=0.35, box=(0.15, 0.4, 0.35, 0.8))
SECOND = Composition(time=1.5, horizon=0.5, box=(0.6, 0.35, 0.9, 0.7))


def geometry(speed: float = 0.0) -> ShotGeometry:
    clock = Clock(Fraction(24))
    middle = np.zeros((FRAMES, 3, 3)) + np.array([0, 0, 0.6])
    middle[..., 0] = speed * clock.shutter_times(FRAMES)
    half = np.array([0.25, 0.2, 0.6])
    facing = np.broadcast_to([0.0, -1.0], (FRAMES, 3, 2))
    body = SubjectTrack("girl", middle - half, middle + half, middle + np.array([0, 0, 0.45]), facing, 0.2)
    return ShotGeometry(AREA, (body,), clock, FRAMES, ASPECT)


def seen(camera: CameraTrack, shot: ShotGeometry, frame: int) -> tuple[Floats, float]:
    """The box (4,) of the subject and the row of the horizon, by another way than the solver's own."""
    lens = Pinhole.of(camera, frame, 1600, 900)
    low, high = shot.subjects[0].low[frame, 1], shot.subjects[0].high[frame, 1]
    corners = np.array([[x, y, z] for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])])
    pixels = (lens.seen(corners)[0] + 0.5) / [1600, 900]
    ahead = -lens.rotation[:, 2] * [1, 1, 0]
    return np.concatenate([pixels.min(0), pixels.max(0)]), float((lens.pixels(ahead[None])[0, 1] + 0.5) / 900)


def middle_and_size(box: Box | Floats) -> tuple[Floats, float]:
    sides = np.array(box)
    return 0.5 * (sides[:2] + sides[2:]), math.sqrt(float(np.prod(sides[2:] - sides[:2])))


@pytest.mark.parametrize("move", ["static", "dolly in", "orbit", "tracking", "pan"])
def test_pinned_moments_are_composed_as_asked_and_the_move_goes_on(move: str) -> None:
    shot = geometry(0.4 if move == "tracking" else 0.0)
    free = solve_camera(CameraPlan(move=move), shot)
    camera = solve_camera(CameraPlan(move=move, compositions=(FIRST, SECOND)), shot)
    for one in (FIRST, SECOND):
        assert one.box is not None
        assert one.horizon is not None
        box, horizon = seen(camera, shot, round(one.time * 24))
        (spot, size), (wanted, wanted_size) = middle_and_size(box), middle_and_size(one.box)
        assert np.abs(spot - wanted).max() < 0.002
        assert size == pytest.approx(wanted_size, rel=0.01)
        assert horizon == pytest.approx(one.horizon, abs=0.002)
    assert misses((FIRST, SECOND), shot, camera) == ()
    steps = np.linalg.norm(np.diff(camera.positions[:, 1].astype(float), axis=0), axis=1)
    assert steps.max() < 6 * steps.mean() + 1e-6
    if move == "static":
        assert np.allclose(camera.positions[0], camera.positions[3], atol=1e-4)
        assert np.ptp(free.positions.reshape(-1, 3), axis=0).max() < 1e-6


def test_one_pin_moves_the_whole_shot_with_it() -> None:
    shot = geometry()
    free = solve_camera(CameraPlan(move="orbit"), shot)
    pinned = solve_camera(CameraPlan(move="orbit", compositions=(FIRST,)), shot)

    def turning(camera: CameraTrack) -> float:
        ahead = np.array([-Pinhole.of(camera, frame, 16, 9).rotation[:, 2] for frame in range(FRAMES)])
        angles = np.unwrap(np.arctan2(ahead[:, 1], ahead[:, 0]))
        return float(angles[-1] - angles[0])

    assert turning(pinned) == pytest.approx(turning(free), abs=1e-3)


def test_a_horizon_alone_only_tilts() -> None:
    shot = geometry()
    free = solve_camera(CameraPlan(), shot)
    pinned = solve_camera(CameraPlan(compositions=(Composition(time=1, horizon=0.7),)), shot)
    assert np.allclose(free.positions, pinned.positions, atol=1e-4)
    assert seen(pinned, shot, 24)[1] == pytest.approx(0.7, abs=0.002)


def test_nobody_stands_under_the_ground_and_it_is_told() -> None:
    """All of somebody far above a low horizon would have to be looked at from under the ground: the horizon gives way."""
    shot = geometry()
    asked = Composition(time=1, horizon=0.95, box=(0.4, 0.05, 0.6, 0.4))
    camera = solve_camera(CameraPlan(compositions=(asked,)), shot)
    assert camera.positions[..., 2].min() > 0.01
    assert seen(camera, shot, 24)[0][:2] == pytest.approx([0.4, 0.05], abs=0.12)
    told = misses((asked,), shot, camera)
    assert len(told) == 1
    assert "horizon" in told[0]


def test_another_role_may_be_pinned() -> None:
    shot = geometry()
    girl, aside = shot.subjects[0], np.array([2.0, 1.0, 0.0])
    other = replace(girl, id="tree", low=girl.low + aside, high=girl.high + aside)
    shot = replace(shot, others=(other,))
    asked = FIRST.model_copy(update={"role": "tree"})
    camera = solve_camera(CameraPlan(compositions=(asked,)), shot)
    box, _ = seen(camera, replace(shot, subjects=(other,)), 6)
    assert box[[0, 2]].mean() == pytest.approx(0.25, abs=0.002)


@pytest.mark.parametrize(
    ("compositions", "said"),
    [
        ((SECOND, FIRST), "times must rise"),
        ((Composition(time=9, horizon=0.5),), "before the end"),
        ((Composition(time=0, horizon=0.5, role="cat"),), "no 'cat' among girl"),
    ],
)
def test_what_cannot_be_is_refused_by_name(compositions: tuple[Composition, ...], said: str) -> None:
    shot = Shot(id="a", seconds=Fraction(2), place="park", roles=("girl",), camera=CameraPlan(compositions=compositions))
    with pytest.raises(ValueError, match=said):
        Screenplay(cast=(Role(id="girl", kind="girl", category="being"),), shots=(shot,))


def test_a_composition_asks_for_something_that_can_be() -> None:
    with pytest.raises(ValueError, match="give a horizon, a box or both"):
        Composition(time=0)
    with pytest.raises(ValueError, match="in this order"):
        Composition(time=0, box=(0.5, 0.1, 0.4, 0.2))
