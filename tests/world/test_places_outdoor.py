"""Outdoor places are complete, open where a cast acts, lit as the hour says, and the same every time."""

import numpy as np
import pytest

from aozora.film.errors import InvalidInput
from aozora.film.store import MemoryStore
from aozora.film.world import get_mesh
from aozora.world.elements import Setting
from aozora.world.places.groundwork import STAGE_HALF
from aozora.world.places.landscapes import LANDSCAPES
from aozora.world.places.registry import PLACES, PlaceParams, build_place, place_entries
from aozora.world.places.terrain import Terrain, graded


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture(scope="module")
def park(store: MemoryStore) -> Setting:
    return build_place("park", PlaceParams("golden hour", seed=1), store)


def _instances(setting: Setting, scatter_id: str, store: MemoryStore) -> dict[str, np.ndarray]:
    scatter = next(scatter for scatter in setting.scatters if scatter.id == scatter_id)
    return store.get(scatter.instances)[0]


@pytest.mark.parametrize("name", list(LANDSCAPES))
def test_every_place_is_complete(name: str, store: MemoryStore) -> None:
    setting = build_place(name, PlaceParams("morning", "cloudy", "autumn", 2), store)
    assert setting.place == name
    assert setting.acoustics.space == "outdoor"
    assert setting.sky is not None
    assert setting.lamps[0].type == "sun"
    used = {m for scatter in setting.scatters for prototype in scatter.prototypes for m in prototype.materials}
    assert used <= set(setting.materials)
    for piece in setting.pieces:
        assert {m for part in piece.asset.parts for m in part.materials} <= set(piece.asset.materials)
    assert len({scatter.pass_index for scatter in setting.scatters}) == len(setting.scatters)
    for scatter in setting.scatters:
        arrays, _ = store.get(scatter.instances)
        assert arrays["prototype"].max() < len(scatter.prototypes)
        assert np.isfinite(arrays["position"]).all()
        assert np.allclose(np.linalg.norm(arrays["rotation"], axis=1), 1, atol=1e-3)


def test_the_stage_is_wide_straight_and_almost_level(park: Setting) -> None:
    area = park.areas[0]
    assert area.kind == "ground"
    assert area.radius >= 8
    x = np.linspace(-12, 12, 241)
    line = park.height(x, np.zeros_like(x))
    assert np.ptp(line) < 0.25
    assert np.abs(np.diff(line) / np.diff(x)).max() < 0.12
    assert area.view_from[1] < area.centre[1] - 2


def test_height_is_exactly_the_ground_mesh(park: Setting, store: MemoryStore) -> None:
    ground = next(piece for piece in park.pieces if piece.name == "ground")
    mesh = get_mesh(store, ground.asset.parts[0].mesh)
    triangles = mesh.points[mesh.corners.reshape(-1, 3)].astype(np.float64)
    middle = triangles.mean(1)
    assert np.abs(park.height(middle[:, 0], middle[:, 1]) - middle[:, 2]).max() < 1e-4
    up = np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0])[:, 2]
    assert (up > 0).all()


def test_terrain_is_exact_between_its_points() -> None:
    land = Terrain.of(graded(1.0, 4.0, 20.0), graded(1.0, 4.0, 20.0), lambda x, y: 0.5 * x - 0.25 * y)
    x, y = np.random.Generator(np.random.PCG64(1)).uniform(-15, 15, (2, 200))
    assert np.allclose(land.height(x, y), 0.5 * x - 0.25 * y, atol=1e-3)


def test_grass_covers_the_ground_and_thins_out_with_distance(park: Setting, store: MemoryStore) -> None:
    near = _instances(park, "grass/near", store)["position"]
    stage = near[(np.abs(near[:, 0]) < STAGE_HALF) & (np.abs(near[:, 1]) < 3)]
    counts, _, _ = np.histogram2d(stage[:, 0], stage[:, 1], bins=(13, 3), range=((-13, 13), (-3, 3)))
    assert counts.min() >= 3
    middle = _instances(park, "grass/middle", store)["position"]
    far = _instances(park, "grass/far", store)["position"]
    assert np.abs(middle[:, 1]).max() > 20
    assert np.abs(far[:, 1]).max() > 60
    assert np.abs(near[:, 2] - park.height(near[:, 0], near[:, 1])).max() < 1e-3


