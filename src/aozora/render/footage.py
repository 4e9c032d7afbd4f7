"""Staged shots become Footage: rendered, finished, and joined by the transitions of the screenplay."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from aozora.film.production import Footage, Frame, RenderRequest, StagedShot, Staging
from aozora.film.screenplay import Shot
from aozora.film.settings import Settings
from aozora.film.store import Store
from aozora.film.transitions import OVERLAPPING, colour_of, transition_frames
from aozora.film.watch import Watch
from aozora.render.finish.air.ahead import ahead
from aozora.render.finish.pipeline import finish
from aozora.render.finish.plan import FinishPlan, Gases
from aozora.render.quality import request_for, with_fast
from aozora.render.renderer import Renderer
from aozora.render.sparing.schedule import Schedule, schedule_of
from aozora.render.transitions import Rgb8, Veil, joined, veiled

LEAD_IN = 6
"""Frames that are rendered before one in the middle of a shot, so that it rests on as much past as its neighbours do."""

MORE_TAKES = 2
"""How much oftener than usual the first frame is sampled where a stretch of others is made of it."""

ENDING_S = Fraction(1)
"""How long the film takes to fade out, at most half of its last shot."""


@dataclass(frozen=True)
class _Edges:
    """How a shot begins and ends: veils over its own frames, and how it is joined with the tail of the shot before."""

    begin: Veil | None = None
    end: Veil | None = None
    joint: str = ""


def footage(
    staging: Staging,
    settings: Settings,
    renderer: Renderer,
    watch: Watch,
    gases: Gases | None = None,
    store: Store | None = None,
) -> Footage:
    """All shots in order on one clock; nothing is rendered before a frame is asked for, and `gases` simulates no farther. Where
    two shots are seen at once the tail of the first is held meanwhile: as many pictures as the transition lasts, however long
    the film is. With the `store` of the shots' meshes only what moves is rendered in every frame."""
    total = sum(shot.motion.frames for shot in staging.shots)
    crew = Crew(settings, renderer, watch, gases, store)

    def onward(begin: int) -> Iterator[Frame]:
        first = 0
        tail: list[Rgb8] = []
        for number, shot in enumerate(staging.shots):
            count = shot.motion.frames
            if first + count <= begin:
                if first + count >= begin and shot.motion.tail:
                    tail = [frame.picture for frame in _shot_frames(shot, first, crew, since=count)][-shot.motion.tail :]
                first += count
                continue
            edges, held, tail = _edges(staging, number, settings), tail, []
            for frame in _shot_frames(shot, first, crew, since=max(0, begin - first)):
                index = frame.index - first
                if index >= count:
                    tail.append(frame.picture)
                    continue
                if frame.index < begin:
                    continue
                watch.tell("picture", frame.index + 1, total)
                yield _edged(frame, index, count, edges, held)
            first += count

    return Footage(settings.width, settings.height, settings.clock, total, lambda: onward(0), onward)


@dataclass(frozen=True)
class Crew:
    """Who makes the frames of a shot: settings, renderer, who is told, who simulates its gases, and where meshes are kept."""

    settings: Settings
    renderer: Renderer
    watch: Watch
    gases: Gases | None = None
    store: Store | None = None


def _shot_frames(shot: StagedShot, first: int, crew: Crew, *, since: int = 0) -> Iterator[Frame]:
    """The frames of a shot with its tail, or from a little before frame `since` of it."""
    settings, watch = crew.settings, crew.watch
    request = request_for(shot.shot_id, shot.motion.exposed, settings, shot.world.look)
    plan = FinishPlan.for_shot(shot, settings, first_frame=first, gases=crew.gases)
    schedule = _schedule(shot, request, plan, crew)
    if schedule.gaps:
        schedule = schedule.since(since - 1 - LEAD_IN) if since else schedule
        takes = request.takes + MORE_TAKES
        request = replace(request, frames=schedule.frames, regions=schedule.regions, takes=takes, retakes=schedule.retakes)
        plan = replace(plan, gaps=schedule.gaps)
    elif since:
        # The frame before is rendered, not made in between, as the last of a shot that was shorter is.
        stride = 2 if settings.quality == "preview" else 1
        before = LEAD_IN if plan.style is None else LEAD_IN + plan.style.history
        lead = range(since - 1 - before // stride * stride, shot.motion.exposed, stride)
        frames = tuple(sorted({*(f for f in lead if f >= 0), shot.motion.exposed - 1}))
        request = replace(request, frames=frames, takes=1 if frames[0] > 0 else request.takes)
    if not schedule.gaps:
        request = replace(request, frames=with_fast(request.frames, shot.motion.camera))
    if shot.world.develop.fisheye > 0:
        request, plan = _finer(request, plan, settings)
    with ahead(plan.volumes, request.frames[0], shot.motion.exposed) as volumes:
        yield from finish(watch.timed("render", crew.renderer.render(shot, request, watch)), replace(plan, volumes=volumes))


def _schedule(shot: StagedShot, request: RenderRequest, plan: FinishPlan, crew: Crew) -> Schedule:
    """What to render of a shot. Whoever asks for passes, or draws pictures of more than the finish's own, wants whole frames;
    high quality is the reference, and reuses nothing."""
    settings = crew.settings
    if crew.store is None or settings.quality == "high" or settings.passes or (plan.style is not None and plan.style.passes):
        return Schedule(request.frames)
    return schedule_of(shot, request, plan.stride, crew.store)


def _finer(request: RenderRequest, plan: FinishPlan, settings: Settings) -> tuple[RenderRequest, FinishPlan]:
    """Twice as fine: the bend of a fisheye enlarges the middle of the picture, which would be soft."""
    whole = (settings.width, settings.height)
    larger = None if plan.enlarged_to is None else (2 * whole[0], 2 * whole[1])
    finer = replace(request, width=2 * request.width, height=2 * request.height)
    return finer, replace(plan, enlarged_to=larger, shown_at=whole)


def _edges(staging: Staging, number: int, settings: Settings) -> _Edges:
    """`transition` tells how a shot begins, `ending` how the film ends."""
    shots: tuple[Shot, ...] = staging.screenplay.shots
    begin, clock = _veil(shots, number, settings), settings.clock
    joint = shots[number].transition if number and shots[number].transition in OVERLAPPING else ""
    if number + 1 < len(shots):
        following = _veil(shots, number + 1, settings)
        if following is None and shots[number].ending == "fade":
            following = Veil("fade", clock.frame_count(ENDING_S) // 2)
        return _Edges(begin, following, joint)
    ending = min(clock.frame_count(ENDING_S), staging.shots[number].motion.frames // 2)
    return _Edges(begin, Veil("fade", ending) if shots[number].ending == "fade" else None, joint)


def _veil(shots: tuple[Shot, ...], number: int, settings: Settings) -> Veil | None:
    """The veil on both sides of the cut with which a shot begins."""
    shot, frames = shots[number], transition_frames(shots, number, settings.clock)
    if not frames or shot.transition in OVERLAPPING:
        return None
    return Veil(shot.transition, frames, colour_of(shot.fade_colour))


def _edged(frame: Frame, index: int, count: int, edges: _Edges, held: list[Rgb8]) -> Frame:
    picture = frame.picture
    if edges.joint and index < len(held):
        picture = joined(held[index], picture, edges.joint, (index + 1) / (len(held) + 1))
    if edges.begin is not None:
        picture = veiled(picture, edges.begin, index)
    if edges.end is not None:
        picture = veiled(picture, edges.end, count - 1 - index)
    return frame if picture is frame.picture else replace(frame, picture=picture)
