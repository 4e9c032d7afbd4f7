"""Files that appear whole or not at all."""

import errno
import os
import re
import secrets
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from aozora.film.errors import OutputFailed

_SCRATCH = re.compile(r"^\.(.+)\.part-[0-9a-f]{8}(\.\w+)?$")


@contextmanager
def scratch_file(final: Path, field: str = "output") -> Generator[Path, None, None]:
    """A new empty file beside `final`, so that renaming it cannot fail for want of space; gone when the block ends.

    It has the permissions that any new file has. Folders are made. `OutputFailed` when the folder cannot be written to.
    """
    path = final.parent / f".{final.stem}.part-{secrets.token_hex(4)}{final.suffix}"
    try:
        final.parent.mkdir(parents=True, exist_ok=True)
        if final.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    except OSError as cause:
        raise output_failed(final, cause, field) from cause
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)


@contextmanager
def whole_file(final: Path, field: str = "output") -> Generator[Path, None, None]:
    """A scratch file that takes the name `final` when the block ends well; otherwise nothing of it stays."""
    with scratch_file(final, field) as path:
        try:
            yield path
            put_in_place(path, final)
        except OSError as cause:
            raise output_failed(final, cause, field) from cause


def put_in_place(path: Path, final: Path) -> None:
    """Make `path` durable and give it the name `final` in one step; raises `OSError`."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    os.replace(path, final)


def output_failed(path: Path, cause: OSError, field: str = "output") -> OutputFailed:
    """The error that says in one line why `path` could not be written; a scratch file goes by its final name."""
    name = _SCRATCH.sub(r"\1\2", path.name)
    path = path.with_name(name) if name else path
    reason = os.strerror(cause.errno) if cause.errno else str(cause)
    return OutputFailed(f"cannot write {path}: {reason}", field=field)
