"""What a look does to a world, as data."""

from dataclasses import dataclass
from typing import Literal

from aozora.film.world import Fog, Rgb

Surfaces = Literal["", "clay", "felt", "paper", "pastel"]
Shape = Literal["", "facets", "voxels"]
Stand = Literal["", "centred", "corridor", "isometric", "watching"]


@dataclass(frozen=True)
class Lighting:
    """Shares of power: of the `sky`, of the strongest lamp (`key`), of all others (`fill`); its tint; coloured light from both
    sides (`neon`) or from below and ahead; how `wet` the ground is, 0..1; `haze` replaces the fog."""

    sky: float = 1.0
    key: float = 1.0
    fill: float = 1.0
    tint: Rgb = (1.0, 1.0, 1.0)
    neon: float = 0.0
    wet: float = 0.0
    haze: Fog | None = None
    fireflies: bool = False
    rays: float = 0.0


@dataclass(frozen=True)
class Print:
    """How the picture is developed: stops, factors of contrast and saturation. `plain` leaves out what is of lens and film
    (grain, falling off, fringes), for looks that are drawn afterwards."""

    exposure: float = 0.0
    contrast: float = 1.0
    saturation: float = 1.0
    plain: bool = False


@dataclass(frozen=True)
class Recipe:
    """A look: `words` are further names, `family` is the wider look that may stand for it. `hold` is for how many frames a pose
    is held (animation on twos: 2). `bald` leaves coats of hair
    out, `mown` grass and what lies in it. `additions` names what a look puts into the world."""

    words: tuple[str, ...] = ()
    family: str = "look"
    light: Lighting = Lighting()
    printed: Print = Print()
    surfaces: Surfaces = ""
    shape: Shape = ""
    stand: Stand = ""
    hold: int = 1
    bald: bool = False
    mown: bool = False
    additions: tuple[str, ...] = ()
