"""`aozora edit`, `remix`, `extend`, `vary`, `undo`, `films`: kept films are listed and changed."""

import argparse
import json
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

from aozora.cli.generate import cancellation, output_path, record_of, tell_release
from aozora.cli.options import settings_from
from aozora.cli.progress import json_message, on_stderr, reporter
from aozora.film.brief import Brief
from aozora.film.errors import InvalidInput
from aozora.film.production import Release
from aozora.film.watch import Watch


def run(parsed: argparse.Namespace) -> int:
    """Run one of the commands."""
    return {"films": _films, "undo": _undo, "vary": _vary, "frame": _frame}.get(parsed.command, _change)(parsed)


def _films(parsed: argparse.Namespace) -> int:
    library = _library(parsed)
    if parsed.remove:
        library.remove(parsed.remove)
        return 0
    for film in library.list():
        card = film.card
        if parsed.json:
            print(json.dumps({"id": film.id, "folder": str(film.folder), **card.model_dump(mode="json")}))
            continue
        made = f"  ({card.lineage.verb} of {card.lineage.parent}: {card.lineage.words})" if card.lineage else ""
        print(f"{film.id}  {float(card.brief.settings.seconds):g} s  {card.brief.prompt[:60]}{made}")
    return 0


def _undo(parsed: argparse.Namespace) -> int:
    from aozora.studio.changes import undo

    before = undo(_film(parsed), _library(parsed))
    print(json.dumps({"id": before.id, "film": str(before.released)}) if parsed.json else f"{before.id}  {before.released or ''}")
    return 0


def _frame(parsed: argparse.Namespace) -> int:
    from dataclasses import asdict

    from aozora.studio.looking import frame_view

    film = _film(parsed)
    number = _frame_number(parsed.number, film.card.brief.settings.clock.fps, "frame")
    with cancellation() as cancelled, reporter(parsed.json) as report:
        view = frame_view(film, number, _watch(parsed, report, cancelled))
    path = Path(parsed.output or f"films/{film.id}-{number:05d}.jpg")
    view.write(path)
    if parsed.json:
        facts = {"type": "frame", "frame": view.index, "shot": view.shot_id, "shot_frame": view.shot_frame, "file": str(path)}
        print(json.dumps({**facts, "entities": [asdict(one) for one in view.seen]}))
        return 0
    print(f"{path}  (frame {view.shot_frame} of {view.shot_id})")
    for one in view.seen:
        box = "-".join(str(edge) for edge in one.box)
        print(f"{one.id:24} {one.kind:18} {one.share:6.1%}  at {box:20} {one.depth_m:7.2f} m  {one.said}")
    return 0


def _frame_number(text: str, fps: Fraction, field: str) -> int:
    """A frame's number, or a time in seconds such as 1.5s."""
    if text.endswith("s"):
        return int(_number(text[:-1], field) * fps)
    if not text.strip().isdigit():
        raise InvalidInput(f"must be a frame's number or a time such as 1.5s (got {text!r})", field=field)
    return int(text)


def _frame_range(text: str | None, fps: Fraction) -> tuple[int, int] | None:
    if text is None:
        return None
    first, dash, last = text.partition("-")
    if not dash:
        raise InvalidInput(f"must be FIRST-LAST, such as 24-48 or 1s-2s (got {text!r})", field="frames")
    return _frame_number(first, fps, "frames"), _frame_number(last, fps, "frames")


def _regions(text: str | None) -> tuple[Any, Any]:
    """A box, or two between which it moves."""
    if text is None:
        return None, None
    boxes: list[tuple[int, int, int, int]] = []
    for part in text.split(":"):
        edges = part.split(",")
        if len(edges) != 4 or not all(edge.strip().isdigit() for edge in edges):
            raise InvalidInput(f"must be L,T,R,B, or L,T,R,B:L,T,R,B where it moves (got {text!r})", field="region")
        left, top, right, bottom = (int(edge) for edge in edges)
        boxes.append((left, top, right, bottom))
    if len(boxes) > 2:
        raise InvalidInput(f"must be one box or two (got {len(boxes)})", field="region")
    return boxes[0], boxes[1] if len(boxes) == 2 else None


def _vary(parsed: argparse.Namespace) -> int:
    from aozora.studio.changes import vary

    brief = Brief.of(parsed.prompt, settings_from(parsed))
    folder = Path(parsed.output or "films/variations")
    with cancellation() as cancelled, reporter(parsed.json) as report:
        library = _library(parsed) if parsed.keep else None
        made = vary(brief, parsed.variations, folder, watch=_watch(parsed, report, cancelled), library=library)
    for release in made:
        print(json.dumps(record_of(release)) if parsed.json else release.film)
    print(json.dumps({"type": "sheet", "file": str(folder / "variations.jpg")}) if parsed.json else folder / "variations.jpg")
    return 0


def _change(parsed: argparse.Namespace) -> int:
    with cancellation() as cancelled, reporter(parsed.json) as report:
        release = _changed(parsed, _watch(parsed, report, cancelled))
    if parsed.json:
        print(json.dumps({**record_of(release), "changes": release.changes}))
        return 0
    for line in release.changes:
        print(f"Changed:       {line}", file=sys.stderr)
    tell_release(release)
    return 0


