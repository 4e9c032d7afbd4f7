"""Hours of the day, weathers and seasons as tables: where the sun stands, what the air holds, how the picture is exposed."""

from collections.abc import Mapping
from dataclasses import dataclass

from aozora.film.world import Rgb


@dataclass(frozen=True)
class Hour:
    """One hour. `elevation` and `azimuth` of the sun in degrees (azimuth counter-clockwise from +X); cameras look roughly along
    +Y, so 90 is straight behind the subject and 270 behind the camera.

    `exposure` is in stops against a grey card in that light (dusk is shown darker than noon), `adaptation` how much of the
    light's colour the white balance takes away (1 makes a grey card grey), `warmth` a remaining push towards red (or blue, if
    negative), `mist` the share of ground mist that a clear day has at that hour. `moon` means that the light is the moon's.
    `shadows` and `highlights` are display colours that the print leans to. `tint` multiplies the sky's light: twilight is
    bluer than the sky model, which knows the ozone's blue only along straight ways (Hulburt, 1953), and is lifted to the reach of
    lamps.
    """

    elevation: float
    azimuth: float
    words: tuple[str, ...] = ()
    exposure: float = 0.0
    adaptation: float = 0.6
    warmth: float = 0.0
    mist: float = 0.0
    moon: bool = False
    shadows: Rgb = (0.0, 0.0, 0.0)
    highlights: Rgb = (0.0, 0.0, 0.0)
    tint: Rgb = (1.0, 1.0, 1.0)


HOURS: Mapping[str, Hour] = {
    "dawn": Hour(
        *(2.2, 110, ("daybreak", "first light", "early dawn", "break of day"), 0.0, 0.5, -0.01, 0.5),
        shadows=(0.004, 0.0, 0.022),
        highlights=(0.034, -0.008, 0.018),
    ),
    "sunrise": Hour(
        *(4.5, 76, ("sun rise", "rising sun", "early morning"), 0.25, 0.2, 0.03, 0.3),
        highlights=(0.03, -0.002, -0.002),
    ),
    "morning": Hour(24, 128, ("in the morning", "mid-morning", "forenoon"), 1.35, 0.7, 0.01, 0.06),
    "noon": Hour(56, 250, ("midday", "mid-day", "high noon", "lunchtime"), 1.3, 0.8),
    "afternoon": Hour(36, 142, ("day", "daytime", "daylight", "in the afternoon"), 1.4, 0.7, 0.02),
    "golden hour": Hour(
        *(8.5, 157, ("golden light", "magic hour", "late afternoon", "golden evening", "evening sun"), 1.75, 0.05, 0.08, 0.04),
        shadows=(0.006, 0.0, 0.004),
        highlights=(0.02, 0.006, -0.012),
    ),
    "sunset": Hour(
        *(3.2, 103, ("sundown", "setting sun", "sun set", "evening"), -0.35, 0.0, 0.09, 0.06),
        shadows=(0.008, 0.0, 0.010),
        highlights=(0.045, 0.0, -0.035),
    ),
    "dusk": Hour(
        *(-2.5, 118, ("twilight", "nightfall", "late evening"), -0.8, 0.35, -0.02, 0.1),
        tint=(5.0, 7.0, 10.0),
    ),
    "blue hour": Hour(
        *(-4.5, 112, ("blue light",), -2.1, 0.1, -0.08, 0.1),
        tint=(6.0, 21.0, 44.0),
    ),
    "night": Hour(38, 135, ("midnight", "moonlight", "at night", "nighttime", "moonlit"), -0.7, 0.2, -0.05, 0.05, moon=True),
}
"""Hour -> where the sun is and how the picture is exposed."""


SEASONS = ("spring", "summer", "autumn", "winter")
"""Seasons that plants know."""
