"""The parameters of reptiles, amphibians and dinosaurs. Lengths are in units of the trunk's length (from shoulders to hips)."""

from collections.abc import Mapping
from dataclasses import dataclass

from aozora.film.world import Rgb


@dataclass(frozen=True)
class Skull:
    """A head: half its `length`, `width` and `height`, the `snout`'s length and thickness beyond it, the eye's radius and how far
    to the front it is (0 aside, 1 ahead)."""

    length: float = 0.16
    width: float = 0.13
    height: float = 0.11
    snout: float = 0.16
    thick: float = 0.07
    eye: float = 0.036
    frontal: float = 0.3
    teeth: bool = False
    gape_deg: float = 0.0


@dataclass(frozen=True)
class SaurianParams:
    """A trunk with a neck (`neck_deg` above level), a head, a tail and four legs; `sprawl` 1 puts the feet out aside as lizards
    do, 0 below the body as dinosaurs do; `upright_deg` above 0 stands it on its hind legs; `spines` adorn it."""

    kind: str
    size_m: float
    palette: Mapping[str, Rgb]
    form: str = "saurian"
    girth: tuple[float, float] = (0.17, 0.15)
    neck: float = 0.14
    neck_deg: float = 18.0
    neck_radius: float = 0.12
    head: Skull = Skull()
    tail: float = 1.4
    tail_deg: float = -8.0
    tail_curl_deg: float = 0.0
    leg: float = 0.30
    leg_radius: float = 0.06
    arm: float = 1.0
    sprawl: float = 1.0
    upright_deg: float = 0.0
    spines: tuple[str, ...] = ()
    winged: bool = False
    marks: str = "scales"
    iris: Rgb = (0.45, 0.30, 0.03)
    slit: bool = True
    blades: int = 1
    seed: int = 0
