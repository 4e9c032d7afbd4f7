"""Octopus, squid, jellyfish, starfish, seahorse: soft bodies with arms."""

import math

import numpy as np

from aozora.film.randomness import lane
from aozora.world.creatures.anatomy import xyz
from aozora.world.creatures.clay import Clay, Modeller, both
from aozora.world.creatures.eyeballs import EyeLook, eye_bones, eye_patches
from aozora.world.creatures.figure import Bone, Figure, Floats, Hull, Marks, Patch, Surface, follow, in_order, joint_names, point
from aozora.world.creatures.lofts import fin, loft, pair, round_sections
from aozora.world.creatures.patterns import smooth_noise
from aozora.world.creatures.swimmers.params import SeaParams
from aozora.world.creatures.vanes import membrane
from aozora.world.elements import Rig
from aozora.world.geometry.sdf import Primitive

MAKE = Modeller(1.0, 1.0)


def sea_rig(p: SeaParams, arms: dict[str, tuple[str, ...]], **measures: float) -> Rig:
    """The rig of a being that drifts: arms by name and further measures."""
    speed = 0.8 * p.size_m**0.5
    plain = {"ground_share": 0.0, "cruise": min(max(0.5 / p.size_m, 0.4), 4.0), "weave": 0.3, "beat_hz": 0.5, "head": 0.6}
    return Rig(
        legs={},
        foot_points={},
        spine=("body",),
        neck=(),
        arms=arms,
        hip_height=0.5,
        body_length=1.0,
        kind="swimmer",
        speeds={"swim": speed, "crawl": 0.3 * speed, "walk": 0.3 * speed, "dive": speed, "fly": speed},
        measures={**plain, "looks_share": 0.0, "banks_share": 0.3, **measures},
    )


def _curled(start: Floats, turn: float, length: float, shape: tuple[float, float, float]) -> Floats:
    """A path (12, 3) of an arm that goes out at an angle about Z, sinks and curls up: `shape` is (start slope, sag, curl)."""
    u = np.linspace(0, 1, 12)
    slope = shape[0] + shape[1] * u + shape[2] * u**3
    step = length / 11
    out = np.cumsum(np.cos(slope)) * step - math.cos(shape[0]) * step
    down = np.cumsum(np.sin(slope)) * step - math.sin(shape[0]) * step
    side = 0.12 * length * np.sin(3.5 * u + turn * 3) * u
    x, y = out * math.cos(turn) - side * math.sin(turn), out * math.sin(turn) + side * math.cos(turn)
    return start + np.stack([x, y, down], 1)


def _arm_bones(name: str, path: Floats, parent: str, count: int = 4) -> list[Bone]:
    spots = path[np.linspace(0, len(path) - 1, count, endpoint=False).astype(int)]
    return [Bone(f"{name} {i + 1}", f"{name} {i}" if i else parent, xyz(spot)) for i, spot in enumerate(spots)]


def _octopus_head() -> list[Primitive]:
    """The bag of the head."""
    clay = Clay("body", "base")
    return [
        MAKE.ball(clay, point(-0.10, 0, 0.66), (0.25, 0.22, 0.27), 0.12),
        MAKE.ball(clay, point(0.02, 0, 0.40), (0.18, 0.19, 0.16), 0.12),
        MAKE.ball(clay, point(0, 0, 0.29), (0.17, 0.17, 0.08), 0.08),
        *both([MAKE.ball(clay, point(0.09, 0.13, 0.47), (0.08, 0.07, 0.075), 0.05)]),
    ]


def _octopus_skin(p: SeaParams) -> Marks:
    """Blotches."""

    def marks(surface: Surface, colours: Floats) -> Floats:
        spots = np.clip(smooth_noise(surface.points, 0.09, lane(p.seed, p.kind, "spots"))[:, 0] - 0.7, 0, 1)
        return colours * (1 - 0.5 * spots[:, None])

    return marks


