"""Two frames at 3840x2160, rendered natively: `python -m benchmarks four_k [QUALITY]` (default standard); seconds and memory."""

import os
import tempfile
import time
from itertools import islice
from pathlib import Path

from aozora.engines.engine import engine_module
from aozora.film.brief import Brief
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.media.pictures import write_picture
from aozora.studio.make import plan
from benchmarks.machine import MemoryMeter, write_result

PROMPT = "Establishing shot of a red lighthouse on a beach, golden hour. The camera slowly pushes in."


def run(parts: list[str]) -> None:
    """Render them; the first one is left in the results folder's place for temporary files."""
    quality = parts[0] if parts else "standard"
    settings = Settings.of(width=3840, height=2160, fps=12, seconds=1, quality=quality)
    cycles: list[float] = []
    watch = Watch(spent=lambda stage, seconds: cycles.append(seconds) if stage == "cycles" else None)
    meter = MemoryMeter(os.getpid())
    meter.start()
    with tempfile.TemporaryDirectory() as folder, engine_module("world").open_engine(FolderStore(Path(folder))) as engine:
        staging = engine.stage(plan(Brief.of(PROMPT, settings)), settings, watch)
        begin = time.monotonic()
        frames = list(islice(engine.shoot(staging, settings, watch).footage.frames(), 2))
        wall = time.monotonic() - begin
    write_picture(Path(tempfile.gettempdir()) / "aozora-4k.jpg", frames[0].picture, quality=90)
    peak = round(meter.stop() / 1e9, 2)
    figures = {"quality": quality, "frames": 2, "wall_s": round(wall, 1), "cycles_s": [round(s, 1) for s in cycles]}
    write_result("four_k", {**figures, "peak_memory_gb": peak})
