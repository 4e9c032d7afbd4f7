"""Things with parts that swing, belts that carry, magnets that attract: staged."""

from fractions import Fraction
from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from aozora.film.cues import Cues
from aozora.film.production import StagedShot, Staging
from aozora.film.screenplay import Beat, Relation, Role, Screenplay, Shot, Span
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.world.stage import stage

Floats = NDArray[np.float64]
SETTINGS = Settings(width=160, height=90, fps=24, seed=3)
STORE = MemoryStore()


def thing(name: str, kind: str) -> Role:
    return Role(id=name, kind=kind, category="thing")


@cache
def staged(cast: tuple[Role, ...], action: str, relations: tuple[Relation, ...] = (), seconds: int = 2) -> Staging:
    """One beat of the first of the cast, done to the others."""
    targets = tuple(role.id for role in cast[1:]) if not relations else ()
    beats = (Beat(id="beat", action=action, subject=cast[0].id, targets=targets, end=Fraction(seconds)),) if action else ()
    roles = tuple(role.id for role in cast)
    shot = Shot(id="s", seconds=Fraction(seconds), place="table top", roles=roles, beats=beats, relations=relations)
    spans = (Span(start=0, end=1, text="x", role="action", element="beat"),) if action else ()
    return stage(Screenplay(prompt="x", cast=cast, shots=(shot,), understanding=spans), Cues(), SETTINGS, STORE, Watch())


def shown(cast: tuple[Role, ...], action: str, relations: tuple[Relation, ...] = ()) -> StagedShot:
    staging = staged(cast, action, relations)
    assert all(span.status == "depicted" for span in staging.screenplay.understanding), staging.notes
    return staging.shots[0]


def lean(shot: StagedShot, name: str) -> Floats:
    """Degrees (f,) by which a part is turned from how it stands."""
    q = shot.motion.transforms[name].rotations[:, 1].astype(np.float64)
    return np.degrees(2 * np.arccos(np.clip(np.abs((q * q[0]).sum(-1)), 0, 1)))


def test_a_pendulum_swings_in_the_time_of_its_length() -> None:
    shot = shown((thing("it", "pendulum"),), "swing")
    off = lean(shot, "it/axle-0")
    # It is back where it began after one swing: 2 pi sqrt(l / g), and 2.4 % more for swinging so far.
    period = 2 * np.pi * np.sqrt(0.361 / 9.81) * 1.024
    back = int(np.argmin(off[15:])) + 15
    assert back / SETTINGS.fps == pytest.approx(period, abs=1.01 / SETTINGS.fps)
    assert off.max() == pytest.approx(2 * np.degrees(0.62), rel=0.03)


def test_the_outer_balls_of_a_cradle_take_turns_and_are_heard() -> None:
    shot = shown((thing("it", "newton's cradle"),), "swing")
    first, middle, last = (lean(shot, f"it/axle-{number}") for number in (0, 2, 4))
    assert last.max() > 30
    assert middle.max() < 0.5 * last.max()
    # While the last is out, the first hangs where it was struck: as far from its beginning as it was lifted.
    assert first[int(np.argmax(last))] == pytest.approx(np.degrees(0.72), abs=12)
    assert sum(event.type == "impact" for event in shot.motion.events) >= 4


def test_a_cradle_goes_without_being_asked_and_a_swing_does_not() -> None:
    assert "it/axle-0" in staged((thing("it", "newton's cradle"),), "").shots[0].motion.transforms
    assert "it/axle-0" not in staged((thing("it", "swing"),), "").shots[0].motion.transforms


def test_a_coil_follows_the_weight_below_it() -> None:
    shot = shown((thing("it", "spring"),), "bounce")
    weight = shot.motion.transforms["it/axle-1"].positions[:, 1, 2].astype(np.float64)
    assert np.ptp(weight) > 0.1
    arrays, _ = STORE.get(shot.motion.deformations["it/axle-0"])
    low = arrays["points"][:, :, 2].min(1)
    assert np.ptp(low - weight) < 0.004


def test_a_belt_carries_boxes_until_they_fall_off_its_end() -> None:
    cast = (thing("belt", "conveyor belt"), thing("box", "toy car"))
    on = Relation(id="r", subject="box", relation="on", object="belt")
    shot = shown(cast, "run", (on,))
    track = shot.motion.transforms["box"].positions[:, 1].astype(np.float64)
    assert np.linalg.norm(track[40, :2] - track[20, :2]) * SETTINGS.fps / 20 == pytest.approx(0.32, rel=0.1)
    assert np.ptp(track[:, 2]) < 0.02
    assert any(name.startswith("belt/axle") for name in shot.motion.transforms)


def test_a_magnet_draws_nails_to_its_ends_and_leaves_a_pencil() -> None:
    shot = shown((thing("magnet", "magnet"), thing("nails", "nails")), "attract")
    track = shot.motion.transforms["nails"].positions[:, 1].astype(np.float64)
    home = np.array(shot.world.entity("magnet").position)
    far, near = np.linalg.norm(track[0] - home), np.linalg.norm(track[-1] - home)
    assert near < far - 0.02
    left = staged((thing("magnet", "magnet"), thing("pencil", "pencil")), "attract")
    assert left.screenplay.understanding[0].status == "not_depicted"
