"""What time, weather and use have done to a thing: rust, dust, mud, snow, frost, wetness, polish, glow, breakage."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Cover, Material, Mesh, Texture
from aozora.world.baking import put_map
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.sdf import vertex_normals
from aozora.world.palette import linear_of
from aozora.world.things.form import Piece, ThingParams

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Layer:
    """Something that lies on a surface: its sRGB code ("" keeps the colour below), roughness, and how much lies everywhere, on
    what looks up, and near the ground (shares 0..1)."""

    srgb: str
    roughness: float
    everywhere: float
    above: float = 0.0
    below: float = 0.0
    map: str = "mottle"
    softness: float = 0.25
    metal: float = 1.0


_RUST = Layer("6b3216", 0.92, 0.46, 0.12, 0.25, metal=0.35, softness=0.3)
_DUST = Layer("b3a894", 1.0, 0.16, 0.62)
_DIRT = Layer("4b3622", 0.95, 0.22, 0.10, 0.75, softness=0.2)
_SNOW = Layer("f4f6f8", 0.85, 0.02, 0.95)
_FROST = Layer("dbe9f2", 0.55, 0.42, 0.40, softness=0.5)
_GRIME = Layer("2f261c", 0.85, 0.26, 0.05, 0.20, softness=0.5)
_MOSS = Layer("4d6420", 1.0, 0.16, 0.55, 0.30)
_CHAR = Layer("0d0c0b", 0.95, 0.78, 0.1, 0.1, softness=0.3, metal=0.2)

LAYERS: dict[str, Layer] = {
    "rusty": _RUST, "rusted": _RUST, "dusty": _DUST, "dirty": _DIRT, "muddy": _DIRT, "snowy": _SNOW, "snow-covered": _SNOW,
        "frozen": _FROST,
    "frosty": _FROST, "frosted": _FROST, "old": _GRIME, "worn": _GRIME, "weathered": _GRIME, "antique": _GRIME, "ancient": _GRIME,
    "battered": _GRIME, "abandoned": replace(_MOSS, everywhere=0.25), "mossy": _MOSS, "overgrown": _MOSS, "burnt": _CHAR,
        "charred": _CHAR,
    "icy": _FROST, "filthy": _DIRT, "grimy": _GRIME, "rustic": replace(_GRIME, everywhere=0.15), "ruined": _GRIME,
}  # fmt: skip
"""State or age -> what lies on the thing."""


def _polished(m: Material) -> Material:
    return replace(m, roughness=0.08, roughness_texture=None, coat=0.9, coat_roughness=0.02)


def _dull(m: Material) -> Material:
    return replace(m, roughness=0.85, roughness_texture=None, coat=0.0, specular=0.25, metallic=min(m.metallic, 0.6))


def _glow(m: Material) -> Material:
    red, green, blue = (1.7 * c for c in m.colour)
    return replace(m, emission=(red, green, blue))


def _clear(rough: float) -> Callable[[Material], Material]:
    def made(m: Material) -> Material:
        top = max(*m.colour, 1e-3)
        red, green, blue = (0.97 * (c / top) ** 0.6 for c in m.colour)
        clear = Material(colour=(red, green, blue), roughness=rough, transmission=1.0, ior=1.45)
        return replace(clear, coat=m.coat)

    return made


def _toned(level: float, greyer: float = 0.0) -> Callable[[Material], Material]:
    def made(m: Material) -> Material:
        grey = sum(m.colour) / 3
        red, green, blue = (min(0.95, level * (c + greyer * (grey - c))) for c in m.colour)
        return replace(m, colour=(red, green, blue))

    return made


CHANGES: dict[str, Callable[[Material], Material]] = {
    "wet": lambda m: replace(m, wet=0.9), "soaked": lambda m: replace(m, wet=1.0), "dripping": lambda m: replace(m, wet=1.0),
    "shiny": _polished, "glossy": _polished, "polished": _polished, "sleek": _polished, "lacquered": _polished,
        "varnished": _polished,
    "glazed": _polished, "new": lambda m: replace(m, coat=max(m.coat, 0.3)), "brand new": _polished, "clean": lambda m: m,
        "matte": _dull,
    "glowing": _glow, "luminous": _glow, "neon": _glow, "transparent": _clear(0.0), "clear": _clear(0.0),
        "translucent": _clear(0.32),
    "faded": _toned(1.25, 0.5), "pale": _toned(1.4, 0.35), "metallic": lambda m: replace(m, metallic=0.9, roughness=0.25,
        coat=0.6),
    "sparkling": lambda m: replace(_polished(m), sheen=0.5), "glittering": lambda m: replace(_polished(m), metallic=0.6),
        "dry": lambda m: m,
    "opaque": lambda m: replace(m, transmission=0.0), "modern": _polished, "futuristic": _polished, "smooth": _polished,
        "vintage": lambda m: m,
}  # fmt: skip
"""State -> what becomes of the surface that one sees most of."""

BREAKS = frozenset({"broken", "cracked", "shattered", "smashed"})
MELTS = frozenset({"melted", "melting"})
ALL_OVER = frozenset({"wet", "soaked", "dripping"})
"""States of every surface, not only of the largest."""

KNOWN_STATES: frozenset[str] = frozenset(LAYERS) | frozenset(CHANGES) | BREAKS | MELTS
"""What any thing can be."""


def weathered(pieces: Sequence[Piece], params: ThingParams, main: Sequence[tuple[int, int]], store: Store) -> tuple[Piece, ...]:
    """The pieces in the states that the parameters name; `main` are the places of the dominant surface."""
    made = tuple(pieces)
    states = set(params.states)
    if states & BREAKS:
        made = broken(made, params)
    if states & MELTS:
        made = melted(made, params)
    for state in params.states:
        change = CHANGES.get(state)
        if change is not None:
            made = _changed(made, change, None if state in ALL_OVER else set(main))
    layer = next((LAYERS[state] for state in params.states if state in LAYERS), None)
    return made if layer is None else tuple(_layered(piece, layer, params, _height(made), store) for piece in made)


def _changed(
    pieces: Sequence[Piece], change: Callable[[Material], Material], where: set[tuple[int, int]] | None
) -> tuple[Piece, ...]:
    return tuple(
        replace(
            piece,
            materials=tuple(
                (label, change(material) if where is None or (number, slot) in where else material)
                for slot, (label, material) in enumerate(piece.materials)
            ),
        )
        for number, piece in enumerate(pieces)
    )


def _height(pieces: Sequence[Piece]) -> tuple[float, float]:
    lows = [float(p.mesh.points[:, 2].min()) + p.at[2] for p in pieces]
    highs = [float(p.mesh.points[:, 2].max()) + p.at[2] for p in pieces]
    return min(lows), max(highs)


def _layered(piece: Piece, layer: Layer, params: ThingParams, span: tuple[float, float], store: Store) -> Piece:
    """The piece with the layer over all that is not clear and no light, thickest where the layer's shares say."""
    mesh = piece.mesh
    normal = _normals(mesh)
    low = (mesh.points[:, 2] + piece.at[2] - span[0]) / max(span[1] - span[0], 1e-6)
    share = layer.everywhere + layer.above * np.clip(normal[:, 2], 0, 1) ** 0.7 + layer.below * np.clip(1 - 1.6 * low, 0, 1)
    colours = np.ones((len(mesh.points), 4), np.float32)
    if mesh.colours is not None:
        colours[:, :3] = mesh.colours[:, :3]
    colours[:, 3] = np.clip(share, 0, 0.97)
    repeats = 1.0 / float(np.clip(0.8 * max(params.size), 0.05, 1.6))
    picture = Texture(put_map(store, layer.map, params.seed), "box", (repeats, repeats, repeats))
    cover = Cover(picture, linear_of(layer.srgb) if layer.srgb else None, layer.roughness, 0.25, layer.softness)

    def covered(material: Material) -> Material:
        if material.transmission > 0.5 and layer is _FROST:
            return replace(material, roughness=0.42)
        if material.transmission > 0.5 or max(material.emission) > 0.3:
            return material
        return replace(material, cover=cover, metallic=material.metallic * layer.metal, coat=material.coat * 0.4)

    made = replace(mesh, colours=colours)
    return replace(piece, mesh=made, materials=tuple((label, covered(material)) for label, material in piece.materials))


