"""Where things stand: relations as seen from the camera, no interpenetration at rest, areas, directions."""

import math

import numpy as np
import pytest

from aozora.film.screenplay import Beat, Relation, Role, Shot
from aozora.world.elements import Asset, Body, Rig, Setting, StagingArea
from aozora.world.floor import direction_of, floor_of
from aozora.world.launching import Props, Scenery, rigid_scene
from aozora.world.layout import Placement, choose_area, lay_out, reach, set_on_floor, standing_up, turned
from aozora.world.physics.mujoco_solver import MujocoSolver

LAWN = StagingArea("lawn", "ground", (1.0, 2.0, 0.0), 6.0, (1.0, -3.0, 1.0))
TABLE = StagingArea("table", "table", (0.0, 0.0, 0.8), 0.4, (0.0, -1.0, 1.2))
STEPS = StagingArea("steps", "steps", (0, 0, 0.5), 1.0, (0, -2, 1), descent=((-0.5, 0, 1), (0.5, 0, 0)))


def box(length: float, width: float, height: float) -> Asset:
    half = (length / 2, width / 2, height / 2)
    bounds = ((-half[0], -half[1], 0.0), (half[0], half[1], height))
    return Asset("box", (), {}, bounds, "wood", (0, 0, half[2]), body=Body("box", half, 0.4, (0, 0, half[2])))


def animal() -> Asset:
    rig = Rig({}, {}, (), (), hip_height=0.4)
    return Asset("dog", (), {}, ((-0.4, -0.15, 0), (0.4, 0.15, 0.6)), rig=rig)


def scene(
    relations: tuple[tuple[str, str, str], ...], assets: dict[str, Asset], beats: tuple[Beat, ...] = ()
) -> tuple[Shot, dict[str, Role]]:
    cast = {name: Role(id=name, kind="box", category="being" if asset.rig else "thing") for name, asset in assets.items()}
    made = tuple(Relation(id=f"r{i}", subject=s, relation=r, object=o) for i, (s, r, o) in enumerate(relations))
    return Shot(id="s", seconds=2, place="park", roles=tuple(assets), relations=made, beats=beats), cast


@pytest.mark.parametrize(
    ("relation", "axis", "sign"), [("left of", 0, -1), ("right of", 0, 1), ("behind", 1, 1), ("in front of", 1, -1), ("on", 2, 1)]
)
def test_relations_hold_as_seen_from_the_camera(relation: str, axis: int, sign: int):
    assets = {"a": box(0.3, 0.3, 0.3), "b": box(0.4, 0.4, 0.4)}
    shot, cast = scene((("a", relation, "b"),), assets)
    places = lay_out(shot, floor_of(LAWN, Setting("p", ()).height), assets, cast, 0)
    apart = np.array(places["a"].position) - np.array(places["b"].position)
    assert np.sign(apart[axis]) == sign
    assert abs(apart[axis]) == max(np.abs(apart))


def test_sides_and_depths_of_the_picture():
    assets = {"a": box(0.3, 0.3, 0.3), "b": box(0.3, 0.3, 0.3), "c": box(0.3, 0.3, 0.3)}
    wanted = (("a", "right of", "frame"), ("b", "left of", "frame"), ("c", "background of", "frame"))
    shot, cast = scene(wanted, assets)
    places = lay_out(shot, floor_of(LAWN, Setting("p", ()).height), assets, cast, 0)
    a, b, c = (np.array(places[name].position) for name in "abc")
    assert b[0] < c[0] < a[0]
    assert c[1] > max(a[1], b[1])


def test_left_stays_left_when_the_view_is_turned():
    area = StagingArea("lawn", "ground", (0, 0, 0), 6.0, (5.0, 0.0, 1.0))
    assets = {"a": box(0.3, 0.3, 0.3), "b": box(0.3, 0.3, 0.3)}
    shot, cast = scene((("a", "left of", "b"),), assets)
    places = lay_out(shot, floor_of(area, Setting("p", ()).height), assets, cast, 0)
    assert places["a"].position[1] < places["b"].position[1]


def _apart(a: tuple[Asset, Placement], b: tuple[Asset, Placement]) -> float:
    """The widest gap in metres between two footprints along any of their edges' normals; negative where they overlap."""

    def corners(asset: Asset, place: Placement) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
        ahead = np.array([math.cos(place.heading), math.sin(place.heading)])
        side = np.array([-ahead[1], ahead[0]])
        length, width, _ = asset.size
        return np.array([place.position[:2] + x * length * ahead + y * width * side for x in (-0.5, 0.5) for y in (-0.5, 0.5)])

    gaps: list[float] = []
    for _, place in (a, b):
        for turn in (0.0, math.pi / 2):
            way = np.array([math.cos(place.heading + turn), math.sin(place.heading + turn)])
            first, second = corners(*a) @ way, corners(*b) @ way
            gaps.append(float(max(second.min() - first.max(), first.min() - second.max())))
    return max(gaps)


