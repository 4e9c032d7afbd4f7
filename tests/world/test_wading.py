"""Who is in water moves it: wakes, rings, drops, crowns, sounds, and things that bob."""

from functools import cache

import numpy as np
import pytest

from aozora.film.cues import Cues
from aozora.film.motion import moment
from aozora.film.production import Staging
from aozora.film.screenplay import Beat, Role, Screenplay, Shot
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.film.world import Material, Part, put_mesh
from aozora.world.elements import Asset, SetPiece, Setting
from aozora.world.happenings.waters import Plot, patch_of, surface_at
from aozora.world.places.water import water_mesh
from aozora.world.stage import stage

SETTINGS = Settings(width=160, height=90, fps=12, seed=3)
STORE = MemoryStore()


@cache
def staged(kind: str, action: str, place: str, direction: str = "") -> Staging:
    """Three seconds of one beat in a place."""
    category = "being" if kind in ("swan", "woman") else "thing"
    role = Role(id="it", kind=kind, category=category)
    beat = Beat(id="beat", action=action, subject="it", end=3, direction=direction)
    shot = Shot(id="s", seconds=3, place=place, roles=("it",), beats=(beat,))
    return stage(Screenplay(prompt="x", cast=(role,), shots=(shot,)), Cues(), SETTINGS, STORE, Watch())


def heights(staging: Staging) -> np.ndarray:
    motion = staging.shots[0].motion
    name = next(name for name in motion.deformations if name.endswith("/stirred"))
    return np.asarray(STORE.get(motion.deformations[name])[0]["points"])


def test_a_swan_leaves_a_wake_behind_it_and_none_ahead() -> None:
    staging = staged("swan", "swim", "pond")
    points, track = heights(staging), staging.shots[0].motion.transforms["it"].positions[:, 1]
    way = track[-1] - track[-2]
    ahead = (points[-1, :, :2] - track[-1, :2]) @ (way[:2] / np.hypot(*way[:2]))
    aside = np.abs((points[-1, :, :2] - track[-1, :2]) @ np.array([-way[1], way[0]]) / np.hypot(*way[:2]))
    near = (aside < 0.5) & (np.abs(ahead) < 1.3) & (np.abs(ahead) > 0.6)
    lifted = points[-1, :, 2]
    behind, before = (float(np.std(lifted[near & (side * ahead > 0)])) for side in (-1, 1))
    assert behind > 0.003
    assert behind > 2.0 * before


def test_the_water_about_a_swan_replaces_that_of_the_pond() -> None:
    world = staged("swan", "swim", "pond").shots[0].world
    pond, stirred = world.entity("set/water"), world.entity("set/water/stirred")
    points = np.asarray(STORE.get(stirred.parts[0].mesh)[0]["points"])
    arrays = STORE.get(pond.parts[0].mesh)[0]
    middles = arrays["points"][arrays["corners"].reshape(-1, 4)].mean(1)
    low, high = points[:, :2].min(0) + 0.5, points[:, :2].max(0) - 0.5
    assert not np.all((middles[:, :2] > low) & (middles[:, :2] < high), axis=1).any()
    assert set(stirred.parts[0].materials) <= set(world.materials)


def test_a_stone_that_falls_into_a_lake_splashes_and_sinks() -> None:
    shot = staged("stone", "fall", "lake", "into").shots[0]
    track = shot.motion.transforms["it"].positions[:, 1, 2]
    splash = next(event for event in shot.motion.events if event.type == "splash")
    height = float(track[0])
    assert splash.normal_speed == pytest.approx((2 * 9.81 * height) ** 0.5, rel=0.02)
    assert splash.time == pytest.approx(0.25 + (2 * height / 9.81) ** 0.5, rel=0.02)
    assert splash.material_b == "water"
    assert float(splash.data["energy_j"]) > 0.1
    assert track[-1] < -0.5
    assert not [event for event in shot.motion.events if event.type == "impact"]
    spray = np.asarray(STORE.get(shot.motion.deformations["set/spray"])[0]["points"])
    frame = int(np.ceil(splash.time * 12)) + 1
    aloft = spray[frame, :, 2] > 0.02
    assert aloft.sum() > 200
    assert not (spray[int(splash.time * 12) - 1, :, 2] > -1.0).any()
    assert not (spray[-1, :, 2] > -1.0).any()


def test_a_ball_that_falls_into_a_lake_comes_up_again_and_floats() -> None:
    track = staged("ball", "fall", "lake", "into").shots[0].motion.transforms["it"].positions[:, 1, 2]
    assert track.min() < track[-1] < 0.0
    assert track[-1] > -0.16
    assert abs(float(track[-1] - track[-2])) < 0.02


