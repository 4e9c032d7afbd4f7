"""What is printed or painted on things: newspapers, maps, letters, labels, boards, flags, charts, pictures in frames."""

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Digest, Store
from aozora.film.world import Picture, put_picture
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.palette import colour, linear_of

Floats = NDArray[np.float64]
Box4 = tuple[float, float, float, float]


class Canvas:
    """A sheet of `width` x `height` pixels to paint on in shares of its sides, (0, 0) at its top left."""

    def __init__(self, width: int, height: int, srgb: str) -> None:
        self.pixels: Floats = np.tile(np.asarray(linear_of(srgb)), (height, width, 1))
        self.u, self.v = np.meshgrid((np.arange(width) + 0.5) / width, (np.arange(height) + 0.5) / height)
        self.ratio = width / height

    def box(self, box: Box4, srgb: str) -> None:
        """Fill left, top, right, bottom."""
        left, top, right, bottom = box
        self.where((self.u >= left) & (self.u < right) & (self.v >= top) & (self.v < bottom), srgb)

    def disc(self, centre: tuple[float, float], radius: float, srgb: str) -> None:
        """Fill a disc whose radius is a share of the height."""
        self.where(np.hypot((self.u - centre[0]) * self.ratio, self.v - centre[1]) < radius, srgb)

    def where(self, mask: NDArray[np.bool_], srgb: str) -> None:
        """Fill a mask."""
        self.pixels[mask] = linear_of(srgb)

    def lines(self, box: Box4, count: int, srgb: str, seed: int, weight: float = 0.45) -> None:
        """Lines of text: words of uneven length with gaps between them."""
        left, top, right, bottom = box
        dice = lane(seed, "lines", round(1000 * left), round(1000 * top))
        for row in range(count):
            y = top + (bottom - top) * row / count
            x, end = left, right if row % 7 != 6 else left + (right - left) * float(dice.uniform(0.3, 0.8))
            while x < end - 0.01:
                word = min(end - x, (right - left) * float(dice.uniform(0.05, 0.2)))
                self.box((x, y, x + word, y + (bottom - top) / count * weight), srgb)
                x += word + 0.02 * (right - left)


def _newspaper(seed: int) -> Floats:
    sheet = Canvas(420, 560, "dcd7ca")
    sheet.box((0.06, 0.035, 0.94, 0.095), "26252a")
    for k in range(9):
        sheet.box((0.10 + 0.09 * k, 0.05, 0.165 + 0.09 * k, 0.082), "dcd7ca")
    sheet.box((0.06, 0.105, 0.94, 0.109), "26252a")
    sheet.lines((0.06, 0.125, 0.94, 0.185), 1, "1d1c20", seed, 0.7)
    sheet.box((0.06, 0.215, 0.62, 0.47), "6c6a68")
    hill = 0.40 - 0.10 * np.abs(fbm(5 * sheet.u, 0 * sheet.u + 2, 3, seed))
    inside = (sheet.u > 0.06) & (sheet.u < 0.62) & (sheet.v > 0.215) & (sheet.v < 0.47)
    sheet.where(inside & (sheet.v > hill), "343336")
    sheet.where(inside & (np.hypot((sheet.u - 0.45) * 0.75, sheet.v - 0.27) < 0.03), "b9b6ae")
    for left, top in ((0.65, 0.215), (0.06, 0.50), (0.36, 0.50), (0.66, 0.50)):
        sheet.lines((left, top, left + 0.28, 0.96 if top > 0.4 else 0.47), 34 if top > 0.4 else 19, "4a484a", seed)
    return sheet.pixels


def _page(seed: int) -> Floats:
    sheet = Canvas(300, 420, "efe8d8")
    sheet.lines((0.12, 0.09, 0.6, 0.14), 1, "2e2b2c", seed, 0.6)
    sheet.lines((0.12, 0.19, 0.88, 0.92), 26, "5b5550", seed)
    return sheet.pixels


