"""Seams: frames that are made anew go on from, or lead up to, frames that the film has.

A frame at the seam is made once more. What the film's own differs by, which is what its steadying had gathered from frames
before, is carried along the flow into the frames that follow and dies away there as steadying would let it.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.production import Frame, SoundChunk, Soundtrack
from aozora.film.timing import SAMPLE_RATE
from aozora.vision.opencv import Plane, taken

KEPT = 0.86
"""The share of the difference that is left from one frame to the next."""

FRAMES = 16
"""Frames after which nothing of it is left."""

FADE_S, MARGIN_S = 0.25, 0.12
"""How long old and new sound overlap at the seam, and how far from the old film's own fade they do."""

LOUDEST = 0.98


def carried_on(made: Iterator[Frame], last: Frame) -> Iterator[Frame]:
    """The frames after `last`, which is the film's own; `made` begins with the same frame made anew."""
    own = next(made)
    rest = last.picture.astype(np.float32) - own.picture
    for number, frame in enumerate(made):
        if number >= FRAMES:
            yield frame
            continue
        rest = _carried(rest, _flow(frame, 0)) * np.float32(KEPT)
        yield _with(frame, rest, number)


def led_up(made: Iterator[Frame], first: Frame) -> Iterator[Frame]:
    """The frames before `first`, which is the film's own; `made` ends with the same frame made anew. The last few are held back
    until that has come."""
    held: deque[tuple[Frame, Plane | None]] = deque()
    for frame in made:
        held.append((replace(frame, passes={}), _flow(frame, 2)))
        if len(held) > FRAMES + 1:
            yield held.popleft()[0]
    own, _ = held.pop()
    rest = first.picture.astype(np.float32) - own.picture
    mended: deque[Frame] = deque()
    for number, (frame, flow) in enumerate(reversed(held)):
        rest = _carried(rest, flow) * np.float32(KEPT)
        mended.appendleft(_with(frame, rest, number))
    yield from mended


def _with(frame: Frame, rest: Plane, number: int) -> Frame:
    picture = frame.picture + rest * np.float32(1 - number / FRAMES)
    return replace(frame, picture=np.clip(np.rint(picture), 0, 255).astype(np.uint8))


def _flow(frame: Frame, side: int) -> Plane | None:
    flow = frame.passes.get("flow")
    return None if flow is None else np.ascontiguousarray(flow[..., side : side + 2], np.float32)


def _carried(rest: Plane, flow: Plane | None) -> Plane:
    """A difference (h, w, 3) moved along the way (h, w, 2) from each pixel to where it was."""
    if flow is None or flow.shape[:2] != rest.shape[:2]:
        return rest
    height, width = rest.shape[:2]
    grid = np.stack(np.meshgrid(np.arange(width), np.arange(height)), -1).astype(np.float32)
    return np.clip(taken(rest, grid + flow), rest.min(), rest.max())


@dataclass(frozen=True)
class OldSound:
    """What the film sounds like, the mix and its stems (n, 2), and the sample of the new film at which it begins. `seam` is the
    sample of the new film where old and new meet; with `backward` the new comes first."""

    mix: NDArray[np.float32]
    stems: dict[str, NDArray[np.float32]]
    first: int
    seam: int
    backward: bool

    def share(self, at: NDArray[np.int64]) -> NDArray[np.float32]:
        """How much of the old sound is heard at samples of the new film, 0..1."""
        inside = (at - self.seam if self.backward else self.seam - at) - MARGIN_S * SAMPLE_RATE
        return np.clip(inside / (FADE_S * SAMPLE_RATE), 0, 1).astype(np.float32)

    def at(self, track: NDArray[np.float32], samples: NDArray[np.int64]) -> NDArray[np.float32]:
        """A track of the old film at samples of the new one, silence beside it."""
        place = samples - self.first
        inside = (place >= 0) & (place < len(track))
        out = np.zeros((len(samples), 2), np.float32)
        out[inside] = track[place[inside]]
        return out


def stitched(old: OldSound, new: Soundtrack) -> Soundtrack:
    """The old sound and the new one of the whole, laid over each other for a moment at the seam; the new one as loud as the old
    one is where both play."""

    def chunks() -> Iterator[SoundChunk]:
        gain = _level(old, new)
        for chunk in new.chunks():
            at = chunk.first + np.arange(len(chunk.mix))
            share = old.share(at)[:, None]

            def mixed(
                was: NDArray[np.float32], now: NDArray[np.float32], at: NDArray[np.int64] = at, share: NDArray[np.float32] = share
            ) -> NDArray[np.float32]:
                both = old.at(was, at) * share + now * (1 - share) * np.float32(gain)
                return np.clip(both, -LOUDEST, LOUDEST).astype(np.float32)

            stems = {name: mixed(old.stems[name], now) if name in old.stems else now for name, now in chunk.stems.items()}
            yield replace(chunk, mix=mixed(old.mix, chunk.mix), stems=stems)

    return Soundtrack(new.sample_count, chunks)


def _level(old: OldSound, new: Soundtrack) -> float:
    """By how much the new sound is to be scaled to be as loud as the old one over the seconds that they share."""
    was = now = loudest = 0.0
    for chunk in new.chunks():
        at = chunk.first + np.arange(len(chunk.mix))
        there = (at >= old.first) & (at < old.first + len(old.mix))
        loudest = max(loudest, float(np.abs(chunk.mix[~there]).max(initial=0.0)))
        if there.any():
            was += float((old.at(old.mix, at)[there] ** 2).sum())
            now += float((chunk.mix[there] ** 2).sum())
    if was <= 1e-6 or now <= 1e-6:
        return 1.0
    return float(np.clip(np.sqrt(was / now), 0.25, min(4.0, LOUDEST / max(loudest, 1e-3))))
