"""The trackers: right on true clips, at chance on nothing; and what a model makes of captions is measured, told and kept."""

import json
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from aozora.cli.main import main
from aozora.train.settings import Clips
from aozora.train.trackers import colour_named, onset, sighted
from aozora.train.understood import UNSEEN, figures, judge_of
from aozora.train.understood import _worlds as worlds_of  # pyright: ignore[reportPrivateUsage]
from tiny_model import saved_tiny

SHAPE = Clips(width=64, height=40, frames=17, fps=12)


def test_true_clips_are_recognised_and_clips_of_other_worlds_are_not() -> None:
    judge = judge_of(SHAPE, 0)
    found = list(islice(worlds_of("endless:balls", SHAPE, UNSEEN), 18))
    plans, clips = [plan for plan, _ in found], [clip for _, clip in found]
    true = figures(plans, clips, judge)
    assert (true.found, true.colour, true.motion) == (1, 1, 1)
    assert true.shape > 0.8
    assert true.heard > 14
    assert (true.landing_s or 1) < 1 / 12
    assert (true.jitter or 1) < 0.15
    others = figures(plans, clips[1:] + clips[:1], judge)
    assert others.colour < 0.6
    blank = [replace(clip, video=clip.video * 0 + 90, audio=clip.audio * 0) for clip in clips]
    empty = figures(plans, blank, judge)
    assert (empty.found, empty.colour, empty.heard) == (0, 0, 0)


def test_a_square_that_goes_right_is_followed_and_a_click_is_heard() -> None:
    video = np.full((8, 40, 64, 3), 120, np.uint8)
    for number in range(8):
        video[number, 16:24, 8 + 5 * number : 16 + 5 * number] = (30, 60, 200)
    sight = sighted(video)
    assert sight.there
    assert sight.motion == "right"
    assert sight.jitter < 1e-6
    assert sight.middles[0] == pytest.approx([12 / 64, 0.5], abs=0.01)
    assert sight.landing(12) is None
    assert colour_named(sight.colour, {"red": (0.6, 0, 0), "blue": (0, 0.1, 0.6)}) == "blue"
    sound = np.zeros((1, 24_000), np.float32)
    assert onset(sound, 24_000) is None
    sound[0, 9_600:] = 0.5 * np.exp(-np.arange(14_400) / 2000)
    assert onset(sound, 24_000) == pytest.approx(0.4, abs=0.011)


def test_evaluate_tells_and_keeps_what_a_model_makes_of_captions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    weights = saved_tiny(tmp_path / "tiny")
    assert main(["evaluate", str(weights), "--data", "endless:balls", "--clips", "2"]) == 0
    said = capsys.readouterr().out
    assert "Understood:" in said
    assert "chance" in said
    kept = json.loads((weights / "evaluation.json").read_text())["understood"]
    assert kept["clips"] == 2
    assert kept["true"]["found"] == 1
    assert set(kept["sampled"]) == {"found", "colour", "motion", "shape", "landing_s", "heard", "jitter"}


def test_evaluate_says_where_figures_cannot_be_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    weights = saved_tiny(tmp_path / "tiny")
    (weights / "evaluation.json").mkdir()
    assert main(["evaluate", str(weights), "--data", "endless:balls", "--clips", "1"]) == 0
    heard = capsys.readouterr()
    assert "evaluation.json was not written: Is a directory" in heard.err
    assert "Understood:" in heard.out
