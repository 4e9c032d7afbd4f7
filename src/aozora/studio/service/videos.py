"""Films as the service knows them: found, listed, cancelled, deleted, always within the caller's project."""

import json
import secrets
import time
from dataclasses import dataclass
from typing import Any, NamedTuple, cast

from sqlalchemy import Select, bindparam, select, update
from sqlalchemy.orm import Session, undefer

from aozora.studio.service.database import Database
from aozora.studio.service.house import House
from aozora.studio.service.keys import Caller
from aozora.studio.service.problems import Problem
from aozora.studio.service.tables import EventRow, VideoRow

_TOLD = (
    *(VideoRow.id, VideoRow.operation, VideoRow.status, VideoRow.progress, VideoRow.model, VideoRow.prompt),
    *(VideoRow.seconds, VideoRow.size, VideoRow.source_id, VideoRow.created_at, VideoRow.completed_at),
    *(VideoRow.expires_at, VideoRow.error, VideoRow.eta_s, VideoRow.seen, VideoRow.stage),
)
"""The columns that clients are told of. What is asked far more often than all else reads only these, without the mapper."""


class _Told(NamedTuple):
    """The same columns, in the same order."""

    id: str
    operation: str
    status: str
    progress: int
    model: str
    prompt: str
    seconds: str
    size: str
    source_id: str | None
    created_at: int
    completed_at: int | None
    expires_at: int | None
    error: str | None
    eta_s: float
    seen: int
    stage: str


_LOOK = select(*_TOLD).where(VideoRow.id == bindparam("video"), VideoRow.project == bindparam("project"))

FINAL = ("completed", "failed", "cancelled")
"""States that a film does not leave."""

MOST_LISTED = 100


@dataclass(frozen=True)
class Page:
    """A stretch of a list, and whether there is more of it."""

    rows: tuple[VideoRow, ...]
    has_more: bool


def new_video_id() -> str:
    """The id of a film: opaque, safe in addresses."""
    return "video_" + secrets.token_hex(24)


def not_found(video_id: str) -> Problem:
    """The refusal of an id that the caller's project does not have."""
    return Problem(f"Video with id '{video_id[:200]}' not found.", kind="not_found")


def find_video(house: House, caller: Caller, video_id: str) -> VideoRow:
    """A film of the caller's project; `Problem` (not found) otherwise."""
    with house.database.reading() as session:
        row = session.scalars(_of_project(caller).where(VideoRow.id == video_id)).first()
    if row is None:
        raise not_found(video_id)
    return row


def finished_video(house: House, caller: Caller, video_id: str) -> VideoRow:
    """A finished film of the caller's project, with its order; `Problem` when there is none, or when it cannot be used yet or any
    more."""
    with house.database.reading() as session:
        row = session.scalars(_of_project(caller).options(undefer(VideoRow.request)).where(VideoRow.id == video_id)).first()
    if row is None:
        raise not_found(video_id)
    if row.status != "completed":
        text = "Video is not ready yet, use GET /v1/videos/{video_id} to check status."
        raise Problem(text, field="video", code="video_not_ready")
    if row.stage == "expired":
        raise Problem(f"The content of video '{row.id}' has expired.", field="video", code="video_expired")
    return row


def look_at_video(house: House, caller: Caller, video_id: str) -> VideoRow:
    """A film that a client asks for by its id, which shows that the client has heard of it."""
    with house.database.engine.connect() as connection:
        found = connection.execute(_LOOK, {"video": video_id, "project": caller.project}).first()
    if found is None:
        raise not_found(video_id)
    row = cast(VideoRow, found)
    if not row.seen:
        with house.database.writing() as session:
            session.execute(update(VideoRow).where(VideoRow.id == video_id).values(seen=1))
    return row


