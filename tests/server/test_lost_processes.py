"""Processes that end without a word: nothing is lost, nothing is made twice."""

import json
from pathlib import Path
from typing import Any

import httpx2
import pytest
from listener import listening
from live import Process, Service, wait_until

from aozora.studio.service.config import ServiceConfig
from aozora.studio.service.database import Database
from aozora.studio.service.tables import UsageRow


def _http(service: Service) -> httpx2.Client:
    return httpx2.Client(base_url=service.url, headers={"authorization": f"Bearer {service.key}"}, timeout=30)


def _order(http: httpx2.Client, screenplay: str) -> str:
    body = {"prompt": "three parks", "model": "null", "size": "400x224", "fps": 24, "screenplay": screenplay, "silent": True}
    answer = http.post("/videos", json=body)
    assert answer.status_code == 200, answer.text
    return answer.json()["id"]


def _status(http: httpx2.Client, video_id: str) -> dict[str, Any]:
    return http.get(f"/videos/{video_id}").json()


def _kept(process: Process) -> list[str]:
    """Shots that a worker finished, in order."""
    lines = [json.loads(line) for line in process.lines if line.startswith("{")]
    return [line["blob"].rpartition("/")[2] for line in lines if line["message"] == "kept" and line["blob"].endswith(".mkv")]


@pytest.fixture(params=["sqlite", "postgresql"])
def bare(request: pytest.FixtureRequest, tmp_path: Path):
    """A server without workers."""
    environment: dict[str, str] = {}
    if request.param == "postgresql":
        from postgres import create_database

        environment["AOZORA_DATABASE_URL"] = create_database(request.getfixturevalue("postgres"), f"lost_{tmp_path.name}")
    service = Service(tmp_path / "data", environment, workers=0)
    yield service
    service.process.stop()


def test_another_worker_goes_on_with_the_shot_that_was_lost(bare: Service, three_shots: str) -> None:
    first = bare.worker()
    with _http(bare) as http:
        video_id = _order(http, three_shots)
        wait_until(lambda: len(_kept(first)) >= 1, 150)
        first.kill()
        assert _status(http, video_id)["status"] == "in_progress"
        second = bare.worker()
        wait_until(lambda: _status(http, video_id)["status"] not in ("queued", "in_progress"), 150)
        assert _status(http, video_id)["status"] == "completed", _status(http, video_id)
        second.stop()
        done, after = _kept(first), _kept(second)
        assert not set(done) & set(after), "a shot that was kept is not made again"
        # killed between keeping a shot and saying so, the first worker has kept one more
        assert 3 - len(done) - 1 <= len(after) <= 3 - len(done)
        content = http.get(f"/videos/{video_id}/content").content
        assert len(http.get("/videos").json()["data"]) == 1
    _frames_are_whole(content, bare.data)
    database = Database(ServiceConfig.of(bare.data, bare.environment).database_url)
    with database.reading() as session:
        usage = session.get(UsageRow, video_id)
        assert usage is not None
        assert (usage.attempts, usage.outcome) == (2, "completed")
    database.close()
    assert not list((bare.data / "blobs" / "videos" / video_id).glob("takes"))


def _frames_are_whole(content: bytes, folder: Path) -> None:
    from aozora.media.probe import probe

    (folder / "film.mp4").write_bytes(content)
    picture = probe(folder / "film.mp4").picture
    assert picture is not None
    assert picture.frames == 288


def test_a_server_that_is_killed_between_two_polls_comes_back_to_the_same_film(tmp_path: Path, three_shots: str) -> None:
    first = Service(tmp_path / "data")
    with _http(first) as http:
        video_id = _order(http, three_shots)
        wait_until(lambda: _status(http, video_id)["progress"] > 10, 60)
        first.process.kill()
    second = Service(tmp_path / "data", key=first.key)
    with _http(second) as http:
        wait_until(lambda: _status(http, video_id)["status"] not in ("queued", "in_progress"), 150)
        assert _status(http, video_id)["status"] == "completed", _status(http, video_id)
        assert [video["id"] for video in http.get("/videos").json()["data"]] == [video_id]
    second.process.stop()


def test_a_tier_with_one_place_makes_its_films_one_after_the_other(tmp_path: Path) -> None:
    """What has no place yet waits in the database; workers hand it on, whoever took the order."""
    service = Service(tmp_path / "data", {"AOZORA_TIER_LIMITS": "standard=1"}, workers=0)
    body = {"prompt": "x", "model": "null", "size": "64x64", "seconds": "1"}
    with _http(service) as http:
        made = [http.post("/videos", json=body).json()["id"] for _ in range(3)]
        worker = service.worker()
        wait_until(lambda: all(_status(http, video_id)["status"] == "completed" for video_id in made), 150)
        ends = [_status(http, video_id)["completed_at"] for video_id in made]
        assert ends == sorted(ends)
    worker.stop()
    service.process.stop()


def test_an_event_survives_the_worker_that_was_to_deliver_it(tmp_path: Path) -> None:
    """A worker dies after its first try; the next one delivers the same event, under the same id."""
    open_here = {"AOZORA_ALLOW_NETWORKS": "127.0.0.0/8", "AOZORA_ALLOW_HTTP": "on"}
    waits = {"AOZORA_WEBHOOK_SECONDS": "1", "AOZORA_WEBHOOK_RETRY_SECONDS": "0.5"}
    service = Service(tmp_path / "data", {**open_here, **waits}, workers=0)
    first = service.worker()
    with listening() as heard, _http(service) as http:
        heard.answers = [503] * 1000
        hook = {"name": "x", "url": heard.url, "event_types": ["video.completed"]}
        assert http.post("/webhook_endpoints", json=hook).status_code == 200
        film = http.post("/videos", json={"prompt": "x", "model": "null", "size": "64x64", "seconds": "1"}).json()["id"]
        wait_until(lambda: bool(heard.posts), 60)
        first.kill()
        before = len(heard.posts)
        heard.answers.clear()
        second = service.worker()
        wait_until(lambda: len(heard.posts) > before, 60)
        second.stop()
        service.process.stop()
        assert {json.loads(body)["data"]["id"] for _, body in heard.posts} == {film}
        assert len({headers["webhook-id"] for headers, _ in heard.posts}) == 1
        assert len(heard.posts) == before + 1, "what has arrived is not sent again"
