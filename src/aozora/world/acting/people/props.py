"""Things in hands: how each kind is gripped, and where it goes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import TransformTrack
from aozora.film.world import Vec3
from aozora.world.acting.people.forms import FORMS
from aozora.world.acting.people.grips import LARGER, Grip, grip_of
from aozora.world.acting.people.keys import Form
from aozora.world.acting.people.solve import ToolPlace
from aozora.world.acting.rotations import Floats, about, apply, quaternions
from aozora.world.elements import Act, Asset

DOWNWARDS: Vec3 = (1.0, 0.0, 0.0)
"""The grip of what hangs: its long side goes on where the fingers point."""


@dataclass(frozen=True)
class Handling:
    """A thing in use: the role, the form that uses it, the hand, where its long side and face point (told by fingers, palm,
    thumb) and its length in metres."""

    role: str
    form: Form
    side: str
    grip: tuple[Floats, Floats]
    length: float


def handling_of(acts: Sequence[Act], props: Mapping[str, Asset]) -> tuple[Handling, ...]:
    """What the acts take into hands: each form's own tool among what is at hand; a form whose tool is not there mimes it."""
    found: dict[str, Handling] = {}
    for act in acts:
        form = FORMS.get(act.action)
        if form is None or not form.carried:
            continue
        role = next((r for r in (*act.tools, *act.targets) if r in props and r not in found), "")
        length = 1.0
        if role:
            grip = grip_of(props[role], form.carried == "keyed")
            length = float(_extent(props[role], grip.along)) * LARGER.get(props[role].kind, 1.0)
        side = "left" if form.carried == "left" else "right"
        turns = (np.array(form.grip[0]), np.array(form.grip[1]))
        found[role or act.action] = Handling(role or act.action, form, side, turns, length)
    return tuple(found.values())


def _extent(asset: Asset, axis: Vec3) -> float:
    return float(np.abs(np.array(asset.size)) @ np.abs(np.array(axis)))


def tool_track(
    handling: Handling, tool: ToolPlace, asset: Asset, positions: Floats, headings: Floats, shape: tuple[int, ...]
) -> TransformTrack:
    """The track of a held thing over shutter times of `shape` (f, 3), from where the tool is in the space of a person who stands
    at positions (n, 3) with headings (n,)."""
    grip = grip_of(asset, handling.form.carried == "keyed")
    along, face = np.array(grip.along, float), np.array(grip.face, float)
    rest = np.stack([along, np.cross(face, along), face], 1)
    turn = about(2, headings) @ tool.turn @ rest.T
    larger = LARGER.get(asset.kind, 1.0)
    low, high = larger * np.array(asset.bounds[0]), larger * np.array(asset.bounds[1])
    point = (low + np.array(grip.point) * (high - low)).astype(np.float64)
    place = positions + apply(about(2, headings), tool.place) - apply(turn, np.broadcast_to(point, positions.shape))
    if handling.form.grip[0] == DOWNWARDS:
        # What hangs from a hand does not hang below the floor: a tall case is held lower down its handle.
        place[:, 2] = np.maximum(place[:, 2], positions[:, 2] - low[2] + 0.005)
    scales = None if larger == 1.0 else np.full(shape[:2], larger, np.float32)
    return TransformTrack(_kept(place, shape, 5), _kept(_steady(quaternions(turn)), shape, 6), scales)


def _steady(quats: Floats) -> Floats:
    """The same rotations with signs such that neighbours are near."""
    flips = np.where((quats[1:] * quats[:-1]).sum(1) < 0, -1.0, 1.0)
    return quats * np.concatenate([[1.0], np.cumprod(flips)])[:, None]


def _kept(values: Floats, shape: tuple[int, ...], digits: int) -> NDArray[np.float32]:
    return np.round(values, digits).reshape(*shape, -1).astype(np.float32)


__all__ = ["Grip", "Handling", "handling_of", "tool_track"]