class Glances:
    """Looks at films of a database on this machine with one connection of its own, hundreds of times faster than a request needs.
    For one thread, and only for looking."""

    def __init__(self, database: Database) -> None:
        compiled = _LOOK.compile(database.engine)
        self._text = str(compiled)
        self._order: list[str] = list(cast(Any, compiled).positiontup)
        # the pool would hand the connection to others if nobody held on to its lease
        self._lease = database.engine.raw_connection()
        self._connection: Any = self._lease.driver_connection

    def at(self, video_id: str, project: str) -> VideoRow | None:
        """A film of a project as clients are told of it, or None."""
        values = {"video": video_id, "project": project}
        # all rows are taken, so that the look ends here and does not hold on to an old state of the database
        rows = self._connection.execute(self._text, [values[name] for name in self._order]).fetchall()
        return cast(VideoRow, _Told(*rows[0])) if rows else None


def list_videos(house: House, caller: Caller, limit: int, *, ascending: bool, after: str | None) -> Page:
    """A page of the project's films, newest first unless `ascending`, after the film with the id `after`."""
    number = VideoRow.number
    chosen = select(*_TOLD).where(VideoRow.project == caller.project)
    with house.database.engine.connect() as connection:
        if after is not None:
            start = connection.scalar(select(number).where(VideoRow.project == caller.project, VideoRow.id == after))
            if start is None:
                raise not_found(after)
            chosen = chosen.where(number > start if ascending else number < start)
        found = connection.execute(chosen.order_by(number.asc() if ascending else number.desc()).limit(limit + 1)).all()
    rows = tuple(cast(VideoRow, row) for row in found)
    return Page(rows[:limit], len(rows) > limit)


def cancel_video(house: House, caller: Caller, video_id: str) -> VideoRow:
    """Stop a film that is not finished; one that is stays as it is."""
    row = find_video(house, caller, video_id)
    if row.status not in FINAL:
        error = {"code": "cancelled", "message": "The video was cancelled."}
        if finish(house, row.id, "cancelled", error=error):
            house.jobs.cancel(row.id)
        return find_video(house, caller, video_id)
    return row


def delete_video(house: House, caller: Caller, video_id: str) -> None:
    """Forget a film and its files; one that is being made is stopped first. Its usage record stays."""
    row = find_video(house, caller, video_id)
    with house.database.writing() as session:
        found = session.scalars(select(VideoRow).where(VideoRow.id == row.id).with_for_update()).first()
        if found is None:
            raise not_found(video_id)
        session.delete(found)
    if row.status not in FINAL:
        house.jobs.cancel(row.id)
    house.blobs.drop(f"videos/{row.id}/")


def finish(
    house: House,
    video_id: str,
    status: str,
    *,
    attempt: int | None = None,
    error: dict[str, Any] | None = None,
    digest: str | None = None,
) -> bool:
    """Give a film its final state, once, and tell it as an event in the same transaction. With `attempt` only the worker that
    still holds the film may; `digest` is the SHA-256 of what was made. False when somebody else was first."""
    now = int(time.time())
    keep = house.config.retention_s
    values: dict[str, Any] = {"status": status, "completed_at": now, "stage": "", "eta_s": 0.0}
    if status == "completed":
        values |= {"progress": 100, "expires_at": now + keep if keep else None}
    if error is not None:
        values["error"] = json.dumps(error)
    if digest is not None:
        values["digest"] = digest
    change = update(VideoRow).where(VideoRow.id == video_id, VideoRow.status.not_in(FINAL))
    if attempt is not None:
        change = change.where(VideoRow.attempt == attempt)
    with house.database.writing() as session:
        project = session.scalars(change.values(**values).returning(VideoRow.project)).first()
        if project is None:
            return False
        if status in ("completed", "failed"):
            record_event(session, project, f"video.{status}", {"id": video_id})
    return True


def record_event(session: Session, project: str, kind: str, data: dict[str, Any]) -> None:
    """Note that something happened, for whoever asked to hear of it."""
    event_id = "evt_" + secrets.token_hex(16)
    session.add(EventRow(id=event_id, project=project, type=kind, data=json.dumps(data), created_at=int(time.time())))


def error_of(row: VideoRow) -> dict[str, str] | None:
    """Why a film failed."""
    return None if row.error is None else json.loads(row.error)


def _of_project(caller: Caller) -> Select[VideoRow]:
    return select(VideoRow).where(VideoRow.project == caller.project)
