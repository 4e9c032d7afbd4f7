"""Experiments: bounces, crumpling, marks, liquids without weight, hands; each where the physics says."""

from fractions import Fraction
from functools import cache

import numpy as np
import pytest

from aozora.film.cues import Cues
from aozora.film.production import StagedShot
from aozora.film.screenplay import Beat, Role, Screenplay, Shot, Span
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.world.geometry.primitives import cylinder, volume
from aozora.world.geometry.refining import refined, triangulated
from aozora.world.happenings.experiments.hands import chain
from aozora.world.happenings.experiments.marking import BEGIN, END, SAMPLES, path_of, reached, revealed, ribbon
from aozora.world.happenings.experiments.piercing import GIVES, TOUCHES, depth_of, skin_of
from aozora.world.happenings.experiments.writing_tools import TOOLS
from aozora.world.physics.crumpling import crumpled, snapped
from aozora.world.physics.weightless import ball_faces, clusters, merged_surface, quivering, volume_of
from aozora.world.stage import stage

SETTINGS = Settings(width=160, height=90, fps=12, seed=3, quality="preview")


@cache
def staged(action: str, subject: str, target: str = "", manner: tuple[str, ...] = (), place: str = "table top") -> StagedShot:
    """Two seconds of an experiment; its beat must be shown."""
    cast = [Role(id="it", kind=subject, category="thing"), *([Role(id="tool", kind=target, category="thing")] if target else [])]
    beat = Beat(id="beat", action=action, subject="it", targets=("tool",) if target else (), end=Fraction(2), manner=manner)
    shot = Shot(id="s", seconds=Fraction(2), place=place, roles=tuple(role.id for role in cast), beats=(beat,))
    span = Span(start=0, end=1, text="x", role="action", element="beat")
    screenplay = Screenplay(prompt="x", cast=tuple(cast), shots=(shot,), understanding=(span,))
    made = stage(screenplay, Cues(), SETTINGS, MemoryStore(), Watch())
    assert made.screenplay.understanding[0].status == "depicted", made.notes
    return made.shots[0]


