"""Heads: skull, cheeks, brows and one of several snouts; sockets and mouth carved. Units are radii of the skull."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np

from aozora.world.creatures.anatomy import Anatomy, eye_place
from aozora.world.creatures.clay import Clay, Modeller, both, flattened
from aozora.world.creatures.muzzles import dog_muzzle, mouth, small_muzzle
from aozora.world.creatures.quadruped import QuadrupedParams
from aozora.world.geometry.sdf import Primitive


def head_forms(a: Anatomy, params: QuadrupedParams) -> list[Primitive]:
    """Everything of the head but ears, lower jaw, horns and the parts without fur."""
    head = params.head
    make = Modeller(a.s, params.height * params.coat.length)
    crown = Clay("head", "crown", 0.030)
    forms = [make.ball(crown, a.face(-0.05, 0, 0.05), (1.0, head.width, 0.90), 0.30, a.tilt)]
    forms += _SNOUTS[head.snout](a, params, make)
    brow = Clay("head", "brow", 0.014)
    eye = eye_place(params)
    forms += both([make.ball(brow, a.face(*(eye + np.array([0.02, -0.06, 0.31]))), (0.20, 0.22, 0.13 * head.brow), 0.16)])
    forms += _trunk_forms(a, params, make)
    place = a.face(*(eye + np.array([0.06, 0.03, 0])))
    around = Clay("head", "patch" if "patch" in params.coat.zones else "mask")
    socket = make.ball(around, place, (head.eye, head.eye, head.eye), 0.06)
    return [*forms, *both([replace(socket, carve=True)]), *mouth(a, params, make)]


def _long(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """A long face: deep cheeks, a straight bridge, a soft end. Horses, cattle, deer, camels, kangaroos."""
    head, face = params.head, a.face
    w, r, jaw, t, tip = head.width, head.muzzle_radius, head.jaw, head.tip_radius, 0.62 + head.muzzle
    mask, cheek, end = Clay("head", "mask", 0.020), Clay("head", "cheek", 0.024), Clay("head", "muzzle", 0.012)
    middle = 0.5 * tip
    return [
        *both([make.ball(cheek, face(0.12, 0.36 * w, -0.40), (0.68, 0.40 * w, 0.60 * jaw), 0.25, a.tilt)]),
        make.ball(mask, face(0.45, 0, 0.10), (0.62, 0.72 * w, 0.55), 0.25, a.tilt),
        make.cone(mask, face(0.40, 0, 0.08), face(tip - 0.15, 0, -0.18), (0.58 * r, 0.34 * r), 0.22),
        make.cone(
            Clay("head", "face", 0.018), face(0.30, 0, -0.45 * jaw), face(tip - 0.25, 0, -0.40), (0.46 * r, 0.30 * r), 0.22
        ),
        make.cone(Clay("head", "face", 0.018), face(middle, 0, -0.18), face(tip - 0.2, 0, -0.28), (0.42 * r, 0.36 * r), 0.2),
        make.ball(end, face(tip - 0.10, 0, -0.30), (0.42, 0.40 * t, 0.37 * (0.5 + 0.5 * t)), 0.16, a.tilt),
        make.ball(end, face(tip + 0.02, 0, -0.50), (0.28, 0.30 * t, 0.20), 0.14, a.tilt),
        *both([make.ball(end, face(tip + 0.06, 0.22 * t, -0.20), (0.22, 0.16, 0.16), 0.10, a.tilt)]),
    ]


def _pig(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """Fat cheeks and a snout that ends in a disc."""
    head, face = params.head, a.face
    w, r, tip = head.width, head.muzzle_radius, 0.62 + head.muzzle
    skin, end = Clay("head", "mask", 0.016), Clay("head", "muzzle")
    return [
        *both([make.ball(Clay("head", "cheek", 0.016), face(0.25, 0.52 * w, -0.42), (0.62, 0.44, 0.50), 0.25, a.tilt)]),
        make.ball(skin, face(0.40, 0, 0.06), (0.60, 0.70 * w, 0.55), 0.25, a.tilt),
        make.cone(skin, face(0.40, 0, -0.16), face(tip, 0, -0.24), (0.60 * r, 0.38 * r), 0.22),
        make.ball(end, face(tip + 0.12, 0, -0.22), (0.16, 0.46 * r, 0.42 * r), 0.05, a.tilt),
    ]


def _broad(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """A huge square muzzle: hippopotamus, rhinoceros."""
    head, face = params.head, a.face
    w, r, t, tip = head.width, head.muzzle_radius, head.tip_radius, 0.62 + head.muzzle
    skin, end = Clay("head", "mask", 0.012), Clay("head", "muzzle", 0.008)
    return [
        *both([make.ball(Clay("head", "cheek", 0.012), face(0.20, 0.50 * w, -0.50), (0.75, 0.45, 0.60 * head.jaw), 0.3, a.tilt)]),
        make.cone(skin, face(0.35, 0, 0.02), face(tip - 0.35, 0, -0.16), (0.70 * r, 0.48 * r), 0.25),
        make.cone(skin, face(0.35, 0, -0.50), face(tip - 0.35, 0, -0.46), (0.60 * r, 0.46 * r), 0.25),
        *both([make.ball(end, face(tip - 0.20, 0.34 * t, -0.30), (0.52, 0.42 * t, 0.50 * t), 0.18, a.tilt)]),
        make.ball(end, face(tip - 0.15, 0, -0.34), (0.50, 0.55 * t, 0.46 * t), 0.2, a.tilt),
        *both([make.ball(end, face(tip + 0.10, 0.34 * t, 0.02), (0.22, 0.16, 0.14), 0.10, a.tilt)]),
    ]


def _ape(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """A flat bare face with a rounded mouth and a strong brow."""
    head, face = params.head, a.face
    w, r, tip = head.width, head.muzzle_radius, 0.62 + head.muzzle
    skin = Clay("head", "face")
    return [
        *both([make.ball(Clay("head", "cheek", 0.035), face(0.05, 0.62 * w, -0.32), (0.45, 0.40, 0.48), 0.25)]),
        *both([make.ball(skin, face(0.52, 0.34 * w, 0.08), (0.44, 0.40 * w, 0.42), 0.14)]),
        make.ball(skin, face(0.45, 0, -0.30), (0.60, 0.60 * w, 0.50), 0.2),
        make.ball(Clay("head", "muzzle"), face(tip - 0.25, 0, -0.46), (0.46, 0.50 * r, 0.40 * r), 0.2),
        make.cone(skin, face(0.78, 0, 0.05), face(tip - 0.06, 0, -0.20), (0.10, 0.15), 0.12),
        *both([make.ball(skin, face(tip - 0.04, 0.14, -0.22), (0.13, 0.13, 0.10), 0.06)]),
        make.cone(skin, face(0.72, -0.45 * w, 0.34), face(0.72, 0.45 * w, 0.34), (0.16 * head.brow, 0.16 * head.brow), 0.12),
    ]


def _beak(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """A wedge that ends in a hooked beak: triceratops."""
    head, face = params.head, a.face
    w, r, tip = head.width, head.muzzle_radius, 0.62 + head.muzzle
    skin, horn = Clay("head", "mask"), Clay("head", "nail")
    return [
        *both([make.ball(Clay("head", "cheek"), face(0.15, 0.45 * w, -0.40), (0.70, 0.40, 0.52), 0.25, a.tilt)]),
        make.cone(skin, face(0.35, 0, 0.0), face(tip - 0.45, 0, -0.14), (0.66 * r, 0.40 * r), 0.25),
        make.cone(skin, face(0.35, 0, -0.42), face(tip - 0.45, 0, -0.42), (0.50 * r, 0.30 * r), 0.25),
        flattened(make.cone(horn, face(tip - 0.45, 0, -0.10), face(tip, 0, -0.42), (0.40 * r, 0.13 * r), 0.08), (0, 1, 0), 0.6),
        flattened(make.cone(horn, face(tip, 0, -0.40), face(tip + 0.02, 0, -0.66), (0.14 * r, 0.06 * r), 0.08), (0, 1, 0), 0.6),
    ]


def _rex(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """Deep jaws like a box, ridges above the eyes."""
    head, face = params.head, a.face
    w, r, tip = head.width, head.muzzle_radius, 0.62 + head.muzzle
    skin = Clay("head", "mask")
    return [
        *both([make.ball(Clay("head", "cheek"), face(0.10, 0.45 * w, -0.34), (0.72, 0.40, 0.55), 0.25, a.tilt)]),
        make.cone(skin, face(0.40, 0, 0.10), face(tip - 0.2, 0, -0.06), (0.62 * r, 0.40 * r), 0.22),
        *both([make.cone(skin, face(0.40, 0.2 * r, -0.28), face(tip - 0.2, 0.14 * r, -0.26), (0.44 * r, 0.32 * r), 0.2)]),
        *both([make.cone(skin, face(0.35, 0.46 * w, 0.40), face(1.0, 0.30 * r, 0.36), (0.20, 0.10), 0.12)]),
    ]


_SNOUTS: Mapping[str, Callable[[Anatomy, QuadrupedParams, Modeller], list[Primitive]]] = {
    "dog": dog_muzzle,
    "long": _long,
    "pig": _pig,
    "broad": _broad,
    "ape": _ape,
    "small": small_muzzle,
    "beak": _beak,
    "rex": _rex,
}


def _trunk_forms(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """An elephant's trunk, bone by bone, with a heavy root."""
    trunk = params.extras.trunk
    if trunk is None:
        return []
    r = trunk.radius
    forms = [
        make.cone(Clay("head", "mask", 0.01), a.face(0.35, 0, 0.05), a.trunk[0], (0.62, r * 1.35), 0.3),
        *both([make.ball(Clay("head", "cheek", 0.01), a.face(0.30, 0.50, -0.48), (0.50, 0.36, 0.50), 0.3)]),
    ]
    swell = (1.20, 0.92, 0.72, 0.58, 0.48)
    for i in range(4):
        clay = Clay(f"trunk {i + 1}", "mask", 0.01, (0.0, 0.0, -1.0))
        forms.append(make.cone(clay, a.trunk[i], a.trunk[i + 1], (r * swell[i], r * swell[i + 1]), 0.06))
    return forms


