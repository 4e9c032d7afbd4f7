"""Databases of earlier versions are brought up to this one, with what is in them."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from postgres import create_database
from sqlalchemy import create_engine, inspect, select, text

from aozora.film.errors import InvalidInput
from aozora.studio.service.database import Database
from aozora.studio.service.migrations import STEPS, Step, upgrade
from aozora.studio.service.tables import SCHEMA, Base, SchemaRow, VideoRow

FIRST = Path(__file__).with_name("tables_1.sql")

FILM = """INSERT INTO videos (id, project, key_id, operation, status, progress, stage, model, prompt, seconds, size, request,
    fingerprint, tier, priority, eta_s, created_at, seen, submitted, attempt)
    VALUES ('video_old', 'default', 'key', 'create', 'completed', 100, '', 'null', 'old', '1', '64x64', '{}',
    '', 'standard', 5, 0, 1, 0, 1, 1)"""


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'service.sqlite'}"
    else:
        made = create_database(request.getfixturevalue("postgres"), f"steps_{tmp_path.name}")
        yield made.replace("postgresql:", "postgresql+psycopg:")


def make_first(url: str) -> None:
    """Tables of version 1 with one film."""
    serial = "INTEGER" if url.startswith("sqlite") else "BIGSERIAL"
    engine = create_engine(url)
    with engine.begin() as connection:
        for statement in FIRST.read_text().replace("{SERIAL}", serial).split(";\n"):
            if statement.strip():
                connection.execute(text(statement))
        connection.execute(text("INSERT INTO schema_version VALUES (1)"))
        connection.execute(text(FILM))
    engine.dispose()


def test_tables_of_version_1_become_those_of_this_one(url: str, tmp_path: Path) -> None:
    make_first(url)
    with ThreadPoolExecutor(4) as crowd:
        houses = list(crowd.map(_prepared, [url] * 4))
    with houses[0].writing() as session:
        (film,) = session.scalars(select(VideoRow)).all()
        assert (film.id, film.prompt, film.digest) == ("video_old", "old", None)
        assert list(session.scalars(select(SchemaRow.version))) == [SCHEMA]
        film.digest = "0" * 64
    fresh = _prepared(f"sqlite:///{tmp_path / 'fresh.sqlite'}")
    assert _shape(houses[0]) == _shape(fresh)
    for database in (*houses, fresh):
        database.close()


def _prepared(url: str) -> Database:
    database = Database(url)
    database.prepare()
    return database


def _shape(database: Database) -> dict[str, tuple[set[str], set[str]]]:
    """Columns and indices of every table of ours."""
    found = inspect(database.engine)
    return {
        name: (
            {column["name"] for column in found.get_columns(name)},
            {str(index["name"]) for index in found.get_indexes(name) if not index.get("duplicates_constraint")},
        )
        for name in Base.metadata.tables
    }


def test_steps_are_whole_or_not_at_all(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'service.sqlite'}"
    database = _prepared(url)
    broken = Step(SCHEMA + 1, ("CREATE TABLE half (a INTEGER)", "ALTER TABLE nothing ADD COLUMN b INTEGER"))
    with pytest.raises(Exception, match="nothing"):
        upgrade(database.engine, (*STEPS, broken))
    assert not inspect(database.engine).has_table("half")
    with database.reading() as session:
        assert session.scalars(select(SchemaRow.version)).one() == SCHEMA
    assert [step.to for step in STEPS] == list(range(2, SCHEMA + 1))
    database.close()


def test_tables_of_a_later_version_are_left_alone(tmp_path: Path) -> None:
    database = _prepared(f"sqlite:///{tmp_path / 'service.sqlite'}")
    with database.writing() as session:
        session.execute(text(f"UPDATE schema_version SET version = {SCHEMA + 1}"))
    with pytest.raises(InvalidInput, match=f"version {SCHEMA + 1}"):
        database.prepare()
    database.close()
