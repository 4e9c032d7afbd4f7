"""The Brief: what was asked."""

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from aozora.film.errors import InvalidInput
from aozora.film.settings import Settings

MAX_PROMPT = 32_000
"""Longest prompt, in characters."""


class Reference(BaseModel):
    """Something to look at beside the prompt: a picture, a clip, a saved character or an asset."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["picture", "clip", "character", "asset"]
    tag: str = Field(description="the name that the prompt uses, without the @")
    path: Path
    role: Literal["first_frame", "last_frame", "style", "subject", "free"] = "free"


class Brief(BaseModel):
    """A prompt, its references and the settings."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    prompt: str
    references: tuple[Reference, ...] = ()
    settings: Settings = Settings()

    @classmethod
    def of(cls, prompt: str, settings: Settings, references: tuple[Reference, ...] = ()) -> "Brief":
        """A checked brief: the prompt must say something and fit into `MAX_PROMPT` characters."""
        if not prompt.strip():
            raise InvalidInput(f"must not be empty; 1 to {MAX_PROMPT} characters", field="prompt")
        if len(prompt) > MAX_PROMPT:
            raise InvalidInput(f"must be 1 to {MAX_PROMPT} characters (got {len(prompt)})", field="prompt")
        return cls(prompt=prompt, references=references, settings=settings)
