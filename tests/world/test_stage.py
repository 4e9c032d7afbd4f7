"""Whole shots staged: pursuits, strikes, rest; what is told about them."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from aozora.film.cues import Cues
from aozora.film.errors import Cancelled
from aozora.film.motion import CameraTrack, put_motion
from aozora.film.production import Staging
from aozora.film.randomness import lane
from aozora.film.rotations import rotated
from aozora.film.screenplay import Attributes, Beat, CameraPlan, Light, Relation, Role, Screenplay, Shot, Span, SpanRole
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Progress, Watch
from aozora.film.world import read_world, write_world
from aozora.world.cameras.geometry import SubjectTrack
from aozora.world.elements import Asset
from aozora.world.physics.scene import NullSolver
from aozora.world.settling import seen_share
from aozora.world.sightings import thing_sighting
from aozora.world.stage import stage
from aozora.world.striking import upness
from aozora.world.things.build import build_thing, thing_rand

SETTINGS = Settings(width=320, height=180, fps=12, seed=3)
STORE = MemoryStore()

PUPPY = Role(id="puppy", kind="golden retriever", category="being", attributes=Attributes(age="puppy"))
BALL = Role(id="ball", kind="ball", category="thing", attributes=Attributes(colour="red"))
MARBLE = Role(id="marble", kind="marble", category="thing", attributes=Attributes(material="glass"))
BLOCKS = tuple(
    Role(id=f"block-{colour}", kind="block", category="thing", group="blocks", attributes=Attributes(colour=colour))
    for colour in ("red", "yellow", "blue")
)


def staged(screenplay: Screenplay, settings: Settings = SETTINGS, watch: Watch = Watch()) -> Staging:
    return stage(screenplay, Cues(), settings, STORE, watch)


@cache
def staged_once(screenplay: Screenplay) -> Staging:
    """For tests that only look."""
    return staged(screenplay)


def chase(direction: str = "") -> Screenplay:
    beat = Beat(id="b", action="chase", subject="puppy", targets=("ball",), end=4, direction=direction)
    camera = CameraPlan(framing="full shot", move="tracking", speed="slow", subjects=("puppy",))
    shot = Shot(id="s", seconds=4, place="park", hour="golden hour", roles=("puppy", "ball"), beats=(beat,), camera=camera)
    return Screenplay(cast=(PUPPY, BALL), shots=(shot,))


def marble_run(seconds: float = 4) -> Screenplay:
    targets = tuple(block.id for block in BLOCKS)
    beats = (
        Beat(id="roll", action="roll", subject="marble", end=seconds / 2, direction="down"),
        Beat(id="knock", action="knock over", subject="marble", targets=targets, start=seconds / 2, end=seconds),
    )
    shot = Shot(
        id="s",
        seconds=seconds,
        place="wooden stairs",
        light=Light(setup="studio", qualities=("soft",)),
        roles=("marble", *targets),
        beats=beats,
        camera=CameraPlan(framing="macro shot", subjects=("marble",)),
    )
    return Screenplay(cast=(MARBLE, *BLOCKS), shots=(shot,))


@pytest.mark.parametrize(("direction", "sign"), [("", 1), ("right to left", -1)])
def test_a_pursuer_stays_behind_a_ball_that_really_rolls_and_both_stay_in_the_picture(direction: str, sign: int):
    shot = staged_once(chase(direction)).shots[0]
    ball, puppy = shot.motion.transforms["ball"], shot.motion.transforms["puppy"]
    lead = sign * (ball.positions[:, 1, 0] - puppy.positions[:, 1, 0])
    assert lead.min() > 0.4
    assert lead.max() < 1.9
    assert sign * (ball.positions[-1, 1, 0] - ball.positions[0, 1, 0]) > 8
    assert {"step", "impact", "roll"} <= {event.type for event in shot.motion.events}
    body = _asset(BALL).body
    assert body is not None
    turn = ball.rotations[:, 1].astype(float)
    middle = ball.positions[:, 1] + rotated(turn, np.broadcast_to(body.centre, (len(turn), 3)))
    way = np.linalg.norm(np.diff(middle, axis=0), axis=1)[-12:] / body.size[0]
    turned = 2 * np.arccos(np.clip(np.abs((turn[1:] * turn[:-1]).sum(1)), 0, 1))[-12:]
    assert np.median(np.abs(np.minimum(way % (2 * np.pi), 2 * np.pi - way % (2 * np.pi)) - turned)) < 0.25
    assert shot.world.entity("ball").substance == "rubber"


def test_a_chase_is_filmed_with_both_in_frame():
    screenplay = chase()
    result = staged_once(screenplay)
    assert result.notes == ()
    camera = result.shots[0].motion.camera
    eye = camera.positions[:, 1]
    assert np.ptp(eye[:, 2]) < 0.4
    assert 0.2 < eye[0, 2] < 0.9


def test_a_marble_rolls_down_the_stairs_and_knocks_all_blocks_over():
    result = staged(marble_run())
    shot = result.shots[0]
    assert result.notes == ()
    for block in BLOCKS:
        track = shot.motion.transforms[block.id]
        fell = abs(upness(track.rotations[0, 0].astype(float), track.rotations[-1, 2].astype(float))) < np.cos(np.radians(40))
        assert fell
    hits = [event for event in shot.motion.events if event.type == "impact" and event.a == "marble"]
    treads = {event.b for event in hits if event.b.startswith("set/tread")}
    assert len(treads) >= 3
    first = min(event.time for event in hits if event.b.startswith("block"))
    assert 0.8 < first < 3.0
    assert all(event.material_a == "glass" for event in hits)
    marble = thing_sighting("marble", _asset(MARBLE), shot.motion.transforms["marble"])
    # Having struck the blocks it may roll out of the picture.
    assert seen_share(marble, shot.motion.camera, 16 / 9) > 0.6
    struck = int(first * 12) + 4
    assert seen_share(_until(marble, struck), _camera_until(shot.motion.camera, struck), 16 / 9) > 0.95


def _until(subject: SubjectTrack, frames: int) -> SubjectTrack:
    return replace(subject, low=subject.low[:frames], high=subject.high[:frames], head=subject.head[:frames])


def _camera_until(camera: CameraTrack, frames: int) -> CameraTrack:
    return CameraTrack(
        camera.positions[:frames],
        camera.rotations[:frames],
        camera.lens_mm[:frames],
        camera.focus_m[:frames],
        camera.fstop[:frames],
    )


def _asset(role: Role) -> Asset:
    return build_thing(thing_rand(role.kind, lane(SETTINGS.seed, role.id, "variation"), role.attributes), STORE)


def test_a_dog_runs_through_blocks_and_they_fall():
    targets = tuple(block.id for block in BLOCKS)
    beat = Beat(id="b", action="knock over", subject="puppy", targets=targets, end=3)
    camera = CameraPlan(framing="full shot", move="static", subjects=("puppy",))
    shot = Shot(id="s", seconds=3, place="park", roles=("puppy", *targets), beats=(beat,), camera=camera)
    result = staged(Screenplay(cast=(PUPPY, *BLOCKS), shots=(shot,)))
    assert result.notes == ()
    motion = result.shots[0].motion
    assert any(event.a.startswith("block") and event.b == "puppy" for event in motion.events)
    before = motion.transforms["block-red"].positions[:10, 1]
    assert np.ptp(before, axis=0).max() < 0.01


def test_cast_and_place_are_the_same_in_all_shots():
    puppy = Role(id="puppy", kind="puppy", category="being", attributes=Attributes(colour="brown"))
    sleep = Beat(id="b", action="sleep", subject="puppy", end=1)
    stand = Beat(id="c", action="stand", subject="puppy", end=1)
    shots = (
        Shot(id="s1", seconds=1, place="park", hour="dawn", camera=CameraPlan(framing="wide shot")),
        Shot(
            id="s2", seconds=1, place="park", hour="dawn", roles=("puppy",), beats=(sleep,), camera=CameraPlan(framing="close-up")
        ),
        Shot(
            id="s3",
            seconds=1,
            place="park",
            hour="dawn",
            roles=("puppy",),
            beats=(stand,),
            camera=CameraPlan(framing="full shot"),
        ),
    )
    spans = (
        Span(start=0, end=5, text="puppy", role="subject", element="puppy"),
        Span(start=6, end=9, text="sleeps", role="action", element="b"),
    )
    result = staged(Screenplay(cast=(puppy,), shots=shots, understanding=spans))
    wide, close, full = (shot.world for shot in result.shots)
    assert close.entity("puppy").parts == full.entity("puppy").parts
    assert close.entity("puppy").pass_index == full.entity("puppy").pass_index == 1
    assert wide.sky == close.sky
    pieces = [entity.parts for entity in wide.entities if entity.id.startswith("set/")]
    assert pieces
    assert pieces == [entity.parts for entity in close.entities if entity.id.startswith("set/")]
    numbers = [entity.pass_index for entity in close.entities] + [scatter.pass_index for scatter in close.scatters]
    assert len(set(numbers)) == len(numbers)
    assert [span.status for span in result.screenplay.understanding] == ["depicted", "depicted"]
    sleeping = result.shots[1].motion
    assert np.ptp(sleeping.transforms["puppy"].positions) >= 0
    assert result.shots[1].motion.camera.lens_mm[0, 0] > result.shots[0].motion.camera.lens_mm[0, 0]
    assert read_world(write_world(close)) == close


def test_the_same_screenplay_gives_the_same_bytes():
    first, second = (staged(marble_run(2.5)) for _ in range(2))
    assert put_motion(STORE, first.shots[0].motion) == put_motion(STORE, second.shots[0].motion)
    assert write_world(first.shots[0].world) == write_world(second.shots[0].world)
    other = staged(marble_run(2.5), Settings(width=320, height=180, fps=12, seed=4))
    assert put_motion(STORE, other.shots[0].motion) != put_motion(STORE, first.shots[0].motion)


@pytest.mark.parametrize("action", ["roll", "fall", "bounce", "spin", "slide"])
def test_things_do_what_is_asked(action: str):
    cube = Role(id="x", kind="cube" if action == "slide" else "ball", category="thing")
    beat = Beat(id="b", action=action, subject="x", end=2)
    shot = Shot(id="s", seconds=2, place="park", roles=("x",), beats=(beat,), camera=CameraPlan(framing="full shot"))
    result = staged(Screenplay(cast=(cube,), shots=(shot,)))
    assert result.notes == ()
    track = result.shots[0].motion.transforms["x"]
    way = np.ptp(track.positions[:, 1], axis=0)
    turned = any(abs(float(track.rotations[0, 1] @ track.rotations[k, 1])) < 0.99 for k in (3, 8))
    if action in ("roll", "bounce", "slide"):
        assert way[0] > 0.3
    if action in ("fall", "bounce"):
        assert way[2] > 0.3
    assert turned == (action != "slide")


def test_relations_and_rest_make_still_things_without_tracks():
    cast = tuple(Role(id=name, kind="cube", category="thing") for name in ("a", "b"))
    relation = Relation(id="r", subject="a", relation="on", object="b")
    shot = Shot(id="s", seconds=1, place="park", roles=("a", "b"), relations=(relation,), camera=CameraPlan(framing="close-up"))
    result = staged(Screenplay(cast=cast, shots=(shot,)))
    world, motion = result.shots[0].world, result.shots[0].motion
    assert motion.transforms == {}
    assert motion.events == ()
    low, high = world.entity("b").position, world.entity("a").position
    assert high[2] - low[2] == pytest.approx(0.1, abs=0.01)
    assert result.notes == ()


def test_what_cannot_be_shown_is_told():
    jabberwock = Role(id="u", kind="jabberwock", category="being")
    spotted = Role(id="ball", kind="ball", category="thing", attributes=Attributes(colour="ultraviolet"))
    beats = (Beat(id="fly", action="explode", subject="ball", end=1), Beat(id="neigh", action="walk", subject="u", end=1))
    shot = Shot(id="s", seconds=1, place="park", hour="thirteen o'clock", roles=("u", "ball"), beats=beats)
    spans = tuple(Span(start=0, end=1, text=name, role="subject", element=name) for name in ("u", "fly", "neigh", "ball"))
    result = staged(Screenplay(cast=(jabberwock, spotted), shots=(shot,), understanding=spans))
    assert [span.status for span in result.screenplay.understanding] == ["not_depicted"] * 3 + ["depicted"]
    assert all(span.why for span in result.screenplay.understanding[:3])
    told = " ".join(note.text for note in result.notes)
    assert "hour is replaced" in told
    assert "without its colour" in told
    assert "explode" in told


def test_how_often_and_where_in_the_picture_is_settled_honestly():
    ball = Role(id="ball", kind="ball", category="thing")
    beats = (Beat(id="b", action="bounce", subject="ball", end=1, times=3),)
    where = Relation(id="r", subject="ball", relation="left of", object="frame")
    shot = Shot(id="s", seconds=1, place="park", roles=("ball",), beats=beats, relations=(where,))
    said: tuple[tuple[SpanRole, str], ...] = (("action", "b"), ("count", "b"), ("relation", "r"))
    spans = tuple(Span(start=0, end=1, text="x", role=role, element=element) for role, element in said)
    result = staged(Screenplay(cast=(ball,), shots=(shot,), understanding=spans))
    assert [span.status for span in result.screenplay.understanding] == ["depicted", "not_depicted", "not_depicted"]


def test_progress_is_told_and_cancelling_stops():
    told: list[Progress] = []
    staged(marble_run(1), watch=Watch(told.append))
    assert told[-1] == Progress("stage", 1, 1)
    watch = Watch()
    watch.cancelled.set()
    with pytest.raises(Cancelled):
        staged(marble_run(1), watch=watch)


def test_without_physics_things_stay():
    result = stage(marble_run(1), Cues(), SETTINGS, STORE, Watch(), NullSolver())
    track = result.shots[0].motion.transforms["marble"]
    assert np.ptp(track.positions.reshape(-1, 3), axis=0).max() == 0
    assert any("0 of 3" in note.text for note in result.notes)
    assert rotated(np.array([1.0, 0, 0, 0]), np.array([1.0, 2, 3])).tolist() == [1, 2, 3]
