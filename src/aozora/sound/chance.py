"""Typed draws from a random generator."""

import math

import numpy as np

Rng = np.random.Generator


def whole(rng: Rng, low: int, high: int) -> int:
    """A whole number from `low` to `high` - 1, all equally likely."""
    return low + int(rng.random() * (high - low))


def between(rng: Rng, low: float, high: float) -> float:
    """A number from `low` to `high`, all equally likely."""
    return low + (high - low) * float(rng.random())


def log_between(rng: Rng, limits: tuple[float, float]) -> float:
    """A positive number between two limits, all factors equally likely."""
    return math.exp(between(rng, math.log(limits[0]), math.log(limits[1])))
