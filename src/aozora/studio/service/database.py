"""The database: SQLite in WAL mode on this machine, or PostgreSQL."""

from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

from aozora.film.errors import InvalidInput, OutputFailed
from aozora.studio.service.migrations import make_missing, upgrade
from aozora.studio.service.tables import SCHEMA, SchemaRow


class Database:
    """Sessions on one database; `writing()` commits at the end of its block or not at all."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = _engine(url)
        self._sessions = sessionmaker(self.engine, expire_on_commit=False)

    @contextmanager
    def reading(self) -> Generator[Session, None, None]:
        """A session to look things up in."""
        with self._sessions() as session:
            yield session

    @contextmanager
    def writing(self) -> Generator[Session, None, None]:
        """A session in one transaction."""
        with self._sessions.begin() as session:
            yield session

    def prepare(self) -> None:
        """Make the tables that are missing, and bring earlier ones up to this version. Processes may do this at the same time."""
        try:
            self._prepare()
        except SQLAlchemyError:
            # somebody else made them at the same moment, or the database cannot be used at all: the second try tells
            try:
                self._prepare()
            except SQLAlchemyError as cause:
                raise OutputFailed(f"cannot use the database: {_reason(cause)}", field="AOZORA_DATABASE_URL") from cause

    def _prepare(self) -> None:
        fresh = upgrade(self.engine) is None
        make_missing(self.engine)
        if fresh:
            with suppress(IntegrityError), self.writing() as session:
                session.add(SchemaRow(version=SCHEMA))

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


def _engine(url: str):
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True, pool_size=10, max_overflow=20)
    file = url.removeprefix("sqlite:///")
    if not file or file == ":memory:":
        raise InvalidInput("must name a file (sqlite:///FILE): processes share it", field="AOZORA_DATABASE_URL")
    try:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise OutputFailed(f"cannot make {Path(file).parent}: {cause.strerror}", field="AOZORA_DATABASE_URL") from cause
    engine = create_engine(url, connect_args={"timeout": 30}, pool_size=20, max_overflow=40)
    event.listen(engine, "connect", _write_ahead)
    return engine


def _write_ahead(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=30000", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _reason(cause: SQLAlchemyError) -> str:
    return str(getattr(cause, "orig", None) or cause).strip().splitlines()[0]
