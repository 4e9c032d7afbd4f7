"""Cleaning: one sample's noise is taken out with guides that rest on many frames.

A denoiser keeps what its guides show. Those of one sample are noisy themselves, and filtering them loses the grass and the
leaves before the picture is looked at. Averaged along the flow over the frames before they become both clean and sharp. Only
where there is little past yet (the first frame, what was just uncovered, moving outlines) are they filtered.
"""

from dataclasses import dataclass, replace

import numpy as np

from aozora.film.production import PassName, RawFrame
from aozora.render.finish.denoiser import calm_guide, denoised
from aozora.render.finish.filters import Image, gaussian, sample
from aozora.render.finish.steady import Origin

GUIDES: tuple[PassName, PassName] = ("albedo", "facing")
"""The passes that a noisy frame must bring."""

_KEPT = np.float32(0.9)
"""The most that guides take from the past: ten frames' worth."""

_ENOUGH = np.float32(4)
"""Frames of past from which on guides are not filtered."""

_FEW = 0.002
"""Share of the picture with little past that is not worth a filter of its own."""

_MARGIN = 24
"""Pixels around what is filtered that the filter looks at."""


@dataclass(frozen=True)
class Guides:
    """What guides the denoiser: albedo and facing (h, w, 6) averaged over the past, and over how many frames (h, w)."""

    values: Image
    frames: Image


def cleaned(raw: RawFrame, past: Guides | None, origin: Origin | None) -> tuple[Image, Guides]:
    """A noisy frame's linear picture (h, w, 3) without its noise, and the guides for the next frame.

    `origin` says where its pixels were in the frame of `past`. Raises `KeyError` when the frame lacks a guide.
    """
    now = _guides(raw)
    if past is None or origin is None or past.values.shape != now.shape:
        kept = Guides(now, np.ones(now.shape[:2], np.float32))
    else:
        frames = sample(past.frames, origin.places, "nearest") * origin.trust
        carried = np.concatenate([sample(half, origin.places, "cubic") for half in _halves(past.values)], -1)
        share = np.minimum(frames / (frames + 1), _KEPT)[..., None]
        kept = Guides(now + share * (carried - now), frames + 1)
    albedo, facing = _halves(_filled(now, kept))
    return denoised(raw.picture, np.clip(albedo, 0, 1), np.clip(facing, -1, 1)), kept


def without_noise(raw: RawFrame) -> RawFrame:
    """A frame by itself, denoised if nobody has done so."""
    return replace(raw, picture=cleaned(raw, None, None)[0], noisy=False) if raw.noisy else raw


def _guides(raw: RawFrame) -> Image:
    albedo, facing = (np.nan_to_num(np.asarray(raw.passes[name], np.float32)) for name in GUIDES)
    return np.concatenate([np.clip(albedo, 0, 1), facing], -1)


def _halves(values: Image) -> tuple[Image, Image]:
    return np.ascontiguousarray(values[..., :3]), np.ascontiguousarray(values[..., 3:])


def _filtered(now: Image) -> Image:
    albedo, facing = _halves(now)
    return np.concatenate([calm_guide(albedo, "albedo"), calm_guide(facing, "normal")], -1)


def _filled(now: Image, kept: Guides) -> Image:
    """The averaged guides, with filtered ones of this frame alone where there is little past."""
    rests = np.clip((kept.frames - 1) / (_ENOUGH - 1), 0, 1).astype(np.float32)
    rows, columns = np.nonzero(rests < 1)
    if rows.size <= _FEW * rests.size:
        return kept.values
    top, left = max(0, int(rows.min()) - _MARGIN), max(0, int(columns.min()) - _MARGIN)
    part = (slice(top, int(rows.max()) + 1 + _MARGIN), slice(left, int(columns.max()) + 1 + _MARGIN))
    filled = kept.values.copy()
    share = gaussian(rests, 0.7)[part][..., None]
    alone = _filtered(now[part])
    filled[part] = alone + share * (kept.values[part] - alone)
    return filled
