"""The schedule of a shot: key frames that are rendered whole, and between them only the part of the picture where things move.

What stands still is carried from key to key along depth and camera, exactly. How far the next key lies, and how large the part
is, follows from the staging alone, before anything is rendered; where sparing would not pay, frames are rendered as ever.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from aozora.film.air import CALM_M_S
from aozora.film.lamps import carried_lamp
from aozora.film.motion import CameraTrack
from aozora.film.production import RenderRequest, StagedShot
from aozora.film.projection import SENSOR_MM, Floats, Pinhole, matrices
from aozora.film.store import Store
from aozora.film.world import World
from aozora.render.sparing.reach import Reach, reaches

Region = tuple[int, int, int, int]

LENGTHS = (24, 16, 12, 8, 6, 4, 3, 2)
"""Frames from one key to the next that are tried."""

EACH = 8
"""Frames of a gap for which its last key is sampled once more: what many frames show should be without noise."""

FIXED = 0.3
"""Share of a whole frame's time that is spent however small the part is: everything is still moved and traced against."""

PAYS = 0.85
"""Sparing must take at most this share of the time that is needed without it."""

TURNED, SHIFTED = 0.2, 0.2
"""Shares of the width by which what is far away, and what is as far as the subject, may move between two keys."""

ZOOMED = 1.08
"""How much larger things may become between two keys."""

MARGIN = 0.02
"""Share of the width that is rendered around what moves: the softness of its edges and of its shadow."""

GRID = 8
"""Parts begin and end at multiples of so many pixels."""

SHADOW_M = 12.0
"""How long a shadow is followed: low suns throw longer ones, which are faint and far away."""

SET = "set/"
"""What the ids of a set's own entities begin with."""

_NEAR = 0.05


@dataclass(frozen=True)
class Gap:
    """The frames between two keys (which are rendered whole). `region` is the part that is rendered in the frames `parts`, and
    None where nothing moves; `moving` are the pass indices of what does; the last key is sampled `takes` times."""

    first: int
    last: int
    region: Region | None = None
    parts: tuple[int, ...] = ()
    moving: tuple[int, ...] = ()
    takes: int = 1


@dataclass(frozen=True)
class Schedule:
    """All frames to render, in order; the gaps that are filled by carrying what stands still, by the frame of their last key."""

    frames: tuple[int, ...]
    gaps: dict[int, Gap] = field(default_factory=dict[int, Gap])

    @property
    def regions(self) -> dict[int, Region]:
        """The part to render, of frames that are not rendered whole."""
        return {i: gap.region for gap in self.gaps.values() for i in gap.parts if gap.region is not None}

    @property
    def retakes(self) -> dict[int, int]:
        """How often keys are sampled."""
        return {last: gap.takes for last, gap in self.gaps.items() if gap.takes > 1}

    def since(self, frame: int) -> "Schedule":
        """The rest of the schedule from the last frame on that is rendered whole and not after `frame`."""
        whole = [index for index in self.frames if index <= frame and index not in self.regions]
        begin = max(whole, default=self.frames[0])
        gaps = {last: gap for last, gap in self.gaps.items() if gap.first >= begin}
        return Schedule(tuple(index for index in self.frames if index >= begin), gaps)


