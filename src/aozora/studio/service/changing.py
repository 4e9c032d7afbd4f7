"""Orders that begin with a film: remix, edit, extend."""

from fractions import Fraction
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import undefer

from aozora.studio.service.house import House
from aozora.studio.service.intake import Draft, preset_settings
from aozora.studio.service.keys import Caller
from aozora.studio.service.orders import VideoOrder, read_order
from aozora.studio.service.parameters import Parameters, wrong_type
from aozora.studio.service.presets import DEFAULT_MODEL, DEFAULT_SIZE, SECONDS, preset_named
from aozora.studio.service.problems import Problem
from aozora.studio.service.tables import VideoRow
from aozora.studio.service.uploads import Upload
from aozora.studio.service.videos import not_found

MOST_EXTENSIONS, MOST_SECONDS = 6, 120
"""How often a film may be extended, and how long it may become, as documented."""


def draft_remix(house: House, caller: Caller, video_id: str, given: Parameters) -> Draft:
    """What `POST /videos/{id}/remix` asks for: another prompt; everything else is inherited."""
    given.only(("prompt", "seed"))
    prompt = given.some_text("prompt")
    return Draft(_changed(source_order(house, caller, video_id), given, operation="remix", prompt=prompt, source_id=video_id))


def draft_edit(house: House, caller: Caller, given: Parameters) -> Draft:
    """What `POST /videos/edits` asks for: a change to a film of this service, or to one that is uploaded."""
    given.only(("prompt", "video", "model", "seed"))
    prompt = given.some_text("prompt")
    source = _source(given)
    if isinstance(source, Upload):
        return Draft(_of_upload(given, prompt, "edit"), clip=source)
    return Draft(_changed(source_order(house, caller, source), given, operation="edit", prompt=prompt, source_id=source))


def draft_extension(house: House, caller: Caller, given: Parameters) -> Draft:
    """What `POST /videos/extensions` asks for: the same film, going on; the result is the whole."""
    given.only(("prompt", "video", "seconds", "model", "seed"))
    prompt = given.some_text("prompt")
    given.required("seconds")
    source = _source(given)
    if isinstance(source, Upload):
        order = _of_upload(given, prompt, "extend")
        added = given.seconds(preset_named(order.model), SECONDS[0])
        return Draft(order.model_copy(update={"seconds": added, "added_seconds": added, "extensions": 1}), clip=source)
    before = source_order(house, caller, source)
    added = given.seconds(preset_named(before.model), SECONDS[0])
    total = Fraction(before.seconds) + Fraction(added)
    if total > MOST_SECONDS or before.extensions >= MOST_EXTENSIONS:
        text = f"A video can be extended up to {MOST_EXTENSIONS} times, to at most {MOST_SECONDS} seconds."
        raise Problem(text, field="seconds", code="invalid_value")
    changes: dict[str, Any] = {
        "operation": "extend",
        "prompt": prompt,
        "source_id": source,
        "seconds": f"{float(total):g}",
        "added_seconds": added,
        "extensions": before.extensions + 1,
    }
    return Draft(_changed(before, given, **changes))


def source_order(house: House, caller: Caller, video_id: str) -> VideoOrder:
    """The order of a finished film of the caller's project; `Problem` when there is none or it is not finished."""
    with house.database.reading() as session:
        chosen = select(VideoRow).options(undefer(VideoRow.request))
        row = session.scalars(chosen.where(VideoRow.project == caller.project, VideoRow.id == video_id)).first()
        if row is None:
            raise not_found(video_id)
        if row.status != "completed":
            text = "Video is not ready yet, use GET /v1/videos/{video_id} to check status."
            raise Problem(text, field="video", code="video_not_ready")
        if row.stage == "expired":
            raise Problem(f"The content of video '{row.id}' has expired.", field="video", code="video_expired")
        return read_order(row.request)


def _changed(before: VideoOrder, given: Parameters, **changes: Any) -> VideoOrder:
    fresh = {"pictures": (), "characters": (), "screenplay": None, "source_blob": None, "added_seconds": None}
    seed = given.integer("seed", before.seed, 0, 2**32 - 1)
    return before.model_copy(update={**fresh, "seed": seed, **changes})


def _of_upload(given: Parameters, prompt: str, operation: str) -> VideoOrder:
    model = given.text("model", DEFAULT_MODEL, 200)
    width, height = (int(side) for side in DEFAULT_SIZE.split("x"))
    settings = preset_settings(preset_named(model))
    fields = {"operation": operation, "prompt": prompt, "model": model, "seconds": SECONDS[0], "width": width, "height": height}
    return VideoOrder.model_validate({**settings, **fields, "seed": given.integer("seed", 0, 0, 2**32 - 1)})


def _source(given: Parameters) -> str | Upload:
    """The film that a request begins with: the id of one, or an uploaded one."""
    value = given.required("video")
    if isinstance(value, Upload):
        return value
    table = given.record("video", "a file" if given.form else "an object")
    assert table is not None
    for key in table:
        if key != "id":
            raise Problem(f"Unknown parameter: 'video.{key[:100]}'", field=f"video.{key[:100]}", code="unknown_parameter")
    video_id = table.get("id")
    if video_id is None:
        raise Problem("Missing required parameter: 'video.id'.", field="video.id", code="missing_required_parameter")
    if not isinstance(video_id, str):
        raise wrong_type("video.id", "a string", video_id)
    return video_id
