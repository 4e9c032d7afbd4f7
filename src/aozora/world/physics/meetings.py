"""What happens when one substance comes into or onto another: it dissolves, lies above, sinks, mixes, fizzes, changes an
indicator's colour, chars what was alive; and what air and water do to metals over the years."""

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from aozora.film.world import Rgb
from aozora.world.palette import linear_of
from aozora.world.physics.matter import Substance, mix, substance_named
from aozora.world.physics.solutions import INDICATORS, Solution, indicator_named, mixed, solution_of

How = Literal["mixes", "dissolves", "above", "below", "sinks", "floats", "clouds"]

CLOUDING = frozenset({"flour", "starch", "calcium carbonate", "gypsum", "quicklime"})
"""Powders so fine that they stay in the water that they do not dissolve in."""

ACTIVE = frozenset(
    {"zinc", "iron", "steel", "magnesium", "aluminium", "calcium", "sodium", "potassium", "lithium", "tin", "barium"}
)
"""Metals that drive hydrogen out of acids."""

DYES = frozenset({"ink", "blue ink", "red ink", "food coloring", "copper sulfate", "copper chloride", "potassium permanganate",
    "potassium dichromate", "iron chloride", "iron sulfate", "iodine"})  # fmt: skip
"""What dyes all the water that it comes into, however little it is."""


@dataclass(frozen=True)
class Sample:
    """A portion of something: its name, what is known of it, in which state it is, its linear colour, how far one sees through
    it (0..1) and what is dissolved in it. `indicator` is the name of the indicator that it is, or ""."""

    name: str
    substance: Substance | None
    liquid: bool
    colour: Rgb
    clear: float
    density: float
    solution: Solution
    indicator: str = ""


def sample_of(name: str, colour: Rgb | None = None) -> Sample | None:
    """A portion of a substance or an indicator by any of its names; None for what is neither."""
    if indicator := indicator_named(name):
        scale = INDICATORS[indicator]
        ph = scale.kept_at(colour)
        look, clear = scale.look(ph)
        proton, hydroxide = 10.0**-ph, 10.0 ** (ph - 14.0)
        return Sample(indicator, None, True, look, clear, 1005.0, Solution(hydroxide - proton), indicator)
    known = substance_named(name)
    if known is None:
        return None
    liquid = known.state == "liquid" or known.name in ("coconut oil", "ammonia")
    own = known.liquid if liquid else known.solid
    shade = colour or linear_of("".join(f"{round(255 * band):02x}" for band in own))
    return Sample(
        known.name, known, liquid, shade, known.clear if liquid else 0.0, known.density, solution_of(known.name, known.ph)
    )


@dataclass(frozen=True)
class Meeting:
    """What becomes of one sample that comes into another: `how`; `fizz`, how much gas it gives off (0..1); the linear colour
    and the clearness of what it comes to; and its pH."""

    how: How
    fizz: float
    colour: Rgb
    clear: float
    ph: float


def dissolved(sample: Sample) -> Sample:
    """A solid as a solution in water: clear, unless it is a dye."""
    if sample.liquid or sample.indicator:
        return sample
    water = sample_of("water")
    assert water is not None
    colour, clear = _blend(sample, water, 0.3, "dissolves")
    return replace(sample, liquid=True, colour=colour, clear=clear, density=1050.0, substance=water.substance)


def meet(added: Sample, receiver: Sample, share: float = 0.5) -> Meeting:
    """What becomes of a sample that makes up `share` of what there is afterwards. A liquid on a solid is the solid in the
    liquid."""
    if added.liquid and not receiver.liquid:
        return meet(receiver, added, 1.0 - share)
    how = _how(added, receiver)
    together = mixed(((share, added.solution), (1.0 - share, receiver.solution)))
    joined = how in ("mixes", "dissolves", "clouds")
    fizz = min(together.gas / 0.12, 1.0) if how != "above" else 0.0
    if _gives_hydrogen(added, receiver) or _gives_hydrogen(receiver, added):
        fizz = 1.0
    colour, clear = receiver.colour, receiver.clear
    if (made := _compound(added, receiver)) is not None:
        return Meeting("mixes", fizz, *made, together.ph)
    if receiver.indicator or (added.indicator and joined):
        colour, clear = INDICATORS[receiver.indicator or added.indicator].look(together.ph)
    elif joined:
        colour, clear = _blend(added, receiver, share, how)
    return Meeting(how, fizz, colour, clear, together.ph)


