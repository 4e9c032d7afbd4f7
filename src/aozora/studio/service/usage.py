"""What jobs take: measured while they run, estimated before."""

import resource
import time
from dataclasses import dataclass
from fractions import Fraction
from statistics import median
from typing import Any

from sqlalchemy import func, select

from aozora.studio.service.config import ServiceConfig
from aozora.studio.service.house import House
from aozora.studio.service.keys import Caller
from aozora.studio.service.orders import VideoOrder
from aozora.studio.service.problems import Problem
from aozora.studio.service.tables import UsageRow, VideoRow

_START_S = {"world": 12.0, "picture": 5.0, "null": 0.3}
"""Wall seconds before the first frame."""

_MEGAPIXEL_S = {
    ("world", "preview"): 16.0,
    ("world", "standard"): 10.0,
    ("world", "high"): 50.0,
    **{("picture", quality): 1.5 for quality in ("preview", "standard", "high")},
}
"""Wall seconds per rendered megapixel on two processor cores, measured with parks; replaced by what this machine really took."""

_OUTPUT_MEGAPIXEL_S = 0.05
"""Wall seconds per megapixel of the finished film for enlarging, marks and encoding."""

GPU_BASIS = "wall seconds of the frames that Cycles rendered on a GPU"
NO_GPU = "no frame was rendered on a GPU"
"""What the GPU seconds of a record are."""

_SAMPLE = 20
"""How many finished jobs of a kind an estimate looks at."""


class Meter:
    """Wall and processor seconds of this process and its ended children since it was made, and what it hears of a GPU."""

    def __init__(self) -> None:
        self._begin, self._cpu = time.monotonic(), _cpu_seconds()
        self._gpu_s = 0.0

    def hear(self, stage: str, seconds: float) -> None:
        """Take note of the time of a stage; frames that Cycles renders on a GPU report theirs as `gpu`."""
        if stage == "gpu":
            self._gpu_s += seconds

    def read(self) -> tuple[float, float, float]:
        """Wall seconds, processor seconds, and seconds in which a GPU rendered, so far."""
        return time.monotonic() - self._begin, max(0.0, _cpu_seconds() - self._cpu), self._gpu_s


def _cpu_seconds() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


@dataclass(frozen=True)
class Work:
    """How much an order is: frames, pixels of the finished film, and pixels that are really rendered."""

    frames: int
    pixels: int
    rendered_pixels: int


def work_of(order: VideoOrder) -> Work:
    """The work of an order; a preview renders every other frame, a film of a picture sets each pixel in motion."""
    frames = max(1, round(Fraction(order.seconds) * order.fps))
    if order.begins_with_picture:
        return Work(frames, frames * order.width * order.height, frames * order.width * order.height)
    rendered = frames // 2 + 1 if order.quality == "preview" and order.engine == "world" else frames
    small = (order.width // order.upscale) * (order.height // order.upscale)
    return Work(frames, frames * order.width * order.height, rendered * small)


@dataclass(frozen=True)
class Estimate:
    """What an order would take here: seconds of waiting and of work, processor seconds, energy, and the cost of that energy."""

    work: Work
    queue_s: float
    wall_s: float
    cpu_s: float
    energy_wh: float
    cost_usd: float
    basis: str


def estimate(house: House, order: VideoOrder) -> Estimate:
    """From what jobs of this kind took here lately, or from a table where there were none."""
    work = work_of(order)
    with house.database.reading() as session:
        same = select(UsageRow.wall_s, UsageRow.cpu_s, UsageRow.gpu_s, UsageRow.rendered_pixels, UsageRow.pixels).where(
            UsageRow.engine == engine_label(order), UsageRow.outcome == "completed"
        )
        past = session.execute(same.order_by(UsageRow.created_at.desc()).limit(_SAMPLE)).all()
        ahead = select(func.coalesce(func.sum(VideoRow.eta_s), 0.0)).where(VideoRow.status.in_(("queued", "in_progress")))
        waiting = session.scalar(ahead)
    kind = "picture" if order.begins_with_picture else order.engine
    fixed = _START_S.get(kind, 5.0) + work.pixels / 1e6 * _OUTPUT_MEGAPIXEL_S
    if past:
        pace = median((row.wall_s - min(fixed, row.wall_s / 2)) / max(1, row.rendered_pixels) for row in past)
        cores = median(row.cpu_s / max(0.01, row.wall_s) for row in past)
        gpus = median(row.gpu_s / max(0.01, row.wall_s) for row in past)
        basis = f"{len(past)} finished jobs of this kind"
    else:
        pace, cores, gpus = _MEGAPIXEL_S.get((kind, order.quality), 0.1) / 1e6, 1.8, 0.0
        basis = "table"
    wall = fixed + pace * work.rendered_pixels
    cpu = wall * cores
    energy = energy_wh(house.config, cpu, wall * gpus)
    return Estimate(work, float(waiting or 0.0), wall, cpu, energy, energy / 1000 * house.config.usd_per_kwh, basis)


def engine_label(order: VideoOrder) -> str:
    """Engine, quality and enlargement in one word: jobs with the same label are alike in cost per pixel."""
    return "picture" if order.begins_with_picture else f"{order.engine}/{order.quality}/{order.upscale}"


def energy_wh(config: ServiceConfig, cpu_s: float, gpu_s: float) -> float:
    """Watt hours, estimated from processor and GPU seconds and the configured watts."""
    return (cpu_s * config.watts_per_core + gpu_s * config.gpu_watts) / 3600


def usage_of(house: House, caller: Caller, video_id: str) -> dict[str, Any]:
    """The usage record of a job of the caller's project; `Problem` (not found) while there is none."""
    with house.database.reading() as session:
        row = session.get(UsageRow, video_id)
    if row is None or row.project != caller.project:
        raise Problem(f"No usage of a video with id '{video_id[:200]}' is recorded.", kind="not_found")
    return {
        "object": "video.usage",
        "video_id": row.video_id,
        "operation": row.operation,
        "model": row.model,
        "engine": row.engine,
        "outcome": row.outcome,
        "seconds": row.seconds,
        "frames": row.frames,
        "pixels": row.pixels,
        "rendered_pixels": row.rendered_pixels,
        "wall_seconds": round(row.wall_s, 3),
        "cpu_seconds": round(row.cpu_s, 3),
        "gpu_seconds": round(row.gpu_s, 3),
        "gpu_basis": row.gpu_basis,
        "energy_wh": round(row.energy_wh, 5),
        "cost_usd": round(row.cost_usd, 7),
        "priority": row.priority,
        "attempts": row.attempts,
        "created_at": row.created_at,
    }
