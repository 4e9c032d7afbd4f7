"""The head: one surface from the lips to the crown and down the neck, with the mouth inside, ears, and the shapes of speech."""

import numpy as np
from numpy.typing import NDArray

from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.geometry.sdf import Primitive, sculpt
from aozora.world.people.anatomy import Anatomy, Point, eye_place, xyz
from aozora.world.people.expressions import MOVES, FaceMove
from aozora.world.people.face_grid import RINGS, SPOKES, FaceGrid
from aozora.world.people.mouth import (
    LINING,
    MouthRig,
    jaw_share,
    lining,
    lip_lift,
    moved_plane,
    opened,
    raised,
    teeth,
    tongue,
    tongue_move,
)
from aozora.world.people.params import PersonParams
from aozora.world.people.pieces import Piece, closing, grid, mirrored, rigid
from aozora.world.people.skin import flushed, lip_colour, skin_colour

Floats = NDArray[np.float64]

_REST = FaceMove()


def head_pieces(a: Anatomy, params: PersonParams, rig: MouthRig) -> list[Piece]:
    """Skin of the head with the lining of the mouth, teeth, tongue and ears."""
    ear = _ear(a, params, rig.grid)
    return [
        _face(a, params, rig),
        _with_jaw(teeth(rig, params, True), rig, False),
        _with_jaw(teeth(rig, params, False), rig, True),
        _with_tongue(tongue(rig), rig),
        ear,
        mirrored(ear),
    ]


