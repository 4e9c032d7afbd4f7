"""The unmodified `openai` package against a live server: what worked with the service that was switched off works again."""

import asyncio
import io
import json
from collections.abc import Generator
from pathlib import Path

import httpx2
import openai
import pytest
from live import Service, wait_until
from openai import AsyncOpenAI, AzureOpenAI, OpenAI
from openai.types import Video
from PIL import Image

from aozora.media.probe import probe

TINY = {"model": "null", "size": "64x64", "seconds": "1"}

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture(scope="module")
def client(service: Service) -> Generator[OpenAI, None, None]:
    with OpenAI(base_url=service.url, api_key=service.key, max_retries=0) as made:
        yield made


@pytest.fixture(scope="module")
def film(client: OpenAI) -> Video:
    """A finished film of the null engine."""
    return client.videos.create_and_poll(prompt="A red ball on a lawn", **{**TINY, "size": "128x72"})


def test_a_film_is_made_and_every_key_is_there(client: OpenAI, film: Video) -> None:
    assert film.status == "completed", film.error
    assert film.id.startswith("video_")
    raw = client.videos.with_raw_response.retrieve(film.id)
    body = raw.http_response.json()
    assert set(body) == {
        *("id", "object", "model", "status", "progress", "created_at", "completed_at", "expires_at"),
        *("prompt", "size", "seconds", "remixed_from_video_id", "error"),
    }
    assert (body["progress"], body["seconds"], body["size"], body["error"]) == (100, "1", "128x72", None)
    assert body["completed_at"] >= body["created_at"]
    assert raw.headers["x-request-id"]
    assert raw.headers["openai-version"] == "2020-10-01"


def test_the_size_of_a_film_is_told_without_the_film(service: Service, film: Video) -> None:
    with httpx2.Client(headers={"authorization": f"Bearer {service.key}"}) as http:
        told = http.head(f"{service.url}/videos/{film.id}/content")
        sent = http.get(f"{service.url}/videos/{film.id}/content")
    assert (told.status_code, told.content) == (200, b"")
    assert int(told.headers["content-length"]) == len(sent.content) > 1000


def test_an_edit_may_name_its_film_in_the_address(service: Service, film: Video) -> None:
    wanted = {"prompt": "make it night"}
    with httpx2.Client(headers={"authorization": f"Bearer {service.key}"}) as http:
        by_path = http.post(f"{service.url}/videos/{film.id}/edits", json=wanted)
        by_field = http.post(f"{service.url}/videos/edits", json={**wanted, "video": {"id": film.id}})
        nowhere = http.post(f"{service.url}/videos/video_0/edits", json=wanted)
    assert by_path.status_code == by_field.status_code == 200
    assert by_path.json()["prompt"] == by_field.json()["prompt"] == "make it night"
    assert nowhere.status_code == 404


def test_variants_come_with_their_types(client: OpenAI, film: Video, tmp_path: Path) -> None:
    video = client.videos.download_content(film.id)
    assert video.response.headers["content-type"] == "video/mp4"
    video.write_to_file(tmp_path / "film.mp4")
    picture = probe(tmp_path / "film.mp4").picture
    assert picture is not None
    assert (picture.width, picture.height, picture.frames) == (128, 72, 24)
    for variant, media_type, form in (("thumbnail", "image/webp", "WEBP"), ("spritesheet", "image/jpeg", "JPEG")):
        answer = client.videos.download_content(film.id, variant=variant)  # pyright: ignore[reportArgumentType]
        assert answer.response.headers["content-type"] == media_type
        assert Image.open(io.BytesIO(answer.content)).format == form


def test_ranges_of_content(service: Service, film: Video) -> None:
    url, headers = f"{service.url}/videos/{film.id}/content", {"authorization": f"Bearer {service.key}"}
    with httpx2.Client(headers=headers) as http:
        whole = http.get(url)
        size = len(whole.content)
        for asked, expected in (
            ("bytes=0-9", slice(0, 10)),
            ("bytes=-7", slice(size - 7, size)),
            ("bytes=100-", slice(100, size)),
        ):
            part = http.get(url, headers={"range": asked})
            assert part.status_code == 206
            assert part.content == whole.content[expected]
            assert part.headers["content-range"] == f"bytes {expected.start}-{expected.stop - 1}/{size}"
        assert http.get(url, headers={"range": f"bytes={size}-"}).status_code == 416
        assert http.get(url, headers={"if-none-match": whole.headers["etag"]}).status_code == 304
        assert http.get(url, headers={"range": "bytes=0-9", "if-range": '"other"'}).status_code == 200


def test_the_async_client(service: Service) -> None:
    async def main() -> str:
        async with AsyncOpenAI(base_url=service.url, api_key=service.key) as client:
            made = await client.videos.create_and_poll(prompt="A blue ball", **TINY)
            content = await client.videos.download_content(made.id)
            assert len(await content.aread()) > 1000
            await client.videos.delete(made.id)
            with pytest.raises(openai.NotFoundError):
                await client.videos.retrieve(made.id)
            return made.status

    assert asyncio.run(main()) == "completed"


