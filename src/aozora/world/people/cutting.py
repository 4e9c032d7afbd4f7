"""Clothes cut from soft forms: closed surfaces are trimmed by planes to clean hems, folded in, and given threads."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.world.geometry.noise import fbm
from aozora.world.geometry.sdf import Primitive, sculpt, vertex_normals
from aozora.world.people.anatomy import SIDES, Anatomy, Point
from aozora.world.people.body import limb_points
from aozora.world.people.pieces import Piece

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Trim:
    """Cuts away what lies beyond a plane through `place` on the side of `normal`; only within a region's chart ("arm left", ...)
    if `chart` is named."""

    place: Point
    normal: Point
    chart: str = ""
    reach: float = 0.35
    """With `chart`: how far from the limb's axis it cuts, in metres, so that the trunk beside it stays whole."""
    vee: float = 0.0
    """Above 0: cuts an opening in front in the shape of a V from `place` upwards, so many metres wide per metre of height."""


@dataclass(frozen=True)
class Cloth:
    """A cut garment: points (n, 3), faces (f, 3), weights by joint (n,), uv (f, 3, 2) in metres, its open edges as rings of point
    numbers, and normals (n, 3)."""

    points: Floats
    faces: Ints
    weights: dict[str, Floats]
    uv: Floats
    rims: tuple[Ints, ...]
    normals: Floats

    def piece(self, material: str, colour: Floats) -> Piece:
        """The garment as a piece of one colour."""
        colours = np.broadcast_to(colour, self.points.shape).astype(np.float64)
        return Piece(material, self.points, self.faces, colours, self.weights, self.uv)


def cut(a: Anatomy, forms: Sequence[Primitive], trims: Sequence[Trim], folds: float = 0.0, seed: int = 0) -> Cloth:
    """Sew a garment from forms; `folds` metres deep wrinkles run round elbows, knees and waist."""
    voxel = 0.0056 * a.h
    made = sculpt(list(forms), voxel, 0.008 * a.h)
    zones = sorted({form.zone for form in forms})
    chart = made.pulls @ np.array([[form.zone == zone for zone in zones] for form in forms], float)
    zone_of = np.array(zones)[chart.argmax(1)]
    points = _relaxed(made.points, made.faces)
    if folds:
        points = points + _folds(a, points, chart, zones, folds, seed)[:, None] * made.normals
    points, faces = _trimmed(points, made.faces, zone_of, trims)
    kept, numbers = np.unique(faces, return_inverse=True)
    faces = numbers.reshape(faces.shape)
    points, pulls, chart = points[kept], made.pulls[kept], chart[kept]
    weights: dict[str, Floats] = {}
    for form, share in zip(forms, pulls.T, strict=True):
        weights[form.joint] = weights.get(form.joint, 0.0) + share
    uv = _threads(a, points, faces, chart, zones)
    rims = _rims(faces)
    normals = vertex_normals(points, faces)
    return _folded_in(Cloth(points, faces, weights, uv, rims, normals), 0.004 * a.h)


def _relaxed(points: Floats, faces: Ints) -> Floats:
    """One step of smoothing towards the mean of the neighbours: grid steps vanish."""
    edges = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    for share in (0.5, 0.4):
        total = np.stack([np.bincount(edges[:, 0], points[edges[:, 1], i], minlength=len(points)) for i in range(3)], 1)
        count = np.bincount(edges[:, 0], minlength=len(points))[:, None]
        points = points * (1 - share) + share * total / np.maximum(count, 1)
    return points


def _folds(a: Anatomy, points: Floats, chart: Floats, zones: list[str], depth: float, seed: int) -> Floats:
    """Wrinkles: rings round the bends of limbs, slanting folds at the waist."""
    h = a.h
    total = np.zeros(len(points))
    for limb in ("arm", "leg"):
        for name, side in SIDES:
            zone = f"{limb} {name}"
            if zone not in zones:
                continue
            top, bend, end = limb_points(a, limb, side)
            way = (end - top) / np.linalg.norm(end - top)
            along = (points - bend) @ way / h
            near = np.exp(-((along / 0.055) ** 2)) + 0.7 * np.exp(-(((points - end) @ way / h / 0.05) ** 2))
            noise = fbm(along * 26 + 5 * side, points[:, 0] / h * 9 + 3, 2, seed + 3)
            total += chart[:, zones.index(zone)] * near * noise
    if "trunk" in zones:
        z = (points[:, 2] - a.trunk["spine"][2]) / h
        near = np.exp(-((z / 0.075) ** 2))
        noise = fbm(z * 22 + np.abs(points[:, 1]) / h * 12, np.arctan2(points[:, 1], points[:, 0]) * 1.1, 2, seed + 9)
        total += chart[:, zones.index("trunk")] * near * noise
    return total * depth


