"""A hand that holds, presses or squeezes: palm and fingers as soft unions of round cones, every finger bent so that its tip is
where it should be.

Measures are those of a grown-up's hand of 19 cm (bone lengths after Buryanov and Kotiuk, 2010, rounded).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Material, Mesh
from aozora.world.geometry.primitives import merged, tube
from aozora.world.geometry.sdf import Primitive, sculpt

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

SKIN = Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.5, specular=0.35, subsurface=0.12)
SLEEVE = Material(colour=(0.06, 0.09, 0.16), roughness=0.9, sheen=0.4)

TONE, NAIL, JOINT = np.array([0.52, 0.30, 0.20]), np.array([0.66, 0.41, 0.33]), np.array([0.47, 0.23, 0.15])
"""Linear colours of skin, nails and of the skin over joints and tips, where more blood shows."""


@dataclass(frozen=True)
class Finger:
    """Where a finger begins in the hand's axes (along the fingers, towards the thumb, out of the palm), the lengths of its bones
    and its radii at root and tip, in metres."""

    root: tuple[float, float, float]
    bones: tuple[float, float, float]
    radii: tuple[float, float]


FINGERS: Mapping[str, Finger] = {
    "thumb": Finger((0.026, 0.032, 0.010), (0.046, 0.034, 0.028), (0.0125, 0.0095)),
    "index": Finger((0.092, 0.029, 0.0), (0.044, 0.027, 0.022), (0.0098, 0.0078)),
    "middle": Finger((0.096, 0.008, 0.0), (0.048, 0.031, 0.023), (0.0098, 0.0080)),
    "ring": Finger((0.091, -0.013, 0.0), (0.044, 0.029, 0.022), (0.0093, 0.0075)),
    "little": Finger((0.082, -0.032, 0.0), (0.035, 0.022, 0.020), (0.0083, 0.0066)),
}

REACH = 0.006
"""How far the middle of a finger's end is behind its tip."""


@dataclass(frozen=True)
class Hand:
    """A hand: its wrist (3,), its axes as columns (along the fingers, towards the thumb, out of the palm), and where the middle
    of each finger's last joint should be (3,); fingers that are not told lie half bent."""

    wrist: Floats
    axes: Floats
    tips: Mapping[str, Floats]


def chain(root: Floats, tip: Floats, bones: tuple[float, ...], outward: Floats) -> Floats:
    """Joints (k + 1, 3) of a finger from root to tip, bent by equal angles and bulging `outward`; a tip out of reach is pointed
    at."""
    way = tip - root
    span = float(np.linalg.norm(way))
    along = way / max(span, 1e-9)
    out = outward - (outward @ along) * along
    out /= max(float(np.linalg.norm(out)), 1e-9)
    lengths = np.array(bones)
    number = np.arange(len(bones))

    def chord(bend: float) -> complex:
        return complex((lengths * np.exp(-1j * number * bend)).sum())

    low, high = 0.0, 2.2
    for _ in range(40):
        middle = 0.5 * (low + high)
        low, high = (middle, high) if abs(chord(middle)) > span else (low, middle)
    bend = 0.5 * (low + high)
    first = -float(np.angle(chord(bend)))
    angles = first - number * bend
    steps = lengths[:, None] * (np.cos(angles)[:, None] * along + np.sin(angles)[:, None] * out)
    return np.concatenate([root[None], root + np.cumsum(steps, 0)])


def bones_of(hand: Hand) -> dict[str, Floats]:
    """Finger -> its joints (4, 3)."""
    found: dict[str, Floats] = {}
    for name, finger in FINGERS.items():
        root = hand.wrist + hand.axes @ np.array(finger.root)
        rest = np.array([0.045, 0.02, 0.045]) if name == "thumb" else np.array([0.05, 0.0, 0.045])
        tip = hand.tips.get(name, root + hand.axes @ rest)
        back = -hand.axes[:, 2] if name != "thumb" else 0.8 * hand.axes[:, 1] - 0.5 * hand.axes[:, 2]
        found[name] = chain(root, tip, finger.bones, back)
    return found


def _point(values: Floats) -> tuple[float, float, float]:
    return (float(values[0]), float(values[1]), float(values[2]))


def _cone(a: Floats, b: Floats, ra: float, rb: float, blend: float) -> Primitive:
    return Primitive(_point(a), _point(b), ra, rb, "hand", "hand", blend)


