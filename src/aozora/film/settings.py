"""How a film is to be made: size, length, rate, seed, quality, device, engine."""

from fractions import Fraction
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from aozora.film.errors import InvalidInput
from aozora.film.passes import PassName
from aozora.film.reference_style import ReferenceStyle
from aozora.film.timing import Clock, Seconds

Quality = Literal["preview", "standard", "high"]
Device = Literal["auto", "cpu", "cuda", "optix", "hip", "metal"]

MAX_WIDTH, MAX_HEIGHT = 4096, 2304
MIN_SIDE = 16
MAX_SECONDS = 300


class Settings(BaseModel):
    """What was asked of the production beside the prompt. Frozen; every field is checked on construction."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    width: int = 854
    height: int = 480
    seconds: Seconds = Fraction(5)
    fps: int = 24
    seed: int = 0
    quality: Quality = "standard"
    device: Device = "auto"
    engine: str = "auto"
    visible_mark: bool = True
    captions: Literal["sidecar", "burn", "both", "none"] = "sidecar"
    """Where what is spoken can be read: in files beside the film (WebVTT and SubRip), in the picture, both, or nowhere."""
    passes: tuple[PassName, ...] = ()
    """What frames carry beside their picture. With flow, blur is drawn along it whatever the quality."""
    voice_model: str = ""
    """The file (Piper's layout) or folder (Kokoro's) of a neural voice that speaks the lines, or "flite" or "espeak"; "" for the
    better one of these two that is on the machine and knows the language."""
    soundfont: str = ""
    """The file of a soundfont (SF2, SF3) that plays the music, "installed" for the machine's own, "" for the house's
    instruments."""
    weights: str = ""
    """The folder of the model that the engine neural films with."""
    upscale: Literal[1, 2, 4] = 1
    """The picture is rendered at this fraction of its width and height and enlarged with the help of the passes."""

    look: str = ""
    """The look of all shots by its name in the catalogue; "" leaves each shot the look that the prompt asks for."""
    style: ReferenceStyle | None = None
    """The style of a picture that somebody brought, taken on after the look."""

    @field_validator("width", "height")
    @classmethod
    def _even_side(cls, value: int, info: Any) -> int:
        limit = MAX_WIDTH if info.field_name == "width" else MAX_HEIGHT
        if value % 2 or not MIN_SIDE <= value <= limit:
            raise ValueError(f"must be even, {MIN_SIDE} to {limit} (got {value})")
        return value

    @field_validator("seconds")
    @classmethod
    def _film_length(cls, value: Fraction) -> Fraction:
        if not 1 <= value <= MAX_SECONDS:
            raise ValueError(f"must be 1 to {MAX_SECONDS} (got {float(value):g})")
        return value

    @field_validator("fps")
    @classmethod
    def _frame_rate(cls, value: int) -> int:
        if not 12 <= value <= 60:
            raise ValueError(f"must be 12 to 60 (got {value})")
        return value

    @field_validator("seed")
    @classmethod
    def _seed_range(cls, value: int) -> int:
        if not 0 <= value < 2**32:
            raise ValueError(f"must be 0 to {2**32 - 1} (got {value})")
        return value

    @property
    def clock(self) -> Clock:
        """The film's clock."""
        return Clock(Fraction(self.fps))

    @classmethod
    def of(cls, **fields: Any) -> Self:
        """Settings from loose values; the first wrong one becomes an `InvalidInput` that names it."""
        try:
            return cls(**fields)
        except ValidationError as error:
            raise invalid_input(error) from error


def invalid_input(error: ValidationError, prefix: str = "") -> InvalidInput:
    """The first problem of a pydantic validation as one clear line with its field's path."""
    first = error.errors(include_url=False)[0]
    path = ".".join(str(part) for part in first["loc"])
    message = first["msg"].removeprefix("Value error, ")
    return InvalidInput(message, field=".".join(p for p in (prefix, path) if p) or None)
