"""What words make of any thing: colours exactly, materials, patterns, a second colour, states."""

import numpy as np
import pytest
from skimage.color import deltaE_ciede2000, xyz2lab

from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Attributes
from aozora.film.store import MemoryStore
from aozora.film.world import Material, Rgb, get_mesh
from aozora.world.elements import Asset
from aozora.world.palette import PALETTE, colour
from aozora.world.things.build import build_thing, thing_params, unknown_states
from aozora.world.things.dressing import dominant, surfaces_of
from aozora.world.things.form import Piece
from aozora.world.things.patterns import PATTERNS
from aozora.world.things.weathering import KNOWN_STATES

KEPT = MemoryStore()
COLOURS = (
    *(name for name, swatch in PALETTE.items() if not swatch.family),
    *("navy", "turquoise", "teal", "gold", "maroon", "beige", "silver", "magenta", "cream", "lime"),
)
KINDS = (
    "car", "bicycle", "chair", "apple", "ball", "mug", "teapot", "suitcase", "backpack", "umbrella", "book", "balloon", "kite",
    "guitar", "hammer", "flag", "gift", "toy car", "skateboard", "rowing boat", "bowl", "candle", "baseball glove", "cake",
)  # fmt: skip


def built(kind: str, attributes: Attributes) -> Asset:
    return build_thing(thing_params(kind, attributes), KEPT)


def seen(kind: str, attributes: Attributes) -> tuple[Rgb, Material]:
    """What the surface that one sees most of reflects."""
    asset = built(kind, attributes)
    pieces = [
        Piece(get_mesh(KEPT, part.mesh), tuple((name.rpartition("-")[0], asset.materials[name]) for name in part.materials))
        for part in asset.parts
    ]
    item = dominant(surfaces_of(pieces, KEPT), thing_params(kind, attributes).material)
    return item.albedo, item.material


def lab(rgb: Rgb) -> np.ndarray:
    matrix = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]])
    return xyz2lab(matrix @ np.asarray(rgb))


@pytest.mark.parametrize(("number", "kind"), [*enumerate(KINDS)][::3])
def test_a_colour_word_is_seen_as_that_colour(number: int, kind: str) -> None:
    word = COLOURS[(7 * number + 5) % len(COLOURS)]
    albedo, _ = seen(kind, Attributes(colour=word))
    assert deltaE_ciede2000(lab(albedo), lab(colour(word))) < 10, word


@pytest.mark.parametrize("kind", ["apple", "guitar"])
def test_any_thing_can_be_made_of_anything(kind: str) -> None:
    _, gold = seen(kind, Attributes(material="gold"))
    assert gold.metallic == 1.0
    assert gold.colour[0] > 2 * gold.colour[2]
    _, glass = seen(kind, Attributes(material="glass"))
    assert glass.transmission == 1.0


def test_a_wooden_car_is_not_blue() -> None:
    albedo, _ = seen("car", Attributes(material="wood"))
    assert albedo[0] > 1.5 * albedo[2]


@pytest.mark.parametrize("pattern", [*PATTERNS][::5])
def test_patterns_lie_on_the_thing(pattern: str) -> None:
    _, material = seen("mug", Attributes(colour="red", pattern=pattern))
    assert material.colour_texture is not None
    with pytest.raises(InvalidInput):
        thing_params("mug", Attributes(pattern="psychedelic"))


def test_a_second_colour_is_seen() -> None:
    asset = built("ball", Attributes(colour="red", accents=("white",)))
    plain = built("ball", Attributes(colour="red"))
    assert asset.materials != plain.materials


@pytest.mark.parametrize("state", sorted(KNOWN_STATES - {"clean", "dry", "vintage", "opaque", "new"})[::4])
def test_states_show(state: str) -> None:
    assert built("mug", Attributes(states=(state,))) != built("mug", Attributes())


def test_builds_stretch_and_the_unknown_is_named() -> None:
    plain, tall = thing_params("vase").size, thing_params("vase", Attributes(shape=("tall",))).size
    assert tall[2] > 1.3 * plain[2]
    long_, table = thing_params("table", Attributes(states=("long",))).size, thing_params("table").size
    assert long_[0] > 1.3 * table[0]
    assert long_[1] == table[1]
    assert unknown_states("mug", Attributes(states=("rusty", "melancholic"), shape=("tall",))) == ("melancholic",)


def test_what_breaks_lies_in_shards() -> None:
    whole, broken = built("mug", Attributes()), built("mug", Attributes(states=("broken",)))
    assert len(broken.parts) > len(whole.parts)
    assert broken.size[1] > whole.size[1]
