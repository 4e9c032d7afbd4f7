"""Files that clients upload and that batches produce."""

import secrets
import time
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import delete, select

from aozora.studio.service.house import House
from aozora.studio.service.keys import Caller
from aozora.studio.service.listing import Listed, page
from aozora.studio.service.parameters import Parameters, wrong_type
from aozora.studio.service.problems import Problem, one_of
from aozora.studio.service.tables import FileRow
from aozora.studio.service.uploads import MEDIA_TYPES, PICTURES, Upload

PURPOSES = ("assistants", "batch", "fine-tune", "vision", "user_data", "evals")
"""What a file may be uploaded for."""

BATCH_LIMIT = 200 << 20
BATCH_KEPT_S = 30 * 86_400
SHORTEST_S, LONGEST_S = 3600, 2_592_000
"""Limits that are documented for files of batches and for expiry."""


def create_file(house: House, caller: Caller, given: Parameters) -> FileRow:
    """Keep an uploaded file. `Problem` when it is not what its purpose needs."""
    given.only(("file", "purpose", "expires_after"))
    upload = given.required("file")
    if not isinstance(upload, Upload):
        raise wrong_type("file", "a file", upload)
    purpose = given.some_text("purpose", 100)
    if purpose not in PURPOSES:
        raise one_of("purpose", purpose, PURPOSES)
    if purpose == "vision" and upload.kind not in PICTURES:
        text = "Invalid file 'file': unsupported format. Supported formats are: jpeg, png, webp."
        raise Problem(text, field="file", code="invalid_file_format")
    if purpose == "batch" and upload.size > BATCH_LIMIT:
        text = f"The file is too large: at most {BATCH_LIMIT} bytes are allowed for the purpose 'batch'."
        raise Problem(text, kind="too_large", field="file", code="too_large")
    lasts = expiry_of(given, "expires_after") or (BATCH_KEPT_S if purpose == "batch" else None)
    with TemporaryDirectory(dir=incoming(house)) as folder:
        path = Path(folder) / "file"
        upload.save(path)
        facts = {"filename": upload.filename[-500:], "purpose": purpose, "media_type": MEDIA_TYPES[upload.kind]}
        return keep_file(house, caller.project, path, facts, lasts)


def incoming(house: House) -> Path:
    """The folder for what is on its way in; on the same file system as the blobs where those are files."""
    folder = house.config.data / "incoming"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def keep_file(house: House, project: str, path: Path, facts: Mapping[str, str], lasts_s: int | None) -> FileRow:
    """Keep the content of a path as a file of a project; `facts` are filename, purpose and media_type."""
    now = int(time.time())
    row = FileRow(
        id="file-" + secrets.token_hex(16),
        project=project,
        filename=facts["filename"],
        purpose=facts["purpose"],
        media_type=facts["media_type"],
        size=path.stat().st_size,
        created_at=now,
        expires_at=None if lasts_s is None else now + lasts_s,
    )
    house.blobs.put(f"files/{row.id}", path)
    with house.database.writing() as session:
        session.add(row)
    return row


def find_file(house: House, caller: Caller, file_id: str) -> FileRow:
    """A file of the caller's project that has not expired; `Problem` (not found) otherwise."""
    with house.database.reading() as session:
        row = session.get(FileRow, file_id)
    if row is None or row.project != caller.project or (row.expires_at is not None and row.expires_at <= time.time()):
        raise Problem(f"No such File object: {file_id[:200]}", kind="not_found", field="id")
    return row


def list_files(
    house: House, caller: Caller, purpose: str | None, limit: int, *, ascending: bool, after: str | None
) -> Listed[FileRow]:
    """A page of the project's files."""
    start = None if after is None else find_file(house, caller, after)
    chosen = select(FileRow).where(FileRow.project == caller.project)
    chosen = chosen.where((FileRow.expires_at.is_(None)) | (FileRow.expires_at > time.time()))
    if purpose is not None:
        chosen = chosen.where(FileRow.purpose == purpose)
    return page(house.database, chosen, (FileRow.created_at, FileRow.id), start, limit, ascending=ascending)


def delete_file(house: House, caller: Caller, file_id: str) -> None:
    """Forget a file."""
    row = find_file(house, caller, file_id)
    with house.database.writing() as session:
        session.execute(delete(FileRow).where(FileRow.id == row.id))
    house.blobs.drop(f"files/{row.id}")


def expire_files(house: House) -> int:
    """Forget files that have expired; how many."""
    with house.database.reading() as session:
        due = list(session.scalars(select(FileRow.id).where(FileRow.expires_at <= time.time()).limit(500)))
    for file_id in due:
        house.blobs.drop(f"files/{file_id}")
    with house.database.writing() as session:
        session.execute(delete(FileRow).where(FileRow.id.in_(due)))
    return len(due)


def expiry_of(given: Parameters, name: str) -> int | None:
    """Seconds of an expiry policy `{"anchor": "created_at", "seconds": N}`; None when there is none."""
    table = given.record(name)
    if table is None:
        return None
    for key in table:
        if key not in ("anchor", "seconds"):
            raise Problem(f"Unknown parameter: '{name}.{key[:100]}'", field=f"{name}.{key[:100]}", code="unknown_parameter")
    if table.get("anchor") != "created_at":
        anchor: Any = table.get("anchor")
        raise one_of(f"{name}.anchor", str(anchor)[:100], ("created_at",))
    inner = Parameters({f"{name}.seconds": table.get("seconds")}, given.form)
    inner.required(f"{name}.seconds")
    return inner.integer(f"{name}.seconds", SHORTEST_S, SHORTEST_S, LONGEST_S)
