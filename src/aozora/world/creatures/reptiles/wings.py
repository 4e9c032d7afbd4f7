"""Wings of skin over long fingers, for dragons."""

import numpy as np

from aozora.world.creatures.anatomy import xyz
from aozora.world.creatures.figure import Bone, Floats, Patch, point
from aozora.world.creatures.lofts import loft, pair, round_sections
from aozora.world.creatures.reptiles.params import SaurianParams
from aozora.world.creatures.reptiles.plan import SIDES, Plan
from aozora.world.creatures.vanes import membrane

CHAIN = ("wing left", "wing mid left", "wing tip left")


def arm_of(p: SaurianParams, f: Plan) -> Floats:
    """Shoulder, elbow, wrist and fingertip (4, 3) of the left wing, spread."""
    root = f.at(0.24, 0.45 * p.girth[0], 0.75 * p.girth[1])
    return root + np.array([[0, 0, 0], [-0.16, 0.42, 0.20], [0.10, 0.92, 0.16], [-0.30, 1.75, -0.10]])


def wing_bones(p: SaurianParams, f: Plan) -> list[Bone]:
    """The joints of both wings."""
    bones: list[Bone] = []
    spots = arm_of(p, f)
    for side, sign in SIDES:
        parent = "body"
        for name, spot in zip(("wing", "wing mid", "wing tip", "wing end"), spots, strict=True):
            bones.append(Bone(f"{name} {side}", parent, xyz(spot * (1, sign, 1))))
            parent = f"{name} {side}"
    return bones


def wing_patches(p: SaurianParams, f: Plan, joints: tuple[str, ...]) -> list[Patch]:
    """Arms, fingers and the skin between them."""
    arm = arm_of(p, f)
    u = np.linspace(0, 3, 49)
    lead = np.stack([np.interp(u, np.arange(4), arm[:, i]) for i in range(3)], 1)
    depth = np.interp(u, [0, 1, 2, 3], [0.62, 0.95, 1.05, 0.03])
    scallop = 1 - 0.22 * np.abs(np.sin(np.pi * np.clip(u, 0, 3) * 1.0)) ** 0.8
    trail = lead + np.stack([-depth * scallop, -0.10 * depth * (u > 1.5), -0.10 * depth], 1)
    v = np.linspace(0, 1, 9)[None, :, None]
    grid = lead[:, None] + v * (trail - lead)[:, None] + np.array([0, 0, 0.06]) * np.sin(np.pi * v)
    along = np.interp(u, [0, 0.7, 1.3, 1.8, 2.2, 3], [0, 0, 1, 1, 2, 2])
    skin = np.array(p.palette["membrane"])
    shade = skin * (1 - 0.35 * v * np.ones((49, 1, 1)))
    patches = pair(membrane("fin", grid, shade, joints, CHAIN, along), joints)
    radii = np.interp(u, [0, 1, 2, 3], [0.075, 0.055, 0.045, 0.008])
    patches += pair(loft("scaly", lead, round_sections(lead, radii), (joints, CHAIN), p.palette["base"], along), joints)
    for knot, place in ((16, 1.0), (32, 2.0), (24, 1.5)):
        start = lead[32] if place > 1.2 else lead[16]
        t = np.linspace(0, 1, 12)[:, None]
        finger = start + t * (trail[knot] - start) + point(0, 0, 0.06) * np.sin(np.pi * t)
        own = np.full(12, 2.0 if place > 1.7 else 1.0)
        rib = loft("scaly", finger, round_sections(finger, 0.024 * (1 - 0.75 * t[:, 0])), (joints, CHAIN), p.palette["base"], own)
        patches += pair(rib, joints)
    return patches
