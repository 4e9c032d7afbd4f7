"""What a benchmark ran on, and how much memory a process and its children take."""

import json
import os
import platform
import threading
import time
from pathlib import Path
from typing import Any

_TICKS = os.sysconf("SC_CLK_TCK")
RESULTS = Path(__file__).parent / "results"


def machine() -> dict[str, Any]:
    """Processor, cores, memory and system of this machine."""
    cpu = next((line.split(":", 1)[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")), "unknown")
    memory = next((int(line.split()[1]) for line in _lines("/proc/meminfo") if line.startswith("MemTotal")), 0)
    load = os.getloadavg()[0]
    return {
        "cpu": cpu,
        "cores": os.cpu_count(),
        "memory_gb": round(memory / 1e6, 1),
        "system": platform.platform(),
        "load_before": round(load, 2),
    }


def write_result(name: str, result: dict[str, Any]) -> None:
    """Print a result and keep it as JSON."""
    record = {"benchmark": name, "machine": machine(), **result}
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{name}.json").write_text(json.dumps(record, indent=2) + "\n")
    print(json.dumps(record, indent=2))


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text().splitlines()
    except OSError:
        return []


def _family(root: int) -> list[int]:
    """Process ids of `root` and all its descendants."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and (fields := "".join(_lines(f"{entry}/stat")).rpartition(")")[2].split()):
            children.setdefault(int(fields[1]), []).append(int(entry.name))
    found, queue = [], [root]
    while queue:
        pid = queue.pop()
        found.append(pid)
        queue += children.get(pid, [])
    return found


def memory_bytes(root: int) -> int:
    """Proportional set size of a process and its descendants: pages that they share count once."""
    rows = (line.split() for pid in _family(root) for line in _lines(f"/proc/{pid}/smaps_rollup") if line.startswith("Pss:"))
    return sum(int(row[1]) * 1024 for row in rows)


def children_cpu_s() -> float:
    """Processor seconds of all children of this process so far."""
    total = 0
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == os.getpid():
            total += int(fields[11]) + int(fields[12])
    return total / _TICKS


class MemoryMeter(threading.Thread):
    """Watches a process family until stopped; `peak` is its largest memory in bytes, `series` (seconds, bytes)."""

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self.root, self.series, self._stop_asked = root, list[tuple[float, int]](), threading.Event()

    def run(self) -> None:
        begin = time.monotonic()
        while not self._stop_asked.wait(0.5):
            self.series.append((time.monotonic() - begin, memory_bytes(self.root)))

    def stop(self) -> int:
        """End the watch; returns the peak."""
        self._stop_asked.set()
        self.join()
        return max((size for _, size in self.series), default=0)
