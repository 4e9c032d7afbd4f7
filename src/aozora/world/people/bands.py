"""Bands, collars and buttons: what finishes the openings of a garment."""

import numpy as np
from numpy.typing import NDArray

from aozora.world.geometry.primitives import lathe, spline
from aozora.world.people.cutting import Cloth
from aozora.world.people.figure import Figure
from aozora.world.people.pieces import Piece, grid, mirrored, of_mesh

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_AROUND = 56


def ring_of(made: Cloth, ring: Ints, count: int = _AROUND) -> tuple[Floats, Floats, dict[str, Floats], float]:
    """A rim as a smooth closed curve: points (count, 3), outward directions, weights there, and its length in metres."""
    points = made.points[ring]
    for _ in range(3):
        points = 0.5 * points + 0.25 * (np.roll(points, 1, 0) + np.roll(points, -1, 0))
    closed = np.concatenate([points, points[:1]])
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(closed, axis=0), axis=1))])
    wanted = np.arange(count) / count * along[-1]
    curve = np.stack([np.interp(wanted, along, closed[:, i]) for i in range(3)], 1)
    number: Ints = np.asarray(np.searchsorted(along, wanted), np.int64) % len(ring)
    out = curve - curve.mean(0)
    axis = _axis(curve)
    out = out - (out @ axis)[:, None] * axis
    out /= np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9)
    return curve, out, {joint: share[ring[number]] for joint, share in made.weights.items()}, float(along[-1])


def _axis(curve: Floats) -> Floats:
    """The unit normal of a closed curve's mean plane."""
    offset = curve - curve.mean(0)
    normal = np.cross(offset, np.roll(offset, -1, 0)).sum(0)
    return normal / np.linalg.norm(normal)


def band(made: Cloth, ring: Ints, material: str, wide: float, thick: float, h: float, way: str) -> Piece:
    """A rounded band along a rim: "up" stands on it, away from the garment; "in" lies over its edge."""
    curve, out, weights, length = ring_of(made, ring)
    axis = _axis(curve)
    body = made.points[np.unique(made.faces[np.isin(made.faces, ring).any(1)])].mean(0)
    axis = axis if (curve.mean(0) - body) @ axis > 0 else -axis
    start = -0.15 * wide if way == "up" else -0.80 * wide
    t = np.linspace(0.0, 1.0, 9)
    rise = np.concatenate([start + wide * t, [start + wide + 0.25 * thick], start + wide * t[::-1]])
    swell = thick * (0.75 + 0.25 * np.sin(np.pi * t))
    inner = -thick * 0.7
    push = np.concatenate([swell, [0.2 * thick], np.full(9, inner)])
    lean = -0.10 if way == "up" else 0.0
    rows = len(rise)
    points = (
        curve[None] + rise[:, None, None] * axis + (push[:, None] + lean * np.clip(rise, 0, 1)[:, None])[..., None] * out[None]
    )
    wrap = np.concatenate([points, points[:, :1]], 1)
    columns = wrap.shape[1]
    faces = grid(rows, columns, False)
    u = np.linspace(0.0, length, columns)
    uv = np.stack(np.broadcast_arrays(u[None], rise[:, None]), -1).reshape(-1, 2)[faces]
    if _volume(wrap.reshape(-1, 3), faces, curve.mean(0)) < 0:
        faces, uv = faces[:, ::-1], uv[:, ::-1]
    shares = {joint: np.tile(np.append(share, share[0]), rows) for joint, share in weights.items()}
    colours = np.ones((rows * columns, 3))
    return Piece(material, wrap.reshape(-1, 3), faces, colours, shares, uv)


def _volume(points: Floats, faces: Ints, centre: Floats) -> float:
    a, b, c = (points[faces[:, i]] - centre for i in range(3))
    return float((a * np.cross(b, c)).sum())


