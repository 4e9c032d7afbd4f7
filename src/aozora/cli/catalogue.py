"""`aozora catalogue`: what an engine can depict, in words and in pictures."""

import argparse
import sys
from pathlib import Path

from aozora.cli.options import parse_size
from aozora.film.catalogue import Catalogue, Category, Entry
from aozora.film.errors import InvalidInput
from aozora.film.settings import Settings

PER_SHEET = 24


def run(parsed: argparse.Namespace) -> int:
    """Print the entries by category, or all of them as JSON; with `--sheet` make pictures of them."""
    from aozora.studio.make import catalogue_of

    catalogue = _chosen(catalogue_of(parsed.engine), parsed.category, parsed.name)
    if parsed.sheet:
        return _sheets(parsed, catalogue)
    if parsed.json:
        print(catalogue.model_dump_json(indent=2))
        return 0
    for category in _categories(catalogue):
        names = sorted(entry.name for entry in catalogue.of(category))
        print(f"{category} ({len(names)}): {', '.join(names)}")
    return 0


def _categories(catalogue: Catalogue) -> list[Category]:
    return list(dict.fromkeys(entry.category for entry in catalogue.entries))


def _chosen(catalogue: Catalogue, categories: list[str] | None, names: list[str] | None) -> Catalogue:
    """The catalogue narrowed to what was asked for; `InvalidInput` for a category or a name that is not there."""
    known = _categories(catalogue)
    for category in categories or ():
        if category not in known:
            raise InvalidInput(f"must be one of {', '.join(known)} (got {category!r})", field="category")
    entries = [entry for entry in catalogue.entries if not categories or entry.category in categories]
    if names:
        entries = [entry for entry in entries if entry.name in names]
        if missing := sorted(set(names) - {entry.name for entry in entries}):
            raise InvalidInput(f"there is no {missing[0]!r} in the catalogue", field="name")
    return catalogue.model_copy(update={"entries": tuple(entries)})


def _sheets(parsed: argparse.Namespace, catalogue: Catalogue) -> int:
    """A picture per entry, and one sheet per 24 of a category; remarks go to stderr."""
    from aozora.studio.make import catalogue_of
    from aozora.studio.sheets import PICTURED, Specimen, specimens, write_sheet, write_specimen
    from aozora.studio.still import still_camera

    width, height = parse_size(parsed.size)
    settings = Settings.of(
        width=width, height=height, seconds=2, fps=12, quality="preview", engine=parsed.engine, visible_mark=False
    )
    kinds = [entry.name for entry in catalogue_of(parsed.engine).of("kind")]
    folder = Path(parsed.sheet)
    with still_camera(settings) as camera:
        for category in PICTURED:
            entries: tuple[Entry, ...] = catalogue.of(category)
            for first in range(0, len(entries), PER_SHEET):
                shown: list[Specimen] = []
                for specimen in specimens(entries[first : first + PER_SHEET], kinds, camera, settings):
                    write_specimen(folder, specimen)
                    shown.append(specimen)
                    if specimen.remark:
                        print(f"{category} {specimen.entry.name}: {specimen.remark}", file=sys.stderr)
                path = folder / f"{category}-{first // PER_SHEET + 1:02d}.jpg"
                write_sheet(path, shown, columns=1 if category == "action" else 4)
                print(path)
    return 0