@dataclass(frozen=True)
class Sights:
    """Where each thing that moves in a shot, its shadow and its mirror image are seen, by its number in `moving` and the frame;
    worked out once, however many gaps are tried."""

    shot: StagedShot
    moving: Sequence[Reach]
    width: int
    height: int
    known: dict[tuple[int, int], tuple[Floats, Floats]] = field(default_factory=dict[tuple[int, int], tuple[Floats, Floats]])

    def corners(self, number: int, frame: int) -> tuple[Floats, Floats]:
        """The corners of the rectangle around one thing; the first beyond the second where it is not seen."""
        if (number, frame) not in self.known:
            self.known[number, frame] = self._corners(self.moving[number], frame)
        return self.known[number, frame]

    def _corners(self, reach: Reach, frame: int) -> tuple[Floats, Floats]:
        balls = reach.balls(frame)
        low, high = np.full(2, np.inf), np.full(2, -np.inf)
        if not len(balls):
            return low, high
        lens = Pinhole.of(self.shot.motion.camera, frame, self.width, self.height)
        shown = [balls] if reach.entity.seen_by_camera else []
        if reach.entity.casts_shadow:
            shown += [_shadow(balls, sun) for sun in _suns(self.shot.world)]
        if _mirrors(self.shot.world):
            shown.append(_mirrored(balls))
        for box in (_seen(cloud, lens) for cloud in shown):
            if box is not None:
                low, high = np.minimum(low, box[0]), np.maximum(high, box[1])
        return low, high


def schedule_of(shot: StagedShot, request: RenderRequest, stride: int, store: Store) -> Schedule:
    """What to render of a shot of which without sparing every `stride`-th frame would be (`request.frames`)."""
    plain = Schedule(request.frames)
    if not carries(shot) or request.region is not None or request.spread or request.motion_blur:
        return plain
    sights = Sights(shot, reaches(shot, store), request.width, request.height)
    last = shot.motion.exposed - 1
    frames, gaps, at = [0], dict[int, Gap](), 0
    while at < last:
        gap = _longest(sights, at, last, stride)
        if gap is None:
            at = min(at + stride, last)
        else:
            at = gap.last
            gaps[at] = gap
            frames += gap.parts
        frames.append(at)
    return Schedule(tuple(frames), gaps)


def carries(shot: StagedShot) -> bool:
    """Whether what stands still in a shot looks the same from frame to frame: its light stays, and no wind moves it."""
    world, motion = shot.world, shot.motion
    if world.develop.fisheye > 0 or motion.sky_turn is not None or motion.blends or _sways(world):
        return False
    if any(np.ptp(shares) > 1e-3 for shares in motion.lights.values()):
        return False
    return all(carried_lamp(lamp, world, motion) is None for lamp in world.lamps)


def _sways(world: World) -> bool:
    return math.hypot(*world.air.wind.velocity) >= CALM_M_S and any(scatter.sway > 0 for scatter in world.scatters)


def _longest(sights: Sights, first: int, end: int, stride: int) -> Gap | None:
    """The gap from a key on that costs least per frame, if it costs clearly less than none."""
    best, least = None, PAYS / stride
    camera, pixels = sights.shot.motion.camera, sights.width * sights.height
    for length in LENGTHS:
        last = min(first + length, end)
        if last - first < 2 or not _alike(camera, first, last):
            continue
        region = region_of(sights, range(first, last + 1))
        parts = tuple(range(first + stride, last, stride)) if region is not None else ()
        area = 0.0 if region is None else (region[2] - region[0]) * (region[3] - region[1]) / pixels
        takes = 1 + (last - first) // EACH
        cost = (takes + len(parts) * (FIXED + (1 - FIXED) * area)) / (last - first)
        if cost < least:
            best, least = Gap(first, last, region, parts, _numbers(sights.moving, first, last), takes), cost
    return best


def _numbers(moving: Sequence[Reach], first: int, last: int) -> tuple[int, ...]:
    return tuple(reach.entity.pass_index for reach in moving if reach.changes[first : last + 1].any())


def _alike(camera: CameraTrack, first: int, last: int) -> bool:
    """Whether two keys show nearly the same from nearly the same place."""
    lens = camera.lens_mm[first : last + 1, 1]
    if float(lens.max() / lens.min()) > ZOOMED:
        return False
    focal = float(lens.max()) / SENSOR_MM
    places = camera.positions[first : last + 1, 1].astype(np.float64)
    way = float(np.linalg.norm(np.diff(places, axis=0), axis=1).sum())
    near = float(camera.focus_m[first : last + 1, 1].min())
    one, other = (camera.rotations[i, 1].astype(np.float64) for i in (first, last))
    turn = 2 * math.acos(min(1.0, abs(float(one @ other))))
    return way / max(near, _NEAR) * focal <= SHIFTED and turn * focal <= TURNED


