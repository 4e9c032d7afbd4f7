"""Exact ways of subjects over the ground, from mark to mark."""

from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Mark(_Part):
    """Where somebody is at a time of the shot: metres to the right of the middle of the stage and away from the camera's
    side of it; `heading` in degrees, 0 to the right and 90 away, None for the way that leads on."""

    time: float = Field(default=0.0, ge=0)
    across: float = Field(ge=-500, le=500)
    away: float = Field(ge=-500, le=500)
    heading: float | None = None


class Way(_Part):
    """The exact way of a role over the ground, from mark to mark; before the first and after the last it stands. It overrules
    where its beats would lead, and how fast."""

    role: str
    marks: tuple[Mark, ...] = Field(min_length=1, max_length=10_000)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        times = [mark.time for mark in self.marks]
        if times != sorted(set(times)):
            raise ValueError("marks must have rising times")
        return self
