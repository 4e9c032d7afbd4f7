"""Clips that a model changes: what was there stays, what is new comes from the model, and wrong wishes get one line."""

from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from aozora.cli.main import main
from aozora.media.movie import read_frames, read_whole_sound
from aozora.media.waves import WaveFile
from aozora.studio.verify import verify
from tiny_model import saved_tiny

pytestmark = pytest.mark.skipif(find_spec("torch") is None, reason="needs the extra neural")

SIZE = ["--size", "64x40", "--fps", "12"]


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(saved_tiny(tmp_path_factory.mktemp("tiny")))


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("clip") / "first.mp4"
    assert main(["generate", "a red ball falls", "-o", str(path), "--engine", "null", *SIZE, "--seconds", "1"]) == 0
    return path


def pictures(path: Path) -> NDArray[np.float64]:
    return np.stack([frame.picture.astype(float) for frame in read_frames(path)])


def difference(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    return float(np.abs(one - other).mean((1, 2, 3)).max())


@pytest.mark.parametrize("backward", [False, True])
def test_a_clip_becomes_longer_at_either_end(clip: Path, weights: str, tmp_path: Path, backward: bool) -> None:
    longer = tmp_path / "longer.mp4"
    how = ["--weights", weights, "--prompt", "it falls on", *(["--backward"] if backward else [])]
    assert main(["extend", str(clip), "2", "-o", str(longer), *how]) == 0
    before, after = pictures(clip), pictures(longer)
    assert (len(before), len(after)) == (12, 36)
    old, new = (after[24:], after[:24]) if backward else (after[:12], after[12:])
    assert difference(before, old) < 6
    assert max(np.abs(a - b).mean() for a, b in pairwise(new)) > 0.05
    assert abs(len(read_whole_sound(longer)) - 3 * 48_000) <= 1024


def test_what_a_mask_covers_is_made_anew_and_all_else_stays(
    clip: Path, weights: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mask = np.zeros((40, 64), np.uint8)
    mask[8:32, 24:56] = 255
    Image.fromarray(mask).save(tmp_path / "mask.png")
    painted = tmp_path / "painted.mp4"
    told = ["edit", str(clip), "a blue cube", "--mask", str(tmp_path / "mask.png"), "-o", str(painted), "--weights", weights]
    assert main(told) == 0
    assert "model tiny; licence: Apache-2.0" in capsys.readouterr().err
    before, after = pictures(clip), pictures(painted)
    assert before.shape == after.shape
    apart = np.abs(before - after).mean((0, 3))
    assert apart[:, :16].max() < 8
    assert apart[14:26, 34:46].mean() > 2 * apart[:, :16].mean() + 2
    assert "clip" in str(verify(painted))


def test_a_sound_track_is_made_for_pictures_that_stay(clip: Path, weights: str, tmp_path: Path) -> None:
    sounded, other = tmp_path / "sounded.mp4", tmp_path / "other.mp4"
    for path, seed in ((sounded, "0"), (other, "1")):
        told = ["edit", str(clip), "a ball bounces", "--only", "sound", "-o", str(path), "--weights", weights, "--seed", seed]
        assert main(told) == 0
    assert difference(pictures(clip), pictures(sounded)) < 6
    one, two = read_whole_sound(sounded), read_whole_sound(other)
    assert np.abs(read_whole_sound(clip)).max() < 1e-3 < np.abs(one).max()
    assert np.abs(one[: len(two)] - two[: len(one)]).max() > 1e-3


def test_pictures_are_made_for_a_sound_that_stays(weights: str, tmp_path: Path) -> None:
    time = np.arange(72_000) / 48_000
    tone: NDArray[np.float32] = (0.5 * np.sin(2 * np.pi * 440 * time) * (time > 0.5))[:, None].repeat(2, 1).astype(np.float32)
    with WaveFile(tmp_path / "tone.wav") as file:
        file.add(tone)
    films = [tmp_path / "one.mp4", tmp_path / "silent.mp4"]
    how = ["--engine", "neural", "--weights", weights, *SIZE]
    assert main(["generate", "a bell", "-o", str(films[0]), "--audio", str(tmp_path / "tone.wav"), *how]) == 0
    assert main(["generate", "a bell", "-o", str(films[1]), "--seconds", "1.5", *how]) == 0
    heard = read_whole_sound(films[0])[: len(tone)]
    assert np.corrcoef(heard[:, 0], tone[: len(heard), 0])[0, 1] > 0.99
    given, own = pictures(films[0]), pictures(films[1])
    assert len(given) == len(own) == 18
    assert difference(given, own) > 0.5


def test_wrong_wishes_get_one_line(clip: Path, weights: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    film = str(clip)
    silent = tmp_path / "note.txt"
    silent.write_text("no sound")
    for told, line in (
        (["edit", film, "a cube", "--weights", weights], "weights: name what the model makes anew"),
        (["edit", film, "a cube", "--weights", weights, "--only", "sound", "--mask", "m.png"], "weights: name what"),
        (["edit", film, "a cube", "--weights", weights, "--mask", "m.png", "--region", "1,2,3,4"], "region: is for films"),
        (["edit", film, "a cube", "--weights", weights, "--mask", "nowhere.png"], "mask: "),
        (["edit", film, "a cube", "--weights", "/nowhere", "--only", "sound"], "weights: /nowhere is no folder"),
        (["edit", film, "remove it", "--mask", "m.png", "--only", "sound"], "only: is for what a model makes anew"),
        (["edit", film, "remove it", "--mask", "m.png", "--seed", "3"], "seed: is for what a model makes anew"),
        (["extend", film, "1", "--seed", "0"], "seed: is for what a model makes anew"),
        (["extend", "some-film", "1", "--seed", "3"], "seed: is for clips"),
        (["edit", "some-film", "a cube", "--weights", weights, "--seed", "3"], "weights: is for clips"),
        (["extend", film, "1", "--backward"], "backward: clips go on at their end only, but by a model"),
        (["edit", "some-film", "a cube", "--only", "sound"], "only: is for clips"),
        (["generate", "a bell", "--audio", str(silent), "--engine", "neural", "--weights", weights], "audio: "),
        (["generate", "a bell", "--audio", film], "audio: is for --engine neural"),
    ):
        assert main(told) != 0, told
        said = capsys.readouterr().err.strip()
        assert line in said, told
        assert said.count("\n") == 0, said
