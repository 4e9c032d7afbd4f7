"""What is elastic is let go, thrown down or rolled at a wall, and comes back: rigid bodies with the restitution of rubber."""

import math
from dataclasses import replace

import numpy as np

from aozora.film.screenplay import Beat
from aozora.film.world import Vec3
from aozora.world.actions import GRAVITY
from aozora.world.elements import Asset, Body, StaticBody
from aozora.world.floor import vec3
from aozora.world.geometry.primitives import bevelled_box
from aozora.world.geometry.rotations import quaternion_of
from aozora.world.happenings.experiments.tableau import Tableau, said
from aozora.world.happenings.happening import Box, Floats, Happening, Scene
from aozora.world.physics.contacts import contact_events
from aozora.world.physics.scene import AIR, Ground, Mover, RigidScene
from aozora.world.physics.tracks import mover_track
from aozora.world.surfaces import surface

ELASTIC = {"rubber": 0.84, "plastic": 0.72, "leather": 0.7, "fabric": 0.4}
"""Substance -> restitution of a hollow or solid toy of it on a hard floor, at least; other substances keep their own."""

DROPPED = frozenset({"dropped", "released", "let", "bounced"})

HEIGHT, THROW = 2.7, 1.9
"""Sizes of itself from which something is let go, and the speed of a throw in units of sqrt(g x size)."""

ROUNDISH = 1.9
"""Up to so many times as long as it is thin something bounces like a ball."""

HOLD_S = 0.25
"""How long it is seen before it is let go."""


def rebounding(scene: Scene) -> Happening | None:
    """The first rebound of a shot."""
    for beat in scene.beats("rebound"):
        asset = scene.brief.assets[beat.subject]
        if asset.body is not None and asset.rig is None:
            return _at_a_wall(scene, beat, asset) if "wall" in said(beat, "host") else _on_the_floor(scene, beat, asset)
    return None


def elastic(asset: Asset) -> Body:
    """The body of a thing as bouncy as its substance is at least, and round where it is about as long as wide and high."""
    body = asset.body
    assert body is not None
    lively = replace(body, restitution=max(body.restitution, ELASTIC.get(asset.substance, 0.0)))
    if body.shape != "sphere" and max(asset.size) < ROUNDISH * min(asset.size):
        return replace(lively, shape="sphere", size=(0.5 * asset.size[2], 0.0, 0.0))
    return lively


def _on_the_floor(scene: Scene, beat: Beat, asset: Asset) -> Happening:
    size, deed = max(asset.size), said(beat, "deed")
    tableau = Tableau(scene, beat)
    height = HEIGHT * size if deed in DROPPED else 0.8 * HEIGHT * size
    down = 0.0 if deed in DROPPED else THROW * math.sqrt(GRAVITY * size)
    along = (0.12 if deed in DROPPED else 0.3) * math.sqrt(GRAVITY * size)
    start = np.array([-0.9 * size, 0.0, height])
    spin = 0.0 if elastic(asset).shape == "box" else 1.5
    mover = _mover(tableau, asset, start, np.array([along, 0.0, -down]), (0.0, spin, 0.0))
    top = max(height, _risen(elastic(asset), height, down)) + 1.2 * size
    return _simulated(tableau, mover, (), ((-1.6 * size, -size, 0.0), (1.6 * size, size, top)))


def _risen(body: Body, height: float, down: float) -> float:
    """How high the first bounce goes."""
    return (0.95 * body.restitution) ** 2 * (height + down**2 / (2 * GRAVITY))


def _at_a_wall(scene: Scene, beat: Beat, asset: Asset) -> Happening:
    size = max(asset.size)
    tableau = Tableau(scene, beat)
    speed = 2.4 * math.sqrt(GRAVITY * size)
    way = np.array([0.86, 0.5, 0.0])
    wall_at = 2.6 * size * way
    rolled = said(beat, "deed") in ("rolled", "pushed", "kicked")
    start = wall_at - (speed * 0.55 + 0.5 * size) * way
    start[2] = 0.0 if rolled else 2.2 * size
    velocity = speed * way + np.array([0.0, 0.0, 0.0 if rolled else 1.6])
    radius = 0.5 * size
    spin = (-velocity[1] / radius, velocity[0] / radius, 0.0) if rolled else (0.0, 0.0, 0.0)
    mover = _mover(tableau, asset, start, velocity, spin)
    thick = 0.06
    turned = np.array([[way[0], -way[1], 0.0], [way[1], way[0], 0.0], [0.0, 0.0, 1.0]])
    middle = wall_at + (0.5 * thick) * way + np.array([0.0, 0.0, 3.0 * size])
    body = Body("box", (0.5 * thick, 9.0 * size, 3.0 * size), 0.0, friction=0.5, restitution=0.9)
    turn = quaternion_of(tableau.frame @ turned)
    wall = StaticBody("wall", body, vec3(tableau.world(middle)), turn, "stone")
    mesh, frames = bevelled_box((thick, 18.0 * size, 6.0 * size), 0.004, 2), len(scene.times)
    tableau.moving("wall", mesh, surface("brick", "", scene.store, 3), np.tile(middle, (frames, 1)), [turned] * frames)
    low, high = np.minimum(start, wall_at) - size, wall_at + size
    box = ((float(low[0]), -size, 0.0), (float(high[0]), size, 2.6 * size))
    return _simulated(tableau, mover, (wall,), box)


def _mover(tableau: Tableau, asset: Asset, start: Floats, velocity: Floats, spin: Vec3) -> Mover:
    """The thing before it is let go."""
    x, y, z = (tableau.frame @ np.array(spin)).tolist()
    return Mover(
        tableau.beat.subject, elastic(asset), vec3(tableau.world(start)), quaternion_of(tableau.frame),
        vec3(tableau.frame @ velocity), (x, y, z), asset.substance, float(tableau.beat.start) + HOLD_S,
    )  # fmt: skip


def _simulated(tableau: Tableau, mover: Mover, walls: tuple[StaticBody, ...], box: Box) -> Happening:
    """The thing on a hard level floor and against walls, with what is heard of it."""
    scene, role = tableau.scene, tableau.beat.subject
    area, setting = scene.blocked.floor.area, scene.brief.setting
    ground = Ground(setting.height, "stone", (area.centre[0], area.centre[1]), area.radius + 10.0)
    simulation = scene.solver.simulate(RigidScene((mover,), walls, ground, air=AIR), float(scene.times[-1, -1]) + 0.1)
    tableau.events += contact_events(simulation, scene.brief.settings.seed)
    tableau.transforms[role] = mover_track(simulation, role, scene.times)
    return tableau.made(*box, kept=frozenset([role]))
