"""Clouds over a clear sky: a low deck with self-shadow and silver linings, and thin high streaks, both read from tiling noise."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.world.atmosphere import Atmosphere
from aozora.world.geometry.noise import sample, smoothstep, tile
from aozora.world.weathers import Weather

Floats = NDArray[Any]

_SIDE = 1024
_SPAN = 15.0
"""Side of the cloud tile in heights of the low deck (1.5 km)."""


def add_clouds(
    sky: Floats, rays: Floats, sun: Floats, air: Atmosphere, weather: Weather, above: Floats, seed: int
) -> tuple[Floats, Floats]:
    """The upper half of a sky (h, w, 3) with the weather's clouds over it, and how clear (h, w) each direction stayed.

    `rays` (h, w, 3) are its directions, `sun` (3,) points to a light of irradiance `above` (3,) over the air."""
    solid = np.sqrt(np.maximum(1 - rays[..., 2] ** 2, 0))[..., None]
    ambient = (sky * solid).sum((0, 1)) / solid.sum()
    if weather.cover >= 1:
        return _closed_deck(rays, ambient, above, sun, (weather, seed))
    sky, clear_high = _high_streaks(sky, rays, sun, air, weather, above, seed)
    return _low_deck(sky, clear_high, rays, sun, (air, weather, above, ambient), seed)


def _plane(rays: Floats, flatness: float) -> tuple[Floats, Floats]:
    """Where a ray meets a deck at height 1, kept finite at the horizon by the earth's roundness."""
    reach = 1.0 / (rays[..., 2] + flatness)
    return rays[..., 0] * reach, rays[..., 1] * reach


def _forward(cosine: Floats) -> Floats:
    """Phase of cloud droplets relative to isotropic: a strong forward lobe and a little backward light."""

    def lobe(g: float) -> Floats:
        return (1 - g * g) / (1 + g * g - 2 * g * cosine) ** 1.5

    return 0.55 * np.minimum(lobe(0.72), 7.0) + 0.45 * lobe(-0.15)


def _low_deck(
    sky: Floats, clear: Floats, rays: Floats, sun: Floats, light: tuple[Atmosphere, Weather, Floats, Floats], seed: int
) -> tuple[Floats, Floats]:
    air, weather, above, ambient = light
    depth, shade = _deck_tiles(weather.cover, sun, seed)
    x, y = _plane(rays, 0.035)
    packed = sample(np.stack([depth, shade], -1), x / _SPAN, y / _SPAN).astype(np.float64)
    depth_seen, lit = packed[..., 0], packed[..., 1]
    direct = air.sunlight(np.array(1.6), np.array(sun[2])) * above
    phase = _forward(rays @ sun)[..., None] / (4 * math.pi)
    through = np.exp(-1.5 * depth_seen)[..., None]
    # A low sun only grazes the deck, so it gives it less.
    grazing = 0.4 + 0.6 * min(1.0, max(float(sun[2]), 0.0) / 0.3)
    colour = 1.25 * grazing * direct * phase * (0.25 + 0.75 * lit[..., None]) * (0.35 + 0.65 * through)
    colour = colour + ambient * (0.62 + 0.5 * through)
    near = smoothstep(0.012, 0.14, rays[..., 2])
    hidden = (1 - np.exp(-5.0 * depth_seen)) * near
    return sky * (1 - hidden[..., None]) + colour * hidden[..., None], clear * (1 - hidden)


