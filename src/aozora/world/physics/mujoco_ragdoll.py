# pyright: basic
"""Dolls of bones in MuJoCo; see `ragdoll` for what goes in and comes out."""

import importlib
from typing import Any
from xml.sax.saxutils import quoteattr

import numpy as np

from aozora.film.errors import StageFailed
from aozora.world.physics.ragdoll import RATE_HZ, Bone, Doll, Fallen, Loose, Shove, Touch

mujoco: Any = importlib.import_module("mujoco")

FASTEST_M_S = 25.0

_FLOOR, _TRUNK, _LIMB, _THING = 1, 2, 4, 8
"""What collides with what: limbs do not stop one another, but the trunk stops them."""

_QUIET_STEPS = 60
_QUIET_M_S = 0.35
_REACH = 400


def _numbers(values) -> str:
    return '"' + " ".join(f"{float(v):.6g}" for v in values) + '"'


def _geom(bone: Bone, name: str) -> str:
    if bone.radius <= 0:
        return f'<inertial pos="0 0 0" mass="{bone.mass:.6g}" diaginertia="{_small(bone)}"/>'
    kind, meets = (_LIMB, _FLOOR | _THING | _TRUNK) if bone.limb else (_TRUNK, _FLOOR | _THING | _LIMB)
    ends = _numbers([*bone.start, *bone.end])
    size = f'size="{bone.radius:.6g}" mass="{bone.mass:.6g}"'
    return f'<geom name={quoteattr(name)} type="capsule" fromto={ends} {size} contype="{kind}" conaffinity="{meets}"/>'


def _small(bone: Bone) -> str:
    inertia = 0.4 * bone.mass * 0.03**2
    return f"{inertia:.3g} {inertia:.3g} {inertia:.3g}"


def _body(bones: tuple[Bone, ...], number: int, place) -> str:
    bone = bones[number]
    if bone.parent < 0:
        joint = "<freejoint/>"
    elif bone.most <= 0:
        joint = ""
    else:
        spring = f'stiffness="{bone.tone:.6g}" damping="{bone.damping:.6g}" armature="0.002"'
        joint = f'<joint name="j{number}" type="ball" {spring} limited="true" range="0 {bone.most:.4g}"/>'
    inner = "".join(_body(bones, i, bones[i].head) for i in range(len(bones)) if bones[i].parent == number)
    return f'<body name="b{number}" pos={_numbers(place)}>{joint}{_geom(bone, f"b{number}")}{inner}</body>'


def _thing(thing: Loose, number: int) -> str:
    shapes = []
    for body in thing.bodies:
        place = f"pos={_numbers(body.centre)} quat={_numbers(body.rotation)}"
        count = {"sphere": 1, "box": 3, "cylinder": 2, "capsule": 2}[body.shape]
        size = f'size={_numbers(body.size[:count])} mass="{body.mass:.6g}"'
        shapes.append(f'<geom name="t{number}.{len(shapes)}" type="{body.shape}" {place} {size} contype="8" conaffinity="7"/>')
    place = f"pos={_numbers(thing.position)} quat={_numbers(thing.rotation)}"
    return f'<body name="t{number}" {place}><freejoint/>{"".join(shapes)}</body>'


def _model(doll: Doll, ground: float, things: tuple[Loose, ...]) -> str:
    floor = f'<geom name="floor" type="plane" size="40 40 1" pos="0 0 {ground:.6g}" contype="1" conaffinity="14"/>'
    bodies = _body(doll.bones, 0, doll.place) + "".join(_thing(thing, i) for i, thing in enumerate(things))
    option = f'<option timestep="{1.0 / RATE_HZ}" integrator="implicitfast" cone="elliptic" iterations="60"/>'
    usual = '<default><geom friction="0.75 0.01 0.002" solref="0.008 1"/></default>'
    return f'<mujoco><compiler angle="radian"/>{option}{usual}<worldbody>{floor}{bodies}</worldbody></mujoco>'


