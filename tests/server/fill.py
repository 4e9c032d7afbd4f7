"""Finished videos written straight into a service's database."""

import time

from live import Service

from aozora.studio.service.config import ServiceConfig
from aozora.studio.service.database import Database
from aozora.studio.service.tables import VideoRow
from aozora.studio.service.videos import new_video_id


def fill_videos(service: Service, count: int) -> list[str]:
    """Add finished videos; their ids, oldest first."""
    database = Database(ServiceConfig.of(service.data, service.environment).database_url)
    names = [new_video_id() for _ in range(count)]
    now = int(time.time())
    with database.writing() as session:
        for name in names:
            session.add(
                VideoRow(
                    id=name,
                    project="default",
                    key_id="key",
                    operation="create",
                    status="completed",
                    progress=100,
                    model="null",
                    prompt="one of many",
                    seconds="1",
                    size="64x64",
                    request="{}",
                    fingerprint="",
                    created_at=now,
                    completed_at=now,
                )
            )
            session.flush()
    database.close()
    return names
