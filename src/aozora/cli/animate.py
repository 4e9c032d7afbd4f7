"""`aozora animate`: a picture set in motion."""

import argparse

from aozora.cli import generate


def run(parsed: argparse.Namespace) -> int:
    """Make the film as `generate --image` does."""
    parsed.image = [parsed.picture, *(parsed.image or ())]
    return generate.run(parsed)
