"""Any mesh as a collider: hollow things are hollow."""

import numpy as np
import pytest
from scipy.spatial import ConvexHull

from aozora.film.brief import Brief
from aozora.film.cues import Cues
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.studio.make import plan
from aozora.world.elements import Asset, Body
from aozora.world.geometry.primitives import lathe, torus
from aozora.world.physics.hulls import pieces_of, solid
from aozora.world.physics.mujoco_solver import MujocoSolver
from aozora.world.physics.scene import Ground, Mover, RigidScene
from aozora.world.resting import triangles
from aozora.world.stage import stage
from aozora.world.things.build import build_thing, thing_params

STORE = MemoryStore()

PROFILE = np.array([[0.0, 0.0], [0.06, 0.0], [0.11, 0.08], [0.098, 0.08], [0.05, 0.02], [0.0, 0.015]])


def _bowl() -> Body:
    mesh = lathe(PROFILE, 24)
    hulls = pieces_of(mesh.points.astype(np.float64), triangles(mesh))
    return Body("cylinder", (0.1, 0.04, 0.0), 0.5, (0.0, 0.0, 0.04), hulls=hulls)


def test_a_ball_dropped_into_a_bowl_stays_in_it() -> None:
    ball = Body("sphere", (0.03, 0.0, 0.0), 0.1, restitution=0.4)
    scene = RigidScene((Mover("ball", ball, (0.015, 0.01, 0.35)), Mover("bowl", _bowl(), (0.0, 0.0, 0.0))), (), Ground(half=2.0))
    run = MujocoSolver().simulate(scene, 1.6)
    ball_way, bowl_way = run.positions[:, 0], run.positions[:, 1]
    away = np.linalg.norm((ball_way - bowl_way)[-1, :2])
    assert away < 0.05
    height = float((ball_way - bowl_way)[-1, 2])
    assert 0.03 < height < 0.065
    assert np.linalg.norm(bowl_way[-1]) < 0.08


def test_a_ring_falls_over_a_peg() -> None:
    mesh = torus(0.07, 0.012, 32, 12)
    ring = Body("cylinder", (0.08, 0.012, 0.0), 0.1, hulls=pieces_of(mesh.points.astype(np.float64), triangles(mesh)))
    peg = Body("cylinder", (0.01, 0.1, 0.0), 5.0)
    movers = (Mover("ring", ring, (0.01, 0.0, 0.3)), Mover("peg", peg, (0.0, 0.0, 0.1)))
    run = MujocoSolver().simulate(RigidScene(movers, (), Ground(half=2.0)), 1.2)
    ring_at, peg_at = run.positions[-1]
    assert ring_at[2] < 0.04
    assert np.linalg.norm((ring_at - peg_at)[:2]) < 0.07


def test_pieces_leave_the_hollow_free_and_are_the_same_again() -> None:
    hulls = _bowl().hulls
    assert hulls == _bowl().hulls
    middle = np.array([0.0, 0.0, 0.06])
    inside = [bool((ConvexHull(np.array(h)).equations @ np.append(middle, 1.0) <= 0).all()) for h in hulls]
    assert not any(inside)


def test_a_thing_of_the_catalogue_becomes_a_collider() -> None:
    peg: Asset = build_thing(thing_params("peg"), STORE)
    body = solid(peg, STORE)
    assert body is not None
    corners = np.concatenate([np.array(h) for h in body.hulls])
    assert np.allclose(corners.max(0), peg.bounds[1], atol=0.02)


def test_pieces_do_not_reach_beyond_the_shape() -> None:
    corners = np.concatenate([np.array(hull) for hull in _bowl().hulls])
    assert corners[:, 2].min() >= 0.0
    assert corners[:, 2].max() <= 0.08


@pytest.mark.parametrize(
    ("prompt", "seed"),
    [
        ("A ball drops into a bowl", 0),
        ("A ball drops into a bowl", 1),
        ("A stone falls into a bucket", 0),
        ("An apple falls into a basket", 0),
    ],
)
def test_what_falls_into_a_vessel_of_the_catalogue_stays_in_it(prompt: str, seed: int) -> None:
    settings = Settings.of(width=64, height=36, fps=24, seconds=3, quality="preview", seed=seed)
    screenplay = plan(Brief.of(prompt, settings))
    shot = stage(screenplay, Cues(), settings, STORE, Watch()).shots[0]
    falls, vessel = (role.id for role in screenplay.cast[:2])
    half = 0.5 * min(build_thing(thing_params(screenplay.cast[1].kind), STORE).size[:2])
    way, stands = shot.motion.transforms[falls].positions[:, 1], shot.motion.transforms[vessel].positions[:, 1]
    assert way[0, 2] - stands[0, 2] > 0.2
    apart = way[-1] - stands[-1]
    assert np.linalg.norm(apart[:2]) < 0.8 * half
    assert apart[2] < 0.12
    # The vessel stays where it stands.
    assert np.linalg.norm(stands[-1] - stands[0]) < 0.08
