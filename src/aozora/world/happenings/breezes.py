"""The wind as what hangs and flutters feels it: the weather's, swelling and veering."""

import math

import numpy as np

from aozora.film.randomness import lane
from aozora.world.happenings.happening import Scene
from aozora.world.physics.cloth import Wind

INDOORS = "room"


def wind_over(scene: Scene, least: float = 0.0) -> Wind:
    """The velocity of the air at a time of the shot: the weather's wind with its gusts, and never slower on average than `least`
    metres per second, then across the picture; in rooms the air stands still apart from that."""
    air = scene.brief.setting.air.wind
    own = np.array([*air.velocity, 0.0])
    if scene.brief.setting.acoustics.space == INDOORS:
        own = np.zeros(3)
    speed = float(np.linalg.norm(own))
    right = np.array([*scene.blocked.floor.right, 0.0])
    way = own / speed if speed > 0.3 else right
    speed = max(speed, least)
    side = np.array([-way[1], way[0], 0.0])
    gusts = max(float(air.gusts), 0.25)
    first, second, third = lane(scene.brief.settings.seed, scene.brief.shot.id, "breeze").uniform(0, 2 * math.pi, 3).tolist()

    def wind(time: float) -> tuple[float, float, float]:
        swell = 1.0 + gusts * (0.7 * math.sin(1.35 * time + first) + 0.45 * math.sin(3.7 * time + second))
        veer = gusts * (0.5 * math.sin(0.9 * time + third) + 0.3 * math.sin(5.3 * time + first))
        felt = speed * (swell * way + veer * side)
        return (float(felt[0]), float(felt[1]), 0.12 * speed * gusts * math.sin(2.6 * time + second))

    return wind
