"""What a client ordered, as one document that is kept with the job."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from aozora.film.errors import StageFailed
from aozora.film.settings import Quality

Operation = Literal["create", "remix", "edit", "extend"]
Upscale = Literal[1, 2, 4]
ReferenceRole = Literal["first_frame", "last_frame", "style", "subject", "free"]
PictureRole = ReferenceRole | Literal["mask"]
"""What a picture is for; a mask is white where an edit may change the film."""


MOST_SECONDS = 120
"""How long a film may become by extensions, as documented."""


class PictureOrder(BaseModel):
    """A picture that came with the order: the blob that holds it, what it is for, and the name that the prompt may use."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    blob: str
    role: PictureRole = "first_frame"
    tag: str = "reference"


class CharacterOrder(BaseModel):
    """A saved character that the prompt names: `look` is its document (JSON of a `Look`), `tag` how the director hears of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    name: str
    tag: str
    look: str


class VideoOrder(BaseModel):
    """Everything that a worker needs to know. `source_id` is the film that is remixed, edited or extended; `source_blob` is one
    that was uploaded instead; `worldless` says that the film has no world behind it, so that its pictures themselves are changed.
    `seconds` is the length of the result; an extension adds the last `added_seconds` of it, and `extensions` counts how often the
    film was extended."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["video_order"] = "video_order"
    version: Literal[1] = 1
    operation: Operation = "create"
    prompt: str
    model: str
    engine: str
    quality: Quality
    upscale: Upscale = 1
    seconds: str
    added_seconds: str | None = None
    extensions: int = 0
    width: int
    height: int
    fps: int = 24
    seed: int = 0
    silent: bool = False
    negative_prompt: str = ""
    screenplay: str | None = None
    pictures: tuple[PictureOrder, ...] = ()
    characters: tuple[CharacterOrder, ...] = ()
    source_id: str | None = None
    source_blob: str | None = None
    worldless: bool = False

    @property
    def begins_with_picture(self) -> bool:
        """Whether the film is a given picture in motion."""
        return any(picture.role == "first_frame" for picture in self.pictures)

    @property
    def size(self) -> str:
        """As the Videos API writes it."""
        return f"{self.width}x{self.height}"


def read_order(text: str) -> VideoOrder:
    """An order from its document; `StageFailed` when it is none."""
    try:
        return VideoOrder.model_validate_json(text)
    except ValidationError as cause:
        raise StageFailed("the kept order cannot be read by this version", field="order") from cause
