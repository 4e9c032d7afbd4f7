"""What places cost: seconds of processor time to build one cold, per frame at `standard` quality, and peak memory.

`python -m benchmarks places [NAME ...]`; each place is built and photographed by itself in a fresh process, empty, by day.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from aozora.film.brief import Brief
from aozora.film.settings import Settings
from aozora.studio.still import still_camera
from aozora.world.places.registry import PLACES
from benchmarks.machine import MemoryMeter, machine, write_result

TARGETS = {"build_s": 8.0, "frame_cpu_s": 3.4, "frame_cpu_s_glossy": 6.0, "memory_gb": 2.0}
_SIZE = (854, 480)
_TICKS = os.sysconf("SC_CLK_TCK")


def _children_cpu_s() -> float:
    """Processor seconds of all children of this process so far."""
    total = 0
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == os.getpid():
            total += int(fields[11]) + int(fields[12])
    return total / _TICKS


def measure(name: str) -> dict[str, Any]:
    """One place: built, then two pictures, of which the second's processor time in the render child counts as a frame."""
    from aozora.film.store import MemoryStore
    from aozora.world.locations import build_place
    from aozora.world.places.registry import PlaceParams

    begin = time.process_time()
    setting = build_place(name, PlaceParams(), MemoryStore())
    build_s = time.process_time() - begin
    settings = Settings(width=_SIZE[0], height=_SIZE[1], seconds=2, visible_mark=False)
    meter = MemoryMeter(os.getpid())
    meter.start()
    with still_camera(settings) as camera:
        spent: list[float] = []
        for _ in range(2):
            before = _children_cpu_s()
            taken = camera.take(Brief.of(f"a wide shot of a {name}", settings))
            spent.append(_children_cpu_s() - before)
    peak = meter.stop()
    return {
        "place": name,
        "planned_as": taken.screenplay.shots[0].place,
        "build_s": round(build_s, 2),
        "frame_cpu_s": round(spent[1], 2),
        "memory_gb": round(peak / 1e9, 2),
        "glossy": setting.clean_prefilter,
    }


def run(parts: list[str]) -> None:
    """The asked places, or all of them."""
    if parts[:1] == ["--one"]:
        print(json.dumps(measure(parts[1])))
        return
    rows: list[dict[str, Any]] = []
    for name in parts or list(PLACES):
        command = [sys.executable, "-m", "benchmarks", "places", "--one", name]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
        rows.append(json.loads(lines[-1]) if lines else {"place": name, "error": done.stderr[-300:]})
        print(rows[-1], flush=True)
    write_result(
        "places", {"size": f"{_SIZE[0]}x{_SIZE[1]}", "targets": TARGETS, "load": machine()["load_before"], "places": rows}
    )
