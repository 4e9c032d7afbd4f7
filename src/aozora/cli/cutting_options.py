"""Options of the commands around the cut: storyboards, finals, enlarging, delivery, cameras."""

import argparse
from collections.abc import Mapping

_CAMERA_FILES = "a .json, transforms.json, .csv, .gltf or .usda file (default: films/<name>.<shot>.camera.json)"


def add_cutting(made: Mapping[str, argparse.ArgumentParser]) -> None:
    """Fill the parsers of `storyboard`, `export`, `camera` and `upscale`."""
    _add_storyboard(made["storyboard"])
    _add_export(made["export"])
    made["camera"].add_argument("film", help="the folder that a film was kept in, or a screenplay (.json), which is staged")
    made["camera"].add_argument("-o", "--output", metavar="FILE", help=_CAMERA_FILES)
    made["camera"].add_argument("--shot", metavar="ID", help="only this shot (default: each shot in a file of its own)")
    made["camera"].add_argument("--size", metavar="WIDTHxHEIGHT", help="the picture's size, for screenplays (default: 854x480)")
    made["camera"].add_argument("--fps", type=int, help="frames per second, for screenplays (default: 24)")
    made["upscale"].add_argument("film", help="an .mp4, or another film that can be read")
    made["upscale"].add_argument("times", type=int, choices=(2, 4), help="by how much")
    made["upscale"].add_argument("-o", "--output", metavar="FILE", help="where it goes (default: films/<name>.<times>x.mp4)")


def _add_storyboard(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="PROMPT|FILE", help="what the film shows; or a screenplay (.json) or a script (.txt)")
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="a .png sheet or a .pdf (default: both, films/<words>.storyboard.*)"
    )
    parser.add_argument("--engine", default="auto", help="auto, world, draft, neural or null (default: auto)")


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("film", nargs="?", help="an .mp4, the folder that a film was kept in, or a screenplay (.json)")
    parser.add_argument("--preset", default="mp4", metavar="NAME", help="see --list (default: mp4)")
    parser.add_argument("--list", action="store_true", help="list the presets")
    parser.add_argument("-o", "--output", metavar="PATH", help="where it goes (default: films/); a folder for png and exr")
    parser.add_argument("--size", metavar="WIDTHxHEIGHT", help="another size than the preset's")
    parser.add_argument("--passes", default="", metavar="LIST", help="for png and exr: depth,normal,flow,ids,mattes,alpha")
    parser.add_argument("--fit", choices=("contain", "cover"), help="for films of another shape that have no screenplay")
    parser.add_argument("--quality", choices=("preview", "standard", "high"), help="of what is rendered anew")
    parser.add_argument("--fps", type=int, help="of what is rendered anew, 12 to 60")
    parser.add_argument("--upscale", type=int, choices=(1, 2, 4), help="render anew at 1/N of the size and enlarge")
    parser.add_argument("--engine", help="of what is rendered anew: auto, world, draft, neural or null")
    parser.add_argument("--no-visible-mark", action="store_true", help="leave the small visible mark out")
