"""How time passes in a shot: the world runs at its own speed, and the camera exposes more or fewer frames of each second."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from aozora.film.motion import Event
from aozora.world.callsheet import ShotBrief

PACES: dict[str, float] = {"slow motion": 2.5, "fast motion": 0.4, "time-lapse": 1 / 12, "hyperlapse": 1 / 6}
"""Pace -> frames exposed for every frame of a shot in real time."""


def paced(brief: ShotBrief) -> tuple[ShotBrief, Fraction]:
    """The shot in seconds of its world, with the camera's frame rate, and how many of those seconds pass in one of the film.

    Speech keeps its time, and so does the shot in which it is heard.
    """
    if brief.shot.camera.pace not in PACES or brief.lines:
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
