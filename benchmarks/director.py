"""How much of real prompts the director understands with the world's catalogue, and how long it takes.

`python -m benchmarks director [FILE.jsonl ...]`: each line of a file is an object with a "prompt"; without files, the golden
prompts of the tests. Shares are of spans; times in milliseconds per prompt.
"""

import json
import statistics
import sys
import time
from collections import Counter
from fractions import Fraction
from pathlib import Path
from typing import Any

from aozora.director.direct import direct
from aozora.engines.engine import engine_module
from aozora.film.brief import MAX_PROMPT, Brief
from aozora.film.catalogue import Catalogue
from aozora.film.screenplay import Line
from benchmarks.machine import write_result

TESTS = Path(__file__).parents[1] / "tests" / "director"


def line_seconds(line: Line) -> Fraction:
    """A calm voice: two and a half words a second."""
    return Fraction(2 * len(line.text.split()), 5)


def golden_prompts() -> list[str]:
    """The prompts of the director's golden tests."""
    sys.path.insert(0, str(TESTS))
    import golden_prompts

    return [item.prompt for item in golden_prompts.GOLDEN]


def prompts_of(path: Path) -> list[str]:
    """The prompts of a file of JSON lines."""
    return [json.loads(line)["prompt"] for line in path.read_text().splitlines() if line.strip()]


def measure(prompts: list[str], catalogue: Catalogue) -> dict[str, Any]:
    """Shares of spans by status, spans that no rule understood, and times."""
    counts: Counter[str] = Counter()
    times: list[float] = []
    for prompt in prompts:
        begin = time.perf_counter()
        screenplay = direct(Brief(prompt=prompt), catalogue, line_seconds)
        times.append(1000 * (time.perf_counter() - begin))
        counts.update(span.status for span in screenplay.understanding)
        counts["not_understood"] += sum(span.role == "other" for span in screenplay.understanding)
    spans = sum(counts[status] for status in ("planned", "substituted", "not_depicted"))
    shares = {
        name: round(100 * counts[name] / max(spans, 1), 1)
        for name in ("planned", "substituted", "not_depicted", "not_understood")
    }
    return {
        "prompts": len(prompts),
        "spans": spans,
        "percent": shares,
        "median_ms": round(statistics.median(times), 2),
        "slowest_ms": round(max(times), 1),
    }


def run(parts: list[str]) -> None:
    """Measure every file, or the golden prompts."""
    catalogue = engine_module("world").catalogue()
    suites = {Path(part).stem: prompts_of(Path(part)) for part in parts} or {"golden": golden_prompts()}
    results = {name: measure(prompts, catalogue) for name, prompts in suites.items()}
    page = "A small brown dog chases a large red ball across a sunny park while two cats watch it from a bench. "
    results["page of 500 words"] = measure([(page * 30)[:MAX_PROMPT]], catalogue)
    write_result("director", {"suites": results})