def _letter(seed: int) -> Floats:
    """Handwriting in blue ink."""
    sheet = Canvas(360, 480, "f1ead9")
    for row in range(13):
        y = 0.16 + 0.055 * row
        end = 0.9 if row % 6 != 5 else 0.5
        wave = 0.010 * np.sin(150 * sheet.u + 7 * row) + 0.006 * np.sin(67 * sheet.u + 3 * row)
        gap = np.sin(21 * sheet.u + 5 * row) > -0.75
        near = np.abs(sheet.v - y - wave) < 0.0035 + 0.002 * np.abs(np.sin(150 * sheet.u + 7 * row))
        sheet.where(near & gap & (sheet.u > 0.1) & (sheet.u < end), "27356f")
    return sheet.pixels


def _map(seed: int) -> Floats:
    """An old map: coasts, mountains, a dashed way to a red cross, a compass rose."""
    sheet = Canvas(560, 400, "d9c08c")
    land = fbm(2.6 * sheet.u + 3, 2.6 * sheet.v + 1, 5, seed) + 0.35 - 1.3 * np.hypot((sheet.u - 0.5) * 1.1, sheet.v - 0.5)
    sheet.where(land < 0, "a9a473")
    sheet.where((land < 0) & (np.sin(90 * land) > 0.75) & (land > -0.16), "7d7a52")
    sheet.where(np.abs(land) < 0.010, "4a3418")
    dice = lane(seed, "mountains")
    for _ in range(14):
        x, y = float(dice.uniform(0.25, 0.6)), float(dice.uniform(0.25, 0.7))
        peak = np.abs(np.abs(sheet.u - x) * 1.6 - (sheet.v - y + 0.045)) < 0.005
        sheet.where(peak & (sheet.v > y - 0.045) & (sheet.v < y), "5b4020")
    way = np.abs(sheet.v - (0.62 + 0.10 * np.sin(9 * sheet.u))) < 0.006
    sheet.where(way & (sheet.u > 0.28) & (sheet.u < 0.70) & (np.sin(150 * sheet.u) > -0.2), "7c1f14")
    for sign in (-1, 1):
        cross = np.abs((sheet.u - 0.72) * 1.4 - sign * (sheet.v - 0.60)) < 0.010
        sheet.where(cross & (np.hypot((sheet.u - 0.72) * 1.4, sheet.v - 0.60) < 0.045), "a3160e")
    turned, reach = np.arctan2(sheet.v - 0.82, (sheet.u - 0.86) * 1.4), np.hypot((sheet.u - 0.86) * 1.4, sheet.v - 0.82)
    sheet.where(reach < 0.10 * (0.30 + 0.70 * np.abs(np.cos(2 * turned)) ** 6), "4a3418")
    edge = np.minimum(np.minimum(sheet.u, 1 - sheet.u) * 1.4, np.minimum(sheet.v, 1 - sheet.v))
    sheet.where((edge > 0.018) & (edge < 0.025), "4a3418")
    age = 0.72 + 0.35 * smoothstep(0.0, 0.12, edge + 0.03 * fbm(9 * sheet.u, 9 * sheet.v, 3, seed))
    return sheet.pixels * np.minimum(1.0, age)[..., None]


def _world(seed: int) -> Floats:
    """Land and sea of a globe: continents by noise on the sphere, ice at the poles, thin meridians."""
    sheet = Canvas(720, 360, "3d84b8")
    lon, lat = 2 * math.pi * sheet.u, math.pi * (0.5 - sheet.v)
    x, y, z = np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)
    land = fbm(1.5 * x + 2.1 * z + 3, 1.5 * y - 1.3 * z + 1, 5, 11) + 0.55 * fbm(3.1 * y + z, 3.1 * z - x, 4, 5)
    level = float(np.quantile(land, 0.64))
    warm = np.abs(lat) + 0.25 * fbm(4 * x, 4 * y + 3 * z, 3, 2)
    sheet.where(land > level, "7fa552")
    sheet.where((land > level) & (warm < 0.45) & (fbm(3 * x + z, 3 * y, 3, 8) > 0.02), "d3b673")
    sheet.where((land > level) & (land > float(np.quantile(land, 0.9))), "a58a5c")
    sheet.where(np.abs(lat) + 0.05 * fbm(6 * x, 6 * y, 3, 4) > 1.23, "eef2f2")
    sheet.where(np.abs(land - level) < 0.012, "e8e2c8")
    grid = (np.abs(((sheet.u * 24) % 1) - 0.5) > 0.485) | (np.abs(((sheet.v * 12) % 1) - 0.5) > 0.485)
    sheet.pixels[grid] *= 0.82
    return sheet.pixels


