"""Birds, swimmers, insects, reptiles and beings of fantasy: each builds soundly, moves as asked, and is named once."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from aozora.film.randomness import lane
from aozora.film.screenplay import Attributes, Role
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.world import get_mesh
from aozora.world.acting.direction import Blocking
from aozora.world.acting.performers import performer_of
from aozora.world.acting.puppet import placed, puppet_of
from aozora.world.acting.rotations import Floats
from aozora.world.aloft import raised
from aozora.world.creatures.birds.build import build_bird
from aozora.world.creatures.birds.flock import BIRDS
from aozora.world.creatures.fantasy.table import FANTASY
from aozora.world.creatures.insects.table import INSECTS
from aozora.world.creatures.registry import being_entries, build_being
from aozora.world.creatures.reptiles.table import REPTILES
from aozora.world.creatures.stock import Casting
from aozora.world.creatures.swimmers.table import SWIMMERS
from aozora.world.elements import Act, Asset, Path, Performance, flat_ground
from aozora.world.geometry.rotations import rotation_matrix

KINDS = (*BIRDS, *SWIMMERS, *INSECTS, *REPTILES, *FANTASY)
CLOCK = Settings(fps=12, seconds=Fraction(2)).clock


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("AOZORA_CACHE", "off")


def made(kind: str, store: MemoryStore, **attributes: str) -> Asset:
    role = Role(id="one", kind=kind, category="being", attributes=Attributes.model_validate(attributes))
    return build_being(Casting(role, lane(0, "one"), 4000), store)


def along(speed: float, frames: int = 24) -> Blocking:
    times = np.linspace(-0.5, 2.5, 61)
    positions = np.stack([speed * times, 0 * times, 0 * times], 1)
    return Blocking(Path(times, positions, 0 * times), flat_ground, CLOCK, frames, 0, "one", "grass")


def acted(asset: Asset, action: str, speed: float = 0.0) -> Performance:
    act = Act(action, 0.0, 2.0)
    blocking = along(speed)
    blocking = replace(blocking, path=raised(blocking.path, (act,), asset, "grass", (0, "one")))
    return performer_of(asset).perform(asset, (act,), blocking)


def joints_at(asset: Asset, done: Performance) -> Floats:
    """Where the joints are in the world at the middles of frames (f, j, 3)."""
    assert done.pose is not None
    puppet = puppet_of(asset)
    turns = done.pose.rotations[:, 1].astype(np.float64)
    local = np.array([[rotation_matrix(tuple(q)) for q in frame] for frame in turns])
    _, heads = placed(puppet, local, done.pose.offsets[:, 1].astype(np.float64))
    roots = np.array([rotation_matrix(tuple(q)) for q in done.transform.rotations[:, 1].astype(np.float64)])
    return heads @ np.swapaxes(roots, 1, 2) + done.transform.positions[:, 1, None]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_builds_soundly_and_stands(kind: str):
    store = MemoryStore()
    asset = made(kind, store)
    assert asset.skeleton is not None
    for part in asset.parts:
        mesh = get_mesh(store, part.mesh)
        assert np.isfinite(mesh.points).all()
        assert mesh.skin is not None
        assert mesh.colours is not None
        assert mesh.corners.max() < len(mesh.points)
        assert mesh.colours.min() >= 0
        assert mesh.colours.max() <= 1
        assert mesh.skin.joints.max() < len(asset.skeleton.names)
        assert (mesh.skin.weights.sum(1) == 1).all()
        assert set(part.materials) <= set(asset.materials)
    assert max(asset.size) < 40
    assert min(asset.size) > 0.001
    done = acted(asset, "stand" if "stand" in performer_of(asset).actions else "float")
    assert done.pose is not None
    assert np.isfinite(done.pose.rotations).all()
    assert np.isfinite(done.transform.positions).all()
    assert done.pose.rotations.shape[2] == len(asset.skeleton.names)


def test_kinds_are_named_once():
    words = [word for entry in being_entries() for word in (entry.name, *entry.words)]
    assert len(words) == len(set(words)), sorted({word for word in words if words.count(word) > 1})


def test_the_same_bird_twice_is_the_same_bytes():
    params = replace(BIRDS["parrot"].adult, blades=2000)
    one, other = (build_bird(params, MemoryStore()) for _ in range(2))
    assert one == other


@pytest.mark.parametrize("kind", ["bird", "eagle", "butterfly", "bee"])
def test_who_flies_is_in_the_air_and_beats_its_wings(kind: str):
    store = MemoryStore()
    asset = made(kind, store)
    done = acted(asset, "fly", 1.0)
    spots = joints_at(asset, done)
    assert spots[..., 2].min() > 0.2
    assert asset.skeleton is not None
    wing = asset.skeleton.names.index("wing left")
    assert done.pose is not None
    turns = done.pose.rotations[:, 1, wing]
    assert np.ptp(turns, axis=0).max() > 0.1
    assert acted(asset, "stand").transform.positions[..., 2].max() < 0.05


@pytest.mark.parametrize(
    ("kind", "action"), [("chicken", "walk"), ("duck", "waddle"), ("robot", "walk"), ("crocodile", "crawl"), ("spider", "crawl")]
)
def test_standing_feet_do_not_slide(kind: str, action: str):
    asset = made(kind, MemoryStore())
    assert asset.rig is not None
    speed = 0.5 * asset.rig.hip_height
    spots = joints_at(asset, acted(asset, action, speed))
    puppet = puppet_of(asset)
    for foot, joints in asset.rig.legs.items():
        track = spots[:, puppet.number[joints[2]]]
        low = track[:, 2] < asset.rig.foot_points[foot][2] + 0.03 * asset.rig.hip_height
        steady = low[1:] & low[:-1]
        moved = np.abs(np.diff(track[:, 0]))[steady]
        assert steady.sum() > 3
        assert np.median(moved) < 0.25 * speed / 12


def test_wings_spread_in_flight_and_fold_on_the_ground():
    asset = made("seagull", MemoryStore())
    for action, spread in (("fly", 1.0), ("stand", 0.0)):
        shapes = acted(asset, action).shapes
        assert shapes is not None
        assert np.allclose(shapes.weights[..., shapes.names.index("spread")], spread, atol=0.02)


def test_fish_swim_with_their_tails():
    asset = made("goldfish", MemoryStore())
    done = acted(asset, "swim", 0.2)
    spots = joints_at(asset, done)
    assert asset.skeleton is not None
    tail = spots[:, asset.skeleton.names.index("tail"), 1]
    assert np.ptp(tail) > 0.03 * asset.size[0]
    assert spots[..., 2].min() > 0.1


def test_a_colour_dyes_the_plumage():
    plain, dyed = MemoryStore(), MemoryStore()
    usual = get_mesh(plain, made("bird", plain).parts[0].mesh).colours
    green = get_mesh(dyed, made("bird", dyed, colour="green").parts[0].mesh).colours
    assert usual is not None
    assert green is not None
    assert (green[:, 1] > 1.3 * green[:, 0]).mean() > 0.2 > (usual[:, 1] > 1.3 * usual[:, 0]).mean()
