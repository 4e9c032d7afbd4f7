"""Write docs/catalogue/README.md, the list of everything that the world engine can depict; run it without arguments.

Pictures of the entries are made by `aozora catalogue --sheet DIR`.
"""

from pathlib import Path

from aozora.film.catalogue import Catalogue, Category
from aozora.studio.make import catalogue_of

PAGE = Path(__file__).with_name("README.md")

TITLES: dict[Category, str] = {
    "kind": "People and animals",
    "action": "What they do",
    "garment": "What people wear",
    "part": "Features",
    "thing": "Things",
    "place": "Places",
    "hour": "Hours",
    "weather": "Weathers",
    "material": "Materials",
    "colour": "Colours",
    "framing": "Shot sizes",
    "angle": "Angles",
    "move": "Moves of the camera",
    "look": "Looks",
    "text": "What words are written on",
    "sound": "Sounds",
}

HEAD = """# The catalogue

Everything that the world engine can depict, by the name that the screenplay uses; `aozora catalogue --json` adds the further
words for each. `aozora catalogue --sheet DIR` makes a picture of every entry and sheets; `--category` and `--name` choose.
This page is written by `make_catalogue.py`; that a name is here means that it is built, not that every viewer would name it (see
[viewers](../viewers.md)).
"""


def page(catalogue: Catalogue) -> str:
    """The page as Markdown: a section per category, in it a paragraph per family."""
    parts = [HEAD]
    for category, title in TITLES.items():
        entries = catalogue.of(category)
        if not entries:
            continue
        parts.append(f"## {title} ({len(entries)})\n")
        families: dict[str, list[str]] = {}
        for entry in entries:
            families.setdefault(entry.family or category, []).append(entry.name)
        if len(families) == 1:
            parts.append(", ".join(sorted(entry.name for entry in entries)) + "\n")
            continue
        lonely = sorted(name for names in families.values() if len(names) == 1 for name in names)
        rows = [f"- **{family}**: {', '.join(sorted(names))}" for family, names in sorted(families.items()) if len(names) > 1]
        rows += [f"- **others**: {', '.join(lonely)}"] if lonely else []
        parts.append("\n".join(rows) + "\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(catalogue_of("world")))
