"""Under which conditions a place is built."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class PlaceParams:
    """What a place is built from. `hour`, `weather` and `season` are canonical names of the catalogue.

    `light` is "natural" or "studio" with `qualities` such as "soft", "hard", "warm", "cool", "low key"; `colour` is a colour
    word for the walls or the backdrop, "" for the place's own; `seed` varies what the words leave open; `scale_hint` is the size
    of the main subject in metres, 0 if nothing says; `aloft` is what is to be seen in the sky (see `heavens.SKY_THINGS`),
    `sky` the seed of its clouds and `sky_px` how wide its picture is.
    """

    hour: str = "afternoon"
    weather: str = "clear"
    season: str = "summer"
    seed: int = 0
    light: Literal["natural", "studio"] = "natural"
    qualities: tuple[str, ...] = ()
    colour: str = ""
    scale_hint: float = 0.0
    aloft: tuple[str, ...] = ()
    sky: int = 0
    sky_px: int = 2048
