"""Films that somebody brings become a data set only with a licence for each."""

import json
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from aozora.cli.main import main
from aozora.film.errors import InvalidInput
from aozora.film.production import Frame, SoundChunk
from aozora.media.movie import MovieFormat, write_mp4
from aozora.studio.datasets.shards import check, files_of
from aozora.studio.datasets.taking import take

FRAMES = 6


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    films = tmp_path / "films"
    films.mkdir()
    form = MovieFormat(64, 36, Fraction(12), FRAMES, 24_000)
    for name, level in (("a.mp4", 60), ("b.mp4", 180)):
        frames = (Frame(i, "", np.full((36, 64, 3), level, np.uint8)) for i in range(FRAMES))
        write_mp4(films / name, frames, iter([SoundChunk(0, np.zeros((24_000, 2), np.float32))]), form)
    return films


def manifest(path: Path, *rows: dict[str, str]) -> Path:
    path.write_text(json.dumps({"clips": rows}))
    return path


A = {"file": "a.mp4", "licence": "CC-BY-4.0", "caption": "a grey field"}
B = {"file": "b.mp4", "licence": "CC0-1.0"}


def test_licensed_clips_are_taken(folder: Path, tmp_path: Path) -> None:
    take(folder, manifest(tmp_path / "m.json", A, B), tmp_path / "out", per_shard=1)
    found = check(tmp_path / "out")
    assert found.licences == {"CC-BY-4.0": 1, "CC0-1.0": 1}
    assert found.problems == ("clip-0000001: says no caption",)
    ((_, parts),) = files_of(tmp_path / "out" / "shard-00000.tar")
    assert json.loads(parts["json"])["caption"] == "a grey field"


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ((A,), "b.mp4 has no licence"),
        ((A, {**B, "licence": " "}), "by what right"),
        ((A, B, {"file": "../m.json", "licence": "x"}), "there is no ../m.json"),
        ((A, B, A), "named twice"),
        ((A, {"file": "b.mp4"}), "Field required"),
    ],
)
def test_clips_without_a_licence_stop_everything(
    folder: Path, tmp_path: Path, rows: tuple[dict[str, str], ...], message: str
) -> None:
    with pytest.raises(InvalidInput, match=message):
        take(folder, manifest(tmp_path / "m.json", *rows), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_the_command_refuses_without_a_manifest_in_one_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dataset", "take", str(folder)]) == 2
    assert capsys.readouterr().err.strip().count("\n") == 0
