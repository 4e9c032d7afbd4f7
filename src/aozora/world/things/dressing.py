"""What the words about a thing make of it, whoever built it: material, colour exactly as named, a second colour, a pattern.

A builder does what its kind does best with the parameters. What it leaves undone is done here to the surface that one sees most
of, so that a wooden car, a golden apple and a chequered teapot need no code of their own.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Material, Mesh, Picture, Rgb, Texture, get_picture, put_picture
from aozora.world.palette import ciede2000, cielab, colour, nearest_colour
from aozora.world.surfaces import surface
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.patterns import pattern_picture
from aozora.world.things.weathering import weathered

Floats = NDArray[np.float64]

EXACT = 4.0
"""Colours closer than this (CIEDE2000) are left as the builder made them."""

_BODIES = ("body", "main", "case", "hull", "hydrant", "box", "bin", "head", "block paint", "carton")
"""Labels under which builders keep what a colour word colours."""

_WHITE = colour("white")


@dataclass(frozen=True)
class Surface:
    """A material as it lies on a thing: where (piece and slot), how much of it in square metres, and what it reflects."""

    label: str
    places: tuple[tuple[int, int], ...]
    area: float
    material: Material
    albedo: Rgb


def dressed(pieces: Sequence[Piece], params: ThingParams, own_material: str, store: Store) -> tuple[Piece, ...]:
    """The pieces with everything that the parameters say and their builder has not done."""
    made = tuple(pieces)
    if params.material != own_material and (own_material, params.material) != ("wood", "painted wood"):
        made = _in_material(made, params, store)
    if params.colour:
        made = _in_colour(made, params, store)
    if params.pattern or params.accent:
        made = _patterned(made, params, store)
    return weathered(made, params, dominant(surfaces_of(made, store)).places if params.states else (), store)


def surfaces_of(pieces: Sequence[Piece], store: Store) -> list[Surface]:
    """All materials of the thing, the largest first."""
    found: dict[tuple[str, Material], list[tuple[int, int, float, Floats]]] = {}
    for number, piece in enumerate(pieces):
        areas, tints = _faces(piece.mesh)
        slots = np.zeros(len(areas), np.int16) if piece.mesh.slots is None else piece.mesh.slots
        for slot, item in enumerate(piece.materials):
            chosen = slots == slot
            area = float(areas[chosen].sum())
            tint = (tints[chosen] * areas[chosen, None]).sum(0) / max(area, 1e-12)
            found.setdefault(item, []).append((number, slot, area, tint))
    made = [_as_surface(label, material, spots, store) for (label, material), spots in found.items()]
    return sorted(made, key=lambda item: -item.area)


def _as_surface(label: str, material: Material, spots: list[tuple[int, int, float, Floats]], store: Store) -> Surface:
    area = sum(spot[2] for spot in spots)
    tint = np.ones(3)
    if material.colour_attribute:
        tint = np.sum([spot[3] * spot[2] for spot in spots], axis=0) / max(area, 1e-12)
    if material.colour_texture is not None:
        tint = tint * get_picture(store, material.colour_texture.picture).pixels.reshape(-1, 3).mean(0, dtype=np.float64)
    red, green, blue = (np.asarray(material.colour) * tint).tolist()
    return Surface(label, tuple((spot[0], spot[1]) for spot in spots), area, material, (red, green, blue))


def _faces(mesh: Mesh) -> tuple[Floats, Floats]:
    """Area (f,) and mean colour (f, 3) of every face."""
    points = mesh.points.astype(np.float64)
    sizes = np.diff(np.append(mesh.starts, len(mesh.corners)))
    owner = np.repeat(np.arange(len(sizes)), sizes)
    first = points[mesh.corners[mesh.starts]][owner]
    here = points[mesh.corners] - first
    after = np.arange(len(mesh.corners)) + 1
    ends = np.cumsum(sizes) - 1
    after[ends] = mesh.starts
    cross = np.cross(here, points[mesh.corners[after]] - first)
    total = np.stack([np.bincount(owner, cross[:, k], len(sizes)) for k in range(3)], 1)
    areas = 0.5 * np.linalg.norm(total, axis=1)
    if mesh.colours is None:
        return areas, np.ones((len(sizes), 3))
    tones = mesh.colours[mesh.corners, :3].astype(np.float64)
    return areas, np.stack([np.bincount(owner, tones[:, k], len(sizes)) / sizes for k in range(3)], 1)


def dominant(surfaces: Sequence[Surface], material: str = "") -> Surface:
    """What one sees most of: a body's paint or the thing's own material if there is enough of it, else the largest surface that
    is neither clear nor a light."""
    total = sum(item.area for item in surfaces)
    named = [s for s in surfaces if (s.label == material or s.label in _BODIES) and s.area > 0.08 * total]
    solid = [s for s in surfaces if s.material.transmission < 0.5 and max(s.material.emission) < 0.3]
    return (named or solid or list(surfaces))[0]


def _with(pieces: Sequence[Piece], places: Sequence[tuple[int, int]], label: str, material: Material) -> tuple[Piece, ...]:
    """The pieces with another material in those places."""
    made = list(pieces)
    for number, slot in places:
        items = list(made[number].materials)
        items[slot] = (label, material)
        made[number] = replace(made[number], materials=tuple(items))
    return tuple(made)


def _in_material(pieces: tuple[Piece, ...], params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """The dominant surface made of what was asked for, unless the builder has seen to it."""
    wanted = surface(
        params.material, params.colour, store, params.seed, detail=float(np.clip(max(params.size) / 0.35, 0.45, 4.0))
    )
    surfaces = surfaces_of(pieces, store)
    kin = (wanted.metallic, wanted.transmission, wanted.subsurface, wanted.sheen)
    total = sum(item.area for item in surfaces)
    for item in surfaces:
        look = (item.material.metallic, item.material.transmission, item.material.subsurface, item.material.sheen)
        alike = look == kin and item.material.roughness == wanted.roughness
        if item.area > 0.2 * total and (item.label == params.material or alike):
            stained = not params.colour and difference(item.material.colour, wanted.colour) > 12
            return _with(pieces, item.places, params.material, wanted) if stained else pieces
    return _with(pieces, dominant(surfaces).places, params.material, wanted)


def _in_colour(pieces: tuple[Piece, ...], params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """The dominant surface in exactly the colour that was named. Clear things keep their builder's tint."""
    item = dominant(surfaces_of(pieces, store), params.material)
    wanted = colour(params.colour)
    # Worn paint is bare in places: its mean is not its colour.
    worn = "paint" in item.label and item.material.colour_texture is not None and params.wear > 0.5
    if item.material.transmission > 0.5 or worn or difference(item.albedo, wanted) < EXACT:
        return pieces
    ratio = np.asarray(wanted) / np.maximum(item.albedo, 1e-4)
    exact = np.asarray(item.material.colour) * ratio
    if difference(item.albedo, wanted) < 25 and float(ratio.max()) < 3 and float(exact.max()) < 0.98:
        red, green, blue = exact.tolist()
        return _with(pieces, item.places, item.label, replace(item.material, colour=(red, green, blue)))
    plain = replace(item.material, colour=wanted, colour_texture=None, colour_attribute=False)
    return _with(pieces, item.places, item.label, plain)


