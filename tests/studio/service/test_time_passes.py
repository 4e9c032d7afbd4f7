"""What happens only after hours or days: batches that run out of time, films and files that expire, folders that are swept."""

import io
import json
import os
import time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from aozora.studio.service.batches import create_batch, find_batch
from aozora.studio.service.batching import advance
from aozora.studio.service.blobs import read_whole
from aozora.studio.service.config import ServiceConfig
from aozora.studio.service.deliveries import FACTOR, GIVE_UP_S, LONGEST_WAIT_S, claim, deliver, forget, plan, wait_before
from aozora.studio.service.files import create_file, find_file
from aozora.studio.service.house import House
from aozora.studio.service.intake import draft_create
from aozora.studio.service.keys import Caller
from aozora.studio.service.parameters import Parameters
from aozora.studio.service.problems import Problem
from aozora.studio.service.retention import GONE_S, LEFT_S, MARKS_S, expire
from aozora.studio.service.submitting import Ticket, submit
from aozora.studio.service.tables import BatchRow, DeliveryRow, EventRow, FileRow, IdempotencyRow, VideoRow
from aozora.studio.service.uploads import Upload
from aozora.studio.service.videos import finish
from aozora.studio.service.webhooks import create_webhook

TINY = {"model": "null", "size": "64x64", "seconds": "1"}


def _file(house: House, caller: Caller, content: bytes, **fields: Any) -> FileRow:
    upload = Upload("orders.jsonl", "other", len(content), io.BytesIO(content))
    return create_file(house, caller, Parameters({"file": upload, "purpose": "batch", **fields}))


def _film(house: House, caller: Caller, ticket: Ticket = Ticket()) -> str:
    return submit(house, caller, draft_create(Parameters({"prompt": "x", **TINY})), ticket).id


def test_a_batch_that_runs_out_of_time_tells_what_was_not_made(house: House, caller: Caller) -> None:
    line = {"method": "POST", "url": "/v1/videos"}
    lines = [{**line, "custom_id": f"line-{n}", "body": {"prompt": "x", **TINY, "seed": n}} for n in range(3)]
    file = _file(house, caller, "\n".join(json.dumps(line) for line in lines).encode())
    order = {"input_file_id": file.id, "endpoint": "/v1/videos", "completion_window": "24h"}
    batch = create_batch(house, caller, Parameters(order))
    for _ in range(3):
        advance(house)
    with house.database.reading() as session:
        films = list(session.scalars(select(VideoRow.id).where(VideoRow.batch_id == batch.id).order_by(VideoRow.number)))
    assert len(films) == 3
    assert finish(house, films[0], "completed")
    with house.database.writing() as session:
        row = session.get_one(BatchRow, batch.id)
        row.document = json.dumps({**json.loads(row.document), "expires_at": int(time.time()) - 1})
    advance(house)
    told = json.loads(find_batch(house, caller, batch.id).document)
    assert told["status"] == "expired"
    assert told["expired_at"]
    assert told["request_counts"] == {"total": 3, "completed": 1, "failed": 2}
    answers = [json.loads(line) for line in read_whole(house.blobs, f"files/{told['output_file_id']}").splitlines()]
    errors = [json.loads(line) for line in read_whole(house.blobs, f"files/{told['error_file_id']}").splitlines()]
    assert [answer["custom_id"] for answer in answers] == ["line-0"]
    assert [(error["custom_id"], error["error"]["code"]) for error in errors] == [
        ("line-1", "batch_expired"),
        ("line-2", "batch_expired"),
    ]
    with house.database.reading() as session:
        assert list(session.scalars(select(VideoRow.status).where(VideoRow.batch_id == batch.id).order_by(VideoRow.number))) == [
            *("completed", "cancelled", "cancelled")
        ]
        assert "batch.expired" in list(session.scalars(select(EventRow.type)))
    advance(house)
    assert json.loads(find_batch(house, caller, batch.id).document) == told


