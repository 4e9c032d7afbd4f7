"""Real servers and workers on loopback, as processes that tests may kill."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

QUICK = {
    "AOZORA_QUEUE_POLL_SECONDS": "0.1",
    "AOZORA_HEARTBEAT_SECONDS": "0.3",
    "AOZORA_DEAD_AFTER_SECONDS": "20",
    "PYTHONUNBUFFERED": "1",
}


class Process:
    """A program whose output is collected while it runs."""

    def __init__(self, arguments: list[str], environment: dict[str, str]) -> None:
        command = [sys.executable, "-m", "aozora.cli.main", *arguments]
        self.process = subprocess.Popen(
            command,
            env={**os.environ, **QUICK, **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.lines: list[str] = []
        assert self.process.stdout is not None
        assert self.process.stderr is not None
        self._readers = [threading.Thread(target=self._collect, args=(stream,), daemon=True) for stream in self._streams()]
        for reader in self._readers:
            reader.start()

    def _streams(self) -> list[IO[str]]:
        return [stream for stream in (self.process.stdout, self.process.stderr) if stream is not None]

    def _collect(self, stream: IO[str]) -> None:
        for line in stream:
            self.lines.append(line)

    def wait_for(self, pattern: str, seconds: float = 60) -> re.Match[str]:
        """The first match of a pattern in the output."""
        found: list[re.Match[str]] = []

        def look() -> bool:
            match = re.search(pattern, "".join(self.lines))
            found.extend([match] if match else [])
            return bool(match) or self.process.poll() is not None

        wait_until(look, seconds)
        assert found, f"no {pattern!r} in:\n{''.join(self.lines)}"
        return found[0]

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self._ended()

    def stop(self) -> None:
        """Ask it to end."""
        self.process.send_signal(signal.SIGTERM)
        self._ended()

    def _ended(self) -> None:
        self.process.wait(30)
        for reader in self._readers:
            reader.join(10)
        for stream in self._streams():
            stream.close()


class Service:
    """An API server, with or without workers of its own."""

    def __init__(self, data: Path, environment: dict[str, str] | None = None, workers: int = 1, key: str = "") -> None:
        self.data, self.environment = data, environment or {}
        arguments = ["serve", "--port", "0", "--data", str(data), "--workers", str(workers)]
        self.process = Process(arguments, self.environment)
        self.root = self.process.wait_for(r"Address: (\S+)/v1")[1]
        self.url = f"{self.root}/v1"
        self.key = key or self.process.wait_for(r"Key: +(sk-\S+)")[1]
        wait_until(lambda: _answers(self.root), 30)

    def worker(self) -> Process:
        """Another worker of the same house."""
        worker = Process(["worker", "--data", str(self.data)], self.environment)
        worker.wait_for("worker ready")
        return worker


def _answers(root: str) -> bool:
    import httpx2

    try:
        return httpx2.get(f"{root}/readyz").status_code == 200
    except httpx2.TransportError:
        return False


def wait_until(true: Callable[[], bool], seconds: float = 60) -> None:
    """Wait until something is so; an AssertionError when it never is."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"not within {seconds:g} s"
        time.sleep(0.05)
