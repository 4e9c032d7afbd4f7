"""The weathers as a table: what the sky and the air hold, what falls, how the wind blows, what becomes of the ground."""

from collections.abc import Mapping
from dataclasses import dataclass

from aozora.film.air import FallingKind
from aozora.film.world import Rgb


@dataclass(frozen=True)
class Weather:
    """One weather. `turbidity` multiplies the haze of clean air; `cover` is the share of the sky under low clouds (1: closed),
    `cirrus` of thin high ones; `sun` the share of sunlight that comes through; `fog` is the density of ground fog per metre and
    `fog_height` how high it reaches in metres; `contrast` multiplies the film's.

    `relief` is how lumpy a closed deck is and `tint` what it does to colour, `exposure` stops against the hour's, `air` a colour
    that fog takes on. `falling` with its `rate` fills the air; `wind` is metres per second across the picture, `gusts` the share
    that it swells by. `wet` and `snow` are what becomes of surfaces (see `Material`); `strikes` is flashes of lightning in ten
    seconds; `tornado` means that a funnel stands behind the scene; `flood` is how deep water stands on the stage in metres.
    `heaps` is the kind of heaped clouds (see `clouds.DECKS`); they hang under a closed deck where there is one.
    """

    turbidity: float
    cover: float
    cirrus: float
    sun: float = 1.0
    fog: float = 0.0
    fog_height: float = 12.0
    contrast: float = 1.0
    words: tuple[str, ...] = ()
    relief: float = 1.0
    tint: Rgb = (1.0, 1.0, 1.0)
    exposure: float = 0.0
    air: Rgb | None = None
    falling: FallingKind | None = None
    rate: float = 1.0
    wind: float = 1.2
    gusts: float = 0.3
    wet: float = 0.0
    snow: float = 0.0
    strikes: float = 0.0
    tornado: bool = False
    flood: float = 0.0
    heaps: str = ""


_SLATE: Rgb = (0.93, 0.99, 1.08)

