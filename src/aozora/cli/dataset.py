"""`aozora dataset`: make, check and take data sets of captioned clips."""

import argparse
import json
from pathlib import Path

from aozora.film.errors import InvalidInput
from aozora.film.watch import Watch


def add_dataset(parser: argparse.ArgumentParser) -> None:
    """Fill the parser."""
    parser.add_argument(
        "action", choices=("make", "check", "take"), help="make clips, check a data set, or take a folder of clips"
    )
    parser.add_argument("folder", metavar="FOLDER", help="the data set; with take: the folder of clips")
    parser.add_argument("-o", "--output", metavar="DIR", help="with take: where the data set goes (default: FOLDER.dataset)")
    parser.add_argument("--manifest", metavar="FILE", help="with take: the JSON that names the licence of each clip")
    parser.add_argument("--clips", type=int, default=64, metavar="N", help="how many to make (default: 64)")
    parser.add_argument("--seed", type=int, default=0, help="another seed makes other clips (default: 0)")
    parser.add_argument("--size", default="160x96", metavar="WIDTHxHEIGHT", help="default: 160x96")
    parser.add_argument("--fps", type=int, default=12, help="frames per second, 12 to 60 (default: 12)")
    parser.add_argument("--seconds", default="4", help="length of a clip (default: 4)")
    parser.add_argument(
        "--scope", choices=("simple", "wide"), default="simple", help="wide: beings and places too (default: simple)"
    )
    parser.add_argument("--engine", default="draft", help="draft, or world for path traced pictures (default: draft)")
    parser.add_argument("--no-controls", action="store_true", help="leave depth, ids and flow of the frames out")
    parser.add_argument("--per-shard", type=int, default=64, metavar="N", help="clips in a shard (default: 64)")
    parser.add_argument("--licence", default="CC0-1.0", help="by what right the clips may be used (default: CC0-1.0)")
    parser.add_argument("--workers", type=int, default=0, metavar="N", help="processes (default: one per core)")


def run(parsed: argparse.Namespace) -> int:
    """Do what was asked for and say where it is."""
    from aozora.cli.generate import cancellation
    from aozora.cli.progress import json_message, on_stderr, reporter

    with cancellation() as cancelled, reporter(parsed.json) as report:
        watch = Watch(report, cancelled, say=json_message if parsed.json else on_stderr)
        return {"make": _make, "check": _check, "take": _take}[parsed.action](parsed, watch)


def _make(parsed: argparse.Namespace, watch: Watch) -> int:
    from aozora.cli.options import parse_size
    from aozora.studio.datasets.make import make_dataset
    from aozora.studio.datasets.recipe import Recipe

    width, height = parse_size(parsed.size)
    recipe = Recipe.of(
        clips=parsed.clips,
        seed=parsed.seed,
        width=width,
        height=height,
        fps=parsed.fps,
        seconds=parsed.seconds,
        scope=parsed.scope,
        engine=parsed.engine,
        controls=not parsed.no_controls,
        per_shard=parsed.per_shard,
        licence=parsed.licence,
    )
    return _told(make_dataset(Path(parsed.folder), recipe, parsed.workers, watch), parsed)


def _take(parsed: argparse.Namespace, watch: Watch) -> int:
    from aozora.studio.datasets.taking import take

    if not parsed.manifest:
        raise InvalidInput("name the JSON that gives the licence of each clip; without it none is taken", field="manifest")
    folder = Path(parsed.folder)
    output = Path(parsed.output) if parsed.output else folder.with_name(f"{folder.name}.dataset")
    return _told(take(folder, Path(parsed.manifest), output, parsed.per_shard, watch), parsed)


def _told(index: Path, parsed: argparse.Namespace) -> int:
    print(json.dumps({"type": "dataset", "file": str(index)}) if parsed.json else index)
    return 0


def _check(parsed: argparse.Namespace, watch: Watch) -> int:
    from aozora.studio.datasets.shards import check

    found = check(Path(parsed.folder))
    if parsed.json:
        about = {"clips": found.clips, "seconds": found.seconds, "licences": found.licences, "problems": found.problems}
        print(json.dumps({"type": "checked", **about}))
    else:
        for problem in found.problems:
            print(problem)
        rights = ", ".join(f"{licence}: {count}" for licence, count in sorted(found.licences.items()))
        print(f"{found.clips} clips, {found.seconds:g} s, {rights or 'no licences'}, {len(found.problems)} problems")
    return 1 if found.problems else 0
