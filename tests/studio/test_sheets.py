"""Pictures of the catalogue: one per entry, on sheets, with a remark when something else was shown."""

from pathlib import Path

import pytest

from aozora.cli.main import main
from aozora.media.pictures import read_picture
from aozora.studio.make import catalogue_of
from aozora.studio.sheets import PICTURED, prompt_of


def test_every_pictured_entry_has_a_prompt_that_names_it() -> None:
    catalogue = catalogue_of("world")
    for category in PICTURED:
        for entry in catalogue.of(category):
            prompt = prompt_of(entry, ["dog"])
            if category == "action":
                assert entry.name.split()[0][:3] in prompt
            else:
                assert entry.name in prompt


def test_a_sheet_of_things_and_one_of_what_moves(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chosen = ["--name", "apple", "--name", "mug", "--name", "sit"]
    assert main(["catalogue", "--sheet", str(tmp_path), "--size", "64x36", *chosen]) == 0
    assert sorted(path.name for path in tmp_path.glob("*.jpg")) == ["action-01.jpg", "thing-01.jpg"]
    assert sorted(path.name for path in (tmp_path / "thing").iterdir()) == ["apple.jpg", "mug.jpg"]
    assert read_picture(tmp_path / "action" / "sit.jpg").shape == (18, 32 * 6, 3)
    assert capsys.readouterr().err == ""


def test_unknown_names_and_categories_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "--category", "smell"]) == 2
    assert main(["catalogue", "--name", "nonsense"]) == 2
    told = capsys.readouterr().err.splitlines()
    assert [line.split(":")[1].strip() for line in told] == ["category", "name"]
