"""Heaped clouds as bodies: where they stand in a deck, the puffs they are piled of, and how they look from the ground.

A deck is a square of sky that repeats; its clouds have flat bases at one height and domes of ever smaller puffs on them. Rays
walk by the distance to the nearest cloud, whose surface is made lumpy by cellular noise. Lengths are kilometres.
"""

import importlib
import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.world.geometry.noise import fbm

Floats = NDArray[Any]

_CELLS, _LEVELS = 256, 32
_FAR = 0.45
_NOISE = 64
_TRIES = 3000
_TURNS = 12
_HIGH = math.sin(math.radians(42))


@dataclass(frozen=True)
class Deck:
    """Heaped clouds of one kind. `cover` is the share of the ground under them; `widths` the smallest and the largest cloud and
    `base` the height of their feet in km; `tallness` their height over their width, `long` how much longer than wide they are
    along the wind; `gather` draws them together into fields; `lumps` are the size and the height of their lumps in km;
    `extinction` is per km; `span` is the side of the square that repeats in km."""

    cover: float
    widths: tuple[float, float]
    base: float = 1.2
    tallness: float = 0.5
    long: float = 1.5
    gather: float = 0.6
    lumps: tuple[float, float] = (1.1, 0.16)
    extinction: float = 38.0
    span: float = 22.0


@dataclass(frozen=True)
class Seen:
    """What rays see of a deck, each (rows, columns): sunlight per irradiance of the sun, light from above and from below per mean
    radiance there, the share of the light behind that is `replaced` (less than `hidden` where haze lies before the clouds), and
    the share that is hidden."""

    sunlit: Floats
    above: Floats
    below: Floats
    replaced: Floats
    hidden: Floats


def seen_deck(
    deck: Deck, seed: int, sines: Floats, azimuths: Floats, sun: Floats, haze: float, shown: Floats | None = None
) -> Seen:
    """How a deck looks from the ground to rays of these sines of elevation (rows,) and azimuths in radians (columns,).

    `sun` (3,) points towards the light, `haze` is the extinction of the air per km; towards
    `shown` (3,) the deck has a gap if it has any."""
    field = _field(deck, seed)
    cell, rise = deck.span / _CELLS, _height(deck) / (_LEVELS - 1)
    turn = _turn(deck, seed, shown)
    c, s = math.cos(turn), math.sin(turn)
    turned = np.array([c * sun[0] - s * sun[1], s * sun[0] + c * sun[1], sun[2]])
    shadows = _shadows(deck, seed, (float(turned[0]), float(turned[1]), float(turned[2])))
    texel = abs(float(azimuths[1] - azimuths[0]))
    numbers = [cell, rise, *deck.lumps, deck.base, deck.extinction, *turned, haze, texel, min(80.0, 1.6 / haze)]

    def look(rows: Floats, columns: Floats) -> Floats:
        return _compiled().look_up(field, _noise(), shadows, np.ascontiguousarray(rows), columns, np.array(numbers))

    # High up, where few cameras look, every second ray is enough.
    high = int((sines > _HIGH).sum()) // 2 * 2
    columns = np.ascontiguousarray(azimuths + turn)
    low = look(sines[high:], columns)
    if high == 0:
        return Seen(*low)
    return Seen(*np.concatenate([_twice(look(sines[1:high:2], columns[::2])), low], 1))


def _turn(deck: Deck, seed: int, shown: Floats | None) -> float:
    """How the square that repeats is turned, in radians: askew, so that its rows do not line up with the camera, and among some
    turns the first that leaves most of the sky about `shown` open."""
    turns = lane(seed, "deck", "turn").uniform(0.2, 1.3, _TURNS)
    if shown is None:
        return float(turns[0])
    up, azimuth = math.asin(float(shown[2])), math.atan2(float(shown[1]), float(shown[0]))
    sines, around = np.sin(up + np.radians([-1.2, 0.0, 1.2])), azimuth + np.radians([-1.2, 0.0, 1.2])
    numbers = [deck.span / _CELLS, _height(deck) / (_LEVELS - 1), *deck.lumps, deck.base, deck.extinction, 0.0, 0.0, 1.0, 0.0]
    hidden: list[float] = []
    for turn in turns:
        shadows = np.zeros((2, 2, 2, 2), np.float32)
        out = _compiled().look_up(_field(deck, seed), _noise(), shadows, sines, around + turn, np.array([*numbers, 0.003, 80.0]))
        hidden.append(float(out[4].mean()))
        if hidden[-1] < 0.3:
            break
    return float(turns[int(np.argmin(hidden))])


def _twice(coarse: Floats) -> Floats:
    """Every second row and column (k, rows, columns), with those between; columns go round."""
    wide = np.empty((*coarse.shape[:2], 2 * coarse.shape[2]), np.float32)
    wide[..., ::2], wide[..., 1::2] = coarse, 0.5 * (coarse + np.roll(coarse, -1, 2))
    tall = np.repeat(wide, 2, 1)
    tall[:, 2::2] = 0.5 * (wide[:, :-1] + wide[:, 1:])
    return tall


def _height(deck: Deck) -> float:
    """How high the deck reaches over its base in km."""
    return 1.12 * deck.widths[1] * deck.tallness + 2 * deck.lumps[1] + 0.1


