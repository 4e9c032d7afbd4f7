"""Parameters of a request, checked one by one with the messages of the Videos API."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast

from aozora.film.brief import MAX_PROMPT
from aozora.film.settings import MAX_HEIGHT, MAX_WIDTH, MIN_SIDE
from aozora.studio.service.presets import SECONDS, SIZES, Preset
from aozora.studio.service.problems import Problem, one_of
from aozora.studio.service.uploads import Upload


@dataclass(frozen=True)
class Parameters:
    """Named values of a request. In a form every value is a text or a file; JSON has types of its own."""

    values: dict[str, Any]
    form: bool = False

    def only(self, allowed: Iterable[str]) -> None:
        """Refuse names that the operation does not know."""
        for name in self.values:
            if name not in set(allowed):
                shown = name[:100]
                raise Problem(f"Unknown parameter: '{shown}'", field=shown, code="unknown_parameter")

    def given(self, name: str) -> Any:
        """A value as it came; None when it is missing or null."""
        return self.values.get(name)

    def required(self, name: str) -> Any:
        """A value that must be there."""
        value = self.given(name)
        if value is None:
            raise Problem(f"Missing required parameter: '{name}'.", field=name, code="missing_required_parameter")
        return value

    def text(self, name: str, default: str = "", most: int = MAX_PROMPT) -> str:
        """A text of at most `most` characters."""
        value = self.given(name)
        if value is None:
            return default
        if not isinstance(value, str):
            raise wrong_type(name, "a string", value)
        if len(value) > most:
            limit = f"Expected a string with maximum length {most}, but got a string with length {len(value)} instead."
            raise Problem(f"Invalid '{name}': string too long. {limit}", field=name, code="string_above_max_length")
        return value.encode("utf-8", "replace").decode("utf-8").replace("\0", "")

    def some_text(self, name: str, most: int = MAX_PROMPT) -> str:
        """A text that must be there and say something."""
        self.required(name)
        value = self.text(name, most=most)
        if not value.strip():
            limit = "Expected a string with minimum length 1, but got an empty string instead."
            raise Problem(f"Invalid '{name}': empty string. {limit}", field=name, code="empty_string")
        return value

    def integer(self, name: str, default: int, least: int, most: int) -> int:
        """A whole number in a range."""
        value = self.given(name)
        if value is None:
            return default
        number = value if isinstance(value, int) and not isinstance(value, bool) else None
        if isinstance(value, float) and value.is_integer():
            # 4.0 is a whole number in JSON
            number = int(value)
        if self.form and isinstance(value, str) and re.fullmatch(r"[+-]?[0-9]{1,18}", value.strip()):
            number = int(value)
        if number is None:
            raise wrong_type(name, "an integer", value)
        if not least <= number <= most:
            side = f"integer {'below minimum' if number < least else 'above maximum'} value"
            bound = f"Expected a value {'>=' if number < least else '<='} {least if number < least else most}"
            code = f"integer_{'below_min' if number < least else 'above_max'}_value"
            raise Problem(f"Invalid '{name}': {side}. {bound}, but got {number} instead.", field=name, code=code)
        return number

    def switch(self, name: str, default: bool = False) -> bool:
        """True or false."""
        value = self.given(name)
        if value is None:
            return default
        if isinstance(value, bool):
            return value
        if self.form and isinstance(value, str) and value.lower() in ("true", "false", "1", "0"):
            return value.lower() in ("true", "1")
        raise wrong_type(name, "a boolean", value)

    def record(self, name: str, wanted: str | None = None) -> dict[str, Any] | None:
        """An object; in a form also one that is written as JSON."""
        value = self.given(name)
        if self.form and isinstance(value, str) and value.lstrip().startswith("{"):
            value = parsed(name, value)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise wrong_type(name, wanted or "an object", value)
        return cast(dict[str, Any], value)

    def records(self, name: str, most: int) -> list[dict[str, Any]]:
        """A list of objects; in a form also one that is written as JSON."""
        value = self.given(name)
        if self.form and isinstance(value, str) and value.lstrip().startswith("["):
            value = parsed(name, value)
        if value is None:
            return []
        if not isinstance(value, list):
            raise wrong_type(name, "an array", value)
        found = cast(list[Any], value)
        if len(found) > most:
            text = f"Invalid '{name}': array too long. Expected an array with maximum length {most}, but got an array with length"
            raise Problem(f"{text} {len(found)} instead.", field=name, code="array_above_max_length")
        for number, each in enumerate(found):
            if not isinstance(each, dict):
                raise wrong_type(f"{name}[{number}]", "an object", each)
        return cast(list[dict[str, Any]], found)

    def film(self, name: str) -> str | Upload:
        """A film that must be there: the id of one of this service (`{"id": ...}`), or a file."""
        value = self.required(name)
        if isinstance(value, Upload):
            return value
        table = self.record(name, "a file" if self.form else "an object") or {}
        for key in table:
            if key != "id":
                shown = f"{name}.{key[:100]}"
                raise Problem(f"Unknown parameter: '{shown}'", field=shown, code="unknown_parameter")
        inner = Parameters({f"{name}.id": table.get("id")}, self.form)
        inner.required(f"{name}.id")
        return inner.text(f"{name}.id", most=200)

    def seconds(self, preset: Preset, default: str) -> str:
        """The length: one of the documented ones, or for Aozora's own models any from 1 to 300."""
        value = self.given("seconds")
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise wrong_type("seconds", "a string", value)
        text = str(value)
        if text in SECONDS:
            return text
        if preset.open_sizes and re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,3})?", text) and 1 <= float(text) <= 300:
            return text
        raise one_of("seconds", text[:100], SECONDS)

    def size(self, preset: Preset, default: str) -> tuple[int, int]:
        """Width and height: one of the documented sizes, or for Aozora's own models any even one."""
        value = self.given("size")
        if value is None:
            value = default
        if not isinstance(value, str):
            raise wrong_type("size", "a string", value)
        match = re.fullmatch(r"([0-9]{1,4})x([0-9]{1,4})", value)
        if match is not None and (value in SIZES or (preset.open_sizes and _fits(int(match[1]), int(match[2])))):
            return int(match[1]), int(match[2])
        raise one_of("size", value[:100], SIZES)


def _fits(width: int, height: int) -> bool:
    return not width % 2 and not height % 2 and MIN_SIDE <= width <= MAX_WIDTH and MIN_SIDE <= height <= MAX_HEIGHT


def parsed(name: str, text: str) -> Any:
    """A value of a form that is written as JSON."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as cause:
        raise Problem(f"Invalid '{name}': not valid JSON.", field=name, code="invalid_json") from cause


def wrong_type(name: str, wanted: str, value: Any) -> Problem:
    """The refusal of a value of another type than wanted."""
    text = f"Invalid type for '{name}': expected {wanted}, but got {_called(value)} instead."
    return Problem(text, field=name, code="invalid_type")


def _called(value: Any) -> str:
    if isinstance(value, Upload):
        return "a file"
    if isinstance(value, bool):
        return "a boolean"
    names = {str: "a string", int: "an integer", float: "a decimal number", dict: "an object", list: "an array"}
    return next((name for kind, name in names.items() if isinstance(value, kind)), "null")
