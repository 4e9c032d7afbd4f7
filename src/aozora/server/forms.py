"""Bodies of requests: JSON, urlencoded or multipart, with bracket keys, read while limits are watched."""

import json
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from tempfile import SpooledTemporaryFile
from typing import Any, cast

from fastapi import Request
from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import FormParser, MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect

from aozora.server.brackets import nested
from aozora.studio.service.problems import Problem
from aozora.studio.service.uploads import HEAD, FileKind, Upload, kind_of

JSON_LIMIT = 48 << 20
"""Bytes of a JSON body: a data URL of the longest allowed length fits twice."""

TEXT_LIMIT = 24 << 20
"""Bytes of one text part of a form."""

MAX_FIELDS, MAX_FILES = 200, 8


@dataclass(frozen=True)
class FileRule:
    """What may be uploaded under a name: kinds of files and bytes."""

    kinds: frozenset[FileKind]
    limit: int


@dataclass(frozen=True)
class Body:
    """Named values of a request; files are `Upload`s. `form` says whether texts stand for numbers and objects."""

    fields: dict[str, Any] = field(default_factory=dict[str, Any])
    form: bool = False


@asynccontextmanager
async def body_of(request: Request, rules: Mapping[str, FileRule]) -> AsyncGenerator[Body, None]:
    """The body of a request; its temporary files vanish when the block ends. Raises `Problem` before too much was read."""
    content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if content_type == "multipart/form-data":
        async with _multipart(request, rules) as form:
            yield Body(nested(_items(form)), form=True)
    elif content_type == "application/x-www-form-urlencoded":
        form = await FormParser(
            request.headers, _limited(request, TEXT_LIMIT), max_fields=MAX_FIELDS, max_part_size=TEXT_LIMIT
        ).parse()
        yield Body(nested(_items(form)), form=True)
    elif content_type in ("", "application/json") or content_type.endswith("+json"):
        yield Body(await _json(request))
    else:
        text = f"Unsupported content type '{content_type}'. Use 'multipart/form-data' or 'application/json'."
        raise Problem(text, kind="media_type", code="unsupported_content_type")


async def _json(request: Request) -> dict[str, Any]:
    block = b"".join([chunk async for chunk in _limited(request, JSON_LIMIT)])
    if not block.strip():
        return {}
    try:
        value = json.loads(block, parse_constant=_no_constant)
    except (ValueError, RecursionError) as cause:
        raise Problem("We could not parse the JSON body of your request.", code="invalid_json") from cause
    if not isinstance(value, dict):
        raise Problem("The JSON body of your request must be an object.", code="invalid_json")
    return cast(dict[str, Any], value)


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON")


async def _limited(request: Request, limit: float) -> AsyncGenerator[bytes, None]:
    """The body in chunks, until it is longer than allowed."""
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > limit:
        raise _too_large(limit)
    read = 0
    try:
        async for chunk in request.stream():
            read += len(chunk)
            if read > limit:
                raise _too_large(limit)
            yield chunk
    except ClientDisconnect as cause:
        raise Problem("The request ended before its body was complete.", code="incomplete_body") from cause


def _too_large(limit: float, name: str | None = None) -> Problem:
    return Problem(
        f"The {'file' if name else 'request'} is too large: at most {limit:.0f} bytes are allowed.",
        kind="too_large",
        field=name,
        code="too_large",
    )


class _WatchedParser(MultiPartParser):
    """Refuses a file at its first bytes if it is of the wrong kind, and as soon as it is too long."""

    def __init__(self, request: Request, rules: Mapping[str, FileRule]) -> None:
        total = sum(rule.limit for rule in rules.values()) + TEXT_LIMIT
        super().__init__(
            request.headers, _limited(request, total), max_files=MAX_FILES, max_fields=MAX_FIELDS, max_part_size=TEXT_LIMIT
        )
        self._rules = rules
        self._head, self._size = b"", 0

    def on_part_begin(self) -> None:
        super().on_part_begin()
        self._head, self._size = b"", 0

    def on_headers_finished(self) -> None:
        super().on_headers_finished()
        if self._current_part.file is not None and self._rule() is None:
            name = self._current_part.field_name
            raise Problem(f"Unknown parameter: '{name}'", field=name, code="unknown_parameter")

    def on_part_data(self, data: bytes, start: int, end: int) -> None:
        rule = self._rule()
        if self._current_part.file is not None and rule is not None:
            self._size += end - start
            if self._size > rule.limit:
                raise _too_large(rule.limit, self._current_part.field_name)
            if len(self._head) < HEAD:
                self._head += data[start : min(end, start + HEAD - len(self._head))]
                if len(self._head) >= HEAD:
                    self._check(rule)
        super().on_part_data(data, start, end)

    def on_part_end(self) -> None:
        rule = self._rule()
        if self._current_part.file is not None and rule is not None and self._size < HEAD:
            self._check(rule)
        super().on_part_end()

    def _rule(self) -> FileRule | None:
        return self._rules.get(self._current_part.field_name.partition("[")[0])

    def _check(self, rule: FileRule) -> None:
        if kind_of(self._head) not in rule.kinds:
            name = self._current_part.field_name
            text = f"Invalid file '{self._current_part.file.filename if self._current_part.file else ''}': unsupported format. "
            raise Problem(
                f"{text}Supported formats are: {', '.join(sorted(rule.kinds))}.", field=name, code="invalid_file_format"
            )


@asynccontextmanager
async def _multipart(request: Request, rules: Mapping[str, FileRule]) -> AsyncGenerator[FormData, None]:
    try:
        form = await _WatchedParser(request, rules).parse()
    except MultiPartException as cause:
        raise Problem(
            f"We could not parse the multipart body of your request: {cause.message}", code="invalid_multipart"
        ) from cause
    try:
        yield form
    finally:
        await form.close()


def _items(form: FormData) -> list[tuple[str, Any]]:
    return [(name, _upload(value) if isinstance(value, UploadFile) else value) for name, value in form.multi_items()]


def _upload(value: UploadFile) -> Upload:
    file = value.file
    file.seek(0)
    head = file.read(HEAD)
    file.seek(0)
    assert isinstance(value.file, SpooledTemporaryFile)
    return Upload(value.filename or "file", kind_of(head), int(value.size or 0), file)
