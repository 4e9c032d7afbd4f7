"""What schemathesis checks here instead of "valid requests are accepted": some refusals cannot be written in a schema."""

import json
from typing import Any

import schemathesis
from schemathesis.generation import GenerationMode

BEYOND_A_SCHEMA = {
    "invalid_file_format": "what the bytes of a file are",
    "invalid_image_url": "whether an address leads to a picture",
    "invalid_image_file": "whether a picture can be decoded",
    "image_too_small": "how large a picture is",
    "invalid_video_file": "whether a film can be decoded",
    "webhook_unreachable": "whether an address answers",
    "invalid_url": "where an address leads",
    "video_not_ready": "whether a film is finished",
    "invalid_purpose": "what another file is for",
    "not_supported": "which pictures go together",
    "unknown_reference": "which names a prompt uses",
    "character_not_named": "which names a prompt uses",
    "character_not_recognised": "who is seen in a film",
    "moderation_blocked": "what may not be filmed",
    "duplicate_parameter": "names that a form repeats",
}
"""Codes of refusals, and what they depend on."""


@schemathesis.check
def valid_requests_are_accepted_as_far_as_a_schema_can_say(ctx: Any, response: Any, case: Any) -> None:
    """Whatever else is refused with 400 although it is valid is wrong in the document."""
    if response.status_code != 400 or case.meta is None or case.meta.generation.mode != GenerationMode.POSITIVE:
        return
    error = json.loads(response.content)["error"]
    if error["code"] in BEYOND_A_SCHEMA:
        return
    if (error["param"] or "").startswith("screenplay") or (error["param"], error["code"]) == ("references", "invalid_value"):
        # how the parts of a screenplay refer to each other, and how many pictures may come first
        return
    # a part of a form without a name of a file is a text, whatever the document says of its bytes
    assert error["message"].endswith("expected a file, but got a string instead."), error
