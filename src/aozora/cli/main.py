"""`aozora`: the command line. Modules behind the commands are imported when a command runs."""

import argparse
import importlib
import sys
from collections.abc import Sequence

from aozora.cli.changing_options import add_changing
from aozora.cli.cutting_options import add_cutting
from aozora.cli.training_options import add_training

COMMANDS = {
    "generate": ("make a film of a prompt", "aozora.cli.generate"),
    "animate": ("set a picture in motion", "aozora.cli.animate"),
    "storyboard": ("draw a storyboard of a prompt or a screenplay", "aozora.cli.storyboard"),
    "render": ("make the final film of a screenplay", "aozora.cli.render"),
    "export": ("deliver a film in another shape or form", "aozora.cli.export"),
    "upscale": ("enlarge a film", "aozora.cli.upscale"),
    "camera": ("write the solved camera of a film's shots as files", "aozora.cli.camera"),
    "edit": ("change a kept film by words", "aozora.cli.changing"),
    "remix": ("make a kept film anew with another prompt", "aozora.cli.changing"),
    "extend": ("make a kept film longer", "aozora.cli.changing"),
    "restyle": ("make a kept film or a clip anew in another look", "aozora.cli.changing"),
    "vary": ("make several films of one prompt to choose from", "aozora.cli.changing"),
    "undo": ("say which film a changed one was made of", "aozora.cli.changing"),
    "frame": ("show one frame of a kept film and who is where in it", "aozora.cli.changing"),
    "films": ("list the kept films", "aozora.cli.changing"),
    "still": ("make single pictures of prompts", "aozora.cli.still"),
    "character": ("keep a member of a cast under a name", "aozora.cli.character"),
    "screenplay": ("print the screenplay of a prompt, and what was understood", "aozora.cli.screenplay"),
    "verify": ("read and check a film's provenance and marks", "aozora.cli.verify"),
    "catalogue": ("print what the engine can depict", "aozora.cli.catalogue"),
    "dataset": ("make, check or take a data set of captioned clips", "aozora.cli.dataset"),
    "serve": ("answer the Videos API over HTTP", "aozora.cli.serve"),
    "keys": ("make, list and revoke keys of a service", "aozora.cli.keys"),
    "worker": ("make films that a service has accepted", "aozora.cli.worker"),
    "train": ("teach a model of picture and sound", "aozora.cli.train"),
    "evaluate": ("measure a model", "aozora.cli.train"),
    "doctor": ("say what this machine can do", "aozora.cli.doctor"),
}

IMAGE_HELP = "a PNG, JPEG or WebP file: the first frame, or with last=, style= or subject= before it that; may be repeated"
QUALITIES = ("preview", "standard", "high")
PLANNERS = ("auto", "embedded", "chat")
CAPTIONS = ("sidecar", "burn", "both", "none")
DEVICES = ("auto", "cpu", "cuda", "optix", "hip", "metal")


def build_parser() -> argparse.ArgumentParser:
    """The whole command line."""
    parser = argparse.ArgumentParser(prog="aozora", description="Turn a prompt into a film with picture and sound.")
    parser.add_argument("--version", action="store_true", help="print the version and exit")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    made = {name: commands.add_parser(name, help=text, description=text) for name, (text, _) in COMMANDS.items()}
    made["animate"].add_argument("picture", metavar="PICTURE", help="a PNG, JPEG or WebP file: the first frame")
    _add_generate(made["generate"])
    made["generate"].add_argument("--image", action="append", metavar="[ROLE=]FILE", help=IMAGE_HELP)
    made["animate"].add_argument("--image", action="append", metavar="ROLE=FILE", help=IMAGE_HELP)
    _add_generate(made["animate"])
    made["render"].add_argument("screenplay", metavar="SCREENPLAY", help="the approved screenplay (JSON)")
    made["render"].add_argument("--estimate", action="store_true", help="say how long it would take, and make nothing")
    _add_making(made["render"])
    _add_still(made["still"])
    _add_character(made["character"])
    made["screenplay"].add_argument("prompt", help="what the film shows")
    _add_settings(made["screenplay"])
    made["verify"].add_argument("file", help="an mp4 file")
    _add_catalogue(made["catalogue"])
    _add_service(made["serve"], made["worker"])
    _add_keys(made["keys"])
    add_changing(made)
    add_cutting(made)
    add_training(made)
    _add_dataset(made["dataset"])
    _add_settings(made["storyboard"])
    _add_keyframe(made["storyboard"])
    for name in COMMANDS:
        made[name].add_argument("--json", action="store_true", help="answer in JSON, for programs")
    return parser


