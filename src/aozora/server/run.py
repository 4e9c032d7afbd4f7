"""Running the app: a socket, a house, uvicorn."""

import gc
import logging
import os
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import uvicorn

from aozora.film.errors import OutputFailed
from aozora.server.app import create_app
from aozora.server.telemetry import open_tracer
from aozora.server.tracing import log_to_stderr
from aozora.studio.service.config import ServiceConfig
from aozora.studio.service.house import House
from aozora.studio.service.keys import first_key

BACKLOG = 2048

KEEP_ALIVE_S = 75
"""How long an idle connection stays open: longer than clients wait between two looks, or they would run into its end."""


@dataclass(frozen=True)
class Listening:
    """A house that listens but does not answer yet."""

    house: House
    socket: socket.socket
    url: str
    first_key: str | None

    @classmethod
    def at(cls, host: str, port: int, data: Path | None) -> Self:
        """Open the house of the environment and listen; `OutputFailed` when the port is taken."""
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listener = socket.socket(family, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except OSError as cause:
            listener.close()
            raise OutputFailed(f"cannot listen at {host} port {port}: {cause.strerror or cause}", field="port") from cause
        house = House.open(ServiceConfig.of(data))
        shown = f"[{host}]" if family == socket.AF_INET6 else host
        return cls(house, listener, f"http://{shown}:{listener.getsockname()[1]}", first_key(house.database))


def serve(listening: Listening) -> None:
    """Answer until SIGINT or SIGTERM."""
    log_to_stderr(logging.getLevelNamesMapping().get(os.environ.get("AOZORA_LOG_LEVEL", "").upper(), logging.INFO))
    tracer = open_tracer()
    config = uvicorn.Config(
        create_app(listening.house, tracer),
        log_config=None,
        access_log=False,
        backlog=BACKLOG,
        timeout_graceful_shutdown=10,
        timeout_keep_alive=KEEP_ALIVE_S,
        server_header=False,
    )
    # what was loaded stays: looking through it again and again would make answers wait
    gc.collect()
    gc.freeze()
    try:
        uvicorn.Server(config).run(sockets=[listening.socket])
    finally:
        tracer.close()
        listening.house.close()
