"""Buses, trams and trains: long bodies with rows of windows, doors and stripes, on axles or on bogies."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Material, Mesh, Vec3
from aozora.world.geometry.primitives import bevelled_box, merged, moved, tube, with_slot
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.vehicles import finishes as made_of
from aozora.world.things.vehicles.coach_table import COACHES, PLANS, Coach
from aozora.world.things.vehicles.fittings import lamp_pieces, oriented, scaled
from aozora.world.things.vehicles.outlines import Floats, circle, rounded
from aozora.world.things.vehicles.paintwork import (
    AMBER,
    CHROME,
    GLASS,
    LENS,
    OPEN,
    PAINT,
    RED,
    SEAM,
    SECOND,
    TRIM,
    Body,
    Drawing,
)
from aozora.world.things.vehicles.rails import bogies
from aozora.world.things.vehicles.running import running_gear
from aozora.world.things.vehicles.shell import Flare, Form

SURFACES = (PAINT, TRIM, SEAM, CHROME, RED, AMBER, SECOND)


def coach(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A vehicle of the table of coaches, its front along +X; trains are several, coupled."""
    names = COACHES[params.kind]
    made: list[Piece] = []
    start = 0.0
    for name, turned in names:
        plan = PLANS[name]
        low, high = min(x for x, _ in plan.profile), max(x for x, _ in plan.profile)
        front, rear = (-low, -high) if turned else (high, low)
        shift = start - front
        start = shift + rear - 0.5
        for piece in coach_pieces(plan, params, store):
            made.append(_placed(piece, shift, turned))
    return scaled(made, params)


def _placed(piece: Piece, shift: float, turned: bool) -> Piece:
    x, y, z = piece.at
    if turned:
        piece = replace(piece, mesh=moved(piece.mesh, rotation=(0.0, 0.0, 0.0, 1.0)))
        x, y = -x, -y
    if any(piece.at):
        return replace(piece, at=(x + shift, y, z))
    return replace(piece, mesh=moved(piece.mesh, (shift, 0, 0)))


def coach_pieces(plan: Coach, params: ThingParams, store: Store) -> list[Piece]:
    """One body with all that belongs to it."""
    body = Body(_form(plan), plan.voxel)
    body.draw(_drawings(plan))
    paint = made_of.body_finish(store, params.material, params.colour or plan.colour, params.wear, params.seed)
    second = made_of.body_finish(store, params.material, plan.second, params.wear, params.seed)
    pieces = [*_shell(body, plan, paint, second), *lamp_pieces(body), *_inside(plan), *_outside(body, plan)]
    if plan.bogies:
        return [*pieces, *bogies(plan.bogies, min(z for _, z in plan.profile))]
    return [*pieces, *running_gear(body, plan.wheel, plan.axles, plan.arch, min(z for _, z in plan.profile) + 0.05)]


def _form(plan: Coach) -> Form:
    radius = plan.wheel.radius
    flares = () if plan.bogies else tuple(Flare(x, radius, radius + plan.arch + 0.01, 0.012) for x in plan.axles)
    return Form(rounded(plan.profile, plan.corner, 9), plan.section, plan.plan, plan.bow, plan.crown, plan.round_off, flares)


def _box(x0: float, x1: float, z0: float, z1: float, radius: float) -> Floats:
    return rounded([(x0, z0), (x1, z0), (x1, z1), (x0, z1)], radius)


