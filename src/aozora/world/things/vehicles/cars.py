"""Cars: one generator for all, from the table of their lines."""

import math
from dataclasses import replace

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Material, Mesh, Vec3
from aozora.world.geometry.primitives import bevelled_box, cylinder, merged, moved, round_cube, spline, torus, tube, with_slot
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.vehicles import finishes as made_of
from aozora.world.things.vehicles.car_form import BODY_SURFACES, Car, drawings_of, form_of
from aozora.world.things.vehicles.extras import extra_pieces
from aozora.world.things.vehicles.fittings import lamp_pieces, oriented, scaled
from aozora.world.things.vehicles.paintwork import GLASS, PAINT, TRIM, Body
from aozora.world.things.vehicles.running import running_gear
from aozora.world.things.vehicles.special_cars import CARS


def car(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A car of the table, its front along +X."""
    plan = CARS[params.kind]
    body = Body(form_of(plan), plan.voxel)
    body.draw(drawings_of(plan))
    paint = made_of.body_finish(store, params.material, params.colour or plan.colour, params.wear, params.seed)
    second = made_of.body_finish(store, params.material, plan.second, params.wear, params.seed)
    pieces = [
        *_shell(body, plan, paint, second),
        *lamp_pieces(body),
        *running_gear(body, plan.wheel, plan.axles, plan.arch, min(z for _, z in plan.profile) + 0.03),
        *_cabin(plan),
        *_trimmings(body, plan, paint),
        *extra_pieces(body, plan, paint),
    ]
    return scaled(pieces, params)


def _shell(body: Body, plan: Car, paint: Material, second: Material) -> list[Piece]:
    outside = body.part(BODY_SURFACES)
    panes = body.part((GLASS,), 0.006)
    if outside is None:
        return []
    slots = (
        ("body", paint),
        ("trim", made_of.TRIM_BLACK),
        ("seam", made_of.SEAM_BLACK),
        ("chrome", made_of.CHROME_BRIGHT),
        ("tail lamp", made_of.RED_LENS),
        ("indicator", made_of.AMBER_LENS),
        ("underside", made_of.UNDER_BLACK),
        ("second paint", second),
    )
    ends = (min(x for x, _ in plan.profile), max(x for x, _ in plan.profile))
    lining = body.lining((PAINT, TRIM), ((ends[0] + 0.1, 0.55 * ends[1]), (0.45, 3.0)), 0.03)
    whole = merged([outside, with_slot(lining, len(slots))])
    made = [Piece(whole, (*slots, ("lining", made_of.CABIN)))]
    if panes is not None:
        made.append(Piece(panes, (("pane", made_of.GLASS_PANE),)))
    return made


def _seat(x: float, y: float, z: float, wide: float) -> list[Mesh]:
    lean = oriented(bevelled_box((0.14, wide, 0.62), 0.06, 4, cells=3), (0, 1, 0), -14)
    head = oriented(bevelled_box((0.10, min(wide, 0.26), 0.17), 0.045, 4), (0, 1, 0), -14)
    return [
        moved(bevelled_box((0.52, wide, 0.15), 0.06, 4, cells=3), (x, y, z)),
        moved(lean, (x - 0.32, y, z + 0.32)),
        moved(head, (x - 0.42, y, z + 0.71)),
    ]


def _cabin(plan: Car) -> list[Piece]:
    """Seats, a dashboard and a steering wheel."""
    parts: list[Mesh] = []
    wide = plan.screen[0] * 0.56
    for row, (x, z) in enumerate(plan.seats):
        for y in (-0.52, 0.52) if row == 0 or len(plan.seats) > 1 else (0.0,):
            parts += _seat(x, y * plan.screen[0], z, wide)
    front = max(x for x, _ in plan.seats)
    dash = with_slot(bevelled_box((0.40, 1.86 * plan.screen[0], 0.22), 0.07, 4), 1)
    height = plan.belt[0] - 0.10
    parts.append(moved(dash, (front + 0.88, 0, height)))
    wheel = oriented(torus(0.18, 0.016, 40, 10), (0, 1, 0), -62)
    hub = oriented(bevelled_box((0.10, 0.32, 0.03), 0.012, 2), (0, 1, 0), -62)
    at: Vec3 = (front + 0.52, 0.52 * plan.screen[0], height + 0.03)
    parts += [with_slot(moved(mesh, at), 1) for mesh in (wheel, hub)]
    return [Piece(merged(parts), (("seats", made_of.SEAT), ("dashboard", made_of.CABIN)))]


def _trimmings(body: Body, plan: Car, paint: Material) -> list[Piece]:
    """Mirrors, door handles, number plates, wipers."""
    field = body.field
    ends = (min(x for x, _ in plan.profile) - 0.2, max(x for x, _ in plan.profile) + 0.2)
    small: list[Mesh] = []
    for number, z in enumerate(plan.plates):
        end = ends[1 - number]
        x = field.along_x(0.0, z, end, 0.0)
        plate = bevelled_box((0.014, 0.50, 0.11), 0.004, 2)
        back = with_slot(bevelled_box((0.02, 0.53, 0.14), 0.006, 2), 1)
        out = 0.008 if number == 0 else -0.008
        small += [moved(plate, (x + 1.6 * out, 0, z)), moved(back, (x + out * 0.6, 0, z))]
    for x in plan.handles:
        share = (x - plan.axles[1]) / (plan.axles[0] - plan.axles[1])
        z = plan.belt[1] + (plan.belt[0] - plan.belt[1]) * min(max(share, 0.0), 1.0) - 0.13
        y = field.along_y(x, z)
        for side in (1, -1):
            grip = bevelled_box((0.19, 0.030, 0.028), 0.012, 3)
            small.append(with_slot(moved(grip, (x, side * (y + 0.012), z)), 2 if plan.chrome else 3))
    return [Piece(merged([*small, *_mirrors(body, plan), *_wipers(body, plan)]), _small_materials(paint))]


def _small_materials(paint: Material) -> tuple[tuple[str, Material], ...]:
    return (
        ("plate", made_of.PLATE_WHITE),
        ("trim", made_of.TRIM_BLACK),
        ("chrome", made_of.CHROME_BRIGHT),
        ("body", paint),
    )


def _mirrors(body: Body, plan: Car) -> list[Mesh]:
    x, z = plan.mirror
    y = body.field.along_y(x, z)
    made: list[Mesh] = []
    for side in (1, -1):
        case = round_cube(1.0, 10)
        points = case.points * np.array([0.055, 0.10, 0.065], np.float32)
        points[:, 0] += 0.5 * np.abs(points[:, 1]) ** 2
        points[:, 0] = np.maximum(points[:, 0], -0.030)
        place: Vec3 = (x, side * (y + 0.135), z + 0.045)
        made.append(with_slot(moved(replace(case, points=points), place), 2 if plan.chrome else 3))
        glass = oriented(cylinder(0.05, 0.006, 0.002, 32), (0, 1, 0), 90)
        flat = replace(glass, points=glass.points * np.array([1, 1.55, 1.0], np.float32))
        made.append(with_slot(moved(flat, (x - 0.034, side * (y + 0.135), z + 0.045)), 2))
        arm = tube(np.array([(x + 0.01, side * (y - 0.02), z - 0.01), (x, side * (y + 0.07), z + 0.02)]), 0.016, 10)
        made.append(with_slot(arm, 1))
    return made


def _wipers(body: Body, plan: Car) -> list[Mesh]:
    """Two blades at rest along the lower edge of the front window."""
    wide, low = plan.screen[0], plan.screen[1] + 0.025
    made: list[Mesh] = []
    for start, end in ((0.12, 0.80), (-0.72, -0.06)):
        path: list[Vec3] = []
        for step in range(8):
            share = step / 7
            y = (start + (end - start) * share) * wide
            z = low + 0.035 * math.sin(math.pi * share)
            x = body.field.along_x(y, z, 3.5, -1.0)
            path.append((x + 0.012, y, z + 0.006))
        made.append(with_slot(tube(spline(path, 16), 0.008, 8), 1))
    return made