def _normals(mesh: Mesh) -> Floats:
    """Unit normals of the points, from fans of triangles."""
    sizes = np.diff(np.append(mesh.starts, len(mesh.corners)))
    fans = [
        np.stack([mesh.corners[mesh.starts[sizes > k + 1] + j] for j in (0, k, k + 1)], 1) for k in range(1, int(sizes.max()) - 1)
    ]
    return vertex_normals(mesh.points.astype(np.float64), np.concatenate(fans).astype(np.int64))


def broken(pieces: Sequence[Piece], params: ThingParams) -> tuple[Piece, ...]:
    """A corner broken off along a jagged plane, its shards lying before the thing."""
    low, _ = _height(pieces)
    points = np.concatenate([p.mesh.points.astype(np.float64) + p.at for p in pieces])
    reach = points.max(0) - points.min(0)
    middle = (points.max(0) + points.min(0)) / 2
    dice = lane(params.seed, "breakage")
    across = np.array([-0.45, -0.60, 0.62]) / np.maximum(reach, 1e-6)
    made: list[Piece] = []
    for piece in pieces:
        where = piece.mesh.points.astype(np.float64) + piece.at - middle
        side = where @ across
        grain = where / float(reach.max())
        jagged = 0.12 * fbm(4.5 * grain[:, 0] + 3.7 * grain[:, 2], 4.5 * grain[:, 1] - 2.9 * grain[:, 2], 4, params.seed)
        made += _parted(piece, side + jagged > 0.24, dice, low)
    return tuple(made)


