"""Whole films by the command line: wall time per stage, time to the first frame, memory, and memory against length.

`python -m benchmarks film [preview|standard|memory]`; every figure is of a fresh process. Ratios: the whole against the target,
and the time in which Cycles is not at work against the whole (stages overlap: "cycles" and the others add up to more than all).
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.machine import MemoryMeter, write_result

PROMPT = "A golden retriever puppy chases a red ball across a sunny park, golden hour, slow tracking shot, birdsong"
SIMPLE = "A red cube on a grey floor, studio light"
TARGETS_S = {"preview": 60.0, "standard": 300.0}
SIZES = {"preview": "426x240", "standard": "854x480"}


def generate(prompt: str, *options: str) -> dict[str, Any]:
    """Make a film in a fresh process; its timings, memory and release record."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "aozora.cli.main", "generate", prompt, "-o", str(Path(folder) / "film.mp4"), "--json"]
        begin = time.monotonic()
        process = subprocess.Popen([*command, *options], stdout=subprocess.PIPE, text=True)
        meter = MemoryMeter(process.pid)
        meter.start()
        first_frame_s, release = 0.0, {}
        assert process.stdout is not None
        for line in process.stdout:
            record = json.loads(line)
            if record["type"] == "progress" and record["stage"] == "picture" and not first_frame_s:
                first_frame_s = time.monotonic() - begin
            if record["type"] in ("release", "error"):
                release = record
        process.wait()
        total_s = time.monotonic() - begin
        peak = meter.stop()
    return {
        "exit_code": process.returncode,
        "total_s": round(total_s, 1),
        "first_frame_s": round(first_frame_s, 1),
        "peak_memory_gb": round(peak / 1e9, 2),
        "stages_s": {name: round(seconds, 2) for name, seconds in release.get("timings_s", {}).items()},
    }


def quality(name: str) -> None:
    """Prompt 1 at 5 s and 24 fps."""
    figures = generate(PROMPT, "--quality", name, "--size", SIZES[name], "--seconds", "5")
    cycles = figures["stages_s"].get("cycles", 0.0)
    write_result(
        f"film-{name}",
        {
            "prompt": PROMPT,
            "size": SIZES[name],
            **figures,
            "target_s": TARGETS_S[name],
            "share_of_target": round(figures["total_s"] / TARGETS_S[name], 2),
            "share_outside_cycles": round(1 - cycles / max(figures["total_s"], 1e-9), 3),
        },
    )


def memory() -> None:
    """A 60 s film of a simple scene against a 5 s one, and 1080p: peak memory of all processes together."""
    small = ("--quality", "preview", "--size", "160x90", "--fps", "12")
    short, long = generate(SIMPLE, *small, "--seconds", "5"), generate(SIMPLE, *small, "--seconds", "60")
    large = generate(PROMPT, "--quality", "preview", "--size", "1920x1080", "--fps", "12", "--seconds", "1")
    write_result(
        "film-memory",
        {
            "peak_gb_5s": short["peak_memory_gb"],
            "peak_gb_60s": long["peak_memory_gb"],
            "ratio_60s_to_5s": round(long["peak_memory_gb"] / short["peak_memory_gb"], 2),
            "peak_gb_1080p": large["peak_memory_gb"],
            "limit_gb": 3.0,
        },
    )


def run(arguments: list[str]) -> None:
    """One of the parts, or all."""
    for part in arguments or ["preview", "standard", "memory"]:
        if part == "memory":
            memory()
        else:
            quality(part)
