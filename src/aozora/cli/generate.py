"""`aozora generate`: a prompt or a screenplay becomes a film."""

import argparse
import json
import signal
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from threading import Event
from types import FrameType
from typing import TYPE_CHECKING, Literal

from aozora.cli.listeners import courtesy
from aozora.cli.options import settings_from
from aozora.cli.progress import json_message, on_stderr, reporter
from aozora.cli.sources import read_text, screenplay_in, slug_of
from aozora.film.brief import Brief, Reference
from aozora.film.errors import InvalidInput
from aozora.film.production import Release
from aozora.film.settings import MAX_SECONDS, Settings
from aozora.film.timing import SAMPLE_RATE
from aozora.film.watch import Watch

if TYPE_CHECKING:
    from aozora.studio.hearing import Sound
    from aozora.studio.keyframes import Keyframe
    from aozora.studio.make import Order
    from aozora.studio.services import Services
    from aozora.studio.takes import Takes


def run(parsed: argparse.Namespace) -> int:
    """Make the film and say where it is. A film is finished even if nobody listens any more."""
    from aozora.studio.characters import default_book
    from aozora.studio.estimating import final_of, telling
    from aozora.studio.make import Order, produce
    from aozora.studio.pictured import Wishes
    from aozora.studio.services import default_services

    settings, sound = _with_sound(parsed, settings_from(parsed))
    keyframes, settings = keyframes_of(parsed, settings)
    order = _screenplay_order(parsed, settings) if parsed.screenplay else None
    if order is None:
        prompt = _words(parsed)
        references = (*default_book().references(prompt), *_pictures(parsed))
        brief = Brief.of(prompt, settings, references)
        order = Order(brief, output_path(parsed, prompt), keep=_keep(parsed))
    wishes = Wishes(parsed.fit, Path(parsed.still) if parsed.still else None, sound, parsed.controls)
    order = replace(order, takes=_takes(parsed, order.keep), keyframes=keyframes, wishes=wishes)
    order = replace(order, voices=tuple(Path(file) for file in getattr(parsed, "voice", [])))
    if parsed.camera:
        from aozora.studio.cameras import camera_from

        order = replace(order, camera=camera_from(Path(parsed.camera), settings))
    if parsed.marks:
        from aozora.studio.cameras import ways_from

        order = replace(order, ways=ways_from(Path(parsed.marks)))
    with cancellation() as cancelled, reporter(parsed.json) as report:
        services = default_services(parsed.planner)
        if settings.quality == "preview" and not parsed.image:
            order = replace(order, afterwards=telling(final_of(settings), services))
        watch = Watch(report, cancelled, say=json_message if parsed.json else on_stderr)
        release = _kept_in_library(parsed, order, watch, services) if parsed.library else produce(order, watch, services)
    with courtesy():
        if parsed.json:
            print(json.dumps(record_of(release)))
        else:
            tell_release(release)
    return 0


def _with_sound(parsed: argparse.Namespace, settings: Settings) -> "tuple[Settings, Sound | None]":
    """The settings, and the sound that the film is to have; with one and no length of its own it lasts as long as that."""
    if not parsed.audio:
        return settings, None
    from aozora.studio.hearing import sound_in

    sound = sound_in(Path(parsed.audio), "audio")
    if parsed.seconds is not None:
        return settings, sound
    frames = len(sound) * settings.fps // SAMPLE_RATE
    seconds = min(max(Fraction(frames, settings.fps), Fraction(1)), Fraction(MAX_SECONDS))
    return settings.model_copy(update={"seconds": seconds}), sound


def keyframes_of(parsed: argparse.Namespace, settings: Settings) -> tuple[tuple["Keyframe", ...], Settings]:
    """The key frames that were given, and the settings in the colours of their pictures."""
    if not parsed.keyframe:
        return (), settings
    from aozora.studio.keyframes import keyframes_from, toned

    keyframes = keyframes_from(parsed.keyframe, Watch(say=json_message if parsed.json else on_stderr))
    return keyframes, toned(settings, keyframes)


_ROLES: dict[str, Literal["first_frame", "last_frame", "style", "subject"]] = {
    "first": "first_frame",
    "last": "last_frame",
    "style": "style",
    "subject": "subject",
}


def _pictures(parsed: argparse.Namespace) -> tuple[Reference, ...]:
    """The pictures given, each as FILE (the first frame) or ROLE=FILE."""
    given = [parsed.image] if isinstance(parsed.image, str) else list(parsed.image or ())
    given += [f"last={parsed.last_image}"] if parsed.last_image else []
    found: list[Reference] = []
    for number, value in enumerate(given):
        role, equals, path = value.partition("=")
        if not equals or role not in _ROLES:
            role, path = "first", value
        found.append(Reference(kind="picture", tag=f"{role}-{number}", path=Path(path), role=_ROLES[role]))
    roles = [one.role for one in found]
    for role in ("first_frame", "last_frame", "style"):
        if roles.count(role) > 1:
            raise InvalidInput(f"at most one picture may be the {role.replace('_', ' ')}", field="image")
    if "first_frame" not in roles:
        for name, value in (("last-image", "last_frame" in roles), ("still", parsed.still), ("image", "subject" in roles)):
            if value:
                raise InvalidInput("needs a first frame (--image)", field=name)
    if parsed.screenplay and "first_frame" in roles:
        raise InvalidInput("is for prompts, not for screenplays", field="image")
    return tuple(found)


