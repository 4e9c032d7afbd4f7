"""`aozora worker`: makes films from the queue; any number of them, on any number of machines."""

import argparse
import os
import signal
import sys
import threading
from pathlib import Path
from types import FrameType

from aozora.cli.serve import missing

NICENESS = 10
"""Films stand back behind whoever answers requests on the same machine."""


def run(parsed: argparse.Namespace) -> int:
    """Work until interrupted."""
    try:
        from aozora.server.tracing import log_to_stderr
        from aozora.studio.service.config import ServiceConfig
        from aozora.studio.service.house import House
        from aozora.studio.service.worker import Worker
    except ModuleNotFoundError as cause:
        raise missing(cause) from cause
    log_to_stderr()
    os.nice(NICENESS)
    stop = threading.Event()

    def ask(_number: int, _frame: FrameType | None) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, ask)
    if parsed.with_parent:
        threading.Thread(target=_end_with_parent, daemon=True).start()
    house = House.open(ServiceConfig.of(Path(parsed.data) if parsed.data else None))
    Worker(house).run(stop)
    house.close()
    # a film in hand is left to whoever comes next: its thread need not be waited for
    sys.stderr.flush()
    os._exit(0)


def _end_with_parent() -> None:
    """End at once when the other end of standard input closes; finished shots are kept, so nothing is lost."""
    while sys.stdin.buffer.read(1):
        pass
    os._exit(0)