@pytest.mark.parametrize("old_path", [False, True])
def test_azure_clients(service: Service, film: Video, old_path: bool) -> None:
    where = {"base_url": f"{service.root}/openai/v1/"} if old_path else {"azure_endpoint": service.root}
    with AzureOpenAI(**where, api_key=service.key, api_version="preview", max_retries=0) as client:  # pyright: ignore
        assert client.videos.retrieve(film.id).status == "completed"
        assert client.videos.create(prompt="A green ball", **TINY).status == "queued"
    with OpenAI(base_url=f"{service.root}/openai/v1/", api_key=service.key) as plain:
        assert plain.videos.retrieve(film.id).id == film.id
        with pytest.raises(openai.NotFoundError) as unknown:
            plain.videos.create(prompt="x", model="my-deployment")
        assert unknown.value.code == "DeploymentNotFound"
    with pytest.raises(openai.AuthenticationError, match="invalid subscription key") as denied:
        AzureOpenAI(**where, api_key="wrong", api_version="preview", max_retries=0).videos.retrieve(film.id)  # pyright: ignore
    assert denied.value.code == "401"


def test_create_in_json_and_with_a_retry_that_is_no_second_film(service: Service, client: OpenAI) -> None:
    body = {"prompt": "A ball that is ordered once", **TINY, "seed": 5}
    first = client.post("/videos", body=body, cast_to=Video)
    again = client.post("/videos", body=body, cast_to=Video, options={"headers": {"x-stainless-retry-count": "1"}})
    assert again.id == first.id
    client.videos.retrieve(first.id)
    later = client.post("/videos", body=body, cast_to=Video, options={"headers": {"x-stainless-retry-count": "1"}})
    assert later.id != first.id
    mark = {"headers": {"Idempotency-Key": "order 1"}}
    marked = [client.post("/videos", body=body, cast_to=Video, options=mark).id for _ in range(2)]
    assert marked[0] == marked[1]
    with pytest.raises(openai.BadRequestError) as refused:
        client.post("/videos", body={**body, "seed": 6}, cast_to=Video, options=mark)
    assert refused.value.code == "idempotency_key_reused"


def test_cancelling_and_deleting_what_is_being_made(client: OpenAI, three_shots: str) -> None:
    long = {
        "prompt": "A long film",
        "model": "null",
        "size": "240x136",
        "seconds": "12",
        "extra_body": {"screenplay": three_shots},
    }
    made = client.videos.create(**long)
    wait_until(lambda: client.videos.retrieve(made.id).status == "in_progress")
    poll = client.videos.with_raw_response.retrieve(made.id)
    assert 0 < int(poll.headers["openai-poll-after-ms"]) <= 5000
    cancelled = client.post(f"/videos/{made.id}/cancel", cast_to=Video)
    assert (cancelled.status, cancelled.error and cancelled.error.code) == ("failed", "cancelled")
    other = client.videos.create(**long)
    wait_until(lambda: client.videos.retrieve(other.id).status == "in_progress")
    assert client.videos.delete(other.id).deleted
    with pytest.raises(openai.NotFoundError, match=f"Video with id '{other.id}' not found"):
        client.videos.retrieve(other.id)


def test_progress_moves_with_the_frames_and_is_streamed(service: Service, client: OpenAI, three_shots: str) -> None:
    made = client.videos.create(
        prompt="A film to watch",
        model="null",
        size="240x136",
        seconds="12",
        extra_body={"screenplay": three_shots, "silent": True},
    )
    headers = {"authorization": f"Bearer {service.key}"}
    told: list[tuple[str, int]] = []
    with httpx2.stream("GET", f"{service.url}/videos/{made.id}/events", headers=headers, timeout=60) as answer:
        name = ""
        for line in answer.iter_lines():
            if line.startswith("event: "):
                name = line.removeprefix("event: ")
            elif line.startswith("data: "):
                told.append((name, json.loads(line.removeprefix("data: "))["progress"]))
    assert told[-1] == ("video.completed", 100)
    between = [progress for _, progress in told[:-1]]
    assert between == sorted(between)
    # How often a quick film is looked at depends on the machine; that it is seen on its way does not.
    assert any(0 < progress < 100 for progress in between)
    screenplay = client.get(f"/videos/{made.id}/screenplay", cast_to=object)
    assert isinstance(screenplay, dict)
    assert [shot["id"] for shot in screenplay["shots"]] == ["shot-1", "shot-2", "shot-3"]
    usage = client.get(f"/videos/{made.id}/usage", cast_to=object)
    assert isinstance(usage, dict)
    assert (usage["frames"], usage["pixels"], usage["outcome"], usage["attempts"]) == (288, 288 * 240 * 136, "completed", 1)
    assert usage["cpu_seconds"] > 0
    assert usage["energy_wh"] > 0


