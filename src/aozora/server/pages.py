"""What lists have in common."""

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from fastapi import Query

from aozora.studio.service.listing import Listed
from aozora.studio.service.tables import Base

Row = TypeVar("Row", bound=Base)

After = Annotated[str | None, Query(max_length=200, description="The id after which the page begins.")]
Limit = Annotated[int, Query(ge=1, le=100)]


def told_page(listed: Listed[Row], told: Callable[[Row], dict[str, Any]]) -> dict[str, Any]:
    """A page as clients see it; the SDK pages by `last_id`."""
    data = [told(row) for row in listed.rows]
    first, last = (data[0]["id"], data[-1]["id"]) if data else (None, None)
    return {"object": "list", "data": data, "first_id": first, "last_id": last, "has_more": listed.has_more}
