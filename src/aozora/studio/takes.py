"""Takes: finished shots kept while a film is being made; after a crash whoever goes on begins with the shot that was lost."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Protocol

import numpy as np

from aozora.film.errors import StageFailed
from aozora.film.production import Film, Footage, Frame, SoundChunk, Soundtrack
from aozora.film.screenplay import Screenplay, read_screenplay
from aozora.film.timing import SAMPLE_RATE
from aozora.media.movie import read_frames

if TYPE_CHECKING:
    from aozora.media.libav import Muxer

_PLAN, _LIST = "screenplay.json", "takes.json"


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
    _keep_text(takes, _PLAN, screenplay.to_json())


def with_takes(film: Film, takes: Takes) -> Film:
    """The same film; finished shots come from the takes, the others are kept there as soon as they are finished."""
    if isinstance(takes, NoTakes):
        return film
    footage = film.footage
    return replace(film, footage=replace(footage, frames=lambda: _frames(footage, takes), onward=None))


def _frames(footage: Footage, takes: Takes) -> Iterator[Frame]:
    done = _kept(takes) if footage.onward is not None else []
    for take in done:
        path = takes.find(take.name)
        if path is None:
            raise StageFailed(f"{take.name} of an unfinished film is gone", field="takes")
        for frame in read_frames(path):
            yield replace(frame, index=take.first + frame.index, shot_id=take.shot_id)
    first = done[-1].first + done[-1].count if done else 0
    if first < footage.frame_count:
        fresh = footage.frames() if footage.onward is None else footage.onward(first)
        with TemporaryDirectory(prefix="aozora-takes-") as folder, _Recording(footage, takes, done, Path(folder)) as recording:
            for frame in fresh:
                recording.add(frame)
                yield frame
            recording.cut()


class _Recording:
    """Records frames; whenever the shot changes, what was recorded is kept as a take."""

    def __init__(self, footage: Footage, takes: Takes, done: list[Take], folder: Path) -> None:
        self._footage, self._takes, self._done, self._folder = footage, takes, done, folder
        self._first: Frame | None = None
        self._count = 0
        self._tape: Muxer | None = None

    def __enter__(self) -> "_Recording":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if self._tape is not None:
            self._tape.abandon()

    def add(self, frame: Frame) -> None:
        """Record the next frame."""
        if self._first is not None and frame.shot_id != self._first.shot_id:
            self.cut()
        if self._tape is None:
            self._first, self._count = frame, 0
            self._tape = self._fresh_tape()
        self._tape.add_picture(frame.picture)
        self._count += 1

    def cut(self) -> None:
        """Keep what was recorded of the shot."""
        if self._tape is None or self._first is None:
            return
        self._tape.finish()
        self._tape = None
        take = Take(self._path().name, self._first.shot_id, self._first.index, self._count)
        self._takes.keep(take.name, self._path())
        self._path().unlink(missing_ok=True)
        self._done = [*self._done, take]
        _keep_text(self._takes, _LIST, json.dumps([asdict(each) for each in self._done]))

    def _fresh_tape(self) -> "Muxer":
        from aozora.media.libav import Muxer, master_recipe

        return Muxer(self._path(), master_recipe(), (self._footage.width, self._footage.height), self._footage.clock.fps)

    def _path(self) -> Path:
        return self._folder / f"take-{len(self._done):03d}.mkv"


def _kept(takes: Takes) -> list[Take]:
    path = takes.find(_LIST)
    return [] if path is None else [Take(**entry) for entry in json.loads(path.read_text(encoding="utf-8"))]


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
