"""How time passes in a shot: the world runs at its own speed, and the camera exposes more or fewer frames of each second."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

import numpy as np

from aozora.film.motion import Event, Samples
from aozora.world.callsheet import ShotBrief

PACES: dict[str, float] = {"slow motion": 2.5, "fast motion": 0.4, "time-lapse": 1 / 12, "hyperlapse": 1 / 6}
"""Pace -> frames exposed for every frame of a shot in real time."""


def paced(brief: ShotBrief) -> tuple[ShotBrief, Fraction]:
    """The shot in seconds of its world, with the camera's frame rate, and how many of those seconds pass in one of the film.

    Speech keeps its time, and so does the shot in which it is heard.
    """
    if brief.shot.camera.pace not in PACES or brief.cues.lines:
        return brief, Fraction(1)
    usual = brief.settings.fps
    exposed = max(round(usual * PACES[brief.shot.camera.pace]), 1)
    rate = Fraction(usual, exposed)
    beats = tuple(beat.model_copy(update={"start": beat.start * rate, "end": beat.end * rate}) for beat in brief.shot.beats)
    shot = brief.shot.model_copy(update={"beats": beats, "seconds": brief.shot.seconds * rate})
    return replace(brief, shot=shot, settings=brief.settings.model_copy(update={"fps": exposed})), rate


def in_film_time(events: Iterable[Event], rate: Fraction) -> tuple[Event, ...]:
    """Events of the world at the seconds of the film in which they are seen."""
    return tuple(replace(event, time=event.time / float(rate), duration=event.duration / float(rate)) for event in events)


SKY_TURNS = {"time-lapse": 38.0, "hyperlapse": 16.0}
"""Pace -> degrees by which sun and clouds go on in a shot: what the eye takes for hours."""


def sky_turn(pace: str, frames: int) -> Samples | None:
    """By how many radians (f, 3) the sky has turned at shutter open, middle and close; None where it stands."""
    if pace not in SKY_TURNS:
        return None
    share = (np.arange(frames)[:, None] + np.array([-0.25, 0.0, 0.25])) / max(frames - 1, 1)
    return (np.radians(SKY_TURNS[pace]) * (share - 0.5)).astype(np.float32)