def test_what_is_kept_for_a_time_goes_step_by_step(house: House, caller: Caller, tmp_path: Path) -> None:
    now = int(time.time())
    (tmp_path / "film").write_bytes(b"film")
    films = [_film(house, caller, Ticket(mark=f"m{n}")) for n in range(3)]
    for film in films:
        house.blobs.put(f"videos/{film}/film.mp4", tmp_path / "film")
    assert finish(house, films[0], "completed")
    assert finish(house, films[1], "failed", error={"code": "x", "message": "x"})
    lasting = {"anchor": "created_at", "seconds": 3600}
    file = _file(house, caller, b"{}", expires_after=lasting)
    assert expire(house) == 0
    with house.database.writing() as session:
        session.execute(update(VideoRow).where(VideoRow.id == films[0]).values(expires_at=now - 1))
        session.execute(update(VideoRow).where(VideoRow.id == films[1]).values(completed_at=now - house.config.retention_s - 1))
        session.execute(update(FileRow).values(expires_at=now - 1))
        session.execute(update(IdempotencyRow).where(IdempotencyRow.mark == "m0").values(created_at=now - MARKS_S - 1))
    with pytest.raises(Problem):
        find_file(house, caller, file.id)
    for folder in ("incoming", "work"):
        for name, age in (("old", LEFT_S + 60), ("new", 0)):
            left = tmp_path / folder / name
            left.mkdir(parents=True, exist_ok=True)
            os.utime(left, (now - age, now - age))
    assert expire(house) == 1
    assert [house.blobs.find(f"videos/{film}/film.mp4") is not None for film in films] == [False, False, True]
    assert house.blobs.find(f"files/{file.id}") is None
    assert [(tmp_path / folder / name).exists() for folder in ("incoming", "work") for name in ("old", "new")] == [
        False,
        True,
    ] * 2
    with house.database.reading() as session:
        assert dict(session.execute(select(VideoRow.id, VideoRow.stage)).all()) == {films[0]: "expired", films[2]: ""}
        assert set(session.scalars(select(IdempotencyRow.mark))) == {"m1", "m2"}
    with house.database.writing() as session:
        session.execute(update(VideoRow).where(VideoRow.id == films[0]).values(expires_at=now - GONE_S - 1))
    assert expire(house) == 0
    with house.database.reading() as session:
        assert list(session.scalars(select(VideoRow.id))) == [films[2]]


def test_without_retention_nothing_expires(house: House, caller: Caller, tmp_path: Path) -> None:
    config = ServiceConfig.of(tmp_path, {"AOZORA_RETENTION_HOURS": "0"})
    kept = House(config, house.database, house.blobs, house.gatekeeper, house.jobs, house.meters)
    film = _film(kept, caller)
    assert finish(kept, film, "completed")
    with house.database.reading() as session:
        assert session.scalars(select(VideoRow.expires_at)).one() is None
    assert expire(kept) == 0


def test_an_address_that_never_answers_is_given_up_after_three_days(house: House, caller: Caller) -> None:
    webhook = {"name": "x", "url": "https://192.0.2.1/", "event_types": ["video.failed"]}
    with pytest.raises(Problem):
        create_webhook(house, caller, Parameters(webhook))
    create_webhook(house, caller, Parameters({**webhook, "url": "https://name.invalid/"}))
    finish(house, _film(house, caller), "failed", error={"code": "x", "message": "x"})
    assert (plan(house), plan(house)) == (1, 0)
    (letter,) = claim(house, 8)
    assert claim(house, 8) == []
    assert deliver(house, letter) == "waiting"
    with house.database.writing() as session:
        session.execute(update(DeliveryRow).values(next_at=0))
        session.execute(update(EventRow).values(created_at=int(time.time()) - GIVE_UP_S))
    (letter,) = claim(house, 8)
    assert letter.attempts == 2
    assert deliver(house, letter) == "given up"
    assert claim(house, 8) == []
    waits = [wait_before(attempt, 5.0) for attempt in range(1, 30)]
    assert 4.5 <= waits[0] <= 5.5
    assert 0.8 * FACTOR * waits[0] < waits[1] < 1.25 * FACTOR * waits[0]
    assert max(waits) <= 1.1 * LONGEST_WAIT_S
    with house.database.writing() as session:
        session.execute(update(EventRow).values(created_at=0))
    forget(house)
    with house.database.reading() as session:
        assert list(session.scalars(select(EventRow.id))) == []
        assert list(session.scalars(select(DeliveryRow.number))) == []
