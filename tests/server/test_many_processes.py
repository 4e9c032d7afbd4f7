"""Two servers and two workers on one PostgreSQL and one S3-compatible store."""

from collections.abc import Generator
from pathlib import Path

import httpx2
import pytest
from live import Service, wait_until
from postgres import create_database


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Generator[str, None, None]:
    """The address of a bucket in a store of this test's own."""
    import boto3
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(port=0)
    server.start()
    host, port = server.get_host_and_port()
    for name, value in (("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test"), ("AWS_DEFAULT_REGION", "us-east-1")):
        monkeypatch.setenv(name, value)
    boto3.client("s3", endpoint_url=f"http://{host}:{port}").create_bucket(Bucket="films")
    yield f"s3://films/aozora?endpoint=http://{host}:{port}"
    server.stop()


@pytest.mark.filterwarnings("ignore")
def test_any_server_answers_for_what_any_worker_made(postgres: str, bucket: str, tmp_path: Path) -> None:
    environment = {"AOZORA_DATABASE_URL": create_database(postgres, "many"), "AOZORA_STORAGE_URL": bucket}
    one = Service(tmp_path / "one", environment, workers=0)
    two = Service(tmp_path / "two", environment, workers=0, key=one.key)
    crew = [one.worker(), two.worker()]
    headers = {"authorization": f"Bearer {one.key}"}
    with httpx2.Client(headers=headers, timeout=30) as http:
        body = {"prompt": "A ball", "model": "null", "size": "320x180", "seconds": "2"}
        made = [http.post(f"{service.url}/videos", json=body).json()["id"] for service in (one, two) * 4]
        for video_id in made:
            wait_until(lambda name=video_id: http.get(f"{two.url}/videos/{name}").json()["status"] == "completed", 60)
        begun = ["".join(worker.lines).count("film begins") for worker in crew]
        assert sum(begun) == len(made) == 8
        assert all(begun), begun
        for service in (one, two):
            whole = http.get(f"{service.url}/videos/{made[0]}/content")
            part = http.get(f"{service.url}/videos/{made[0]}/content", headers={"range": "bytes=4-7"})
            assert (part.status_code, part.content) == (206, b"ftyp" if whole.content[4:8] == b"ftyp" else b"")
            assert len(http.get(f"{service.url}/videos").json()["data"]) == 8
        assert http.delete(f"{one.url}/videos/{made[0]}").json()["deleted"]
        assert http.get(f"{two.url}/videos/{made[0]}").status_code == 404
        limits = {"scopes": ["videos.read"], "limits": {"requests_per_minute": 30}}
        small = {"authorization": f"Bearer {http.post(f'{one.url}/keys', json=limits).json()['value']}"}
        answers = [http.get(f"{service.url}/videos", headers=small).status_code for service in (one, two) * 25]
        assert 30 <= answers.count(200) <= 40, "the rate is that of both together"
        assert set(answers) == {200, 429}
    for process in (*crew, one.process, two.process):
        process.stop()
    assert not list((tmp_path / "one").rglob("film.mp4"))
