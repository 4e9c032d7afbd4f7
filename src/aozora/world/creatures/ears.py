"""The left ear: a flap that hangs, stands, tips over, or is round, a leaf or a fan."""

from dataclasses import replace

import numpy as np

from aozora.world.creatures.anatomy import Anatomy, Point, ear_line, xyz
from aozora.world.creatures.clay import Clay, Modeller
from aozora.world.creatures.quadruped import QuadrupedParams
from aozora.world.geometry.sdf import Primitive


def ear_forms(a: Anatomy, params: QuadrupedParams) -> list[Primitive]:
    """The forms of the left ear; the right one is its mirror image."""
    head = params.head
    make = Modeller(a.s, params.height * params.coat.length)
    base, tip = ear_line(params)
    root, end, w = a.crown(*base), a.crown(*tip), head.ear_width
    line = (root, root * 0.45 + end * 0.55, end)
    if head.ear == "prick":
        return _prick(a, make, line, w)
    if head.ear == "round":
        return _round(a, make, line, w)
    if head.ear == "leaf":
        return _leaf(a, make, line, w)
    if head.ear == "flap":
        return _fan(a, make, line, w)
    return _hanging(a, make, line, w)


def _hanging(a: Anatomy, make: Modeller, line: tuple[Point, Point, Point], w: float) -> list[Primitive]:
    root, middle, end = line
    lie = xyz(end - root)
    flat = (0.0, 1.0, 0.0), 0.30
    upper, lower = Clay("ear left", "ear", 0.046, lie), Clay("ear tip left", "ear", 0.052, lie)
    forms = [
        make.cone(upper, root, middle, (0.30, w), 0.12),
        make.cone(lower, middle, end + (root - end) * 0.2, (w, w * 0.70), 0.12),
        make.cone(lower, middle, end, (w * 0.8, w * 0.34), 0.08),
    ]
    hinge = make.ball(upper, root + np.array([0, -0.06, 0]) * a.s, (0.26, 0.17, 0.16), 0.12)
    return [hinge, *(replace(form, squash=flat) for form in forms)]


def _prick(a: Anatomy, make: Modeller, line: tuple[Point, Point, Point], width: float) -> list[Primitive]:
    root, middle, end = line
    out = np.array([0.80, 0.60, 0.0])
    lie = xyz(end - root)
    flat = xyz(out), 0.36
    outer, upper = Clay("ear left", "ear", 0.024, lie), Clay("ear tip left", "ear", 0.020, lie)
    inner = Clay("ear left", "ear inner", 0.012, lie)
    inside = middle + (end - middle) * 0.4 + out * 0.12 * a.s
    hollow = make.cone(inner, root + out * 0.20 * a.s, inside, (width * 0.62, width * 0.16), 0.06)
    return [
        replace(make.cone(outer, root, middle, (width, width * 0.66), 0.10), squash=flat),
        replace(make.cone(upper, middle, end, (width * 0.66, width * 0.12), 0.08), squash=flat),
        replace(hollow, carve=True, squash=flat),
    ]


def _disc(clay: Clay, make: Modeller, centre: Point, frame: Point, size: tuple[float, float, float]) -> Primitive:
    return make.ball(clay, centre, size, 0.06, frame)


def _facing(normal: Point, along: Point) -> Point:
    """A frame (3, 3) whose columns are `normal`, across and `along` made square to it."""
    x = normal / np.linalg.norm(normal)
    z = along - (along @ x) * x
    z /= np.linalg.norm(z)
    return np.stack([x, np.cross(z, x), z], 1)


def _round(a: Anatomy, make: Modeller, line: tuple[Point, Point, Point], width: float) -> list[Primitive]:
    """Two thirds of a disc, hollow in front: bears, mice, monkeys."""
    root, _, end = line
    length = float(np.linalg.norm(end - root)) / a.s
    frame = _facing(np.array([0.85, 0.45, 0.05]), end - root)
    centre = root * 0.5 + end * 0.5
    front = frame[:, 0] * a.s
    outer = Clay("ear left", "ear", 0.030, xyz(end - root))
    inner = Clay("ear left", "ear inner", 0.014, xyz(end - root))
    hollow = _disc(inner, make, centre + front * 0.20 * width, frame, (0.30 * width, width * 0.66, length * 0.42))
    return [_disc(outer, make, centre, frame, (0.26 * width, width, length * 0.62)), replace(hollow, carve=True)]


def _leaf(a: Anatomy, make: Modeller, line: tuple[Point, Point, Point], width: float) -> list[Primitive]:
    """A leaf that stands out sideways, hollow in front: cattle, deer, sheep, pigs."""
    root, middle, end = line
    lie = xyz(end - root)
    front = np.array([0.92, 0.25, -0.20])
    flat = xyz(front / np.linalg.norm(front)), 0.34
    outer, upper = Clay("ear left", "ear", 0.026, lie), Clay("ear tip left", "ear", 0.022, lie)
    inner = Clay("ear left", "ear inner", 0.01, lie)
    near, far = root * 0.7 + middle * 0.3 + front * 0.16 * a.s, middle * 0.4 + end * 0.6 + front * 0.12 * a.s
    hollow = make.cone(inner, near, far, (width * 0.5, width * 0.25), 0.05)
    return [
        replace(make.cone(outer, root, middle, (width * 0.55, width), 0.10), squash=flat),
        replace(make.cone(upper, middle, end, (width, width * 0.22), 0.08), squash=flat),
        replace(hollow, carve=True, squash=flat),
    ]


def _fan(a: Anatomy, make: Modeller, line: tuple[Point, Point, Point], width: float) -> list[Primitive]:
    """The great thin fan of an elephant's ear, broad above and hanging to a point."""
    root, _, end = line
    frame = _facing(np.array([0.84, 0.54, 0.0]), np.array([0.0, 0.0, 1.0]))
    out = end - root
    clay, tip = Clay("ear left", "ear"), Clay("ear tip left", "ear")
    thin = 0.085
    return [
        make.ball(clay, root, (0.2, 0.25, 0.5), 0.15),
        make.ball(clay, root + out * 0.50 + np.array([0, 0, 0.10]) * a.s, (thin, width * 0.72, width * 0.80), 0.10, frame),
        make.ball(
            tip, root + out * 0.62 + np.array([0, 0, -0.55 * width]) * a.s, (thin, width * 0.50, width * 0.80), 0.25, frame
        ),
    ]
