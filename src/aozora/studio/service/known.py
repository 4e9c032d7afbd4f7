"""Uploaded films that this service made itself, recognised by every byte of them."""

import hashlib
from pathlib import Path

from sqlalchemy import select

from aozora.studio.service.house import House
from aozora.studio.service.keys import Caller
from aozora.studio.service.tables import VideoRow
from aozora.studio.service.uploads import Upload

_BLOCK = 1 << 20


def digest_of(source: Upload | Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    if isinstance(source, Path):
        with source.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    digest = hashlib.sha256()
    source.file.seek(0)
    while block := source.file.read(_BLOCK):
        digest.update(block)
    return digest.hexdigest()


def film_like(house: House, caller: Caller, digest: str) -> VideoRow | None:
    """The newest film of the caller's project whose mp4 has this digest and is still kept, if there is one."""
    chosen = select(VideoRow).where(
        VideoRow.digest == digest, VideoRow.project == caller.project, VideoRow.status == "completed", VideoRow.stage != "expired"
    )
    with house.database.reading() as session:
        return session.scalars(chosen.order_by(VideoRow.number.desc()).limit(1)).first()