@pytest.mark.parametrize("size", [(2.0, 0.5, 0.9), (0.2, 0.02, 0.01), (0.3, 0.3, 0.3)])
@pytest.mark.parametrize("relation", ["", "left of", "behind", "next to"])
@pytest.mark.parametrize("count", [2, 8])
def test_turned_and_long_things_do_not_interpenetrate(size: tuple[float, float, float], relation: str, count: int):
    assets = {f"x{i}": box(size[0] * (1 + 0.1 * i), size[1], size[2]) for i in range(count)}
    shot, cast = scene((("x0", relation, "x1"),) if relation else (), assets)
    places = lay_out(shot, floor_of(LAWN, Setting("p", ()).height), assets, cast, 1)
    pairs = [("x0", "x1")] if relation else [(a, b) for a in assets for b in assets if a < b]
    for a, b in pairs:
        assert _apart((assets[a], places[a]), (assets[b], places[b])) > 0


@pytest.mark.parametrize("count", [1, 2, 5, 9])
def test_a_row_does_not_interpenetrate(count: int):
    assets = {f"x{i}": box(0.2 + 0.05 * i, 0.2, 0.3) for i in range(count)}
    shot, cast = scene((), assets)
    places = lay_out(shot, floor_of(LAWN, Setting("p", ()).height), assets, cast, 1)
    for a in assets:
        for b in assets:
            if a < b:
                distance = math.dist(places[a].position, places[b].position)
                assert distance > (reach(assets[a]) + reach(assets[b])) - 0.005


def test_stacks_settle_without_sinking_in_or_falling_apart():
    assets = {"low": box(0.3, 0.3, 0.2), "high": box(0.2, 0.2, 0.2), "top": box(0.1, 0.1, 0.1)}
    shot, cast = scene((("high", "on", "low"), ("top", "on", "high")), assets)
    floor = floor_of(LAWN, Setting("p", ()).height)
    places = lay_out(shot, floor, assets, cast, 0)
    setting = Setting("p", (LAWN,))
    run = MujocoSolver().simulate(rigid_scene(shot, Scenery(floor, assets, setting, 1.0), Props(places, {})), 0.8)
    heights = {mover.id: run.positions[-1, i, 2] for i, mover in enumerate(run.scene.movers)}
    assert heights["low"] == pytest.approx(0.0, abs=0.005)
    assert heights["high"] == pytest.approx(0.2, abs=0.005)
    assert heights["top"] == pytest.approx(0.4, abs=0.005)


def test_beings_look_three_quarters_to_the_camera_and_towards_the_middle():
    assets = {"a": animal(), "b": animal()}
    shot, cast = scene((), assets)
    floor = floor_of(LAWN, Setting("p", ()).height)
    places = lay_out(shot, floor, assets, cast, 0)
    for role, inward in (("a", 1), ("b", -1)):
        look = np.array([math.cos(places[role].heading), math.sin(places[role].heading)])
        assert look @ -floor.away > 0.5
        assert np.sign(look @ floor.right) == inward


def test_areas_are_chosen_by_what_happens():
    setting = Setting("p", (LAWN, TABLE, STEPS))
    small, dog = {"a": box(0.05, 0.05, 0.05)}, {"d": animal()}
    roll = (Beat(id="b", action="roll", subject="a", end=2),)
    for assets, beats, kind in ((small, roll, "steps"), (small, (), "table"), (dog, (), "ground")):
        shot, cast = scene((), assets, beats)
        assert choose_area(setting, shot, cast, assets).kind == kind


@pytest.mark.parametrize("size", [(0.1, 0.2, 0.05), (0.3, 0.2, 0.05), (0.1, 0.1, 0.4)])
def test_things_set_on_end_stand_on_the_floor_with_their_longest_side_up(size: tuple[float, float, float]):
    asset = box(*size)
    upright, stood = standing_up(asset)
    assert stood[2] == pytest.approx(max(size))
    place = set_on_floor(asset, (1.0, 2.0, 0.5), 0.7, upright)
    corners = [
        np.array(turned(place.rotation, (x, y, z))) + place.position
        for x in (asset.bounds[0][0], asset.bounds[1][0])
        for y in (asset.bounds[0][1], asset.bounds[1][1])
        for z in (asset.bounds[0][2], asset.bounds[1][2])
    ]
    assert min(corner[2] for corner in corners) == pytest.approx(0.5, abs=1e-9)
    assert np.allclose(np.mean(corners, axis=0)[:2], [1.0, 2.0])


def test_words_of_direction():
    assert direction_of("right to left") == (-1.0, 0.0)
    assert direction_of("") == (1.0, 0.0)
    assert direction_of("towards the camera")[1] < 0
    assert direction_of("away from the camera")[1] > 0
    assert isinstance(Placement((0, 0, 0)).rotation, tuple)
