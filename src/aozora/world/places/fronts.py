"""What buildings are made of: masonry patterns, panes, and the lamplit rooms that are seen through them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache

import numpy as np

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Material, Picture, Texture, put_picture
from aozora.world.elements import material_name
from aozora.world.geometry.noise import smoothstep, tile
from aozora.world.places.masonry import Floats

WALL, TRIM, FRAME, GLASS, LIT, DISPLAY, ROOF, METAL, PAINT = range(9)
"""Slots of a building's mesh."""

ROOMS = 4
"""How many different rooms and shops there are to look into."""

Maps = tuple[Floats, Floats]
"""A colour multiplier around 1 (n, n, 3) and a height of 0..1 (n, n)."""


def courses(
    side: int, rows: int, columns: int, joint: tuple[float, float], seed: int, uneven: float
) -> tuple[Floats, Floats, Floats]:
    """Stones in bond: a tone of 0..1 per stone, how far a pixel lies from a joint (0 in it, 1 beyond), each (side, side), and a
    number per stone. `joint` are its shares of a stone along and across."""
    ramp = (np.arange(side) + 0.5) / side
    u, v = np.meshgrid(ramp, ramp)
    wobble = uneven * (tile(side, 2.4, seed, (3, 60)).astype(float) - 0.5)
    row = np.floor(v * rows + wobble * 0.3)
    shifted = u * columns + 0.5 * (row % 2) + wobble * 0.3
    column = np.floor(shifted) % columns
    number = (row % rows) * columns + column
    tones = lane(seed, "stones").random(rows * columns)
    in_u, in_v = shifted % 1.0, (v * rows + wobble * 0.3) % 1.0
    edge_u = np.minimum(in_u, 1 - in_u) / joint[0]
    edge_v = np.minimum(in_v, 1 - in_v) / joint[1]
    return tones[number.astype(int)], smoothstep(0.55, 1.0, np.minimum(edge_u, edge_v)), number


def _brick() -> Maps:
    tone, face, _ = courses(512, 24, 8, (0.035, 0.10), 301, 0.25)
    grit = tile(512, 1.2, 302, (20, 256)).astype(float)
    soot = tile(512, 2.6, 303, (1, 10)).astype(float)
    level = (0.60 + 0.75 * tone) * (0.82 + 0.36 * grit) * (0.75 + 0.45 * soot)
    hue = 1 + (tone[..., None] - 0.5) * np.array([0.0, 0.35, 0.45])
    mortar = np.array([1.05, 2.4, 3.2]) * (0.75 + 0.3 * grit[..., None])
    return level[..., None] * hue * face[..., None] + mortar * (1 - face[..., None]), 0.8 * face + 0.2 * grit


def _ashlar() -> Maps:
    tone, face, _ = courses(512, 8, 4, (0.012, 0.025), 311, 0.06)
    grit = tile(512, 1.3, 312, (12, 256)).astype(float)
    streaks = tile(512, 2.2, 313, (2, 40), (1.0, 7.0)).astype(float)
    level = (0.86 + 0.24 * tone) * (0.88 + 0.24 * grit) * (0.72 + 0.5 * streaks)
    return level[..., None] * (0.55 + 0.45 * face[..., None]) * np.array([1.0, 0.995, 0.98]), 0.85 * face + 0.15 * grit


def _plaster() -> Maps:
    streaks = tile(512, 2.4, 321, (2, 60), (1.0, 9.0)).astype(float)
    patches = tile(512, 2.8, 322, (1, 24)).astype(float)
    grit = tile(512, 1.0, 323, (30, 256)).astype(float)
    level = (0.84 + 0.26 * streaks) * (0.88 + 0.24 * patches) * (0.95 + 0.1 * grit)
    worn = smoothstep(0.955, 0.985, tile(512, 2.6, 324, (2, 50)).astype(float))[..., None]
    return level[..., None] * (1 - worn) + worn * np.array([0.72, 0.74, 0.78]), 0.5 * patches + 0.5 * grit


def _concrete() -> Maps:
    _, face, _ = courses(512, 3, 2, (0.008, 0.012), 331, 0.0)
    streaks = tile(512, 2.2, 332, (3, 90), (1.0, 12.0)).astype(float)
    grit = tile(512, 1.4, 333, (10, 256)).astype(float)
    level = (0.66 + 0.55 * streaks) * (0.86 + 0.28 * grit) * (0.6 + 0.4 * face)
    return level[..., None] * np.array([1.0, 1.0, 0.985]), 0.6 * face + 0.4 * grit


def _tiles() -> Maps:
    ramp = (np.arange(512) + 0.5) / 512
    u, v = np.meshgrid(ramp, ramp)
    tone, _, _ = courses(512, 12, 12, (0.05, 0.1), 341, 0.15)
    wave = 0.5 + 0.5 * np.cos(2 * np.pi * 12 * u)
    lap = (v * 12) % 1.0
    moss = smoothstep(0.7, 0.95, tile(512, 2.4, 342, (2, 60)).astype(float))[..., None]
    level = (0.55 + 0.8 * tone) * (0.55 + 0.45 * wave) * (0.5 + 0.5 * smoothstep(0.0, 0.22, lap))
    colour = level[..., None] * (1 + (tone[..., None] - 0.5) * np.array([0.0, 0.3, 0.4]))
    return colour * (1 - 0.6 * moss) + 0.6 * moss * np.array([0.35, 0.8, 0.7]), 0.6 * wave + 0.4 * lap


