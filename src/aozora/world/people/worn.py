"""What is worn on face, head, neck, hands and back: glasses, masks, scarves, necklaces, gloves, backpacks, headphones."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.world.geometry.primitives import bevelled_box, round_cube, tube
from aozora.world.people.anatomy import SIDES, Point
from aozora.world.people.body import both_sides, hand_forms, sculpted
from aozora.world.people.draping import belt_piece
from aozora.world.people.eyes import eyes_of
from aozora.world.people.figure import Figure
from aozora.world.people.legwear import LegCut, trouser_pieces
from aozora.world.people.pieces import Piece, grid, of_mesh, plain, rigid
from aozora.world.people.tops import WHITE, Wear

Floats = NDArray[np.float64]


def _tube(material: str, path: Floats, radius: float, joint: str, closed: bool = False) -> Piece:
    made = tube(np.concatenate([path, path[:1]]) if closed else path, radius, 8, closed)
    return of_mesh(material, made, WHITE, rigid(joint, len(made.points)))


def _rims(figure: Figure, wear: Wear, size: tuple[float, float], thick: float, lens: str) -> list[Piece]:
    """Frames around both eyes, a bridge and temples to the ears; `size` of a lens in eye radii."""
    a = figure.a
    pieces: list[Piece] = []
    turn = np.arange(36) / 36 * 2 * np.pi
    inner: list[Point] = []
    for eye in eyes_of(a, figure.params):
        centre = eye.centre + eye.frame[0] * eye.radius * 1.30 - np.array([0.0, 0.0, 0.06 * eye.radius])
        corner = np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** 0.75, np.sign(np.sin(turn)) * np.abs(np.sin(turn)) ** 0.75
        ring = centre + eye.radius * (size[0] * corner[0][:, None] * eye.frame[1] + size[1] * corner[1][:, None] * eye.frame[2])
        pieces.append(_tube(wear.cloth, ring, thick * a.s, "head", True))
        if lens:
            disc = np.concatenate([[centre + 0.10 * eye.radius * eye.frame[0]], ring])
            fan = np.stack([np.zeros(36, int), 1 + np.arange(36), 1 + (np.arange(36) + 1) % 36], 1)
            pieces.append(plain(lens, disc, fan, WHITE, "head"))
        outer = centre + eye.side * eye.radius * size[0] * eye.frame[1]
        inner.append(centre - eye.side * eye.radius * size[0] * eye.frame[1])
        ear = a.face(-0.16, eye.side * 0.80 * figure.params.face.width, 0.02)
        middle = 0.45 * outer + 0.55 * ear + np.array([0.0, eye.side * 0.10 * a.s, 0.02 * a.s])
        pieces.append(
            _tube(wear.cloth, np.stack([outer, middle, ear, ear - np.array([0.10, 0, 0.10]) * a.s]), 0.7 * thick * a.s, "head")
        )
    arch = 0.5 * (inner[0] + inner[1]) + np.array([0.02 * a.s, 0.0, 0.03 * a.s])
    pieces.append(_tube(wear.cloth, np.stack([inner[0], arch, inner[1]]), thick * a.s, "head"))
    return pieces


def glasses(figure: Figure, wear: Wear) -> list[Piece]:
    """Spectacles; their lenses are left out, as on stage, so that the eyes read."""
    return _rims(figure, wear, (1.30, 1.12), 0.026, "")


def sunglasses(figure: Figure, wear: Wear) -> list[Piece]:
    """Sunglasses with dark lenses."""
    return _rims(figure, wear, (1.34, 1.12), 0.028, "dark glass")


def goggles(figure: Figure, wear: Wear) -> list[Piece]:
    """Ski goggles: one broad dark lens in a frame, with a strap round the head."""
    a, face = figure.a, figure.face
    turn = np.arange(60) / 60 * 2 * np.pi
    centre = 0.5 * sum((eye.centre for eye in eyes_of(a, figure.params)), np.zeros(3))
    wide, tall = 0.66, 0.30
    y = wide * np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** 0.6
    z = tall * np.sign(np.sin(turn)) * np.abs(np.sin(turn)) ** 0.7 - 0.10 * np.exp(-((y / 0.2) ** 2)) * (np.sin(turn) < 0) * -1
    depth = centre[0] + a.s * (0.34 - 0.42 * y**2)
    ring = np.stack([depth, a.s * y, centre[2] + a.s * z], 1)
    lens = np.concatenate([[np.array([centre[0] + 0.40 * a.s, 0.0, centre[2]])], ring])
    fan = np.stack([np.zeros(60, int), 1 + np.arange(60), 1 + (np.arange(60) + 1) % 60], 1)
    loop = np.linspace(-2.35, 2.35, 40) + np.pi
    strap = np.stack([np.cos(loop), np.sin(loop), np.zeros(40)], 1)
    level = centre + 0.05 * a.s * np.array([0.0, 0.0, 1.0])
    on_skin = face.surface(face.plane_of(np.array([a.skull[0] - 0.1 * a.s, 0.0, level[2]]) + strap * a.s), 0.06 * a.s)
    return [
        _tube(wear.cloth, ring, 0.055 * a.s, "head", True),
        plain("dark glass", lens, fan, WHITE, "head"),
        _tube(wear.trim, on_skin, 0.045 * a.s, "head"),
    ]


def mask(figure: Figure, wear: Wear) -> list[Piece]:
    """A cloth over mouth and nose."""
    return [_on_face(figure, wear.cloth, (0.0, 0.56), (-0.86, -0.16), 0.075)]


def eye_patch(figure: Figure, wear: Wear) -> list[Piece]:
    """A black patch over the left eye and its cord."""
    a = figure.a
    eye = eyes_of(a, figure.params)[0]
    ball = round_cube(1.0, 10)
    patch = of_mesh("black cloth", ball, WHITE, rigid("head", len(ball.points)))
    points = (
        eye.centre
        + eye.radius * (ball.points.astype(np.float64) * np.array([0.42, 1.12, 1.12]) @ np.eye(3))
        + eye.frame[0] * 0.92 * eye.radius
    )
    turn = np.linspace(0, 2 * np.pi, 50)[:-1]
    tilt = 0.30
    ring = a.face(-0.08, 0, 0.20) + a.s * np.stack(
        [0.86 * np.cos(turn), 0.82 * np.sin(turn), tilt * -np.sin(turn) * 0.75 - 0.06 * np.cos(turn)], 1
    )
    face = figure.face
    cord = face.surface(face.plane_of(ring), 0.05 * a.s)
    return [
        Piece(patch.material, points, patch.faces, patch.colours, patch.weights),
        _tube("black cloth", cord, 0.016 * a.s, "head", True),
    ]


def _on_face(figure: Figure, material: str, wide: tuple[float, float], tall: tuple[float, float], lift: float) -> Piece:
    """A cloth that lies on the face between heights in half heads."""
    a, face = figure.a, figure.face
    y = np.linspace(-wide[1], wide[1], 30)[None]
    z = np.linspace(tall[1], tall[0], 22)[:, None]
    pleat = 0.012 * np.sin(z * 40)
    places = a.skull + a.s * np.stack(np.broadcast_arrays(0.8 - 0.5 * y**2, y * (1 - 0.15 * np.abs(z + 0.5)), z), -1)
    points = face.surface(face.plane_of(places), (lift + pleat) * a.s)
    flat = points.reshape(-1, 3)
    faces = grid(22, 30, False)[:, ::-1]
    shares = np.clip((flat[:, 2] - a.face(0, 0, -0.75)[2]) / (0.3 * a.s), 0, 1)
    uv = np.stack(np.broadcast_arrays(y * a.s, z * a.s), -1).reshape(-1, 2)[faces]
    return Piece(material, flat, faces[:, ::-1], np.ones(flat.shape), {"head": shares, "jaw": 1 - shares}, uv[:, ::-1])


def clown_nose(figure: Figure, wear: Wear) -> list[Piece]:
    """A red ball on the nose."""
    a = figure.a
    ball = round_cube(0.155 * a.s, 14)
    place = a.face(0.96, 0.0, -0.30)
    made = of_mesh("red gloss", ball, WHITE, rigid("head", len(ball.points)))
    return [Piece(made.material, made.points + place, made.faces, made.colours, made.weights)]


def scarf(figure: Figure, wear: Wear) -> list[Piece]:
    """A thick scarf, wound twice, with one end in front."""
    a, h = figure.a, figure.a.h
    neck = a.trunk["neck"] + np.array([0.004 * h, 0.0, 0.002 * h])
    t = np.linspace(0.0, 1.0, 90)
    turn = 0.6 + 4.15 * np.pi * t
    radius = 0.062 * h + figure.bulk * 0.6 + 0.006 * h * np.sin(2 * turn)
    loops = neck + np.stack(
        [radius * np.cos(turn), radius * 1.12 * np.sin(turn), 0.016 * h * (1 - 2 * t) - 0.016 * h * np.cos(turn)], 1
    )
    coil = tube(loops, 0.0225 * h * (1 + 0.10 * np.sin(5 * turn)), 14)
    pieces = [of_mesh(wear.cloth, coil, WHITE, {"neck": np.full(len(coil.points), 0.4), "chest": np.full(len(coil.points), 0.6)})]
    down = np.linspace(0.0, 1.0, 20)
    front = figure.around(np.full(20, 0.32), neck[2] - 0.03 * h - 0.27 * h * down, 0.016 * h)
    end = tube(front, 0.030 * h * (0.7 + 0.3 * down), 14, False, 0.42)
    points = end.points.astype(np.float64)
    pieces.append(of_mesh(wear.cloth, end, WHITE, figure.trunk_weights(points)))
    return pieces


def necklace(figure: Figure, wear: Wear) -> list[Piece]:
    """A string of beads with a pendant."""
    a, h = figure.a, figure.a.h
    turn = np.linspace(0, 2 * np.pi, 40)[:-1]
    z = a.trunk["neck"][2] - 0.020 * h - 0.034 * h * np.clip(np.cos(turn), 0, 1)
    path = figure.around(turn, z, 0.004 * h)
    beads = [round_cube(0.0062 * h, 4)]
    one = beads[0].points.astype(np.float64)
    made = of_mesh(wear.cloth, beads[0], WHITE, rigid("chest", len(one)))
    points = np.concatenate([one + place for place in path])
    faces = np.concatenate([made.faces + i * len(one) for i in range(len(path))])
    return [Piece(wear.cloth, points, faces, np.ones(points.shape), rigid("chest", len(points)))]


def bow_tie(figure: Figure, wear: Wear) -> list[Piece]:
    """A bow at the collar."""
    a, h = figure.a, figure.a.h
    centre = figure.around(np.zeros(1), np.array([a.trunk["neck"][2] - 0.024 * h]), 0.016 * h)[0]
    pieces: list[Piece] = []
    for _, side in SIDES:
        path = centre + np.stack(
            [0.0 * np.linspace(0, 1, 9), side * 0.042 * h * np.linspace(0, 1, 9), 0.0 * np.linspace(0, 1, 9)], 1
        )
        wing = tube(path, 0.006 * h + 0.0135 * h * np.linspace(0, 1, 9), 12, False, 0.45)
        pieces.append(of_mesh(wear.cloth, wing, WHITE, rigid("chest", len(wing.points))))
    knot = round_cube(0.0095 * h, 6)
    made = of_mesh(wear.cloth, knot, WHITE, rigid("chest", len(knot.points)))
    return [
        *pieces,
        Piece(made.material, made.points + centre + np.array([0.004 * h, 0, 0]), made.faces, made.colours, made.weights),
    ]


def gloves(figure: Figure, wear: Wear) -> list[Piece]:
    """A pair of gloves with short cuffs."""
    return [
        both_sides(
            sculpted(
                wear.cloth,
                hand_forms(figure.a, figure.params, 0.0022 * figure.a.h),
                WHITE,
                0.0028 * figure.a.h,
                0.007 * figure.a.h,
            )
        )
    ]


def boxing_gloves(figure: Figure, wear: Wear) -> list[Piece]:
    """Big round gloves."""
    forms = [replace(form, blend=0.02 * figure.a.h) for form in hand_forms(figure.a, figure.params, 0.020 * figure.a.h)]
    return [both_sides(sculpted(wear.cloth, forms, WHITE, 0.005 * figure.a.h, 0.012 * figure.a.h))]


def backpack(figure: Figure, wear: Wear) -> list[Piece]:
    """A rucksack with a pocket and two straps."""
    h = figure.a.h
    back = figure.around(np.array([np.pi]), np.array([figure.z(1.55)]), 0.0)[0]
    pieces: list[Piece] = []
    for size, shift in (((0.085, 0.175, 0.25), (-0.042, 0.0)), ((0.045, 0.13, 0.11), (-0.100, -0.055))):
        box = bevelled_box((size[0] * h, size[1] * h, size[2] * h), 0.030 * h * min(1.0, size[0] / 0.07), 4)
        made = of_mesh(wear.cloth, box, WHITE, rigid("chest", len(box.points)))
        place = np.array([back[0] + shift[0] * h, 0.0, figure.z(1.48) + shift[1] * h])
        pieces.append(Piece(made.material, made.points + place, made.faces, made.colours, made.weights, made.uv))
    for _, side in SIDES:
        t = np.linspace(0.0, 1.0, 26)
        neck = figure.a.trunk["neck"][2]
        across = side * (0.55 * figure.a.breadth[0] + 0.012 * h * np.sin(np.pi * t))
        path = np.stack(
            [np.cos(np.pi * t * 1.02) * 0.085 * h, across, neck - 0.155 * h + 0.135 * h * np.sin(np.pi * t) ** 0.75], 1
        )
        body = figure.around(np.arctan2(path[:, 1], path[:, 0]), np.minimum(path[:, 2], neck - 0.03 * h), 0.008 * h)
        near = np.hypot(path[:, 0], path[:, 1]) < np.hypot(body[:, 0], body[:, 1])
        path[near, :2] = body[near, :2]
        strap = tube(path, 0.017 * h, 10, False, 0.32)
        pieces.append(of_mesh(wear.trim, strap, WHITE, rigid("chest", len(strap.points))))
    return pieces


def life_support(figure: Figure, wear: Wear) -> list[Piece]:
    """The pack on the back and the panel on the chest of a spacesuit."""
    h = figure.a.h
    back = figure.around(np.array([np.pi]), np.array([figure.z(1.5)]), 0.0)[0]
    front = figure.around(np.array([0.0]), np.array([figure.z(1.52)]), 0.0)[0]
    pieces: list[Piece] = []
    for size, place, material in (
        ((0.11, 0.23, 0.34), (back[0] - 0.045 * h, 0.0, figure.z(1.52)), wear.cloth),
        ((0.040, 0.12, 0.085), (front[0] + 0.012 * h, 0.0, figure.z(1.52)), wear.trim),
        ((0.014, 0.030, 0.020), (front[0] + 0.036 * h, 0.03 * h, figure.z(1.55)), "red gloss"),
        ((0.014, 0.050, 0.022), (front[0] + 0.036 * h, -0.02 * h, figure.z(1.48)), "steel"),
    ):
        box = bevelled_box((size[0] * h, size[1] * h, size[2] * h), 0.25 * min(size) * h, 3)
        made = of_mesh(material, box, WHITE, rigid("chest", len(box.points)))
        pieces.append(Piece(made.material, made.points + np.array(place), made.faces, made.colours, made.weights, made.uv))
    return pieces


def headphones(figure: Figure, wear: Wear) -> list[Piece]:
    """A band over the head and a cup on each ear."""
    a = figure.a
    turn = np.linspace(-1.62, 1.62, 30)
    band = a.face(-0.10, 0, 0.05) + a.s * np.stack([0 * turn, 0.98 * np.sin(turn), 1.04 * np.cos(turn)], 1)
    pieces = [_tube(wear.cloth, band, 0.055 * a.s, "head")]
    for _, side in SIDES:
        ball = round_cube(1.0, 10)
        made = of_mesh(wear.trim, ball, WHITE, rigid("head", len(ball.points)))
        points = a.face(-0.10, side * 0.90, -0.06) + a.s * made.points * np.array([0.20, 0.12, 0.24])
        pieces.append(Piece(made.material, points, made.faces, made.colours, made.weights))
    return pieces


def earrings(figure: Figure, wear: Wear) -> list[Piece]:
    """A ring below each ear."""
    a = figure.a
    turn = np.linspace(0, 2 * np.pi, 25)[:-1]
    pieces: list[Piece] = []
    for _, side in SIDES:
        ring = a.face(-0.02, side * 0.80, -0.42) + a.s * 0.085 * np.stack([np.cos(turn), 0 * turn, np.sin(turn)], 1)
        pieces.append(_tube(wear.cloth, ring, 0.018 * a.s, "head", True))
    return pieces


def stethoscope(figure: Figure, wear: Wear) -> list[Piece]:
    """Tubes around the neck that end in a disc on the chest."""
    a, h = figure.a, figure.a.h
    turn = np.linspace(-0.30, 2 * np.pi - 0.62, 44)
    neck = a.trunk["neck"][2]
    drop = np.clip(np.cos(turn), 0, 1) ** 1.5
    path = figure.around(turn, neck - 0.022 * h - 0.14 * h * drop, 0.012 * h)
    disc = round_cube(1.0, 8)
    made = of_mesh("steel", disc, WHITE, rigid("chest", len(disc.points)))
    end = Piece(made.material, path[0] + h * 0.014 * made.points * np.array([0.45, 1, 1]), made.faces, made.colours, made.weights)
    return [_tube("black cloth", path, 0.0042 * h, "chest"), end]


def ruff(figure: Figure, wear: Wear) -> list[Piece]:
    """A pleated collar."""
    a, h = figure.a, figure.a.h
    t, turn = np.linspace(0, 1, 6)[:, None], np.linspace(0, 2 * np.pi, 145)[None]
    radius = 0.045 * h + 0.075 * h * t
    z = a.trunk["neck"][2] + 0.006 * h - 0.012 * h * t + 0.014 * h * t * np.sin(18 * turn)
    points = np.stack([radius * np.cos(turn) - 0.01 * h, radius * np.sin(turn), z], -1).reshape(-1, 3)
    faces = grid(6, 145, False)
    return [Piece("white cloth", points, faces[:, ::-1], np.ones(points.shape), rigid("chest", len(points)))]


def tutu(figure: Figure, wear: Wear) -> list[Piece]:
    """Layers of stiff tulle around the hips."""
    h = figure.a.h
    pieces: list[Piece] = []
    for layer in range(4):
        t, turn = np.linspace(0, 1, 10)[:, None], np.linspace(0, 2 * np.pi, 181)[None]
        base = figure.around(turn, np.full_like(turn, figure.z(1.02)), 0.0)
        r0 = np.hypot(base[..., 0], base[..., 1])
        radius = r0 + (0.155 - 0.012 * layer) * h * t
        z = (
            figure.z(1.02)
            - 0.012 * h * layer
            - (0.018 + 0.022 * layer) * h * t**1.5
            + 0.012 * h * t * np.sin(24 * turn + 2 * layer)
        )
        points = np.stack([radius * np.cos(turn), radius * np.sin(turn), z], -1).reshape(-1, 3)
        pieces.append(
            Piece(wear.cloth, points, grid(10, 181, False)[:, ::-1], np.ones(points.shape), rigid("pelvis", len(points)))
        )
    return [*pieces, *briefs(figure, wear)]


def briefs(figure: Figure, wear: Wear) -> list[Piece]:
    """Short pants."""
    return trouser_pieces(figure, LegCut(0.10, 0.004, 0.004, 0.0), wear)[:1]


def plates(figure: Figure, wear: Wear) -> list[Piece]:
    """Plates of armour: shoulders, elbows, knees, breast ridge and skirt of plates."""
    a, h = figure.a, figure.a.h
    pieces: list[Piece] = []
    for name, side in SIDES:
        flip = np.array([1.0, side, 1.0])
        for place, size, joint in (
            (a.arm[0] * flip + np.array([0, side * 0.008, 0.012]) * h, (0.056, 0.052, 0.044), f"upper arm {name}"),
            (a.arm[1] * flip, (0.036, 0.036, 0.036), f"forearm {name}"),
            (a.leg[1] * flip + np.array([0.016 * h, 0.0, 0.0]), (0.042, 0.042, 0.046), f"shin {name}"),
        ):
            ball = round_cube(1.0, 10)
            made = of_mesh(wear.trim, ball, WHITE, rigid(joint, len(ball.points)))
            pieces.append(Piece(made.material, place + h * made.points * np.array(size), made.faces, made.colours, made.weights))
    for i in range(3):
        pieces.append(belt_piece(figure, figure.z(1.14) - 0.030 * h * i, 0.036 * h, wear.cloth))
    return pieces


def samurai_plates(figure: Figure, wear: Wear) -> list[Piece]:
    """Lacquered bands around the chest and square plates on the shoulders."""
    a, h = figure.a, figure.a.h
    pieces = [belt_piece(figure, figure.z(1.16) + 0.032 * h * i, 0.034 * h, wear.cloth) for i in range(6)]
    for name, side in SIDES:
        for i in range(4):
            box = bevelled_box((0.085 * h, 0.012 * h, 0.026 * h), 0.004 * h, 2)
            made = of_mesh(wear.cloth, box, WHITE, rigid(f"upper arm {name}", len(box.points)))
            along = np.array([0.0, side * 0.574, -0.819])
            out = np.array([0.0, side * 0.819, 0.574])
            place = a.arm[0] * np.array([1, side, 1]) + h * (0.012 + 0.026 * i) * along + 0.040 * h * out
            turned = np.stack(
                [
                    made.points[:, 0],
                    made.points[:, 1] * 0.819 * side - made.points[:, 2] * 0.574 * side,
                    made.points[:, 1] * 0.574 + made.points[:, 2] * 0.819,
                ],
                1,
            )
            pieces.append(
                Piece(
                    made.material,
                    place + turned,
                    made.faces if side > 0 else made.faces[:, ::-1],
                    made.colours,
                    made.weights,
                    made.uv,
                )
            )
    return pieces