def flap(figure: Figure, made: Cloth, ring: Ints, material: str, wide: float, gap: float) -> Piece:
    """A turned-down collar: from the top of the neck's rim outwards and down, open in front; `gap` radians are free there."""
    h = figure.a.h
    curve, out, weights, _ = ring_of(made, ring)
    turn = np.arctan2(curve[:, 1], curve[:, 0] - curve[:, 0].mean())
    order = np.argsort((turn + 2 * np.pi) % (2 * np.pi), kind="stable")
    order = order[(np.abs(turn[order]) > gap * 0.5)]
    curve, out, turn = curve[order], out[order], turn[order]
    front = np.clip(np.cos(turn), 0, 1)[:, None]
    t = np.linspace(0.0, 1.0, 7)[:, None, None]
    top = curve + np.array([0.0, 0.0, 0.018 * h]) * (1 - 0.4 * front) + 0.004 * h * out
    reach = wide * (0.75 + 0.65 * front**3)
    roll = np.sin(np.pi * t * 0.5)
    points = top[None] + (0.62 * reach * roll)[..., :] * out[None] - (reach * (t**1.3) * 0.86) * np.array([0.0, 0.0, 1.0])
    points = points + 0.005 * h * np.sin(np.pi * t) * np.array([0.0, 0.0, 1.0])
    floor = figure.around(np.arctan2(points[..., 1], points[..., 0] + 0.006 * h), points[..., 2], 0.018 * h)
    inside = np.hypot(points[..., 0] + 0.006 * h, points[..., 1]) < np.hypot(floor[..., 0] + 0.006 * h, floor[..., 1])
    points[..., :2] = np.where((inside & (t[..., 0] > 0.3))[..., None], floor[..., :2], points[..., :2])
    back = points - 0.0045 * h * (out[None] + np.array([0.0, 0.0, 0.4]))
    both = np.concatenate([points, back[::-1]])
    rows, columns = both.shape[:2]
    faces = grid(rows, columns, False)
    uv = np.stack(np.broadcast_arrays(np.linspace(0, 0.5, columns)[None], np.linspace(0, 2 * wide, rows)[:, None]), -1).reshape(
        -1, 2
    )[faces]
    shares = {joint: np.tile(share[order], rows) for joint, share in weights.items()}
    flat = both.reshape(-1, 3)
    return Piece(material, flat, faces[:, ::-1], np.ones(flat.shape), shares, uv[:, ::-1])


def lapels(figure: Figure, low: float, ease: float, boxy: float, material: str) -> list[Piece]:
    """Both lapels of a jacket, from the collar down to where it is buttoned at height `low`."""
    h = figure.a.h
    worn = Figure(figure.a, figure.params, figure.face, ease, boxy)
    high = float(figure.a.trunk["neck"][2]) - 0.012 * h
    t = np.linspace(0.0, 1.0, 18)[:, None]
    u = np.linspace(0.0, 1.0, 7)[None]
    heights = low - 0.012 * h + (high - low) * t + 0.010 * h * u
    edge = np.clip(heights - low, 0, None) * 0.31 + 0.002 * h
    notch = 1.0 - 0.55 * np.clip((t - 0.80) / 0.05, 0, 1)
    wide = 0.040 * h * np.clip(t / 0.75, 0.0, 1.0) ** 0.8 * notch + 0.002 * h
    across = edge + wide * u
    reach = 0.085 * h
    turn = np.arcsin(np.clip(across / np.maximum(reach, across + 1e-6), -1, 0.97))
    points = worn.around(turn, np.broadcast_to(heights, turn.shape), 0.006 * h)
    scale = np.clip(across / np.maximum(points[..., 1], 1e-5), 0.5, 2.0)
    points = worn.around(
        np.arctan2(across, points[..., 0] + 0.006 * h), np.broadcast_to(heights, turn.shape), 0.006 * h
    ) * np.where(scale[..., None] > 0, 1.0, 1.0)
    under = points[:, ::-1] - np.array([0.006 * h, 0.0, 0.0])
    both = np.concatenate([points, under, points[:, :1]], 1)
    rows, columns = both.shape[:2]
    faces = grid(rows, columns, False)[:, ::-1]
    uv = np.stack(np.broadcast_arrays(np.linspace(0, 0.12, columns)[None], heights[:, :1]), -1).reshape(-1, 2)[faces]
    flat = both.reshape(-1, 3)
    left = Piece(material, flat, faces, np.ones(flat.shape), figure.trunk_weights(flat), uv)
    return [left, mirrored(left)]


def buttons(figure: Figure, count: int, span: tuple[float, float], ease: float, material: str, boxy: float) -> Piece:
    """A row of buttons down the front between two heights."""
    h = figure.a.h
    heights = np.linspace(span[0], span[1], count)
    dressed = Figure(figure.a, figure.params, figure.face, ease, boxy)
    places = dressed.around(np.zeros(count), heights, 0.0015 * h)
    disc = lathe(
        np.array([[0.0, 0.0], [0.0062, 0.0], [0.0068, 0.0012], [0.0060, 0.0024], [0.0040, 0.0018], [0.0, 0.0018]])
        * h
        / 1.7
        * 1.25,
        16,
    )
    one = of_mesh(material, disc, np.ones(3), {"chest": np.ones(len(disc.points))})
    turned = one.points[:, [2, 1, 0]] * np.array([1.0, 1.0, -1.0])
    points = np.concatenate([turned + place for place in places])
    faces = np.concatenate([one.faces + i * len(turned) for i in range(count)])
    return Piece(material, points, faces, np.ones(points.shape), figure.trunk_weights(points))


def curve_through(points: list[list[float]], count: int) -> Floats:
    """A smooth curve through points."""
    return spline(points, count)
