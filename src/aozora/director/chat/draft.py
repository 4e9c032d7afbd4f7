"""The draft: what the model is asked to write, and what of its answer can be read as that."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, cast

from pydantic import BaseModel, ConfigDict, ValidationError

from aozora.film.screenplay import Role, Shot, SpanRole, Status
from aozora.film.settings import MAX_SECONDS

MOST = 400
"""Items of one list that are read at most."""

_ROUNDS = 12
_FENCE = re.compile(r"```[\w-]*\s*\n(.*?)```", re.DOTALL)
_TRIES = 40


class DraftSpan(BaseModel):
    """What a word or phrase of the prompt became. `text` repeats it exactly as it stands there; `element` is the id of what it
    lives in; `by` tells what stands in for it and `why` why it cannot be shown."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    role: SpanRole = "other"
    element: str = ""
    status: Status = "planned"
    by: str = ""
    why: str = ""


class Draft(BaseModel):
    """A screenplay as the model writes it: names and ids are not yet checked, times not yet laid out."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    cast: tuple[Role, ...] = ()
    shots: tuple[Shot, ...]
    understanding: tuple[DraftSpan, ...] = ()


class Unusable(Exception):
    """The answer is no screenplay; the text says what is wrong with it, so that the model can mend it."""


Loc = tuple[int | str, ...]
Tree = dict[str, Any]


def strict_schema() -> Tree:
    """The JSON schema of a draft in the subset that structured output knows: every field required, nothing else allowed."""
    return cast(Tree, _strict(Draft.model_json_schema(mode="serialization")))


def _strict(node: Any) -> Any:
    if isinstance(node, list):
        return [_strict(item) for item in cast(list[Any], node)]
    if not isinstance(node, dict):
        return node
    branch = cast(Tree, node)
    if "$ref" in branch:
        return {"$ref": branch["$ref"]}
    kept: Tree = {}
    for key, value in branch.items():
        if key in ("properties", "$defs"):
            kept[key] = {name: _strict(item) for name, item in value.items()}
        elif key == "prefixItems":
            # Tuples here are of one sort, and their length is told beside it.
            kept["items"] = _strict(value[0])
        elif key not in ("default", "title"):
            kept[key] = _strict(value)
    if kept.get("type") == "object":
        kept |= {"required": list(kept.get("properties", {})), "additionalProperties": False}
    return kept


def find_object(text: str) -> Tree:
    """The JSON object in an answer, alone, in a code fence or with words around it."""
    problem = "there is no JSON object in it"
    for candidate in _candidates(text):
        try:
            value, _ = json.JSONDecoder(parse_constant=_no_number).raw_decode(candidate)
        except (ValueError, RecursionError) as error:
            problem = error.msg if isinstance(error, json.JSONDecodeError) else "a value that JSON does not have"
            continue
        if isinstance(value, dict) and "shots" in value:
            return cast(Tree, value)
        if isinstance(value, dict):
            problem = "the object has no shots"
    raise Unusable(problem)


def _candidates(text: str) -> Iterator[str]:
    yield text.strip()
    for fenced in _FENCE.finditer(text):
        yield fenced[1].strip()
    for count, brace in enumerate(re.finditer(r"\{", text)):
        if count == _TRIES:
            return
        yield text[brace.start() :]


def _no_number(name: str) -> None:
    raise ValueError(name)


def read_draft(document: Tree) -> tuple[Draft, tuple[str, ...]]:
    """The draft, and the paths of what had to be left out of it because it is not what the schema asks for."""
    tree: Tree = {name: document[name] for name in ("cast", "shots", "understanding") if name in document}
    left_out: list[str] = []
    first = ""
    for _ in range(_ROUNDS):
        try:
            tree = _filled(tree)
            draft = Draft.model_validate(tree)
        except RecursionError:
            raise Unusable("it is nested too deeply") from None
        except ValidationError as error:
            problems = error.errors(include_url=False, include_context=False, include_input=False)
            first = first or "; ".join(f"{_path(p['loc'])}: {p['msg']}" for p in problems[:5])
            places = {_place(p["loc"], p["type"] == "missing") for p in problems}
            for loc in sorted(places, key=_order, reverse=True):
                if (gone := _remove(tree, loc)) is not None:
                    left_out.append(_path(gone))
        else:
            if draft.shots:
                return draft, tuple(left_out)
            break
    raise Unusable(first or "there are no shots")


def _place(loc: Loc, missing: bool) -> Loc:
    return loc[:-1] if missing else loc


def _order(loc: Loc) -> tuple[str, ...]:
    return tuple(f"{part:09d}" if isinstance(part, int) else part for part in loc)


def _path(loc: Sequence[int | str]) -> str:
    return ".".join(str(part)[:40] for part in loc)


def _remove(tree: Tree, loc: Loc) -> Loc | None:
    """Take away the value at a place, or what holds it where the place goes deeper than the tree."""
    holder: Any = tree
    for depth, part in enumerate(loc):
        inside = _at(holder, part)
        last = depth == len(loc) - 1 or _at(inside, loc[depth + 1]) is None
        if inside is None:
            return None
        if last:
            del holder[part]
            return loc[: depth + 1]
        holder = inside
    return None


def _at(holder: Any, part: int | str) -> Any:
    if isinstance(holder, dict):
        return cast(Tree, holder).get(cast(str, part))
    if isinstance(holder, list) and isinstance(part, int) and part < len(cast(list[Any], holder)):
        return cast(list[Any], holder)[part]
    return None


_FORGOTTEN: dict[str, Tree] = {
    "cast": {"id": ""},
    "shots": {"id": "", "seconds": 1, "place": ""},
    "beats": {"id": "", "start": 0, "end": MAX_SECONDS},
    "relations": {"id": ""},
    "lines": {"id": ""},
    "sounds": {"id": ""},
    "texts": {"id": ""},
    "music": {"id": ""},
}
"""What items of a list get that the model forgot, because it follows from the rest."""


def _filled(value: Any, name: str = "") -> Any:
    """A value of the tree without nulls, with lists of bearable length, texts that can be written, and what can be filled in."""
    if isinstance(value, dict):
        given = {key: _filled(item, key) for key, item in cast(Tree, value).items() if item is not None}
        return {**_FORGOTTEN.get(name, {}), **given}
    if isinstance(value, list):
        return [_filled(item, name) for item in cast(list[Any], value)[:MOST] if item is not None]
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
