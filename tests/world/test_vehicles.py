"""Vehicles and street furniture: every kind is whole, stands on the ground, takes its colour and turns on its wheels."""

import numpy as np
import pytest

from aozora.film.screenplay import Attributes
from aozora.film.store import MemoryStore
from aozora.film.world import get_mesh
from aozora.world.palette import colour, colour_difference
from aozora.world.things.build import build_thing, thing_params
from aozora.world.things.vehicles.shell import split
from aozora.world.things.vehicles.table import VEHICLES

CARS = [name for name, row in VEHICLES.items() if row.builder.endswith(":car")]


@pytest.mark.parametrize("kind", VEHICLES)
def test_the_same_vehicle_twice(kind: str) -> None:
    params = thing_params(kind, Attributes(colour="green"), 3)
    assert build_thing(params, MemoryStore()) == build_thing(params, MemoryStore())


@pytest.mark.parametrize("kind", CARS)
def test_a_car_stands_on_four_wheels_that_turn_about_their_axles(kind: str) -> None:
    store = MemoryStore()
    asset = build_thing(thing_params(kind), store)
    tyres = [part for part in asset.parts if part.materials[0].startswith("tyre-")]
    assert len(tyres) == 4
    for part in tyres:
        points = get_mesh(store, part.mesh).points
        radius = float(np.hypot(points[:, 0], points[:, 2]).max())
        assert part.position[2] == pytest.approx(radius, abs=0.002)
        assert abs(float(points[:, 0].mean())) < 0.01 * radius
    assert {np.sign(part.position[1]) for part in tyres} == {-1.0, 1.0}


@pytest.mark.parametrize("word", ["red", "blue", "yellow", "white", "black"])
def test_a_car_takes_its_colour(word: str) -> None:
    asset = build_thing(thing_params("car", Attributes(colour=word)), MemoryStore())
    paint = next(material for name, material in asset.materials.items() if name.startswith("body-"))
    assert colour_difference(paint.colour, colour(word)) < 5
    assert paint.coat == 1.0


def test_windows_are_glass_and_the_body_mirrors_itself() -> None:
    store = MemoryStore()
    asset = build_thing(thing_params("car"), store)
    assert any(material.transmission == 1.0 for material in asset.materials.values())
    points = get_mesh(store, asset.parts[0].mesh).points
    assert points[:, 1].max() == pytest.approx(-points[:, 1].min(), abs=1e-4)


def test_a_split_keeps_the_area() -> None:
    points = np.array([[0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0]], float)
    faces = np.array([[0, 1, 2], [0, 2, 3]])
    cut = split(points, faces, np.zeros(2, np.int64), points[:, 0] - 0.3)

    def area(chosen: np.ndarray) -> float:
        a, b, c = (cut.points[cut.faces[chosen][:, i]] for i in range(3))
        return float(np.linalg.norm(np.cross(b - a, c - a), axis=1).sum() / 2)

    assert area(cut.inside) == pytest.approx(0.3)
    assert area(~cut.inside) == pytest.approx(0.7)
