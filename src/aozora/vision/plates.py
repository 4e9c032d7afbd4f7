"""A read picture as a plate: where its ground is, and how it is lit."""

import math

import numpy as np

from aozora.film.plate import Plate
from aozora.film.world import Rgb, Vec3
from aozora.vision.opencv import Mask, Pixels, Plane, grown, softened
from aozora.vision.reading import NEAREST, Reading

_NEAR, _LEAST_GROUND = 0.9, 0.35
"""The nearest row to stand on, and the share of a row that must be ground."""

_HIGH = math.radians(40)
"""How high light stands that comes from outside of the picture."""


def plate_of(picture: Pixels, reading: Reading) -> Plate:
    """How a picture (h, w, 3) was taken and lit, as far as it tells."""
    height = picture.shape[0]
    light = linear(picture)
    solid = _solid(reading)
    far, near = _rows(solid, reading.horizon)
    band = solid & (np.arange(height)[:, None] >= far * height) & (np.arange(height)[:, None] <= near * height)
    ground = _mean(light, band if band.any() else solid)
    skyline, zenith = _sky(light, reading)
    towards, hardness = _key(light, reading, band)
    return Plate(reading.horizon / height, (far, near), ground, zenith, skyline, towards, hardness)


def linear(picture: Pixels) -> Plane:
    """Linear light 0..1 of sRGB bytes."""
    share = picture.astype(np.float32) / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4).astype(np.float32)


def displayed(light: Plane) -> Plane:
    """sRGB 0..255 of linear light, rolled off above what a picture can hold."""
    soft = np.where(light > 0.8, 0.8 + 0.2 * np.tanh((light - 0.8) / 0.2), np.maximum(light, 0))
    share = np.where(soft <= 0.0031308, soft * 12.92, 1.055 * np.maximum(soft, 1e-6) ** (1 / 2.4) - 0.055)
    return (np.clip(share, 0, 1) * 255).astype(np.float32)


def reading_depth(depth_m: Plane, plate: Plate, aspect: float) -> Plane:
    """Depth in the reading's unit of depth in metres: the same row of level ground has both."""
    per_metre = NEAREST / plate.depth_of(1.0, aspect)
    return (depth_m * per_metre).astype(np.float32)


def _solid(reading: Reading) -> Mask:
    """Where somebody may stand."""
    rows = np.arange(reading.sky.shape[0])[:, None]
    return (rows > reading.horizon) & ~reading.sky & ~reading.water & ~grown(reading.subject, 2)


def _rows(solid: Mask, horizon: int) -> tuple[float, float]:
    """The farthest and the nearest row that is mostly ground."""
    height = solid.shape[0]
    good = np.flatnonzero(solid.mean(1) > _LEAST_GROUND)
    least, most = horizon + 0.06 * height, _NEAR * height
    good = good[(good >= least) & (good <= most)]
    if not good.size:
        return min(0.8, least / height + 0.1), _NEAR
    return float(good[0] / height), float(good[-1] / height)


def _mean(light: Plane, where: Mask) -> Rgb:
    picked = light[where] if where.any() else light.reshape(-1, 3)
    red, green, blue = (float(v) for v in np.maximum(np.median(picked, 0), 0.004))
    return (red, green, blue)


def _sky(light: Plane, reading: Reading) -> tuple[Rgb, Rgb]:
    """Its colours at the skyline and high up; without a sky those of the upper part of the picture."""
    rows = np.arange(light.shape[0])[:, None]
    top = rows < max(2, reading.horizon // 3)
    low = (rows >= reading.horizon * 2 // 3) & (rows < reading.horizon)
    sky = reading.sky if reading.sky.any() else rows < reading.horizon
    return _mean(light, sky & low), _mean(light, sky & top)


def _key(light: Plane, reading: Reading, band: Mask) -> tuple[Vec3, float]:
    """Where most light comes from, and the share of it that casts shadows: from the sun in the picture, or its glow in the sky;
    else from the side on which the ground is lighter, behind the camera."""
    height, width = light.shape[:2]
    luma = softened(light.mean(-1), max(2.0, height / 40))
    ground = light.mean(-1)
    contrast = float(ground[band].std() / max(ground[band].mean(), 1e-3)) if band.any() else 0.3
    blue = _blueness(light, reading)
    hardness = min(max(0.25 + 0.5 * blue + 0.35 * min(contrast, 1.0), 0.25), 0.8)
    if reading.sky.any():
        glow = np.where(reading.sky, luma, 0)
        row, column = np.unravel_index(int(np.argmax(glow)), glow.shape)
        typical = float(np.median(luma[reading.sky]))
        if glow.max() > 1.5 * typical and glow.max() > 0.55:
            across = (column / width - 0.5) * 1.03 / 1.0
            up = max((reading.horizon - row) / height * 0.58, 0.12)
            return _unit(float(across), 1.0, float(up)), hardness
    return _unit(_side(light, reading, band) * math.cos(_HIGH) * 0.8, -math.cos(_HIGH) * 0.5, math.sin(_HIGH)), hardness


def _side(light: Plane, reading: Reading, band: Mask) -> float:
    """-1 when light comes from the left, 1 from the right: what stands before the sky, else the ground, is lighter there."""
    height, width = light.shape[:2]
    level = softened(np.log(light.mean(-1) + 0.02).astype(np.float32), max(1.0, height / 130))
    across = np.gradient(level, axis=1)
    standing = ~reading.sky & (np.arange(height)[:, None] < reading.horizon + 0.1 * height) | reading.subject
    inner = grown(standing, -max(1, height // 130))
    if inner.mean() > 0.01:
        lean = float(across[inner].mean() / max(float(np.abs(across[inner]).mean()), 1e-6))
        if abs(lean) > 0.015:
            return -1.0 if lean < 0 else 1.0
    half = width // 2
    luma = light.mean(-1)[band.any(1)] if band.any() else light.mean(-1)
    return 1.0 if luma[:, half:].mean() > 1.02 * luma[:, :half].mean() else -1.0


def _blueness(light: Plane, reading: Reading) -> float:
    """How clear the sky is: 0 grey, 1 blue."""
    if not reading.sky.any():
        return 0.3
    red, _, blue = (float(v) for v in np.median(light[reading.sky], 0))
    return min(max((blue - red) / max(blue, 1e-3) * 1.6, 0.0), 1.0)


def _unit(x: float, y: float, z: float) -> Vec3:
    length = math.sqrt(x * x + y * y + z * z)
    return (x / length, y / length, z / length)
