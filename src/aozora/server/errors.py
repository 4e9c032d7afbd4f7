"""The one boundary where domain errors become HTTP."""

import json
import re
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from aozora.film.errors import AozoraError, Blocked, InvalidInput, MissingDependency
from aozora.studio.service.problems import STATUS, Problem, ProblemKind, one_of

_TYPES: dict[ProblemKind, str] = {"rate_limited": "requests", "quota": "insufficient_quota", "unavailable": "server_error"}


def envelope(
    message: str, kind: str = "invalid_request_error", param: str | None = None, code: str | None = None
) -> dict[str, Any]:
    """The body of every error."""
    return {"error": {"message": message, "type": kind, "param": param, "code": code}}


def answer_problem(problem: Problem) -> JSONResponse:
    """The answer to a refused request, with the headers by which clients decide whether to try again."""
    kind = _TYPES.get(problem.kind, "invalid_request_error")
    headers = {"x-should-retry": "true" if problem.retry_after_s is not None or problem.kind == "unavailable" else "false"}
    if problem.retry_after_s is not None:
        headers["retry-after-ms"] = str(max(1, round(problem.retry_after_s * 1000)))
        headers["retry-after"] = str(max(1, round(problem.retry_after_s + 0.499)))
    return JSONResponse(envelope(problem.message, kind, problem.field, problem.code), STATUS[problem.kind], headers)


def as_problem(error: AozoraError) -> Problem | None:
    """What a domain error means to a client; None when it is our failure and not theirs."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, InvalidInput):
        return Problem(error.message, field=error.field, code="invalid_value")
    if isinstance(error, Blocked):
        return Problem("Your request was blocked by our moderation system.", field=error.field, code="moderation_blocked")
    if isinstance(error, MissingDependency):
        return Problem(str(error), kind="unavailable", code="missing_dependency")
    return None


def register(app: FastAPI) -> None:
    """Teach an app to answer every error in the envelope."""

    async def domain(request: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, AozoraError)
        problem = as_problem(error)
        if problem is None:
            return _internal()
        gateway = _gateway(problem) if request.url.path.startswith("/openai/") else None
        return answer_problem(problem) if gateway is None else gateway

    async def invalid(_request: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, RequestValidationError)
        first = error.errors()[0]
        field = str(first["loc"][-1]) if len(first["loc"]) > 1 else None
        if first["type"] == "literal_error" and field is not None:
            allowed = tuple(re.findall(r"'([^']*)'", str(first["ctx"]["expected"])))
            return answer_problem(one_of(field, str(first["input"])[:100], allowed))
        return answer_problem(Problem(f"Invalid value for '{field}': {first['msg']}.", field=field, code="invalid_value"))

    async def http(request: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, HTTPException)
        return _no_route(request, error)

    app.add_exception_handler(AozoraError, domain)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(HTTPException, http)


def _gateway(problem: Problem) -> JSONResponse | None:
    """What Azure answers before a request reaches the API itself, for a key that it does not know and for a model that nobody
    has deployed; None for everything else, which is worded as OpenAI words it."""
    told: tuple[int, str, str] | None = None
    if problem.kind == "unauthorized":
        told = (401, "401", "Access denied due to invalid subscription key or wrong API endpoint.")
    elif problem.field == "model" and problem.code in ("invalid_value", "model_not_found"):
        told = (404, "DeploymentNotFound", "The API deployment for this resource does not exist.")
    if told is None:
        return None
    status, code, message = told
    return JSONResponse({"error": {"code": code, "message": message}}, status, {"x-should-retry": "false"})


def internal_body() -> bytes:
    """The body of an answer to something that went wrong here."""
    return json.dumps(envelope("The server had an error while processing your request.", "server_error")).encode()


def _internal() -> JSONResponse:
    return JSONResponse(json.loads(internal_body()), 500)


def _methods(request: Request) -> set[str]:
    """What the path of a request can be asked with, as the document says; a path that is spelled out wins over parameters."""
    path = re.sub(r"^/openai(/v1)?/", "/v1/", request.url.path)
    found: dict[int, set[str]] = {}
    for template, operations in request.app.openapi()["paths"].items():
        if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", template), path):
            found[template.count("{")] = {method.upper() for method in operations}
    return found[min(found)] if found else {"GET"}


def _no_route(request: Request, error: HTTPException) -> JSONResponse:
    if error.status_code == 404:
        if request.url.path.startswith("/openai/"):
            return JSONResponse({"error": {"code": "404", "message": "Resource not found"}}, 404)
        text = f"Invalid URL ({request.method} {request.url.path})"
        return JSONResponse(envelope(text, code="unknown_url"), 404, {"x-should-retry": "false"})
    if error.status_code == 405:
        text = f"Not allowed to {request.method} on {request.url.path}."
        headers = {"allow": ", ".join(sorted(_methods(request))), "x-should-retry": "false"}
        return JSONResponse(envelope(text, code="method_not_supported"), 405, headers)
    phrase = str(error.detail) or HTTPStatus(error.status_code).phrase
    return JSONResponse(envelope(phrase), error.status_code, {"x-should-retry": "false", **(error.headers or {})})
