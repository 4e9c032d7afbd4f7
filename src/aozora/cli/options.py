"""Command-line values as settings."""

import argparse
import re
from pathlib import Path
from typing import Any

from aozora.film.errors import InvalidInput
from aozora.film.settings import MAX_HEIGHT, MAX_WIDTH, MIN_SIDE, Settings


def parse_size(text: str) -> tuple[int, int]:
    """Width and height of "854x480"."""
    match = re.fullmatch(r"(\d{1,5})[xX×](\d{1,5})", text.strip())
    if match is None:
        allowed = f"WIDTHxHEIGHT, both even, {MIN_SIDE}x{MIN_SIDE} to {MAX_WIDTH}x{MAX_HEIGHT}"
        raise InvalidInput(f"must be {allowed} (got {text!r})", field="size")
    return int(match[1]), int(match[2])


def settings_from(parsed: argparse.Namespace) -> Settings:
    """The settings of a parsed command line; commands without some options get the defaults."""
    width, height = parse_size(parsed.size)
    fields: dict[str, Any] = {"width": width, "height": height, "fps": parsed.fps, "seed": parsed.seed}
    if parsed.seconds is not None:
        fields["seconds"] = parsed.seconds
    for name in ("quality", "device", "engine", "upscale", "captions", "voice_model", "soundfont", "weights"):
        if hasattr(parsed, name):
            fields[name] = getattr(parsed, name)
    fields["look"] = getattr(parsed, "look", "")
    if getattr(parsed, "style_image", None):
        from aozora.studio.pictured import style_from

        fields["style"] = style_from(Path(parsed.style_image), "style-image")
    fields["visible_mark"] = not getattr(parsed, "no_visible_mark", False)
    try:
        return Settings.of(**fields)
    except InvalidInput as error:
        if error.field in ("width", "height"):
            raise InvalidInput(f"{error.field} {error.message}", field="size") from error
        raise
