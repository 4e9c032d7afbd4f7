"""A farm: a red barn with a gambrel roof, a silo, a fence, bales of hay."""

import math
from itertools import pairwise

import numpy as np

from aozora.film.randomness import lane
from aozora.film.world import Material, Mesh, Part, put_mesh
from aozora.world.elements import Asset, SetPiece, material_name
from aozora.world.geometry.primitives import bounds_of, lathe, merged, moved
from aozora.world.geometry.rotations import turn
from aozora.world.places.furniture import fence
from aozora.world.places.masonry import Floats, Masonry
from aozora.world.places.wild import Extra, Site
from aozora.world.plants.herbs import bare
from aozora.world.plants.ribbons import Ribbon, ribbons

_BOARDS = Material(colour_attribute=True, roughness=0.8, specular=0.15)
_METAL = Material(colour_attribute=True, roughness=0.4, specular=0.5)
_STRAW = Material(colour_attribute=True, roughness=0.9, specular=0.1, translucency=0.1)
_RED, _WHITE, _ROOF = np.array([0.30, 0.035, 0.024]), np.array([0.66, 0.64, 0.60]), np.array([0.19, 0.18, 0.175])


def farmstead(site: Site) -> Extra:
    """The buildings behind the stage and bales on the grass."""
    rng = lane(site.params.seed, "farm")

    def at(x: float, y: float) -> tuple[float, float, float]:
        return (x, y, float(site.height(np.array([x]), np.array([y]))[0]) - 0.1)

    barn = _asset("barn", barn_mesh(rng), _BOARDS, site)
    silo = _asset("silo", silo_mesh(), _METAL, site)
    bale = _asset("hay bale", bale_mesh(rng), _STRAW, site)
    pieces = [
        SetPiece("barn", barn, at(-4.5, 46.0), turn((0, 0, 1), 28)),
        SetPiece("silo", silo, at(-17.5, 52.0)),
        SetPiece("fence", fence(site.store, 60.0), at(14.0, 26.0), turn((0, 0, 1), -6)),
    ]
    spots = (
        (7.5, 13.5),
        (12.5, 17.0),
        (-8.0, 16.0),
        (19.0, 21.5),
        (3.0, 21.0),
        (24.0, 14.0),
        (-17.0, 11.0),
        (10, -16),
        (-12, -18),
        (30, -6),
    )
    for number, (x, y) in enumerate(spots):
        pieces.append(SetPiece(f"hay bale {number + 1}", bale, at(x, y), turn((0, 0, 1), float(rng.uniform(0, 180)))))
    return Extra(pieces=tuple(pieces))


def _asset(kind: str, mesh: Mesh, material: Material, site: Site) -> Asset:
    label = material_name(kind, material)
    return Asset(kind, (Part(put_mesh(site.store, mesh), (label,)),), {label: material}, bounds_of(mesh), "wood")


def barn_mesh(rng: np.random.Generator) -> Mesh:
    """A barn 10 x 16 metres, its front towards -Y: boards upright, white trim, doors with crosses, a loft window."""
    heap = Masonry()
    outline = np.array([[-5.0, 0.0], [-5.0, 4.2], [-3.4, 7.0], [0.0, 8.9], [3.4, 7.0], [5.0, 4.2], [5.0, 0.0]])
    for y, sign in ((-8.0, 1), (8.0, -1)):
        edges = np.arange(-5.0, 5.0, 0.22)
        for x in edges:
            x2 = min(x + 0.22, 5.0)
            tops = np.interp([x, x2], outline[1:6, 0], outline[1:6, 1])
            shade = _RED * rng.uniform(0.78, 1.15)
            quad = np.array([[x, y, 0], [x2, y, 0], [x2, y, tops[1]], [x, y, tops[0]]])
            heap.quads(quad[None, ::sign], 0, shade)
    for x, sign in ((-5.0, -1), (5.0, 1)):
        for y in np.arange(-8.0, 8.0, 0.22):
            quad = np.array([[x, y, 0], [x, y + 0.22, 0], [x, y + 0.22, 4.2], [x, y, 4.2]])
            heap.quads(quad[None, ::sign], 0, _RED * rng.uniform(0.78, 1.15))
    _roof(heap, outline, rng)
    _trim(heap)
    return heap.mesh()


def _roof(heap: Masonry, outline: Floats, rng: np.random.Generator) -> None:
    """Four slopes of metal sheets that overhang."""
    for (x1, z1), (x2, z2) in pairwise(outline[1:6]):
        for y in np.arange(-8.5, 8.5, 0.5):
            run = np.array([x2 - x1, z2 - z1]) / math.hypot(x2 - x1, z2 - z1) * 0.35
            a = np.array([x1, z1 + 0.12]) - (run if x1 < -4 else 0)
            b = np.array([x2, z2 + 0.12]) + (run if x2 > 4 else 0)
            quad = np.array([[a[0], y, a[1]], [a[0], y + 0.49, a[1]], [b[0], y + 0.49, b[1]], [b[0], y, b[1]]])
            heap.quads(quad[None], 0, _ROOF * rng.uniform(0.85, 1.12))
            heap.quads(quad[None, ::-1] - np.array([0, 0, 0.06]), 0, _ROOF * 0.5)


