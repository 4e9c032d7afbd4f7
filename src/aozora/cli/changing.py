"""`aozora edit`, `remix`, `extend`, `vary`, `undo`, `films`: kept films are listed and changed."""

import argparse
import json
import re
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

from aozora.cli.generate import cancellation, output_path, record_of, tell_release
from aozora.cli.options import settings_from
from aozora.cli.progress import json_message, on_stderr, reporter
from aozora.film.brief import Brief
from aozora.film.errors import InvalidInput
from aozora.film.production import Release
from aozora.film.watch import Watch


def run(parsed: argparse.Namespace) -> int:
    """Run one of the commands."""
    return {"films": _films, "undo": _undo, "vary": _vary}.get(parsed.command, _change)(parsed)


def _films(parsed: argparse.Namespace) -> int:
    library = _library(parsed)
    if parsed.remove:
        library.remove(parsed.remove)
        return 0
    for film in library.list():
        card = film.card
        if parsed.json:
            print(json.dumps({"id": film.id, "folder": str(film.folder), **card.model_dump(mode="json")}))
            continue
        made = f"  ({card.lineage.verb} of {card.lineage.parent}: {card.lineage.words})" if card.lineage else ""
        print(f"{film.id}  {float(card.brief.settings.seconds):g} s  {card.brief.prompt[:60]}{made}")
    return 0


def _undo(parsed: argparse.Namespace) -> int:
    from aozora.studio.changes import undo

    before = undo(_film(parsed), _library(parsed))
    print(json.dumps({"id": before.id, "film": str(before.released)}) if parsed.json else f"{before.id}  {before.released or ''}")
    return 0


def _vary(parsed: argparse.Namespace) -> int:
    from aozora.studio.changes import vary

    brief = Brief.of(parsed.prompt, settings_from(parsed))
    folder = Path(parsed.output or "films/variations")
    with cancellation() as cancelled, reporter(parsed.json) as report:
        library = _library(parsed) if parsed.keep else None
        made = vary(brief, parsed.variations, folder, watch=_watch(parsed, report, cancelled), library=library)
    for release in made:
        print(json.dumps(record_of(release)) if parsed.json else release.film)
    print(json.dumps({"type": "sheet", "file": str(folder / "variations.jpg")}) if parsed.json else folder / "variations.jpg")
    return 0


def _change(parsed: argparse.Namespace) -> int:
    with cancellation() as cancelled, reporter(parsed.json) as report:
        release = _changed(parsed, _watch(parsed, report, cancelled))
    if parsed.json:
        print(json.dumps({**record_of(release), "changes": release.changes}))
        return 0
    for line in release.changes:
        print(f"Changed:       {line}", file=sys.stderr)
    tell_release(release)
    return 0


def _changed(parsed: argparse.Namespace, watch: Watch) -> Release:
    from aozora.studio import changes
    from aozora.studio.reshooting import Limits

    film = _film(parsed)
    words = getattr(parsed, "words", None) or getattr(parsed, "prompt", None) or parsed.command
    to = changes.Delivery(output_path(parsed, f"{film.id} {words}"), _library(parsed))
    if parsed.command == "remix":
        return changes.remix(film, parsed.prompt, to, watch=watch)
    if parsed.command == "extend":
        seconds = _number(parsed.seconds, "seconds")
        return changes.extend(film, seconds, to, prompt=parsed.prompt, backward=parsed.backward, watch=watch)
    frames, region = (
        _whole_numbers(parsed.frames, 2, "frames", "FIRST-LAST"),
        _whole_numbers(parsed.region, 4, "region", "l,t,r,b"),
    )
    limits = Limits(
        frames=None if frames is None else (frames[0], frames[1]),
        region=None if region is None else (region[0], region[1], region[2], region[3]),
        mask=Path(parsed.mask) if parsed.mask else None,
        exact=parsed.exact,
    )
    return changes.edit(film, parsed.words, to, limits=limits, watch=watch)


def _watch(parsed: argparse.Namespace, report: Any, cancelled: Any) -> Watch:
    return Watch(report, cancelled, say=json_message if parsed.json else on_stderr)


def _library(parsed: argparse.Namespace):
    from aozora.studio.library import library_at

    return library_at(parsed.library)


def _film(parsed: argparse.Namespace):
    """A film by its id in the library, or by the folder that it was kept in."""
    from aozora.studio.library import kept_film

    folder = Path(parsed.film)
    return kept_film(folder) if folder.is_dir() else _library(parsed).open(parsed.film)


def _number(text: str, field: str) -> Fraction:
    try:
        return Fraction(text)
    except (ValueError, ZeroDivisionError) as cause:
        raise InvalidInput(f"must be a number (got {text!r})", field=field) from cause


def _whole_numbers(text: str | None, count: int, field: str, form: str) -> list[int] | None:
    if text is None:
        return None
    parts = re.split(r"[-,:]", text)
    if len(parts) != count or not all(part.strip().isdigit() for part in parts):
        raise InvalidInput(f"must be {form} (got {text!r})", field=field)
    return [int(part) for part in parts]
