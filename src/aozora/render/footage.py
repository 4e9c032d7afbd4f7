"""Staged shots become Footage: rendered, finished, and faded where the screenplay says so."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import numpy as np

from aozora.film.production import Footage, Frame, StagedShot, Staging
from aozora.film.screenplay import Shot
from aozora.film.settings import Settings
from aozora.film.watch import Watch
from aozora.render.finish.pipeline import finish
from aozora.render.finish.plan import FinishPlan
from aozora.render.quality import request_for
from aozora.render.renderer import Renderer

FADE_S = Fraction(1, 2)
"""How long a fade from or to black takes between two shots."""

ENDING_S = Fraction(1)
"""How long the film takes to fade out, at most half of its last shot."""


def footage(staging: Staging, settings: Settings, renderer: Renderer, watch: Watch) -> Footage:
    """All shots in order on one clock; nothing is rendered before a frame is asked for."""
    total = sum(shot.motion.frames for shot in staging.shots)

    def onward(begin: int) -> Iterator[Frame]:
        first = 0
        for number, shot in enumerate(staging.shots):
            if first < begin:
                first += shot.motion.frames
                continue
            fades = _fades(staging, number, settings)
            for frame in _shot_frames(shot, first, settings, renderer, watch):
                watch.tell("picture", frame.index + 1, total)
                yield _faded(frame, frame.index - first, shot.motion.frames, fades)
            first += shot.motion.frames

    return Footage(settings.width, settings.height, settings.clock, total, lambda: onward(0), onward)


def _shot_frames(shot: StagedShot, first: int, settings: Settings, renderer: Renderer, watch: Watch) -> Iterator[Frame]:
    request = request_for(shot.shot_id, shot.motion.frames, settings)
    plan = FinishPlan.for_shot(shot, settings, first_frame=first)
    yield from finish(watch.timed("render", renderer.render(shot, request, watch)), plan)


def _fades(staging: Staging, number: int, settings: Settings) -> tuple[int, int]:
    """Frames of fade at the begin and the end of a shot; `transition` tells how a shot begins, `ending` how the film ends."""
    length = settings.clock.frame_count(FADE_S)
    shots: tuple[Shot, ...] = staging.screenplay.shots
    begins = length if shots[number].transition == "fade" else 0
    if number + 1 < len(shots):
        return begins, length if "fade" in (shots[number].ending, shots[number + 1].transition) else 0
    ending = min(settings.clock.frame_count(ENDING_S), staging.shots[number].motion.frames // 2)
    return begins, ending if shots[number].ending == "fade" else 0


def _faded(frame: Frame, index: int, count: int, fades: tuple[int, int]) -> Frame:
    light = 1.0
    if fades[0]:
        light = min(light, (index + 1) / (fades[0] + 1))
    if fades[1]:
        light = min(light, (count - index) / (fades[1] + 1))
    if light >= 1.0:
        return frame
    # Light is dimmed before the display's gamma, as a lens would.
    dimmed = np.rint(frame.picture * np.float32(light ** (1 / 2.2))).astype(np.uint8)
    return replace(frame, picture=dimmed)
