"""Films made of films, ordered over HTTP: edited, extended and remixed in a small real world."""

from pathlib import Path

import pytest
from live import Service, wait_until
from openai import OpenAI
from openai.types import Video

from aozora.media.movie import read_frames
from aozora.studio.service.abilities import operations

pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.skipif("edit" not in operations(), reason="films cannot be changed yet"),
]

SMALL = {"model": "world", "size": "96x54", "seconds": "1"}


def _ended(client: OpenAI, video: Video) -> Video:
    wait_until(lambda: client.videos.retrieve(video.id).status not in ("queued", "in_progress"), 300)
    return client.videos.retrieve(video.id)


def test_edit_and_extend_and_remix(tmp_path: Path) -> None:
    service = Service(tmp_path / "data")
    with OpenAI(base_url=service.url, api_key=service.key, max_retries=0) as client:
        first = client.videos.create(prompt="A red ball on a table", **SMALL, extra_body={"fps": 12, "quality": "preview"})  # pyright: ignore
        first = _ended(client, first)
        assert first.status == "completed", first.error
        body = {"prompt": "make the ball blue", "video": {"id": first.id}}
        edited = _ended(client, client.post("/videos/edits", body=body, cast_to=Video))
        assert (edited.status, edited.remixed_from_video_id, edited.seconds) == ("completed", first.id, "1"), edited.error
        longer = {"prompt": "the ball lies still", "seconds": "1", "video": {"id": first.id}}
        extended = _ended(client, client.post("/videos/extensions", body=longer, cast_to=Video))
        assert (extended.status, extended.seconds) == ("completed", "2"), extended.error
        remixed = _ended(client, client.videos.remix(edited.id, prompt="A red ball on a table at night"))
        assert (remixed.status, remixed.remixed_from_video_id) == ("completed", edited.id), remixed.error
        lengths: list[int] = []
        for video in (first, edited, extended, remixed):
            client.videos.download_content(video.id).write_to_file(tmp_path / "film.mp4")
            lengths.append(len(list(read_frames(tmp_path / "film.mp4"))))
        assert lengths == [12, 12, 24, 12]
    service.process.stop()
