"""Reshooting a kept film after a change: what did not change comes from the master, the rest is rendered where it is seen."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from aozora.engines.engine import Editor, Engine
from aozora.film.errors import InvalidInput
from aozora.film.motion import Motion, TransformTrack
from aozora.film.production import Film, Frame, StagedShot, Staging
from aozora.film.reshoot import Reshoot, same_tracks, touched
from aozora.film.screenplay import Screenplay
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.media.movie import read_frames
from aozora.media.pictures import read_picture
from aozora.studio.library import MASTER, KeptFilm
from aozora.studio.make import Filming

Region = tuple[int, int, int, int]
EASE_FRAMES = 6
"""Frames over which a change that holds for some frames alone comes and goes."""


@dataclass(frozen=True)
class Limits:
    """What an edit may change: `frames` (first, last) of the film, `region` in pixels (left, top, right, bottom) or a `mask`
    picture (white changes, of the film's size); `exact` renders every frame whole, with all indirect light."""

    frames: tuple[int, int] | None = None
    region: Region | None = None
    mask: Path | None = None
    exact: bool = False

    def check(self, film: KeptFilm) -> None:
        """Raise `InvalidInput` when this does not fit the film."""
        settings, count = film.card.brief.settings, film.frame_count
        if self.frames is not None and not 0 <= self.frames[0] <= self.frames[1] < count:
            raise InvalidInput(f"must be FIRST-LAST within 0-{count - 1} (got {self.frames[0]}-{self.frames[1]})", field="frames")
        if self.region is not None:
            left, top, right, bottom = self.region
            if not (0 <= left < right <= settings.width and 0 <= top < bottom <= settings.height):
                raise InvalidInput(f"must be left,top,right,bottom within {settings.width}x{settings.height}", field="region")
        self.where(film)

    def where(self, film: KeptFilm) -> NDArray[np.float32] | None:
        """The part of the picture that may change (h, w) 0..1, or None for all of it."""
        settings = film.card.brief.settings
        where: NDArray[np.float32] | None = None
        if self.mask is not None:
            picture = read_picture(self.mask)
            if picture.shape[:2] != (settings.height, settings.width):
                size = f"{picture.shape[1]}x{picture.shape[0]}"
                raise InvalidInput(f"must be {settings.width}x{settings.height} as the film is (got {size})", field="mask")
            where = (picture.max(-1) / np.float32(255)).astype(np.float32)
        if self.region is not None:
            left, top, right, bottom = self.region
            box = np.zeros((settings.height, settings.width), np.float32)
            box[top:bottom, left:right] = 1
            where = box if where is None else where * box
        return where

    def weight(self, frame: int) -> float:
        """How far frame `frame` of the film has changed: eases in and out inside of the frames that may change."""
        if self.frames is None:
            return 1.0
        first, last = self.frames
        ease = min(EASE_FRAMES, (last - first) // 3 + 1)
        u = min(1.0, max(0.0, min(frame - first + 1, last - frame + 1) / ease))
        return u * u * (3 - 2 * u)

    def shots(self, film: KeptFilm) -> range | None:
        """The numbers of the shots that the frames lie in, or None for all."""
        if self.frames is None:
            return None
        clock, first, found = film.card.brief.settings.clock, 0, list[int]()
        for number, shot in enumerate(film.screenplay.shots):
            count = clock.frame_count(shot.seconds)
            if first <= self.frames[1] and self.frames[0] < first + count:
                found.append(number)
            first += count
        return range(found[0], found[-1] + 1)


def reshot(film: KeptFilm, limits: Limits) -> Filming:
    """How the changed film is made of the kept one."""

    def filmed(engine: Engine, screenplay: Screenplay, store: FolderStore, watch: Watch) -> Film:
        settings = film.card.brief.settings
        with watch.timing("stage"):
            after = engine.stage(screenplay, settings, watch)
        if not after.shots:
            return engine.shoot(after, settings, watch)
        before = film.staging()
        after = _steadfast(before, after, limits)
        new = engine.shoot(after, settings, watch)
        same_cut = [s.motion.frames for s in before.shots] == [s.motion.frames for s in after.shots]
        dissolved = any(s.motion.tail for s in (*before.shots, *after.shots))
        if limits.exact or not same_cut or dissolved or not isinstance(engine, Editor):
            return new
        return replace(
            new, footage=replace(new.footage, frames=lambda: _frames(film, limits, before, after, engine, watch), onward=None)
        )

    return filmed


def _frames(film: KeptFilm, limits: Limits, before: Staging, after: Staging, engine: Editor, watch: Watch) -> Iterator[Frame]:
    master, first = read_frames(film.folder / MASTER), 0
    where, total = limits.where(film), sum(shot.motion.frames for shot in after.shots)
    for was, now in zip(before.shots, after.shots, strict=True):
        old = (replace(frame, shot_id=now.shot_id) for frame in islice(master, now.motion.frames))
        change = Reshoot(was, now, first, _weights(limits, first, was, now), where)
        made = old if touched(was, now) == frozenset() else engine.reshoot(change, old, film.card.brief.settings, watch)
        for frame in made:
            watch.tell("picture", frame.index + 1, total)
            yield frame
        first += now.motion.frames


def _weights(limits: Limits, first: int, was: StagedShot, now: StagedShot):
    """What moves otherwise moves there by its own easing; what only looks otherwise is faded in."""
    moved = any(not same_tracks(was.motion.transforms.get(n), t) for n, t in now.motion.transforms.items())

    def weight(frame: int) -> float:
        share = limits.weight(first + frame)
        return float(share > 0) if moved else share

    return weight


def _steadfast(before: Staging, after: Staging, limits: Limits) -> Staging:
    """The new staging with the old camera where nobody asked for another, and with tracks that ease between old and new."""
    plans = {shot.id: shot for shot in before.screenplay.shots}
    old = {shot.shot_id: shot for shot in before.shots}
    shots: list[StagedShot] = []
    first = 0
    for written, shot in zip(after.screenplay.shots, after.shots, strict=True):
        was = old.get(shot.shot_id)
        motion = shot.motion
        if was is not None and was.motion.frames == motion.frames:
            plan = plans[written.id]
            if _same_view(plan.camera, written.camera) and plan.place == written.place:
                motion = replace(motion, camera=was.motion.camera)
            if limits.frames is not None:
                motion = _eased(was.motion, motion, limits, first)
        shots.append(StagedShot(shot.world, motion))
        first += motion.frames
    return replace(after, shots=tuple(shots))


def _same_view(one: object, other: object) -> bool:
    """Whether two camera plans say the same, whoever is looked at."""
    mine, theirs = ({**vars(plan), "subjects": ()} for plan in (one, other))
    return mine == theirs


def _eased(was: Motion, now: Motion, limits: Limits, first: int) -> Motion:
    share = np.array([limits.weight(first + frame) for frame in range(now.frames)], np.float32)[:, None, None]
    made: dict[str, TransformTrack] = {}
    for name, track in now.transforms.items():
        old = was.transforms.get(name)
        if old is None or same_tracks(old, track):
            made[name] = track
            continue
        sign = np.where((old.rotations * track.rotations).sum(-1, keepdims=True) < 0, -1, 1)
        turned = old.rotations * (1 - share) + sign * track.rotations * share
        turned /= np.maximum(np.linalg.norm(turned, axis=-1, keepdims=True), 1e-9)
        made[name] = TransformTrack(
            (old.positions * (1 - share) + track.positions * share).astype(np.float32), turned.astype(np.float32)
        )
    return replace(now, transforms=made)
