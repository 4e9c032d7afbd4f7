"""What vehicles are made of: car paint, glass over a dark cabin, chrome, black trim, tyres, lamps."""

from dataclasses import replace

from aozora.film.store import Store
from aozora.film.world import Material, Rgb
from aozora.world.palette import linear_of
from aozora.world.surfaces import base_colour, surface

Labelled = tuple[str, Material]

_METALLIC = {"silver", "grey", "dark grey", "light grey", "gold", "bronze", "copper"}
"""Colours whose car paint has flakes of metal in it."""


def car_paint(store: Store, colour: str, wear: float, seed: int) -> Material:
    """Enamel under a clear coat; smudges and dust make it duller with wear."""
    smudge = surface("plastic", "", store, seed, detail=4.0).roughness_texture
    dull = 0.26 + 0.25 * wear
    gloss = None if smudge is None else replace(smudge, low=dull - 0.06, high=dull + 0.1)
    return Material(
        colour=base_colour("plastic", colour),
        roughness=dull,
        roughness_texture=gloss,
        metallic=0.55 if colour in _METALLIC else 0.0,
        coat=1.0,
        coat_roughness=0.015 + 0.12 * max(0.0, wear - 0.3),
    )


def body_finish(store: Store, material: str, colour: str, wear: float, seed: int) -> Material:
    """Car paint on steel; any other material as it is."""
    if material == "steel":
        return car_paint(store, colour, wear, seed)
    return surface(material, colour, store, seed, detail=4.0)


def plain(code: str, roughness: float = 0.5) -> Material:
    """A plain surface of an sRGB code."""
    return Material(colour=linear_of(code), roughness=roughness)


def lit(code: str, glow: float) -> Material:
    """A lamp's glass that glows by `glow` times its colour."""
    red, green, blue = linear_of(code)
    shine: Rgb = (red * glow, green * glow, blue * glow)
    return Material(colour=(red, green, blue), roughness=0.12, coat=1.0, coat_roughness=0.01, emission=shine)


GLASS_PANE = Material(
    colour=(0.50, 0.55, 0.53), roughness=0.0, transmission=1.0, ior=1.03, specular=0.5, coat=1.0, coat_roughness=0.0
)
"""Tinted panes: they hardly bend light but mirror the sky."""

LENS_PANE = Material(
    colour=(0.86, 0.88, 0.90), roughness=0.0, transmission=1.0, ior=1.03, specular=0.5, coat=1.0, coat_roughness=0.0
)
TRIM_BLACK = plain("17181a", 0.42)
SEAM_BLACK = plain("0a0a0b", 0.8)
UNDER_BLACK = plain("121213", 0.85)
CABIN = plain("2a2a2d", 0.8)
SEAT = plain("34343a", 0.75)
CHROME_BRIGHT = Material(colour=(0.72, 0.74, 0.76), roughness=0.08, metallic=1.0)
ALLOY = Material(colour=(0.58, 0.60, 0.62), roughness=0.26, metallic=0.9, coat=0.6, coat_roughness=0.05)
DISC = Material(colour=(0.32, 0.32, 0.33), roughness=0.38, metallic=1.0)
TYRE = plain("1c1c1d", 0.78)
WHITE_WALL = plain("d8d6d0", 0.6)
RED_LENS = Material(colour=(0.42, 0.008, 0.010), roughness=0.12, coat=1.0, coat_roughness=0.01, emission=(0.05, 0.0, 0.0))
AMBER_LENS = Material(colour=(0.75, 0.22, 0.01), roughness=0.15, coat=1.0, coat_roughness=0.01)
PLATE_WHITE = plain("dcdcd6", 0.4)
LINING = plain("8d8d88", 0.8)
SEAT_BLUE = plain("2d3f66", 0.8)
UNDER_GREY = plain("2b2a29", 0.7)
STEEL_WHEEL = Material(colour=(0.22, 0.21, 0.20), roughness=0.4, metallic=0.9)
DARK_GLASS = Material(colour=(0.012, 0.014, 0.017), roughness=0.05, coat=1.0, coat_roughness=0.0)
"""Small panes far off: what is behind them does not show."""
WING_GREY = Material(colour=(0.42, 0.43, 0.45), roughness=0.32, coat=0.5, coat_roughness=0.08)
FAN_GREY = Material(colour=(0.10, 0.10, 0.11), roughness=0.35, metallic=0.8)
SOOT = plain("161617", 0.5)
BRASS = Material(colour=(0.62, 0.42, 0.14), roughness=0.2, metallic=1.0)
