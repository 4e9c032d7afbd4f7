"""Pictures that screens show: a film still, a desktop, a phone's icons, a page of text, all painted from shapes."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Digest, Store
from aozora.film.world import Picture, put_picture
from aozora.world.geometry.noise import fbm
from aozora.world.palette import linear_of

Floats = NDArray[np.float64]


def _canvas(width: int, height: int, srgb: str) -> Floats:
    return np.tile(np.asarray(linear_of(srgb)), (height, width, 1))


def _patch(picture: Floats, box: tuple[float, float, float, float], srgb: str) -> None:
    """Fill a rectangle left, top, right, bottom in shares of the picture."""
    height, width = picture.shape[:2]
    left, right = round(box[0] * width), max(round(box[2] * width), round(box[0] * width) + 1)
    top, bottom = round(box[1] * height), max(round(box[3] * height), round(box[1] * height) + 1)
    picture[top:bottom, left:right] = linear_of(srgb)


def _landscape(seed: int) -> Floats:
    """Sun over the sea between mountains, as a set in a shop shows it."""
    u, v = np.meshgrid((np.arange(480) + 0.5) / 480, (np.arange(270) + 0.5) / 270)
    low, high = np.asarray(linear_of("f2a85c")), np.asarray(linear_of("2f6bb8"))
    share = np.clip(v / 0.6, 0, 1)[..., None] ** 1.4
    picture = high * (1 - share) + low * share
    sun = np.clip(1 - np.hypot((u - 0.58) * 1.78, v - 0.46) / 0.055, 0, 1)[..., None] > 0
    picture = np.where(sun, np.asarray(linear_of("fff3c4")), picture)
    for number, (level, swing, tone) in enumerate(((0.50, 0.16, "54608c"), (0.55, 0.10, "2e4468"))):
        edge = level - swing * np.abs(fbm(3.4 * u + 5 * number + seed % 7, 0 * u + number, 4, seed))
        picture = np.where(((v > edge) & (v < 0.62))[..., None], np.asarray(linear_of(tone)), picture)
    glitter = 0.5 + 0.5 * fbm(22 * u, 90 * v, 3, seed)
    sea = np.asarray(linear_of("1d5f8a")) * (0.7 + 0.5 * glitter[..., None])
    sea = sea + np.asarray(linear_of("f2b56a")) * (np.exp(-(((u - 0.58) / 0.07) ** 2)) * glitter)[..., None]
    return np.where((v >= 0.62)[..., None], sea, picture)


def _desktop(seed: int) -> Floats:
    """A window with text and a chart over a blue ground, a bar of icons below."""
    u, v = np.meshgrid((np.arange(480) + 0.5) / 480, (np.arange(300) + 0.5) / 300)
    wave = fbm(1.3 * u + 0.6 * v, 1.3 * v - 0.5 * u, 3, seed)[..., None]
    picture = np.asarray(linear_of("2a5fa8")) * (1 + 0.6 * wave) + np.asarray(linear_of("5a2f8e")) * np.clip(-wave, 0, 1)
    _patch(picture, (0.10, 0.10, 0.72, 0.82), "f4f5f7")
    _patch(picture, (0.10, 0.10, 0.72, 0.16), "c9ced6")
    for number, tone in enumerate(("e8574d", "eebb3a", "4fb257")):
        _patch(picture, (0.115 + 0.022 * number, 0.117, 0.129 + 0.022 * number, 0.143), tone)
    dice = lane(seed, "screen")
    for row in range(10):
        _patch(picture, (0.13, 0.21 + 0.055 * row, 0.13 + float(dice.uniform(0.16, 0.27)), 0.235 + 0.055 * row), "5a6270")
    for bar in range(6):
        _patch(picture, (0.46 + 0.038 * bar, 0.72 - float(dice.uniform(0.15, 0.45)), 0.485 + 0.038 * bar, 0.74), "2f7fd0")
    for number, tone in enumerate(("e8574d", "f2a23a", "4fb257", "2f7fd0", "8a5ac8", "f4f5f7")):
        _patch(picture, (0.30 + 0.07 * number, 0.90, 0.35 + 0.07 * number, 0.975), tone)
    return np.clip(picture, 0.0, 0.95)


def _phone(seed: int) -> Floats:
    """A grid of bright icons, four by six, with a row of four at the foot."""
    u, v = np.meshgrid((np.arange(220) + 0.5) / 220, (np.arange(460) + 0.5) / 460)
    share = np.clip(0.5 + 0.4 * fbm(1.6 * u + 0.4 * v, 1.5 * v, 3, seed), 0, 1)[..., None]
    picture = np.asarray(linear_of("1b2f7a")) * (1 - share) + np.asarray(linear_of("b0527e")) * share
    tones = ("4fb257", "2f7fd0", "f2f3f5", "e8574d", "f2a23a", "8a5ac8", "35b9b4", "23262c")
    dice = lane(seed, "icons")
    rows = [0.12 + 0.115 * k for k in range(5)] + [0.86]
    for top in rows:
        for column in range(4):
            left = 0.085 + 0.22 * column
            _patch(picture, (left, top, left + 0.165, top + 0.165 * 220 / 460), tones[int(dice.random() * len(tones))])
    return picture


def _page(seed: int) -> Floats:
    """A sheet with a heading and lines of text."""
    picture = _canvas(220, 300, "f3f1ea")
    _patch(picture, (0.12, 0.08, 0.62, 0.12), "33363c")
    dice = lane(seed, "page")
    for row in range(17):
        last = 0.88 if row % 6 != 5 else float(dice.uniform(0.3, 0.7))
        _patch(picture, (0.12, 0.18 + 0.043 * row, last, 0.192 + 0.043 * row), "70747c")
    return picture


def _digits(seed: int) -> Floats:
    """Four seven-segment figures that say 10:10."""
    picture = _canvas(200, 80, "050706")
    segments = {"1": "bc", "0": "abcdef"}
    spots = {
        "a": (0.1, 0.0, 0.9, 0.12), "d": (0.1, 0.88, 0.9, 1.0), "f": (0.0, 0.06, 0.2, 0.5), "e": (0.0, 0.5, 0.2, 0.94),
        "b": (0.8, 0.06, 1.0, 0.5), "c": (0.8, 0.5, 1.0, 0.94),
    }  # fmt: skip
    for figure, left in zip("1010", (0.06, 0.27, 0.56, 0.77), strict=True):
        for segment in segments[figure]:
            a, b, c, d = spots[segment]
            _patch(picture, (left + 0.16 * a, 0.2 + 0.6 * b, left + 0.16 * c, 0.2 + 0.6 * d), "63f0b0")
    _patch(picture, (0.485, 0.35, 0.51, 0.42), "63f0b0")
    _patch(picture, (0.485, 0.58, 0.51, 0.65), "63f0b0")
    return picture


_SCREENS: dict[str, Callable[[int], Floats]] = {
    "landscape": _landscape, "desktop": _desktop, "phone": _phone, "page": _page, "digits": _digits,
}  # fmt: skip
"""Name -> painter."""


def put_screen(store: Store, name: str, seed: int) -> Digest:
    """Keep the picture of that name."""
    return put_picture(store, Picture(np.clip(_SCREENS[name](seed), 0.0, 1.0).astype(np.float32)))
