"""Pieces laid on the dressed trunk: belts, sashes, panels, straps, aprons, ties, capes."""

import numpy as np
from numpy.typing import NDArray

from aozora.world.people.body import along_limb, limb_points
from aozora.world.people.figure import Figure
from aozora.world.people.pieces import Piece, grid, mirrored
from aozora.world.people.tops import Wear

Floats = NDArray[np.float64]


def sheet_piece(material: str, outer: Floats, thick: Floats | float, weights: dict[str, Floats] | str) -> Piece:
    """A cloth (rows, columns, 3) with a back `thick` metres behind it (towards the trunk's axis); uv in metres."""
    rows, columns = outer.shape[:2]
    centre = outer.copy()
    centre[..., 0], centre[..., 1] = -0.01, 0.0
    inward = centre - outer
    inward /= np.maximum(np.linalg.norm(inward, axis=-1, keepdims=True), 1e-9)
    inner = outer + inward * thick
    both = np.concatenate([outer, inner[::-1], outer[:1]])
    across = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(outer[rows // 2], axis=0), axis=1))])
    down = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(both[:, columns // 2], axis=0), axis=1))])
    faces = grid(len(both), columns, False)
    uv = np.stack(np.broadcast_arrays(across[None], -down[:, None]), -1).reshape(-1, 2)[faces]
    flat = both.reshape(-1, 3)
    shares = {weights: np.ones(len(flat))} if isinstance(weights, str) else weights
    return Piece(material, flat, faces, np.ones(flat.shape), shares, uv)


def panel(figure: Figure, turns: tuple[float, float], heights: tuple[float, float], lift: float, material: str) -> Piece:
    """A panel on the trunk between two angles (0 in front) and two heights in metres, `lift` metres off what is worn."""
    t = np.linspace(turns[0], turns[1], 28)[None]
    z = np.linspace(heights[1], heights[0], 16)[:, None]
    outer = figure.around(t, z, lift)
    return sheet_piece(material, outer, 0.8 * lift, figure.trunk_weights(_doubled(outer)))


def _doubled(outer: Floats) -> Floats:
    return np.concatenate([outer, outer[::-1], outer[:1]])


def belt_piece(figure: Figure, middle: float, wide: float, material: str, slack: float = 0.0) -> Piece:
    """A belt or sash around the waist: `middle` and `wide` in metres."""
    t = np.linspace(0.0, 2 * np.pi, 73)[None]
    profile = np.linspace(0.0, 1.0, 7)[:, None]
    z = middle + wide * (0.5 - profile) - slack * np.cos(t)
    bulge = 0.0042 * figure.a.h * (0.5 + 0.5 * np.sin(np.pi * profile)) + 0.002 * figure.a.h
    base = figure.around(t, z, 0.0)
    out = base.copy()
    out[..., 2] = 0.0
    out /= np.maximum(np.linalg.norm(out, axis=-1, keepdims=True), 1e-9)
    outer = base + out * bulge[..., None]
    return sheet_piece(material, outer, 0.006 * figure.a.h, figure.trunk_weights(_doubled(outer)))


def belt(figure: Figure, wear: Wear) -> list[Piece]:
    """A narrow belt at the waist."""
    return [belt_piece(figure, figure.z(1.20), 0.018 * figure.a.h, wear.trim)]


def sash(figure: Figure, wear: Wear) -> list[Piece]:
    """A broad sash with two hanging ends."""
    h = figure.a.h
    ring = belt_piece(figure, figure.z(1.18), 0.034 * h, wear.trim, 0.004 * h)
    ends = [_hanging(figure, turn, 0.034 * h, figure.z(1.19), 0.20 * h, wear.trim) for turn in (0.42, 0.62)]
    return [ring, *ends]


def obi(figure: Figure, wear: Wear) -> list[Piece]:
    """The broad girdle of a kimono with its knot behind."""
    h = figure.a.h
    knot = panel(figure, (np.pi - 0.65, np.pi + 0.65), (figure.z(1.16), figure.z(1.46)), 0.030 * h, wear.trim)
    return [
        belt_piece(figure, figure.z(1.29), 0.088 * h, wear.trim),
        knot,
        belt_piece(_over(figure, 0.004 * h), figure.z(1.29), 0.014 * h, wear.button),
    ]


def _over(figure: Figure, more: float) -> Figure:
    return Figure(figure.a, figure.params, figure.face, figure.bulk + more, figure.boxy)


def leather_belt(figure: Figure, wear: Wear) -> list[Piece]:
    """A dark belt with a buckle."""
    h = figure.a.h
    buckle = panel(_over(figure, 0.004 * h), (-0.16, 0.16), (figure.z(1.13), figure.z(1.20)), 0.007 * h, "brass")
    return [belt_piece(figure, figure.z(1.165), 0.028 * h, "dark leather"), buckle]


def _hanging(figure: Figure, turn: float, wide: float, top: float, long: float, material: str) -> Piece:
    """A strip that hangs from the waist at an angle about the vertical."""
    h = figure.a.h
    z = np.linspace(top, top - long, 16)[:, None]
    root = figure.around(np.array([turn]), np.array([top]), 0.012 * h)[0]
    across = np.linspace(-0.5, 0.5, 6)[None]
    side = np.array([-np.sin(turn), np.cos(turn), 0.0])
    out = np.array([np.cos(turn), np.sin(turn), 0.0])
    t = np.linspace(0.0, 1.0, 16)[:, None]
    outer = root[None, None] + (wide * (0.8 + 0.4 * t) * across)[..., None] * side + (0.035 * h * t)[..., None] * out
    outer[..., 2] = np.broadcast_to(z, outer.shape[:2])
    return sheet_piece(material, outer, 0.004 * h, "pelvis")


def apron(figure: Figure, wear: Wear) -> list[Piece]:
    """A bib and a skirt in front, with a band around the waist and straps over the shoulders."""
    h = figure.a.h
    bib = panel(figure, (-0.62, 0.62), (figure.z(1.20), figure.z(1.66)), 0.006 * h, wear.cloth)
    return [bib, *half_apron(figure, wear), *_straps(figure, wear, 0.040 * h)]


def half_apron(figure: Figure, wear: Wear) -> list[Piece]:
    """An apron from the waist to above the knees."""
    h = figure.a.h
    t = np.linspace(-1.05, 1.05, 40)[None]
    top, bottom = figure.z(1.20), float(along_limb(limb_points(figure.a, "leg", 1.0), 0.44)[2])
    z = np.linspace(top, bottom, 22)[:, None]
    hip = figure.z(0.98)
    outer = figure.around(t, np.maximum(z, hip), 0.010 * h + 0.004 * h)
    down = np.clip((hip - z) / h, 0, 1)
    outer[..., 0] += 0.10 * down + 0.003 * h * np.cos(9 * t) * np.clip(down / 0.08, 0, 1)
    outer[..., 2] = np.broadcast_to(z, outer.shape[:2])
    weights = skirt_front_weights(figure, _doubled(outer).reshape(-1, 3), hip)
    return [sheet_piece(wear.cloth, outer, 0.004 * h, weights), belt_piece(figure, top, 0.014 * h, wear.cloth)]


def skirt_front_weights(figure: Figure, points: Floats, hip: float) -> dict[str, Floats]:
    """Weights of what hangs in front of the legs."""
    down = np.clip((hip - points[:, 2]) / (0.20 * figure.a.h), 0, 1)
    left = 0.5 + 0.5 * np.clip(points[:, 1] / (0.05 * figure.a.h), -1, 1)
    found = {joint: share * (1 - down) for joint, share in figure.trunk_weights(points).items()}
    return found | {"thigh left": 0.6 * down * left, "thigh right": 0.6 * down * (1 - left), "skirt front": 0.4 * down}


def _straps(figure: Figure, wear: Wear, across: float) -> list[Piece]:
    """Straps from the chest over the shoulders to the back."""
    h = figure.a.h
    neck = figure.a.trunk["neck"]
    count = 20
    t = np.linspace(0.0, 1.0, count)
    path = np.stack(
        [np.cos(np.pi * t) * 0.07 * h, np.full(count, across), neck[2] - 0.105 * h + 0.095 * h * np.sin(np.pi * t) ** 0.8], 1
    )
    body = figure.around(np.arctan2(path[:, 1], path[:, 0]), path[:, 2] - 0.0, 0.006 * h)
    use = np.hypot(path[:, 0], path[:, 1]) < np.hypot(body[:, 0], body[:, 1])
    path[use, :2] = body[use, :2]
    side = np.array([0.0, 1.0, 0.0])
    outer = path[None] + np.linspace(0.010 * h, -0.010 * h, 4)[:, None, None] * side
    outer[..., 2] += 0.007 * h
    left = sheet_piece(wear.cloth, outer, 0.004 * h, "chest")
    return [left, mirrored(left)]


def bib(figure: Figure, wear: Wear) -> list[Piece]:
    """The bib and straps of overalls with two buttons."""
    h = figure.a.h
    front = panel(figure, (-0.75, 0.75), (figure.z(1.08), figure.z(1.62)), 0.006 * h, wear.cloth)
    pocket = panel(_over(figure, 0.004 * h), (-0.30, 0.30), (figure.z(1.36), figure.z(1.52)), 0.006 * h, wear.cloth)
    return [front, pocket, *_straps(figure, wear, 0.044 * h)]


def zip_line(figure: Figure, wear: Wear) -> list[Piece]:
    """A zip down the front."""
    h = figure.a.h
    return [panel(figure, (-0.035, 0.035), (figure.z(1.02), float(figure.a.trunk["neck"][2]) - 0.03 * h), 0.004 * h, "steel")]


def reflectors(figure: Figure, wear: Wear) -> list[Piece]:
    """Bright bands around the chest and over the shoulders."""
    h = figure.a.h
    rings = [belt_piece(figure, figure.z(z), 0.024 * h, "reflector") for z in (1.16, 1.42)]
    return [*rings, *_straps(figure, Wear("reflector", "reflector", "reflector"), 0.052 * h)]


def tie(figure: Figure, wear: Wear) -> list[Piece]:
    """A necktie: knot and blade down the front."""
    h = figure.a.h
    top = float(figure.a.trunk["neck"][2]) - 0.028 * h
    t = np.linspace(0.0, 1.0, 22)[:, None]
    across = np.linspace(-1.0, 1.0, 9)[None]
    half = 0.009 * h + 0.014 * h * np.clip((t - 0.10) / 0.75, 0, 1)
    half = np.where(t > 0.93, half * (1 - 0.9 * (t - 0.93) / 0.07), half) + 0.005 * h * np.exp(-(((t - 0.03) / 0.03) ** 2))
    z = top + (figure.z(1.20) - top) * t
    y = half * across
    base = figure.around(np.zeros_like(t), z, 0.010 * h)
    outer = np.stack([np.broadcast_to(base[..., 0], y.shape) - 0.25 * np.abs(y), y, np.broadcast_to(z, y.shape)], -1)
    outer[..., 0] += 0.008 * h * np.exp(-(((t - 0.03) / 0.035) ** 2))
    return [sheet_piece(wear.cloth, outer, 0.005 * h, figure.trunk_weights(_doubled(outer)))]


def cape(figure: Figure, wear: Wear) -> list[Piece]:
    """A cape from the shoulders down the back, in folds."""
    a, h = figure.a, figure.a.h
    rows, columns = 34, 60
    t = np.linspace(0.0, 1.0, rows)[:, None]
    turn = np.linspace(0.62, 2 * np.pi - 0.62, columns)[None]
    top, bottom = float(a.trunk["neck"][2]) - 0.008 * h, 0.09 * h
    z = top + (bottom - top) * t
    wide = a.breadth[0] + 0.045 * h + 0.10 * h * t
    deep = 0.060 * h + figure.bulk + 0.13 * h * t
    collar = np.clip(1 - t / 0.09, 0, 1) ** 0.7
    wide = wide * (1 - 0.58 * collar)
    folds = 1 + 0.085 * np.cos(11 * turn + 0.5) * np.clip(t / 0.4, 0, 1)
    front = np.clip(np.cos(turn), 0, 1)
    outer = np.stack(
        [
            (deep * folds * np.cos(turn)) * np.where(np.cos(turn) > 0, 0.75 - 0.55 * t, 1.0) - 0.02 * h * t,
            wide * folds * np.sin(turn),
            z - 0.035 * h * np.clip(np.abs(np.sin(turn)), 0, 1) * np.clip(t / 0.08, 0, 1) + 0.0 * front,
        ],
        -1,
    )
    flat = _doubled(outer).reshape(-1, 3)
    down = np.clip((top - flat[:, 2]) / (top - bottom), 0, 1)
    weights = {"chest": 1 - down, "pelvis": 0.45 * down, "skirt back": 0.55 * down}
    return [sheet_piece(wear.cloth, outer, 0.007 * h, weights)]


def drape(figure: Figure, wear: Wear) -> list[Piece]:
    """The end of a sari: across the front from the right hip over the left shoulder and down the back."""
    h = figure.a.h
    t = np.linspace(0.0, 1.0, 44)
    turn = -1.2 + 2.0 * np.clip(t / 0.5, 0, 1)
    turn = np.where(t > 0.5, 0.8 + (np.pi - 0.9) * np.clip((t - 0.5) / 0.14, 0, 1), turn)
    z = figure.z(1.10) + (float(figure.a.trunk["neck"][2]) - 0.036 * h - figure.z(1.10)) * np.clip(t / 0.53, 0, 1)
    z = np.where(t > 0.58, z - (t - 0.58) / 0.42 * 0.42 * h, z)
    across = np.linspace(-0.5, 0.5, 12)[:, None]
    width = 0.115 * h * (1 - 0.35 * np.exp(-(((t - 0.54) / 0.12) ** 2)))
    heights = z[None] + across * width[None]
    outer = figure.around(
        np.broadcast_to(turn[None], heights.shape),
        np.clip(heights, figure.z(0.99), float(figure.a.trunk["neck"][2]) - 0.02 * h),
        0.009 * h,
    )
    outer[..., 2] = heights
    fold = 0.004 * h * np.cos(across * 22)
    outer[..., 0] += fold * np.cos(turn)[None]
    outer[..., 1] += fold * np.sin(turn)[None]
    edge = sheet_piece(
        wear.trim, outer[:2] + np.array([0.0, 0.0, -0.002 * h]), 0.007 * h, figure.trunk_weights(_doubled(outer[:2]))
    )
    return [sheet_piece(wear.cloth, outer[::-1], 0.005 * h, figure.trunk_weights(_doubled(outer[::-1]))), edge]


def badge(figure: Figure, wear: Wear) -> list[Piece]:
    """A metal badge on the left breast."""
    h = figure.a.h
    return [panel(figure, (0.42, 0.66), (figure.z(1.60), figure.z(1.68)), 0.006 * h, "brass")]
