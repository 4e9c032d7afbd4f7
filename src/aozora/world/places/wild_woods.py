"""Forests of all climates, the bamboo grove, the swamp."""

from collections.abc import Mapping

import numpy as np

from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.places.paints import forest_floor
from aozora.world.places.pools import Pool
from aozora.world.places.reliefs import Floats, plain
from aozora.world.places.stands import Stand
from aozora.world.places.water import WaterColour
from aozora.world.places.waves import Sea
from aozora.world.places.wild import Wild

_STILL = Sea(height=0.012, length=0.9, heading=-60.0, spread=1.0, shortest=0.3, chop=0.5, frequencies=5, directions=8)


def _swamp(x: Floats, y: Floats, seed: int) -> Floats:
    """Humps that rise just out of the water, and a bank for the stage."""
    bank = smoothstep(5.4, 2.6, np.hypot(np.maximum(np.abs(x) - 8, 0), y - 0.5) + 1.5 * fbm(x / 4, y / 4, 3, seed))
    humps = 0.55 * fbm(x / 13, y / 13, 4, seed + 1)
    return -0.5 + 0.52 * bank + np.where(bank < 0.9, humps, 0.05 * humps)


WOODS: Mapping[str, Wild] = {
    "jungle": Wild(
        relief=plain(2.2, 90.0),
        paint=forest_floor((0.075, 0.05, 0.03), (0.075, 0.13, 0.03), (0.05, 0.10, 0.025)),
        surface="leaves",
        stands=(
            Stand(("jungle tree",), 7.5, (15, 120), 0.8, 0.0, (0.8, 1.25), gap=9.0, gap_reach=34.0),
            Stand(("palm",), 6.0, (9, 75), 0.42, 14.0, (0.7, 1.2), gap=13.0, gap_reach=30.0),
            Stand(("banana", "broad leaves"), 2.1, (5.5, 50), 0.6, 6.0, (0.6, 1.3), gap=15.0, gap_reach=16.0),
            Stand(("fern",), 1.15, (3.2, 32), 0.6, 4.0, (0.6, 1.5)),
            Stand(("broad leaves",), 1.3, (3.0, 22), 0.35, 3.0, (0.35, 0.7), gap=12.0, gap_reach=9.0),
            Stand(("vines",), 5.0, (10, 60), 0.5, 0.0, (0.8, 1.1), gap=6.0, gap_reach=20.0),
            Stand(("mossy rock",), 4.0, (3, 40), 0.2, 6.0, (0.3, 1.2), sink=0.15),
            Stand(("jungle tree",), 15.0, (110, 420), 0.9, 0.0, (0.9, 1.3)),
        ),
        mist=0.006,
        exposure=0.75,
        reach=2500.0,
    ),
    "pine forest": Wild(
        relief=plain(1.6, 60.0),
        paint=forest_floor((0.10, 0.066, 0.038), (0.085, 0.125, 0.03), (0.04, 0.07, 0.026)),
        surface="leaves",
        stands=(
            Stand(("pine", "spruce"), 5.2, (10, 95), 0.75, 0.0, (0.85, 1.25), gap=10.0, gap_reach=38.0),
            Stand(("spruce",), 9.0, (95, 300), 0.8, 0.0, (0.9, 1.3)),
            Stand(("fir",), 4.5, (9, 45), 0.16, 9.0, (0.12, 0.35), gap=12.0, gap_reach=20.0),
            Stand(("fern",), 1.4, (4, 34), 0.42, 5.0, (0.5, 1.0)),
            Stand(("tall grass",), 1.6, (2, 30), 0.3, 4.0, (0.4, 0.8)),
            Stand(("mossy boulder", "mossy rock"), 6.0, (7, 50), 0.24, 9.0, (0.35, 0.9), sink=0.15),
        ),
        mist=0.0016,
        exposure=0.75,
        reach=2500.0,
    ),
    "broadleaf forest": Wild(
        relief=plain(1.8, 70.0),
        paint=forest_floor((0.13, 0.078, 0.04), (0.09, 0.14, 0.032)),
        surface="leaves",
        stands=(
            Stand(("beech", "beech", "oak"), 6.6, (11, 95), 0.78, 0.0, (0.8, 1.2), gap=11.0, gap_reach=40.0),
            Stand(("beech",), 11.0, (95, 300), 0.85, 0.0, (0.9, 1.2)),
            Stand(("bush",), 4.0, (8, 50), 0.25, 8.0, (0.6, 1.1), gap=14.0, gap_reach=22.0),
            Stand(("fern",), 1.5, (4, 30), 0.35, 5.0, (0.5, 0.9)),
            Stand(("tall grass",), 1.5, (2, 30), 0.35, 4.0, (0.4, 0.8)),
            Stand(("mossy rock",), 6.0, (5, 40), 0.2, 8.0, (0.4, 1.1), sink=0.15),
        ),
        mist=0.0012,
        exposure=0.8,
        reach=2500.0,
    ),
    "bamboo grove": Wild(
        relief=plain(0.8, 40.0),
        paint=forest_floor((0.17, 0.12, 0.06), (0.12, 0.15, 0.04), (0.07, 0.12, 0.03)),
        surface="leaves",
        stands=(
            Stand(("bamboo",), 2.5, (4.2, 46), 0.85, 0.0, (0.85, 1.15), gap=9.0, gap_reach=80.0, variants=3),
            Stand(("bamboo",), 3.6, (44, 90), 0.85, 0.0, (0.9, 1.2)),
            Stand(("fern",), 1.6, (3.6, 22), 0.25, 4.0, (0.4, 0.8)),
        ),
        mist=0.003,
        exposure=0.85,
        reach=1500.0,
    ),
    "swamp": Wild(
        relief=_swamp,
        paint=forest_floor((0.075, 0.062, 0.036), (0.085, 0.125, 0.03), (0.05, 0.08, 0.028)),
        surface="leaves",
        pool=Pool(-0.16, WaterColour((0.007, 0.010, 0.005), (2.2, 1.7, 2.4), (0.05, 0.045, 0.02)), _STILL, 320.0, 0.10, 0.4),
        stands=(
            Stand(("swamp cypress",), 7.5, (12, 130), 0.65, 0.0, (0.75, 1.2), gap=10.0, gap_reach=55.0, sink=0.5),
            Stand(("marsh grass",), 1.3, (2.5, 55), 0.5, 7.0, (0.7, 1.2), level=(-0.35, 9), gap=9.0, gap_reach=20.0),
            Stand(("dead tree",), 17.0, (16, 90), 0.4, 0.0, (0.6, 1.0), gap=7.0, sink=0.4),
            Stand(("fern", "broad leaves"), 2.0, (3, 40), 0.3, 6.0, (0.5, 0.9), level=(-0.05, 9)),
            Stand(("swamp cypress",), 14.0, (120, 330), 0.8, 0.0, (0.9, 1.3), sink=0.5),
        ),
        mist=0.0045,
        exposure=0.5,
        reach=1500.0,
        saturation=0.92,
    ),
}
"""Name -> row."""
