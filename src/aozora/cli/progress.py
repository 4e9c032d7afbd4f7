"""Progress on a terminal, as plain lines, or as JSON lines."""

import json
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager

from aozora.cli.listeners import courtesy
from aozora.film.watch import Progress

Report = Callable[[Progress], None]

_PLAIN_EVERY_S = 5.0


@contextmanager
def reporter(as_json: bool) -> Generator[Report, None, None]:
    """How this command tells its progress."""
    if as_json:
        yield _json_line
    elif sys.stderr.isatty():
        with _bars() as report:
            yield report
    else:
        yield _plain_lines()


def on_stderr(message: str) -> None:
    """A message of the production as one line for people; what was asked for stays alone on the standard output."""
    with courtesy():
        print(f"aozora: {message}", file=sys.stderr, flush=True)


def json_message(message: str) -> None:
    """A message of the production among the lines of JSON."""
    with courtesy():
        print(json.dumps({"type": "message", "message": message}), flush=True)


def _json_line(progress: Progress) -> None:
    record = {"type": "progress", "stage": progress.stage, "done": progress.done, "total": progress.total}
    with courtesy():
        print(json.dumps(record), flush=True)


def _plain_lines() -> Report:
    told: dict[str, float] = {}

    def report(progress: Progress) -> None:
        now = time.monotonic()
        finished = progress.done >= progress.total
        if finished or now - told.get(progress.stage, 0.0) >= _PLAIN_EVERY_S:
            told[progress.stage] = now
            with courtesy():
                print(f"{progress.stage}: {progress.done} of {progress.total}", file=sys.stderr, flush=True)

    return report


@contextmanager
def _bars() -> Generator[Report, None, None]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description:<10}"), BarColumn(), MofNCompleteColumn())
    with Bars(*columns, TimeElapsedColumn(), TimeRemainingColumn(), console=Console(stderr=True)) as bars:
        tasks: dict[str, TaskID] = {}

        def report(progress: Progress) -> None:
            if progress.stage not in tasks:
                tasks[progress.stage] = bars.add_task(progress.stage, total=progress.total)
            bars.update(tasks[progress.stage], completed=progress.done, total=progress.total)

        yield report
