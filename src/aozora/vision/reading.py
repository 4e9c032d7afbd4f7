"""What a picture shows in depth: sky, horizon, ground and a subject before them, by classical vision."""

from dataclasses import dataclass

import numpy as np

from aozora.vision.depth import DepthModel, LevelGround
from aozora.vision.opencv import Mask, Pixels, Plane, cut, filled, grown, lab, largest, pieces, softened

FAR = 60.0
"""Depth of the sky, in heights of the camera over the ground."""

_LEAST_WATER = 0.02
"""Share of the picture below which water is not believed."""

_MOST_THINGS = 6

_ODD, _LEAST_THING, _LARGEST_THING, _LOW = 14.0, 0.002, 0.3, 0.06
"""How far (L*a*b*) something differs from its row that stands there, how large it is as a share of the picture, and how high as a
share of its height at least."""

NEAREST = 1.2
"""Depth of what is nearest, in the same unit."""


@dataclass(frozen=True)
class Layer:
    """A picture (h, w, 3) as float 0..255 sRGB, its depth (h, w) and its cover (h, w) 0..1."""

    picture: Plane
    depth: Plane
    cover: Plane


@dataclass(frozen=True)
class Reading:
    """The layers from back to front; the sky, water, foliage and subject (h, w); the row of the horizon."""

    layers: tuple[Layer, ...]
    horizon: int
    sky: Mask
    water: Mask
    foliage: Mask
    subject: Mask


