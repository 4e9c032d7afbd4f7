"""The parts of the OpenAPI document that cannot be read off the routes: bodies in two forms, refusals, bytes."""

from typing import Any

from aozora.server.wire import ErrorAnswer
from aozora.studio.service.intake import ROLES
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

SCREENPLAY: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The screenplay.",
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Screenplay"}}},
    }
}

EVENTS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "Events as they happen, each with the Video as JSON in its data.",
        "content": {
            "text/event-stream": {
                "schema": {
                    "type": "object",
                    "properties": {
                        "event": {"enum": ["video.progress", "video.completed", "video.failed", "video.deleted"]},
                        "data": {"type": "string", "contentMediaType": "application/json"},
                    },
                    "required": ["event", "data"],
                }
            }
        },
    }
}

METRICS: dict[int | str, dict[str, Any]] = {
    200: {"description": "Metrics.", "content": {"text/plain": {"schema": {"type": "string"}}}}
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
    return {"requestBody": {"required": bool(required), "content": _json(properties, required)}}


def body(properties: dict[str, Any], required: tuple[str, ...], files: dict[str, Any] | None = None) -> dict[str, Any]:
    """A request body in JSON and in multipart; `files` are properties that a form has instead."""
    form = _object({**properties, **(files or {})}, required)
    content = {**_json(properties, required), "multipart/form-data": {"schema": form}}
    return {"requestBody": {"required": True, "content": content}}


def _json(properties: dict[str, Any], required: tuple[str, ...]) -> dict[str, Any]:
    """In JSON null stands for what is not given."""
    named = {name: value if name in required else _or_null(value) for name, value in properties.items()}
    return {"application/json": {"schema": _object(named, required)}}


def _object(properties: dict[str, Any], required: tuple[str, ...]) -> dict[str, Any]:
    """An object with these properties and no others."""
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def _or_null(value: dict[str, Any]) -> dict[str, Any]:
    if "type" not in value:
        return {"anyOf": [value, {"type": "null"}]}
    kinds = {**value, "type": [value["type"], "null"]}
    return {**kinds, "enum": [*value["enum"], None]} if "enum" in value else kinds


PROMPT: dict[str, Any] = {"type": "string", "minLength": 1, "maxLength": 32000}

_URL: dict[str, Any] = {
    "type": "string",
    "maxLength": 20971520,
    "pattern": "^(https?://|data:image/)",
    "description": "https or base64 data URL",
}

_FILE_ID: dict[str, Any] = {"type": "string", "minLength": 1, "description": "An uploaded file."}


def _picture(description: str, more: dict[str, Any]) -> dict[str, Any]:
    """A picture by its address or by an uploaded file, never both; null stands for the one that is not given."""
    null = {"type": "null"}
    by_url = {"image_url": _URL, "file_id": null, **more}
    by_file = {"file_id": _FILE_ID, "image_url": null, **more}
    return {"oneOf": [_object(by_url, ("image_url",)), _object(by_file, ("file_id",))], "description": description}


PICTURE = _picture("The first frame: exactly one of image_url and file_id.", {})

_REFERENCE = _picture(
    "A picture: exactly one of image_url and file_id; in a form also a file `references[0][image]`.",
    {
        "role": {"type": "string", "enum": list(ROLES), "default": "free"},
        "name": {"type": "string", "minLength": 1, "maxLength": 80, "description": "How the prompt calls it, after an @."},
    },
)

CREATE = body(
    {
        "prompt": PROMPT,
        "model": {"type": "string", "default": "sora-2", "enum": list(PRESETS)},
        "seconds": {
            "type": "string",
            "default": "4",
            "enum": list(SECONDS),
            "description": "The models `world` and `null` take any length from 1 to 300.",
        },
        "size": {
            "type": "string",
            "default": "720x1280",
            "enum": list(SIZES),
            "description": "The models `world` and `null` take any even size.",
        },
        "input_reference": PICTURE,
        "characters": {
            "type": "array",
            "maxItems": 2,
            "items": {
                "type": "object",
                "properties": {"id": {"type": "string"}},
                "required": ["id"],
                "additionalProperties": False,
            },
            "description": "Saved characters; the prompt must say their names.",
        },
        "seed": {"type": "integer", "minimum": 0, "maximum": 2**32 - 1, "default": 0, "description": "Extension."},
        "fps": {"type": "integer", "minimum": 12, "maximum": 60, "default": 24, "description": "Extension."},
        "quality": {"type": "string", "enum": ["preview", "standard", "high"], "description": "Extension."},
        "silent": {"type": "boolean", "default": False, "description": "Extension: no sound."},
        "negative_prompt": {"type": "string", "maxLength": 2000, "description": "Extension: what is to be left out."},
        "screenplay": {"$ref": "#/components/schemas/Screenplay"},
        "references": {
            "type": "array",
            "maxItems": 8,
            "items": _REFERENCE,
            "description": "Extension: further pictures, such as the last frame.",
        },
    },
    ("prompt",),
    {
        "input_reference": {"oneOf": [{"type": "string", "format": "binary"}, PICTURE]},
        "screenplay": {"type": "string", "contentMediaType": "application/json", "description": "A screenplay as JSON text."},
    },
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
_MASK = _picture("Extension: where the film may change, white; of a film without a world, what is to go.", {})
EDIT = body(
    {"prompt": PROMPT, "video": CLIP, "model": _MODEL, "seed": _SEED, "mask": _MASK},
    ("prompt", "video"),
    {**_CLIP_OR_FILE, "mask": {"oneOf": [{"type": "string", "format": "binary"}, _MASK]}},
)
EXTEND = body(
    {"prompt": PROMPT, "video": CLIP, "seconds": {"type": "string", "enum": list(SECONDS)}, "model": _MODEL, "seed": _SEED},
    ("prompt", "video", "seconds"),
    _CLIP_OR_FILE,
)
_CHARACTER = {
    "name": {"type": "string", "minLength": 1, "maxLength": 80, "description": "How prompts call it."},
    "video": CLIP,
    "description": {"type": "string", "maxLength": 2000, "description": "Extension: who it is, in words."},
    "who": {"type": "string", "maxLength": 80, "description": "Extension: which member of the film's cast, by id, name or kind."},
    "consent": {
        "type": "string",
        "maxLength": 2000,
        "description": "Extension: that a person who is seen in a clip of your own agrees, such as `I am this person`.",
    },
}
CHARACTER = body(_CHARACTER, ("name", "video"), _CLIP_OR_FILE)