def _slates() -> Maps:
    tone, face, _ = courses(512, 14, 9, (0.05, 0.08), 351, 0.08)
    level = (0.65 + 0.6 * tone) * (0.55 + 0.45 * face)
    return level[..., None] * np.array([1.0, 1.0, 1.02]), face


def _zinc() -> Maps:
    ramp = (np.arange(512) + 0.5) / 512
    seam = smoothstep(0.012, 0.004, np.abs((ramp * 5) % 1.0 - 0.5) / 5)[None, :]
    streaks = tile(512, 2.0, 361, (2, 60), (1.0, 8.0)).astype(float)
    return (0.7 + 0.6 * streaks)[..., None] * (1 - 0.45 * seam[..., None]) * np.ones(3), 0.5 + 0.5 * np.broadcast_to(
        seam, (512, 512)
    )


_PATTERNS: Mapping[str, tuple[Callable[[], Maps], float, float, float, float]] = {
    "brick": (_brick, 1.92, 0.006, 0.85, 0.2),
    "ashlar": (_ashlar, 3.2, 0.010, 0.85, 0.2),
    "plaster": (_plaster, 5.0, 0.004, 0.9, 0.15),
    "concrete": (_concrete, 6.4, 0.004, 0.8, 0.25),
    "tiles": (_tiles, 2.9, 0.03, 0.85, 0.2),
    "slate": (_slates, 3.0, 0.006, 0.5, 0.5),
    "zinc": (_zinc, 3.0, 0.01, 0.45, 0.5),
}
"""Pattern -> baker, side of the tile in metres, relief in metres, roughness, specular level."""


@lru_cache(maxsize=16)
def _baked(pattern: str) -> Maps:
    return _PATTERNS[pattern][0]()


def patterned(pattern: str, store: Store, wet: float = 0.0) -> Material:
    """Masonry or roofing of that pattern; multiplies the mesh's colours."""
    _, side, relief, rough, specular = _PATTERNS[pattern]
    colour, height = _baked(pattern)
    scale = (1 / side, 1 / side, 1 / side)
    return Material(
        colour_attribute=True,
        colour_texture=Texture(put_picture(store, Picture(colour.astype(np.float32))), "box", scale),
        roughness=rough,
        specular=specular,
        bump_texture=Texture(put_picture(store, Picture(height.astype(np.float32), is_data=True)), "box", scale),
        bump_m=relief,
        wet=wet,
    )


# ------------------------------------------------------------------------------------------------ rooms seen from outside


def _hit(aspect: float, depth: float) -> tuple[Floats, Floats, Floats, Floats]:
    """Where looks through a window end in a box of a room: x, y of -1..1 and depth of 0..1, and the wall (0 back, 1 side, 2
    floor or ceiling), each (256, 256)."""
    ramp = (np.arange(256) + 0.5) / 128 - 1
    u, v = np.meshgrid(ramp, -ramp)
    side = 2.4 * (1 / np.maximum(np.abs(u), 1e-3) - 1) + 0.05
    level = 2.4 / aspect * (1 / np.maximum(np.abs(v), 1e-3) - 1) + 0.05
    far = np.minimum(np.minimum(side, level), depth)
    wall = np.select([far >= depth, side <= level], [0, 1], 2)
    return u * (1 + far / 2.4), v * (1 + far * aspect / 2.4), far / depth, wall


_GOODS = np.array(
    [
        [1.0, 0.93, 0.80],
        [1.0, 0.75, 0.45],
        [0.75, 0.42, 0.26],
        [1.0, 0.35, 0.22],
        [0.45, 0.62, 0.75],
        [0.6, 0.7, 0.45],
        [0.9, 0.88, 0.85],
    ]
)


