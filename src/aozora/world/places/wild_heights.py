"""Mountains and hills."""

from collections.abc import Mapping
from dataclasses import replace

from aozora.world.places.landscapes import LANDSCAPES
from aozora.world.places.paints import alps, seasonal_green, white_mountains
from aozora.world.places.reliefs import gorge, mountains, plain
from aozora.world.places.stands import Stand
from aozora.world.places.wild import Wild
from aozora.world.plants.grass import Turf

_MEADOW = replace(
    LANDSCAPES["meadow"],
    turf=Turf(blades=1600, height=0.10, width=0.0038, bend=0.7, dry=0.14, clumping=0.45, green=(0.15, 0.25, 0.055)),
    flowers=(("oxeye", 3.0), ("buttercup", 5.0), ("cornflower", 2.2), ("daisy", 2.0)),
)

HEIGHTS: Mapping[str, Wild] = {
    "mountains": Wild(
        relief=mountains(880.0, 560.0, 2700.0),
        haze=0.00012,
        paint=alps(560.0, 230.0),
        turf=_MEADOW,
        stands=(
            Stand(("spruce", "fir"), 6.5, (34, 150), 0.8, 34.0, (0.7, 1.25), gap=17.0, gap_reach=150.0),
            Stand(
                ("spruce",), 13.0, (140, 620), 0.85, 90.0, (0.8, 1.4), level=(-99, 210), slope=(0, 0.9), gap=5.0, gap_reach=420.0
            ),
            Stand(("rock", "boulder"), 9.0, (7, 90), 0.20, 14.0, (0.25, 0.9), sink=0.12),
            Stand(("bush",), 7.0, (14, 70), 0.22, 12.0, (0.5, 1.0), gap=14.0, gap_reach=40.0),
        ),
        exposure=0.1,
    ),
    "snowy mountains": Wild(
        relief=mountains(1500.0, 380.0, 2900.0, 0.4),
        paint=white_mountains(),
        ground="snow",
        surface="snow",
        stands=(
            Stand(("snowy spruce",), 7.0, (24, 130), 0.62, 30.0, (0.55, 1.2), gap=20.0, gap_reach=130.0),
            Stand(("snowy spruce",), 15.0, (120, 480), 0.7, 80.0, (0.8, 1.3), level=(-99, 260), slope=(0, 0.8)),
            Stand(("snowy rock",), 9.0, (10, 90), 0.2, 14.0, (0.3, 1.2), sink=0.2),
        ),
        season="winter",
    ),
    "snowy canyon": Wild(
        relief=gorge(190.0, 44.0, 1300.0),
        paint=white_mountains((0.17, 0.155, 0.145), 0.62),
        ground="snow",
        surface="snow",
        stands=(
            Stand(("snowy spruce",), 8.0, (16, 120), 0.5, 26.0, (0.5, 1.1), slope=(0, 0.7), gap=9.0, gap_reach=60.0),
            Stand(("snowy spruce",), 17.0, (110, 520), 0.4, 60.0, (0.7, 1.2), slope=(0, 0.9)),
            Stand(("snowy rock",), 6.0, (7, 90), 0.4, 12.0, (0.4, 1.8), sink=0.2, gap=5.0, gap_reach=14.0),
        ),
        season="winter",
        radius=6.0,
        haze=0.00018,
        eye=1.2,
        vista=((0.0, -7.0, 2.6), (3.0, 90.0, 21.0), 22.0),
    ),
    "rocky mountains": Wild(
        relief=mountains(640.0, 330.0, 2000.0, 0.35),
        haze=0.00012,
        paint=alps(1500.0, 10.0, (0.27, 0.235, 0.20), 0.1),
        ground="rock",
        surface="stone",
        stands=(
            Stand(("boulder", "rock"), 4.5, (8, 110), 0.55, 16.0, (0.4, 1.7), slope=(0, 1.0), sink=0.25),
            Stand(("rubble",), 1.3, (0.5, 30), 0.45, 4.0, (0.7, 1.5)),
            Stand(("tall grass", "shrub"), 2.3, (3, 60), 0.3, 6.0, (0.4, 0.9)),
            Stand(("pine",), 12.0, (26, 200), 0.25, 40.0, (0.4, 0.7), gap=14.0, gap_reach=120.0),
        ),
    ),
    "hills": Wild(
        relief=plain(5.5, 120.0),
        paint=seasonal_green(),
        turf=replace(_MEADOW, flowers=(("daisy", 4.0), ("buttercup", 2.5))),
        stands=(
            Stand(("oak", "lime"), 17.0, (45, 330), 0.34, 70.0, (0.8, 1.25), gap=8.0, gap_reach=70.0),
            Stand(("bush", "hedge"), 9.0, (30, 170), 0.25, 30.0, (0.8, 1.6), gap=8.0),
        ),
        reach=3000.0,
    ),
}
"""Name -> row."""
