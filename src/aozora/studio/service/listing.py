"""Pages of things that are ordered by when they were made."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import Select, and_, or_
from sqlalchemy.orm import InstrumentedAttribute

from aozora.studio.service.database import Database
from aozora.studio.service.tables import Base

Row = TypeVar("Row", bound=Base)


@dataclass(frozen=True)
class Listed(Generic[Row]):
    """A stretch of a list, and whether there is more of it."""

    rows: tuple[Row, ...]
    has_more: bool


def page(
    database: Database,
    chosen: Select[Row],
    keys: tuple[InstrumentedAttribute[int], InstrumentedAttribute[str]],
    start: Row | None,
    limit: int,
    *,
    ascending: bool = False,
) -> Listed[Row]:
    """At most `limit` rows after the row `start`, newest first unless `ascending`; `keys` are time and id, which break ties."""
    at, name = keys
    if start is not None:
        last: tuple[Any, Any] = (getattr(start, at.key), getattr(start, name.key))
        further = at > last[0] if ascending else at < last[0]
        tied = name > last[1] if ascending else name < last[1]
        chosen = chosen.where(or_(further, and_(at == last[0], tied)))
    ordered = chosen.order_by(at.asc(), name.asc()) if ascending else chosen.order_by(at.desc(), name.desc())
    with database.reading() as session:
        rows = tuple(session.scalars(ordered.limit(limit + 1)))
    return Listed(rows[:limit], len(rows) > limit)
