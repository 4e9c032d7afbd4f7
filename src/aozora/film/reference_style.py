"""The style of a picture that somebody brings, as numbers: what a look is made of without the picture itself."""

from pydantic import BaseModel, ConfigDict, Field

Colour = tuple[float, float, float]


class ReferenceStyle(BaseModel):
    """`colours` are samples of the picture in CIE Lab (at least 16), as frequent as they are there. `grain` is the standard
    deviation of its fine noise (display 0..1). `stroke` is how wide its marks are in shares of its height, `marked` (0..1) how
    plainly there are any: 0 for a photograph, about 1 for thick paint."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    colours: tuple[Colour, ...] = Field(min_length=16)
    grain: float = Field(default=0.0, ge=0, le=0.5)
    stroke: float = Field(default=0.0, ge=0, le=0.5)
    marked: float = Field(default=0.0, ge=0, le=1)
