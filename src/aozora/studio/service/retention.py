"""What is kept only for a time: films after their expiry, marks of requests, old events."""

import time

from sqlalchemy import delete, select

from aozora.studio.service.house import House
from aozora.studio.service.tables import IdempotencyRow, VideoRow

MARKS_S = 86_400
"""How long an idempotency key is remembered."""

GONE_S = 7 * 86_400
"""How long a film whose files have expired is still listed."""


def expire(house: House) -> int:
    """Drop the files of films that have expired, and forget films that expired long ago; how many lost their files."""
    now = int(time.time())
    with house.database.reading() as session:
        due = select(VideoRow.id).where(VideoRow.expires_at <= now, VideoRow.stage != "expired")
        expired = list(session.scalars(due.limit(500)))
    for video_id in expired:
        house.blobs.drop(f"videos/{video_id}/")
    with house.database.writing() as session:
        for row in session.scalars(select(VideoRow).where(VideoRow.id.in_(expired))):
            row.stage = "expired"
        session.execute(delete(VideoRow).where(VideoRow.expires_at <= now - GONE_S))
        session.execute(delete(IdempotencyRow).where(IdempotencyRow.created_at <= now - MARKS_S))
    return len(expired)
