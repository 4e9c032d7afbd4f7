"""Farmed land: fields of grain and flowers, vines, paddies, orchards, the farm itself."""

from collections.abc import Mapping
from dataclasses import replace

from aozora.world.places.dry_landscape import gravel_and_moss, raked
from aozora.world.places.landscapes import LANDSCAPES
from aozora.world.places.paints import land, seasonal_green, terraced_land
from aozora.world.places.reliefs import plain, terraces
from aozora.world.places.stands import Stand
from aozora.world.places.wild import Wild

_FAR_GREEN = (0.085, 0.125, 0.036)
_EDGE = (
    Stand(("oak", "lime", "poplar"), 15.0, (120, 330), 0.35, 70.0, (0.8, 1.25)),
    Stand(("bush",), 9.0, (110, 200), 0.3, 30.0, (0.8, 1.6)),
)
_LAWN = replace(LANDSCAPES["park"], path="", furniture=(), flowers=(("daisy", 4.0), ("buttercup", 1.5)))

FIELDS: Mapping[str, Wild] = {
    "wheat field": Wild(
        relief=plain(1.6, 60.0),
        paint=land((0.34, 0.24, 0.10), 3.0, 0.2, _FAR_GREEN),
        stands=(
            Stand(("wheat",), 0.78, (1.6, 3.2), 0.6, 1.5, (0.5, 0.85), detail="near", variants=3),
            Stand(("wheat",), 0.78, (2.6, 15), 0.97, 0.0, (0.62, 0.95), detail="near", variants=3),
            Stand(("wheat",), 0.95, (14.5, 44), 0.97, 0.0, (0.8, 0.95), detail="middle"),
            Stand(("wheat",), 1.5, (43, 125), 0.95, 0.0, (1.2, 1.5), detail="far"),
            Stand(("poppy", "cornflower"), 1.0, (1.5, 9), 0.5, 3.0, (1.8, 2.6)),
            *_EDGE,
        ),
        reach=2500.0,
        haze=0.0003,
        eye=1.55,
    ),
    "sunflower field": Wild(
        relief=plain(1.5, 70.0),
        paint=land((0.12, 0.10, 0.05), 2.0, 0.25, _FAR_GREEN),
        stands=(
            Stand(
                ("sunflower",),
                1.0,
                (3.0, 17),
                1.0,
                0.0,
                (0.85, 1.1),
                rows=(0.95, 0.62, 0.0),
                detail="near",
                variants=4,
                heading=0.0,
            ),
            Stand(
                ("sunflower",),
                1.0,
                (17, 48),
                1.0,
                0.0,
                (0.9, 1.15),
                rows=(0.95, 0.7, 0.0),
                detail="middle",
                variants=3,
                heading=0.0,
            ),
            Stand(("sunflower",), 1.0, (48, 130), 1.0, 0.0, (1.1, 1.4), rows=(1.6, 1.1, 0.0), detail="far", heading=0.0),
            *_EDGE,
        ),
        reach=2500.0,
        season="summer",
    ),
    "lavender field": Wild(
        relief=plain(1.0, 150.0),
        paint=land((0.27, 0.20, 0.13), 2.0, 0.2, _FAR_GREEN),
        ground="earth",
        stands=(
            Stand(("lavender bush",), 1.0, (2.4, 20), 1.0, 0.0, (0.95, 1.2), rows=(1.55, 0.5, 9.0), detail="near", variants=3),
            Stand(("lavender bush",), 1.0, (20, 60), 1.0, 0.0, (1.0, 1.25), rows=(1.55, 0.55, 9.0), detail="middle"),
            Stand(("lavender bush",), 1.0, (60, 170), 1.0, 0.0, (1.2, 1.5), rows=(1.55, 0.9, 9.0), detail="far"),
            Stand(("cypress", "olive"), 26.0, (90, 260), 0.4, 0.0, (0.8, 1.2)),
            Stand(("oak",), 16.0, (170, 330), 0.4, 60.0, (0.8, 1.2)),
        ),
        reach=4000.0,
        season="summer",
    ),
    "vineyard": Wild(
        relief=plain(1.2, 130.0),
        paint=land((0.22, 0.17, 0.10), 2.0, 0.25, _FAR_GREEN),
        ground="earth",
        stands=(
            Stand(
                ("grape vine",),
                1.0,
                (2.6, 26),
                1.0,
                0.0,
                (0.95, 1.05),
                rows=(2.5, 2.2, 0.0),
                detail="near",
                heading=90.0,
                variants=3,
            ),
            Stand(("grape vine",), 1.0, (26, 70), 1.0, 0.0, (0.95, 1.05), rows=(2.5, 2.2, 0.0), detail="middle", heading=90.0),
            Stand(("grape vine",), 1.0, (70, 170), 1.0, 0.0, (1.0, 1.1), rows=(2.5, 2.2, 0.0), detail="far", heading=90.0),
            Stand(("tall grass",), 1.5, (1.5, 26), 0.4, 3.0, (0.3, 0.6)),
            Stand(("cypress",), 24.0, (90, 260), 0.4, 0.0, (0.8, 1.2)),
            *_EDGE,
        ),
        reach=4000.0,
    ),
    "rice terraces": Wild(
        relief=terraces(2.9),
        special=("paddies:paddies",),
        clean=True,
        paint=terraced_land(2.9, (0.15, 0.24, 0.045), (0.10, 0.115, 0.042), (0.05, 0.095, 0.028)),
        stands=(
            Stand(("rice",), 0.55, (5.0, 16), 0.4, 0.0, (0.6, 0.9), slope=(0, 0.25), detail="near", variants=3),
            Stand(("rice",), 0.7, (16, 45), 0.6, 14.0, (0.6, 0.9), slope=(0, 0.25), detail="middle"),
            Stand(("palm",), 24.0, (60, 190), 0.2, 40.0, (0.8, 1.2), gap=12.0, gap_reach=120.0),
            Stand(("jungle tree",), 26.0, (260, 480), 0.6, 90.0, (0.6, 1.0)),
        ),
        eye=1.2,
        season="summer",
    ),
    "orchard": Wild(
        relief=plain(0.8, 70.0),
        paint=seasonal_green(330.0),
        turf=replace(_LAWN, turf=replace(_LAWN.turf, height=0.07)),
        stands=(
            Stand(("apple",), 1.0, (6.0, 90), 1.0, 0.0, (0.85, 1.15), rows=(6.0, 5.4, 0.0), variants=3),
            *_EDGE,
        ),
        reach=2500.0,
    ),
    "farm": Wild(
        relief=plain(1.2, 90.0),
        paint=seasonal_green(420.0),
        turf=_LAWN,
        special=("farmstead:farmstead",),
        stands=(
            Stand(("oak", "lime"), 20.0, (55, 300), 0.3, 60.0, (0.8, 1.2), gap=10.0, gap_reach=60.0),
            Stand(
                ("corn",),
                1.0,
                (48, 110),
                1.0,
                0.0,
                (0.9, 1.2),
                rows=(1.0, 0.9, 30.0),
                detail="far",
                behind=0.0,
                gap=14.0,
                gap_reach=60.0,
            ),
        ),
        reach=2500.0,
    ),
    "playground": Wild(
        relief=plain(0.4, 30.0),
        paint=seasonal_green(140.0),
        turf=_LAWN,
        special=("play:playground",),
        stands=(
            Stand(("oak", "lime", "maple"), 11.0, (19, 90), 0.6, 0.0, (0.8, 1.2)),
            Stand(("hedge", "bush"), 3.4, (17, 40), 0.4, 12.0, (0.8, 1.4)),
        ),
        reach=1500.0,
    ),
    "zen garden": Wild(
        relief=raked,
        paint=gravel_and_moss,
        ground="dust",
        surface="gravel",
        radius=6.0,
        special=("dry_landscape:dry_landscape",),
        stands=(
            Stand(("maple", "pine", "cherry"), 5.5, (17.5, 50), 0.6, 0.0, (0.7, 1.1)),
            Stand(("bamboo",), 4.0, (18, 40), 0.35, 14.0, (0.7, 1.0)),
            Stand(("hedge",), 2.6, (16.2, 19), 0.5, 0.0, (0.7, 1.2)),
        ),
        reach=1500.0,
    ),
    "flower garden": Wild(
        relief=plain(0.3, 40.0),
        paint=seasonal_green(160.0),
        turf=replace(_LAWN, flowers=()),
        special=("flower_beds:flower_beds",),
        stands=(
            Stand(("cherry", "birch", "maple"), 11.0, (24, 90), 0.5, 0.0, (0.8, 1.2)),
            Stand(("hedge", "bush"), 3.0, (17, 40), 0.5, 12.0, (0.8, 1.4)),
        ),
        reach=1500.0,
    ),
}
"""Name -> row."""
