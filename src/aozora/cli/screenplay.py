"""`aozora screenplay`: what a prompt is understood as, without making the film."""

import argparse

from aozora.cli.options import settings_from
from aozora.film.brief import Brief


def run(parsed: argparse.Namespace) -> int:
    """Print the plan and the understanding report, or the screenplay as JSON."""
    from aozora.studio.make import plan, understanding

    screenplay = plan(Brief.of(parsed.prompt, settings_from(parsed)))
    print(screenplay.to_json() if parsed.json else understanding(screenplay), end="" if parsed.json else "\n")
    return 0
