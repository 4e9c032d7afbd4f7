"""Clips for learning per minute on two cores, by stage, against path tracing in the same run.

`python -m benchmarks datasets [CLIPS]`: clips of 4 s at 160x96 and 12 frames a second with sound, one after another in one
process that is warm. Seconds are of processors, so that other work on the machine does not count; clips per minute follow from
them for two cores. Where torch is installed the endless stream is measured as well, on one thread, in clips per second of a
processor: in the same shape, and in that of the smallest models. `python -m benchmarks datasets endless` measures it alone.
"""

import resource
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from aozora.film.watch import Watch
from aozora.studio.datasets.make import Maker
from aozora.studio.datasets.recipe import Recipe
from benchmarks.machine import write_result

CORES = 2
TARGET = 20.0
"""Clips per minute that are wanted."""


def _processor() -> float:
    """Seconds of processors that this process has used."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def _children() -> float:
    """Seconds of processors that children which have ended have used."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def measured(engine: str, clips: int, first: int) -> dict[str, Any]:
    """Make `clips` clips with an engine after `first` that warm it up."""
    recipe = Recipe.of(clips=first + clips, seed=1, engine=engine, controls=engine == "draft")
    stages: dict[str, float] = {}
    children = _children()
    with tempfile.TemporaryDirectory() as folder:
        with Maker(Path(folder), recipe) as maker:
            for index in range(first):
                maker.make(index)
            begin, wall = _processor(), time.monotonic()
            watch = Watch(spent=lambda stage, seconds: stages.__setitem__(stage, stages.get(stage, 0.0) + seconds))
            for index in range(first, first + clips):
                maker.make(index, watch)
            own, wall = _processor() - begin, time.monotonic() - wall
        # A child ends with its engine; what it used for clips that warmed up is taken off in proportion.
        total = own + (_children() - children) * clips / (first + clips)
    waited = sum(seconds for stage, seconds in stages.items() if stage in STAGES)
    return {
        "clips": clips,
        "processor_s_per_clip": round(total / clips, 2),
        "wall_s_per_clip": round(wall / clips, 2),
        "clips_per_minute": round(60 * CORES * clips / total, 1),
        "share_by_stage": {stage: round(stages.get(stage, 0.0) / waited, 3) for stage in STAGES},
    }


ENDLESS = (("endless", 160, 96, 48, ()), ("endless", 64, 40, 17, ()), ("endless", 64, 40, 17, ("depth", "ids", "flow", "rays")),
           ("endless:balls", 64, 40, 17, ()))  # fmt: skip
"""What is measured of the endless stream: which, width, height, frames at 12 per second, control channels."""


def endless_rates() -> dict[str, float]:
    """Clips per second of a processor, with their sound, after a first block that warms up."""
    import torch

    from aozora.train.endless.blocks import Shape
    from aozora.train.endless.stream import endless

    torch.set_num_threads(1)
    found: dict[str, float] = {}
    for data, width, height, frames, controls in ENDLESS:
        stream = endless(data, 1, Shape(width, height, frames, 12), "cpu", controls)
        stream.made(0)
        begin, clips = _processor(), 0
        while clips < 24 or _processor() - begin < 2:
            clips += len(stream.made(stream.block + clips))
        name = f"{data} {width}x{height}x{frames}{' with controls' if controls else ''}"
        found[name] = round(clips / (_processor() - begin), 1)
    return found


STAGES = ("plan", "stage", "picture", "caption", "sound", "encode", "pack")
"""In their order; "picture" is rendering and finishing."""


def run(arguments: list[str]) -> None:
    """Both ways, the fast one with more clips; and the endless stream."""
    if arguments[:1] == ["endless"]:
        write_result("endless", {"clips_per_processor_second": endless_rates()})
        return
    clips = int(arguments[0]) if arguments else 12
    fast = measured("draft", clips, 4)
    traced = measured("world", max(1, clips // 6), 1)
    write_result(
        "datasets",
        {
            "clip": "4 s, 160x96, 12 frames a second, sound, depth, ids and flow",
            "draft": fast,
            "world": traced,
            "ratio": round(traced["processor_s_per_clip"] / fast["processor_s_per_clip"], 1),
            "target_clips_per_minute": TARGET,
            "endless_clips_per_processor_second": endless_rates() if find_spec("torch") else None,
        },
    )
