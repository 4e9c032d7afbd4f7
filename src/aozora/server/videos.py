"""The Videos API: create, retrieve, list, delete, content, and what Aozora adds to it."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse, Response
from starlette.concurrency import run_in_threadpool

from aozora.server import schemas
from aozora.server.access import CallerNow, HouseNow
from aozora.server.content import content_answer
from aozora.server.forms import FileRule, body_of
from aozora.server.wire import Video, VideoDeleted, VideoList, page_of, poll_after, video_of
from aozora.studio.service.house import House
from aozora.studio.service.intake import draft_create
from aozora.studio.service.keys import Caller
from aozora.studio.service.parameters import Parameters
from aozora.studio.service.problems import Problem
from aozora.studio.service.submitting import Ticket, submit
from aozora.studio.service.tables import VideoRow
from aozora.studio.service.uploads import PICTURES
from aozora.studio.service.videos import cancel_video, delete_video, find_video, list_videos, look_at_video

router = APIRouter(tags=["videos"], responses=schemas.REFUSALS)

Variant = Literal["video", "thumbnail", "spritesheet"]


def picture_rules(house: House) -> dict[str, FileRule]:
    """What may be uploaded with a new video."""
    rule = FileRule(PICTURES, house.config.picture_limit)
    return {"input_reference": rule, "references": rule}


def ticket_of(request: Request, caller: Caller) -> Ticket:
    """How the caller's request is queued."""
    mark = request.headers.get("idempotency-key", "").strip() or None
    if mark is not None and len(mark) > 255:
        raise Problem(
            "The Idempotency-Key header may have at most 255 characters.", field="Idempotency-Key", code="invalid_value"
        )
    retries = request.headers.get("x-stainless-retry-count", "0")
    return Ticket(tier=caller.tier, mark=mark, retried=retries.isdigit() and int(retries) > 0)


def answer(house: House, row: VideoRow) -> JSONResponse:
    """A video, with the time after which looking again pays."""
    wait = poll_after(house.config, row)
    return JSONResponse(video_of(row), headers={} if wait is None else {"openai-poll-after-ms": wait})


@router.post("/videos", response_model=Video, summary="Create a video", openapi_extra=schemas.CREATE)
async def create(request: Request, house: HouseNow, caller: CallerNow) -> Response:
    """Order a film of a prompt; it is `queued` and made by the next free worker."""
    caller.require("videos.write")
    async with body_of(request, picture_rules(house)) as body:
        draft = draft_create(Parameters(body.fields, body.form))
        row = await run_in_threadpool(submit, house, caller, draft, ticket_of(request, caller))
    return answer(house, row)


@router.get("/videos", response_model=VideoList, summary="List videos")
def listed(
    house: HouseNow,
    caller: CallerNow,
    limit: Annotated[int, Query(ge=0, le=100)] = 20,
    order: Literal["asc", "desc"] = "desc",
    after: Annotated[str | None, Query(max_length=200)] = None,
) -> Response:
    """The project's videos, newest first; the next page begins after `last_id`."""
    caller.require("videos.read")
    page = list_videos(house, caller, limit, ascending=order == "asc", after=after)
    return JSONResponse(page_of(page.rows, page.has_more))


@router.get("/videos/{video_id}", response_model=Video, summary="Retrieve a video")
async def retrieve(video_id: str, house: HouseNow, caller: CallerNow) -> Response:
    """How a video is getting on. `openai-poll-after-ms` says when it pays to look again."""
    caller.require("videos.read")
    return answer(house, await run_in_threadpool(look_at_video, house, caller, video_id))


@router.delete("/videos/{video_id}", response_model=VideoDeleted, summary="Delete a video")
def deleted(video_id: str, house: HouseNow, caller: CallerNow) -> dict[str, Any]:
    """Forget a video and its files; one that is being made is stopped."""
    caller.require("videos.write")
    delete_video(house, caller, video_id)
    return {"id": video_id, "object": "video.deleted", "deleted": True}


@router.head("/videos/{video_id}/content", include_in_schema=False)
@router.get("/videos/{video_id}/content", response_class=Response, summary="Download a video", responses=schemas.CONTENT)
def content(video_id: str, request: Request, house: HouseNow, caller: CallerNow, variant: Variant = "video") -> Response:
    """The finished mp4, its thumbnail (WebP) or its spritesheet (JPEG); byte ranges are answered."""
    caller.require("videos.read")
    return content_answer(house, find_video(house, caller, video_id), variant, request)


@router.post("/videos/{video_id}/cancel", response_model=Video, summary="Cancel a video (extension)")
def cancel(video_id: str, house: HouseNow, caller: CallerNow) -> Response:
    """Stop making a video; it is `failed` with the code `cancelled`. A finished one stays as it is."""
    caller.require("videos.write")
    return answer(house, cancel_video(house, caller, video_id))
