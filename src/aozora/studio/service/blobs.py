"""Where bytes live: a folder, an S3-compatible store, or nowhere but this process."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from aozora.film.errors import InvalidInput, StageFailed
from aozora.film.outputs import output_failed, whole_file

CHUNK = 1 << 18
"""Bytes handed on at a time."""


@dataclass(frozen=True)
class Blob:
    """A stored value: its size in bytes, a tag that changes with its content, and its bytes from `start` up to `end`."""

    size: int
    tag: str
    read: Callable[[int, int], Iterator[bytes]]


class Blobs(Protocol):
    """Stores files under names such as `videos/<id>/film.mp4`."""

    def put(self, name: str, file: Path) -> None:
        """Keep the content of a file; it appears whole or not at all, and replaces what had the name."""
        ...

    def find(self, name: str) -> Blob | None:
        """A stored value, or None."""
        ...

    def drop(self, prefix: str) -> None:
        """Forget everything whose name begins with `prefix`; nothing there is fine."""
        ...


class FolderBlobs:
    """Blobs as files in a folder that processes may share."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, name: str, file: Path) -> None:
        with whole_file(self._path(name), "storage") as part:
            try:
                # a second name for the same bytes costs nothing; another file system needs a copy
                part.unlink()
                os.link(file, part)
            except OSError:
                shutil.copyfile(file, part)

    def find(self, name: str) -> Blob | None:
        path = self._path(name)
        try:
            facts = path.stat()
        except (FileNotFoundError, NotADirectoryError):
            return None
        return Blob(facts.st_size, f"{facts.st_mtime_ns:x}-{facts.st_size:x}", lambda start, end: _read(path, start, end))

    def drop(self, prefix: str) -> None:
        path = self._path(prefix.rstrip("/"))
        try:
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
        except FileNotFoundError:
            return
        except OSError as cause:
            raise output_failed(path, cause, "storage") from cause

    def _path(self, name: str) -> Path:
        parts = name.split("/")
        if not all(part and part not in (".", "..") and "\\" not in part and "\0" not in part for part in parts):
            raise InvalidInput(f"{name!r} is no name of a stored value", field="storage")
        return self._folder.joinpath(*parts)


class MemoryBlobs:
    """The null twin: keeps bytes in this process."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def put(self, name: str, file: Path) -> None:
        self._kept[name] = file.read_bytes()

    def find(self, name: str) -> Blob | None:
        block = self._kept.get(name)
        return None if block is None else Blob(len(block), f"{hash(block):x}", lambda start, end: iter((block[start:end],)))

    def drop(self, prefix: str) -> None:
        for name in [name for name in self._kept if name.startswith(prefix)]:
            del self._kept[name]


def open_blobs(url: str) -> Blobs:
    """The store that an address means: a folder, `s3://bucket/prefix?endpoint=URL&region=NAME`, or `memory:`."""
    if url == "memory:":
        return MemoryBlobs()
    if url.startswith("s3://"):
        from aozora.studio.service.blobs_s3 import BucketBlobs

        return BucketBlobs.of(url)
    if "://" in url and not url.startswith("file://"):
        raise InvalidInput(f"must be a folder or begin with s3:// (got {url.partition('://')[0]!r})", field="AOZORA_STORAGE_URL")
    return FolderBlobs(Path(url.removeprefix("file://")).expanduser().absolute())


def read_whole(blobs: Blobs, name: str) -> bytes:
    """All bytes of a stored value; `StageFailed` when there is none."""
    blob = _found(blobs, name)
    return b"".join(blob.read(0, blob.size))


def fetch(blobs: Blobs, name: str, file: Path) -> None:
    """Write a stored value to a file, whole or not at all; `StageFailed` when there is none."""
    blob = _found(blobs, name)
    with whole_file(file, "storage") as part, part.open("wb") as out:
        for chunk in blob.read(0, blob.size):
            out.write(chunk)


def _found(blobs: Blobs, name: str) -> Blob:
    blob = blobs.find(name)
    if blob is None:
        raise StageFailed(f"no stored value {name}", field="storage")
    return blob


def _read(path: Path, start: int, end: int) -> Iterator[bytes]:
    with path.open("rb") as file:
        file.seek(start)
        while start < end and (chunk := file.read(min(CHUNK, end - start))):
            start += len(chunk)
            yield chunk
