"""Substances as things: each can be cast by itself, as a puddle, a block, a bar or a pile of what it is."""

from collections.abc import Mapping

from aozora.film.world import Vec3
from aozora.world.physics.matter import Substance, substances
from aozora.world.things.form import ThingKind

_AMOUNTS: dict[str, tuple[str, ...]] = {"solid": ("piece", "block", "chunk"), "liquid": ("puddle", "pool"), "gas": ()}
"""State -> the words for a portion that lies about."""

_SIZES: dict[str, Vec3] = {
    "pool": (0.16, 0.13, 0.004),
    "block": (0.105, 0.075, 0.062),
    "bar": (0.13, 0.056, 0.036),
    "pile": (0.13, 0.13, 0.046),
    "lumps": (0.13, 0.11, 0.05),
}
"""Form -> its length, width and height in metres."""

_LUMPS = frozenset({"naphthalene", "camphor", "iodine", "dry ice", "carbon", "hard candy", "gummy bear", "marshmallow"})
"""What is met in pieces."""

_BLOCKS = frozenset({"sulfur", "phosphorus", "glass", "amber", "rosin", "silicon", "soap"})
"""What is met as a block although others of its nature lie in piles."""

_RESERVED_TEXT = """
    water, fresh water, muddy water, seawater, sea water, salt water, saltwater, mineral water, soda water, ice, snow, snowflake,
    snowflakes, snowball, snowman, iceberg, icicle, icicles, hailstone, sand, gold, silver, copper, bronze, brass, iron, steel,
    stainless steel, tin, lead, zinc, aluminium, aluminum, nickel, glass, window glass, wax, beeswax, soap, resin, amber, chalk,
    limestone, marble, eggshell, gypsum, plaster, quartz, charcoal, coal, neon, pitch, tar, caramel, cream, mustard, petrol,
    diesel, stock, juice, wine, soda, coke, blood, dye, candy, candle, candles, crayon, crayons, carbon, graphite, salt, platinum,
    titanium, ether, alcohol, candle wax, ice cube, ice cubes, champagne, rum, tea, stout, glue, lighter fluid, oxygen, ink,
    milk chocolate, jello, gelatin, gelatine, plastic, styrofoam, rubber, latex, wood, lumber, timber, paper, cardboard, nylon,
    plastic wrap, polystyrene
"""

RESERVED = frozenset(word.strip() for word in _RESERVED_TEXT.split(","))
"""Words that mean a place, a colour, a material, a sound or another thing first: "a portion of gold" is the substance."""


def form_of(substance: Substance) -> str:
    """As what a substance lies about: a pool, a block, a bar, a pile or lumps."""
    if substance.name in _LUMPS:
        return "lumps"
    if substance.met == "liquid":
        return "pool"
    if substance.name in _BLOCKS or substance.nature in ("ice", "fat", "wax", "aqueous", "oil", "syrup"):
        return "block"
    if substance.nature == "metal":
        return "bar"
    if substance.nature == "food":
        return "pile" if "flour" in substance.name or "sugar" in substance.name or "starch" in substance.name else "block"
    return "pile"


def substance_things(others: Mapping[str, ThingKind]) -> dict[str, tuple[ThingKind, Substance]]:
    """Kind -> its row and what it is of, for all substances, with words that are free among the `others` and not reserved.
    Whatever is not free can be asked for as "portion of ..."."""
    taken = {word for name, row in others.items() for word in (name, *row.words)} | RESERVED
    found: dict[str, tuple[ThingKind, Substance]] = {}
    for substance in substances():
        form = form_of(substance)
        name = substance.name if substance.name not in taken else f"{form} of {substance.name}"
        own = (substance.name, *substance.words)
        words = [word if word not in taken else f"portion of {word}" for word in own if word != name]
        words += [f"{amount} of {word}" for amount in _AMOUNTS[substance.met] for word in own]
        words = tuple(word for word in dict.fromkeys(words) if word != name and word not in taken)
        row = ThingKind(
            builder="substances:substance",
            size=_SIZES[form],
            material=_material(substance),
            body="box" if form in ("block", "bar") else "cylinder",
            family="liquid" if form == "pool" else "substance",
            words=words,
            fill=0.5 if form in ("pile", "lumps") else 1.0,
        )
        found[name] = (row, substance)
    return found


def _material(substance: Substance) -> str:
    """The surface whose weight, grip and sound come nearest."""
    by_nature = {"metal": "steel", "mineral": "stone", "salt": "stone", "wax": "wax", "fat": "wax", "food": "wax"}
    return by_nature.get(substance.nature, "plastic")
