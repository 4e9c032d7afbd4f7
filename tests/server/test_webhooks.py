"""Webhooks, files, batches and keys with the `openai` package against a live server."""

import json
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any

import httpx2
import openai
import pytest
from listener import Heard, listening
from live import Service, wait_until
from openai import OpenAI

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

TINY = {"prompt": "A red ball", "model": "null", "size": "64x64", "seconds": "1"}
OPEN = {"AOZORA_ALLOW_NETWORKS": "127.0.0.0/8", "AOZORA_ALLOW_HTTP": "on", "AOZORA_WEBHOOK_RETRY_SECONDS": "0.3"}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Generator[Service, None, None]:
    """A server that may ask this machine."""
    live = Service(tmp_path_factory.mktemp("hooks"), OPEN)
    yield live
    live.process.stop()


@pytest.fixture(scope="module")
def client(here: Service) -> Generator[OpenAI, None, None]:
    with OpenAI(base_url=here.url, api_key=here.key, admin_api_key=here.key, max_retries=0) as made:
        yield made


@pytest.fixture
def heard() -> Generator[Heard, None, None]:
    with listening() as made:
        yield made


def new_webhook(client: OpenAI, url: str, *kinds: str) -> Any:
    return client.webhooks.create(name="mine", url=url, event_types=list(kinds))  # pyright: ignore[reportArgumentType]


def test_events_arrive_signed_though_the_address_fails_at_first(client: OpenAI, heard: Heard) -> None:
    heard.answers = [500, 302]
    webhook = new_webhook(client, heard.url, "video.completed", "batch.completed")
    film = client.videos.create_and_poll(**TINY)
    wait_until(lambda: len(heard.posts) == 3)
    for headers, body in heard.posts:
        event: Any = client.webhooks.unwrap(body.decode(), headers, secret=webhook.signing_secret)
        assert (event.type, event.data.id) == ("video.completed", film.id)
        assert set(json.loads(body)) == {"id", "object", "created_at", "type", "data"}
    assert len({headers["webhook-id"] for headers, _ in heard.posts}) == 1
    time.sleep(1)
    assert len(heard.posts) == 3
    headers, body = heard.posts[0]
    with pytest.raises(openai.InvalidWebhookSignatureError):
        client.webhooks.unwrap(body.decode().replace("video_", "video-"), headers, secret=webhook.signing_secret)
    client.webhooks.delete(webhook.id)


def test_both_secrets_sign_while_the_old_one_is_kept(client: OpenAI, heard: Heard) -> None:
    webhook = new_webhook(client, heard.url, "video.failed")
    kept = client.webhooks.rotate_secret(webhook.id, keep_old_secret_active_for_24_hours=True)
    assert client.webhooks.test(webhook.id, event_type="video.failed").status_code == 200
    last = client.webhooks.rotate_secret(webhook.id)
    heard.answers = [418]
    assert client.webhooks.test(webhook.id, event_type="video.failed").status_code == 418
    for number, secrets in ((0, (webhook, kept)), (1, (last,))):
        headers, body = heard.posts[number]
        for each in secrets:
            client.webhooks.unwrap(body.decode(), headers, secret=each.signing_secret)
    with pytest.raises(openai.InvalidWebhookSignatureError):
        client.webhooks.unwrap(heard.posts[1][1].decode(), heard.posts[1][0], secret=kept.signing_secret)
    client.webhooks.delete(webhook.id)


def test_endpoints_are_managed(client: OpenAI) -> None:
    made = [new_webhook(client, f"https://1.1.1.1/{n}", "video.failed") for n in range(3)]
    assert {each.id for each in client.webhooks.list(limit=2)} >= {each.id for each in made}
    changed = client.webhooks.update(made[0].id, name="other", event_types=["batch.failed"])
    assert (changed.name, changed.event_types, changed.url) == ("other", ["batch.failed"], "https://1.1.1.1/0")
    found = client.webhooks.with_raw_response.retrieve(made[0].id).http_response.json()
    assert "signing_secret" not in found
    assert "video.completed" in client.webhooks.event_types.list().data
    for each in made:
        assert client.webhooks.delete(each.id).deleted
    with pytest.raises(openai.NotFoundError):
        client.webhooks.retrieve(made[0].id)
    for url in ("http://10.0.0.1/", "https://[::1]/", "ftp://1.1.1.1/", "https://169.254.169.254/latest"):
        with pytest.raises(openai.BadRequestError) as refused:
            new_webhook(client, url, "video.failed")
        assert refused.value.param == "url"


def test_files_come_back_as_they_were(client: OpenAI, tmp_path: Path) -> None:
    hour: Any = {"anchor": "created_at", "seconds": 3600}
    made = client.files.create(file=("öne.txt", b"some text"), purpose="user_data", expires_after=hour)
    assert (made.bytes, made.filename, made.purpose, made.status) == (9, "öne.txt", "user_data", "processed")
    assert made.expires_at == made.created_at + 3600
    assert client.files.content(made.id).content == b"some text"
    more = [client.files.create(file=(f"{n}.txt", b"x"), purpose="evals").id for n in range(3)]
    assert {each.id for each in client.files.list(purpose="evals", limit=2)} == set(more)
    assert client.files.delete(made.id).deleted
    with pytest.raises(openai.NotFoundError):
        client.files.content(made.id)
    with pytest.raises(openai.BadRequestError):
        client.files.create(file=("a.png", b"no picture at all"), purpose="vision")
    with pytest.raises(openai.BadRequestError, match="Supported values"):
        client.files.create(file=("a", b"x"), purpose="nothing")  # pyright: ignore[reportArgumentType]


