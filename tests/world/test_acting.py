"""Acting: planted feet do not slide, steps are told when they happen, nothing jumps, sleepers have their eyes closed."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from aozora.film.catalogue import Catalogue
from aozora.film.errors import InvalidInput, StageFailed
from aozora.film.screenplay import Attributes
from aozora.film.timing import Clock
from aozora.world.acting.catalogue import acting_entries
from aozora.world.acting.gaits import GAITS
from aozora.world.acting.perform import LID_UPPER, Blocking, choreograph, perform
from aozora.world.acting.performers import PERFORMERS
from aozora.world.acting.puppet import placed, puppet_of
from aozora.world.acting.secondary import blinks
from aozora.world.acting.timeline import ACTIONS
from aozora.world.creatures.anatomy import anatomy
from aozora.world.creatures.skeletons import rig_of, skeleton_of
from aozora.world.creatures.species import creature_params
from aozora.world.elements import Act, Asset, Height, Path, Performance, flat_ground

CLOCK = Clock(Fraction(24))
SLIDE_M = 0.005


def puppet_asset(kind: str = "golden retriever", age: str = "puppy") -> Asset:
    params = creature_params(kind, Attributes(age=age))
    a = anatomy(params)
    return Asset(kind, (), {}, ((0, 0, 0), (0, 0, 0)), skeleton=skeleton_of(a, params), rig=rig_of(a, params))


PUPPY = puppet_asset()


def hills(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return 0.02 * np.sin(1.5 * x) + 0.01 * np.cos(2 * y)


def along(speeds: np.ndarray, turn: float = 0.0, frames: int = 72, height: Height = flat_ground) -> Blocking:
    times = np.arange(frames + 1) / 24
    headings = turn * times
    step = np.interp(times, np.linspace(0, times[-1], len(speeds)), speeds) / 24
    xy = np.cumsum(np.stack([np.cos(headings) * step, np.sin(headings) * step], 1), 0)
    positions = np.column_stack([xy, height(xy[:, 0], xy[:, 1])])
    return Blocking(Path(times, positions, headings), height, CLOCK, frames, 7, "dog", "grass")


def matrices(q: np.ndarray) -> np.ndarray:
    w, x, y, z = np.moveaxis(q.astype(np.float64), -1, 0)
    rows = [
        [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
        [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
        [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
    ]
    return np.stack([np.stack(row, -1) for row in rows], -2)


def in_world(asset: Asset, done: Performance) -> tuple[np.ndarray, np.ndarray]:
    """Rotations (f, 3, j, 3, 3) and heads (f, 3, j, 3) of all joints in the world."""
    assert done.pose is not None
    frames, samples, joints, _ = done.pose.rotations.shape
    local = matrices(done.pose.rotations).reshape(-1, joints, 3, 3)
    turned, heads = placed(puppet_of(asset), local, done.pose.offsets.astype(np.float64).reshape(-1, joints, 3))
    root = matrices(done.transform.rotations).reshape(-1, 1, 3, 3)
    place = done.transform.positions.astype(np.float64).reshape(-1, 1, 3)
    heads = (root @ heads[..., None])[..., 0] + place
    return (root @ turned).reshape(frames, samples, joints, 3, 3), heads.reshape(frames, samples, joints, 3)


def soles(asset: Asset, done: Performance) -> dict[str, np.ndarray]:
    puppet = puppet_of(asset)
    turned, heads = in_world(asset, done)
    found: dict[str, np.ndarray] = {}
    for leg, joints in puppet.rig.legs.items():
        i = puppet.number[joints[-1]]
        arm = np.array(puppet.rig.foot_points[leg]) - puppet.heads[i]
        found[leg] = heads[:, :, i] + turned[:, :, i] @ arm
    return found


CASES = {
    "a fast chase": ("run", along(np.array([2.4]))),
    "a chase that begins from standing and stops": ("run", along(np.array([0, 0, 1.5, 2.4, 2.4, 1.0, 0, 0]))),
    "a walk in a curve": ("walk", along(np.array([0.45]), turn=0.6)),
    "a trot over hills": ("trot", along(np.array([1.1]), height=hills)),
    "a run over hills in a curve": ("chase", along(np.array([2.0]), turn=0.4, height=hills)),
}


@pytest.mark.parametrize("case", list(CASES))
def test_planted_feet_do_not_slide(case: str):
    action, blocking = CASES[case]
    done = perform(PUPPY, (Act(action, 0, 3),), blocking)
    dance = choreograph(puppet_of(PUPPY), (Act(action, 0, 3),), blocking)
    times = CLOCK.shutter_times(blocking.frames)
    worst = 0.0
    for leg, points in soles(PUPPY, done).items():
        stands = dance.stands[leg]
        for start, end, place in zip(stands.starts, stands.ends, stands.places, strict=True):
            inside = (times >= start) & (times <= end)
            if inside.any():
                worst = max(worst, float(np.linalg.norm(points[inside] - place, axis=1).max()))
    assert worst < SLIDE_M


@pytest.mark.parametrize("case", list(CASES))
def test_footfalls_are_told_when_and_where_feet_come_down(case: str):
    action, blocking = CASES[case]
    done = perform(PUPPY, (Act(action, 0, 3),), blocking)
    points = soles(PUPPY, done)
    times = CLOCK.shutter_times(blocking.frames).reshape(-1)
    assert len(done.events) >= 12
    for event in done.events:
        assert (event.type, event.a, event.material_b) == ("step", "dog", "grass")
        assert 0 <= event.time < 3
        assert 0.01 < event.impulse < 30
        track = points[event.data["foot"]].reshape(-1, 3)
        after = np.flatnonzero(times >= event.time)
        if len(after):
            assert np.linalg.norm(track[after[0]] - event.position) < 0.006
        ground = float(blocking.height(np.array([event.position[0]]), np.array([event.position[1]]))[0])
        assert abs(event.position[2] - ground) < 1e-4


def test_a_gallop_flies_and_a_walk_never_does():
    airborne: dict[str, float] = {}
    for action, speed in (("walk", 0.45), ("run", 2.4)):
        blocking = along(np.array([speed]))
        dance = choreograph(puppet_of(PUPPY), (Act(action, 0, 3),), blocking)
        times = np.linspace(0.2, 2.8, 400)
        standing = [((times[:, None] >= s.starts) & (times[:, None] <= s.ends)).any(1) for s in dance.stands.values()]
        airborne[action] = float((np.sum(standing, axis=0) == 0).mean())
    assert airborne["walk"] == 0
    assert 0.15 < airborne["run"] < 0.7


def test_all_feet_stay_above_the_ground():
    done = perform(PUPPY, (Act("run", 0, 3),), along(np.array([2.4])))
    lowest = min(float(points[..., 2].min()) for points in soles(PUPPY, done).values())
    assert lowest > -0.002


def test_nothing_jumps_between_samples():
    acts = (Act("sit", 0, 1), Act("run", 1, 2.2), Act("lie", 2.2, 3))
    done = perform(PUPPY, acts, along(np.array([0, 0, 0, 1.2, 2.2, 1.6, 0, 0, 0, 0])))
    assert done.pose is not None
    flat = done.pose.rotations.astype(np.float64).reshape(-1, *done.pose.rotations.shape[2:])
    dots = np.abs((flat[1:] * flat[:-1]).sum(-1)).clip(0, 1)
    assert np.degrees(2 * np.arccos(dots)).max() < 60
    heads = in_world(PUPPY, done)[1].reshape(-1, len(puppet_of(PUPPY).names), 3)
    assert np.linalg.norm(np.diff(heads, axis=0), axis=-1).max() < 0.16


def test_a_sleeper_lies_with_closed_eyes_breathes_and_does_not_step():
    done = perform(PUPPY, (Act("sleep", 0, 3),), along(np.array([0.0])))
    puppet = puppet_of(PUPPY)
    assert done.pose is not None
    for side in ("left", "right"):
        lid = done.pose.rotations[:, :, puppet.number[f"lid upper {side}"], 0]
        assert np.allclose(2 * np.arccos(lid), LID_UPPER, atol=0.02)
    heads = in_world(PUPPY, done)[1]
    assert heads[..., puppet.number["belly"], 2].max() < 0.03
    assert heads[..., puppet.number["chin"], 2].max() < 0.07
    assert heads[..., puppet.number["chin"], 2].min() > 0
    flank = done.pose.offsets[:, :, puppet.number["flank left"], 1]
    assert flank.max() - flank.min() > 0.003
    assert done.events == ()


@pytest.mark.parametrize("kind", ["fox", "cat", "bear"])
def test_who_goes_on_paws_sleeps_curled_up(kind: str):
    asset = puppet_asset(kind, "")
    still = along(np.array([0.0]), frames=30)
    puppet = puppet_of(asset)
    _, heads = in_world(asset, perform(asset, (Act("sleep", 0.0, 1.25),), still))
    _, awake = in_world(asset, perform(asset, (Act("lie", 0.0, 1.25),), still))
    nose, rump = puppet.number["chin"], puppet.number["tail 1"]
    reach = [np.linalg.norm((where[-1, 1, nose] - where[-1, 1, rump])[:2]) for where in (heads, awake)]
    assert reach[0] < 0.75 * reach[1]
    assert heads[-1, 1, nose, 2] < 0.25 * puppet.unit


def test_who_stands_shows_four_legs_from_the_side():
    done = perform(PUPPY, (Act("stand", 0.0, 1.25),), along(np.array([0.0]), frames=30))
    feet = soles(PUPPY, done)
    apart = 0.1 * puppet_of(PUPPY).unit
    for pair in ("front", "hind"):
        assert abs(feet[f"{pair} left"][-1, 1, 0] - feet[f"{pair} right"][-1, 1, 0]) > apart


@pytest.mark.parametrize("seed", range(40))
def test_nobody_blinks_in_the_middle_of_a_shot(seed: int):
    times = np.linspace(-1.3, 5.3, 1585)
    closed = blinks(times, seed, "dog")
    assert closed.max() > 0.9
    assert closed[np.abs(times - 2.0) < 0.1].max() == 0


def test_who_is_awake_blinks_but_mostly_looks():
    done = perform(PUPPY, (Act("stand", 0, 8),), along(np.array([0.0]), frames=192))
    assert done.pose is not None
    lid = 2 * np.arccos(done.pose.rotations[:, :, puppet_of(PUPPY).number["lid upper left"], 0].clip(-1, 1))
    assert lid.max() > 0.8 * LID_UPPER
    assert (lid > 0.3 * LID_UPPER).mean() < 0.25


def test_sitting_is_lower_behind_than_before():
    done = perform(PUPPY, (Act("sit", 0, 3),), along(np.array([0.0])))
    puppet = puppet_of(PUPPY)
    heads = in_world(PUPPY, done)[1][40, 1]
    assert heads[puppet.number["pelvis"], 2] < 0.72 * puppet.head("pelvis")[2]
    assert heads[puppet.number["neck"], 2] > 0.75 * puppet.head("neck")[2]
    assert all(abs(point[40, 1, 2]) < SLIDE_M for point in soles(PUPPY, done).values())


def test_the_head_turns_to_what_it_looks_at():
    puppet = puppet_of(PUPPY)
    seen: list[float] = []
    for y in (1.0, -1.0):
        base = along(np.array([2.0]))
        target = base.path.positions + np.array([0.8, y, 0.0])
        done = perform(PUPPY, (Act("run", 0, 3),), replace(base, gaze=target))
        nose = in_world(PUPPY, done)[0][24:, 1, puppet.number["head"], :, 0]
        seen.append(float(np.degrees(np.arctan2(nose[:, 1], nose[:, 0])).mean()))
    assert seen[0] > 20
    assert seen[1] < -20


def test_a_jump_leaves_the_ground_with_all_feet_and_lands_where_it_says():
    done = perform(PUPPY, (Act("jump", 0, 3),), along(np.array([0.0])))
    points = np.stack(list(soles(PUPPY, done).values()))
    assert points[..., 2].min(0).max() > 0.06
    assert points[..., 2].min() > -0.003
    assert len(done.events) in (8, 12, 16)
    body = in_world(PUPPY, done)[1][:, 1, 0, 2]
    assert body.max() - body[0] > 0.12  # it stands when the shot begins


def test_the_body_follows_its_path_exactly():
    blocking = along(np.array([1.2]), turn=0.5)
    done = perform(PUPPY, (Act("trot", 0, 3),), blocking)
    middle = done.transform.positions[:-1, 1]
    known = np.stack([np.interp(np.arange(71) / 24, blocking.path.times_s, blocking.path.positions[:, i]) for i in range(2)], 1)
    assert np.abs(middle[:, :2] - known).max() < 0.004
    yaw = 2 * np.arctan2(done.transform.rotations[20, 1, 3], done.transform.rotations[20, 1, 0])
    assert abs(yaw - 0.5 * 20 / 24) < 0.02


@pytest.mark.parametrize(
    ("kind", "age"),
    [("cat", "kitten"), ("german shepherd", ""), ("corgi", "puppy"), ("fox", ""), ("camel", ""), ("elephant", ""),
     ("rabbit", ""), ("kangaroo", ""), ("dinosaur", "")],
)  # fmt: skip
def test_other_animals_run_without_sliding(kind: str, age: str):
    asset = puppet_asset(kind, age)
    assert asset.rig is not None
    speed = float(np.sqrt(9.81 * asset.rig.hip_height) * 1.8)
    blocking = along(np.array([speed]))
    done = perform(asset, (Act("run", 0, 3),), blocking)
    dance = choreograph(puppet_of(asset), (Act("run", 0, 3),), blocking)
    times = CLOCK.shutter_times(72)
    for leg, points in soles(asset, done).items():
        stands = dance.stands[leg]
        for start, end, place in zip(stands.starts, stands.ends, stands.places, strict=True):
            inside = (times >= start) & (times <= end)
            assert not inside.any() or np.linalg.norm(points[inside] - place, axis=1).max() < SLIDE_M


@pytest.mark.parametrize("action", sorted(set(ACTIONS) - set(GAITS)))
def test_every_action_can_be_performed(action: str):
    done = perform(PUPPY, (Act(action, 0, 2),), along(np.array([0.0]), frames=48))
    assert done.pose is not None
    assert np.isfinite(done.pose.rotations).all()
    assert np.isfinite(done.pose.offsets).all()
    assert np.allclose(np.linalg.norm(done.pose.rotations, axis=-1), 1, atol=1e-4)


def test_every_carriage_goes_in_its_own_way():
    modes: dict[str, str] = {}
    for kind in ("horse", "elephant", "rabbit", "kangaroo", "dinosaur"):
        asset = puppet_asset(kind, "")
        assert asset.rig is not None
        blocking = along(np.array([1.9 * float(np.sqrt(9.81 * asset.rig.hip_height))]), frames=24)
        modes[kind] = choreograph(puppet_of(asset), (Act("run", 0, 1),), blocking).spells[0].mode
    assert modes == {"horse": "run", "elephant": "amble", "rabbit": "hop", "kangaroo": "bound", "dinosaur": "dash"}


@pytest.mark.parametrize("kind", ["horse", "giraffe", "rabbit", "lion"])
def test_grazing_brings_the_mouth_to_the_ground(kind: str):
    asset = puppet_asset(kind, "")
    done = perform(asset, (Act("eat", 0, 2),), along(np.array([0.0]), frames=24))
    chin = puppet_of(asset).number["chin"]
    assert in_world(asset, done)[1][12, 1, chin, 2] < 0.32 * puppet_of(asset).unit


def test_the_same_performance_twice_is_the_same_and_errors_name_their_field():
    blocking = along(np.array([1.5]))
    one, other = (perform(PUPPY, (Act("run", 0, 3),), blocking) for _ in range(2))
    assert one.pose is not None
    assert other.pose is not None
    assert one.pose.rotations.tobytes() == other.pose.rotations.tobytes()
    assert one.events == other.events
    with pytest.raises(InvalidInput) as error:
        perform(PUPPY, (Act("juggle", 0, 3),), blocking)
    assert error.value.field == "action"
    with pytest.raises(StageFailed):
        perform(Asset("ball", (), {}, ((0, 0, 0), (0, 0, 0))), (Act("run", 0, 3),), blocking)


def test_every_action_of_the_catalogue_is_known_to_acting():
    catalogue = Catalogue(engine="test", entries=acting_entries())
    assert catalogue.find("action", "runs after")
    assert {entry.name for entry in catalogue.entries} <= {action for p in PERFORMERS.values() for action in p.actions}
