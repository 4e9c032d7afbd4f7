"""Wheels about the Y axis: tyre, rim with spokes or holes, hub with nuts, brake disc. Their outer side looks along +Y."""

import math
from dataclasses import dataclass, replace

import numpy as np

from aozora.film.world import Mesh, Vec3
from aozora.world.elements import WHEEL
from aozora.world.geometry.primitives import bevelled_box, cylinder, lathe, merged, moved, spline, torus, with_slot
from aozora.world.things.form import Piece
from aozora.world.things.vehicles.finishes import ALLOY, CHROME_BRIGHT, DISC, TRIM_BLACK, TYRE, WHITE_WALL, Labelled

_LYING = (math.sqrt(0.5), -math.sqrt(0.5), 0.0, 0.0)
"""Turns +Z to +Y."""


@dataclass(frozen=True)
class Wheel:
    """Radius and width in metres of the tyre; `rim` is the rim's share of the radius. `style` is "spokes" (`count` of them),
    "holes" (a pressed disc), "cap" (a chrome hub cap) or "truck". `white` gives the tyre a white wall."""

    radius: float
    width: float
    rim: float = 0.68
    style: str = "spokes"
    count: int = 5
    white: bool = False


def about_y(mesh: Mesh) -> Mesh:
    """A mesh about +Z turned to be about +Y."""
    return moved(mesh, rotation=_LYING)


def _tyre(wheel: Wheel) -> Mesh:
    """A tyre with round shoulders and grooves round its tread; slot 1 is the white wall."""
    r, inner, half = wheel.radius, wheel.radius * (wheel.rim - 0.015), wheel.width / 2
    wall = r - inner
    outer = [(inner, 0.80 * half), (inner + 0.10 * wall, 0.93 * half), (inner + 0.45 * wall, 1.0 * half)]
    outer += [(r - 0.22 * wall, 0.97 * half), (r - 0.06 * wall, 0.86 * half), (r, 0.70 * half)]
    curve = spline(outer, 22)
    groove = 0.035 * r
    tread: list[tuple[float, float]] = []
    for centre in (0.42, 0.0, -0.42):
        tread += [(r, (centre + 0.07) * half), (r - groove, (centre + 0.055) * half)]
        tread += [(r - groove, (centre - 0.055) * half), (r, (centre - 0.07) * half)]
    upper = np.concatenate([curve, np.array(tread), curve[::-1] * (1, -1)])
    profile = np.concatenate([upper[::-1], [[inner, -0.80 * half]]])
    profile = np.concatenate([[[inner, 0.80 * half]], upper[1:], [[inner, -0.80 * half]]])[::-1]
    mesh = lathe(profile, 72)
    if not wheel.white:
        return about_y(mesh)
    middle = mesh.points[mesh.corners].reshape(-1, 3)
    spot = np.add.reduceat(middle, mesh.starts, axis=0) / np.diff(np.append(mesh.starts, len(mesh.corners)))[:, None]
    far = np.hypot(spot[:, 0], spot[:, 1])
    slots = ((spot[:, 2] > 0.5 * half) & (far > inner + 0.18 * wall) & (far < inner + 0.72 * wall)).astype(np.int16)
    return about_y(replace(mesh, slots=slots))


def _barrel(wheel: Wheel) -> Mesh:
    """The rim: a lip outside, a bed for the tyre, the wall of the barrel."""
    r, half = wheel.radius * wheel.rim, wheel.width / 2
    outline = [(r * 0.90, -0.78 * half), (r * 0.99, -0.80 * half), (r * 0.99, 0.80 * half), (r * 1.0, 0.90 * half)]
    outline += [(r * 0.965, 0.92 * half), (r * 0.93, 0.84 * half), (r * 0.90, 0.60 * half), (r * 0.885, -0.70 * half)]
    return lathe(np.array([*outline, outline[0]]), 64)


def _spoke(wheel: Wheel, angle: float, twist: float) -> Mesh:
    r = wheel.radius * wheel.rim
    thick = 0.20 * wheel.width
    wide = (0.30 if wheel.count <= 6 else 0.17) * r
    box = bevelled_box((0.80 * r, wide, thick), 0.3 * thick, 3, cells=4)
    points = box.points.astype(np.float64)
    along = np.clip(points[:, 0] / (0.80 * r) + 0.5, 0, 1)
    points[:, 1] *= 1.05 - 0.45 * along
    points[:, 0] += 0.53 * r
    points[:, 2] += wheel.width * (0.22 + 0.14 * along**2 - 0.05 * np.sin(math.pi * along))
    turn = angle + twist * along
    x = points[:, 0] * np.cos(turn) - points[:, 1] * np.sin(turn)
    y = points[:, 0] * np.sin(turn) + points[:, 1] * np.cos(turn)
    return replace(box, points=np.stack([x, y, points[:, 2]], -1).astype(np.float32))


