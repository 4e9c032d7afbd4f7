"""Where a change of a shot is seen: in itself, its shadow, a reflection.

The old and the new world are rendered small with the same noise; where these probes differ the change is seen. Between probed
frames it is seen where it is in either of them, so the faster anything moves the closer they lie.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import Motion
from aozora.film.production import RawFrame, RenderRequest
from aozora.film.projection import Pinhole
from aozora.film.reshoot import Reshoot, touched
from aozora.film.watch import Watch
from aozora.render.finish.clean import without_noise
from aozora.render.finish.filters import box, gaussian, greatest, resized, without_specks
from aozora.render.finish.window import GRID
from aozora.render.renderer import Renderer

PROBE = 4
"""How many times smaller than the picture the probes are, where that leaves `LEAST_WIDTH` pixels across."""

LEAST_WIDTH = 160

SAMPLES = 4
"""Samples per pixel of a probe: so small a picture costs little more than its scene."""

SEEN = 0.03
"""Log units of light (about 3 %) by which the probes must differ for a change to count as seen."""

PLAIN, WIDE = 0.15, 0.02
"""Log units of light that count on three pixels alone; and the share of the width over which fainter light is averaged."""

SPECK = 0.001
"""Share of the picture below which something that plainly differs is a grain of light; four times that for what is faint."""

FARTHEST = 24
"""Most frames between two probes."""

LONGEST = 12
"""Most frames between two that are rendered."""

BEAT = 3
"""Frames between two probes where somebody's limbs or surface move, whose ways are not known here."""

APART = 0.03
"""Picture heights by which what has changed may move between two probes."""

SLOW = 0.02
"""Picture heights by which what is seen in the region may move from one rendered frame to the next, so that those between can
be made of both along their flow."""

UNSTEADY = 0.05
"""Log units of light by which parts of the region may differ from one rendered frame to the next (a shadow that passes)."""

Mask = NDArray[np.float32]
Region = tuple[int, int, int, int]


@dataclass(frozen=True)
class Dirty:
    """Masks by frame of the shot (h, w) 0..1 with hard zeros where nothing is seen, the rectangle around all of them (None:
    nothing is seen), the probes of the new world by frame, and the light outside of the masks that differs all the same, as
    a share of the light there. So little moves in the region that every `stride`-th frame with `samples` per pixel will do."""

    masks: dict[int, Mask]
    region: Region | None
    probes: dict[int, RawFrame]
    left_out: float = 0.0
    stride: int = 1
    samples: int = 1

    def mask(self, index: int) -> Mask:
        """The mask of a frame: that of the probes before and after it."""
        known = sorted(self.masks)
        before = max((k for k in known if k <= index), default=known[0])
        after = min((k for k in known if k >= index), default=known[-1])
        return self.masks[before] if before == after else np.maximum(self.masks[before], self.masks[after])

    def probe(self, index: int) -> RawFrame:
        """The probe that lies nearest to a frame."""
        return self.probes[min(self.probes, key=lambda known: abs(known - index))]


