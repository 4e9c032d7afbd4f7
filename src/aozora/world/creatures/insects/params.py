"""The parameters of insects and other small things. Lengths are in units of the body's length."""

from collections.abc import Mapping
from dataclasses import dataclass

from aozora.film.world import Rgb


@dataclass(frozen=True)
class BugParams:
    """`form` says what it is built like, `marks` how it is marked; `wing_span` is that of one wing."""

    kind: str
    size_m: float
    palette: Mapping[str, Rgb]
    form: str = "beetle"
    marks: str = "plain"
    wing_span: float = 1.0
    eye: float = 0.07
    blades: int = 2500
    seed: int = 0
