"""The Videos API under load: clients that poll while films are made, requests per second, long lists, and how long a film takes.

`python -m benchmarks api [polling|throughput|keys|lists|film]`. Everything is real: servers and workers are processes.
"""

import asyncio
import json
import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any
from urllib.request import Request, urlopen

from benchmarks.machine import write_result

CLIENTS = 1000
POLLING_S = 45
"""How long the clients poll while films are made."""

CONNECTIONS, BURST_S = 16, 6
LISTED, PAGE = 10_000, 100

PROMPT = "A golden retriever puppy chases a red ball across a sunny park"
FILM: dict[str, Any] = {"prompt": PROMPT, "model": "world", "size": "640x360", "seconds": "4"}


@dataclass(frozen=True)
class Server:
    """A running service."""

    port: int
    key: str
    data: Path


def run(arguments: Sequence[str]) -> None:
    """Run the parts that were asked for, or all."""
    parts = {"polling": polling, "throughput": throughput, "keys": keys, "lists": lists, "film": film}
    chosen = [name for name in parts if not arguments or name in arguments]
    result: dict[str, Any] = {}
    for name in chosen:
        result[name] = parts[name]()
    write_result("api", result)


def polling() -> dict[str, Any]:
    """A thousand clients look at a film each, as often as the server tells them to, while the worker renders."""
    with served(workers=1) as server, bare() as bare_port:
        names = fill(server, CLIENTS, "queued")
        for seed in range(3):
            call(server, "/v1/videos", {**FILM, "quality": "preview", "seed": seed})
        until_frames(server)
        told = call(server, f"/v1/videos/{names[0]}", headers_of="openai-poll-after-ms")
        newest = call(server, "/v1/videos?order=desc&limit=1")["data"][0]["id"]
        before = call(server, f"/v1/videos/{newest}")
        latencies, idle, errors = in_a_process(poll_both, server, bare_port, names, int(told) / 1000)
        states = [call(server, f"/v1/videos/{name['id']}") for name in call(server, "/v1/videos?limit=3")["data"]]
    return {
        "clients": CLIENTS,
        "poll_after_ms": int(told),
        "seconds": POLLING_S,
        "requests": len(latencies),
        "requests_per_s": round(len(latencies) / POLLING_S, 1),
        "errors": errors,
        **percentiles(latencies),
        "bare_route_meanwhile": {"requests": len(idle), **percentiles(idle)},
        "films_meanwhile": [{"status": state["status"], "progress": state["progress"]} for state in states],
        "first_film_before": before["progress"],
        "target": "p99 under 300 ms and no error",
        "met": errors == 0 and percentile(latencies, 0.99) < 0.3,
    }


def until_frames(server: Server) -> None:
    """Wait until the first film renders frames."""
    for _ in range(300):
        films = call(server, "/v1/videos?limit=3")["data"]
        if any(film["progress"] > 8 for film in films):
            return
        time.sleep(1)


def throughput() -> dict[str, Any]:
    """Looking at a film, against a route of a bare FastAPI app that answers the same bytes, in turns in the same run."""
    with served(workers=0) as server, bare() as port:
        name = fill(server, 1, "completed")[0]
        rates: dict[str, list[float]] = {"videos": [], "bare": []}
        costs: dict[str, list[float]] = {"videos": [], "bare": []}
        call(server, f"/v1/videos/{name}")
        pids = {"videos": process_at(server.port), "bare": process_at(port)}
        for _ in range(3):
            for label, (where, path) in {"bare": (port, f"/bare/{name}"), "videos": (server.port, f"/v1/videos/{name}")}.items():
                begin = cpu_seconds(pids[label])
                latencies, errors = in_a_process(burst, where, path, server.key, BURST_S / 3)
                assert errors == 0, label
                rates[label].append(len(latencies) / (BURST_S / 3))
                costs[label].append((cpu_seconds(pids[label]) - begin) / max(1, len(latencies)) * 1e6)
    ours, theirs = median(rates["videos"]), median(rates["bare"])
    return {
        "connections": CONNECTIONS,
        "videos_per_s": round(ours),
        "bare_per_s": round(theirs),
        "ratio": round(ours / theirs, 3),
        "cpu_us": {label: round(median(each)) for label, each in costs.items()},
        "ratio_by_cpu": round(median(costs["bare"]) / median(costs["videos"]), 3),
        "what": "one uvicorn process each; GET /v1/videos/{id} with key, log line, metrics and database",
    }


