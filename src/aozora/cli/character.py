"""`aozora character`: members of a cast that are kept under a name."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from aozora.film.errors import InvalidInput

if TYPE_CHECKING:
    from aozora.studio.characters import CharacterBook

ACTIONS = ("save", "list", "show", "export", "import", "use", "remove")


def add_character(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("action", choices=ACTIONS, help="what to do")
    parser.add_argument("name", nargs="?", default="", help="the character's name (for import: the file)")
    parser.add_argument("--film", metavar="DIR", help="save: a kept film (its folder or screenplay file)")
    parser.add_argument("--who", default="", help="save: which member of the film's cast, by id, name or kind")
    parser.add_argument("--words", help='save: a description ("a tall old man with a white beard and a red coat")')
    parser.add_argument("--photo", action="append", metavar="FILE", help="save: a photo or a short clip from the front (repeat)")
    parser.add_argument("--consent", default="", help='save --photo: that the person agrees, such as "I am this person"')
    parser.add_argument("--kind", default="", help="save --photo: person, man, woman, boy or girl (default: a guess)")
    parser.add_argument("--seed", type=int, default=0, help="save --words: another seed gives another face (default: 0)")
    parser.add_argument("--as", dest="other", default="", metavar="NAME", help="import: under another name")
    parser.add_argument("--version", dest="number", type=int, default=0, help="use: which version becomes the newest again")
    parser.add_argument("-o", "--output", metavar="FILE", help="export: where the file goes (default: <name>.character.json)")
    parser.add_argument("--book", metavar="DIR", help="the folder of the characters (default: in the user's data folder)")


def run(parsed: argparse.Namespace) -> int:
    """Do it and say what is there now."""
    from aozora.studio.characters import CharacterBook, default_book

    book = CharacterBook(Path(parsed.book)) if parsed.book else default_book()
    if parsed.action != "list" and not parsed.name:
        raise InvalidInput("must be given", field="name")
    found = book.all() if parsed.action == "list" else [_done(parsed, book)]
    for one in found:
        if parsed.json or parsed.action == "show":
            print(one.model_dump_json(indent=None if parsed.json else 2))
        else:
            print(
                f"@{one.id}  {one.name}: {one.look.kind}, {len(one.looks)} version{'s' * (len(one.looks) > 1)}, {one.look.source}"
            )
    return 0


def _done(parsed: argparse.Namespace, book: "CharacterBook"):
    match parsed.action:
        case "save":
            return _saved(parsed, book)
        case "import":
            return book.import_file(Path(parsed.name), parsed.other)
        case "use":
            return book.use(parsed.name, parsed.number)
        case action:
            found = book.get(parsed.name)
            if action == "export":
                book.export(parsed.name, Path(parsed.output or f"{found.id}.character.json"))
            elif action == "remove":
                book.remove(parsed.name)
            return found


def _saved(parsed: argparse.Namespace, book: "CharacterBook"):
    if [bool(parsed.film), bool(parsed.words), bool(parsed.photo)].count(True) != 1:
        raise InvalidInput("save needs one of --film, --words and --photo", field="character")
    if parsed.photo:
        from aozora.studio.likeness import save_from_photos

        photos = [Path(photo) for photo in parsed.photo]
        return save_from_photos(book, parsed.name, photos, parsed.consent, kind=parsed.kind, seed=parsed.seed)
    if parsed.film:
        return book.save_from_film(parsed.name, Path(parsed.film), parsed.who)
    from aozora.film.brief import Brief
    from aozora.film.settings import Settings
    from aozora.studio.make import plan

    return book.save_from_words(parsed.name, parsed.words, lambda prompt: plan(Brief.of(prompt, Settings.of(seed=parsed.seed))))
