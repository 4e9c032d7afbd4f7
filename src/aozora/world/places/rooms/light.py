"""Light in rooms: the sky and the sun in their windows by hour and weather, and the lamps that burn."""

import math
from dataclasses import dataclass, replace

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Develop, Lamp, Picture, Rgb, Sky, Vec3, put_picture
from aozora.world.daylight import HOURS
from aozora.world.geometry.noise import smoothstep, tile
from aozora.world.geometry.rotations import look_along
from aozora.world.places.conditions import PlaceParams
from aozora.world.places.rooms.form import Lamps, RoomKind, Windows
from aozora.world.places.works import Works
from aozora.world.weathers import WEATHERS


@dataclass(frozen=True)
class Daylight:
    """What comes through the windows: colours and levels (W/m2 at the middle of the floor) of sky and sun, the sun's height as a
    share of its distance, the exposure that suits, and whether lamps burn."""

    sky: Rgb
    sky_level: float
    sun: Rgb
    sun_level: float
    sun_rise: float
    exposure_ev: float
    dark: bool = False


_HOURS: dict[str, Daylight] = {
    "dawn": Daylight((0.78, 0.84, 1.0), 1.2, (1.0, 0.62, 0.40), 1.6, 0.30, 0.5),
    "sunrise": Daylight((0.84, 0.86, 1.0), 1.3, (1.0, 0.64, 0.40), 3.0, 0.30, 0.35),
    "golden hour": Daylight((0.86, 0.88, 1.0), 1.4, (1.0, 0.66, 0.36), 4.2, 0.30, 0.25),
    "sunset": Daylight((0.82, 0.80, 1.0), 1.0, (1.0, 0.52, 0.28), 3.2, 0.22, 0.45),
    "dusk": Daylight((0.50, 0.62, 1.0), 0.42, (1.0, 0.6, 0.4), 0.0, 0.3, 0.55, True),
    "blue hour": Daylight((0.36, 0.50, 1.0), 0.30, (1.0, 0.6, 0.4), 0.0, 0.3, 0.6, True),
    "night": Daylight((0.40, 0.52, 1.0), 0.07, (0.6, 0.75, 1.0), 0.0, 0.8, 0.55, True),
}
_DAY = Daylight((0.88, 0.94, 1.0), 2.2, (1.0, 0.86, 0.66), 8.0, 0.52, -0.25)

_FLUX = 4.3
"""Watts of lamplight per square metre of floor that match the exposure of a day."""


def daylight_of(params: PlaceParams) -> Daylight:
    """The light of an hour and weather; clouds take the sun and make the sky whiter."""
    day = _HOURS.get(params.hour, _DAY)
    if day is _DAY and HOURS[params.hour].moon:
        day = _HOURS["night"]
    weather = WEATHERS[params.weather]
    if weather.cover < 0.9 and weather.sun > 0.5:
        return day
    grey: Rgb = (0.93, 0.96, 1.0) if not day.dark else day.sky
    return replace(day, sky=grey, sky_level=day.sky_level * 0.9, sun_level=0.0, exposure_ev=day.exposure_ev + 0.3)


def room_develop(row: RoomKind, day: Daylight) -> Develop:
    """How a room is developed; rooms without windows know no hour."""
    own = day.exposure_ev if row.windows else -0.2
    return Develop(exposure_ev=round(own + row.ev, 3), bloom=0.055, contrast=1.3, saturation=1.15, grain=0.006, vignette=0.3)


def outside(row: RoomKind, day: Daylight, seed: int, store: Store) -> Sky:
    """What is seen through windows and in polished things: a bright even sky, a soft line of trees, a darker ground. Rooms
    without windows are surrounded by their own dim walls."""
    up = np.linspace(1.0, -1.0, 128)[:, None]
    if not row.windows:
        grey = np.where(up > 0, 0.30, 0.16)[..., None] * np.array([1.0, 0.95, 0.88]) * np.ones((128, 256, 1))
        return Sky(put_picture(store, Picture(grey.astype(np.float32))))
    hills = -0.03 + 0.13 * tile(256, 2.0, 40 + seed % 3, (2, 40))[:1].astype(float)
    leaves = tile(256, 1.4, 43, (6, 80))[:128].astype(float)
    trees = smoothstep(0.05, -0.05, up - hills)[..., None]
    green = np.array([0.42, 0.50, 0.30]) * (0.7 + 0.6 * leaves[..., None])
    ground = smoothstep(0.0, -0.12, up)[..., None]
    clear = np.asarray(day.sky) * np.ones((128, 256, 1)) * (1.0 + 0.15 * up[..., None])
    picture = clear * (1 - trees) + green * trees * (1 - ground) + np.array([0.42, 0.43, 0.36]) * trees * ground
    return Sky(put_picture(store, Picture((1.25 * picture * day.sky_level).astype(np.float32))))


