"""Cleaning: one sample's noise is taken out with guides that rest on many frames.

A denoiser keeps what its guides show. Those of one sample are noisy themselves, and a denoiser that knows it loses the grass and
the leaves. Averaged along the flow over the frames before they become clean and sharp, and the denoiser is told so. What grain is
left in them (things thinner than a pixel, things out of focus) is taken out first, or it would be kept as if it were detail.
"""

from dataclasses import dataclass, replace

import numpy as np

from aozora.film.production import PassName, RawFrame
from aozora.render.finish.denoiser import denoised
from aozora.render.finish.filters import Image, box, gaussian, sample
from aozora.render.finish.focus import defocused
from aozora.render.finish.steady import Origin

GUIDES: tuple[PassName, PassName] = ("albedo", "facing")
"""The passes that a noisy frame must bring."""

_KEPT = np.float32(0.9)
"""The most that guides take from the past: ten frames' worth."""

_ENOUGH = np.float32(3)
"""Frames of past after which a pixel's guides are taken for clean."""

_RESTED = 0.3
"""Share of the picture with enough past from which on guides are believed."""

_AROUND = 5
"""Side in pixels of the square over which chance and detail are compared."""

_TAKEN = np.float32(0.6)
"""Share of the chance in guides that is taken out: the denoiser takes some itself, and all of it would cost fine blades."""

_SOFT_PX = 1.0
"""How far guides without a past are blurred where guides are believed."""


@dataclass(frozen=True)
class Guides:
    """What guides the denoiser: albedo and facing (h, w, 6) averaged over the past, the mean square of the albedo (h, w), and
    over how many frames (h, w)."""

    values: Image
    squares: Image
    frames: Image

    @classmethod
    def of(cls, values: Image) -> "Guides":
        """The guides of one frame."""
        return cls(values, _square(values[..., :3]), np.ones(values.shape[:2], np.float32))

    def fetched(self, origin: Origin) -> "Guides":
        """The guides laid out as a frame whose pixels come from `origin`; what is not trusted rests on no frames."""
        values = np.concatenate([sample(half, origin.places, "cubic") for half in halves(self.values)], -1)
        frames = sample(self.frames, origin.places, "nearest") * origin.trust
        return Guides(values, sample(self.squares, origin.places), frames)


def cleaned(raw: RawFrame, past: Guides | None, origin: Origin | None, radius: Image | None = None) -> tuple[Image, Guides]:
    """A noisy frame's linear picture (h, w, 3) without its noise, and the guides for the next frame.

    `origin` says where its pixels were in the frame of `past`; `radius` (h, w) how far they are out of focus, in pixels. Raises
    `KeyError` when the frame lacks a guide.
    """
    now = Guides.of(_guides(raw))
    kept = now
    if past is not None and origin is not None and past.values.shape == now.values.shape:
        old = past.fetched(origin)
        share = np.minimum(old.frames / (old.frames + 1), _KEPT)
        values = now.values + share[..., None] * (old.values - now.values)
        kept = Guides(values, now.squares + share * (old.squares - now.squares), old.frames + 1)
    plain, seen = now.values, _certain(kept)
    if radius is not None:
        plain, seen = defocused(plain, radius), defocused(seen, radius)
    return _denoised(raw.picture, plain, replace(kept, values=seen)), kept


def _square(values: Image) -> Image:
    return (values * values).sum(-1)


def _certain(kept: Guides) -> Image:
    """Guides without the grain that is left in them, by Wiener's filter: how much detail around a pixel is no more than chance is
    known from how its samples differed. Thin things that cover a part of a pixel are seen in one frame and missed in the next."""
    rested = kept.frames > 1
    spare = np.where(rested, kept.frames - 1, np.float32(1))
    parts: list[Image] = []
    for values, squares in zip(halves(kept.values), (kept.squares, _lengths(kept.values[..., 3:])), strict=True):
        chance = box(np.where(rested, np.maximum(squares - _square(values), np.float32(0)) / spare, np.float32(0)), _AROUND)
        mean = box(values, _AROUND)
        detail = np.maximum(box(_square(values), _AROUND) - _square(mean), np.float32(1e-6))
        parts.append(values + np.minimum(_TAKEN * chance / detail, np.float32(1))[..., None] * (mean - values))
    return np.concatenate(parts, -1)


def _lengths(facing: Image) -> Image:
    """The mean square of facings (h, w, 3): each was of length one, but for the sky's."""
    return np.where(_square(facing) > 1e-4, np.float32(1), np.float32(0))


def without_noise(raw: RawFrame) -> RawFrame:
    """A frame by itself, denoised if nobody has done so."""
    return replace(raw, picture=cleaned(raw, None, None)[0], noisy=False) if raw.noisy else raw


def _guides(raw: RawFrame) -> Image:
    albedo, facing = (np.nan_to_num(np.asarray(raw.passes[name], np.float32)) for name in GUIDES)
    return np.concatenate([np.clip(albedo, 0, 1), facing], -1)


def halves(values: Image) -> tuple[Image, Image]:
    """Albedo and facing (h, w, 3) of guides (h, w, 6)."""
    return np.ascontiguousarray(values[..., :3]), np.ascontiguousarray(values[..., 3:])


def _denoised(picture: Image, now: Image, kept: Guides) -> Image:
    """Guides that rest on a past are believed, beside them blurred ones; those of one frame alone are doubted."""
    rests = np.clip((kept.frames - 1) / _ENOUGH, 0, 1).astype(np.float32)
    rested = float(rests.mean()) > _RESTED
    values = kept.values
    if rested:
        soft = np.concatenate([gaussian(half, _SOFT_PX) for half in halves(now)], -1)
        values = soft + gaussian(rests, _SOFT_PX)[..., None] * (values - soft)
    albedo, facing = halves(values)
    return denoised(picture, np.clip(albedo, 0, 1), np.clip(facing, -1, 1), clean=rested)
