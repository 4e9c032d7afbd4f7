"""Ropes against the catenary and the pendulum, and the ropes of shots: tied, held and skipped over where they should be."""

from dataclasses import replace
from fractions import Fraction
from functools import cache

import numpy as np

from aozora.film.cues import Cues
from aozora.film.production import StagedShot
from aozora.film.screenplay import Beat, Relation, Role, Screenplay, Shot, Span
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.world.happenings.happening import Floats
from aozora.world.happenings.ropes.skipping import phases
from aozora.world.happenings.ropes.strands import links, strands
from aozora.world.physics.ropes import Air, led, rope
from aozora.world.stage import stage

STORE = MemoryStore()
SETTINGS = Settings(width=160, height=90, fps=12, seed=3)


def test_a_rope_hangs_in_a_catenary() -> None:
    span, length = 2.0, 3.0
    line = rope(np.array([0.0, 0.0, 2.0]), np.array([span, 0.0, 2.0]), length, 61, 0.2)
    shape = led(line, Air(), np.array([0.0, 0.5]))[-1]
    width = _width(span, length)
    sag = width * (np.cosh(0.5 * span / width) - 1)
    wanted = 2.0 - sag + width * (np.cosh((shape[:, 0] - 1.0) / width) - 1)
    assert np.abs(shape[:, 2] - wanted).max() < 0.02 * sag
    assert abs(np.linalg.norm(np.diff(shape, axis=0), axis=1).sum() - length) < 0.002 * length


def _width(span: float, length: float) -> float:
    """The parameter of a catenary by its span and length."""
    low, high = 0.05, 50.0
    for _ in range(80):
        middle = 0.5 * (low + high)
        longer = 2 * middle * np.sinh(0.5 * span / middle) > length
        low, high = (middle, high) if longer else (low, middle)
    return low


def test_a_weight_on_a_string_keeps_the_time_of_a_pendulum() -> None:
    angle = 0.15
    line = rope(np.array([0.0, 0.0, 2.0]), np.array([np.sin(angle), 0.0, 2.0 - np.cos(angle)]), 1.0, 21, 0.005)
    masses = line.masses.copy()
    masses[-1] = 1.0
    times = np.linspace(0.0, 6.2, 621)
    swung = led(replace(line, masses=masses, held=np.arange(21) == 0), Air(drag=0.0), times, None, 0.0)[:, -1, 0]
    down = np.flatnonzero((swung[:-1] > 0) & (swung[1:] <= 0))
    period = float(np.diff(times[down]).mean())
    assert abs(period / (2 * np.pi / np.sqrt(9.81) * (1 + angle**2 / 16)) - 1) < 0.02
    assert swung[-150:].max() > 0.9 * np.sin(angle)


def test_a_rope_that_falls_comes_to_lie_on_the_floor() -> None:
    line = rope(np.array([0.0, 0.0, 0.5]), np.array([1.0, 0.0, 0.5]), 1.2, 30, 0.2, 0.02)
    lain = led(replace(line, held=np.zeros(30, bool)), Air(floor=0.0), np.array([0.0, 2.0]), None, 0.0)[-1]
    assert abs(lain[:, 2] - 0.01).max() < 0.004


def test_strands_and_links_follow_their_line() -> None:
    line = np.stack([np.linspace(0, 1, 12), np.zeros(12), 0.3 * np.linspace(0, 1, 12) ** 2], 1)[None]
    for mesh, points in (strands(line, 0.02, "laid"), links(line, 0.02)):
        assert points.shape[1:] == mesh.points.shape
        near = np.linalg.norm(points[0][:, None] - line[0][None], axis=2).min(1)
        assert near.max() < 0.06


def test_a_skipping_rope_is_below_at_the_top_of_every_jump() -> None:
    times = np.arange(0, 4, 1 / 24)
    angle = phases(1.0 + 0.05 * np.cos(2 * np.pi * (times - 0.31) / 0.62), times)
    tops = np.arange(0.31, 3.9, 0.62)
    assert (np.cos(np.interp(tops, times, angle)) > 0.98).all()


