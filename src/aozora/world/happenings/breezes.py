"""The wind as what hangs and flutters feels it: the weather's, which swells everywhere at once, and veers."""

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.air import Wind as Weather
from aozora.film.randomness import lane
from aozora.world.happenings.happening import Scene
from aozora.world.physics.cloth import Wind

Floats = NDArray[np.float64]

INDOORS = "room"

LIVELY = 0.25
"""The least share by which wind swells: what hangs in the open never stands as in a picture."""

VEERS = 0.4
"""The greatest share of its speed by which wind turns aside."""


@dataclass(frozen=True)
class Breeze:
    """What stirs a thing where the weather does not: `least` metres per second on average, with `gusts` (a share, as in
    `film.air.Wind`), in the direction `way` (x, y; None: across the picture) where the weather has less than `calm` m/s."""

    least: float = 0.0
    gusts: float = LIVELY
    way: Floats | None = None
    calm: float = 0.3


def wind_over(scene: Scene, breeze: Breeze | None = None) -> Wind:
    """The velocity of the air at a time of the shot: the weather's wind with its gusts, and never less than a breeze, if one is
    asked for. In rooms the air stands still apart from that."""
    settings, weather = scene.brief.settings, scene.brief.setting.air.wind
    weather = replace(weather, velocity=(0.0, 0.0)) if scene.brief.setting.acoustics.space == INDOORS else weather
    dice = lane(settings.seed, scene.brief.shot.id, "breeze")
    return blowing(weather, breeze or Breeze(), scene.blocked.floor.right, dice)


def blowing(weather: Weather, breeze: Breeze, across: Floats, dice: np.random.Generator) -> Wind:
    """The weather's wind, or a breeze (`across` (2,) if that has no way of its own): all that hangs feels it swell at the same
    moments, as flames do; `dice` say when it veers."""
    own = np.array(weather.velocity)
    speed = float(np.linalg.norm(own))
    way = across if breeze.way is None else breeze.way / np.linalg.norm(breeze.way)
    way = own / speed if speed > breeze.calm else way
    gusts = max(float(weather.gusts), breeze.gusts if speed < breeze.least else LIVELY)
    speed = max(speed, breeze.least)
    x, y = (speed * way).tolist()
    felt, veers = Weather((x, y), gusts), min(gusts, VEERS)
    first, second, third = dice.uniform(0, 2 * math.pi, 3).tolist()

    def wind(time: float) -> tuple[float, float, float]:
        ahead = felt.at(time)
        veer = veers * (0.5 * math.sin(0.9 * time + third) + 0.3 * math.sin(5.3 * time + first))
        return (ahead[0] - veer * y, ahead[1] + veer * x, 0.12 * speed * veers * math.sin(2.6 * time + second))

    return wind
