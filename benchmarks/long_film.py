"""Memory against the number of shots: `python -m benchmarks long_film [SHOTS ...]` (default 15 and 60, each 5 s at 24 fps).

Worlds are staged and acted as for any film; the null renderer answers at once, so that what is measured is everything else:
staging, sound, takes, finish, encoder. Every figure is of a fresh process. A second run finds all takes and renders nothing.
"""

import json
import subprocess
import sys
import tempfile
import time
from fractions import Fraction
from pathlib import Path

from benchmarks.machine import MemoryMeter, write_result

SECONDS = Fraction(5)
PLACES = ("studio", "park", "kitchen", "beach", "city street")


def run(parts: list[str]) -> None:
    """Measure films of so many shots."""
    if parts[:1] == ["film"]:
        print(json.dumps(film(int(parts[1]), Path(parts[2]))))
        return
    figures = {}
    for count in [int(part) for part in parts] or [15, 60]:
        with tempfile.TemporaryDirectory() as folder:
            figures[str(count)] = {"first": measured(count, folder), "again": measured(count, folder)}
    write_result("long_film", {"size": "64x36", "seconds_per_shot": float(SECONDS), "shots": figures})


def measured(count: int, folder: str) -> dict[str, float]:
    """One film in a process of its own."""
    begin = time.monotonic()
    command = [sys.executable, "-m", "benchmarks", "long_film", "film", str(count), folder]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    meter = MemoryMeter(process.pid)
    meter.start()
    assert process.stdout is not None
    told = process.stdout.read()
    process.wait()
    return {"total_s": round(time.monotonic() - begin, 1), "peak_memory_mb": round(meter.stop() / 1e6), **json.loads(told)}


def film(count: int, folder: Path) -> dict[str, float]:
    """Stage, shoot and encode `count` shots, keeping their takes in a folder."""
    from aozora.engines.world import WorldEngine
    from aozora.film.screenplay import Beat, CameraPlan, Role, Screenplay, Shot
    from aozora.film.settings import Settings
    from aozora.film.store import FolderStore
    from aozora.film.watch import Watch
    from aozora.media.movie import MovieFormat, write_mp4
    from aozora.render.renderer import open_renderer
    from aozora.studio.takes import FolderTakes, takes_of, with_takes

    cast = (Role(id="woman-1", kind="woman", category="being"), Role(id="dog-1", kind="dog", category="being"))
    shots = tuple(
        Shot(
            id=f"shot-{n}",
            seconds=SECONDS,
            place=PLACES[n % len(PLACES)],
            roles=("woman-1", "dog-1"),
            beats=(Beat(id=f"shot-{n}/beat-1", action="walk", subject="woman-1", end=SECONDS),),
            camera=CameraPlan(framing="full shot", move="tracking", subjects=("woman-1",)),
        )
        for n in range(1, count + 1)
    )
    settings = Settings.of(width=64, height=36, seconds=SECONDS * count, quality="standard")
    store, watch = FolderStore(folder / "assets"), Watch()
    engine = WorldEngine(store, open_renderer("null", store))
    begin = time.monotonic()
    staging = engine.stage(Screenplay(cast=cast, shots=shots), settings, watch)
    staged = time.monotonic() - begin
    made = engine.shoot(staging, settings, watch)
    takes = FolderTakes(folder / "takes")
    found = sum(takes.find(take.name) is not None for take in takes_of(made, store))
    made = with_takes(made, takes, store)
    form = MovieFormat.of(made.footage, made.soundtrack)
    write_mp4(folder / "film.mp4", made.footage.frames(), made.soundtrack.chunks(), form, watch)
    return {"staging_s": round(staged, 1), "takes_found": found, "frames": made.footage.frame_count}
