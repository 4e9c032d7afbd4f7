"""Where things are to be in the picture at one moment: what a key frame's picture asks of the camera."""

from collections.abc import Collection, Sequence
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

Box = tuple[float, float, float, float]


class Composition(BaseModel):
    """The picture at `time` seconds of the shot, in shares of its width and height from its upper left corner: the row of the
    `horizon`, and the `box` (left, top, right, bottom) around a `role`, "" for whom the camera is on. What is None is free."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    time: float = Field(ge=0)
    horizon: float | None = Field(default=None, ge=-1, le=2)
    box: Box | None = None
    role: str = ""

    @model_validator(mode="after")
    def _asks_something(self) -> Self:
        if self.horizon is None and self.box is None:
            raise ValueError("give a horizon, a box or both")
        if self.box is not None:
            left, top, right, bottom = self.box
            if not (-1 <= left < right <= 2 and -1 <= top < bottom <= 2):
                raise ValueError("box must be left, top, right, bottom in shares of the picture (-1 to 2), in this order")
        return self


def check_compositions(field: str, asked: Sequence[Composition], roles: Collection[str], seconds: float) -> None:
    """`ValueError` that names the field unless the compositions of a shot of `seconds` are about its roles and in order."""
    for one in asked:
        if one.role and one.role not in roles:
            raise ValueError(f"{field}: no {one.role!r} among {', '.join(sorted(roles)) or 'none'}")
    times = [one.time for one in asked]
    if times != sorted(set(times)) or (times and times[-1] >= seconds):
        raise ValueError(f"{field}: times must rise and be before the end of the shot ({seconds:g} s)")