def octopus_figure(p: SeaParams) -> Figure:
    """A bag of a head over eight curling arms."""
    centre = point(0.0, 0, 0.40)
    look = EyeLook(
        (0.13, 0.15, 0.48),
        0.062,
        (0.75, 0.66, 0.05),
        (0.55, 0.40, 0.05),
        0.7,
        60,
        (0.7, 0.68, 0.6),
        True,
        p.palette["base"],
        "body",
    )
    bones = [Bone("body", "", xyz(centre)), *eye_bones(look)]
    arms: dict[str, tuple[str, ...]] = {}
    paths: list[Floats] = []
    for i in range(8):
        turn = (i + 0.5) * math.pi / 4
        path = _curled(
            point(0.10 * math.cos(turn), 0.10 * math.sin(turn), 0.30), turn, 0.85, (-0.55, -0.45, 2.2 if i % 2 else 1.4)
        )
        path[:, 2] = np.maximum(path[:, 2], 0.03)
        paths.append(path)
        own = _arm_bones(f"arm {i}", path, "body")
        bones += own
        arms[f"arm {i}"] = tuple(bone.name for bone in own)
    ordered = in_order(bones)
    joints = joint_names(ordered)
    radii = 0.078 * (1 - np.linspace(0, 1, 12)) ** 0.8 + 0.008
    patches = [*eye_patches(look, joints)]
    for i, path in enumerate(paths):
        tone = np.array(p.palette["base"]) * (1 - 0.15 * np.linspace(0, 1, 12))[:, None]
        patches.append(loft("wet", path, round_sections(path, radii), (joints, arms[f"arm {i}"]), tone))
    forms = _octopus_head()
    marks = _octopus_skin(p)
    rig = sea_rig(p, arms, arm_deg=17.0, beat_hz=0.45, draft=0.4)
    return Figure(p.kind, ordered, (Hull(forms, 0.022, 0.05, "wet"),), tuple(patches), p.palette, rig, (0.1, 0.0, 0.5), marks)


def _squid_mantle(p: SeaParams, joints: tuple[str, ...]) -> list[Patch]:
    """The mantle."""
    x = np.linspace(0.16, -0.52, 30)
    mantle = np.interp(-x, [-0.16, -0.1, -0.06, 0.05, 0.25, 0.45, 0.52], [0.03, 0.075, 0.085, 0.125, 0.11, 0.05, 0.005])
    path = np.stack([x, 0 * x, np.full(30, 0.25)], 1)
    tone = np.array(p.palette["base"])
    skin = tone * (1 + 0.35 * np.sin(60 * x) * np.cos(37 * x))[:, None]
    return [loft("wet", path, (mantle[:, None] * [0, 1, 0], mantle[:, None] * [0, 0, 1.0]), (joints, ("body",)), skin)]


def squid_figure(p: SeaParams) -> Figure:
    """A torpedo with a fin at one end and ten arms at the other, which looks along X with its arms ahead."""
    look = EyeLook(
        (0.10, 0.075, 0.25), 0.045, (0.3, 0.95, 0.0), (0.5, 0.5, 0.45), 0.75, 60, (0.8, 0.8, 0.76), False, None, "body"
    )
    bones = [Bone("body", "", (0.0, 0.0, 0.25)), *eye_bones(look)]
    arms: dict[str, tuple[str, ...]] = {}
    paths: list[Floats] = []
    for i in range(10):
        turn = i * 2 * math.pi / 10
        long = 0.62 if i in (2, 8) else 0.36
        u = np.linspace(0, 1, 12)
        wide = 0.035 + 0.10 * u**1.3
        path = np.stack([0.14 + long * u, wide * np.cos(turn), 0.25 + wide * np.sin(turn) - 0.05 * u**2], 1)
        paths.append(path)
        own = _arm_bones(f"arm {i}", path, "body", 3)
        bones += own
        arms[f"arm {i}"] = tuple(bone.name for bone in own)
    ordered = in_order(bones)
    joints = joint_names(ordered)
    patches = _squid_mantle(p, joints)
    wing = fin(
        "wet",
        (point(-0.24, 0.06, 0.25), point(-0.52, 0.0, 0.25)),
        point(-0.42, 0.28, 0.25),
        (joints, ("body",)),
        p.palette["fin"],
        0.012,
    )
    patches += [*pair(wing, joints), *eye_patches(look, joints)]
    radii = 0.022 * (1 - 0.75 * np.linspace(0, 1, 12))
    patches += [
        loft("wet", path, round_sections(path, radii), (joints, arms[f"arm {i}"]), p.palette["fin"])
        for i, path in enumerate(paths)
    ]
    rig = sea_rig(p, arms, arm_deg=9.0, beat_hz=0.7, draft=0.3)
    return Figure(p.kind, ordered, (), tuple(patches), p.palette, rig, (0.1, 0.0, 0.25))


