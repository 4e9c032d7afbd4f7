"""Looks change pictures, always in the same way; strokes stay on what they depict; a frame alone is as it is in its shot."""

from dataclasses import replace

import numpy as np
import pytest
from moving_disc import MovingDisc
from numpy.typing import NDArray

from aozora.film.production import Frame, RawFrame
from aozora.film.settings import Settings
from aozora.film.world import Develop
from aozora.render.finish.filters import gaussian, sample
from aozora.render.finish.looks.painting import OIL, painting
from aozora.render.finish.looks.scene import Scene, Style
from aozora.render.finish.looks.table import drawn_looks, style_of
from aozora.render.finish.motion_field import motion_field
from aozora.render.finish.pipeline import finish
from aozora.render.finish.plan import FinishPlan
from aozora.render.quality import request_for
from aozora.world.looks.table import LOOKS

SCENE = MovingDisc(height=54, width=96, radius=14.0, start=(30.0, 25.0))
PLAN = FinishPlan(Develop(grain=0.0), "shot", shutter=0.0, steadying=0.0)


def raw(index: int) -> RawFrame:
    """A frame with normals: the disc bulges towards the camera, the ground lies flat."""
    frame = SCENE.frame(index)
    inside = SCENE.inside(index)
    slope = np.clip(frame.passes["flow"][..., :1] * 0.05, -0.5, 0.5)
    normal = np.where(inside[..., None], np.concatenate([slope, 0 * slope, np.ones_like(slope)], -1), [0.0, -0.3, 0.95])
    return RawFrame(frame.index, frame.picture, {**frame.passes, "normal": normal.astype(np.float32)})


def drawn(style: Style | None, frames: range) -> list[Frame]:
    return list(finish((raw(index) for index in frames), replace(PLAN, style=style)))


@pytest.mark.parametrize("look", drawn_looks())
def test_a_look_changes_the_picture_and_is_the_same_again(look: str) -> None:
    plain = drawn(None, range(2))[1].picture.astype(float)
    one, again = (drawn(style_of(look), range(2))[1].picture for _ in range(2))
    assert np.array_equal(one, again)
    assert np.abs(one - plain).mean() > 4


@pytest.mark.parametrize("look", ["oil painting", "watercolour"])
def test_a_frame_is_the_same_when_its_shot_is_begun_as_late_as_its_history_allows(look: str) -> None:
    style = style_of(look)
    assert style is not None
    whole = drawn(style, range(style.history + 5))[-1]
    late = drawn(style, range(4, style.history + 5))[-1]
    assert late.index == whole.index
    assert np.array_equal(late.picture, whole.picture)


def test_strokes_flicker_less_than_strokes_made_anew_for_every_frame() -> None:
    large = replace(OIL, layers=OIL.layers[:2], relief=0.0)
    kept = painting(large).begin()
    scenes = [scene(index) for index in range(5)]
    plain = flicker([one.picture for one in scenes])
    steady = flicker([kept(one) for one in scenes])
    restless = flicker([painting(large).begin()(replace(one, seed=one.index)) for one in scenes])
    assert steady - plain < 0.7 * (restless - plain)


def test_strokes_stand_still_where_nothing_moves() -> None:
    still = MovingDisc(height=54, width=96, radius=14.0, disc=(0.0, 0.0), background=(0.0, 0.0), start=(30.0, 25.0)).frame(0)
    picture = np.clip(still.picture, 0, 1)
    draw = painting(OIL).begin()
    drawn = [draw(Scene(picture, picture, motion_field(still), None, index, index / 24, 0, "shot")) for index in range(14)]
    assert np.array_equal(drawn[0], drawn[13])


CALM = MovingDisc(height=180, width=320, radius=40.0, start=(100.0, 80.0), disc=(3.0, 1.0), background=(-1.5, 0.5))


def scene(index: int) -> Scene:
    frame = CALM.frame(index)
    picture = np.clip(gaussian(frame.picture, 3.0), 0, 1)
    return Scene(picture, picture, motion_field(frame), None, index, index / 24, 0, "shot")


def flicker(pictures: list[NDArray[np.float32]]) -> float:
    """Mean change from frame to frame of what moves with the background, as seen from a little away."""
    total = 0.0
    for index in range(1, len(pictures)):
        dx, dy = CALM.background
        y, x = np.mgrid[:180, :320].astype(np.float32)
        came = sample(pictures[index - 1], np.stack([x - dx, y - dy], -1))
        change = np.abs(gaussian(pictures[index] - came, 1.5)).mean(-1)
        free = ~(CALM.inside(index) | CALM.inside(index - 1))
        free[:10], free[-10:], free[:, :10], free[:, -10:] = False, False, False, False
        total += float(change[free].mean())
    return total / (len(pictures) - 1)


def test_in_betweens_have_normals_if_the_rendered_frames_do() -> None:
    frames = list(finish((raw(index) for index in (0, 2)), replace(PLAN, stride=2, style=style_of("x-ray"))))
    assert [frame.in_between for frame in frames] == [False, True, False]
    normal = frames[1].passes["normal"]
    assert normal.shape == (54, 96, 3)
    centre = tuple(round(s + v) for s, v in zip(SCENE.start, SCENE.disc, strict=True))
    assert normal[centre[1], centre[0], 0] == pytest.approx(raw(2).passes["normal"][centre[1] + 1, centre[0] + 5, 0], abs=0.02)


def test_drawn_looks_ask_for_flow_in_every_quality() -> None:
    high = Settings.of(width=64, height=36, quality="high")
    assert request_for("shot", 3, high).motion_blur
    assert not request_for("shot", 3, high, "van gogh").motion_blur
    assert "normal" in request_for("shot", 3, high, "x-ray").passes


def test_every_look_of_the_world_is_one_that_the_finish_knows_or_leaves_alone() -> None:
    assert set(drawn_looks()) <= set(LOOKS)
    assert set(LOOKS) - set(drawn_looks()) == {"house", "photographic", "voxel", "low poly"}
