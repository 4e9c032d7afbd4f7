"""Falls, missed catches and dropped things: physics takes over without a jump and hands back without one."""

from fractions import Fraction
from functools import cache

import numpy as np

from aozora.film.cues import Cues
from aozora.film.production import StagedShot
from aozora.film.screenplay import Beat, Role, Screenplay, Shot, Span
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.world.happenings.happening import Floats
from aozora.world.stage import stage

SETTINGS = Settings(width=160, height=90, fps=24, seed=3)
STORE = MemoryStore()

CALM_RAD_S = 26.0
"""The fastest that a joint of somebody turns who gets up; a limb that popped by a right angle in a frame would turn at 37."""


@cache
def staged(kinds: tuple[tuple[str, str], ...], beats: tuple[tuple[str, str, str, float, float], ...], seconds: int) -> StagedShot:
    """Roles (id, kind) with beats (subject, action, target, start, end) in a park."""
    cast = tuple(Role(id=i, kind=k, category="being" if i == "who" else "thing") for i, k in kinds)
    made = tuple(
        Beat(id=f"b{n}", action=a, subject=s, targets=(t,) if t else (), start=Fraction(begin), end=Fraction(end))
        for n, (s, a, t, begin, end) in enumerate(beats)
    )
    shot = Shot(id="s", seconds=Fraction(seconds), place="park", roles=tuple(i for i, _ in kinds), beats=made)
    spans = tuple(Span(start=n, end=n + 1, text="x", role="action", element=beat.id) for n, beat in enumerate(made))
    staging = stage(Screenplay(prompt="x" * 9, cast=cast, shots=(shot,), understanding=spans), Cues(), SETTINGS, STORE, Watch())
    assert all(span.status == "depicted" for span in staging.screenplay.understanding), staging.notes
    return staging.shots[0]


FALL = ((("who", "child"),), (("who", "stagger", "", 0, 2), ("who", "fall", "", 2, 3), ("who", "stand up", "", 3, 5)), 5)


def _root_height(shot: StagedShot) -> Floats:
    """How high the hips are over the floor (f,)."""
    heads = shot.world.entity("who").skeleton
    assert heads is not None
    pose, track = shot.motion.poses["who"], shot.motion.transforms["who"]
    return (pose.offsets[:, 1, 0, 2] + heads.heads[0][2] + track.positions[:, 1, 2]).astype(np.float64)


def test_who_stumbles_falls_flat_and_stands_again() -> None:
    hips = _root_height(staged(*FALL))
    standing = hips[:20].mean()
    assert hips.min() < 0.45 * standing
    assert hips[-1] > 0.9 * standing
    assert not np.isnan(hips).any()


def test_joints_do_not_pop_where_the_fall_begins_or_getting_up_takes_over() -> None:
    shot = staged(*FALL)
    turns = shot.motion.poses["who"].rotations[:, 1].astype(np.float64)
    skeleton = shot.world.entity("who").skeleton
    assert skeleton is not None
    limbs = [
        i for i, n in enumerate(skeleton.names) if n.split()[0] in ("upper", "forearm", "thigh", "shin", "foot", "hand", "head")
    ]
    change = 2.0 * np.arccos(np.clip(np.abs((turns[1:] * turns[:-1]).sum(-1)), 0, 1))[:, limbs] * 24.0
    lowest = int(_root_height(shot).argmin())
    assert change[lowest + 6 :].max() < CALM_RAD_S
    way = shot.motion.transforms["who"].positions[:, 1].astype(np.float64)
    assert np.linalg.norm(np.diff(way, axis=0), axis=1).max() * 24.0 < 5.0


def test_a_fall_is_heard_on_the_ground() -> None:
    shot = staged(*FALL)
    thuds = [e for e in shot.motion.events if e.type == "impact" and e.a == "who" and e.b == "ground"]
    assert thuds
    assert max(e.normal_speed for e in thuds) > 1.0
    assert all(0 <= e.time < 5 for e in thuds)


def test_a_thing_called_like_a_bone_takes_no_part_in_a_fall() -> None:
    """Bones are called chest, head and hand; so may roles be."""
    beats = FALL[1]
    shot = staged((("who", "child"), *((name, "ball") for name in ("chest", "head", "pelvis", "spine"))), beats, FALL[2])
    alone = staged(*FALL)
    thuds = [e for e in shot.motion.events if e.type == "impact"]
    assert {e.a for e in thuds} == {"who"}
    assert len(thuds) == len([e for e in alone.motion.events if e.type == "impact"])


def test_a_runner_brings_a_hurdle_down() -> None:
    shot = staged((("who", "athlete"), ("h", "hurdle")), (("who", "fall down", "h", 0, 4),), 4)
    track = shot.motion.transforms["h"]
    upright = np.abs(track.rotations[:, 1, 1:3].astype(np.float64)).max(1)
    assert upright[0] < 0.01
    assert np.linalg.norm(track.positions[-1, 1] - track.positions[0, 1]) > 0.1 or upright[-1] > 0.2
    assert any({e.a, e.b} == {"who", "h"} for e in shot.motion.events)
    assert _root_height(shot)[-1] < 0.6


def test_a_missed_ball_meets_a_hand_and_rolls_on_past_it() -> None:
    shot = staged((("who", "man"), ("ball", "ball")), (("who", "catch", "ball", 0, 1), ("who", "miss", "ball", 1, 4)), 4)
    met = [e for e in shot.motion.events if e.type == "impact" and {e.a, e.b} == {"who", "ball"}]
    assert met
    assert met[0].material_b == "flesh" or met[0].material_a == "flesh"
    assert any(e.type == "impact" and e.b == "ground" and e.time > met[0].time for e in shot.motion.events)
    way = shot.motion.transforms["ball"].positions[:, 1].astype(np.float64)
    assert way[-1, 2] < 0.2


def test_a_dropped_tray_leaves_the_hand_and_clatters() -> None:
    shot = staged((("who", "waiter"), ("tray", "tray")), (("who", "fall", "tray", 0, 4),), 4)
    way = shot.motion.transforms["tray"].positions[:, 1].astype(np.float64)
    assert way[:18, 2].min() > 0.7
    assert way[-1, 2] < 0.25
    assert any(e.a == "tray" and e.b == "ground" and e.time > 0.9 for e in shot.motion.events)
