"""The command line as a user meets it: what it makes, and what it says when something is wrong."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from aozora.cli.main import COMMANDS, main
from aozora.media.movie import read_frames
from aozora.media.probe import probe

SMALL = ("--size", "64x36", "--fps", "12", "--seconds", "1", "--engine", "null")


def test_help_loads_nothing_heavy() -> None:
    code = "import sys; from aozora.cli.main import build_parser; build_parser(); print(' '.join(sys.modules))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"numpy", "pydantic", "rich", "bpy", "av", "cv2", "scipy"} & set(told.stdout.split())


def test_every_command_has_help(capsys: pytest.CaptureFixture[str]) -> None:
    for command in COMMANDS:
        with pytest.raises(SystemExit) as left:
            main([command, "--help"])
        assert left.value.code == 0
        assert command in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "field", "allowed"),
    [
        ([""], "prompt", "32000"),
        (["x" * 32_001], "prompt", "32000"),
        (["a dog", "--size", "855x480"], "size", "even"),
        (["a dog", "--size", "4098x2304"], "size", "4096"),
        (["a dog", "--size", "big"], "size", "WIDTHxHEIGHT"),
        (["a dog", "--seconds", "0.5"], "seconds", "300"),
        (["a dog", "--seconds", "301"], "seconds", "300"),
        (["a dog", "--seconds", "soon"], "seconds", "number"),
        (["a dog", "--fps", "5"], "fps", "12"),
        (["a dog", "--seed", "-1"], "seed", "4294967295"),
        (["a dog", "--engine", "steam"], "engine", "world"),
        (["a dog", "-o", "film.avi"], "output", ".mp4"),
        (["a dog", "-o", "/proc/nowhere/film.mp4"], "output", "cannot write"),
        (["--screenplay", "/nowhere.json"], "screenplay", "cannot read"),
    ],
)
def test_bad_input_is_one_line_that_names_the_field(
    arguments: list[str],
    field: str,
    allowed: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    code = main(["generate", *arguments])
    told = capsys.readouterr()
    assert code == (1 if allowed == "cannot write" else 2)
    assert told.err.startswith(f"aozora: {field}: ")
    assert allowed in told.err
    assert told.err.count("\n") == 1
    assert list(tmp_path.rglob("*.mp4")) == []


def test_malformed_screenplay(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "wrong.json"
    path.write_text('{"kind": "screenplay", "version": 1, "shots": [{"id": "s", "seconds": -1, "place": "park"}]}')
    assert main(["generate", "--screenplay", str(path)]) == 2
    told = capsys.readouterr().err
    assert told.startswith("aozora: screenplay: ")
    assert "seconds" in told


def test_errors_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "a dog", "--size", "1x1", "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["field"] == "size"


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A film by the null engine, made by the command line."""
    path = tmp_path_factory.mktemp("film") / "film.mp4"
    assert main(["generate", "A dog runs across a park", "-o", str(path), *SMALL, "--keep", str(path.parent / "kept")]) == 0
    return path


def test_generate_writes_the_release(film: Path) -> None:
    facts = probe(film)
    assert facts.picture is not None
    assert facts.sound is not None
    assert len(list(read_frames(film))) == 12
    names = {path.name for path in film.parent.iterdir()}
    assert {"film.mp4", "film.screenplay.json", "film.sheet.jpg", "film.poster.jpg", "kept"} <= names
    assert not [name for name in names if name.startswith(".")]
    kept = {path.name for path in (film.parent / "kept").iterdir()}
    assert {"master.mkv", "screenplay.json", "stems", "cues.json"} <= kept


def test_verify_and_one_changed_byte(film: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(film)]) == 0
    assert "Valid" in capsys.readouterr().out
    block = bytearray(film.read_bytes())
    block[block.rfind(b"mdat") + 100] ^= 1
    changed = tmp_path / "changed.mp4"
    changed.write_bytes(block)
    assert main(["verify", str(changed), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["state"] == "invalid"


def test_verify_of_no_film(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "words.mp4"
    path.write_text("not a film")
    assert main(["verify", str(path)]) == 2
    assert capsys.readouterr().err.startswith("aozora: file: ")


def test_screenplay_prints_and_makes_the_same_film(film: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["screenplay", "A dog runs across a park", "--json", "--seconds", "1"]) == 0
    path = tmp_path / "edited.json"
    path.write_text(capsys.readouterr().out)
    again = tmp_path / "again.mp4"
    assert (
        main(["generate", "--screenplay", str(path), "-o", str(again), "--size", "64x36", "--fps", "12", "--engine", "null"]) == 0
    )
    assert len(list(read_frames(again))) == 12
    assert main(["screenplay", "A dog runs across a park"]) == 0
    assert "dog" in capsys.readouterr().out


def test_catalogue(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "--json"]) == 0
    entries = json.loads(capsys.readouterr().out)["entries"]
    assert {"kind", "action", "place", "thing", "sound"} <= {entry["category"] for entry in entries}
    assert main(["catalogue"]) == 0
    assert "golden retriever" in capsys.readouterr().out


def test_doctor_finds_this_machine_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--json"]) == 0
    findings = json.loads(capsys.readouterr().out)
    assert all(finding["ok"] for finding in findings)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    from aozora import __version__

    assert main(["--version"]) == 0
    assert capsys.readouterr().out.strip() == __version__


def _children(pid: int) -> list[int]:
    found: list[int] = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[1]) == pid and fields[0] != "Z":
                found.append(int(entry.name))
    return found


def test_interrupting_ends_children_and_leaves_no_file(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "aozora.cli.main",
        "generate",
        "A red ball rolls on a table",
        "-o",
        str(tmp_path / "film.mp4"),
    ]
    options = ["--size", "64x36", "--seconds", "20", "--json"]
    children: list[int] = []
    with subprocess.Popen([*command, *options], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if json.loads(line).get("stage") == "picture":
                children = _children(process.pid)
                process.send_signal(signal.SIGINT)
                break
        process.stdout.read()
        assert process.wait(timeout=30) == 130
    assert children
    deadline = time.monotonic() + 10
    while any(Path(f"/proc/{child}").exists() for child in children) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert [child for child in children if Path(f"/proc/{child}").exists()] == []
    assert [path.name for path in tmp_path.iterdir()] == []


def test_full_disk_is_a_clear_error(tmp_path: Path) -> None:
    """A limit on file size fails writes the way a full disk does, only with another reason."""
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000)); from aozora.cli.main import main; sys.exit(main(sys.argv[1:]))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, "generate", "a dog", "-o", str(tmp_path / "film.mp4"), *SMALL],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        check=False,
    )
    assert told.returncode == 1
    assert told.stderr.strip().splitlines()[-1].startswith("aozora: output: cannot write ")
    assert "Traceback" not in told.stderr
    assert list(tmp_path.iterdir()) == []
