"""Runs of a few steps: taken up again to the bit, the same on two processes, and complete with all that is written about them."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file

from aozora.model.bundle import load, read_card
from aozora.train.run import Trained, run
from aozora.train.settings import RunSettings


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


def told(settings: dict[str, Any], **changed: Any) -> RunSettings:
    return RunSettings.model_validate({**settings, **changed})


def done(settings: RunSettings) -> Trained:
    trained = run(settings)
    assert trained is not None
    return trained


@pytest.fixture(scope="module")
def codecs(balls: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Codecs that have seen a little."""
    out = tmp_path_factory.mktemp("models") / "codecs"
    pace = {"steps": 12, "batch": 2, "rate": 3e-3, "warmup": 2, "average": 0.5}
    clips = {"width": 32, "height": 24, "frames": 9, "fps": 12}
    done(RunSettings.model_validate({"mode": "codecs", "data": str(balls), "out": out, "pool": 8, "clips": clips, "pace": pace}))
    return out


def test_codecs_are_measured_and_described(codecs: Path) -> None:
    report = json.loads((codecs / "evaluation.json").read_text())
    assert report["picture_db"] > 15
    assert read_card(codecs).steps_trained == 12
    assert "dB PSNR" in (codecs / "MODEL_CARD.md").read_text()
    sheet = (codecs / "DATASHEET.md").read_text()
    assert "CC0-1.0: 8" in sheet
    assert "clips: 24" in sheet
    assert not (codecs / "transformer.safetensors").exists()


@pytest.mark.parametrize("mode", ["codecs", "flow"])
def test_a_run_goes_on_to_the_bit(settings: dict[str, Any], codecs: Path, tmp_path: Path, mode: str) -> None:
    begin = {"begin": str(codecs)} if mode == "flow" else {}
    whole = told(settings, mode=mode, out=tmp_path / "whole", **begin)
    done(whole)
    parted = told(settings, mode=mode, out=tmp_path / "parted", **begin)
    stopped = parted.model_copy(update={"pace": parted.pace.model_copy(update={"save_every": 2})})

    class Stopped(Exception):
        pass

    def stop(text: str) -> None:
        if text.startswith("saved at step 2"):
            raise Stopped

    from aozora.film.watch import Watch

    with pytest.raises(Stopped):
        run(stopped, Watch(say=stop))
    again = done(parted)
    assert [row["step"] for row in again.history] == [1, 2, 3, 4]
    for name in ("weights", "average"):
        one, other = (load_file(run.out / "state" / f"{name}.safetensors") for run in (whole, parted))
        assert all(torch.equal(one[key], other[key]) for key in one)


def test_two_processes_learn_what_one_does(settings: dict[str, Any], codecs: Path, tmp_path: Path) -> None:
    one = told(settings, mode="flow", out=tmp_path / "one", begin=str(codecs), machine={"checkpointed": True})
    alone = done(one)
    file = tmp_path / "two.yaml"
    document = {**one.model_dump(mode="json"), "out": str(tmp_path / "two")}
    file.write_text(json.dumps(document))
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", "-m", "aozora.cli.main"]
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    ended = subprocess.run([*command, "train", str(file)], capture_output=True, text=True, env=environment, timeout=240)
    assert ended.returncode == 0, ended.stderr[-2000:]
    history = json.loads((tmp_path / "two" / "state" / "progress.json").read_text())["history"]
    assert [row["loss"] for row in history] == pytest.approx([row["loss"] for row in alone.history], rel=1e-4)
    assert [row["norm"] for row in history] == pytest.approx([row["norm"] for row in alone.history], rel=1e-3)


def test_a_manner_is_learned_beside_the_model_and_folded_in(settings: dict[str, Any], codecs: Path, tmp_path: Path) -> None:
    base = done(told(settings, mode="flow", out=tmp_path / "base", begin=str(codecs)))
    fine = done(told(settings, mode="lora", out=tmp_path / "fine", begin=str(base.folder), lora={"rank": 2}))
    added = load_file(fine.folder / "lora.safetensors")
    assert {name.rpartition(".")[2] for name in added} == {"inward", "outward"}
    before, after = (load_file(folder / "transformer.safetensors") for folder in (base.folder, fine.folder))
    changed = {name for name in before if not torch.equal(before[name], after[name])}
    assert changed
    assert all(name.endswith(("ask.weight", "take.weight")) for name in changed)
    load(fine.folder)


def test_a_student_is_made_for_four_steps(settings: dict[str, Any], codecs: Path, tmp_path: Path) -> None:
    base = done(told(settings, mode="flow", out=tmp_path / "base", begin=str(codecs)))
    pace = {**settings["pace"], "steps": 2}
    student = done(
        told(settings, mode="distil", out=tmp_path / "quick", begin=str(base.folder), pace=pace, distil={"teacher_steps": 2})
    )
    sampling = read_card(student.folder).sampling
    assert (sampling.steps, sampling.guidance_video) == (4, 1)
