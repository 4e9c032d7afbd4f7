"""What comes with an order besides words: pictures, clips and characters, found, checked and stored beside it."""

import importlib
import json
from collections.abc import Iterable
from fractions import Fraction
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from aozora.film.errors import InvalidInput
from aozora.studio.service.abilities import CLIPS
from aozora.studio.service.blobs import fetch
from aozora.studio.service.files import incoming
from aozora.studio.service.house import House
from aozora.studio.service.intake import Draft, PictureSource
from aozora.studio.service.keys import Caller
from aozora.studio.service.orders import MOST_SECONDS, CharacterOrder, PictureOrder, VideoOrder
from aozora.studio.service.pictures import stored_picture
from aozora.studio.service.problems import Problem
from aozora.studio.service.references import named_in, tag_of, with_tags
from aozora.studio.service.tables import CharacterRow
from aozora.studio.service.uploads import ENDINGS, Upload


def with_files(house: House, caller: Caller, draft: Draft, video_id: str) -> VideoOrder:
    """The order of a draft with its pictures and its clip stored under the film's id, and with its characters as they are now.
    Pictures of the film that it begins with are copied: that one may be deleted before this one is made."""
    order = draft.order
    characters = order.characters
    if draft.character_ids:
        characters = _characters(house, caller, draft.character_ids, order.prompt)
    with TemporaryDirectory(dir=incoming(house)) as folder:
        place = Path(folder)
        if draft.clip is not None:
            order = _with_clip(house, order, draft.clip, (video_id, place))
        pictures = [_copied(house, picture, (video_id, n), place) for n, picture in enumerate(order.pictures)]
        first = len(pictures)
        for number, source in enumerate(draft.pictures, first):
            pictures.append(_stored(house, caller, order, (video_id, number, source), place))
    return order.model_copy(update={"pictures": tuple(pictures), "characters": characters})


def check_tags(order: VideoOrder) -> None:
    """Refuse a prompt that calls somebody by an @tag that nothing in the order has."""
    if "@" not in order.prompt:
        return
    from aozora.director.reading import tags_of

    known = {one.tag.lower() for one in (*order.pictures, *order.characters)}
    for tag in tags_of(with_tags(order.prompt, order.characters)):
        if tag.lower() not in known:
            allowed = ", ".join(f"@{each}" for each in sorted(known)) or "none"
            text = f"Invalid 'prompt': unknown reference '@{tag[:80]}'. Known references: {allowed}."
            raise Problem(text, field="prompt", code="unknown_reference")


def _with_clip(house: House, order: VideoOrder, clip: Upload, names: tuple[str, Path]) -> VideoOrder:
    """The order with an uploaded clip stored, and with the size, the rate and the length that follow from it."""
    video_id, folder = names
    path = folder / f"clip{ENDINGS[clip.kind]}"
    clip.save(path)
    blob = f"videos/{video_id}/in/{path.name}"
    changes: dict[str, object] = {"source_blob": blob}
    if find_spec(CLIPS) is not None:
        changes |= _facts_of(path, order)
    house.blobs.put(blob, path)
    return order.model_copy(update=changes)


def _facts_of(path: Path, order: VideoOrder) -> dict[str, object]:
    try:
        clip: Any = importlib.import_module(CLIPS).opened_clip(path, "video")
    except InvalidInput as cause:
        raise Problem(f"Invalid 'video': {cause.message}.", field="video", code="invalid_video_file") from cause
    seconds = clip.seconds + Fraction(order.added_seconds or 0)
    if seconds > MOST_SECONDS:
        text = f"The video can last at most {MOST_SECONDS} seconds in all."
        raise Problem(text, field="video", code="invalid_value")
    return {"width": clip.width, "height": clip.height, "fps": round(clip.fps), "seconds": f"{float(seconds):g}"}


def _stored(house: House, caller: Caller, order: VideoOrder, item: tuple[str, int, PictureSource], folder: Path) -> PictureOrder:
    video_id, number, source = item
    path = stored_picture(house, caller, source, folder / f"picture-{number}", (order.width, order.height))
    name = f"videos/{video_id}/in/picture-{number}{path.suffix}"
    house.blobs.put(name, path)
    return PictureOrder(blob=name, role=source.role, tag=source.tag)


def _copied(house: House, picture: PictureOrder, names: tuple[str, int], folder: Path) -> PictureOrder:
    video_id, number = names
    path = folder / f"picture-{number}{Path(picture.blob).suffix}"
    if house.blobs.find(picture.blob) is None:
        raise Problem("The pictures of the video have expired.", field="video", code="video_expired")
    fetch(house.blobs, picture.blob, path)
    name = f"videos/{video_id}/in/{path.name}"
    house.blobs.put(name, path)
    return picture.model_copy(update={"blob": name})


def _characters(house: House, caller: Caller, ids: Iterable[str], prompt: str) -> tuple[CharacterOrder, ...]:
    """The characters of an order; each must be called by its name in the prompt, as documented."""
    found: list[CharacterOrder] = []
    for number, character_id in enumerate(ids):
        with house.database.reading() as session:
            row = session.get(CharacterRow, character_id)
        if row is None or row.project != caller.project:
            text = f"Character with id '{character_id[:200]}' not found."
            raise Problem(text, kind="not_found", field=f"characters[{number}].id")
        if not named_in(prompt, row.name):
            text = f"Invalid 'prompt': the name of the character, '{row.name}', must appear in it."
            raise Problem(text, field="prompt", code="character_not_named")
        look = json.loads(row.facts).get("look")
        if look is None:
            text = f"Character '{character_id[:200]}' was saved by an earlier version, which did not recognise it: save it again."
            raise Problem(text, field=f"characters[{number}].id", code="not_supported")
        tag = tag_of(row.name, {one.tag for one in found})
        if row.id not in {one.id for one in found}:
            found.append(CharacterOrder(id=row.id, name=row.name, tag=tag, look=json.dumps(look)))
    return tuple(found)
