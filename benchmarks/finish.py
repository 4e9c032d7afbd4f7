"""How long the finish takes per frame and stage, against the same film curve in plain numpy measured in the same run."""

import time
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.production import RawFrame
from aozora.film.world import Develop
from aozora.render.finish.between import Still, in_between
from aozora.render.finish.blur import blurred
from aozora.render.finish.develop import developed
from aozora.render.finish.motion_field import MotionField, motion_field
from aozora.render.finish.steady import steadied
from benchmarks.machine import write_result

SIZES = ((426, 240), (640, 360), (854, 480), (1280, 720))
TARGET_MS = {
    "develop": {(854, 480): 90},
    "in_between": {(426, 240): 60, (640, 360): 130},
    "frame": {(854, 480): 200, (426, 240): 60},
}


def _frame(width: int, height: int, index: int) -> RawFrame:
    """Noise over a picture that drifts, with a nearer disc that flies: every stage has work to do."""
    scale = height / 120
    rng = np.random.default_rng(index)
    y, x = np.mgrid[:height, :width].astype(np.float32)
    inside = np.hypot(x - (60 + 5 * index) * scale, y - 50 * scale) < 26 * scale
    picture = np.where(inside[..., None], [0.7, 0.1, 0.05], 0.3 + 0.2 * np.sin((x + 1.25 * scale * index) / 9)[..., None])
    velocity = np.where(inside[..., None], [5 * scale, 1.0], [-1.25 * scale, 0.5])
    return RawFrame(
        index,
        (picture * np.exp(rng.normal(0, 0.1, picture.shape))).astype(np.float32),
        {
            "depth": np.where(inside, 3.0, 12.0).astype(np.float32),
            "flow": np.concatenate([-velocity, velocity], -1).astype(np.float32),
            "ids": np.where(inside, 7, 1).astype(np.int32),
        },
    )


def _plain_develop(picture: NDArray[np.float32], develop: Develop) -> NDArray[np.uint8]:
    """The film curve and matrices only, in float64 numpy, as a yardstick."""
    n = 1.08 * develop.contrast
    grey = np.array([0.2126, 0.7152, 0.0722])
    light = 0.87 * picture + 0.13 * (picture @ grey)[..., None]
    level = np.maximum(light, 0.0).astype(np.float64) ** n
    shown = level / (level + 0.18**n * 4.56)
    shown = np.where(shown <= 0.0031308, shown * 12.92, 1.055 * np.maximum(shown, 1e-9) ** (1 / 2.4) - 0.055)
    luma = (shown @ grey)[..., None]
    return np.rint(np.clip(luma + 1.38 * (shown - luma), 0, 1) * 255).astype(np.uint8)


def _milliseconds(work: Callable[[], Any], rounds: int = 5) -> float:
    """The least processor time of several rounds, in milliseconds."""
    times: list[float] = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times) * 1e3


def _field(raw: RawFrame) -> MotionField:
    field = motion_field(raw)
    assert field is not None
    return field


def measure(width: int, height: int) -> dict[str, Any]:
    """Processor milliseconds of each stage at one size."""
    raws = [_frame(width, height, index) for index in (4, 5, 6)]
    fields = [_field(raw) for raw in raws]
    _, past = steadied(raws[0].picture, fields[0], 4, None, 0.8)
    before, after = (Still(raws[i].index, raws[i].picture, fields[i]) for i in (0, 2))
    developed(raws[1].picture, Develop(), 0, "shot", 5)
    stages = {
        "passes": _milliseconds(lambda: _field(raws[1])),
        "steady": _milliseconds(lambda: steadied(raws[1].picture, fields[1], 5, past, 0.8)),
        "blur": _milliseconds(lambda: blurred(raws[1].picture, fields[1], 0.5)),
        "develop": _milliseconds(lambda: developed(raws[1].picture, Develop(), 0, "shot", 5)),
    }
    total = sum(stages.values())
    plain = _milliseconds(lambda: _plain_develop(raws[1].picture, Develop()))
    between = _milliseconds(lambda: in_between(before, after, 5))
    return {
        "size": f"{width}x{height}",
        "milliseconds": {k: round(v, 1) for k, v in {**stages, "in_between": between, "frame": total}.items()},
        "plain_numpy_curve_milliseconds": round(plain, 1),
        "plain_numpy_curve_over_develop": round(plain / stages["develop"], 2),
        "within_target": {
            name: {**stages, "in_between": between, "frame": total}[name] <= limits[width, height]
            for name, limits in TARGET_MS.items()
            if (width, height) in limits
        },
    }


def run(arguments: list[str]) -> None:
    """Measure every size."""
    write_result("finish", {"sizes": [measure(width, height) for width, height in SIZES]})


if __name__ == "__main__":
    run([])
