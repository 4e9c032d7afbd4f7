"""Accessories by name."""

from collections.abc import Callable

from aozora.film.world import Material
from aozora.world.people import draping, heraldry, worn
from aozora.world.people.figure import Figure
from aozora.world.people.pieces import Piece
from aozora.world.people.tops import Wear

ACCESSORIES: dict[str, Callable[[Figure, Wear], list[Piece]]] = {
    "belt": draping.belt,
    "sash": draping.sash,
    "obi": draping.obi,
    "leather belt": draping.leather_belt,
    "apron": draping.apron,
    "half apron": draping.half_apron,
    "bib": draping.bib,
    "zip": draping.zip_line,
    "reflectors": draping.reflectors,
    "tie": draping.tie,
    "cape": draping.cape,
    "drape": draping.drape,
    "badge": draping.badge,
    "glasses": worn.glasses,
    "sunglasses": worn.sunglasses,
    "goggles": worn.goggles,
    "mask": worn.mask,
    "eye patch": worn.eye_patch,
    "clown nose": worn.clown_nose,
    "scarf": worn.scarf,
    "necklace": worn.necklace,
    "bow tie": worn.bow_tie,
    "gloves": worn.gloves,
    "boxing gloves": worn.boxing_gloves,
    "backpack": worn.backpack,
    "life support": worn.life_support,
    "headphones": worn.headphones,
    "earrings": worn.earrings,
    "stethoscope": worn.stethoscope,
    "ruff": worn.ruff,
    "tutu": worn.tutu,
    "briefs": worn.briefs,
    "plates": worn.plates,
    "samurai plates": worn.samurai_plates,
    "tabard": heraldry.tabard,
    "shield": heraldry.shield,
    "plume": heraldry.plume,
    "jabot": heraldry.jabot,
}
"""Accessory -> how it is made."""

FITTINGS: dict[str, Material] = {
    "brass": Material(colour=(0.62, 0.40, 0.13), roughness=0.3, metallic=1.0),
    "steel": Material(colour=(0.55, 0.56, 0.58), roughness=0.3, metallic=1.0),
    "dark leather": Material(colour=(0.022, 0.014, 0.009), roughness=0.42, specular=0.5),
    "black cloth": Material(colour=(0.012, 0.011, 0.011), roughness=0.75, sheen=0.1),
    "white cloth": Material(colour=(0.78, 0.77, 0.74), roughness=0.8, sheen=0.2),
    "red gloss": Material(colour=(0.55, 0.012, 0.012), roughness=0.18, coat=0.4),
    "reflector": Material(colour=(0.80, 0.82, 0.80), roughness=0.25, specular=0.6, emission=(0.06, 0.06, 0.05)),
    "visor glass": Material(colour=(0.90, 0.94, 1.0), roughness=0.03, specular=0.8, coat=0.5, alpha=0.22),
    "gold visor": Material(colour=(0.80, 0.56, 0.22), roughness=0.05, metallic=0.75, coat=0.6, alpha=0.5),
    "dark glass": Material(colour=(0.015, 0.014, 0.014), roughness=0.05, specular=0.6, coat=0.5),
}
"""Materials of buckles, zips, lenses and other small parts."""
