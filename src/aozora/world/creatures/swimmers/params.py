"""The parameters of beings of the water. Lengths are in units of the body's length."""

from collections.abc import Mapping
from dataclasses import dataclass

from aozora.film.world import Rgb

Knots = tuple[tuple[float, float, float, float], ...]
"""Sections of a body from nose to tail: where along X, the back's and the belly's height about the axis, half the width."""


@dataclass(frozen=True)
class Fins:
    """`dorsal` are (front, rear, height, how far the tip is swept back) along the back, `anal` the same below; `side` is (x, z,
    length, chord, droop) of the pectoral fins; `tail` is (form, height): "fork", "round", "shark", "flukes"."""

    dorsal: tuple[tuple[float, float, float, float], ...] = ((0.15, -0.2, 0.14, 0.1),)
    anal: tuple[tuple[float, float, float, float], ...] = ((-0.15, -0.3, 0.1, 0.08),)
    side: tuple[float, float, float, float, float] = (0.16, -0.04, 0.16, 0.09, 0.5)
    tail: tuple[str, float] = ("fork", 0.2)
    soft: bool = True


@dataclass(frozen=True)
class SeaParams:
    """A being of the water: `form` says what it is built like; fish and whales have a `body` and `fins`."""

    kind: str
    size_m: float
    palette: Mapping[str, Rgb]
    form: str = "fish"
    body: Knots = ()
    fins: Fins = Fins()
    marks: str = "plain"
    eye: tuple[float, float, float] = (0.36, 0.03, 0.03)
    """Where the eye is along and above the axis, and its radius."""
    mouth: tuple[float, float] = (0.43, -0.02)
    slot: str = "wet"
    blades: int = 1
    seed: int = 0
