# pyright: basic
"""Fast pictures: ten films, what their frames cost and how near they come to a reference, beside stock Cycles.

`python -m benchmarks fast [preview|standard] [WIDTHxHEIGHT] [SAMPLES] [FILM ...]` (default preview 320x180 256, all films). Of
each film, in a fresh process: processor and wall seconds per second of film with every frame rendered ("whole") and with what
stands still carried ("spared"); stock Cycles with its denoiser at 1, 2 and 4 samples, per second of film, from the frames
compared; and for all of them PSNR, SSIM and flicker against SAMPLES samples. Flicker is the mean difference, in 8-bit steps,
between how a picture changes from one frame to the next and how the reference does. All go through the same lens and film.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray
from skimage.metrics import structural_similarity

from aozora.engines.engine import engine_module
from aozora.film.brief import Brief
from aozora.film.production import StagedShot, Staging
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.render.blender.renderer import CyclesRenderer
from aozora.render.finish.pipeline import finish
from aozora.render.finish.plan import FinishPlan
from aozora.render.footage import footage
from aozora.render.quality import request_for
from aozora.studio.make import planned, store_for
from aozora.studio.services import default_services
from benchmarks.machine import MemoryMeter, children_cpu_s, write_result

FILMS = {
    "hero, still camera": "A red fox sits in a meadow and looks around, static shot",
    "hero, tracking": "A golden retriever puppy chases a red ball across a sunny park, slow tracking shot",
    "statue, orbit": "An orbit around a stone statue in a garden at noon",
    "man, handheld": "A man walks down a village street, handheld camera",
    "crowd": "A crowd of people in a city square at noon, wide shot, static shot",
    "water": "Waves roll onto a sandy beach at sunset, static shot",
    "city at night": "A city street at night with neon signs, slow dolly in",
    "snow": "Snow falls on a cabin in the mountains, static shot",
    "interior": "A cozy living room with a cat sleeping on the sofa, slow push in",
    "macro": "Macro shot of a ladybug on a flower, shallow depth of field",
    "dialogue": 'Two women sit in a cafe and talk. "How was your trip?" she asks. "Wonderful," the other one answers.',
}

TARGETS_S = {"preview": 4.0, "standard": 12.0}
"""Wall seconds per second of film, everything included."""

STOCK = (1, 2, 4)
_PAIRS = 2
_SECONDS, _FPS = Fraction(2), 24

Pictures = dict[int, NDArray[np.uint8]]


def measure(name: str, quality: str, size: tuple[int, int], samples: int) -> dict[str, Any]:
    """One film, measured in this process."""
    width, height = size
    settings = Settings.of(width=width, height=height, fps=_FPS, seconds=_SECONDS, quality=quality, visible_mark=False)
    meter = MemoryMeter(os.getpid())
    meter.start()
    begin = time.process_time()
    with store_for(None) as store, engine_module("world").open_engine(store) as engine:
        screenplay = planned(Brief.of(FILMS[name], settings), engine.catalogue(), Watch(), default_services())
        staging = engine.stage(screenplay, settings, Watch())
        staged = time.process_time() - begin
        shot = max(staging.shots, key=lambda shot: shot.motion.frames)
        alone = replace(staging, shots=(shot,), screenplay=_only(staging, shot.shot_id))
        rows = {way: _made(alone, settings, store, way == "spared") for way in ("whole", "spared")}
        peak = meter.stop()
        picks = _picks(shot.motion.frames)
        for count in STOCK:
            rows[f"stock {count}"] = _stock(shot, settings, store, picks, count)
        truth = _stock(shot, settings, store, picks, samples)["pictures"]
    for row in rows.values():
        row.update(_errors(row.pop("pictures"), truth, picks))
    return {"film": name, "stage_cpu_s": round(staged, 1), "memory_gb": round(peak / 1e9, 2), **rows}


def _only(staging: Staging, shot_id: str) -> Any:
    shots = tuple(shot for shot in staging.screenplay.shots if shot.id == shot_id)
    return staging.screenplay.model_copy(update={"shots": shots})


def _picks(frames: int) -> list[int]:
    """Pairs of frames that follow each other."""
    firsts = np.linspace(0.3 * frames, 0.8 * frames, _PAIRS).astype(int).tolist()
    return sorted({index + step for index in firsts for step in (0, 1)})


def _made(staging: Staging, settings: Settings, store: FolderStore, spared: bool) -> dict[str, Any]:
    """A shot as the house makes it, with what it costs per second of film."""
    renderer = CyclesRenderer(store)
    try:
        wall, own, theirs = time.monotonic(), time.process_time(), children_cpu_s()
        frames = footage(staging, settings, renderer, Watch(), None, store if spared else None).frames()
        pictures = {frame.index: frame.picture for frame in frames}
        seconds = len(pictures) / _FPS
        render_s, finish_s = children_cpu_s() - theirs, time.process_time() - own
        wall = time.monotonic() - wall
    finally:
        renderer.close()
    costs = {"render_cpu_s": render_s, "finish_cpu_s": finish_s, "wall_s": wall}
    return {"pictures": pictures, **{key: round(value / seconds, 2) for key, value in costs.items()}}


def _stock(shot: StagedShot, settings: Settings, store: FolderStore, picks: list[int], samples: int) -> dict[str, Any]:
    """Frames as Cycles and its denoiser make them, one by one; their cost without what the shot's opening takes."""
    request = request_for(shot.shot_id, shot.motion.frames, settings, shot.world.look)
    passes = request.passes - {"albedo", "facing"}
    request = replace(request, frames=tuple(picks), samples=samples, takes=1, bounces=3, denoised=True, passes=passes)
    plan = replace(FinishPlan.for_shot(shot, settings), steadying=0.0, stride=1)
    renderer = CyclesRenderer(store)
    spent: list[float] = []
    try:
        raw = _timed(renderer.render(shot, request, Watch()), spent)
        pictures = {frame.index: frame.picture for frame in finish(raw, plan)}
    finally:
        renderer.close()
    return {"pictures": pictures, "render_cpu_s": round(_FPS * float(np.median(spent[1:])), 2)}


