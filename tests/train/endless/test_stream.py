"""The endless stream: any clip follows from seed and number, and pictures, motion, sound and words agree."""

from itertools import islice

import numpy as np
import pytest

pytest.importorskip("torch")

import torch

from aozora.film.clip import Clip
from aozora.film.errors import InvalidInput
from aozora.train.endless import solids
from aozora.train.endless.blocks import Shape, block_of
from aozora.train.endless.drawing import drawn
from aozora.train.endless.motion import GRAVITY, rest_height, tracks_of
from aozora.train.endless.sounding import sounded
from aozora.train.endless.stream import Endless, range_of
from aozora.train.endless.telling import told
from aozora.train.endless.worlds import SHAPES, Plan, Setting, Thing, plan_of

SHAPE = Shape(48, 30, 17, 12)
CPU = torch.device("cpu")
SETTING = Setting(
    floor="plain", floor_colour=(0.3, 0.3, 0.3), wall_colour=(0.5, 0.5, 0.5), cell=0.7, sun=(-0.5, -0.3, 0.81), warmth=0.0,
    move="still", travel=0.0, angle=0.0, height=1.8, distance=5.5, lens=2.4, noise=1,
)  # fmt: skip


def thing(**known: object) -> Thing:
    fields: dict[str, object] = {
        "shape": "ball", "colour": "red", "substance": "rubber", "radius": 0.4, "striped": False, "deed": "stand", "way": 0,
        "start": 0.0, "speed": 0.0, "height": 0.0, "x": 0.0, "y": 0.0, "yaw": 0.0,
    }  # fmt: skip
    return Thing(**{**fields, **known})  # pyright: ignore[reportArgumentType]


def picture_of(*things: Thing) -> np.ndarray:
    plan = Plan(0, things, SETTING)
    return drawn(block_of([plan], [tracks_of(plan, SHAPE.times)], SHAPE, CPU))[0].numpy()


def same(one: Clip, other: Clip) -> bool:
    pictures = one.video.tobytes() == other.video.tobytes() and one.audio.tobytes() == other.audio.tobytes()
    return pictures and one.caption == other.caption and one.name == other.name


def test_a_clip_is_the_same_wherever_reading_begins() -> None:
    stream = Endless(4, Shape(48, 30, 9, 12))
    last = stream.block + 2
    whole = list(islice(stream(0), last + 1))
    assert same(next(stream(last)), whole[last])
    assert same(next(stream(3)), whole[3])
    assert whole[0].video.shape == (9, 30, 48, 3)
    assert whole[0].audio.shape == (1, 18_000)
    assert len({clip.caption for clip in whole}) > last // 2
    assert not same(next(Endless(5, Shape(48, 30, 9, 12))(0)), whole[0])


def test_what_falls_obeys_gravity_and_is_heard_when_it_lands() -> None:
    ball = thing(deed="fall", height=1.2, start=0.1)
    times = np.linspace(0, 1.4, 2000)
    (track,) = tracks_of(Plan(0, (ball,), SETTING), times)
    landing = 0.1 + np.sqrt(2 * 1.2 / GRAVITY)
    assert track.impacts[0].time == pytest.approx(landing)
    assert track.impacts[0].speed == pytest.approx(np.sqrt(2 * GRAVITY * 1.2))
    assert rest_height(ball) <= track.places[:, 2].min() < rest_height(ball) + 1e-3
    flight = (times > 0.1) & (times < landing)
    np.testing.assert_allclose(np.gradient(np.gradient(track.places[:, 2], times), times)[flight][5:-5], -GRAVITY, rtol=1e-3)
    wave = sounded([Plan(0, (ball,), SETTING)], [[track]], 24_000, 24_000, CPU)[0, 0].numpy()
    first = int(np.flatnonzero(np.abs(wave) > 0.02 * np.abs(wave).max())[0])
    assert first / 24_000 == pytest.approx(landing, abs=0.003)


def test_two_that_meet_keep_their_momentum() -> None:
    one, other = thing(deed="hit", way=1, x=-1.5, speed=2.0), thing(x=0.2, radius=0.35, colour="blue")
    times = np.linspace(0, 2, 4000)
    first, second = tracks_of(Plan(0, (one, other), SETTING), times)
    gap = second.places[:, 0] - first.places[:, 0]
    assert gap.min() == pytest.approx(0.75, abs=1e-3)
    moment = first.impacts[0].time
    speed = [np.gradient(track.places[:, 0], times) for track in (first, second)]
    before, after = np.searchsorted(times, [moment - 0.01, moment + 0.01])
    masses = (one.radius**3, other.radius**3)
    momentum = [sum(m * v[i] for m, v in zip(masses, speed, strict=True)) for i in (before, after)]
    assert momentum[1] == pytest.approx(momentum[0], rel=0.02)


def test_things_are_seen_where_they_are_in_their_colour() -> None:
    empty, shown = picture_of(), picture_of(thing(x=-0.9), thing(x=0.9, colour="blue", shape="cube"))
    changed = np.abs(shown[0].astype(int) - empty[0]).sum(-1) > 60
    left, right = shown[0, :, :24][changed[:, :24]], shown[0, :, 24:][changed[:, 24:]]
    assert left[:, 0].max() > 2 * left[left[:, 0].argmax(), 2]
    assert right[:, 2].max() > 2 * right[right[:, 2].argmax(), 0]
    assert shown[0].std() > 10


def test_shadows_fall_away_from_the_sun() -> None:
    empty, shown = picture_of().astype(int), picture_of(thing()).astype(int)
    darker = ((empty - shown)[0].sum(-1) > 25) & (shown[0, ..., 0] < shown[0, ..., 2] + 30)
    assert darker[15:, 26:].sum() > 3 * max(darker[15:, :22].sum(), 1)


@pytest.mark.parametrize("shape", SHAPES)
def test_distances_never_reach_beyond_the_surface(shape: str) -> None:
    """Along any line the distance changes at most as fast as one goes, which is what tracing rests on."""
    rng = np.random.default_rng(1)
    a, b = (torch.from_numpy(rng.uniform(-1.5, 1.5, (500, 3))) for _ in range(2))
    r = torch.full((500,), 0.7, dtype=a.dtype)

    def at(p: torch.Tensor) -> torch.Tensor:
        return solids.SOLIDS[shape]((p[:, 0], p[:, 1], p[:, 2]), r)

    assert bool(((at(a) - at(b)).abs() <= (a - b).norm(dim=-1) + 1e-6).all())
    assert float(at(torch.zeros_like(a))[0]) < 0 or shape == "ring"


def test_a_stream_of_balls_shows_one_ball_that_falls_before_a_still_camera() -> None:
    stream = range_of("endless:balls")
    for index in range(40):
        plan = plan_of(9, index, stream)
        (ball,) = plan.things
        assert (ball.shape, plan.setting.move) == ("ball", "still")
        assert ball.deed in ("fall", "bounce")
    assert range_of("endless") == "all"
    with pytest.raises(InvalidInput, match="endless:balls"):
        range_of("endless:cats")


def test_words_follow_from_the_world() -> None:
    for index in range(60):
        plan = plan_of(9, index)
        tracks = tracks_of(plan, SHAPE.times)
        caption = told(plan, tracks, 9)
        assert caption == told(plan, tracks, 9)
        assert plan.things[0].colour in caption.lower()
        moving = plan.things[0]
        if moving.deed in ("roll", "slide", "toss"):
            went = tracks[0].places[-1, 0] - tracks[0].places[0, 0]
            assert f"to the {'right' if went > 0 else 'left'}" in caption
