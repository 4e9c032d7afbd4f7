"""What food is made with: bodies coloured point by point, the ways their skins take light, and how they become pieces."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Material, Mesh, Vec3
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import Floats, lathe, merged, moved, round_cube, spline
from aozora.world.palette import colour, linear_of
from aozora.world.surfaces import surface
from aozora.world.things.finishes import SPECIAL
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, centred, outward, resized, shaped
from aozora.world.things.table import THINGS


@dataclass(frozen=True)
class Skin:
    """Roughness, light that goes under the surface, a coat of glaze, and relief: a map, its tile and its height in metres."""

    roughness: float
    subsurface: float = 0.0
    coat: float = 0.0
    relief: str = ""
    tile_m: float = 0.04
    height_m: float = 0.0
    translucency: float = 0.0


SKINS: dict[str, Skin] = {
    "crumb": Skin(0.85, 0.05, relief="concrete", tile_m=0.05, height_m=0.0012),
    "crust": Skin(0.52, 0.02, relief="concrete", tile_m=0.08, height_m=0.0008),
    "glaze": Skin(0.18, 0.08, 0.7),
    "icing": Skin(0.45, 0.15),
    "moist": Skin(0.25, 0.12, 0.25),
    "meat": Skin(0.45, 0.04, 0.2, "concrete", 0.03, 0.0015),
    "waxy": Skin(0.32, 0.08),
    "shiny": Skin(0.16, 0.08, 0.3),
    "earthy": Skin(0.75, 0.0, relief="concrete", tile_m=0.05, height_m=0.0004),
    "leaf": Skin(0.45, translucency=0.22),
    "china": Skin(0.12, 0.02, 0.6),
    "matte": Skin(0.8),
}
"""Name -> skin."""


@dataclass(frozen=True)
class Bite:
    """A closed body with colours, and the name of its skin; "main" bodies take the material that was asked for."""

    mesh: Mesh
    skin: str


Recipe = Callable[[ThingParams], Sequence[Bite]]


def served(bites: Sequence[Bite], params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """The bodies as pieces, one per skin, at the size asked for; food asked for in a material is wholly of that."""
    row = THINGS[params.kind]
    scale = np.asarray(params.size) / np.asarray(row.size)
    if params.material != row.material:
        body = replace(merged([bite.mesh for bite in bites]), colours=None)
        whole = surface(params.material, params.colour, store, params.seed, detail=0.5)
        return centred([Piece(resized(body, scale), ((params.material, whole),))])
    groups: dict[str, list[Mesh]] = {}
    for bite in bites:
        groups.setdefault(bite.skin, []).append(bite.mesh)
    return centred([Piece(resized(merged(m), scale), ((name, _material(name, params, store)),)) for name, m in groups.items()])


def _material(name: str, params: ThingParams, store: Store) -> Material:
    skin = SKINS.get(name)
    if name == "flame":
        return SPECIAL["flame"]
    if skin is None:
        return replace(surface(name, "", store, params.seed), colour=(1.0, 1.0, 1.0), colour_attribute=True, colour_texture=None)
    bump = surface(skin.relief, "", store, params.seed).bump_texture if skin.relief else None
    repeats = 1.0 / skin.tile_m
    return Material(
        colour=(1.0, 1.0, 1.0),
        colour_attribute=True,
        roughness=skin.roughness,
        subsurface=skin.subsurface,
        coat=skin.coat,
        translucency=skin.translucency,
        bump_texture=None if bump is None else replace(bump, scale=(repeats, repeats, repeats)),
        bump_m=skin.height_m,
    )


def tone(params: ThingParams, own: str) -> Floats:
    """The colour asked for, or the food's own."""
    return np.asarray(colour(params.colour) if params.colour else linear_of(own))


def shade(srgb: str) -> Floats:
    """A linear colour (3,)."""
    return np.asarray(linear_of(srgb))


def between(first: Floats, second: Floats, share: NDArray[np.float64]) -> Floats:
    """Colours (n, 3) from `first` (share 0) to `second` (share 1)."""
    part = np.clip(share, 0.0, 1.0)[:, None]
    return first * (1 - part) + second * part


