"""Landmarks are as large as their rows say, mountains have their outlines, and prompts that name them cast them."""

from fractions import Fraction

import numpy as np
import pytest

from aozora.director.direct import direct
from aozora.engines.world import catalogue
from aozora.film.brief import Brief
from aozora.film.randomness import lane
from aozora.world.geometry.primitives import bounds_of
from aozora.world.things.kit import by_finish
from aozora.world.things.landmarks.peaks import PEAKS, peak_mesh
from aozora.world.things.landmarks.plans import LANDMARK_PLANS
from aozora.world.things.landmarks.table import LANDMARKS


@pytest.mark.parametrize("kind", sorted(LANDMARK_PLANS))
def test_a_plan_is_as_large_as_its_row(kind: str):
    boxes = np.array([np.add(bounds_of(mesh), at) for _, at, _, mesh in by_finish(LANDMARK_PLANS[kind](), 1)])
    size = boxes[:, 1].max(0) - boxes[:, 0].min(0)
    assert np.allclose(size, LANDMARKS[kind].size, rtol=0.02)


def test_the_wheel_and_the_rotor_turn():
    for kind in ("ferris wheel", "wind turbine"):
        assert any(axle is not None for _, _, axle, _ in by_finish(LANDMARK_PLANS[kind](), 1)), kind


@pytest.mark.parametrize("kind", sorted(PEAKS))
def test_a_mountain_rises_from_the_ground_to_its_height(kind: str):
    mesh = peak_mesh(PEAKS[kind], LANDMARKS[kind].size, lane(1, kind))
    again = peak_mesh(PEAKS[kind], LANDMARKS[kind].size, lane(1, kind))
    assert np.array_equal(mesh.points, again.points)
    low, high = mesh.points.min(0), mesh.points.max(0)
    assert low[2] == 0
    assert 0.85 < high[2] / LANDMARKS[kind].size[2] < 1.2
    assert mesh.colours is not None
    top = mesh.colours[mesh.points[:, 2] > 0.92 * high[2]].mean()
    assert (top > 0.5) == (PEAKS[kind].snow < 1), "snow lies on those that have it, and on their tops"


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("Burj Khalifa, tilt up.", "burj khalifa"),
        ("Mount Fuji, pan left.", "mount fuji"),
        ("The camera orbits around. Petra, the camera circles around.", "petra"),
        ("The bund Shanghai, oil painting", "shanghai skyline"),
        ("Big Ben in London at night", "clock tower"),
        ("A man walks in front of the Taj Mahal at sunrise", "taj mahal"),
        ("People at the Colosseum in Rome", "colosseum"),
    ],
)  # fmt: skip
def test_prompts_cast_them(prompt: str, kind: str):
    planned = direct(Brief(prompt=prompt), catalogue(), lambda _: Fraction(1))
    assert kind in {role.kind for role in planned.cast}
