"""The shell of a room: floor, walls pierced by windows, ceiling, skirting, frames, curtains, and the fixtures of its lamps."""

import math
from collections.abc import Sequence

import numpy as np

from aozora.film.world import Mesh, Vec3
from aozora.world.geometry.primitives import moved, sheet
from aozora.world.geometry.rotations import turn
from aozora.world.places.rooms.form import Lamps, RoomKind, Windows
from aozora.world.places.rooms.light import Daylight, glowing
from aozora.world.places.works import Works
from aozora.world.things.kit import AnyPart, Ball, Box, Rod, Turned

THICK = 0.16

_Hole = tuple[float, float, float, float]
"""Along from, along to, height from, height to."""


def shell(works: Works, row: RoomKind) -> None:
    """Floor, walls, ceiling, skirting and windows, and the bodies of floor and walls."""
    wide, deep, high = row.size
    near, far = -deep / 2 - row.reach, deep / 2
    if row.floor:
        works.box(row.floor, (-wide / 2, near, -0.04), (wide / 2, far, 0.0), 0.002)
    for wall, low, top in (("back", -wide / 2, wide / 2), ("left", near, far), ("right", near, far)):
        holes = _holes(row, wall)
        if row.walls and not (wall == "back" and row.open_back):
            _pierced(works, row, wall, (low, top, 0.0, high), holes, row.walls, (0.0, THICK))
        if row.dado:
            kind, up = row.dado
            _pierced(works, row, wall, (low, top, 0.0, up), holes, kind, (-0.02, 0.0))
            _pierced(works, row, wall, (low, top, up, up + 0.05), holes, row.skirting or kind, (-0.035, 0.0))
        if row.skirting:
            _pierced(works, row, wall, (low, top, 0.0, 0.11), holes, row.skirting, (-0.034, 0.0))
    if row.ceiling:
        _ceiling(works, row, near, far)
    for windows in row.windows:
        _frames(works, windows, row)
    works.solid("floor", (-wide - 10, near - 12, -1.0), (wide + 10, far + 6, 0.0), row.ground)
    works.solid("back wall", (-wide / 2, far, 0.0), (wide / 2, far + 1.0, high), row.echo)
    works.solid("left wall", (-wide / 2 - 1.0, near, 0.0), (-wide / 2, far, high), row.echo)
    works.solid("right wall", (wide / 2, near, 0.0), (wide / 2 + 1.0, far, high), row.echo)


def _ceiling(works: Works, row: RoomKind, near: float, far: float) -> None:
    wide, _, high = row.size
    lights = [w for w in row.windows if w.wall == "roof"]
    if not lights:
        works.box(row.ceiling, (-wide / 2 - THICK, near, high), (wide / 2 + THICK, far + THICK, high + 0.1), 0.002)
        return
    edges = [-wide / 2 - THICK]
    for window in lights:
        for x in window.along:
            edges += [x - window.width / 2, x + window.width / 2]
        for low, top in ((near, window.sill), (window.head, far + THICK)):
            works.box(row.ceiling, (edges[1], low, high), (edges[-1], top, high + 0.1), 0.002)
    edges.append(wide / 2 + THICK)
    for a, b in zip(edges[::2], edges[1::2], strict=True):
        works.box(row.ceiling, (a, near, high), (b, far + THICK, high + 0.1), 0.002)


def _holes(row: RoomKind, wall: str) -> list[_Hole]:
    found = [(x - w.width / 2, x + w.width / 2, w.sill, w.head) for w in row.windows if w.wall == wall for x in w.along]
    return sorted(found)


def _pierced(
    works: Works, row: RoomKind, wall: str, extent: _Hole, holes: Sequence[_Hole], finish: str, layer: tuple[float, float]
) -> None:
    """A layer of a wall (inner and outer distance from its face) over an extent, left out where holes are."""
    low, top, foot, head = extent
    spans: list[_Hole] = []
    at = low
    for a, b, sill, lintel in holes:
        if sill >= head or lintel <= foot:
            continue
        spans.append((at, a, foot, head))
        spans += [(a, b, foot, sill)] if sill > foot else []
        spans += [(a, b, lintel, head)] if lintel < head else []
        at = b
    spans.append((at, top, foot, head))
    for a, b, z0, z1 in spans:
        if b - a > 0.01 and z1 - z0 > 0.01:
            works.box(finish, *_corners(row, wall, (a, b, z0, z1), layer), bevel=0.003)


def _corners(row: RoomKind, wall: str, span: _Hole, layer: tuple[float, float]) -> tuple[Vec3, Vec3]:
    """Lower and upper corner of a piece of wall."""
    wide, deep, _ = row.size
    a, b, z0, z1 = span
    inner, outer = layer
    if wall == "back":
        return (a, deep / 2 + inner, z0), (b, deep / 2 + outer, z1)
    if wall == "left":
        return (-wide / 2 - outer, a, z0), (-wide / 2 - inner, b, z1)
    return (wide / 2 + inner, a, z0), (wide / 2 + outer, b, z1)


