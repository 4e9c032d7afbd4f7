"""A content-addressed store: meshes, pictures and fonts live once, documents refer to them by digest.

A packed value is a JSON header and raw little-endian arrays, each aligned to 64 bytes, so that a reader maps the file and
copies nothing. The digest is taken over the packed bytes: same content, same name.
"""

import hashlib
import json
import mmap
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NewType, Protocol

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import OutputFailed, StageFailed

Digest = NewType("Digest", str)
"""The first 32 hexadecimal digits of a SHA-256 over the packed bytes."""

Arrays = Mapping[str, NDArray[Any]]

_MAGIC = b"AOZ1"
_ALIGN = 64


def pack(arrays: Arrays, facts: Mapping[str, Any] | None = None) -> bytes:
    """Arrays and JSON facts as one deterministic block of bytes."""
    entries: list[dict[str, Any]] = []
    blocks: list[bytes] = []
    offset = 0
    for name in sorted(arrays):
        array = np.ascontiguousarray(arrays[name])
        array = array.astype(array.dtype.newbyteorder("<"), copy=False)
        entries.append({"name": name, "dtype": array.dtype.str, "shape": array.shape, "offset": offset})
        block = array.tobytes()
        padding = -len(block) % _ALIGN
        blocks.append(block + bytes(padding))
        offset += len(block) + padding
    header = json.dumps({"arrays": entries, "facts": dict(facts or {})}, sort_keys=True).encode()
    header += b" " * (-(len(header) + 8) % _ALIGN)
    return _MAGIC + len(header).to_bytes(4, "little") + header + b"".join(blocks)


def unpack(block: bytes | mmap.mmap) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
    """The arrays (views into `block`, read-only) and facts of a packed value."""
    if block[:4] != _MAGIC:
        raise StageFailed("not a packed asset", field="store")
    length = int.from_bytes(block[4:8], "little")
    header = json.loads(block[8 : 8 + length])
    arrays: dict[str, NDArray[Any]] = {}
    for entry in header["arrays"]:
        dtype = np.dtype(entry["dtype"])
        count = int(np.prod(entry["shape"], dtype=np.int64))
        flat = np.frombuffer(block, dtype, count, offset=8 + length + entry["offset"]) if count else np.empty(0, dtype)
        arrays[entry["name"]] = flat.reshape(entry["shape"])
    return arrays, header["facts"]


def digest_of(block: bytes) -> Digest:
    """The name under which a block is stored."""
    return Digest(hashlib.sha256(block).hexdigest()[:32])


class Store(Protocol):
    """Keeps packed values under their digests."""

    def put(self, arrays: Arrays, facts: Mapping[str, Any] | None = None) -> Digest:
        """Keep a value; the same content twice is kept once."""
        ...

    def get(self, digest: Digest) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
        """A kept value; `StageFailed` when there is none of that name."""
        ...


class MemoryStore:
    """The null twin of `FolderStore`: keeps everything in this process."""

    def __init__(self) -> None:
        self._blocks: dict[Digest, bytes] = {}

    def put(self, arrays: Arrays, facts: Mapping[str, Any] | None = None) -> Digest:
        block = pack(arrays, facts)
        digest = digest_of(block)
        self._blocks[digest] = block
        return digest

    def get(self, digest: Digest) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
        if digest not in self._blocks:
            raise StageFailed(f"no asset {digest}", field="store")
        return unpack(self._blocks[digest])


class FolderStore:
    """One file per value in a folder that processes may share; files appear whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as cause:
            raise OutputFailed(f"cannot make {folder}: {cause.strerror}", field="store") from cause

    def put(self, arrays: Arrays, facts: Mapping[str, Any] | None = None) -> Digest:
        block = pack(arrays, facts)
        digest = digest_of(block)
        path = self.path(digest)
        if not path.exists():
            self._write(path, block)
        return digest

    def get(self, digest: Digest) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
        try:
            with self.path(digest).open("rb") as file:
                return unpack(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        except FileNotFoundError as cause:
            raise StageFailed(f"no asset {digest}", field="store") from cause

    def path(self, digest: Digest) -> Path:
        """The file of a value, whether it is there or not."""
        return self.folder / f"{digest}.aoz"

    def _write(self, path: Path, block: bytes) -> None:
        handle, temporary = tempfile.mkstemp(dir=self.folder, prefix=".part-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(block)
            os.replace(temporary, path)
        except OSError as cause:
            Path(temporary).unlink(missing_ok=True)
            raise OutputFailed(f"cannot write {path}: {cause.strerror}", field="store") from cause
