"""Crabs, lobsters, sea turtles, rays and seals."""

import math
from dataclasses import replace

import numpy as np

from aozora.film.randomness import lane
from aozora.world.creatures.clay import Clay, Modeller
from aozora.world.creatures.eyeballs import EyeLook, eye_bones, eye_patches
from aozora.world.creatures.figure import Bone, Figure, Floats, Hull, Marks, Patch, Surface, in_order, joint_names, point
from aozora.world.creatures.lofts import body_sections, fin, loft, pair, round_sections, through
from aozora.world.creatures.patterns import smooth_noise
from aozora.world.creatures.swimmers.params import SeaParams
from aozora.world.creatures.swimmers.soft import sea_rig
from aozora.world.elements import Rig
from aozora.world.geometry.sdf import Primitive

MAKE = Modeller(1.0, 1.0)


def plates(points: Floats, size: float) -> Floats:
    """How near (n,) points are to the seams of a shell's plates, 0..1: hexagons seen from above."""
    x, y = points[:, 0] / size, points[:, 1] / size
    rows = np.round(x)
    across = y - 0.5 * (rows % 2)
    gap = np.minimum(np.abs(x - rows - 0.5), np.abs(x - rows + 0.5))
    beside = np.abs(across - np.round(across))
    return np.clip(np.maximum(1 - gap / 0.11, 1 - (0.5 - beside) / 0.09), 0, 1)


def shell_patch(p_base: Floats, seam: Floats, joints: tuple[str, ...], box: tuple[float, float, float], low: float):
    """A domed shell of half length, half width and height, its rim at `low`."""
    a, b, h = box
    x = a * np.cos(np.linspace(0.02, math.pi - 0.02, 90))
    half = np.sqrt(np.maximum(1 - (x / a) ** 2, 0.0)) ** 0.8
    path = np.stack([x, 0 * x, low + 0.28 * h * half], 1)
    patch = loft(
        "scaly",
        path,
        body_sections(x, 0.72 * h * half, b * half * (1 - 0.12 * x / a)),
        (joints, ("body",)),
        (1, 1, 1),
        np.zeros(90),
        84,
    )
    lines = plates(patch.points, 0.42 * a)[:, None] * (patch.points[:, 2:] > low + 0.1 * h)
    rim = np.clip(1 - np.abs(patch.points[:, 2:] - low - 0.1 * h) / (0.14 * h), 0, 1)
    tone = np.array(p_base) * (1 - 0.35 * rim)
    return replace(patch, colours=np.clip(tone + (np.array(seam) - tone) * lines * 0.8, 0, 1))


def _flipper_scales() -> Marks:
    """Scales of the skin."""

    def scales(surface: Surface, colours: Floats) -> Floats:
        q = surface.points * 70
        return colours * (1 - 0.3 * np.clip(np.sin(q[:, 0]) * np.sin(q[:, 1]) * 2 - 0.8, 0, 1) * surface.share("skin"))[:, None]

    return scales


def _turtle_head(low: float) -> list[Primitive]:
    """Neck, head, beak."""
    return [
        MAKE.cone(Clay("body", "skin"), point(0.36, 0, low), point(0.5, 0, low + 0.01), (0.085, 0.07), 0.04),
        MAKE.ball(Clay("head", "skin"), point(0.57, 0, low + 0.02), (0.10, 0.075, 0.08), 0.05),
        MAKE.cone(Clay("head", "beak"), point(0.60, 0, low), point(0.675, 0, low - 0.005), (0.05, 0.025), 0.03),
    ]


def _turtle_bones(low: float, look: EyeLook) -> list[Bone]:
    """Body, head, flippers."""
    bones = [Bone("body", "", (0.0, 0.0, low)), Bone("head", "body", (0.42, 0.0, low)), *eye_bones(look)]
    for side, sign in (("left", 1.0), ("right", -1.0)):
        bones += [
            Bone(f"fin {side}", "body", (0.27, sign * 0.24, low)),
            Bone(f"fin tip {side}", f"fin {side}", (0.20, sign * 0.50, low)),
            Bone(f"hind fin {side}", "body", (-0.34, sign * 0.2, low)),
        ]
    return bones


