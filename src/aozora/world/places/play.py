"""A playground: swings, a slide with its tower, a seesaw, a sandbox, a climbing dome, in bright paint."""

import math

import numpy as np

from aozora.film.world import Material, Mesh, Part, Rgb, put_mesh
from aozora.world.elements import Asset, SetPiece, material_name
from aozora.world.geometry.primitives import bevelled_box, bounds_of, merged, moved, sheet, tinted, tube
from aozora.world.geometry.rotations import turn
from aozora.world.places.furniture import bench
from aozora.world.places.wild import Extra, Site
from aozora.world.plants.herbs import bare

_PAINT = Material(colour_attribute=True, roughness=0.32, specular=0.5)
_RED, _BLUE, _YELLOW, _GREEN = (0.55, 0.03, 0.02), (0.02, 0.12, 0.45), (0.75, 0.42, 0.02), (0.05, 0.30, 0.06)
_STEEL, _WOOD, _SAND = (0.35, 0.36, 0.37), (0.30, 0.18, 0.09), (0.55, 0.44, 0.28)


def _bar(path: tuple[tuple[float, float, float], ...], radius: float, colour: Rgb) -> Mesh:
    return bare(tinted(tube(np.asarray(path, float), radius, 10), colour))


def _box(size: tuple[float, float, float], at: tuple[float, float, float], colour: Rgb, angle: float = 0.0) -> Mesh:
    box = bevelled_box(size, 0.02)
    return bare(tinted(moved(moved(box, rotation=turn((0, 1, 0), angle)) if angle else box, at), colour))


def swings() -> Mesh:
    """Two swings in a frame 3.4 metres wide along X."""
    parts = [_bar(((-1.7, 0, 2.3), (0, 0, 2.3), (1.7, 0, 2.3)), 0.05, _BLUE)]
    for x in (-1.7, 1.7):
        for y in (-0.9, 0.9):
            parts.append(_bar(((x, 0, 2.3), (x, y / 2, 1.15), (x, y, -0.1)), 0.045, _RED))
    for x, swing in ((-0.8, 0.0), (0.8, 0.22)):
        for side in (-0.22, 0.22):
            low = (x + side, 1.75 * math.sin(swing), 2.3 - 1.75 * math.cos(swing))
            parts.append(_bar(((x + side, 0, 2.3), (x + side, low[1] / 2, (2.3 + low[2]) / 2), low), 0.009, _STEEL))
        seat = (x, 1.75 * math.sin(swing), 2.3 - 1.75 * math.cos(swing))
        parts.append(_box((0.5, 0.2, 0.04), seat, (0.02, 0.02, 0.022)))
    return merged(parts)


def slide() -> Mesh:
    """A tower with a roof, a ladder behind and a curved slide towards -Y."""
    parts: list[Mesh] = []
    for x in (-0.5, 0.5):
        for y in (-0.5, 0.5):
            parts.append(_box((0.09, 0.09, 2.7), (x, y, 1.35), _WOOD))
    parts.append(_box((1.1, 1.1, 0.08), (0, 0, 1.35), _WOOD))
    for x in (-0.52, 0.52):
        parts.append(_box((0.04, 1.0, 0.5), (x, 0, 1.72), _BLUE))
    for side in (-1, 1):
        parts.append(_box((0.80, 1.3, 0.05), (0.33 * side, 0, 2.95), _GREEN, 40.0 * side))
    for step in range(5):
        y, z = 0.58 + 0.08 * (5 - step), 0.22 + 0.24 * step
        parts.append(_bar(((-0.25, y, z), (0.0, y, z), (0.25, y, z)), 0.022, _YELLOW))
    for x in (-0.25, 0.25):
        parts.append(_bar(((x, 1.10, -0.1), (x, 0.85, 0.6), (x, 0.55, 1.5)), 0.03, _RED))
    t = np.linspace(0, 1, 30)
    y, z = -0.5 - 2.9 * t, 1.38 - 1.15 * (t**1.1) + 0.10 * np.maximum(t - 0.82, 0) * 5 + 0.02
    across = np.array([-0.34, -0.32, -0.27, 0.27, 0.32, 0.34])
    lift = np.array([0.16, 0.14, 0.0, 0.0, 0.14, 0.16])
    grid = np.stack(np.broadcast_arrays(across[None], y[:, None], z[:, None] + lift[None]), -1)
    chute = Mesh.of_faces(sheet(grid).points, sheet(grid).corners.reshape(-1, 4))
    parts.append(bare(tinted(chute, _YELLOW)))
    for x in (-0.33, 0.33):
        edge = tuple((x, float(a), float(b) + 0.16) for a, b in zip(y[::5], z[::5], strict=True))
        parts.append(_bar(edge, 0.03, _RED))
    return merged(parts)


def small_things() -> Mesh:
    """A seesaw at the left and a sandbox at the right of the origin."""
    parts = [
        _box((3.0, 0.24, 0.06), (-2.6, 0, 0.55), _RED, 12.0),
        _bar(((-2.6, -0.2, 0), (-2.6, 0, 0.5), (-2.6, 0.2, 0)), 0.05, _BLUE),
    ]
    for x, z in ((-3.85, 0.95), (-1.35, 0.43)):
        parts.append(_bar(((x, -0.16, z), (x, 0, z + 0.12), (x, 0.16, z)), 0.02, _YELLOW))
    for x, y, length, wide in ((2.6, -1.2, 2.5, 0.15), (2.6, 1.2, 2.5, 0.15), (1.4, 0, 0.15, 2.5), (3.8, 0, 0.15, 2.5)):
        parts.append(_box((length, wide, 0.32), (x, y, 0.12), _WOOD))
    parts.append(_box((2.4, 2.4, 0.1), (2.6, 0, 0.13), _SAND))
    return merged(parts)


def dome() -> Mesh:
    """A climbing dome of bars, 1.6 metres high."""
    parts: list[Mesh] = []
    colours = (_RED, _YELLOW, _BLUE, _GREEN)

    def spot(e: float, a: float) -> tuple[float, float, float]:
        return (1.7 * math.cos(e) * math.cos(a), 1.7 * math.cos(e) * math.sin(a), 1.6 * math.sin(e))

    for k in range(8):
        path = tuple(spot(float(e), k * math.pi / 4) for e in np.linspace(0, 1.57, 7))
        parts.append(_bar(path, 0.026, colours[k % 4]))
    for e in (0.35, 0.75, 1.12):
        parts.append(_bar(tuple(spot(e, float(a)) for a in np.linspace(0, 6.2832, 25)), 0.022, _STEEL))
    return merged(parts)


def playground(site: Site) -> Extra:
    """Everything on its place behind the stage."""

    def piece(name: str, mesh: Mesh, x: float, y: float, angle: float = 0.0) -> SetPiece:
        label = material_name("play paint", _PAINT)
        asset = Asset(name, (Part(put_mesh(site.store, mesh), (label,)),), {label: _PAINT}, bounds_of(mesh), "metal")
        return SetPiece(name, asset, (x, y, float(site.height(np.array([x]), np.array([y]))[0])), turn((0, 0, 1), angle))

    level = float(site.height(np.array([9.0]), np.array([15.0]))[0])
    return Extra(
        pieces=(
            piece("swings", swings(), -4.6, 9.5, 14.0),
            piece("slide", slide(), 2.4, 9.8, 32.0),
            piece("seesaw and sandbox", small_things(), 1.0, 15.0, -8.0),
            piece("climbing dome", dome(), 9.0, 12.5),
            SetPiece("bench", bench(site.store), (-9.0, 14.5, level), turn((0, 0, 1), 28)),
        )
    )
