"""Who reads the prompt, as a user chooses it: a chat endpoint by name or when it is set, else the embedded planner."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from aozora.cli.main import main
from chat_server import ChatServer, closes, refuses, serving

KEY = "sk-secret-1234567890"
PROMPT = "A brown puppy runs in a park"
ANSWER: dict[str, Any] = {
    "cast": [{"id": "puppy-1", "kind": "puppy", "category": "being", "attributes": {"colour": "brown"}}],
    "shots": [
        {
            "id": "s", "seconds": 2, "place": "park", "roles": ["puppy-1"], "camera": {"framing": "close-up"},
            "beats": [{"id": "b", "action": "run", "subject": "puppy-1", "end": 2}],
        }
    ],
    "understanding": [
        {"text": "brown", "role": "attribute", "element": "puppy-1"},
        {"text": "puppy", "role": "subject", "element": "puppy-1"},
        {"text": "runs", "role": "action", "element": "b"},
        {"text": "park", "role": "place", "element": "s"},
    ],
}  # fmt: skip


@pytest.fixture
def chat(monkeypatch: pytest.MonkeyPatch) -> Iterator[ChatServer]:
    """A server that gives a good answer, and the environment that names it."""
    with serving() as server:
        monkeypatch.setenv("AOZORA_PLANNER_URL", server.url)
        monkeypatch.setenv("AOZORA_PLANNER_MODEL", "test-model")
        monkeypatch.setenv("AOZORA_PLANNER_KEY", KEY)
        yield server.says(ANSWER)


@pytest.mark.parametrize("planner", [["--planner", "chat"], []], ids=["by name", "auto"])
def test_the_chat_planner_writes_the_screenplay(planner: list[str], chat: ChatServer, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["screenplay", PROMPT, "--json", *planner]) == 0
    told = capsys.readouterr()
    screenplay = json.loads(told.out)
    assert (screenplay["planner"], screenplay["shots"][0]["camera"]["framing"]) == ("chat:test-model", "close-up")
    assert told.err == ""


def test_the_embedded_planner_by_name_asks_nobody(chat: ChatServer, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["screenplay", PROMPT, "--json", "--planner", "embedded"]) == 0
    assert json.loads(capsys.readouterr().out)["planner"] == "embedded"
    assert chat.asked == []


def test_when_the_model_is_away_one_line_says_so(chat: ChatServer, capsys: pytest.CaptureFixture[str]) -> None:
    chat.acts = [refuses(503)]
    assert main(["screenplay", PROMPT, "--json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["planner"] == "embedded"
    assert told.err == (
        "aozora: the chat planner answered 503 (it is in trouble); the embedded planner reads the prompt instead\n"
    )


def test_by_name_it_is_that_planner_or_an_error(
    chat: ChatServer, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    chat.acts = [closes]
    assert main(["screenplay", PROMPT, "--planner", "chat"]) == 1
    told = capsys.readouterr()
    assert told.err.startswith("aozora: planner: the chat planner cannot be reached at http://127.0.0.1:")
    assert (told.out, told.err.count("\n")) == ("", 1)
    monkeypatch.delenv("AOZORA_PLANNER_URL")
    assert main(["screenplay", PROMPT, "--planner", "chat"]) == 2
    assert capsys.readouterr().err.startswith("aozora: planner: chat needs AOZORA_PLANNER_URL")


def test_settings_that_are_wrong_are_errors(
    chat: ChatServer, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AOZORA_PLANNER_MODEL", "")
    assert main(["screenplay", PROMPT]) == 2
    assert capsys.readouterr().err.startswith("aozora: AOZORA_PLANNER_MODEL: ")


def test_what_a_model_writes_is_moderated(chat: ChatServer, capsys: pytest.CaptureFixture[str]) -> None:
    answer = json.loads(json.dumps(ANSWER))
    answer["shots"][0]["lines"] = [{"id": "l", "speaker": "narrator", "text": "heil Hitler"}]
    chat.says(answer)
    assert main(["screenplay", PROMPT]) == 1
    assert capsys.readouterr().err.startswith("aozora: shots.shot-1.lines.shot-1/line-1.text: asks for ")


def test_generate_makes_the_film_of_it(chat: ChatServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chat.acts = [refuses(429)]
    arguments = ["generate", PROMPT, "-o", str(tmp_path / "film.mp4"), "--size", "64x36", "--fps", "12", "--seconds", "1"]
    assert main([*arguments, "--engine", "null", "--json"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    (message,) = [record["message"] for record in records if record["type"] == "message"]
    assert "answered 429" in message
    chat.says(ANSWER)
    assert main([*arguments, "--engine", "null"]) == 0
    assert json.loads((tmp_path / "film.screenplay.json").read_text())["planner"] == "chat:test-model"
    for path in tmp_path.iterdir():
        assert KEY.encode() not in path.read_bytes()


def test_doctor_says_who_plans_without_the_key(
    chat: ChatServer, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["doctor"]) == 0
    told = capsys.readouterr().out
    assert f"chat: test-model at {chat.url.removesuffix('/v1')}, with a key" in told
    assert KEY not in told
    monkeypatch.setenv("AOZORA_PLANNER_URL", "gopher://host")
    assert main(["doctor"]) == 1
    monkeypatch.delenv("AOZORA_PLANNER_URL")
    assert main(["doctor"]) == 0
    assert "embedded (AOZORA_PLANNER_URL is not set)" in capsys.readouterr().out


def test_without_an_endpoint_nothing_of_it_is_loaded() -> None:
    code = (
        "import sys; from aozora.cli.main import main; main(['screenplay', 'a dog', '--json']);"
        "print(*sys.modules, sep='\\n', file=sys.stderr)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "aozora.director.direct" in told.stderr.split()
    assert "aozora.director.chat" not in told.stderr.split()
