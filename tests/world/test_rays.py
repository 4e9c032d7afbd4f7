"""Optics against its laws: Snell, reflection, the prism's deviation, the lens's focus, the order of colours."""

import math

import numpy as np
import pytest

from aozora.world.happenings.optics.enlarging import FAR_M, FOCAL_M, HELD
from aozora.world.physics.rays import (
    VISIBLE_NM,
    Floats,
    colour_of,
    focal_length,
    index_at,
    least_deviation,
    reflected,
    refracted,
    through_prism,
)


def test_indices_are_those_of_the_data_sheets() -> None:
    """At the yellow line of helium, 587.6 nm."""
    assert index_at("crown", 587.6) == pytest.approx(1.5168, abs=1e-4)
    assert index_at("flint", 587.6) == pytest.approx(1.7283, abs=1e-3)
    assert index_at("water", 589.3) == pytest.approx(1.333, abs=1e-3)


def test_a_ray_bends_by_snell_and_is_thrown_back_beyond_the_critical_angle() -> None:
    normal = np.array([0.0, 0.0, 1.0])
    for angle in (0.0, 0.3, 0.9, 1.4):
        way = np.array([math.sin(angle), 0.0, -math.cos(angle)])
        bent = refracted(way, normal, 1 / 1.333)
        assert np.linalg.norm(bent) == pytest.approx(1.0)
        assert math.sin(angle) == pytest.approx(1.333 * bent[0], abs=1e-9)
    critical = math.asin(1 / 1.333)
    for angle, back in ((critical - 0.01, False), (critical + 0.01, True)):
        assert bool(np.isnan(refracted(np.array([math.sin(angle), 0.0, -math.cos(angle)]), normal, 1.333)).all()) is back


def test_a_mirror_throws_back_at_the_same_angle_and_turns_the_ray_twice_as_far() -> None:
    way = np.array([1.0, 0.0])
    for lean in (0.2, 0.5, 1.0):
        out = reflected(way, np.array([-math.cos(lean), math.sin(lean)]))
        assert math.atan2(out[1], -out[0]) == pytest.approx(2 * lean)


def _even(apex: float, index: float, size: float = 0.05) -> tuple[Floats, Floats]:
    """The corners of a prism and the direction of a ray that goes through it evenly."""
    high, half = size * math.cos(apex / 2), size * math.sin(apex / 2)
    lean = 0.5 * least_deviation(index, apex)
    return np.array([[0, high], [-half, 0], [half, 0]]), np.array([math.cos(lean), math.sin(lean)])


@pytest.mark.parametrize(("apex", "index"), [(60, 1.5168), (60, 1.728), (45, 1.6), (30, 1.333)])
def test_a_prism_deviates_by_its_least_angle_where_light_goes_through_evenly(apex: int, index: float) -> None:
    corners, way = _even(math.radians(apex), index)
    origin = np.array([0.5 * (corners[0, 0] + corners[1, 0]), 0.5 * corners[0, 1]]) - 0.1 * way
    turned: list[float] = []
    for aside in (-0.05, 0.0, 0.05):
        c, s = math.cos(aside), math.sin(aside)
        came = np.array([c * way[0] - s * way[1], s * way[0] + c * way[1]])
        passed = through_prism(corners, origin, came, np.array([index]))
        turned.append(math.acos(float(np.clip(came @ passed.beyond[0], -1, 1))))
    assert turned[1] == pytest.approx(least_deviation(index, math.radians(apex)), abs=1e-6)
    assert turned[1] < min(turned[0], turned[2])


def test_violet_bends_most_and_the_spectrum_is_in_order() -> None:
    corners, way = _even(math.radians(60), float(index_at("flint", 550)))
    waves = np.linspace(*VISIBLE_NM, 9)
    passed = through_prism(corners, np.array([-0.1, -0.02]), way, index_at("flint", waves))
    angles = np.arctan2(passed.beyond[:, 1], passed.beyond[:, 0])
    assert (np.diff(angles) > 0).all(), "the longer the wave the less it is turned down"
    assert math.degrees(angles[-1] - angles[0]) == pytest.approx(6.4, abs=0.3)
    assert colour_of(np.array(630.0)).argmax() == 0
    assert colour_of(np.array(535.0)).argmax() == 1
    assert colour_of(np.array(450.0)).argmax() == 2
    assert colour_of(waves).min() >= 0


def test_all_waves_together_are_white() -> None:
    total = colour_of(np.linspace(390, 700, 400)).mean(0)
    assert total.max() / total.min() < 1.8


def test_a_lens_gathers_light_where_the_lensmaker_says() -> None:
    """Rays near the axis through two spheres, traced by Snell's law alone."""
    radius, index, thick = 0.1665, 1.5168, 0.010
    focal = focal_length(index, radius, -radius, thick)
    height = 0.002
    way, place = np.array([1.0, 0.0]), np.array([-0.1, height])
    for centre, side, ratio in ((radius - thick / 2, 1.0, 1 / index), (-(radius - thick / 2), -1.0, index)):
        x = centre - side * math.sqrt(radius**2 - place[1] ** 2)
        for _ in range(5):
            y = place[1] + way[1] / way[0] * (x - place[0])
            x = centre - side * math.sqrt(radius**2 - y**2)
        place = np.array([x, place[1] + way[1] / way[0] * (x - place[0])])
        normal = side * (place - np.array([centre, 0.0])) / radius
        way = refracted(way, normal, ratio)
    # The focal length counts from the principal plane, where the ray seems to bend.
    seems = height / -way[1] * way[0]
    assert seems == pytest.approx(focal, rel=2e-3)


def test_what_is_near_is_enlarged_and_what_is_far_stands_on_its_head() -> None:
    """How many times larger what lies behind a thin lens looks to an eye far before it; negative is upside down."""

    def enlarged(distance: float) -> float:
        return FOCAL_M / (FOCAL_M - distance)

    assert pytest.approx(0.13, abs=0.005) == FOCAL_M
    assert 1.3 < enlarged(HELD) < 1.5
    assert enlarged(FAR_M) == pytest.approx(-0.32, abs=0.02)
