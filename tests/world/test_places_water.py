"""Places with water: complete, moving, with dry ground for a cast, and the same every time."""

from fractions import Fraction

import numpy as np
import pytest

from aozora.film.cues import Cues
from aozora.film.screenplay import CameraPlan, Screenplay, Shot
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.film.world import get_mesh
from aozora.world.daylight import HOURS
from aozora.world.elements import SetPiece, Setting
from aozora.world.physics.scene import NullSolver
from aozora.world.places.coast import light_over_water
from aozora.world.places.registry import PlaceParams, build_place
from aozora.world.places.water import WaterColour, by_depth, lace_map
from aozora.world.places.waves import Sea, rhythm, wave_shapes, waves_of
from aozora.world.stage import stage

WATERS = ("beach", "island", "sea", "lake", "river", "stream", "pond")


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture(scope="module", params=WATERS)
def place(request: pytest.FixtureRequest, store: MemoryStore) -> Setting:
    return build_place(request.param, PlaceParams("sunset", seed=3), store)


def _surface(place: Setting) -> SetPiece:
    return next(piece for piece in place.pieces if piece.asset.substance == "water" and not piece.name.startswith("breaker"))


def test_every_place_is_complete(place: Setting, store: MemoryStore) -> None:
    assert place.sky is not None
    assert place.acoustics.space == "outdoor"
    assert place.clean_prefilter
    used = {m for scatter in place.scatters for prototype in scatter.prototypes for m in prototype.materials}
    assert used <= set(place.materials)
    for piece in place.pieces:
        assert {m for part in piece.asset.parts for m in part.materials} <= set(piece.asset.materials)
        mesh = get_mesh(store, piece.asset.parts[0].mesh)
        assert np.isfinite(mesh.points).all()
        if mesh.slots is not None:
            assert mesh.slots.max() < len(piece.asset.parts[0].materials)


def test_the_stage_is_dry_and_almost_level(place: Setting, store: MemoryStore) -> None:
    area = place.areas[0]
    x = np.linspace(-area.radius, area.radius, 161) * 0.8 + area.centre[0]
    line = place.height(x, np.full_like(x, area.centre[1]))
    assert np.abs(np.diff(line) / np.diff(x)).max() < 0.2
    assert line.min() > 0.05 or place.place == "sea"
    assert abs(float(place.height(np.array([area.centre[0]]), np.array([area.centre[1]]))[0]) - area.centre[2]) < 1e-6


def test_water_moves_by_shapes_that_its_mesh_has(place: Setting, store: MemoryStore) -> None:
    for piece in place.pieces:
        if piece.motion is None:
            continue
        mesh = get_mesh(store, piece.asset.parts[0].mesh)
        moved = piece.motion(np.arange(6, dtype=np.float64).reshape(2, 3))
        assert moved.shapes is not None
        assert set(moved.shapes.names) == set(mesh.shapes)
        assert moved.shapes.weights.shape == (2, 3, len(moved.shapes.names))
        assert np.abs(moved.shapes.weights).max() <= 1
    assert _surface(place).motion is not None


def test_water_looks_up_and_lies_below_the_stage(place: Setting, store: MemoryStore) -> None:
    mesh = get_mesh(store, _surface(place).asset.parts[0].mesh)
    corners = mesh.points[mesh.corners.reshape(-1, 4)].astype(np.float64)
    up = np.cross(corners[:, 2] - corners[:, 0], corners[:, 3] - corners[:, 1])[:, 2]
    assert (up > 0).all()
    assert mesh.points[:, 2].max() <= place.areas[0].centre[2]


def test_waves_have_the_height_asked_for_and_run_their_way() -> None:
    waves = waves_of(Sea(height=1.2, length=20.0, heading=90.0, spread=24.0), 5)
    assert 4 * np.sqrt((waves.amplitudes**2).sum() / 2) == pytest.approx(1.2)
    x, y = np.meshgrid(np.arange(0, 160, 0.5), np.arange(0, 160, 0.5))
    xy = np.stack([x, y], -1).reshape(-1, 2)
    shapes = wave_shapes(waves, xy, np.full(len(xy), 0.1), np.ones(len(xy)))
    track = rhythm(waves)(np.array([[0.0, 0.05, 0.1]])).shapes
    assert track is not None

    def surface(step: int) -> np.ndarray:
        z = sum(track.weights[0, step, i] * shapes[name][:, 2] for i, name in enumerate(track.names))
        return np.asarray(z).reshape(x.shape)

    assert 4 * surface(0).std() == pytest.approx(1.2, rel=0.35)
    slope = np.gradient(surface(0), 0.5, axis=0)
    rate = (surface(2) - surface(0)) / 0.1
    assert (slope * rate).mean() < 0


def test_a_coarse_mesh_carries_no_short_waves() -> None:
    waves = waves_of(Sea(height=1.0, length=4.0, heading=0.0), 1)
    shapes = wave_shapes(waves, np.zeros((4, 2)), np.full(4, 100.0), np.ones(4))
    assert all(np.abs(offsets).max() == 0 for offsets in shapes.values())


def test_deep_water_hides_its_bottom() -> None:
    kind = WaterColour((0.01, 0.04, 0.05), (0.5, 0.1, 0.1), (0.4, 0.3, 0.2))
    colours = by_depth(kind, np.array([0.0, 50.0]))
    assert colours[0] == pytest.approx(kind.bottom)
    assert colours[1] == pytest.approx(kind.deep, abs=1e-4)


def test_foam_lace_is_even() -> None:
    lace = lace_map()
    assert (lace > 0.7).mean() == pytest.approx(0.3, abs=0.01)


def test_a_shot_on_the_beach_carries_the_waves() -> None:
    shot = Shot(id="shot-1", seconds=Fraction(1, 2), place="beach", camera=CameraPlan(framing="wide shot"))
    settings = Settings(width=320, height=180, fps=12, seed=3)
    staged = stage(Screenplay(shots=(shot,)), Cues(), settings, MemoryStore(), Watch(), NullSolver()).shots[0]
    assert {"set/sea", "set/breaker 1"} <= set(staged.motion.shapes)
    assert "set/breaker 1" in staged.motion.transforms
    assert {entity.id for entity in staged.world.entities} >= set(staged.motion.shapes)


def test_low_light_stands_over_the_sea() -> None:
    for hour in ("sunrise", "sunset", "golden hour", "night"):
        assert abs(light_over_water(hour) - 90) < 26
    assert light_over_water("noon") == HOURS["noon"].azimuth


def test_the_same_parameters_give_the_same_bytes() -> None:
    first, again = MemoryStore(), MemoryStore()
    params = PlaceParams("dusk", "cloudy", "autumn", 9)
    one, two = build_place("beach", params, first), build_place("beach", params, again)
    assert one.scatters == two.scatters
    assert [piece.asset.parts for piece in one.pieces] == [piece.asset.parts for piece in two.pieces]
    assert one.sky == two.sky