def test_nothing_tall_stands_on_the_stage_or_before_it(park: Setting, store: MemoryStore) -> None:
    for scatter in ("trees", "bushes"):
        x, y, _ = _instances(park, scatter, store)["position"].T
        assert not ((np.abs(x) < 20) & (np.abs(y) < 5)).any()
        assert not ((np.abs(x) < 12) & (y < 0) & (y > -14)).any()


@pytest.mark.parametrize("hour", ["golden hour", "sunset", "morning"])
def test_no_tree_shades_the_running_line(hour: str, store: MemoryStore) -> None:
    setting = build_place("park", PlaceParams(hour, seed=3), store)
    scatter = next(scatter for scatter in setting.scatters if scatter.id == "trees")
    arrays, _ = store.get(scatter.instances)
    lamp = setting.lamps[0]
    w, x, y, z = lamp.rotation
    # A lamp shines along -Z of its rotation, so +Z points to the light.
    light = np.array([2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y)])
    meshes = [get_mesh(store, prototype.mesh) for prototype in scatter.prototypes]
    tops = np.array([mesh.points[:, 2].max() for mesh in meshes])[arrays["prototype"]] * arrays["scale"][:, 2]
    trunk = arrays["position"][:, :2].astype(np.float64)
    reach = tops / light[2] * np.hypot(light[0], light[1])
    ahead = light[:2] / np.hypot(light[0], light[1])
    for spot in np.linspace(-11, 11, 23):
        gap = trunk - np.array([spot, 0.0])
        along, beside = gap @ ahead, np.abs(gap[:, 0] * ahead[1] - gap[:, 1] * ahead[0])
        assert not ((along > 0) & (along < reach) & (beside < 1.5)).any()


def test_golden_light_comes_from_behind_and_from_the_side(park: Setting) -> None:
    w, x, y, z = park.lamps[0].rotation
    light = np.array([2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y)])
    area = park.areas[0]
    view = np.array(area.centre) - np.array(area.view_from)
    assert 0.1 < light[:2] @ view[:2] / np.linalg.norm(view[:2]) < 0.95
    assert light[2] < 0.25


def test_mist_lies_over_dawn_and_needs_clean_guides(store: MemoryStore, park: Setting) -> None:
    dawn = build_place("park", PlaceParams("dawn", seed=1), store)
    assert dawn.fog is not None
    assert park.fog is not None
    assert dawn.fog.density > 4 * park.fog.density
    assert dawn.fog.height_m is not None
    assert dawn.clean_prefilter
    assert not park.clean_prefilter


def test_lanterns_are_lit_at_night_only(store: MemoryStore, park: Setting) -> None:
    night = build_place("park", PlaceParams("night", seed=1), store)
    assert [lamp.type for lamp in night.lamps] == ["sun", "point"]
    assert [lamp.type for lamp in park.lamps] == ["sun"]


def test_the_same_parameters_give_the_same_bytes() -> None:
    first, again = MemoryStore(), MemoryStore()
    params = PlaceParams("dusk", "clear", "spring", 9)
    one, two = build_place("park", params, first), build_place("park", params, again)
    assert one.scatters == two.scatters
    assert one.sky == two.sky
    assert [piece.asset.parts for piece in one.pieces] == [piece.asset.parts for piece in two.pieces]
    other = build_place("park", PlaceParams("dusk", "clear", "spring", 10), first)
    assert other.scatters != one.scatters


def test_wrong_words_are_told() -> None:
    for place, params, field in (
        ("moon base", PlaceParams(), "place"),
        ("park", PlaceParams(hour="teatime"), "hour"),
        ("park", PlaceParams(weather="frogs"), "weather"),
        ("park", PlaceParams(season="fifth"), "season"),
    ):
        with pytest.raises(InvalidInput) as raised:
            build_place(place, params, MemoryStore())
        assert raised.value.field == field


def test_catalogue_words_are_unique_within_their_category() -> None:
    entries = place_entries()
    for category in ("place", "hour", "weather"):
        words = [word for entry in entries if entry.category == category for word in (entry.name, *entry.words)]
        assert len(words) == len(set(words))
        assert words == [word.lower() for word in words]
    names = {entry.name for entry in entries if entry.category == "place"}
    assert names == set(PLACES)
    assert {"sunny", "golden hour", "dawn", "park"} <= {w for entry in entries for w in (entry.name, *entry.words)}
