"""Ways of subjects in files: JSON, or CSV with a row per mark."""

import csv
import io
import json
from pathlib import Path

from pydantic import ValidationError

from aozora.film.errors import InvalidInput
from aozora.film.settings import invalid_input
from aozora.film.ways import Mark, Way

_COLUMNS = ("role", "time", "across", "away")


def read_ways(path: Path) -> tuple[Way, ...]:
    """The ways in a file: `{"ways": [{"role", "marks": [{"time", "across", "away", "heading"}]}]}`, or CSV with the columns role,
    time, across, away and, if wanted, heading. Raises `InvalidInput` that names what is wrong."""
    try:
        text = path.read_text(encoding="utf-8")
        if path.suffix.lower() == ".csv":
            return _of_rows(text)
        return tuple(Way.model_validate(way) for way in json.loads(text)["ways"])
    except ValidationError as error:
        raise invalid_input(error, "marks") from error
    except (OSError, UnicodeDecodeError) as cause:
        raise InvalidInput(f"cannot read {path}: {getattr(cause, 'strerror', None) or 'not text'}", field="marks") from cause
    except (ValueError, KeyError, TypeError) as cause:
        raise InvalidInput(f"{path.name} holds no ways: {cause}", field="marks") from cause


def _of_rows(text: str) -> tuple[Way, ...]:
    rows = list(csv.DictReader(io.StringIO(text)))
    if not rows or not set(_COLUMNS) <= set(rows[0]):
        raise ValueError(f"the first line must name the columns {', '.join(_COLUMNS)}")
    marks: dict[str, list[Mark]] = {}
    for row in rows:
        heading = float(row["heading"]) if row.get("heading") else None
        mark = Mark(time=float(row["time"]), across=float(row["across"]), away=float(row["away"]), heading=heading)
        marks.setdefault(row["role"], []).append(mark)
    return tuple(Way(role=role, marks=tuple(each)) for role, each in marks.items())
