"""What is told to clients, in the shape of the Videos API: every key always there, nulls explicit."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from aozora.studio.service.config import ServiceConfig
from aozora.studio.service.tables import CharacterRow, VideoRow
from aozora.studio.service.told import video_of


class VideoError(BaseModel):
    """Why a video failed."""

    model_config = ConfigDict(extra="allow")

    code: str
    message: str


class Video(BaseModel):
    """A video, finished or not."""

    id: str
    object: Literal["video"] = "video"
    model: str
    status: Literal["queued", "in_progress", "completed", "failed"]
    progress: int = Field(ge=0, le=100)
    created_at: int
    completed_at: int | None
    expires_at: int | None
    prompt: str | None
    size: str
    seconds: str
    remixed_from_video_id: str | None
    error: VideoError | None


class VideoList(BaseModel):
    """A page of videos."""

    object: Literal["list"] = "list"
    data: list[Video]
    first_id: str | None
    last_id: str | None
    has_more: bool


class VideoDeleted(BaseModel):
    """A video that is no more."""

    id: str
    object: Literal["video.deleted"] = "video.deleted"
    deleted: bool


class Character(BaseModel):
    """A saved character."""

    id: str | None
    name: str | None
    created_at: int


class ErrorDetail(BaseModel):
    """What went wrong with a request."""

    message: str
    type: str
    param: str | None
    code: str | None


class ErrorAnswer(BaseModel):
    """The body of every error."""

    error: ErrorDetail


def poll_after(config: ServiceConfig, row: VideoRow) -> str | None:
    """After how many milliseconds looking at a video again pays; None for one that has ended."""
    if row.status not in ("queued", "in_progress"):
        return None
    return str(min(config.poll_after_ms, max(250, round(row.eta_s * 1000 / 4))))


def page_of(rows: tuple[VideoRow, ...], has_more: bool) -> dict[str, Any]:
    """A page as clients see it; the SDK pages by `last_id`."""
    data = [video_of(row) for row in rows]
    first, last = (data[0]["id"], data[-1]["id"]) if data else (None, None)
    return {"object": "list", "data": data, "first_id": first, "last_id": last, "has_more": has_more}


def character_of(row: CharacterRow) -> dict[str, Any]:
    """A character as clients see it."""
    return {"id": row.id, "name": row.name, "created_at": row.created_at}
