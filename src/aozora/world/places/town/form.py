"""The lot that is being built."""

from dataclasses import dataclass, field

from aozora.world.places.facades import Building
from aozora.world.places.works import Works


@dataclass
class Lot(Works):
    """A lot being built. `dark` means that lamps burn; `lit` is the share of lit windows; `fronts` are buildings with the place
    and angle (radians about +Z; 0 looks along +X) of their front; `trees` are species, x, y, scale."""

    dark: bool = False
    lit: float = 0.0
    season: str = "summer"
    fronts: list[tuple[Building, float, float, float]] = field(default_factory=list[tuple[Building, float, float, float]])
    trees: list[tuple[str, float, float, float]] = field(default_factory=list[tuple[str, float, float, float]])
    surfaces: list[str] = field(default_factory=list[str])
