"""A reader that goes away: no traceback, a proper exit code, and the film is finished."""

import subprocess
import sys
from pathlib import Path

import pytest

from aozora.cli.listeners import UNHEARD
from aozora.media.movie import read_frames

SMALL = ("--size", "64x36", "--fps", "12", "--seconds", "1", "--engine", "null")


def _unheard(*arguments: str, lines: int = 0, both: bool = False) -> tuple[int, str]:
    """The exit code and what is on the standard error of a command whose reader leaves after some lines."""
    command = [sys.executable, "-m", "aozora.cli.main", *arguments]
    errors = subprocess.STDOUT if both else subprocess.PIPE
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True, bufsize=0) as process:
        assert process.stdout is not None
        for _ in range(lines):
            assert process.stdout.readline()
        process.stdout.close()
        told = process.stderr.read() if process.stderr is not None else ""
        return process.wait(timeout=120), told


@pytest.mark.parametrize("options", [["--json"], []], ids=["json", "plain"])
@pytest.mark.parametrize("command", [["screenplay", "A dog runs across a park"], ["catalogue"]], ids=["screenplay", "catalogue"])
def test_an_answer_that_nobody_reads_ends_quietly(command: list[str], options: list[str]) -> None:
    assert _unheard(*command, *options) == (UNHEARD, "")


@pytest.mark.parametrize("lines", [0, 1])
def test_a_film_whose_progress_nobody_reads_is_finished(lines: int, tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    assert _unheard("generate", "A dog in a park", "-o", str(path), *SMALL, "--json", lines=lines) == (0, "")
    assert len(list(read_frames(path))) == 12
    assert (tmp_path / "film.screenplay.json").exists()
    assert not [left.name for left in tmp_path.iterdir() if left.name.startswith(".")]


def test_a_film_of_which_nobody_hears_anything_is_finished(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    assert _unheard("generate", "A dog in a park", "-o", str(path), *SMALL, both=True)[0] == 0
    assert len(list(read_frames(path))) == 12


def test_an_error_that_nobody_reads_keeps_its_exit_code() -> None:
    assert _unheard("generate", "a dog", "--size", "1x1", "--json") == (2, "")


def test_a_closed_output_is_no_error(tmp_path: Path) -> None:
    command = f'"{sys.executable}" -m aozora.cli.main catalogue >&-'
    told = subprocess.run(command, shell=True, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert (told.returncode, told.stderr) == (0, "")
