"""Bytes of finished videos, whole or in ranges."""

import re
from collections.abc import Iterator
from email.utils import formatdate

from fastapi import Request
from fastapi.responses import Response, StreamingResponse

from aozora.studio.service.blobs import Blob
from aozora.studio.service.house import House
from aozora.studio.service.problems import Problem
from aozora.studio.service.tables import VideoRow

VARIANTS = {
    "video": ("film.mp4", "video/mp4", ".mp4"),
    "thumbnail": ("thumbnail.webp", "image/webp", ".webp"),
    "spritesheet": ("spritesheet.jpg", "image/jpeg", ".jpg"),
}
"""Variant -> stored name, media type, ending."""

_RANGE = re.compile(r"bytes=\s*(\d{0,18})\s*-\s*(\d{0,18})\s*")


def content_answer(house: House, row: VideoRow, variant: str, request: Request) -> Response:
    """A variant of a finished video; `Problem` (404) when it is not ready or no longer kept."""
    if row.status != "completed":
        raise Problem("Video is not ready yet, use GET /v1/videos/{video_id} to check status.", kind="not_found")
    name, media_type, ending = VARIANTS[variant]
    blob = house.blobs.find(f"videos/{row.id}/{name}")
    if blob is None:
        raise Problem(f"The content of video '{row.id}' has expired.", kind="not_found", code="video_expired")
    headers = {
        "content-disposition": f'attachment; filename="{row.id}{ending}"',
        "last-modified": formatdate(row.completed_at, usegmt=True),
        "cache-control": "private, max-age=3600",
    }
    return ranged(request, blob, media_type, headers)


def ranged(request: Request, blob: Blob, media_type: str, headers: dict[str, str]) -> Response:
    """A stored value, or the one range of it that was asked for (RFC 9110, section 14); several ranges get the whole."""
    headers |= {"accept-ranges": "bytes", "etag": f'"{blob.tag}"'}
    if request.headers.get("if-none-match") == headers["etag"]:
        return Response(status_code=304, headers=headers)
    asked = request.headers.get("range", "")
    fresh = request.headers.get("if-range") in (None, headers["etag"], headers.get("last-modified"))
    match = _RANGE.fullmatch(asked) if fresh else None
    if match is None or not (match[1] or match[2]):
        return _streamed(request, blob, (0, blob.size), media_type, headers, 200)
    start, end = _span(match, blob.size)
    if start >= end:
        return Response(status_code=416, headers={**headers, "content-range": f"bytes */{blob.size}"})
    headers["content-range"] = f"bytes {start}-{end - 1}/{blob.size}"
    return _streamed(request, blob, (start, end), media_type, headers, 206)


def _span(match: re.Match[str], size: int) -> tuple[int, int]:
    if not match[1]:
        return max(0, size - int(match[2])), size
    return int(match[1]), min(size, int(match[2]) + 1) if match[2] else size


def _streamed(
    request: Request, blob: Blob, span: tuple[int, int], media_type: str, headers: dict[str, str], status: int
) -> Response:
    headers["content-length"] = str(span[1] - span[0])
    nothing: Iterator[bytes] = iter(())
    chunks = nothing if request.method == "HEAD" else blob.read(*span)
    return StreamingResponse(chunks, status, headers, media_type)
