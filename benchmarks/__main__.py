"""`python -m benchmarks [NAME [PART ...]]`: run one benchmark or all; results are JSON in benchmarks/results/."""

import importlib
import sys
from pathlib import Path

NOT_BENCHMARKS = {"__main__", "__init__", "machine"}


def names() -> list[str]:
    """All benchmarks, the film last because it takes longest."""
    found = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem not in NOT_BENCHMARKS)
    return sorted(found, key=lambda name: name == "film")


def main() -> None:
    """Run what was asked for."""
    chosen = sys.argv[1:2] or names()
    for name in chosen:
        if name not in names():
            sys.exit(f"no benchmark {name!r}; there are {', '.join(names())}")
        importlib.import_module(f"benchmarks.{name}").run(sys.argv[2:])


if __name__ == "__main__":
    main()
