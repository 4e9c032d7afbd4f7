"""What Aozora adds to the Videos API: estimates, usage, screenplays, and progress as server-sent events."""

import json
import time
from collections.abc import AsyncIterator
from typing import Any, Literal

import anyio
from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool

from aozora.server import schemas
from aozora.server.access import CallerNow, HouseNow
from aozora.server.forms import body_of
from aozora.server.videos import picture_rules
from aozora.server.wire import video_of
from aozora.studio.service.blobs import read_whole
from aozora.studio.service.house import House
from aozora.studio.service.intake import draft_create
from aozora.studio.service.keys import Caller
from aozora.studio.service.parameters import Parameters
from aozora.studio.service.problems import Problem
from aozora.studio.service.submitting import moderate
from aozora.studio.service.usage import estimate, usage_of
from aozora.studio.service.videos import FINAL, look_at_video

router = APIRouter(tags=["extensions"], responses=schemas.REFUSALS)

LOOK_S, BREATH_S = 0.5, 15.0
"""How often a stream looks for news, and after how long without any it says that it still lives."""


class Estimate(BaseModel):
    """What a video would take here. Cost is that of the electricity; `basis` says where the figures come from."""

    object: Literal["video.estimate"] = "video.estimate"
    model: str
    seconds: str
    size: str
    frames: int
    pixels: int
    rendered_pixels: int
    queue_seconds: float
    processing_seconds: float
    cpu_seconds: float
    energy_wh: float
    cost_usd: float
    basis: str


class Usage(BaseModel):
    """What a job took. Energy is an estimate from processor and GPU seconds."""

    object: Literal["video.usage"] = "video.usage"
    video_id: str
    operation: str
    model: str
    engine: str
    outcome: str
    seconds: float
    frames: int
    pixels: int
    rendered_pixels: int
    wall_seconds: float
    cpu_seconds: float
    gpu_seconds: float
    gpu_basis: str
    energy_wh: float
    cost_usd: float
    priority: int
    attempts: int
    created_at: int


@router.post("/videos/estimate", response_model=Estimate, summary="Estimate a video (extension)", openapi_extra=schemas.CREATE)
async def estimated(request: Request, house: HouseNow, caller: CallerNow) -> dict[str, Any]:
    """Takes what `POST /videos` takes, makes nothing, and says how long it would take and what it would cost."""
    caller.require("videos.read")
    async with body_of(request, picture_rules(house)) as body:
        draft = draft_create(Parameters(body.fields, body.form)).with_roles()
        await run_in_threadpool(moderate, draft.order.prompt, draft.order.negative_prompt)
        found = await run_in_threadpool(estimate, house, draft.order)
    return {
        "object": "video.estimate",
        "model": draft.order.model,
        "seconds": draft.order.seconds,
        "size": draft.order.size,
        "frames": found.work.frames,
        "pixels": found.work.pixels,
        "rendered_pixels": found.work.rendered_pixels,
        "queue_seconds": round(found.queue_s, 1),
        "processing_seconds": round(found.wall_s, 1),
        "cpu_seconds": round(found.cpu_s, 1),
        "energy_wh": round(found.energy_wh, 4),
        "cost_usd": round(found.cost_usd, 6),
        "basis": found.basis,
    }


@router.get("/videos/{video_id}/usage", response_model=Usage, summary="What a video took (extension)")
def usage(video_id: str, house: HouseNow, caller: CallerNow) -> dict[str, Any]:
    """The usage record of a job that has ended; it outlives the video."""
    caller.require("videos.read")
    return usage_of(house, caller, video_id)


@router.get(
    "/videos/{video_id}/screenplay",
    response_class=JSONResponse,
    summary="A video's screenplay (extension)",
    responses=schemas.SCREENPLAY,
)
def screenplay(video_id: str, house: HouseNow, caller: CallerNow) -> Response:
    """The screenplay of a finished video, with what became of every word; it can be ordered again as `screenplay`."""
    caller.require("videos.read")
    row = look_at_video(house, caller, video_id)
    if row.status != "completed":
        raise Problem("Video is not ready yet, use GET /v1/videos/{video_id} to check status.", kind="not_found")
    name = f"videos/{row.id}/screenplay.json"
    if house.blobs.find(name) is None:
        raise Problem(f"The content of video '{row.id}' has expired.", kind="not_found", code="video_expired")
    return Response(read_whole(house.blobs, name), media_type="application/json")


@router.get(
    "/videos/{video_id}/events",
    response_class=StreamingResponse,
    summary="Progress as it happens (extension)",
    responses=schemas.EVENTS,
)
async def events(video_id: str, house: HouseNow, caller: CallerNow) -> Response:
    """Server-sent events `video.progress` with the Video object as data, then `video.completed` or `video.failed`."""
    caller.require("videos.read")
    await run_in_threadpool(look_at_video, house, caller, video_id)
    headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
    return StreamingResponse(_news(house, caller, video_id), headers=headers, media_type="text/event-stream")


async def _news(house: House, caller: Caller, video_id: str) -> AsyncIterator[str]:
    told, spoke = "", time.monotonic()
    while True:
        try:
            row = await run_in_threadpool(look_at_video, house, caller, video_id)
        except Problem:
            yield "event: video.deleted\ndata: {}\n\n"
            return
        over = row.status in FINAL
        name = ("video.completed" if row.status == "completed" else "video.failed") if over else "video.progress"
        text = json.dumps(video_of(row))
        if text != told:
            told, spoke = text, time.monotonic()
            yield f"event: {name}\ndata: {text}\n\n"
        elif time.monotonic() - spoke > BREATH_S:
            spoke = time.monotonic()
            yield ": still here\n\n"
        if over:
            return
        await anyio.sleep(LOOK_S)
