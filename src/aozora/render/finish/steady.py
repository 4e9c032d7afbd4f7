"""Steadying: what was seen before is carried along the flow and averaged in, so that single-sample frames stop boiling.

Pictures are compared and averaged on a logarithmic scale: there a highlight weighs no more than a shadow, and a glint that
comes and goes does not flicker. What is carried along is given up where the flow there and back does not meet (something
was uncovered), and held to the range of colours around the pixel (light changed).
"""

from dataclasses import dataclass

import numpy as np

from aozora.render.finish.film_curve import LUMA
from aozora.render.finish.filters import Image, box, greatest, greatest_around, least_around, recoloured, sample
from aozora.render.finish.motion_field import MotionField, grid, within

_SCALE = np.float32(8)
"""Scene light in units of which the logarithmic scale bends: about the grey card."""

_SPECK = 0.25
"""How far (log units) a single pixel may stand out from its eight neighbours before it counts as a speck."""

_SPREAD = np.float32(1.25)
"""Standard deviations around the local mean that carried colours may keep."""

_LEEWAY = np.float32(0.05)
"""Log units (about 8 % of light) added to that range: the denoiser's blotches are wider than the window."""

_WINDOW = 5

_SAME_SURFACE_PX = np.float32(1.0)
_OTHER_SURFACE_PX = np.float32(0.25)
"""How far the way there and back may miss, if ids and depth agree and if they do not."""

_ELSEWHERE_PX = 2.5
"""A miss by which the past pixel surely shows something else."""

_DEPTH_SHARE = np.float32(0.1)


@dataclass(frozen=True)
class History:
    """The steadied past: picture (h, w, 3) on the log scale, how many frames each pixel rests on, and where it moved."""

    index: int
    picture: Image
    frames: Image
    field: MotionField


def compressed(picture: Image) -> Image:
    """Scene light on the log scale."""
    return np.log1p(np.maximum(picture, np.float32(0)) * _SCALE)


def expanded(picture: Image) -> Image:
    """Back to scene light."""
    return np.expm1(picture) / _SCALE


def despeckled(picture: Image) -> Image:
    """A picture on the log scale without single pixels that stand out from all their neighbours."""
    speck = np.float32(_SPECK)
    return np.maximum(np.minimum(picture, greatest_around(picture) + speck), least_around(picture) - speck)


@dataclass(frozen=True)
class Look:
    """What a frame alone says: its picture (h, w, 3) on the log scale, the range `low` to `high` (h, w, 3) around each pixel that
    carried colours are held to, and how much each pixel is worth (h, w), 1 for a sample right on its spot."""

    picture: Image
    low: Image
    high: Image
    worth: Image


def look(picture: Image) -> Look:
    """What a linear picture (h, w, 3) says of the frame at its own size."""
    now = despeckled(compressed(picture))
    return Look(now, *colour_range(now, _WINDOW, _SPREAD), np.ones(now.shape[:2], np.float32))


def colour_range(light: Image, window: int, spreads: np.float32) -> tuple[Image, Image]:
    """The lowest and highest colours (h, w, 3) within some standard deviations of the mean of a square of `window` pixels."""
    mean = box(light, window)
    spread = np.sqrt(np.maximum(box(light * light, window) - mean * mean, np.float32(0))) * spreads + _LEEWAY
    return mean - spread, mean + spread


def steadied(picture: Image, field: MotionField, index: int, past: History | None, steadying: float) -> tuple[Image, History]:
    """A linear picture (h, w, 3) averaged with its past; and the past for the next frame.

    `steadying` is the most that a pixel takes from the past, 0 to below 1.
    """
    return carried_on(look(picture), field, index, past, steadying)


def carried_on(
    now: Look, field: MotionField, index: int, past: History | None, steadying: float, origin: "Origin | None" = None
) -> tuple[Image, History]:
    """As `steadied`, of a look: what is worth less leaves more to the past. `origin`: where pixels were, if known."""
    if past is None or past.picture.shape != now.picture.shape:
        return expanded(now.picture), History(index, now.picture, now.worth, field)
    origin = origin or origin_of(field, past.field, index - past.index)
    places = origin.places
    carried = sample(past.picture, places, "cubic")
    held = np.clip(carried, now.low, now.high)
    changed = recoloured(np.abs(held - carried), LUMA[None])
    frames = sample(past.frames, places, "nearest") * origin.trust
    frames *= np.exp(changed * np.float32(-6))
    share = np.minimum(frames / (frames + now.worth), 1 - np.float32(1 - steadying) * now.worth)
    out = now.picture + share[..., None] * (held - now.picture)
    return expanded(out), History(index, out, frames + now.worth, field)


@dataclass(frozen=True)
class Origin:
    """Where each pixel was in an earlier frame: `places` (h, w, 2), and whether that is the same piece of surface (`trust`, h, w,
    0 to 1)."""

    places: Image
    trust: Image


def origin_of(field: MotionField, past: MotionField, gap: int) -> Origin:
    """Where the pixels of a frame were `gap` frames before, in the frame that moved as `past` says; 0 is another take of it."""
    if gap == 0:
        height, width = field.depth.shape
        return Origin(grid(height, width), np.ones((height, width), np.float32))
    places = _places_before(field, past, gap)
    return Origin(places, _trust(field, past, places, gap))


def _places_before(field: MotionField, past: MotionField, gap: int) -> Image:
    """Where each pixel was in the frame before, (h, w, 2).

    Flow spans one frame. Over a wider gap it is stretched, then corrected by how far the past's own flow misses the meeting
    point one frame before now (only a gap of two has flows that meet).
    """
    back = field.in_front(field.flow)[..., :2]
    here = grid(*field.depth.shape)
    places = here + back * np.float32(gap)
    if gap == 2:
        ahead = sample(np.ascontiguousarray(past.flow[..., 2:]), places)
        places = places - (places + ahead - (here + back))
    return places


def _trust(field: MotionField, past: MotionField, places: Image, gap: int) -> Image:
    """1 where the past pixel is the same piece of surface, 0 where it is not; (h, w)."""
    height, width = field.depth.shape
    ahead = sample(past.in_front(past.flow)[..., 2:] * np.float32(gap), places, "nearest")
    miss = places + ahead - grid(height, width)
    distance = np.hypot(miss[..., 0], miss[..., 1])
    before = np.dstack([past.in_front(past.ids), past.in_front(past.depth)])
    ids, depth = np.moveaxis(sample(before, places, "nearest"), -1, 0)
    now = field.in_front(field.depth)
    same = (ids == field.in_front(field.ids)) & (np.abs(depth - now) < _DEPTH_SHARE * now * np.float32(gap))
    allowed = np.where(same, _SAME_SURFACE_PX, _OTHER_SURFACE_PX) * np.float32(gap)
    good = (np.clip(2 - distance / allowed, 0, 1) * within(places, height, width) * ~field.spinning).astype(np.float32)
    # Where single pixels disagree a little (foliage), a mosaic of old and new would sparkle more than either; next to where
    # they disagree altogether, the carried colours hold some of what went away.
    other = greatest((distance > _ELSEWHERE_PX * gap).astype(np.float32))
    return np.minimum(box(good, 3) * np.float32(1.2), np.float32(1)) * (1 - other)