def run(doll: Doll, ground: float, seconds: float, things: tuple[Loose, ...], shove: Shove | None) -> Fallen:
    model = mujoco.MjModel.from_xml_string(_model(doll, ground, things))
    data = mujoco.MjData(model)
    _set_out(model, data, doll)
    ids = [model.body(f"t{i}").id for i in range(len(things))]
    pushed = -1
    if shove is not None:
        pushed = model.body(f"b{[bone.name for bone in doll.bones].index(shove.bone)}").id
    places, turns, goings, touches = [], [], [], []
    last: dict[tuple[str, str], int] = {}
    for step in range(round(seconds * RATE_HZ) + 1):
        places.append(data.qpos[:3].copy())
        turns.append(_rotations(model, data, doll))
        goings.append([(data.xpos[i].copy(), data.xquat[i].copy()) for i in ids])
        data.xfrc_applied[:] = 0.0
        if shove is not None and step < shove.seconds * RATE_HZ:
            data.xfrc_applied[pushed, :3] = shove.force
        mujoco.mj_step(model, data)
        touches += _touched(model, data, doll, things, last, step)
        if step % 25 == 0 and not np.abs(data.qvel[:3]).max() < FASTEST_M_S:
            raise StageFailed(f"a fall became unstable after {step / RATE_HZ:.3f} s", field="physics")
    moved = {
        thing.name: (np.array([row[i][0] for row in goings]), np.array([row[i][1] for row in goings]))
        for i, thing in enumerate(things)
    }
    return Fallen(RATE_HZ, np.array(places), np.array(turns), moved, tuple(touches))


def _set_out(model, data, doll: Doll) -> None:
    """Pose, velocities and what the muscles hold on to."""
    data.qpos[:3], data.qpos[3:7] = doll.place, doll.rotations[0]
    data.qvel[:3], data.qvel[3:6] = doll.velocity, doll.spins[0]
    for i, bone in enumerate(doll.bones):
        if bone.parent < 0 or bone.most <= 0:
            continue
        joint = model.joint(f"j{i}")
        q, v = int(joint.qposadr[0]), int(joint.dofadr[0])
        data.qpos[q : q + 4], data.qvel[v : v + 3] = doll.rotations[i], doll.spins[i]
        model.qpos_spring[q : q + 4] = bone.wanted
    mujoco.mj_forward(model, data)


def _rotations(model, data, doll: Doll) -> np.ndarray:
    found = doll.rotations.copy()
    found[0] = data.qpos[3:7]
    for i, bone in enumerate(doll.bones):
        if bone.parent >= 0 and bone.most > 0:
            q = int(model.joint(f"j{i}").qposadr[0])
            found[i] = data.qpos[q : q + 4]
    return found


def _touched(model, data, doll: Doll, things: tuple[Loose, ...], last: dict, step: int) -> list[Touch]:
    """Contacts that were not there for a while."""
    found = []
    for number in range(data.ncon):
        contact = data.contact[number]
        geoms = sorted((model.geom(g).name.split(".")[0] for g in contact.geom), key=lambda geom: geom == "floor")
        floor, thing = geoms[1] == "floor", any(geom[0] == "t" for geom in geoms)
        if not (floor or thing):
            continue
        key = (min(geoms), max(geoms))
        fresh = step - last.get(key, -_REACH) > _QUIET_STEPS
        last[key] = step
        if not fresh:
            continue
        speed = max(_speed(model, data, int(g), contact) for g in contact.geom)
        if speed > _QUIET_M_S:
            mover, other = (_named(geom, doll, things) for geom in geoms)
            mass = min((doll.bones[int(geom[1:])].mass for geom in geoms if geom[0] == "b"), default=2.0)
            impulse = speed * (1.0 + mass)
            found.append(Touch(step / RATE_HZ, mover, other, contact.pos.copy(), speed, impulse, thing, floor))
    return found


def _named(geom: str, doll: Doll, things: tuple[Loose, ...]) -> str:
    if geom == "floor":
        return geom
    number = int(geom[1:])
    return doll.bones[number].name if geom[0] == "b" else things[number].name


def _speed(model, data, geom: int, contact) -> float:
    """How fast the body of a geom moves along the normal of a contact, in m/s."""
    body = int(model.geom_bodyid[geom])
    if body == 0:
        return 0.0
    six = np.zeros(6)
    mujoco.mj_objectVelocity(model, data, mujoco.mjtObj.mjOBJ_BODY, body, six, 0)
    at = six[3:] + np.cross(six[:3], contact.pos - data.xpos[body])
    return float(abs(at @ contact.frame[:3]))
