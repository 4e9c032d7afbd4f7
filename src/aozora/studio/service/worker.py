"""The worker: makes films from the queue, and does the house's chores beside them."""

import importlib
import logging
import os
import secrets
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from aozora.studio.service.deliveries import Postman
from aozora.studio.service.films import make_film
from aozora.studio.service.house import House
from aozora.studio.service.jobs_dbos import Crew
from aozora.studio.service.tables import LeaseRow, WorkerRow

_LOG = logging.getLogger("aozora.worker")


@dataclass(frozen=True)
class Chore:
    """Something done every `every_s` seconds by one worker at a time: a function of the house, as `module:function`."""

    name: str
    function: str
    every_s: float


CHORES = (
    Chore("dispatch", "aozora.studio.service.submitting:dispatch", 2.0),
    Chore("retention", "aozora.studio.service.retention:expire", 60.0),
    Chore("events", "aozora.studio.service.deliveries:forget", 3600.0),
    Chore("batches", "aozora.studio.service.batching:advance", 1.0),
)
"""What has to be done beside the films."""


PATIENCE_S = (1, 5, 20, 60, 300)
"""Pauses before a film is taken up again after the database went away."""

BOOKS_S, BOOKS_DAYS = 3600.0, 7.0
"""How often the queue's books are looked through, and how long they tell of jobs that have ended."""


class Worker:
    """One worker process: a heartbeat, a crew on the queue, and chores, until `stop` is set."""

    def __init__(self, house: House) -> None:
        self.id = f"worker-{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}"
        self._house = house
        self._due: dict[str, float] = {}

    def run(self, stop: threading.Event) -> None:
        """Work until told to stop. Films in hand are left to others then; their finished shots are kept."""
        house = self._house
        self._beat()
        crew = Crew(house.config, self.id, self._film, house.config.queue_poll_s)
        postman = Postman(house)
        postman.start()
        _LOG.info("worker ready", extra={"facts": {"worker": self.id}})
        try:
            while not stop.wait(house.config.heartbeat_s):
                self._round(crew)
        finally:
            postman.stop()
            with house.database.writing() as session:
                session.execute(delete(WorkerRow).where(WorkerRow.id == self.id))
            crew.close()

    def _film(self, video_id: str) -> None:
        """Make a film. When the database goes away in the middle, wait and go on with the shot that was lost."""
        for pause_s in PATIENCE_S:
            try:
                make_film(self._house, self.id, video_id)
                return
            except SQLAlchemyError:
                _LOG.exception("the database is away", extra={"facts": {"video": video_id, "again_in_s": pause_s}})
                time.sleep(pause_s)
        make_film(self._house, self.id, video_id)

    def _round(self, crew: Crew) -> None:
        try:
            self._beat()
            if lease(self._house, "rescue", self.id, 3 * self._house.config.heartbeat_s):
                lost = crew.rescue(self._alive())
                if lost:
                    _LOG.warning("films of a dead worker go on", extra={"facts": {"videos": list(lost)}})
            if time.monotonic() >= self._due.get("books", 0.0) and lease(self._house, "books", self.id, BOOKS_S):
                self._due["books"] = time.monotonic() + BOOKS_S
                crew.forget(BOOKS_DAYS)
            for chore in CHORES:
                if time.monotonic() >= self._due.get(chore.name, 0.0) and lease(self._house, chore.name, self.id, chore.every_s):
                    self._due[chore.name] = time.monotonic() + chore.every_s
                    _function(chore.function)(self._house)
        except Exception:
            # a worker outlives its database; what was missed is done in the next round
            _LOG.exception("a round failed", extra={"facts": {"worker": self.id}})

    def _beat(self) -> None:
        now = time.time()
        with self._house.database.writing() as session:
            seen = update(WorkerRow).where(WorkerRow.id == self.id).values(seen_at=now).returning(WorkerRow.id)
            if session.scalars(seen).first() is None:
                row = {
                    "id": self.id,
                    "host": socket.gethostname(),
                    "pid": os.getpid(),
                    "born": _born(os.getpid()),
                    "seen_at": now,
                }
                session.execute(insert(WorkerRow).values(**row))

    def _alive(self) -> frozenset[str]:
        """Workers that were heard lately and, on this machine, are processes that still run; the others are struck off."""
        now = time.time()
        with self._house.database.writing() as session:
            rows = list(session.scalars(select(WorkerRow)))
            dead = [
                row for row in rows if row.id != self.id and (now - row.seen_at > self._house.config.dead_after_s or _gone(row))
            ]
            for row in dead:
                session.delete(row)
        return frozenset(row.id for row in rows if row not in dead)


def lease(house: House, name: str, holder: str, seconds: float) -> bool:
    """Take a chore for some seconds, or keep it; False while somebody else has it."""
    now = time.time()
    mine = (
        update(LeaseRow)
        .where(LeaseRow.name == name, (LeaseRow.until < now) | (LeaseRow.holder == holder))
        .values(holder=holder, until=now + seconds)
        .returning(LeaseRow.name)
    )
    with house.database.writing() as session:
        if session.scalars(mine).first() is not None:
            return True
        if session.get(LeaseRow, name) is not None:
            return False
    try:
        with house.database.writing() as session:
            session.add(LeaseRow(name=name, holder=holder, until=now + seconds))
    except IntegrityError:
        return False
    return True


def _function(path: str) -> Callable[[House], object]:
    module, _, name = path.partition(":")
    return getattr(importlib.import_module(module), name)


def _born(pid: int) -> str:
    """When a process began, in the system's ticks; empty where that cannot be told."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""


def _gone(row: WorkerRow) -> bool:
    """Whether a worker of this machine is certainly no process any more."""
    return row.host == socket.gethostname() and bool(row.born) and _born(row.pid) != row.born
