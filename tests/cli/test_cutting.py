"""Storyboards, finals of approved screenplays, and films that are gone on with, from the command line."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from aozora.cli.main import main
from aozora.media.movie import read_frames
from aozora.media.probe import probe

TINY = ("--size", "64x36", "--fps", "12", "--engine", "null")


@pytest.fixture
def approved(tmp_path: Path) -> Path:
    """A screenplay of two shots as `aozora storyboard` leaves it, beside its sheets."""
    prompt = "A dog walks in a park for two seconds. Cut to a close-up of a cat."
    for suffix in ("png", "pdf"):
        assert main(["storyboard", prompt, *TINY, "-o", str(tmp_path / f"board.storyboard.{suffix}")]) == 0
    return tmp_path / "board.screenplay.json"


def test_a_storyboard_has_a_picture_per_shot_and_leaves_a_screenplay(approved: Path) -> None:
    shots = json.loads(approved.read_text())["shots"]
    assert len(shots) == 2
    with Image.open(approved.with_name("board.storyboard.png")) as sheet:
        assert sheet.width == 1600
        # Two slates: black bars side by side, nothing in the third column.
        row = np.asarray(sheet.convert("L"))[80:84].min(0) < 40
        assert [bool(row[x]) for x in (100, 700, 1300)] == [True, True, False]
    assert approved.with_name("board.storyboard.pdf").read_bytes().startswith(b"%PDF")


def test_the_final_is_made_of_the_approved_screenplay(approved: Path, tmp_path: Path) -> None:
    final = tmp_path / "final.mp4"
    assert main(["render", str(approved), *TINY, "--quality", "high", "-o", str(final)]) == 0
    planned, made = (json.loads(path.read_text()) for path in (approved, tmp_path / "final.screenplay.json"))
    assert made["shots"] == planned["shots"]
    assert made["cast"] == planned["cast"]
    picture = probe(final).picture
    assert picture is not None
    assert picture.frames == round(12 * sum(shot["seconds"] for shot in planned["shots"]))


def test_a_film_is_gone_on_with_without_its_prompt(tmp_path: Path) -> None:
    keep, one, two = tmp_path / "keep", tmp_path / "one.mp4", tmp_path / "two.mp4"
    common = [*TINY, "--seconds", "2", "--keep", str(keep)]
    assert main(["generate", "A dog. Cut to a cat.", *common, "-o", str(one)]) == 0
    takes = sorted((keep / "takes").glob("take-*.mkv"))
    assert len(takes) == 2
    takes[1].unlink()
    assert main(["generate", *common, "--resume", "-o", str(two)]) == 0
    assert sorted((keep / "takes").glob("take-*.mkv")) == takes
    frames = [[frame.picture for frame in read_frames(path)] for path in (one, two)]
    assert all(np.array_equal(a, b) for a, b in zip(*frames, strict=True))


def test_going_on_needs_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "a dog", *TINY, "--resume"]) == 2
    assert capsys.readouterr().err.startswith("aozora: resume: ")


def test_a_script_is_read_from_a_file(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("INT. KITCHEN - DAY\n\nA woman drinks tea.\n")
    assert main(["generate", "--script", str(page), *TINY, "--seconds", "1", "-o", str(tmp_path / "film.mp4")]) == 0
    assert json.loads((tmp_path / "film.screenplay.json").read_text())["prompt"] == page.read_text()
    assert main(["generate", "--script", str(tmp_path / "nowhere.txt"), *TINY]) == 2


def test_a_preview_says_how_long_the_final_takes(approved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", str(approved), *TINY, "--quality", "preview", "-o", str(tmp_path / "preview.mp4")]) == 0
    assert "in high quality at 1920x1080 this film takes about" in capsys.readouterr().err
    assert main(["render", str(approved), *TINY, "--quality", "high", "--estimate"]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("in high quality at 64x36 this film takes about ")
    assert not (tmp_path / "films").exists()