def region_of(sights: Sights, frames: range) -> Region | None:
    """The rectangle in which anything moves, or throws a shadow that moves, in any of some frames; None if nothing does."""
    width, height = sights.width, sights.height
    low, high = np.full(2, np.inf), np.full(2, -np.inf)
    for number, reach in enumerate(sights.moving):
        if reach.changes[frames.start : frames.stop].any():
            for corners in (sights.corners(number, frame) for frame in frames):
                low, high = np.minimum(low, corners[0]), np.maximum(high, corners[1])
    margin = max(GRID, MARGIN * width)
    low, high = np.maximum(low - margin, 0), np.minimum(high + margin, (width, height))
    if not np.all(low < high):
        return None
    left, top = (int(v // GRID * GRID) for v in low)
    right, bottom = (min(int(-(-v // GRID) * GRID), most) for v, most in zip(high, (width, height), strict=True))
    return left, top, right, bottom


def _mirrors(world: World) -> bool:
    """Whether the set may show things again: wet or polished ground, water, glass."""
    names = {name for entity in world.entities if entity.id.startswith(SET) for part in entity.parts for name in part.materials}
    used = [world.materials[name] for name in names]
    return any(m.wet > 0.2 or m.transmission > 0.5 or m.roughness < 0.2 for m in used)


def _suns(world: World) -> list[Floats]:
    """Directions in which light falls that throws shadows a long way."""
    found: list[Floats] = []
    for lamp in world.lamps:
        if lamp.type == "sun":
            down = -matrices(np.array(lamp.rotation, np.float64)[None])[0][:, 2]
            if down[2] < -0.05:
                found.append(down)
    return found


def _ground(balls: Floats) -> float:
    """How deep the lowest of some balls reaches."""
    return float((balls[:, 2] - balls[:, 3]).min())


def _shadow(balls: Floats, sun: Floats) -> Floats:
    """Balls where their shadows fall on the ground below the lowest of them."""
    drop = np.minimum((balls[:, 2] - _ground(balls)) / -sun[2], SHADOW_M)
    thrown = balls.copy()
    thrown[:, :3] += drop[:, None] * sun
    return thrown


def _mirrored(balls: Floats) -> Floats:
    """Balls as the ground below them reflects them."""
    out = balls.copy()
    out[:, 2] = 2 * _ground(balls) - balls[:, 2]
    return out


def _seen(balls: Floats, lens: Pinhole) -> tuple[Floats, Floats] | None:
    """The corners of the rectangle that the hull of some balls fills in a picture; None if they are all behind the camera."""
    places = (balls[:, :3] - lens.position) @ lens.rotation * (1, 1, -1)
    radius = balls[:, 3]
    ahead = places[:, 2] + radius > _NEAR
    if not bool(ahead.any()):
        return None
    # What goes on behind the camera leaves the picture where the ways there cross the plane just before it.
    front, back = places[ahead, None], places[None, ~ahead]
    share = (front[..., 2:] - _NEAR) / np.maximum(front[..., 2:] - back[..., 2:], 1e-9)
    crossing = (front + np.clip(share, 0, 1) * (back - front)).reshape(-1, 3)
    places = np.concatenate([places[ahead], crossing])
    radius = np.concatenate([radius[ahead], np.full(len(crossing), radius.max())])[:, None]
    scale = lens.focal / np.maximum(places[:, 2:] - radius, _NEAR)
    middle = places[:, :2] * scale * (1, -1) + (lens.width / 2, lens.height / 2)
    return (middle - radius * scale).min(0), (middle + radius * scale).max(0)
