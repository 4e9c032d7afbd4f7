"""The parts of the OpenAPI document that cannot be read off the routes: bodies in two forms, refusals, bytes."""

from typing import Any

from aozora.server.wire import ErrorAnswer
from aozora.studio.service.presets import PRESETS, SECONDS, SIZES

REFUSALS: dict[int | str, dict[str, Any]] = {
    status: {"model": ErrorAnswer, "description": text}
    for status, text in {
        400: "The request is wrong; `param` names the parameter.",
        401: "The key is missing, unknown or revoked.",
        403: "The key may not do this.",
        404: "There is no such thing.",
        409: "The same request is being processed.",
        413: "Too large.",
        415: "Of a kind that is not taken.",
        429: "Too many requests; `retry-after-ms` says when to come back.",
        500: "Something failed here.",
    }.items()
}
"""Answers that every operation may give."""

BYTES: dict[str, Any] = {"schema": {"type": "string", "format": "binary"}}

CONTENT: dict[int | str, dict[str, Any]] = {
    200: {"description": "The bytes.", "content": {"video/mp4": BYTES, "image/webp": BYTES, "image/jpeg": BYTES}},
    206: {"description": "The range asked for.", "content": {"video/mp4": BYTES, "image/webp": BYTES, "image/jpeg": BYTES}},
    304: {"description": "Not changed."},
    416: {"description": "Nothing lies in this range."},
}

FILE_CONTENT: dict[int | str, dict[str, Any]] = {
    200: {"description": "The bytes.", "content": {"*/*": BYTES}},
    206: {"description": "The range asked for.", "content": {"*/*": BYTES}},
    304: {"description": "Not changed."},
    416: {"description": "Nothing lies in this range."},
}

EXPIRY: dict[str, Any] = {
    "type": "object",
    "properties": {
        "anchor": {"type": "string", "enum": ["created_at"]},
        "seconds": {"type": "integer", "minimum": 3600, "maximum": 2_592_000},
    },
    "required": ["anchor", "seconds"],
    "additionalProperties": False,
}


def json_body(properties: dict[str, Any], required: tuple[str, ...]) -> dict[str, Any]:
    """A request body in JSON alone."""
    schema = {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}
    return {"requestBody": {"required": bool(required), "content": {"application/json": {"schema": schema}}}}


def body(properties: dict[str, Any], required: tuple[str, ...], files: dict[str, Any] | None = None) -> dict[str, Any]:
    """A request body in JSON and in multipart; `files` are properties that only a form can have."""
    schema = {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}
    form = {**schema, "properties": {**properties, **(files or {})}}
    content = {"application/json": {"schema": schema}, "multipart/form-data": {"schema": form}}
    return {"requestBody": {"required": True, "content": content}}


PROMPT: dict[str, Any] = {"type": "string", "minLength": 1, "maxLength": 32000}

PICTURE: dict[str, Any] = {
    "type": "object",
    "properties": {
        "image_url": {"type": "string", "maxLength": 20971520, "description": "https or base64 data URL"},
        "file_id": {"type": "string"},
    },
    "description": "The first frame: exactly one of image_url and file_id.",
    "additionalProperties": False,
}

CREATE = body(
    {
        "prompt": PROMPT,
        "model": {"type": "string", "default": "sora-2", "enum": list(PRESETS)},
        "seconds": {"type": "string", "default": "4", "enum": list(SECONDS)},
        "size": {"type": "string", "default": "720x1280", "enum": list(SIZES)},
        "input_reference": PICTURE,
        "characters": {
            "type": "array",
            "maxItems": 2,
            "items": {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]},
        },
        "seed": {"type": "integer", "minimum": 0, "maximum": 2**32 - 1, "default": 0, "description": "Extension."},
        "fps": {"type": "integer", "minimum": 12, "maximum": 60, "default": 24, "description": "Extension."},
        "quality": {"type": "string", "enum": ["preview", "standard", "high"], "description": "Extension."},
        "silent": {"type": "boolean", "default": False, "description": "Extension: no sound."},
        "negative_prompt": {"type": "string", "maxLength": 2000, "description": "Extension: what is to be left out."},
        "screenplay": {"type": "object", "description": "Extension: make this screenplay instead of planning one."},
        "references": {
            "type": "array",
            "maxItems": 8,
            "items": {"type": "object"},
            "description": "Extension: further pictures.",
        },
    },
    ("prompt",),
    {"input_reference": {"oneOf": [{"type": "string", "format": "binary"}, PICTURE]}},
)

CLIP: dict[str, Any] = {
    "type": "object",
    "properties": {"id": {"type": "string"}},
    "required": ["id"],
    "additionalProperties": False,
    "description": "A finished video of this service.",
}
_CLIP_OR_FILE: dict[str, Any] = {"video": {"oneOf": [{"type": "string", "format": "binary"}, CLIP]}}
_SEED: dict[str, Any] = {"type": "integer", "minimum": 0, "maximum": 2**32 - 1, "description": "Extension."}
_MODEL: dict[str, Any] = {"type": "string", "enum": list(PRESETS), "description": "For an uploaded video."}

REMIX = body({"prompt": PROMPT, "seed": _SEED}, ("prompt",))
EDIT = body({"prompt": PROMPT, "video": CLIP, "model": _MODEL, "seed": _SEED}, ("prompt", "video"), _CLIP_OR_FILE)
EXTEND = body(
    {"prompt": PROMPT, "video": CLIP, "seconds": {"type": "string", "enum": list(SECONDS)}, "model": _MODEL, "seed": _SEED},
    ("prompt", "video", "seconds"),
    _CLIP_OR_FILE,
)
CHARACTER: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "properties": {"name": {"type": "string", "minLength": 1, "maxLength": 80}, "video": BYTES["schema"]},
                    "required": ["name", "video"],
                }
            }
        },
    }
}