def _palm(hand: Hand) -> list[Primitive]:
    flat = _point(hand.axes[:, 2])

    def at(x: float, y: float, z: float = 0.0) -> Floats:
        return hand.wrist + hand.axes @ np.array([x, y, z])

    strands = [("index", 0.020), ("middle", 0.006), ("ring", -0.008), ("little", -0.020)]
    made = [_cone(at(-0.13, 0.0), at(0.0, 0.0), 0.030, 0.0245, 0.02)]
    for name, across in strands:
        root = FINGERS[name].root
        strand = _cone(at(0.008, across), at(root[0] - 0.004, root[1]), 0.0175, 0.0135, 0.012)
        made.append(replace(strand, squash=(flat, 0.82)))
    made.append(_cone(at(0.014, 0.020, 0.008), at(0.052, 0.034, 0.012), 0.0165, 0.0135, 0.016))
    made.append(_cone(at(0.016, -0.024, 0.006), at(0.060, -0.030, 0.006), 0.0150, 0.0120, 0.014))
    return made


def hand_surface(hand: Hand, voxel: float) -> tuple[Floats, Ints, Floats]:
    """The skin of a hand: points (n, 3), triangles and linear colours (n, 3), on a grid of `voxel` metres."""
    bones = bones_of(hand)
    forms = _palm(hand)
    for name, joints in bones.items():
        thick, thin = FINGERS[name].radii
        radii = np.linspace(thick, thin, 4)
        for k in range(3):
            forms.append(_cone(joints[k], joints[k + 1], float(radii[k]), float(radii[k + 1]), 0.006 if k else 0.010))
        for k in (1, 2):
            bump = float(radii[k]) * 1.05
            forms.append(_cone(joints[k], joints[k], bump, bump, 0.004))
    made = sculpt(forms, voxel, 0.006)
    return made.points, made.faces, _colours(made.points, made.normals, bones)


def _colours(points: Floats, normals: Floats, bones: Mapping[str, Floats]) -> Floats:
    colours = np.tile(TONE, (len(points), 1))
    for name, joints in bones.items():
        thin = FINGERS[name].radii[1]
        along = (joints[3] - joints[2]) / np.linalg.norm(joints[3] - joints[2])
        side = np.cross(along, joints[1] - joints[0])
        out = np.cross(side, along)
        out = -out if float(out @ (joints[2] - 0.5 * (joints[1] + joints[3]))) < 0 else out
        out /= max(float(np.linalg.norm(out)), 1e-9)
        for joint in joints[1:]:
            red = 0.5 * np.exp(-((np.linalg.norm(points - joint, axis=1) / 0.012) ** 2))[:, None]
            colours = colours * (1 - red) + JOINT * red
        middle = joints[3] + 0.004 * along + thin * out
        offset = points - middle
        high = offset @ along
        wide = np.linalg.norm(offset - high[:, None] * along, axis=1)
        nail = (np.abs(high) < 0.0075) & (wide < 0.72 * thin) & (normals @ out > 0.45)
        colours[nail] = NAIL
    return colours


def carried(points: Floats, hands: tuple[Hand, Hand], seconds: float) -> Floats:
    """Velocities (n, 3) of points on the skin between two poses that are `seconds` apart: those of the joints around them."""
    before, after = (np.concatenate([hand.wrist[None], *bones_of(hand).values()]) for hand in hands)
    apart = ((points[:, None] - 0.5 * (before + after)[None]) ** 2).sum(-1)
    weights = np.exp(-np.clip((apart - apart.min(1, keepdims=True)) / 0.012**2, 0, 60))
    return (weights / weights.sum(1, keepdims=True)) @ ((after - before) / seconds)


def hand_mesh(hand: Hand, voxel: float) -> Mesh:
    """A hand that keeps its pose."""
    points, faces, colours = hand_surface(hand, voxel)
    return Mesh.of_faces(points, faces, colours=colours.astype(np.float32))


def sleeve(hand: Hand, length: float = 0.5) -> Mesh:
    """The sleeve from a little behind the wrist on."""
    back = -hand.axes[:, 0]
    starts = [0.055, 0.06, 0.075, 0.14, 0.14 + length]
    path = np.array([hand.wrist + s * back for s in starts])
    outer = tube(path, np.array([0.034, 0.036, 0.037, 0.040, 0.052]), 40)
    cuff = tube(np.array([hand.wrist + s * back for s in (0.05, 0.068)]), np.array([0.0365, 0.0375]), 40)
    return merged([outer, cuff])