@cache
def staged(
    kinds: tuple[tuple[str, str], ...], beats: tuple[tuple[str, str, str], ...], tie: tuple[str, str, str] = ("", "", "")
) -> StagedShot:
    """Two seconds of roles (id, kind) that do things (subject, action, target), one perhaps in a relation to another."""
    beings = {"woman", "man", "dog", "girl", "child"}
    cast = tuple(Role(id=i, kind=k, category="being" if k in beings else "thing") for i, k in kinds)
    made = tuple(
        Beat(id=f"b{n}", action=action, subject=subject, targets=(target,) if target else (), end=Fraction(2))
        for n, (subject, action, target) in enumerate(beats)
    )
    relations = (Relation(id="r", subject=tie[0], relation=tie[1], object=tie[2]),) if tie[0] else ()
    shot = Shot(id="s", seconds=Fraction(2), place="park", roles=tuple(i for i, _ in kinds), beats=made, relations=relations)
    spans = tuple(Span(start=n, end=n + 1, text="x", role="action", element=beat.id) for n, beat in enumerate(made))
    screenplay = Screenplay(prompt="x" * 9, cast=cast, shots=(shot,), understanding=spans)
    staging = stage(screenplay, Cues(), SETTINGS, STORE, Watch())
    assert all(span.status == "depicted" for span in staging.screenplay.understanding), staging.notes
    return staging.shots[0]


def _line(shot: StagedShot, name: str) -> Floats:
    """All points of a drawn line (f, m, 3) in the world."""
    points = STORE.get(shot.motion.deformations[name])[0]["points"].astype(np.float64)
    return points + shot.motion.transforms[name].positions[:, 1][:, None]


def test_a_bucket_swings_on_its_rope_and_hangs_below_its_end() -> None:
    shot = staged((("rope", "rope"), ("bucket", "bucket")), (("bucket", "swing", ""),), ("bucket", "on", "rope"))
    track = shot.motion.transforms["bucket"]
    way = track.positions[:, 1].astype(np.float64)
    assert np.ptp(way, axis=0).max() > 0.3
    end = _line(shot, "rope")[:, -1]
    top = np.linalg.norm(end - way, axis=1)
    assert np.ptp(top) < 0.01
    assert (end[:, 2] > way[:, 2]).all()


def test_a_leash_joins_a_hand_to_the_dog_that_goes_along() -> None:
    shot = staged((("w", "woman"), ("d", "dog"), ("l", "leash")), (("w", "walk", "d"),), ("d", "on", "l"))
    woman, dog = (shot.motion.transforms[i].positions[:, 1].astype(np.float64) for i in "wd")
    assert np.linalg.norm(dog[-1] - dog[0]) > 1.0
    apart = np.linalg.norm(woman - dog, axis=1)
    assert apart.max() - apart.min() < 0.1
    ends = _line(shot, "l")[:, -2:]
    assert np.linalg.norm(ends[:, 0] - woman, axis=1).max() < 1.3
    assert np.linalg.norm((ends[:, 1] - dog)[:, :2], axis=1).max() < 0.6


def test_a_tug_of_war_is_pulled_by_two_teams_that_face_one_another() -> None:
    shot = staged((("a", "man"), ("b", "man"), ("rope", "rope")), (("a", "tug of war", ""), ("b", "tug of war", "")))
    one, other = (np.array(shot.world.entity(i).position) for i in "ab")
    w, z = (float(shot.motion.transforms["a"].rotations[0, 1, k]) for k in (0, 3))
    ahead = np.array([1 - 2 * z * z, 2 * w * z])
    gap = (other - one)[:2]
    assert ahead @ gap / np.linalg.norm(gap) > 0.95
    line = _line(shot, "rope")
    assert np.ptp(line[0][:, :2], axis=0).max() > np.abs(gap).max()
    middle = np.linalg.norm(line[:, :, :2] - 0.5 * (one + other)[:2], axis=2).argmin(1)
    assert (line[np.arange(len(line)), middle, 2] > 0.5).all()


def test_who_sits_on_a_swing_goes_along_with_its_seat() -> None:
    shot = staged((("g", "girl"), ("swing", "swing")), (("g", "swing", "swing"),), ("g", "on", "swing"))
    way = shot.motion.transforms["g"].positions[:, 1].astype(np.float64)
    assert np.ptp(way[:, 2]) > 0.08
    assert np.ptp(way[:, :2], axis=0).max() > 0.8