def _trim(heap: Masonry) -> None:
    front = -8.04
    heap.boxes([-1.9, front - 0.05, 0.0], [1.9, front, 3.7], 0, _RED * 0.85)
    bars = [
        (-2.0, 0.0, -1.8, 3.8),
        (1.8, 0.0, 2.0, 3.8),
        (-2.0, 3.65, 2.0, 3.85),
        (-0.1, 0.0, 0.1, 3.7),
        (-5.05, 0, -4.85, 4.2),
        (4.85, 0, 5.05, 4.2),
    ]
    bars += [(-0.9, 5.2, -0.75, 6.7), (0.75, 5.2, 0.9, 6.7), (-0.9, 5.1, 0.9, 5.25), (-0.9, 6.6, 0.9, 6.75)]
    for x1, z1, x2, z2 in bars:
        heap.boxes([x1, front - 0.12, z1], [x2, front - 0.02, z2], 0, _WHITE)
    heap.boxes([-0.75, front - 0.04, 5.25], [0.75, front - 0.01, 6.6], 0, [0.02, 0.02, 0.022])
    for left in (-1.8, 0.1):
        for x1, z1, x2, z2 in ((left, 0.1, left + 1.7, 3.6), (left + 1.7, 0.1, left, 3.6)):
            across = np.array([z2 - z1, -(x2 - x1)]) / math.hypot(x2 - x1, z2 - z1) * 0.09
            quad = [[x1 - across[0], front - 0.1, z1 - across[1]], [x1 + across[0], front - 0.1, z1 + across[1]]]
            quad += [[x2 + across[0], front - 0.1, z2 + across[1]], [x2 - across[0], front - 0.1, z2 - across[1]]]
            heap.quads(np.array([quad, quad[::-1]]), 0, _WHITE)
    for x1, z1, x2, z2 in ((-5.0, 4.2, -3.4, 7.0), (-3.4, 7.0, 0, 8.9), (0, 8.9, 3.4, 7.0), (3.4, 7.0, 5.0, 4.2)):
        quad = [
            [x1, front - 0.1, z1 - 0.2],
            [x2, front - 0.1, z2 - 0.2],
            [x2, front - 0.1, z2 + 0.08],
            [x1, front - 0.1, z1 + 0.08],
        ]
        heap.quads(np.array([quad]), 0, _WHITE)
    for y in (-4.5, 0.0, 4.5):
        for x, out in ((5.02, 1), (-5.02, -1)):
            heap.boxes([min(x, x + 0.05 * out), y - 0.6, 1.6], [max(x, x + 0.05 * out), y + 0.6, 2.8], 0, _WHITE)
            heap.boxes([min(x, x + 0.08 * out), y - 0.45, 1.75], [max(x, x + 0.08 * out), y + 0.45, 2.65], 0, [0.03, 0.035, 0.04])


def silo_mesh() -> Mesh:
    """A steel silo 11 metres high with rings and a dome."""
    z = np.linspace(0, 9.2, 93)
    body = np.stack([2.3 + 0.025 * (np.arange(93) % 4 == 0), z], -1)
    dome = np.stack([2.36 * np.cos(np.linspace(0, 1.57, 12)), 9.2 + 1.7 * np.sin(np.linspace(0, 1.57, 12))], -1)
    dome[-1, 0] = 0.0
    mesh = bare(lathe(np.concatenate([body, dome]), 48))
    tone = np.where(mesh.points[:, 2:3] > 9.2, 0.42, 0.50 - 0.06 * np.cos(mesh.points[:, 2:3] * 6.0))
    return Mesh(mesh.points, mesh.corners, mesh.starts, colours=np.repeat(tone, 3, 1).astype(np.float32))


def bale_mesh(rng: np.random.Generator) -> Mesh:
    """A round bale of hay 1.4 metres across lying on its side, with loose straws."""
    profile = np.array([[0.0, -0.62], [0.62, -0.62], [0.70, -0.55], [0.71, 0.0], [0.70, 0.55], [0.62, 0.62], [0.0, 0.62]])
    drum = moved(lathe(profile, 40), (0.0, 0.0, 0.68), turn((1, 0, 0), 90))
    points = drum.points.astype(np.float64)
    tone = rng.uniform(0.75, 1.2, (len(points), 1)) * np.array([0.44, 0.33, 0.13])
    body = Mesh(drum.points, drum.corners, drum.starts, colours=tone.astype(np.float32))
    count = 1500
    a, y = rng.uniform(0, 2 * math.pi, count), rng.uniform(-0.62, 0.62, count)
    ends = rng.random(count) < 0.42
    r = np.where(ends, 0.70 * np.sqrt(rng.random(count)), 0.70)
    y = np.where(ends, np.sign(y) * 0.625, y)
    base = np.stack([r * np.cos(a), y, 0.68 + r * np.sin(a)], -1)
    aim = np.where(ends, rng.uniform(0, 6.28, count), np.where(rng.random(count) < 0.5, 0.0, math.pi) + rng.normal(0, 0.5, count))
    rise = np.where(ends, rng.uniform(-1.2, 1.2, count), rng.uniform(-1.0, 1.0, count))
    straws = ribbons(
        base, aim, (0.14, 0.007, rise, 0.3), Ribbon("strap", (0.45, 0.33, 0.12), (0.62, 0.48, 0.21), 0.3, 0.2, 2), rng
    )
    return merged([bare(body), Mesh(straws.points, straws.corners, straws.starts, colours=straws.colours)])
