"""`aozora train` and `aozora evaluate`."""

import argparse
import importlib
import json
from typing import TYPE_CHECKING, Any, cast

from aozora.cli.generate import cancellation
from aozora.cli.progress import json_message, on_stderr, reporter
from aozora.film.errors import InvalidInput, MissingDependency
from aozora.film.watch import Watch

if TYPE_CHECKING:
    from types import ModuleType


def run(parsed: argparse.Namespace) -> int:
    """Train or measure, and say what came out."""
    desk = _desk()
    with cancellation() as cancelled, reporter(parsed.json) as report:
        watch = Watch(report, cancelled, say=json_message if parsed.json else on_stderr)
        if parsed.command == "train":
            told: dict[str, Any] | None = desk.trained(parsed.recipe, _changes(parsed), watch)
        else:
            told = desk.measured(parsed.weights, parsed.data, parsed.clips, parsed.seed, watch)
    if told is not None:
        print(json.dumps({"type": parsed.command, **told}) if parsed.json else _lines(told))
    return 0


def _changes(parsed: argparse.Namespace) -> dict[str, str]:
    changes = {key: value for key, value in (("data", parsed.data), ("begin", parsed.begin), ("out", parsed.output)) if value}
    for change in parsed.set:
        key, equals, value = change.partition("=")
        if not equals:
            raise InvalidInput(f"must be KEY=VALUE (got {change!r})", field="set")
        changes[key.strip()] = value
    return changes


def _desk() -> "ModuleType":
    try:
        return importlib.import_module("aozora.train.desk")
    except ModuleNotFoundError as cause:
        raise MissingDependency(f"needs {cause.name} (pip install 'aozora[neural]')", field="train") from cause


def _lines(told: dict[str, Any]) -> str:
    return "\n".join(f"{key.replace('_', ' ').capitalize() + ':':<15}{_words(value)}" for key, value in told.items())


def _words(value: Any) -> str:
    if isinstance(value, dict):
        found = cast(dict[str, Any], value)
        return ", ".join(f"{key}: {_words(inner)}" for key, inner in found.items())
    return f"{value:.4g}" if isinstance(value, float) else str(value)
