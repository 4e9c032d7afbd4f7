"""What floors, walls and ceilings are covered with: tiles, boards, carpets, panels, as baked pictures and their materials."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Material, Picture, Texture, put_picture
from aozora.world.geometry.noise import smoothstep, tile
from aozora.world.palette import PALETTE, linear_of
from aozora.world.places.canvases import painted
from aozora.world.places.fronts import Maps, courses, patterned
from aozora.world.places.paving import PAVINGS, paving_material
from aozora.world.surfaces import surface, surface_kind, surface_name
from aozora.world.things.finishes import SPECIAL

Floats = NDArray[Any]


def _plane(side: int) -> tuple[Floats, Floats]:
    ramp = (np.arange(side) + 0.5) / side
    u, v = np.meshgrid(ramp, ramp)
    return u, v


def _grid(columns: int, rows: int, joint: float, uneven: float, seed: int, grout: float) -> Maps:
    """Square set tiles with pale or dark joints."""
    u, v = _plane(512)
    number = (np.floor(v * rows) * columns + np.floor(u * columns)).astype(int)
    tone = lane(seed, "tiles").random(rows * columns)[number]
    edge = np.minimum(
        np.minimum(u * columns % 1, 1 - u * columns % 1) * rows / columns, np.minimum(v * rows % 1, 1 - v * rows % 1)
    )
    face = smoothstep(0.6 * joint, joint, edge)
    cloud = tile(512, 2.6, seed, (2, 40)).astype(float)
    level = (1 - uneven + 2 * uneven * tone) * (0.94 + 0.12 * cloud)
    return (level * face + grout * (1 - face))[..., None] * np.ones(3), 0.15 * cloud + 0.85 * face


def _metro() -> Maps:
    tone, face, _ = courses(512, 8, 4, (0.02, 0.045), 611, 0.0)
    level = (0.95 + 0.1 * tone) * face + 0.62 * (1 - face)
    return level[..., None] * np.ones(3), face


def _checker() -> Maps:
    u, v = _plane(512)
    dark = (np.floor(u * 4) + np.floor(v * 4)) % 2
    edge = np.minimum(np.minimum(u * 4 % 1, 1 - u * 4 % 1), np.minimum(v * 4 % 1, 1 - v * 4 % 1))
    face = smoothstep(0.006, 0.012, edge)
    cloud = tile(512, 2.4, 621, (2, 60)).astype(float)
    level = np.where(dark > 0, 0.10, 1.0) * (0.85 + 0.3 * cloud) * (0.5 + 0.5 * face)
    return level[..., None] * np.ones(3), face


def _boards(rows: int, lengths: int, seed: int, rough: float) -> Maps:
    """Boards that run along u with butt joints, each of its own tone."""
    tone, face, number = courses(1024, rows, lengths, (0.003 * lengths, 0.025), seed, 0.0)
    fibre = tile(1024, 1.2, seed + 1, (8, 400), (26.0, 1.0)).astype(float)
    broad = tile(1024, 2.6, seed + 2, (2, 24), (5.0, 1.0)).astype(float)
    shift = ((number * 0.37) % 1.0) * 0.25
    level = (0.74 + 0.5 * tone) * (0.80 + 0.40 * fibre) * (0.84 + 0.32 * broad) - rough * shift
    warm = 1 + (tone[..., None] - 0.5) * np.array([0.0, 0.10, 0.16])
    return np.clip(level, 0.05, None)[..., None] * warm * (0.30 + 0.70 * face)[..., None], 0.7 * face + 0.3 * fibre


def _parquet() -> Maps:
    """Blocks of five staves, laid across one another."""
    u, v = _plane(1024)
    cell = 4
    upright = (np.floor(u * cell) + np.floor(v * cell)) % 2 > 0
    along, across = np.where(upright, v, u) * cell, np.where(upright, u, v) * cell
    stave = np.floor(across * 5)
    number = (np.floor(u * cell) * cell * 5 + np.floor(v * cell) * 5 + stave % 5).astype(int)
    tone = lane(631, "staves").random(cell * cell * 5 + 40)[number]
    edge = np.minimum(np.minimum(across * 5 % 1, 1 - across * 5 % 1) / 5, np.minimum(along % 1, 1 - along % 1))
    face = smoothstep(0.002, 0.008, edge)
    fibre = np.where(
        upright,
        tile(1024, 1.2, 632, (8, 400), (1.0, 24.0)).astype(float),
        tile(1024, 1.2, 633, (8, 400), (24.0, 1.0)).astype(float),
    )
    level = (0.72 + 0.55 * tone) * (0.8 + 0.4 * fibre) * (0.4 + 0.6 * face)
    return level[..., None] * (1 + (tone[..., None] - 0.5) * np.array([0.0, 0.08, 0.14])), face


def _carpet() -> Maps:
    pile = tile(512, 0.6, 641, (60, 256)).astype(float)
    mood = tile(512, 2.4, 642, (2, 30)).astype(float)
    return ((0.66 + 0.68 * pile) * (0.88 + 0.24 * mood))[..., None] * np.ones(3), pile


def _linoleum() -> Maps:
    fleck = tile(512, 1.0, 651, (16, 200)).astype(float)
    scuff = smoothstep(0.86, 0.98, tile(512, 2.2, 652, (3, 60), (4.0, 1.0)).astype(float))
    mood = tile(512, 2.8, 653, (1, 12)).astype(float)
    return ((0.88 + 0.24 * fleck) * (0.92 + 0.16 * mood) * (1 - 0.10 * scuff))[..., None] * np.ones(3), fleck


def _terrazzo() -> Maps:
    chips = tile(512, 0.8, 661, (18, 140)).astype(float)
    hue = tile(512, 1.0, 662, (14, 90)).astype(float)[..., None]
    level = np.where(chips > 0.62, 1.12, np.where(chips < 0.3, 0.72, 0.98))
    return level[..., None] * (1 + (hue - 0.5) * np.array([0.18, 0.0, -0.18])), np.ones((512, 512)) * 0.5


def _panels() -> Maps:
    """Framed panels: stiles, a bevel, a field."""
    u, v = _plane(512)
    edge = np.minimum(np.minimum(u, 1 - u), np.minimum(v, 1 - v))
    groove = (
        smoothstep(0.02, 0.0, np.abs(edge - 0.14)) + 0.6 * smoothstep(0.01, 0.0, np.abs(edge - 0.19)) + smoothstep(0.006, 0, edge)
    )
    fibre = tile(512, 1.3, 671, (6, 220), (1.0, 20.0)).astype(float)
    level = (0.86 + 0.28 * fibre) * (1 - 0.55 * np.clip(groove, 0, 1))
    return level[..., None] * np.ones(3), 1 - np.clip(groove, 0, 1)


def _corrugated() -> Maps:
    u, _ = _plane(512)
    wave = 0.5 + 0.5 * np.cos(2 * np.pi * 12 * u)
    streaks = tile(512, 2.2, 681, (2, 60), (1.0, 9.0)).astype(float)
    return ((0.62 + 0.45 * wave) * (0.78 + 0.44 * streaks))[..., None] * np.ones(3), wave


def _stripes() -> Maps:
    u, v = _plane(512)
    stripe = smoothstep(0.45, 0.55, 0.5 + 0.5 * np.sin(2 * np.pi * 6 * u))
    sprig = smoothstep(0.10, 0.05, np.hypot((u * 6 + 0.25) % 1 - 0.5, ((v * 6 + 0.5 * (np.floor(u * 6 + 0.25) % 2)) % 1 - 0.5)))
    level = 1.0 - 0.14 * stripe - 0.22 * sprig
    return level[..., None] * np.array([1.0, 0.99, 0.97]), np.ones((512, 512)) * 0.5


def _mown() -> Maps:
    """Grass cut in bands, as on pitches."""
    _, v = _plane(1024)
    blade = tile(1024, 0.9, 691, (60, 512), (1.0, 2.0)).astype(float)
    mood = tile(1024, 2.4, 692, (2, 40)).astype(float)
    band = np.where(np.floor(v * 2) % 2 > 0, 1.0, 0.72)
    level = (0.5 + blade) * (0.8 + 0.4 * mood) * band
    return level[..., None] * (1 + (mood[..., None] - 0.5) * np.array([0.5, 0.1, -0.2])), blade


def _gravel() -> Maps:
    tone, face, _ = courses(512, 40, 34, (0.3, 0.3), 701, 0.9)
    grit = tile(512, 1.0, 702, (30, 256)).astype(float)
    return ((0.55 + 0.7 * tone) * (0.5 + 0.5 * face) * (0.75 + 0.5 * grit))[..., None] * np.ones(3), 0.6 * face + 0.4 * grit


def _rubble() -> Maps:
    """Rough stone blocks of castles and cellars."""
    tone, face, _ = courses(1024, 7, 5, (0.045, 0.07), 711, 0.7)
    grit = tile(1024, 1.5, 712, (6, 400)).astype(float)
    damp = tile(1024, 2.6, 713, (1, 20), (1.0, 2.0)).astype(float)
    level = (0.62 + 0.55 * tone) * (0.62 + 0.76 * grit) * (0.7 + 0.5 * damp) * (0.38 + 0.62 * face)
    return level[..., None] * (1 + (tone[..., None] - 0.5) * np.array([0.12, 0.0, -0.12])), 0.7 * face + 0.3 * grit


def _plates() -> Maps:
    """Machine panels with seams and rivets."""
    u, v = _plane(512)
    x, y = u * 3 % 1, v * 2 % 1
    seam = smoothstep(0.012, 0.004, np.minimum(np.minimum(x, 1 - x) / 1.5, np.minimum(y, 1 - y)))
    rivet = smoothstep(0.022, 0.012, np.hypot((u * 15 % 1 - 0.5) / 5, np.minimum(np.abs(y - 0.05), np.abs(y - 0.95))))
    worn = tile(512, 2.4, 721, (2, 50)).astype(float)
    return ((0.82 + 0.36 * worn) * (1 - 0.6 * seam) * (1 + 0.2 * rivet))[..., None] * np.ones(3), 0.7 * (1 - seam) + 0.3 * rivet


@dataclass(frozen=True)
class Covering:
    """Baker, side of the tile in metres, relief in metres, roughness, specular level, own colour (sRGB), clear coat."""

    bake: Callable[[], Maps]
    side: float
    relief: float
    roughness: float
    specular: float = 0.5
    colour: str = "e6e2da"
    coat: float = 0.0


COVERINGS: Mapping[str, Covering] = {
    "ceramic tiles": Covering(lambda: _grid(8, 8, 0.022, 0.04, 601, 0.6), 1.6, 0.002, 0.16, coat=0.4),
    "floor tiles": Covering(lambda: _grid(5, 5, 0.014, 0.07, 602, 0.55), 2.5, 0.002, 0.28, colour="b9b2a4"),
    "mosaic": Covering(lambda: _grid(24, 24, 0.06, 0.22, 603, 0.8), 0.8, 0.001, 0.2, colour="6fa7b4", coat=0.3),
    "ceiling tiles": Covering(lambda: _grid(4, 4, 0.016, 0.02, 604, 0.78), 2.4, 0.004, 0.9, 0.2, "e9e8e4"),
    "metro tiles": Covering(_metro, 0.8, 0.003, 0.12, colour="e9e7df", coat=0.5),
    "checker": Covering(_checker, 1.6, 0.001, 0.2, colour="e4e0d6", coat=0.3),
    "boards": Covering(lambda: _boards(10, 2, 605, 0.0), 1.5, 0.0015, 0.36, colour="a87a48", coat=0.15),
    "barn boards": Covering(lambda: _boards(7, 2, 606, 0.3), 1.7, 0.012, 0.85, 0.2, "7d5d40"),
    "parquet": Covering(_parquet, 1.6, 0.0008, 0.28, colour="a06c3a", coat=0.25),
    "carpet": Covering(_carpet, 0.7, 0.006, 0.95, 0.1, "77736c"),
    "linoleum": Covering(_linoleum, 2.2, 0.0, 0.24, colour="b9bdb6", coat=0.2),
    "terrazzo": Covering(_terrazzo, 0.9, 0.0, 0.2, colour="cfcac0", coat=0.3),
    "panels": Covering(_panels, 0.9, 0.012, 0.4, colour="6b4226", coat=0.1),
    "corrugated": Covering(_corrugated, 1.8, 0.03, 0.5, colour="9aa0a3"),
    "wallpaper": Covering(_stripes, 0.9, 0.0, 0.85, 0.2, "cfc7ae"),
    "mown grass": Covering(_mown, 11.0, 0.02, 0.9, 0.15, "4d7a2c"),
    "gravel": Covering(_gravel, 1.3, 0.02, 0.95, 0.2, "a39c90"),
    "rubble stone": Covering(_rubble, 3.4, 0.05, 0.85, 0.25, "8c8579"),
    "machine panels": Covering(_plates, 2.4, 0.012, 0.42, colour="8e959b"),
}
"""Kind of covering -> how it is made."""

_MASONRY = ("brick", "ashlar", "plaster", "concrete", "tiles", "slate", "zinc")
_TONES = {
    "brick": "9a5238",
    "ashlar": "c2b596",
    "plaster": "d8d0c0",
    "concrete": "a5a39c",
    "tiles": "a4563a",
    "slate": "565b61",
    "zinc": "8c9194",
}


@lru_cache(maxsize=32)
def _baked(kind: str) -> Maps:
    return COVERINGS[kind].bake()


def _tone(word: str, own: str) -> tuple[float, float, float]:
    code = PALETTE[word].srgb if word in PALETTE else word or own
    return linear_of(code)


def covering(name: str, store: Store, seed: int = 0) -> Material:
    """The material that `name` asks for, "kind" or "kind:tone" with a colour word or an sRGB code as tone.

    Kinds are coverings, "masonry brick" and the like, materials of the catalogue, "glow" (shines to the eye; "glow:ffd9a0:6" at
    6 W/m2/sr), "netting" (a net seen from farther than its meshes), and the finishes of things such as "mirror".
    """
    kind, _, tone = name.partition(":")
    if kind == "glow":
        code, _, level = tone.partition(":")
        red, green, blue = linear_of(code or "ffe2b8")
        bright = float(level or 4.0)
        return Material((red, green, blue), emission=(bright, bright, bright), emission_by_colour=True, roughness=0.6)
    if kind == "paving":
        return replace(paving_material(tone, store), colour_attribute=False, colour=PAVINGS[tone].colour)
    if kind == "canvas":
        seen = Texture(put_picture(store, Picture(painted(tone))), "uv")
        return Material((1.0, 1.0, 1.0), colour_texture=seen, roughness=0.55, specular=0.3)
    if kind in COVERINGS:
        return _covered(kind, tone, store)
    if kind.removeprefix("masonry ") in _MASONRY and kind.startswith("masonry "):
        pattern = kind.removeprefix("masonry ")
        return replace(patterned(pattern, store), colour_attribute=False, colour=_tone(tone, _TONES[pattern]))
    if kind in SPECIAL:
        return SPECIAL[kind]
    if kind == "netting":
        return Material(_tone(tone, "16181a"), roughness=0.9, specular=0.1, alpha=0.42)
    if kind in _WATERY:
        return _WATERY[kind]
    if kind.endswith("tower") and kind in TOWERS:
        return _tower(kind, store)
    known = surface_name(kind)
    family = surface_kind(known).family if known else ""
    made = surface(kind, tone if tone in PALETTE else "", store, seed, along_uv=family == "wood", detail=1.5)
    return made if tone in PALETTE or not tone else replace(made, colour=linear_of(tone))


_WATERY: Mapping[str, Material] = {
    "pool water": Material((0.04, 0.42, 0.52), roughness=0.05, specular=0.32),
    "spray": Material((0.86, 0.90, 0.93), roughness=0.25, specular=0.6, translucency=0.4, alpha=1.0),
}
"""Water that stands and falls."""

TOWERS: Mapping[str, tuple[str, float, float]] = {
    "glass tower": ("9fb4c4", 0.0, 0.35), "stone tower": ("b8ab95", 0.0, 0.0), "brick tower": ("8a5440", 0.0, 0.0),
    "lit tower": ("2a3038", 2.6, 0.2), "white tower": ("d8d8d4", 0.0, 0.1), "dark tower": ("3c444c", 0.0, 0.3),
}  # fmt: skip
"""Skin of towers seen from afar: tone of its walls, glow of its windows, how much of it is mirror glass."""


@lru_cache(maxsize=8)
def _storeys(kind: str) -> tuple[Floats, Floats]:
    """A front of 16 x 12 windows: colour (512, 512, 3), and where it is glass."""
    tone, glow, mirror = TOWERS[kind]
    u, v = _plane(512)
    columns, rows = 16, 12
    wide, high = (0.44, 0.40) if mirror > 0.15 else (0.30, 0.32)
    pane = smoothstep(0.03, 0.0, np.maximum(np.abs(u * columns % 1 - 0.5) - wide, np.abs(v * rows % 1 - 0.5) - high))
    number = (np.floor(v * rows) * columns + np.floor(u * columns)).astype(int)
    dice = lane(1, "storeys", kind)
    shade, lit = dice.random(rows * columns)[number], (dice.random(rows * columns) < 0.42)[number]
    wall = np.array(linear_of(tone)) * (0.85 + 0.3 * tile(512, 2.2, 731, (2, 60)).astype(float)[..., None])
    glass = np.array([0.10, 0.14, 0.18]) * (0.5 + 1.3 * shade[..., None])
    warm = np.where((shade > 0.75)[..., None], np.array([0.75, 0.88, 1.0]), np.array([1.0, 0.72, 0.40]))
    glass = np.where((lit & (glow > 0))[..., None], warm * (0.35 + 0.65 * shade[..., None]), glass * (0.12 if glow > 0 else 1.0))
    picture = (wall * (0.05 if glow > 0 else 1.0)) * (1 - pane[..., None]) + glass * pane[..., None]
    return picture, pane


def _tower(kind: str, store: Store) -> Material:
    _, glow, _ = TOWERS[kind]
    picture, pane = _storeys(kind)
    scale = (1 / 48.0, 1 / 48.0, 1 / 40.0)
    rough = Texture(put_picture(store, Picture((1 - pane).astype(np.float32), is_data=True)), "box", scale, 0.06, 0.7)
    return Material(
        (1.0, 1.0, 1.0), colour_texture=Texture(put_picture(store, Picture(picture.astype(np.float32))), "box", scale),
        roughness_texture=rough, specular=0.5, emission=(glow, glow, glow), emission_by_colour=glow > 0,
    )  # fmt: skip


def _covered(kind: str, tone: str, store: Store) -> Material:
    row = COVERINGS[kind]
    colour, height = _baked(kind)
    scale = (1 / row.side, 1 / row.side, 1 / row.side)
    bump = Texture(put_picture(store, Picture(height.astype(np.float32), is_data=True)), "box", scale) if row.relief else None
    return Material(
        colour=_tone(tone, row.colour),
        colour_texture=Texture(put_picture(store, Picture(colour.astype(np.float32))), "box", scale),
        roughness=row.roughness,
        specular=row.specular,
        coat=row.coat,
        coat_roughness=0.12,
        bump_texture=bump,
        bump_m=row.relief,
    )
