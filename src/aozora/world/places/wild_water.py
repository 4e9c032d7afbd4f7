"""Wild places by and under water, and of ice."""

from collections.abc import Mapping

import numpy as np

from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.places.cavern import floor
from aozora.world.places.falling_water import basin
from aozora.world.places.landscapes import LANDSCAPES
from aozora.world.places.paints import forest_floor, land, seasonal_green, white_mountains
from aozora.world.places.pools import Pool
from aozora.world.places.reef_sea import bed
from aozora.world.places.reliefs import Floats, mountains
from aozora.world.places.sea_cliffs import SEA_LEVEL, headland
from aozora.world.places.stands import Stand
from aozora.world.places.water import WaterColour
from aozora.world.places.waves import Sea
from aozora.world.places.wild import Wild

_CALM = Sea(height=0.03, length=1.6, heading=-70.0, spread=2.0, shortest=0.35, chop=0.6, frequencies=6, directions=9)
_SWELL = Sea(height=0.9, length=30.0, heading=-80.0, spread=3.0, shortest=2.0, chop=1.0, frequencies=8, directions=10)
_POLAR = WaterColour((0.004, 0.026, 0.038), (0.5, 0.16, 0.12), (0.10, 0.14, 0.15))


def shelf(x: Floats, y: Floats, seed: int) -> Floats:
    """A sheet of sea ice that breaks off before the stage."""
    edge = 8.5 - y + 2.2 * fbm(x / 9, y * 0 + 2, 3, seed) - 0.02 * np.abs(x)
    snow = 0.10 * fbm(x / 5, y / 5, 4, seed + 1) + 0.5 * np.abs(fbm(x / 17, y / 17, 3, seed + 2)) * smoothstep(
        12, 40, np.hypot(x, y)
    )
    ridge = 60.0 * (0.5 + 0.6 * fbm(x / 400, y / 400, 5, seed + 3)) * smoothstep(700, 2600, np.hypot(x, y) - 0.25 * y)
    return np.where(edge > 0, snow + 0.02 * np.minimum(edge, 6), -3.0) + ridge


def tongue(x: Floats, y: Floats, seed: int) -> Floats:
    """A stony shore, a lagoon before the ice, peaks around."""
    peaks = mountains(1150.0, 420.0, 1500.0, 0.3)(x, y, seed)
    lagoon = smoothstep(7.0, 12.0, y + 1.5 * fbm(x / 7, y / 7, 3, seed + 20)) * smoothstep(210, 150, np.abs(x)) * (y < 100)
    ice = smoothstep(101, 106, y) * smoothstep(190, 120, np.abs(x) - 0.05 * y) * smoothstep(1500, 500, y)
    crevasse = 26 + 5.5 * np.abs(fbm(x / 16, y / 30, 4, seed + 21)) + 0.10 * (y - 90)
    return np.where(ice > 0.5, crevasse, peaks * (1 - lagoon) - 2.6 * lagoon)


