"""Hair as volumes of its own: manes, crests, beards, capes, and the frill of a horned dinosaur."""

import itertools
from collections.abc import Callable, Mapping

import numpy as np

from aozora.film.world import Vec3
from aozora.world.creatures.anatomy import Anatomy, Point
from aozora.world.creatures.clay import Clay, Modeller, both, flattened
from aozora.world.creatures.ornaments import Mane
from aozora.world.creatures.quadruped import QuadrupedParams
from aozora.world.geometry.sdf import Primitive


def mane_forms(a: Anatomy, params: QuadrupedParams) -> list[Primitive]:
    """All manes of an animal; radii in heights at the withers."""
    make = Modeller(params.height, params.height)
    forms: list[Primitive] = []
    for mane in params.extras.manes:
        forms += _MANES[mane.shape](a, params, make, mane)
    if params.extras.frill:
        forms += _frill(a, params, make)
    return forms


def _hair(joint: str, mane: Mane, comb: Vec3) -> Clay:
    return Clay(joint, "mane", mane.hair, comb)


def _ruff(a: Anatomy, params: QuadrupedParams, make: Modeller, mane: Mane) -> list[Primitive]:
    """A lion's: a wreath about the face that runs down to the breast."""
    s, k = a.s / a.h, mane.size
    back = a.face(-0.55, 0, 0.0)
    forms: list[Primitive] = []
    for degrees in range(-90, 271, 30):
        turn = np.radians(degrees)
        out = np.array([-0.25, np.cos(turn), np.sin(turn)])
        lie = (-0.55, float(np.cos(turn)), float(np.sin(turn)) - 0.3)
        place = back + a.s * 0.85 * k * out
        forms.append(make.ball(_hair("head", mane, lie), place, (0.55 * s, 0.52 * s * k, 0.52 * s * k), 0.05))
    chest = a.spine["neck"] + np.array([0.09, 0, -0.14]) * a.h
    forms.append(make.cone(_hair("neck", mane, (0.2, 0.0, -1.0)), a.face(-0.4, 0, -0.7), chest, (0.75 * s * k, 0.16 * k), 0.08))
    nape = a.spine["head"]
    forms.append(make.cone(_hair("neck", mane, (-0.9, 0.0, -0.6)), nape, a.spine["neck"], (0.95 * s * k, 0.17 * k), 0.08))
    return forms


def _line_of_neck(a: Anatomy, params: QuadrupedParams) -> list[Point]:
    """Points along the top of the neck from the poll to the withers."""
    p = params.proportions
    poll = a.crown(-0.30, 0, 0.80)
    root = a.spine["neck"] + np.array([-0.04, 0, p.chest * 0.55]) * a.h
    middle = 0.5 * (a.spine["neck"] + a.spine["head"]) + p.neck_sag * p.neck * a.h * np.array([0.55, 0, -0.85])
    along = (a.spine["head"] - a.spine["neck"]) / np.linalg.norm(a.spine["head"] - a.spine["neck"])
    above = np.array([-along[2], 0, along[0]])
    crest = middle + above * (p.neck_radius * 0.72 + p.chest * 0.28) * a.h
    t = np.linspace(0, 1, 7)[:, None]
    return list((1 - t) ** 2 * poll + 2 * t * (1 - t) * (2 * crest - 0.5 * poll - 0.5 * root) + t * t * root)


def _crest(a: Anatomy, params: QuadrupedParams, make: Modeller, mane: Mane) -> list[Primitive]:
    """A horse's: it parts on the crest and falls to the side that is seen from the front left."""
    line, k = _line_of_neck(a, params), mane.size
    forms: list[Primitive] = []
    for i, (here, there) in enumerate(itertools.pairwise(line)):
        joint = "head" if i == 0 else "neck" if i < 5 else "chest"
        drop = (0.085 + 0.03 * np.sin(i * 2.1)) * k
        fall = np.array([0.0, -0.062 * k - params.proportions.neck_radius * 0.35, -drop]) * a.h
        clay = _hair(joint, mane, (-0.25, -0.35, -1.0))
        forms.append(make.cone(clay, here, there, (0.030 * k, 0.030 * k), 0.03))
        forms.append(
            flattened(
                make.cone(clay, here + 0.15 * fall, there * 0.4 + here * 0.6 + fall, (0.050 * k, 0.028 * k), 0.03),
                (0, 1, 0.3),
                0.5,
            )
        )
    return forms


def _brush(a: Anatomy, params: QuadrupedParams, make: Modeller, mane: Mane) -> list[Primitive]:
    """A zebra's: short hair that stands up along the neck."""
    line, k = _line_of_neck(a, params), mane.size
    forms: list[Primitive] = []
    for i, (here, there) in enumerate(itertools.pairwise(line)):
        clay = _hair("head" if i == 0 else "neck" if i < 5 else "chest", mane, (-0.25, 0.0, 1.0))
        up = np.array([-0.02, 0, 0.032 * k]) * a.h
        forms.append(flattened(make.cone(clay, here + up, there + up, (0.045 * k, 0.045 * k), 0.03), (0, 1, 0), 0.45))
    return forms


def _beard(a: Anatomy, params: QuadrupedParams, make: Modeller, mane: Mane) -> list[Primitive]:
    s, k, tip = a.s / a.h, mane.size, 0.62 + params.head.muzzle
    top, end = a.face(tip - 0.55, 0, -0.72), a.face(tip - 0.55, 0, -0.72) + np.array([-0.25, 0, -1.0]) * a.s * k
    return [make.cone(_hair("jaw", mane, (-0.1, 0.0, -1.0)), top, end, (0.26 * s, 0.10 * s), 0.03)]