def _label(seed: int) -> Floats:
    """A product's label: a coloured field, a round emblem with a leaf, bands, a name in block strokes."""
    tones = (("b8322a", "f0e4c8"), ("1d5a4a", "f2e9cf"), ("1f3f86", "f4f0e4"), ("d28a1c", "fbf3dd"))[seed % 4]
    sheet = Canvas(420, 300, tones[0])
    sheet.box((0, 0.06, 1, 0.09), tones[1])
    sheet.box((0, 0.91, 1, 0.94), tones[1])
    for centre in (0.25, 0.75):
        sheet.disc((centre, 0.40), 0.235, tones[1])
        sheet.disc((centre, 0.40), 0.20, tones[0])
        du, dv = (sheet.u - centre) * sheet.ratio, sheet.v - 0.40
        leaf = np.hypot(du, dv) < 0.17 * np.abs(np.cos(2 * np.arctan2(dv, du) + 0.8)) ** 0.6
        sheet.where(leaf, tones[1])
        for k in range(6):
            left = centre - 0.165 + 0.056 * k
            sheet.box((left, 0.70, left + 0.016, 0.84), tones[1])
            sheet.box((left, (0.70, 0.76, 0.82)[k % 3], left + 0.042, (0.725, 0.785, 0.845)[k % 3]), tones[1])
    return sheet.pixels


def _nutrition(seed: int) -> Floats:
    sheet = Canvas(200, 260, "f4f1ea")
    sheet.box((0.08, 0.06, 0.92, 0.16), "202024")
    sheet.lines((0.08, 0.22, 0.92, 0.94), 14, "55534f", seed)
    return sheet.pixels


def _board(seed: int) -> Floats:
    sheet = Canvas(400, 400, "e2c795")
    dark = (np.floor((sheet.u - 0.05) / 0.9 * 8) + np.floor((sheet.v - 0.05) / 0.9 * 8)) % 2 == 1
    inside = (np.minimum(sheet.u, sheet.v) > 0.05) & (np.maximum(sheet.u, sheet.v) < 0.95)
    sheet.where(~inside, "5a3820")
    sheet.where(inside & dark, "6b4226")
    grain = 1 + 0.18 * fbm(4 * sheet.u, 46 * sheet.v, 4, seed)
    return sheet.pixels * grain[..., None]


def _picture(seed: int) -> Floats:
    """A landscape in oil: evening sky, hills, a lake, in visible strokes."""
    sheet = Canvas(480, 360, "8fb4d8")
    u = sheet.u + 0.012 * fbm(40 * sheet.u, 40 * sheet.v, 2, seed)
    v = sheet.v + 0.012 * fbm(40 * sheet.u + 7, 40 * sheet.v, 2, seed + 1)
    share = np.clip(v / 0.55, 0, 1)[..., None]
    picture = np.asarray(linear_of("4f7fb8")) * (1 - share) + np.asarray(linear_of("f3c98a")) * share
    cloud = smoothstep(0.05, 0.35, fbm(3 * u, 7 * v, 4, seed + 2))[..., None]
    picture = picture * (1 - 0.7 * cloud) + np.asarray(linear_of("f7e2c4")) * 0.7 * cloud
    for k, tone in enumerate(("8496b0", "5f7f6c", "3f6238")):
        edge = 0.42 + 0.09 * k - 0.13 * np.abs(fbm(2.5 * u + 4 * k, 0 * u + k, 4, seed))
        picture = np.where((v > edge)[..., None], np.asarray(linear_of(tone)), picture)
    lake = (v > 0.68) & (v < 0.84 + 0.03 * fbm(4 * u, 0 * u, 3, seed))
    glitter = 0.8 + 0.35 * fbm(10 * u, 60 * v, 3, seed)
    picture = np.where(lake[..., None], np.asarray(linear_of("9ab6c4")) * glitter[..., None], picture)
    picture = np.where((v >= 0.84)[..., None] & ~lake[..., None], np.asarray(linear_of("55702f")), picture)
    flowers = (fbm(45 * u, 45 * v, 2, seed + 5) > 0.42) & (v > 0.86)
    picture = np.where(flowers[..., None], np.asarray(linear_of("d8452f")), picture)
    return picture * (1 + 0.16 * fbm(60 * u, 22 * v, 3, seed + 3))[..., None]


