"""A block of worlds as numbers, on the device that draws them."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from aozora.train.endless.motion import Track
from aozora.train.endless.solids import SOLIDS
from aozora.train.endless.worlds import COLOURS, FLOORS, SUBSTANCES, Plan, Setting

Floats = NDArray[np.float64]

SLOTS = 3
"""Things that a world may hold."""


@dataclass(frozen=True)
class Shape:
    """The pictures' shape."""

    width: int
    height: int
    frames: int
    fps: int

    @property
    def times(self) -> Floats:
        """Seconds of the frames."""
        return np.arange(self.frames) / self.fps


@dataclass(frozen=True)
class Group:
    """All things of one shape that stand in one slot of a block's worlds: their worlds (g,), places (g, f, 3), turns (g, f, 3,
    3), half sizes (g,), colours and paler colours (g, 3), gloss, metal and stripes (g,)."""

    solid: str
    slot: int
    worlds: Tensor
    places: Tensor
    turns: Tensor
    radii: Tensor
    colours: Tensor
    paler: Tensor
    gloss: Tensor
    metal: Tensor
    striped: Tensor


@dataclass(frozen=True)
class Block:
    """A block of worlds as numbers: eyes (b, f, 3), axes right, down and forward (b, f, 3, 3), focal lengths in pixels (b,),
    light, floor and wall (b, ...), and the things in groups. `spheres` (b, SLOTS, f, 4) are middle and size of all things,
    size 0 where none is."""

    shape: Shape
    eyes: Tensor
    axes: Tensor
    focal: Tensor
    sun: Tensor
    sunlight: Tensor
    sky: Tensor
    floor: Tensor
    wall: Tensor
    cell: Tensor
    kinds: tuple[int, ...]
    moving: tuple[bool, ...]
    groups: list[Group]
    spheres: Tensor


def block_of(plans: list[Plan], tracks: list[list[Track]], shape: Shape, device: torch.device) -> Block:
    """The numbers of a block of worlds."""

    def numbers(rows: list[object] | Floats) -> Tensor:
        return torch.from_numpy(np.ascontiguousarray(rows, np.float32)).to(device)

    settings = [plan.setting for plan in plans]
    cameras = [_camera(setting, shape) for setting in settings]
    spheres = np.zeros((len(plans), SLOTS, shape.frames, 4))
    for b, (plan, mine) in enumerate(zip(plans, tracks, strict=True)):
        for slot, (thing, track) in enumerate(zip(plan.things, mine, strict=True)):
            spheres[b, slot, :, :3], spheres[b, slot, :, 3] = track.places, thing.radius
    warmth = np.array([s.warmth for s in settings])[:, None]
    return Block(
        shape,
        numbers([eye for eye, _ in cameras]),
        numbers([axes for _, axes in cameras]),
        numbers(np.array([s.lens * shape.width / 2 for s in settings])),
        numbers([s.sun for s in settings]),
        numbers(2.55 * (1 + warmth * np.array([0.12, 0.0, -0.16]))),
        numbers(0.46 * (1 - warmth * np.array([0.07, 0.0, -0.09]))),
        numbers([s.floor_colour for s in settings]),
        numbers([s.wall_colour for s in settings]),
        numbers(np.array([s.cell for s in settings])),
        tuple(FLOORS.index(s.floor) for s in settings),
        tuple(s.move != "still" for s in settings),
        list(_groups(plans, tracks, device)),
        numbers(spheres),
    )


def _groups(plans: list[Plan], tracks: list[list[Track]], device: torch.device) -> Iterator[Group]:
    """Things of one slot and shape together; a world is at most once in a group."""
    for slot in range(SLOTS):
        for solid in SOLIDS:
            found = [b for b, plan in enumerate(plans) if len(plan.things) > slot and plan.things[slot].shape == solid]
            if not found:
                continue
            things = [plans[b].things[slot] for b in found]
            mine = [tracks[b][slot] for b in found]
            colours = np.array([COLOURS[thing.colour] for thing in things])

            def numbers(rows: object) -> Tensor:
                return torch.from_numpy(np.ascontiguousarray(rows, np.float32)).to(device)

            yield Group(
                solid,
                slot,
                torch.tensor(found, device=device),
                numbers([track.places for track in mine]),
                numbers([track.turns for track in mine]),
                numbers([thing.radius for thing in things]),
                numbers(colours),
                numbers(0.25 * colours + 0.62),
                numbers([SUBSTANCES[thing.substance].gloss for thing in things]),
                numbers([SUBSTANCES[thing.substance].metal for thing in things]),
                numbers([float(thing.striped) for thing in things]),
            )


def _camera(setting: Setting, shape: Shape) -> tuple[Floats, Floats]:
    """Eyes (f, 3) and axes (f, 3, 3) of a camera that looks at the middle of what happens."""
    u = np.linspace(0, 1, shape.frames) if shape.frames > 1 else np.zeros(1)
    eased = u * u * (3 - 2 * u)
    angle = setting.angle + (setting.travel * (eased - 0.5) if setting.move == "orbit" else 0 * u)
    distance = setting.distance * (1 - setting.travel * eased if setting.move in ("in", "back") else np.ones_like(u))
    eye = np.stack([np.sin(angle) * distance, -np.cos(angle) * distance, setting.height * distance / setting.distance], -1)
    target = np.zeros_like(eye)
    target[:, 2] = 0.62
    if setting.move == "along":
        eye[:, 0] += setting.travel * 4 * (eased - 0.5)
        target[:, 0] += setting.travel * 4 * (eased - 0.5)
    forward = target - eye
    forward /= np.linalg.norm(forward, axis=-1, keepdims=True)
    right = np.cross(forward, [0.0, 0.0, 1.0])
    right /= np.linalg.norm(right, axis=-1, keepdims=True)
    return eye, np.stack([right, np.cross(forward, right), forward], -2)
