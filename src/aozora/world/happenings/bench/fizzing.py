"""Gas that leaves a liquid: bubbles that rise along the glass, and foam that rises while there is much and falls back."""

import numpy as np

from aozora.film.randomness import lane
from aozora.world.happenings.bench.glassware import Tumbler
from aozora.world.happenings.bench.streams import balls
from aozora.world.happenings.bench.table import Skin
from aozora.world.happenings.happening import Floats

BUBBLES, FOAM = 170, 520


def bubbles(tumbler: Tumbler, span: tuple[float, float], now: float, strength: float, seed: int) -> Skin:
    """Bubbles between two levels at a second, as many as `strength` (0..1) asks for; they grow on their way up."""
    low, high = span
    count = round(BUBBLES * min(strength, 1.0))
    dice = lane(seed, "bubbles in a glass").random((BUBBLES, 5))[:count]
    rate = 0.8 + 0.9 * dice[:, 0]
    way = (now * rate + dice[:, 1]) % 1.0
    z = low + 0.001 + (high - low - 0.003) * way
    angle = 2 * np.pi * dice[:, 2] + 0.25 * np.sin(7 * now + 6.28 * dice[:, 3])
    radius = (tumbler.inner(z) - 0.0005) * np.where(dice[:, 4] < 0.75, 1.0, np.sqrt(dice[:, 3]))
    places = np.stack([radius * np.cos(angle), radius * np.sin(angle), z], -1)
    rising = np.stack([0.0 * rate, 0.0 * rate, rate * (high - low)], -1)
    return balls(places, (0.0006 + 0.0011 * way) * (0.6 + 0.8 * dice[:, 0]), (0.93, 0.95, 0.96), velocities=rising)


def foam(tumbler: Tumbler, level: float, height: float, now: float, seed: int) -> Skin:
    """A head of foam of a height in metres on a level; what is higher than the glass bulges over its rim."""
    dice = lane(seed, "foam").random((FOAM, 5))
    size = (0.0018 + 0.0034 * dice[:, 3] ** 2) * min(1.0, 0.35 + height / 0.02)
    z = level + height * dice[:, 0] + 0.0005 * np.sin(9 * now + 6.28 * dice[:, 4])
    over = np.clip((z - tumbler.height) / 0.02, 0.0, 1.0)
    wide = (
        (tumbler.inner(np.minimum(z, tumbler.height)) - size)
        * (1.0 + 0.16 * np.sin(np.pi * np.minimum(over, 1.0)))
        * (1 - 0.45 * over**2)
    )
    angle = 2 * np.pi * dice[:, 1] + 0.06 * now
    # Most of what is seen of foam is its skin.
    share = np.where(dice[:, 4] < 0.6, 1.0, np.sqrt(dice[:, 2]))
    places = np.stack([wide * share * np.cos(angle), wide * share * np.sin(angle), z], -1)
    top = np.stack(
        [wide * np.sqrt(dice[:, 2]) * np.cos(angle), wide * np.sqrt(dice[:, 2]) * np.sin(angle), np.full(FOAM, level + height)],
        -1,
    )
    places = np.where((dice[:, 4] > 0.8)[:, None], top, places)
    shade = np.full((FOAM, 3), 0.86) + 0.1 * dice[:, 3:4]
    return balls(places, size, np.clip(shade, 0, 0.96))


def head(share: float, fizz: float) -> float:
    """How high foam stands, in metres, when a share (0..1) of a reaction's time has passed."""
    rise: Floats = np.array(np.clip(share / 0.3, 0, 1))
    fall = np.clip((share - 0.55) / 0.45, 0, 1)
    return float(0.048 * fizz * (rise * (2 - rise)) * (1 - 0.82 * fall))
