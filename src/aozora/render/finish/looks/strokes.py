"""Strokes of a loaded brush: drawn as an index of which stroke lies on top of each pixel, then shaded all at once.

A stroke is a strip along a path of `KNOTS` points. Each pixel knows how far along and across its stroke it lies; bristles, the
ridge of paint at the edges and the light on them follow from that.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.render.finish.filters import Image, gaussian, resized, sample

KNOTS = 5
_SPINES = KNOTS - 1
FINE = 2
"""Strokes are drawn at so many times the picture's width and height."""

_BRISTLES = 24


@dataclass(frozen=True)
class Strokes:
    """`paths` (n, KNOTS, 2) x, y in pixels of the picture, `widths` (n,) pixels, `colours` (n, 3), `chance` (n,) 0..1 for
    bristles, in painting order: the last lies on top."""

    paths: NDArray[np.float32]
    widths: NDArray[np.float32]
    colours: NDArray[np.float32]
    chance: NDArray[np.float32]


@dataclass(frozen=True)
class Paint:
    """What strokes leave: colour (h, w, 3), height of paint (h, w) and how much of it covers (h, w), at the fine size."""

    colour: Image
    height: Image
    cover: Image


@dataclass(frozen=True)
class Way:
    """Where brushes go: a direction of unit length (h, w, 2) at each pixel, without a sense of forward."""

    field: Image

    def at(self, places: NDArray[np.float32]) -> NDArray[np.float32]:
        """Directions (n, 2) at places (n, 2)."""
        found = _many(self.field, places)
        return found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-6)


