"""The ground of a street: a bending middle line, its cross-section as height function and meshes, paint and wear."""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Material, Mesh, Part, put_mesh
from aozora.world.elements import Asset, SetPiece, material_name
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.geometry.primitives import bounds_of, merged
from aozora.world.places.masonry import Floats
from aozora.world.places.paving import PAVINGS, paving_material
from aozora.world.places.street_table import Street

_KERB_WIDE = 0.16
_CROWN = 0.07


@dataclass(frozen=True)
class Lane:
    """The run of a street: x of its middle line over y, and its cross-section over t, the metres to the right of the line."""

    row: Street

    def middle(self, y: Floats) -> Floats:
        """x of the middle line in metres."""
        ahead, behind = np.maximum(y - 28.0, 0) / 100, np.maximum(-y - 14.0, 0) / 100
        return self.row.bend * (ahead**2 * 1.9 + 2.2 * behind**2)

    def heading(self, y: float) -> float:
        """The line's angle in radians from +Y towards +X."""
        step = np.array([y - 0.5, y + 0.5])
        a, b = self.middle(step)
        return math.atan(float(b - a))

    def _lean(self, y: Floats) -> Floats:
        return np.cos(np.arctan(self.middle(y + 0.5) - self.middle(y - 0.5)))

    def x(self, t: Floats, y: Floats) -> Floats:
        """x of points t metres to the right of the line."""
        return self.middle(y) + t / self._lean(y)

    def spot(self, side: int, y: float, setback: float) -> tuple[float, float, float]:
        """x, y of the building line of a side (-1 left, 1 right), moved back by `setback`, and the angle that its fronts face."""
        t = side * (self.row.half_road + self.row.pavement + setback)
        x = float(self.x(np.array([t]), np.array([y]))[0])
        return x, y, (math.pi if side > 0 else 0.0) - self.heading(y)

    @property
    def level(self) -> float:
        """Height of the pavement at the fronts."""
        return float(self.profile[1][-1])

    @cached_property
    def profile(self) -> tuple[Floats, Floats]:
        """The cross-section: |t| and height in metres."""
        row = self.row
        inner = np.linspace(0, row.half_road, 13)
        rise = np.array([0.0, 0.012, 0.03, _KERB_WIDE])
        t = np.concatenate([inner, row.half_road + rise[1:], [row.half_road + row.pavement, row.half_road + row.pavement + 14]])
        crown = _CROWN * (1 - (inner / row.half_road) ** 2)
        top = row.kerb + 0.015 * (row.pavement - _KERB_WIDE)
        z = np.concatenate([crown, [row.kerb - 0.012, row.kerb, row.kerb, top, top]])
        return t, z

    def across(self, x: Floats, y: Floats) -> Floats:
        """Metres to the right of the middle line."""
        return (x - self.middle(y)) * self._lean(y)

    def level_at(self, t: Floats, y: Floats) -> Floats:
        """Ground height in metres at t metres to the right of the line."""
        return np.interp(np.abs(t), *self.profile) + 0 * y

    def height(self, x: Floats, y: Floats) -> Floats:
        """Ground height in metres."""
        return self.level_at(self.across(x, y), y)


def _rows() -> Floats:
    near = np.arange(-14.0, 34.0, 0.25)
    far = 34.0 + np.cumsum(0.25 * 1.06 ** np.arange(1, 62))
    back = -14.0 - np.cumsum(0.4 * 1.09 ** np.arange(1, 35))
    return np.concatenate([back[::-1], near, far])


def _strip(lane_: Lane, t: Floats, colours: Floats, y: Floats, lift: float = 0.0) -> Mesh:
    """Ground over columns t (m,) and rows y (n,), colours (n, m, 3)."""
    grid_t, grid_y = np.meshgrid(t, y)
    x = lane_.x(grid_t, grid_y)
    z = lane_.level_at(grid_t, grid_y) + lift
    number = np.arange(z.size).reshape(z.shape)
    faces = np.stack([number[:-1, :-1], number[:-1, 1:], number[1:, 1:], number[1:, :-1]], -1).reshape(-1, 4)
    points = np.round(np.stack([x, grid_y, z], -1).reshape(-1, 3), 4)
    return Mesh.of_faces(points, faces, colours=np.clip(colours, 0.004, 0.9).reshape(-1, 3).astype(np.float32))


def _piece(name: str, mesh: Mesh, material: Material, substance: str, store: Store) -> SetPiece:
    label = material_name(name, material)
    return SetPiece(name, Asset(name, (Part(put_mesh(store, mesh), (label,)),), {label: material}, bounds_of(mesh), substance))


def ground_pieces(row: Street, lane_: Lane, seed: int, wet: float, store: Store) -> list[SetPiece]:
    """Roadway, kerbs, pavements and painted lines."""
    y = _rows()
    made = [_piece("roadway", _roadway(row, lane_, y, seed), paving_material(row.road, store, wet), "stone", store)]
    walk, kerb = paving_material(row.walk, store, wet), paving_material("kerb", store, wet)
    for side, name in ((-1, "left"), (1, "right")):
        t = lane_.profile[0]
        edge = side * t[12:16]
        base = np.array(PAVINGS["kerb"].colour)
        grime = 0.82 + 0.2 * fbm(edge[None] * 9 + 0 * y[:, None], y[:, None] / 1.7, 3, seed + 4)
        made.append(_piece(f"{name} kerb", _strip(lane_, np.sort(edge), grime[..., None] * base, y), kerb, "stone", store))
        made.append(_piece(f"{name} pavement", _pavement(row, lane_, y, side, seed), walk, "stone", store))
    if row.marked:
        made.append(
            _piece(
                "road paint", _paint(row, lane_, seed), Material(colour_attribute=True, roughness=0.6, wet=wet), "stone", store
            )
        )
    return made


