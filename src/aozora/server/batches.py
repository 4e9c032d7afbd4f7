"""The Batch API, for `/v1/videos`."""

import json
from typing import Any, Literal

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, ConfigDict
from starlette.concurrency import run_in_threadpool

from aozora.server import schemas
from aozora.server.access import CallerNow, HouseNow
from aozora.server.forms import body_of
from aozora.server.pages import After, Limit, told_page
from aozora.studio.service.batches import ENDPOINT, WINDOW, cancel_batch, create_batch, find_batch, list_batches
from aozora.studio.service.parameters import Parameters
from aozora.studio.service.tables import BatchRow

router = APIRouter(tags=["batches"], responses=schemas.REFUSALS)


class Counts(BaseModel):
    """How many requests a batch has, and how many have ended."""

    total: int
    completed: int
    failed: int


class Batch(BaseModel):
    """Many videos ordered by one file."""

    model_config = ConfigDict(extra="allow")

    id: str
    object: Literal["batch"] = "batch"
    endpoint: str
    errors: dict[str, Any] | None
    input_file_id: str
    completion_window: str
    status: Literal["validating", "failed", "in_progress", "finalizing", "completed", "expired", "cancelling", "cancelled"]
    output_file_id: str | None
    error_file_id: str | None
    created_at: int
    expires_at: int | None
    request_counts: Counts
    metadata: dict[str, str] | None


class BatchList(BaseModel):
    """A page of batches."""

    object: Literal["list"] = "list"
    data: list[Batch]
    first_id: str | None
    last_id: str | None
    has_more: bool


_CREATE = schemas.json_body(
    {
        "input_file_id": {"type": "string", "minLength": 1, "maxLength": 200, "description": "A file with the purpose `batch`."},
        "endpoint": {"type": "string", "enum": [ENDPOINT]},
        "completion_window": {"type": "string", "enum": [WINDOW]},
        "metadata": {
            "type": "object",
            "maxProperties": 16,
            "additionalProperties": {"type": "string", "maxLength": 512},
        },
        "output_expires_after": schemas.EXPIRY,
    },
    ("input_file_id", "endpoint", "completion_window"),
)


def batch_of(row: BatchRow) -> dict[str, Any]:
    """A batch as clients see it."""
    return json.loads(row.document)


@router.post("/batches", response_model=Batch, summary="Create a batch", openapi_extra=_CREATE)
async def create(request: Request, house: HouseNow, caller: CallerNow) -> dict[str, Any]:
    """Order the videos of a JSONL file; they are made after all others, within 24 hours or not at all."""
    caller.require("batch.write")
    async with body_of(request, {}) as body:
        row = await run_in_threadpool(create_batch, house, caller, Parameters(body.fields, body.form))
    return batch_of(row)


@router.get("/batches", response_model=BatchList, summary="List batches")
def listed(house: HouseNow, caller: CallerNow, limit: Limit = 20, after: After = None) -> Response:
    """The project's batches, newest first."""
    caller.require("batch.read")
    return JSONResponse(told_page(list_batches(house, caller, limit, after), batch_of))


@router.get("/batches/{batch_id}", response_model=Batch, summary="Retrieve a batch")
def retrieve(batch_id: str, house: HouseNow, caller: CallerNow) -> dict[str, Any]:
    """How a batch is getting on."""
    caller.require("batch.read")
    return batch_of(find_batch(house, caller, batch_id))


@router.post("/batches/{batch_id}/cancel", response_model=Batch, summary="Cancel a batch")
def cancel(batch_id: str, house: HouseNow, caller: CallerNow) -> dict[str, Any]:
    """Stop a batch; what is finished is in its output."""
    caller.require("batch.write")
    return batch_of(cancel_batch(house, caller, batch_id))
