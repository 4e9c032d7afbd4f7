"""Thin things in rows: feathers, fins, membranes, leaves of a wing, each a strip about a midrib."""

from collections.abc import Sequence

import numpy as np

from aozora.world.creatures.eyes import grid_faces
from aozora.world.creatures.figure import Floats, Ints, Patch, follow_chain


def strip_points(lines: Floats, sides: Floats, lift: float = 0.12) -> Floats:
    """Points (f, a, 3, 3) of f strips: midribs (f, a, 3) between two edges at half widths `sides` (f, a, 3); the midrib stands
    out by `lift` of the half width, so that strips catch the light."""
    along: Floats = np.gradient(lines, axis=1)
    normals: Floats = np.cross(along, sides)
    normals /= np.maximum(np.linalg.norm(normals, axis=-1, keepdims=True), 1e-12)
    half = np.linalg.norm(sides, axis=-1, keepdims=True)
    return np.stack([lines - sides, lines + lift * half * normals, lines + sides], 2)


def strip_faces(count: int, rows: int, columns: int = 3) -> Ints:
    """Triangles over `count` grids of rows x columns points."""
    one = grid_faces(rows, columns, False)
    return (one[None] + (np.arange(count) * rows * columns)[:, None, None]).reshape(-1, 3)


def vane_widths(rows: int, roundness: float = 0.5) -> Floats:
    """Half widths (a,) from 0 to 1 of a feather from quill to tip: narrow, broad, then rounded off."""
    u = np.linspace(0.0, 1.0, rows)
    widths = np.minimum(1.0, 0.35 + 2.2 * u) * np.clip(1 - u**6, 0, 1) ** roundness
    widths[-1] = 0.12
    return widths


def feathers(slot: str, points: Floats, colours: Floats, weights: Floats, spread: Floats | None = None) -> Patch:
    """A patch of strips: points (f, a, 3, 3), colours (f, a, 3) and joint weights (f, j); `spread` are the points in the shape
    "spread"."""
    count, rows = points.shape[:2]
    tones = np.repeat(colours[:, :, None], 3, 2).copy()
    tones[:, :, 1] *= 0.86
    shapes = {} if spread is None else {"spread": spread.reshape(-1, 3)}
    flat = points.reshape(-1, 3)
    return Patch(
        slot, flat, strip_faces(count, rows), np.clip(tones.reshape(-1, 3), 0, 1), np.repeat(weights, rows * 3, 0), shapes
    )


def membrane(
    slot: str, grid: Floats, colours: Floats, joints: tuple[str, ...], chain: Sequence[str], along: Floats | None = None
) -> Patch:
    """A sheet through a grid of points (r, c, 3), coloured by point (r, c, 3) or as a whole (3,), whose rows follow a chain of
    joints; `along` (r,) says where each row is on it (evenly if None)."""
    rows, columns = grid.shape[:2]
    where = np.linspace(0, len(chain) - 1, rows) if along is None else along
    weights = np.repeat(follow_chain(joints, chain, where), columns, 0)
    tones = np.broadcast_to(colours, grid.shape).reshape(-1, 3)
    return Patch(slot, grid.reshape(-1, 3), grid_faces(rows, columns, False), np.array(tones), weights)
