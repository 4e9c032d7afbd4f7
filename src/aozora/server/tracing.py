"""What surrounds every request: its id, its time, one line in the log, its place in the metrics."""

import json
import logging
import re
import secrets
import sys
import time
from functools import lru_cache
from typing import Any

from prometheus_client import Counter, Histogram
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from aozora.server.errors import internal_body
from aozora.server.telemetry import Tracer
from aozora.studio.service.rates import rate_headers

REQUESTS = Counter("aozora_http_requests_total", "Answered requests", ("method", "route", "status"))
DURATION = Histogram("aozora_http_request_seconds", "Time to the last byte of an answer", ("route",))

_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_encoded = json.JSONEncoder(ensure_ascii=False).encode
_PROPER = re.compile(r"[A-Za-z0-9_.-]{1,128}")
_LOG = logging.getLogger("aozora.server")


class RequestTracing:
    """ASGI middleware: `x-request-id` (the client's own is kept), `openai-processing-ms`, `openai-version`, log and metrics."""

    def __init__(self, app: ASGIApp, tracer: Tracer) -> None:
        self._app, self._tracer = app, tracer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begin, begin_ns, status, started = time.perf_counter(), time.time_ns(), 500, False
        request_id = _request_id(scope)
        scope.setdefault("state", {})["request_id"] = request_id

        async def told(message: Message) -> None:
            nonlocal status, started
            if message["type"] == "http.response.start":
                status, started = message["status"], True
                named = {"x-request-id": request_id, "openai-version": "2020-10-01"}
                named["openai-processing-ms"] = str(round((time.perf_counter() - begin) * 1000))
                caller, standing = scope["state"].get("caller"), scope["state"].get("standing")
                if caller is not None:
                    named["openai-organization"] = caller.project
                if standing is not None:
                    named |= rate_headers(standing)
                message["headers"] = [*message["headers"], *((k.encode(), v.encode("latin-1")) for k, v in named.items())]
            await send(message)

        try:
            await self._app(scope, receive, told)
        except Exception:
            _LOG.exception("request failed", extra={"facts": {"request_id": request_id, "path": scope["path"]}})
            if started:
                raise
            await told({"type": "http.response.start", "status": 500, "headers": [(b"content-type", b"application/json")]})
            await send({"type": "http.response.body", "body": internal_body()})
        finally:
            route = _note(scope, request_id, status, time.perf_counter() - begin)
            facts = {"http.request.method": scope["method"], "http.route": route, "http.response.status_code": status}
            self._tracer.answered(f"{scope['method']} {route}", begin_ns, {**facts, "request_id": request_id})


def _request_id(scope: Scope) -> str:
    for name, value in scope["headers"]:
        if name == b"x-client-request-id" and _PROPER.fullmatch(text := value.decode("latin-1")):
            return text
    return f"req_{secrets.token_hex(16)}"


def _note(scope: Scope, request_id: str, status: int, seconds: float) -> str:
    """Count and log an answer; returns its route."""
    state = scope.get("state", {})
    route = state.get("route") or getattr(scope.get("route"), "path", "unknown")
    count, duration = _meters(scope["method"], route, str(status))
    count.inc()
    duration.observe(seconds)
    if _LOG.isEnabledFor(logging.INFO):
        facts = {
            "request_id": request_id,
            "method": scope["method"],
            "path": scope["path"],
            "status": status,
            "ms": round(seconds * 1000, 1),
            "key": getattr(state.get("caller"), "key_id", None),
        }
        # as `_LOG.info` would, but without looking for the line of source from which it comes
        record = logging.LogRecord(_LOG.name, logging.INFO, "", 0, "request", (), None)
        record.__dict__["facts"] = facts
        _LOG.handle(record)
    return route


@lru_cache(4096)
def _meters(method: str, route: str, status: str) -> tuple[Counter, Histogram]:
    """The counter and the histogram of an answer; methods that nobody has defined are counted as one."""
    return REQUESTS.labels(method if method in _METHODS else "other", route, status), DURATION.labels(route)


class JsonLines(logging.Formatter):
    """One JSON object per line: time, level, logger, message, and the facts of the record."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created)) + f".{int(record.msecs):03d}Z",
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **getattr(record, "facts", {}),
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return _encoded(line)


def log_to_stderr(level: int = logging.INFO) -> None:
    """Send what the product logs to stderr as JSON lines."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logger = logging.getLogger("aozora")
    logger.handlers[:] = [handler]
    logger.setLevel(level)
    logger.propagate = False
