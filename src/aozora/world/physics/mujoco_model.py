# pyright: basic
"""A scene of rigid bodies in MuJoCo's own language."""

import math
from xml.sax.saxutils import quoteattr

import numpy as np
from scipy.spatial import ConvexHull

from aozora.world.elements import Body
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.physics.scene import Joint, Mover, RigidScene
from aozora.world.physics.surfaces_in_contact import PairLaw, against_fixed, between_movers

CONTACT_STEPS = 10.0
"""Steps that a bounce lasts; fewer make restitution wrong, more let bodies sink in."""


DRAG = {
    "sphere": "0.235 0.235 0.75 1.0 1.0",
    "box": "0.75 0.25 0.75 0.6 0.6",
    "cylinder": "0.5 0.2 0.75 0.6 0.6",
    "capsule": "0.3 0.15 0.75 1.0 1.0",
}
"""Shape -> MuJoCo's coefficients of blunt drag, slender drag, angular drag, lift by circulation and by spin. An ellipsoid
stands in for each shape; its drag is coefficient x density x area x speed squared, without the usual half. A box's drag is
larger by as much as its face is larger than that ellipse."""


def _numbers(*values: float) -> str:
    return '"' + " ".join(repr(float(value)) for value in values) + '"'


def _geoms(name: str, body: Body, mass: bool) -> str:
    """The shapes of a body: one, or its convex pieces, which share its mass by their volumes."""
    if not body.hulls:
        return _geom(name, body, mass)
    volumes = np.array([ConvexHull(np.array(hull)).volume for hull in body.hulls])
    shares = body.mass * volumes / volumes.sum()
    return "".join(
        f'<geom name={quoteattr(one)} type="mesh" mesh={quoteattr(one)}'
        f'{f" mass={_numbers(share)}" if mass else ""} contype="0" conaffinity="0"/>'
        for one, share in zip(_names(name, body), shares.tolist(), strict=True)
    )


def _names(name: str, body: Body) -> list[str]:
    """The names of a body's shapes in the model: its own, then a dot and the number of the piece."""
    return [f"{name}.{number}" for number in range(len(body.hulls))] or [name]


def _meshes(named: list[tuple[str, Body]]) -> str:
    """The convex pieces of all bodies."""
    found = [
        f"<mesh name={quoteattr(one)} vertex={_numbers(*np.array(hull).ravel())}/>"
        for name, body in named
        if body.hulls
        for one, hull in zip(_names(name, body), body.hulls, strict=True)
    ]
    return f"<asset>{''.join(found)}</asset>" if found else ""


def _pairs(a: tuple[str, Body], b: tuple[str, Body | None], law: PairLaw, rate: int) -> list[str]:
    """All shapes of one body against all of another; None is a plane."""
    others = [b[0]] if b[1] is None else _names(b[0], b[1])
    return [_pair(one, other, law, rate) for one in _names(*a) for other in others]


def _geom(name: str, body: Body, mass: bool) -> str:
    size = {"sphere": body.size[:1], "box": body.size, "cylinder": body.size[:2], "capsule": body.size[:2]}[body.shape]
    weight = f' mass={_numbers(body.mass)} fluidshape="ellipsoid" fluidcoef="{DRAG[body.shape]}"' if mass else ""
    place = f"pos={_numbers(*body.centre)} quat={_numbers(*body.rotation)}"
    return (
        f'<geom name={quoteattr(name)} type="{body.shape}" size={_numbers(*size)} {place}{weight} contype="0" conaffinity="0"/>'
    )


DAMPING = (1.0, 0.7, 0.5, 0.4, 0.3, 0.2, 0.15, 0.1, 0.05, 0.02, 0.0)
RESTITUTION = (0.09, 0.171, 0.267, 0.337, 0.432, 0.56, 0.642, 0.74, 0.858, 0.939, 1.0)
"""Damping ratio of the contact spring and the restitution that it gave when measured (it follows Schwager and Poeschel's law of
a spring that cannot pull: the body leaves when the force is zero, not when the spring is slack)."""


def _solref(restitution: float, rate: int) -> tuple[float, float]:
    """MuJoCo's direct form (minus stiffness, minus damping) of a spring whose half period is a contact."""
    omega = math.pi * rate / CONTACT_STEPS
    damping = float(np.interp(restitution, RESTITUTION, DAMPING))
    return -(omega**2), -2.0 * damping * omega


