"""Orders that begin with a film: remix, edit, extend."""

from fractions import Fraction
from typing import Any

from aozora.studio.service.house import House
from aozora.studio.service.intake import Draft, picture_given, preset_settings
from aozora.studio.service.keys import Caller
from aozora.studio.service.known import digest_of, film_like
from aozora.studio.service.orders import MOST_SECONDS, VideoOrder, read_order
from aozora.studio.service.parameters import Parameters
from aozora.studio.service.presets import DEFAULT_MODEL, DEFAULT_SIZE, SECONDS, preset_named
from aozora.studio.service.problems import Problem
from aozora.studio.service.uploads import Upload
from aozora.studio.service.videos import finished_video

MOST_EXTENSIONS = 6
"""How often a film may be extended, as documented."""


def draft_remix(house: House, caller: Caller, video_id: str, given: Parameters) -> Draft:
    """What `POST /videos/{id}/remix` asks for: another prompt; everything else is inherited."""
    given.only(("prompt", "seed"))
    prompt = given.some_text("prompt")
    return Draft(_changed(source_order(house, caller, video_id), given, operation="remix", prompt=prompt, source_id=video_id))


def draft_edit(house: House, caller: Caller, given: Parameters) -> Draft:
    """What `POST /videos/edits` asks for: a change to a film of this service, or to one that is uploaded; a `mask` says where."""
    given.only(("prompt", "video", "model", "seed", "mask"))
    prompt = given.some_text("prompt")
    source, mask = _source(house, caller, given), picture_given(given, "mask", "mask")
    masks = () if mask is None else (mask,)
    if isinstance(source, Upload):
        return Draft(_of_upload(given, prompt, "edit"), masks, clip=source)
    changes: dict[str, Any] = {"operation": "edit", "prompt": prompt, "source_id": source, "pictures": ()}
    return Draft(_changed(source_order(house, caller, source), given, **changes), masks)


def draft_extension(house: House, caller: Caller, given: Parameters) -> Draft:
    """What `POST /videos/extensions` asks for: the same film, going on; the result is the whole."""
    given.only(("prompt", "video", "seconds", "model", "seed"))
    prompt = given.some_text("prompt")
    given.required("seconds")
    source = _source(house, caller, given)
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
        "pictures": (),
    }
    return Draft(_changed(before, given, **changes))


def source_order(house: House, caller: Caller, video_id: str) -> VideoOrder:
    """The order of a finished film of the caller's project; `Problem` when there is none or it is not finished."""
    return read_order(finished_video(house, caller, video_id).request)


def _changed(before: VideoOrder, given: Parameters, **changes: Any) -> VideoOrder:
    styled = any(picture.role == "style" for picture in before.pictures)
    # parts of a film in another picture's colours cannot be rendered anew: they would have their own
    worldless = before.worldless or before.begins_with_picture or (styled and changes["operation"] != "remix")
    fresh = {"screenplay": None, "source_blob": None, "added_seconds": None, "worldless": worldless}
    seed = given.integer("seed", before.seed, 0, 2**32 - 1)
    return before.model_copy(update={**fresh, "seed": seed, **changes})


def _of_upload(given: Parameters, prompt: str, operation: str) -> VideoOrder:
    model = given.text("model", DEFAULT_MODEL, 200)
    width, height = (int(side) for side in DEFAULT_SIZE.split("x"))
    settings = preset_settings(preset_named(model))
    fields = {"operation": operation, "prompt": prompt, "model": model, "seconds": SECONDS[0], "width": width, "height": height}
    fields |= {"worldless": True}
    return VideoOrder.model_validate({**settings, **fields, "seed": given.integer("seed", 0, 0, 2**32 - 1)})


def _source(house: House, caller: Caller, given: Parameters) -> str | Upload:
    """The film that a request begins with: the id of one, or an uploaded one, unless that was made here and is still kept."""
    source = given.film("video")
    if isinstance(source, Upload) and (known := film_like(house, caller, digest_of(source))) is not None:
        return known.id
    return source
