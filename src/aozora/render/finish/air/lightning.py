"""A bolt: a jagged channel with branches from cloud to ground, and clouds that light up about it."""

from functools import lru_cache

import numpy as np

from aozora.film.air import Strike, flash
from aozora.film.randomness import lane
from aozora.render.finish.air.falling import View
from aozora.render.finish.air.specks import Floats, Veil
from aozora.render.finish.filters import Image

_CLOUD_M = 520.0
"""Height from which channels come down."""

_SKY_M = 9e3


def draw_strike(picture: Image, veil: Veil, strike: Strike, view: View, level: float) -> Image:
    """The picture (h, w, 3) with the sky lit by the flash; the channel is drawn into the layer. `level` is the radiance that the
    film shows as bright."""
    bright = flash(strike, view.time_s)
    if bright < 0.02:
        return picture
    away = strike.distance_m * np.array([np.cos(strike.azimuth), np.sin(strike.azimuth), 0.0])
    channel = _channel(strike.seed) * np.array([1.0, 1.0, _CLOUD_M]) + away + view.lens.position * np.array([1.0, 1.0, 0.0])
    start: Floats = channel[0::2]
    end: Floats = channel[1::2]
    weight = _weights(strike.seed)
    for width, gain in ((0.9, 5.0), (2.4, 0.7)):
        _draw(veil, view, (start, end), weight, width * view.lens.height / 480, gain * bright * level)
    return _lit(picture, veil, view, away, bright * strike.sky_gain, level)


def _draw(veil: Veil, view: View, ends: tuple[Floats, Floats], weight: Floats, width: float, light: float) -> None:
    local: list[Floats] = [(end - view.lens.position) @ view.lens.rotation for end in ends]
    front = (-local[0][:, 2] > 1) & (-local[1][:, 2] > 1)
    if not bool(front.any()):
        return
    pixels = [view.lens.pixels((end - view.lens.position)[front]) for end in ends]
    distance: Floats = -local[0][front, 2]
    colour = np.array([0.86, 0.90, 1.0]) * (light * weight[front])[:, None]
    radius = np.maximum(width * weight[front] ** 0.5, 0.5)
    veil.streaks((pixels[0], pixels[1]), distance, radius, np.ones(len(distance)), colour, glows=True)


def _lit(picture: Image, veil: Veil, view: View, away: Floats, gain: float, level: float) -> Image:
    """Clouds glow most around the top of the channel."""
    top: Floats = away + np.array([0.0, 0.0, _CLOUD_M])
    x, y = view.lens.pixels(top[None])[0]
    across, down = np.meshgrid(np.arange(veil.width), np.arange(veil.height))
    near = np.exp(-(((across - x) / (0.4 * veil.width)) ** 2) - ((down - y) / (0.6 * veil.height)) ** 2)
    sky = np.clip(veil.depth / _SKY_M, 0, 1)
    lift = (gain * sky * (0.15 + 0.6 * near)).astype(np.float32)[..., None]
    return picture * (1 + lift) + (lift * np.float32(0.05 * level)) * np.array([0.75, 0.82, 1.0], np.float32)


@lru_cache(maxsize=4)
def _built(seed: int) -> tuple[Floats, Floats]:
    dice = lane(seed, "bolt")
    segments: list[Floats] = []
    weights: list[float] = []

    def grow(point: Floats, end_height: float, weight: float, depth: int) -> None:
        drift = dice.normal(0, 0.10, 2)
        steps = max(4, round((point[2] - end_height) * 46))
        for _ in range(steps):
            fall = (point[2] - end_height) / steps if steps else 0.0
            step = np.array([*(dice.normal(0, 9.0, 2) + 18.0 * drift), -max(fall, 1 / 46) * dice.uniform(0.6, 1.4)])
            target = point + step
            segments.extend((point, target))
            weights.append(weight)
            point = target
            if point[2] <= end_height:
                break
            if depth < 3 and dice.random() < (0.16 if depth == 0 else 0.1):
                grow(point.copy(), max(end_height, point[2] - dice.uniform(0.12, 0.4)), weight * 0.42, depth + 1)

    grow(np.array([0.0, 0.0, 1.0]), 0.0, 1.0, 0)
    return np.array(segments), np.array(weights)


def _channel(seed: int) -> Floats:
    """Ends of segments (2 n, 3): metres aside, share of the cloud's height up."""
    return _built(seed)[0]


def _weights(seed: int) -> Floats:
    return _built(seed)[1]
