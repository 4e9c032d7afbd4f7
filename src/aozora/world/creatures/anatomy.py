"""Where things are in a four-legged body: landmarks from the proportions."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Vec3
from aozora.world.creatures.quadruped import QuadrupedParams

Point = NDArray[np.float64]

SHOULDER, HIP = 0.285, -0.275
"""Where legs begin along the trunk, in lengths."""


def xyz(v: Point) -> Vec3:
    """A point as a plain tuple."""
    return (float(v[0]), float(v[1]), float(v[2]))


def pitched(degrees: float) -> Point:
    """The matrix (3, 3) that turns about y; positive lowers what is ahead."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array([[cos, 0.0, sin], [0.0, 1.0, 0.0], [-sin, 0.0, cos]])


@dataclass(frozen=True)
class Anatomy:
    """Landmarks in metres: the body stands on z = 0 and looks along +X.

    `h` is the height at the withers, `s` the radius of the skull, `skull` its centre, `tilt` (3, 3) how the head is turned down;
    `back` is the matrix and `withers` the point that the trunk is sloped about; `spine` maps joints of the trunk to
    their places; `front` and `hind` list shoulder, elbow, wrist, knuckles, sole (hip, knee, hock, knuckles, sole) of the left
    legs; `tail` are 5 points from root to tip; `trunk` those of an elephant's trunk, if it has one.
    """

    h: float
    s: float
    skull: Point
    tilt: Point
    back: Point
    withers: Point
    spine: dict[str, Point]
    front: tuple[Point, ...]
    hind: tuple[Point, ...]
    tail: tuple[Point, ...]
    trunk: tuple[Point, ...]

    def face(self, x: float, y: float, z: float) -> Point:
        """A point given in skull radii from the skull's centre, turned with the head."""
        return self.skull + self.s * (self.tilt @ np.array([x, y, z]))

    def crown(self, x: float, y: float, z: float) -> Point:
        """The same, but level: for what stands up from the skull however the face is turned."""
        return self.skull + self.s * np.array([x, y, z])

    def along(self, offset: Point) -> Point:
        """A point given from the withers in metres of the level trunk, where the sloped trunk has it."""
        return self.withers + self.back @ offset


def anatomy(params: QuadrupedParams) -> Anatomy:
    """The landmarks of an animal."""
    p, h = params.proportions, params.height
    s, x = params.head.size * h, p.length * h
    top = h - p.chest * h * 0.72
    withers = np.array([0.20 * x, 0.0, top])
    back = pitched(-p.slope)

    def on_back(along: float, above: float = 0.0) -> Point:
        return withers + back @ np.array([(along - 0.20) * x, 0.0, above * h])

    spine = {"body": on_back(0.0), "loin": on_back(-0.08), "pelvis": on_back(-0.19), "chest": on_back(0.10)}
    spine["neck"] = on_back(0.27, 0.05)
    rise = math.radians(p.neck_rise)
    spine["head"] = spine["neck"] + p.neck * h * np.array([math.cos(rise), 0, math.sin(rise)])
    skull = spine["head"] + s * np.array([0.34, 0, 0.52])
    frame = Anatomy(h, s, skull, pitched(params.head.pitch), back, withers, spine, (), (), (), ())
    tail = _tail(params, on_back(-0.40, 0.02))
    return Anatomy(
        h,
        s,
        skull,
        frame.tilt,
        back,
        withers,
        spine,
        _front_leg(params, frame),
        _hind_leg(params, frame),
        tail,
        _trunk(params, frame),
    )


def arms(params: QuadrupedParams) -> bool:
    """Whether the front legs are arms that do not reach the ground."""
    return params.carriage in ("bounding", "biped")


def _front_leg(params: QuadrupedParams, a: Anatomy) -> tuple[Point, ...]:
    p, h = params.proportions, params.height
    x, y, bend = p.length * h, p.chest * h * 0.64 * p.stance, p.bend
    level = a.along(np.array([(SHOULDER - 0.045 * (1 - bend) - 0.20) * x, 0, 0]))
    if arms(params):
        return _arm(params, np.array([level[0], y, level[2] - p.chest * h * 0.9]))
    first = level[0]
    points = [
        (first, y, (p.legs + 0.14) * h),
        (first - (0.085 * bend + 0.015) * x, y * 1.02, max(p.legs * 0.86, p.wrist + 0.10) * h),
        (first - 0.060 * bend * x, y, p.wrist * h),
        (first - 0.045 * bend * x, y, p.knuckle * h),
        (first - 0.045 * bend * x + 0.45 * p.paw * h, y, 0.0),
    ]
    return tuple(np.array(point) for point in points)


