"""Things: every kind stands on the ground, weighs what it should, collides as large as it looks and is what was asked for."""

import numpy as np
import pytest

from aozora.film.catalogue import Catalogue
from aozora.film.errors import InvalidInput
from aozora.film.randomness import lane
from aozora.film.screenplay import Attributes
from aozora.film.store import MemoryStore
from aozora.film.world import get_mesh, get_picture
from aozora.world.geometry.primitives import volume
from aozora.world.palette import colour, colour_difference, nearest_colour
from aozora.world.things.build import build_thing, thing_entries, thing_params, thing_rand
from aozora.world.things.table import THINGS
from aozora.world.things.workshop_table import PLANNED

KEPT = MemoryStore()
"""One store for all: maps are baked once."""

HANDLES = {"cup": 0.4, "mug": 0.6, "jug": 0.6}
"""How much wider than their body those with a handle are."""


def sampled() -> list[str]:
    """Some kinds of every module of builders, drawn by seed; what is built from plans is tested in `test_planned`."""
    modules: dict[str, list[str]] = {}
    for kind, row in THINGS.items():
        if kind not in PLANNED:
            modules.setdefault(row.builder.partition(":")[0], []).append(kind)
    return [str(k) for name, own in modules.items() for k in lane(3, name).choice(own, 1 + len(own) // 20, replace=False)]


@pytest.mark.parametrize("kind", sampled())
def test_every_kind_is_sound(kind: str) -> None:
    asset = build_thing(thing_params(kind), KEPT)
    low, high = asset.bounds
    assert low[2] == 0.0
    wanted = np.array(THINGS[kind].size)
    free = np.maximum(0.26 * wanted, 0.06 * wanted.max())
    free[0] += HANDLES.get(kind, 0.0) * wanted[0]
    assert np.all(np.abs(np.array(asset.size) - wanted) < free)
    assert abs(low[1] + high[1]) < 0.2 * asset.size[1] + 0.1 * asset.size[0]
    assert {name for part in asset.parts for name in part.materials} == set(asset.materials)
    meshes = [get_mesh(KEPT, part.mesh) for part in asset.parts]
    lowest = min(float(m.points[:, 2].min()) + part.position[2] for m, part in zip(meshes, asset.parts, strict=True))
    assert abs(lowest) < 1e-6
    assert all(np.isfinite(m.points).all() for m in meshes)
    assert asset.substance
    assert asset.head[2] == pytest.approx(high[2] / 2)
    # Leaves and petals are open sheets that enclose nothing.
    open_sheets = THINGS[kind].family in ("tree", "plant", "flower", "tinder") or kind == "feather"
    assert open_sheets or all(volume(mesh) > 0 for mesh in meshes)


@pytest.mark.parametrize(
    ("kind", "low", "high"),
    [
        ("tennis ball", 0.050, 0.065),
        ("basketball", 0.50, 0.70),
        ("football", 0.38, 0.48),
        ("marble", 0.012, 0.025),
        ("block", 0.008, 0.025),
        ("apple", 0.12, 0.26),
        ("mug", 0.25, 0.6),
        ("chair", 3.0, 8.0),
        ("ball", 0.15, 0.45),
    ],
)
def test_masses_in_kilograms(kind: str, low: float, high: float) -> None:
    body = build_thing(thing_params(kind), KEPT).body
    assert body is not None
    assert low < body.mass < high


@pytest.mark.parametrize("kind", ["ball", "marble", "block", "bottle"])
def test_bodies_are_as_large_as_what_is_seen(kind: str) -> None:
    asset = build_thing(thing_params(kind), KEPT)
    assert asset.body is not None
    half = asset.body.size
    tall = {"sphere": half[0], "box": half[2], "cylinder": half[1]}[asset.body.shape]
    assert asset.body.centre[2] + tall == pytest.approx(asset.size[2], rel=0.02)
    assert asset.body.centre[2] - tall == pytest.approx(0.0, abs=0.01 * asset.size[2])


def test_a_red_ball_is_red_and_a_blue_block_is_blue() -> None:
    store = MemoryStore()
    ball = get_mesh(store, build_thing(thing_params("ball", Attributes(colour="red")), store).parts[0].mesh)
    assert ball.colours is not None
    mean = tuple(float(v) for v in ball.colours.mean(0))
    assert colour_difference((mean[0], mean[1], mean[2]), colour("red")) < 8
    block = build_thing(thing_params("block", Attributes(colour="blue")), store)
    paint = next(iter(block.materials.values()))
    assert paint.colour_texture is not None
    pixels = get_picture(store, paint.colour_texture.picture).pixels.reshape(-1, 3)
    middle = np.median(pixels, axis=0)
    assert nearest_colour((float(middle[0]), float(middle[1]), float(middle[2]))) == "blue"


def test_wear_takes_paint_off() -> None:
    def bare(age: str) -> float:
        store = MemoryStore()
        block = build_thing(thing_params("block", Attributes(colour="blue", age=age)), store)
        paint = next(iter(block.materials.values()))
        assert paint.colour_texture is not None
        pixels = get_picture(store, paint.colour_texture.picture).pixels
        return float((pixels[..., 0] > pixels[..., 2]).mean())

    assert bare("new") < bare("") < bare("battered") < 0.5


def test_a_marble_is_clear_glass_around_coloured_vanes() -> None:
    store = MemoryStore()
    asset = build_thing(thing_params("marble", Attributes(colour="green")), store)
    vanes, shell = (get_mesh(store, part.mesh) for part in asset.parts)
    middle = np.array([0, 0, asset.size[2] / 2])
    assert np.linalg.norm(vanes.points - middle, axis=1).max() < 0.95 * asset.size[0] / 2
    assert np.allclose(np.linalg.norm(shell.points - middle, axis=1), asset.size[0] / 2, rtol=1e-3)
    assert vanes.colours is not None
    assert (vanes.colours[:, 1] > 1.5 * vanes.colours[:, 0]).mean() > 0.3
    assert asset.materials[asset.parts[1].materials[0]].transmission == 1.0


def test_sizes_materials_and_paint_follow_the_attributes() -> None:
    plain, large = thing_params("ball"), thing_params("ball", Attributes(size="large"))
    assert large.size[0] > 1.3 * plain.size[0]
    assert thing_params("cube", Attributes(material="wooden", colour="green")).material == "painted wood"
    assert thing_params("cube", Attributes(material="wooden")).material == "wood"
    steel = build_thing(thing_params("marble", Attributes(material="steel")), MemoryStore())
    glass = build_thing(thing_params("marble"), MemoryStore())
    assert steel.body is not None
    assert glass.body is not None
    assert steel.body.mass > 3 * glass.body.mass
    assert steel.substance == "metal"


@pytest.mark.parametrize("kind", ["ball", "block", "apple"])
def test_the_same_parameters_give_the_same_bytes(kind: str) -> None:
    params = thing_rand(kind, lane(7, kind), Attributes(colour="blue"))
    assert params == thing_rand(kind, lane(7, kind), Attributes(colour="blue"))
    assert build_thing(params, MemoryStore()) == build_thing(params, MemoryStore())
    assert thing_rand(kind, lane(8, kind)) != thing_rand(kind, lane(7, kind))


@pytest.mark.parametrize(
    ("kind", "attributes", "field"),
    [
        ("flux capacitor", Attributes(), "kind"),
        ("ball", Attributes(colour="blurple"), "colour"),
        ("ball", Attributes(material="kryptonite"), "material"),
    ],
)
def test_what_is_unknown_is_named(kind: str, attributes: Attributes, field: str) -> None:
    with pytest.raises(InvalidInput) as error:
        thing_params(kind, attributes)
    assert error.value.field == field


def test_entries_find_things_by_their_words() -> None:
    catalogue = Catalogue(engine="world", entries=thing_entries())
    for word, name in (
        ("rubber ball", "ball"),
        ("glass marble", "marble"),
        ("building block", "block"),
        ("soccer ball", "football"),
        ("sports ball", "football"),
        ("mouse", "computer mouse"),
    ):
        entry = catalogue.find("thing", word)
        assert entry is not None
        assert entry.name == name
        assert entry.facts["height_m"] > 0
    words = [word for entry in catalogue.of("thing") for word in (entry.name, *entry.words)]
    assert len(words) == len(set(words))