def _music(seed: int) -> Floats:
    sheet = Canvas(360, 480, "f2ecdc")
    dice = lane(seed, "notes")
    for staff in range(8):
        top = 0.08 + 0.112 * staff
        for k in range(5):
            sheet.box((0.08, top + 0.011 * k, 0.92, top + 0.011 * k + 0.0022), "3a3634")
        for k in range(14):
            x, step = 0.14 + 0.056 * k, int(9 * dice.random())
            sheet.disc((x, top + 0.0055 * step), 0.0085, "1e1c1c")
            sheet.box((x + 0.009, top + 0.0055 * step - 0.04, x + 0.012, top + 0.0055 * step), "1e1c1c")
    return sheet.pixels


def _jigsaw(seed: int) -> Floats:
    """The oil painting cut into six by four pieces with tongues; a dark line where they meet."""
    picture = _picture(seed).copy()
    height, width = picture.shape[:2]
    u, v = np.meshgrid((np.arange(width) + 0.5) / width * 6, (np.arange(height) + 0.5) / height * 4)
    for along, across in ((u, v), (v, u)):
        line = np.abs(along - np.round(along) - 0.10 * np.sin(2 * math.pi * across))
        knob = np.hypot(along - np.round(along) - 0.13 * np.sign(np.sin(math.pi * (np.floor(across) + 0.5))), (across % 1) - 0.5)
        edge = (np.abs(knob - 0.11) < 0.022) | ((line < 0.018) & (knob > 0.11))
        inner = (np.round(along) > 0) & (np.round(along) < (6 if along is u else 4))
        picture[edge & inner] *= 0.25
    return picture


def _tricolour(tones: tuple[str, ...], upright: bool) -> Callable[[int], Floats]:
    def painted(seed: int) -> Floats:
        sheet = Canvas(240, 160, tones[0])
        for k, tone in enumerate(tones):
            edges = (k / len(tones), (k + 1) / len(tones))
            sheet.box((edges[0], 0, edges[1], 1) if upright else (0, edges[0], 1, edges[1]), tone)
        return sheet.pixels

    return painted


def _stars_and_stripes(seed: int) -> Floats:
    sheet = Canvas(380, 200, "f2f0ea")
    for k in range(0, 13, 2):
        sheet.box((0, k / 13, 1, (k + 1) / 13), "b0182c")
    sheet.box((0, 0, 0.4, 7 / 13), "23315f")
    for row in range(9):
        for k in range(6 - row % 2):
            sheet.disc((0.033 + 0.0665 * k + 0.033 * (row % 2), 0.055 + 0.054 * row), 0.019, "f4f2ee")
    return sheet.pixels


def _sun_disc(seed: int) -> Floats:
    sheet = Canvas(240, 160, "f4f3f0")
    sheet.disc((0.5, 0.5), 0.30, "bc1030")
    return sheet.pixels


def _union(seed: int) -> Floats:
    """A saltire within a saltire under an upright cross."""
    sheet = Canvas(300, 160, "1c2f6c")
    x, y = (sheet.u - 0.5) * 2, sheet.v - 0.5
    for wide, tone in ((0.11, "f2f0ee"), (0.04, "c01a30")):
        sheet.where((np.abs(x - 2 * y) < 2.2 * wide) | (np.abs(x + 2 * y) < 2.2 * wide), tone)
    sheet.where((np.abs(x) < 0.19) | (np.abs(y) < 0.17), "f2f0ee")
    sheet.where((np.abs(x) < 0.11) | (np.abs(y) < 0.10), "c01a30")
    return sheet.pixels