def _arm(params: QuadrupedParams, shoulder: Point) -> tuple[Point, ...]:
    """Short arms held before the chest; their `legs` is the arm's length in heights."""
    reach = params.proportions.wrist * params.height
    steps = ((-0.10, 0.0, -0.52), (0.42, -0.05, -0.30), (0.16, -0.02, -0.16), (0.10, 0.0, -0.14))
    points = [shoulder]
    for step in steps:
        points.append(points[-1] + reach * np.array(step))
    return tuple(points)


def _hind_leg(params: QuadrupedParams, a: Anatomy) -> tuple[Point, ...]:
    p, h = params.proportions, params.height
    x, y, bend = p.length * h, p.chest * h * 0.60 * p.stance, p.bend
    hip_z = -0.6 * p.chest * h if arms(params) else (p.legs + 0.17) * h - (1 - 0.72 * p.chest) * h
    hip = a.along(np.array([(HIP - 0.20) * x, 0.0, hip_z]))
    hock = hip[0] - 0.10 * bend * x - 0.02 * x
    foot = hock + 0.03 * bend * x + p.plant * h
    points = [
        (hip[0], y, hip[2]),
        (hip[0] + 0.09 * bend * x, y * 1.08, p.hock * h + 0.42 * (hip[2] - p.hock * h)),
        (hock, y * 1.05, p.hock * h),
        (foot, y * 1.05, p.knuckle * h),
        (foot + 0.45 * p.paw * p.hind_paw * h, y * 1.05, 0.0),
    ]
    return tuple(np.array(point) for point in points)


def _tail(params: QuadrupedParams, root: Point) -> tuple[Point, ...]:
    p, h = params.proportions, params.height
    points = [root]
    for i in range(4):
        angle = math.radians(180 + p.slope - p.tail_raise - p.tail_curl * (i + 0.5) / 4)
        points.append(points[-1] + p.tail * h / 4 * np.array([math.cos(angle), 0, math.sin(angle)]))
    return tuple(points)


def _trunk(params: QuadrupedParams, a: Anatomy) -> tuple[Point, ...]:
    """Five points down an elephant's trunk, which hangs and turns forward at its end."""
    trunk = params.extras.trunk
    if trunk is None:
        return ()
    points = [a.face(0.72, 0, -0.28)]
    for pitch in (-52.0, -76.0, -86.0, -58.0):
        step = np.array([math.cos(math.radians(pitch)), 0, math.sin(math.radians(pitch))])
        points.append(points[-1] + trunk.length * a.h / 4 * step)
    return tuple(points)


def belly_height(params: QuadrupedParams) -> float:
    """How far the underside of the trunk is above the ground, in metres."""
    p = params.proportions
    return params.height * max(1 - 0.72 * p.chest - 0.06 - 1.05 * p.chest - 0.10 * p.belly, 0.02)


def eye_place(params: QuadrupedParams) -> Point:
    """The centre of the left eye in skull radii from the skull's centre."""
    head = params.head
    depth = math.sqrt(max(0.04, 1 - head.eye_spread**2 - head.eye_height**2))
    return np.array(
        [depth - 0.70 * head.eye, (head.eye_spread - 0.25 * max(head.eye_spread - 0.7, 0.0)) * head.width, head.eye_height]
    )


def sight_line(params: QuadrupedParams) -> Point:
    """The unit direction in which the left eye looks at rest."""
    spread = params.head.eye_spread
    out = math.radians(14 + 24 * spread + 70 * max(spread - 0.55, 0.0))
    sight = np.array([math.cos(out), math.sin(out), 0.04])
    return sight / np.linalg.norm(sight)


def ear_line(params: QuadrupedParams) -> tuple[Point, Point]:
    """Root and tip of the left ear in skull radii from the skull's centre, level."""
    head = params.head
    w, length, rise = head.width, head.ear_length, math.radians(head.ear_rise)
    if head.ear == "prick":
        lean = math.radians(head.ear_rise)
        root = np.array([-0.12, 0.50 * w, 0.62])
        return root, root + length * np.array([0.02 - 0.5 * math.sin(lean), 0.226 + head.ear_splay, math.cos(lean)])
    if head.ear == "button":
        return np.array([-0.05, 0.62 * w, 0.68]), np.array([0.25, 0.95 * w, 0.62 - 0.62 * length])
    if head.ear == "round":
        return np.array([-0.10, 0.64 * w, 0.52]), np.array([-0.10, 0.64 * w + 0.62 * length, 0.52 + 0.72 * length])
    if head.ear == "flap":
        root = np.array([-0.30, 0.72 * w, 0.10])
        return root, root + length * np.array([-0.50, 0.84 * math.cos(rise), math.sin(rise)])
    if head.ear == "leaf":
        root = np.array([-0.25, 0.80 * w, 0.32])
        return root, root + length * np.array([-0.22, math.cos(rise), math.sin(rise)])
    return np.array([-0.08, 0.84 * w, 0.46]), np.array([0.16, 1.16 * w, 0.46 - length])
