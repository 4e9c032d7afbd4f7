"""The OpenAPI document: what the routes say, who may ask, and nothing that is never answered."""

from typing import Any, cast

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute

from aozora.film.screenplay import Screenplay

KEYLESS = {"/healthz", "/readyz", "/metrics"}

SCHEMES = {
    "bearer": {"type": "http", "scheme": "bearer", "description": "`Authorization: Bearer sk-...`, as OpenAI's clients send it."},
    "api-key": {"type": "apiKey", "in": "header", "name": "api-key", "description": "As Azure's clients send it."},
}


BODILESS = {"get": ("409", "413", "415"), "delete": ("409", "413", "415")}
"""What is never answered to requests without a body."""

MADE = {
    "/v1/videos": "video_id",
    "/v1/videos/edits": "video_id",
    "/v1/videos/extensions": "video_id",
    "/v1/videos/{video_id}/remix": "video_id",
    "/v1/videos/characters": "character_id",
    "/v1/files": "file_id",
    "/v1/batches": "batch_id",
    "/v1/webhook_endpoints": "webhook_endpoint_id",
    "/v1/keys": "key_id",
}
"""Paths whose POST makes something, and what others call its id."""

_VERBS = {
    "listed": "list",
    "deleted": "delete",
    "revoked": "revoke",
    "estimated": "estimate",
    "models": "list",
    "model": "retrieve",
    "new_character": "create_character",
    "character": "retrieve_character",
}


def operation_id(route: APIRoute) -> str:
    """The name of an operation, of which programs make names of methods: `videos_create`."""
    return f"{route.tags[0] if route.tags else 'page'}_{_VERBS.get(route.name, route.name)}"


def document(app: FastAPI) -> dict[str, Any]:
    """The document of an app, made once. Wrong values are answered with 400, so 422, which FastAPI assumes, is taken out."""
    if app.openapi_schema is None:
        schema = get_openapi(title=app.title, version=app.version, routes=app.routes)
        components: dict[str, Any] = schema.setdefault("components", {})
        components["securitySchemes"] = SCHEMES
        components.setdefault("schemas", {}).update(_screenplay())
        schema["security"] = [{"bearer": []}, {"api-key": []}]
        for path, operations in cast(dict[str, dict[str, Any]], schema["paths"]).items():
            for method, operation in operations.items():
                for status in ("422", *BODILESS.get(method, ())):
                    operation["responses"].pop(status, None)
                if path in KEYLESS:
                    operation["security"] = []
        for unused in ("HTTPValidationError", "ValidationError"):
            schema["components"].get("schemas", {}).pop(unused, None)
        _link(schema["paths"])
        app.openapi_schema = schema
    return app.openapi_schema


def _link(paths: dict[str, dict[str, Any]]) -> None:
    """Say what can be done with the id of what an operation has made."""
    for path, name in MADE.items():
        links = {
            operation["operationId"]: {"operationId": operation["operationId"], "parameters": {name: "$response.body#/id"}}
            for other, operations in paths.items()
            if f"{{{name}}}" in other
            for operation in operations.values()
        }
        paths[path]["post"]["responses"]["200"]["links"] = links


def _screenplay() -> dict[str, Any]:
    """The document that can be ordered instead of a plan, with all of its parts."""
    whole = Screenplay.model_json_schema(ref_template="#/components/schemas/{model}")
    return {**whole.pop("$defs"), "Screenplay": whole}