def _face(a: Anatomy, params: PersonParams, rig: MouthRig) -> Piece:
    lift = lip_lift(rig) + _age_lines(params, rig)
    share = jaw_share(rig)
    rest = _posed(rig, _REST, lift, share)
    shapes: dict[str, Floats] = {}
    for name, move in MOVES.items():
        if name != "blink":
            shapes[name] = _posed(rig, move, lift, share) - rest
    colours = np.concatenate(
        [_complexion(a, params, rig, rest[: RINGS * SPOKES]), np.broadcast_to(LINING, (len(rest) - RINGS * SPOKES, 3))]
    )
    faces = np.concatenate([grid(RINGS, SPOKES, True)[:, ::-1], closing(RINGS, SPOKES), _inside_faces()])
    head = _neck_share(a, rest)
    jaw = np.concatenate([share.ravel(), np.tile(share[0], (len(rest) - RINGS * SPOKES) // SPOKES)]) * head
    return Piece("skin", rest, faces, colours, {"head": head - jaw, "jaw": jaw, "neck": 1 - head}, shapes=shapes)


def _posed(rig: MouthRig, move: FaceMove, lift: Floats, share: Floats) -> Floats:
    plane = moved_plane(rig, move, rig.grid.plane)
    skin = rig.grid.surface(plane, lift + raised(rig, move, rig.grid.plane))
    lips = skin[0]
    inner = lining(rig, lips, share[0], move.jaw)
    skin = opened(rig, move.jaw, skin, share)
    inner = opened(rig, move.jaw, inner, np.broadcast_to(share[0], inner.shape[:-1]))
    return np.concatenate([skin.reshape(-1, 3), inner.reshape(-1, 3)])


def _inside_faces() -> NDArray[np.int64]:
    """The lining hangs on the innermost ring of the face."""
    first = RINGS * SPOKES
    rows = grid(9, SPOKES, True)
    number = np.concatenate([np.arange(SPOKES), first + np.arange(8 * SPOKES)])
    return number[rows]


def _neck_share(a: Anatomy, points: Floats) -> Floats:
    """How far points follow the head rather than the neck."""
    z = (points[:, 2] - a.skull[2]) / a.s
    x = (points[:, 0] - a.skull[0]) / a.s
    return smoothstep(-1.25, -0.72, z + 0.35 * np.clip(x + 0.1, -0.2, 0.8))


def _age_lines(params: PersonParams, rig: MouthRig) -> Floats:
    """Folds that run from the nose to the mouth's corners, crow's feet, bags and lines on the forehead, in metres."""
    old = params.wear
    fold, forehead, bags, feet = _lines(rig)
    deep = (0.012 + 0.045 * old) * fold * (1 - params.youth) + old * (0.024 * forehead + 0.024 * bags + 0.016 * feet)
    return -rig.s * deep


def _lines(rig: MouthRig) -> tuple[Floats, Floats, Floats, Floats]:
    """Where folds beside the nose, lines of the forehead, bags below the eyes and crow's feet run (RINGS, SPOKES), 0..1."""
    x, z = np.abs(rig.grid.plane[..., 0]) / rig.grid.half, rig.grid.plane[..., 1] / rig.grid.half
    fold = np.exp(-(((x - (1.12 + 0.10 * (0.8 - z))) / 0.15) ** 2)) * smoothstep(-0.9, -0.2, z) * smoothstep(1.35, 0.75, z)
    brow = 0.5 + 0.5 * np.cos((z - 4.1 + 0.10 * np.cos(2.2 * x)) * 2 * np.pi / 0.34)
    forehead = brow**4 * smoothstep(3.85, 4.15, z) * smoothstep(5.35, 5.0, z) * np.exp(-((x / 1.9) ** 4))
    bags = np.exp(-(((z - 1.95 - 0.14 * (x - 1.5) ** 2) / 0.10) ** 2)) * np.exp(-(((x - 1.45) / 0.62) ** 4))
    ray = 0.5 + 0.5 * np.cos((z - 2.55) / np.maximum(x - 1.7, 0.25) * 11.0)
    feet = ray**3 * np.exp(-(((x - 2.55) / 0.26) ** 2)) * np.exp(-(((z - 2.5) / 0.55) ** 4))
    lines = [np.asarray(line, np.float64) for line in (fold, forehead, bags, feet)]
    return lines[0], lines[1], lines[2], lines[3]


def _complexion(a: Anatomy, params: PersonParams, rig: MouthRig, points: Floats) -> Floats:
    """Colours of the skin: rosy cheeks and nose, red lips, shaded eyes, a shadow of beard, mottled by age."""
    base, red, lips = skin_colour(params), flushed(params), lip_colour(params)
    p = (points - a.skull) / a.s
    plane = rig.grid.plane.reshape(-1, 2) / rig.grid.half
    mottle = 0.05 * fbm(p[:, 1] * 7 + 3, p[:, 2] * 7, 3, 11 + params.seed % 7)
    cheek = np.exp(-(((np.abs(p[:, 1]) - 0.42) / 0.22) ** 2) - ((p[:, 2] + 0.36) / 0.20) ** 2) * (p[:, 0] > 0)
    nose = np.exp(-(((p[:, 0] - 0.98) / 0.14) ** 2) - (p[:, 1] / 0.16) ** 2 - ((p[:, 2] + 0.33) / 0.16) ** 2)
    share = np.clip((0.60 + 0.25 * params.youth) * cheek + 0.55 * nose, 0, 1)[:, None]
    colours = base * (1 + mottle[:, None]) * (1 - share) + red * share
    fold, forehead, bags, feet = (line.ravel() for line in _lines(rig))
    crease = np.clip(
        (0.10 + 0.42 * params.wear) * fold * (1 - params.youth) + params.wear * (0.34 * (forehead + bags) + 0.4 * feet), 0, 0.6
    )
    colours = colours * (1 - crease[:, None] * (0.72, 0.9, 1.0))
    for side in (1.0, -1.0):
        gap = np.linalg.norm((p - eye_place(params, side)) * (0.6, 1, 1), axis=1)
        colours = colours * (1 - 0.10 * np.exp(-(((gap - 0.20) / 0.10) ** 2)))[:, None]
    mu = np.broadcast_to(rig.grid.mu[:, None], (RINGS, SPOKES)).ravel()
    edge = np.broadcast_to(rig.thickness[None], (RINGS, SPOKES)).ravel()
    lip = smoothstep(1.06, 0.90, mu / edge)[:, None]
    colours = colours * (1 - lip) + lips * lip
    line = np.exp(-((mu / 0.032) ** 2))[:, None]
    colours = colours * (1 - 0.72 * line)
    if params.hair.beard or params.hair.moustache:
        colours = _beard_shadow(params, plane, p, colours)
    return np.clip(colours, 0, 1)


def _beard_shadow(params: PersonParams, plane: Floats, p: Floats, colours: Floats) -> Floats:
    zone = beard_zone(plane, p, params.hair.beard or "stubble", params.hair.moustache)[:, None]
    shade = np.array(params.hair.colour) * 0.8 + 0.10 * colours
    depth = 0.42 if params.hair.beard in ("stubble", "") else 0.8
    return colours * (1 - depth * zone) + shade * depth * zone


def beard_zone(plane: Floats, p: Floats, style: str, moustache: bool) -> Floats:
    """Where a beard grows (n,), 0..1: `plane` in half mouths about the mouth, `p` in half heads about the head's middle."""
    x, z = np.abs(plane[:, 0]), plane[:, 1]
    lips = smoothstep(0.95, 1.15, np.hypot(x * 0.92, np.where(z > 0, z / 0.42, z / 0.52)))
    over = smoothstep(1.10, 0.80, z) * (z > 0) * smoothstep(1.35, 1.1, x)
    if style == "moustache":
        return np.asarray(over * lips, np.float64)
    top = 0.35 + 0.55 * np.clip(x - 1.6, 0, 3) ** 1.15
    cheeks = smoothstep(0.25, -0.15, z - top) * smoothstep(1.15, 1.45, x + np.clip(-z, 0, 1.2) * 0.9)
    side = smoothstep(-0.38, -0.18, p[:, 0])
    under = smoothstep(-1.42, -1.16, p[:, 2])
    if style == "goatee":
        near = smoothstep(1.40, 1.15, x) * smoothstep(1.10, 0.85, z)
        zone = near * lips * under
    else:
        zone = np.maximum(cheeks, over * (1.0 if moustache or style != "chin" else 0.0)) * lips * side * under
        zone = np.maximum(zone, smoothstep(-0.30, -0.55, z) * lips * side * under * smoothstep(2.9, 2.5, x))
    return np.clip(np.asarray(zone, np.float64), 0, 1)


def _with_jaw(piece: Piece, rig: MouthRig, follows: bool) -> Piece:
    shapes: dict[str, Floats] = {}
    if follows:
        for name, move in MOVES.items():
            if move.jaw:
                shapes[name] = opened(rig, move.jaw, piece.points, np.ones(len(piece.points))) - piece.points
    return Piece(piece.material, piece.points, piece.faces, piece.colours, piece.weights, shapes=shapes)


def _with_tongue(piece: Piece, rig: MouthRig) -> Piece:
    shapes = {
        name: tongue_move(rig, move, piece.points) - piece.points for name, move in MOVES.items() if move.jaw or move.tongue
    }
    return Piece(piece.material, piece.points, piece.faces, piece.colours, piece.weights, shapes=shapes)


def _ear(a: Anatomy, params: PersonParams, face: FaceGrid) -> Piece:
    """The left ear: a shell with a rim and a hollow."""
    size = params.face.ears * (1 + 0.12 * params.wear) * (1 + 0.08 * params.youth)
    root = _side_of_head(a, face)
    s = a.s * size
    out = np.array([-0.42, 0.90, 0.0])
    lean = np.array([-0.16, 0.0, 1.0]) / np.hypot(0.16, 1.0)

    def at(x: float, y: float, z: float) -> Point:
        return root + s * (x * np.array([1.0, 0.35, 0.0]) + y * out + z * lean)

    def blob(place: Point, radii: tuple[float, float, float], blend: float, carve: bool = False) -> Primitive:
        axes = (xyz(np.array([0.906, 0.42, 0.0])), xyz(np.array([-0.42, 0.906, 0.0])), (0.0, 0.0, 1.0))
        scaled = (radii[0] * s, radii[1] * s, radii[2] * s)
        return Primitive(xyz(place), xyz(place), 0, 0, "head", "ear", blend * s, radii=scaled, axes=axes, carve=carve)

    forms = [
        blob(at(-0.03, 0.07, 0.04), (0.155, 0.075, 0.225), 0.02),
        blob(at(0.01, 0.055, -0.185), (0.085, 0.065, 0.085), 0.06),
        blob(at(0.0, 0.155, 0.055), (0.092, 0.070, 0.150), 0.05, True),
        blob(at(-0.035, 0.135, 0.075), (0.035, 0.035, 0.10), 0.04),
        blob(at(0.115, 0.06, -0.02), (0.04, 0.05, 0.06), 0.05),
    ]
    made = sculpt(forms, 0.024 * s, 0.05 * s)
    deep = np.clip(1 - made.shares @ np.array([0, 0, 1.0, 0, 0]) * 0.42, 0, 1)[:, None]
    share = 0.45
    colours = (skin_colour(params) * (1 - share) + flushed(params) * share) * deep
    return Piece("skin", made.points, made.faces, colours, rigid("head", len(made.points)))


def _side_of_head(a: Anatomy, face: FaceGrid) -> Point:
    """Where the left ear sits: on the skin beside the head, a little behind its middle."""
    way = a.face(-0.10, 0.72, -0.06)
    plane = face.plane_of(way[None])
    return face.surface(plane)[0]
