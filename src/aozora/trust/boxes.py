"""The outermost boxes of an MP4 file (ISO/IEC 14496-12, section 4.2)."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

_HASHED_WHOLE = ("ftyp", "free", "skip")
_MANIFEST = "uuid"


class BrokenContainer(Exception):
    """The file's boxes do not fill it exactly."""


@dataclass(frozen=True)
class Box:
    """One outermost box: its type, and where it is, in bytes."""

    type: str
    offset: int
    size: int


def outer_boxes(path: Path) -> tuple[Box, ...]:
    """The outermost boxes in order; `BrokenContainer` when the file is cut off or has loose bytes at its end."""
    length = path.stat().st_size
    boxes: list[Box] = []
    offset = 0
    with path.open("rb") as file:
        while offset < length:
            file.seek(offset)
            head = file.read(16)
            size, kind = int.from_bytes(head[:4], "big"), head[4:8]
            if size == 1:
                size = int.from_bytes(head[8:16], "big")
            elif size == 0:
                size = length - offset
            if len(head) < 8 or size < 8 or offset + size > length:
                raise BrokenContainer(f"cut off or damaged at byte {offset} of {length}")
            boxes.append(Box(kind.decode("latin-1"), offset, size))
            offset += size
    return tuple(boxes)


def is_mp4(path: Path) -> bool:
    """Whether the file begins as an MP4 does, or is at least made of boxes among which there is an index."""
    with path.open("rb") as file:
        if file.read(8)[4:] == b"ftyp":
            return True
    try:
        return any(box.type == "moov" for box in outer_boxes(path))
    except BrokenContainer:
        return False


def account_of(path: Path) -> list[list[str | int]]:
    """Type and size of every outermost box but the manifest's, with the SHA-256 of those that the C2PA hash leaves out.

    The hash that C2PA binds to an MP4 excludes the file type box and free space (C2PA 2.x, section 18.6), so that a byte
    changed there, or a box appended, goes unnoticed. With this account kept inside the manifest it does not.
    """
    account: list[list[str | int]] = []
    with path.open("rb") as file:
        for box in outer_boxes(path):
            if box.type == _MANIFEST:
                continue
            row: list[str | int] = [box.type, box.size]
            if box.type in _HASHED_WHOLE:
                file.seek(box.offset)
                row.append(hashlib.sha256(file.read(box.size)).hexdigest())
            account.append(row)
    return account
