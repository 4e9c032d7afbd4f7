"""What moves in the air of a World: wind, what falls or drifts, lightning, flames and smoke, rays of light.

Plain data in metres and seconds; Z up; colours linear. Everything is a function of the shot's time, so any frame can be made
alone.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Rgb = tuple[float, float, float]
Vec3 = tuple[float, float, float]


CALM_M_S = 6.0
"""Wind below which grass and leaves are seen to stand still, so that nothing has to move them."""


@dataclass(frozen=True)
class Wind:
    """The wind near the ground: `velocity` (x, y) in m/s and `gusts`, the share by which it swells and slackens (0..1)."""

    velocity: tuple[float, float] = (0.0, 0.0)
    gusts: float = 0.0

    def at(self, time_s: float) -> tuple[float, float]:
        """Velocity (x, y) in m/s at a time: it swells and slackens over some seconds."""
        waves = ((0.5, 1.1, 0.6), (0.3, 2.7, 1.9), (0.2, 5.3, 0.0))
        swell = 1.0 + self.gusts * sum(level * math.sin(rate * time_s + phase) for level, rate, phase in waves)
        return (self.velocity[0] * swell, self.velocity[1] * swell)


FallingKind = Literal["rain", "snow", "hail", "leaves", "petals", "sand", "dust"]


@dataclass(frozen=True)
class Falling:
    """Particles that fill the air. `rate` is 1 for what is plainly there, 2 for a great deal. `light` (radiance) is how bright a
    white particle looks in the open. `splashes` is the share of drops that can be seen to hit the ground (hard or wet ground)."""

    kind: FallingKind
    rate: float = 1.0
    light: Rgb = (1.0, 1.0, 1.0)
    splashes: float = 0.0
    seed: int = 0


@dataclass(frozen=True)
class Strike:
    """A flash of lightning at `time_s` of the shot: `azimuth` in radians counter-clockwise from +X and `distance_m` of the
    channel, the radiance of the channel, and what the flash adds to the whole sky as a share of its own light."""

    time_s: float
    azimuth: float
    distance_m: float
    radiance: float
    sky_gain: float
    seed: int = 0


NEVER_S = 1e9
"""A second of the shot that does not come."""

PlumeKind = Literal[
    "flame", "candle", "smoke", "steam", "sparks", "fireworks", "bubbles", "explosion", "fireflies", "tornado"
]  # fmt: skip


@dataclass(frozen=True)
class Plume:
    """Something without a surface. It stands at `position` in the space of the entity `entity` ("" means the world) and is
    `height` metres tall and `width` wide; `colour` is its radiance where it is densest (or its albedo, for what is lit) and
    `density` how much it hides, beside what is usual. It begins at `begin_s` of the shot and is full `rise_s` later; from `end_s`
    on it thins out over `sink_s`."""

    kind: PlumeKind
    entity: str = ""
    position: Vec3 = (0.0, 0.0, 0.0)
    height: float = 1.0
    width: float = 0.5
    colour: Rgb = (1.0, 1.0, 1.0)
    seed: int = 0
    density: float = 1.0
    begin_s: float = 0.0
    rise_s: float = 0.0
    end_s: float = NEVER_S
    sink_s: float = 1.0

    @property
    def timed(self) -> bool:
        """Whether it comes, grows or goes at some second of the shot, and is not there all along."""
        return self.begin_s + self.rise_s > 0 or self.end_s < NEVER_S

    def strength(self, time_s: float) -> float:
        """How far it is there at a second of the shot: 1 where it is as dense as usual."""
        come = 1.0 if time_s >= self.begin_s + self.rise_s else max(time_s - self.begin_s, 0.0) / max(self.rise_s, 1e-6)
        gone = max(time_s - self.end_s, 0.0) / max(self.sink_s, 1e-6)
        return self.density * come * max(1.0 - gone, 0.0)


@dataclass(frozen=True)
class Volume:
    """What plume number `plume` of the air looks like at one frame: cubes of `cell` metres from the corner `origin` of the world
    on, with `heat` (nx, ny, nz; 1 is a flame at its brightest) and `soot` (nx, ny, nz), which hides as much as optical depth
    per metre. `flame` is the optical depth per metre of what has heat 1; `colour` dyes flames (1, 1, 1 leaves them as they
    glow), `albedo` is that of the soot."""

    plume: int
    origin: Vec3
    cell: float
    heat: NDArray[np.float32]
    soot: NDArray[np.float32]
    flame: float
    colour: Rgb = (1.0, 1.0, 1.0)
    albedo: Rgb = (0.5, 0.5, 0.5)


Volumes = Callable[[int], tuple[Volume, ...]]
"""The volumes of a shot by frame; simulated as far as that frame when it is asked for."""


@dataclass(frozen=True)
class Air:
    """All of it. `rays` (0..1) are shafts of sunlight in haze; `light` is the radiance of a white particle in the open,
    `sun` the unit vector towards the light (0, 0, 0 without one)."""

    wind: Wind = Wind()
    falling: tuple[Falling, ...] = ()
    strikes: tuple[Strike, ...] = ()
    plumes: tuple[Plume, ...] = ()
    rays: float = 0.0
    light: Rgb = (1.0, 1.0, 1.0)
    sun: Vec3 = (0.0, 0.0, 0.0)


def flash(strike: Strike, time_s: float) -> float:
    """How bright a flash is at a time, 0..1: a stroke and a return stroke, each fading away. Two in a second at most are safe to
    look at, so real lightning's quick flicker is not copied."""
    since = time_s - strike.time_s
    strokes = ((since, 1.0), (since - 0.17, 0.7))
    return max((level * 2.718281828 ** (-age / 0.11) for age, level in strokes if 0 <= age < 0.8), default=0.0)


BLAST_S, BLASTS_EVERY_S = 1.8, 6.0


def blast_age(time_s: float) -> float:
    """Seconds since the last explosion: there is one in the middle of a short film, and again every six seconds."""
    return (time_s - BLAST_S) % BLASTS_EVERY_S
