# pyright: basic
"""Screenplay patches: RFC 6902 JSON Patch, forth and back. The only place that touches the patch library."""

import json
from typing import Any

import jsonpatch
import jsonpointer

from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Screenplay, read_screenplay

Patch = list[dict[str, Any]]
"""Operations of RFC 6902 on the screenplay's JSON document."""


def patch_between(before: Screenplay, after: Screenplay) -> Patch:
    """The operations that make `after` of `before`; with the two exchanged, the ones that undo it."""
    return list(jsonpatch.make_patch(before.model_dump(mode="json"), after.model_dump(mode="json")).patch)


def patched(screenplay: Screenplay, patch: Patch) -> Screenplay:
    """A screenplay with a patch applied; `InvalidInput` (field "patch") when it does not fit or leads to no screenplay."""
    try:
        document = jsonpatch.apply_patch(screenplay.model_dump(mode="json"), patch)
        return read_screenplay(json.dumps(document))
    except (jsonpatch.JsonPatchException, jsonpointer.JsonPointerException, TypeError, KeyError) as cause:
        raise InvalidInput(f"does not fit the screenplay: {cause}", field="patch") from cause
    except InvalidInput as cause:
        raise InvalidInput(f"leads to no screenplay: {cause}", field="patch") from cause
