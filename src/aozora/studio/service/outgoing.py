"""Requests to other servers: to the checked address and no other, bounded in time and size. The only place that makes them."""

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urljoin

from aozora import __version__
from aozora.film.errors import AozoraError
from aozora.studio.service.guard import Forbidden, Guard, Target

AGENT = f"Aozora/{__version__}"

MOST_REDIRECTS = 3
_CHUNK = 1 << 16
_ANSWER_LIMIT = 1 << 16
"""Bytes of an answer to a webhook that are read; nobody looks at them."""

_REDIRECTS = (301, 302, 303, 307, 308)


class Unreachable(AozoraError):
    """Another server did not answer as it should; the message says how in half a sentence."""


class TooLong(AozoraError):
    """Another server sends more than is taken."""


@dataclass(frozen=True)
class Bounds:
    """How much of another server's time and bytes is taken, in seconds for the whole exchange and in bytes."""

    seconds: float
    limit: int


def download(guard: Guard, url: str, file: Path, bounds: Bounds) -> None:
    """Write what is at an address to a file. Redirects are followed, each checked like the first address. Raises `Forbidden`,
    `Unreachable` or `TooLong`; then the file is not to be used."""
    end = time.monotonic() + bounds.seconds
    for _ in range(MOST_REDIRECTS + 1):
        with file.open("wb") as out:
            left = Bounds(end - time.monotonic(), bounds.limit)
            status, location = _exchange(guard.target(url), ("GET", {"accept": "image/*"}, b""), left, out)
        if status in _REDIRECTS and location:
            url = urljoin(url, location)
            continue
        if status != 200:
            raise Unreachable(f"the server answered with status {status}")
        return
    raise Unreachable(f"more than {MOST_REDIRECTS} redirects")


def post(guard: Guard, url: str, body: bytes, headers: Mapping[str, str], seconds: float) -> int:
    """Post a body; the status of the answer. Redirects are not followed. Raises `Forbidden` or `Unreachable`."""
    try:
        return _exchange(guard.target(url), ("POST", headers, body), Bounds(seconds, _ANSWER_LIMIT), None)[0]
    except TooLong as cause:
        raise Unreachable("the answer is too long") from cause


def _exchange(
    target: Target, request: tuple[str, Mapping[str, str], bytes], bounds: Bounds, out: BinaryIO | None
) -> tuple[int, str | None]:
    """One request and its answer: status and Location."""
    if bounds.seconds <= 0:
        raise Unreachable("it took too long")
    method, headers, body = request
    connection = _Pinned(target, bounds.seconds)
    # a server that sends a byte now and then resets every timeout of a socket; a timer does not care
    timer = threading.Timer(bounds.seconds, connection.cut)
    timer.start()
    try:
        connection.request(method, target.path, body or None, {"user-agent": AGENT, "host": target.authority, **headers})
        with connection.getresponse() as answer:
            whole = _read(answer, bounds.limit, out if answer.status == 200 else None)
            if not whole:
                raise Unreachable("it took too long" if connection.was_cut else "the answer ended too early")
            return answer.status, answer.getheader("location")
    except (OSError, http.client.HTTPException, ValueError) as cause:
        late = connection.was_cut or isinstance(cause, TimeoutError)
        raise Unreachable("it took too long" if late else f"no connection ({_reason(cause)})") from cause
    finally:
        timer.cancel()
        connection.close()


def _read(answer: http.client.HTTPResponse, limit: int, out: BinaryIO | None) -> bool:
    """Read an answer to its end; False when it ended before it should."""
    if out is not None and answer.length is not None and answer.length > limit:
        raise TooLong(f"at most {limit} bytes are allowed")
    read = 0
    while chunk := answer.read(min(_CHUNK, limit + 1 - read)):
        read += len(chunk)
        if read > limit:
            raise TooLong(f"at most {limit} bytes are allowed")
        if out is not None:
            out.write(chunk)
    return not answer.length


class _Pinned(http.client.HTTPConnection):
    """A connection to a target's checked address; certificates are checked against its name."""

    def __init__(self, target: Target, seconds: float) -> None:
        super().__init__(target.host, target.port, timeout=seconds)
        self._target = target
        self.was_cut = False

    def connect(self) -> None:
        self.sock = socket.create_connection((self._target.address, self._target.port), self.timeout)
        if self._target.secure:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self._target.host)

    def cut(self) -> None:
        """End the exchange from another thread."""
        self.was_cut = True
        try:
            self.sock.shutdown(socket.SHUT_RDWR)
        except (OSError, AttributeError):
            return


def _reason(cause: Exception) -> str:
    if isinstance(cause, ssl.SSLCertVerificationError):
        return "its certificate is not valid"
    return type(cause).__name__


__all__ = ["Bounds", "Forbidden", "TooLong", "Unreachable", "download", "post"]
