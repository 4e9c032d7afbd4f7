"""Household things and food: colours and materials reach them, liquids stay in their vessels, screens and flames shine."""

import numpy as np
import pytest

from aozora.film.catalogue import Catalogue
from aozora.film.screenplay import Attributes
from aozora.film.store import MemoryStore
from aozora.film.world import Mesh, get_mesh
from aozora.world.elements import Asset
from aozora.world.geometry.primitives import volume
from aozora.world.palette import colour, colour_difference
from aozora.world.things.build import build_thing, thing_entries, thing_params
from aozora.world.things.kit import Rod, Slab, Strip, Turned, outward, shaped

FREE = (
    "suitcase",
    "backpack",
    "handbag",
    "umbrella",
    "kettle",
    "bucket",
    "clock",
    "alarm clock",
    "lamp",
    "headphones",
    "refrigerator",
    "cake",
    "cupcake",
    "donut",
    "ice cream",
    "tomato",
    "pumpkin",
    "cheese",
    "egg",
    "watermelon slice",
    "teapot",
    "scissors",
    "bed",
)


def built(kind: str, **attributes: str) -> tuple[Asset, MemoryStore]:
    store = MemoryStore()
    return build_thing(thing_params(kind, Attributes(**attributes)), store), store  # pyright: ignore[reportArgumentType]


def seen_colours(asset: Asset, store: MemoryStore) -> list[tuple[float, float, float]]:
    """Base colours of the materials, and a sample of the points' colours."""
    found = [material.colour for material in asset.materials.values() if not material.colour_attribute]
    for part in asset.parts:
        mesh = get_mesh(store, part.mesh)
        if mesh.colours is not None and asset.materials[part.materials[0]].colour_attribute:
            found += [tuple(row) for row in mesh.colours[:: max(1, len(mesh.colours) // 200)].tolist()]
    return found


@pytest.mark.parametrize("kind", FREE[::3])
def test_a_colour_word_colours_the_thing(kind: str) -> None:
    asset, store = built(kind, colour="purple")
    nearest = min(colour_difference(seen, colour("purple")) for seen in seen_colours(asset, store))
    assert nearest < 8
    plain, kept = built(kind)
    assert min(colour_difference(seen, colour("purple")) for seen in seen_colours(plain, kept)) > 8


@pytest.mark.parametrize("kind", ["pumpkin", "spoon"])
def test_a_material_word_changes_what_it_is_made_of(kind: str) -> None:
    asset, _ = built(kind, material="gold")
    assert any(material.metallic == 1.0 and material.colour[0] > 2 * material.colour[2] for material in asset.materials.values())


@pytest.mark.parametrize("kind", ["coffee", "beer", "wine glass"])
def test_a_drink_is_inside_its_vessel(kind: str) -> None:
    asset, store = built(kind)
    meshes = {part.materials[0].rpartition("-")[0]: get_mesh(store, part.mesh) for part in asset.parts}
    liquid = next(m for name, m in meshes.items() if name not in ("glass", "porcelain", "foam"))
    vessel = next(m for name, m in meshes.items() if name in ("glass", "porcelain"))
    assert liquid.points[:, 2].max() < vessel.points[:, 2].max()
    assert np.all(liquid.points[:, :2].max(0) < vessel.points[:, :2].max(0))
    assert volume(liquid) > 3e-5


@pytest.mark.parametrize("kind", ["television", "laptop", "phone"])
def test_screens_show_a_picture_by_their_own_light(kind: str) -> None:
    asset, _ = built(kind)
    screens = [m for m in asset.materials.values() if m.colour_texture is not None and max(m.emission) > 0.5]
    assert len(screens) == 1


@pytest.mark.parametrize("kind", ["lantern", "birthday cake", "lamp", "floor lamp", "desk lamp"])
def test_what_burns_gives_light(kind: str) -> None:
    asset, _ = built(kind)
    assert max(max(m.emission) for m in asset.materials.values()) > 10


@pytest.mark.parametrize(
    "part",
    [
        Turned(((0, 0), (1, 0), (1, 2), (0, 2)), round=False),
        Turned(((0, 2), (1, 2), (1, 0), (0, 0)), round=False),
        Slab(((0, 0), (0, 1), (1, 1), (1, 0)), 0.2, 0.01, round=False),
        Strip(((0, 0.1, 0, 0), (1, 0.3, 0, 0.1), (2, 0.1, 0, 0)), 0.05),
        Rod(((0, 0, 0), (0, 0, 1)), 0.1),
    ],
)
def test_closed_parts_look_outwards_whichever_way_they_are_drawn(part: Turned | Slab | Strip | Rod) -> None:
    mesh = shaped(part)
    assert volume(mesh) > 0
    turned_over = Mesh(mesh.points, mesh.corners[::-1].copy(), mesh.starts) if isinstance(part, Rod) else mesh
    assert volume(outward(turned_over)) == pytest.approx(volume(mesh), rel=1e-5)


def test_household_words_find_what_they_mean() -> None:
    catalogue = Catalogue(engine="world", entries=thing_entries())
    for word, name in (
        ("fridge", "refrigerator"),
        ("burger", "hamburger"),
        ("cup of coffee", "coffee"),
        ("glass of wine", "wine glass"),
        ("bookcase", "bookshelf"),
        ("doughnut", "donut"),
        ("houseplant", "potted plant"),
        ("luggage", "suitcase"),
        ("tv", "television"),
    ):
        entry = catalogue.find("thing", word)
        assert entry is not None
        assert entry.name == name