def _how(added: Sample, receiver: Sample) -> How:
    one, other = added.substance, receiver.substance
    watery = receiver.indicator != "" or (other is not None and other.in_water != "parts")
    if added.liquid:
        if one is not None and other is not None and not mix(one, other):
            return "above" if added.density < receiver.density else "below"
        if one is not None and other is None and one.in_water == "parts":
            return "above" if added.density < receiver.density else "below"
        return "mixes"
    if added.solution.weak and receiver.solution.ph < 5.0:
        return "dissolves"
    if added.name in CLOUDING and watery:
        return "clouds"
    if watery and one is not None and (one.in_water != "parts" or _gives_hydrogen(added, receiver)):
        return "dissolves"
    return "floats" if added.density < receiver.density else "sinks"


def _gives_hydrogen(metal: Sample, acid: Sample) -> bool:
    if metal.name not in ACTIVE or not acid.liquid:
        return False
    known = metal.substance
    violent = known is not None and known.in_water == "reacts" and metal.name != "magnesium"
    return acid.solution.ph < 3.0 or (violent and acid.substance is not None and acid.substance.in_water == "mixes")


def _blend(added: Sample, receiver: Sample, share: float, how: How) -> tuple[Rgb, float]:
    """What is dissolved and white is gone; dyes go far; liquids absorb and scatter in proportion to their volumes (Kubelka and
    Munk)."""
    if how == "dissolves" and added.name not in DYES and max(added.colour) - min(added.colour) < 0.12:
        return receiver.colour, receiver.clear
    weight = max(share, 0.75) if added.name in DYES else 0.8 if how == "clouds" else share
    absorbed, scattered = np.zeros(3), 0.0
    for part, one in ((weight, added), (1.0 - weight, receiver)):
        shade = np.clip(np.array(one.colour), 0.002, 0.98)
        scatters = (0.03 + 0.97 * float(shade.mean())) * (1.0 - 0.97 * one.clear)
        taken = (1.0 - shade) ** 2 / (2.0 * shade) * (0.03 + 0.97 * float(shade.mean())) * (1.0 - 0.9 * one.clear)
        absorbed, scattered = absorbed + part * taken, scattered + part * scatters
    ratio = absorbed / max(scattered, 1e-9)
    red, green, blue = (1.0 + ratio - np.sqrt(ratio**2 + 2.0 * ratio)).tolist()
    clear = (1.0 - weight) * receiver.clear + weight * (0.3 if added.name in DYES else 0.0 if how == "clouds" else added.clear)
    return (red, green, blue), min(clear, receiver.clear if how == "clouds" else 1.0)


COMPOUNDS: dict[frozenset[str], tuple[str, float]] = {
    frozenset({"iodine", "starch"}): ("0c1030", 0.0), frozenset({"iodine", "flour"}): ("12143a", 0.0),
    frozenset({"copper sulfate", "ammonia"}): ("1420b4", 0.4), frozenset({"copper sulfate", "sodium hydroxide"}): ("6cb4e4", 0.0),
    frozenset({"copper sulfate", "potassium hydroxide"}): ("6cb4e4", 0.0), frozenset({"silver nitrate", "salt"}): ("eef0f0", 0.0),
    frozenset({"silver nitrate", "hydrochloric acid"}): ("eef0f0", 0.0), frozenset({"iron chloride",
    "sodium hydroxide"}): ("8a4416", 0.0),
    frozenset({"iron sulfate", "sodium hydroxide"}): ("3a6a48", 0.0), frozenset({"iron chloride", "tea"}): ("14121c", 0.0),
    frozenset({"bleach", "ink"}): ("e6eae6", 0.9), frozenset({"bleach", "food coloring"}): ("eaece0", 0.95),
    frozenset({"potassium permanganate", "hydrogen peroxide"}): ("ece4dc", 0.9), frozenset({"potassium permanganate",
    "vitamin c"}): ("eef0ee", 0.95),
    frozenset({"potassium permanganate", "ascorbic acid"}): ("eef0ee", 0.95), frozenset({"limewater",
    "carbon dioxide"}): ("eef0ee", 0.0),
    frozenset({"limewater", "soda water"}): ("eef0ee", 0.1), frozenset({"iodine", "ascorbic acid"}): ("eef0ee", 0.95),
}  # fmt: skip
"""Two substances -> the colour (sRGB) and the clearness of what they make of one another in water: complexes, precipitates,
bleaching."""


