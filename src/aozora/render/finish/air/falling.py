"""Rain, snow, hail, leaves and sand: particles in boxes that repeat without end around the camera, all moved by one wind.

A particle's place is a function of the time alone, so that any frame can be drawn by itself and none flickers.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from aozora.film.air import Air, Falling, FallingKind, Wind
from aozora.film.projection import Pinhole
from aozora.film.randomness import lane
from aozora.film.world import Lamp
from aozora.render.finish.air.specks import Floats, Veil

_SHUTTER_S = 1 / 40
"""How long the shutter is open for what falls."""


@dataclass(frozen=True)
class Habit:
    """How one kind falls: metres per second down, share of the wind that carries it, radius in metres, optical depth of its
    middle, colours, metres that it swirls, metres across of its boxes with the number of particles in each, and the spread of
    focus (pixels of blur at one metre from a lens focused far away, at 480 lines)."""

    speed: float
    carried: float
    radius: float
    opacity: float
    colours: tuple[tuple[float, float, float], ...]
    swirl: float
    boxes: tuple[tuple[float, int], ...]
    blur: float = 5.0
    long: float = 1.0


HABITS: dict[FallingKind, Habit] = {
    "rain": Habit(8.5, 0.5, 0.0021, 0.75, ((1.0, 1.02, 1.06),), 0.0, ((5.0, 1500), (13.0, 7000), (34.0, 16000)), 2.2),
    "snow": Habit(1.25, 0.8, 0.0105, 2.6, ((1.0, 1.0, 1.02),), 0.16, ((4.0, 800), (11.0, 5200), (30.0, 13000), (80.0, 13000))),
    "hail": Habit(9.0, 0.3, 0.011, 2.6, ((1.0, 1.02, 1.05),), 0.0, ((5.0, 260), (14.0, 1500), (36.0, 4000)), 2.5),
    "leaves": Habit(
        *(1.1, 0.55, 0.042, 2.6),
        ((0.55, 0.26, 0.03), (0.5, 0.1, 0.02), (0.6, 0.4, 0.05), (0.32, 0.17, 0.05), (0.62, 0.3, 0.02)),
        *(0.7, ((10.0, 300), (26.0, 1600), (60.0, 3600)), 5.0, 1.6),
    ),
    "petals": Habit(
        *(0.75, 0.6, 0.021, 2.4, ((0.95, 0.66, 0.72), (1.0, 0.82, 0.86), (0.96, 0.74, 0.8)), 0.6),
        *(((8.0, 420), (22.0, 2400), (50.0, 5200)), 6.0, 1.5),
    ),
    "sand": Habit(
        0.5, 1.0, 0.0045, 0.8, ((0.62, 0.4, 0.2), (0.7, 0.48, 0.26)), 0.25, ((4.0, 1400), (12.0, 6000), (34.0, 9000)), 3.0
    ),
    "dust": Habit(0.03, 0.15, 0.0012, 0.9, ((1.0, 0.93, 0.8),), 0.2, ((3.0, 400), (8.0, 1300)), 5.0),
}


def wind_at(wind: Wind, time_s: float) -> Floats:
    """Velocity (3,) in m/s: it swells and slackens over some seconds."""
    return np.array([*wind.at(time_s), 0.0])


def wind_way(wind: Wind, time_s: float) -> Floats:
    """How far (3,) metres the wind has gone since time 0: the integral of `wind_at`."""
    swell = -0.5 / 1.1 * np.cos(1.1 * time_s + 0.6) - 0.3 / 2.7 * np.cos(2.7 * time_s + 1.9) - 0.2 / 5.3 * np.cos(5.3 * time_s)
    way = time_s + wind.gusts * swell
    return np.array([wind.velocity[0] * way, wind.velocity[1] * way, 0.0])


@dataclass(frozen=True)
class View:
    """From where particles are seen: the lens at the frame, the time in seconds, the lamps about, and what the wind does."""

    lens: Pinhole
    time_s: float
    lamps: tuple[Lamp, ...]
    air: Air


def draw_falling(veil: Veil, falling: Falling, view: View) -> None:
    """Draw one kind of particles into the layer."""
    habit = HABITS[falling.kind]
    for number, (side, count) in enumerate(habit.boxes):
        _draw_box(veil, falling, habit, view, (side, round(count * min(falling.rate, 2.5)), number))


def _draw_box(veil: Veil, falling: Falling, habit: Habit, view: View, box: tuple[float, int, int]) -> None:
    side, count, number = box
    home, vary = _scattered(falling.seed, falling.kind, number, side, count)
    eye = view.lens.position
    start = _places(home, vary, habit, view.air.wind, view.time_s - _SHUTTER_S / 2)
    end = _places(home, vary, habit, view.air.wind, view.time_s + _SHUTTER_S / 2)
    middle = 0.5 * (start + end) - eye
    wrapped = (middle + side / 2) % side - side / 2
    # Smaller boxes hold what is near; where they end, the next one takes over.
    reach = np.linalg.norm(wrapped, axis=1)
    inner = 0.0 if number == 0 else habit.boxes[number - 1][0] / 2
    keep = (reach < side / 2) & (reach >= inner) & (reach > 0.25)
    local = wrapped @ view.lens.rotation
    ahead = -local[:, 2]
    keep &= ahead > 0.2
    slack = 1.15 * ahead
    keep &= np.abs(local[:, 0]) < slack * view.lens.width / 2 / view.lens.focal + 0.5
    keep &= np.abs(local[:, 1]) < slack * view.lens.height / 2 / view.lens.focal + 0.5
    wrapped, vary, ahead = wrapped[keep], vary[keep], ahead[keep]
    half = 0.5 * (end - start)[keep]
    if len(ahead):
        ends = (view.lens.pixels(wrapped - half), view.lens.pixels(wrapped + half))
        _draw(veil, falling, habit, view, (ends, wrapped + eye, ahead, vary))


@lru_cache(maxsize=16)
def _scattered(seed: int, kind: str, number: int, side: float, count: int) -> tuple[Floats, Floats]:
    """Places (n, 3) in a box at time 0, and what makes each particle differ (n, 6); read-only."""
    dice = lane(seed, "falling", kind, number)
    home, vary = dice.random((count, 3)) * side, dice.random((count, 6))
    home.setflags(write=False)
    vary.setflags(write=False)
    return home, vary


def _places(home: Floats, vary: Floats, habit: Habit, wind: Wind, time_s: float) -> Floats:
    """Places (n, 3) before they are wrapped into the box."""
    speed = habit.speed * (0.8 + 0.4 * vary[:, :1])
    carried = habit.carried * (0.85 + 0.3 * vary[:, 1:2])
    way = home + carried * wind_way(wind, time_s)
    way[:, 2] -= speed[:, 0] * time_s
    if habit.swirl:
        phase = 6.283 * vary[:, 2:4] + time_s * (0.9 + 1.6 * vary[:, 4:5])
        way[:, :2] += habit.swirl * (0.4 + vary[:, 4:5]) * np.sin(phase * np.array([1.0, 1.13]))
    return way


def _draw(
    veil: Veil,
    falling: Falling,
    habit: Habit,
    view: View,
    seen: tuple[tuple[Floats, Floats], Floats, Floats, Floats],
) -> None:
    ends, places, ahead, vary = seen
    lines = view.lens.height / 480
    true = habit.radius * (0.6 + 0.8 * vary[:, 5]) * view.lens.focal / ahead
    blur = habit.blur * lines * np.maximum(1 / ahead - 0.12, 0)
    radius = np.hypot(true, blur)
    # Blur spreads what a particle hides over a larger disc; a trail of the shutter likewise.
    spread = (true / np.maximum(radius, 1e-6)) ** 2
    length = np.hypot(*(ends[1] - ends[0]).T)
    trail = 2 * radius / (2 * radius + length) if falling.kind != "rain" else np.minimum(1.0, 0.5 + 2 * radius / (length + 1))
    opacity = habit.opacity * spread * trail * _faint(falling, true, ahead)
    colour = np.array(habit.colours)[(vary[:, 3] * len(habit.colours)).astype(int) % len(habit.colours)]
    light = colour * (np.array(falling.light) + _lamplight(places, view.lamps))
    if habit.long > 1:
        # A leaf that tumbles shows now its face, now its edge.
        turning = np.abs(np.sin(view.time_s * (2 + 5 * vary[:, 0]) + 6.283 * vary[:, 2]))
        along = view.time_s * (1 + 3 * vary[:, 1]) + 6.283 * vary[:, 4]
        off = (habit.long * radius)[:, None] * np.stack([np.cos(along), np.sin(along)], -1) * 0.6
        ends = (0.5 * (ends[0] + ends[1]) - off, 0.5 * (ends[0] + ends[1]) + off)
        radius = np.maximum(radius * (0.25 + 0.75 * turning), 0.35)
        light = light * (0.65 + 0.5 * turning[:, None])
    veil.streaks(ends, ahead, radius, opacity, light)


def _faint(falling: Falling, true: Floats, ahead: Floats) -> Floats:
    """Drops are clear: only their middle and rim catch the sky; nearest ones would be bars across the picture."""
    if falling.kind in ("leaves", "petals", "hail"):
        return np.clip((ahead - 1.1) / 1.2, 0, 1)
    if falling.kind != "rain":
        return np.clip((ahead - 0.3) / 0.5, 0, 1)
    return np.clip((ahead - 0.5) / 1.2, 0, 1) * np.minimum(1.0, 0.32 / np.maximum(true, 0.08)) ** 0.5


def _lamplight(places: Floats, lamps: tuple[Lamp, ...]) -> Floats:
    """Radiance (n, 3) that lamps near particles add: a white sphere at distance d of W watts shows W / (4 pi d^2) / 4 pi."""
    total = np.zeros((len(places), 3))
    for lamp in lamps:
        if lamp.type == "sun":
            continue
        gap = ((places - np.array(lamp.position)) ** 2).sum(-1)
        total += (lamp.power / 40.0 / np.maximum(gap, 0.3))[:, None] * np.array(lamp.colour)
    return total
