"""What a world of the endless stream holds: drawn from the stream's seed and the clip's number alone.

Metres, seconds, Z up, the floor at z = 0; the camera looks along +Y, so left is -X. Colours are linear.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeVar

import numpy as np

from aozora.film.randomness import lane

T = TypeVar("T")
Shape = Literal["ball", "cube", "cylinder", "cone", "capsule", "ring"]
Deed = Literal["fall", "bounce", "roll", "hit", "slide", "toss", "spin", "stand"]
CameraMove = Literal["still", "orbit", "in", "back", "along"]
Range = Literal["all", "balls"]
"""What a stream shows: all that it can, or one ball that falls or bounces before a camera that stands still, which a small model
learns in minutes."""

SHAPES: tuple[Shape, ...] = ("ball", "cube", "cylinder", "cone", "capsule", "ring")
COLOURS: dict[str, tuple[float, float, float]] = {
    "red": (0.62, 0.03, 0.03),
    "orange": (0.80, 0.24, 0.02),
    "yellow": (0.80, 0.60, 0.04),
    "green": (0.05, 0.40, 0.07),
    "turquoise": (0.03, 0.45, 0.45),
    "blue": (0.03, 0.10, 0.62),
    "purple": (0.25, 0.05, 0.45),
    "pink": (0.80, 0.22, 0.42),
    "white": (0.78, 0.78, 0.76),
    "black": (0.025, 0.025, 0.03),
    "brown": (0.22, 0.09, 0.03),
}


@dataclass(frozen=True)
class Substance:
    """How a material looks, bounces and rings: gloss 0..1, metal 0 or 1, restitution, lowest mode in hertz of a body of 0.1 m,
    decay per second, how steeply higher modes fall, and loudness."""

    gloss: float
    metal: float
    restitution: float
    hertz: float
    decay: float
    tilt: float
    level: float


SUBSTANCES: dict[str, Substance] = {
    "rubber": Substance(0.25, 0, 0.78, 210, 34, 1.6, 0.9),
    "wooden": Substance(0.35, 0, 0.50, 720, 26, 0.9, 1.0),
    "plastic": Substance(0.75, 0, 0.62, 980, 42, 1.0, 0.8),
    "metal": Substance(0.85, 1, 0.58, 1250, 7, 0.5, 1.0),
    "ceramic": Substance(0.90, 0, 0.42, 1750, 15, 0.6, 0.95),
    "stone": Substance(0.15, 0, 0.36, 1150, 60, 0.8, 1.0),
}
_BRIGHT = ("red", "orange", "yellow", "green", "blue", "purple")
FLOORS = ("plain", "checkered", "wooden", "tiled")
ROLLING: tuple[Shape, ...] = ("ball", "ball", "cylinder")


@dataclass(frozen=True)
class Thing:
    """One object: its half size is `radius`; `striped` things have a second, paler colour; it does its `deed` to the `way` (-1
    left, 1 right, 0 neither) beginning at `start`, with a speed in m/s or from a height in metres."""

    shape: Shape
    colour: str
    substance: str
    radius: float
    striped: bool
    deed: Deed
    way: int
    start: float
    speed: float
    height: float
    x: float
    y: float
    yaw: float


@dataclass(frozen=True)
class Setting:
    """Floor, light and camera of a world. `lens` is the focal length over half the picture's width; the camera begins at an
    angle about the middle and moves by `travel` (radians, or a share of its distance)."""

    floor: str
    floor_colour: tuple[float, float, float]
    wall_colour: tuple[float, float, float]
    cell: float
    sun: tuple[float, float, float]
    warmth: float
    move: CameraMove
    travel: float
    angle: float
    height: float
    distance: float
    lens: float
    noise: int


@dataclass(frozen=True)
class Plan:
    """A whole world."""

    index: int
    things: tuple[Thing, ...]
    setting: Setting


def plan_of(seed: int, index: int, shows: Range = "all") -> Plan:
    """World `index` of the stream with this seed."""
    if shows == "balls":
        return _one_ball(lane(seed, "balls", index), index)
    rng = lane(seed, "endless", index)
    deed: Deed = _pick(rng, ("fall", "bounce", "roll", "hit", "slide", "toss", "spin", "stand"), (18, 14, 18, 16, 8, 10, 6, 10))
    makers = {"fall": _falling, "bounce": _bouncing, "roll": _rolling, "hit": _hitting, "slide": _sliding, "toss": _tossing}
    things = makers[deed](rng) if deed in makers else _standing(rng, deed)
    return Plan(index, things, _setting(rng, deed))


def _pick(rng: np.random.Generator, choices: Sequence[T], weights: Sequence[int] | None = None) -> T:
    if weights is None:
        return choices[int(rng.integers(len(choices)))]
    return choices[int(np.searchsorted(np.cumsum(weights), rng.random() * sum(weights), "right"))]


def _between(rng: np.random.Generator, low: float, high: float) -> float:
    return float(low + (high - low) * rng.random())


def _thing(rng: np.random.Generator, deed: Deed, shapes: Sequence[Shape] = SHAPES, **known: Any) -> Thing:
    fields: dict[str, Any] = {
        "shape": _pick(rng, shapes),
        "colour": _pick(rng, tuple(COLOURS)),
        "substance": _pick(rng, tuple(SUBSTANCES)),
        "radius": _between(rng, 0.34, 0.5),
        "striped": bool(rng.random() < 0.3),
        "deed": deed,
        "way": 0,
        "start": _between(rng, 0.0, 0.3),
        "speed": 0.0,
        "height": 0.0,
        "x": 0.0,
        "y": _between(rng, -0.3, 0.3),
        "yaw": _between(rng, 0.0, 2 * np.pi),
    }
    return Thing(**{**fields, **known})


def _one_ball(rng: np.random.Generator, index: int) -> Plan:
    deed: Deed = _pick(rng, ("fall", "bounce"), (60, 40))
    ball = _thing(
        rng,
        deed,
        ("ball",),
        colour=_pick(rng, _BRIGHT),
        substance=_pick(rng, ("rubber", "plastic", "wooden", "metal") if deed == "fall" else ("rubber", "plastic")),
        radius=_between(rng, 0.42, 0.5),
        striped=False,
        start=_between(rng, 0.0, 0.6),
        height=_between(rng, 0.7, 1.0),
        x=_between(rng, -0.8, 0.8),
    )
    setting = replace(_setting(rng, deed), floor="plain", move="still", travel=0.0, distance=_between(rng, 4.8, 5.4))
    return Plan(index, (ball,), setting)


def _places(rng: np.random.Generator, count: int) -> list[float]:
    """Places side by side that do not touch, in metres from the middle."""
    step = 1.15
    shift = _between(rng, -0.3, 0.3)
    return [shift + step * (i - (count - 1) / 2) + _between(rng, -0.08, 0.08) for i in range(count)]


def _falling(rng: np.random.Generator) -> tuple[Thing, ...]:
    count = _pick(rng, (1, 2, 3), (60, 25, 15))
    alike = _thing(rng, "fall")
    same = count > 1 and rng.random() < 0.5
    found: list[Thing] = []
    for x in _places(rng, count):
        one = _thing(rng, "fall", x=x, height=_between(rng, 0.7, 1.3), start=_between(rng, 0.0, 0.7))
        if same:
            one = replace(one, shape=alike.shape, colour=alike.colour, substance=alike.substance, striped=alike.striped)
        found.append(one)
    return tuple(found)


def _bouncing(rng: np.random.Generator) -> tuple[Thing, ...]:
    ball = _thing(rng, "bounce", ("ball",), substance=_pick(rng, ("rubber", "rubber", "plastic")), x=_between(rng, -0.5, 0.5))
    ball = replace(ball, height=_between(rng, 0.9, 1.4))
    return (ball, *_bystanders(rng, ball.x))


def _bystanders(rng: np.random.Generator, x: float) -> tuple[Thing, ...]:
    """Perhaps something that only stands beside it."""
    if rng.random() < 0.6:
        return ()
    side = -1 if x > 0 else 1
    return (_thing(rng, "stand", x=x + side * _between(rng, 1.2, 1.5), y=_between(rng, 0.2, 0.8)),)


def _rolling(rng: np.random.Generator) -> tuple[Thing, ...]:
    way = _pick(rng, (-1, 1))
    one = _thing(
        rng, "roll", ROLLING, way=way, x=-way * _between(rng, 1.3, 1.9), speed=_between(rng, 1.1, 2.0), striped=rng.random() < 0.6
    )
    other = _bystanders(rng, -0.01 * way)
    return (one, *(replace(o, y=_between(rng, 0.95, 1.2)) for o in other))


def _hitting(rng: np.random.Generator) -> tuple[Thing, ...]:
    way = _pick(rng, (-1, 1))
    ball = _thing(rng, "hit", ("ball",), way=way, x=-way * _between(rng, 1.4, 1.9), y=0.0, speed=_between(rng, 1.6, 2.6))
    shapes: tuple[Shape, ...] = ("ball", "ball", "cube", "cylinder")
    return ball, _thing(rng, "stand", shapes, x=way * _between(rng, -0.2, 0.4), y=0.0, yaw=0.0, start=0.0)


def _sliding(rng: np.random.Generator) -> tuple[Thing, ...]:
    way = _pick(rng, (-1, 1))
    shapes: tuple[Shape, ...] = ("cube", "cylinder", "cone", "cube")
    return (_thing(rng, "slide", shapes, way=way, x=-way * _between(rng, 1.2, 1.8), speed=_between(rng, 1.6, 2.6)),)


def _tossing(rng: np.random.Generator) -> tuple[Thing, ...]:
    way = _pick(rng, (-1, 1))
    ball = _thing(rng, "toss", ("ball",), way=way, x=-way * _between(rng, 1.9, 2.3), speed=_between(rng, 1.2, 2.1))
    return (replace(ball, height=_between(rng, 0.5, 1.1), start=0.0, substance=_pick(rng, ("rubber", "plastic", "wooden"))),)


def _standing(rng: np.random.Generator, deed: Deed) -> tuple[Thing, ...]:
    count = _pick(rng, (1, 2, 3), (45, 35, 20))
    return tuple(_thing(rng, deed, x=x, speed=_between(rng, 0.9, 2.2), way=_pick(rng, (-1, 1))) for x in _places(rng, count))


def _setting(rng: np.random.Generator, deed: Deed) -> Setting:
    moves: tuple[CameraMove, ...] = ("still", "orbit", "in", "back", "along")
    move = _pick(rng, moves, (50, 20, 12, 10, 8) if deed != "stand" else (15, 45, 20, 15, 5))
    travel = {"still": 0.0, "orbit": _between(rng, 0.35, 0.8), "in": _between(rng, 0.15, 0.3), "back": _between(rng, 0.15, 0.35)}
    floor = _pick(rng, FLOORS)
    grey = _between(rng, 0.14, 0.5)
    tint = np.array([_between(rng, 0.8, 1.15) for _ in range(3)])
    colour = np.array([0.42, 0.22, 0.10]) * _between(rng, 0.6, 1.2) if floor == "wooden" else grey * tint
    wall = np.clip(_between(rng, 0.25, 0.75) * np.array([_between(rng, 0.85, 1.1) for _ in range(3)]), 0, 0.85)
    azimuth, elevation = _between(rng, 0, 2 * np.pi), _between(rng, 0.6, 1.15)
    sun = (np.cos(azimuth) * np.cos(elevation), np.sin(azimuth) * np.cos(elevation), np.sin(elevation))
    return Setting(
        floor,
        (float(colour[0]), float(colour[1]), float(colour[2])),
        (float(wall[0]), float(wall[1]), float(wall[2])),
        _between(rng, 0.5, 0.9),
        (float(sun[0]), float(sun[1]), float(sun[2])),
        _between(rng, -1, 1),
        move,
        _pick(rng, (-1, 1)) * travel.get(move, _between(rng, 0.1, 0.2)),
        _between(rng, -0.25, 0.25),
        _between(rng, 1.1, 2.6),
        _between(rng, 5.0, 6.2),
        _between(rng, 2.3, 2.8),
        int(rng.integers(2**31)),
    )
