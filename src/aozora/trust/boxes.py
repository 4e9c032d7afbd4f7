"""The outermost boxes of an MP4 file (ISO/IEC 14496-12, section 4.2), and what we add to guard them.

The hash that C2PA binds to an MP4 leaves out, by its specification, the file type box, free space and the padding of the
manifest: a byte changed there, or a box appended, goes unnoticed. Two things make up for it. The *account* of the container is
part of what is signed. The *seal*, a box of free space at the very end, holds the SHA-256 of everything before it; it is not
signed, but the account is, and a film that is signed with an account must have a seal that fits.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_HASHED_WHOLE = ("ftyp", "free", "skip")
_MANIFEST = "uuid"
_SEAL_HEAD = (56).to_bytes(4, "big") + b"free" + b"aozora:sha-256:\n"
_BLOCK = 1 << 20


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
    """Type and size of every outermost box but the manifest's and the seal, with the SHA-256 of those that C2PA leaves out."""
    account: list[list[str | int]] = []
    with path.open("rb") as file:
        for box in outer_boxes(path):
            if box.type == _MANIFEST or _is_seal(file, box):
                continue
            row: list[str | int] = [box.type, box.size]
            if box.type in _HASHED_WHOLE:
                row.append(_digest(file, box.offset, box.size).hex())
            account.append(row)
    return account


def seal(path: Path) -> None:
    """Append the seal to a finished file."""
    with path.open("r+b") as file:
        digest = _digest(file, 0, path.stat().st_size)
        file.seek(0, 2)
        file.write(_SEAL_HEAD + digest)


def seal_fits(path: Path) -> bool:
    """Whether the file ends with a seal that fits everything before it."""
    last = outer_boxes(path)[-1]
    with path.open("rb") as file:
        return _is_seal(file, last) and _digest(file, 0, last.offset) == _tail(file, last)


def _is_seal(file: BinaryIO, box: Box) -> bool:
    file.seek(box.offset)
    return file.read(len(_SEAL_HEAD)) == _SEAL_HEAD


def _tail(file: BinaryIO, box: Box) -> bytes:
    file.seek(box.offset + len(_SEAL_HEAD))
    return file.read(32)


def _digest(file: BinaryIO, offset: int, size: int) -> bytes:
    file.seek(offset)
    digest = hashlib.sha256()
    while size > 0 and (block := file.read(min(size, _BLOCK))):
        digest.update(block)
        size -= len(block)
    return digest.digest()