def towards(first: Floats, second: Floats, share: Floats) -> Floats:
    """Colours (n, 3), each so far on the way to one colour."""
    return first + (second - first) * np.clip(share, 0, 1)[:, None]


def noise(points: NDArray[np.float32] | Floats, size_m: float, seed: int, octaves: int = 4) -> Floats:
    """Noise (n,) of about -1..1 over points (n, 3) with features of `size_m`."""
    x, y, z = np.asarray(points, np.float64).T / size_m
    return 0.6 * fbm(x + 0.7 * z, y - 0.6 * z, octaves, seed) + 0.4 * fbm(y + 3.1, z + 0.4 * x, octaves, seed + 1)


def painted(mesh: Mesh, colours: Floats) -> Mesh:
    """The mesh with colours: one (3,) or one per point (n, 3)."""
    full = np.broadcast_to(np.clip(colours, 0.0, 0.93), (len(mesh.points), 3))
    return replace(mesh, colours=np.ascontiguousarray(full, np.float32))


def plain(part: AnyPart, srgb: str | Floats) -> Mesh:
    """A part of a plan in one colour."""
    return painted(shaped(part), shade(srgb) if isinstance(srgb, str) else srgb)


def with_points(mesh: Mesh, points: Floats) -> Mesh:
    """The mesh with its points moved."""
    return replace(mesh, points=points.astype(np.float32))


def normals(mesh: Mesh) -> Floats:
    """Unit normals (n, 3) at the points."""
    corners, first = mesh.corners, mesh.starts
    a, b, c = (mesh.points[corners[first + k]].astype(np.float64) for k in range(3))
    across = np.cross(b - a, c - a)
    total = np.zeros((len(mesh.points), 3))
    sizes = np.diff(np.append(first, len(corners)))
    np.add.at(total, corners, np.repeat(across, sizes, axis=0))
    return total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-15)


def swollen(mesh: Mesh, by: Floats | float) -> Mesh:
    """The mesh pushed out along its normals by metres (n,)."""
    return with_points(mesh, mesh.points + normals(mesh) * np.broadcast_to(by, (len(mesh.points),))[:, None])


def ball(radii: Vec3, cells: int = 20) -> Mesh:
    """An ellipsoid about the origin."""
    made = round_cube(1.0, cells)
    return with_points(made, made.points * np.asarray(radii))


def turned_body(outline: Sequence[Sequence[float]], rows: int = 90, segments: int = 96, sharp: Sequence[int] = ()) -> Mesh:
    """A body of revolution through smooth points (radius, height) from the axis to the axis."""
    curve = spline(outline, rows, sharp)
    curve[:, 0] = np.maximum(curve[:, 0], 0.0)
    for end in (0, -1):
        curve[end, 0] = outline[end][0]
    return outward(lathe(curve, segments))


def polar(points: NDArray[np.float32] | Floats) -> tuple[Floats, Floats]:
    """Distance from the Z axis and angle about it (n,)."""
    x, y = np.asarray(points[:, 0], np.float64), np.asarray(points[:, 1], np.float64)
    return np.hypot(x, y), np.arctan2(y, x)


def strewn(count: int, seed: int, name: str) -> Floats:
    """Points (n, 2) of the unit disc, even but not regular: a sunflower's spiral, jittered."""
    dice = lane(seed, name)
    k = np.arange(count) + 0.5
    angle = k * 2.399963 + dice.uniform(-0.5, 0.5, count)
    radius = np.sqrt(k / count) * dice.uniform(0.93, 1.04, count)
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])


def placed(mesh: Mesh, at: Floats | Vec3, heading: float = 0.0, scale: float = 1.0) -> Mesh:
    """The mesh scaled, turned about Z by radians and put at a point."""
    half = heading / 2
    x, y, z = (float(v) for v in at)
    return moved(mesh, (x, y, z), (float(np.cos(half)), 0.0, 0.0, float(np.sin(half))), scale)