def _flippers(skin: Floats, joints: tuple[str, ...], low: float, look: EyeLook) -> list[Patch]:
    """Four flippers and the eyes."""
    patches: list[Patch] = []
    front = fin(
        "scaly",
        (point(0.36, 0.22, low), point(0.20, 0.26, low)),
        point(0.02, 0.78, low - 0.05),
        (joints, ("fin left", "fin tip left")),
        skin,
        0.022,
    )
    rear = fin(
        "scaly",
        (point(-0.28, 0.2, low), point(-0.42, 0.16, low)),
        point(-0.60, 0.36, low - 0.03),
        (joints, ("hind fin left",)),
        skin,
        0.018,
    )
    patches += [*pair(front, joints), *pair(rear, joints), *eye_patches(look, joints)]
    return patches


def sea_turtle_figure(p: SeaParams) -> Figure:
    """A flat shell with four flippers."""
    low = 0.22
    look = EyeLook(
        (0.60, 0.055, low + 0.045),
        0.026,
        (0.5, 0.86, 0.05),
        (0.02, 0.015, 0.01),
        0.6,
        65,
        (0.05, 0.04, 0.03),
        False,
        p.palette["skin"],
    )
    bones = _turtle_bones(low, look)
    ordered = in_order(bones)
    joints = joint_names(ordered)
    skin = np.array(p.palette["skin"])
    patches = [shell_patch(np.array(p.palette["base"]), np.array(p.palette["seam"]), joints, (0.46, 0.36, 0.26), low - 0.03)]
    belly = MAKE.ball(Clay("body", "belly"), point(0, 0, low - 0.03), (0.42, 0.32, 0.07), 0.05)
    head = _turtle_head(low)
    patches += _flippers(skin, joints, low, look)

    scales = _flipper_scales()

    rig = replace(sea_rig(p, {}, fin_deg=17.0, fin_hz=1.0, beat_hz=0.45, draft=low), neck=("head",))
    return Figure(
        p.kind,
        ordered,
        (Hull([belly, *head], 0.016, 0.04, "scaly"),),
        tuple(patches),
        p.palette,
        rig,
        (0.55, 0.0, low),
        scales,
        substance="shell",
    )