def _changed(parsed: argparse.Namespace, watch: Watch) -> Release:
    from aozora.studio import changes
    from aozora.studio.limits import Limits

    if Path(parsed.film).is_file():
        return _clip_changed(parsed, watch)
    if asked := _of_model(parsed):
        raise InvalidInput("is for clips (files); name one", field=asked[0])
    film = _film(parsed)
    words = getattr(parsed, "words", None) or getattr(parsed, "prompt", None) or parsed.command
    to = changes.Delivery(output_path(parsed, f"{film.id} {words}"), _library(parsed))
    if parsed.command == "restyle":
        return changes.edit(film, f"make it look like {parsed.look}", to, watch=watch)
    if parsed.command == "remix":
        return changes.remix(film, parsed.prompt, to, watch=watch)
    if parsed.command == "extend":
        seconds = _number(parsed.seconds, "seconds")
        return changes.extend(film, seconds, to, prompt=parsed.prompt, backward=parsed.backward, watch=watch)
    region, region_end = _regions(parsed.region)
    limits = Limits(
        frames=_frame_range(parsed.frames, film.card.brief.settings.clock.fps),
        region=region,
        region_end=region_end,
        mask=Path(parsed.mask) if parsed.mask else None,
        exact=parsed.exact,
    )
    return changes.edit(film, parsed.words, to, limits=limits, watch=watch)


def _of_model(parsed: argparse.Namespace) -> list[str]:
    """Which options were given that are for clips that a model changes; `weights` before all others."""
    return [name for name in ("weights", "only", "seed") if getattr(parsed, name, None) not in (None, "")]


_REMOVING = ("remove", "delete", "erase", "take", "clean", "without")


def _clip_changed(parsed: argparse.Namespace, watch: Watch) -> Release:
    """A film file that was made elsewhere: made longer, redrawn, or with what a mask covers taken out; or changed by a model."""
    from aozora.studio.clips import extend_clip, inpaint_clip, restyle_clip

    if asked := _of_model(parsed):
        if asked[0] != "weights":
            raise InvalidInput("is for what a model makes anew; name its folder (--weights)", field=asked[0])
        return _by_model(parsed, watch)
    path, library = Path(parsed.film), _library(parsed) if parsed.library else None
    output = output_path(parsed, f"{path.stem} {parsed.command}")
    if parsed.command == "extend":
        if parsed.backward:
            raise InvalidInput("clips go on at their end only, but by a model (--weights)", field="backward")
        seconds = _number(parsed.seconds, "seconds")
        return extend_clip(path, seconds, output, prompt=parsed.prompt or "", watch=watch, library=library)
    if parsed.command == "restyle":
        return restyle_clip(path, parsed.look, output, watch=watch, library=library)
    if parsed.command == "edit" and parsed.mask and parsed.words.split()[0].lower() in _REMOVING:
        return inpaint_clip(path, Path(parsed.mask), output, watch=watch, library=library)
    hint = (
        'of a clip only what a mask covers can be removed: edit CLIP "remove it" --mask FILE; or changed by a model (--weights)'
    )
    raise InvalidInput(hint, field="film")


def _by_model(parsed: argparse.Namespace, watch: Watch) -> Release:
    """A film file, changed by the model in a folder: made longer at either end, in-painted, or given a sound track."""
    from aozora.studio.modelled import ByModel, continue_clip, lead_in_clip, paint_clip, sound_clip

    path, library = Path(parsed.film), _library(parsed) if parsed.library else None
    output = output_path(parsed, f"{path.stem} {parsed.command}")
    words = parsed.words if parsed.command == "edit" else parsed.prompt or ""
    by = ByModel(parsed.weights, words, parsed.seed or 0, watch, library)
    if parsed.command == "extend":
        lengthened = lead_in_clip if parsed.backward else continue_clip
        return lengthened(path, _number(parsed.seconds, "seconds"), output, by)
    if wrong := next((name for name in ("frames", "region", "exact") if getattr(parsed, name)), None):
        raise InvalidInput("is for films that were kept; what a model changes in a clip a mask says (--mask)", field=wrong)
    if (parsed.only == "sound") == bool(parsed.mask):
        raise InvalidInput("name what the model makes anew: what a mask covers (--mask FILE) or --only sound", field="weights")
    return paint_clip(path, Path(parsed.mask), output, by) if parsed.mask else sound_clip(path, output, by)


def _watch(parsed: argparse.Namespace, report: Any, cancelled: Any) -> Watch:
    return Watch(report, cancelled, say=json_message if parsed.json else on_stderr)


def _library(parsed: argparse.Namespace):
    from aozora.studio.library import library_at

    return library_at(parsed.library)


def _film(parsed: argparse.Namespace):
    """A film by its id in the library, or by the folder that it was kept in."""
    from aozora.studio.library import kept_film

    folder = Path(parsed.film)
    return kept_film(folder) if folder.is_dir() else _library(parsed).open(parsed.film)


def _number(text: str, field: str) -> Fraction:
    try:
        return Fraction(text)
    except (ValueError, ZeroDivisionError) as cause:
        raise InvalidInput(f"must be a number (got {text!r})", field=field) from cause
