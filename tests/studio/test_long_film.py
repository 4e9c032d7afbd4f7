"""Five minutes and sixty shots: no more memory than a short film, and a killed production goes on where it was."""

import os
import resource
import signal
import subprocess
import sys
import time
from fractions import Fraction
from pathlib import Path

from aozora.film.screenplay import Screenplay, Shot

SHOTS = 60
MOST_MORE_MB = 60
"""How much more memory sixty shots may take than four: what is kept of each is its plan."""


def _screenplay(folder: Path, count: int) -> Path:
    shots = tuple(Shot(id=f"shot-{n}", seconds=Fraction(5), place="park") for n in range(1, count + 1))
    path = folder / f"{count}.screenplay.json"
    path.write_text(Screenplay(shots=shots).to_json())
    return path


def _command(folder: Path, count: int) -> list[str]:
    made = [sys.executable, "-m", "aozora.cli.main", "render", str(_screenplay(folder, count)), "--engine", "null"]
    sized = ["--size", "32x18", "--fps", "12", "--keep", str(folder / f"kept-{count}"), "-o", str(folder / f"{count}.mp4")]
    return [*made, *sized, "--resume"]


def _measured(command: list[str]) -> float:
    """The most memory of a production, in MB, by a process of its own that waits for it."""
    code = "import subprocess, sys, resource; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)\n"
    code += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    told = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True, check=True, env=os.environ)
    return int(told.stdout) * resource.getpagesize() / resource.getpagesize() / 1e3


def test_sixty_shots_take_the_memory_of_four_and_survive_a_kill(tmp_path: Path) -> None:
    few = _measured(_command(tmp_path, 4))
    takes = tmp_path / f"kept-{SHOTS}" / "takes"
    process = subprocess.Popen(
        _command(tmp_path, SHOTS), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    while process.poll() is None and len(_finished(takes)) < 12:
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    before = _finished(takes)
    assert 12 <= len(before) < SHOTS
    assert not (tmp_path / f"{SHOTS}.mp4").exists()
    many = _measured(_command(tmp_path, SHOTS))
    after = _finished(takes)
    assert len(after) == SHOTS
    assert {name: after[name] for name in before} == before
    assert (tmp_path / f"{SHOTS}.mp4").exists()
    assert many < few + MOST_MORE_MB


def _finished(takes: Path) -> dict[str, int]:
    """The kept shots and when each was written."""
    return {path.name: path.stat().st_mtime_ns for path in takes.glob("*.mkv")} if takes.exists() else {}
