"""One motion that goes on from another: everything keeps its place and speed at the seam and eases into what comes."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import CameraTrack, Motion, PoseTrack, ShapeTrack, TransformTrack
from aozora.film.store import Digest, Store

Floats = NDArray[np.float64]

EASE_S = 0.5
"""How fast the new motion forgets where the old one was: the time constant of a critically damped return."""


def continued(old: Motion, new: Motion, store: Store, backward: bool = False) -> Motion:
    """`old` and what `new`, a longer staging of the same shot, adds after its end (or before its beginning).

    `new` covers the whole length; its frames beside `old` are shifted by what the two differ by at the seam, in value and in
    speed; the difference dies away like a critically damped spring, (d + (v + d / t) x) exp(-x / t). What only `new` has
    (newcomers) is taken as it is.
    """
    added = new.frames - old.frames
    join = _Join(old.frames, added, old.fps, backward)
    transforms = {name: join.fields(old.transforms.get(name), track) for name, track in new.transforms.items()}
    transforms |= {name: join.held(track) for name, track in old.transforms.items() if name not in transforms}
    poses = {name: join.fields(old.poses.get(name), track) for name, track in new.poses.items()}
    shapes = {name: join.fields(old.shapes.get(name), track) for name, track in new.shapes.items()}
    lights = {name: join.track(old.lights.get(name), share) for name, share in new.lights.items()}
    blends = {name: join.fields(old.blends.get(name), blend) for name, blend in new.blends.items()}
    # A surface has other points in every frame, so there is nothing to lead over.
    kept = slice(0, added) if backward else slice(old.frames, None)
    surfaces = {
        name: (*meshes[kept], *old.surfaces[name]) if backward else (*old.surfaces[name], *meshes[kept])
        for name, meshes in new.surfaces.items()
        if name in old.surfaces
    }
    return replace(
        new,
        camera=join.fields(old.camera, new.camera),
        transforms=transforms,
        poses=poses,
        shapes=shapes,
        lights=lights,
        blends=blends,
        surfaces={**new.surfaces, **surfaces},
        deformations=_deformations(old.deformations, new.deformations, join, store),
        events=_events(old, new, backward),
        first_s=old.first_s - (added / old.fps if backward else 0.0),
    )


class _Join:
    """Puts tracks (f, 3, ...) of `count` old frames and `added` new ones together."""

    def __init__(self, count: int, added: int, fps: float, backward: bool) -> None:
        self._count, self._added, self._backward = count, added, backward
        self._ease = max(1.0, EASE_S * fps) * 3

    def fields(self, old: Any, new: Any) -> Any:
        """Two tracks of one sort, array by array; rotations stay unit quaternions."""
        if old is None or not _alike(old, new):
            return new
        made: dict[str, Any] = {}
        values = cast(dict[str, Any], vars(new))
        for name, value in values.items():
            before = getattr(old, name)
            both = hasattr(value, "dtype") and before is not None
            made[name] = self.track(before, value, name == "rotations") if both else value
        return type(new)(**made)

    def held(self, track: TransformTrack) -> TransformTrack:
        """What the new staging lets stand stays where it was at the seam."""
        end = 0 if self._backward else -1
        hold = {
            name: np.repeat(value[end : end + 1] if end == 0 else value[end:], self._added, 0)
            for name, value in vars(track).items()
            if value is not None
        }
        values = {name: getattr(track, name) for name in hold}
        parts = {name: [hold[name], value] if self._backward else [value, hold[name]] for name, value in values.items()}
        return TransformTrack(**{name: np.concatenate(pair) for name, pair in parts.items()})

    def track(self, old: NDArray[Any] | None, new: NDArray[Any], turns: bool = False) -> NDArray[np.float32]:
        """Old samples as they are, and new ones that begin where and as fast as the old ones end."""
        if old is None or old.shape[1:] != new.shape[1:]:
            return new
        # Samples in time order, three a frame; backwards both run the other way.
        before = old.reshape(-1, *old.shape[2:]).astype(np.float64)
        after = new.reshape(-1, *new.shape[2:]).astype(np.float64)
        if self._backward:
            before, after = before[::-1], after[::-1]
        if turns:
            after = after * np.where((after[: len(before)][-1] * before[-1]).sum(-1) < 0, -1.0, 1.0)[..., None]
        seam = len(before)
        gap = before[-1] - after[seam - 1]
        speed = (before[-1] - before[-4]) / 3 - (after[seam - 1] - after[seam - 4]) / 3 if seam > 3 else np.zeros_like(gap)
        x = np.arange(1, len(after) - seam + 1, dtype=np.float64).reshape(-1, *([1] * gap.ndim))
        shift = (gap + (speed + gap / self._ease) * x) * np.exp(-x / self._ease)
        going_on = after[seam:] + shift
        if turns:
            going_on /= np.maximum(np.linalg.norm(going_on, axis=-1, keepdims=True), 1e-9)
        whole = np.concatenate([before, going_on])
        whole = whole[::-1] if self._backward else whole
        made = whole.reshape(-1, 3, *old.shape[2:]).astype(np.float32)
        kept = slice(self._added, None) if self._backward else slice(0, self._count)
        made[kept] = old
        return made


def _alike(old: CameraTrack | TransformTrack | PoseTrack | ShapeTrack, new: Any) -> bool:
    return getattr(old, "names", None) == getattr(new, "names", None)


def _thrice(frames: NDArray[Any]) -> NDArray[Any]:
    """One row per frame (f, ...) as the three samples of a track (f, 3, ...)."""
    return np.repeat(np.asarray(frames)[:, None], 3, 1)


def _deformations(old: Mapping[str, Digest], new: Mapping[str, Digest], join: _Join, store: Store) -> dict[str, Digest]:
    """Every point of what is deformed goes on as tracks do; points stand once a frame, so each counts for three samples."""
    made = dict(new)
    for name, digest in old.items():
        if name in new:
            before, after = (store.get(d)[0] for d in (digest, new[name]))
            if before["points"].shape[1:] == after["points"].shape[1:] and before.keys() == after.keys():
                joined = {key: join.track(_thrice(before[key]), _thrice(after[key]))[:, 1] for key in before}
                made[name] = store.put(joined, {"type": "deformation"})
    return made


def _events(old: Motion, new: Motion, backward: bool) -> tuple[Any, ...]:
    """What happened stays happened; beside it the new staging's events count. Times are seconds of the longer shot."""
    seam = old.frames / old.fps
    if not backward:
        return (*old.events, *(event for event in new.events if event.time >= seam))
    added = (new.frames - old.frames) / old.fps
    moved = (
        replace(event, time=event.time + added, curve=tuple((t + added, level) for t, level in event.curve))
        for event in old.events
    )
    return (*(event for event in new.events if event.time < added), *moved)
