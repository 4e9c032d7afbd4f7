"""Volumes of gas in a picture: hidden by what stands nearer, lit, glowing, and where the grid is."""

import time
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.air import Air, Volume
from aozora.film.projection import Pinhole
from aozora.render.finish.air.ahead import ahead
from aozora.render.finish.air.falling import View
from aozora.render.finish.air.gas import draw_gas, glow, marched
from aozora.render.finish.air.specks import Veil

Floats = NDArray[Any]

SIZE = (60, 80)


def view(air: Air | None = None) -> View:
    """A camera in the origin that looks along +Y."""
    turn = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, -1.0], [0.0, 1.0, 0.0]])
    lens = Pinhole(np.zeros(3), turn, 80.0, SIZE[1], SIZE[0])
    return View(lens, 0.0, (), air if air is not None else Air())


def cloud(heat: float = 0.0, soot: float = 2.0, origin: tuple[float, float, float] = (-0.5, 4.5, -0.5)) -> Volume:
    """A cube of one metre, five metres away."""
    full = np.ones((10, 10, 10), np.float32)
    return Volume(0, origin, 0.1, heat * full, soot * full, 4.0)


def drawn(volume: Volume, depth: float = 50.0, air: Air | None = None) -> Floats:
    veil = Veil(np.full(SIZE, depth, np.float32))
    draw_gas(veil, volume, view(air), 1.0)
    return veil.over(np.full((*SIZE, 3), 0.5, np.float32))


def test_smoke_hides_by_beer_and_lambert() -> None:
    pixels = np.array([[39.5, 29.5]])
    for soot in (0.5, 2.0):
        _, through = marched(cloud(soot=soot), view(), pixels, np.array([50.0]), 1.0)
        # The outermost half cells fade into what lies outside.
        assert np.exp(-soot) < through[0] < np.exp(-soot * 0.85)


def test_it_is_seen_where_the_grid_is_and_behind_what_stands_nearer() -> None:
    plain = np.full((*SIZE, 3), 0.5, np.float32)
    there = np.abs(drawn(cloud()) - plain).max(-1) > 1e-4
    rows, columns = np.nonzero(there)
    assert 21 <= rows.min() <= 23
    assert 37 <= rows.max() <= 39
    assert 31 <= columns.min() <= 33
    assert np.array_equal(drawn(cloud(), depth=4.0), plain)
    half = np.abs(drawn(cloud(), depth=5.0) - plain).sum()
    assert 0.3 < half / np.abs(drawn(cloud()) - plain).sum() < 0.8


def test_fire_glows_and_smoke_before_it_does_not() -> None:
    assert drawn(cloud(heat=1.2, soot=0.0))[30, 40, 0] > 1.0
    assert drawn(cloud(), air=Air(light=(0.0, 0.0, 0.0)))[30, 40].max() < 0.2


def test_the_side_towards_the_sun_is_brighter() -> None:
    volume = cloud(soot=8.0)
    low, high = (drawn(volume, air=Air(sun=(0.0, 0.0, z)))[30, 40].mean() for z in (-1.0, 1.0))
    above = drawn(volume, air=Air(sun=(0.0, 0.0, 1.0)))
    assert above[24, 40].mean() > above[36, 40].mean() + 0.1
    assert np.isclose(low, high, atol=0.15)


def test_heat_goes_from_red_over_orange_to_yellow() -> None:
    hues = glow(np.array([0.3, 0.7, 1.3]))
    share = hues[:, 1] / hues[:, 0]
    assert (np.diff(share) > 0).all()
    assert (np.diff(hues.sum(-1)) > 0).all()
    assert glow(np.array(0.8), (0.2, 1.0, 0.3)).argmax() == 1


def test_a_camera_inside_of_the_smoke_sees_smoke() -> None:
    inside = drawn(replace(cloud(), origin=(-0.5, -0.5, -0.5)), air=Air(light=(0.0, 0.0, 0.0)))
    assert inside.max() < 0.4


def test_volumes_come_in_order_from_ahead_and_leaps_are_followed() -> None:
    asked: list[int] = []

    def volumes(index: int) -> tuple[Volume, ...]:
        asked.append(index)
        return (replace(cloud(), plume=index),)

    with ahead(volumes, 0, 9) as found:
        assert found is not None
        assert [found(index)[0].plume for index in (0, 1, 2, 4, 8)] == [0, 1, 2, 4, 8]
        assert found(3)[0].plume == 3, "back again"
    assert sorted(set(asked)) == asked[: len(set(asked))], "each was made once, in rising order, before the leap back"
    with ahead(None, 0, 9) as nothing:
        assert nothing is None


def test_what_waits_is_dropped_in_a_leap_back() -> None:
    asked: list[int] = []

    def volumes(index: int) -> tuple[Volume, ...]:
        asked.append(index)
        if index == 6:
            time.sleep(0.5)
        return (replace(cloud(), plume=index),)

    with ahead(volumes, 5, 9) as found:
        assert found is not None
        assert [found(index)[0].plume for index in (5, 2)] == [5, 2]
    assert not {7, 8} & set(asked), "2 did not wait for what nobody wants any more"