def _kept_in_library(parsed: argparse.Namespace, order: "Order", watch: Watch, services: "Services") -> Release:
    from aozora.studio.library import library_at
    from aozora.studio.make import produce

    if parsed.keep:
        raise InvalidInput("must be left out with --library, which keeps the film", field="keep")
    library = library_at(parsed.library)
    with library.shelf(order.brief.prompt or order.output.stem) as shelf:
        release = produce(replace(order, keep=shelf), watch, services)
    return replace(release, kept=library.root / shelf.name[1:])


def _screenplay_order(parsed: argparse.Namespace, settings: Settings):
    from aozora.studio.looks import in_look
    from aozora.studio.make import Order, catalogue_of

    path = Path(parsed.screenplay)
    screenplay = in_look(screenplay_in(path), settings.look, catalogue_of(settings.engine))
    chosen = settings.model_copy(update={"seconds": screenplay.seconds, "seed": parsed.seed or screenplay.seed})
    prompt = parsed.prompt or screenplay.prompt
    return Order(Brief(prompt=prompt, settings=chosen), output_path(parsed, path.stem), screenplay, _keep(parsed))


def output_path(parsed: argparse.Namespace, words: str) -> Path:
    """Where the film goes: what was asked for, or a name made of words."""
    if parsed.output:
        path = Path(parsed.output)
        if path.suffix.lower() != ".mp4":
            raise InvalidInput(f"must end in .mp4 (got {path.name!r})", field="output")
        return path
    return Path("films") / f"{slug_of(words)}.mp4"


def _words(parsed: argparse.Namespace) -> str:
    """The prompt: as it was given, read from a page of script, or that of the film which is gone on with."""
    from aozora.studio.takes import FolderTakes, kept_screenplay

    if parsed.script:
        if parsed.prompt:
            raise InvalidInput("is instead of a prompt, not beside one", field="script")
        return read_text(Path(parsed.script), "script")
    if parsed.prompt is None and parsed.resume and parsed.keep:
        begun = kept_screenplay(FolderTakes(Path(parsed.keep) / "takes", resume=True))
        return "" if begun is None else begun.prompt
    return parsed.prompt or ""


def _keep(parsed: argparse.Namespace) -> Path | None:
    return Path(parsed.keep) if parsed.keep else None


def _takes(parsed: argparse.Namespace, keep: Path | None) -> "Takes":
    """Finished shots stay beside what is kept; a film that is gone on with is shot as it was planned."""
    from aozora.studio.takes import FolderTakes, NoTakes

    if keep is None:
        if parsed.resume:
            raise InvalidInput("needs the folder that the film was kept in (--keep)", field="resume")
        return NoTakes()
    return FolderTakes(keep / "takes", resume=parsed.resume)


@contextmanager
def cancellation() -> Generator[Event, None, None]:
    """Ctrl-C and SIGTERM ask the production to stop: children end, no half-written file stays. A second one insists."""
    cancelled = Event()

    def ask(_number: int, _frame: FrameType | None) -> None:
        if cancelled.is_set():
            raise KeyboardInterrupt
        cancelled.set()

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield cancelled
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def record_of(release: Release) -> dict[str, object]:
    """A release as JSON."""
    spans = release.understanding.understanding
    return {
        "type": "release",
        "film": str(release.film),
        "screenplay": str(release.screenplay),
        "poster": str(release.poster),
        "contact_sheet": str(release.contact_sheet),
        "captions": str(release.captions) if release.captions else None,
        "kept": str(release.kept) if release.kept else None,
        "timings_s": dict(release.timings_s),
        "notes": [{"shot": n.shot_id, "element": n.element, "text": n.text} for n in release.notes],
        "understanding": [span.model_dump(mode="json") for span in spans],
    }


def tell_release(release: Release) -> None:
    """A release for people."""
    print(f"Film:          {release.film}")
    print(f"Contact sheet: {release.contact_sheet}")
    print(f"Screenplay:    {release.screenplay}")
    if release.kept:
        print(f"Kept:          {release.kept}")
    for span in release.understanding.understanding:
        if span.status == "substituted":
            print(f"Substituted:   {span.text!r} became {span.by!r}{f' ({span.why})' if span.why else ''}", file=sys.stderr)
        elif span.status == "not_depicted":
            print(f"Not depicted:  {span.text!r}{f' ({span.why})' if span.why else ''}", file=sys.stderr)
    for note in release.notes:
        print(f"Note:          {note.shot_id}: {note.text}", file=sys.stderr)