def _frames(works: Works, windows: Windows, row: RoomKind) -> None:
    """Frames, bars, boards below, and curtains."""
    wall = windows.wall
    for middle in windows.along:
        a, b = middle - windows.width / 2, middle + windows.width / 2
        if wall == "roof":
            _skylight(works, windows, row, (a, b))
            continue
        z0, z1 = windows.sill, windows.head
        columns, rows = windows.panes
        for n in range(columns + 1):
            x = a + (b - a) * n / columns
            half = 0.03 if n in (0, columns) else 0.018
            works.box(windows.frame, *_corners(row, wall, (x - half, x + half, z0, z1), (0.05, 0.10)), bevel=0.006)
        for n in range(rows + 1):
            z = z0 + (z1 - z0) * n / rows
            half = 0.03 if n in (0, rows) else 0.016
            works.box(windows.frame, *_corners(row, wall, (a, b, z - half, z + half), (0.05, 0.10)), bevel=0.006)
        if z0 > 0.2:
            works.box(windows.frame, *_corners(row, wall, (a - 0.08, b + 0.08, z0 - 0.04, z0), (-0.14, 0.06)), bevel=0.008)
        if windows.curtains:
            _curtains(works, windows, row, (a, b))


def _skylight(works: Works, windows: Windows, row: RoomKind, span: tuple[float, float]) -> None:
    a, b = span
    high = row.size[2]
    columns, rows = windows.panes
    for n in range(columns + 1):
        x = a + (b - a) * n / columns
        works.box(windows.frame, (x - 0.025, windows.sill, high), (x + 0.025, windows.head, high + 0.07), 0.005)
    for n in range(rows + 1):
        y = windows.sill + (windows.head - windows.sill) * n / rows
        works.box(windows.frame, (a, y - 0.025, high), (b, y + 0.025, high + 0.07), 0.005)


def drape(width: float, height: float, folds: int, deep: float = 0.05, seed: int = 0, swell: float = 0.0) -> Mesh:
    """Hanging cloth along X from z = 0 to `height`, about y = 0, in soft folds that widen downwards."""
    columns, rows = max(24, 10 * folds), 14
    u, v = np.linspace(0, 1, columns)[:, None], np.linspace(0, 1, rows)[None]
    wander = 0.5 * np.sin(5.1 * u + seed) + 0.3 * np.sin(11.7 * u + 2.3 * seed)
    phase = 2 * math.pi * folds * (u + 0.025 * wander)
    depth = deep * (0.55 + 0.45 * (1 - v)) * np.sin(phase + 0.5 * (1 - v) * np.sin(3 * u * folds + seed))
    x = (u - 0.5) * width * (1 + swell * (1 - v))
    grid = np.stack(np.broadcast_arrays(x, depth, height * v), axis=-1)
    uv = np.stack(np.broadcast_arrays(u * width * 1.6, v * height), axis=-1)
    return sheet(grid, uv)


def hang(works: Works, finish: str, cloth: Mesh, at: Vec3, degrees: float = 0.0) -> None:
    """A cloth in its place."""
    works.mesh(finish, moved(cloth, at, turn((0, 0, 1), degrees)))


def _curtains(works: Works, windows: Windows, row: RoomKind, span: tuple[float, float]) -> None:
    wide, deep, high = row.size
    a, b = span
    top = min(windows.head + 0.22, high - 0.05)
    each = max(0.30, 0.22 * (b - a))
    for sign, edge in ((-1, a - 0.08), (1, b + 0.08)):
        cloth = drape(each, top - 0.03, 7, 0.045, int(10 * edge) % 7)
        along = edge - sign * each * 0.3
        at = {"back": (along, deep / 2 - 0.13, 0.03), "left": (-wide / 2 + 0.13, along, 0.03)}
        at["right"] = (wide / 2 - 0.13, along, 0.03)
        hang(works, f"fabric:{windows.curtains}", cloth, at[windows.wall], 0.0 if windows.wall == "back" else 90.0)
    works.box("brass", *_corners(row, windows.wall, (a - 0.4, b + 0.4, top, top + 0.025), (-0.14, -0.115)), bevel=0.008)


# ------------------------------------------------------------------------------------------------ fixtures


def fixtures(works: Works, row: RoomKind, day: Daylight) -> None:
    """What the lamps look like."""
    high = row.size[2]
    for lamps in row.lamps:
        plan = _FIXTURES.get(lamps.kind)
        if plan is None:
            continue
        lit = glowing(row, lamps, day)
        asset = works.prefab(f"fixture {lamps.kind} {lit} {lamps.drop}", plan(lamps, lit))
        for x, y in lamps.spots:
            works.stand(asset, (x, y, high - lamps.drop))


