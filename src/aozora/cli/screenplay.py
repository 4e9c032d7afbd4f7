"""`aozora screenplay`: what a prompt is understood as, without making the film."""

import argparse

from aozora.cli.options import settings_from
from aozora.cli.progress import on_stderr
from aozora.film.brief import Brief
from aozora.film.watch import Watch


def run(parsed: argparse.Namespace) -> int:
    """Print the plan and the understanding report, or the screenplay as JSON."""
    from aozora.studio.make import plan, understanding
    from aozora.studio.services import default_services

    brief = Brief.of(parsed.prompt, settings_from(parsed))
    screenplay = plan(brief, Watch(say=on_stderr), default_services(parsed.planner))
    print(screenplay.to_json() if parsed.json else understanding(screenplay), end="" if parsed.json else "\n")
    return 0
