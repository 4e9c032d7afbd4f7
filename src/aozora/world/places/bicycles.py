"""Bicycles that stand about in streets."""

import math

import numpy as np

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Material, Mesh, Part, Rgb, Vec3, put_mesh
from aozora.world.elements import Asset, material_name
from aozora.world.geometry.primitives import bevelled_box, bounds_of, cylinder, merged, moved, tinted, torus, tube, with_slot
from aozora.world.geometry.rotations import turn

_PAINT = Material(colour_attribute=True, roughness=0.38, specular=0.5)
_STEEL = Material(colour_attribute=True, roughness=0.42, metallic=0.6)
_RUBBER = Material(colour_attribute=True, roughness=0.8, specular=0.2)
_BRIGHT: Rgb = (0.5, 0.5, 0.5)
_DARK: Rgb = (0.02, 0.02, 0.02)
_COLOURS: tuple[Rgb, ...] = ((0.03, 0.12, 0.13), (0.32, 0.03, 0.025), (0.02, 0.02, 0.022), (0.45, 0.40, 0.30))

Pieces = list[tuple[Mesh, int]]


def bicycle(store: Store, seed: int) -> Asset:
    """A city bicycle 1.75 m long on its stand; it looks along +X."""
    paint = _COLOURS[int(lane(seed, "bicycle").random() * len(_COLOURS))]
    made = [*_wheel(-0.53, paint), *_wheel(0.53, paint), *_frame(paint)]
    mesh = merged([with_slot(part, slot) for part, slot in made])
    skins = {material_name(label, m): m for label, m in (("enamel", _PAINT), ("cycle steel", _STEEL), ("tyre", _RUBBER))}
    low, high = bounds_of(mesh)
    return Asset("bicycle", (Part(put_mesh(store, mesh), tuple(skins)),), skins, (low, high), "metal", (0.0, 0.0, 0.5))


def _wheel(x: float, paint: Rgb) -> Pieces:
    upright, hub = turn((1, 0, 0), 90), (x, 0.0, 0.355)
    made: Pieces = [
        (tinted(moved(torus(0.335, 0.02, 40, 8), hub, upright), _DARK), 2),
        (tinted(moved(torus(0.31, 0.011, 40, 6), hub, upright), _BRIGHT), 1),
        (tinted(moved(cylinder(0.03, 0.1, 0.004, 12), hub, upright), _BRIGHT), 1),
    ]
    for spoke in np.arange(14) * math.pi / 7:
        end = np.array([[x, 0.0, 0.355], [x + 0.31 * math.cos(spoke), 0.0, 0.355 + 0.31 * math.sin(spoke)]])
        made.append((tinted(tube(end, 0.0022, 4), _BRIGHT), 1))
    arc = np.linspace(0.15, 0.95, 9) * math.pi
    guard = np.stack([x + 0.37 * np.cos(arc), 0 * arc, 0.355 + 0.37 * np.sin(arc)], -1)
    return [*made, (tinted(tube(guard, 0.016, 6, flatten=0.5), paint), 0)]


def _frame(paint: Rgb) -> Pieces:
    """Tubes between crank, seat and head, the fork, bars, saddle and stand."""
    crank, seat, head, fork = (-0.08, 0.0, 0.30), (-0.22, 0.0, 0.80), (0.36, 0.0, 0.80), (0.40, 0.0, 0.66)
    rear, front = (-0.53, 0.0, 0.355), (0.53, 0.0, 0.355)
    pairs: tuple[tuple[Vec3, Vec3], ...] = ((crank, seat), (crank, fork), (seat, head), (crank, rear), (seat, rear), (head, fork))
    made: Pieces = [(tinted(tube(np.array(pair), 0.017, 8), paint), 0) for pair in (*pairs, (fork, front))]
    made += [(tinted(tube(np.array(pair), 0.013, 8), _BRIGHT), 1) for pair in ((seat, (-0.25, 0, 0.92)), (head, (0.33, 0, 1.0)))]
    bar = [[0.18, 0.28, 0.98], [0.3, 0.24, 1.02], [0.35, 0.08, 1.0], [0.35, -0.08, 1.0], [0.3, -0.24, 1.02], [0.18, -0.28, 0.98]]
    made.append((tinted(tube(np.array(bar), 0.012, 8), _BRIGHT), 1))
    made.append((tinted(moved(bevelled_box((0.27, 0.15, 0.06), 0.028, 3), (-0.27, 0, 0.94)), (0.05, 0.03, 0.02)), 2))
    made.append((tinted(tube(np.array([[-0.1, 0.03, 0.3], [-0.16, 0.2, 0.01]]), 0.01, 6), _BRIGHT), 1))
    return made
