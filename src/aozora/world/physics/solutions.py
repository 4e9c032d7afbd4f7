"""What is dissolved in water: acids, alkalis and carbonates by charge balance, carbonic acid that leaves as gas, and
indicators.

The pH of a mixture is where the charges of all ions add up to nothing: strong ions as they are, weak acids by the shares of
their forms. Activities, heat and complexes are left out. Source: Stumm and Morgan, Aquatic Chemistry, chapter 3; dissociation
constants at 25 degrees centigrade."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Rgb
from aozora.world.palette import linear_of

CARBONIC = (6.35, 10.33)
SOLUBLE_CO2 = 0.034
"""Moles of carbon dioxide that a litre of water holds at one atmosphere of it."""


@dataclass(frozen=True)
class Weak:
    """`amount` moles per litre of an acid with these pKa; its fully protonated form has the charge `top` (ammonium: 1)."""

    amount: float
    pkas: tuple[float, ...]
    top: int = 0


@dataclass(frozen=True)
class Solution:
    """What is dissolved in a litre: `strong` is the net charge of ions that never bind protons (sodium +, chloride -)."""

    strong: float = 0.0
    weak: tuple[Weak, ...] = ()

    @property
    def ph(self) -> float:
        """Where all charges add up to nothing, -1..15."""
        low, high = -1.5, 15.5
        for _ in range(60):
            middle = 0.5 * (low + high)
            low, high = (middle, high) if self._charge(middle) > 0 else (low, middle)
        return 0.5 * (low + high)

    def _charge(self, ph: float) -> float:
        bound = sum(one.amount * _mean_charge(one, ph) for one in self.weak)
        return self.strong + bound + 10.0**-ph - 10.0 ** (ph - 14.0)

    @property
    def gas(self) -> float:
        """Moles per litre of carbon dioxide beyond what water holds: it fizzes."""
        ph = self.ph
        acid = sum(one.amount * float(_forms(one, ph)[0]) for one in self.weak if one.pkas == CARBONIC)
        return max(acid - SOLUBLE_CO2, 0.0)


def _forms(weak: Weak, ph: float) -> NDArray[np.float64]:
    """Shares of the forms of an acid, the fully protonated first."""
    steps = np.cumsum([0.0, *(ph - pka for pka in weak.pkas)])
    powers = 10.0 ** (steps - steps.max())
    return powers / powers.sum()


def _mean_charge(weak: Weak, ph: float) -> float:
    forms = _forms(weak, ph)
    return float(forms @ (weak.top - np.arange(len(forms))))


def mixed(parts: Iterable[tuple[float, Solution]]) -> Solution:
    """Volumes in litres of solutions, poured together."""
    kept = list(parts)
    total = sum(volume for volume, _ in kept)
    strong = sum(volume * one.strong for volume, one in kept) / total
    amounts: dict[tuple[tuple[float, ...], int], float] = {}
    for volume, one in kept:
        for weak in one.weak:
            key = (weak.pkas, weak.top)
            amounts[key] = amounts.get(key, 0.0) + volume * weak.amount / total
    return Solution(strong, tuple(Weak(amount, *key) for key, amount in amounts.items()))


_ACETIC, _CITRIC, _AMMONIUM, _SULFATE = (4.76,), (3.13, 4.76, 6.40), (9.25,), (1.99,)
REAGENTS: dict[str, Solution] = {
    "hydrochloric acid": Solution(-2.0), "nitric acid": Solution(-2.0), "sulfuric acid": Solution(-2.0, (Weak(2.0, _SULFATE),)),
    "acetic acid": Solution(0.0, (Weak(2.0, _ACETIC),)), "vinegar": Solution(0.0, (Weak(0.85, _ACETIC),)),
    "lemon juice": Solution(0.0, (Weak(0.3, _CITRIC),)), "citric acid": Solution(0.0, (Weak(0.5, _CITRIC),)),
    "formic acid": Solution(0.0, (Weak(1.0, (3.75,)),)), "phosphoric acid": Solution(0.0, (Weak(1.0, (2.15, 7.2, 12.35)),)),
    "lactic acid": Solution(0.0, (Weak(0.8, (3.86,)),)), "tartaric acid": Solution(0.0, (Weak(0.5, (2.98, 4.34)),)),
    "ascorbic acid": Solution(0.0, (Weak(0.5, (4.1, 11.8)),)),
    "sodium hydroxide": Solution(1.0), "potassium hydroxide": Solution(1.0), "sodium hydroxide solution": Solution(1.0),
    "limewater": Solution(0.04), "quicklime": Solution(0.04), "ammonia": Solution(0.0 + 1.0 - 1.0, (Weak(1.0, _AMMONIUM, 1),)),
    "baking soda": Solution(1.0, (Weak(1.0, CARBONIC),)), "washing soda": Solution(2.0, (Weak(1.0, CARBONIC),)),
    "calcium carbonate": Solution(2.0, (Weak(1.0, CARBONIC),)), "bleach": Solution(0.75, (Weak(0.7, (7.53,)),)),
    "borax": Solution(0.1, (Weak(0.2, (9.24,)),)), "hydrogen peroxide": Solution(0.0, (Weak(1.0, (11.6,)),)),
    "soda water": Solution(0.0, (Weak(SOLUBLE_CO2, CARBONIC),)),
}  # fmt: skip
"""Substance -> a litre of its usual solution. Carbonates of which little dissolves by themselves do so in acid."""


def solution_of(name: str, ph: float | None) -> Solution:
    """The solution of a substance by its name; of what is not in the table a weak acid or base that alone has that pH."""
    if name in REAGENTS:
        return REAGENTS[name]
    if ph is None or 6.0 <= ph <= 8.2:
        return Solution()
    if ph < 7.0:
        proton = 10.0**-ph
        return Solution(0.0, (Weak(proton + proton**2 / 10**-4.5, (4.5,)),))
    hydroxide = 10.0 ** (ph - 14.0)
    return Solution(0.0, (Weak(hydroxide + hydroxide**2 / 10**-4.5, (9.5,), 1),))


@dataclass(frozen=True)
class Indicator:
    """What changes its colour by acid and alkali: (pH, sRGB hex, how far one sees through it 0..1) from sour to alkaline;
    `start` is the pH at which it is kept where nothing is said, `words` what else it is called."""

    words: tuple[str, ...]
    scale: tuple[tuple[float, str, float], ...]
    start: float = 7.0

    def look(self, ph: float) -> tuple[Rgb, float]:
        """Its linear colour and clearness at a pH."""
        levels = [level for level, _, _ in self.scale]
        colours = np.array([linear_of(code) for _, code, _ in self.scale])
        red, green, blue = (float(np.interp(ph, levels, colours[:, band])) for band in range(3))
        return (red, green, blue), float(np.interp(ph, levels, [clear for _, _, clear in self.scale]))

    def kept_at(self, colour: Rgb | None) -> float:
        """The pH at which it has a colour: that of the nearest step of its scale."""
        if colour is None:
            return self.start
        return min(self.scale, key=lambda step: float(np.abs(np.array(linear_of(step[1])) - np.array(colour)).sum()))[0]


_LITMUS = ((4.5, "c8202c", 0.3), (6.4, "8a2a6a", 0.3), (8.3, "2438b4", 0.3))
INDICATORS: dict[str, Indicator] = {
    "litmus": Indicator(("litmus solution", "litmus indicator"), _LITMUS, 6.4),
    "litmus paper": Indicator(("litmus test paper", "litmus strip", "litmus papers"), _LITMUS, 6.4),
    "red cabbage juice": Indicator(
        ("purple cabbage juice", "cabbage juice", "red cabbage indicator", "red cabbage", "cabbage indicator"),
        ((1.5, "d8142e", 0.3), (4.0, "c02a78", 0.3), (6.0, "7a2490", 0.3), (7.4, "5a2490", 0.3), (8.4, "2c54b4", 0.3),
        (9.4, "168a84", 0.3), (10.6, "1c9c48", 0.3), (12.2, "4cae30", 0.3), (13.6, "e0d020", 0.3)), 6.8),
    "phenolphthalein": Indicator(("phenolphthalein solution",),
        ((8.2, "eef2f4", 0.95), (8.8, "f49ac8", 0.6), (10.0, "e0147e", 0.3)), 7.0),
    "bromothymol blue": Indicator(("bromthymol blue",), ((6.0, "f0cc14", 0.4), (6.8, "6cb428", 0.4), (7.6, "1444c0", 0.3)), 6.8),
    "methyl orange": Indicator((), ((3.1, "d81c18", 0.4), (4.4, "f4b414", 0.4)), 7.0),
    "methyl red": Indicator((), ((4.4, "d0142c", 0.4), (6.2, "f0cc1c", 0.4)), 7.0),
    "thymol blue": Indicator((), ((1.2, "d81c2c", 0.4), (2.8, "f0cc1c", 0.4), (8.0, "f0cc1c", 0.4), (9.6, "1444c0", 0.3)), 7.0),
    "bromocresol green": Indicator((), ((3.8, "f0cc14", 0.4), (5.4, "146cc0", 0.3)), 7.0),
    "phenol red": Indicator((), ((6.4, "f0c814", 0.4), (8.2, "d8143c", 0.3)), 7.0),
    "congo red": Indicator((), ((3.0, "2438a0", 0.3), (5.2, "d01c24", 0.3)), 7.0),
    "universal indicator": Indicator(("universal indicator solution", "ph indicator", "ph paper", "universal indicator paper"),
        ((1.0, "d4141c", 0.3), (3.0, "f06414", 0.3), (5.0, "f0c814", 0.3), (7.0, "38a83c", 0.3), (9.0, "148c98", 0.3),
        (11.0, "1c3cb0", 0.3), (13.5, "5c1c94", 0.3)), 7.0),
    "turmeric": Indicator(("turmeric solution", "turmeric paper", "curcumin"), ((7.4, "f0bc0c", 0.3), (9.2, "a4280c", 0.3)), 6.5),
    "beet juice": Indicator(("beetroot juice",), ((4.0, "b4144c", 0.3), (9.0, "8c1464", 0.3), (12.5, "c89c1c", 0.3)), 6.0),
    "blueberry juice": Indicator(("blackberry juice", "butterfly pea tea", "butterfly pea flower tea"),
        ((2.5, "d01c60", 0.3), (5.0, "8c2494", 0.3), (7.0, "3c34b0", 0.3), (10.0, "189074", 0.3), (12.0, "54b034", 0.3)), 6.8),
}  # fmt: skip
"""Indicator -> its scale. Red cabbage after Kamins and others' student charts: red, purple, blue, green, yellow."""

PAPERS = frozenset({"litmus paper"})
"""Indicators on paper."""


def indicator_named(word: str) -> str:
    """The indicator of a name or of one of its further names; "" for what is none."""
    plain = " ".join(word.lower().split())
    return next((name for name, one in INDICATORS.items() if plain == name or plain in one.words), "")
