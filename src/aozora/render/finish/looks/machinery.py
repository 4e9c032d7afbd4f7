"""Frames and tints that a look lays over its pictures: brass wheels at the corners, a palette of pastels."""

import math

import cv2
import numpy as np

from aozora.render.finish.filters import Image, gaussian, resized
from aozora.render.finish.looks.scene import Scene

_WHEELS = (
    (-0.02, 1.00, 0.30, 18, 0.50),
    (0.235, 1.035, 0.155, 10, -0.90),
    (1.015, 0.98, 0.26, 16, -0.45),
    (0.80, 1.05, 0.145, 9, 0.80),
    (1.01, 0.0, 0.21, 13, 0.60),
    (-0.005, 0.02, 0.165, 10, -0.70),
)
"""Centre of a wheel in shares of the picture, its radius in heights of the picture, its teeth, and turns in ten seconds."""


def geared(picture: Image, scene: Scene) -> Image:
    """Brass gear wheels that turn at the edges of the picture, before everything, a little out of focus."""
    height, width = picture.shape[:2]
    metal, cover = np.zeros((height * 2, width * 2, 3), np.float32), np.zeros((height * 2, width * 2), np.float32)
    for x, y, radius, teeth, speed in _WHEELS:
        centre = (x * width * 2, y * height * 2)
        _wheel(metal, cover, centre, radius * height * 2, teeth, 0.6 * speed * scene.seconds + x + y)
    small_metal, small_cover = resized(metal, width, height), resized(cover, width, height)
    soft = 0.55 * scene.unit
    small_metal, small_cover = gaussian(small_metal, soft), gaussian(small_cover, soft)
    shade = gaussian(small_cover, 6 * scene.unit)[..., None]
    out = picture * (1 - 0.45 * shade)
    return (out * (1 - small_cover[..., None]) + small_metal).astype(np.float32)


def _wheel(metal: Image, cover: Image, centre: tuple[float, float], radius: float, teeth: int, turn: float) -> None:
    """One wheel with spokes and a hub; its light comes from the upper left."""
    angles = np.linspace(0, 2 * math.pi, teeth * 24, endpoint=False)
    wave = np.clip(1.6 * np.sin(teeth * angles), -1, 1)
    rim = radius * (0.93 + 0.07 * wave)
    outline = np.stack([centre[0] + rim * np.cos(angles + turn), centre[1] + rim * np.sin(angles + turn)], -1)
    mask = np.zeros(cover.shape, np.uint8)
    cv2.fillPoly(mask, [np.rint(outline).astype(np.int32)], (255,), cv2.LINE_AA)
    spokes = 5 if radius > 0.4 * cover.shape[0] / 2 else 4
    for number in range(spokes):
        middle = turn + 2 * math.pi * (number + 0.5) / spokes
        hole = (round(centre[0] + 0.48 * radius * math.cos(middle)), round(centre[1] + 0.48 * radius * math.sin(middle)))
        cv2.ellipse(mask, hole, (round(0.24 * radius), round(0.19 * radius)), math.degrees(middle), 0, 360, (0,), -1, cv2.LINE_AA)
    whole = (round(centre[0]), round(centre[1]))
    cv2.circle(mask, whole, max(1, round(0.09 * radius)), (0,), -1, cv2.LINE_AA)
    share = mask.astype(np.float32) / 255
    height = gaussian(share, max(1.0, 0.022 * radius))
    x = np.asarray(cv2.Sobel(height, cv2.CV_32F, 1, 0, ksize=3))
    y = np.asarray(cv2.Sobel(height, cv2.CV_32F, 0, 1, ksize=3))
    edge = np.clip((0.6 * x + 0.8 * y) * 0.02 * radius, -0.8, 1.0)
    yy, xx = np.indices(cover.shape, np.float32)
    away = np.hypot(xx - centre[0], yy - centre[1]) / radius
    brushed = 0.5 + 0.10 * np.cos(away * 90) + 0.22 * np.cos(np.arctan2(yy - centre[1], xx - centre[0]) * 2 + 0.9)
    tone = np.clip(brushed + 0.75 * edge, 0.05, 1.3)[..., None] * np.array([0.74, 0.50, 0.20], np.float32)
    metal *= 1 - share[..., None]
    metal += share[..., None] * np.clip(tone, 0, 1)
    np.maximum(cover, share, out=cover)


_MOST_CHROMA = 34.0

_SWEET_FROM = np.array([0, 30, 60, 90, 110, 135, 180, 240, 280, 330, 360], np.float32)
_SWEET_TO = np.array([8, 30, 62, 88, 112, 142, 190, 236, 285, 345, 368], np.float32)
"""Hues (degrees in CIE Lab) and where they go: yellow greens to pistachio and mint, reds to coral, blues to powder."""


def pastel(picture: Image, scene: Scene) -> Image:
    """Colours of a box of sweets: shadows lifted but clear, greens gone to pistachio, skies to powder blue, reds to coral; what
    is plain stays plain. Lightness keeps its order, so the picture keeps its depth."""
    lab = np.asarray(cv2.cvtColor(np.clip(picture, 0, 1).astype(np.float32), cv2.COLOR_RGB2Lab))
    light = lab[..., 0] / 100
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    hue = np.rad2deg(np.arctan2(lab[..., 2], lab[..., 1])) % 360
    turned = np.interp(hue, _SWEET_FROM, _SWEET_TO)
    # Strong colours are held to what milk would leave of them, weak ones are helped a little.
    held = _MOST_CHROMA * np.tanh(1.25 * chroma / _MOST_CHROMA)
    lab[..., 0] = 100 * (0.30 + 0.66 * light ** np.float32(0.82) + 0.05 * np.sin(np.pi * 2 * (light - 0.5)) * 0.5)
    lab[..., 1], lab[..., 2] = held * np.cos(np.deg2rad(turned)), held * np.sin(np.deg2rad(turned))
    lab[..., 1] += 3.0
    lab[..., 2] += 4.0
    return np.clip(np.asarray(cv2.cvtColor(lab.astype(np.float32), cv2.COLOR_Lab2RGB)), 0, 1).astype(np.float32)
