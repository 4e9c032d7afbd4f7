"""People as dolls of bones: from a pose to what falls, and back from the fall to poses."""

from dataclasses import dataclass, replace

import numpy as np

from aozora.film.rotations import inverse, product, rotated
from aozora.film.world import Skeleton
from aozora.world.acting.rotations import Floats
from aozora.world.elements import Asset, Performance
from aozora.world.physics.ragdoll import Bone, Doll

_KG_M3 = 13.5
"""Kilograms per cubed metre of height."""


@dataclass(frozen=True)
class _Flesh:
    """Of a bone: its share of the mass, its radius and length as shares of the height (the length 0: up to the next joint; else
    along +Z), its tone and damping as shares of mass times height, how far it turns, and where it is drawn to (roll, pitch)."""

    mass: float
    radius: float
    length: float = 0.0
    tone: float = 0.0
    most: float = 0.0
    wanted: tuple[float, float] = (0.0, 0.0)
    limb: bool = False


_FLESH: dict[str, _Flesh] = {
    "body": _Flesh(0.04, 0.0),
    "pelvis": _Flesh(0.15, 0.062, 0.04, 0.0, 0.0),
    "spine": _Flesh(0.14, 0.062, 0.05, 3.0, 0.7),
    "chest": _Flesh(0.18, 0.066, 0.06, 3.0, 0.7),
    "neck": _Flesh(0.02, 0.0, 0.0, 0.6, 0.6),
    "head": _Flesh(0.09, 0.075, 0.05, 0.6, 0.7, (0.0, -24.0)),
    "upper arm": _Flesh(0.028, 0.026, 0.0, 0.18, 2.5, (0.0, -78.0), True),
    "forearm": _Flesh(0.018, 0.022, 0.0, 0.12, 2.3, (0.0, -22.0), True),
    "hand": _Flesh(0.008, 0.020, -0.05, 0.05, 1.2, (0.0, 0.0), True),
    "thigh": _Flesh(0.10, 0.042, 0.0, 0.5, 2.1, (0.0, -8.0), True),
    "shin": _Flesh(0.045, 0.030, 0.0, 0.4, 2.4, (0.0, 26.0), True),
    "foot": _Flesh(0.014, 0.020, 0.0, 0.15, 0.9, (0.0, 20.0), True),
}
"""Bone, without its side -> its flesh."""

_DAMPED = 0.16
"""Seconds: damping beside tone."""


def bones_of(asset: Asset) -> tuple[list[int], tuple[Bone, ...]]:
    """The numbers of the joints that a fall moves, and their bones in that order."""
    skeleton = asset.skeleton
    assert skeleton is not None
    heads, tall = np.array(skeleton.heads, np.float64), asset.size[2]
    kept = [i for i, name in enumerate(skeleton.names) if _kind(name) in _FLESH or _kind(name) == "clavicle"]
    unit = _KG_M3 * tall**3
    bones: list[Bone] = []
    for number in kept:
        parent = skeleton.parents[number]
        name = skeleton.names[number]
        flesh = _FLESH.get(_kind(name), _Flesh(0.01, 0.0))
        head = heads[number] - (heads[parent] if parent >= 0 else 0.0)
        wanted = _turned(*np.radians(flesh.wanted).tolist())
        tone = flesh.tone * unit * tall * 9.81 * 0.1
        start, end = _ends(skeleton, heads, number, flesh, tall)
        bones.append(
            Bone(
                name, kept.index(parent) if parent >= 0 else -1, head, start, end, flesh.radius * tall,
                max(flesh.mass * unit, 0.05), wanted, tone, _DAMPED * tone, flesh.most, flesh.limb,
            )
        )  # fmt: skip
    return kept, tuple(bones)


def _kind(name: str) -> str:
    return name.removesuffix(" left").removesuffix(" right")


def _turned(roll: float, pitch: float) -> Floats:
    x, y = np.array([np.cos(roll / 2), np.sin(roll / 2), 0, 0]), np.array([np.cos(pitch / 2), 0, np.sin(pitch / 2), 0])
    return product(y, x)