def test_a_moment_of_a_shot_keeps_the_points_and_the_foam_of_that_moment() -> None:
    motion = staged("stone", "fall", "lake", "into").shots[0].motion
    name = next(name for name in motion.deformations if name.endswith("/stirred"))
    whole = STORE.get(motion.deformations[name])[0]
    part = STORE.get(moment(motion, 14, STORE).deformations[name])[0]
    assert np.array_equal(part["points"][0], whole["points"][14])
    assert np.array_equal(part["cover"][0], whole["cover"][14])


def test_who_stands_on_the_shore_leaves_the_water_alone() -> None:
    assert not staged("woman", "stand", "lake").shots[0].motion.deformations


@cache
def trodden() -> Staging:
    """A woman who walks through a puddle."""
    cast = (Role(id="she", kind="woman", category="being"), Role(id="it", kind="puddle", category="thing"))
    beat = Beat(id="beat", action="walk", subject="she", targets=("it",), end=3, direction="through")
    shot = Shot(id="s", seconds=3, place="city street", roles=("she", "it"), beats=(beat,))
    return stage(Screenplay(prompt="x", cast=cast, shots=(shot,)), Cues(), SETTINGS, STORE, Watch())


def test_who_walks_through_a_puddle_crosses_it_and_splashes_with_every_step_in_it() -> None:
    motion = trodden().shots[0].motion
    puddle, way = motion.transforms["it"].positions[0, 1], motion.transforms["she"].positions[:, 1]
    assert float(np.hypot(*(way[:, :2] - puddle[:2]).T).min()) < 0.1
    assert float(np.ptp(way, axis=0).max()) > 2.0
    steps = [
        e for e in motion.events if e.type == "step" and np.hypot(e.position[0] - puddle[0], e.position[1] - puddle[1]) < 0.6
    ]
    splashed = [event.time for event in motion.events if event.type == "splash"]
    assert steps
    assert all(min(abs(step.time - time) for time in splashed) < 1e-3 for step in steps)


def test_rings_run_over_a_puddle_that_is_stepped_in_and_its_edge_stays() -> None:
    motion = trodden().shots[0].motion
    points = np.asarray(STORE.get(motion.deformations["it"])[0]["points"])
    moved = np.ptp(points[..., 2], axis=0)
    rim = np.hypot(points[0, :, 0], points[0, :, 1])
    assert moved.max() > 0.003
    assert moved[points[0, :, 2] <= 0].max(initial=0.0) < 1e-6
    assert moved[rim < 0.6].mean() > moved[-168:].mean()
    spray = np.asarray(STORE.get(motion.deformations["set/spray"])[0]["points"])
    level = float(motion.transforms["it"].positions[0, 1, 2])
    highest = float((spray[..., 2] - level).max())
    assert 0.08 < highest < 1.2


def test_a_boat_that_lies_still_rides_the_waves_of_its_lake() -> None:
    shot = staged("rowing boat", "rest", "lake").shots[0]
    track = shot.motion.transforms["it"]
    risen = track.positions[:, 1, 2]
    assert 0.001 < float(np.ptp(risen)) < 0.3
    assert float(np.ptp(track.positions[..., :2], axis=(0, 1)).max()) < 1e-6
    assert float(np.abs(track.rotations[..., 1:3]).max()) < 0.1
    assert float(np.ptp(track.rotations[:, 1, 1])) > 1e-4


def test_the_grid_of_a_surface_has_no_holes_where_its_cells_grow() -> None:
    axis = np.concatenate([np.linspace(0, 4, 17), np.geomspace(4.3, 30, 14)])
    x, y = np.meshgrid(axis, axis)
    mesh = water_mesh(np.stack([x, y, 0 * x], -1), np.ones((*x.shape, 4)), {})
    store = MemoryStore()
    asset = Asset("water", (Part(put_mesh(store, mesh), ("water",)),), {"water": Material()}, ((0, 0, 0), (30, 30, 0)), "water")
    setting = Setting("lake", (), pieces=(SetPiece("water", asset),))
    surface = surface_at(setting, store, 20.0, 3.0)
    assert surface is not None
    plot = Plot((2.0, 1.0), 0.11, (240, 100))
    patch = patch_of(surface, plot, store)
    assert patch.wet.all()
    beyond = patch_of(surface, Plot((25.0, 1.0), 0.11, (100, 40)), store)
    assert np.array_equal(beyond.wet, beyond.plot.points()[..., 0] <= 30.0)
    assert surface_at(setting, store, 31.0, 3.0) is None
