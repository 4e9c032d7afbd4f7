"""That something is learned: one clip by heart, with its sound, and less error after 200 steps on data of a world."""

import json
import statistics
from pathlib import Path
from typing import Any

import pytest
import torch
from falling_balls import write_shard

from aozora.model.bundle import Bundle, load
from aozora.model.latents import Latents
from aozora.model.sampler import Guidance, Solver, Way
from aozora.train.evaluate import mel_distance, psnr, sampled
from aozora.train.material import held_out, pixels_of
from aozora.train.reading import stored
from aozora.train.run import Trained, run
from aozora.train.settings import Clips, RunSettings

CLIPS = {"width": 32, "height": 24, "frames": 9, "fps": 12}


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


def learned(**told: Any) -> Trained:
    done = run(RunSettings.model_validate({"clips": CLIPS, "pool": 1, **told}))
    assert done is not None
    return done


@pytest.fixture(scope="module")
def one_clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data set of a single clip."""
    folder = tmp_path_factory.mktemp("one")
    write_shard(folder / "a.tar", ["only"])
    (folder / "dataset.json").write_text(json.dumps({"shards": [{"name": "a.tar", "count": 1}]}))
    return folder


@pytest.fixture(scope="module")
def by_heart(one_clip: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Codecs and a transformer that have seen nothing but that clip."""
    out = tmp_path_factory.mktemp("by-heart")
    torch.set_num_threads(1)
    pace = {"steps": 300, "batch": 1, "rate": 1.8e-3, "warmup": 5, "decay": 0.6, "average": 0.9, "log_every": 40}
    codecs = learned(mode="codecs", data=str(one_clip), out=out / "codecs", pace=pace)
    pace = {"steps": 200, "batch": 4, "rate": 2e-3, "warmup": 5, "decay": 0.7, "average": 0.95, "log_every": 40}
    flow = {"wordless": 0.0, "sound": 1.0, "tasks": {"framed": 0, "begun": 0.05, "sounded": 0.05, "pictured": 0, "painted": 0}}
    return learned(mode="flow", data=str(one_clip), begin=codecs.folder, out=out / "flow", pace=pace, flow=flow).folder


def likeness(bundle: Bundle, clips: list[Any], latents: Latents) -> tuple[float, float]:
    """PSNR of the pictures and distance of the sound's log-mel bands, both in dB."""
    truth = torch.from_numpy(clips[0].audio)[None]
    pictures = psnr(bundle.codec.decode(latents.video), pixels_of(clips[0]))
    return pictures, mel_distance(bundle, bundle.sound_codec.decode(latents.sound), truth)


def test_one_clip_is_learned_by_heart_with_its_sound(one_clip: Path, by_heart: Path) -> None:
    bundle = load(by_heart)
    clips, example = held_out(stored(one_clip), bundle, Clips.model_validate(CLIPS), 1, 0)
    pictures, sound = likeness(bundle, clips, sampled(bundle, example, Way(12, guidance=Guidance())))
    assert pictures > 30
    assert sound < 6


@pytest.mark.parametrize("solver", ["euler", "heun"])
def test_few_steps_are_enough_for_a_straight_flow(one_clip: Path, by_heart: Path, solver: Solver) -> None:
    bundle = load(by_heart)
    clips, example = held_out(stored(one_clip), bundle, Clips.model_validate(CLIPS), 1, 0)
    assert likeness(bundle, clips, sampled(bundle, example, Way(6, solver)))[0] > 27


@pytest.fixture(scope="module")
def taught(balls: Path, by_heart: Path, tmp_path_factory: pytest.TempPathFactory) -> Trained:
    """A transformer that has learned from all balls for 200 steps, with the codecs that know one."""
    torch.set_num_threads(1)
    pace = {"steps": 200, "batch": 4, "rate": 1.5e-3, "warmup": 10, "decay": 0.5, "average": 0.98, "log_every": 10}
    out = tmp_path_factory.mktemp("taught") / "balls"
    return learned(mode="flow", data=str(balls), begin=by_heart, anew=True, out=out, pace=pace)


def test_error_goes_down_over_200_steps(taught: Trained) -> None:
    losses = [row["loss"] for row in taught.history]
    thirds = [statistics.mean(losses[first : first + 6]) for first in (0, 7, 14)]
    assert thirds[2] < thirds[1] < thirds[0]
    assert thirds[2] < 0.8 * thirds[0]
    assert all(error < 1.8 for error in taught.report.flow_video.values())


def test_a_student_comes_nearer_to_where_its_guided_teacher_goes(balls: Path, taught: Trained, tmp_path: Path) -> None:
    pace = {"steps": 30, "batch": 2, "rate": 5e-4, "warmup": 2, "decay": 0.7, "average": 0.5, "log_every": 1}
    distil = {"guidance_video": 3.0, "guidance_sound": 3.0, "teacher_steps": 2}
    student = learned(mode="distil", data=str(balls), begin=taught.folder, out=tmp_path / "quick", pace=pace, distil=distil)
    losses = [row["loss"] for row in student.history]
    assert statistics.mean(losses[-10:]) < 0.9 * statistics.mean(losses[:10])
