"""What stands still, seen from another moment of the camera: exact in place, without any flow of the renderer's.

Depth of two key frames is thrown to the new view; every pixel of it then knows which point of the world it shows, and fetches
that point's light from wherever a key saw it. The sky is a surface very far away. Pixels of what moves are left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import CameraTrack
from aozora.film.projection import Pinhole
from aozora.render.finish.between import Still
from aozora.render.finish.filters import Image, box, calmed, greatest, least, sample
from aozora.render.finish.motion_field import SKY_DEPTH, MotionField, foremost, grid
from aozora.render.finish.reprojection import FAR, found, streamed, thrown  # pyright: ignore[reportUnknownVariableType]

_LEEWAY = 0.04
"""Share of its depth by which a surface may be found nearer or farther and still be the same: one sample's depth is noisy."""

_BESIDE_PX = 2
"""Pixels around what moves that may hold some of it."""

_ALIKE = np.float32(0.3)
"""Share of the pixels around one that must agree for it to be trusted."""

_SEEN = np.float32(0.02)
"""Trust below which nothing is known of a pixel."""


@dataclass(frozen=True)
class Key:
    """A key frame: its still, and which of its pixels (h, w) show nothing that moves."""

    still: Still
    solid: NDArray[np.bool_]


def key_of(still: Still, moving: Sequence[int]) -> Key:
    """A still as a key; `moving` are the pass indices of what moves around it."""
    shown = np.isin(still.field.ids, np.array(moving, np.float32)).astype(np.float32)
    for _ in range(_BESIDE_PX):
        shown = greatest(shown)
    return Key(still, shown == 0)


def view_of(camera: CameraTrack, frame: int, width: int, height: int) -> NDArray[np.float32]:
    """A frame's view as `reprojection` takes it."""
    frame = min(max(frame, 0), len(camera.lens_mm) - 1)
    lens = Pinhole.of(camera, frame, width, height)
    middle = [lens.focal, width / 2 - 0.5, height / 2 - 0.5]
    return np.array([*lens.position, *lens.rotation.ravel(), *middle], np.float32)


def carried(keys: tuple[Key, Key], index: int, camera: CameraTrack) -> tuple[Still, NDArray[np.bool_]]:
    """The frame `index` between two keys as it would be without anything that moves, and where (h, w) neither key saw it."""
    before, after = keys
    share = (after.still.index - index) / (after.still.index - before.still.index)
    height, width = before.still.field.depth.shape
    views = [view_of(camera, i, width, height) for i in (before.still.index, index, after.still.index)]
    depth = _depth(keys, views)
    known = depth < FAR
    sides = [_fetched(key, depth, views[1], view) for key, view in zip(keys, (views[0], views[2]), strict=True)]
    weights = [trust * np.float32(part) for (_, trust), part in zip(sides, (max(share, 0.02), max(1 - share, 0.02)), strict=True)]
    total = weights[0] + weights[1]
    picture = (sides[0][0] * weights[0][..., None] + sides[1][0] * weights[1][..., None]) / np.maximum(total, _SEEN)[..., None]
    unseen = ~known | (total < _SEEN)
    if bool(unseen.any()):
        picture = _patched(picture, unseen)
    shown = np.where(known, depth, np.float32(SKY_DEPTH))
    field = _field(keys, shown, index, camera)
    return Still(index, picture.astype(np.float32), field), unseen


def origin_places(now: Key, past: Key, camera: CameraTrack) -> tuple[Image, Image]:
    """Where the pixels of a key were in the key before it (h, w, 2), and the trust (h, w) in that, 0 for what moves."""
    height, width = now.still.field.depth.shape
    here, there = (view_of(camera, key.still.index, width, height) for key in (now, past))
    depth = now.still.field.in_front(now.still.field.depth)
    places, trust = _found(depth, here, there, past)
    return places, _softened(trust) * now.solid


