"""Animals: every kind builds, is closed and sound, keeps its weights, and becomes what the attributes say."""

from dataclasses import replace

import numpy as np
import pytest

from aozora.film.catalogue import Catalogue
from aozora.film.errors import InvalidInput
from aozora.film.randomness import lane
from aozora.film.screenplay import Attributes
from aozora.film.store import MemoryStore
from aozora.film.world import get_mesh
from aozora.world.creatures.anatomy import anatomy, eye_place
from aozora.world.creatures.build import build_creature
from aozora.world.creatures.catalogue import creature_entries
from aozora.world.creatures.coat import paint
from aozora.world.creatures.fur import Pelt
from aozora.world.creatures.lofts import round_sections
from aozora.world.creatures.pelts import pelts_of, zones_of
from aozora.world.creatures.quadruped import COLOURS, QuadrupedParams
from aozora.world.creatures.skeletons import skeleton_of
from aozora.world.creatures.species import CREATURES, creature_params, creature_rand
from aozora.world.elements import Asset
from aozora.world.geometry.neighbours import nearest
from aozora.world.geometry.sdf import vertex_normals

PUPPY = Attributes(age="puppy")


def coarse(params: QuadrupedParams) -> QuadrupedParams:
    return replace(params, voxels=22, blades=1000)


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture(scope="module")
def puppy(store: MemoryStore) -> Asset:
    return build_creature(coarse(creature_params("golden retriever", PUPPY)), store)


@pytest.mark.parametrize("kind", list(CREATURES))
def test_every_kind_builds_and_is_sound(kind: str, store: MemoryStore):
    params = creature_params(kind)
    asset = build_creature(coarse(params), store)
    assert asset.skeleton is not None
    assert asset.rig is not None
    for part in asset.parts:
        mesh = get_mesh(store, part.mesh)
        assert np.isfinite(mesh.points).all()
        assert mesh.corners.max() < len(mesh.points)
        assert mesh.colours is not None
        assert mesh.skin is not None
        assert mesh.colours.min() >= 0
        assert mesh.colours.max() <= 1
        assert (mesh.skin.weights.sum(1) == 1).all()
        assert mesh.skin.joints.max() < len(asset.skeleton.names)
        assert set(part.materials) <= set(asset.materials)
    withers = asset.size[2] / params.height
    assert 0.95 < withers < 2.6
    assert abs(asset.bounds[0][2]) < 1e-6


def test_the_same_animal_twice_is_the_same_bytes(puppy: Asset):
    again = build_creature(coarse(creature_params("golden retriever", PUPPY)), MemoryStore())
    assert [part.mesh for part in again.parts] == [part.mesh for part in puppy.parts]
    assert again == puppy


def test_the_hide_is_closed_and_faces_outwards(puppy: Asset, store: MemoryStore):
    hide = get_mesh(store, puppy.parts[0].mesh)
    faces = hide.corners.reshape(-1, 3)
    edges = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]]).astype(np.int64)
    forward = np.sort(edges[:, 0] * 10**7 + edges[:, 1])
    backward = np.sort(edges[:, 1] * 10**7 + edges[:, 0])
    assert (forward == backward).mean() > 0.999
    a, b, c = (hide.points[faces[:, i]].astype(np.float64) for i in range(3))
    litres = np.einsum("ni,ni->n", a, np.cross(b, c)).sum() / 6 * 1000
    assert 3 < litres < 20


def test_fur_stands_outside_the_skin(puppy: Asset, store: MemoryStore):
    hide, fur = (get_mesh(store, part.mesh) for part in puppy.parts[::2])
    blades = fur.points.reshape(-1, 5, 3)
    points = hide.points.astype(np.float64)
    normals = vertex_normals(points, hide.corners.reshape(-1, 3).astype(np.int64))
    beside = nearest(blades[:, 0].astype(np.float64), points, 1)[:, 0]
    rise = ((blades[:, 2:4].mean(1) - blades[:, :2].mean(1)) * normals[beside]).sum(1)
    assert (rise > 0).mean() > 0.75
    length = np.linalg.norm(blades[:, 4] - blades[:, 0], axis=1)
    assert 0.001 < np.median(length) < 0.04


def test_it_stands_on_its_soles_and_looks_along_x(puppy: Asset):
    assert puppy.rig is not None
    assert puppy.skeleton is not None
    for foot, sole in puppy.rig.foot_points.items():
        assert sole[2] == 0
        assert (sole[1] > 0) == ("left" in foot)
        assert (sole[0] > 0) == ("front" in foot)
    heads = dict(zip(puppy.skeleton.names, puppy.skeleton.heads, strict=True))
    assert heads["head"][0] > heads["chest"][0] > heads["pelvis"][0]
    assert all(parent < child for child, parent in enumerate(puppy.skeleton.parents))


def test_a_puppy_is_small_with_a_big_head_and_a_short_face():
    grown, young = creature_params("golden retriever"), creature_params("golden retriever", PUPPY)
    assert young.height < 0.6 * grown.height
    assert young.head.size > 1.3 * grown.head.size
    assert young.head.muzzle < 0.7 * grown.head.muzzle
    assert {creature_params("puppy").youth, creature_params("dog", PUPPY).youth} == {1.0}
    assert creature_params("kitten").kind == "cat"


