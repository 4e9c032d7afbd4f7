"""Bracket keys of forms: `video[id]`, `characters[][id]`, `characters[0][id]` as the objects and lists that they mean."""

import re
from collections.abc import Iterable
from typing import Any, cast

from aozora.studio.service.problems import Problem

_KEY = re.compile(r"[^\[\]]+|\[[^\[\]]*\]")
_MOST = 64
"""Longest list."""

_DEEPEST = 6


def nested(items: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Named values as nested objects and lists. A repeated plain name is refused; `[]` begins a new element when the one before
    already has the value. `Problem` when a name makes no sense."""
    root: dict[str, Any] = {}
    for name, value in items:
        _put(root, _steps(name), value, name)
    return root


def _steps(name: str) -> list[str]:
    parts = _KEY.findall(name)
    if not parts or "".join(parts) != name or parts[0].startswith("[") or len(parts) > _DEEPEST:
        raise _senseless(name)
    return [parts[0], *(part[1:-1] if part.startswith("[") else part for part in parts[1:])]


def _put(node: Any, steps: list[str], value: Any, name: str) -> None:
    for number, step in enumerate(steps[:-1]):
        node = _inside(node, step, _fresh(steps[number + 1]), steps[number + 1 :], name)
    last = steps[-1]
    if isinstance(node, list):
        _append(cast(list[Any], node), last, value, name)
    elif isinstance(node, dict):
        table = cast(dict[str, Any], node)
        if not last or last in table:
            raise Problem(f"Duplicate parameter: '{name}'", field=name, code="duplicate_parameter")
        table[last] = value
    else:
        raise _senseless(name)


def _inside(node: Any, step: str, fresh: Any, rest: list[str], name: str) -> Any:
    """The value under `step`, made if it is not there."""
    if isinstance(node, dict):
        inner = cast(dict[str, Any], node).setdefault(step, fresh)
    elif isinstance(node, list):
        inner = _element(cast(list[Any], node), step, fresh, rest, name)
    else:
        raise _senseless(name)
    if type(inner) is not type(fresh):
        raise _senseless(name)
    return inner


def _element(elements: list[Any], step: str, fresh: Any, rest: list[str], name: str) -> Any:
    if step == "":
        last = elements[-1] if elements else None
        if isinstance(last, dict) and rest[0] not in last:
            return cast(Any, last)
        return _append(elements, "", fresh, name)
    if step.isdigit() and int(step) < len(elements):
        return elements[int(step)]
    return _append(elements, step, fresh, name)


def _append(elements: list[Any], step: str, value: Any, name: str) -> Any:
    if len(elements) >= _MOST or (step and (not step.isdigit() or int(step) != len(elements))):
        raise _senseless(name)
    elements.append(value)
    return value


def _fresh(step: str) -> Any:
    return list[Any]() if step == "" or step.isdigit() else dict[str, Any]()


def _senseless(name: str) -> Problem:
    return Problem(f"Invalid parameter name: '{name[:100]}'", field=name[:100], code="invalid_parameter_name")
