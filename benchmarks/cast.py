"""What the cast costs: building it, showing it, and how much memory it takes.

`python -m benchmarks cast [build] [hero] [ten] [crowd]`. Processor seconds of one core, so that other load does not count:

build   a person and some animals, cold and from the cache
hero    per frame at `standard`, 854x480: a close-up of a person in a studio, and the same studio empty
ten     peak memory of a film with ten people, and of the same place empty
crowd   per frame at `preview`, 854x480: a hundred people and five in a square, as copies of eight (`people.crowd`)
"""

import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from aozora.engines.engine import engine_module
from aozora.film.brief import Brief
from aozora.film.production import StagedShot
from aozora.film.randomness import lane
from aozora.film.screenplay import Role
from aozora.film.settings import Quality, Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.studio.make import planned, store_for
from aozora.studio.services import default_services
from aozora.world.creatures.quadruped import FULL_COAT
from aozora.world.creatures.registry import build_being
from aozora.world.creatures.stock import Casting
from aozora.world.people.crowd import crowd
from benchmarks.machine import MemoryMeter, children_cpu_s, write_result

TARGETS = {
    "person_s": 5.0, "animal_s": 2.5, "cached_s": 0.2, "hero_added_s_per_frame": 1.0, "ten_memory_gb": 3.0, "crowd_ratio": 2.0,
}  # fmt: skip
"""The hero's half second per frame on two cores is one processor second."""

KINDS = ("woman", "old man", "knight", "king", "dog", "cat", "horse", "elephant", "eagle", "shark", "butterfly")
_SIZE = (854, 480)
_FIRST, _COUNTED = 2, 3


def _build(kind: str) -> dict[str, float]:
    """Processor seconds to build a being cold and, in a store that knows nothing of it, from the cache."""
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as cache:
        before = os.environ.get("AOZORA_CACHE")
        os.environ["AOZORA_CACHE"] = cache
        try:
            for name in ("cold_s", "cached_s"):
                with tempfile.TemporaryDirectory() as folder:
                    role = Role(id="role", kind=kind, category="being")
                    begin = time.process_time()
                    build_being(Casting(role, lane(1, "role", "variation"), FULL_COAT), FolderStore(Path(folder)))
                    found[name] = round(time.process_time() - begin, 2)
        finally:
            os.environ.pop("AOZORA_CACHE") if before is None else os.environ.update(AOZORA_CACHE=before)
    return found


def _shown(prompt: str, quality: Quality, bystanders: int = 0) -> dict[str, float]:
    """Of a static shot: people in it, processor seconds per frame of this process and the render child, peak memory in GB."""
    settings = Settings.of(
        width=_SIZE[0], height=_SIZE[1], seconds=Fraction(1), fps=12, quality=quality, visible_mark=False, seed=1
    )
    meter = MemoryMeter(os.getpid())
    meter.start()
    with store_for(None) as store, engine_module("world").open_engine(store) as engine:
        screenplay = planned(Brief.of(prompt, settings), engine.catalogue(), Watch(), default_services())
        staging = engine.stage(screenplay, settings, Watch())
        if bystanders:
            staging = replace(staging, shots=(_crowded(staging.shots[0], bystanders, store),))
        frames = engine.shoot(staging, settings, Watch()).footage.frames()
        for _ in range(_FIRST):
            next(frames)
        before = children_cpu_s() + time.process_time()
        for _ in range(_COUNTED):
            next(frames)
        spent = children_cpu_s() + time.process_time() - before
        del frames
    people = sum(role.category == "being" for role in screenplay.cast) + bystanders
    return {"people": people, "frame_cpu_s": round(spent / _COUNTED, 2), "memory_gb": round(meter.stop() / 1e9, 2)}


def _crowded(shot: StagedShot, count: int, store: FolderStore) -> StagedShot:
    """The shot with so many people who stand about before the camera, in rows from 7 metres on."""
    eye, (w, x, y, z) = shot.motion.camera.positions[0, 1], shot.motion.camera.rotations[0, 1].astype(float)
    ahead = -np.array([2 * (x * z + w * y), 2 * (y * z - w * x)])
    ahead /= np.linalg.norm(ahead)
    rng = lane(1, "bystanders")
    depth = 7.0 + 14.0 * np.sqrt(rng.random(count))
    aside = 0.45 * depth * rng.uniform(-1, 1, count)
    flat = eye[:2] + depth[:, None] * ahead + aside[:, None] * np.array([-ahead[1], ahead[0]])
    scatter, materials = crowd(np.column_stack([flat, np.zeros(count)]), rng.uniform(0, 2 * np.pi, count), 1, store)
    world = replace(
        shot.world,
        scatters=(*shot.world.scatters, replace(scatter, pass_index=30000)),
        materials={**shot.world.materials, **materials},
    )
    return StagedShot(world, shot.motion)


def _building() -> dict[str, Any]:
    return {kind: _build(kind) for kind in KINDS}


def _hero() -> dict[str, Any]:
    shown = {
        "hero": _shown("a close-up of a woman in a studio, static shot", "standard"),
        "empty": _shown("a close-up of an empty studio, static shot", "standard"),
    }
    return {**shown, "added_s_per_frame": round(shown["hero"]["frame_cpu_s"] - shown["empty"]["frame_cpu_s"], 2)}


def _ten() -> dict[str, Any]:
    return {
        "ten": _shown("ten people stand in a studio, static shot", "preview"),
        "empty": _shown("an empty studio, static shot", "preview"),
    }


def _crowd() -> dict[str, Any]:
    shown = {
        "five": _shown("a wide shot of a town square, static shot", "preview", 5),
        "hundred": _shown("a wide shot of a town square, static shot", "preview", 100),
    }
    return {**shown, "ratio": round(shown["hundred"]["frame_cpu_s"] / max(shown["five"]["frame_cpu_s"], 1e-6), 2)}


PARTS: dict[str, Callable[[], dict[str, Any]]] = {"build": _building, "hero": _hero, "ten": _ten, "crowd": _crowd}


def run(parts: list[str]) -> None:
    """Measure the parts asked for, or all."""
    results: dict[str, Any] = {}
    for name in parts or PARTS:
        results[name] = PARTS[name]()
        print(name, results[name], flush=True)
    write_result("cast", {"targets": TARGETS, **results})
