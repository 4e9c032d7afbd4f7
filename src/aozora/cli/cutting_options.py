"""Options of the commands around the cut: storyboards, finals, enlarging, delivery, cameras."""

import argparse
from collections.abc import Mapping

SIZE_HELP = "WIDTHxHEIGHT, even, up to 4096x2304 (default: 854x480)"


def add_cutting(made: Mapping[str, argparse.ArgumentParser]) -> None:
    """Fill the parsers of `storyboard`."""
    _add_storyboard(made["storyboard"])


def _add_storyboard(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="PROMPT|FILE", help="what the film shows; or a screenplay (.json) or a script (.txt)")
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="a .png sheet or a .pdf (default: both, films/<words>.storyboard.*)"
    )
    parser.add_argument("--engine", default="auto", help="auto, world or null (default: auto)")
