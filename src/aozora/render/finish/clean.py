"""Cleaning: one sample's noise is taken out with guides that rest on many frames.

A denoiser keeps what its guides show. Those of one sample are noisy themselves, and a denoiser that knows it loses the grass and
the leaves. Averaged along the flow over the frames before they become clean and sharp, and where most of a picture rests on such
a past the denoiser is told so. While the camera moves much is new in every frame, and it is told to doubt them.
"""

from dataclasses import dataclass, replace

import numpy as np

from aozora.film.production import PassName, RawFrame
from aozora.render.finish.denoiser import denoised
from aozora.render.finish.filters import Image, gaussian, sample, scaled_sum
from aozora.render.finish.focus import defocused
from aozora.render.finish.steady import Origin

GUIDES: tuple[PassName, PassName] = ("albedo", "facing")
"""The passes that a noisy frame must bring."""

_KEPT = np.float32(0.9)
"""The most that guides take from the past: ten frames' worth."""

_ENOUGH = np.float32(2)
"""Frames of past after which a pixel's guides are taken for clean."""

_DOUBTED, _BELIEVED = 0.8, 0.95
"""Shares of the picture with enough past up to which guides are doubted, and from which on they are believed; in between both
pictures are made and mixed, so that nobody sees the change."""

_SOFT_PX = 1.0
"""How far guides without a past are blurred where guides are believed."""


@dataclass(frozen=True)
class Guides:
    """What guides the denoiser: albedo and facing (h, w, 6) averaged over the past, and over how many frames (h, w)."""

    values: Image
    frames: Image


def cleaned(raw: RawFrame, past: Guides | None, origin: Origin | None, radius: Image | None = None) -> tuple[Image, Guides]:
    """A noisy frame's linear picture (h, w, 3) without its noise, and the guides for the next frame.

    `origin` says where its pixels were in the frame of `past`; `radius` (h, w) how far they are out of focus, in pixels. Raises
    `KeyError` when the frame lacks a guide.
    """
    now = _guides(raw)
    if past is None or origin is None or past.values.shape != now.shape:
        kept = Guides(now, np.ones(now.shape[:2], np.float32))
    else:
        frames = sample(past.frames, origin.places, "nearest") * origin.trust
        carried = np.concatenate([sample(half, origin.places, "cubic") for half in _halves(past.values)], -1)
        share = np.minimum(frames / (frames + 1), _KEPT)[..., None]
        kept = Guides(now + share * (carried - now), frames + 1)
    if radius is None:
        return _denoised(raw.picture, now, kept), kept
    seen = Guides(defocused(kept.values, radius), kept.frames)
    return _denoised(raw.picture, defocused(now, radius), seen), kept


def without_noise(raw: RawFrame) -> RawFrame:
    """A frame by itself, denoised if nobody has done so."""
    return replace(raw, picture=cleaned(raw, None, None)[0], noisy=False) if raw.noisy else raw


def _guides(raw: RawFrame) -> Image:
    albedo, facing = (np.nan_to_num(np.asarray(raw.passes[name], np.float32)) for name in GUIDES)
    return np.concatenate([np.clip(albedo, 0, 1), facing], -1)


def _halves(values: Image) -> tuple[Image, Image]:
    return np.ascontiguousarray(values[..., :3]), np.ascontiguousarray(values[..., 3:])


def _denoised(picture: Image, now: Image, kept: Guides) -> Image:
    rests = np.clip((kept.frames - 1) / _ENOUGH, 0, 1).astype(np.float32)
    belief = float(np.clip((rests.mean() - _DOUBTED) / (_BELIEVED - _DOUBTED), 0, 1))
    doubting = believing = picture
    if belief < 1:
        albedo, facing = _halves(kept.values)
        doubting = denoised(picture, np.clip(albedo, 0, 1), np.clip(facing, -1, 1), clean=False)
    if belief > 0:
        soft = np.concatenate([gaussian(half, _SOFT_PX) for half in _halves(now)], -1)
        share = gaussian(rests, _SOFT_PX)[..., None]
        albedo, facing = _halves(soft + share * (kept.values - soft))
        believing = denoised(picture, np.clip(albedo, 0, 1), np.clip(facing, -1, 1), clean=True)
    return scaled_sum(believing, belief, doubting, 1 - belief) if 0 < belief < 1 else believing if belief else doubting
