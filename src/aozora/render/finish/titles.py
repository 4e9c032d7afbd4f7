"""Titles over finished pictures: outlines filled, with a border or a panel behind them."""

from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from aozora.film.titles import Contour, Panel, Title
from aozora.render.finish.filters import Image, gaussian, resized

_FINE = 3
"""Letters are drawn at so many times the picture's size."""

_EDGE_DARK, _SHADE, _SHADE_DARK = 0.85, 7.0, 0.45
"""How dark the edge of letters is; how many times wider the shade behind them is, in which nothing bright competes with them,
and how dark."""


def titled(picture: NDArray[np.uint8], titles: tuple[Title, ...], seconds: float) -> NDArray[np.uint8]:
    """The picture (h, w, 3) with the titles that are seen at a time of the shot."""
    shown = [(title, _share(title, seconds)) for title in titles]
    shown = [(title, share) for title, share in shown if share > 0]
    if not shown:
        return picture
    out = picture.astype(np.float32)
    for title, share in shown:
        for panel in title.panels:
            _lay(out, panel, share)
        letters, dark = _masks(title, picture.shape[1], picture.shape[0])
        up = title.rise * (seconds - title.start_s) * picture.shape[0]
        if up:
            letters, dark = _lifted(letters, up), _lifted(dark, up)
        letters, dark = letters[: picture.shape[0]], dark[: picture.shape[0]]
        out *= 1 - (share * dark)[..., None]
        out += (share * letters)[..., None] * (np.array(title.colour, np.float32) * 255 - out)
    return np.rint(np.clip(out, 0, 255)).astype(np.uint8)


def _share(title: Title, seconds: float) -> float:
    """How much a title is seen, 0..1."""
    if not title.start_s <= seconds <= title.end_s:
        return 0.0
    fade = max(1e-3, min(title.fade_s, (title.end_s - title.start_s) / 3))
    return float(np.clip(min(seconds - title.start_s, title.end_s - seconds) / fade + 0.15, 0.0, 1.0))


def _lay(out: Image, panel: Panel, share: float) -> None:
    height, width = out.shape[:2]
    left, low, right, top = panel.box
    rows = slice(max(0, round(height * (0.5 - top))), max(0, round(height * (0.5 - low))))
    columns = slice(max(0, round(width / 2 + height * left)), max(0, round(width / 2 + height * right)))
    region = out[rows, columns]
    region += (panel.cover * share) * (np.array(panel.colour, np.float32) * 255 - region)


@lru_cache(maxsize=24)
def _masks(title: Title, width: int, height: int) -> tuple[Image, Image]:
    """How much of each pixel is letter (h, w), and how dark the picture becomes around letters, 0..1. Rolling titles have room
    below."""
    letters = inked(title.contours, width, height, _room_below(title))
    if title.border <= 0:
        return letters, np.zeros(letters.shape, np.float32)
    edge = _spread(letters, title.border * height, 0.5)
    shade = _spread(letters, _SHADE * title.border * height, 0.6)
    return letters, (1 - (1 - _EDGE_DARK * edge) * (1 - _SHADE_DARK * shade)).astype(np.float32)


def _spread(letters: Image, reach: float, softness: float) -> Image:
    """Letters grown by `reach` pixels, with a rim that is soft by a share of that; 0..1."""
    radius = max(1.0, reach)
    # A wide rim needs no fine pixels, and growing takes the square of its width.
    shrink = max(1, int(radius // 6))
    height, width = letters.shape
    small = resized(letters, max(1, width // shrink), max(1, height // shrink)) if shrink > 1 else letters
    kernel = np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * round(radius / shrink) + 1,) * 2))
    grown = gaussian(np.asarray(cv2.dilate(small, kernel)).astype(np.float32), softness * radius / shrink)
    return np.clip(1.15 * (resized(grown, width, height) if shrink > 1 else grown), 0, 1).astype(np.float32)


def _room_below(title: Title) -> float:
    """Heights of the picture that a title reaches below its lower edge."""
    lowest = min((y for contour in title.contours for _, y in contour), default=0.0)
    return max(0.0, -0.5 - lowest) + 0.02 if title.rise else 0.0


def inked(contours: tuple[Contour, ...], width: int, height: int, below: float = 0.0) -> Image:
    """Outlines in heights of the picture as how much of each pixel they wind around (h + below, w) 0..1."""
    rows = height + round(below * height)
    total = np.zeros((rows * _FINE, width * _FINE), np.int16)
    scale = height * _FINE
    middle = np.array([width * _FINE / 2 - 0.5, height * _FINE / 2 - 0.5])
    for contour in contours:
        points = np.array(contour) * np.array([scale, -scale]) + middle
        low = np.maximum(np.floor(points.min(0)).astype(int) - 1, 0)
        high = np.minimum(np.ceil(points.max(0)).astype(int) + 2, [width * _FINE, rows * _FINE])
        if (high <= low).any():
            continue
        piece = _wound(points - low, (high[1] - low[1], high[0] - low[0]))
        # Fonts wind holes the other way round, and shapes may overlap: what is wound around at all is ink.
        following = np.roll(points, -1, 0)
        area = float((points[:, 0] * following[:, 1] - points[:, 1] * following[:, 0]).sum())
        total[low[1] : high[1], low[0] : high[0]] += piece.astype(np.int16) * (1 if area > 0 else -1)
    return resized((total != 0).astype(np.float32), width, rows)


def _wound(points: NDArray[np.float64], size: tuple[int, int]) -> NDArray[np.uint8]:
    """Where an outline (n, 2) in pixels winds around (h, w), 1 or 0. Letters of variable fonts cross themselves: what lies inside
    twice is inside, though filling by parity leaves it out."""
    piece = np.zeros(size, np.uint8)
    cv2.fillPoly(piece, [np.rint(points * 16).astype(np.int32)], (1,), cv2.LINE_8, 4)
    count, regions = cv2.connectedComponents(1 - piece, connectivity=4)
    for number in range(1, count):
        depth: NDArray[np.float32] = np.asarray(
            cv2.distanceTransform((np.asarray(regions) == number).astype(np.uint8), cv2.DIST_L2, 3), np.float32
        )
        y, x = np.unravel_index(int(np.argmax(depth)), size)
        if _turns(points, float(x), float(y)):
            piece[np.asarray(regions) == number] = 1
    return piece


def _turns(points: NDArray[np.float64], x: float, y: float) -> int:
    """How often an outline (n, 2) goes around a place."""
    angles = np.arctan2(points[:, 1] - y, points[:, 0] - x)
    steps = np.diff(np.append(angles, angles[0]))
    return round(float((np.remainder(steps + np.pi, 2 * np.pi) - np.pi).sum()) / (2 * np.pi))


def _lifted(mask: Image, up: float) -> Image:
    """A tall mask moved upwards by so many pixels, cut to a picture's height from its upper edge on."""
    height, width = mask.shape
    move = np.array([[1, 0, 0], [0, 1, -up]], np.float32)
    return np.asarray(cv2.warpAffine(mask, move, (width, height), flags=cv2.INTER_LINEAR)).astype(np.float32)