def skins(kind: str) -> tuple[QuadrupedParams, tuple[str, ...], list[Pelt]]:
    """Parameters, zones and the skins (head, body, ...) of a kind."""
    params = creature_params(kind)
    a = anatomy(params)
    zones = zones_of(params, a)
    return params, zones, pelts_of(a, params, skeleton_of(a, params).names, zones)


def edge(pelt: Pelt) -> float:
    corners = pelt.points[pelt.faces]
    return float(np.median(np.linalg.norm(corners[:, 1] - corners[:, 0], axis=1)))


def test_a_head_is_sculpted_finely_and_its_mouth_is_a_line_from_side_to_side():
    params, zones, (head, body, *_) = skins("beagle")
    a = anatomy(params)
    assert edge(head) < 0.85 * edge(body)
    lip = head.zones[:, zones.index("lip")] > 0.6
    place = (head.points[lip] - a.skull) @ a.tilt / a.s
    tip = 0.62 + params.head.muzzle
    assert place[:, 0].min() > 0.3
    assert tip - 0.2 < place[:, 0].max() < tip + 0.4
    assert place[:, 1].min() < -0.25
    assert place[:, 1].max() > 0.25
    assert (place[:, 2] < 0).all()
    assert head.fur[head.zones[:, zones.index("lip")] > 0.95].max() < 0.3 * head.fur.max()


def test_a_panda_has_dark_patches_about_its_eyes_and_nowhere_else():
    params, zones, (head, body, *_) = skins("panda")
    a = anatomy(params)
    patch = head.zones[:, zones.index("patch")]
    place = (head.points - a.skull) @ a.tilt / a.s
    place[:, 1] = np.abs(place[:, 1])
    away = np.linalg.norm(place - eye_place(params), axis=1) / params.head.eye
    assert patch[(away < 1.3) & (place[:, 0] > 0.5)].mean() > 0.9
    assert patch[away > 3].max() < 0.01
    assert body.zones[:, zones.index("patch")].max() < 0.01


def test_rings_follow_a_tail_that_stands_up():
    params, zones, (_, body, *_) = skins("lemur")
    tail = np.flatnonzero(body.zones[:, zones.index("tail")] > 0.8)
    colours = paint(params.coat, zones, body.zones[tail], body.points[tail], params.height, 0)
    order = np.argsort(body.points[tail, 2])
    dark = np.array([part.mean() < 0.35 for part in np.array_split(colours[order].mean(1), 24)])
    assert (np.diff(dark.astype(int)) != 0).sum() >= 5


def test_sections_keep_their_size_where_a_path_turns_level():
    turn = np.linspace(0, 1.6 * np.pi, 40)
    path = np.stack([np.sin(turn), 0 * turn, np.cos(turn)], 1) + np.stack([0 * turn, 0 * turn, -3 * turn], 1)
    across, up = round_sections(path, np.full(40, 0.1))
    assert np.allclose(np.linalg.norm(across, axis=1), 0.1)
    assert np.allclose(np.linalg.norm(up, axis=1), 0.1)


@pytest.mark.parametrize(("word", "kind"), [("foal", "horse"), ("fawn", "deer"), ("puppy", "dog")])
def test_the_word_for_the_young_is_an_age(word: str, kind: str):
    young = creature_params(kind, Attributes(age=word))
    assert young.youth > 0.5
    assert not young.extras.horns


def test_attributes_change_size_and_colour():
    brown = creature_params("dog", Attributes(age="puppy", colour="brown")).coat.zones["base"]
    black = creature_params("dog", Attributes(colour="black")).coat.zones["base"]
    assert brown[0] > 1.5 * brown[2]
    assert max(black) < 0.03
    assert creature_params("cat", Attributes(size="large")).height > creature_params("cat").height
    for name in COLOURS:
        assert creature_params("cat", Attributes(colour=name)).coat.zones["base"]
    with pytest.raises(InvalidInput) as error:
        creature_params("dog", Attributes(colour="plaid"))
    assert error.value.field == "attributes.colour"
    with pytest.raises(InvalidInput) as error:
        creature_params("phoenix")
    assert error.value.field == "kind"


def test_siblings_differ_a_little():
    one = creature_rand("beagle", lane(1, "a"), PUPPY)
    assert one == creature_rand("beagle", lane(1, "a"), PUPPY)
    other = creature_rand("beagle", lane(2, "a"), PUPPY)
    assert one != other
    assert abs(one.height / other.height - 1) < 0.15


def test_the_catalogue_names_every_kind_with_its_measures():
    catalogue = Catalogue(engine="test", entries=creature_entries())
    assert catalogue.find("kind", "golden retriever")
    assert catalogue.find("kind", "puppies")
    assert catalogue.find("kind", "kitten")
    for entry in catalogue.entries:
        assert 0.03 < entry.facts["height_m"] < 10
        assert 0.05 < entry.facts["length_m"] < 14
        assert entry.facts["speed_m_s"] > 0.5
        creature_params(entry.name)
