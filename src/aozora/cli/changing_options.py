"""Options of the commands that change kept films."""

import argparse
from collections.abc import Mapping


def add_changing(made: Mapping[str, argparse.ArgumentParser]) -> None:
    """Fill the parsers of `edit`, `remix`, `extend`, `vary`, `undo`, `films` and `frame`."""
    for name in ("edit", "remix", "extend", "restyle", "undo", "frame"):
        made[name].add_argument(
            "film",
            help="id of a kept film or its folder; edit, extend and restyle take clips (files)",
        )
    for name in ("edit", "remix", "extend", "restyle", "undo", "films", "vary", "frame"):
        made[name].add_argument("--library", metavar="DIR", help="where kept films are (default: AOZORA_LIBRARY)")
    for name in ("edit", "remix", "extend", "restyle", "vary", "frame"):
        made[name].add_argument("-o", "--output", metavar="PATH", help="where the result goes")
    made["edit"].add_argument("words", help='what to change: "make her shirt blue", "remove the car", "make it night", ...')
    made["edit"].add_argument("--frames", metavar="FIRST-LAST", help="only in these frames (or 1s-2s), easing in and out")
    made["edit"].add_argument(
        "--region", metavar="L,T,R,B", help="only in this box of pixels; L,T,R,B:L,T,R,B moves from one to the other"
    )
    made["edit"].add_argument(
        "--mask", metavar="PATH", help="only where this picture of the film's size is white; a folder or a clip moves"
    )
    made["edit"].add_argument(
        "--only", choices=("sound",), help="of a clip, with --weights: make a sound track for its pictures, which stay"
    )
    made["frame"].add_argument("number", help="which frame, from 0, or a time such as 1.5s")
    made["edit"].add_argument("--exact", action="store_true", help="render everything anew, with all indirect light")
    made["remix"].add_argument("prompt", help="the new prompt; what it does not mention stays")
    made["extend"].add_argument("seconds", help="how much longer")
    made["extend"].add_argument("--prompt", help="what happens in it")
    for name in ("edit", "extend"):
        made[name].add_argument(
            "--weights", metavar="DIR", default="", help="of a clip: the folder of a model that makes what is new"
        )
        made[name].add_argument(
            "--seed", type=int, help="of a clip, with --weights: another seed makes it otherwise (default: 0)"
        )
    made["extend"].add_argument("--backward", action="store_true", help="add it at the beginning")
    made["restyle"].add_argument("look", help='"watercolour", "film noir", "anime", ... (aozora catalogue --category look)')
    made["films"].add_argument("--remove", metavar="ID", help="forget this film")
    _add_vary(made["vary"])


def _add_vary(vary: argparse.ArgumentParser) -> None:
    vary.add_argument("prompt", help="what the films show")
    vary.add_argument("--variations", type=int, default=4, metavar="N", help="how many, 2 to 16 (default: 4)")
    vary.add_argument("--keep", action="store_true", help="keep them in the library")
    vary.add_argument("--seconds", default=None, help="length, 1 to 300 (default: 5)")
    vary.add_argument("--size", default="854x480", help="WIDTHxHEIGHT (default: 854x480)")
    vary.add_argument("--fps", type=int, default=24, help="frames per second, 12 to 60 (default: 24)")
    vary.add_argument("--seed", type=int, default=0, help="the first seed (default: 0)")
    vary.add_argument("--quality", choices=("preview", "standard", "high"), default="preview", help="default: preview")
    vary.add_argument("--engine", default="auto", help="auto, world, draft, neural or null (default: auto)")