def process_at(port: int) -> int:
    """The process that listens at a port of this machine (Linux)."""
    lines = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    inode = next(line[9] for line in lines if line[3] == "0A" and int(line[1].partition(":")[2], 16) == port)
    for link in Path("/proc").glob("[0-9]*/fd/*"):
        with suppress(OSError):
            if str(link.readlink()) == f"socket:[{inode}]" and int(link.parts[2]) != os.getpid():
                return int(link.parts[2])
    raise LookupError(f"nobody listens at {port}")


def cpu_seconds(pid: int) -> float:
    """Processor seconds of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def keys() -> dict[str, Any]:
    """What it costs to know whose key a request carries: remembered, looked up in the database, and unknown."""
    from aozora.studio.service.config import ServiceConfig
    from aozora.studio.service.database import Database
    from aozora.studio.service.keys import Gatekeeper, first_key
    from aozora.studio.service.problems import Problem

    with tempfile.TemporaryDirectory() as folder:
        database = Database(ServiceConfig.of(Path(folder), {}).database_url)
        database.prepare()
        key = first_key(database) or ""
        gatekeeper = Gatekeeper(database)
        gatekeeper.caller(key)

        def refused() -> None:
            with suppress(Problem):
                gatekeeper.caller("sk-unknown")

        works: dict[str, tuple[Callable[[], object], int]] = {
            "remembered_us": (lambda: gatekeeper.remembered(key), 20_000),
            "looked_up_us": (lambda: gatekeeper.caller(key), 500),
            "unknown_us": (refused, 500),
        }
        found = {name: round(min(_process_us(work, count) for _ in range(5)), 2) for name, (work, count) in works.items()}
        database.close()
    return {**found, "remembered_for_s": Gatekeeper.REMEMBER_S}


def _process_us(work: Callable[[], object], count: int) -> float:
    """Processor microseconds of one call."""
    begin = time.process_time()
    for _ in range(count):
        work()
    return (time.process_time() - begin) / count * 1e6


def lists() -> dict[str, Any]:
    """Ten thousand films, listed page by page."""
    with served(workers=0) as server:
        fill(server, LISTED, "completed")
        call(server, f"/v1/videos?limit={PAGE}")
        times: list[float] = []
        after, seen = "", 0
        while True:
            begin = time.perf_counter()
            page = call(server, f"/v1/videos?limit={PAGE}{after}")
            times.append(time.perf_counter() - begin)
            seen += len(page["data"])
            if not page["has_more"]:
                break
            after = f"&after={page['last_id']}"
    assert seen == LISTED
    found = {"films": LISTED, "page": PAGE, **percentiles(times), "slowest_page": times.index(max(times))}
    return {**found, "target": "under 50 ms per page", "met": max(times) < 0.05}


def film() -> dict[str, Any]:
    """A clip of four seconds in 720p from `sora-2`, from order to delivery."""
    with served(workers=1) as server:
        order = {"prompt": PROMPT, "model": "sora-2", "size": "1280x720", "seconds": "4"}
        expected = call(server, "/v1/videos/estimate", order)
        begin = time.perf_counter()
        made = call(server, "/v1/videos", order)
        while (made := call(server, f"/v1/videos/{made['id']}"))["status"] in ("queued", "in_progress"):
            time.sleep(1)
        wall = time.perf_counter() - begin
        assert made["status"] == "completed", made
        usage = call(server, f"/v1/videos/{made['id']}/usage")
    return {
        "wall_s": round(wall, 1),
        "estimated_s": expected["processing_seconds"],
        "usage": usage,
        "target": "under 240 s",
        "met": wall < 240,
    }


def percentile(times: list[float], share: float) -> float:
    """The time that a share of all stays under, in seconds."""
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def percentiles(times: list[float]) -> dict[str, float]:
    """Median, 95th, 99th percentile and longest, in milliseconds."""
    shares = {"p50_ms": 0.5, "p95_ms": 0.95, "p99_ms": 0.99, "max_ms": 1.0}
    return {name: round(percentile(times, share) * 1000, 1) for name, share in shares.items()}


@contextmanager
def served(workers: int) -> Generator[Server, None, None]:
    """A service in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "aozora.cli.main", "serve", "--port", "0", "--data", folder, "--workers", str(workers)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
            assert process.stdout is not None
            key = process.stdout.readline().split()[1]
            port = int(process.stdout.readline().split()[1].rpartition(":")[2].partition("/")[0])
            server = Server(port, key, Path(folder))
            try:
                wait(port)
                yield server
            finally:
                process.send_signal(signal.SIGTERM)


