"""What is kept only for a time: films after their expiry, marks of requests, old events."""

import shutil
import time
from pathlib import Path

from sqlalchemy import delete, select

from aozora.studio.service.files import expire_files
from aozora.studio.service.house import House
from aozora.studio.service.tables import IdempotencyRow, VideoRow

MARKS_S = 86_400
"""How long an idempotency key is remembered."""

GONE_S = 7 * 86_400
"""How long a film whose files have expired is still listed."""


LEFT_S = 86_400
"""After how long nobody comes back to a folder of unfinished work."""


def expire(house: House) -> int:
    """Drop the files of films that have expired, and forget films that expired long ago; how many lost their files."""
    now = int(time.time())
    with house.database.reading() as session:
        due = select(VideoRow.id).where(VideoRow.expires_at <= now, VideoRow.stage != "expired")
        expired = list(session.scalars(due.limit(500)))
    for video_id in expired:
        house.blobs.drop(f"videos/{video_id}/")
    _forget_failed(house, now)
    _sweep(house.config.data)
    with house.database.writing() as session:
        for row in session.scalars(select(VideoRow).where(VideoRow.id.in_(expired))):
            row.stage = "expired"
        session.execute(delete(VideoRow).where(VideoRow.expires_at <= now - GONE_S))
        session.execute(delete(IdempotencyRow).where(IdempotencyRow.created_at <= now - MARKS_S))
    expire_files(house)
    return len(expired)


def _forget_failed(house: House, now: int) -> None:
    """Films that failed or were cancelled are kept as long as others, with what was uploaded for them."""
    keep = house.config.retention_s
    if not keep:
        return
    old = (VideoRow.status.in_(("failed", "cancelled")), VideoRow.completed_at <= now - keep)
    with house.database.reading() as session:
        gone = list(session.scalars(select(VideoRow.id).where(*old).limit(500)))
    for video_id in gone:
        house.blobs.drop(f"videos/{video_id}/")
    with house.database.writing() as session:
        session.execute(delete(VideoRow).where(VideoRow.id.in_(gone)))


def _sweep(data: Path) -> None:
    """Remove what processes that ended without a word left in the folders for work."""
    old = time.time() - LEFT_S
    for folder in (data / "incoming", data / "work"):
        for left in folder.glob("*"):
            if left.stat().st_mtime < old:
                shutil.rmtree(left, ignore_errors=True)
