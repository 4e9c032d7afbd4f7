"""Inside of a space station: a narrow module of white racks with rails and cables, a round hatch, and a window with the earth."""

import math

import numpy as np

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Acoustics, Develop, Lamp, Material, Mesh, Part, Vec3, put_mesh
from aozora.world.elements import Asset, SetPiece, Setting, StagingArea, flat_ground, material_name
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import bevelled_box, bounds_of, lathe, merged, moved, spline, tinted, torus, tube
from aozora.world.geometry.rotations import turn
from aozora.world.places.conditions import PlaceParams
from aozora.world.places.studio import lamp_at, surround

HALF, HIGH, BACK, FRONT = 1.05, 2.2, 1.7, -4.2
"""Half the width of the module, its height, and how far it reaches behind and before the middle, in metres."""

WINDOW: tuple[float, float, float] = (0.50, 1.42, 0.40)
HATCH: tuple[float, float, float] = (-0.52, 1.05, 0.46)
"""Middle (x, z) and radius of the openings in the end wall."""

_WHITE = Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.42, specular=0.4)
_METAL = Material(colour=(0.55, 0.56, 0.58), metallic=0.9, roughness=0.35)
_RAIL = Material(colour=(0.02, 0.10, 0.32), roughness=0.4)
_CABLE = Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.6)
_GLOW = Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=1.0, emission=(1.6, 1.6, 1.6), emission_by_colour=True)


def space_station(params: PlaceParams, store: Store) -> Setting:
    """A module of a space station about the origin, its deck at z = 0; cameras look along +Y at its end wall."""
    pieces = (
        _piece("racks", _racks(params.seed), _WHITE, store),
        _piece("end wall", _end_wall(), _WHITE, store),
        _piece("rails", _rails(), _RAIL, store),
        _piece("rings", _rings(), _METAL, store),
        _piece("cables", _cables(params.seed), _CABLE, store),
        _piece("screens", _screens(), _GLOW, store),
        _piece("earth", _earth(params.seed), _GLOW, store),
    )
    return Setting(
        place="space station",
        areas=(StagingArea("module", "ground", (0.0, 0.0, 0.0), 0.8, (0.0, -2.6, 1.1)),),
        height=flat_ground,
        surface="metal",
        pieces=pieces,
        lamps=_lamps(),
        sky=surround(store, 1.6),
        develop=Develop(exposure_ev=0.0, bloom=0.05, contrast=1.25, saturation=1.15, grain=0.006, vignette=0.3),
        acoustics=Acoustics("room", (2.1, 6.0, 2.2), "metal"),
        clean_prefilter=True,
    )


def _piece(name: str, mesh: Mesh, look: Material, store: Store) -> SetPiece:
    label = material_name(name, look)
    return SetPiece(
        name, Asset(name, (Part(put_mesh(store, mesh), (label,)),), {label: look}, bounds_of(mesh), substance="metal")
    )


def _lamps() -> tuple[Lamp, ...]:
    middle: Vec3 = (0.0, 0.0, 1.1)
    return (
        lamp_at("left strip", (-0.8, -0.3, 2.05), middle, (0.25, 2.6), 4.4, (0.95, 0.98, 1.0)),
        lamp_at("right strip", (0.8, -0.6, 2.05), middle, (0.25, 2.6), 2.8, (0.95, 0.98, 1.0)),
        lamp_at("front", (0.3, -2.8, 1.9), middle, (0.8, 0.5), 1.8, (1.0, 0.96, 0.9)),
        lamp_at("window", (WINDOW[0], BACK - 0.12, WINDOW[1]), middle, (0.7, 0.7), 0.8, (0.6, 0.78, 1.0)),
    )


