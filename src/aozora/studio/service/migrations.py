"""Tables of earlier versions brought up to this one, a step at a time; each step is done once, however many processes start."""

from dataclasses import dataclass

from sqlalchemy import Connection, Engine, inspect, select, text

from aozora.film.errors import InvalidInput
from aozora.studio.service.tables import SCHEMA, Base, SchemaRow


@dataclass(frozen=True)
class Step:
    """What makes tables of the version `to` out of those of the version before. Only plain SQL: the classes of `tables` describe
    the newest version and would not fit in between."""

    to: int
    statements: tuple[str, ...]


STEPS = (
    Step(
        2,
        (
            "ALTER TABLE videos ADD COLUMN digest VARCHAR(64)",
            "CREATE INDEX ix_videos_digest ON videos (digest)",
            "ALTER TABLE usage ADD COLUMN gpu_basis VARCHAR(120) NOT NULL DEFAULT ''",
        ),
    ),
)
"""Every step so far, oldest first."""


def upgrade(engine: Engine, steps: tuple[Step, ...] = STEPS) -> int | None:
    """Bring the tables to the version of the last step; the version that they had, or None for a database without tables.
    `InvalidInput` when they are of a later version than this program knows."""
    if not inspect(engine).has_table(SchemaRow.__tablename__):
        return None
    found = _version(engine)
    if found is None:
        return None
    newest = steps[-1].to if steps else SCHEMA
    if found > newest:
        raise InvalidInput(f"the database has tables of version {found}, this program {newest}", field="AOZORA_DATABASE_URL")
    for step in steps:
        if step.to > found:
            _take(engine, step)
    return found


def make_missing(engine: Engine) -> None:
    """Make the tables that are not there, in their newest form."""
    Base.metadata.create_all(engine, checkfirst=True)


def _take(engine: Engine, step: Step) -> None:
    """Do a step. Claiming its version first makes other processes wait for the end of the transaction, and then skip it."""
    with engine.begin() as connection:
        if _claimed(connection, step.to):
            for statement in step.statements:
                connection.execute(text(statement))


def _claimed(connection: Connection, to: int) -> bool:
    claim = text("UPDATE schema_version SET version = :new WHERE version = :old")
    return connection.execute(claim, {"new": to, "old": to - 1}).rowcount == 1


def _version(engine: Engine) -> int | None:
    with engine.connect() as connection:
        return connection.scalar(select(SchemaRow.version))