def lines(*bodies: Any) -> bytes:
    made = [{"custom_id": f"line-{n}", "method": "POST", "url": "/v1/videos", "body": body} for n, body in enumerate(bodies)]
    return "\n".join(json.dumps(line) for line in made).encode()


def ended(client: OpenAI, batch_id: str) -> Any:
    wait_until(lambda: client.batches.retrieve(batch_id).status in ("completed", "failed", "cancelled", "expired"), 60)
    return client.batches.retrieve(batch_id)


def test_a_batch_makes_its_films_and_tells_what_it_refused(client: OpenAI, heard: Heard) -> None:
    webhook = new_webhook(client, heard.url, "batch.completed")
    content = lines(TINY, {**TINY, "seconds": "x"}, {**TINY, "seed": 2})
    file = client.files.create(file=("orders.jsonl", content), purpose="batch")
    batch = client.batches.create(input_file_id=file.id, endpoint="/v1/videos", completion_window="24h", metadata={"a": "b"})
    done = ended(client, batch.id)
    assert done.status == "completed"
    assert (done.request_counts.total, done.request_counts.completed, done.request_counts.failed) == (3, 2, 1)
    answers = [json.loads(line) for line in client.files.content(done.output_file_id).text.splitlines()]
    assert [answer["custom_id"] for answer in answers] == ["line-0", "line-2"]
    for answer in answers:
        assert answer["response"]["status_code"] == 200
        assert client.videos.download_content(answer["response"]["body"]["id"]).content[4:8] == b"ftyp"
    (refused,) = [json.loads(line) for line in client.files.content(done.error_file_id).text.splitlines()]
    assert refused["response"]["status_code"] == 400
    assert refused["response"]["body"]["error"]["param"] == "seconds"
    wait_until(lambda: bool(heard.posts))
    assert json.loads(heard.posts[0][1])["data"] == {"id": batch.id}
    assert batch.id in {each.id for each in client.batches.list(limit=1)}
    client.webhooks.delete(webhook.id)


def test_a_batch_of_nonsense_fails_with_its_lines(client: OpenAI) -> None:
    content = b'{"custom_id": "a"}\nnot json\n[]\n' + lines(TINY, TINY) + b"\n" + lines(TINY)
    file = client.files.create(file=("orders.jsonl", content), purpose="batch")
    failed = ended(client, client.batches.create(input_file_id=file.id, endpoint="/v1/videos", completion_window="24h").id)
    assert failed.status == "failed"
    assert [(each.line, each.code) for each in failed.errors.data] == [
        (1, "missing_required_parameter"),
        (2, "invalid_json_line"),
        (3, "invalid_json_line"),
        (6, "duplicate_custom_id"),
    ]
    with pytest.raises(openai.ConflictError):
        client.batches.cancel(failed.id)


def test_a_cancelled_batch_stops(client: OpenAI) -> None:
    content = lines(*({**TINY, "seed": seed, "seconds": "12"} for seed in range(30)))
    file = client.files.create(file=("orders.jsonl", content), purpose="batch")
    batch = client.batches.create(input_file_id=file.id, endpoint="/v1/videos", completion_window="24h")
    wait_until(lambda: client.batches.retrieve(batch.id).status == "in_progress")
    assert client.batches.cancel(batch.id).status == "cancelling"
    done = ended(client, batch.id)
    assert done.status == "cancelled"
    errors = client.files.content(done.error_file_id).text.splitlines()
    answers = client.files.content(done.output_file_id).text.splitlines() if done.output_file_id else []
    assert len(errors) + len(answers) == 30
    assert json.loads(errors[-1])["error"]["code"] == "batch_cancelled"


def test_keys_are_limited_and_end(here: Service) -> None:
    with httpx2.Client(base_url=here.url, headers={"authorization": f"Bearer {here.key}"}) as http:
        body = {"name": "small", "scopes": ["videos.read", "videos.write"]}
        limits = {"requests_per_minute": 5, "videos_per_day": 1}
        made = http.post("/keys", json={**body, "limits": limits}).json()
        assert made["value"] not in http.get("/keys").text
        small = {"authorization": f"Bearer {made['value']}"}
        assert http.get("/models", headers=small).status_code == 403
        answers = [http.get("/videos", headers=small) for _ in range(5)]
        assert [each.status_code for each in answers] == [200] * 4 + [429]
        assert [each.headers["x-ratelimit-remaining-requests"] for each in answers] == ["3", "2", "1", "0", "0"]
        assert answers[-1].json()["error"]["code"] == "rate_limit_exceeded"
        assert answers[-1].headers["x-should-retry"] == "true"
        assert 0 < int(answers[-1].headers["retry-after-ms"]) <= 12_000
        assert http.post("/videos", json=TINY, headers=small).status_code == 200
        used_up = http.post("/videos", json=TINY, headers=small)
        assert (used_up.status_code, used_up.json()["error"]["code"]) == (429, "insufficient_quota")
        assert used_up.headers["x-should-retry"] == "false"
        for wrong in ({"scopes": ["all"]}, {"limits": {"a": 1}}, {"limits": {"videos_per_day": 0}}, {"tier": "x"}, {"a": 1}):
            assert http.post("/keys", json=wrong).status_code == 400
        assert http.delete(f"/keys/{made['id']}").json()["revoked_at"]
        assert http.get("/videos", headers=small).status_code == 401