def _ring_of(mesh: Mesh, radius: float, count: int, height: float) -> list[Mesh]:
    made: list[Mesh] = []
    for k in range(count):
        angle = 2 * math.pi * (k + 0.5) / count
        offset: Vec3 = (radius * math.cos(angle), radius * math.sin(angle), height)
        made.append(moved(mesh, offset))
    return made


def _disc(radius: float, height: float, dish: float, segments: int = 64) -> Mesh:
    """A closed dished plate whose face stands at `height`, its middle proud by `dish`."""
    outline = [(0.0, height - 0.02), (radius, height - 0.02), (radius, height)]
    face = spline([(radius, height), (0.72 * radius, height - 0.5 * dish), (0.45 * radius, height + 0.3 * dish)], 12)
    middle = spline([(0.45 * radius, height + 0.3 * dish), (0.25 * radius, height + dish), (0.0, height + 1.1 * dish)], 12)
    profile = np.concatenate([outline[:2], face, middle[1:]])
    profile[-1, 0] = 0.0
    return lathe(profile, segments)


def _face(wheel: Wheel) -> list[Mesh]:
    """What fills the rim; slots: 0 alloy, 1 dark, 2 chrome."""
    r, half = wheel.radius * wheel.rim, wheel.width / 2
    nut = with_slot(cylinder(0.032 * r, 0.05 * r, 0.008 * r, 6), 2)
    cap = with_slot(moved(cylinder(0.15 * r, 0.10 * r, 0.03 * r, 32), (0, 0, 0.62 * half)), 2)
    if wheel.style == "spokes":
        spokes = [_spoke(wheel, 2 * math.pi * k / wheel.count, 0.0) for k in range(wheel.count)]
        hub = moved(cylinder(0.27 * r, 0.30 * half, 0.04 * r, 48), (0, 0, 0.44 * half))
        return [*spokes, hub, cap, *_ring_of(nut, 0.205 * r, 5, 0.60 * half)]
    if wheel.style == "cap":
        plate = with_slot(_disc(0.90 * r, 0.62 * half, 0.16 * half), 0)
        dome = with_slot(_disc(0.50 * r, 0.80 * half, 0.22 * half), 2)
        return [plate, dome]
    deep = 0.15 if wheel.style == "truck" else 0.55
    plate = _disc(0.90 * r, deep * half, 0.35 * half if wheel.style == "truck" else 0.12 * half)
    hole = with_slot(cylinder(0.085 * r, 0.04 * half, 0.01 * half, 20), 1)
    holes = _ring_of(hole, 0.66 * r, max(wheel.count, 8), (deep - 0.08) * half)
    return [plate, *holes, cap, *_ring_of(nut, 0.34 * r, 8 if wheel.style == "truck" else 5, (deep + 0.12) * half)]


def _brake(wheel: Wheel) -> Mesh:
    r = wheel.radius * wheel.rim
    return moved(cylinder(0.72 * r, 0.10 * wheel.width, 0.005, 48), (0, 0, 0.05 * wheel.width))


def wheel_pieces(wheel: Wheel, at: Vec3, rim: Labelled | None = None) -> tuple[Piece, ...]:
    """Tyre, rim and hub of a wheel whose middle is `at`; its outer side looks away from the plane y = 0."""
    left = at[1] >= 0
    metal = rim or ("alloy", ALLOY)
    hub = merged([*_face(wheel), with_slot(_barrel(wheel), 0), with_slot(_brake(wheel), 3)])
    meshes = (_tyre(wheel), about_y(hub))
    if not left:
        meshes = tuple(moved(mesh, rotation=(0.0, 0.0, 0.0, 1.0)) for mesh in meshes)
    rubber: tuple[Labelled, ...] = (("tyre", TYRE), ("white wall", WHITE_WALL)) if wheel.white else (("tyre", TYRE),)
    parts: tuple[Labelled, ...] = (metal, ("wheel dark", TRIM_BLACK), ("wheel chrome", CHROME_BRIGHT), ("brake", DISC))
    return (Piece(meshes[0], rubber, at, WHEEL), Piece(meshes[1], parts, at, WHEEL))


def wheel_well(radius: float, inner: float, outer: float) -> Mesh:
    """The dark inside of a wheel arch about the Y axis: a half drum from y = `inner` to `outer`, closed within."""
    angle = np.linspace(-0.25, math.pi + 0.25, 28)
    rim = np.stack([radius * np.cos(angle), np.zeros(28), radius * np.sin(angle)], -1)
    deep, open_end = np.array([0.0, inner, 0.0]), np.array([0.0, outer, 0.0])
    rows = np.stack([rim * 0.02 + deep, rim + deep, rim + open_end])
    quads = np.array([(i * 28 + k, i * 28 + k + 1, (i + 1) * 28 + k + 1, (i + 1) * 28 + k) for i in range(2) for k in range(27)])
    return Mesh.of_faces(rows.reshape(-1, 3), quads, smooth=False)


def ring(radius: float, thickness: float) -> Mesh:
    """A ring about the Y axis."""
    return about_y(torus(radius, thickness, 40, 10))
