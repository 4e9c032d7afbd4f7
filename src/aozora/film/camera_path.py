"""Exact ways of cameras, as key frames in metres and seconds of the shot."""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

Easing = Literal["linear", "smooth", "hold"]
"""How one key goes over into the next: at constant speed, with soft ends, or not before the next key."""

Point = tuple[float, float, float]
Turn = tuple[float, float, float, float]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class CameraKey(_Part):
    """The camera at one time: `position` in metres (Z up), and either the `target` that it looks at with a level horizon or its
    `rotation` (w, x, y, z; the camera looks along its -Z and its +Y is up in the picture). `lens_mm` is for a sensor 36 mm wide,
    `focus_m` the distance of what is sharp, `fstop` 0 a pinhole; what a key leaves open goes on from the key before."""

    time: float = Field(ge=0)
    position: Point
    target: Point | None = None
    rotation: Turn | None = None
    roll: float = 0.0
    lens_mm: float | None = Field(default=None, ge=4, le=2000)
    focus_m: float | None = Field(default=None, gt=0)
    fstop: float | None = Field(default=None, ge=0, le=64)
    easing: Easing = "smooth"

    @model_validator(mode="after")
    def _aimed(self) -> Self:
        if (self.target is None) == (self.rotation is None):
            raise ValueError("give either target or rotation")
        if self.rotation is not None and not 0.5 < sum(v * v for v in self.rotation) < 2.0:
            raise ValueError("rotation must be a unit quaternion w, x, y, z")
        if self.target is not None and sum((a - b) ** 2 for a, b in zip(self.target, self.position, strict=True)) < 1e-12:
            raise ValueError("target must not be where the camera is")
        return self


class CameraPath(_Part):
    """A camera given by key frames. With `relative_to` a role, positions and targets are offsets from where it is at the start
    of the shot; "" means metres of the world."""

    keys: tuple[CameraKey, ...] = Field(min_length=1, max_length=100_000)
    relative_to: str = ""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        times = [key.time for key in self.keys]
        if times != sorted(set(times)):
            raise ValueError("keys must have rising times")
        return self
