"""The examples of the documentation run as they stand, on the null engine and in a small size."""

import os
import re
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from live import Service

PAGE = Path(__file__).parents[2] / "docs" / "videos-api.md"


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Generator[Service, None, None]:
    service = Service(tmp_path_factory.mktemp("docs") / "data")
    yield service
    service.process.stop()


def _examples() -> list[tuple[str, str]]:
    return re.findall(r"```(python|sh)\n(.*?)```", PAGE.read_text(), re.DOTALL)


@pytest.mark.parametrize("number", range(len(_examples())))
def test_an_example_runs(live: Service, number: int, tmp_path: Path) -> None:
    language, text = _examples()[number]
    text = text.replace("http://127.0.0.1:8000", live.root).replace("sk-...", live.key)
    text = text.replace("sora-2", "null").replace("1280x720", "64x64")
    command = ["bash", "-euc", text] if language == "sh" else [sys.executable, "-W", "ignore", "-c", text]
    environment = {**os.environ, "BASE": live.url, "KEY": live.key}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    if "write_to_file" in text:
        assert {path.name for path in tmp_path.iterdir()} == {"fox.mp4", "fox.webp"}


def test_settings_and_paths_of_the_page_exist(live: Service) -> None:
    import httpx2

    text = PAGE.read_text()
    source = "".join(path.read_text() for path in (PAGE.parents[1] / "src" / "aozora").rglob("*.py"))
    for name in sorted(set(re.findall(r"\b(?:AOZORA|OTEL)_[A-Z_]+\b", text))):
        assert name in source, name
    paths = httpx2.get(f"{live.root}/openapi.json").json()["paths"]
    known = {re.sub(r"\{\w+\}", "{id}", path) for path in paths}
    for path in re.findall(r"`(?:GET|POST|DELETE) (/[\w/{}]+)", text):
        assert f"/v1{path}" in known, path