def _many(image: Image, places: NDArray[np.float32]) -> NDArray[np.float32]:
    """`image` (h, w, c) at places (n, 2), bilinear."""
    count = len(places)
    if not count:
        return np.zeros((0, image.shape[2]), np.float32)
    row = 1024
    padded = np.resize(places.astype(np.float32), (-(-count // row), row, 2))
    return sample(image, padded).reshape(-1, image.shape[2])[:count]


def colours_at(picture: Image, places: NDArray[np.float32]) -> NDArray[np.float32]:
    """Colours (n, 3) of a picture at places (n, 2)."""
    return _many(picture, places)


def along_edges(luma: Image, blur: float) -> tuple[Image, Image]:
    """The direction of the least change (h, w, 2) and how clear it is (h, w) 0..1, from the structure tensor over `blur`
    pixels."""
    x = np.asarray(cv2.Sobel(luma, cv2.CV_32F, 1, 0, ksize=3))
    y = np.asarray(cv2.Sobel(luma, cv2.CV_32F, 0, 1, ksize=3))
    xx, yy, xy = (gaussian(product.astype(np.float32), blur) for product in (x * x, y * y, x * y))
    turn = 0.5 * np.arctan2(2 * xy, xx - yy) + np.pi / 2
    spread, total = np.hypot(xx - yy, 2 * xy), xx + yy
    clear = spread / np.maximum(total, 1e-6) * np.clip(np.sqrt(np.maximum(total, 0)) / 0.12, 0, 1)
    return np.stack([np.cos(turn), np.sin(turn)], -1).astype(np.float32), clear.astype(np.float32)


def traced(way: Way, places: NDArray[np.float32], lengths: NDArray[np.float32], stop: Image | None = None) -> NDArray[np.float32]:
    """Paths (n, KNOTS, 2) through places along a way, `lengths` pixels long. They end where the map `stop` (h, w) holds
    another value than at their place."""
    own = _level(stop, places)
    halves: list[list[NDArray[np.float32]]] = []
    step = (lengths / _SPINES)[:, None].astype(np.float32)
    for sense in (-1.0, 1.0):
        here, direction = places, way.at(places) * np.float32(sense)
        points: list[NDArray[np.float32]] = []
        for _ in range(_SPINES // 2):
            there = here + direction * step
            if stop is not None:
                beyond = _level(stop, there) != own
                there = np.where(beyond[:, None], here, there)
            onward = way.at(there)
            onward = onward * np.where((onward * direction).sum(1) < 0, -1.0, 1.0)[:, None].astype(np.float32)
            here, direction = there, onward
            points.append(there)
        halves.append(points)
    return np.stack([*halves[0][::-1], places, *halves[1]], 1).astype(np.float32)


def held(paths: NDArray[np.float32], places: NDArray[np.float32], stop: Image | None) -> NDArray[np.float32]:
    """Paths whose points do not leave what lies at their places: those that do are drawn back to the point before."""
    if stop is None:
        return paths.astype(np.float32)
    own, out = _level(stop, places), paths.astype(np.float32).copy()
    middle = KNOTS // 2
    out[:, middle] = places
    for steps in (range(middle - 1, -1, -1), range(middle + 1, KNOTS)):
        for knot in steps:
            inner = out[:, knot + 1 if knot < middle else knot - 1]
            beyond = _level(stop, out[:, knot]) != own
            out[:, knot] = np.where(beyond[:, None], inner, out[:, knot])
    return out


def _level(stop: Image | None, places: NDArray[np.float32]) -> NDArray[np.float32]:
    if stop is None:
        return np.zeros(len(places), np.float32)
    height, width = stop.shape
    x = np.clip(np.rint(places[:, 0]), 0, width - 1).astype(np.int32)
    return stop[np.clip(np.rint(places[:, 1]), 0, height - 1).astype(np.int32), x]


def painted(strokes: Strokes, size: tuple[int, int], dry: float = 0.25) -> Paint:
    """The paint of strokes on an empty ground of `size` (width, height), `FINE` times as fine. `dry` is how much of a brush
    runs out of paint, 0..1."""
    width, height = size[0] * FINE, size[1] * FINE
    index = np.full((height, width), -1, np.int32)
    spines = np.asarray(strokes.paths, np.float32) * FINE + (FINE - 1) / 2
    tangents = _tangents(spines)
    half = (strokes.widths * (FINE / 2))[:, None, None].astype(np.float32)
    normals = np.stack([-tangents[..., 1], tangents[..., 0]], -1)
    taper = np.array([0.55] + [1.0] * (KNOTS - 2) + [0.55], np.float32)[None, :, None]
    left, right = spines + normals * half * taper, spines - normals * half * taper
    quads = np.stack([left[:, :-1], left[:, 1:], right[:, 1:], right[:, :-1]], 2)
    corners = np.rint(quads * 16).astype(np.int32).reshape(-1, 4, 2)
    for number, corner in enumerate(corners):
        cv2.fillConvexPoly(index, corner, (number,), lineType=cv2.LINE_4, shift=4)
    return _shaded(index, strokes, spines, tangents, dry)


def _tangents(spines: NDArray[np.float32]) -> NDArray[np.float32]:
    step = np.gradient(spines, axis=1)
    return step / np.maximum(np.linalg.norm(step, axis=2, keepdims=True), 1e-6)


def _shaded(
    index: NDArray[np.int32], strokes: Strokes, spines: NDArray[np.float32], tangents: NDArray[np.float32], dry: float
) -> Paint:
    height, width = index.shape
    y, x = np.nonzero(index >= 0)
    quad = index[y, x]
    stroke, link = quad // _SPINES, quad % _SPINES
    start, end = spines[stroke, link], spines[stroke, link + 1]
    chord = end - start
    away = np.stack([x, y], -1).astype(np.float32) - start
    share = np.clip((away * chord).sum(1) / np.maximum((chord * chord).sum(1), 1e-3), 0, 1)
    axis = tangents[stroke, link] * (1 - share[:, None]) + tangents[stroke, link + 1] * share[:, None]
    half = strokes.widths[stroke] * FINE / 2
    across = np.clip((away[:, 1] * axis[:, 0] - away[:, 0] * axis[:, 1]) / np.maximum(half, 0.5), -1, 1)
    along = (link + share) / _SPINES
    bristle = _bristles(strokes.chance[stroke], across)
    ridge = 0.55 + 0.45 * np.abs(across) ** 3
    lifted = np.clip(1.15 - along * 0.35, 0, 1)
    body = (ridge * (0.72 + 0.28 * bristle) * lifted).astype(np.float32)
    ends = np.minimum(along, 1 - along) * _SPINES
    runs_out = np.clip(along - 0.45, 0, 1) * 1.6 * dry
    cover = np.clip((bristle - runs_out + 0.15) * 8, 0, 1) * np.clip(ends * 3 + bristle - 0.35, 0, 1)
    colour, level, covers = (np.zeros((height, width, *rest), np.float32) for rest in ((3,), (), ()))
    colour[y, x] = strokes.colours[stroke] * (0.94 + 0.10 * bristle)[:, None]
    level[y, x], covers[y, x] = body, cover.astype(np.float32)
    return Paint(colour, level, covers)


def _bristles(chance: NDArray[np.float32], across: NDArray[np.float32]) -> NDArray[np.float32]:
    """0..1 for each pixel: marks of single bristles along a stroke, smooth from one to the next."""
    table = _TABLE
    at = (across * 0.5 + 0.5) * (_BRISTLES - 1)
    low = at.astype(np.int32)
    row = (chance * 255).astype(np.int32)
    share = at - low
    return table[row, low] * (1 - share) + table[row, np.minimum(low + 1, _BRISTLES - 1)] * share


_TABLE = lane(0, "bristles").random((256, _BRISTLES), dtype=np.float32) ** np.float32(0.6)


def over(ground: Image, paint: Paint) -> Image:
    """Paint over a ground (h, w, 3) of the fine size."""
    cover = paint.cover[..., None]
    return ground * (1 - cover) + paint.colour * cover


def impasto(colour: Image, height: Image, strength: float, unit: float) -> Image:
    """Thick paint lit from the upper left; both at the fine size."""
    smooth = gaussian(height, 0.55 * unit)
    x = np.asarray(cv2.Sobel(smooth, cv2.CV_32F, 1, 0, ksize=3))
    y = np.asarray(cv2.Sobel(smooth, cv2.CV_32F, 0, 1, ksize=3))
    slope = np.clip(-(0.6 * x + 0.8 * y) * np.float32(strength), -0.4, 0.4)
    gloss = np.clip(slope - 0.2, 0, 1) * 0.8
    return np.clip(colour * (1 + 0.75 * slope[..., None]) + gloss[..., None], 0, 1).astype(np.float32)


def coarse(picture: Image) -> Image:
    """A fine picture at the size of the finished one."""
    return resized(picture, picture.shape[1] // FINE, picture.shape[0] // FINE)
