"""A worker's part in batches: looks through their files, orders their films, gathers what came of them."""

import json
import time
from collections.abc import Generator, Iterable
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import func, insert, select, update

from aozora.film.errors import AozoraError, InvalidInput, StageFailed
from aozora.studio.service.batches import ENDPOINT, change
from aozora.studio.service.blobs import fetch
from aozora.studio.service.files import incoming
from aozora.studio.service.house import House
from aozora.studio.service.intake import draft_create
from aozora.studio.service.keys import Caller
from aozora.studio.service.outcomes import gather
from aozora.studio.service.parameters import Parameters
from aozora.studio.service.problems import Problem
from aozora.studio.service.submitting import Ticket, submit
from aozora.studio.service.tables import BatchLineRow, BatchRow, VideoRow
from aozora.studio.service.videos import FINAL, cancel_video

MOST_LINES, MOST_ERRORS = 50_000, 100
LINE_LIMIT = 30 << 20
"""Bytes of a line: a data URL of the longest allowed length fits."""

ROUND_S = 0.5
"""How long one round may take; the rest is done in the next."""

OPEN = ("validating", "in_progress", "finalizing", "cancelling")


def advance(house: House) -> None:
    """Bring every open batch a step on. One process at a time does this."""
    with house.database.reading() as session:
        rows = list(session.scalars(select(BatchRow).where(BatchRow.status.in_(OPEN)).order_by(BatchRow.created_at)))
    for row in rows:
        if row.status == "validating":
            _validate(house, row)
            continue
        late = json.loads(row.document)["expires_at"] <= time.time()
        if row.status == "in_progress" and not late:
            _order(house, row)
            if not _count(house, row):
                continue
            with house.database.writing() as session:
                if change(session, row.id, ("in_progress",), "finalizing") is None:
                    continue
        elif row.status in ("in_progress", "cancelling"):
            _stop(house, row)
        ends = {"cancelling": "cancelled", "in_progress": "expired" if late else "completed", "finalizing": "completed"}
        gather(house, row, ends[row.status])


def _validate(house: House, row: BatchRow) -> None:
    """Look through the file: either all lines are ready to be ordered, or the batch fails with what is wrong."""
    with TemporaryDirectory(dir=incoming(house)) as folder:
        path = Path(folder) / "lines"
        try:
            fetch(house.blobs, f"files/{json.loads(row.document)['input_file_id']}", path)
            lines = list(_lines(path))
            errors = [error for _, error in lines if error is not None]
        except (StageFailed, InvalidInput):
            lines, errors = [], [_error(None, "file_not_found", "The input file is no longer there.")]
    if not errors and not lines:
        errors = [_error(None, "empty_file", "The input file has no lines.")]
    with house.database.writing() as session:
        if errors:
            told = {"object": "list", "data": errors[:MOST_ERRORS]}
            change(session, row.id, ("validating",), "failed", errors=told)
            return
        counts = {"total": len(lines), "completed": 0, "failed": 0}
        if change(session, row.id, ("validating",), "in_progress", request_counts=counts) is None:
            return
        values = ({"batch_id": row.id, "number": number, "custom_id": name} for number, (name, _) in enumerate(lines))
        while block := list(islice(values, 1000)):
            session.execute(insert(BatchLineRow), block)


def _lines(path: Path) -> Generator[tuple[str, dict[str, Any] | None], None, None]:
    """The custom id of every line, or what is wrong with it; ends after the first hundred mistakes."""
    seen, wrong = set[str](), 0
    for number, (_, text) in enumerate(_texts(path)):
        error: dict[str, Any] | None = None
        name = ""
        if number >= MOST_LINES:
            yield "", _error(number + 1, "too_many_lines", f"At most {MOST_LINES} requests are allowed.")
            return
        try:
            name = checked_line(text)[0]
            if name in seen:
                error = _error(number + 1, "duplicate_custom_id", f"The custom_id '{name[:100]}' is used twice.", "custom_id")
            seen.add(name)
        except Problem as cause:
            error = _error(number + 1, cause.code or "invalid_request", cause.message, cause.field)
        wrong += error is not None
        yield name, error
        if wrong >= MOST_ERRORS:
            return


def checked_line(text: bytes) -> tuple[str, dict[str, Any]]:
    """The custom id and the body of a line; `Problem` when it is not a request that batches take."""
    if len(text) > LINE_LIMIT:
        raise Problem(f"A line has at most {LINE_LIMIT} bytes.", code="line_too_long")
    try:
        line: Any = json.loads(text)
    except (ValueError, RecursionError) as cause:
        raise Problem("This line is not parseable as valid JSON.", code="invalid_json_line") from cause
    if not isinstance(line, dict):
        raise Problem("This line is not a JSON object.", code="invalid_json_line")
    given = Parameters({str(key): value for key, value in line.items()})  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    given.only(("custom_id", "method", "url", "body"))
    if given.some_text("method", 100) != "POST":
        raise Problem("The method must be POST.", field="method", code="invalid_method")
    if given.some_text("url", 200) != ENDPOINT:
        raise Problem(f"The url must be {ENDPOINT}, as the batch's endpoint.", field="url", code="mismatched_endpoint")
    given.required("body")
    return given.some_text("custom_id", 200), given.record("body") or {}


