"""Takes: finished shots kept under the name of what they show, so that a film which is made again renders only the others.

A take's name is a digest of everything that its pictures follow from: world, motion, size, quality, and how it is joined with its
neighbours. So after a crash whoever goes on begins with the shot that was lost, and a shot that was changed is rendered alone.
"""

import hashlib
import json
import shutil
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

import numpy as np

from aozora import __version__
from aozora.film.errors import StageFailed
from aozora.film.motion import put_motion
from aozora.film.outputs import whole_file
from aozora.film.production import Film, Footage, Frame, SoundChunk, Soundtrack, Staging
from aozora.film.screenplay import Screenplay, Shot, read_screenplay
from aozora.film.store import Store
from aozora.film.timing import SAMPLE_RATE
from aozora.film.transitions import OVERLAPPING
from aozora.film.world import write_world
from aozora.media.movie import read_frames

_PLAN = "screenplay.json"

_JOINTS = ("seconds", "transition", "transition_s", "fade_colour", "ending")
_ELSEWHERE = {"seconds", "device", "engine", "visible_mark", "captions", "passes"}
"""Settings on which the pictures of a take do not depend."""


class Takes(Protocol):
    """Keeps files of an unfinished film where the next one who works on it finds them."""

    def find(self, name: str) -> Path | None:
        """A file that was kept, or None."""
        ...

    def keep(self, name: str, file: Path) -> None:
        """Keep a file; it appears whole or not at all."""
        ...


class NoTakes:
    """The null twin: remembers nothing."""

    def find(self, name: str) -> Path | None:
        return None

    def keep(self, name: str, file: Path) -> None:
        return


class FolderTakes:
    """Takes in a folder. Without `resume` what was planned there before is forgotten, its takes are not."""

    def __init__(self, folder: Path, resume: bool = False) -> None:
        self._folder = folder
        if not resume:
            (folder / _PLAN).unlink(missing_ok=True)

    def find(self, name: str) -> Path | None:
        path = self._folder / name
        return path if path.is_file() else None

    def keep(self, name: str, file: Path) -> None:
        with whole_file(self._folder / name, "keep") as part:
            shutil.copyfile(file, part)


@dataclass(frozen=True)
class Take:
    """One finished shot: `count` frames from frame `first` of the film, in the file `name`."""

    name: str
    shot_id: str
    first: int
    count: int


def kept_screenplay(takes: Takes) -> Screenplay | None:
    """The screenplay that the takes were shot from, or None when nothing was begun."""
    path = takes.find(_PLAN)
    return None if path is None else read_screenplay(path.read_text(encoding="utf-8"))


def keep_screenplay(takes: Takes, screenplay: Screenplay) -> None:
    """Note what is about to be shot, so that it is shot to the end even if a planner would write something else tomorrow."""
    if not isinstance(takes, NoTakes):
        _keep_text(takes, _PLAN, screenplay.to_json())


def with_takes(film: Film, takes: Takes, store: Store) -> Film:
    """The same film; finished shots come from the takes, the others are kept there as soon as they are finished. Footage that
    cannot be begun in the middle stays as it is."""
    footage = film.footage
    if isinstance(takes, NoTakes) or footage.onward is None:
        return film
    wanted = takes_of(film, store)
    return replace(film, footage=replace(footage, frames=lambda: _frames(footage, wanted, takes), onward=None))


def takes_of(film: Film, store: Store) -> tuple[Take, ...]:
    """The takes of a film, one per shot, with their names."""
    staging, clock = film.staging, film.footage.clock
    shots = staging.screenplay.shots
    contents = [_content(staging, shot, store) for shot in shots]
    settings = film.settings.model_dump(mode="json", exclude=_ELSEWHERE)
    takes: list[Take] = []
    first = 0
    for number, shot in enumerate(shots):
        joined = number > 0 and shot.transition in OVERLAPPING
        facts = {
            "version": __version__,
            "settings": settings,
            "content": contents[number],
            "beneath": contents[number - 1] if joined else "",
            "joints": [_joint(shots, n) for n in (number - 1, number, number + 1)],
        }
        name = hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()[:24]
        count = clock.frame_count(shot.seconds)
        takes.append(Take(f"take-{name}.mkv", shot.id, first, count))
        first += count
    return tuple(takes)