def _skull(seed: int) -> Floats:
    """Skull and crossed bones on black."""
    sheet = Canvas(300, 200, "121214")
    x, y = (sheet.u - 0.5) * 1.5, sheet.v - 0.5
    for sign in (-1, 1):
        bone = (np.abs(y - 0.10 - sign * 0.62 * x) < 0.030) & (np.abs(x) < 0.34)
        sheet.where(bone, "ece8de")
        for end in (-1, 1):
            for lift in (-0.035, 0.035):
                sheet.disc((0.5 + end * 0.34 / 1.5, 0.60 + sign * end * 0.21 + lift), 0.045, "ece8de")
    sheet.where(np.hypot(x, (y + 0.10) * 1.1) < 0.21, "ece8de")
    sheet.where((np.abs(x) < 0.12) & (y > 0.0) & (y < 0.16), "ece8de")
    for sign in (-1, 1):
        sheet.disc((0.5 + sign * 0.085 / 1.5, 0.41), 0.062, "121214")
    sheet.where((np.abs(x) < 0.03 * (1 + 9 * np.clip(y + 0.02, 0, 1))) & (y > -0.01) & (y < 0.05), "121214")
    sheet.where((np.abs((x * 16) % 1 - 0.5) < 0.10) & (np.abs(x) < 0.12) & (y > 0.09) & (y < 0.16), "121214")
    return sheet.pixels


def _finish_flag(seed: int) -> Floats:
    sheet = Canvas(320, 240, "f4f4f2")
    sheet.where((np.floor(sheet.u * 8) + np.floor(sheet.v * 6)) % 2 == 1, "121214")
    return sheet.pixels


def _photo(seed: int) -> Floats:
    """A snapshot with a white border: two people before the sea, seen small."""
    sheet = Canvas(300, 300, "f4f2ec")
    inside = (sheet.u > 0.07) & (sheet.u < 0.93) & (sheet.v > 0.07) & (sheet.v < 0.78)
    sheet.where(inside, "8fc0e0")
    sheet.where(inside & (sheet.v > 0.42), "2f78a8")
    sheet.where(inside & (sheet.v > 0.58), "dcc592")
    for x, tone in ((0.40, "c2412f"), (0.56, "2f5d9a")):
        sheet.disc((x, 0.40), 0.05, "c98f6a")
        sheet.where(inside & (np.abs(sheet.u - x) < 0.06) & (sheet.v > 0.45) & (sheet.v < 0.62), tone)
        sheet.where(inside & (np.abs(sheet.u - x) < 0.045) & (sheet.v > 0.62) & (sheet.v < 0.74), "3a3a48")
    return sheet.pixels


def _planet(seed: int) -> Floats:
    """Cloud bands of a giant planet."""
    sheet = Canvas(360, 180, "d9b98a")
    band = fbm(0 * sheet.u + 3, 9 * sheet.v + 0.15 * fbm(6 * sheet.u, 14 * sheet.v, 3, 4), 4, 6)[..., None]
    low, high = np.asarray(colour("light brown")), np.asarray(colour("cream"))
    return low + (high - low) * np.clip(0.5 + 0.9 * band, 0, 1)


_PRINTS: dict[str, Callable[[int], Floats]] = {
    "newspaper": _newspaper, "page": _page, "letter": _letter, "map": _map, "world": _world, "label": _label,
        "nutrition": _nutrition, "board": _board,
    "picture": _picture, "music": _music, "jigsaw": _jigsaw, "photo": _photo, "planet": _planet, "finish flag": _finish_flag,
        "pirate flag": _skull,
    "american flag": _stars_and_stripes, "japanese flag": _sun_disc, "british flag": _union,
        "french flag": _tricolour(("1f3f86", "f4f2ee", "c8202c"), True),
    "italian flag": _tricolour(("1f7a44", "f4f2ee", "c8202c"), True), "german flag": _tricolour(("161617", "c8161d", "e8b81c"),
        False),
    "rainbow flag": _tricolour(("d8262a", "ee8a1c", "f2d21e", "2e8a3c", "2f56a8", "6c2c86"), False),
}  # fmt: skip
"""Name -> painter."""


def put_print(store: Store, name: str, seed: int) -> Digest:
    """Keep the print of that name."""
    return put_picture(store, Picture(np.clip(_PRINTS[name](seed), 0.0, 0.95).astype(np.float32)))
