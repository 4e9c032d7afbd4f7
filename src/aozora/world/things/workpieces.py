"""What strikes and what is struck: rods, hammers and bats; boards, sheets, panes and blocks."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Material, Mesh
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import bevelled_box, cylinder, moved, sphere, tube
from aozora.world.surfaces import surface
from aozora.world.things.form import Piece, ThingParams

Floats = NDArray[np.float64]
HALF = 2**-0.5

STRIKERS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("rod", "bar", "iron rod", "iron bar", "metal rod", "steel rod", "pole", "crowbar", "poker", "rail"),
    ("rod", "iron")),
    **dict.fromkeys(("pipe", "metal pipe", "tube"), ("rod", "steel")),
    **dict.fromkeys(("hammer", "sledgehammer", "mallet", "steel hammer", "iron hammer", "axe", "pickaxe"), ("hammer", "iron")),
    **dict.fromkeys(("bat", "baseball bat", "stick", "club", "wooden stick", "baton", "log", "cane"), ("rod", "wood")),
    **dict.fromkeys(("ball", "iron ball", "steel ball", "cannonball", "rock", "stone", "brick", "weight", "dumbbell",
    "boulder", "anvil"),
        ("ball", "iron")),
}  # fmt: skip
"""Word -> the form of a striker and what it is made of."""

STRUCK: dict[str, str] = {
    **dict.fromkeys(("board", "plank", "wooden board", "wooden plank", "table", "tabletop", "wooden table", "log", "wood",
    "crate", "door", "plywood"), "wood"),
    **dict.fromkeys(("sheet", "metal sheet", "sheet metal", "metal plate", "plate", "panel", "can", "car hood", "hood",
    "tray", "metal panel"), "steel"),
    **dict.fromkeys(("pane", "glass pane", "window", "mirror", "glass", "glass sheet", "sheet of glass", "windshield",
    "screen", "window pane"), "glass"),
    **dict.fromkeys(("tile", "ceramic tile", "ceramic plate", "ice", "block of ice", "ice block"), "ceramic"),
    **dict.fromkeys(("brick", "stone", "slab", "concrete block", "concrete slab", "rock", "marble slab", "concrete"), "stone"),
    **dict.fromkeys(("rubber block", "rubber mat", "rubber", "tire", "tyre", "sponge", "mattress", "foam", "cushion",
    "pillow", "mat"), "rubber"),
    **dict.fromkeys(("clay", "clay block", "dough", "putty", "block of clay", "lump of clay", "snow", "butter", "wax block"),
    "clay model"),
    **dict.fromkeys(("cardboard", "cardboard box", "box", "carton"), "cardboard"),
}  # fmt: skip
"""Word -> what a struck piece is made of, where nobody says."""

LENGTH, WIDTH, THICK, THIN = 0.46, 0.26, 0.032, 0.010
"""Metres of a struck piece; sheets and panes are thin."""


def striker(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A striker that lies along X, its striking end at the origin's side, its axis at the height of its radius."""
    form, own = next((STRIKERS[word] for word in params.states if word in STRIKERS), STRIKERS["rod"])
    made = params.material if params.material not in ("", "glass") else own
    look = _metal(store, params.seed) if made in ("iron", "steel") else surface(made, params.colour, store, params.seed)
    lay = (HALF, 0.0, HALF, 0.0)
    if form == "ball":
        return (Piece(moved(sphere(0.05, 48), (0, 0, 0.05)), ((made, look),)),)
    if form == "hammer":
        handle = tube(np.array([(0.02, 0, 0.045), (0.16, 0, 0.045), (0.32, 0, 0.045)]), np.array([0.011, 0.012, 0.014]), 20)
        head = moved(bevelled_box((0.045, 0.045, 0.12), 0.006), (0.0, 0, 0.06))
        wood = surface("wood", "", store, params.seed, detail=0.5)
        return (Piece(head, ((made, look),)), Piece(replace(handle, uv=None), (("handle", wood),)))
    rod = moved(cylinder(0.017, 0.56, 0.003, 40), (0, 0, 0.017), lay)
    return (Piece(rod, ((made, look),)),)


def _metal(store: Store, seed: int) -> Material:
    """Dark forged iron."""
    own = surface("iron", "", store, seed, detail=0.6)
    return replace(own, colour=(0.09, 0.09, 0.095), roughness=0.45)


def made_of(params: ThingParams) -> str:
    """What a struck piece is made of: what is said, else what its word means."""
    own = next((STRUCK[word] for word in params.states if word in STRUCK), "wood")
    return params.material if params.material != "wood" else own


def workpiece(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A flat piece that lies on z = 0, dense enough to be dented, with its grain in its colours."""
    made = made_of(params)
    mesh = bevelled_box((LENGTH, WIDTH, THIN if made in ("glass", "steel", "ceramic") else THICK), 0.002, 2, cells=90)
    points = mesh.points.astype(np.float64)
    tone = (
        _grain(points)
        if made in ("wood", "oak", "pine", "painted wood")
        else 1.0 + 0.05 * fbm(40 * points[:, 0], 40 * points[:, 1], 3)
    )
    own = surface(made, params.colour, store, params.seed, detail=0.6)
    light = replace(own, colour=(0.60, 0.40, 0.21)) if made == "wood" and not params.colour else own
    plain = (
        replace(light, colour_attribute=True, colour_texture=None) if made == "wood" else replace(light, colour_attribute=True)
    )
    look = Material(colour=(0.55, 0.56, 0.57), colour_attribute=True, metallic=0.85, roughness=0.32) if made == "steel" else plain
    colours = np.broadcast_to(np.asarray(tone)[:, None], points.shape).astype(np.float32)
    return (
        Piece(
            moved(Mesh(mesh.points, mesh.corners, mesh.starts, colours=colours), (0, 0, 0.5 * float(np.ptp(points[:, 2])))),
            ((made, look),),
        ),
    )


def _grain(points: Floats) -> Floats:
    """The lines of wood along X."""
    wander = 0.02 * fbm(3 * points[:, 0], 9 * points[:, 1], 2)
    rings = np.sin(2 * np.pi * (points[:, 1] + wander) / 0.021) * 0.10
    return 0.92 + rings + 0.16 * fbm(6 * points[:, 0] + 4.0, 160 * (points[:, 1] + 0.3 * wander), 3)
