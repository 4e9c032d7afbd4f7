"""Operations that begin with a video, and characters."""

from collections.abc import Callable
from functools import partial
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from aozora.server import schemas
from aozora.server.access import CallerNow, HouseNow
from aozora.server.forms import FileRule, body_of
from aozora.server.videos import answer, ticket_of
from aozora.server.wire import Character, Video, character_of
from aozora.studio.service.changing import draft_edit, draft_extension, draft_remix
from aozora.studio.service.characters import create_character, find_character
from aozora.studio.service.house import House
from aozora.studio.service.intake import Draft
from aozora.studio.service.keys import Caller
from aozora.studio.service.parameters import Parameters
from aozora.studio.service.submitting import submit
from aozora.studio.service.uploads import MOVIES, PICTURES

router = APIRouter(tags=["videos"], responses=schemas.REFUSALS)


def _clip_rules(house: House) -> dict[str, FileRule]:
    return {"video": FileRule(MOVIES, house.config.movie_limit), "mask": FileRule(PICTURES, house.config.picture_limit)}


async def _ordered(
    request: Request,
    house: House,
    caller: Caller,
    draft: Callable[[Parameters], Draft],
    rules: dict[str, FileRule],
    **more: Any,
) -> Response:
    """Read a body (with `more` fields that the address gives), draft what it asks for and queue it."""
    caller.require("videos.write")
    async with body_of(request, rules) as body:
        drafted = await run_in_threadpool(draft, Parameters({**more, **body.fields}, body.form))
        row = await run_in_threadpool(submit, house, caller, drafted, ticket_of(request, caller))
    return answer(house, row)


@router.post("/videos/edits", response_model=Video, summary="Edit a video", openapi_extra=schemas.EDIT)
async def edit(request: Request, house: HouseNow, caller: CallerNow) -> Response:
    """Change one thing of a film and leave the rest as it was."""
    return await _ordered(request, house, caller, partial(draft_edit, house, caller), _clip_rules(house))


@router.post("/videos/extensions", response_model=Video, summary="Extend a video", openapi_extra=schemas.EXTEND)
async def extend(request: Request, house: HouseNow, caller: CallerNow) -> Response:
    """Let a film go on; the result is the whole, and `seconds` its length."""
    return await _ordered(request, house, caller, partial(draft_extension, house, caller), _clip_rules(house))


@router.post("/videos/{video_id}/edits", include_in_schema=False)
async def edit_by_path(video_id: str, request: Request, house: HouseNow, caller: CallerNow) -> Response:
    """The same as an edit, in the form of an early example: the film is named by the address."""
    return await _ordered(request, house, caller, partial(draft_edit, house, caller), {}, video={"id": video_id})


@router.post("/videos/{video_id}/remix", response_model=Video, summary="Remix a video", openapi_extra=schemas.REMIX)
async def remix(video_id: str, request: Request, house: HouseNow, caller: CallerNow) -> Response:
    """Make a film again with another prompt."""
    return await _ordered(request, house, caller, partial(draft_remix, house, caller, video_id), {})


@router.post("/videos/characters", response_model=Character, summary="Create a character", openapi_extra=schemas.CHARACTER)
async def new_character(request: Request, house: HouseNow, caller: CallerNow) -> dict[str, Any]:
    """Save who is seen in a clip under a name that prompts can use."""
    caller.require("videos.write")
    async with body_of(request, _clip_rules(house)) as body:
        row = await run_in_threadpool(create_character, house, caller, Parameters(body.fields, body.form))
    return character_of(row)


@router.get("/videos/characters/{character_id}", response_model=Character, summary="Retrieve a character")
def character(character_id: str, house: HouseNow, caller: CallerNow) -> dict[str, Any]:
    """A saved character."""
    caller.require("videos.read")
    return character_of(find_character(house, caller, character_id))
