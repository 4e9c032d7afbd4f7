"""How the work is done changes nothing of what is learned but for rounding: checkpointed, in bfloat16, compiled."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from aozora.train.run import run
from aozora.train.settings import RunSettings

CLIPS = {"width": 32, "height": 24, "frames": 5, "fps": 12}
PACE: dict[str, Any] = {"steps": 1, "batch": 1, "warmup": 1, "log_every": 1, "average": 0.5}


@pytest.fixture(scope="module")
def codecs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("machine") / "codecs"
    run(
        RunSettings.model_validate(
            {"mode": "codecs", "data": "endless:balls", "out": folder, "pool": 4, "clips": CLIPS, "pace": PACE}
        )
    )
    return folder


def losses(codecs: Path, name: str, **machine: Any) -> list[float]:
    """Those of three steps of the transformer at nano size."""
    told = {"mode": "flow", "data": "endless:balls", "begin": codecs, "out": codecs.with_name(name), "pool": 4, "clips": CLIPS}
    pace, device = {**PACE, "steps": 3, "batch": 2}, {"device": "cpu", **machine}
    trained = run(RunSettings.model_validate({**told, "pace": pace, "machine": device}))
    assert trained is not None
    return [row["loss"] for row in trained.history]


@pytest.fixture(scope="module")
def plain(codecs: Path) -> list[float]:
    return losses(codecs, "plain")


def test_blocks_may_be_worked_out_again_on_the_way_back(codecs: Path, plain: list[float]) -> None:
    assert losses(codecs, "checkpointed", checkpointed=True) == pytest.approx(plain, rel=1e-5)


def test_bfloat16_learns_the_same_but_for_rounding(codecs: Path, plain: list[float]) -> None:
    found = losses(codecs, "bfloat16", precision="bfloat16")
    assert found == pytest.approx(plain, rel=2e-2)
    assert found != plain


@pytest.mark.skipif(shutil.which("gcc") is None, reason="torch.compile needs a compiler on processors")
def test_compiled_blocks_learn_the_same(codecs: Path, plain: list[float]) -> None:
    """In a process of its own, where the warnings of torch's compiler are no errors."""
    out = codecs.with_name("compiled")
    changes = [f"clips={CLIPS}", f"pace={ {**PACE, 'steps': 3, 'batch': 2} }", "pool=4", "machine.compiled=true"]
    command = [sys.executable, "-m", "aozora.cli.main", "train", "flow", "--data", "endless:balls", "--begin", str(codecs)]
    told = [*command, "-o", str(out), *(word for change in changes for word in ("--set", change))]
    ended = subprocess.run(told, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr[-2000:]
    history = json.loads((out / "state" / "progress.json").read_text())["history"]
    assert [row["loss"] for row in history] == pytest.approx(plain, rel=1e-4)
