"""Chemistry of trials against known values: pH of solutions, indicators, what dissolves, floats, fizzes; pigments; acids and
rust."""

import numpy as np
import pytest

from aozora.film.world import Rgb
from aozora.world.palette import linear_of
from aozora.world.physics.meetings import CORROSIONS, Meeting, attacked, corrosion_of, dissolved, meet, sample_of
from aozora.world.physics.pigments import paint, stirred
from aozora.world.physics.solutions import INDICATORS, REAGENTS, Solution, Weak, mixed


def met(added: str, receiver: str, colour: str = "", share: float = 0.5) -> Meeting:
    one, other = sample_of(added), sample_of(receiver, linear_of(colour) if colour else None)
    assert one is not None
    assert other is not None
    return meet(one, other, share)


def hue(colour: Rgb) -> str:
    """The band or the two bands that rule a colour."""
    red, green, blue = (float(band) for band in colour)
    top = max(red, green, blue)
    return "".join(name for name, band in zip("rgb", (red, green, blue), strict=True) if band > 0.45 * top)


@pytest.mark.parametrize(
    ("solution", "ph"),
    [
        (Solution(-0.1), 1.0),
        (Solution(0.1), 13.0),
        (Solution(), 7.0),
        (Solution(0.0, (Weak(0.1, (4.76,)),)), 2.88),
        (Solution(0.0, (Weak(0.1, (9.25,), 1),)), 11.12),
        (Solution(0.1, (Weak(0.2, (4.76,)),)), 4.76),
        (REAGENTS["baking soda"], 8.34),
    ],
)
def test_ph_by_charge_balance(solution: Solution, ph: float) -> None:
    assert solution.ph == pytest.approx(ph, abs=0.03)


def test_equal_amounts_of_strong_acid_and_alkali_are_neutral() -> None:
    assert mixed(((1.0, Solution(-0.5)), (1.0, Solution(0.5)))).ph == pytest.approx(7.0, abs=0.01)


def test_acid_drives_gas_out_of_carbonates_alone() -> None:
    soda = REAGENTS["baking soda"]
    assert mixed(((1, REAGENTS["vinegar"]), (1, soda))).gas > 0.1
    assert mixed(((1, REAGENTS["sodium hydroxide"]), (1, soda))).gas == 0.0
    assert soda.gas < 0.01


@pytest.mark.parametrize(
    ("added", "receiver", "how"),
    [
        ("salt", "water", "dissolves"), ("sugar", "coffee", "dissolves"), ("sand", "water", "sinks"), ("flour", "water",
        "clouds"),
        ("oil", "milk", "above"), ("coconut oil", "water", "above"), ("vinegar", "oil", "below"), ("coffee", "milk", "mixes"),
        ("alcohol", "water", "mixes"), ("salt", "oil", "sinks"), ("mercury", "water", "below"),
    ],
)  # fmt: skip
def test_what_dissolves_mixes_and_lies_where(added: str, receiver: str, how: str) -> None:
    assert met(added, receiver).how == how


@pytest.mark.parametrize(
    ("added", "receiver", "start", "end"),
    [
        ("sodium hydroxide", "litmus solution", "c8202c", "b"), ("hydrochloric acid", "litmus solution", "2438b4", "r"),
        ("lime juice", "litmus paper", "2438b4", "r"), ("ammonia solution", "red cabbage juice", "", "g"),
        ("vinegar", "red cabbage juice", "", "r"), ("sodium hydroxide", "phenolphthalein", "", "r"),
        ("baking soda", "bromothymol blue", "", "b"), ("lemon juice", "methyl orange", "", "r"),
    ],
)  # fmt: skip
def test_indicators_change_as_in_the_laboratory(added: str, receiver: str, start: str, end: str) -> None:
    assert hue(met(added, receiver, start, 0.3).colour) == end


def test_phenolphthalein_is_clear_until_it_is_alkaline() -> None:
    scale = INDICATORS["phenolphthalein"]
    assert scale.look(7.0)[1] > 0.9
    assert scale.look(10.5)[1] < 0.4


def test_fizzing_needs_acid_and_carbonate_or_an_active_metal() -> None:
    assert met("baking soda", "vinegar").fizz == 1.0
    acid, soda = sample_of("sulfuric acid"), sample_of("baking soda")
    assert acid is not None
    assert soda is not None
    assert meet(acid, dissolved(soda)).fizz == 1.0
    assert met("zinc", "hydrochloric acid").fizz == 1.0
    assert met("salt", "vinegar").fizz == 0.0
    assert met("copper", "vinegar").fizz == 0.0


def test_coffee_makes_milk_brown_and_salt_leaves_water_as_it_is() -> None:
    red, green, blue = met("coffee", "milk").colour
    assert red > green > blue
    assert 0.1 < red < 0.6
    water = sample_of("water")
    assert water is not None
    assert met("salt", "water").colour == water.colour


def test_starch_shows_iodine() -> None:
    red, _, blue = met("iodine", "starch").colour
    assert blue > 2 * red
    assert blue < 0.1


@pytest.mark.parametrize(
    ("one", "other", "seen"),
    [("blue", "yellow", "green"), ("red", "yellow", "orange"), ("red", "white", "pink"), ("black", "white", "grey"),
        ("red", "purple", "burgundy"), ("brown", "yellow", "olive"), ("purple", "white", "lavender")],
)  # fmt: skip
def test_paints_mix_as_pigments(one: str, other: str, seen: str) -> None:
    red, green, blue = stirred(np.array([[0.5, 0.5]]), (paint(one), paint(other)))[0].tolist()
    right = {
        "green": green > 1.5 * red and green > 2 * blue,
        "orange": red > 3 * green > 3 * blue,
        "pink": red > 0.6 and 0.08 < green < 0.5 and 0.08 < blue < 0.5,
        "grey": max(red, green, blue) - min(red, green, blue) < 0.03 and 0.12 < green < 0.5,
        "burgundy": 0.15 < red < 0.4 and green < 0.1 * red and green < blue < 0.5 * red,
        "olive": 0.7 < green / red < 1.1 and blue < 0.2 * red and red < 0.35,
        "lavender": blue > green < red and green > 0.1,
    }
    assert right[seen], (red, green, blue)


def test_mixing_is_symmetric_and_of_one_paint_nothing_new() -> None:
    pair = (paint("red"), paint("blue"))
    there = stirred(np.array([[0.3, 0.7]]), pair)
    back = stirred(np.array([[0.7, 0.3]]), pair[::-1])
    assert np.allclose(there, back)
    alone = stirred(np.array([[1.0, 0.0]]), pair)[0]
    assert np.allclose(alone, pair[0][0], atol=0.002)


def test_sulfuric_acid_chars_what_was_alive_and_leaves_glass() -> None:
    assert attacked("rubber") == attacked("plastic") == attacked("wood") == "chars"
    assert attacked("glass") == attacked("porcelain") == "none"
    assert attacked("iron") == "corrodes"
    assert attacked("wood", "hydrochloric acid") == "none"


def test_metals_corrode_in_their_own_colours() -> None:
    iron, copper = corrosion_of("steel"), corrosion_of("copper")
    assert iron is not None
    assert copper is not None
    assert iron.old[0] > 2 * iron.old[2]
    assert copper.old[1] > copper.old[0]
    assert corrosion_of("gold") is None
    assert corrosion_of("pewter") == CORROSIONS["iron"]
