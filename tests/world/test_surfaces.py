"""Materials: every row makes a material whose maps exist, keep its colour and tile, and whose facts are physical."""

import numpy as np
import pytest

from aozora.film.errors import InvalidInput
from aozora.film.store import MemoryStore
from aozora.film.world import get_picture
from aozora.world.baking import MAPS, surface_map
from aozora.world.palette import colour, colour_difference
from aozora.world.surface_table import SURFACES
from aozora.world.surfaces import base_colour, physics_of, surface, surface_entries, surface_name


@pytest.mark.parametrize("name", [*MAPS][::4])
def test_maps_lie_between_0_and_1_vary_and_tile(name: str) -> None:
    made = surface_map(name, 0)
    assert made.dtype == np.float32
    assert made.min() >= 0
    assert made.max() <= 1
    assert made.std() > 0.02
    for axis in (0, 1):
        inside = np.abs(np.diff(made, axis=axis)).mean()
        seam = np.abs(np.take(made, 0, axis) - np.take(made, -1, axis)).mean()
        assert seam < 3 * inside + 0.02


@pytest.mark.parametrize("name", [*SURFACES][::6])
def test_every_material_can_be_made_and_keeps_its_colour(name: str) -> None:
    store = MemoryStore()
    made = surface(name, "", store, 1)
    for texture in (made.colour_texture, made.roughness_texture, made.bump_texture):
        if texture is not None:
            assert get_picture(store, texture.picture).pixels.shape[0] >= 512
    if made.colour_texture is not None:
        mean = get_picture(store, made.colour_texture.picture).pixels.mean((0, 1))
        assert np.all(np.abs(mean - 1) < 0.25), mean
    facts = physics_of(name)
    assert 20 < facts.density < 20_000
    assert 0 < facts.friction < 1.2
    assert 0 <= facts.restitution < 0.95
    assert facts.substance


def test_the_same_surface_is_the_same_bytes_and_seeds_differ() -> None:
    one, other = MemoryStore(), MemoryStore()
    assert surface("oak", "", one, 0) == surface("oak", "", other, 0)
    assert surface("oak", "", one, 0) != surface("oak", "", one, 1)


def test_paint_covers_stain_lets_wood_through_and_glass_stays_clear() -> None:
    blue = colour("blue")
    assert base_colour("painted wood", "blue") == blue
    assert 1 < colour_difference(base_colour("oak", "blue"), blue) < 15
    green = base_colour("glass", "green")
    assert max(green) > 0.4
    assert green[1] > 1.5 * green[0]
    assert surface("glass", "green", MemoryStore()).transmission == 1.0


def test_words_find_materials() -> None:
    assert surface_name("wooden") == "wood"
    assert surface_name("Stainless Steel") == "steel"
    assert surface_name("kryptonite") is None
    with pytest.raises(InvalidInput, match="material"):
        surface("kryptonite", "", MemoryStore())


def test_entries_are_unique() -> None:
    words = [word for entry in surface_entries() for word in (entry.name, *entry.words)]
    assert len(words) == len(set(words))


def test_detail_scales_the_maps() -> None:
    fine, coarse = (surface("oak", "", MemoryStore(), detail=d).colour_texture for d in (0.5, 2.0))
    assert fine is not None
    assert coarse is not None
    assert fine.scale[0] == pytest.approx(4 * coarse.scale[0])