def _trimmed(points: Floats, faces: Ints, zone_of: NDArray[np.str_], trims: Sequence[Trim]) -> tuple[Floats, Ints]:
    """Faces beyond a trim are dropped; what sticks out of the rest is drawn back onto its plane."""
    points = points.copy()
    for trim in trims:
        if trim.vee:
            points, faces = _vee(points, faces, trim)
            continue
        ahead = (points - trim.place) @ trim.normal
        beyond = ahead > 0
        if trim.chart:
            beyond &= (zone_of == trim.chart) | (ahead < 0.03) & np.char.startswith(zone_of, trim.chart.split()[0])
            beyond &= np.linalg.norm(points - trim.place - ahead[:, None] * trim.normal, axis=1) < trim.reach
            beyond &= ahead < 0.35
        faces = faces[~beyond[faces].all(1)]
        stick = np.zeros(len(points), bool)
        stick[np.unique(faces)] = True
        stick &= beyond
        points[stick] -= ahead[stick, None] * trim.normal
    return points, faces


def _vee(points: Floats, faces: Ints, trim: Trim) -> tuple[Floats, Ints]:
    """The V-shaped opening of a neck."""
    edge = np.clip(points[:, 2] - trim.place[2], 0, None) * trim.vee * 0.5
    beyond = (points[:, 0] > trim.place[0]) & (np.abs(points[:, 1]) < edge)
    faces = faces[~beyond[faces].all(1)]
    stick = np.zeros(len(points), bool)
    stick[np.unique(faces)] = True
    stick &= beyond
    points[stick, 1] = np.where(points[stick, 1] < 0, -1.0, 1.0) * edge[stick]
    return points, faces


def _rims(faces: Ints) -> tuple[Ints, ...]:
    """Open edges as closed rings of point numbers, in the order of the faces."""
    edges = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    size = int(faces.max()) + 1
    forth, back = edges[:, 0] * size + edges[:, 1], edges[:, 1] * size + edges[:, 0]
    open_edges = np.unique(forth[~np.isin(forth, back)])
    after = {int(code) // size: int(code) % size for code in open_edges}
    rings: list[Ints] = []
    while after:
        start = min(after)
        ring = [start]
        while (here := after.pop(ring[-1], -1)) not in (-1, start):
            ring.append(here)
        if len(ring) > 12:
            rings.append(np.array(ring, np.int64))
    return tuple(rings)


def _folded_in(cloth: Cloth, thickness: float) -> Cloth:
    """Hems are folded inwards, so that an opening shows how thick the cloth is."""
    points, faces, uv = [cloth.points], [cloth.faces], [cloth.uv]
    extra: list[Ints] = []
    start = len(cloth.points)
    for ring in cloth.rims:
        rim = cloth.points[ring]
        middle = rim.mean(0)
        inner = rim - thickness * cloth.normals[ring]
        away = cloth.points[np.unique(cloth.faces[np.isin(cloth.faces, ring).any(1)])].mean(0) - middle
        deep = inner + 5.0 * thickness * away / max(float(np.linalg.norm(away)), 1e-9) - 0.6 * thickness * cloth.normals[ring]
        n = len(ring)
        i, j = np.arange(n), (np.arange(n) + 1) % n
        for first, second in ((ring, start + np.arange(n)), (start + np.arange(n), start + n + np.arange(n))):
            faces.append(
                np.concatenate([np.stack([first[j], first[i], second[i]], 1), np.stack([first[j], second[i], second[j]], 1)])
            )
            uv.append(np.zeros((2 * n, 3, 2)) + 0.01)
        points += [inner, deep]
        extra += [ring, ring]
        start += 2 * n
    owner = np.concatenate([np.arange(len(cloth.points)), *extra])
    weights = {joint: share[owner] for joint, share in cloth.weights.items()}
    return Cloth(np.concatenate(points), np.concatenate(faces), weights, np.concatenate(uv), cloth.rims, cloth.normals)


def _threads(a: Anatomy, points: Floats, faces: Ints, chart: Floats, zones: list[str]) -> Floats:
    """uv (f, 3, 2) in metres: around and along the trunk or the limb that a face belongs to; where two meet is a seam."""
    share = chart[faces].sum(1)
    zone = share.argmax(1)
    uv = np.zeros((len(faces), 3, 2))
    for number, name in enumerate(zones):
        mine = zone == number
        corners = points[faces[mine]]
        around, along, radius = _chart(a, name, corners)
        around = around[:, :1] + (around - around[:, :1] + np.pi) % (2 * np.pi) - np.pi
        uv[mine] = np.stack([around * radius, along], -1)
    return uv


def _chart(a: Anatomy, zone: str, corners: Floats) -> tuple[Floats, Floats, float]:
    """Angle around and metres along the axis of a zone, and a radius to measure around with."""
    if " " in zone and zone.split()[0] in ("arm", "leg"):
        limb, name = zone.split()
        top, _, end = limb_points(a, limb, 1.0 if name == "left" else -1.0)
        way = (end - top) / np.linalg.norm(end - top)
        front = np.array([1.0, 0.0, 0.0])
        side = np.cross(way, front)
        side /= np.linalg.norm(side)
        front = np.cross(side, way)
        offset = corners - top
        return np.arctan2(offset @ side, offset @ front), -(offset @ way), (0.030 if limb == "arm" else 0.048) * a.h
    x, y = corners[..., 0] + 0.01 * a.h, corners[..., 1]
    return np.arctan2(y, x), corners[..., 2], 0.088 * a.h