def test_a_ball_comes_back_as_high_as_its_restitution_says() -> None:
    track = staged("rebound", "ball", manner=("deed dropped", "host the floor"), place="gym").motion.transforms["it"]
    heights = track.positions[:, :, 2].reshape(-1).astype(float)
    first = int(np.argmin(heights[: len(heights) // 2]))
    base = heights.min()
    back = heights[first:][: len(heights) // 3].max() - base
    assert 0.55 < back / (heights[0] - base) < 0.72, "0.84 of rubber, 0.95 of stone, squared, less the air"


def test_a_ball_comes_back_from_a_wall() -> None:
    track = staged("rebound", "ball", manner=("deed rolled", "host a wall"), place="gym").motion.transforms["it"]
    way = track.positions[:, 1, :2].astype(float)
    gone = np.linalg.norm(way - way[0], axis=1)
    assert gone.max() > 2 * gone[-1]


@pytest.mark.parametrize(
    ("action", "subject", "target", "manner"),
    [
        ("evacuate", "can", "", ()),
        ("squeeze", "juice box", "", ("thing a juice box",)),
        ("squeeze", "rag", "", ("thing a wet cloth",)),
        ("pierce", "membrane", "pencil", ("thing a rubber sheet",)),
        ("pierce", "rubber glove", "pin", ("thing a glove",)),
        ("pierce", "air mattress", "needle", ("thing a mattress",)),
        ("mark", "board", "chalk", ("deed draw", "thing a wall", "tool a chalk")),
        ("mark", "board", "pencil", ("deed write", "thing an old book page", "tool a pencil")),
        ("bead", "pane", "", ("thing a teacup", "liquid water")),
        ("lay on water", "styrofoam", "", ("host a bowl",)),
        ("lay on water", "fishing net", "", ("host a bowl",)),
        ("disperse", "jar", "", ("deed opened", "liquid peanut butter")),
    ],
)
def test_an_experiment_is_shown_in_the_picture(action: str, subject: str, target: str, manner: tuple[str, ...]) -> None:
    shot = staged(action, subject, target, manner)
    assert np.isfinite(shot.motion.camera.positions).all()
    assert any(entity.id.startswith("it/") for entity in shot.world.entities)
    assert shot.world.entity("it").parts == ()


def test_the_same_experiment_gives_the_same_bytes() -> None:
    first, manner = staged("disperse", "bowl", manner=("deed tilted", "liquid soup")), ("deed tilted", "liquid soup")
    staged.cache_clear()
    again = staged("disperse", "bowl", manner=manner)
    assert first.motion.surfaces == again.motion.surfaces


def test_pieces_hold_their_volume_apart_and_together() -> None:
    radii = np.array([0.02, 0.015, 0.012])
    whole = float((4 / 3 * np.pi * radii**3).sum())
    for gap in (0.0, 0.01):
        middles = np.array([[0.0, 0.0, 0.0], [0.03 + gap, 0.0, 0.0], [0.0, 0.028 + gap, 0.0]])
        points, faces = merged_surface(middles, radii, 0.004)
        assert abs(volume_of(points, faces) / whole - 1) < 0.05
    for viscous in (False, True):
        free = quivering(0.02, 0.7, viscous, 4)
        assert abs(volume_of(free, ball_faces()) / (4 / 3 * np.pi * 0.02**3) - 1) < 0.005


def test_pieces_that_touch_are_one() -> None:
    middles = np.array([[0.0, 0, 0], [0.02, 0, 0], [0.04, 0, 0], [1.0, 0, 0]])
    groups = clusters(middles, np.full(4, 0.011), 0.001)
    assert sorted(len(group) for group in groups) == [1, 3]


def test_a_shell_that_is_not_emptied_keeps_its_shape_and_an_empty_one_is_crushed() -> None:
    mesh = refined(cylinder(0.033, 0.12, 0.002), 0.004)
    rest = mesh.points.astype(np.float64)
    made = crumpled(rest, np.array([0.0, 1.0]), 2, 3)
    assert np.allclose(made[0], rest, atol=1e-9)
    faces = mesh.corners.reshape(-1, 3).astype(np.int64)
    assert volume_of(made[1], faces) < 0.65 * volume_of(made[0], faces)
    creeping = snapped(np.linspace(0, 1, 200))
    assert creeping[0] == 0
    assert creeping[-1] > 0.97
    assert (np.diff(creeping) >= 0).all()


def test_refining_halves_edges_and_keeps_the_form_closed() -> None:
    coarse = triangulated(cylinder(0.03, 0.1, 0.002))
    fine = refined(coarse, 0.005)
    corners = fine.points[fine.corners.reshape(-1, 3)]
    assert np.linalg.norm(corners - np.roll(corners, 1, 1), axis=-1).max() <= 0.005 + 1e-9
    assert abs(volume(fine) / volume(coarse) - 1) < 1e-5
    assert fine.uv is not None
    assert len(fine.uv) == len(fine.corners)


def test_a_mark_ends_where_the_tip_is() -> None:
    path = path_of("write", 0.2, 0.1)
    points, _ = ribbon(path, TOOLS["pen"], 1)
    shares = np.linspace(0, 1, 30)
    sample = reached(shares)
    drawn = revealed(points, sample)
    tips = np.stack([np.interp(sample, np.arange(SAMPLES), path[:, i]) for i in (0, 1)], -1)
    last = drawn.reshape(30, SAMPLES, -1, 3)[:, -1].mean(1)[:, :2]
    assert np.linalg.norm(last - tips, axis=1).max() < 0.004
    assert np.ptp(drawn[shares < BEGIN], axis=1).max() < 0.01, "nothing is drawn before the tip touches"
    assert np.ptp(drawn[shares > END], axis=1)[:, 0].min() > 0.15


def test_a_finger_keeps_its_bones_and_reaches_its_place() -> None:
    bones = (0.044, 0.027, 0.022)
    tip = np.array([0.05, 0.01, 0.03])
    joints = chain(np.zeros(3), tip, bones, np.array([0.0, 0.0, 1.0]))
    assert np.allclose(np.linalg.norm(np.diff(joints, axis=0), axis=1), bones)
    assert np.linalg.norm(joints[-1] - tip) < 1e-4


def test_a_skin_goes_with_the_tip_until_it_gives_way() -> None:
    share = np.linspace(0, 1, 200)
    depth, skin = depth_of(share, 0.03, 0.06), skin_of(share, 0.03)
    pressed = (share > TOUCHES) & (share < GIVES)
    assert np.allclose(depth[pressed], skin[pressed])
    assert (depth[share < TOUCHES - 0.01] < 0).all()
    assert skin[-1] < 0.5 * depth[-1]
