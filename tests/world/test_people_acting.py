"""People: planted feet do not slide, joints keep their limits, nothing pops, mouths close on their sounds, hands hold tools."""

from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import pairwise

import numpy as np
import pytest
from stick_figure import stick_figure

from aozora.film.cues import Phoneme, VoicedLine, Word
from aozora.film.errors import InvalidInput
from aozora.film.timing import Clock
from aozora.world.acting.direction import Blocking
from aozora.world.acting.people.footwork import soles_at
from aozora.world.acting.people.forms import FORMS, PERFORMED_AS
from aozora.world.acting.people.gaits import GAITS
from aozora.world.acting.people.moods import MOODS
from aozora.world.acting.people.perform import choreograph_person, perform_person, sampled
from aozora.world.acting.people.score import KNOWN
from aozora.world.acting.people.solve import Figure
from aozora.world.acting.rotations import about, apply
from aozora.world.elements import Act, Asset, Path, flat_ground

CLOCK = Clock(Fraction(24))
SLIDE_M = 0.005
MAN = stick_figure()
STICK = Asset("baton", (), {}, ((-0.02, -0.02, 0.0), (0.02, 0.02, 0.6)))


def along(speeds: list[float], turn: float = 0.0, seconds: float = 3.0) -> Blocking:
    times = np.linspace(-0.5, seconds + 0.5, 200)
    speed = np.interp(times, np.linspace(0, seconds, len(speeds)), speeds)
    headings = turn * times
    step = np.gradient(times) * speed
    xy = np.cumsum(np.stack([np.cos(headings) * step, np.sin(headings) * step], 1), 0)
    return Blocking(
        Path(times, np.column_stack([xy, 0 * times]), headings), flat_ground, CLOCK, int(seconds * 24), 7, "man", "grass"
    )


STILL = along([0.0])

WALKS = {
    "a walk": ("walk", along([1.4])),
    "a walk in a curve": ("walk", along([1.2], 0.5)),
    "a run that begins and stops": ("run", along([0.0, 0.0, 2.5, 3.6, 3.6, 1.5, 0.0, 0.0])),
    "a march": ("march", along([1.2])),
    "sneaking": ("sneak", along([0.55])),
    "turning on the spot": ("stand", along([0.0], 1.4)),
    "a dance": ("dance", STILL),
    "a kick": ("kick", STILL),
}


@pytest.mark.parametrize("case", list(WALKS))
def test_planted_feet_do_not_slide_and_stay_above_the_floor(case: str):
    action, blocking = WALKS[case]
    dance = choreograph_person(MAN, (Act(action, 0, 3),), blocking)
    times = CLOCK.shutter_times(72).reshape(-1)
    figure, _ = sampled(dance, times)
    figure.place()
    positions, headings = dance.way.at(times)
    for side, plants in dance.plants.items():
        foot = figure.joint(f"foot {side}")
        soles = soles_at(plants, times)
        points = {
            name: apply(about(2, headings), figure.heads[:, foot] + apply(figure.turned[:, foot], point[side])) + positions
            for name, point in (("ball", dance.body.ball), ("heel", dance.body.heel))
        }
        assert min(track[:, 2].min() for track in points.values()) > -0.012
        for plant in plants:
            inside = (times >= plant.start) & (times <= plant.end) & soles.standing
            flat = apply(about(2, np.array([plant.yaw])), (dance.body.heel[side] - dance.body.ball[side])[None])[0]
            planted = {"ball": plant.place, "heel": plant.place + flat}
            near = {name: np.linalg.norm(points[name] - planted[name], axis=1)[inside] for name in points}
            if inside.any():
                assert np.minimum(near["ball"], near["heel"]).max() < SLIDE_M


def test_footfalls_alternate_and_name_the_ground():
    done = perform_person(MAN, (Act("walk", 0, 3),), along([1.4]))
    steps = [event for event in done.events if event.type == "step"]
    assert 4 <= len(steps) <= 9
    assert all(a.data["foot"] != b.data["foot"] for a, b in pairwise(steps))
    assert {event.material_b for event in steps} == {"grass"}