def jaw_forms(a: Anatomy, params: QuadrupedParams) -> list[Primitive]:
    """The lower jaw, hinged on its own joint; its upper side is the floor of the mouth."""
    head = params.head
    make = Modeller(a.s, params.height * params.coat.length)
    r, tip = head.muzzle_radius, 0.62 + head.muzzle
    chin = Clay("jaw", "muzzle", 0.014)
    wide, long = {
        "broad": (1.9, -0.05),
        "rex": (1.35, -0.10),
        "long": (0.9, -0.12),
        "beak": (1.0, -0.35),
        "ape": (1.7, -0.30),
    }.get(head.snout, (head.jaw, 0.35 * (head.jaw - 1)))
    deep = -0.63 - (0.10 if head.snout in ("broad", "rex") else 0.0)
    end = tip + long
    if params.extras.trunk is not None:
        end = 0.95
    bed = make.cone(Clay("jaw", "mouth"), a.face(0.3, 0, -0.40), a.face(end + 0.25, 0, -0.44), (0.19 * r, 0.16 * r), 0.05)
    forms = [
        make.cone(chin, a.face(0.18, 0, -0.60), a.face(end - 0.08, 0, deep), (0.33 * r * wide, 0.20 * r * wide), 0.05),
        make.ball(chin, a.face(end - 0.10, 0, deep - 0.04), (0.20, 0.19 * r * wide, 0.13), 0.08, a.tilt),
    ]
    return [*forms, replace(bed, carve=True)] if head.snout in ("dog", "rex", "small") else forms