def jellyfish_figure(p: SeaParams) -> Figure:
    """A glassy bell that pulses, frilled arms and long threads."""
    top = 1.0
    bones = [Bone("body", "", (0.0, 0.0, top - 0.2))]
    arms: dict[str, tuple[str, ...]] = {}
    paths: list[tuple[Floats, float]] = []
    rng = lane(p.seed, p.kind, "threads")
    for i in range(18):
        frill = i < 5
        turn = i * 2 * math.pi * 0.382
        r0 = 0.06 if frill else 0.27
        long = float(rng.uniform(0.45, 0.6) if frill else rng.uniform(0.5, 0.75))
        u = np.linspace(0, 1, 16)
        sway = 0.05 * np.sin(5 * u + turn * 2)
        radius = r0 + (0.05 * u if frill else -0.10 * u)
        path = np.stack([radius * np.cos(turn) + sway, radius * np.sin(turn) + sway * 0.7, top - 0.30 - long * u], 1)
        paths.append((path, 0.045 if frill else 0.007))
        own = _arm_bones(f"arm {i}", path, "body", 4)
        bones += own
        arms[f"arm {i}"] = tuple(bone.name for bone in own)
    ordered = in_order(bones)
    joints = joint_names(ordered)
    patches = [_bell(p, joints, top)]
    for i, (path, radius) in enumerate(paths):
        u = np.linspace(0, 1, 16)
        thick = radius * (1 - 0.7 * u) * (1 + (0.45 * np.sin(40 * u) if radius > 0.02 else 0.0))
        patches.append(loft("jelly", path, round_sections(path, thick, 0.5), (joints, arms[f"arm {i}"]), p.palette["fin"]))
    rig = sea_rig(p, arms, arm_deg=7.0, beat_hz=0.35, pulse_hz=0.55, draft=0.5, weave=0.15)
    return Figure(p.kind, ordered, (), tuple(patches), p.palette, rig, (0.0, 0.0, top - 0.2))


def _bell(p: SeaParams, joints: tuple[str, ...], top: float) -> Patch:
    """The bell as a double skin, with the shape that it has when it contracts."""
    rows, columns = 22, 40
    s = np.linspace(0, 1, rows)
    outer = s * 2 < 1
    a = np.where(outer, s * 2, 2 - s * 2) * math.radians(104)
    size = np.where(outer, 0.36, 0.31)
    turn = np.arange(columns) / columns * 2 * np.pi
    scallop = 1 + 0.05 * np.cos(16 * turn)[None] * np.clip(np.sin(a)[:, None] - 0.5, 0, 1)

    def bell(wide: float, tall: float) -> Floats:
        r = (size * wide * np.sin(a))[:, None] * scallop
        z = top - 0.36 + tall * (size * np.cos(a))[:, None] + 0 * r
        return np.stack([r * np.cos(turn), r * np.sin(turn), z], -1).reshape(-1, 3)

    from aozora.world.creatures.eyes import grid_faces

    ribs = 0.75 + 0.25 * np.cos(8 * turn)[None, :, None]
    rim = np.clip((np.sin(a) - 0.8) * 4, 0, 1)[:, None, None]
    colours = np.array(p.palette["base"]) * ribs * (1 - rim) + np.array(p.palette["fin"]) * rim
    colours = np.broadcast_to(colours, (rows, columns, 3)).reshape(-1, 3)
    points = bell(1.0, 1.0)
    weights = follow(joints, "body", len(points))
    return Patch("jelly", points, grid_faces(rows, columns, True), np.array(colours), weights, {"pulse": bell(0.74, 1.2)})


def starfish_figure(p: SeaParams) -> Figure:
    """Five arms with bumps."""
    forms: list[Primitive] = []
    for i in range(5):
        turn = i * 2 * math.pi / 5 + math.pi / 2
        way = point(math.cos(turn), math.sin(turn), 0)
        forms.append(MAKE.cone(Clay("body", "base"), point(0, 0, 0.09), 0.44 * way + point(0, 0, 0.045), (0.15, 0.05), 0.08))
        for k in range(7):
            spot = (0.04 + 0.055 * k) * way + point(0, 0, 0.235 - 0.024 * k)
            forms.append(MAKE.ball(Clay("body", "bump"), spot, (0.020, 0.020, 0.018), 0.012))
    rig = Rig(
        {}, {}, ("body",), (), hip_height=0.1, body_length=1.0, kind="crawler", speeds={"crawl": 0.05}, measures={"head": 1.0}
    )
    bones = (Bone("body", "", (0.0, 0.0, 0.05)),)
    return Figure(p.kind, bones, (Hull(forms, 0.014, 0.05, "skin"),), (), p.palette, rig, (0.0, 0.0, 0.1))