def _ends(skeleton: Skeleton, heads: Floats, number: int, flesh: _Flesh, tall: float) -> tuple[Floats, Floats]:
    """Where the flesh of a bone begins and ends, from its own head."""
    inner = [i for i, parent in enumerate(skeleton.parents) if parent == number]
    name = skeleton.names[number]
    if _kind(name) in ("pelvis", "spine", "chest"):
        # The trunk is broad: its flesh lies across.
        half = flesh.length * tall
        return np.array([0.0, -half, 0.02 * tall]), np.array([0.0, half, 0.02 * tall])
    if _kind(name) == "head":
        middle = np.array([0.02, 0.0, 0.07]) * tall
        return middle - np.array([0.0, 0.0, 0.012 * tall]), middle + np.array([0.0, 0.0, 0.012 * tall])
    if _kind(name) == "hand":
        arm = heads[number] - heads[skeleton.parents[number]]
        return np.zeros(3), 0.055 * tall * arm / np.linalg.norm(arm)
    if inner:
        return np.zeros(3), heads[inner[0]] - heads[number]
    return np.zeros(3), np.array([0.0, 0.0, 0.01])


@dataclass(frozen=True)
class Figure:
    """Somebody over time without a place of their own: the root in the world, places (..., 3) and rotations (..., 4), all local
    rotations (..., j, 4) and offsets (..., j, 3); those of the root are left out of the local ones."""

    places: Floats
    turns: Floats
    local: Floats
    offsets: Floats


def figure_of(asset: Asset, performance: Performance) -> Figure:
    """A performance, with its root in the world."""
    skeleton, pose, track = asset.skeleton, performance.pose, performance.transform
    assert skeleton is not None
    assert pose is not None
    own = track.rotations.astype(np.float64)
    offsets, local = pose.offsets.astype(np.float64), pose.rotations.astype(np.float64)
    root = np.array(skeleton.heads[0]) + offsets[..., 0, :]
    return Figure(track.positions.astype(np.float64) + rotated(own, root), product(own, local[..., 0, :]), local, offsets)


def doll_of(asset: Asset, figure: Figure, seconds: Floats, moment: float) -> tuple[list[int], Doll]:
    """The doll at a moment of a figure over shutter times (f, 3): its pose and how fast that changes."""
    numbers, bones = bones_of(asset)
    flat = seconds.reshape(-1)
    order = np.argsort(flat, kind="stable")
    at = int(np.clip(np.searchsorted(flat[order], moment), 2, len(flat) - 1))
    now, before = order[at], order[at - 2]
    step = max(float(flat[now] - flat[before]), 1e-4)
    turns, local = figure.turns.reshape(-1, 4), figure.local.reshape(len(flat), -1, 4)
    offsets = figure.offsets.reshape(len(flat), -1, 3)
    places = figure.places.reshape(-1, 3)
    rotations = np.array([turns[now], *(local[now, i] for i in numbers[1:])])
    past = np.array([turns[before], *(local[before, i] for i in numbers[1:])])
    moved = tuple(
        replace(bone, head=bone.head + offsets[now, i]) if k else bone
        for k, (i, bone) in enumerate(zip(numbers, bones, strict=True))
    )
    return numbers, Doll(moved, places[now], rotations, (places[now] - places[before]) / step, _spins(past, rotations, step))


def _spins(before: Floats, after: Floats, step: float) -> Floats:
    """Spins (b, 3) in rad/s about the bones' own axes."""
    change = product(inverse(before), after)
    change = np.where(change[:, :1] < 0, -change, change)
    angle = 2.0 * np.arccos(np.clip(change[:, 0], -1, 1))
    axis = change[:, 1:] / np.maximum(np.linalg.norm(change[:, 1:], axis=1, keepdims=True), 1e-9)
    return np.clip(axis * angle[:, None] / step, -15.0, 15.0)
