"""Reshooting a kept film after a change: what did not change comes from the master, the rest is rendered where it is seen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from aozora.engines.engine import Editor, Engine
from aozora.film.motion import Motion, PoseTrack, TransformTrack
from aozora.film.production import Film, Frame, StagedShot, Staging
from aozora.film.reshoot import Reshoot, same_tracks, touched
from aozora.film.screenplay import Screenplay
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.media.movie import read_frames
from aozora.studio.library import MASTER, KeptFilm
from aozora.studio.limits import Limits, Mask
from aozora.studio.make import Filming


def reshot(film: KeptFilm, limits: Limits, notice: Callable[[str], None] = lambda _: None) -> Filming:
    """How the changed film is made of the kept one; `notice` hears what was left as it was to save rendering."""

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
        cut = _Cut(film, limits, notice)
        return replace(new, footage=replace(new.footage, frames=lambda: _frames(cut, before, after, engine, watch), onward=None))

    return filmed


@dataclass(frozen=True)
class _Cut:
    """A kept film, what of it may change, and who hears of what was left."""

    film: KeptFilm
    limits: Limits
    notice: Callable[[str], None]

    def change(self, was: StagedShot, now: StagedShot, first: int) -> Reshoot:
        """The change of a shot whose frame 0 is frame `first` of the film."""
        where = self.limits.where(self.film)
        weights = _weights(self.limits, first, was, now)
        if where is None:
            return Reshoot(was, now, first, weights, None, self.notice)

        def within(frame: int) -> Mask:
            return where(first + frame)

        return Reshoot(was, now, first, weights, within, self.notice)


def _frames(cut: _Cut, before: Staging, after: Staging, engine: Editor, watch: Watch) -> Iterator[Frame]:
    master, first = read_frames(cut.film.folder / MASTER), 0
    total = sum(shot.motion.frames for shot in after.shots)
    settings = cut.film.card.brief.settings
    for was, now in zip(before.shots, after.shots, strict=True):
        old = (replace(frame, shot_id=now.shot_id) for frame in islice(master, now.motion.frames))
        change = cut.change(was, now, first)
        made = old if touched(was, now) == frozenset() else engine.reshoot(change, old, settings, watch)
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
    poses = {name: _eased_pose(was.poses.get(name), pose, share[..., None]) for name, pose in now.poses.items()}
    for name, track in now.transforms.items():
        old = was.transforms.get(name)
        if old is None or same_tracks(old, track):
            made[name] = track
            continue
        moved = old.positions * (1 - share) + track.positions * share
        made[name] = TransformTrack(moved.astype(np.float32), _turned(old.rotations, track.rotations, share))
    return replace(now, transforms=made, poses=poses)


def _eased_pose(old: PoseTrack | None, new: PoseTrack, share: NDArray[np.float32]) -> PoseTrack:
    if old is None or old.rotations.shape != new.rotations.shape or same_tracks(old, new):
        return new
    offsets = old.offsets * (1 - share) + new.offsets * share
    return PoseTrack(_turned(old.rotations, new.rotations, share), offsets.astype(np.float32))


def _turned(old: NDArray[np.float32], new: NDArray[np.float32], share: NDArray[np.float32]) -> NDArray[np.float32]:
    """Rotations on the way from old to new ones."""
    sign = np.where((old * new).sum(-1, keepdims=True) < 0, -1, 1)
    turned = old * (1 - share) + sign * new * share
    return (turned / np.maximum(np.linalg.norm(turned, axis=-1, keepdims=True), 1e-9)).astype(np.float32)