@lru_cache(maxsize=1)
def _compiled() -> Any:
    return importlib.import_module("aozora.world.cloud_steps")


@lru_cache(maxsize=1)
def _noise() -> NDArray[np.float32]:
    return _compiled().billows(lane(11, "billows").random((4, 4, 4, 3)), _NOISE)


@lru_cache(maxsize=4)
def _field(deck: Deck, seed: int) -> NDArray[np.float32]:
    field = np.full((_CELLS, _CELLS, _LEVELS), _FAR, np.float32)
    puffs = _puffs(deck, seed)
    if len(puffs):
        _compiled().heap(puffs, field, deck.span / _CELLS, _height(deck) / (_LEVELS - 1))
    return field


@lru_cache(maxsize=4)
def _shadows(deck: Deck, seed: int, sun: tuple[float, float, float]) -> NDArray[np.float32]:
    rise = _height(deck) / (_LEVELS - 1)
    return _compiled().shade(_field(deck, seed), deck.span / _CELLS, rise, np.array(sun), deck.extinction)


def _puffs(deck: Deck, seed: int) -> Floats:
    """All puffs (m, 4: x, y, height, radius) of a deck."""
    dice = lane(seed, "deck", "clouds")
    small, large = deck.widths
    wanted, covered = deck.cover * deck.span**2, 0.0
    wind = float(dice.uniform(0, math.pi))
    at = dice.uniform(0, deck.span, (_TRIES, 2))
    here = _fields(at[:, 0], at[:, 1], deck.span, seed)
    # Clouds of all sizes up to the largest, the small ones many times as often.
    width = small * (large / small) ** dice.random(_TRIES) ** 1.8
    tried = np.flatnonzero(dice.random(_TRIES) > deck.gather * (1 - here))
    taken: list[int] = []
    parts: list[Floats] = []
    for number in tried:
        if covered >= wanted:
            break
        gap = (at[taken] - at[number] + deck.span / 2) % deck.span - deck.span / 2
        if np.any(np.hypot(gap[:, 0], gap[:, 1]) < 0.42 * (width[taken] + width[number])):
            continue
        taken.append(int(number))
        covered += 0.62 * width[number] ** 2
        parts.append(_cloud(dice, at[number], float(width[number] * (0.55 + 0.6 * here[number])), deck, wind))
    return np.concatenate(parts) if parts else np.zeros((0, 4))


def _fields(x: Floats, y: Floats, span: float, seed: int) -> Floats:
    """Where in the square clouds gather, 0..1: waves that repeat with it."""
    turn = 2 * math.pi / span
    ring = fbm(1.1 * np.cos(x * turn) + 1.1 * np.cos(y * turn), 1.1 * np.sin(x * turn) + 1.1 * np.sin(y * turn), 2, seed + 3)
    return np.clip(0.5 + 0.9 * ring, 0, 1)


def _cloud(dice: np.random.Generator, at: Floats, width: float, deck: Deck, wind: float) -> Floats:
    """One cloud: broad puffs along its foot, piled up towards its middle, and two generations of smaller ones on them."""
    tall = width * deck.tallness * float(dice.uniform(0.6, 1.1))
    count = 5 + int(3 * min(width, 3.0))
    along = dice.uniform(-0.5, 0.5, count) * width * deck.long**0.5
    across = dice.normal(0, 0.16, count) * width / deck.long**0.5
    # Domes stand where two or three columns of warm air rise.
    peaks = dice.uniform(-0.3, 0.3, 2) * width
    near = np.exp(-((np.abs(along[:, None] - peaks).min(1) / (0.28 * width)) ** 2))
    radius = (0.13 + 0.13 * near) * width * dice.uniform(0.8, 1.15, count)
    radius = np.minimum(radius, 0.8 * tall)
    height = near * np.maximum(tall - 1.25 * radius, 0) * dice.uniform(0.15, 0.75, count)
    first = np.stack([along, across, height, radius], -1)
    columns = [first]
    # What stands high is carried by what is below it.
    for share in (0.66, 0.33):
        under = first.copy()
        under[:, 2] *= share
        under[:, 3] *= 1.05
        columns.append(under[height > 0.4 * radius])
    parents = np.concatenate(columns)
    for number, shrink in ((2, 0.62), (2, 0.52)):
        children = np.repeat(parents, number, 0)
        turn = dice.uniform(0, 2 * math.pi, len(children))
        lift = dice.uniform(-0.05, 1.0, len(children))
        flat = np.sqrt(1 - lift**2)
        out = 0.82 * children[:, 3:4] * np.stack([flat * np.cos(turn), flat * np.sin(turn), lift], -1)
        children[:, :3] += out
        children[:, 3] *= shrink * dice.uniform(0.75, 1.2, len(children))
        columns.append(children)
        parents = children
    puffs = np.concatenate(columns)
    puffs[:, 2] = np.maximum(puffs[:, 2], 0.25 * puffs[:, 3])
    c, s = math.cos(wind), math.sin(wind)
    turned = puffs.copy()
    turned[:, 0] = at[0] + c * puffs[:, 0] - s * puffs[:, 1]
    turned[:, 1] = at[1] + s * puffs[:, 0] + c * puffs[:, 1]
    return turned
