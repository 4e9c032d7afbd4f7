"""What floats floats at the depth that Archimedes says; rings run at the speed of ripples and take no water away."""

import numpy as np
import pytest

from aozora.film.world import Mesh
from aozora.world.geometry.primitives import bevelled_box, sphere
from aozora.world.geometry.refining import triangulated
from aozora.world.physics.buoyancy import Hull, hull_of, settled
from aozora.world.physics.ripples import SPEED, Basin, rippled


def hull_from(mesh: Mesh) -> Hull:
    fine = triangulated(mesh)
    return hull_of(fine.points.astype(np.float64), fine.corners.reshape(-1, 3).astype(np.int64))


BOX = hull_from(bevelled_box((0.2, 0.1, 0.08), 0.0005, 1, cells=8))
BALL = hull_from(sphere(0.05, 64))


@pytest.mark.parametrize("density", [100.0, 380.0, 650.0, 917.0])
def test_a_box_floats_as_deep_as_its_density_says(density: float) -> None:
    draught = BOX.draught(density)
    assert draught is not None
    assert abs(draught - 0.08 * density / 1000) < 0.02 * 0.08


def test_a_ball_of_half_the_density_of_water_floats_to_its_middle() -> None:
    draught = BALL.draught(500.0)
    assert draught is not None
    assert abs(draught - 0.05) < 0.02 * 0.1
    assert abs(BALL.volume / (4 / 3 * np.pi * 0.05**3) - 1) < 0.01


def test_what_is_let_go_comes_to_rest_at_its_draught() -> None:
    seconds = np.linspace(0, 8, 97)
    way = settled(BOX, 650.0, seconds, 0.5, 0.02, 0.3)
    assert way.floats
    assert abs(way.depths[-1] - 0.65 * 0.08) < 0.02 * 0.08
    assert way.depths.max() > 0.65 * 0.08 * 1.1, "it bobs"


def test_stone_sinks_to_the_bottom() -> None:
    way = settled(BOX, 2600.0, np.linspace(0, 4, 49), 0.2, 0.0, 0.25)
    assert not way.floats
    assert BOX.draught(2600.0) is None
    assert abs(way.depths[-1] - 0.25) < 1e-3


def test_a_ring_runs_out_and_no_water_is_lost() -> None:
    basin = Basin(0.5, 101, True, fading=0.0)
    x, y = np.meshgrid(basin.axis, basin.axis, indexing="ij")
    away = np.hypot(x, y)
    seconds = np.array([0.0, 0.05, 1.0])
    waves = rippled(basin, seconds, np.exp(-((away / 0.04) ** 2)), np.array([0.0, 0.01, 0.01]))
    inside = away < basin.half
    assert abs(waves[-1][inside].mean()) < 1e-5
    crest = away[np.unravel_index(np.argmax(np.abs(waves[-1]) * (away > 0.1)), away.shape)]
    assert abs(crest - SPEED * 0.97) < 0.06