def _parted(piece: Piece, off: NDArray[np.bool_], dice: np.random.Generator, floor: float) -> list[Piece]:
    """What is left of the piece, and its shards on the ground."""
    mesh = piece.mesh
    owner = np.repeat(np.arange(len(mesh.starts)), np.diff(np.append(mesh.starts, len(mesh.corners))))
    gone = np.bincount(owner, off[mesh.corners], len(mesh.starts)) > 0
    if not gone.any():
        return [piece]
    kept = [] if gone.all() else [replace(piece, mesh=_chosen(mesh, ~gone, owner))]
    shard = _chosen(mesh, gone, owner)
    points = shard.points.astype(np.float64)
    points = points - points.mean(0)
    a = dice.uniform(1.1, 1.5)
    turned = np.array([[1, 0, 0], [0, math.cos(a), -math.sin(a)], [0, math.sin(a), math.cos(a)]])
    points = points @ turned.T
    low = mesh.points.min(0) + np.asarray(piece.at)
    points += np.array(
        [
            0.0,
            low[1] - 0.55 * float(np.ptp(points[:, 1])) - 0.1 * float(np.ptp(mesh.points[:, 0])),
            floor - float(points[:, 2].min()),
        ]
    )
    return [*kept, replace(piece, mesh=replace(shard, points=points.astype(np.float32)), at=(0.0, 0.0, 0.0))]


def _chosen(mesh: Mesh, faces: NDArray[np.bool_], owner: NDArray[np.int64]) -> Mesh:
    """Only those faces of a mesh."""
    corners = faces[owner]
    used, numbers = np.unique(mesh.corners[corners], return_inverse=True)
    sizes = np.diff(np.append(mesh.starts, len(mesh.corners)))[faces]
    return Mesh(
        mesh.points[used],
        numbers.reshape(-1).astype(np.int32),
        np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.int32),
        slots=None if mesh.slots is None else mesh.slots[faces],
        smooth=mesh.smooth,
        colours=None if mesh.colours is None else mesh.colours[used],
        uv=None if mesh.uv is None else mesh.uv[corners],
    )


def melted(pieces: Sequence[Piece], params: ThingParams) -> tuple[Piece, ...]:
    """Sunk to half its height, spread at the foot, with drips."""
    low, high = _height(pieces)
    tall = max(high - low, 1e-6)
    made: list[Piece] = []
    for piece in pieces:
        points = piece.mesh.points.astype(np.float64) + piece.at
        up = np.clip((points[:, 2] - low) / tall, 0, 1)
        turned = np.arctan2(points[:, 1], points[:, 0])
        drip = 0.12 * np.sin(5 * turned + params.seed) + 0.06 * np.sin(11 * turned)
        wide = 1.0 + (0.55 + drip) * np.exp(-6 * up) + 0.08 * drip
        lean = 0.10 * tall * up**2
        sunk = np.column_stack([points[:, 0] * wide + lean, points[:, 1] * wide, low + tall * (0.52 * up + 0.03 * drip * up)])
        made.append(replace(piece, mesh=replace(piece.mesh, points=sunk.astype(np.float32)), at=(0.0, 0.0, 0.0)))
    return tuple(made)
