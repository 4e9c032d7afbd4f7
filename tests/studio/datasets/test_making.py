"""Data sets of simulated clips: the same bytes whatever happened on the way, true captions, everything that was promised."""

import io
import json
import threading
import wave
from pathlib import Path

import numpy as np
import pytest

from aozora.film.errors import Cancelled, InvalidInput
from aozora.film.watch import Progress, Watch
from aozora.studio.datasets.make import make_dataset
from aozora.studio.datasets.recipe import Recipe
from aozora.studio.datasets.shards import check, files_of, read_index

RECIPE = Recipe.of(clips=3, seed=5, width=48, height=32, seconds=1, per_shard=2)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made with an interruption: cancelled after the first clip, with half a clip lying about, then gone on with."""
    folder = tmp_path_factory.mktemp("interrupted")
    stop = threading.Event()

    def after_one(progress: Progress) -> None:
        if progress.stage == "clips" and progress.done == 1:
            stop.set()

    with pytest.raises(Cancelled):
        make_dataset(folder, RECIPE, 1, Watch(after_one, stop))
    assert (folder / ".making" / "clip-0000000.done").is_file()
    (folder / ".making" / "clip-0000001.mp4").write_bytes(b"half a film")
    make_dataset(folder, RECIPE, 1)
    return folder


def test_an_interrupted_set_has_the_bytes_of_one_that_was_not(made: Path, tmp_path: Path) -> None:
    make_dataset(tmp_path / "whole", RECIPE, 1)
    names = sorted(path.name for path in made.iterdir())
    assert names == ["dataset.json", "shard-00000.tar", "shard-00001.tar"]
    for name in names:
        assert (made / name).read_bytes() == (tmp_path / "whole" / name).read_bytes(), name


def test_the_index_and_its_check(made: Path, tmp_path: Path) -> None:
    index = read_index(made)
    assert (index["clips"], index["fps"], index["size"], index["rate"]) == (3, 12, [48, 32], 48_000)
    assert [shard["count"] for shard in index["shards"]] == [2, 1]
    found = check(made)
    assert (found.clips, found.seconds, found.licences, found.problems) == (3, 3.0, {"CC0-1.0": 3}, ())
    spoilt = tmp_path / "spoilt"
    spoilt.mkdir()
    for path in made.iterdir():
        (spoilt / path.name).write_bytes(path.read_bytes())
    block = bytearray((spoilt / "shard-00001.tar").read_bytes())
    block[700] ^= 1
    (spoilt / "shard-00001.tar").write_bytes(bytes(block))
    assert any("SHA-256" in problem for problem in check(spoilt).problems)


def test_clips_carry_picture_sound_and_what_is_known_of_them(made: Path) -> None:
    for name, parts in files_of(made / "shard-00000.tar"):
        about = json.loads(parts["json"])
        assert about["name"] == name
        assert about["licence"] == "CC0-1.0"
        assert about["caption"] in about["captions"]
        assert about["frames"] == len(about["camera"]["positions"]) == len(about["camera"]["lens_mm"]) == 12
        with wave.open(io.BytesIO(parts["wav"])) as sound:
            assert (sound.getnframes(), sound.getframerate(), sound.getnchannels()) == (48_000, 48_000, 2)
        with np.load(io.BytesIO(parts["npz"])) as arrays:
            assert arrays["video"].shape == (12, 32, 48, 3)
            assert arrays["video"].dtype == np.uint8
            assert arrays["control.depth"].shape == (12, 32, 48, 1)
            assert arrays["control.flow"].shape == (12, 32, 48, 2)
            assert 0 <= arrays["control.depth"].min() < arrays["control.depth"].max() <= 1
            seen = set(np.unique(arrays["ids"]).tolist())
        for entity in about["entities"]:
            assert entity["pass_index"] in seen
            assert any(entity["kind"] in caption for caption in about["captions"])


def test_another_recipe_does_not_get_into_the_same_folder(made: Path) -> None:
    with pytest.raises(InvalidInput, match="another data set"):
        make_dataset(made, RECIPE.model_copy(update={"seed": 6}), 1)


@pytest.mark.parametrize(
    ("wrong", "field"), [({"clips": 0}, "clips"), ({"width": 161}, "width"), ({"fps": 5}, "fps"), ({"licence": ""}, "licence")]
)
def test_recipes_are_checked(wrong: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        Recipe.of(**{"clips": 1, **wrong})
    assert caught.value.field == field


def test_a_wide_set_shows_beings_in_places_as_its_captions_say(tmp_path: Path) -> None:
    recipe = Recipe.of(clips=1, seed=36, width=48, height=32, seconds=1, scope="wide", controls=False)
    make_dataset(tmp_path, recipe, 1)
    ((_, parts),) = files_of(tmp_path / "shard-00000.tar")
    about = json.loads(parts["json"])
    kinds = {entity["kind"] for entity in about["entities"]}
    assert kinds == {"lion"}, about["prompt"]
    assert any(kind in about["caption"] for kind in kinds)
    assert "beach" in about["caption"]
    assert check(tmp_path).problems == ()
    assert {path.name for path in tmp_path.iterdir()} == {"dataset.json", "shard-00000.tar"}
