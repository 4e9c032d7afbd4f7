"""People: the same parameters give the same person; faces speak; what was said is worn; nobody is favoured by chance."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from aozora.film.errors import InvalidInput
from aozora.film.randomness import lane
from aozora.film.screenplay import Attributes, Feature, Role
from aozora.film.store import MemoryStore
from aozora.film.world import get_mesh
from aozora.world.elements import Asset
from aozora.world.palette import colour
from aozora.world.people.anatomy import anatomy, heads_high, skeleton_of
from aozora.world.people.build import build_person
from aozora.world.people.catalogue import people_entries
from aozora.world.people.cloth import PATTERN_WORDS, PATTERNS
from aozora.world.people.crowd import crowd
from aozora.world.people.expressions import MOVES
from aozora.world.people.face_grid import face_grid
from aozora.world.people.figure import Figure
from aozora.world.people.hair import hair_pieces
from aozora.world.people.hair_table import STYLES
from aozora.world.people.hats import HatCut
from aozora.world.people.outfit import dressed, garment_name
from aozora.world.people.params import Garment, Hair, PersonParams
from aozora.world.people.roles import PEOPLE
from aozora.world.people.sampling import person_rand
from aozora.world.people.wardrobe_table import WARDROBE

WOMAN = PersonParams("woman", hair=Hair("bob"), garments=(Garment("sweater", "yellow"), Garment("jeans"), Garment("sneakers")))


@pytest.fixture(scope="module")
def woman() -> tuple[Asset, MemoryStore]:
    store = MemoryStore()
    return build_person(WOMAN, store), store


def role(kind: str, *features: Feature, **said: object) -> Role:
    return Role(id="somebody", kind=kind, category="being", attributes=Attributes.model_validate(said), features=features)


def test_building_twice_gives_the_same_bytes(woman: tuple[Asset, MemoryStore]):
    assert build_person(WOMAN, MemoryStore()) == woman[0]


def test_a_person_stands_on_the_ground_as_tall_as_asked(woman: tuple[Asset, MemoryStore]):
    asset, store = woman
    points = np.concatenate([get_mesh(store, part.mesh).points for part in asset.parts])
    assert -0.003 < points[:, 2].min() < 0.006
    assert WOMAN.height - 0.01 < points[:, 2].max() < WOMAN.height + 0.05
    assert abs(points[:, 1].max() + points[:, 1].min()) < 0.03


def test_the_rig_names_joints_of_the_skeleton(woman: tuple[Asset, MemoryStore]):
    asset, _ = woman
    assert asset.rig is not None
    assert asset.skeleton is not None
    assert asset.rig.kind == "biped"
    named = [asset.rig.jaw, *asset.rig.spine, *asset.rig.neck]
    for chain in (*asset.rig.legs.values(), *asset.rig.arms.values(), *asset.rig.fingers.values()):
        named += chain
    assert set(named) <= set(asset.skeleton.names)
    assert all(parent < number for number, parent in enumerate(asset.skeleton.parents))


def test_weights_add_up_and_every_part_follows(woman: tuple[Asset, MemoryStore]):
    asset, store = woman
    for part in asset.parts:
        mesh = get_mesh(store, part.mesh)
        assert mesh.skin is not None
        assert np.allclose(mesh.skin.weights.sum(1), 1.0)
        assert np.isfinite(mesh.points).all()


@pytest.mark.parametrize("name", sorted(MOVES))
def test_every_shape_moves_the_face_within_reason(name: str, woman: tuple[Asset, MemoryStore]):
    mesh = get_mesh(woman[1], woman[0].parts[0].mesh)
    far = np.linalg.norm(mesh.shapes[name], axis=1)
    assert 0.001 < far.max() < 0.08


def test_open_mouths_lower_the_chin_and_closed_ones_do_not(woman: tuple[Asset, MemoryStore]):
    mesh = get_mesh(woman[1], woman[0].parts[0].mesh)
    assert mesh.shapes["say aa"][:, 2].min() < -0.015
    assert mesh.shapes["say m"][:, 2].min() > -0.006


def test_lids_of_a_blink_meet(woman: tuple[Asset, MemoryStore]):
    asset, store = woman
    assert asset.skeleton is not None
    mesh = get_mesh(store, asset.parts[0].mesh)
    assert mesh.skin is not None
    edges: dict[str, float] = {}
    for lid, pick in (("lid upper left", np.min), ("lid lower left", np.max)):
        own = mesh.skin.joints[:, 0] == asset.skeleton.names.index(lid)
        front = own & (mesh.points[:, 0] > mesh.points[own, 0].max() - 0.012)
        edges[lid] = float(pick((mesh.points + mesh.shapes["blink"])[front, 2]))
    assert edges["lid upper left"] < edges["lid lower left"] + 0.004


@pytest.mark.parametrize(("age", "least", "most"), [(1.2, 3.6, 4.5), (7.0, 4.3, 5.3), (30.0, 5.5, 6.0)])
def test_heads_are_larger_the_younger(age: float, least: float, most: float):
    assert least < heads_high(replace(WOMAN, age=age)) < most


@pytest.mark.parametrize("style", sorted(STYLES))
def test_hair_of_every_style_is_finite_and_near_the_head(style: str):
    params = replace(WOMAN, hair=Hair(style), age=70.0 if STYLES[style].bald else 30.0)
    a = anatomy(params)
    joints = skeleton_of(a, params).names
    for piece in hair_pieces(a, params, face_grid(a, params)):
        assert np.isfinite(piece.points).all()
        assert np.linalg.norm(piece.points - a.skull, axis=1).max() < 0.75
        assert set(piece.weights) <= set(joints)


def test_what_was_said_is_worn():
    sweater = Feature(name="sweater", sort="garment", attributes=Attributes(colour="yellow", pattern="striped"))
    hat = Feature(name="hat", sort="garment", attributes=Attributes(colour="red"))
    made = person_rand(role("chef", sweater, hat), lane(4, "x"))
    worn = {garment.name: garment for garment in made.garments}
    assert worn["sweater"] == Garment("sweater", "yellow", (), "striped")
    assert worn["hat"].colour == "red"
    assert {"shirt", "chef's hat", "apron"} & set(worn) == {"apron"}


def test_hair_beard_and_age_are_honoured():
    hair = Feature(name="hair", sort="part", attributes=Attributes(colour="red", shape=("long",)))
    made = person_rand(role("person", hair, sex="female", age="young"), lane(1, "y"))
    assert made.hair.style == "long straight"
    assert made.hair.colour[0] > 2 * made.hair.colour[1]
    assert made.age < 29
    old = person_rand(role("man", Feature(name="beard", sort="part"), age="old"), lane(1, "z"))
    assert old.hair.beard == "full beard"
    assert old.age > 66
    assert person_rand(role("man", states=("bald",)), lane(1, "z")).hair.style == "bald"


def test_saying_one_thing_leaves_the_rest():
    plain = person_rand(role("woman"), lane(7, "a"))
    dressed = person_rand(role("woman", Feature(name="coat", sort="garment")), lane(7, "a"))
    assert (plain.face, plain.skin, plain.age, plain.hair) == (dressed.face, dressed.skin, dressed.age, dressed.hair)


def test_chance_favours_nobody():
    people = [
        person_rand(role(kind), lane(seed, "fair", kind))
        for seed in range(100)
        for kind in ("person", "doctor", "chef", "astronaut", "student")
    ]
    sexes = Counter(person.sex for person in people)
    assert abs(sexes["female"] - 250) < 3 * 11.2
    thirds = np.histogram([person.skin for person in people], bins=5, range=(0, 1))[0]
    assert np.all(np.abs(thirds - 100) < 3 * 9)


def test_words_are_unique_and_outfits_exist():
    for category in ("kind", "garment", "part"):
        words = Counter(word for e in people_entries() if e.category == category for word in (e.name, *e.words))
        assert [word for word, count in words.items() if count > 1] == []
    for kind in PEOPLE:
        for seed in range(3):
            person = person_rand(role(kind), lane(seed, kind))
            assert person.garments
            assert all(garment_name(garment.name) == garment.name for garment in person.garments)


@pytest.mark.parametrize("kind", PEOPLE)
def test_everybody_wears_colours_and_cloths_that_exist(kind: str):
    for seed in range(6):
        for garment in person_rand(role(kind), lane(seed, "outfit")).garments:
            row = WARDROBE[garment.name]
            names = (garment.colour, *garment.accents) if garment.colour else row.colours[0].split("/")
            assert all(name.startswith("#") or colour(name) for name in names if name)
            assert not garment.pattern or garment.pattern in {*PATTERNS, *PATTERN_WORDS}


def test_a_garment_that_is_not_in_the_wardrobe_is_named():
    with pytest.raises(InvalidInput, match="must be one of"):
        person_rand(role("man", Feature(name="chandelier", sort="garment")), lane(1, "q"))


def test_hats_and_accessories_can_be_worn():
    store = MemoryStore()
    a = anatomy(WOMAN)
    figure = Figure(a, WOMAN, face_grid(a, WOMAN))
    for name, row in WARDROBE.items():
        if all(isinstance(cut_as, str | HatCut) for cut_as in row.cuts):
            outfit = dressed(figure, (Garment(name),), store)
            assert outfit.pieces
            for piece in outfit.pieces:
                assert np.isfinite(piece.points).all()
                assert piece.material in outfit.materials


def test_a_crowd_repeats_a_few_people():
    store = MemoryStore()
    places = np.array([[float(i), 0.0, 0.0] for i in range(9)])
    scatter, materials = crowd(places, np.linspace(0, 6, 9), 5, store, ("man", "child"))
    assert len(scatter.prototypes) == 2
    assert all(name in materials for prototype in scatter.prototypes for name in prototype.materials)
    mesh = get_mesh(store, scatter.prototypes[0].mesh)
    assert np.abs(mesh.points[:, 1]).max() < 0.45
    assert crowd(places, np.linspace(0, 6, 9), 5, store, ("man", "child"))[0] == scatter
