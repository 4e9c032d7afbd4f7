"""A film in the words of the Videos API."""

from typing import Any

from aozora.studio.service.tables import VideoRow
from aozora.studio.service.videos import error_of


def video_of(row: VideoRow) -> dict[str, Any]:
    """A video as clients see it. A cancelled one is a failed one with the code `cancelled`: clients know four states."""
    return {
        "id": row.id,
        "object": "video",
        "model": row.model,
        "status": "failed" if row.status == "cancelled" else row.status,
        "progress": row.progress,
        "created_at": row.created_at,
        "completed_at": row.completed_at,
        "expires_at": row.expires_at,
        "prompt": row.prompt,
        "size": row.size,
        "seconds": row.seconds,
        "remixed_from_video_id": row.source_id if row.operation in ("remix", "edit") else None,
        "error": error_of(row),
    }
