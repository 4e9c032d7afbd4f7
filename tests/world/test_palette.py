"""Named colours are real paints, mean what they say and can be told apart."""

import itertools

import numpy as np
import pytest

from aozora.film.errors import InvalidInput
from aozora.world.palette import (
    PALETTE,
    ciede2000,
    cielab,
    colour,
    colour_difference,
    colour_entries,
    colour_name,
    linear_of,
    nearest_colour,
)


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0011), 7.2195),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_colour_differences_are_those_of_the_standard_data(first: tuple[float], second: tuple[float], wanted: float) -> None:
    assert ciede2000(np.array(first), np.array(second)) == pytest.approx(wanted, abs=1e-4)


def test_lab_of_white_and_srgb_primaries() -> None:
    assert cielab((1.0, 1.0, 1.0)) == pytest.approx([100, 0, 0], abs=0.02)
    assert cielab((1.0, 0.0, 0.0)) == pytest.approx([53.24, 80.09, 67.20], abs=0.05)


def test_every_colour_is_a_paint_that_can_exist() -> None:
    for name, swatch in PALETTE.items():
        rgb = linear_of(swatch.srgb)
        assert max(rgb) < 0.9, name
        assert max(rgb) > 0.005, name


def test_colours_can_be_told_apart() -> None:
    shades = {name: linear_of(swatch.srgb) for name, swatch in PALETTE.items()}
    for (a, first), (b, second) in itertools.combinations(shades.items(), 2):
        assert colour_difference(first, second) > 2.5, (a, b)
    basic = [name for name, swatch in PALETTE.items() if not swatch.family]
    for a, b in itertools.combinations(basic, 2):
        assert colour_difference(shades[a], shades[b]) > 14, (a, b)


@pytest.mark.parametrize(
    ("word", "name"), [("red", "red"), ("Gray", "grey"), ("navy blue", "navy"), ("golden", "gold"), ("light blue", "sky blue")]
)
def test_words_find_their_colour(word: str, name: str) -> None:
    assert colour_name(word) == name
    assert nearest_colour(colour(word)) == name


def test_red_is_red_and_blue_is_blue() -> None:
    for name, channel in (("red", 0), ("green", 1), ("blue", 2)):
        rgb = colour(name)
        assert rgb[channel] > 2.5 * max(v for i, v in enumerate(rgb) if i != channel)


def test_an_unknown_colour_names_the_field_and_what_is_allowed() -> None:
    with pytest.raises(InvalidInput, match="red") as error:
        colour("blurple", field="cast.ball.colour")
    assert error.value.field == "cast.ball.colour"


def test_no_word_means_two_colours() -> None:
    words = [word for entry in colour_entries() for word in (entry.name, *entry.words)]
    assert len(words) == len(set(words))
    assert all(word == word.lower() for word in words)