def ray_figure(p: SeaParams) -> Figure:
    """A kite of wings with a whip of a tail."""
    low = 0.3
    chain = ("body", "fin left", "fin tip left")
    look = EyeLook(
        (0.30, 0.115, low + 0.05), 0.024, (0.4, 0.9, 0.3), (0.1, 0.08, 0.05), 0.6, 60, (0.2, 0.18, 0.15), False, None, "body"
    )
    tails = ("tail 1", "tail 2", "tail 3")
    bones = [Bone("body", "", (0.1, 0.0, low)), *eye_bones(look)]
    bones += [Bone(name, tails[i - 1] if i else "body", (-0.28 - 0.2 * i, 0.0, low)) for i, name in enumerate(tails)]
    for side, sign in (("left", 1.0), ("right", -1.0)):
        bones += [
            Bone(f"fin {side}", "body", (0.0, sign * 0.14, low)),
            Bone(f"fin tip {side}", f"fin {side}", (-0.05, sign * 0.42, low)),
        ]
    ordered = in_order(bones)
    joints = joint_names(ordered)
    v = np.linspace(0, 1, 20)
    lead = np.interp(v, [0, 0.2, 0.5, 1], [0.40, 0.34, 0.16, -0.22])
    trail = np.interp(v, [0, 0.2, 0.5, 0.85, 1], [-0.36, -0.28, -0.16, -0.22, -0.26])
    path = np.stack([0.5 * (lead + trail), 0.78 * v, low + 0 * v], 1)
    half = np.stack([0.5 * (lead - trail), 0 * v, 0 * v], 1)
    thick = np.stack([0 * v, 0 * v, 0.085 * (1 - v) ** 1.4 + 0.006], 1)
    patch = loft("wet", path, (half, thick), (joints, chain), (1, 1, 1), np.interp(v, [0, 0.2, 0.5, 1], [0, 0.5, 1.3, 2]))
    above = np.clip((patch.points[:, 2:] - low + 0.008) / 0.016, 0, 1)
    dots = np.clip(smooth_noise(patch.points, 0.13, lane(p.seed, p.kind, "dots"))[:, :1] - 1.0, 0, 1)
    tone = np.array(p.palette["belly"]) + (np.array(p.palette["base"]) * (1 + 1.2 * dots) - np.array(p.palette["belly"])) * above
    patches = [*pair(replace(patch, colours=np.clip(tone, 0, 1)), joints), *eye_patches(look, joints)]
    u = np.linspace(0, 1, 16)
    whip = np.stack([-0.30 - 0.75 * u, 0 * u, low + 0 * u], 1)
    patches.append(loft("wet", whip, round_sections(whip, 0.022 * (1 - 0.9 * u)), (joints, tails), p.palette["base"]))
    horn = np.stack([0.36 + 0.13 * u, 0.10 - 0.01 * u, low - 0.03 * u], 1)
    patches += pair(
        loft("wet", horn, round_sections(horn, 0.03 * (1 - 0.6 * u), 0.5), (joints, ("body",)), p.palette["base"]), joints
    )
    rig = replace(
        sea_rig(p, {}, fin_deg=26.0, fin_hz=1.0, beat_hz=0.4, wave_deg=6.0, waves_hz=0.5, draft=low), spine=("body",), tail=tails
    )
    return Figure(p.kind, ordered, (), tuple(patches), p.palette, rig, (0.3, 0.0, low))


def _seal_coat(body: Patch, p: SeaParams, path: Floats, x: Floats) -> Patch:
    """Spots, a paler belly, a dark nose."""
    spots_ = np.clip(smooth_noise(body.points, 0.05, lane(p.seed, p.kind, "dots"))[:, :1] - 0.8, 0, 1)
    nose = np.clip(1.3 - np.linalg.norm(body.points - [0.365, 0, 0.405], axis=1, keepdims=True) / 0.022, 0, 1)
    below = np.clip((np.interp(-body.points[:, 0], -x[::1], path[:, 2])[:, None] - body.points[:, 2:]) / 0.06, 0, 1)
    tone = np.array(p.palette["base"]) + (np.array(p.palette["belly"]) - np.array(p.palette["base"])) * below
    return replace(body, colours=np.clip(tone * (1 - 0.5 * spots_) * (1 - 0.95 * nose), 0, 1))


def _seal_whiskers(joints: tuple[str, ...]) -> list[Patch]:
    """Whiskers."""
    patches: list[Patch] = []
    for i in range(4):
        u = np.linspace(0, 1, 5)
        hair = np.stack([0.345 - 0.03 * u, 0.03 + 0.07 * u, 0.39 - 0.012 * i - 0.03 * u**2], 1)
        patches += pair(
            loft("bone", hair, round_sections(hair, 0.0018 * (1 - 0.7 * u)), (joints, ("head",)), (0.75, 0.72, 0.66)), joints
        )
    return patches