def _bib(a: Anatomy, params: QuadrupedParams, make: Modeller, mane: Mane) -> list[Primitive]:
    p, k = params.proportions, mane.size
    throat = a.spine["head"] * 0.55 + a.spine["neck"] * 0.45 + np.array([0.4 * p.neck_radius, 0, -0.5 * p.neck_radius]) * a.h
    chest = a.spine["neck"] + np.array([0.10, 0, -0.22]) * a.h
    return [make.cone(_hair("neck", mane, (0.15, 0.0, -1.0)), throat, chest, (p.neck_radius * 0.8 * k, p.chest * 0.5 * k), 0.08)]


def _cape(a: Anatomy, params: QuadrupedParams, make: Modeller, mane: Mane) -> list[Primitive]:
    """A bison's: wool over hump, shoulders, neck and upper arms."""
    p, k = params.proportions, mane.size
    x, c = p.length * a.h, p.chest
    wool, neck = _hair("chest", mane, (-0.2, 0.0, -1.0)), _hair("neck", mane, (0.1, 0.0, -1.0))
    front = a.along(np.array([0.10 * x, 0, -0.95 * c * a.h]))
    return [
        make.ball(wool, a.along(np.array([0.0, 0, -0.5 * c * a.h])), (0.22 * k, c * 1.12 * k, c * 1.35 * k), 0.10),
        make.cone(neck, front, a.spine["head"] + np.array([0, 0, -0.10]) * a.h, (c * 0.95 * k, 0.16 * k), 0.10),
        *both([make.cone(_hair("upper front left", mane, (0, 0, -1.0)), a.front[0], a.front[1], (0.10 * k, 0.085 * k), 0.06)]),
    ]


def _forelock(a: Anatomy, params: QuadrupedParams, make: Modeller, mane: Mane) -> list[Primitive]:
    s, k = a.s / a.h, mane.size
    clay = _hair("head", mane, (0.5, 0.0, -0.8))
    return [make.cone(clay, a.crown(-0.15, 0, 0.88), a.face(0.85, 0.05, 0.62), (0.34 * s * k, 0.14 * s * k), 0.04)]


def _cap(a: Anatomy, params: QuadrupedParams, make: Modeller, mane: Mane) -> list[Primitive]:
    """A woolly cap: sheep, llamas."""
    s, k = a.s / a.h, mane.size
    clay = _hair("head", mane, (-0.3, 0.0, 0.3))
    return [make.ball(clay, a.crown(-0.12, 0, 0.55), (0.85 * s * k, 0.82 * params.head.width * s * k, 0.62 * s * k), 0.05)]


def _bracelets(a: Anatomy, params: QuadrupedParams, make: Modeller, mane: Mane) -> list[Primitive]:
    """A clipped poodle's: balls of wool above the feet and on the hips."""
    k, bone = mane.size, params.proportions.bone
    forms: list[Primitive] = []
    for leg, points in (("front left", a.front), ("hind left", a.hind)):
        middle = points[2] * 0.62 + points[3] * 0.38
        wool = _hair(f"pastern {leg}", mane, (-0.1, 0.0, -0.3))
        forms.append(make.ball(wool, middle, (bone * 1.75 * k, bone * 1.7 * k, bone * 1.9 * k), 0.02))
    return both(forms)


def _whiskers(a: Anatomy, params: QuadrupedParams, make: Modeller, mane: Mane) -> list[Primitive]:
    """A wire-haired terrier's: a square beard along the muzzle and tufts over the eyes."""
    s, k, tip = a.s / a.h, mane.size, 0.62 + params.head.muzzle
    beard, brow = _hair("jaw", mane, (0.35, 0.0, -1.0)), _hair("head", mane, (0.9, 0.0, -0.35))
    side = make.cone(beard, a.face(tip - 0.75, 0.26, -0.62), a.face(tip - 0.02, 0.20, -0.66), (0.26 * s * k, 0.28 * s * k), 0.03)
    tuft = make.cone(brow, a.face(0.72, 0.36, 0.42), a.face(0.98, 0.30, 0.34), (0.12 * s * k, 0.08 * s * k), 0.02)
    return both([side, tuft])


def _frill(a: Anatomy, params: QuadrupedParams, make: Modeller) -> list[Primitive]:
    """The shield of bone behind a horned dinosaur's head."""
    s, k = a.s / a.h, params.extras.frill
    lean = a.tilt @ np.array([[0.78, 0, -0.62], [0, 1, 0], [0.62, 0, 0.78]])
    plate = Clay("head", "mane")
    forms = [make.ball(plate, a.face(-0.85, 0, 0.85 * k), (0.24 * s, 1.55 * s * k, 1.25 * s * k), 0.12, lean)]
    for degrees in range(-50, 231, 28):
        turn = np.radians(degrees)
        place = a.face(-0.85, 0, 0.85 * k) + a.s * k * (lean @ np.array([0, 1.55 * np.cos(turn), 1.25 * np.sin(turn)]))
        forms.append(make.ball(Clay("head", "nail"), place, (0.15 * s, 0.15 * s, 0.15 * s), 0.03))
    return forms


_MANES: Mapping[str, Callable[[Anatomy, QuadrupedParams, Modeller, Mane], list[Primitive]]] = {
    "ruff": _ruff,
    "crest": _crest,
    "brush": _brush,
    "beard": _beard,
    "bib": _bib,
    "cape": _cape,
    "forelock": _forelock,
    "cap": _cap,
    "bracelets": _bracelets,
    "whiskers": _whiskers,
}
