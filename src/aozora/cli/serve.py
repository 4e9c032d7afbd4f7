"""`aozora serve`: the Videos API over HTTP, with a worker unless told otherwise."""

import argparse
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from aozora.film.errors import InvalidInput, MissingDependency


def run(parsed: argparse.Namespace) -> int:
    """Serve until interrupted."""
    if not 0 <= parsed.port <= 65535:
        raise InvalidInput(f"must be 0 to 65535 (got {parsed.port})", field="port")
    if not 0 <= parsed.workers <= 64:
        raise InvalidInput(f"must be 0 to 64 (got {parsed.workers})", field="workers")
    try:
        from aozora.server.run import Listening, serve
    except ModuleNotFoundError as cause:
        raise missing(cause) from cause
    data = Path(parsed.data) if parsed.data else None
    listening = Listening.at(parsed.host, parsed.port, data)
    if listening.first_key is not None:
        print(f"Key:     {listening.first_key}   (shown once; it is kept only as a digest)", flush=True)
    print(f"Address: {listening.url}/v1   (API documents at {listening.url}/docs)", flush=True)
    with _workers(parsed.workers, data):
        serve(listening)
    return 0


def missing(cause: ModuleNotFoundError) -> MissingDependency:
    """The one line about a package that only the service needs."""
    return MissingDependency(f"{cause.name} is missing; the service needs: pip install 'aozora[server]'", field="serve")


@contextmanager
def _workers(count: int, data: Path | None) -> Generator[None, None, None]:
    """Worker processes that end with this one, however it ends: each holds the reading end of a pipe that then closes."""
    command = [sys.executable, "-m", "aozora.cli.main", "worker", "--with-parent", *(["--data", str(data)] if data else [])]
    crew = [subprocess.Popen(command, stdin=subprocess.PIPE) for _ in range(count)]
    try:
        yield
    finally:
        for worker in crew:
            if worker.stdin is not None:
                worker.stdin.close()
        for worker in crew:
            try:
                worker.wait(20)
            except subprocess.TimeoutExpired:
                worker.kill()
                worker.wait()
