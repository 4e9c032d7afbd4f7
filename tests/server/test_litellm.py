"""LiteLLM's video functions against a live server, in a virtual environment of their own: LiteLLM wants its own `openai`."""

import json
import os
import subprocess
import sys
import venv
from collections.abc import Generator
from pathlib import Path

import pytest
from live import Service

PACKAGE = "litellm==1.82.6"
"""The releases 1.82.7, 1.82.8 and 1.107.0 were not made by its authors: pinned, and run without anything of this environment."""

SCRIPT = """
import asyncio, json, os, time
import litellm
where = {"api_base": os.environ["URL"], "api_key": os.environ["KEY"], "custom_llm_provider": "openai"}
told = {}

def ended(video):
    for _ in range(600):
        found = litellm.video_status(video_id=video.id, **where)
        if found.status not in ("queued", "in_progress"):
            return found
        time.sleep(0.1)

tiny = {"seconds": "1", "size": "64x64", "model": "openai/null"}
first = litellm.video_generation(prompt="A red ball", **tiny, **where)
told["created"] = [first.status, first.object, first.size, first.seconds]
done = ended(first)
told["done"] = [done.status, done.progress]
told["content"] = litellm.video_content(video_id=first.id, **where)[4:8].decode()
told["listed"] = len(litellm.video_list(**where)["data"])
remixed = litellm.video_remix(video_id=first.id, prompt="A blue ball", **where)
told["remixed"] = ended(remixed).status
told["edited"] = ended(litellm.video_edit(video_id=first.id, prompt="make the ball green", **where)).status

async def later():
    made = await litellm.avideo_generation(prompt="A green ball", **tiny, **where)
    while (made := await litellm.avideo_status(video_id=made.id, **where)).status in ("queued", "in_progress"):
        await asyncio.sleep(0.1)
    content = await litellm.avideo_content(video_id=made.id, **where)
    return [made.status, content[4:8].decode()]

told["async"] = asyncio.run(later())
try:
    litellm.video_generation(prompt="x", **{**tiny, "model": "openai/sora-2", "seconds": "15", "size": "720x1280"}, **where)
except Exception as error:
    told["refused"] = [type(error).__name__, getattr(error, "status_code", None), "Supported values are" in str(error)]
print("TOLD " + json.dumps(told))
"""


@pytest.fixture(scope="session")
def python() -> Path:
    """The interpreter of an environment with LiteLLM, made once in the user's cache; skips where it cannot be had."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "aozora-tests" / PACKAGE.replace("==", "-")
    made = cache / "bin" / "python"
    if not (cache / "ready").exists():
        venv.create(cache, with_pip=True, clear=True)
        command = [made, "-m", "pip", "install", "-q", "--disable-pip-version-check", PACKAGE]
        done = subprocess.run(command, capture_output=True, timeout=400, check=False)
        if done.returncode:
            pytest.skip(f"{PACKAGE} could not be installed: {done.stderr.decode(errors='replace').strip()[-200:]}")
        (cache / "ready").touch()
    return made


@pytest.fixture
def live(tmp_path: Path) -> Generator[Service, None, None]:
    service = Service(tmp_path / "data")
    yield service
    service.process.stop()


def test_litellm(python: Path, live: Service, tmp_path: Path) -> None:
    environment = {"URL": live.url, "KEY": live.key, "PATH": str(python.parent), "HOME": str(tmp_path)}
    environment |= {"LITELLM_LOCAL_MODEL_COST_MAP": "True"}
    script = tmp_path / "client.py"
    script.write_text(SCRIPT)
    done = subprocess.run(
        [python, script], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=200, check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]
    told = json.loads(done.stdout.partition("TOLD ")[2])
    assert told["created"] == ["queued", "video", "64x64", "1"]
    assert told["done"] == ["completed", 100]
    assert told["content"] == "ftyp"
    assert told["listed"] == 1
    assert (told["remixed"], told["async"]) == ("completed", ["completed", "ftyp"])
    assert told["refused"][1:] == [400, True]
    assert sys.prefix not in str(python)