def test_a_run_flies_and_a_walk_does_not():
    aloft: dict[str, float] = {}
    times = np.linspace(0.3, 2.7, 300)
    for action, speed in (("walk", 1.4), ("run", 3.8)):
        dance = choreograph_person(MAN, (Act(action, 0, 3),), along([speed]))
        standing = [soles_at(plants, times).standing for plants in dance.plants.values()]
        aloft[action] = float((~standing[0] & ~standing[1]).mean())
    assert aloft["walk"] == 0
    assert 0.15 < aloft["run"] < 0.6


@cache
def performed(action: str) -> Figure:
    tools = ("stick",) if action in FORMS and FORMS[action].carried else ()
    sits = action in FORMS and "sit on seat" in (action, FORMS[action].over)
    still = along([1.2 if action in GAITS else 0.0], seconds=1.5)
    blocking = replace(still, props=dict.fromkeys(tools, STICK), seat_m=0.45 if sits else None)
    figure, _ = sampled(choreograph_person(MAN, (Act(action, 0, 1.5, tools=tools),), blocking), np.linspace(0, 1.5, 37))
    figure.place()
    return figure


@pytest.mark.parametrize("action", sorted({*FORMS, *GAITS}))
def test_every_action_keeps_elbows_and_knees_on_their_hinges_and_nothing_pops(action: str):
    figure = performed(action)
    assert np.isfinite(figure.local).all()
    for joint, start, end in (("forearm", "upper arm", "hand"), ("shin", "thigh", "foot")):
        for side in ("left", "right"):
            heads = [figure.heads[:, figure.joint(f"{name} {side}")] for name in (start, joint, end)]
            first, second = heads[1] - heads[0], heads[2] - heads[1]
            cos = (first * second).sum(1) / np.linalg.norm(first, axis=1) / np.linalg.norm(second, axis=1)
            assert np.degrees(np.arccos(np.clip(cos, -1, 1))).max() < 150
    moved = np.linalg.norm(np.diff(figure.heads, axis=0), axis=-1)
    assert moved.max() < 0.6  # 24 samples in a second: nothing is faster than a batter's hands
    assert action == "swim" or figure.heads[..., 2].min() > -0.13


def test_an_action_differs_from_standing():
    plain = performed("stand").heads
    same = [
        name
        for name in FORMS
        if name not in ("stand", "look", "hold at the side", "blink", "smile", "wink", "nod", "shake head", "look down")
    ]
    near = [name for name in same if np.abs(performed(name).heads - plain).max() < 0.06]
    assert near == []


def test_posture_changes_go_through_without_a_jump():
    acts = (Act("sit", 0, 1.2), Act("walk", 1.2, 2.6), Act("wave", 2.6, 3.6), Act("kneel", 3.6, 5.0))
    blocking = along([0, 0, 0, 1.3, 1.3, 0, 0, 0, 0, 0], seconds=5.0)
    figure, _ = sampled(choreograph_person(MAN, acts, blocking), np.linspace(0, 5, 241))
    figure.place()
    assert np.linalg.norm(np.diff(figure.heads, axis=0), axis=-1).max() < 0.16


def line(*sounds: tuple[str, float, float]) -> VoicedLine:
    end = max(start + length for _, start, length in sounds)
    samples = np.sin(np.arange(int(end * 48000)) * 0.02).astype(np.float32) * 0.3
    return VoicedLine("line", "shot", 0.5, samples, tuple(Phoneme(*sound) for sound in sounds), (Word("mama", 0.0, end),))


