"""The parameters of beings on two legs that are no people. Lengths are in units of their height."""

from collections.abc import Mapping
from dataclasses import dataclass

from aozora.film.world import Rgb


@dataclass(frozen=True)
class Build:
    """Heights of hip, shoulder and the head's middle; half widths of hips and shoulders; lengths of upper arm and forearm."""

    hip: float = 0.34
    shoulder: float = 0.62
    head: float = 0.82
    hips: float = 0.08
    shoulders: float = 0.15
    arm: float = 0.15
    forearm: float = 0.15
    spread: float = 0.25
    """How far the arms hang from the body, as their sideways share."""


@dataclass(frozen=True)
class FantasyParams:
    """`form` says what it is built like."""

    kind: str
    size_m: float
    palette: Mapping[str, Rgb]
    form: str
    build: Build = Build()
    blades: int = 30000
    seed: int = 0