def _drawings(plan: Coach) -> list[Drawing]:
    made = [Drawing("side", tuple(_box(*stripe, 0.02) for stripe in plan.stripes), SECOND)] if plan.stripes else []
    if plan.nose_stripes:
        made.append(Drawing("front", tuple(_box(-3, 3, low, high, 0.01) for low, high in plan.nose_stripes), SECOND))
    base = min(z for _, z in plan.profile)
    made.append(Drawing("side", _box(-40, 40, base - 1, base + plan.skirt, 0.01), TRIM))
    panes = [_box(*window, plan.corner_glass) for window in plan.windows]
    frames = [_box(x0 - 0.03, x1 + 0.03, z0 - 0.03, z1 + 0.03, plan.corner_glass + 0.03) for x0, x1, z0, z1 in plan.windows]
    if plan.band:
        frames = [_box(*band, 0.10) for band in plan.band]
    made += [Drawing("side", tuple(frames), TRIM), Drawing("side", tuple(panes), GLASS)] if panes else []
    if plan.doors:
        leaves = [leaf for x0, x1, _, _ in plan.doors for leaf in ((x0, (x0 + x1) / 2), ((x0 + x1) / 2, x1))]
        low, high = plan.doors[0][2] + 0.12, plan.doors[0][3] - 0.10
        made.append(Drawing("side", tuple(_box(*door, 0.06) for door in plan.doors), TRIM))
        made.append(Drawing("side", tuple(_box(a + 0.06, b - 0.06, low, high, 0.05) for a, b in leaves), GLASS))
    return [*made, *_ends(plan)]


def _ends(plan: Coach) -> list[Drawing]:
    made: list[Drawing] = []
    for view, panes in (("front", plan.screens), ("rear", plan.backs)):
        side = "front" if view == "front" else "rear"
        for wide, low, top, high in panes:
            outline = rounded([(-wide, low), (wide, low), (top, high), (-top, high)], 0.10)
            frame = rounded(
                [(-wide - 0.05, low - 0.05), (wide + 0.05, low - 0.05), (top + 0.05, high + 0.05), (-top - 0.05, high + 0.05)],
                0.14,
            )
            made += [Drawing(side, frame, TRIM), Drawing(side, outline, GLASS)]
    if plan.grille:
        wide, low, high, bars = plan.grille
        made.append(Drawing("front", rounded([(-wide, low), (wide, low), (wide, high), (-wide, high)], 0.05), TRIM))
        step = (high - low) / max(bars, 1)
        slats = tuple(
            _box(-wide + 0.05, wide - 0.05, low + (k + 0.35) * step, low + (k + 0.65) * step, 0.005) for k in range(bars)
        )
        made.append(Drawing("front", slats, CHROME))
    for lamp, surface, side in ((plan.head, LENS, "front"), (plan.tail, RED, "rear")):
        if lamp:
            y, z, wide, high = lamp
            outline = circle((y, z), wide, 24) if high == 0 else _box(y - wide, y + wide, z - high, z + high, 0.04)
            where = "front" if side == "front" else "rear"
            made += [Drawing(where, outline, SEAM, line=0.03), Drawing(where, outline, surface)]
    radius = plan.wheel.radius
    if not plan.bogies:
        made += [Drawing("side", circle((x, radius), radius + plan.arch), OPEN, span=(0.4, 9.0)) for x in plan.axles]
    return made


def _shell(body: Body, plan: Coach, paint: Material, second: Material) -> list[Piece]:
    outside, panes = body.part(SURFACES), body.part((GLASS,), 0.008)
    if outside is None:
        return []
    x0, x1 = min(x for x, _ in plan.profile), max(x for x, _ in plan.profile)
    lining = body.lining((PAINT, TRIM, SECOND), ((x0, x1), (0.6, 9.0)), 0.04)
    slots = (
        ("body", paint),
        ("trim", made_of.TRIM_BLACK),
        ("seam", made_of.SEAM_BLACK),
        ("chrome", made_of.CHROME_BRIGHT),
        ("tail lamp", made_of.RED_LENS),
        ("indicator", made_of.AMBER_LENS),
        ("second paint", second),
        ("lining", made_of.LINING),
    )
    made = [Piece(merged([outside, with_slot(lining, 7)]), slots)]
    return [*made, Piece(panes, (("pane", made_of.GLASS_PANE),))] if panes is not None else made


