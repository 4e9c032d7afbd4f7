"""Files that appear whole or not at all."""

import os
from pathlib import Path

import pytest

from aozora.film.errors import OutputFailed
from aozora.film.outputs import output_failed, scratch_file, whole_file


def test_a_whole_file_appears_at_the_end_with_usual_permissions(tmp_path: Path) -> None:
    final = tmp_path / "new" / "film.mp4"
    with whole_file(final) as part:
        part.write_text("film")
        assert part.parent == final.parent
        assert part.suffix == ".mp4"
        assert not final.exists()
    assert final.read_text() == "film"
    assert os.listdir(final.parent) == ["film.mp4"]
    plain = tmp_path / "plain"
    plain.write_text("")
    assert final.stat().st_mode == plain.stat().st_mode


def test_an_error_leaves_what_was_there(tmp_path: Path) -> None:
    final = tmp_path / "film.mp4"
    final.write_text("old")

    def interrupted() -> None:
        with whole_file(final) as part:
            part.write_text("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert final.read_text() == "old"
    assert os.listdir(tmp_path) == ["film.mp4"]


def test_a_scratch_file_goes_away(tmp_path: Path) -> None:
    with scratch_file(tmp_path / "film.mp4") as path:
        path.write_text("scratch")
    assert not os.listdir(tmp_path)


def test_what_cannot_be_written_is_output_failed(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for final in (tmp_path / "file" / "film.mp4", tmp_path, Path("/proc/no/film.mp4")):
        with pytest.raises(OutputFailed) as caught, whole_file(final, "keep"):
            raise AssertionError("must not be reached")
        assert caught.value.field == "keep"
        assert str(final) in caught.value.message
    with pytest.raises(OutputFailed, match="No space left"), whole_file(tmp_path / "film.mp4"):
        raise OSError(28, "disk")


def test_the_error_names_the_final_file_and_the_reason() -> None:
    error = output_failed(Path("/films/.my film.part-0123abcd.mp4"), OSError(28, ""))
    assert str(error) == "output: cannot write /films/my film.mp4: No space left on device"
    assert "/: " in str(output_failed(Path("/"), OSError("odd")))
