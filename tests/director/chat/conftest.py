"""A chat server per test."""

from collections.abc import Iterator

import pytest

from chat_server import ChatServer, serving


@pytest.fixture
def chat() -> Iterator[ChatServer]:
    """A server that speaks the protocol."""
    with serving() as server:
        yield server
