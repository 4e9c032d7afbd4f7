"""`aozora verify`: who made a film, and whether it is still what was signed."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path


def run(parsed: argparse.Namespace) -> int:
    """Print the verdict; 0 when the film is as it was signed, else 1."""
    from aozora.studio.verify import describe, verify_film

    verdict = verify_film(Path(parsed.file))
    if parsed.json:
        print(json.dumps({"type": "verdict", **asdict(verdict)}, default=str))
    else:
        print(describe(verdict))
    return 0 if verdict.ok else 1