def _seal_sections() -> tuple[Floats, Floats, Floats]:
    """Sections along the body, and its way."""
    rows = through(
        (
            (0.46, 0.005, -0.005, 0.004),
            (0.43, 0.05, -0.05, 0.05),
            (0.36, 0.085, -0.075, 0.08),
            (0.26, 0.09, -0.10, 0.09),
            (0.10, 0.12, -0.13, 0.14),
            (-0.10, 0.12, -0.12, 0.14),
            (-0.30, 0.07, -0.075, 0.085),
            (-0.44, 0.03, -0.035, 0.045),
            (-0.47, 0.005, -0.01, 0.01),
        ),
        46,
    )
    x = rows[:, 0]
    rise = 0.14 + np.interp(x, [-0.5, -0.2, 0.05, 0.2, 0.34, 0.5], [-0.09, -0.02, 0.05, 0.17, 0.27, 0.26])
    bend = np.interp(x, [0.1, 0.25, 0.5], [0.0, -0.03, -0.10])
    path = np.stack([x + bend, 0 * x, rise + 0.5 * (rows[:, 1] + rows[:, 2])], 1)
    return rows, x, path


def _seal_rig() -> Rig:
    """What acting must know."""
    measures = {
        "wave_deg": 7.0,
        "vertical_share": 1.0,
        "beat_hz": 0.5,
        "fin_deg": 10.0,
        "head": 0.3,
        "leap": 0.5,
        "rest_share": 0.15,
        "draft": 0.2,
    }
    return Rig(
        {},
        {},
        ("body", "spine 1"),
        ("neck", "head"),
        ("tail",),
        hip_height=0.15,
        body_length=1.0,
        kind="seal",
        speeds={"swim": 2.0, "crawl": 0.4, "walk": 0.4},
        measures=measures,
    )


def _seal_patches(joints: tuple[str, ...], p: SeaParams, body: Patch, look: EyeLook) -> list[Patch]:
    """Flippers and eyes on the body."""
    front = fin(
        "wet",
        (point(0.15, 0.12, 0.13), point(0.05, 0.12, 0.12)),
        point(0.03, 0.32, 0.012),
        (joints, ("fin left",)),
        p.palette["base"],
        0.016,
    )
    rear = fin(
        "wet",
        (point(-0.42, 0.01, 0.06), point(-0.46, 0.02, 0.05)),
        point(-0.60, 0.10, 0.04),
        (joints, ("tail",)),
        p.palette["base"],
        0.012,
    )
    return [body, *pair(front, joints), *pair(rear, joints), *eye_patches(look, joints)]


def seal_figure(p: SeaParams) -> Figure:
    """A spindle that rests on its front flippers, head high, with whiskers."""
    rows, x, path = _seal_sections()
    chain = ("head", "neck", "body", "spine 1", "tail")
    spots = {
        "body": (0.05, 0.0, 0.19),
        "neck": (0.17, 0.0, 0.28),
        "head": (0.26, 0.0, 0.40),
        "spine 1": (-0.16, 0.0, 0.13),
        "tail": (-0.33, 0.0, 0.07),
    }
    parents = {"body": "", "neck": "body", "head": "neck", "spine 1": "body", "tail": "spine 1"}
    look = EyeLook(
        (0.325, 0.055, 0.445),
        0.023,
        (0.75, 0.66, 0.15),
        (0.02, 0.012, 0.01),
        0.75,
        70,
        (0.02, 0.015, 0.012),
        False,
        p.palette["base"],
    )
    bones = [Bone(name, parents[name], spot) for name, spot in spots.items()]
    bones += [Bone(f"fin {side}", "body", (0.10, sign * 0.12, 0.12)) for side, sign in (("left", 1.0), ("right", -1.0))]
    ordered = in_order([*bones, *eye_bones(look)])
    joints = joint_names(ordered)
    along = np.interp(-x, [-0.46, -0.36, -0.22, -0.05, 0.16, 0.36], [0, 0.1, 1, 2, 3, 4])
    body = loft("wet", path, body_sections(x, 0.5 * (rows[:, 1] - rows[:, 2]), rows[:, 3]), (joints, chain), (1, 1, 1), along)
    body = _seal_coat(body, p, path, x)
    patches = _seal_patches(joints, p, body, look)
    patches += _seal_whiskers(joints)
    rig = _seal_rig()
    return Figure(p.kind, ordered, (), tuple(patches), p.palette, rig, (0.33, 0.0, 0.43), substance="skin")
