"""A request becomes an order: what each operation takes, and what it inherits."""

import json
from dataclasses import dataclass, replace
from typing import Any, Literal, Self

from aozora.film.errors import AozoraError, InvalidInput
from aozora.film.screenplay import Screenplay, read_screenplay
from aozora.studio.service.orders import PictureOrder, PictureRole, ReferenceRole, VideoOrder
from aozora.studio.service.parameters import Parameters, parsed, wrong_type
from aozora.studio.service.presets import DEFAULT_MODEL, DEFAULT_SECONDS, DEFAULT_SIZE, Preset, preset_named
from aozora.studio.service.problems import Problem, one_of
from aozora.studio.service.uploads import Upload

EXTENSIONS = ("seed", "fps", "quality", "silent", "screenplay", "negative_prompt", "references")
"""Parameters of Aozora's own, all optional."""

CREATE = ("prompt", "model", "seconds", "size", "input_reference", "characters", *EXTENSIONS)

QUALITIES: tuple[Literal["preview", "standard", "high"], ...] = ("preview", "standard", "high")
ROLES: tuple[ReferenceRole, ...] = ("first_frame", "last_frame", "style", "subject", "free")

MOST_CHARACTERS, MOST_REFERENCES = 2, 8
URL_LIMIT = 20_971_520
"""Longest `image_url` in characters, as documented."""


@dataclass(frozen=True)
class PictureSource:
    """A picture of a request before it is stored: uploaded, behind an address (or in one), or an earlier uploaded file."""

    field: str
    role: PictureRole = "first_frame"
    tag: str = "reference"
    upload: Upload | None = None
    image_url: str | None = None
    file_id: str | None = None


@dataclass(frozen=True)
class Draft:
    """An order whose pictures are not stored yet and whose characters are not looked up."""

    order: VideoOrder
    pictures: tuple[PictureSource, ...] = ()
    character_ids: tuple[str, ...] = ()
    clip: Upload | None = None

    def with_roles(self) -> Self:
        """The draft whose order knows what its pictures are for, though they are nowhere yet; good for estimates."""
        pictures = tuple(PictureOrder(blob="", role=source.role) for source in self.pictures)
        return replace(self, order=self.order.model_copy(update={"pictures": pictures}))


def preset_settings(preset: Preset) -> dict[str, Any]:
    """The fields of an order that a model decides."""
    return {"engine": preset.engine, "quality": preset.quality, "upscale": preset.upscale}


def draft_create(given: Parameters) -> Draft:
    """What `POST /videos` asks for."""
    given.only(CREATE)
    prompt = given.some_text("prompt")
    preset = preset_named(given.text("model", DEFAULT_MODEL, 200))
    screenplay = _screenplay(given)
    seconds = given.seconds(preset, DEFAULT_SECONDS) if screenplay is None else _length(given, screenplay)
    width, height = given.size(preset, DEFAULT_SIZE)
    quality = given.text("quality", preset.quality, 40)
    if quality not in QUALITIES:
        raise one_of("quality", quality, QUALITIES)
    order = VideoOrder(
        prompt=prompt,
        model=given.text("model", DEFAULT_MODEL, 200),
        engine=preset.engine,
        quality=next(each for each in QUALITIES if each == quality),
        upscale=preset.upscale,
        seconds=seconds,
        width=width,
        height=height,
        fps=given.integer("fps", 24, 12, 60),
        seed=given.integer("seed", 0, 0, 2**32 - 1),
        silent=given.switch("silent"),
        negative_prompt=given.text("negative_prompt", most=2000),
        screenplay=None if screenplay is None else screenplay.to_json(),
    )
    return Draft(order, _pictures(given), _character_ids(given))


def _pictures(given: Parameters) -> tuple[PictureSource, ...]:
    first = picture_given(given, "input_reference")
    found = [] if first is None else [first]
    for number, each in enumerate(given.records("references", MOST_REFERENCES)):
        found.append(_reference(each, f"references[{number}]"))
    return tuple(found)


