"""Everything between a brief and its release, kept in a folder: staging, events, lossless master, stems."""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict, replace
from pathlib import Path
from types import TracebackType
from typing import Self

from aozora.film.motion import events_to_json_lines, put_motion
from aozora.film.outputs import output_failed, whole_file
from aozora.film.production import STEMS, Film, Footage, Frame, SoundChunk, Soundtrack, Staging
from aozora.film.store import FolderStore
from aozora.film.world import write_world
from aozora.media.movie import MovieFormat, Tape
from aozora.media.waves import WaveFile


class Keeper:
    """Keeps a production in `folder`, or nothing when there is none; frames and sound are recorded while they pass."""

    def __init__(self, folder: Path | None, film: Film, store: FolderStore) -> None:
        self._folder, self._film, self._store = folder, film, store
        self._stack = ExitStack()
        self._tape: Tape | None = None
        self._stems: dict[str, WaveFile] = {}

    def __enter__(self) -> Self:
        if self._folder is not None:
            write_staging(self._folder, self._film.staging, self._store)
            form = MovieFormat.of(self._film.footage, self._film.soundtrack)
            path = self._stack.enter_context(whole_file(self._folder / "master.mkv", "keep"))
            self._tape = self._stack.enter_context(Tape(path, form, "master"))
            for name in STEMS:
                wave = self._stack.enter_context(whole_file(self._folder / "stems" / f"{name}.wav", "keep"))
                self._stems[name] = self._stack.enter_context(WaveFile(wave))
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._stack.__exit__(kind, error, trace)

    def passing(self, footage: Footage) -> Footage:
        """The same footage, recorded on the master while it is read."""
        tape = self._tape
        if tape is None:
            return footage

        def frames() -> Iterator[Frame]:
            return tape.passing_frames(footage.frames())

        return replace(footage, frames=frames, onward=None)

    def passing_sound(self, soundtrack: Soundtrack) -> Iterator[SoundChunk]:
        """The same sound, recorded on the master and into the stems while it is read."""
        for chunk in soundtrack.chunks():
            if self._tape is not None:
                self._tape.add_sound(chunk)
            for name, wave in self._stems.items():
                if name in chunk.stems:
                    wave.add(chunk.stems[name])
            yield chunk


def write_staging(folder: Path, staging: Staging, store: FolderStore) -> None:
    """The settled screenplay, and per shot its world, motion (by digest) and events; lines with their phoneme times."""
    documents: dict[str, str] = {"screenplay.json": staging.screenplay.to_json(), "cues.json": _cues(staging)}
    for shot in staging.shots:
        documents[f"{shot.shot_id}.world.json"] = write_world(shot.world)
        documents[f"{shot.shot_id}.motion.json"] = json.dumps({"motion": put_motion(store, shot.motion)}) + "\n"
        documents[f"{shot.shot_id}.events.jsonl"] = events_to_json_lines(shot.motion.events)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in documents.items():
            (folder / name).write_text(text)
    except OSError as cause:
        raise output_failed(folder, cause, "keep") from cause


def _cues(staging: Staging) -> str:
    lines = [
        {
            "line": line.line_id,
            "shot": line.shot_id,
            "start_s": line.start_s,
            "phonemes": [asdict(phoneme) for phoneme in line.phonemes],
            "words": [asdict(word) for word in line.words],
        }
        for line in staging.cues.lines
    ]
    return json.dumps({"lines": lines}, indent=2) + "\n"
