"""A magnifying glass moves over something: its lens is a body of glass between two spheres, so what lies within its focal length
looks larger, and what is far behind it stands on its head."""

import math
from dataclasses import replace

import numpy as np

from aozora.film.screenplay import Beat
from aozora.film.world import Material, Mesh
from aozora.world.elements import Asset
from aozora.world.geometry.primitives import lathe
from aozora.world.geometry.rotations import rotation_matrix, turn
from aozora.world.happenings.experiments.tableau import Tableau, said
from aozora.world.happenings.happening import Floats, Happening, Scene
from aozora.world.physics.rays import focal_length

LENS, CURVE = 0.0408, 0.135
"""Radius of the lens and of its spheres."""

INDEX = 1.517
CLEAR = Material(colour=(0.99, 0.995, 1.0), roughness=0.0, transmission=1.0, ior=INDEX)

FOCAL_M = focal_length(INDEX, CURVE, -CURVE, 2 * (CURVE - math.sqrt(CURVE**2 - LENS**2)))
"""13 cm."""

FAR_M = 4.15 * FOCAL_M
"""How far behind the glass stands what is turned over by it."""

HELD = 0.036
"""Metres of the lens above what is read."""


def enlarging(scene: Scene) -> Happening | None:
    """The first magnifying glass of a shot that is held over or before something."""
    for beat in scene.beats("magnify"):
        return _enlarged(scene, beat)
    return None


def lens_mesh() -> Mesh:
    """A body of glass between two spheres of radius `CURVE`, lying, its middle in the origin."""
    out = np.linspace(0.0, LENS, 28)
    deep = np.sqrt(CURVE**2 - out**2) - math.sqrt(CURVE**2 - LENS**2)
    lower, upper = np.column_stack([out, -deep]), np.column_stack([out, deep])[-2::-1]
    return lathe(np.concatenate([lower, upper]), 128)


def _glass(tableau: Tableau, lens: Asset, places: Floats, turns: list[Floats]) -> None:
    """The ring and handle of the thing, and a lens that is ground as one."""
    frame = tuple(part for part in lens.parts if not part.materials[0].startswith("glass"))
    middle = np.array([0.05, 0.0, 0.014]) * lens.size[0] / 0.19
    tableau.thing("frame", replace(lens, parts=frame), places, turns)
    tableau.moving("lens", lens_mesh(), CLEAR, places + np.array([one @ middle for one in turns]), turns)


def _enlarged(scene: Scene, beat: Beat) -> Happening:
    tableau = Tableau(scene, beat)
    assets = scene.brief.assets
    lens, seen = assets[beat.subject], assets[beat.targets[0]] if beat.targets else None
    if said(beat, "far") and seen is not None:
        return _upside_down(tableau)
    u = tableau.shares
    count = len(u)
    top = seen.size[2] if seen is not None else 0.0
    # The eye of the glass lies 5 cm beside its middle; it goes over the thing from left to right.
    x = -0.06 + 0.10 * (0.5 - 0.5 * np.cos(math.pi * np.clip(1.15 * u, 0, 1)))
    y = -0.045 + 0.012 * np.sin(2 * math.pi * u)
    places = np.stack([x, y, np.full(count, top + HELD)], -1)
    grip = rotation_matrix(turn((0, 0, 1), -158.0))
    _glass(tableau, lens, places - (grip @ np.array([0.05, 0.0, 0.0])), [grip] * count)
    if seen is not None:
        tableau.thing("thing", seen, np.zeros((count, 3)))
    return tableau.made((-0.105, -0.105, 0.0), (0.105, 0.015, 0.0))


def _upside_down(tableau: Tableau) -> Happening:
    """The glass stands upright, the thing `FAR_M` behind it."""
    assets = tableau.scene.brief.assets
    lens, seen = assets[tableau.beat.subject], assets[tableau.beat.targets[0]]
    count = len(tableau.shares)
    upright = rotation_matrix(turn((1, 0, 0), 90.0)) @ rotation_matrix(turn((0, 0, 1), 90.0))
    sway = 0.012 * np.sin(2 * math.pi * tableau.shares)
    places = np.stack([sway, np.zeros(count), np.full(count, 0.085)], -1)
    _glass(tableau, lens, places, [upright] * count)
    tableau.thing("thing", seen, np.zeros((count, 3)) + np.array([0.0, round(FAR_M, 3), 0.0]))
    return tableau.made((-0.07, -0.01, 0.0), (0.07, 0.01, 0.185))
