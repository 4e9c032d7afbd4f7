"""A real server on the loopback that speaks the chat protocol; it says what a test wrote down and remembers what it was asked."""

import json
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Act = Callable[["Handler"], None]


@dataclass
class Asked:
    """One request as it came in."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]


@dataclass
class ChatServer:
    """Where the server is, what it will do, and what it was asked. The last act is repeated."""

    url: str = ""
    acts: list[Act] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    def says(self, *answers: object) -> "ChatServer":
        """Answer with these contents, one after the other: texts, or documents as JSON."""
        self.acts = [content(answer if isinstance(answer, str) else json.dumps(answer)) for answer in answers]
        return self


class Handler(BaseHTTPRequestHandler):
    """Does what the test wrote down."""

    protocol_version = "HTTP/1.1"
    chat: ChatServer

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.chat.asked.append(Asked(self.path, {k.lower(): v for k, v in self.headers.items()}, body))
        act = self.chat.acts.pop(0) if len(self.chat.acts) > 1 else self.chat.acts[0]
        act(self)

    def reply(self, status: int, body: bytes, **headers: str) -> None:
        """A whole answer."""
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        return


def content(text: object, **message: object) -> Act:
    """The act of answering with the content of one choice."""
    whole = {"object": "chat.completion", "choices": [{"index": 0, "message": {"role": "assistant", "content": text, **message}}]}
    return raw(json.dumps(whole).encode())


def raw(body: bytes, status: int = 200, **headers: str) -> Act:
    """The act of answering with just these bytes."""
    return lambda handler: handler.reply(status, body, **headers)


def refuses(status: int, **headers: str) -> Act:
    """The act of answering with an error that quotes the key, as some servers do."""

    def act(handler: Handler) -> None:
        quoted = handler.headers.get("Authorization", "")
        handler.reply(status, json.dumps({"error": {"message": f"wrong: {quoted}"}}).encode(), **headers)

    return act


def closes(handler: Handler) -> None:
    """The act of hanging up."""
    handler.close_connection = True


def waits(handler: Handler) -> None:
    """The act of saying nothing until the test is over."""
    handler.chat.closing.wait(20)
    handler.close_connection = True


def trickles(handler: Handler) -> None:
    """The act of sending an endless answer, a space at a time."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000000")
    handler.end_headers()
    handler.close_connection = True
    while not handler.chat.closing.wait(0.05):
        try:
            handler.wfile.write(b" ")
        except OSError:
            return


@contextmanager
def serving() -> Generator[ChatServer, None, None]:
    """A server for the length of a block."""
    chat = ChatServer()
    handler = type("Handler", (Handler,), {"chat": chat})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        chat.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield chat
        finally:
            chat.closing.set()
            server.shutdown()
            thread.join()
