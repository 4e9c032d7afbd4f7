"""`aozora upscale`: any film, twice or four times as wide and high."""

import argparse
import json
from pathlib import Path

from aozora.cli.generate import cancellation
from aozora.cli.progress import json_message, on_stderr, reporter
from aozora.film.watch import Watch


def run(parsed: argparse.Namespace) -> int:
    """Enlarge the film and say where it is."""
    from aozora.studio.enlarging import enlarge

    source = Path(parsed.film)
    output = Path(parsed.output) if parsed.output else Path("films") / f"{source.stem}.{parsed.times}x.mp4"
    with cancellation() as cancelled, reporter(parsed.json) as report:
        watch = Watch(report, cancelled, say=json_message if parsed.json else on_stderr)
        made = enlarge(source, parsed.times, output, watch)
    print(json.dumps({"type": "upscaled", "file": str(made)}) if parsed.json else made)
    return 0
