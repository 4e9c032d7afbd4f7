"""Single pictures of prompts: staged like a film, one moment taken."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from aozora.cli.main import main
from aozora.film.brief import Brief
from aozora.film.errors import Blocked, InvalidInput
from aozora.film.settings import Settings
from aozora.studio.still import still_camera

TINY = Settings.of(width=96, height=54, fps=12, seconds=2, quality="preview")


def test_one_camera_takes_several_pictures_of_their_moments(tmp_path: Path) -> None:
    with still_camera(TINY) as camera:
        first = camera.take(Brief.of("A red ball rolls down wooden stairs", TINY), Fraction(0))
        later = camera.take(Brief.of("A red ball rolls down wooden stairs", TINY), Fraction(1))
        other = camera.take(Brief.of("A green mug on a table", TINY))
        with pytest.raises(InvalidInput, match="below 2"):
            camera.take(Brief.of("A red ball", TINY), Fraction(2))
        with pytest.raises(Blocked):
            camera.take(Brief.of("child pornography", TINY))
    assert first.frame.picture.shape == (54, 96, 3)
    assert np.abs(first.frame.picture.astype(int) - later.frame.picture).max() > 60
    number = other.staging.shots[0].world.entity(other.screenplay.cast[0].id).pass_index
    assert (other.frame.passes["ids"] == number).mean() > 0.02
    assert {span.status for span in other.screenplay.understanding} <= {"depicted", "substituted", "not_depicted"}
    other.write(tmp_path / "mug.png")
    assert (tmp_path / "mug.png").stat().st_size > 1000


def test_the_command_names_pictures_after_prompts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small = ("--size", "64x36", "--engine", "null")
    assert main(["still", "A dog", "A dog", "A cat!", "-o", str(tmp_path), *small]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a-cat.jpg", "a-dog-1.jpg", "a-dog.jpg"]
    assert main(["still", "A dog", "-o", str(tmp_path / "one.webp"), *small]) == 0
    capsys.readouterr()
    for wrong in (["A dog", "A cat", "-o", "x.jpg"], ["A dog", "-o", "x.gif"], ["A dog", "--at", "soon"], ["A dog", "--at", "9"]):
        assert main(["still", *wrong, *small]) == 2
        told = capsys.readouterr().err.strip()
        assert told.count("\n") == 0
        assert told.startswith(("aozora: output:", "aozora: at:"))
