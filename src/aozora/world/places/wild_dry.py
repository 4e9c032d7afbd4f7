"""Deserts, savanna, canyon, volcano; and the dry worlds of Mars and the moon."""

from collections.abc import Mapping

from aozora.world.places.paints import land, strata
from aozora.world.places.reliefs import cone, craters, dunes, mesas, plain
from aozora.world.places.stands import Stand
from aozora.world.places.wild import Wild

DRY: Mapping[str, Wild] = {
    "desert": Wild(
        relief=dunes(14.0),
        light=183.0,
        paint=land((0.60, 0.36, 0.17), 30.0, 0.05, (0.56, 0.34, 0.17)),
        ground="sand",
        surface="sand",
        radius=8.0,
        haze=0.00030,
        reach=5000.0,
    ),
    "cactus desert": Wild(
        relief=plain(1.6, 130.0),
        paint=land((0.46, 0.285, 0.17), 4.0, 0.16, (0.30, 0.20, 0.125), (0.36, 0.20, 0.12)),
        ground="dust",
        surface="sand",
        stands=(
            Stand(("saguaro",), 13.0, (9, 190), 0.42, 0.0, (0.75, 1.35), gap=5.0, gap_reach=20.0, sink=0.15),
            Stand(("prickly pear", "barrel cactus"), 5.0, (4, 70), 0.3, 10.0, (0.8, 1.6), gap=6.0, gap_reach=8.0),
            Stand(("shrub",), 4.0, (5, 170), 0.4, 0.0, (0.5, 1.1), gap=4.0, gap_reach=10.0),
            Stand(("agave",), 6.0, (4, 50), 0.22, 10.0, (0.7, 1.2)),
            Stand(("red rubble",), 1.7, (1, 34), 0.3, 5.0, (0.6, 1.4)),
            Stand(("red rock",), 9.0, (8, 110), 0.25, 16.0, (0.4, 1.5), sink=0.2),
        ),
        exposure=0.1,
    ),
    "savanna": Wild(
        relief=plain(0.9, 34.0),
        paint=land((0.36, 0.26, 0.11), 5.0, 0.22, (0.30, 0.235, 0.115)),
        stands=(
            Stand(("dry grass",), 1.05, (-1, 24), 0.72, 0.0, (0.55, 1.0), detail=""),
            Stand(("dry grass",), 1.9, (20, 75), 0.75, 0.0, (0.8, 1.3), detail="middle"),
            Stand(("dry grass",), 4.5, (70, 190), 0.6, 0.0, (1.4, 2.4), detail="far"),
            Stand(("acacia",), 21.0, (18, 400), 0.5, 0.0, (0.9, 1.6), gap=6.0, gap_reach=34.0, variants=3),
            Stand(("baobab",), 60.0, (40, 320), 0.4, 0.0, (0.8, 1.2), gap=4.0),
            Stand(("shrub",), 11.0, (14, 260), 0.35, 24.0, (0.7, 1.6), gap=4.0, gap_reach=30.0),
        ),
        haze=0.00045,
        exposure=-0.1,
        surface="grass",
    ),
    "canyon": Wild(
        relief=mesas(420.0),
        paint=strata(
            ((0.46, 0.19, 0.085), (0.56, 0.33, 0.19), (0.34, 0.125, 0.065), (0.50, 0.25, 0.125), (0.60, 0.43, 0.28)),
            27.0,
            (0.42, 0.235, 0.125),
        ),
        ground="dust",
        rock="near crag",
        far_rock="crag",
        surface="stone",
        radius=5.0,
        stands=(
            Stand(("red rock",), 5.0, (5, 60), 0.35, 8.0, (0.35, 1.2), slope=(0, 1.2), sink=0.2, gap=9.0, gap_reach=18.0),
            Stand(("red rubble",), 1.5, (0.5, 24), 0.3, 4.0, (0.6, 1.4)),
            Stand(("shrub",), 4.0, (4, 60), 0.25, 9.0, (0.4, 0.8), slope=(0, 0.8)),
        ),
        haze=0.00017,
        exposure=-0.1,
    ),
    "volcano": Wild(
        relief=cone(560.0, 2200.0, 1250.0),
        paint=land((0.058, 0.052, 0.049), 5.0, 0.25, (0.050, 0.044, 0.040), (0.045, 0.038, 0.034)),
        ground="dust",
        rock="near crag",
        surface="stone",
        special=("eruption:eruption",),
        stands=(
            Stand(("lava rock",), 3.2, (4, 70), 0.45, 9.0, (0.35, 1.4), slope=(0, 1.2), sink=0.2, gap=8.0, gap_reach=12.0),
            Stand(("lava rubble",), 1.2, (0, 30), 0.55, 4.0, (0.6, 1.5)),
            Stand(("dead tree",), 30.0, (22, 120), 0.3, 0.0, (0.5, 0.8), gap=9.0),
        ),
        exposure=0.35,
        haze=0.0003,
    ),
    "mars": Wild(
        relief=craters(1.1),
        paint=land((0.36, 0.155, 0.075), 7.0, 0.16, (0.33, 0.14, 0.065), (0.22, 0.10, 0.055)),
        ground="dust",
        surface="sand",
        special=("other_worlds:mars",),
        stands=(
            Stand(("mars rubble",), 1.2, (0, 32), 0.5, 4.0, (0.5, 1.4)),
            Stand(("mars rock",), 4.0, (3, 90), 0.42, 10.0, (0.2, 1.1), sink=0.1, gap=4.0, gap_reach=8.0),
        ),
        season="summer",
    ),
    "moon surface": Wild(
        relief=craters(0.8),
        paint=land((0.165, 0.163, 0.158), 8.0, 0.12, (0.15, 0.148, 0.144)),
        ground="dust",
        surface="sand",
        special=("other_worlds:moon",),
        stands=(
            Stand(("moon rubble",), 1.4, (0, 30), 0.35, 4.0, (0.4, 1.2)),
            Stand(("moon rock",), 5.0, (4, 90), 0.3, 10.0, (0.2, 1.2), sink=0.1, gap=4.0, gap_reach=8.0),
        ),
        season="summer",
    ),
}
"""Name -> row."""
