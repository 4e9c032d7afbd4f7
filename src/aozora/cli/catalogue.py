"""`aozora catalogue`: what an engine can depict."""

import argparse

from aozora.film.catalogue import Category


def run(parsed: argparse.Namespace) -> int:
    """Print the entries by category, or all of them as JSON."""
    from aozora.studio.make import catalogue_of

    catalogue = catalogue_of(parsed.engine)
    if parsed.json:
        print(catalogue.model_dump_json(indent=2))
        return 0
    categories: list[Category] = []
    for entry in catalogue.entries:
        if entry.category not in categories:
            categories.append(entry.category)
    for category in categories:
        names = sorted(entry.name for entry in catalogue.of(category))
        print(f"{category} ({len(names)}): {', '.join(names)}")
    return 0
