"""Control channels of the endless stream agree with its pictures, and a model learns with them."""

from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("torch")

import torch

from aozora.model.bundle import load
from aozora.train.endless.blocks import Shape, block_of
from aozora.train.endless.leading import controls_of
from aozora.train.endless.motion import tracks_of
from aozora.train.endless.stream import Endless
from aozora.train.endless.worlds import Plan, Setting, Thing
from aozora.train.run import run
from aozora.train.settings import RunSettings

SHAPE = Shape(48, 32, 9, 12)
SETTING = Setting(
    floor="plain", floor_colour=(0.3, 0.3, 0.3), wall_colour=(0.5, 0.5, 0.5), cell=0.7, sun=(-0.5, -0.3, 0.81), warmth=0.0,
    move="still", travel=0.0, angle=0.0, height=1.8, distance=5.5, lens=2.4, noise=1,
)  # fmt: skip


def sliding(way: int) -> Thing:
    return Thing("ball", "red", "rubber", 0.45, False, "slide", way, 0.0, 1.8, 0.0, -0.3 * way, 0.0, 0.0)


def test_a_ball_that_slides_right_is_near_has_an_id_and_flows_right() -> None:
    plan = Plan(0, (sliding(1),), SETTING)
    block = block_of([plan], [tracks_of(plan, SHAPE.times)], SHAPE, torch.device("cpu"))
    found = {name: planes[0].astype(float) for name, planes in controls_of(block, ("depth", "ids", "flow", "rays")).items()}
    assert {name: planes.shape for name, planes in found.items()} == {
        "depth": (9, 32, 48, 1), "ids": (9, 32, 48, 3), "flow": (9, 32, 48, 2), "rays": (9, 32, 48, 6),
    }  # fmt: skip
    ball = found["ids"][4].any(-1)
    assert 20 < ball.sum() < 300
    metres = 1 / found["depth"][4, ..., 0] - 1
    assert 4.0 < metres[ball].mean() < 5.6
    assert metres[0].mean() > metres[-1].mean()
    centre = [np.nonzero(found["ids"][frame].any(-1))[1].mean() for frame in (4, 5)]
    flow = found["flow"][4]
    assert flow[ball][:, 0].mean() * 48 == pytest.approx(centre[1] - centre[0], abs=0.3)
    assert np.abs(flow[~ball]).max() < 1e-3
    assert not found["flow"][-1].any()


def test_where_the_camera_moves_the_floor_flows_as_its_depth_says() -> None:
    plan = Plan(0, (), replace(SETTING, move="along", travel=0.2))
    block = block_of([plan], [tracks_of(plan, SHAPE.times)], SHAPE, torch.device("cpu"))
    planes = controls_of(block, ("depth", "flow"))
    flow, metres = planes["flow"][0, 4].astype(float), 1 / planes["depth"][0, 4, ..., 0].astype(float) - 1
    step = float((block.eyes[0, 5] - block.eyes[0, 4])[0])
    wanted = -step * float(block.focal[0]) / metres[-4:] / 48
    np.testing.assert_allclose(flow[-4:, :, 0], wanted, atol=3e-3)


def test_clips_carry_the_channels_and_a_model_learns_with_them(tmp_path: Path) -> None:
    clip = next(iter(islice(Endless(1, SHAPE, controls=("depth", "rays"))(), 1)))
    assert sorted(clip.controls) == ["depth", "rays"]
    told: dict[str, Any] = {
        "mode": "codecs", "data": "endless:balls", "out": str(tmp_path / "codecs"), "pool": 4,
        "clips": {"width": 32, "height": 24, "frames": 5, "fps": 12},
        "pace": {"steps": 1, "batch": 1, "warmup": 1, "log_every": 1, "average": 0.5},
    }  # fmt: skip
    run(RunSettings.model_validate(told))
    flow = {**told, "mode": "flow", "begin": told["out"], "out": str(tmp_path / "led")}
    flow["controls"] = ["depth", "ids", "flow", "rays"]
    flow["pace"] = {"steps": 6, "batch": 2, "rate": 1e-2, "warmup": 1, "log_every": 1, "average": 0.5}
    trained = run(RunSettings.model_validate(flow))
    assert trained is not None
    layers = load(tmp_path / "led").transformer.controls
    assert sorted(layers) == ["depth", "flow", "ids", "rays"]
    assert all(bool(weight.any()) for weight in layers.parameters())