def _deck_tiles(cover: float, sun: Floats, seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Optical depth 0..1 of the deck over its tile, and how much sunlight comes through to each place of it.

    The sun shines on the deck along one direction, so a shadow is the depth tile rolled along it."""
    shape = tile(_SIDE, 3.0, seed, band=(7, 90))
    billows = 1 - np.abs(2 * tile(_SIDE, 2.4, seed + 1, band=(16, 300)) - 1)
    wisps = tile(_SIDE, 1.9, seed + 2, band=(30, 512))
    # Clouds come in fields with empty sky between, so a very wide wave decides where any may be.
    fields = tile(_SIDE, 2.0, seed + 3, band=(2, 6))
    raw = shape + 0.30 * (billows - 0.5) + 0.13 * (wisps - 0.5) + 0.35 * (fields - 0.5)
    edge = float(np.quantile(raw, 1 - cover))
    depth = np.clip((raw - edge) / 0.42, 0, 1).astype(np.float32)
    flat = math.hypot(sun[0], sun[1])
    shift = 0.07 * _SIDE / _SPAN * min(flat / max(sun[2], 0.18), 3.0)
    total = np.zeros_like(depth)
    for step in range(1, 5):
        rows, columns = (round(-shift * step * part / max(flat, 1e-6)) for part in (sun[1], sun[0]))
        total += np.roll(depth, (rows, columns), (0, 1))
    # A low sun lights the deck from below, where nothing shades it.
    strength = 0.85 * float(smoothstep(0.02, 0.25, np.array(sun[2]))) + 0.12
    return depth, np.exp(-strength * total).astype(np.float32)


def _high_streaks(
    sky: Floats, rays: Floats, sun: Floats, air: Atmosphere, weather: Weather, above: Floats, seed: int
) -> tuple[Floats, Floats]:
    clear = np.ones(rays.shape[:2])
    if weather.cirrus == 0:
        return sky, clear
    x, y = _plane(rays, 0.06)
    # Wind draws high cloud out along one direction, and wide waves bend the strands.
    bend = sample(tile(256, 3.0, seed + 4, band=(1, 8)), x / 9, y / 9).astype(np.float64)
    strands = sample(tile(512, 2.1, seed + 5, band=(3, 256), stretch=(0.28, 1.6)), x / 6 + 0.2 * bend, y / 6 + 0.12 * x / 6)
    banks = sample(tile(256, 2.6, seed + 6, band=(2, 64)), x / 8, y / 8)
    amount = np.clip(strands - 0.42, 0, 1) * np.clip(banks - 0.3, 0, 1) * 3.4 * weather.cirrus
    hidden = (1 - np.exp(-amount.astype(np.float64))) * smoothstep(0.015, 0.16, rays[..., 2]) * 0.75
    direct = air.sunlight(np.array(8.0), np.array(sun[2])) * above
    colour = sky * 1.05 + direct * _forward(rays @ sun)[..., None] / (4 * math.pi) * 0.8
    return sky * (1 - hidden[..., None]) + colour * hidden[..., None], clear * (1 - 0.6 * hidden)


def _closed_deck(rays: Floats, ambient: Floats, above: Floats, sun: Floats, made: tuple[Weather, int]) -> tuple[Floats, Floats]:
    """An overcast sky: three times brighter at the zenith than at the horizon (Moon and Spencer, 1942), with soft lumps."""
    weather, seed = made
    x, y = _plane(rays, 0.05)
    lumps = sample(tile(_SIDE, 3.0, seed, band=(3, 40)), x / _SPAN, y / _SPAN)
    folds = sample(tile(512, 2.6, seed + 1, band=(4, 200)), x / 6, y / 6)
    heaps = np.clip(0.34 * (lumps - 0.5) + 0.2 * (folds - 0.5), -0.3, 0.3) * weather.relief
    relief = np.maximum(1 + heaps * smoothstep(0.0, 0.2 + 0.1 / weather.relief, rays[..., 2]), 0.12)
    glow = 1 + 0.5 * np.clip(rays @ sun, 0, 1) ** 3
    level = (1 + 2 * rays[..., 2]) / 3 * relief * glow
    # Droplets are white: what comes down keeps the mean of sun and sky, greyed a little towards blue.
    mean = float(ambient.mean()) * 0.9 + float(above.mean()) * max(float(sun[2]), 0.0) * 0.14
    tint = 0.88 * np.array([0.98, 1.0, 1.04]) + 0.12 * ambient / max(float(ambient.mean()), 1e-9)
    return level[..., None] * mean * tint * np.array(weather.tint), np.zeros(rays.shape[:2])