def _racks(seed: int) -> Mesh:
    """Panels along both sides, the ceiling and the deck, each with its own tone; some are drawers with handles."""
    dice = lane(seed, "space station", "racks")
    parts: list[Mesh] = []
    for side in (-1, 1):
        for k in range(8):
            for row in range(4):
                tone = float(dice.choice([0.72, 0.66, 0.58, 0.34], p=[0.5, 0.25, 0.15, 0.1]))
                deep = 0.03 + 0.03 * float(dice.random())
                box = bevelled_box((deep, 0.70, 0.515), 0.012, 2)
                y, z = BACK - 0.4 - 0.73 * k, 0.28 + 0.545 * row
                parts.append(tinted(moved(box, (side * (HALF + 0.03 - 0.5 * deep), y, z)), (tone, tone, 0.98 * tone)))
                if dice.random() < 0.5:
                    grip = bevelled_box((0.03, 0.2, 0.03), 0.006, 1)
                    parts.append(tinted(moved(grip, (side * (HALF + 0.01 - deep), y, z + 0.12)), (0.08, 0.08, 0.09)))
    for level, up in ((0.0, 1.0), (HIGH, -1.0)):
        for k in range(8):
            for column in (-1, 0, 1):
                tone = 0.62 if level else 0.4
                box = bevelled_box((0.68, 0.70, 0.04), 0.012, 2)
                parts.append(tinted(moved(box, (0.7 * column, BACK - 0.4 - 0.73 * k, level - 0.02 * up)), (tone, tone, tone)))
    shell = bevelled_box((0.05, BACK - FRONT, HIGH), 0.01, 1)
    parts += [tinted(moved(shell, (s * (HALF + 0.08), 0.5 * (BACK + FRONT), 0.5 * HIGH)), (0.2, 0.2, 0.21)) for s in (-1, 1)]
    back = bevelled_box((2.3, 0.05, HIGH), 0.01, 1)
    return merged([*parts, tinted(moved(back, (0.0, FRONT, 0.5 * HIGH)), (0.5, 0.5, 0.5))])


def _end_wall() -> Mesh:
    """The wall with a round opening for the window and a round hatch that is closed."""
    parts: list[Mesh] = []
    x, z = np.meshgrid(np.linspace(-HALF - 0.1, HALF + 0.1, 180), np.linspace(0.0, HIGH, 180), indexing="ij")
    cx, cz, radius = WINDOW
    off = np.stack([x - cx, z - cz], -1)
    away = np.linalg.norm(off, axis=-1)
    # Points inside of the opening move out to its rim, so that the grid leaves it free.
    push = np.where(away < radius, radius / np.maximum(away, 1e-6), 1.0)
    points = np.stack([cx + off[..., 0] * push, np.full(x.shape, BACK), cz + off[..., 1] * push], -1)
    number = np.arange(x.size).reshape(x.shape)
    faces = np.stack([number[:-1, :-1], number[1:, :-1], number[1:, 1:], number[:-1, 1:]], -1).reshape(-1, 4)
    inside = (away < radius).reshape(-1)
    wall = Mesh.of_faces(points.reshape(-1, 3), faces[~inside[faces].all(1)])
    parts.append(tinted(wall, (0.62, 0.62, 0.60)))
    door = lathe(np.array([(0.0, 0.0), (HATCH[2] - 0.03, 0.0), (HATCH[2] - 0.03, 0.05), (0.3, 0.09), (0.0, 0.09)]), 64)
    parts.append(tinted(moved(door, (HATCH[0], BACK - 0.005, HATCH[1]), turn((1, 0, 0), 90)), (0.50, 0.51, 0.50)))
    for x_at, z_at in ((0.2, 0.35), (0.62, 0.35), (0.2, 0.68), (0.62, 0.68), (-0.85, 1.85), (-0.4, 1.85), (0.0, 1.85)):
        box = bevelled_box((0.36, 0.06, 0.26), 0.012, 2)
        parts.append(tinted(moved(box, (x_at, BACK - 0.03, z_at)), (0.70, 0.70, 0.68)))
    return merged(parts)


def _rings() -> Mesh:
    """Frames around window and hatch, with bolts, and the hatch's wheel."""
    parts: list[Mesh] = []
    for (x, z, radius), thick in ((WINDOW, 0.035), (HATCH, 0.045)):
        parts.append(moved(torus(radius, thick), (x, BACK - 0.02, z), turn((1, 0, 0), 90)))
        for k in range(16):
            a = 2 * math.pi * k / 16
            bolt = bevelled_box((0.022, 0.02, 0.022), 0.006, 1)
            parts.append(moved(bolt, (x + (radius + 0.07) * math.cos(a), BACK - 0.02, z + (radius + 0.07) * math.sin(a))))
    parts.append(moved(torus(0.12, 0.012), (HATCH[0], BACK - 0.16, HATCH[1]), turn((1, 0, 0), 90)))
    for k in range(3):
        a = math.pi * k / 3
        bar = bevelled_box((0.24, 0.02, 0.02), 0.005, 1)
        parts.append(moved(bar, (HATCH[0], BACK - 0.15, HATCH[1]), turn((0, 1, 0), math.degrees(a))))
    return merged(parts)


