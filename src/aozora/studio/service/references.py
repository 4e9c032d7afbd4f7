"""What a film is told to look at: pictures and saved characters of an order, as files beside it."""

import re
from collections.abc import Iterable
from pathlib import Path

from aozora.film.brief import Reference
from aozora.studio.characters import Character, Look, character_id
from aozora.studio.service.blobs import Blobs, fetch
from aozora.studio.service.orders import CharacterOrder, VideoOrder

_TAG = re.compile(r"[a-z][a-z0-9_]{0,59}")


def references_of(blobs: Blobs, order: VideoOrder, folder: Path) -> tuple[Reference, ...]:
    """Fetch the pictures of an order into `folder`, write its characters there, and name them all."""
    folder.mkdir(parents=True, exist_ok=True)
    found: list[Reference] = []
    for number, picture in enumerate(order.pictures):
        path = folder / f"picture-{number}{Path(picture.blob).suffix}"
        fetch(blobs, picture.blob, path)
        if picture.role != "mask":
            found.append(Reference(kind="picture", tag=picture.tag, path=path, role=picture.role))
    for character in order.characters:
        path = folder / f"{character.tag}.json"
        saved = Character(name=character.tag.replace("_", " "), looks=(Look.model_validate_json(character.look),))
        path.write_text(saved.model_dump_json(), encoding="utf-8")
        found.append(Reference(kind="character", tag=character.tag, path=path, role="subject"))
    return tuple(found)


def mask_of(order: VideoOrder, folder: Path) -> Path | None:
    """The mask of an order, after its pictures were fetched into `folder`."""
    for number, picture in enumerate(order.pictures):
        if picture.role == "mask":
            return folder / f"picture-{number}{Path(picture.blob).suffix}"
    return None


def tag_of(name: str, taken: Iterable[str]) -> str:
    """How the director hears of a character: its name in small letters, or a word of its own for a name in other scripts."""
    tag = character_id(name)
    if _TAG.fullmatch(tag) is None or tag in taken:
        number = 1
        while (tag := f"character_{number}") in taken:
            number += 1
    return tag


def named_in(prompt: str, name: str) -> bool:
    """Whether a prompt says a character's name, as a word of its own."""
    return _said(name).search(prompt) is not None


def with_tags(prompt: str, characters: Iterable[CharacterOrder]) -> str:
    """The prompt with tags in place of the names of characters; the longest names first, so that "Old Tom" is not "Old" Tom."""
    for character in sorted(characters, key=lambda one: -len(one.name)):
        prompt = _said(character.name).sub(f"@{character.tag}", prompt)
    return prompt


def _said(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@])@?{re.escape(name)}(?!\w)", re.IGNORECASE)
