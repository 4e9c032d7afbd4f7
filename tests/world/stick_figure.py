"""A person of capsules with the joints that people have: enough to act with, quick to make."""

import numpy as np

from aozora.film.world import Skeleton, Vec3
from aozora.world.elements import Asset, Rig

ARM = np.array([0.0, np.sin(np.radians(35.0)), -np.cos(np.radians(35.0))])


def _joints() -> dict[str, tuple[str, Vec3]]:
    joints: dict[str, tuple[str, Vec3]] = {
        "body": ("", (0.0, 0.0, 0.795)),
        "pelvis": ("body", (0.0, 0.0, 0.82)),
        "spine": ("pelvis", (-0.005, 0.0, 0.945)),
        "chest": ("spine", (-0.01, 0.0, 1.12)),
        "neck": ("chest", (-0.02, 0.0, 1.37)),
        "head": ("neck", (-0.005, 0.0, 1.47)),
        "jaw": ("head", (0.005, 0.0, 1.56)),
    }
    for side, y in (("left", 1.0), ("right", -1.0)):
        eye = (0.10, 0.052 * y, 1.597)
        for name in ("eye", "lid upper", "lid lower", "brow"):
            joints[f"{name} {side}"] = ("head", (eye[0], eye[1], eye[2] + (0.03 if name == "brow" else 0.0)))
        joints[f"hair {side}"] = ("head", (0.0, 0.108 * y, 1.59))
        joints[f"skirt {side}"] = ("pelvis", (0.0, 0.14 * y, 0.82))
        shoulder, side_way = np.array([-0.018, 0.17 * y, 1.292]), np.array([1.0, y, 1.0])
        joints[f"clavicle {side}"] = ("chest", (0.02, 0.037 * y, 1.313))
        elbow, wrist = shoulder + 0.27 * ARM * side_way, shoulder + 0.504 * ARM * side_way
        chain = ((f"upper arm {side}", shoulder), (f"forearm {side}", elbow), (f"hand {side}", wrist))
        parent = f"clavicle {side}"
        for name, at in chain:
            joints[name] = (parent, tuple(float(v) for v in at))
            parent = name
        for i, finger in enumerate(("index", "middle", "ring", "little")):
            root = wrist + 0.09 * ARM * side_way + np.array([0.03 - 0.02 * i, 0.0, 0.0])
            joints[f"{finger} 1 {side}"] = (f"hand {side}", tuple(float(v) for v in root))
            joints[f"{finger} 2 {side}"] = (f"{finger} 1 {side}", tuple(float(v) for v in root + 0.04 * ARM * side_way))
        thumb = wrist + 0.03 * ARM * side_way + np.array([0.03, 0.0, 0.0])
        joints[f"thumb 1 {side}"] = (f"hand {side}", tuple(float(v) for v in thumb))
        tip = thumb + 0.03 * ARM * side_way + np.array([0.02, 0.0, 0.0])
        joints[f"thumb 2 {side}"] = (f"thumb 1 {side}", tuple(float(v) for v in tip))
        joints[f"thigh {side}"] = ("pelvis", (0.0, 0.09 * y, 0.795))
        joints[f"shin {side}"] = (f"thigh {side}", (0.007, 0.092 * y, 0.437))
        joints[f"foot {side}"] = (f"shin {side}", (-0.018, 0.092 * y, 0.08))
        joints[f"toes {side}"] = (f"foot {side}", (0.108, 0.099 * y, 0.025))
    joints["hair back"] = ("head", (-0.08, 0.0, 1.59))
    joints["skirt front"] = ("pelvis", (0.1, 0.0, 0.82))
    joints["skirt back"] = ("pelvis", (-0.1, 0.0, 0.82))
    return joints


def stick_figure(height: float = 1.75) -> Asset:
    """Somebody of that height in metres, without a mesh."""
    joints = _joints()
    names = tuple(joints)
    scale = height / 1.75
    heads = tuple((x * scale, y * scale, z * scale) for _, (x, y, z) in joints.values())
    parents = tuple(names.index(parent) if parent else -1 for parent, _ in joints.values())
    sides = ("left", "right")
    rig = Rig(
        legs={side: (f"thigh {side}", f"shin {side}", f"foot {side}") for side in sides},
        foot_points={side: (0.108 * scale, y * 0.099 * scale, 0.0) for side, y in (("left", 1.0), ("right", -1.0))},
        spine=("spine", "chest"),
        neck=("neck", "head"),
        jaw="jaw",
        hip_height=0.795 * scale,
        body_length=0.3 * scale,
        kind="biped",
    )
    bounds = ((-0.15 * scale, -0.5 * scale, 0.0), (0.2 * scale, 0.5 * scale, height))
    return Asset(
        "person", (), {}, bounds, head=(0.05 * scale, 0.0, 1.62 * scale), skeleton=Skeleton(names, parents, heads), rig=rig
    )
