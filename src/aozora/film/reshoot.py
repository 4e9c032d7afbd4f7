"""A shot that is changed: what it was, what it is to be, and what of it may change."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.production import StagedShot


def _unheard(_: str) -> None:
    return


@dataclass(frozen=True)
class Reshoot:
    """`first` is the film's frame number of the shot's frame 0. `weight(frame)` says how far a frame of the shot has changed
    (0 not at all, 1 fully); `where(frame)` (h, w) 0..1 limits the change to a part of its picture (None is all). `notice` hears
    in words what was left as it was to save rendering."""

    before: StagedShot
    after: StagedShot
    first: int
    weight: Callable[[int], float]
    where: Callable[[int], NDArray[np.float32]] | None = None
    notice: Callable[[str], None] = _unheard


def touched(before: StagedShot, after: StagedShot) -> frozenset[str] | None:
    """Ids of the entities that differ; None when more than entities does (light, sky, camera, length), so that all is dirty."""
    old, new = before.world, after.world
    whole = ("scatters", "lamps", "sky", "fog", "develop", "air", "look", "titles", "near_m")
    if before.motion.frames != after.motion.frames or any(getattr(old, name) != getattr(new, name) for name in whole):
        return None
    if not same_tracks(before.motion.camera, after.motion.camera):
        return None
    was, now = ({entity.id: entity for entity in world.entities} for world in (old, new))
    dirty = {name for name in {*was, *now} if was.get(name) != now.get(name)}
    for name in {*was, *now} - dirty:
        used = {material for part in now[name].parts for material in part.materials}
        if any(old.materials.get(m) != new.materials.get(m) for m in used):
            dirty.add(name)
        if any(not same_tracks(before.motion.blends.get(m), after.motion.blends.get(m)) for m in used):
            dirty.add(name)
    for group in ("transforms", "poses", "shapes", "deformations", "surfaces"):
        one, other = getattr(before.motion, group), getattr(after.motion, group)
        dirty |= {name for name in {*one, *other} if not same_tracks(one.get(name), other.get(name))}
    return frozenset(dirty)


def same_tracks(one: object, other: object) -> bool:
    """Whether two tracks hold the same samples."""
    if one is None or other is None or isinstance(one, str | tuple):
        return one == other
    mine: dict[str, Any] = vars(one)
    theirs: dict[str, Any] = vars(other)
    return mine.keys() == theirs.keys() and all(
        np.array_equal(v, theirs[k]) if hasattr(v, "dtype") else v == theirs[k] for k, v in mine.items()
    )
