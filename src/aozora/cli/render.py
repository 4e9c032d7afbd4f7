"""`aozora render`: the final film of an approved screenplay; nothing is planned anew."""

import argparse

from aozora.cli import generate


def run(parsed: argparse.Namespace) -> int:
    """Make the film as `generate --screenplay` does: world, clock and composition follow from the screenplay and its seed."""
    parsed.prompt = parsed.script = parsed.image = parsed.last_image = parsed.still = None
    parsed.fit = "cover"
    return generate.run(parsed)