def test_a_list_of_250_is_paged_by_the_sdk(service: Service, client: OpenAI) -> None:
    from fill import fill_videos

    with httpx2.Client(headers={"authorization": f"Bearer {service.key}"}) as http:
        before = len(list(client.videos.list(limit=100)))
        names = fill_videos(service, 250)
        newest_first = [video.id for video in client.videos.list(limit=40)]
        assert newest_first[:250] == names[::-1]
        assert len(newest_first) == before + 250
        assert [video.id for video in client.videos.list(limit=100, order="asc")] == newest_first[::-1]
        page = http.get(f"{service.url}/videos", params={"limit": 3}).json()
        assert (page["object"], page["has_more"]) == ("list", True)
        assert (page["first_id"], page["last_id"]) == (newest_first[0], newest_first[2])
        assert http.get(f"{service.url}/videos", params={"limit": 0}).json()["data"] == []
        assert len(http.get(f"{service.url}/videos").json()["data"]) == 20


def test_the_express_way_answers_as_the_usual_one(service: Service, film: Video) -> None:
    """Looks without a query may be answered before the routes; nobody can tell."""
    headers = {"authorization": f"Bearer {service.key}"}
    with httpx2.Client(base_url=service.root, timeout=30) as http:
        small = http.post("/v1/keys", json={"scopes": ["models.read"]}, headers=headers).json()
        for path in ("/v1", "/openai/v1", "/openai"):
            for auth in (headers, {"api-key": service.key}):
                short, usual = (
                    http.get(f"{path}/videos/{film.id}{query}", headers=auth) for query in ("", "?api-version=preview")
                )
                assert short.content == usual.content
                assert {*short.headers} == {*usual.headers}
                assert short.headers["content-type"] == usual.headers["content-type"]
        for _ in range(2):
            assert http.get(f"/v1/videos/{film.id}", headers={"api-key": small["value"]}).status_code == 403
            assert http.get(f"/v1/videos/video_{'0' * 48}", headers=headers).status_code == 404
        http.delete(f"/v1/keys/{small['id']}", headers=headers)
        assert http.get(f"/v1/videos/{film.id}", headers={"api-key": small["value"]}).status_code == 401


def test_errors_have_the_shapes_that_clients_know(client: OpenAI) -> None:
    def refused(**fields: object) -> openai.APIStatusError:
        with pytest.raises(openai.APIStatusError) as caught:
            client.videos.create(**{"prompt": "x", **fields})  # pyright: ignore
        return caught.value

    seconds = refused(seconds="15")
    assert isinstance(seconds, openai.BadRequestError)
    assert (seconds.param, seconds.code, seconds.type) == ("seconds", "invalid_value", "invalid_request_error")
    text = "Invalid value: '15'. Supported values are: '4', '8', '12', '16', and '20'."
    assert isinstance(seconds.body, dict)
    assert seconds.body["message"] == text
    assert seconds.request_id
    assert seconds.response.headers["x-should-retry"] == "false"
    assert refused(extra_body={"width": 3}).code == "unknown_parameter"
    assert refused(prompt="").code == "empty_string"
    blocked = refused(prompt="hardcore porn")
    assert blocked.code == "moderation_blocked"
    assert "Possible reasons: sexual." in blocked.message
    string = refused(extra_body={"input_reference": "abc"})
    assert "Invalid type for 'input_reference': expected a file, but got a string instead." in string.message
    with pytest.raises(openai.NotFoundError):
        client.videos.download_content("video_0")


def test_one_mark_is_one_film_even_at_the_same_moment(service: Service) -> None:
    from concurrent.futures import ThreadPoolExecutor

    headers = {"authorization": f"Bearer {service.key}", "idempotency-key": "at once"}
    with httpx2.Client(headers=headers, timeout=30) as http, ThreadPoolExecutor(8) as crowd:
        answers = list(crowd.map(lambda _: http.post(f"{service.url}/videos", json={"prompt": "Once", **TINY}), range(8)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.json()["id"] for answer in answers}) == 1


def test_the_document_says_who_may_ask_and_what_is_answered(service: Service) -> None:
    document = httpx2.get(f"{service.root}/openapi.json").json()
    assert set(document["components"]["securitySchemes"]) == {"bearer", "api-key"}
    create = document["paths"]["/v1/videos"]["post"]
    assert set(create["requestBody"]["content"]) == {"application/json", "multipart/form-data"}
    assert "422" not in create["responses"]
    assert not [path for path in document["paths"] if path.startswith("/openai")]
    manual = httpx2.get(f"{service.root}/docs").text
    assert "<script" not in manual
    assert 'src="' not in manual
    for path, operations in document["paths"].items():
        assert path in manual
        for operation in operations.values():
            assert f'id="{operation["operationId"]}"' in manual
    wrong = httpx2.get(f"{service.url}/videos?order=up", headers={"authorization": f"Bearer {service.key}"})
    assert wrong.status_code == 400
    assert wrong.json()["error"]["message"] == "Invalid value: 'up'. Supported values are: 'asc' and 'desc'."