def dirty(change: Reshoot, request: RenderRequest, changing: Iterable[int], renderer: Renderer, watch: Watch) -> Dirty | None:
    """Where the change is seen in the frames `changing`; None when all of the picture must be rendered."""
    names = touched(change.before, change.after)
    frames = sorted(changing)
    if names is None:
        return None
    if not names or not frames:
        return Dirty({}, None, {})
    keys, stride = probed(change, names, frames, request)
    width = min(request.width, max(request.width // PROBE, LEAST_WIDTH))
    height = max(16, round(request.height * width / request.width))
    small = replace(
        request,
        width=width,
        height=height,
        frames=keys,
        region=None,
        spread=False,
        takes=1,
        samples=max(request.samples, SAMPLES),
    )
    # Nobody asks how the old world moved; the new one comes last: the renderer still has it when the large picture is asked for.
    plain = replace(small, passes=small.passes - {"flow"})
    old = {frame.index: without_noise(frame) for frame in renderer.render(change.before, plain, watch)}
    new = {frame.index: without_noise(frame) for frame in renderer.render(change.after, small, watch)}
    mine = [(e.id, e.pass_index) for world in (change.before.world, change.after.world) for e in world.entities]
    numbers = [number for name, number in mine if name in names]
    seen = dict(zip(keys, seen_in([old[index] for index in keys], [new[index] for index in keys], numbers), strict=True))
    left = max(_left_out(old[index], new[index], seen[index]) for index in keys)
    masks = {index: _grown(mask, request) for index, mask in seen.items()}
    if change.where is not None:
        edges = [keys[0], *keys, keys[-1]]
        for before, index, after in zip(edges, keys, edges[2:], strict=False):
            masks[index] = _limited(masks[index], [change.where(at) for at in range(before, after + 1)])
    calm = min([stride, *_steady(new, seen, width / request.width * SLOW * request.height)])
    samples = SAMPLES if calm >= SAMPLES else 1
    return Dirty(masks, _around(list(masks.values()), request), new, left, calm, max(request.samples, samples))


def _steady(probes: dict[int, RawFrame], seen: dict[int, Mask], most_px: float) -> Iterator[int]:
    """Strides that what moves in the masks of the probes allows, whoever it is, at most so many pixels of theirs."""
    keys = sorted(seen)
    for index in keys:
        within = seen[index] > 0
        if within.any():
            flow = probes[index].passes["flow"][within]
            fast = float(np.percentile(np.hypot(flow[:, 2], flow[:, 3]), 95))
            yield max(1, int(most_px / max(fast, 1e-3)))
    for one, other in pairwise(keys):
        within = (seen[one] > 0) & (seen[other] > 0)
        differs = np.abs(box((_log(probes[one]) - _log(probes[other])).mean(-1), 5))
        level = float(np.percentile(differs[within], 90)) if within.any() else 0.0
        yield max(1, int(UNSTEADY / max(level, 1e-3) * (other - one)))


def probed(change: Reshoot, names: frozenset[str], frames: list[int], request: RenderRequest) -> tuple[tuple[int, ...], int]:
    """Which of the frames (rising) to probe, the first and the last always; and at which stride the changed entities and the
    camera move so little that the frames between can be made."""
    keys, travelled, last, fastest = [frames[0]], 0.0, frames[0], 0.0
    step = min(_steps(change.before.motion, names), _steps(change.after.motion, names))
    for frame in frames[1:]:
        way = max(_way(shot.motion, names, frame, request) for shot in (change.before, change.after))
        travelled, fastest = travelled + way, max(fastest, way)
        if travelled > APART * request.height or frame - last >= step:
            keys.append(frame)
            travelled, last = 0.0, frame
    stride = 1 if step < FARTHEST else min(LONGEST, max(1, int(SLOW * request.height / max(fastest, 1e-3))))
    return tuple(dict.fromkeys([*keys, frames[-1]])), stride


def _steps(motion: Motion, names: frozenset[str]) -> int:
    tracks: list[NDArray[Any]] = [p.rotations for name, p in motion.poses.items() if name in names]
    moving = any(bool(np.ptp(track, axis=0).max() > 1e-3) for track in tracks) or any(
        name in names for name in motion.deformations
    )
    return BEAT if moving else FARTHEST


def _way(motion: Motion, names: frozenset[str], frame: int, request: RenderRequest) -> float:
    """The farthest that one of the changed entities moves in the picture up to a frame, in pixels."""
    farthest = 0.0
    one, other = (Pinhole.of(motion.camera, at, request.width, request.height) for at in (max(0, frame - 1), frame))
    tracks = [track.positions for name, track in motion.transforms.items() if name in names]
    # What has no track stands somewhere before the camera: the camera's own motion moves it.
    ahead = one.position + one.rays(np.array([[request.width / 2, request.height / 2]]))[0] * 4.0
    for places in ([p[max(0, frame - 1), 1], p[frame, 1]] for p in tracks) if tracks else [[ahead, ahead]]:
        was, now = (
            lens.pixels(np.asarray(p, np.float64)[None] - lens.position)[0] for lens, p in zip((one, other), places, strict=True)
        )
        farthest = max(farthest, float(np.hypot(*(now - was))))
    return farthest


def seen_in(old: Sequence[RawFrame], new: Sequence[RawFrame], numbers: list[int]) -> list[Mask]:
    """Where probes of two worlds at the same frames, in order, differ (0 or 1): in the entities with these pass indices, and in
    light that lasts."""
    return _lasting([_difference(one, other, numbers) for one, other in zip(old, new, strict=True)])


def _difference(old: RawFrame, new: RawFrame, numbers: list[int]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Where two probes differ plainly, and where faintly.

    Light of one sample that was scattered once more is grainy, and other surfaces scatter it otherwise: away from what plainly
    differs only means over wide areas count, in which grain cancels out."""
    change = _log(new) - _log(old)
    ids = np.isin(old.passes["ids"], numbers) | np.isin(new.passes["ids"], numbers)
    plain = ids | without_specks(np.abs(box(change, 3)).max(-1) > PLAIN, round(ids.size * SPECK))
    free = (~plain).astype(np.float32)
    wide = max(1.0, change.shape[1] * WIDE)
    level = gaussian(change * free[..., None], wide) / np.maximum(gaussian(free, wide), 0.05)[..., None]
    return plain, without_specks(np.abs(level).max(-1) > SEEN, round(4 * ids.size * SPECK)) & ~plain


def _lasting(found: list[tuple[NDArray[np.bool_], NDArray[np.bool_]]]) -> list[Mask]:
    """Masks (0 or 1) of what differs plainly, and of what differs faintly in the probe before or after as well, if there are any:
    grain does not come twice in one place."""
    either = [_reached(plain | faint) for plain, faint in found]
    masks: list[Mask] = []
    for number, (plain, faint) in enumerate(found):
        beside = either[max(0, number - 1) : number] + either[number + 1 : number + 2]
        masks.append((plain | (faint & np.logical_or.reduce(beside) if beside else faint)).astype(np.float32))
    return masks


def _reached(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """A mask grown by how far what it covers may move until the next probe."""
    grown = mask.astype(np.float32)
    for _ in range(max(1, round(APART * mask.shape[0]))):
        grown = greatest(grown)
    return grown > 0


def _left_out(old: RawFrame, new: RawFrame, mask: Mask) -> float:
    """The share of light by which two probes differ outside of a mask, in the mean."""
    free = (mask == 0).astype(np.float32)
    if not free.any():
        return 0.0
    wide = max(1.0, mask.shape[1] * WIDE)
    level = gaussian((_log(new) - _log(old)) * free[..., None], wide) / np.maximum(gaussian(free, wide), 0.05)[..., None]
    return float(np.abs(level).max(-1)[free > 0].mean())


def _log(frame: RawFrame) -> NDArray[np.float32]:
    return np.log1p(np.maximum(frame.picture, 0) * np.float32(8))


def _grown(mask: Mask, request: RenderRequest) -> Mask:
    """A mask at the picture's size, grown (edges move a little until the next probe, blur and steadying reach over them) and
    feathered."""
    large = resized(greatest(mask), request.width, request.height)
    reach = max(1, round(APART * request.height / 2))
    for _ in range(reach):
        large = greatest(large)
    feathered = gaussian(large, max(1.0, request.height / 160))
    return np.where(feathered > 0.02, feathered, 0).astype(np.float32)


def _limited(mask: Mask, limits: list[Mask]) -> Mask:
    """A mask within what may change in any of the frames that it stands for."""
    within = (np.maximum.reduce(limits) > 0).astype(np.float32)
    return mask if within.all() else mask * (resized(within, mask.shape[1], mask.shape[0]) > 0)


def _around(masks: list[Mask], request: RenderRequest) -> Region | None:
    """The rectangle (left, top, right, bottom) of all masks with a margin for what the finish reads beside a pixel, its corner on
    the window's grid."""
    if not masks or not np.any(union := np.maximum.reduce(masks)):
        return None
    rows, columns = np.nonzero(union.any(1))[0], np.nonzero(union.any(0))[0]
    margin = max(4, request.height // 40)
    left, top = (max(0, int(first[0]) - margin) // GRID * GRID for first in (columns, rows))
    return left, top, min(request.width, int(columns[-1]) + 1 + margin), min(request.height, int(rows[-1]) + 1 + margin)
