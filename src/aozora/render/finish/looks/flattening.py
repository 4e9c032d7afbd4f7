"""Fewer tones: pictures simplified to areas and steps of colour, as printers and painters of flat colour see them."""

import cv2
import numpy as np
from numpy.typing import NDArray

from aozora.render.finish.filters import Image, gaussian, resized


def simplified(picture: Image, unit: float, rounds: int = 2, spread: float = 0.13, reach: float = 4.0) -> Image:
    """Texture smoothed away, edges kept: bilateral filters on a picture of at most 480 lines."""
    height, width = picture.shape[:2]
    small, scale = picture, 1.0
    if height > 480:
        scale = 480 / height
        small = resized(picture, round(width * scale), 480)
    lab = np.asarray(cv2.cvtColor(np.clip(small, 0, 1).astype(np.float32), cv2.COLOR_RGB2Lab))
    size = max(3, round(reach * unit * scale)) | 1
    for _ in range(rounds):
        lab = np.asarray(cv2.bilateralFilter(lab, size, spread * 100, size * 0.6))
    out = np.asarray(cv2.cvtColor(lab, cv2.COLOR_Lab2RGB), np.float32)
    return resized(out, width, height) if scale != 1.0 else out


def stepped(values: Image, count: int, softness: float = 0.08) -> Image:
    """Values 0..1 in `count` steps whose edges are soft over a share of a step, so that they do not crawl."""
    at = np.clip(values, 0, 1) * count
    whole = np.minimum(np.floor(at), count - 1)
    part = at - whole
    edge = np.clip((part - 1 + softness) / max(softness, 1e-3), 0, 1) * (whole < count - 1)
    return ((whole + 0.5 + edge) / count).astype(np.float32)


def toned(picture: Image, count: int, softness: float = 0.08) -> Image:
    """The picture with its lightness in steps, hue and saturation kept."""
    lab = np.asarray(cv2.cvtColor(np.clip(picture, 0, 1).astype(np.float32), cv2.COLOR_RGB2Lab))
    lab[..., 0] = 100 * stepped(lab[..., 0] / 100, count, softness)
    return np.clip(np.asarray(cv2.cvtColor(lab, cv2.COLOR_Lab2RGB)), 0, 1).astype(np.float32)


def saturated(picture: Image, factor: float) -> Image:
    """Colours farther from (or nearer to) grey."""
    grey = picture @ np.array([0.299, 0.587, 0.114], np.float32)
    return np.clip(grey[..., None] + (picture - grey[..., None]) * np.float32(factor), 0, 1).astype(np.float32)


def lab_of(colours: NDArray[np.float32]) -> NDArray[np.float32]:
    """sRGB 0..1 (..., 3) in CIE Lab."""
    flat = np.ascontiguousarray(colours.reshape(1, -1, 3), np.float32)
    return np.asarray(cv2.cvtColor(flat, cv2.COLOR_RGB2Lab)).reshape(colours.shape).astype(np.float32)


def nearest(picture: Image, palette: NDArray[np.float32], lightness: float = 1.0) -> Image:
    """Each pixel as the nearest colour of a palette (n, 3); `lightness` weighs differences in lightness."""
    weights = np.array([lightness, 1, 1], np.float32)
    wanted, offered = lab_of(picture) * weights, lab_of(palette) * weights
    flat = wanted.reshape(-1, 3)
    best, chosen = np.full(len(flat), np.inf, np.float32), np.zeros(len(flat), np.int32)
    for number, colour in enumerate(offered):
        away = ((flat - colour) ** 2).sum(1)
        closer = away < best
        best[closer], chosen[closer] = away[closer], number
    return palette[chosen].reshape(picture.shape).astype(np.float32)


def leaning(picture: Image, palette: NDArray[np.float32], share: float, softness: float = 18.0) -> Image:
    """The picture drawn towards a palette (n, 3): each pixel mixed with the colours near it, weighed by nearness."""
    wanted, offered = lab_of(picture), lab_of(palette)
    total = np.zeros((*picture.shape[:2], 3), np.float32)
    weight = np.full(picture.shape[:2], 1e-6, np.float32)
    for colour, rgb in zip(offered, palette, strict=True):
        near = np.exp(-((wanted - colour) ** 2 * np.array([0.7, 1, 1], np.float32)).sum(-1) / (2 * softness * softness))
        total += near[..., None] * rgb
        weight += near
    return (picture * (1 - share) + share * total / weight[..., None]).astype(np.float32)


def soft_light(base: Image, layer: Image, share: float) -> Image:
    """A grey layer (h, w) -1..1 as texture over a picture."""
    return np.clip(base * (1 + share * layer[..., None]), 0, 1).astype(np.float32)


def dodged(luma: Image, radius: float) -> Image:
    """Colour dodge of a picture by its own blurred negative: what a soft pencil keeps of it, 0..1."""
    blurred = gaussian(1 - luma, radius)
    return np.clip(luma / np.maximum(1 - blurred, 1e-3), 0, 1).astype(np.float32)
