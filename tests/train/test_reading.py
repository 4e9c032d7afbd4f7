"""Data sets are read as they are, brought to one shape, and refused without a licence."""

import json
from fractions import Fraction
from io import BytesIO
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from falling_balls import falling, write_shard

from aozora.film.clip import Clip
from aozora.film.errors import InvalidInput
from aozora.train.reading import clip_count, clip_of, cut, stored
from aozora.train.settings import Clips


def test_clips_come_in_order_and_again(balls: Path) -> None:
    stream = stored(balls)
    names = [clip.name for clip in islice(stream(0), 26)]
    assert names[:2] == ["0-000", "0-001"]
    assert names[24:] == names[:2]
    assert [clip.name for clip in islice(stream(12), 2)] == ["1-000", "1-001"]
    first = next(stream(0))
    video, sound = falling("red", 0.25)
    assert np.array_equal(first.video, video)
    np.testing.assert_allclose(first.audio, sound, atol=1e-4)
    assert (first.caption, first.licence, first.fps, first.rate) == ("a red ball falls", "CC0-1.0", 12, 24_000)
    assert clip_count(balls) == 24


def test_a_clip_without_a_licence_is_refused(tmp_path: Path) -> None:
    write_shard(tmp_path / "a.tar", ["one"], licence="")
    (tmp_path / "dataset.json").write_text(json.dumps({"shards": [{"name": "a.tar", "count": 1}]}))
    with pytest.raises(InvalidInput, match="one: names no licence"):
        next(stored(tmp_path)(0))


def test_what_is_no_data_set_is_said_to_be_none(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="no dataset"):
        stored(tmp_path)
    (tmp_path / "dataset.json").write_text(json.dumps({"shards": [{"name": "a.tar", "count": 1}]}))
    with pytest.raises(InvalidInput, match=r"lacks a\.tar"):
        stored(tmp_path)


def test_clips_are_brought_to_one_shape() -> None:
    video, sound = falling("blue", 0.5)
    clip = Clip(video, sound, "", "CC0-1.0", Fraction(12), 24_000)
    made = cut(clip, Clips(width=24, height=24, frames=5, fps=6), 48_000, 2, 44_000)
    assert made.video.shape == (5, 24, 24, 3)
    assert np.array_equal(made.video[1], video[2, :, 4:28])
    assert made.audio.shape == (2, 44_000)
    assert np.abs(made.audio[:, 36_001:]).max() < 1e-3
    late = np.abs(made.audio[0]).argmax() / 48_000
    assert late == pytest.approx(np.abs(sound[0]).argmax() / 24_000, abs=2e-3)


def test_only_control_channels_that_are_wanted_are_read_and_made() -> None:
    video, _ = falling("red", 0.25)
    frames = len(video)
    camera = {"positions": [[0, -4, 1]] * frames, "rotations": [[0.7071068, 0.7071068, 0, 0]] * frames, "lens_mm": [35] * frames}
    about = json.dumps({"licence": "CC0-1.0", "fps": 12, "camera": camera}).encode()
    planes = {f"control.{name}": np.ones((*video.shape[:3], 1), np.float16) for name in ("depth", "ids")}
    file = BytesIO()
    np.savez(file, video=video, **planes)
    parts = {"npz": file.getvalue(), "json": about}
    shape = Clips(width=24, height=24, frames=5, fps=6)
    for wanted in ((), ("depth",), ("rays",), ("ids", "rays", "flow")):
        clip = clip_of("one", parts, wanted)
        assert set(clip.controls) == set(wanted) - {"flow"}
        assert set(cut(clip, shape, 24_000, 1, 20_000, wanted).controls) == set(clip.controls)
        assert not cut(clip, shape, 24_000, 1, 20_000).controls
    rays = clip_of("one", parts, ("rays",)).controls["rays"]
    assert rays.shape == (*video.shape[:3], 6)
    np.testing.assert_allclose(np.linalg.norm(rays[0, ..., :3].astype(float), axis=-1), 1, atol=2e-3)