def _add_generate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("prompt", nargs="?", default=None, help="what the film shows (may be left out with --screenplay)")
    parser.add_argument("--screenplay", metavar="FILE", help="make the film of this screenplay (JSON) instead of a prompt")
    parser.add_argument("--script", metavar="FILE", help="read the prompt from this file: a page of script, for example")
    parser.add_argument("--last-image", metavar="FILE", help="with a first frame: the last frame")
    parser.add_argument("--still", metavar="FILE", help="with a first frame: a mask of its size, white stays still")
    parser.add_argument("--audio", metavar="FILE", help="with --engine neural: the film's sound, which pictures are made for")
    parser.add_argument("--fit", choices=("cover", "contain"), default="cover", help="how pictures get the film's size")
    _add_making(parser)


def _add_making(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", "--output", metavar="FILE", help="where the film goes (default: films/<words of the prompt>.mp4)")
    _add_settings(parser)
    parser.add_argument("--quality", choices=QUALITIES, default="standard", help="default: standard")
    parser.add_argument(
        "--upscale", type=int, choices=(1, 2, 4), default=1, help="render at 1/N of the size and enlarge (default: 1)"
    )
    parser.add_argument("--device", choices=DEVICES, default="auto", help="default: auto")
    parser.add_argument("--captions", choices=CAPTIONS, default="sidecar", help="where speech can be read (default: sidecar)")
    parser.add_argument("--engine", default="auto", help="auto, world, draft, neural or null (default: auto)")
    parser.add_argument(
        "--voice", metavar="FILE", action="append", default=[], help="a WAV that speaks the first line; again: the next"
    )
    parser.add_argument(
        "--voice-model",
        metavar="VOICE",
        default="",
        help="flite, espeak, a Piper model (.onnx, its .json beside it) or a Kokoro folder",
    )
    parser.add_argument(
        "--soundfont",
        metavar="FILE",
        default="",
        help="an SF2 or SF3 file that plays the music, or: installed (needs FluidSynth)",
    )
    parser.add_argument("--weights", metavar="DIR", default="", help="with --engine neural: the folder of a model")
    parser.add_argument("--controls", action="store_true", help="with --weights: the film's world leads the model")
    parser.add_argument("--camera", metavar="FILE", help="camera path of the first shot: JSON, CSV or transforms.json")
    parser.add_argument("--marks", metavar="FILE", help="exact ways of subjects in the first shot: JSON or CSV")
    _add_keyframe(parser)
    parser.add_argument("--keep", metavar="DIR", help="keep everything between, so that the film can be changed later")
    parser.add_argument("--resume", action="store_true", help="with --keep: go on with a film that was interrupted")
    parser.add_argument("--library", metavar="DIR", help="keep it in this library (--keep without it names a folder)")
    parser.add_argument("--no-visible-mark", action="store_true", help="leave the small visible mark out")


def _add_keyframe(parser: argparse.ArgumentParser) -> None:
    help_text = "compose that moment of the film as the picture is (SECONDS=PICTURE; may be repeated), or as a .json file says"
    parser.add_argument("--keyframe", metavar="SECONDS=PICTURE", action="append", default=[], help=help_text)


def _add_catalogue(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--engine", default="auto", help="auto, world, draft, neural or null")
    parser.add_argument("--sheet", metavar="DIR", help="make a picture of every entry, and sheets of them, in this folder")
    parser.add_argument("--category", action="append", metavar="NAME", help="only this category: kind, thing, place, action, ...")
    parser.add_argument("--name", action="append", metavar="NAME", help="only this entry (may be given several times)")
    parser.add_argument("--size", default="320x180", help="WIDTHxHEIGHT of the pictures (default: 320x180)")


def _add_service(serve: argparse.ArgumentParser, worker: argparse.ArgumentParser) -> None:
    serve.add_argument("--host", default="127.0.0.1", help="address to listen at (default: 127.0.0.1)")
    serve.add_argument("--port", type=int, default=8000, help="port to listen at, 0 for any free one (default: 8000)")
    serve.add_argument("--workers", type=int, default=1, metavar="N", help="worker processes beside it (default: 1)")
    for parser in (serve, worker):
        parser.add_argument("--data", metavar="DIR", help="where films and the database are kept (default: AOZORA_DATA)")
    worker.add_argument("--with-parent", action="store_true", help="end when standard input closes")


def _add_keys(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("create", "list", "revoke"))
    parser.add_argument("id", nargs="?", help="which key to revoke")
    parser.add_argument("--data", metavar="DIR", help="where the service keeps its database (default: AOZORA_DATA)")
    parser.add_argument("--name", default="", help="a name to know it by")
    parser.add_argument("--project", default="default", help="whose films it sees (default: default)")
    parser.add_argument("--scopes", default="*", help="what it may do, separated by commas (default: everything)")
    parser.add_argument("--tier", default="standard", help="priority, standard or batch (default: standard)")
    parser.add_argument(
        "--limit", action="append", default=[], metavar="NAME=N", help="such as videos_per_day=20; may be repeated"
    )
    parser.add_argument("--days", default=None, metavar="N", help="how long it is valid (default: for ever)")


def _add_still(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("prompts", nargs="+", metavar="PROMPT", help="what a picture shows")
    parser.add_argument("-o", "--output", metavar="PATH", help="a .jpg, .png or .webp file, or a folder (default: films/)")
    parser.add_argument("--at", metavar="SECONDS", help="which moment of the film (default: its middle)")
    _add_settings(parser)
    parser.add_argument("--quality", choices=QUALITIES, default="standard", help="default: standard")
    parser.add_argument("--device", choices=DEVICES, default="auto", help="default: auto")
    parser.add_argument("--engine", default="auto", help="auto, world, draft, neural or null (default: auto)")
    parser.add_argument("--no-visible-mark", action="store_true", help="leave the small visible mark out")


def _add_character(parser: argparse.ArgumentParser) -> None:
    from aozora.cli.character import add_character

    add_character(parser)


def _add_dataset(parser: argparse.ArgumentParser) -> None:
    from aozora.cli.dataset import add_dataset

    add_dataset(parser)


def _add_settings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seconds", default=None, help="length, 1 to 300 (default: 5, or what the prompt asks for)")
    parser.add_argument("--size", default="854x480", help="WIDTHxHEIGHT, even, up to 4096x2304 (default: 854x480)")
    parser.add_argument("--fps", type=int, default=24, help="frames per second, 12 to 60 (default: 24)")
    parser.add_argument("--planner", choices=PLANNERS, default="auto", help="who reads the prompt (default: auto)")
    parser.add_argument("--seed", type=int, default=0, help="another seed gives another film (default: 0)")
    parser.add_argument("--look", default="", metavar="NAME", help="the look of all shots (aozora catalogue lists them)")
    parser.add_argument("--style-image", metavar="FILE", help="take palette, contrast, grain and strokes from this picture")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code: 0 done, 1 failed, 2 asked for something that cannot be, 130 cancelled, 141 when
    nobody reads the answer."""
    parser = build_parser()
    parsed = parser.parse_args(arguments)
    if parsed.version:
        from aozora import __version__

        print(__version__)
        return 0
    if parsed.command is None:
        parser.print_help()
        return 2
    from aozora.cli.listeners import UNHEARD, deliver, hush

    try:
        code = _run(parsed)
        deliver()
    except BrokenPipeError:
        if not hush():
            raise
        return UNHEARD
    return code


def _run(parsed: argparse.Namespace) -> int:
    from aozora.film.errors import AozoraError

    try:
        return int(importlib.import_module(COMMANDS[parsed.command][1]).run(parsed))
    except AozoraError as error:
        return _fail(error, parsed.json)
    except KeyboardInterrupt:
        return 130


def _fail(error: Exception, as_json: bool) -> int:
    from aozora.cli.listeners import courtesy

    with courtesy():
        if as_json:
            import json

            record = {"type": "error", "field": getattr(error, "field", None), "message": getattr(error, "message", str(error))}
            print(json.dumps(record))
        else:
            print(f"aozora: {error}", file=sys.stderr)
    return int(getattr(error, "exit_code", 1))


if __name__ == "__main__":
    sys.exit(main())
