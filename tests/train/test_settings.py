"""Settings are strict, and every recipe is one."""

from pathlib import Path

import pytest

from aozora.film.errors import InvalidInput
from aozora.train.settings import is_endless, read_settings, recipe_names


@pytest.mark.parametrize("name", ["codecs", "flow", "lora", "distil"])
def test_recipes_hold(name: str) -> None:
    assert read_settings(name, {}).mode == name
    assert name in recipe_names()


def test_values_may_be_changed() -> None:
    changed = read_settings("flow", {"pace.steps": "7", "controls": "[depth]", "flow.tasks.begun": "0.3"})
    assert (changed.pace.steps, changed.controls, changed.flow.tasks.begun) == (7, ("depth",), 0.3)


def test_endless_data_are_told_from_folders() -> None:
    assert [is_endless(data) for data in ("endless", "endless:balls", "data/endless", "endless-2", "")] == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert read_settings("flow", {"data": "endless:balls"}).endless


@pytest.mark.parametrize(
    ("key", "value", "field"),
    [
        ("pace.stepz", "7", "pace.stepz"),
        ("pace.steps", "0", "pace.steps"),
        ("clips.width", "30", "clips.width"),
        ("clips.frames", "8", "clips"),
        ("mode", "dream", "mode"),
        ("flow.tasks.begun", "0.9", "flow.tasks"),
    ],
)
def test_what_is_wrong_is_named(key: str, value: str, field: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_settings("flow", {key: value})
    assert caught.value.field == field


def test_files_are_read_and_others_refused(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("mode: codecs\ndata: a\nout: b\npace: {steps: 3}\n")
    assert read_settings(str(file), {}).pace.steps == 3
    file.write_text("- 1")
    with pytest.raises(InvalidInput, match="table"):
        read_settings(str(file), {})
    with pytest.raises(InvalidInput, match="codecs, distil, flow, lora"):
        read_settings("nothing", {})
