"""Draw skies of hours, seeds and weathers as a lens of 24 mm sees them: `python docs/catalogue/make_skies.py FILE`.

Nothing stands before them; the lower edge is ten degrees below the horizon. The list `SHOWN` is the order, row by row.
"""

import math
import sys
from pathlib import Path

import numpy as np

from aozora.media.pictures import write_picture
from aozora.render.finish.develop import developed
from aozora.render.finish.filters import sample
from aozora.world.daylight import HOURS
from aozora.world.sky import SkyParams, build_sky, develop_for

WIDE, HIGH, COLUMNS, UP_DEGREES, FIELD_DEGREES = 256, 144, 6, 16.0, 74.0
SHOWN = (
    *((hour, "clear", 3) for hour in HOURS),
    *(("afternoon", "clear", seed) for seed in (1, 2, 5)),
    ("morning", "cloudless", 1),
    *((hour, "cloudy", 4) for hour in ("afternoon", "golden hour", "sunset", "night")),
    *(("afternoon", weather, 2) for weather in ("windy", "overcast", "rain", "storm", "misty", "sandstorm")),
)
"""Hour, weather and seed of each picture."""


def picture(hour: str, weather: str, seed: int) -> np.ndarray:
    """A sky (HIGH, WIDE, 3) towards +Y as bytes."""
    sky = build_sky(SkyParams(hour, weather, seed))
    focal = 0.5 * WIDE / math.tan(math.radians(FIELD_DEGREES / 2))
    x, z = np.meshgrid(np.arange(WIDE) - WIDE / 2 + 0.5, HIGH / 2 - 0.5 - np.arange(HIGH))
    c, s = math.cos(math.radians(UP_DEGREES)), math.sin(math.radians(UP_DEGREES))
    ways = np.stack([x, focal * c - z * s, focal * s + z * c], -1)
    ways /= np.linalg.norm(ways, axis=-1, keepdims=True)
    pixels = sky.picture.pixels.astype(np.float32)
    rows, columns = pixels.shape[:2]
    column = (0.5 - np.arctan2(ways[..., 1], ways[..., 0]) / (2 * math.pi)) * columns - 0.5
    row = (math.pi / 2 - np.arcsin(ways[..., 2])) / math.pi * rows - 0.5
    places = np.stack([column, row], -1).astype(np.float32)
    light = np.stack([sample(np.ascontiguousarray(pixels[..., k]), places, "linear") for k in range(3)], -1)
    return developed(light.astype(np.float32), develop_for(sky, hour, weather), seed, "skies", 0)


def main() -> None:
    """Make the sheet."""
    tiles = [picture(*shown) for shown in SHOWN]
    tiles += [np.zeros_like(tiles[0])] * (-len(tiles) % COLUMNS)
    sheet = np.concatenate([np.concatenate(tiles[k : k + COLUMNS], 1) for k in range(0, len(tiles), COLUMNS)], 0)
    write_picture(Path(sys.argv[1]), sheet, quality=82)


if __name__ == "__main__":
    main()
