"""Saved characters: a clip and a name by which prompts call them."""

import secrets
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from aozora.studio.service.house import House
from aozora.studio.service.keys import Caller
from aozora.studio.service.parameters import Parameters, wrong_type
from aozora.studio.service.problems import Problem
from aozora.studio.service.submitting import moderate
from aozora.studio.service.tables import CharacterRow
from aozora.studio.service.uploads import ENDINGS, Upload

NAME_LIMIT = 80


def create_character(house: House, caller: Caller, given: Parameters) -> CharacterRow:
    """Keep the clip of a character under a new id. `Problem` when the name or the file will not do."""
    given.only(("name", "video"))
    name = given.some_text("name", NAME_LIMIT)
    clip = given.required("video")
    if not isinstance(clip, Upload):
        raise wrong_type("video", "a file", clip)
    moderate(name)
    row = CharacterRow(id="char_" + secrets.token_hex(16), project=caller.project, name=name, created_at=int(time.time()))
    incoming = house.config.data / "incoming"
    incoming.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=incoming) as folder:
        path = Path(folder) / f"clip{ENDINGS[clip.kind]}"
        clip.save(path)
        house.blobs.put(f"characters/{row.id}/{path.name}", path)
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
