"""Plants stand on the ground, have the size and colours of their kind, and cost what they should."""

import numpy as np
import pytest

from aozora.film.errors import InvalidInput
from aozora.film.randomness import lane
from aozora.film.store import MemoryStore
from aozora.world.plants.flowers import FLOWERS, fallen_leaves, flower
from aozora.world.plants.grass import Turf, grass_patch
from aozora.world.plants.scattering import Spots, ground_rotation, jittered_grid, put_scatter, stand
from aozora.world.plants.species import SPECIES
from aozora.world.plants.trees import tree


@pytest.mark.parametrize("species", list(SPECIES))
def test_a_tree_has_the_size_of_its_species(species: str) -> None:
    row = SPECIES[species]
    mesh = tree(species, "summer", "middle", 3)
    low, high = mesh.points.min(0), mesh.points.max(0)
    assert low[2] > -0.5
    assert 0.7 * row.height < high[2] < 1.5 * row.height
    width = (high - low)[:2].max() / 2
    assert 0.5 * row.width * row.height < width < 2.0 * row.width * row.height
    assert mesh.slots is not None
    assert set(np.unique(mesh.slots)) == ({0, 1} if row.leaves else {0})
    assert mesh.colours is not None
    assert mesh.colours.min() >= 0
    assert mesh.colours.max() <= 1
    assert mesh.corners.max() == len(mesh.points) - 1


def test_details_keep_the_crown_and_cut_the_cost() -> None:
    meshes = [tree("oak", "summer", detail, 5) for detail in ("near", "middle", "far")]
    counts = [len(mesh.starts) for mesh in meshes]
    assert counts[0] > 2 * counts[1] > 4 * counts[2]
    tops = [mesh.points[:, 2].max() for mesh in meshes]
    assert max(tops) - min(tops) < 1.2


def test_seasons_change_leaves() -> None:
    summer, autumn, winter = (tree("maple", season, "far", 1) for season in ("summer", "autumn", "winter"))
    assert len(winter.starts) < 0.5 * len(summer.starts)
    assert winter.slots is not None
    assert winter.slots.max() == 0
    assert summer.colours is not None
    assert autumn.colours is not None
    leaves = slice(len(winter.points), None)
    assert summer.colours[leaves, 1].mean() > summer.colours[leaves, 0].mean()
    assert autumn.colours[leaves, 0].mean() > 1.5 * autumn.colours[leaves, 1].mean()
    assert tree("spruce", "winter", "far", 1).slots.max() == 1  # type: ignore[union-attr]


def test_most_leaves_face_up() -> None:
    mesh = tree("lime", "summer", "near", 2)
    assert mesh.slots is not None
    quads = mesh.corners[mesh.starts[mesh.slots == 1][:, None] + np.arange(4)]
    a, b, d = (mesh.points[quads[:, k]].astype(np.float64) for k in (0, 1, 3))
    up = np.abs(np.cross(b - a, d - a)[:, 2]) / np.linalg.norm(np.cross(b - a, d - a), axis=1)
    assert np.median(up) > 0.5


def test_a_lawn_does_not_hide_a_ball() -> None:
    turf = Turf()
    mesh = grass_patch(turf, 0.5, lane(1, "patch"))
    heights = mesh.points[4::5, 2]
    assert 0.025 < np.median(heights) < 0.06
    assert np.quantile(heights, 0.99) < 0.1
    assert mesh.points[:, 2].min() >= 0
    assert len(heights) > 0.5 * turf.blades * 0.25
    assert mesh.colours is not None
    green = mesh.colours.mean(0)
    assert green[1] > green[0] > green[2]


def test_dry_grass_is_yellow() -> None:
    fresh, dry = (grass_patch(Turf(dry=share), 0.5, lane(1, "patch")).colours for share in (0.0, 0.9))
    assert fresh is not None
    assert dry is not None
    assert dry[:, 0].mean() > 1.5 * fresh[:, 0].mean()


def test_clover_grows_where_it_is_asked_for() -> None:
    bare, with_clover = (grass_patch(Turf(clover=count), 0.5, lane(1, "patch")) for count in (0, 400))
    assert len(with_clover.starts) == len(bare.starts) + 3 * 100


@pytest.mark.parametrize("name", list(FLOWERS))
def test_flowers_have_their_height_and_colour(name: str) -> None:
    row = FLOWERS[name]
    mesh = flower(name, lane(0, name))
    assert mesh.points[:, 2].max() == pytest.approx(row.height, rel=0.35, abs=row.radius)
    assert mesh.colours is not None
    petal = np.array(row.petal)
    assert np.abs(mesh.colours - petal).sum(1).min() < 0.15
    assert len(mesh.starts) < 200


def test_unknown_plants_are_told() -> None:
    with pytest.raises(InvalidInput, match="must be one of"):
        flower("triffid", lane(0))
    with pytest.raises(InvalidInput, match="must be one of"):
        tree("ent", "summer", "far", 0)


def test_leaves_lie_on_the_ground() -> None:
    mesh = fallen_leaves(((0.3, 0.2, 0.1),), 20, 1.0, lane(2))
    assert mesh.points[:, 2].min() > -0.05
    assert mesh.points[:, 2].max() < 0.12


def test_a_jittered_grid_covers_evenly() -> None:
    points = jittered_grid((-5, -5), (5, 5), 1.0, lane(3))
    assert len(points) == 100
    counts, _, _ = np.histogram2d(points[:, 0], points[:, 1], bins=5, range=((-5, 5), (-5, 5)))
    assert counts.min() == counts.max() == 4


def test_plants_lean_with_the_slope() -> None:
    spots = stand(np.zeros((50, 2)), lambda x, y: 0.5 * x, np.ones(50), np.zeros(50, np.int64), lane(4))
    w, x, y, z = ground_rotation(spots, lambda x, y: 0.5 * x).T
    up = np.stack([2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y)], -1)
    normal = np.array([-0.5, 0, 1]) / np.sqrt(1.25)
    assert np.allclose(up, normal, atol=1e-6)
    assert np.ptp(spots.turn) > 1


def test_a_scatter_keeps_its_instances() -> None:
    store = MemoryStore()
    spots = Spots(np.array([[1.0, 2.0, 0.5]]), np.zeros(1), np.ones((1, 3)), np.zeros(1, np.int64))
    mesh = flower("daisy", lane(0))
    scatter = put_scatter(store, "flowers", 7, [(mesh, ("petal",))], spots, np.array([[1.0, 0, 0, 0]]))
    arrays, _ = store.get(scatter.instances)
    assert np.allclose(arrays["position"], [[1, 2, 0.5]])
    assert arrays["prototype"].dtype == np.int32
    assert scatter.prototypes[0].materials == ("petal",)