def _roadway(row: Street, lane_: Lane, y: Floats, seed: int) -> Mesh:
    """Bleached where tyres run, dark with oil between them and with wet dirt in the gutters, patched."""
    inner = lane_.profile[0][:13]
    t = np.concatenate([-inner[:0:-1], inner])
    grid_t, grid_y = np.meshgrid(t, y)
    tone = 1 + 0.16 * fbm(grid_t / 2.3, grid_y / 3.7, 4, seed + 1) + 0.10 * fbm(grid_t / 7, grid_y / 19, 3, seed + 2)
    for side in (-1, 1):
        way = side * row.half_road * 0.45
        tracks = np.exp(-((np.abs(grid_t - way) - 0.75) ** 2) / 0.09)
        oil = np.exp(-((grid_t - way) ** 2) / 0.12)
        tone = tone * (1 + 0.13 * tracks - 0.16 * oil * row.marked)
    gutter = np.exp(-(row.half_road - np.abs(grid_t)) / 0.28)
    tone = tone * (1 - 0.38 * gutter)
    patch = (np.abs(grid_t - 1.9) < 1.05) & (grid_y > 4.1) & (grid_y < 8.4) | (np.abs(grid_t + 2.6) < 0.8) & (
        np.abs(grid_y - 21) < 4.6
    )
    tone = np.where(patch & row.marked, tone * 0.72, tone)
    colour = np.array(PAVINGS[row.road].colour) * (1 + 0.03 * (tone[..., None] - 1) * np.array([1, 0, -1]))
    return _strip(lane_, t, tone[..., None] * colour, y)


def _pavement(row: Street, lane_: Lane, y: Floats, side: int, seed: int) -> Mesh:
    start, end = row.half_road + _KERB_WIDE, row.half_road + row.pavement
    t = side * np.concatenate([np.linspace(start, end, 9), [end + 14]])
    t = np.sort(t)
    grid_t, grid_y = np.meshgrid(t, y)
    tone = 1 + 0.14 * fbm(grid_t / 1.7, grid_y / 2.3, 4, seed + 7) + 0.1 * fbm(grid_t / 6, grid_y / 9, 2, seed + 8)
    tone = tone * (1 - 0.3 * smoothstep(end - 0.55, end, np.abs(grid_t)))
    return _strip(lane_, t, tone[..., None] * np.array(PAVINGS[row.walk].colour), y)


def _paint(row: Street, lane_: Lane, seed: int) -> Mesh:
    """A zebra crossing, dashes along the middle and lines beside the kerbs, rubbed off by tyres."""
    bars: list[tuple[float, float, float, float]] = [(-0.06, 0.06, y, y + 3.0) for y in np.arange(17.0, 150.0, 6.0).tolist()]
    count = math.floor(row.half_road * 2 / 1.0)
    bars += [((n - count / 2 + 0.25) * 1.0, (n - count / 2 + 0.75) * 1.0, 10.2, 13.6) for n in range(count)]
    bars += [(-0.06, 0.06, y, y + 3.0) for y in (-12.0, -6.0, 0.0)]
    bars += [(0.3, row.half_road - 0.3, 8.6, 9.0), (-row.half_road + 0.3, -0.3, 14.8, 15.2)]
    return merged([_bar(lane_, bar, seed + n) for n, bar in enumerate(bars)])


def _bar(lane_: Lane, bar: tuple[float, float, float, float], seed: int) -> Mesh:
    t0, t1, y0, y1 = bar
    cell = 0.05 if y0 < 20 else 0.2
    t = np.linspace(t0, t1, max(2, round((t1 - t0) / min(cell, 0.06)) + 1))
    y = np.linspace(y0, y1, max(2, round((y1 - y0) / cell) + 1))
    grid_t, grid_y = np.meshgrid(t, y)
    worn = (
        0.5
        + 0.5 * fbm(grid_t / 0.35, grid_y / 0.55, 4, 60)
        + 0.22 * np.exp(-((np.abs(np.abs(grid_t) - 2.07) - 0.75) ** 2) / 0.12)
    )
    level = 0.56 - 0.26 * smoothstep(0.35, 0.95, worn)
    mesh = _strip(lane_, t, level[..., None] * np.array([1.0, 0.99, 0.95]), y, 0.004)
    keep = (worn[:-1, :-1] < 0.98).ravel()
    faces = mesh.corners.reshape(-1, 4)[keep if keep.any() else slice(None)]
    return Mesh.of_faces(mesh.points, faces, colours=mesh.colours)


def country_road(row: Street, lane_: Lane, seed: int, wet: float, store: Store) -> list[SetPiece]:
    """A roadway without pavements; marked ones have dashes along the middle and lines along the edges."""
    y = _rows()
    made = [_piece("roadway", _roadway(row, lane_, y, seed), paving_material(row.road, store, wet), "stone", store)]
    if row.marked:
        edge = row.half_road - 0.25
        bars = [(-0.06, 0.06, y, y + 4.0) for y in np.arange(-42.0, 190.0, 10.0).tolist()]
        bars += [
            (side * edge - 0.06, side * edge + 0.06, y, y + 8.0)
            for side in (-1, 1)
            for y in np.arange(-40.0, 190.0, 8.0).tolist()
        ]
        paint = merged([_bar(lane_, bar, seed + n) for n, bar in enumerate(bars)])
        made.append(_piece("road paint", paint, Material(colour_attribute=True, roughness=0.6, wet=wet), "stone", store))
    return made
