"""Listeners: what happens when nobody reads the output any more (`| head -1`, a program that went away)."""

import os
import select
import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import TextIO

UNHEARD = 141
"""The exit code of a command whose output nobody wanted to the end: what the shell shows for programs that SIGPIPE ends."""


def hush() -> bool:
    """Let everything vanish that is still written to a stream without a reader; False if there is no such stream."""
    streams: tuple[TextIO | None, ...] = (sys.stdout, sys.stderr)
    gone = [stream for stream in streams if stream is not None and _is_unheard(stream)]
    for stream in gone:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    return bool(gone)


@contextmanager
def courtesy() -> Generator[None, None, None]:
    """What is told here is told beside the work: when nobody listens any more, the work goes on in silence."""
    try:
        yield
        deliver()
    except BrokenPipeError:
        if not hush():
            raise


def deliver() -> None:
    """Send what was printed on its way; `BrokenPipeError` when nobody is there."""
    print(end="", flush=True)


def _is_unheard(stream: TextIO) -> bool:
    """Whether the other end of a stream is closed; the system knows without anything being written."""
    poll = select.poll()
    poll.register(stream.fileno(), 0)
    return any(state & (select.POLLERR | select.POLLHUP) for _, state in poll.poll(0))
