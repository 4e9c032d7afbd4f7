"""The Files API."""

from typing import Annotated, Any, Literal
from urllib.parse import quote

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool

from aozora.server import schemas
from aozora.server.access import CallerNow, HouseNow
from aozora.server.content import ranged
from aozora.server.forms import FileRule, body_of
from aozora.server.pages import After, told_page
from aozora.studio.service.files import PURPOSES, create_file, delete_file, find_file, list_files
from aozora.studio.service.parameters import Parameters
from aozora.studio.service.problems import Problem
from aozora.studio.service.tables import FileRow
from aozora.studio.service.uploads import ANYTHING

router = APIRouter(tags=["files"], responses=schemas.REFUSALS)


class File(BaseModel):
    """A file that was uploaded, or that a batch produced."""

    id: str
    object: Literal["file"] = "file"
    bytes: int
    created_at: int
    expires_at: int | None
    filename: str
    purpose: str
    status: Literal["processed"] = "processed"


class FileList(BaseModel):
    """A page of files."""

    object: Literal["list"] = "list"
    data: list[File]
    first_id: str | None
    last_id: str | None
    has_more: bool


class FileDeleted(BaseModel):
    """A file that is no more."""

    id: str
    object: Literal["file"] = "file"
    deleted: bool


def file_of(row: FileRow) -> dict[str, Any]:
    """A file as clients see it."""
    return {
        "id": row.id,
        "object": "file",
        "bytes": row.size,
        "created_at": row.created_at,
        "expires_at": row.expires_at,
        "filename": row.filename,
        "purpose": row.purpose,
        "status": "processed",
    }


UPLOAD: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "properties": {
                        "file": schemas.BYTES["schema"],
                        "purpose": {"type": "string", "enum": list(PURPOSES)},
                        "expires_after[anchor]": {"type": "string", "enum": ["created_at"]},
                        "expires_after[seconds]": {"type": "integer", "minimum": 3600, "maximum": 2_592_000},
                    },
                    "required": ["file", "purpose"],
                    "additionalProperties": False,
                    "dependentRequired": {
                        "expires_after[anchor]": ["expires_after[seconds]"],
                        "expires_after[seconds]": ["expires_after[anchor]"],
                    },
                }
            }
        },
    }
}


@router.post("/files", response_model=File, summary="Upload a file", openapi_extra=UPLOAD)
async def upload(request: Request, house: HouseNow, caller: CallerNow) -> dict[str, Any]:
    """Keep a file; pictures can be given to videos by their `file_id`, and requests to batches."""
    caller.require("files.write")
    async with body_of(request, {"file": FileRule(ANYTHING, house.config.file_limit)}) as body:
        row = await run_in_threadpool(create_file, house, caller, Parameters(body.fields, body.form))
    return file_of(row)


@router.get("/files", response_model=FileList, summary="List files")
def listed(
    house: HouseNow,
    caller: CallerNow,
    purpose: Annotated[str | None, Query(max_length=40)] = None,
    limit: Annotated[int, Query(ge=1, le=10_000)] = 10_000,
    order: Literal["asc", "desc"] = "desc",
    after: After = None,
) -> Response:
    """The project's files, newest first."""
    caller.require("files.read")
    found = list_files(house, caller, purpose, limit, ascending=order == "asc", after=after)
    return JSONResponse(told_page(found, file_of))


@router.get("/files/{file_id}", response_model=File, summary="Retrieve a file")
def retrieve(file_id: str, house: HouseNow, caller: CallerNow) -> dict[str, Any]:
    """What is known of a file."""
    caller.require("files.read")
    return file_of(find_file(house, caller, file_id))


@router.delete("/files/{file_id}", response_model=FileDeleted, summary="Delete a file")
def deleted(file_id: str, house: HouseNow, caller: CallerNow) -> dict[str, Any]:
    """Forget a file."""
    caller.require("files.write")
    delete_file(house, caller, file_id)
    return {"id": file_id, "object": "file", "deleted": True}


@router.head("/files/{file_id}/content", include_in_schema=False)
@router.get("/files/{file_id}/content", response_class=Response, summary="Download a file", responses=schemas.FILE_CONTENT)
def content(file_id: str, request: Request, house: HouseNow, caller: CallerNow) -> Response:
    """The bytes of a file; ranges are answered."""
    caller.require("files.read")
    row = find_file(house, caller, file_id)
    blob = house.blobs.find(f"files/{row.id}")
    if blob is None:
        raise Problem(f"No such File object: {row.id}", kind="not_found", field="id")
    # always a download: a browser must not run what somebody uploaded
    headers = {
        "content-disposition": f"attachment; filename*=UTF-8''{quote(row.filename, safe='')}",
        "x-content-type-options": "nosniff",
    }
    return ranged(request, blob, row.media_type, headers)