def difference(first: Rgb, second: Rgb) -> float:
    """CIEDE2000 of two linear colours."""
    return ciede2000(cielab(first), cielab(second))


def _patterned(pieces: tuple[Piece, ...], params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A pattern in two colours; a second colour without a pattern goes to the second surface, or else into broad bands."""
    surfaces = surfaces_of(pieces, store)
    item = dominant(surfaces, params.material)
    ground = colour(params.colour) if params.colour else item.albedo
    if params.accent and not params.pattern:
        others = [s for s in surfaces if s != item and s.area > 0.12 * item.area and s.material.transmission < 0.5]
        others = [s for s in others if max(s.material.emission) < 0.3]
        if others:
            plain = replace(others[0].material, colour=colour(params.accent), colour_texture=None, colour_attribute=False)
            return _with(pieces, others[0].places, others[0].label, replace(plain, metallic=0.0))
    second = colour(params.accent) if params.accent else _second(ground)
    picture = pattern_picture(params.pattern or "bands", ground, second, params.seed)
    repeats = 1.0 / max(0.02, 0.8 * max(params.size))
    texture = Texture(put_picture(store, Picture(picture)), "box", (repeats, repeats, repeats))
    shown = replace(item.material, colour=(1.0, 1.0, 1.0), colour_texture=texture, colour_attribute=False)
    shown = shown if item.material.transmission < 0.5 else replace(shown, transmission=0.0, roughness=0.1)
    return _with(pieces, item.places, item.label, replace(shown, metallic=min(shown.metallic, 0.3)))


def _second(ground: Rgb) -> Rgb:
    """The other colour of a pattern: white, or on pale grounds a strong blue."""
    pale = nearest_colour(ground) in ("white", "cream", "light grey", "silver", "beige")
    return colour("blue") if pale else _WHITE