def _depth(keys: tuple[Key, Key], views: list[NDArray[np.float32]]) -> Image:
    """How deep the surfaces lie that the new view shows, `FAR` where that is not known."""
    sides: list[Image] = []
    for key, view in zip(keys, (views[0], views[2]), strict=True):
        own = key.still.field
        if np.array_equal(view, views[1]):
            sides.append(np.where(key.solid, own.in_front(own.depth), FAR))
            continue
        out = np.full(own.depth.shape, FAR, np.float32)
        thrown(own.in_front(own.depth), key.solid, view, views[1], out)
        # A surface that grows lands with gaps, in which what is behind shows: the median closes them.
        calm = calmed(out)
        sides.append(np.where(calm < FAR, calm, np.where(out < FAR, out, FAR)))
    nearer = np.minimum(*sides)
    crack = (nearer >= FAR) & (least(nearer) < FAR)
    return np.asarray(np.where(crack, least(nearer), nearer), np.float32)


def _found(depth: Image, here: NDArray[np.float32], there: NDArray[np.float32], key: Key) -> tuple[Image, Image]:
    field = key.still.field
    if np.array_equal(here, there):
        return grid(*depth.shape), np.where((depth < FAR) & key.solid, np.float32(1), np.float32(-1))
    out = np.empty((*depth.shape, 3), np.float32)
    found(depth, here, there, np.where(key.solid, field.in_front(field.depth), np.float32(-1)), _LEEWAY, out)
    return np.ascontiguousarray(out[..., :2]), np.ascontiguousarray(out[..., 2])


def _fetched(key: Key, depth: Image, here: NDArray[np.float32], there: NDArray[np.float32]) -> tuple[Image, Image]:
    """A key's light at the new view's pixels, and how far (h, w, 0 to 1) it is that of the same surface."""
    picture = key.still.picture
    places, trust = _found(depth, here, there, key)
    if np.array_equal(here, there):
        return picture, np.maximum(trust, np.float32(0))
    # Cubic interpolation sharpens, but shows no light or colour that is not there.
    low, high = (sample(extreme(picture), places, "nearest") for extreme in (least, greatest))
    return np.clip(sample(picture, places, "cubic"), low, high), _softened(trust)


def _softened(trust: Image) -> Image:
    """Where single pixels disagree (foliage) their neighbours decide: a mosaic of two keys would sparkle more than either."""
    around = box(np.maximum(trust, np.float32(0)), 3)
    return np.where((around > _ALIKE) & (trust >= 0), np.minimum(around * np.float32(1.3), np.float32(1)), np.float32(0))


def _patched(picture: Image, unseen: NDArray[np.bool_]) -> Image:
    """Holes take the light around them, from wider and wider squares."""
    out, hole, size = np.where(unseen[..., None], np.float32(0), picture), unseen, 5
    while bool(hole.any()) and size < 4 * max(hole.shape):
        weight = box((~hole).astype(np.float32), size)
        around = box(out, size) / np.maximum(weight, np.float32(1e-6))[..., None]
        filled = hole & (weight > 0)
        out = np.where(filled[..., None], around, out)
        hole, size = hole & ~filled, 2 * size + 1
    return out


def _field(keys: tuple[Key, Key], depth: Image, index: int, camera: CameraTrack) -> MotionField:
    """The motion of what stands still at the new view."""
    height, width = depth.shape
    here, before, after = (view_of(camera, i, width, height) for i in (index, index - 1, index + 1))
    flow = np.empty((height, width, 4), np.float32)
    streamed(depth, here, before, after, flow)
    ids = np.zeros((height, width), np.float32)
    for key in sorted(keys, key=lambda key: -abs(key.still.index - index)):
        places, trust = _found(depth, here, view_of(camera, key.still.index, width, height), key)
        ids = np.where(trust >= 0, sample(key.still.field.ids, places, "nearest"), ids)
    return MotionField(depth, ids, flow, foremost(depth), np.zeros((height, width), np.bool_))
