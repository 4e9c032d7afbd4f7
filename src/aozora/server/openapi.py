"""The OpenAPI document: what the routes say, who may ask, and nothing that is never answered."""

from typing import Any, cast

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

KEYLESS = {"/healthz", "/readyz", "/metrics"}

SCHEMES = {
    "bearer": {"type": "http", "scheme": "bearer", "description": "`Authorization: Bearer sk-...`, as OpenAI's clients send it."},
    "api-key": {"type": "apiKey", "in": "header", "name": "api-key", "description": "As Azure's clients send it."},
}


def document(app: FastAPI) -> dict[str, Any]:
    """The document of an app, made once. Wrong values are answered with 400, so 422, which FastAPI assumes, is taken out."""
    if app.openapi_schema is None:
        schema = get_openapi(title=app.title, version=app.version, routes=app.routes)
        schema.setdefault("components", {})["securitySchemes"] = SCHEMES
        schema["security"] = [{"bearer": []}, {"api-key": []}]
        for path, operations in cast(dict[str, dict[str, Any]], schema["paths"]).items():
            for operation in operations.values():
                operation["responses"].pop("422", None)
                if path in KEYLESS:
                    operation["security"] = []
        for unused in ("HTTPValidationError", "ValidationError"):
            schema["components"].get("schemas", {}).pop(unused, None)
        app.openapi_schema = schema
    return app.openapi_schema
