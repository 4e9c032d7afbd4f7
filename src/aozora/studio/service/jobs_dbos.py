"""The durable queue, on DBOS; the only place that touches it.

Jobs of a worker that died stay `PENDING` there until somebody takes them back (`Crew.rescue`), and only workers of the same
`application_version` take a job: it is set by hand, to the version of the order's document.
"""

import importlib
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Self

from aozora.film.errors import OutputFailed
from aozora.studio.service.config import ServiceConfig

QUEUE, WORKFLOW, VERSION, APPLICATION = "films", "make_film", "films-1", "aozora"


def system_url(config: ServiceConfig) -> str:
    """Where the queue lives: beside the SQLite file, or in the same PostgreSQL database."""
    return f"{config.database_url}.jobs" if config.embedded else config.database_url


class DurableJobs:
    """The queue as those see it who only hand films in."""

    def __init__(self, client: Any) -> None:
        self._client = client

    @classmethod
    def of(cls, config: ServiceConfig) -> Self:
        """The queue of a configuration; its tables are made at first use."""
        dbos: Any = importlib.import_module("dbos")
        logging.getLogger("dbos").setLevel(logging.WARNING)
        url = system_url(config)
        try:
            _migrate(dbos, url)
            client = dbos.DBOSClient(system_database_url=url, application_name=APPLICATION)
        except Exception as cause:
            raise OutputFailed(f"cannot use the queue: {str(cause).splitlines()[0]}", field="AOZORA_DATABASE_URL") from cause
        return cls(client)

    def submit(self, video_id: str, rank: int) -> None:
        options = {
            "queue_name": QUEUE,
            "workflow_name": WORKFLOW,
            "workflow_id": video_id,
            "app_version": VERSION,
            "priority": rank,
        }
        self._client.enqueue(options, video_id)

    def cancel(self, video_id: str) -> None:
        self._client.cancel_workflow(video_id)

    def close(self) -> None:
        self._client.destroy()


class Crew:
    """The queue as a worker sees it: runs `make` for each film whose turn it is, `places` at once, until closed."""

    def __init__(self, config: ServiceConfig, worker_id: str, make: Callable[[str], None], poll_s: float = 0.5) -> None:
        dbos: Any = importlib.import_module("dbos")
        logging.getLogger("dbos").setLevel(logging.WARNING)
        self._dbos: Any = dbos.DBOS
        url = system_url(config)
        _migrate(dbos, url)
        settings = {
            "name": APPLICATION,
            "system_database_url": url,
            "executor_id": worker_id,
            "application_version": VERSION,
            "log_level": "WARNING",
            "run_migrations": False,
        }
        self._dbos(config=settings)
        _define(self._dbos, make)
        self._dbos.listen_queues([QUEUE])
        self._dbos.launch()
        self._dbos.register_queue(
            QUEUE, worker_concurrency=config.films_per_worker, polling_interval_sec=poll_s, on_conflict="always_update"
        )

    def rescue(self, alive: frozenset[str]) -> tuple[str, ...]:
        """Queue again what executors have in hand that live no more; returns the films."""
        pending: list[Any] = self._dbos.list_workflows(status="PENDING", name=WORKFLOW, load_input=False, load_output=False)
        lost = [status.workflow_id for status in pending if status.executor_id not in alive]
        for video_id in lost:
            self._dbos.cancel_workflow(video_id)
            self._dbos.resume_workflow(video_id, queue_name=QUEUE)
        return tuple(lost)

    def forget(self, days: float) -> int:
        """Strike jobs off the queue's books that ended more than some days ago, a few hundred at a time; how many."""
        before = datetime.fromtimestamp(time.time() - days * 86_400, UTC).isoformat()
        ended: list[Any] = self._dbos.list_workflows(
            status=["SUCCESS", "ERROR", "CANCELLED"], completed_before=before, limit=500, load_input=False, load_output=False
        )
        names = [status.workflow_id for status in ended]
        if names:
            self._dbos.delete_workflows(names)
        return len(names)

    def close(self, patience_s: int = 0) -> None:
        """Stop taking films; those in hand stay pending for others."""
        self._dbos.destroy(destroy_registry=True, workflow_completion_timeout_sec=patience_s)


def _define(dbos: Any, make: Callable[[str], None]) -> None:
    @dbos.step(name="make_film_step")
    def made(video_id: str) -> None:
        make(video_id)

    @dbos.workflow(name=WORKFLOW)
    def make_film(video_id: str) -> None:
        made(video_id)

    assert callable(make_film)


def _migrate(dbos: Any, url: str) -> None:
    """Make the queue's tables. Several processes may start at once, so one failure is tried again."""
    try:
        dbos.DBOS.migrate(url)
    except Exception:
        dbos.DBOS.migrate(url)
