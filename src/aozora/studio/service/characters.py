"""Saved characters: who is seen in a film, or told of in words, under a name by which prompts call them."""

import importlib
import json
import secrets
import time
from collections.abc import Generator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from aozora.film.errors import AozoraError, Blocked
from aozora.studio.service.blobs import read_whole
from aozora.studio.service.files import incoming
from aozora.studio.service.house import House
from aozora.studio.service.keys import Caller
from aozora.studio.service.known import digest_of, film_like
from aozora.studio.service.parameters import Parameters
from aozora.studio.service.problems import Problem
from aozora.studio.service.submitting import moderate
from aozora.studio.service.tables import CharacterRow, VideoRow
from aozora.studio.service.uploads import ENDINGS, Upload
from aozora.studio.service.videos import finished_video

if TYPE_CHECKING:
    from aozora.studio.characters import Look

NAME_LIMIT, DESCRIPTION_LIMIT = 80, 2000

LIKENESS = "aozora.studio.likeness"
"""The module that finds people in clips."""


def create_character(house: House, caller: Caller, given: Parameters) -> CharacterRow:
    """Keep a character under a new id: the member `who` of the cast of a film of this service (its id, or its file), whom a
    `description` tells of, or a person in any clip, with `consent`. `Problem` when the name will not do or nobody is found."""
    given.only(("name", "video", "description", "who", "consent"))
    name, words = given.some_text("name", NAME_LIMIT).strip(), given.text("description", most=DESCRIPTION_LIMIT).strip()
    who, consent = given.text("who", most=NAME_LIMIT).strip(), given.text("consent", most=DESCRIPTION_LIMIT).strip()
    source = given.film("video")
    moderate(name, words)
    row = CharacterRow(id="char_" + secrets.token_hex(16), project=caller.project, name=name, created_at=int(time.time()))
    film = film_like(house, caller, digest_of(source)) if isinstance(source, Upload) else finished_video(house, caller, source)
    if words:
        look = _told_of(name, words)
    elif film is not None:
        look = _seen_in(house, film, name, who)
    elif isinstance(source, Upload) and consent and find_spec(LIKENESS) is not None:
        look = _photographed(house, source, (name, who, consent))
    else:
        text = "The clip was not made by this service: say who is seen in it in 'description'"
        agreed = ", or that the person agrees in 'consent'" if find_spec(LIKENESS) is not None else ""
        raise Problem(f"{text}{agreed}.", field="video", code="character_not_recognised")
    facts = {"look": look.model_dump(mode="json"), "film": None if film is None else film.id, "consent": consent}
    row.facts = json.dumps(facts)
    if isinstance(source, Upload):
        _keep(house, row, source)
    with house.database.writing() as session:
        session.add(row)
    return row


def find_character(house: House, caller: Caller, character_id: str) -> CharacterRow:
    """A character of the caller's project; `Problem` (not found) otherwise."""
    with house.database.reading() as session:
        row = session.get(CharacterRow, character_id)
    if row is None or row.project != caller.project:
        raise Problem(f"Character with id '{character_id[:200]}' not found.", kind="not_found")
    return row


def _told_of(name: str, words: str) -> "Look":
    """Whom words tell of, as the planner understands them."""
    from aozora.film.brief import Brief
    from aozora.film.settings import Settings
    from aozora.studio.characters import CharacterBook
    from aozora.studio.make import plan

    settings = Settings.of(engine="world")
    with TemporaryDirectory() as folder, _refusing("description"):
        book = CharacterBook(Path(folder))
        return book.save_from_words("Somebody", words, lambda prompt: plan(Brief.of(prompt, settings))).look.model_copy(
            update={"identity": f"0/character/{name.lower()}"}
        )


def _photographed(house: House, clip: Upload, told: tuple[str, str, str]) -> "Look":
    """A person in a clip that somebody else made, who agrees."""
    from aozora.studio.characters import CharacterBook

    name, who, consent = told
    likeness: Any = importlib.import_module(LIKENESS)
    with TemporaryDirectory(dir=incoming(house)) as folder, _refusing("video"):
        path = Path(folder) / f"clip{ENDINGS[clip.kind]}"
        clip.save(path)
        book = CharacterBook(Path(folder) / "book")
        kind = who.lower() if who.lower() in likeness.KINDS else ""
        saved = likeness.save_from_photos(book, "Somebody", [path], consent, kind=kind)
        return saved.look.model_copy(update={"identity": f"0/character/{name.lower()}"})


def _seen_in(house: House, film: VideoRow, name: str, who: str) -> "Look":
    """A member of the cast of a film of this service."""
    from aozora.studio.characters import CharacterBook

    blob = f"videos/{film.id}/screenplay.json"
    if house.blobs.find(blob) is None:
        raise Problem(f"The content of video '{film.id}' has expired.", field="video", code="video_expired")
    with TemporaryDirectory() as folder, _refusing("who"):
        path = Path(folder) / "screenplay.json"
        path.write_bytes(read_whole(house.blobs, blob))
        return CharacterBook(Path(folder) / "book").save_from_film("Somebody", path, who or _called(path, name)).look


def _called(screenplay: Path, name: str) -> str:
    """The member of the cast that bears the name of the new character, if one does."""
    cast = json.loads(screenplay.read_text(encoding="utf-8")).get("cast", ())
    return name if name.lower() in {str(role.get(key, "")).lower() for role in cast for key in ("name", "kind", "id")} else ""


@contextmanager
def _refusing(field: str) -> Generator[None, None, None]:
    """What the studio cannot do with a value is a refusal of it."""
    try:
        yield
    except Problem:
        raise
    except Blocked as error:
        raise Problem("Your request was blocked by our moderation system.", field=field, code="moderation_blocked") from error
    except AozoraError as error:
        named = error.field if error.field == "consent" else field
        raise Problem(f"Invalid '{named}': {error.message}.", field=named, code="invalid_value") from error


def _keep(house: House, row: CharacterRow, clip: Upload) -> None:
    with TemporaryDirectory(dir=incoming(house)) as folder:
        path = Path(folder) / f"clip{ENDINGS[clip.kind]}"
        clip.save(path)
        house.blobs.put(f"characters/{row.id}/{path.name}", path)
