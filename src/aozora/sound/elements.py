"""What the weather of a World and the water around the camera do to the sound: thunder after its lightning, and dull hearing.

Thunder comes 2.9 s per kilometre after its flash; air and ground take its treble on the way.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

import numpy as np

from aozora.film.air import Strike
from aozora.film.randomness import lane
from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.clips import Clip
from aozora.sound.dsp import Signal
from aozora.sound.foley import Scene
from aozora.sound.space import SPEED_OF_SOUND, Spot, placed
from aozora.sound.strikes import thunder

UNDER_WATER_HZ = 900.0
"""What is heard under water of sounds made in it, as human ears hear them there: dull."""
_THUNDER_DB = -4.0


def thunder_clips(scene: Scene, strikes: Iterable[Strike]) -> Iterator[Clip]:
    """A clip for each flash, heard when its sound has come so far; what comes after the shot is left out."""
    for number, strike in enumerate(strikes):
        start = scene.first + round((strike.time_s + strike.distance_m / SPEED_OF_SOUND) * SAMPLE_RATE)
        if start < scene.last:
            yield Clip(start, 9 * SAMPLE_RATE, "ambience", partial(_peal, scene, strike, number), fade_out=scene.fade_out)


def _peal(scene: Scene, strike: Strike, number: int) -> Signal:
    right = scene.listener.rights[0]
    pan = float(np.cos(strike.azimuth) * right[0] + np.sin(strike.azimuth) * right[1])
    level = 10 ** (_THUNDER_DB / 20) * float(np.clip(800 / max(strike.distance_m, 100.0), 0.25, 2.0)) ** 0.5
    sound = thunder(lane(scene.seed, scene.motion.shot_id, "thunder", number, strike.seed))
    corner = float(np.clip(9000 * (300 / max(strike.distance_m, 100.0)), 300, 9000))
    dull = dsp.apply(dsp.band(0.0, round(corner, -1), 1), sound)
    return placed(dull, Spot(1.0, 0.6 * pan, level))


def under_water(clip: Clip) -> Clip:
    """The clip as it is heard below the surface."""

    def render() -> Signal:
        return dsp.apply(dsp.band(0.0, UNDER_WATER_HZ), clip.render())

    return replace(clip, render=render)
