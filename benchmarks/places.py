"""What places cost: seconds of processor time to build one cold, per frame at `standard` quality, and peak memory.

`python -m benchmarks places [NAME ...]`; each place is built and photographed by itself in a fresh process, empty, by day.
"""

import json
import os
import subprocess
import sys
import time
from fractions import Fraction
from typing import Any

from aozora.engines.engine import engine_module
from aozora.film.brief import Brief
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.studio.make import planned, store_for
from aozora.studio.services import default_services
from aozora.world.places.registry import PLACES, PlaceParams, build_place
from benchmarks.machine import MemoryMeter, children_cpu_s, machine, write_result

TARGETS = {"build_s": 8.0, "frame_cpu_s": 3.4, "frame_cpu_s_glossy": 6.0, "memory_gb": 2.0}
_SIZE = (854, 480)
_FIRST, _COUNTED = 2, 4


def measure(name: str) -> dict[str, Any]:
    """One place: built, then a static shot of it, of which the child's processor time per frame counts after the first two."""
    begin = time.process_time()
    setting = build_place(name, PlaceParams(), MemoryStore())
    build_s = time.process_time() - begin
    settings = Settings(width=_SIZE[0], height=_SIZE[1], seconds=Fraction(1), fps=12, visible_mark=False)
    brief = Brief.of(f"a wide shot of a {name}, static shot", settings)
    meter = MemoryMeter(os.getpid())
    meter.start()
    with store_for(None) as store, engine_module(settings.engine).open_engine(store) as engine:
        screenplay = planned(brief, engine.catalogue(), Watch(), default_services())
        frames = engine.shoot(engine.stage(screenplay, settings, Watch()), settings, Watch()).footage.frames()
        for _ in range(_FIRST):
            next(frames)
        before = children_cpu_s()
        for _ in range(_COUNTED):
            next(frames)
        frame_s = (children_cpu_s() - before) / _COUNTED
        # A shot that is not looked at to its end is given up when nobody holds its frames.
        del frames
    peak = meter.stop()
    return {
        "place": name,
        "planned_as": screenplay.shots[0].place,
        "build_s": round(build_s, 2),
        "frame_cpu_s": round(frame_s, 2),
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