def _compound(added: Sample, receiver: Sample) -> tuple[Rgb, float] | None:
    found = COMPOUNDS.get(frozenset({added.name, receiver.name}))
    return None if found is None else (linear_of(found[0]), found[1])


Attack = Literal["none", "chars", "fizzes", "corrodes"]

_RESISTS = frozenset({"glass", "ceramic", "porcelain", "gold", "platinum", "crystal", "quartz", "lead", "diamond", "teflon",
"silver",
    "stainless steel", "chrome", "stone", "brick", "granite", "plaster", "ice", "sand"})  # fmt: skip
_CARBONATES = frozenset({"marble stone", "marble", "chalk", "limestone", "eggshell", "shell", "coral", "concrete"})
_METALS = frozenset(
    {"iron", "steel", "zinc", "aluminium", "aluminum", "magnesium", "tin", "nickel", "brass", "copper", "bronze", "metal"}
)


def attacked(material: str, acid: str = "sulfuric acid") -> Attack:
    """What concentrated sulfuric acid does to a material. It takes the water out of what was alive and out of rubber, plastic,
    paper and cloth, and leaves coal; glass and ceramics stay as they are; carbonates fizz; metals fizz and corrode. Other acids
    do less: organic matter stays."""
    if material in _RESISTS:
        return "none"
    if material in _CARBONATES:
        return "fizzes"
    if material in _METALS:
        return "corrodes"
    return "chars" if acid in ("sulfuric acid", "nitric acid") else "none"


@dataclass(frozen=True)
class Corrosion:
    """What air and water make of a metal in time: the linear colours of fresh and of old growth, the share of the surface that
    it comes to cover, and its roughness."""

    fresh: Rgb
    old: Rgb
    covers: float
    roughness: float
    name: str


_RUST = Corrosion(linear_of("a8531c"), linear_of("5e2810"), 0.97, 0.95, "rust")
_PATINA = Corrosion(linear_of("6fb49a"), linear_of("3f8f7c"), 0.9, 0.85, "verdigris")
CORROSIONS: dict[str, Corrosion] = {
    "iron": _RUST, "steel": _RUST, "metal": _RUST, "cast iron": _RUST, "copper": _PATINA, "bronze": _PATINA, "brass": _PATINA,
    "silver": Corrosion(linear_of("3a3430"), linear_of("1c1a19"), 0.92, 0.5, "tarnish"),
    "aluminium": Corrosion(linear_of("b4b6b4"), linear_of("8c8f8e"), 0.85, 0.9, "white oxide"),
    "zinc": Corrosion(linear_of("c8cac8"), linear_of("9a9c9c"), 0.85, 0.9, "white rust"),
    "lead": Corrosion(linear_of("9a9c9e"), linear_of("6c6e70"), 0.9, 0.85, "grey oxide"),
    "tin": Corrosion(linear_of("a0a2a0"), linear_of("74767a"), 0.7, 0.8, "grey oxide"),
}  # fmt: skip
"""Metal -> its corrosion; gold, platinum and chrome keep as they are."""


def corrosion_of(metal: str) -> Corrosion | None:
    """The corrosion of a metal by its name; None for what keeps, rust for a metal that nobody names."""
    plain = {"aluminum": "aluminium", "galvanized steel": "zinc", "galvanised steel": "zinc"}.get(metal, metal)
    if plain in ("gold", "platinum", "chrome", "stainless steel", "titanium"):
        return None
    return CORROSIONS.get(plain, _RUST)
