"""Messages between the renderer and its child: JSON objects over a socket, each after its length in four bytes."""

import json
import socket
from typing import Any

Message = dict[str, Any]


def send(channel: socket.socket, message: Message) -> None:
    """Send one message; raises `OSError` when the other end is gone."""
    data = json.dumps(message).encode()
    channel.sendall(len(data).to_bytes(4, "little") + data)


def receive(channel: socket.socket) -> Message | None:
    """The next message, or None when the other end is gone. Waits as long as the channel's timeout says."""
    length = _exactly(channel, 4)
    if length is None:
        return None
    data = _exactly(channel, int.from_bytes(length, "little"))
    return None if data is None else json.loads(data)


def _exactly(channel: socket.socket, count: int) -> bytes | None:
    data = bytearray()
    while len(data) < count:
        try:
            piece = channel.recv(count - len(data))
        except ConnectionError:
            return None
        if not piece:
            return None
        data += piece
    return bytes(data)
