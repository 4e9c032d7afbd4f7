"""Room on the stage: the cast stands where the set leaves it free, and on the ground as it slopes."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Quat, Vec3
from aozora.world.elements import Asset, Body, Setting, StaticBody
from aozora.world.floor import Floor, times
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.layout import Placement, Placements, reach

Floats = NDArray[np.float64]

GROUND_M = 0.03
"""What rises less than this over the floor can be stood on."""

LANDMARK_M = 12.0
"""Pieces of the set larger than this are the ground and its ways."""

_RINGS = 6
_STEEP = 0.002


@dataclass(frozen=True)
class _Block:
    """A rectangle of the set on the ground: its middle (2,), unit axes (2, 2) and half lengths (2,)."""

    middle: Floats
    axes: Floats
    half: Floats

    def depth(self, spot: Floats, radius: float) -> float:
        """How far a circle reaches into it, in metres; 0 if it is free."""
        local = np.abs(self.axes @ (spot - self.middle)) - self.half
        outside = float(np.linalg.norm(np.maximum(local, 0.0)))
        return max(radius - (outside if outside > 0 else float(local.max())), 0.0)


def solid_pieces(setting: Setting) -> tuple[StaticBody, ...]:
    """Pieces of the set as boxes, for the camera and the cast to keep clear of; not the ground, rooms, what the stage is on."""
    centres = [np.array(area.centre[:2]) for area in setting.areas]
    boxes: list[StaticBody] = []
    for piece in setting.pieces:
        if max(piece.asset.size) >= LANDMARK_M:
            continue
        low, high = (np.array(corner) for corner in piece.asset.bounds)
        half, middle = 0.5 * (high - low), 0.5 * (high + low)
        body = Body("box", _vec(half), 1.0, _vec(middle))
        box = StaticBody(piece.name, body, piece.position, piece.rotation)
        block = _block(box)
        if not any(block.depth(centre, 1e-6) > 0 for centre in centres):
            boxes.append(box)
    return tuple(boxes)


def in_the_clear(places: Placements, floor: Floor, setting: Setting, assets: Mapping[str, Asset]) -> Placements:
    """The placements moved together, as little as needed, so that nobody stands in a piece of the set."""
    if not places or floor.area.kind == "steps":
        return places
    blocks = [_block(static) for static in (*setting.statics, *solid_pieces(setting)) if _stands_up(static, floor)]
    circles = [(np.array(place.position[:2]), reach(assets[role])) for role, place in places.items()]
    best, best_worth = np.zeros(2), math.inf
    for shift in _shifts(floor):
        inside = sum(block.depth(spot + shift, radius) for block in blocks for spot, radius in circles)
        worth = inside + 0.02 * float(np.linalg.norm(shift))
        if worth < best_worth - 1e-9:
            best, best_worth = shift, worth
        if inside == 0:
            break
    if not best.any():
        return places
    return {role: _moved(place, best, floor) for role, place in places.items()}


def _shifts(floor: Floor) -> Iterable[Floats]:
    """Ways to move everybody, the shortest first, within the area."""
    rings = [(ring, turn) for ring in range(_RINGS + 1) for turn in range(8 if ring else 1)]
    for ring, turn in rings:
        away, angle = 0.8 * floor.radius * ring / _RINGS, turn * math.pi / 4
        yield away * (math.cos(angle) * floor.right + math.sin(angle) * floor.away)


def _moved(place: Placement, shift: Floats, floor: Floor) -> Placement:
    x, y, z = place.position
    above = z - floor.level(x, y)
    x, y = x + float(shift[0]), y + float(shift[1])
    return replace(place, position=(x, y, floor.level(x, y) + above))


def _stands_up(static: StaticBody, floor: Floor) -> bool:
    """Whether a static rises from the floor: the floor itself and what hangs above everybody do not."""
    block, tall = _block(static), _half(static.body)[2]
    x, y = block.middle.tolist()
    level, middle = floor.level(x, y), static.position[2] + static.body.centre[2]
    return middle + tall > level + GROUND_M and middle - tall < level + 2.0


def _half(body: Body) -> Vec3:
    if body.shape == "box":
        return body.size
    tall = {"sphere": body.size[0], "cylinder": body.size[1]}.get(body.shape, body.size[0] + body.size[1])
    return (body.size[0], body.size[0], tall)


def _block(static: StaticBody) -> _Block:
    turned = rotation_matrix(static.rotation)
    middle = np.array(static.position) + turned @ np.array(static.body.centre)
    axes = turned[:2, :2].T
    axes = axes / np.maximum(np.linalg.norm(axes, axis=1, keepdims=True), 1e-9)
    return _Block(middle[:2], axes, np.array(_half(static.body)[:2]))


def _vec(values: Floats) -> Vec3:
    x, y, z = values.tolist()
    return (x, y, z)


def on_slope(place: Placement, asset: Asset, floor: Floor) -> Placement:
    """A placement on the floor tilted as the ground under it slopes, so that neither end floats; others are left as they are."""
    x, y, z = place.position
    if floor.area.kind != "ground" or abs(z - floor.level(x, y)) > 1e-6:
        return place
    ahead = np.array([math.cos(place.heading), math.sin(place.heading)])
    side = np.array([-ahead[1], ahead[0]])
    length, width = (max(0.42 * size, 1e-3) for size in asset.size[:2])
    front, rear, left, right = (
        floor.level(x + float(step[0]), y + float(step[1]))
        for step in (ahead * length, -ahead * length, side * width, -side * width)
    )
    pitch, roll = math.atan2(front - rear, 2 * length), math.atan2(left - right, 2 * width)
    if max(abs(pitch), abs(roll)) < _STEEP:
        return place
    tilt = times(_about((0.0, 1.0, 0.0), -pitch), _about((1.0, 0.0, 0.0), roll))
    level = round((front + rear + left + right) / 4, 5)
    return replace(place, position=(x, y, level), upright=times(tilt, place.upright))


def _about(axis: Vec3, angle: float) -> Quat:
    half = math.sin(angle / 2)
    x, y, z = (round(part * half, 7) for part in axis)
    return (math.sqrt(1 - x * x - y * y - z * z), x, y, z)
