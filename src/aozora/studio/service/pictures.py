"""Pictures that come with requests: fetched from where they are, checked by decoding, fitted to the film."""

import base64
import binascii
import re
import time
from pathlib import Path

from aozora.film.errors import InvalidInput
from aozora.media.pictures import Pixels, read_picture, scaled, write_picture
from aozora.studio.service.blobs import fetch
from aozora.studio.service.house import House
from aozora.studio.service.intake import PictureSource
from aozora.studio.service.keys import Caller
from aozora.studio.service.outgoing import Bounds, Forbidden, TooLong, Unreachable, download
from aozora.studio.service.problems import Problem
from aozora.studio.service.tables import FileRow
from aozora.studio.service.uploads import ENDINGS, HEAD, PICTURES, kind_of

MOST_PIXELS = 64_000_000
"""A picture of more is not decoded, however small its file is."""

LEAST_SIDE = 16
"""Fewer pixels show nothing that could be set in motion."""

_DATA_URL = re.compile(r"data:([\w.+-]+/[\w.+-]+)?((?:;[\w.+-]+=[^;,]*)*)(;base64)?,", re.IGNORECASE)


def stored_picture(house: House, caller: Caller, source: PictureSource, path: Path, size: tuple[int, int]) -> Path:
    """The picture of a source as a file of the film's size (cut to its proportions, then scaled), with its proper ending.
    `Problem` when it is none, too large, or of another size and fitting is switched off."""
    raw = path.with_suffix(".raw")
    _collect(house, caller, source, raw)
    with raw.open("rb") as file:
        kind = kind_of(file.read(HEAD))
    if kind not in PICTURES:
        text = f"Invalid file '{source.field}': unsupported format. Supported formats are: jpeg, png, webp."
        raise Problem(text, field=source.field, code="invalid_file_format")
    try:
        picture = read_picture(raw, MOST_PIXELS)
    except InvalidInput as cause:
        raise Problem("The image could not be read.", field=source.field, code="invalid_image_file") from cause
    if min(picture.shape[:2]) < LEAST_SIDE:
        text = f"The image is too small: at least {LEAST_SIDE} x {LEAST_SIDE} pixels are needed."
        raise Problem(text, field=source.field, code="image_too_small")
    if source.role not in ("first_frame", "last_frame", "mask"):
        final = path.with_suffix(ENDINGS[kind])
        raw.rename(final)
        return final
    height, width = picture.shape[:2]
    if (width, height) != size:
        if not house.config.fit_references:
            raise Problem("Inpaint image must match the requested width and height")
        picture = _fitted(picture, size)
    final = path.with_suffix(".png")
    write_picture(final, picture)
    return final


def _fitted(picture: Pixels, size: tuple[int, int]) -> Pixels:
    """The middle of the picture in the film's proportions, at the film's size."""
    width, height = size
    have_h, have_w = picture.shape[:2]
    cut_w = min(have_w, max(1, round(have_h * width / height)))
    cut_h = min(have_h, max(1, round(have_w * height / width)))
    left, top = (have_w - cut_w) // 2, (have_h - cut_h) // 2
    return scaled(picture[top : top + cut_h, left : left + cut_w].copy(), width, height)


def _collect(house: House, caller: Caller, source: PictureSource, raw: Path) -> None:
    if source.upload is not None:
        source.upload.save(raw)
    elif source.file_id is not None:
        _from_file(house, caller, source, source.file_id, raw)
    elif source.image_url is not None and source.image_url[:5].lower() == "data:":
        raw.write_bytes(_from_data(source))
    else:
        _from_address(house, source, raw)
    if raw.stat().st_size > house.config.picture_limit:
        raise _too_large(house, source)


def _from_file(house: House, caller: Caller, source: PictureSource, file_id: str, raw: Path) -> None:
    with house.database.reading() as session:
        row = session.get(FileRow, file_id)
    gone = row is not None and row.expires_at is not None and row.expires_at <= time.time()
    if row is None or row.project != caller.project or gone:
        raise Problem(f"No such File object: {file_id[:200]}", kind="not_found", field=source.field)
    fetch(house.blobs, f"files/{row.id}", raw)


def _from_data(source: PictureSource) -> bytes:
    url = source.image_url or ""
    match = _DATA_URL.match(url)
    if match is None or not match[3]:
        raise _bad_url(
            source, "expected a base64-encoded data URL with an image MIME type (e.g. 'data:image/png;base64,aW1n...')"
        )
    try:
        return base64.b64decode(url[match.end() :], validate=True)
    except (binascii.Error, ValueError) as cause:
        raise _bad_url(source, "the data is not valid base64") from cause


def _from_address(house: House, source: PictureSource, raw: Path) -> None:
    bounds = Bounds(house.config.fetch_s, house.config.picture_limit)
    try:
        download(house.config.guard, source.image_url or "", raw, bounds)
    except Forbidden as cause:
        raise _bad_url(source, f"{cause.message}; expected an https URL or a base64-encoded data URL") from cause
    except Unreachable as cause:
        raise _bad_url(source, f"the picture could not be fetched, {cause.message}") from cause
    except TooLong as cause:
        raise _too_large(house, source) from cause


def _too_large(house: House, source: PictureSource) -> Problem:
    text = f"The file is too large: at most {house.config.picture_limit} bytes are allowed."
    return Problem(text, kind="too_large", field=source.field, code="too_large")


def _bad_url(source: PictureSource, why: str) -> Problem:
    field = f"{source.field}.image_url"
    return Problem(f"Invalid '{field}': {why}.", field=field, code="invalid_image_url")