WEATHERS: Mapping[str, Weather] = {
    "clear": Weather(
        1.6,
        0.16,
        0.45,
        words=("sunny", "fair", "bright", "sunlit", "sun-drenched", "blue sky", "sunshine"),
        heaps="fair",
    ),
    "cloudless": Weather(1.5, 0.0, 0.0, words=("cloudless sky", "cloudless day", "cloudless blue sky", "cloud-free")),
    "cloudy": Weather(
        2.2,
        0.62,
        0.5,
        0.75,
        words=("partly cloudy", "some clouds", "scattered clouds", "broken clouds", "clouds"),
        wind=2.5,
        heaps="broken",
    ),
    "overcast": Weather(
        *(3.5, 1.0, 0.0, 0.03, 0.0006, 60.0, 1.06),
        ("grey sky", "gray sky", "dull", "gloomy", "grey day", "gray day", "dreary"),
        exposure=-0.2,
    ),
    "misty": Weather(
        7.0, 0.3, 0.3, 0.4, 0.012, 9.0, 0.95, ("mist", "ground mist", "light fog", "morning mist"), wind=0.4, heaps="fair"
    ),
    "fog": Weather(
        *(9.0, 1.0, 0.0, 0.02, 0.032, 60.0, 0.9),
        ("foggy", "thick fog", "dense fog", "heavy fog", "fog bank"),
        relief=0.1,
        wind=0.4,
    ),
    "haze": Weather(
        *(11.0, 0.12, 0.5, 0.7, 0.004, 200.0, 0.92),
        ("hazy", "smog", "heat haze", "smoggy"),
        air=(1.0, 0.93, 0.8),
        wind=0.6,
        heaps="fair",
    ),
    "drizzle": Weather(
        *(4.0, 1.0, 0.0, 0.02, 0.004, 80.0, 1.0),
        ("drizzling", "light rain", "drizzly", "gentle rain", "light drizzle"),
        *(0.8, _SLATE, -0.3, None),
        falling="rain",
        rate=0.35,
        wet=0.75,
    ),
    "rain": Weather(
        *(4.0, 1.0, 0.0, 0.01, 0.0045, 90.0, 1.05),
        ("rainy", "raining", "rainfall", "in the rain", "rainy day", "shower", "rain shower"),
        *(1.3, _SLATE, -0.5, None),
        falling="rain",
        wind=3.0,
        wet=1.0,
        heaps="scud",
    ),
    "heavy rain": Weather(
        *(5.0, 1.0, 0.0, 0.0, 0.010, 120.0, 1.05),
        ("pouring rain", "downpour", "torrential rain", "rainstorm", "cloudburst", "heavy rainfall", "driving rain", "monsoon"),
        *(1.5, _SLATE, -0.6, None),
        falling="rain",
        rate=1.9,
        wind=5.0,
        wet=1.0,
    ),
    "storm": Weather(
        *(4.0, 1.0, 0.0, 0.0, 0.0022, 120.0, 1.15),
        ("stormy", "thunderstorm", "lightning", "thunder", "lightning storm", "storm clouds", "thunder and lightning", "tempest"),
        *(4.2, (0.78, 0.95, 1.18), -2.0, None),
        falling="rain",
        rate=1.5,
        wind=8.0,
        gusts=0.6,
        wet=1.0,
        strikes=4.0,
        heaps="scud",
    ),
    "snow": Weather(
        *(3.0, 1.0, 0.0, 0.02, 0.0035, 90.0, 1.0),
        ("snowy", "snowing", "snowfall", "falling snow", "light snow", "snow falling", "snowflakes", "snow-covered"),
        *(1.1, (0.95, 1.0, 1.07), -0.75, None),
        falling="snow",
        wind=1.0,
        snow=0.8,
    ),
    "blizzard": Weather(
        *(4.0, 1.0, 0.0, 0.0, 0.02, 120.0, 0.95),
        ("snowstorm", "snow storm", "heavy snow", "heavy snowfall", "whiteout", "driving snow"),
        *(0.8, (0.95, 1.0, 1.07), -0.75, None),
        falling="snow",
        rate=1.7,
        wind=9.0,
        gusts=0.5,
        snow=0.9,
    ),
    "hail": Weather(
        *(4.0, 1.0, 0.0, 0.0, 0.003, 90.0, 1.08),
        ("hailstorm", "hailstones", "hailing", "sleet"),
        *(1.8, _SLATE, -0.5, None),
        falling="hail",
        rate=1.3,
        wind=3.0,
        wet=0.8,
        heaps="scud",
    ),
    "windy": Weather(
        *(2.0, 0.5, 0.8, 0.9),
        words=("wind", "breeze", "breezy", "gusty", "windswept", "strong wind", "gale", "blustery"),
        wind=9.0,
        gusts=0.6,
        heaps="torn",
    ),
    "sandstorm": Weather(
        *(9.0, 1.0, 0.0, 0.1, 0.034, 160.0, 0.98),
        ("sand storm", "dust storm", "duststorm", "haboob", "dusty wind"),
        *(0.5, (1.3, 0.8, 0.4), -0.6, (0.78, 0.40, 0.16)),
        falling="sand",
        rate=1.2,
        wind=13.0,
        gusts=0.5,
    ),
    "hurricane": Weather(
        *(6.0, 1.0, 0.0, 0.0, 0.018, 120.0, 1.05),
        ("typhoon", "cyclone", "tropical storm", "hurricane winds"),
        *(2.2, (0.9, 0.98, 1.06), -0.9, None),
        falling="rain",
        rate=2.0,
        wind=24.0,
        gusts=0.6,
        wet=1.0,
        heaps="scud",
    ),
    "tornado": Weather(
        *(4.0, 1.0, 0.0, 0.05, 0.0012, 120.0, 1.12),
        ("twister", "funnel cloud", "whirlwind", "tornado weather"),
        *(3.6, (0.93, 1.0, 0.94), -1.3, None),
        falling="dust",
        wind=12.0,
        gusts=0.5,
        tornado=True,
        heaps="scud",
    ),
    "flood": Weather(
        *(4.0, 1.0, 0.0, 0.02, 0.003, 80.0, 1.03),
        ("flooded", "flooding", "floods", "flash flood", "flood water", "floodwater", "inundation"),
        *(1.4, _SLATE, -0.4, None),
        falling="rain",
        rate=0.5,
        wind=2.0,
        wet=1.0,
        flood=0.32,
    ),
}
"""Weather -> sky, air and ground."""