def _texts(path: Path) -> Generator[tuple[int, bytes], None, None]:
    """Lines that are not empty, and where each begins."""
    with path.open("rb") as file:
        at = 0
        while text := file.readline(LINE_LIMIT + 2):
            if text.strip():
                yield at, text
            at += len(text)


def _order(house: House, row: BatchRow) -> None:
    """Order the next films, for as long as a round may take."""
    end = time.monotonic() + ROUND_S
    waiting = select(BatchLineRow).where(BatchLineRow.batch_id == row.id, BatchLineRow.state == "waiting")
    with house.database.reading() as session:
        lines = list(session.scalars(waiting.order_by(BatchLineRow.number).limit(200)))
    if not lines:
        return
    caller = Caller(row.key_id, row.project, frozenset(("*",)), "batch")
    with TemporaryDirectory(dir=incoming(house)) as folder:
        path = Path(folder) / "lines"
        try:
            fetch(house.blobs, f"files/{json.loads(row.document)['input_file_id']}", path)
        except AozoraError:
            _settle(house, row.id, (line.number for line in lines), error=(404, "The input file is no longer there."))
            return
        texts = islice(_texts(path), lines[0].number, lines[-1].number + 1)
        wanted = {line.number for line in lines}
        for number, (_, text) in enumerate(texts, lines[0].number):
            if number in wanted:
                _order_one(house, row, caller, (number, text))
            if time.monotonic() > end:
                return


def _order_one(house: House, row: BatchRow, caller: Caller, line: tuple[int, bytes]) -> None:
    number, text = line
    # the mark makes a line that was ordered just before a crash the same film again
    ticket = Ticket(tier="batch", mark=f"{row.id}/{number}", batch_id=row.id)
    try:
        video = submit(house, caller, draft_create(Parameters(checked_line(text)[1])), ticket)
        _settle(house, row.id, (number,), video_id=video.id)
    except Problem as cause:
        _settle(house, row.id, (number,), error=(0, _problem_text(cause)))
    except InvalidInput as cause:
        _settle(
            house, row.id, (number,), error=(0, _problem_text(Problem(cause.message, field=cause.field, code="invalid_value")))
        )


def _problem_text(problem: Problem) -> str:
    return json.dumps({"kind": problem.kind, "message": problem.message, "param": problem.field, "code": problem.code})


def _settle(
    house: House, batch_id: str, numbers: Iterable[int], video_id: str | None = None, error: tuple[int, str] | None = None
) -> None:
    state = "ordered" if video_id else "refused"
    told = None if error is None else error[1] if not error[0] else _problem_text(Problem(error[1], kind="not_found"))
    with house.database.writing() as session:
        session.execute(
            update(BatchLineRow)
            .where(BatchLineRow.batch_id == batch_id, BatchLineRow.number.in_(list(numbers)))
            .values(state=state, video_id=video_id, error=told)
        )


def _count(house: House, row: BatchRow) -> bool:
    """Note how many lines have ended; whether all have."""
    lines = select(func.count()).select_from(BatchLineRow).where(BatchLineRow.batch_id == row.id)
    films = select(VideoRow.status, func.count()).where(VideoRow.batch_id == row.id).group_by(VideoRow.status)
    with house.database.writing() as session:
        waiting = session.scalar(lines.where(BatchLineRow.state == "waiting")) or 0
        refused = session.scalar(lines.where(BatchLineRow.state == "refused")) or 0
        ordered = session.scalar(lines.where(BatchLineRow.state == "ordered")) or 0
        states = dict(session.execute(films).all())
        going = sum(count for state, count in states.items() if state not in FINAL)
        completed = states.get("completed", 0)
        # a film that its client deleted is one that failed
        failed = refused + max(0, ordered - completed - going)
        batch = session.get_one(BatchRow, row.id)
        document = json.loads(batch.document)
        counts = {"total": document["request_counts"]["total"], "completed": completed, "failed": failed}
        if document["request_counts"] != counts:
            batch.document = json.dumps({**document, "request_counts": counts})
    return not waiting and not going


def _stop(house: House, row: BatchRow) -> None:
    """Cancel the films of a batch that are not finished."""
    with house.database.reading() as session:
        going = select(VideoRow.id).where(VideoRow.batch_id == row.id, VideoRow.status.not_in(FINAL))
        names = list(session.scalars(going))
    caller = Caller(row.key_id, row.project, frozenset(("*",)), "batch")
    for name in names:
        try:
            cancel_video(house, caller, name)
        except Problem:
            continue
    _count(house, row)


def _error(line: int | None, code: str, message: str, param: str | None = None) -> dict[str, Any]:
    return {"code": code, "message": message, "param": param, "line": line}
