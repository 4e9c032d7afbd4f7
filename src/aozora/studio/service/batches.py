"""Batches: many orders in one file, as clients see them."""

import json
import secrets
import time
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from aozora.studio.service.files import expiry_of, find_file
from aozora.studio.service.house import House
from aozora.studio.service.keys import Caller
from aozora.studio.service.listing import Listed, page
from aozora.studio.service.parameters import Parameters, wrong_type
from aozora.studio.service.problems import Problem, one_of
from aozora.studio.service.tables import BatchRow
from aozora.studio.service.videos import record_event

ENDPOINT, WINDOW, WINDOW_S = "/v1/videos", "24h", 86_400

ENDED = ("completed", "failed", "expired", "cancelled")
"""States that a batch does not leave."""

MOST_METADATA, LONGEST_NAME, LONGEST_VALUE = 16, 64, 512

_MOMENTS = (
    *("in_progress_at", "expires_at", "finalizing_at", "completed_at", "failed_at", "expired_at", "cancelling_at"),
    "cancelled_at",
)


def create_batch(house: House, caller: Caller, given: Parameters) -> BatchRow:
    """Accept a batch; a worker looks through its file next."""
    given.only(("input_file_id", "endpoint", "completion_window", "metadata", "output_expires_after"))
    endpoint, window = given.some_text("endpoint", 200), given.some_text("completion_window", 100)
    if endpoint != ENDPOINT:
        raise one_of("endpoint", endpoint, (ENDPOINT,))
    if window != WINDOW:
        raise one_of("completion_window", window, (WINDOW,))
    metadata, lasts = _metadata(given), expiry_of(given, "output_expires_after")
    file_id = given.some_text("input_file_id", 200)
    file = find_file(house, caller, file_id)
    if file.purpose != "batch":
        text = f"Invalid 'input_file_id': the file has the purpose '{file.purpose}', expected 'batch'."
        raise Problem(text, field="input_file_id", code="invalid_purpose")
    now = int(time.time())
    document: dict[str, Any] = {
        "id": "batch_" + secrets.token_hex(16),
        "object": "batch",
        "endpoint": endpoint,
        "errors": None,
        "input_file_id": file_id,
        "completion_window": window,
        "status": "validating",
        "output_file_id": None,
        "error_file_id": None,
        "created_at": now,
        **dict.fromkeys(_MOMENTS),
        "expires_at": now + WINDOW_S,
        "request_counts": {"total": 0, "completed": 0, "failed": 0},
        "metadata": metadata,
    }
    names = {"id": document["id"], "project": caller.project, "key_id": caller.key_id}
    row = BatchRow(**names, status="validating", document=json.dumps(document), output_lasts_s=lasts, created_at=now)
    with house.database.writing() as session:
        session.add(row)
    return row


def find_batch(house: House, caller: Caller, batch_id: str) -> BatchRow:
    """A batch of the caller's project; `Problem` (not found) otherwise."""
    with house.database.reading() as session:
        row = session.get(BatchRow, batch_id)
    if row is None or row.project != caller.project:
        raise Problem(f"No batch found with id '{batch_id[:200]}'.", kind="not_found")
    return row


def list_batches(house: House, caller: Caller, limit: int, after: str | None) -> Listed[BatchRow]:
    """A page of the project's batches, newest first."""
    start = None if after is None else find_batch(house, caller, after)
    chosen = select(BatchRow).where(BatchRow.project == caller.project)
    return page(house.database, chosen, (BatchRow.created_at, BatchRow.id), start, limit)


def cancel_batch(house: House, caller: Caller, batch_id: str) -> BatchRow:
    """Ask for the end of a batch; what is finished is kept. `Problem` (conflict) when it has ended."""
    row = find_batch(house, caller, batch_id)
    with house.database.writing() as session:
        if change(session, row.id, ("validating", "in_progress", "finalizing"), "cancelling") is None:
            found = session.get_one(BatchRow, row.id)
            if found.status != "cancelling":
                raise Problem(f"Cannot cancel a batch with status '{found.status}'.", kind="conflict", code="batch_ended")
            return found
        return session.get_one(BatchRow, row.id)


def change(session: Session, batch_id: str, before: tuple[str, ...], status: str, **facts: Any) -> BatchRow | None:
    """Bring a batch from one of the states `before` to another, with the time and what else changes in its document; None when
    it is in none of them. An ended one is told as an event."""
    mine = update(BatchRow).where(BatchRow.id == batch_id, BatchRow.status.in_(before)).values(status=status)
    if session.scalars(mine.returning(BatchRow.id)).first() is None:
        return None
    row = session.get_one(BatchRow, batch_id, populate_existing=True)
    document = {**json.loads(row.document), "status": status, f"{status}_at": int(time.time()), **facts}
    row.document = json.dumps(document)
    if status in ENDED:
        record_event(session, row.project, f"batch.{status}", {"id": batch_id})
    return row


def _metadata(given: Parameters) -> dict[str, str] | None:
    table = given.record("metadata")
    if table is None:
        return None
    if len(table) > MOST_METADATA:
        text = f"Invalid 'metadata': too many properties. Expected an object with at most {MOST_METADATA} properties."
        raise Problem(text, field="metadata", code="object_above_max_properties")
    for name, value in table.items():
        if not isinstance(value, str):
            raise wrong_type(f"metadata.{name[:64]}", "a string", value)
        if len(name) > LONGEST_NAME or len(value) > LONGEST_VALUE:
            text = f"names have at most {LONGEST_NAME} characters, values at most {LONGEST_VALUE}."
            raise Problem(f"Invalid 'metadata': {text}", field="metadata", code="string_above_max_length")
    return table
