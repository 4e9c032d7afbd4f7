"""Things on, in and under one another touch by the shapes that are seen; the cast keeps clear of the set."""

from pathlib import Path

import numpy as np
import pytest

from aozora.film.screenplay import Relation, Shot
from aozora.film.store import FolderStore
from aozora.world.clearings import in_the_clear, on_slope, solid_pieces
from aozora.world.elements import Asset, Body, SetPiece, Setting, StagingArea, StaticBody
from aozora.world.floor import Floor, floor_of
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.layout import Placement, Placements
from aozora.world.resting import Reliefs, rest
from aozora.world.things.build import build_thing, thing_params

LAWN = StagingArea("lawn", "ground", (0.0, 0.0, 0.0), 6.0, (0.0, -5.0, 1.0))
FLOOR = floor_of(LAWN, Setting("p", ()).height)
TOUCHING_M = 0.005


class Scene:
    """Built things at the origin with relations between them, at rest."""

    def __init__(self, folder: Path, kinds: dict[str, str], relations: tuple[tuple[str, str, str], ...]) -> None:
        store = FolderStore(folder)
        self.assets = {role: build_thing(thing_params(kind), store) for role, kind in kinds.items()}
        self.reliefs = Reliefs(store)
        made = tuple(Relation(id=f"r{i}", subject=s, relation=r, object=o) for i, (s, r, o) in enumerate(relations))
        shot = Shot(id="s", seconds=1, place="park", roles=tuple(kinds), relations=made)
        places: Placements = {role: Placement((0.1, 0.2, 0.0), 0.3 * i) for i, role in enumerate(kinds)}
        self.places = rest(shot, FLOOR, self.assets, places, self.reliefs)

    def points(self, role: str) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
        place = self.places[role]
        return self.reliefs.points(self.assets[role]) @ rotation_matrix(place.rotation).T + np.array(place.position)

    def gap(self, above: str, below: str) -> float:
        """Least vertical distance in metres of what lies over one another, negative where they interpenetrate."""
        cell = 0.004
        tops: dict[tuple[int, int], float] = {}
        for x, y, z in self.points(below):
            key = (int(x // cell), int(y // cell))
            tops[key] = max(tops.get(key, -np.inf), z)
        gaps = [z - tops[key] for x, y, z in self.points(above) if (key := (int(x // cell), int(y // cell))) in tops]
        return min(gaps)


@pytest.mark.parametrize(
    ("kinds", "relation", "above", "below"),
    [
        ({"a": "apple", "b": "block"}, ("a", "on", "b"), "a", "b"),
        ({"a": "apple", "b": "bowl"}, ("a", "in", "b"), "a", "b"),
        ({"a": "carrot", "b": "pizza"}, ("a", "under", "b"), "b", "a"),
    ],
)
def test_what_rests_touches(
    kinds: dict[str, str], relation: tuple[str, str, str], above: str, below: str, tmp_path: Path
) -> None:
    scene = Scene(tmp_path, kinds, (relation,))
    assert abs(scene.gap(above, below)) < TOUCHING_M


def test_what_is_in_a_bowl_lies_below_its_rim(tmp_path: Path) -> None:
    scene = Scene(tmp_path, {"a": "marble", "b": "bowl"}, (("a", "in", "b"),))
    rim = scene.points("b")[:, 2].max()
    assert scene.places["a"].position[2] < 0.5 * rim


def test_a_heap_lies_on_the_floor_and_in_its_dips(tmp_path: Path) -> None:
    roles = "abcdefg"
    scene = Scene(tmp_path, dict.fromkeys(roles, "orange"), tuple((role, "on", "a") for role in roles[1:]))
    lowest = [float(scene.points(role)[:, 2].min()) for role in roles]
    size = scene.assets["a"].size[2]
    assert np.allclose(lowest[:5], 0.0, atol=TOUCHING_M)
    assert all(0.4 * size < low < 0.95 * size for low in lowest[5:])
    middles = [0.5 * (scene.points(role).min(0) + scene.points(role).max(0)) for role in roles]
    assert min(np.linalg.norm(a - b) for i, a in enumerate(middles) for b in middles[:i]) > 0.85 * size


def test_several_on_one_share_its_top_and_stacks_stand_on_stacks(tmp_path: Path) -> None:
    kinds = {"a": "apple", "b": "apple", "c": "apple", "d": "table", "e": "block"}
    scene = Scene(tmp_path, kinds, (("e", "on", "a"), ("a", "on", "d"), ("b", "on", "d"), ("c", "on", "d")))
    spots = [np.array(scene.places[role].position) for role in "abc"]
    for i, first in enumerate(spots):
        for second in spots[:i]:
            assert np.linalg.norm(first[:2] - second[:2]) > 0.05
    top = scene.points("d")[:, 2].max()
    assert all(abs(spot[2] - top) < TOUCHING_M for spot in spots)
    assert abs(scene.gap("e", "a")) < TOUCHING_M


def test_small_things_go_under_a_table(tmp_path: Path) -> None:
    scene = Scene(tmp_path, {"a": "ball", "b": "table"}, (("a", "under", "b"),))
    assert scene.places["a"].position[2] == 0
    assert scene.places["b"].position[2] == 0
    assert scene.points("a")[:, 2].max() < scene.points("b")[:, 2].max()


def _box(length: float, width: float, height: float) -> Asset:
    half = (length / 2, width / 2, height / 2)
    return Asset("box", (), {}, ((-half[0], -half[1], 0.0), (half[0], half[1], height)), body=Body("box", half, 1.0))


def test_the_cast_moves_out_of_the_set_together() -> None:
    statue = StaticBody("statue", Body("box", (1.0, 1.0, 2.0), 1.0), (0.0, 0.0, 1.0))
    ground = StaticBody("ground", Body("box", (9.0, 9.0, 0.5), 1.0), (0.0, 0.0, -0.5))
    setting = Setting("p", (LAWN,), pieces=(SetPiece("bench", _box(1.6, 0.6, 0.8), (2.5, 0.0, 0.0)),), statics=(statue, ground))
    assets = {"a": _box(0.4, 0.4, 0.4), "b": _box(0.4, 0.4, 0.4)}
    places = {"a": Placement((-0.5, 0.0, 0.0)), "b": Placement((0.5, 0.0, 0.0))}
    moved = in_the_clear(places, FLOOR, setting, assets)
    a, b = (np.array(moved[role].position) for role in "ab")
    assert np.allclose(b - a, [1.0, 0.0, 0.0])
    for spot in (a, b):
        assert max(abs(spot[0]), abs(spot[1])) > 1.25
        assert max(abs(spot[0] - 2.5) - 0.8, abs(spot[1]) - 0.3) > 0.25
    assert in_the_clear(places, FLOOR, Setting("p", (LAWN,), statics=(ground,)), assets) == places


def test_rooms_and_ground_are_no_obstacles() -> None:
    pieces = (
        SetPiece("room", _box(6, 6, 3)),
        SetPiece("ground", _box(60, 60, 0.1)),
        SetPiece("bin", _box(0.4, 0.4, 1), (3, 0, 0)),
    )
    assert [box.name for box in solid_pieces(Setting("p", (LAWN,), pieces=pieces))] == ["bin"]


def test_things_tilt_with_the_ground() -> None:
    floor = Floor(LAWN, lambda x, y: 0.2 * x, FLOOR.right, FLOOR.away)
    place = on_slope(Placement((1.0, 0.0, 0.2), 0.0), _box(2.0, 1.0, 0.5), floor)
    nose = rotation_matrix(place.rotation) @ np.array([0.84, 0.0, 0.0]) + np.array(place.position)
    assert abs(nose[2] - 0.2 * nose[0]) < TOUCHING_M
    flat = Placement((1.0, 0.0, 0.0), 0.4)
    assert on_slope(flat, _box(2.0, 1.0, 0.5), FLOOR) == flat
