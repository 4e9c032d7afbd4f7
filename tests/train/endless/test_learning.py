"""A run can learn from the endless stream, with nothing stored."""

from pathlib import Path

import pytest

pytest.importorskip("torch")

from aozora.train.run import run
from aozora.train.settings import RunSettings


def test_a_run_learns_from_worlds_that_are_made_while_it_reads(tmp_path: Path) -> None:
    told = {
        "mode": "codecs",
        "data": "endless",
        "out": str(tmp_path / "codecs"),
        "pool": 8,
        "clips": {"width": 32, "height": 24, "frames": 9, "fps": 12},
        "pace": {"steps": 3, "batch": 2, "rate": 2e-3, "warmup": 1, "log_every": 1, "average": 0.5},
    }
    trained = run(RunSettings.model_validate(told))
    assert trained is not None
    assert trained.history[-1]["step"] == 3
    assert trained.report.clips > 0