@contextmanager
def bare() -> Generator[int, None, None]:
    """A bare FastAPI app with one route, in a process of its own; its port."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
        process = multiprocessing.get_context("fork").Process(target=_serve_bare, args=(listener,), daemon=True)
        process.start()
        wait(port)
        yield port
        process.kill()
        process.join()


def _serve_bare(listener: socket.socket) -> None:
    import uvicorn
    from fastapi import FastAPI

    app = FastAPI()

    async def route(video_id: str) -> dict[str, Any]:
        return {"id": video_id, "object": "video", "model": "sora-2", "status": "completed", "progress": 100, "prompt": "one"}

    app.add_api_route("/bare/{video_id}", route)
    uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, timeout_keep_alive=75)).run(sockets=[listener])


def wait(port: int) -> None:
    """Wait until somebody listens at a port."""
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(f"nobody listens at {port}")


def fill(server: Server, count: int, status: str) -> list[str]:
    """Write films straight into the database; those that are `queued` wait for ever. Their ids."""
    from aozora.studio.service.config import ServiceConfig
    from aozora.studio.service.database import Database
    from aozora.studio.service.tables import VideoRow
    from aozora.studio.service.videos import new_video_id

    database = Database(ServiceConfig.of(server.data).database_url)
    names = [new_video_id() for _ in range(count)]
    fixed = {"project": "default", "key_id": "key", "operation": "create", "model": "sora-2", "prompt": "one of many", "seen": 1}
    fixed |= {"seconds": "4", "size": "1280x720", "request": "{}", "fingerprint": "", "created_at": int(time.time())}
    with database.writing() as session:
        session.add_all([VideoRow(id=name, status=status, submitted=1, eta_s=900.0, **fixed) for name in names])
    database.close()
    return names


def call(server: Server, path: str, body: dict[str, Any] | None = None, headers_of: str = "") -> Any:
    """One request; its JSON, or one of its headers."""
    data = None if body is None else json.dumps(body).encode()
    headers = {"authorization": f"Bearer {server.key}", "content-type": "application/json"}
    with urlopen(Request(f"http://127.0.0.1:{server.port}{path}", data, headers), timeout=60) as answer:
        block = answer.read()
        return answer.headers[headers_of] if headers_of else json.loads(block)


def in_a_process(work: Any, *arguments: Any) -> Any:
    """What clients that run in a process of their own found: latencies and errors."""
    with multiprocessing.get_context("fork").Pool(1) as pool:
        return pool.apply(_run_clients, (work, arguments))


def _run_clients(work: Any, arguments: tuple[Any, ...]) -> Any:
    return asyncio.run(work(*arguments))


async def poll_both(server: Server, bare_port: int, names: list[str], every_s: float) -> tuple[list[float], list[float], int]:
    """The clients of the service, and a tenth as many of an idle bare app, whose latency is what this machine itself adds."""
    paths = [f"/v1/videos/{name}" for name in names]
    ours, theirs = await asyncio.gather(
        poll_all((server.port, server.key), paths, every_s, POLLING_S),
        poll_all((bare_port, ""), [f"/bare/{name}" for name in names[::10]], every_s, POLLING_S),
    )
    return ours[0], theirs[0], ours[1]


async def poll_all(where: tuple[int, str], paths: list[str], every_s: float, seconds: float) -> tuple[list[float], int]:
    """Each client keeps one connection and looks every `every_s` seconds, the clients evenly spread over that time."""
    port, key = where
    latencies: list[float] = []
    errors = [0]
    begin = time.perf_counter()

    async def client(number: int, path: str) -> None:
        due = begin + 1 + every_s * number / len(paths)
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            while due < begin + 1 + seconds:
                await asyncio.sleep(max(0.0, due - time.perf_counter()))
                status, spent = await ask(reader, writer, path, key)
                latencies.append(spent)
                errors[0] += status != 200
                due += every_s
            writer.close()
        except (OSError, asyncio.IncompleteReadError):
            errors[0] += 1

    await asyncio.gather(*(client(number, path) for number, path in enumerate(paths)))
    return latencies, errors[0]


async def burst(port: int, path: str, key: str, seconds: float) -> tuple[list[float], int]:
    """Some connections ask again and again without a pause."""
    latencies: list[float] = []
    errors = [0]
    end = time.perf_counter() + seconds

    async def client() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while time.perf_counter() < end:
            status, spent = await ask(reader, writer, path, key)
            latencies.append(spent)
            errors[0] += status != 200
        writer.close()

    await asyncio.gather(*(client() for _ in range(CONNECTIONS)))
    return latencies, errors[0]


async def ask(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str, key: str) -> tuple[int, float]:
    """One GET on an open connection: its status, and seconds to the last byte."""
    begin = time.perf_counter()
    writer.write(f"GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer {key}\r\n\r\n".encode())
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    length = int(head.partition(b"content-length:")[2].partition(b"\r\n")[0])
    await reader.readexactly(length)
    return int(head[9:12]), time.perf_counter() - begin