def _glow(lit: bool, level: float = 7.0, tone: str = "ffe9cc") -> str:
    return f"glow:{tone}:{level}" if lit else "frosted glass"


def _panel(lamps: Lamps, lit: bool) -> list[AnyPart]:
    white = "fffaf2" if lamps.tone[2] > 0.7 else "ffe9cc"
    return [
        Box((1.2, 0.6, 0.03), 0.004, at=(0, 0, -0.016), finish="painted wood:white"),
        Box((1.14, 0.54, 0.02), 0.003, at=(0, 0, -0.026), finish=_glow(lit, 3.2, white)),
    ]


def _tube(lamps: Lamps, lit: bool) -> list[AnyPart]:
    return [
        Box((1.5, 0.16, 0.06), 0.01, at=(0, 0, 0.02), finish="painted wood:white"),
        *[
            Rod(((-0.72, y, -0.03), (0.72, y, -0.03)), 0.018, straight=True, finish=_glow(lit, 7.0, "f6fbff"))
            for y in (-0.04, 0.04)
        ],
        *[Rod(((x, 0, 0.03), (x, 0, lamps.drop)), 0.006, straight=True, finish="steel") for x in (-0.6, 0.6) if lamps.drop > 0.1],
    ]


def _pendant(lamps: Lamps, lit: bool) -> list[AnyPart]:
    shade = (
        (0.20, -0.26),
        (0.205, -0.26),
        (0.10, -0.05),
        (0.03, 0.0),
        (0, 0.01),
        (0, 0),
        (0.026, -0.01),
        (0.094, -0.06),
        (0.20, -0.26),
    )
    return [
        Rod(((0, 0, 0), (0, 0, lamps.drop)), 0.005, straight=True, finish="matte plastic:black"),
        Turned(shade, round=False, finish="steel:black"),
        Ball((0.055, 0.055, 0.065), at=(0, 0, -0.17), finish=_glow(lit, 14.0)),
    ]


def _globe(lamps: Lamps, lit: bool) -> list[AnyPart]:
    return [
        Rod(((0, 0, 0), (0, 0, max(lamps.drop, 0.02))), 0.007, straight=True, finish="brass"),
        Ball((0.16, 0.16, 0.16), at=(0, 0, -0.14), finish=_glow(lit, 5.0)),
    ]


def _spot(lamps: Lamps, lit: bool) -> list[AnyPart]:
    return [
        Turned(((0, -0.20), (0.055, -0.20), (0.055, 0), (0, 0)), round=False, finish="steel:black", turn=(-18, 0, 0)),
        Turned(((0, -0.206), (0.045, -0.206), (0.045, -0.2), (0, -0.2)), round=False, turn=(-18, 0, 0), finish=_glow(lit, 12.0)),
    ]


def _chandelier(lamps: Lamps, lit: bool) -> list[AnyPart]:
    parts: list[AnyPart] = [
        Rod(((0, 0, -0.5), (0, 0, lamps.drop)), 0.012, straight=True, finish="brass"),
        Ball((0.09, 0.09, 0.12), at=(0, 0, -0.42), finish="brass"),
    ]
    for n in range(10):
        a = 2 * math.pi * n / 10
        c, s = math.cos(a), math.sin(a)
        parts += [
            Rod(((0.05 * c, 0.05 * s, -0.42), (0.3 * c, 0.3 * s, -0.52), (0.48 * c, 0.48 * s, -0.38)), 0.012, finish="brass"),
            Rod(((0.48 * c, 0.48 * s, -0.38), (0.48 * c, 0.48 * s, -0.25)), 0.014, straight=True, finish="wax:cream"),
            Ball((0.02, 0.02, 0.035), at=(0.48 * c, 0.48 * s, -0.215), finish=_glow(lit, 20.0)),
        ]
    return parts


def _dome(lamps: Lamps, lit: bool) -> list[AnyPart]:
    dome = (
        (0.30, -0.20),
        (0.31, -0.20),
        (0.27, -0.06),
        (0.12, 0.03),
        (0, 0.06),
        (0, 0.05),
        (0.11, 0.02),
        (0.26, -0.06),
        (0.30, -0.20),
    )
    return [
        Rod(((0, 0, 0.05), (0, 0, lamps.drop)), 0.008, straight=True, finish="steel"),
        Turned(dome, finish="steel:dark green"),
        Ball((0.10, 0.10, 0.12), at=(0, 0, -0.1), finish=_glow(lit, 16.0, "fff6e6")),
    ]


_FIXTURES = {
    "panels": _panel,
    "tubes": _tube,
    "pendants": _pendant,
    "globes": _globe,
    "spots": _spot,
    "chandelier": _chandelier,
    "domes": _dome,
}
