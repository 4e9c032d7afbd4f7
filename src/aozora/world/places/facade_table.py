"""Styles of buildings as a table: how a front is divided, what it is made of, how it ends in a roof."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from aozora.film.world import Rgb

_WHITE: Rgb = (0.62, 0.60, 0.55)
_SANDSTONE: Rgb = (0.52, 0.44, 0.33)


@dataclass(frozen=True, kw_only=True)
class Style:
    """A style of building; metres and linear colours.

    `wall` is a material of `fronts.FRONTS`, `colours` what it may be tinted with, `trim` the colour of cornices and surrounds.
    `storeys` are how many lie over the ground floor, at least and at most; `bay` is the width of one window's strip, `window` its
    width and height, `sill` its height over the floor, `recess` how deep it lies, `panes` its division. `surround` is the
    width of the frame of trim about it, `hood` a ledge over it; `balcony` is where balconies hang: "" none, "some", "belts" along
    the whole front, "all". `shutters` is the chance of a house to have them. `street` is what the ground floor is: shops, a front
    door between windows, or a lobby of glass. `cornice` is how far the top stands out. `pitch` is the roof's slope.
    """

    wall: str
    colours: tuple[Rgb, ...]
    trim: Rgb
    frame: tuple[Rgb, ...] = ((0.55, 0.54, 0.50),)
    storeys: tuple[int, int] = (3, 5)
    ground: float = 3.9
    storey: float = 3.2
    bay: float = 2.6
    window: tuple[float, float] = (1.15, 1.75)
    sill: float = 0.85
    recess: float = 0.18
    panes: tuple[int, int] = (2, 2)
    surround: float = 0.0
    hood: bool = False
    balcony: Literal["", "some", "belts", "all"] = ""
    shutters: float = 0.0
    street: Literal["shops", "door", "lobby"] = "shops"
    cornice: float = 0.35
    bands: bool = False
    quoins: bool = False
    roof: Literal["flat", "mansard", "gable", "front gable"] = "flat"
    cover: str = "slate"
    pitch: float = 0.9
    chimneys: int = 2
    depth: float = 12.0
    timber: bool = False


STYLES: Mapping[str, Style] = {
    "stone": Style(
        wall="ashlar",
        colours=((0.56, 0.49, 0.38), (0.52, 0.46, 0.37), (0.60, 0.54, 0.44)),
        trim=(0.58, 0.52, 0.42),
        storeys=(4, 5),
        ground=4.3,
        storey=3.25,
        bay=2.35,
        window=(1.2, 2.25),
        sill=0.35,
        recess=0.26,
        panes=(2, 3),
        surround=0.16,
        hood=True,
        balcony="belts",
        cornice=0.5,
        bands=True,
        roof="mansard",
        cover="zinc",
        chimneys=2,
    ),
    "brick": Style(
        wall="brick",
        colours=((0.34, 0.115, 0.070), (0.28, 0.10, 0.062), (0.40, 0.18, 0.11), (0.22, 0.085, 0.06)),
        trim=_SANDSTONE,
        frame=((0.05, 0.06, 0.06), (0.55, 0.53, 0.48), (0.06, 0.09, 0.075)),
        storeys=(3, 5),
        ground=4.2,
        storey=3.35,
        bay=2.5,
        window=(1.2, 1.95),
        sill=0.75,
        recess=0.16,
        panes=(1, 2),
        hood=True,
        cornice=0.6,
        roof="flat",
    ),
    "stucco": Style(
        wall="plaster",
        colours=((0.60, 0.45, 0.24), (0.58, 0.52, 0.40), (0.52, 0.30, 0.20), (0.42, 0.46, 0.42), (0.62, 0.56, 0.48)),
        trim=_WHITE,
        storeys=(3, 4),
        ground=4.0,
        storey=3.25,
        bay=2.7,
        window=(1.15, 1.9),
        sill=0.7,
        recess=0.2,
        panes=(2, 3),
        surround=0.17,
        hood=True,
        balcony="some",
        cornice=0.42,
        bands=True,
        quoins=True,
        roof="gable",
        cover="tiles",
        pitch=0.75,
    ),
    "concrete": Style(
        wall="concrete",
        colours=((0.40, 0.39, 0.36), (0.46, 0.44, 0.40), (0.33, 0.33, 0.32)),
        trim=(0.42, 0.41, 0.39),
        frame=((0.10, 0.10, 0.11), (0.3, 0.3, 0.3)),
        storeys=(5, 8),
        ground=4.0,
        storey=3.0,
        bay=3.6,
        window=(2.7, 1.75),
        sill=0.85,
        recess=0.22,
        panes=(3, 1),
        balcony="all",
        cornice=0.12,
        chimneys=0,
    ),
    "glass": Style(
        wall="concrete",
        colours=((0.17, 0.18, 0.19), (0.24, 0.24, 0.24), (0.12, 0.13, 0.14)),
        trim=(0.2, 0.2, 0.21),
        frame=((0.05, 0.055, 0.06),),
        storeys=(7, 11),
        ground=5.0,
        storey=3.6,
        bay=3.0,
        window=(2.84, 3.1),
        sill=0.3,
        recess=0.05,
        panes=(2, 1),
        street="lobby",
        cornice=0.06,
        chimneys=0,
        depth=18.0,
    ),
    "old": Style(
        wall="plaster",
        colours=(
            (0.64, 0.47, 0.24),
            (0.62, 0.36, 0.22),
            (0.66, 0.58, 0.44),
            (0.56, 0.30, 0.22),
            (0.50, 0.50, 0.40),
            (0.68, 0.52, 0.36),
        ),
        trim=(0.56, 0.51, 0.43),
        frame=((0.30, 0.22, 0.15), (0.55, 0.53, 0.48), (0.12, 0.2, 0.15)),
        storeys=(2, 3),
        ground=3.3,
        storey=2.8,
        bay=2.2,
        window=(0.95, 1.45),
        sill=0.8,
        recess=0.22,
        panes=(2, 3),
        surround=0.12,
        shutters=0.7,
        cornice=0.22,
        roof="gable",
        cover="tiles",
        pitch=0.95,
        chimneys=1,
        depth=9.0,
    ),
    "old gabled": Style(
        wall="plaster",
        colours=((0.60, 0.50, 0.34), (0.48, 0.22, 0.15), (0.62, 0.57, 0.48), (0.36, 0.42, 0.40)),
        trim=(0.60, 0.56, 0.48),
        frame=((0.55, 0.53, 0.48), (0.2, 0.14, 0.09)),
        storeys=(2, 3),
        ground=3.4,
        storey=2.9,
        bay=2.3,
        window=(1.05, 1.55),
        sill=0.8,
        recess=0.2,
        panes=(2, 3),
        surround=0.13,
        cornice=0.16,
        bands=True,
        roof="front gable",
        cover="tiles",
        pitch=1.25,
        chimneys=1,
        depth=11.0,
    ),
    "timber": Style(
        wall="plaster",
        colours=((0.66, 0.60, 0.49), (0.62, 0.52, 0.36)),
        trim=(0.085, 0.055, 0.035),
        frame=((0.12, 0.075, 0.045), (0.5, 0.48, 0.42)),
        storeys=(1, 2),
        ground=3.0,
        storey=2.6,
        bay=2.1,
        window=(0.95, 1.2),
        sill=0.85,
        recess=0.08,
        panes=(2, 3),
        cornice=0.1,
        street="door",
        roof="front gable",
        cover="tiles",
        pitch=1.3,
        chimneys=1,
        depth=9.0,
        timber=True,
    ),
    "cottage": Style(
        wall="plaster",
        colours=((0.70, 0.66, 0.58), (0.66, 0.57, 0.42), (0.60, 0.62, 0.60)),
        trim=(0.52, 0.47, 0.40),
        frame=((0.60, 0.58, 0.54), (0.10, 0.16, 0.13), (0.30, 0.10, 0.08)),
        storeys=(1, 1),
        ground=2.9,
        storey=2.5,
        bay=2.7,
        window=(1.05, 1.2),
        sill=0.9,
        recess=0.16,
        panes=(2, 2),
        surround=0.1,
        shutters=0.6,
        street="door",
        cornice=0.1,
        roof="gable",
        cover="tiles",
        pitch=1.0,
        chimneys=1,
        depth=8.0,
    ),
    "farmhouse": Style(
        wall="brick",
        colours=((0.36, 0.16, 0.10), (0.42, 0.24, 0.16)),
        trim=(0.50, 0.46, 0.40),
        frame=((0.60, 0.58, 0.54),),
        storeys=(1, 1),
        ground=2.9,
        storey=2.6,
        bay=2.9,
        window=(1.05, 1.35),
        sill=0.9,
        recess=0.12,
        panes=(2, 3),
        street="door",
        cornice=0.12,
        roof="gable",
        cover="slate",
        pitch=0.9,
        chimneys=2,
        depth=8.0,
    ),
}
"""Style name -> its measures."""