def _seahorse_trim(joints: tuple[str, ...], p: SeaParams) -> list[Patch]:
    """Snout, crown, fin on the back."""
    patches: list[Patch] = []
    snout = np.stack([np.linspace(0.10, 0.27, 8), np.zeros(8), np.linspace(0.865, 0.80, 8)], 1)
    patches.append(
        loft(
            "skin",
            snout,
            round_sections(snout, np.array([0.05, 0.038, 0.03, 0.027, 0.026, 0.027, 0.032, 0.02])),
            (joints, ("body",)),
            p.palette["base"],
        )
    )
    for x, z, h in ((0.0, 0.955, 0.08), (-0.045, 0.93, 0.06), (0.04, 0.95, 0.05)):
        spike = np.stack([x - np.linspace(0, 0.4, 5) * h, np.zeros(5), z + np.linspace(0, 1, 5) * h], 1)
        patches.append(
            loft("skin", spike, round_sections(spike, 0.018 * np.linspace(1, 0.1, 5)), (joints, ("body",)), p.palette["base"])
        )
    s, v = np.linspace(0, 1, 9), np.linspace(0, 1, 4)
    grid = np.stack(
        [-0.05 - 0.11 * np.sin(np.pi * s)[:, None] * v, 0.004 * np.ones((9, 1)) * v, 0.62 - 0.17 * s[:, None] + 0.0 * v], -1
    )
    patches.append(membrane("fin", grid, np.array(p.palette["fin"]), joints, ("body",), np.zeros(9)))
    return patches


def _seahorse_way() -> tuple[Floats, Floats, Floats]:
    """The way from crown to curled tail, and radii."""
    u = np.linspace(0, 1, 60)
    knots = np.array(
        [
            [0.10, 0.86],
            [0.02, 0.93],
            [-0.05, 0.86],
            [-0.03, 0.72],
            [0.05, 0.58],
            [0.04, 0.44],
            [-0.03, 0.32],
            [-0.05, 0.20],
            [0.0, 0.10],
            [0.09, 0.07],
            [0.14, 0.13],
            [0.11, 0.19],
            [0.06, 0.17],
        ]
    )
    k = np.linspace(0, 1, len(knots))
    path = np.stack([np.interp(u, k, knots[:, 0]), 0 * u, np.interp(u, k, knots[:, 1])], 1)
    kernel = np.hanning(9)[1:-1] / np.hanning(9)[1:-1].sum()
    for i in (0, 2):
        path[:, i] = np.convolve(np.pad(path[:, i], 3, mode="edge"), kernel, "valid")
    radii = np.interp(
        u,
        [0, 0.08, 0.17, 0.25, 0.36, 0.45, 0.55, 0.7, 0.9, 1],
        [0.045, 0.07, 0.062, 0.07, 0.105, 0.09, 0.055, 0.036, 0.02, 0.012],
    )
    radii = radii * (1 + 0.09 * np.sign(np.sin(u * 170)) * (u > 0.16))
    return u, path, radii


def seahorse_figure(p: SeaParams) -> Figure:
    """Upright, with a horse's head, a ringed belly and a curled tail."""
    u, path, radii = _seahorse_way()
    chain = ("body", "tail 1", "tail 2", "tail 3")
    spots = [(0.02, 0, 0.55), (-0.03, 0, 0.34), (-0.04, 0, 0.18), (0.06, 0, 0.06)]
    look = EyeLook(
        (0.075, 0.052, 0.885), 0.026, (0.5, 0.86, 0.0), (0.5, 0.4, 0.1), 0.6, 60, (0.75, 0.72, 0.6), False, None, "body"
    )
    bones = [Bone(name, chain[i - 1] if i else "", spot) for i, (name, spot) in enumerate(zip(chain, spots, strict=True))]
    ordered = in_order([*bones, *eye_bones(look)])
    joints = joint_names(ordered)
    along = np.interp(u, [0, 0.45, 0.6, 0.75, 1], [0, 0.4, 1, 2, 3])
    tone = (
        np.array(p.palette["base"])
        + (np.array(p.palette["belly"]) - np.array(p.palette["base"])) * (0.5 + 0.5 * np.sin(u * 85))[:, None] * 0.5
    )
    patches: list[Patch] = [
        loft("skin", path, round_sections(path, radii, 0.8), (joints, chain), tone, along),
        *eye_patches(look, joints),
    ]
    patches += _seahorse_trim(joints, p)
    rig = sea_rig(p, {}, wave_deg=7.0, beat_hz=0.4, vertical_share=1.0, draft=0.5)
    from dataclasses import replace

    return Figure(p.kind, ordered, (), tuple(patches), p.palette, replace(rig, spine=chain), (0.1, 0.0, 0.87))
