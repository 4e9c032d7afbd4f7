"""The pages of the service name every setting, with its default, and nothing that does not exist."""

import json
import re
from pathlib import Path

import pytest

from aozora.cli.main import main
from aozora.studio.service import config, keys, rates, webhooks

DOCS = Path(__file__).parents[2] / "docs"


def test_every_setting_is_on_a_page() -> None:
    known = set(re.findall(r'"(AOZORA_[A-Z_]+)"', Path(config.__file__).read_text()))
    told = set(re.findall(r"AOZORA_[A-Z_]+", (DOCS / "service.md").read_text() + (DOCS / "videos-api.md").read_text()))
    assert known - told == set()


def test_defaults_scopes_limits_and_events_are_as_told() -> None:
    page = (DOCS / "service.md").read_text()
    source = Path(config.__file__).read_text().replace("_", "")
    for name, default in re.findall(r"^\| `(AOZORA_[A-Z_]+)` \| ([0-9.]+) \|", page, re.MULTILINE):
        assert f'"{name}", {default}'.replace("_", "") in source, name
    for name in (*keys.SCOPES, *rates.LIMITS, *webhooks.EVENT_TYPES):
        assert f"`{name}`" in page, name


def test_keys_are_made_listed_and_revoked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def run(*arguments: str) -> list[dict[str, str]]:
        assert main(["keys", *arguments, "--data", str(tmp_path), "--json"]) == 0
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    (made,) = run("create", "--name", "mine", "--scopes", "videos.read", "--limit", "videos_per_day=3")
    assert made["key"].startswith("sk-")
    (found,) = run("list")
    assert (found["id"], found["name"], found["state"]) == (made["id"], "mine", "valid")
    assert made["key"] not in json.dumps(found)
    assert b"sk-" + made["key"][3:].encode() not in b"".join(file.read_bytes() for file in tmp_path.glob("service.sqlite*"))
    run("revoke", made["id"])
    assert run("list")[0]["state"].startswith("revoked")
    for wrong in (["create", "--scopes", "all"], ["create", "--limit", "a"], ["create", "--tier", "x"], ["revoke"]):
        assert main(["keys", *wrong, "--data", str(tmp_path)]) == 2
        capsys.readouterr()