WATERS: Mapping[str, Wild] = {
    "waterfall": Wild(
        relief=basin,
        paint=forest_floor((0.10, 0.085, 0.06), (0.085, 0.14, 0.034)),
        rock="wet rock",
        surface="stone",
        radius=6.0,
        pool=Pool(-0.18, WaterColour((0.012, 0.045, 0.042), (0.9, 0.42, 0.5), (0.12, 0.115, 0.085)), _CALM, 70.0, 0.7, 0.9, 0.10),
        special=("falling_water:cascade",),
        stands=(
            Stand(
                ("mossy rock", "mossy boulder"),
                2.6,
                (4.5, 34),
                0.42,
                5.0,
                (0.25, 0.75),
                level=(-1.2, 3.0),
                slope=(0, 1.2),
                gap=7.0,
                gap_reach=20.0,
                sink=0.15,
            ),
            Stand(
                ("fern", "broad leaves"),
                1.5,
                (3.2, 36),
                0.5,
                5.0,
                (0.5, 1.1),
                level=(0.0, 12),
                slope=(0, 1.3),
                gap=10.0,
                gap_reach=12.0,
            ),
            Stand(("tall grass",), 1.1, (1.0, 26), 0.5, 4.0, (0.5, 0.9), level=(0.02, 9)),
            Stand(
                ("beech", "oak"), 7.0, (20, 120), 0.7, 0.0, (0.6, 1.0), level=(0.3, 60), slope=(0, 1.6), gap=12.0, gap_reach=36.0
            ),
            Stand(("spruce",), 9.0, (40, 260), 0.7, 0.0, (0.7, 1.2), level=(14, 200), slope=(0, 1.2)),
        ),
        mist=0.0014,
        exposure=0.25,
        reach=2500.0,
    ),
    "cliff": Wild(
        relief=headland,
        paint=seasonal_green(),
        rock="near crag",
        turf=LANDSCAPES["meadow"],
        radius=3.2,
        light=322.0,
        pool=Pool(
            SEA_LEVEL, WaterColour((0.006, 0.050, 0.066), (0.30, 0.09, 0.075), (0.10, 0.13, 0.10)), _SWELL, 6000.0, 1.0, 1.2, 2.4
        ),
        special=("sea_cliffs:cliffs",),
        stands=(Stand(("rock",), 7.0, (6, 60), 0.2, 10.0, (0.2, 0.6), level=(-3, 60), sink=0.1),),
        looking="side",
        reach=3000.0,
    ),
    "glacier": Wild(
        relief=tongue,
        paint=white_mountains((0.16, 0.15, 0.145)),
        ground="snow",
        surface="snow",
        radius=6.0,
        pool=Pool(-0.5, WaterColour((0.020, 0.13, 0.155), (0.5, 0.2, 0.2), (0.2, 0.24, 0.23)), _CALM, 240.0, 0.3, 0.6),
        special=("ice_front:ice_front",),
        stands=(
            Stand(
                ("ice floe", "ice block"),
                7.0,
                (12, 85),
                0.5,
                14.0,
                (0.4, 1.6),
                level=(-9, -2.0),
                slope=(0, 5),
                gap=4.0,
                gap_reach=26.0,
                sink=-1.85,
            ),
            Stand(("snowy rock",), 3.5, (4, 40), 0.4, 6.0, (0.15, 0.6), level=(-0.4, 9), sink=0.1, gap=8.0, gap_reach=10.0),
        ),
        season="winter",
        clean=True,
    ),
    "arctic": Wild(
        relief=shelf,
        paint=white_mountains(),
        ground="snow",
        surface="snow",
        radius=6.0,
        pool=Pool(-0.45, _POLAR, _CALM, 5000.0, 0.5, 0.8),
        stands=(
            Stand(
                ("ice floe",),
                8.0,
                (10, 150),
                0.72,
                30.0,
                (0.5, 2.2),
                level=(-9, -2.0),
                slope=(0, 9),
                gap=3.0,
                gap_reach=16.0,
                sink=-2.35,
            ),
            Stand(
                ("iceberg",),
                95.0,
                (85, 1100),
                0.8,
                0.0,
                (0.8, 3.4),
                level=(-9, -2.0),
                slope=(0, 9),
                sink=0.0,
                detail="near",
                variants=4,
            ),
            Stand(
                ("ice block",),
                6.0,
                (6, 60),
                0.3,
                9.0,
                (0.3, 1.1),
                level=(-0.3, 9),
                slope=(0, 9),
                sink=0.2,
                gap=10.0,
                gap_reach=10.0,
            ),
        ),
        season="winter",
        clean=True,
        exposure=0.1,
    ),
    "underwater": Wild(
        relief=bed,
        paint=land((0.45, 0.40, 0.29), 3.0, 0.16, (0.30, 0.30, 0.22), (0.16, 0.14, 0.10)),
        ground="sand",
        rock="rock",
        surface="sand",
        radius=6.0,
        reach=200.0,
        special=("reef_sea:depths",),
        stands=(
            Stand(
                ("staghorn coral", "pink coral", "violet coral"),
                1.35,
                (3.6, 24),
                0.65,
                4.0,
                (0.6, 1.5),
                slope=(0, 3),
                gap=9.0,
                gap_reach=9.0,
                variants=2,
                detail="near",
            ),
            Stand(
                ("brain coral", "green coral", "table coral"),
                2.2,
                (4, 28),
                0.6,
                6.0,
                (0.6, 1.9),
                slope=(0, 3),
                gap=8.0,
                gap_reach=9.0,
                detail="near",
            ),
            Stand(
                ("fan coral", "orange fan", "sponge", "violet sponge", "anemone"),
                1.8,
                (4, 22),
                0.6,
                5.0,
                (0.7, 1.6),
                slope=(0, 3),
                gap=9.0,
                gap_reach=8.0,
                detail="near",
            ),
            Stand(("sea grass",), 0.9, (2.5, 18), 0.4, 3.0, (0.6, 1.2), slope=(0, 2)),
            Stand(("kelp",), 6.0, (10, 30), 0.4, 9.0, (0.7, 1.3), slope=(0, 3), gap=10.0),
            Stand(("rock",), 4.0, (4, 28), 0.4, 8.0, (0.4, 1.6), slope=(0, 3), sink=0.2, gap=8.0, gap_reach=9.0),
            Stand(("bubbles",), 7.0, (3, 16), 0.3, 0.0, (0.8, 1.4), slope=(0, 3)),
            Stand(("starfish",), 2.2, (1.5, 7), 0.12, 0.0, (0.7, 1.1)),
        ),
        season="summer",
        clean=True,
    ),
    "cave": Wild(
        relief=floor,
        paint=land((0.22, 0.175, 0.13), 2.0, 0.25),
        ground="wet rock",
        rock="wet rock",
        surface="stone",
        radius=4.5,
        reach=160.0,
        pool=Pool(-0.02, WaterColour((0.004, 0.012, 0.014), (1.5, 0.8, 0.9), (0.06, 0.05, 0.04)), _CALM, 22.0, 0.08, 0.3),
        special=("cavern:cavern",),
        stands=(
            Stand(("stalagmite",), 1.5, (4.2, 30), 0.45, 5.0, (0.35, 1.3), slope=(0, 1.5), gap=11.0, gap_reach=14.0, behind=0.0),
            Stand(("rubble", "rock"), 2.2, (3, 24), 0.3, 5.0, (0.3, 0.8), slope=(0, 1.5), gap=8.0, gap_reach=8.0),
        ),
        season="summer",
        clean=True,
        space="room",
    ),
}
"""Name -> row."""
