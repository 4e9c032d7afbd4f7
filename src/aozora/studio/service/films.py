"""A worker makes an ordered film: claims it, makes it with progress and checkpoints, delivers it, and notes what it took."""

import logging
import shutil
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import update
from sqlalchemy.exc import SQLAlchemyError

from aozora.film.errors import AozoraError, Blocked, Cancelled, InvalidInput
from aozora.film.watch import Progress, Watch
from aozora.studio.service.blobs import Blobs, fetch
from aozora.studio.service.house import House
from aozora.studio.service.known import digest_of
from aozora.studio.service.making import made
from aozora.studio.service.orders import VideoOrder, read_order
from aozora.studio.service.tables import UsageRow, VideoRow
from aozora.studio.service.usage import GPU_BASIS, NO_GPU, Meter, energy_wh, engine_label, work_of
from aozora.studio.service.videos import FINAL, finish

_LOG = logging.getLogger("aozora.worker")

TELL_S = 0.5
"""How often progress is written down, in seconds."""

_STAGED = 8
"""Percent that planning and staging count for; frames have the rest."""


@dataclass(frozen=True)
class Claim:
    """A film in the hands of one worker. Whoever claims it later has a higher `attempt`, and this one's word counts no more."""

    row: VideoRow
    order: VideoOrder
    attempt: int


class BlobTakes:
    """Finished shots of an unfinished film among the blobs, so that any worker finds them."""

    def __init__(self, blobs: Blobs, video_id: str, folder: Path) -> None:
        self._blobs, self._prefix, self._folder = blobs, f"videos/{video_id}/takes/", folder

    def find(self, name: str) -> Path | None:
        if self._blobs.find(self._prefix + name) is None:
            return None
        path = self._folder / "found" / name
        fetch(self._blobs, self._prefix + name, path)
        return path

    def keep(self, name: str, file: Path) -> None:
        self._blobs.put(self._prefix + name, file)
        _LOG.info("kept", extra={"facts": {"blob": self._prefix + name}})


class Teller(threading.Thread):
    """Writes down how far a film is, and stops it when it was cancelled, deleted or taken over by another worker."""

    def __init__(self, house: House, claim: Claim) -> None:
        super().__init__(daemon=True, name=f"teller-{claim.row.id}")
        self.cancelled = threading.Event()
        self._house, self._claim = house, claim
        self._over = threading.Event()
        self._percent, self._stage, self._begin = claim.row.progress, "starting", time.monotonic()

    def hear(self, progress: Progress) -> None:
        """Take note of the progress of a stage."""
        share = progress.done / max(1, progress.total)
        frames = progress.stage in ("picture", "encode")
        percent = _STAGED + (99 - _STAGED) * share if frames else _STAGED * share
        self._percent, self._stage = max(self._percent, min(99, int(percent))), progress.stage

    def run(self) -> None:
        while not self._over.wait(TELL_S):
            try:
                if not self._tell():
                    self.cancelled.set()
                    return
            except SQLAlchemyError:
                # the database may come back; until then the film goes on
                _LOG.warning("cannot tell progress", extra={"facts": {"video": self._claim.row.id}})

    def stop(self) -> None:
        """No more is to be told."""
        self._over.set()
        self.join()

    def _tell(self) -> bool:
        percent, passed = self._percent, time.monotonic() - self._begin
        left = passed * (100 - percent) / percent if percent > _STAGED else max(1.0, self._claim.row.eta_s - passed)
        change = (
            update(VideoRow)
            .where(VideoRow.id == self._claim.row.id, VideoRow.attempt == self._claim.attempt, VideoRow.status == "in_progress")
            .values(progress=percent, stage=self._stage[:40], eta_s=round(left, 1))
            .returning(VideoRow.number)
        )
        with self._house.database.writing() as session:
            return session.scalars(change).first() is not None


def make_film(house: House, worker_id: str, video_id: str) -> None:
    """Make one film from its claim to its delivery. What goes wrong with the film is told as its error, not raised."""
    claim = _claim(house, worker_id, video_id)
    if claim is None:
        return
    teller, meter = Teller(house, claim), Meter()
    facts = {"video": video_id, "attempt": claim.attempt}
    _LOG.info("film begins", extra={"facts": facts})
    teller.start()
    outcome = "failed"
    try:
        outcome = _make(house, claim, teller, meter)
    except Exception:
        _LOG.exception("film failed", extra={"facts": facts})
        error = {"code": "video_generation_failed", "message": "Video generation failed due to an internal error."}
        outcome = _settle(house, claim, meter, error)
    finally:
        teller.stop()
        shutil.rmtree(_work_folder(house, claim), ignore_errors=True)
    if outcome in FINAL:
        house.blobs.drop(f"videos/{video_id}/takes/")
    _LOG.info("film ends", extra={"facts": {**facts, "outcome": outcome, "wall_s": round(meter.read()[0], 2)}})