def _rails() -> Mesh:
    """Blue rails to hold on to, along the walls."""
    parts: list[Mesh] = []
    for side in (-1, 1):
        for y in (-2.2, -1.0, 0.2, 1.2):
            for z in (0.75, 1.55):
                x = side * (HALF - 0.07)
                path = [(x + side * 0.06, y - 0.25, z), (x, y - 0.22, z), (x, y + 0.22, z), (x + side * 0.06, y + 0.25, z)]
                parts.append(tube(np.asarray(spline(path, 24)), 0.014, 10))
    return merged(parts)


def _cables(seed: int) -> Mesh:
    """Cables that hang loose in the corners."""
    dice = lane(seed, "space station", "cables")
    tones = ((0.55, 0.06, 0.03), (0.05, 0.18, 0.5), (0.6, 0.6, 0.58), (0.03, 0.03, 0.03), (0.6, 0.42, 0.05))
    parts: list[Mesh] = []
    for k in range(10):
        side = -1.0 if k % 2 else 1.0
        x, z = side * (0.86 + 0.1 * float(dice.random())), float(dice.choice([0.12, 1.98])) + 0.08 * float(dice.random())
        path = [(x + 0.05 * float(dice.normal()), y, z + 0.04 * float(dice.normal())) for y in np.linspace(FRONT + 0.4, BACK, 7)]
        parts.append(tinted(tube(np.asarray(spline(path, 70)), 0.011, 8), tones[k % 5]))
    return merged(parts)


def _screens() -> Mesh:
    """A few lit displays and lamps on the racks."""
    parts: list[Mesh] = []
    for x, y, z, tone in (
        (-0.98, 0.9, 1.35, (0.05, 0.30, 0.5)),
        (0.98, 0.6, 1.32, (0.08, 0.4, 0.2)),
        (-0.98, -0.5, 0.9, (0.4, 0.25, 0.05)),
    ):
        parts.append(tinted(moved(bevelled_box((0.02, 0.3, 0.2), 0.004, 1), (x, y, z)), tone))
    for k, x in enumerate((0.52, 0.58, 0.64, 0.70)):
        tone = ((0.1, 0.8, 0.2), (0.9, 0.6, 0.1), (0.1, 0.8, 0.2), (0.9, 0.1, 0.1))[k]
        parts.append(tinted(moved(bevelled_box((0.02, 0.01, 0.02), 0.003, 1), (x, BACK - 0.064, 0.4)), tone))
    return merged(parts)


def _earth(seed: int) -> Mesh:
    """What is seen through the window: the earth's limb with clouds over the sea, black space above."""
    cx, cz, radius = WINDOW
    x, z = np.meshgrid(np.linspace(-1, 1, 220), np.linspace(-1, 1, 220), indexing="ij")
    limb = 1.9 - np.hypot(x + 0.35, z + 2.05)
    cloud = np.clip(fbm(3.2 * x + 1, 4.6 * z, 6, seed + 2) * 1.6 + 0.1, 0, 1)
    land = np.clip(fbm(1.7 * x, 1.7 * z + 4, 5, seed + 5) * 5 - 0.6, 0, 1)
    sea = np.array([0.012, 0.07, 0.24])
    ground = sea + land[..., None] * (np.array([0.10, 0.12, 0.05]) - sea)
    ball = ground + cloud[..., None] * (np.array([0.75, 0.79, 0.84]) - ground)
    ball = ball * np.clip(0.25 + 2.2 * limb, 0.25, 1.0)[..., None]
    air = np.exp(-np.abs(limb) / 0.06)[..., None] * np.array([0.12, 0.35, 0.9])
    tone = np.where((limb > 0)[..., None], ball + 0.5 * air, 0.004 + air * np.exp(np.minimum(limb, 0) / 0.05)[..., None])
    points = np.stack([cx + 1.25 * radius * x, np.full(x.shape, BACK + 0.06), cz + 1.25 * radius * z], -1)
    number = np.arange(x.size).reshape(x.shape)
    faces = np.stack([number[:-1, :-1], number[1:, :-1], number[1:, 1:], number[:-1, 1:]], -1).reshape(-1, 4)
    return Mesh.of_faces(points.reshape(-1, 3), faces, colours=np.clip(tone, 0, 1).reshape(-1, 3).astype(np.float32))
