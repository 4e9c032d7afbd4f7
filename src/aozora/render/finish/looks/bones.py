"""Skeletons of what lives, as seen by the camera: joints in the picture, from the same poses that bend the meshes."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from aozora.film.production import StagedShot
from aozora.film.projection import Pinhole, matrices
from aozora.film.world import Entity, Skeleton
from aozora.render.finish.filters import Image, resized

Floats = NDArray[np.float64]

_SOFT_PARTS = ("tongue", "lid", "sight", "eye", "brow", "ear", "hair", "skirt", "belly", "flank", "whisker", "loin")
"""Joints, by the beginning of their names, that move something without a bone."""


@dataclass(frozen=True)
class Seen:
    """Joints (j, 2) x, y in pixels of one entity, and how many pixels a metre is there."""

    entity: Entity
    skeleton: Skeleton
    places: Floats
    pixels_per_m: float


def seen_skeletons(shot: StagedShot, index: int, height: int, width: int) -> list[Seen]:
    """All skeletons before the camera in frame `index`."""
    lens = Pinhole.of(shot.motion.camera, index, width, height)
    found: list[Seen] = []
    for entity in shot.world.entities:
        if entity.skeleton is None or not entity.seen_by_camera:
            continue
        joints = _joints(shot, entity, entity.skeleton, index)
        away = joints - lens.position
        depth = -(away @ lens.rotation)[:, 2]
        if float(np.median(depth)) > 0.1:
            found.append(Seen(entity, entity.skeleton, lens.pixels(away), lens.focal / float(np.median(depth))))
    return found


def _joints(shot: StagedShot, entity: Entity, skeleton: Skeleton, index: int) -> Floats:
    """Heads of the joints (j, 3) in the world."""
    heads = np.array(skeleton.heads, np.float64)
    count = len(heads)
    pose = shot.motion.poses.get(entity.id)
    turns = np.tile(np.array([1.0, 0, 0, 0]), (count, 1)) if pose is None else pose.rotations[index, 1].astype(np.float64)
    offsets = np.zeros((count, 3)) if pose is None else pose.offsets[index, 1].astype(np.float64)
    own = matrices(turns)
    turned, placed = np.empty((count, 3, 3)), np.empty((count, 3))
    for joint, parent in enumerate(skeleton.parents):
        if parent < 0:
            turned[joint], placed[joint] = own[joint], heads[joint] + offsets[joint]
        else:
            placed[joint] = placed[parent] + turned[parent] @ (heads[joint] - heads[parent] + offsets[joint])
            turned[joint] = turned[parent] @ own[joint]
    track = shot.motion.transforms.get(entity.id)
    if track is not None:
        turn, place = track.rotations[index, 1].astype(np.float64), track.positions[index, 1].astype(np.float64)
    else:
        turn, place = np.array(entity.rotation, np.float64), np.array(entity.position, np.float64)
    return place + entity.scale * placed @ matrices(turn[None])[0].T


def drawn_bones(seen: Seen, height: int, width: int) -> Image:
    """The bones (h, w) 0..1: shafts with knuckles, ribs about the spine, a skull for a head."""
    fine = 2
    mask = np.zeros((height * fine, width * fine), np.uint8)
    names, places = seen.skeleton.names, seen.places * fine
    metre = seen.pixels_per_m * fine
    for joint, parent in enumerate(seen.skeleton.parents):
        if parent < 0 or names[joint].startswith(_SOFT_PARTS) or names[parent].startswith(_SOFT_PARTS):
            continue
        _bone(mask, places[parent], places[joint], metre, slender=_is_small(names[joint]))
    if "head" in names:
        _skull(mask, seen, places, fine)
    _ribs(mask, seen, places)
    return resized(mask.astype(np.float32) / 255, width, height)


def _is_small(name: str) -> bool:
    return name.startswith(("thumb", "index", "middle", "ring", "little", "tail", "toes", "jaw", "chin"))


def _pixel(place: Floats) -> tuple[int, int]:
    return int(np.rint(place[0])), int(np.rint(place[1]))


def _bone(mask: NDArray[np.uint8], start: Floats, end: Floats, metre: float, *, slender: bool) -> None:
    length = float(np.hypot(*(end - start)))
    if length < 2:
        return
    shaft = max(1.0, min(0.13 * length, 0.022 * metre) * (0.55 if slender else 1.0))
    a, b = _pixel(start), _pixel(end)
    cv2.line(mask, a, b, (190,), max(1, round(2 * shaft)), cv2.LINE_AA)
    for point in (a, b):
        cv2.circle(mask, point, max(1, round(1.55 * shaft)), (235,), -1, cv2.LINE_AA)


def _skull(mask: NDArray[np.uint8], seen: Seen, places: Floats, fine: int) -> None:
    """Around the head's joints: a shell with dark sockets where the eyes are."""
    names = seen.skeleton.names
    head = places[names.index("head")]
    eyes = [places[number] for number, name in enumerate(names) if name.startswith(("eye ", "sight "))]
    jaw = places[names.index("jaw")] if "jaw" in names else head
    if not eyes:
        return
    middle = np.mean(eyes, 0)
    size = max(3.0, 1.5 * float(np.hypot(*(middle - head))))
    centre = head + 0.75 * (middle - head) + np.array([0.0, -0.22 * size])
    cv2.circle(mask, _pixel(centre), round(0.95 * size), (205,), -1, cv2.LINE_AA)
    chin = head + 1.35 * (middle - head) + np.array([0.0, 0.75 * size])
    cv2.line(mask, _pixel(jaw), _pixel(chin), (225,), max(2, round(0.3 * size)), cv2.LINE_AA)
    for eye in eyes:
        cv2.circle(mask, _pixel(eye), max(fine, round(0.26 * size)), (30,), -1, cv2.LINE_AA)


def _ribs(mask: NDArray[np.uint8], seen: Seen, places: Floats) -> None:
    """Hoops about the spine between the chest and the loins."""
    names = seen.skeleton.names
    if "chest" not in names:
        return
    top = places[names.index("neck" if "neck" in names else "chest")]
    low = places[names.index(next(name for name in ("spine", "pelvis", "body") if name in names))]
    axis = low - top
    length = float(np.hypot(*axis))
    if length < 8:
        return
    across = np.array([-axis[1], axis[0]]) / length
    upright = abs(axis[1]) > abs(axis[0])
    for number in range(7):
        share = 0.10 + 0.11 * number
        wide = length * (0.42 if upright else 0.36) * np.sin(np.pi * (0.28 + 0.09 * number))
        centre = top + axis * share
        hang = np.array([0.0, 0.10 * length]) if upright else np.array([0.0, 0.0])
        sides = (-1.0, 1.0) if upright else ((1.0,) if across[1] > 0 else (-1.0,))
        for side in sides:
            knots = [centre, centre + side * across * wide * 0.75 - 0.2 * hang, centre + side * across * wide + 0.6 * hang,
                     centre + side * across * wide * 0.45 + 1.2 * hang]  # fmt: skip
            line = np.array([_bezier(knots, t) for t in np.linspace(0, 1, 14)])
            cv2.polylines(mask, [np.rint(line).astype(np.int32)], False, (165,), max(1, round(0.022 * length)), cv2.LINE_AA)


def _bezier(knots: list[Floats], t: float) -> Floats:
    s = 1 - t
    return s**3 * knots[0] + 3 * s * s * t * knots[1] + 3 * s * t * t * knots[2] + t**3 * knots[3]
