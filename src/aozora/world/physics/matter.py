"""Substances: what each is like, in which state it is at a temperature, and what a change of temperature does to it.

One table for all who ask: what melts and boils, what floats on what, what mixes, what colour it has. The laws here are those of
equilibrium at one atmosphere; supercooling, pressure and the rate of heat are left out.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from aozora.world.physics.matter_table import TABLES

Rgb = tuple[float, float, float]
State = Literal["solid", "liquid", "gas"]
Nature = Literal[
    "aqueous", "acid", "alkali", "alcohol", "solvent", "oil", "fat", "wax", "syrup", "food", "salt", "mineral", "metal",
    "element", "organic", "gas", "ice",
]  # fmt: skip
Change = Literal["stays", "melts", "freezes", "boils", "sublimes", "chars", "condenses"]

ROOM_C = 20.0
"""The temperature at which a shot begins where nothing else is said, degrees centigrade."""

_NONE = "-"
_MIXING = frozenset({"aqueous", "acid", "alkali", "alcohol", "syrup", "ice"})
_OILY = frozenset({"oil", "fat", "wax", "solvent"})


@dataclass(frozen=True)
class Substance:
    """A substance. `melts`, `boils`, `sublimes` (in earnest) and `chars` (burns black or falls apart) are degrees centigrade at
    one atmosphere, None where it never does. `density` in kg/m3 as it is at 20 degrees (gases: of their liquid or ice),
    `viscosity` of the liquid in Pa s at 20 degrees or near its melting point. `liquid`, `solid` and `flame` are sRGB 0..1;
    `flame` is that of its burning, or what it dyes a flame with. `clear` is how far one sees through the liquid, 0..1.
    `in_water`: it dissolves or mixes, it does not, or it reacts."""

    name: str
    words: tuple[str, ...]
    melts: float | None
    boils: float | None
    sublimes: float | None
    chars: float | None
    density: float
    viscosity: float | None
    liquid: Rgb
    solid: Rgb
    clear: float
    nature: Nature
    in_water: Literal["mixes", "parts", "reacts"]
    flame: Rgb | None
    ph: float | None

    @property
    def state(self) -> State:
        """The state at room temperature; what is a gas there and met as an ice (dry ice) is a gas."""
        return state_at(self, ROOM_C)

    @property
    def met(self) -> State:
        """The state in which it is met: ices as solids, gases as the liquids that they are kept as, others as at 20 degrees."""
        return "solid" if self.nature == "ice" else "liquid" if self.state == "gas" else self.state

    @property
    def swells(self) -> float:
        """The share of its volume that a liquid gains when it freezes: water 9 %; most others lose about a tenth."""
        if (
            self.nature in ("aqueous", "acid", "alkali")
            and self.in_water == "mixes"
            and self.melts is not None
            and self.melts <= 5
        ):
            return 0.09
        return -0.03 if self.nature == "metal" else -0.08


def state_at(substance: Substance, degrees: float) -> State:
    """The state at a temperature, in equilibrium: at its melting point a substance is liquid, at its boiling point a gas."""
    if substance.sublimes is not None and degrees >= substance.sublimes:
        return "gas"
    if substance.boils is not None and degrees >= substance.boils:
        return "gas"
    return "liquid" if substance.melts is not None and degrees >= substance.melts else "solid"


def change_at(substance: Substance, start: State, degrees: float) -> Change:
    """What becomes of a substance in a state that comes to a temperature. What reaches both is said to do what it reaches last:
    a liquid far above its boiling point boils."""
    falls_apart = substance.chars is not None and degrees >= substance.chars
    if start == "gas":
        return "stays" if state_at(substance, degrees) == "gas" else "condenses"
    if start == "liquid":
        if substance.boils is not None and degrees >= substance.boils:
            return "boils"
        if substance.melts is not None and degrees <= substance.melts:
            return "freezes"
        return "chars" if falls_apart else "stays"
    if substance.sublimes is not None and degrees >= substance.sublimes:
        return "sublimes"
    if substance.melts is not None and degrees >= substance.melts:
        return "melts"
    return "chars" if falls_apart else "stays"


def darkens_at(substance: Substance, degrees: float) -> bool:
    """Whether heat leaves something dark behind: sugars brown, glycerol leaves a black residue."""
    return substance.chars is not None and degrees >= substance.chars


def nearness_to_boiling(substance: Substance, degrees: float) -> float:
    """How far from room temperature to its boiling point a liquid is, 0..1 (1: it boils). Without one it never moves."""
    if substance.boils is None:
        return 0.0
    return min(max((degrees - ROOM_C) / max(substance.boils - ROOM_C, 1.0), 0.0), 1.0)


def mix(one: Substance, other: Substance) -> bool:
    """Whether two liquids mix: like dissolves like. What is watery mixes with what is watery, what is oily with what is oily;
    alcohols that mix with water mix with most solvents too, but not with oils; metals only with metals."""
    if one.nature == other.nature:
        return True
    natures = {one.nature, other.nature}
    if natures <= _MIXING:
        return "parts" not in (one.in_water, other.in_water)
    if natures <= _OILY:
        return True
    if natures == {"alcohol", "solvent"}:
        return True
    solvent = next((s for s in (one, other) if s.nature == "solvent"), None)
    return solvent is not None and solvent.in_water == "mixes" and bool(natures & _MIXING)


def substances() -> tuple[Substance, ...]:
    """All substances of the table, in its order."""
    return tuple(_by_name().values())


def substance_named(word: str) -> Substance | None:
    """The substance of a name or of one of its further names, in any case; None for what is not in the table."""
    return _by_word().get(" ".join(word.lower().split()))


def floats_on(one: Substance, other: Substance) -> bool:
    """Whether something made of one substance floats on another."""
    return one.density < other.density


@cache
def _by_name() -> dict[str, Substance]:
    rows = [_read(line) for table in TABLES for line in table.strip().splitlines()]
    found = {row.name: row for row in rows}
    if len(found) != len(rows):
        raise ValueError("matter_table: names of substances must differ")
    return found


@cache
def _by_word() -> dict[str, Substance]:
    found: dict[str, Substance] = {}
    for substance in _by_name().values():
        for word in (substance.name, *substance.words):
            if found.setdefault(word, substance) is not substance:
                raise ValueError(f"matter_table: {word!r} names two substances")
    return found


def _read(line: str) -> Substance:
    cells = [cell.strip() for cell in line.split("|")]
    names = [name.strip() for name in cells[0].split(",")]
    melts, boils, sublimes, chars = (_number(cell) for cell in cells[1:5])
    thick, nature = _number(cells[6]), cells[10]
    return Substance(
        name=names[0],
        words=tuple(names[1:]),
        melts=melts,
        boils=boils,
        sublimes=sublimes,
        chars=chars,
        density=float(cells[5]),
        viscosity=None if thick is None else thick * 1e-3,
        liquid=_colour(cells[7]),
        solid=_colour(cells[8]),
        clear=float(cells[9]),
        nature=nature,  # pyright: ignore[reportArgumentType]
        in_water={"y": "mixes", "n": "parts", "r": "reacts"}[cells[11]],  # pyright: ignore[reportArgumentType]
        flame=None if cells[12] == _NONE else _colour(cells[12]),
        ph=_number(cells[13]),
    )


def _number(cell: str) -> float | None:
    return None if cell == _NONE else float(cell)


def _colour(text: str) -> Rgb:
    red, green, blue = (int(text[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return red, green, blue
