"""Requests that nobody would send: the document is true, nothing is answered with 500, every error has its envelope."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from live import Service, wait_until

CLOSED = {"AOZORA_FETCH_SECONDS": "0.3", "AOZORA_WEBHOOK_SECONDS": "0.3", "AOZORA_PICTURE_LIMIT_MB": "0.1"}
TINY = {"prompt": "A ball", "model": "null", "size": "64x64", "seconds": "1"}


@pytest.fixture(scope="module")
def fuzzed(tmp_path_factory: pytest.TempPathFactory) -> Generator[Service, None, None]:
    """A server with one finished film whose worker has gone: what is ordered now waits."""
    live = Service(tmp_path_factory.mktemp("fuzz"), CLOSED, workers=0)
    worker = live.worker()
    with _client(live) as http:
        film = http.post("/videos", json=TINY).json()["id"]
        wait_until(lambda: http.get(f"/videos/{film}").json()["status"] == "completed", 60)
    worker.stop()
    yield live
    live.process.stop()
    assert not [line for line in live.process.lines if '"level": "error"' in line]


@pytest.fixture(scope="module")
def http(fuzzed: Service) -> Generator[httpx2.Client, None, None]:
    with _client(fuzzed) as made:
        yield made


def _client(live: Service) -> httpx2.Client:
    return httpx2.Client(base_url=live.url, headers={"authorization": f"Bearer {live.key}"}, timeout=60)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
names = st.sampled_from(
    [
        *("prompt", "model", "seconds", "size", "seed", "fps", "screenplay", "video", "video[id]", "characters", "silent"),
        *("characters[][id]", "input_reference", "input_reference[image_url]", "references[0][image]", "references", "name"),
    ]
) | st.text(st.characters(codec="latin-1", exclude_characters='\r\n"'), max_size=20)
paths = st.sampled_from(
    [
        *("/videos", "/videos/edits", "/videos/extensions", "/videos/characters", "/videos/estimate", "/files", "/batches"),
        *("/keys", "/webhook_endpoints", "/videos/video_0/remix"),
    ]
)
few = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None)


def _in_order(answer: httpx2.Response) -> None:
    assert answer.status_code < 500, answer.text
    assert answer.headers["x-request-id"]
    if answer.status_code >= 400:
        error = answer.json()["error"]
        assert set(error) == {"message", "type", "param", "code"}
        assert isinstance(error["message"], str)


@given(paths, st.dictionaries(names, json_values, max_size=6))
@few
def test_any_object_is_answered(http: httpx2.Client, path: str, body: dict[str, Any]) -> None:
    given_body = {"prompt": "A ball", **body} if "videos" in path else body
    _in_order(http.post(path, json=given_body))


@given(paths, st.binary(max_size=200), st.sampled_from(["application/json", "multipart/form-data; boundary=b", "text/xml", ""]))
@few
def test_any_bytes_are_answered(http: httpx2.Client, path: str, body: bytes, kind: str) -> None:
    _in_order(http.post(path, content=body, headers={"content-type": kind} if kind else {}))


parts = st.tuples(names, st.none() | st.sampled_from(["a.png", "a.mp4", "../../a", ""]), st.binary(max_size=60))


@given(paths, st.lists(parts, max_size=6), st.booleans())
@few
def test_any_form_is_answered(http: httpx2.Client, path: str, fields: list[tuple[str, str | None, bytes]], cut: bool) -> None:
    block = b""
    for name, filename, value in fields:
        file = "" if filename is None else f'; filename="{filename}"'
        head = f'--b\r\ncontent-disposition: form-data; name="{name}"{file}\r\n\r\n'
        block += head.encode("latin-1") + value.replace(b"--b", b"") + b"\r\n"
    block += b"--b" if cut else b"--b--\r\n"
    _in_order(http.post(path, content=block, headers={"content-type": "multipart/form-data; boundary=b"}))


ranges = st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), max_size=30)


@given(ranges, st.sampled_from(["video", "thumbnail", "x"]))
@few
def test_any_range_is_answered(http: httpx2.Client, asked: str, variant: str) -> None:
    film = http.get("/videos?limit=1&order=asc").json()["data"][0]["id"]
    for value in (asked, f"bytes={asked}"):
        answer = http.get(f"/videos/{film}/content", params={"variant": variant}, headers={"range": value})
        assert answer.status_code in (200, 206, 416, 400), answer.text
        if answer.status_code != 416:
            assert len(answer.content) == int(answer.headers["content-length"])


@given(json_values)
@few
def test_any_screenplay_is_answered(http: httpx2.Client, part: Any) -> None:
    whole = {"kind": "screenplay", "version": 2, "shots": [{"id": "a", "seconds": 4, "place": "park"}]}
    for screenplay in (part, {**whole, "cast": part}, {**whole, "version": part}, {**whole, "shots": part}):
        _in_order(http.post("/videos/estimate", json={"prompt": "x", "screenplay": screenplay}))
        _in_order(http.post("/videos/estimate", data={"prompt": "x", "screenplay": json.dumps(screenplay)}))


def test_the_document_is_true(fuzzed: Service, http: httpx2.Client, tmp_path: Path) -> None:
    """Last, because it deletes what it finds. Screenplays, whose schema alone is longer than all the rest, have a test above."""
    document = http.get(f"{fuzzed.root}/openapi.json").json()
    document["components"]["schemas"]["Screenplay"] = {"type": "object"}
    (tmp_path / "openapi.json").write_text(json.dumps(document))
    command = [Path(sys.executable).with_name("schemathesis"), "run", "openapi.json", "--url", fuzzed.root, "--no-color"]
    command += ["-H", f"Authorization: Bearer {fuzzed.key}", "--max-examples", "3", "--seed", "1"]
    command += ["--exclude-checks", "positive_data_acceptance"]
    environment = {**os.environ, "SCHEMATHESIS_HOOKS": "fuzz_checks", "PYTHONPATH": str(Path(__file__).parent)}
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=500, check=False)
    assert done.returncode == 0, f"{done.stdout[-6000:]}{done.stderr[-2000:]}"
    assert re.search(r"Tested: +41\n", done.stdout), done.stdout[-2000:]
