"""What a row of the tables of animals says."""

from dataclasses import dataclass

from aozora.film.world import Rgb
from aozora.world.creatures.quadruped import QuadrupedParams, srgb


@dataclass(frozen=True)
class Species:
    """An entry of the table: the adult's parameters, its wider family, further words for it and the young one's name."""

    adult: QuadrupedParams
    family: str
    words: tuple[str, ...] = ()
    young: tuple[str, ...] = ("cub",)
    speed_m_s: float = 4.0
    youth: float = 0.8
    """How much its young differ from it (see `grown`)."""


def zones(**codes: str) -> dict[str, Rgb]:
    """Zones of a coat from "#rrggbb"; an underscore stands for a space."""
    return {name.replace("_", " "): srgb(code) for name, code in codes.items()}
