"""Files that came with a request: what they are, judged by their first bytes and not by their names."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

FileKind = Literal["jpeg", "png", "webp", "mp4", "webm", "other"]

PICTURES: frozenset[FileKind] = frozenset[FileKind](("jpeg", "png", "webp"))
MOVIES: frozenset[FileKind] = frozenset[FileKind](("mp4", "webm"))
ANYTHING: frozenset[FileKind] = PICTURES | MOVIES | frozenset[FileKind](("other",))

MEDIA_TYPES: dict[FileKind, str] = {
    "jpeg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "other": "application/octet-stream",
}

ENDINGS: dict[FileKind, str] = {"jpeg": ".jpg", "png": ".png", "webp": ".webp", "mp4": ".mp4", "webm": ".webm", "other": ".bin"}

HEAD = 16
"""How many bytes tell what a file is."""


@dataclass(frozen=True)
class Upload:
    """A file of a request: its name as the client gave it, its kind, its size in bytes, and where to read it."""

    filename: str
    kind: FileKind
    size: int
    file: BinaryIO

    def save(self, path: Path) -> None:
        """Copy the bytes to a file."""
        self.file.seek(0)
        with path.open("wb") as out:
            shutil.copyfileobj(self.file, out)


def kind_of(head: bytes) -> FileKind:
    """What a file is, from its first `HEAD` bytes."""
    if head.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    if head[4:8] == b"ftyp":
        return "mp4"
    if head.startswith(b"\x1a\x45\xdf\xa3"):
        return "webm"
    return "other"