def _shop(number: int) -> Floats:
    """Shelves of goods under spots."""
    dice = lane(401, "shop", number)
    x, y, z, wall = _hit(1.0, 2.2)
    along = np.where(wall == 1, z * 2.2, x * 1.0 + 3)
    shelf, slot = np.floor((y + 1) * 4.6), np.floor(along * 15)
    tones = dice.uniform(0.04, 0.8, (4096, 1)) ** 1.3 * dice.choice(_GOODS, 4096)
    key = ((shelf * 131 + slot * 17 + wall * 401) % 4096).astype(int)
    tall = dice.uniform(0.25, 0.92, 4096)[key]
    goods = (((y + 1) * 4.6) % 1 < tall) & (((along * 15) % 1) > 0.12) & (y < 0.55)
    ground = np.array([0.50, 0.42, 0.32]) * dice.uniform(0.7, 1.2)
    picture = np.where(goods[..., None], tones[key], ground)
    level = wall == 2
    floor = np.array([0.30, 0.22, 0.15]) * (0.8 + 0.4 * (np.floor(x * 6) % 2))[..., None]
    spots = smoothstep(0.30, 0.12, np.hypot((x * 2.0) % 1 - 0.5, (z * 4) % 1 - 0.5))[..., None]
    picture = np.where(level[..., None], np.where((y > 0)[..., None], 0.30 + 5.0 * spots, floor), picture)
    fall = 0.55 + 0.65 * np.clip(y + 0.4, 0, 1) * (1 - 0.3 * z)
    picture = picture * fall[..., None]
    ramp = (np.arange(256) + 0.5) / 256
    for _ in range(7):
        a, w, h = dice.random(), dice.uniform(0.03, 0.10), dice.uniform(0.10, 0.40)
        shape = (np.abs(ramp[None] - a) < w * (0.6 + 0.4 * (ramp[:, None] < 1 - h * 0.5))) & (ramp[:, None] > 1 - h)
        picture = np.where(
            shape[..., None],
            _GOODS[int(dice.random() * len(_GOODS))] * dice.uniform(0.08, 0.6) * (1.2 - ramp[:, None, None] * 0.5),
            picture,
        )
    return picture


def _room(number: int) -> Floats:
    """A living room under a lamp, with curtains."""
    dice = lane(402, "room", number)
    x, y, _, wall = _hit(0.8, 1.6)
    tint = np.array([0.75, 0.68, 0.56]) * dice.uniform(0.7, 1.1)
    lamp = np.exp(-((x - dice.uniform(-0.4, 0.4)) ** 2 + (y - 0.45) ** 2) / 0.35)
    picture = np.broadcast_to(tint, (*x.shape, 3)) * (0.25 + 1.2 * lamp)[..., None] * np.where(wall == 2, 0.75, 1.0)[..., None]
    for _ in range(3):
        a, b, w, h = dice.uniform(-0.8, 0.8), dice.uniform(-0.9, 0.4), dice.uniform(0.12, 0.4), dice.uniform(0.15, 0.5)
        box = (np.abs(x - a) < w) & (np.abs(y - b) < h) & (wall == 0)
        picture = np.where(box[..., None], picture * dice.uniform(0.12, 0.7, 3), picture)
    glow = smoothstep(0.10, 0.05, np.hypot(x - dice.uniform(-0.3, 0.3), y - 0.62))[..., None]
    picture = picture + 3.0 * glow * np.array([1.0, 0.9, 0.7])
    ramp = (np.arange(256) + 0.5) / 256
    wide = dice.uniform(0.10, 0.28)
    drape = smoothstep(wide, wide * 0.8, np.minimum(ramp, 1 - ramp) + 0.01 * np.sin(ramp * 90))[None, :, None]
    folds = (0.75 + 0.25 * np.sin(ramp * 2 * np.pi * 26))[None, :, None]
    return picture * (1 - drape) + drape * folds * np.array([0.62, 0.50, 0.36])


@lru_cache(maxsize=1)
def _interiors() -> Floats:
    shops = np.concatenate([_shop(n) for n in range(ROOMS)], axis=1)
    rooms = np.concatenate([_room(n) for n in range(ROOMS)], axis=1)
    return np.concatenate([shops, rooms])


# ------------------------------------------------------------------------------------------------ materials


def _smooth(wet: float, store: Store) -> dict[int, Material]:
    inside = Texture(put_picture(store, Picture(_interiors().astype(np.float32))), "uv")
    pane = Material(colour_attribute=True, roughness=0.3, specular=0.4, coat=1.0, coat_roughness=0.01)
    seen = Material(colour_attribute=True, colour_texture=inside, roughness=0.4, specular=0.2, coat=1.0, coat_roughness=0.01)
    return {
        FRAME: Material(colour_attribute=True, roughness=0.45, wet=wet),
        GLASS: pane,
        LIT: replace(seen, emission=(_GLOW, _GLOW, _GLOW), emission_by_colour=True),
        DISPLAY: seen,
        METAL: Material(colour_attribute=True, roughness=0.5, metallic=0.3, wet=wet),
        PAINT: Material(colour_attribute=True, roughness=0.42, wet=wet),
    }


_GLOW = 1.6
"""Light of a lit room in watts per square metre and steradian where its picture is white."""


def front_materials(wall: str, cover: str, store: Store, wet: float = 0.0) -> tuple[tuple[str, ...], dict[str, Material]]:
    """The materials of a building: their names in order of its slots, and all of them by name."""
    made = _smooth(wet, store)
    made[WALL], made[ROOF] = patterned(wall, store, wet * 0.5), patterned(cover, store, wet)
    made[TRIM] = patterned("plaster", store, wet * 0.5)
    labels = ("wall", "trim", "frame", "pane", "lit room", "display", "roof", "ironwork", "paintwork")
    names = tuple(material_name(label, made[slot]) for slot, label in enumerate(labels))
    return names, {name: made[slot] for slot, name in enumerate(names)}