def _make(house: House, claim: Claim, teller: Teller, meter: Meter) -> str:
    folder = _work_folder(house, claim)
    for earlier in folder.parent.glob(f"{claim.row.id}-*"):
        shutil.rmtree(earlier, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    video_id = claim.row.id
    try:
        takes = BlobTakes(house.blobs, video_id, folder)
        parts = made(house, claim.order, folder, takes, Watch(teller.hear, teller.cancelled, meter.hear))
        for name, path in parts.items():
            house.blobs.put(f"videos/{video_id}/{name}", path)
        return _settle(house, claim, meter, digest=digest_of(parts["film.mp4"]))
    except Cancelled:
        outcome = _lost(house, video_id)
        _note_usage(house, claim, outcome, meter)
        return outcome
    except Blocked:
        error = {"code": "moderation_blocked", "message": "Your request was blocked by our moderation system."}
    except InvalidInput as cause:
        error = {"code": "invalid_request", "message": str(cause)}
    except AozoraError as cause:
        _LOG.warning("film failed", extra={"facts": {"video": video_id, "error": str(cause)}})
        error = {"code": "video_generation_failed", "message": f"Video generation failed due to an internal error. ({cause})"}
    return _settle(house, claim, meter, error)


def _settle(house: House, claim: Claim, meter: Meter, error: dict[str, str] | None = None, digest: str | None = None) -> str:
    """End a film well, or with an error. Its usage is noted first: whoever sees the end finds the record."""
    outcome = "completed" if error is None else "failed"
    _note_usage(house, claim, outcome, meter)
    if finish(house, claim.row.id, outcome, attempt=claim.attempt, error=error, digest=digest):
        return outcome
    outcome = _lost(house, claim.row.id)
    with house.database.writing() as session:
        session.execute(update(UsageRow).where(UsageRow.video_id == claim.row.id).values(outcome=outcome))
    return outcome


def _lost(house: House, video_id: str) -> str:
    """A film that is no longer ours: cancelled, taken over, or deleted, and then nothing of it may stay."""
    with house.database.reading() as session:
        row = session.query(VideoRow).filter(VideoRow.id == video_id).first()
    if row is None:
        house.blobs.drop(f"videos/{video_id}/")
        return "deleted"
    return "taken over" if row.status not in FINAL else row.status


def _claim(house: House, worker_id: str, video_id: str) -> Claim | None:
    change = (
        update(VideoRow)
        .where(VideoRow.id == video_id, VideoRow.status.not_in(FINAL))
        .values(
            status="in_progress",
            attempt=VideoRow.attempt + 1,
            worker=worker_id,
            submitted=1,
            stage="starting",
        )
        .returning(VideoRow.attempt)
    )
    with house.database.writing() as session:
        attempt = session.scalars(change).first()
        if attempt is None:
            return None
        row = session.query(VideoRow).filter(VideoRow.id == video_id).one()
        if row.started_at is None:
            row.started_at = int(time.time())
        order = read_order(row.request)
    return Claim(row, order, attempt)


def _work_folder(house: House, claim: Claim) -> Path:
    return house.config.data / "work" / f"{claim.row.id}-{claim.attempt}"


def _note_usage(house: House, claim: Claim, outcome: str, meter: Meter) -> None:
    """Add what this attempt took to the film's usage record."""
    wall, cpu, gpu = meter.read()
    row, order, config = claim.row, claim.order, house.config
    work = work_of(order)
    energy = energy_wh(config, cpu, gpu)
    with house.database.writing() as session:
        record = session.get(UsageRow, row.id)
        if record is None:
            record = UsageRow(
                video_id=row.id,
                project=row.project,
                key_id=row.key_id,
                operation=row.operation,
                model=row.model,
                engine=engine_label(order),
                seconds=float(order.seconds),
                frames=work.frames,
                pixels=work.pixels,
                rendered_pixels=work.rendered_pixels,
                wall_s=0.0,
                cpu_s=0.0,
                gpu_s=0.0,
                energy_wh=0.0,
                cost_usd=0.0,
                priority=row.priority,
                attempts=0,
                created_at=int(time.time()),
            )
            session.add(record)
        record.outcome = outcome
        record.wall_s += wall
        record.cpu_s += cpu
        record.gpu_s += gpu
        record.gpu_basis = GPU_BASIS if record.gpu_s else NO_GPU
        record.energy_wh += energy
        record.cost_usd += energy / 1000 * config.usd_per_kwh
        record.attempts = max(record.attempts, claim.attempt)
