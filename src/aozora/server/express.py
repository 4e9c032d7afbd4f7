"""The way of the one question that is asked far more often than all others: how a video is getting on.

It is answered here when nothing has to be waited for: the key is remembered, its rate is at hand, the database is a file of this
machine. Everything else, errors above all, goes the usual way and is answered there in the same words.
"""

import json
import re

from starlette.types import ASGIApp, Receive, Scope, Send

from aozora.server.wire import poll_after, video_of
from aozora.studio.service.house import House
from aozora.studio.service.keys import Caller
from aozora.studio.service.videos import Glances

_PATH = re.compile(r"/(?:openai/)?(?:v1/)?videos/(video_[0-9a-f]{1,80})")
_encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_ROUTE = "/videos/{video_id}"


class Express:
    """ASGI middleware before the routes."""

    def __init__(self, app: ASGIApp, house: House) -> None:
        self._app, self._house = app, house
        self._glances = Glances(house.database) if house.config.embedded else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        body = None
        if self._glances is not None and scope["type"] == "http" and scope["method"] == "GET" and not scope["query_string"]:
            match = _PATH.fullmatch(scope["path"])
            body = None if match is None else self._answer(scope, match[1])
        if body is None:
            await self._app(scope, receive, send)
            return
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode()), *scope["state"]["wait"]]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    def _answer(self, scope: Scope, video_id: str) -> bytes | None:
        """The body of the answer, or None when it is not to be had at once."""
        assert self._glances is not None
        caller = self._caller(scope)
        if caller is None or not caller.may("videos.read"):
            return None
        row = self._glances.at(video_id, caller.project)
        if row is None or not row.seen:
            return None
        standing = self._house.meters.at_hand(caller.key_id, "requests", caller.limits)
        if standing is None:
            return None
        wait = poll_after(self._house.config, row)
        scope["state"] |= {
            "caller": caller,
            "standing": standing,
            "route": _ROUTE,
            "wait": [] if wait is None else [(b"openai-poll-after-ms", wait.encode())],
        }
        return _encoded(video_of(row)).encode()

    def _caller(self, scope: Scope) -> Caller | None:
        """Whose key a request carries, if that was looked up a moment ago."""
        key = b""
        for name, value in scope["headers"]:
            if name == b"authorization" and value[:7].lower() == b"bearer ":
                key = value[7:].strip()
                break
            if name == b"api-key" and not key:
                key = value.strip()
        return self._house.gatekeeper.remembered(key.decode("latin-1")) if key else None