def picture_given(given: Parameters, name: str, role: PictureRole = "first_frame") -> PictureSource | None:
    """A picture under a name, as a file or as an object that says where it is; None when there is none."""
    value = given.given(name)
    if value is None or isinstance(value, Upload):
        return None if value is None else PictureSource(name, role, upload=value)
    table = given.record(name, "a file" if given.form else "an object")
    assert table is not None
    return replace(_located(table, name, {"image_url", "file_id"}), role=role)


def _reference(table: dict[str, Any], name: str) -> PictureSource:
    role, tag = table.get("role", "free"), table.get("name", "reference")
    if role not in ROLES:
        raise one_of(f"{name}.role", role, ROLES)
    if not isinstance(tag, str) or not 1 <= len(tag) <= 80:
        raise wrong_type(f"{name}.name", "a string of 1 to 80 characters", tag)
    if isinstance(file := table.get("image"), Upload):
        return PictureSource(name, role, tag, upload=file)
    source = _located(table, name, {"image_url", "file_id", "role", "name", "image"})
    return PictureSource(name, role, tag, image_url=source.image_url, file_id=source.file_id)


def _located(table: dict[str, Any], name: str, allowed: set[str]) -> PictureSource:
    for key in table:
        if key not in allowed:
            raise Problem(f"Unknown parameter: '{name}.{key[:100]}'", field=f"{name}.{key[:100]}", code="unknown_parameter")
    url, file_id = table.get("image_url"), table.get("file_id")
    if (url is None) == (file_id is None):
        text = f"Invalid '{name}': exactly one of 'image_url' and 'file_id' must be given."
        raise Problem(text, field=name, code="invalid_value")
    for key, value in (("image_url", url), ("file_id", file_id)):
        if value is not None and not isinstance(value, str):
            raise wrong_type(f"{name}.{key}", "a string", value)
        if value == "":
            raise Problem(f"Invalid '{name}.{key}': empty string.", field=f"{name}.{key}", code="empty_string")
    if isinstance(url, str) and len(url) > URL_LIMIT:
        limit = f"Expected a string with maximum length {URL_LIMIT}, but got a string with length {len(url)} instead."
        raise Problem(f"Invalid '{name}.image_url': string too long. {limit}", field=name, code="string_above_max_length")
    return PictureSource(name, image_url=url, file_id=file_id)


def _character_ids(given: Parameters) -> tuple[str, ...]:
    ids: list[str] = []
    for number, each in enumerate(given.records("characters", MOST_CHARACTERS)):
        name = f"characters[{number}].id"
        for key in each:
            if key != "id":
                shown = f"characters[{number}].{key[:100]}"
                raise Problem(f"Unknown parameter: '{shown}'", field=shown, code="unknown_parameter")
        inner = Parameters({name: each.get("id")})
        inner.required(name)
        ids.append(inner.text(name, most=200))
    return tuple(ids)


def _length(given: Parameters, screenplay: Screenplay) -> str:
    """A screenplay knows how long it is; `seconds` may only repeat it."""
    text = f"{float(screenplay.seconds):g}"
    if given.given("seconds") is not None and str(given.given("seconds")) != text:
        raise Problem(f"Invalid 'seconds': the screenplay lasts {text} seconds.", field="seconds", code="invalid_value")
    return text


def _screenplay(given: Parameters) -> Screenplay | None:
    """A screenplay, as an object or as its JSON text."""
    value = given.given("screenplay")
    if value is None:
        return None
    if isinstance(value, str):
        value = parsed("screenplay", value)
    if not isinstance(value, dict):
        raise wrong_type("screenplay", "an object", value)
    try:
        return read_screenplay(json.dumps(value))
    except InvalidInput as error:
        inner = (error.field or "").removeprefix("screenplay").removeprefix(".")
        where = f"screenplay.{inner}" if inner else "screenplay"
        raise Problem(f"Invalid '{where}': {error.message}", field=where, code="invalid_value") from error
    except AozoraError as error:
        raise Problem(f"Invalid 'screenplay': {error.message}", field="screenplay", code="invalid_value") from error
