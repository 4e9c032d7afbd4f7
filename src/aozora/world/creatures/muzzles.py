"""Muzzles with lips: dogs, cats and bears, and the small round ones of rodents. Units are radii of the skull."""

from dataclasses import replace

from aozora.world.creatures.anatomy import Anatomy
from aozora.world.creatures.clay import Clay, Modeller, both
from aozora.world.creatures.quadruped import QuadrupedParams
from aozora.world.geometry.sdf import Primitive

_LIP = Clay("head", "lip")


def dog_muzzle(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """A stop, a straight bridge, two flews that hang over the jaw with dark lips below them: dogs, cats, bears."""
    head, face = params.head, a.face
    w, r, t, tip, c = head.width, head.muzzle_radius, head.tip_radius, 0.62 + head.muzzle, head.cheeks
    snout = Clay("head", "muzzle", 0.0145)
    end = r * t
    forms = [
        *both([make.ball(Clay("head", "cheek", 0.042), face(0.16, 0.56 * w, -0.38), (0.52, 0.44 * c, 0.48 * c), 0.25)]),
        make.ball(Clay("head", "mask", 0.022), face(0.45, 0, 0.16), (0.50, 0.62 * w, 0.50), 0.25),
        make.cone(Clay("head", "bridge", 0.0145), face(0.58, 0, -0.10), face(tip, 0, -0.19), (0.40 * r, 0.27 * end), 0.20),
        make.cone(snout, face(0.50, 0, -0.34), face(tip - 0.12, 0, -0.38), (0.46 * r, 0.30 * end), 0.16),
        *both([make.ball(snout, face(tip - 0.12, 0.20 * end, -0.42), (0.37, 0.26 * end, 0.28 * head.lips), 0.09)]),
        *both([make.ball(snout, face(tip - 0.54, 0.27 * r, -0.46), (0.42, 0.25 * r, 0.27 * head.lips), 0.14)]),
    ]
    if "blaze" in params.coat.zones:
        forms.append(make.cone(Clay("head", "blaze", 0.016), face(0.86, 0, 0.05), face(0.42, 0, 0.62), (0.17, 0.11), 0.10))
    if params.extras.trunk is None:
        low = -0.42 - 0.19 * head.lips
        forms.append(make.cone(_LIP, face(tip + 0.25, 0, -0.28), face(tip + 0.21, 0, low + 0.17), (0.030, 0.036), 0.03))
    return forms


def small_muzzle(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """A small round muzzle with puffed cheeks and a cleft lip: rabbits, mice, squirrels, hedgehogs."""
    head, face = params.head, a.face
    w, r, tip, cheek = head.width, head.muzzle_radius, 0.62 + head.muzzle, head.cheeks
    snout = Clay("head", "muzzle", 0.016)
    return [
        *both([make.ball(Clay("head", "cheek", 0.034), face(0.22, 0.48 * w, -0.36), (0.48, 0.42 * cheek, 0.42 * cheek), 0.22)]),
        make.ball(Clay("head", "mask", 0.022), face(0.45, 0, 0.04), (0.52, 0.60 * w, 0.50), 0.25),
        make.cone(Clay("head", "mask", 0.018), face(0.45, 0, -0.12), face(tip, 0, -0.26), (0.52 * r, 0.24 * r), 0.22),
        *both([make.ball(snout, face(tip - 0.10, 0.15 * r, -0.38), (0.26, 0.21 * r, 0.19), 0.08)]),
        make.cone(_LIP, face(tip + 0.14, 0, -0.33), face(tip + 0.10, 0, -0.50), (0.026, 0.032), 0.03),
    ]


def mouth(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """What is carved out of the head for the mouth: a hollow above the lower jaw."""
    head = params.head
    r, tip = head.muzzle_radius, 0.62 + head.muzzle
    if params.extras.trunk is not None or head.snout == "beak":
        return []
    if head.snout in ("long", "pig", "broad", "rex"):
        return []
    hollow = make.cone(Clay("head", "mouth"), a.face(0.45, 0, -0.62), a.face(tip - 0.08, 0, -0.60), (0.20 * r, 0.15 * r), 0.05)
    return [replace(hollow, carve=True)]
