"""What substances look like, liquid and solid, and how they lie when nothing moves them."""

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Material, Mesh
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import bevelled_box, merged, moved, sheet
from aozora.world.palette import linear_of
from aozora.world.physics.matter import Rgb, Substance, substance_named
from aozora.world.surfaces import surface
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.substance_table import form_of
from aozora.world.things.table import SUBSTANCE_OF

Floats = NDArray[np.float64]

GLOWING = frozenset(
    {"iron", "steel", "copper", "gold", "silver", "brass", "bronze", "nickel", "titanium", "platinum", "tungsten"}
)
"""Metals that glow when they are liquid."""

_HOLED = frozenset({"cheese", "swiss cheese"})

_GLOW = 1.6
"""Radiance of molten metal where its colour is 1."""


def substance_of(kind: str) -> Substance | None:
    """What a kind of thing is made of, where it is made of one substance: its own, or the one of its name."""
    return SUBSTANCE_OF.get(kind) or substance_named(kind)


def _linear(colour: Rgb) -> Rgb:
    red, green, blue = linear_of("".join(f"{round(255 * part):02x}" for part in colour))
    return red, green, blue


def liquid_look(substance: Substance) -> Material:
    """The liquid: clear ones let light through, cloudy ones scatter it, metals mirror it."""
    colour = _linear(substance.liquid)
    if substance.nature == "metal":
        glow = tuple(_GLOW * part for part in colour) if substance.name in GLOWING else (0.0, 0.0, 0.0)
        return Material(colour=colour, metallic=1.0, roughness=0.16, emission=(glow[0], glow[1], glow[2]))
    if substance.clear < 0.35:
        return Material(colour=colour, roughness=0.08, subsurface=0.15, coat=0.4, coat_roughness=0.04, ior=1.35)
    return Material(colour=colour, roughness=0.0, transmission=0.5 + 0.5 * substance.clear, ior=1.33)


def solid_look(substance: Substance) -> Material:
    """The solid: metals are grey and dull, ice, fats and waxes let light a little way in, salts are matt."""
    colour = _linear(substance.solid)
    if substance.nature == "metal":
        return Material(colour=colour, metallic=1.0, roughness=0.34)
    if substance.name == "ice":
        return Material(colour=(0.66, 0.86, 0.96), roughness=0.04, transmission=0.72, ior=1.25, coat=1.0, coat_roughness=0.0)
    if substance.nature in ("ice", "aqueous", "wax", "fat", "food", "acid", "alcohol", "solvent", "oil", "syrup"):
        return Material(colour=colour, roughness=0.38, subsurface=0.18, coat=0.15, coat_roughness=0.3)
    if substance.name in ("iodine", "carbon", "arsenic"):
        return Material(colour=colour, roughness=0.35, specular=0.9)
    return Material(colour=colour, roughness=0.75, subsurface=0.05)


