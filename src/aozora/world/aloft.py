"""Ways above the ground: beings that fly or swim go at a height, weave a little, climb and come down."""

import math

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.world.acting.flight import WATERFOWL
from aozora.world.acting.performers import performer_of
from aozora.world.cameras.smoothing import smoothed
from aozora.world.elements import Act, Asset, Path

Floats = NDArray[np.float64]

AIRBORNE = frozenset({"fly", "soar", "glide", "hover", "flutter", "dive", "float", "flap"})
CLIMBING = {"take off": (0.0, 1.0), "land": (1.0, 0.0)}
"""Action -> shares of the cruising height at its start and end."""

_DARTING_M = 0.3
"""Swimmers up to this length turn as quickly as they can."""

WATER = "water"

ASHORE = frozenset({"stand", "sit", "lie", "sleep", "rest", "walk", "crawl", "perch", "run"})


def raised(path: Path, acts: tuple[Act, ...], asset: Asset, surface: str, dice: tuple[int, str]) -> Path:
    """The path of a being at the height that its acts ask for; `surface` is what the ground is made of, `dice` the seed and the
    being's id. Beings without a cruising height stay on the ground."""
    rig = asset.rig
    if rig is None or "cruise" not in rig.measures or not rig.measures["cruise"]:
        return path
    rng = lane(dice[0], dice[1], "aloft")
    times = _fine(path)
    if surface == WATER and asset.kind in WATERFOWL:
        acts = tuple(act for act in acts if act.action not in {"float", "dive"})
    share = np.array([_share(acts, t, asset, surface) for t in times])
    share = smoothed(times, share[:, None], 0.35)[:, 0]
    height = rig.measures["cruise"] * float(rng.uniform(0.85, 1.2)) * share
    spots = np.stack([np.interp(times, path.times_s, path.positions[:, i]) for i in range(3)], 1)
    headings = np.interp(times, path.times_s, np.unwrap(path.headings))
    if surface == WATER and performer_of(asset).swims:
        height = np.full(len(times), -rig.measures.get("draft", 0.0))
    # What is long turns slowly: a shark does not dart like a goldfish.
    calm = max(1.0, math.sqrt(max(asset.size) / _DARTING_M)) if performer_of(asset).swims else 1.0
    spots, headings = _woven((times, calm), spots, headings, share * rig.measures.get("weave", 0.0), rng)
    spots[:, 2] += height
    return Path(times, spots, headings)


def _fine(path: Path) -> Floats:
    first, last = float(path.times_s[0]), float(path.times_s[-1])
    return np.linspace(first, last, max(2, math.ceil((last - first) * 60) + 1))


def _share(acts: tuple[Act, ...], time: float, asset: Asset, surface: str) -> float:
    """How much of the cruising height a being has at a time."""
    rig = asset.rig
    always = rig is not None and rig.measures.get("ground_share", 1.0) < 0.5
    current = None
    for act in sorted(acts, key=lambda act: act.start_s):
        if current is None or act.start_s <= time:
            current = act
    if current is None:
        return 1.0 if always else 0.0
    if current.action in CLIMBING:
        start, end = CLIMBING[current.action]
        u = (time - current.start_s) / max(min(current.end_s - current.start_s, 2.5), 1e-6)
        u = float(np.clip(u if start < end else (time - max(current.start_s, current.end_s - 2.5)) / 2.0, 0, 1))
        return start + (end - start) * u * u * (3 - 2 * u)
    return 1.0 if always or current.action in AIRBORNE else 0.0


def _woven(
    tempo: tuple[Floats, float], spots: Floats, headings: Floats, amplitude: Floats, rng: np.random.Generator
) -> tuple[Floats, Floats]:
    """The way with gentle curves across it, and headings along them; hovering beings drift about their place. `tempo` are the
    times (n,) and how much slower than a small one it curves."""
    times, calm = tempo
    step = np.gradient(spots[:, :2], times, axis=0)
    speed = np.hypot(step[:, 0], step[:, 1])
    wave = np.zeros((len(times), 3))
    for i in range(3):
        for part in range(3):
            slow = calm * rng.uniform(1.6, 3.4) / (part + 1)
            wave[:, i] += np.sin(2 * np.pi * times / slow + rng.uniform(0, 2 * np.pi)) / (part + 1)
    side = np.stack([-np.sin(headings), np.cos(headings)], 1)
    woven = spots.copy()
    woven[:, :2] += (0.6 * amplitude * wave[:, 0])[:, None] * side
    woven[:, 2] += 0.35 * amplitude * wave[:, 1]
    way: Floats = np.gradient(woven[:, :2], times, axis=0)
    along: Floats = np.unwrap(np.arctan2(way[:, 1], way[:, 0]))
    going = np.clip(speed / max(float(speed.max()), 1e-6) * 2, 0, 1) * (speed > 1e-3)
    miss = np.arctan2(np.sin(along - headings), np.cos(along - headings))
    turned = headings + np.clip(miss, -0.9, 0.9) * going
    return woven, smoothed(times, turned[:, None], 0.1)[:, 0]
