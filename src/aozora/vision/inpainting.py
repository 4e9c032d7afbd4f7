"""Taking something out of a clip: what it hid is fetched from frames that show it, and painted from the rim where none does.

The background's motion from frame to frame is a homography, found by optical flow outside of the mask. A canvas of what is known
of the background is carried along it, forwards and then backwards over a block of frames; what stays unknown is filled by fast
marching and carried along as well, so that it does not boil.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from aozora.vision.opencv import Mask, Pixels, Plane, carried_by, cut, filled, grown, motion_between, shifted, softened, warped

BLOCK = 48
"""Frames that are held at once, and so from how far what was hidden is fetched."""


@dataclass
class _Canvas:
    """What is known of the background in one frame: colours (h, w, 3) and how well (h, w) 0..1."""

    colours: Plane
    known: Plane

    def moved(self, motion: NDArray[np.float64]) -> "_Canvas":
        """The canvas a frame later."""
        known = warped(self.known, motion)
        colours = warped(self.colours * self.known[..., None], motion) / np.maximum(known, 1e-3)[..., None]
        return _Canvas(colours.astype(np.float32), np.where(known > 0.6, known, 0).astype(np.float32))

    def met(self, frame: Pixels, hole: Mask) -> "_Canvas":
        """The canvas with what a frame shows outside of a hole."""
        return _Canvas(
            np.where(hole[..., None], self.colours, frame).astype(np.float32), np.where(hole, self.known, 1).astype(np.float32)
        )


def without(frames: Iterator[Pixels], masks: Callable[[int], Plane]) -> Iterator[Pixels]:
    """The frames (h, w, 3) with what `masks` (number -> (h, w) 0..1) cover taken out, and the soft edge about it (a 45th of the
    height). Farther away nothing changes."""
    carried: _Canvas | None = None
    before: Pixels | None = None
    number = 0
    while block := list(islice(frames, BLOCK)):
        covers = [masks(number + k) for k in range(len(block))]
        holes = [grown(cover > 0.02, max(2, cover.shape[0] // 45)) for cover in covers]
        motions = [
            np.eye(3) if one is None else motion_between(one, two, ~hole)
            for one, two, hole in zip([before, *block], block, holes, strict=False)
        ]
        known = _swept(block, holes, motions, carried)
        for frame, cover, hole, canvas in zip(block, covers, holes, known, strict=True):
            yield _laid(frame, cover, hole, canvas)
        carried, before, number = known[-1], block[-1], number + len(block)


def _swept(block: list[Pixels], holes: list[Mask], motions: list[NDArray[np.float64]], carried: _Canvas | None) -> list[_Canvas]:
    """What is known of the background in each frame, from both directions, without gaps."""
    blank = np.zeros(block[0].shape, np.float32)
    canvas = carried or _Canvas(blank, blank[..., 0])
    forwards: list[_Canvas] = []
    for frame, hole, motion in zip(block, holes, motions, strict=True):
        canvas = canvas.moved(motion).met(frame, hole)
        forwards.append(canvas)
    canvas, out = forwards[-1], list[_Canvas]()
    for k in reversed(range(len(block))):
        if k + 1 < len(block):
            canvas = canvas.moved(np.linalg.inv(motions[k + 1])).met(block[k], holes[k])
        both = forwards[k].known + canvas.known
        mean = (forwards[k].colours * forwards[k].known[..., None] + canvas.colours * canvas.known[..., None]) / np.maximum(
            both, 1e-3
        )[..., None]
        out.append(_Canvas(mean.astype(np.float32), np.minimum(both, 1)))
    out.reverse()
    return _painted(out, motions)


def _painted(canvases: list[_Canvas], motions: list[NDArray[np.float64]]) -> list[_Canvas]:
    """Canvases without gaps: the first gap is painted, later ones take what was painted before as long as it covers them."""
    done: list[_Canvas] = []
    for canvas, motion in zip(canvases, motions, strict=True):
        unknown = canvas.known < 0.5
        if unknown.any():
            if done:
                earlier = done[-1].moved(motion)
                fits = unknown & (earlier.known > 0.5)
                canvas = _Canvas(np.where(fits[..., None], earlier.colours, canvas.colours), np.where(fits, 1, canvas.known))
                unknown = canvas.known < 0.5
            if unknown.any():
                painted = filled(np.clip(canvas.colours, 0, 255).astype(np.uint8), unknown, 5.0)
                canvas = _Canvas(
                    np.where(unknown[..., None], painted, canvas.colours).astype(np.float32), np.ones_like(canvas.known)
                )
        done.append(canvas)
    return done


def _laid(frame: Pixels, cover: Plane, hole: Mask, canvas: _Canvas) -> Pixels:
    if not hole.any():
        return frame
    share = np.clip(softened(hole.astype(np.float32), max(0.8, frame.shape[0] / 240)) * 1.5, 0, 1) * hole
    share = np.maximum(share, (cover > 0.5) * hole)[..., None]
    mixed = frame + (canvas.colours - frame) * share
    return np.where(share > 0, np.clip(np.rint(mixed), 0, 255), frame).astype(np.uint8)


def tracked(frames: Iterator[Pixels], first: Plane) -> Iterator[Plane]:
    """A mask (h, w) 0..1 drawn on the first frame, carried along: where it is in each of the frames.

    What it covers is taken to shift as a whole from frame to frame; its edge is then found by graph cut near where that puts it.
    """
    mask, before = first, None
    for frame in frames:
        if before is not None:
            moved = shifted(mask, carried_by(before, frame, mask > 0.5, max(4, frame.shape[0] // 8))) > 0.5
            reach = max(2, frame.shape[0] // 60)
            surely, near = grown(moved, -reach), grown(moved, reach)
            marks = np.where(surely, 1, np.where(near, np.where(moved, 3, 2), 0)).astype(np.uint8)
            found = cut(frame, marks, 2) | surely
            # A cut that loses or gains much has lost its way.
            fits = 0.75 < found.sum() / max(1, moved.sum()) < 1.33
            mask = (found if fits else moved).astype(np.float32)
        yield mask
        before = frame