def _timed(frames: Iterator[Any], spent: list[float]) -> Iterator[Any]:
    """The frames, and the children's processor seconds that each took."""
    before = children_cpu_s()
    for frame in frames:
        now = children_cpu_s()
        spent.append(now - before)
        before = now
        yield frame


def _errors(pictures: Pictures, truth: Pictures, picks: list[int]) -> dict[str, float]:
    square = [np.mean((pictures[i].astype(float) - truth[i]) ** 2) for i in picks]
    alike = [structural_similarity(pictures[i], truth[i], channel_axis=2) for i in picks]
    change = [
        np.abs((pictures[i + 1].astype(float) - pictures[i]) - (truth[i + 1].astype(float) - truth[i])).mean()
        for i in picks
        if i + 1 in truth
    ]
    return {
        "psnr_db": round(float(np.mean(10 * np.log10(255**2 / np.maximum(square, 1e-9)))), 2),
        "ssim": round(float(np.mean(alike)), 4),
        "flicker": round(float(np.mean(change)), 2),
    }


def run(parts: list[str]) -> None:
    """The asked films, or all."""
    if parts[:1] == ["--one"]:
        name, quality, width, height, samples = parts[1:6]
        print(json.dumps(measure(name, quality, (int(width), int(height)), int(samples))))
        return
    quality, size, samples = [*parts, *["preview", "320x180", "256"][len(parts) :]][:3]
    rows: list[dict[str, Any]] = []
    for name in parts[3:] or list(FILMS):
        command = [sys.executable, "-m", "benchmarks", "fast", "--one", name, quality, *size.split("x"), samples]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
        rows.append(json.loads(lines[-1]) if lines else {"film": name, "error": done.stderr[-300:]})
        print(rows[-1], flush=True)
    figures = {"quality": quality, "size": size, "reference_samples": int(samples), "target_wall_s": TARGETS_S[quality]}
    write_result(f"fast-{quality}", {**figures, "films": rows})