def read(picture: Pixels, depth_model: DepthModel = LevelGround(), *, water_named: bool = False) -> Reading:
    """The reading of a picture (h, w, 3) sRGB. The same picture gives the same reading. Water is believed where it is blue,
    mirrors the sky and has glints or level ripples; `water_named` when somebody says that there is some."""
    colours = lab(picture)
    sky = _sky(picture, colours)
    horizon = _horizon(sky)
    subject = _subject(picture, colours, sky)
    nearness = depth_model.nearness(picture)
    if nearness is None:
        depth = _ground_depth(picture.shape[0], picture.shape[1], horizon)
    else:
        depth = (1 / (nearness / NEAREST + (1 - nearness) / (FAR * 0.5))).astype(np.float32)
    depth[sky] = FAR
    depth = softened(depth, 1.5)
    whole = np.ones(sky.shape, np.float32)
    water = _water(colours, horizon, sky, subject, named=water_named)
    foliage = (colours[..., 1] < -4) & (colours[..., 2] > 6) & ~sky & ~subject
    standing = _things(colours, sky | grown(subject, 2) | water) if nearness is None else []
    fronts = [(piece, float(depth[_foot(piece)].min())) for piece in standing]
    if subject.any():
        # A crown stands where its trunk does.
        touching = [near for piece, near in fronts if (grown(subject, 4) & piece).any()]
        near = min([float(depth[_foot(subject, 100)].min()), *touching]) if nearness is None else np.median(depth[subject])
        # Who is the subject comes last, whatever stands before it.
        fronts = [*sorted(fronts, key=lambda one: -one[1]), (subject, float(near))]
    if not fronts:
        return Reading((Layer(picture.astype(np.float32), depth, whole),), horizon, sky, water, foliage, subject)
    covered = np.logical_or.reduce([mask for mask, _ in fronts])
    behind = filled(picture, grown(covered, max(2, picture.shape[0] // 90)))
    layers = (Layer(behind.astype(np.float32), depth, whole), *(_front(picture, mask, near) for mask, near in fronts))
    return Reading(layers, horizon, sky, water, foliage, subject)


def _front(picture: Pixels, mask: Mask, depth: float) -> Layer:
    """What a mask covers, upright and as far away everywhere."""
    cover = softened(grown(mask, 1).astype(np.float32), 0.8)
    return Layer(picture.astype(np.float32), np.full(mask.shape, depth, np.float32), cover)


def _foot(mask: Mask, percent: int = 97) -> int:
    """The row where something stands."""
    return int(np.percentile(np.nonzero(mask)[0], percent))


def _water(colours: Plane, horizon: int, sky: Mask, subject: Mask, *, named: bool) -> Mask:
    """Below the horizon, neither warm nor green, in one piece; and unless it was named with evidence: bluer than grey, no lighter
    than the sky that it mirrors, and smooth along its rows (ripples lie level) or glinting."""
    height = sky.shape[0]
    rows = np.arange(height)[:, None]
    likely: Mask = (rows > horizon) & (colours[..., 2] < 2) & (colours[..., 1] < 8) & ~sky & ~subject
    none = np.zeros_like(sky)
    if not likely.any():
        return none
    found = largest(grown(grown(likely, -1), 2)) & likely
    if found.mean() < _LEAST_WATER:
        return none
    if named:
        return found
    if sky.mean() < 0.05:
        return none
    here, above = np.median(colours[found], 0), np.median(colours[sky], 0)
    blue = here[2] < -4
    mirrors = here[0] < above[0] + 8 and float(np.hypot(here[1] - above[1], here[2] - above[2])) < 22
    light = colours[..., 0]
    inner = grown(found, -2)
    if not inner.any():
        return none
    across = np.abs(np.diff(light, axis=1, append=light[:, -1:]))[inner].mean()
    down = np.abs(np.diff(light, axis=0, append=light[-1:]))[inner].mean()
    level = down > 1.25 * across or max(across, down) < 0.6
    glints = float((light > np.median(light[found]) + 25)[found].mean()) > 0.002
    return found if blue and mirrors and (level or glints) else none


def _sky(picture: Pixels, colours: Plane) -> Mask:
    """What is joined to the upper border, bright or blue, and smooth; none when there is little of it."""
    height, width = picture.shape[:2]
    light = colours[..., 0]
    rough = softened(np.abs(light - softened(light, 2.0)), max(1.5, height / 120))
    top = np.median(colours[: max(2, height // 20)].reshape(-1, 3), 0)
    alike = np.linalg.norm((colours - top) * np.array([0.5, 1, 1]), axis=-1)
    likely = (rough < 2.5) & (alike < 32)
    marks = np.where(likely, 3, 2).astype(np.uint8)
    marks[int(height * 0.8) :] = 0
    marks[: max(2, height // 40)][likely[: max(2, height // 40)]] = 1
    if (marks == 1).sum() < 0.4 * width * max(2, height // 40):
        return np.zeros((height, width), bool)
    found = cut(picture, marks)
    # Only what hangs together from the top down counts.
    hanging: Mask = np.logical_and.accumulate(grown(found, 1), axis=0)
    found = hanging & found
    return found if found.mean() > 0.03 else np.zeros((height, width), bool)


def _horizon(sky: Mask) -> int:
    """The row below the sky in most columns; without a sky a little above the middle."""
    height = sky.shape[0]
    ends: Plane = sky.sum(0, dtype=np.float32)[sky.any(0)]
    row = int(np.percentile(ends, 80)) if ends.size > sky.shape[1] * 0.3 else int(height * 0.42)
    return min(max(row, int(height * 0.15)), int(height * 0.75))


def _ground_depth(height: int, width: int, horizon: int) -> Plane:
    """A level ground seen in perspective, z = 1 / tan of the angle below the horizon, and what stands far away above it."""
    below = np.maximum(np.arange(height) - horizon, 0) / max(height - horizon, 1)
    depth = np.clip(NEAREST / np.maximum(below, 1e-3), NEAREST, FAR * 0.5)
    return np.repeat(depth.astype(np.float32)[:, None], width, 1)


def _things(colours: Plane, without: Mask) -> list[Mask]:
    """What stands on the ground or hangs before it: whatever plainly differs from its rows, at most `_MOST_THINGS`. As layers of
    their own trunks and legs do not bend when the camera moves."""
    height = without.shape[0]
    usual = np.median(colours, axis=1, keepdims=True)
    odd = softened(np.linalg.norm(colours - usual, axis=-1).astype(np.float32), max(0.8, height / 180))
    found: list[Mask] = []
    for piece in pieces((odd > _ODD) & ~without, round(_LEAST_THING * odd.size)):
        tall = int(np.ptp(np.nonzero(piece.any(1))[0]))
        if piece.mean() <= _LARGEST_THING and tall >= _LOW * height:
            found.append(piece)
    return found[:_MOST_THINGS]


def _subject(picture: Pixels, colours: Plane, sky: Mask) -> Mask:
    """What stands out in colour from the borders and stands near the middle; none when nothing plainly does."""
    height, width = picture.shape[:2]
    none = np.zeros((height, width), bool)
    side = max(2, width // 8)
    ring = np.concatenate([colours[:, :side], colours[:, -side:]], 1)
    # Each row is compared with its own borders, so that sky, far and ground each count as background.
    middle = softened(np.repeat(np.median(ring, axis=1, keepdims=True), width, 1), height / 60)
    spread = softened(np.repeat(ring.std(axis=1, keepdims=True), width, 1), height / 60)
    odd = softened(np.linalg.norm((colours - middle) / (spread + 5), axis=-1).astype(np.float32), height / 90)
    across = np.abs(np.arange(width) / width - 0.5)[None]
    marks = np.where((odd > 2.6) & (across < 0.36) & ~sky, 3, 2).astype(np.uint8)
    marks[:, : width // 16] = marks[:, -(width // 16) :] = 0
    if (marks == 3).mean() < 0.01:
        return none
    found = largest(grown(grown(cut(picture, marks), -1), 1))
    share = found.mean()
    wide = np.ptp(np.flatnonzero(found.any(0))) / width if found.any() else 1.0
    return found if 0.01 < share < 0.45 and wide < 0.75 else none