def test_lips_close_on_m_and_open_on_a_when_they_are_said():
    spoken = line(("m", 0.0, 0.12), ("ɑ", 0.12, 0.25), ("m", 0.37, 0.12), ("uː", 0.49, 0.3))
    done = perform_person(MAN, (Act("stand", 0, 3),), replace(STILL, lines=(spoken,)))
    assert done.shapes is not None
    at = {name: done.shapes.weights[:, 1, i] for i, name in enumerate(done.shapes.names)}

    def frame(seconds: float) -> int:
        return round((0.5 + seconds) * 24)

    assert at["say m"][frame(0.43)] > 0.6
    assert at["say aa"][frame(0.24)] > 0.6 > 0.3 > at["say m"][frame(0.24)]
    assert at["say oo"][frame(0.64)] > 0.5
    assert max(at[name][:8].max() for name in at if name.startswith("say")) < 0.1


def test_moods_show_on_the_face():
    assert {"smiling", "sad", "angry", "surprised", "laughing", "crying"} <= MOODS.keys()
    for mood, shape in (("smiling", "joy"), ("angry", "anger"), ("crying", "cry")):
        done = perform_person(MAN, (Act("stand", 0, 3),), replace(STILL, states=(mood,)))
        assert done.shapes is not None
        assert done.shapes.weights[:, 1, done.shapes.names.index(shape)].mean() > 0.6


@pytest.mark.parametrize("action", ["drink", "read", "play guitar", "sweep", "swing bat"])
def test_a_tool_goes_with_the_hands(action: str):
    blocking = replace(STILL, props={"stick": STICK})
    done = perform_person(MAN, (Act(action, 0, 3, tools=("stick",)),), blocking)
    dance = choreograph_person(MAN, (Act(action, 0, 3, tools=("stick",)),), blocking)
    figure, _ = sampled(dance, CLOCK.shutter_times(72)[:, 1])
    figure.place()
    track = done.held["stick"].positions[:, 1].astype(np.float64)
    hands = np.stack([figure.heads[:, figure.joint(f"hand {side}")] for side in ("left", "right")])
    assert np.linalg.norm(hands - track, axis=-1).min(0).max() < 0.75
    assert np.ptp(track, axis=0).max() > 0.004


def test_who_looks_at_something_turns_eyes_and_head_to_it():
    for y in (1.0, -1.0):
        target = np.broadcast_to([2.0, 2.0 * y, 1.6], (len(STILL.path.times_s), 3))
        figure, _ = sampled(choreograph_person(MAN, (Act("look", 0, 3),), replace(STILL, gaze=target)), np.linspace(1, 3, 9))
        figure.place()
        nose = figure.turned[:, figure.joint("head"), :, 0].mean(0)
        sight = figure.turned[:, figure.joint("eye left"), :, 0].mean(0)
        assert np.degrees(np.arctan2(nose[1], nose[0])) * y > 18
        assert abs(np.degrees(np.arctan2(sight[1], sight[0])) * y - 45) < 14


def test_a_skirt_lags_behind_who_turns_and_comes_to_rest():
    dance = choreograph_person(MAN, (Act("walk", 0, 3),), along([0, 0, 1.5, 1.5, 1.5, 0, 0]))
    swing = dance.swaying["skirt back"][:, 1]
    assert np.ptp(swing) > 0.05
    assert abs(swing[-1] - swing[0]) < 0.1


def test_the_same_twice_is_the_same_and_strange_actions_are_refused():
    one, other = (perform_person(MAN, (Act("dance", 0, 3),), STILL) for _ in range(2))
    assert one.pose is not None
    assert other.pose is not None
    assert one.pose.rotations.tobytes() == other.pose.rotations.tobytes()
    with pytest.raises(InvalidInput) as error:
        perform_person(MAN, (Act("unfold", 0, 3),), STILL)
    assert error.value.field == "action"


def test_every_synonym_is_performed():
    assert set(PERFORMED_AS.values()) <= {*FORMS, *GAITS}
    assert {"wave", "talk", "play guitar", "dance", "sit", "cook"} <= KNOWN
    assert "wag" not in KNOWN
