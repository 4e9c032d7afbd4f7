"""What a change costs against the film: an object that covers about a tenth of the frame is given another colour.

`python -m benchmarks edit [SIZE SECONDS]`; each film is made in a fresh process. Processor seconds are counted with those of the
render child, so that other work on the machine does not count; the wall's ratio stands beside them.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from aozora.media.movie import read_frames
from benchmarks.machine import write_result

PROMPT = "A large red suitcase on a studio floor, a small dog sits next to it, slow push in"
WORDS = "make the suitcase blue"
TARGET = 0.35


def made(*arguments: str) -> tuple[dict[str, Any], dict[str, float]]:
    """Run `aozora` in a fresh process: its release record, wall and processor seconds."""
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "aozora.cli.main", *arguments, "--json"], stdout=subprocess.PIPE, text=True, check=True
    )
    wall, after = time.monotonic() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return json.loads(done.stdout.splitlines()[-1]), {"wall_s": round(wall, 1), "processor_s": round(spent, 1)}


def figures(record: dict[str, Any], spent: dict[str, float]) -> dict[str, Any]:
    """What one process cost, with its stages."""
    return {**spent, "stages_s": {name: round(s, 2) for name, s in record["timings_s"].items()}}


def changed_share(before: Path, after: Path) -> float:
    """The share of the masters' pixels that differ."""
    shares = [
        float(np.any(a.picture != b.picture, axis=-1).mean())
        for a, b in zip(read_frames(before), read_frames(after), strict=True)
    ]
    return round(sum(shares) / len(shares), 3)


def run(arguments: list[str]) -> None:
    """The film, the edit, and the edit with everything rendered anew."""
    size, seconds = arguments[0] if arguments else "320x180", arguments[1] if len(arguments) > 1 else "4"
    with tempfile.TemporaryDirectory() as folder:
        where = ["--library", f"{folder}/library"]
        film = made("generate", PROMPT, *where, "-o", f"{folder}/film.mp4", "--size", size, "--seconds", seconds)
        name = Path(film[0]["kept"]).name
        seen = made("frame", name, "1s", "--library", f"{folder}/library", "-o", f"{folder}/frame.jpg")[0]["entities"]
        edit = made("edit", name, WORDS, *where, "-o", f"{folder}/edit.mp4")
        share = changed_share(Path(film[0]["kept"]) / "master.mkv", Path(edit[0]["kept"]) / "master.mkv")
    whole, part = figures(*film), figures(*edit)
    ratio = part["processor_s"] / whole["processor_s"]
    write_result(
        "edit",
        {
            "prompt": PROMPT,
            "words": WORDS,
            "size": size,
            "seconds": float(seconds),
            "film": whole,
            "edit": part,
            "object_share_of_frame": next(one["share"] for one in seen if one["kind"] == "suitcase"),
            "changed_share_of_pixels": share,
            "ratio_of_processor_seconds": round(ratio, 3),
            "ratio_of_wall": round(part["wall_s"] / whole["wall_s"], 3),
            "target": TARGET,
        },
    )
