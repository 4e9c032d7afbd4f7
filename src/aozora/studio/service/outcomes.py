"""What came of a batch: a file of answers, a file of errors, and its last state."""

import json
import secrets
from collections.abc import Generator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TextIO

from sqlalchemy import select

from aozora.studio.service.batches import change
from aozora.studio.service.files import BATCH_KEPT_S, incoming, keep_file
from aozora.studio.service.house import House
from aozora.studio.service.problems import STATUS
from aozora.studio.service.tables import BatchLineRow, BatchRow, VideoRow
from aozora.studio.service.told import video_of

_NOT_DONE = {
    "expired": ("batch_expired", "This request could not be executed before the completion window expired."),
    "cancelled": ("batch_cancelled", "This request was not executed because the batch was cancelled."),
}


def gather(house: House, row: BatchRow, status: str) -> None:
    """Write the files of a batch and give it its last state; doing it twice leaves the first result."""
    with TemporaryDirectory(dir=incoming(house)) as folder:
        out, err = Path(folder) / "out.jsonl", Path(folder) / "err.jsonl"
        with out.open("w", encoding="utf-8") as answers, err.open("w", encoding="utf-8") as errors:
            for line, video in _ended(house, row.id):
                _write(line, video, status, (answers, errors))
        lasts = row.output_lasts_s or BATCH_KEPT_S
        names: dict[str, str | None] = {"output_file_id": None, "error_file_id": None}
        for name, path in (("output_file_id", out), ("error_file_id", err)):
            if path.stat().st_size:
                label = "output" if path is out else "error"
                facts = {"filename": f"{row.id}_{label}.jsonl", "purpose": "batch_output", "media_type": "application/jsonl"}
                names[name] = keep_file(house, row.project, path, facts, lasts).id
    before = {"completed": ("finalizing",), "cancelled": ("cancelling",), "expired": ("in_progress",)}[status]
    with house.database.writing() as session:
        change(session, row.id, before, status, **names)


def _ended(house: House, batch_id: str) -> Generator[tuple[BatchLineRow, VideoRow | None], None, None]:
    last = -1
    while True:
        lines = (
            select(BatchLineRow, VideoRow)
            .outerjoin(VideoRow, VideoRow.id == BatchLineRow.video_id)
            .where(BatchLineRow.batch_id == batch_id, BatchLineRow.number > last)
        )
        with house.database.reading() as session:
            found = session.execute(lines.order_by(BatchLineRow.number).limit(500)).all()
        if not found:
            return
        yield from found
        last = found[-1][0].number


def _write(line: BatchLineRow, video: VideoRow | None, status: str, files: tuple[TextIO, TextIO]) -> None:
    answers, errors = files
    told: dict[str, Any] = {"id": "batch_req_" + secrets.token_hex(16), "custom_id": line.custom_id}
    if line.error is not None:
        problem = json.loads(line.error)
        detail = {
            "message": problem["message"],
            "type": "invalid_request_error",
            "param": problem["param"],
            "code": problem["code"],
        }
        response = {"status_code": STATUS[problem["kind"]], "request_id": _request_id(), "body": {"error": detail}}
        errors.write(json.dumps({**told, "response": response, "error": None}) + "\n")
    elif video is not None and video.status in ("completed", "failed"):
        response = {"status_code": 200, "request_id": _request_id(), "body": video_of(video)}
        answers.write(json.dumps({**told, "response": response, "error": None}) + "\n")
    else:
        code, message = _NOT_DONE.get(status, ("video_deleted", "The video was cancelled or deleted."))
        errors.write(json.dumps({**told, "response": None, "error": {"code": code, "message": message}}) + "\n")


def _request_id() -> str:
    return "req_" + secrets.token_hex(16)
