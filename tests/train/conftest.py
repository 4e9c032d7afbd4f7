"""These tests need the extra `neural`; without it nothing here is collected. A tiny data set of a ball that falls, with its
sound."""

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from falling_balls import FPS, FRAMES, HEIGHT, WIDTH, write_shard

if find_spec("torch") is None:
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture(scope="session")
def balls(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data set of 24 clips in two shards."""
    folder = tmp_path_factory.mktemp("balls")
    shards = []
    for number in range(2):
        name = f"shard-{number:05d}.tar"
        write_shard(folder / name, [f"{number}-{clip:03d}" for clip in range(12)])
        shards.append({"name": name, "count": 12})
    (folder / "dataset.json").write_text(json.dumps({"kind": "aozora-dataset", "version": 1, "shards": shards}))
    return folder


@pytest.fixture
def settings(balls: Path, tmp_path: Path) -> dict[str, Any]:
    """A run of the codecs on them."""
    return {
        "mode": "codecs",
        "data": str(balls),
        "out": str(tmp_path / "codecs"),
        "pool": 16,
        "clips": {"width": WIDTH, "height": HEIGHT, "frames": FRAMES, "fps": FPS},
        "pace": {"steps": 4, "batch": 2, "rate": 2e-3, "warmup": 2, "log_every": 1, "average": 0.9},
    }
