"""Small real films, ordered over HTTP: rendered and sounded worlds, films made of them, and a member of their cast in another."""

from collections.abc import Generator
from pathlib import Path

import numpy as np
import pytest
from live import Service, wait_until
from openai import OpenAI
from openai.types import Video

from aozora.media.movie import read_frames, read_whole_sound

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

SMALL = {"model": "world", "size": "96x54", "seconds": "1"}
QUICK = {"fps": 12, "quality": "preview"}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Generator[OpenAI, None, None]:
    service = Service(tmp_path_factory.mktemp("worlds"))
    with OpenAI(base_url=service.url, api_key=service.key, max_retries=0) as made:
        yield made
    service.process.stop()


def _ended(client: OpenAI, video: Video) -> Video:
    wait_until(lambda: client.videos.retrieve(video.id).status not in ("queued", "in_progress"), 400)
    found = client.videos.retrieve(video.id)
    assert found.status == "completed", found.error
    return found


@pytest.fixture(scope="module")
def first(client: OpenAI) -> Video:
    return _ended(client, client.videos.create(prompt="A red ball and a brown dog on a table", **SMALL, extra_body=QUICK))  # pyright: ignore


def _get(client: OpenAI, path: str) -> dict[str, object]:
    found = client.get(path, cast_to=object)
    assert isinstance(found, dict)
    return found


def test_a_world_is_rendered_sounded_and_accounted_for(client: OpenAI, first: Video, tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    client.videos.download_content(first.id).write_to_file(film)
    frames = list(read_frames(film))
    assert len(frames) == 12
    assert frames[6].picture.std() > 10
    assert len(read_whole_sound(film)) >= 47_000
    assert np.isfinite(read_whole_sound(film)).all()
    cast = _get(client, f"/videos/{first.id}/screenplay")["cast"]
    assert {role["kind"] for role in cast} >= {"ball", "dog"}  # pyright: ignore
    usage = _get(client, f"/videos/{first.id}/usage")
    assert usage["rendered_pixels"] == 7 * 96 * 54
    assert float(str(usage["cpu_seconds"])) > 1
    assert (usage["gpu_seconds"], usage["gpu_basis"]) == (0.0, "no frame was rendered on a GPU")


def test_edit_and_extend_and_remix(client: OpenAI, first: Video) -> None:
    """The film that is edited comes as a file, which is recognised; Python's package can send no id there."""
    content = client.videos.download_content(first.id).content
    edited = client.videos.edit(prompt="make the ball blue", video=("film.mp4", content, "video/mp4"))
    edited = _ended(client, edited)
    assert (edited.remixed_from_video_id, edited.seconds, edited.size) == (first.id, "1", "96x54")
    longer = {"prompt": "the ball lies still", "seconds": "1", "video": {"id": first.id}}
    extended = _ended(client, client.post("/videos/extensions", body=longer, cast_to=Video))
    assert extended.seconds == "2"
    remixed = _ended(client, client.videos.remix(edited.id, prompt="A red ball on a table at night"))
    assert remixed.remixed_from_video_id == edited.id


def test_a_member_of_the_cast_comes_back(client: OpenAI, first: Video) -> None:
    content = client.videos.download_content(first.id).content
    form = {"name": "Rex", "video": ("film.mp4", content, "video/mp4")}
    saved = client.videos.create_character(**form, extra_body={"who": "dog"})  # pyright: ignore
    assert (saved.name, str(saved.id)[:5]) == ("Rex", "char_")
    assert client.videos.get_character(str(saved.id)).name == "Rex"
    named = {"prompt": "Rex sits on a table", "characters": [{"id": saved.id}], **SMALL, **QUICK, "seed": 9}
    film = _ended(client, client.post("/videos", body=named, cast_to=Video))
    before = {role["kind"]: role for role in _get(client, f"/videos/{first.id}/screenplay")["cast"]}["dog"]  # pyright: ignore
    (rex,) = _get(client, f"/videos/{film.id}/screenplay")["cast"]  # pyright: ignore
    assert (rex["kind"], rex["reference"], rex["identity"]) == ("dog", "rex", f"0/{before['id']}")  # pyright: ignore
    assert rex["attributes"] == before["attributes"]  # pyright: ignore