def _joint(name: str, mover: Mover, joint: Joint) -> str:
    frame = rotation_matrix(mover.rotation)
    anchor = (np.array(joint.anchor) - np.array(mover.position)) @ frame
    axis = np.array(joint.axis) @ frame
    span = "" if joint.span is None else f' limited="true" range={_numbers(*joint.span)} solreflimit="0.004 0.6"'
    spring = f"stiffness={_numbers(joint.stiffness)} damping={_numbers(joint.damping)}"
    return f'<joint name={quoteattr(name)} type="{joint.kind}" pos={_numbers(*anchor)} axis={_numbers(*axis)} {spring}{span}/>'


BELT_KG = 1000.0
"""What a belt weighs, so that nothing slows it."""


def _belt(number: int, velocity: np.ndarray) -> str:
    """`velocity` is in the body's own axes."""
    inertia = f'<inertial pos="0 0 0" mass={_numbers(BELT_KG)} diaginertia="100 100 100"/>'
    return f'<joint name="belt{number}" type="slide" axis={_numbers(*velocity)}/>{inertia}'


def _pair(a: str, b: str, law: PairLaw, rate: int) -> str:
    friction = _numbers(law.friction, law.friction, law.torsion, 0.0, 0.0)
    spring = _numbers(*_solref(law.restitution, rate))
    names = f"geom1={quoteattr(a)} geom2={quoteattr(b)}"
    return f'<pair {names} condim="4" friction={friction} solref={spring} solimp="0.98 0.99 0.001"/>'


def _against(scene: RigidScene, fixed: tuple[str, Body, str], rate: int) -> list[str]:
    """All movers against something that nothing moves: its name, body and substance."""
    name, body, substance = fixed
    found = [
        _pairs((f"m{i}", mover.body), (name, body), against_fixed(mover.body, substance), rate)
        for i, mover in enumerate(scene.movers)
    ]
    return [pair for pairs in found for pair in pairs]


def model_of(scene: RigidScene, rate: int) -> str:
    """MuJoCo's XML. Movers are m0, m1, ..., what is driven d0, ..., statics s0, ..., and g0, ... are the planes that follow the
    ground below each mover that no joint holds. Belts are bodies that slide; their way is taken back after each step."""
    belts = {belt.name: belt for belt in scene.belts}
    bodies: list[str] = []
    pairs: list[str] = []
    for i, mover in enumerate(scene.movers):
        place = f"pos={_numbers(*mover.position)} quat={_numbers(*mover.rotation)}"
        hold = "<freejoint/>" if mover.joint is None else _joint(f"m{i}", mover, mover.joint)
        bodies.append(f'<body name="m{i}" {place}>{hold}{_geoms(f"m{i}", mover.body, True)}</body>')
        if scene.ground is not None and mover.joint is None:
            plane = f'<geom name="g{i}" type="plane" size="50 50 1" contype="0" conaffinity="0"/>'
            bodies.append(f'<body name="g{i}" mocap="true">{plane}</body>')
            pairs += _pairs((f"m{i}", mover.body), (f"g{i}", None), against_fixed(mover.body, scene.ground.surface), rate)
        others = range(0 if scene.aloof else i)
        for j in others:
            other = scene.movers[j].body
            pairs += _pairs((f"m{i}", mover.body), (f"m{j}", other), between_movers(mover.body, other), rate)
    for k, driven in enumerate(scene.driven):
        bodies.append(f'<body name="d{k}" mocap="true">{_geoms(f"d{k}", driven.body, False)}</body>')
        pairs += _against(scene, (f"d{k}", driven.body, driven.substance), rate)
    for k, static in enumerate(scene.statics):
        place = f"pos={_numbers(*static.position)} quat={_numbers(*static.rotation)}"
        slide = _belt(k, np.array(belts[static.name].velocity) @ rotation_matrix(static.rotation)) if static.name in belts else ""
        bodies.append(f'<body name="s{k}" {place}>{slide}{_geoms(f"s{k}", static.body, False)}</body>')
        pairs += _against(scene, (f"s{k}", static.body, static.substance), rate)
    option = (
        f"<option timestep={_numbers(1.0 / rate)} density={_numbers(scene.air)} gravity={_numbers(0, 0, -scene.gravity)} "
        'cone="elliptic" solver="Newton" '
        'iterations="100" tolerance="1e-10" impratio="3" integrator="Euler"/>'
    )
    world = f"<worldbody>{''.join(bodies)}</worldbody><contact>{''.join(pairs)}</contact>"
    named = [(f"m{i}", mover.body) for i, mover in enumerate(scene.movers)]
    named += [(f"d{k}", driven.body) for k, driven in enumerate(scene.driven)]
    named += [(f"s{k}", static.body) for k, static in enumerate(scene.statics)]
    head = f'<compiler angle="radian"/>{option}<size memory="64M"/>{_meshes(named)}'
    return f"<mujoco>{head}{world}</mujoco>"
