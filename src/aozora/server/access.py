"""Who asks: `Authorization: Bearer KEY`, or Azure's `api-key: KEY`."""

from typing import Annotated

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool

from aozora.studio.service.house import House
from aozora.studio.service.keys import Caller
from aozora.studio.service.problems import Problem

_HOW = (
    "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth "
    "(i.e. Authorization: Bearer YOUR_KEY), or in an api-key header."
)

_MAKING = ("/videos", "/videos/edits", "/videos/extensions", "/videos/characters", "/remix")
"""Ends of the paths that have the rate of videos."""


async def house_of(request: Request) -> House:
    """The house that the app was made for."""
    house = request.app.state.house
    assert isinstance(house, House)
    return house


async def caller_of(request: Request) -> Caller:
    """The caller of a request; `Problem` (401) without a valid key. Keys that were seen a moment ago cost no query."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    key = token.strip() if scheme.lower() == "bearer" else request.headers.get("api-key", "").strip()
    if not key:
        raise Problem(_HOW, kind="unauthorized", code="invalid_api_key" if scheme else None)
    gatekeeper = (await house_of(request)).gatekeeper
    caller = gatekeeper.remembered(key) or await run_in_threadpool(gatekeeper.caller, key)
    request.state.caller = caller
    await _count(request, caller)
    return caller


async def _count(request: Request, caller: Caller) -> None:
    """Count a request against its rate; how the key stands is told in the headers of the answer."""
    meters = (await house_of(request)).meters
    name = "videos" if request.method == "POST" and request.url.path.endswith(_MAKING) else "requests"
    try:
        standing = meters.at_hand(caller.key_id, name, caller.limits)
        if standing is None:
            standing = await run_in_threadpool(meters.take, caller.key_id, name, caller.limits)
    except Problem:
        request.state.standing = meters.empty(name, caller.limits)
        raise
    request.state.standing = standing


HouseNow = Annotated[House, Depends(house_of)]
CallerNow = Annotated[Caller, Depends(caller_of)]
