"""How much of real prompts the director understands, and how long it takes.

`python -m benchmarks director [golden [--record]] [FILE.jsonl ...]`. `golden` prints every hand-written fact of the golden
prompts that the director misses, and the shares that are right; `--record` writes the misses down as known. Each line of a FILE
is an object with a "prompt": shares of content words by what became of them (with the world's catalogue, and with the wide one
of the tests, which is what the finished engine will offer), and milliseconds per prompt. Without arguments: the golden prompts.
"""

import json
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path
from typing import Any

from aozora.director.claims import is_content
from aozora.director.direct import direct
from aozora.director.grammar.tokens import tokenise
from aozora.engines.engine import engine_module
from aozora.film.brief import MAX_PROMPT, Brief
from aozora.film.catalogue import Catalogue
from aozora.film.screenplay import Line
from benchmarks.machine import write_result

TESTS = Path(__file__).parents[1] / "tests" / "director"


def line_seconds(line: Line) -> Fraction:
    """A calm voice: two and a half words a second."""
    return Fraction(2 * len(line.text.split()), 5)


def prompts_of(path: Path) -> list[str]:
    """The prompts of a file of JSON lines."""
    return [json.loads(line)["prompt"] for line in path.read_text().splitlines() if line.strip()]


def measure(prompts: Iterable[str], catalogue: Catalogue) -> dict[str, Any]:
    """Shares of content words by status, words that no rule understood, and times."""
    counts: Counter[str] = Counter()
    times: list[float] = []
    for prompt in prompts:
        begin = time.perf_counter()
        screenplay = direct(Brief(prompt=prompt), catalogue, line_seconds)
        times.append(1000 * (time.perf_counter() - begin))
        for span in screenplay.understanding:
            # Prepositions are listed where they show a relation; they are no content words.
            words = sum(is_content(token) for token in tokenise(span.text))
            counts[span.status] += words
            counts["not_understood"] += words * (span.role == "other")
    words = sum(counts[status] for status in ("planned", "substituted", "not_depicted"))
    shares = {
        name: round(100 * counts[name] / max(words, 1), 1)
        for name in ("planned", "substituted", "not_depicted", "not_understood")
    }
    return {
        "prompts": len(times),
        "words": words,
        "percent": shares,
        "median_ms": round(statistics.median(times), 2),
        "slowest_ms": round(max(times), 1),
    }


def golden(record: bool) -> dict[str, Any]:
    """The shares of golden facts and of words in their right role; every miss is printed, and recorded if asked for."""
    import golden_facts

    known: dict[str, list[str]] = {}
    first, second = (_golden_of(golden_facts.suites(folder), known) for folder in (golden_facts.FOLDER, golden_facts.SECOND))
    if record:
        missed = {name: facts for name, facts in known.items() if facts}
        (golden_facts.FOLDER / "known_misses.json").write_text(json.dumps(missed, indent=1, ensure_ascii=False) + "\n")
    return {"first": first, "second": second}


def _golden_of(suites: Any, known: dict[str, list[str]]) -> dict[str, Any]:
    import golden_facts

    results: dict[str, Any] = {}
    total: Counter[str] = Counter()
    for suite, entries in suites.items():
        here: Counter[str] = Counter(prompts=len(entries))
        for entry in entries:
            misses: list[str] = []
            for what, checked in (("facts", golden_facts.check(entry)), ("roles", golden_facts.check_roles(entry))):
                here[what] += len(checked)
                here[f"{what}_right"] += sum(item.right for item in checked)
                misses += [f"  - {item.fact}   [{item.found}]" for item in checked if not item.right]
                known.setdefault(entry.id, []).extend(item.fact for item in checked if not item.right)
            if misses:
                print(f"{entry.id}: {entry.prompt[:300]}", *misses, sep="\n")
        total += here
        results[suite] = _shares(here)
    results["all"] = _shares(total)
    return results


def _shares(counts: Counter[str]) -> dict[str, Any]:
    rights = {what: round(100 * counts[f"{what}_right"] / max(counts[what], 1), 1) for what in ("facts", "roles")}
    return {"prompts": counts["prompts"], "facts": counts["facts"], "roles": counts["roles"], "percent_right": rights}


def start_up() -> dict[str, float]:
    """Seconds from nothing to the first screenplay in a fresh process, without starting Python and making the catalogue."""
    code = (
        "import sys, time; sys.path.insert(0, sys.argv[1]); t = time.perf_counter(); from fractions import Fraction\n"
        "from aozora.director.direct import direct; from aozora.film.brief import Brief\n"
        "imports = time.perf_counter() - t; from wide_catalogue import WIDE\n"
        "t = time.perf_counter()\n"
        "direct(Brief(prompt='A woman in a red coat walks a corgi'), WIDE, lambda line: Fraction(1))\n"
        "print(imports, imports + time.perf_counter() - t)"
    )
    command = [sys.executable, "-c", code, str(TESTS)]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(5)]
    imports, whole = min(tuple(map(float, run.stdout.split())) for run in runs)
    return {"imports_s": round(imports, 3), "first_screenplay_s": round(whole, 3)}


LONG_UNITS = ("a dog runs and ", "'", "“‘", "Cut to: a dog. ", "red ", "a dog of a dog of ", "\n1. a", "(", "a")


def longest(catalogue: Catalogue) -> dict[str, Any]:
    """Seconds for prompts of the greatest length that repeat one thing, and their ratio to half the length (2 is linear)."""
    times: dict[str, tuple[float, float]] = {}
    for unit in LONG_UNITS:
        prompts = ((unit * MAX_PROMPT)[: MAX_PROMPT // 2], (unit * MAX_PROMPT)[:MAX_PROMPT])
        times[unit] = (measure(prompts[:1], catalogue)["slowest_ms"], measure(prompts[1:], catalogue)["slowest_ms"])
    return {unit: {"s": round(full / 1000, 2), "ratio": round(full / max(half, 0.1), 1)} for unit, (half, full) in times.items()}


def run(parts: list[str]) -> None:
    """Measure the golden prompts, and every file with both catalogues."""
    sys.path.insert(0, str(TESTS))
    from wide_catalogue import WIDE

    world = engine_module("world").catalogue()
    files = {Path(part).stem: prompts_of(Path(part)) for part in parts if part not in ("golden", "--record")}
    results: dict[str, Any] = {"start_up": start_up()}
    if not files or "golden" in parts:
        results["golden"] = golden("--record" in parts)
    results["suites"] = {
        name: {"wide": measure(prompts, WIDE), "world": measure(prompts, world)} for name, prompts in files.items()
    }
    page = "A small brown dog chases a large red car across a sunny park while two cats watch it from a wooden bench. "
    results["page of 500 words"] = measure([(page * 25)[:MAX_PROMPT]], WIDE)
    results["longest prompts"] = longest(WIDE)
    write_result("director", results)