def light_windows(works: Works, row: RoomKind, day: Daylight) -> None:
    """The sky as a lamp in every group of windows, the sun through them, and what comes back from behind the camera."""
    wide, deep, high = row.size
    area = (wide * deep / 30.0) ** 0.9
    panes = sum(len(w.along) * w.width * (w.head - w.sill) for w in row.windows)
    for window in row.windows:
        share = len(window.along) * window.width * (window.head - window.sill) / panes
        at, aim, size = _opening(window, row)
        works.softbox("sky in the window", at, aim, size, day.sky, day.sky_level * 46.0 * area * share)
    if row.windows:
        works.softbox(
            "room", (0.2 * wide, -deep / 2 - 1.1, 0.85 * high), (-0.3, 1.0, -0.45), (0.5 * wide, 0.6 * high), (1.0, 0.95, 0.88),
            day.sky_level * 14.0 * area,
        )  # fmt: skip
    if row.windows and day.sun_level > 0 and row.sunny > 0:
        aim = _sun_aim(row.windows[0], day.sun_rise)
        works.lamps.append(Lamp("sun", "sun", day.sun, day.sun_level * row.sunny, rotation=look_along(aim), size=(0.6, 0.6)))


def _sun_aim(window: Windows, rise: float) -> Vec3:
    return {
        "left": (1.0, -0.22, -rise),
        "right": (-1.0, -0.22, -rise),
        "back": (0.35, -1.0, -rise),
        "roof": (0.5, 0.25, -1.0),
    }[window.wall]  # type: ignore[return-value]


def _opening(window: Windows, row: RoomKind) -> tuple[Vec3, Vec3, tuple[float, float]]:
    """Middle, direction and size of the lamp that stands for a group of windows."""
    wide, deep, high = row.size
    low, top = min(window.along) - window.width / 2, max(window.along) + window.width / 2
    middle, span, z = (low + top) / 2, top - low, (window.sill + window.head) / 2
    tall = window.head - window.sill
    if window.wall == "roof":
        return (middle, (window.sill + window.head) / 2, high - 0.06), (0.0, 0.02, -1.0), (span, tall)
    if window.wall == "back":
        return (middle, deep / 2 - 0.04, z), (0.0, -1.0, -0.28), (span, tall)
    sign = -1.0 if window.wall == "left" else 1.0
    return (sign * (wide / 2 - 0.04), middle, z), (-sign, 0.0, -0.28), (span, tall)


def light_lamps(works: Works, row: RoomKind, day: Daylight) -> None:
    """The lamps that burn at this hour: an even part from the ceiling and a lamp per fixture."""
    wide, deep, high = row.size
    for lamps in row.lamps:
        burning = 1.0 if not row.windows else 0.55 if day.dark else lamps.by_day
        flux = _FLUX * wide * deep * burning * lamps.level
        if flux <= 0:
            continue
        points = lamps.spots[:5]
        even = lamps.kind in ("panels", "tubes") or (not lamps.kind and lamps.spots == ((0.0, 0.0),))
        soft = 1.0 if even else lamps.soft
        if soft > 0:
            works.softbox(
                "ceiling light", (0, 0, high - 0.14), (0.0, 0.02, -1.0), (0.7 * wide, 0.7 * deep), lamps.tone, flux * soft
            )
        if soft >= 1:
            continue
        for x, y in points:
            share = flux * (1 - soft) / len(points)
            z = high - lamps.drop - 0.22
            if lamps.kind == "spots":
                works.spot("spot", (x, y, high - 0.3), (x * 1.02, y + 0.35, 0.0), lamps.tone, 4.0 * share, 62.0)
            else:
                works.lamp("lamp", (x, y, z), lamps.tone, share, 0.12)


def glowing(row: RoomKind, lamps: Lamps, day: Daylight) -> bool:
    """Whether a row's fixtures shine."""
    return not row.windows or day.dark or lamps.by_day > 0


def spread(count: int, width: float) -> tuple[float, ...]:
    """Middles of `count` even strips over a width about 0."""
    return tuple(round((n + 0.5) / count * width - width / 2, 3) for n in range(count))


def grid(columns: int, rows: int, width: float, depth: float) -> tuple[tuple[float, float], ...]:
    """Middles of an even grid over a floor about the origin."""
    return tuple((x, y) for y in spread(rows, depth) for x in spread(columns, width))


TURN = 2 * math.pi
