"""`aozora still`: single pictures of prompts."""

import argparse
import json
import re
import sys
from fractions import Fraction
from pathlib import Path

from aozora.cli.options import settings_from
from aozora.cli.progress import on_stderr
from aozora.film.brief import Brief
from aozora.film.errors import InvalidInput
from aozora.film.watch import Watch

ENDINGS = (".jpg", ".jpeg", ".png", ".webp")


def run(parsed: argparse.Namespace) -> int:
    """Take one picture per prompt and say where each is, and what could not be depicted."""
    from aozora.studio.characters import default_book
    from aozora.studio.services import default_services
    from aozora.studio.still import still_camera

    settings, at = settings_from(parsed), _moment(parsed.at)
    paths = _paths(parsed.output, parsed.prompts)
    book = default_book()
    briefs = [Brief.of(prompt, settings, book.references(prompt)) for prompt in parsed.prompts]
    with still_camera(settings, services=default_services(parsed.planner)) as camera:
        for brief, path in zip(briefs, paths, strict=True):
            taken = camera.take(brief, at, Watch(say=on_stderr))
            taken.write(path)
            spans = [span for span in taken.screenplay.understanding if span.status in ("substituted", "not_depicted")]
            if parsed.json:
                told = [span.model_dump(mode="json") for span in taken.screenplay.understanding]
                print(json.dumps({"type": "still", "file": str(path), "prompt": brief.prompt, "understanding": told}))
                continue
            print(path)
            for span in spans:
                print(f"{span.status.replace('_', ' ')}: {span.text!r} {span.by or span.why}", file=sys.stderr)
    return 0


def _moment(text: str | None) -> Fraction | None:
    if text is None:
        return None
    try:
        return Fraction(text)
    except (ValueError, ZeroDivisionError) as cause:
        raise InvalidInput(f"must be a number of seconds (got {text!r})", field="at") from cause


def _paths(output: str | None, prompts: list[str]) -> list[Path]:
    """Where each picture goes: the file that was named, or files named after the prompts in a folder."""
    where = Path(output or "films")
    if where.suffix.lower() in ENDINGS:
        if len(prompts) > 1:
            raise InvalidInput("must be a folder when there are several prompts", field="output")
        return [where]
    if where.suffix:
        raise InvalidInput(f"must be a folder or end in {', '.join(ENDINGS)} (got {where.name!r})", field="output")
    paths: list[Path] = []
    for prompt in prompts:
        slug = "-".join(re.findall(r"[a-z0-9]+", prompt.lower())[:10])[:60] or "still"
        same = sum(path.stem.removesuffix(f"-{len(paths)}") == slug for path in paths)
        paths.append(where / f"{slug}{f'-{len(paths)}' if same else ''}.jpg")
    return paths