def _inside(plan: Coach) -> list[Piece]:
    """Floors and rows of seats."""
    parts: list[Mesh] = []
    x0, x1 = min(x for x, _ in plan.profile) + 0.4, max(x for x, _ in plan.profile) - 0.5
    wide = 2 * plan.section[len(plan.section) // 2][1] - 0.16
    for level in plan.floors:
        floor = moved(bevelled_box((x1 - x0, wide, 0.06), 0.02, 1), ((x0 + x1) / 2, 0, level))
        parts.append(with_slot(floor, 1))
        for x in np.arange(x0 + 0.9, x1 - 1.6, 0.85).tolist():
            for y in (wide * 0.33, -wide * 0.33):
                parts.append(moved(bevelled_box((0.45, 0.30 * wide, 0.12), 0.04, 2), (x, y, level + 0.45)))
                back = oriented(bevelled_box((0.10, 0.30 * wide, 0.75), 0.04, 2), (0, 1, 0), -8)
                parts.append(moved(back, (x - 0.24, y, level + 0.80)))
    return [Piece(merged(parts), (("seats", made_of.SEAT_BLUE), ("floor", made_of.CABIN)))] if parts else []


def _outside(body: Body, plan: Coach) -> list[Piece]:
    """Mirrors, wipers, bumpers, number plates, pantographs."""
    parts: list[Mesh] = []
    nose = max(x for x, _ in plan.profile)
    if plan.mirrors:
        x, y, z = plan.mirrors
        for side in (1, -1):
            reach = body.field.along_y(x - 0.25, z)
            parts.append(tube(np.array([(x - 0.25, side * (reach - 0.03), z), (x + 0.15, side * y, z + 0.05)]), 0.022, 10))
            parts.append(moved(bevelled_box((0.09, 0.22, 0.42), 0.04, 3), (x + 0.17, side * y, z - 0.12)))
    for wide, low, _, high in plan.screens[:1]:
        for y in (-0.5 * wide, 0.5 * wide):
            path: list[Vec3] = []
            for step in range(6):
                z = low + 0.06 + 0.1 * (high - low) * step / 5
                across = y - 0.35 * wide + 0.7 * wide * step / 5
                path.append((body.field.along_x(across, z, nose + 0.5, 0.0) + 0.02, across, z))
            parts.append(tube(np.array(path), 0.012, 6))
    if plan.bumper:
        z, high = plan.bumper
        path = []
        for y in np.linspace(-1.0, 1.0, 13).tolist():
            half = body.field.half_width(np.array([nose - 0.3]), np.array([z + 0.2]))[0]
            path.append((body.field.along_x(float(0.93 * half * y), z + 0.1, nose + 0.5, 0.0) + 0.05, float(half * y), z))
        parts.append(tube(np.array(path), high, 12))
    parts += _pantograph(plan.pantograph) if plan.pantograph else []
    return [Piece(merged(parts), (("trim", made_of.TRIM_BLACK),))] if parts else []


def _pantograph(place: tuple[float, float]) -> list[Mesh]:
    """A folding arm on the roof that holds a bar to the wire."""
    x, z = place
    lines: Sequence[tuple[Vec3, Vec3]] = (
        ((x - 0.5, 0.35, z), (x + 0.5, 0.0, z + 0.55)),
        ((x - 0.5, -0.35, z), (x + 0.5, 0.0, z + 0.55)),
        ((x + 0.5, 0.0, z + 0.55), (x - 0.4, 0.0, z + 1.15)),
        ((x - 0.4, -0.75, z + 1.15), (x - 0.4, 0.75, z + 1.15)),
        ((x - 0.55, -0.75, z + 1.13), (x - 0.55, 0.75, z + 1.13)),
        ((x - 0.7, 0.4, z), (x + 0.7, 0.4, z)),
        ((x - 0.7, -0.4, z), (x + 0.7, -0.4, z)),
    )
    return [tube(np.array(line), 0.028, 8) for line in lines]
