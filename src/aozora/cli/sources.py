"""What a command is to work on: words, a page of script, or a screenplay."""

import re
from pathlib import Path

from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Screenplay, read_screenplay

SCRIPTS = (".txt", ".md", ".fountain")
"""Endings of pages that are read as prompts."""


def read_text(path: Path, field: str) -> str:
    """The text of a file; `InvalidInput` when it cannot be read."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as cause:
        raise InvalidInput(f"cannot read {path}: {getattr(cause, 'strerror', None) or 'not text'}", field=field) from cause


def screenplay_in(path: Path, field: str = "screenplay") -> Screenplay:
    """The screenplay in a file."""
    return read_screenplay(read_text(path, field))


def source_of(given: str) -> tuple[str, Screenplay | None]:
    """The prompt and, where a screenplay was given, that: from a screenplay's file, a script's, or the words themselves."""
    suffix = Path(given).suffix.lower() if len(given) < 1024 and "\n" not in given else ""
    if suffix == ".json":
        screenplay = screenplay_in(Path(given))
        return screenplay.prompt, screenplay
    if suffix in SCRIPTS and (Path(given).is_file() or " " not in given):
        return read_text(Path(given), "script"), None
    return given, None


def slug_of(words: str, otherwise: str = "film") -> str:
    """A name for files, made of words."""
    return ("-".join(re.findall(r"[a-z0-9]+", words.lower())[:8]) or otherwise)[:60]
