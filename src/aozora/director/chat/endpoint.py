"""The endpoint: where the model is, who may ask it, and how long it may think. The only module here that uses the network."""

import json
import math
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.client import HTTPException, HTTPMessage
from typing import IO, Any
from urllib.parse import SplitResult, urlsplit, urlunsplit

from aozora.film.errors import InvalidInput

TICK_S = 0.05
PATIENCE_S = 60.0
"""Seconds that a conversation may take in all."""

LARGEST = 2_000_000
"""Bytes of an answer that are read at most."""

_PIECE = 65_536
_LOOPBACK = frozenset(["localhost", "127.0.0.1", "::1"])
_REASONS = {
    400: "it refused the request", 401: "the key was refused", 403: "the key may not do this", 404: "there is no such address or "
    "model", 408: "it ran out of time", 429: "too many requests, or the account is used up",
}  # fmt: skip


class Away(Exception):
    """The model gave no usable answer; the text says why in words that follow "the chat planner". It never holds the key or
    what the server wrote. `status` is the HTTP status, 0 when there was none."""

    def __init__(self, reason: str, status: int = 0) -> None:
        super().__init__(reason)
        self.status = status


@dataclass(frozen=True)
class Endpoint:
    """A chat endpoint: base address, model and key (which is never shown)."""

    url: str
    model: str
    key: str = field(default="", repr=False)
    seconds: float = PATIENCE_S
    largest: int = LARGEST

    @classmethod
    def of(cls, url: str, model: str, key: str = "") -> "Endpoint":
        """A checked endpoint; `InvalidInput` names the setting that is wrong."""
        url, model, key = url.strip(), model.strip(), key.strip()
        _check_url(url)
        if not model:
            raise InvalidInput("must name the model that the endpoint should use", field="AOZORA_PLANNER_MODEL")
        if not all("!" <= letter <= "~" for letter in key):
            raise InvalidInput("must be one word of plain ASCII", field="AOZORA_PLANNER_KEY")
        return cls(url, model, key)

    @property
    def host(self) -> str:
        """The address without path and query, fit to be shown."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def address(self) -> str:
        """Where requests go."""
        parts = urlsplit(self.url)
        path = parts.path.rstrip("/")
        path = path if path.endswith("/chat/completions") else f"{path}/chat/completions"
        return urlunsplit(SplitResult(parts.scheme, parts.netloc, path, parts.query, ""))


class Conversation:
    """Asks an endpoint, a few times within its patience. `check` is called while waiting and may raise to stop it."""

    def __init__(self, endpoint: Endpoint, check: Callable[[], None]) -> None:
        self._endpoint = endpoint
        self._check = check
        self._ticks = math.ceil(endpoint.seconds / TICK_S)

    def ask(self, body: Mapping[str, Any]) -> bytes:
        """The answer to a request; `Away` when there is none in time."""
        call = _Call(self._endpoint, json.dumps(body).encode())
        call.start()
        try:
            while not call.done.wait(TICK_S):
                self._check()
                self._ticks -= 1
                if self._ticks <= 0:
                    raise _late(self._endpoint)
        finally:
            call.abandoned.set()
        if call.failure is not None:
            raise call.failure
        return call.answer


class _Call(threading.Thread):
    """One request in a thread of its own, so that a server that trickles cannot hold anybody up."""

    def __init__(self, endpoint: Endpoint, body: bytes) -> None:
        super().__init__(name="chat planner", daemon=True)
        self._endpoint, self._body = endpoint, body
        self.done, self.abandoned = threading.Event(), threading.Event()
        self.answer = b""
        self.failure: Away | None = None

    def run(self) -> None:
        try:
            self.answer = self._fetch()
        except Away as away:
            self.failure = away
        except urllib.error.HTTPError as error:
            with error:
                self.failure = _refused(error.code)
        except (OSError, HTTPException, ValueError) as error:
            # The text of such errors may quote headers or the address, so only its kind is told.
            cause = error.reason if isinstance(error, urllib.error.URLError) else error
            late = isinstance(cause, TimeoutError)
            self.failure = _late(self._endpoint) if late else Away(f"cannot be reached at {self._endpoint.host} ({_kind(cause)})")
        finally:
            self.done.set()

    def _fetch(self) -> bytes:
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        request = urllib.request.Request(self._endpoint.address, self._body, headers, method="POST")
        if self._endpoint.key:
            request.add_unredirected_header("Authorization", f"Bearer {self._endpoint.key}")
        pieces: list[bytes] = []
        size = 0
        with _opener(self._endpoint).open(request, timeout=self._endpoint.seconds + 1) as response:
            while not self.abandoned.is_set() and (piece := response.read1(_PIECE)):
                pieces.append(piece)
                size += len(piece)
                if size > self._endpoint.largest:
                    raise Away(f"answered with more than {self._endpoint.largest / 1e6:g} MB")
        return b"".join(pieces)


class _Unmoved(urllib.request.HTTPRedirectHandler):
    """Follows no redirects: the prompt goes where it was sent and nowhere else."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        return None


def _opener(endpoint: Endpoint) -> urllib.request.OpenerDirector:
    own = urlsplit(endpoint.url).hostname in _LOOPBACK
    return urllib.request.build_opener(_Unmoved(), urllib.request.ProxyHandler({} if own else None))


def _late(endpoint: Endpoint) -> Away:
    return Away(f"did not answer within {endpoint.seconds:g} s")


def _refused(status: int) -> Away:
    if 300 <= status < 400:
        return Away(f"answered {status}, a redirect, which is not followed", status)
    reason = _REASONS.get(status, "it is in trouble" if status >= 500 else "it refused the request")
    return Away(f"answered {status} ({reason})", status)


def _kind(cause: object) -> str:
    if isinstance(cause, ConnectionRefusedError):
        return "connection refused"
    if isinstance(cause, ConnectionError | HTTPException):
        return "connection closed"
    return type(cause).__name__


def _check_url(url: str) -> None:
    allowed = "must be an http:// or https:// address such as http://127.0.0.1:8080/v1"
    try:
        parts = urlsplit(url)
        whole = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        whole = False
        parts = SplitResult("", "", "", "", "")
    if not whole or any(not "!" <= letter <= "~" for letter in url):
        raise InvalidInput(allowed, field="AOZORA_PLANNER_URL")
    if "@" in parts.netloc:
        raise InvalidInput("must not hold a name or password; AOZORA_PLANNER_KEY is the place", field="AOZORA_PLANNER_URL")