def _content(staging: Staging, shot: Shot, store: Store) -> str:
    """A digest of what is before the camera: the staged shot, or its words for an engine that stages nothing."""
    staged = next((there for there in staging.shots if there.shot_id == shot.id), None)
    if staged is None:
        return hashlib.sha256(shot.model_dump_json().encode()).hexdigest()
    text = write_world(staged.world) + put_motion(store, staged.motion)
    return hashlib.sha256(text.encode()).hexdigest()


def _joint(shots: tuple[Shot, ...], number: int) -> dict[str, Any] | None:
    """What a shot says of how it begins and ends; None beyond the ends of the film."""
    return shots[number].model_dump(mode="json", include=set(_JOINTS)) if 0 <= number < len(shots) else None


def _frames(footage: Footage, wanted: tuple[Take, ...], takes: Takes) -> Iterator[Frame]:
    fresh: Generator[Frame, None, None] | None = None
    assert footage.onward is not None
    try:
        for take in wanted:
            path = takes.find(take.name)
            if path is None:
                fresh = fresh or _generated(footage.onward(take.first))
                yield from _recorded(islice(fresh, take.count), take, footage, takes)
                continue
            if fresh is not None:
                fresh.close()
                fresh = None
            yield from _played(path, take)
    finally:
        if fresh is not None:
            fresh.close()


def _generated(frames: Iterator[Frame]) -> Generator[Frame, None, None]:
    yield from frames


def _played(path: Path, take: Take) -> Iterator[Frame]:
    count = 0
    for frame in read_frames(path):
        yield replace(frame, index=take.first + frame.index, shot_id=take.shot_id)
        count += 1
    if count != take.count:
        raise StageFailed(f"{take.name} has {count} frames instead of {take.count}; remove it", field="takes")


def _recorded(frames: Iterator[Frame], take: Take, footage: Footage, takes: Takes) -> Iterator[Frame]:
    """The frames of one shot, recorded; when all have passed they are kept."""
    from aozora.media.libav import Muxer, master_recipe

    with TemporaryDirectory(prefix="aozora-takes-") as folder:
        path, count = Path(folder) / take.name, 0
        tape = Muxer(path, master_recipe(), (footage.width, footage.height), footage.clock.fps)
        with closing(_Tape(tape)) as open_tape:
            for frame in frames:
                open_tape.muxer.add_picture(frame.picture)
                count += 1
                if count == take.count:
                    open_tape.finish()
                    takes.keep(take.name, path)
                yield frame


class _Tape:
    """A muxer that is let go of when its block ends, finished or not."""

    def __init__(self, muxer: Any) -> None:
        self.muxer, self._finished = muxer, False

    def finish(self) -> None:
        self.muxer.finish()
        self._finished = True

    def close(self) -> None:
        if not self._finished:
            self.muxer.abandon()


def _keep_text(takes: Takes, name: str, text: str) -> None:
    with TemporaryDirectory(prefix="aozora-takes-") as folder:
        path = Path(folder) / name
        path.write_text(text, encoding="utf-8")
        takes.keep(name, path)


def silenced(film: Film) -> Film:
    """The same film without a sound; nothing is mixed."""
    count = film.soundtrack.sample_count

    def chunks() -> Iterator[SoundChunk]:
        for first in range(0, count, SAMPLE_RATE):
            yield SoundChunk(first, np.zeros((min(SAMPLE_RATE, count - first), 2), np.float32))

    return replace(film, soundtrack=Soundtrack(count, chunks))
