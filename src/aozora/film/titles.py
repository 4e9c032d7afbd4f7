"""Words that lie over the picture: titles, subtitles, credits. Outlines, not pixels, so that they are sharp at any size."""

from dataclasses import dataclass
from typing import Literal

Rgb = tuple[float, float, float]
Contour = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Panel:
    """A plain field behind words: left, lower, right and upper edge in heights of the picture from its middle, y up; its colour
    (display, 0..1) and how much it covers."""

    box: tuple[float, float, float, float]
    colour: Rgb
    cover: float = 1.0


@dataclass(frozen=True)
class Title:
    """Set words. `contours` are closed outlines in heights of the picture from its middle, x right, y up; what they wind around
    is inked. They are seen from `start_s` to `end_s` of the shot, softly coming and going within `fade_s`; `rise` moves them
    upwards by so many heights a second from where they are at `start_s`. `colour` is as displayed, 0..1; `border` the width of
    the dark border in heights of the picture."""

    id: str
    contours: tuple[Contour, ...]
    start_s: float
    end_s: float
    colour: Rgb = (1.0, 1.0, 1.0)
    border: float = 0.0
    fade_s: float = 0.3
    rise: float = 0.0
    panels: tuple[Panel, ...] = ()
    placement: Literal["middle", "low", "lower third", "corner", "rolling"] = "middle"