def substance(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A substance of the table in its form; a colour that is asked for dyes it."""
    own = SUBSTANCE_OF[params.kind]
    form = form_of(own)
    look = liquid_look(own) if form == "pool" else solid_look(own)
    if params.colour:
        look = replace(look, colour=surface("plastic", params.colour, store, params.seed).colour)
    label = f"{own.name} {'liquid' if form == 'pool' else 'solid'}"
    makers = {"pool": pool_mesh, "block": block_mesh, "bar": _bar, "pile": _pile, "lumps": _lumps}
    mesh = makers[form](params.size, params.seed)
    return (Piece(_holed(mesh, params) if own.name in _HOLED else mesh, ((label, look),)),)


def block_mesh(size: tuple[float, float, float], seed: int) -> Mesh:
    """A block with round, slightly uneven edges, fine enough to slump."""
    mesh = moved(bevelled_box(size, 0.12 * min(size), 4, cells=26), (0.0, 0.0, size[2] / 2))
    return _uneven(mesh, 0.016 * min(size), 0.9 / max(size), seed)


def _holed(mesh: Mesh, params: ThingParams) -> Mesh:
    """Round holes in what has them, where they were cut open."""
    dice = lane(params.seed, "holes")
    points = mesh.points.astype(np.float64)
    half = np.array([0.5 * params.size[0], 0.5 * params.size[1], params.size[2]])
    for _ in range(26):
        middle = dice.uniform(-1, 1, 3) * half
        middle[2] = abs(middle[2])
        side = int(3 * dice.random())
        middle[side] = half[side] * (1.0 if side == 2 else np.sign(middle[side]))
        radius = float(dice.uniform(0.05, 0.13)) * params.size[0]
        away = np.linalg.norm(points - middle, axis=1)
        depth = np.sqrt(np.maximum(radius**2 - away**2, 0.0)) * 0.85
        points[:, side] -= depth * (np.sign(middle[side]) or 1.0)
    return replace(mesh, points=points.astype(np.float32))


def _bar(size: tuple[float, float, float], seed: int) -> Mesh:
    """An ingot, narrower above."""
    mesh = moved(bevelled_box(size, 0.08 * min(size), 3, cells=20), (0.0, 0.0, size[2] / 2))
    points = mesh.points.astype(np.float64)
    points[:, :2] *= (1.0 - 0.26 * np.clip(points[:, 2:] / size[2], 0, 1)) / 1.0
    return _uneven(replace(mesh, points=points.astype(np.float32)), 0.008 * min(size), 30.0 / max(size), seed)


def _pile(size: tuple[float, float, float], seed: int) -> Mesh:
    """A heap at its angle of repose with a grainy surface."""
    count = 84
    turn = np.linspace(0.0, 2 * np.pi, count + 1)
    reach = np.linspace(0.0, 1.0, 44)
    away, angle = np.meshgrid(reach, turn, indexing="ij")
    wander = 1.0 + 0.10 * fbm(1.4 * np.cos(angle) + 5.0, 1.4 * np.sin(angle), 3, seed)
    x, y = 0.5 * size[0] * wander * away * np.cos(angle), 0.5 * size[1] * wander * away * np.sin(angle)
    high = size[2] * (np.maximum(1.0 - away, 0.0) ** 1.15) * 0.96
    grain = 0.035 * size[2] * fbm(900.0 * x, 900.0 * y, 2, seed + 1) + 0.08 * size[2] * fbm(60.0 * x, 60.0 * y, 3, seed + 2)
    z = np.maximum(high + grain * np.minimum(8.0 * (1.0 - away), 1.0), 0.0)
    return sheet(np.stack([x, y, z], -1))


def _lumps(size: tuple[float, float, float], seed: int) -> Mesh:
    """A dozen broken pieces in a heap."""
    dice = lane(seed, "lumps")
    made: list[Mesh] = []
    for number in range(13):
        turn = float(dice.uniform(0, 2 * math.pi))
        away = 0.34 * math.sqrt(number / 12.0)
        wide = size[0] * float(dice.uniform(0.20, 0.34))
        piece = _uneven(bevelled_box((wide, wide * 0.8, wide * 0.62), 0.08 * wide, 1, cells=2), 0.09 * wide, 1.6 / wide, number)
        half = 0.5 * turn
        lifted = size[2] * (0.24 + 0.62 * max(0.0, 0.30 - away) * 2.0 * (number % 2))
        lean = (math.cos(half), 0.18 * math.sin(half), 0.12, math.sin(half))
        norm = math.sqrt(sum(part * part for part in lean))
        made.append(
            moved(
                piece,
                (away * size[0] * math.cos(turn * 3), away * size[1] * math.sin(turn * 3), lifted),
                (lean[0] / norm, lean[1] / norm, lean[2] / norm, lean[3] / norm),
            )
        )
    mesh = merged(made)
    points = mesh.points.astype(np.float64)
    points[:, 2] -= points[:, 2].min()
    return replace(mesh, points=points.astype(np.float32), smooth=False)


def pool_mesh(size: tuple[float, float, float], seed: int) -> Mesh:
    """A drop lying flat, its edge round and wandering."""
    turn, reach = (
        np.linspace(0.0, 2 * np.pi, 97),
        np.concatenate([np.linspace(0, 0.9, 8), 0.9 + 0.1 * np.sin(np.linspace(0.1, 1.57, 9))]),
    )
    away, angle = np.meshgrid(reach, turn, indexing="ij")
    wander = 1.0 + 0.14 * fbm(1.3 * np.cos(angle) + 3.1, 1.3 * np.sin(angle), 3, seed)
    x, y = 0.5 * size[0] * wander * away * np.cos(angle), 0.5 * size[1] * wander * away * np.sin(angle)
    edge = np.clip((away - 0.9) / 0.1, 0.0, 1.0)
    return sheet(np.stack([x, y, size[2] * np.sqrt(np.maximum(1.0 - edge**2, 0.0))], -1))


def _uneven(mesh: Mesh, depth: float, frequency: float, seed: int) -> Mesh:
    points = mesh.points.astype(np.float64)
    x, y, z = (points * frequency).T
    bumps = np.stack([fbm(y + 3, z + seed, 3, seed + i) + fbm(x + 7, z, 3, seed + i + 3) for i in range(3)], -1)
    moved_points = points + depth * bumps
    moved_points[:, 2] = np.maximum(moved_points[:, 2], min(0.0, float(points[:, 2].min())))
    return replace(mesh, points=moved_points.astype(np.float32))
