"""Movies: the released mp4, the lossless master, and reading either back.

A recorder is any function `(path, frames, chunks, form, watch)` that writes one movie at `path`; `RECORDERS` names them. Frames
and sound are pulled in step, so memory does not grow with length. Recorders write where they are told to: give them a
`scratch_file` of the final path. They delete `path` when anything goes wrong.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput, StageFailed
from aozora.film.outputs import output_failed
from aozora.film.production import Footage, Frame, SoundChunk, Soundtrack
from aozora.film.timing import Clock
from aozora.film.watch import Watch

if TYPE_CHECKING:
    from aozora.media.libav import Muxer


@dataclass(frozen=True)
class MovieFormat:
    """Size in pixels (even), rate and lengths of a movie; `crf` and `preset` are x264's, for mp4 only, as are `faithful`
    (edges between strong colours are kept as well as 4:2:0 can), `full_chroma` (4:4:4, which fewer players show),
    `sound_bit_rate` and `repeatable` (the same pictures give the same bytes: x264's macroblock tree, which it does without,
    reads what nobody wrote in small pictures)."""

    width: int
    height: int
    fps: Fraction
    frame_count: int
    sample_count: int
    crf: int = 18
    preset: str = "faster"
    faithful: bool = False
    full_chroma: bool = False
    sound_bit_rate: int = 192_000
    repeatable: bool = False

    @classmethod
    def of(cls, footage: Footage, soundtrack: Soundtrack, **rest: Any) -> Self:
        """The format that takes exactly this footage and soundtrack."""
        clock = footage.clock
        return cls(footage.width, footage.height, clock.fps, footage.frame_count, soundtrack.sample_count, **rest)

    @property
    def clock(self) -> Clock:
        """The movie's clock."""
        return Clock(self.fps)


Recorder = Callable[[Path, Iterable[Frame], Iterable[SoundChunk], MovieFormat, Watch], None]
"""Writes a movie. Raises `OutputFailed`, and `StageFailed` when pictures or sound differ from the format."""


def write_mp4(
    path: Path, frames: Iterable[Frame], chunks: Iterable[SoundChunk], form: MovieFormat, watch: Watch = Watch()
) -> None:
    """H.264 High 4:2:0 in bt709 limited range with AAC-LC 192 kbit/s, faststart; a `Recorder`."""
    with Tape(path, form, "mp4") as tape:
        _roll(tape, frames, chunks, form, watch)


def write_master(
    path: Path, frames: Iterable[Frame], chunks: Iterable[SoundChunk], form: MovieFormat, watch: Watch = Watch()
) -> None:
    """Lossless FFV1 in RGB with float PCM in Matroska, both bit exact; a `Recorder`."""
    with Tape(path, form, "master") as tape:
        _roll(tape, frames, chunks, form, watch)


def write_account(
    path: Path, frames: Iterable[Frame], chunks: Iterable[SoundChunk], form: MovieFormat, watch: Watch = Watch()
) -> None:
    """The null recorder: takes every picture and sample and writes only their SHA-256 and lengths, as JSON."""
    with Tape(path, form, "account") as tape:
        _roll(tape, frames, chunks, form, watch)


def write_prores(
    path: Path, frames: Iterable[Frame], chunks: Iterable[SoundChunk], form: MovieFormat, watch: Watch = Watch()
) -> None:
    """ProRes 422 HQ with 24-bit PCM in QuickTime; a `Recorder`."""
    with Tape(path, form, "mov") as tape:
        _roll(tape, frames, chunks, form, watch)


def write_webm(
    path: Path, frames: Iterable[Frame], chunks: Iterable[SoundChunk], form: MovieFormat, watch: Watch = Watch()
) -> None:
    """VP9 with Opus in WebM; a `Recorder`."""
    with Tape(path, form, "webm") as tape:
        _roll(tape, frames, chunks, form, watch)


RECORDERS: dict[str, Recorder] = {
    "mp4": write_mp4,
    "mov": write_prores,
    "webm": write_webm,
    "master": write_master,
    "null": write_account,
}
"""Recorders by name."""


class _Account:
    """A muxer that keeps only digests."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._pictures, self._sound = hashlib.sha256(), hashlib.sha256()
        self._frames = self._samples = 0

    def add_picture(self, picture: NDArray[np.uint8]) -> None:
        self._pictures.update(np.ascontiguousarray(picture).data)
        self._frames += 1

    def add_sound(self, samples: NDArray[np.float32]) -> None:
        self._sound.update(np.ascontiguousarray(samples, np.float32).data)
        self._samples += len(samples)

    def finish(self) -> None:
        facts = {
            "frames": self._frames,
            "samples": self._samples,
            "pictures_sha256": self._pictures.hexdigest(),
            "sound_sha256": self._sound.hexdigest(),
        }
        try:
            self._path.write_text(json.dumps(facts) + "\n")
        except OSError as cause:
            raise output_failed(self._path, cause) from cause

    def abandon(self) -> None:
        return


def _muxer(path: Path, form: MovieFormat, kind: str) -> "Muxer | _Account":
    if kind == "account":
        return _Account(path)
    from aozora.media import libav

    last = form.frame_count - 1 if form.faithful else None
    recipe = {
        "mp4": lambda: libav.mp4_recipe(form.fps, form.crf, form.preset, last, full_chroma=form.full_chroma),
        "mov": libav.prores_recipe,
        "webm": libav.webm_recipe,
        "master": libav.master_recipe,
    }[kind]()
    if kind == "mp4":
        steady = {"mbtree": "0"} if form.repeatable else {}
        recipe = replace(recipe, sound_bit_rate=form.sound_bit_rate, picture_options=recipe.picture_options | steady)
    return libav.Muxer(path, recipe, (form.width, form.height), form.fps)


class Tape:
    """A movie being recorded; a context manager that completes the file at the end of its block or deletes it on an error.

    `passing_frames` and `passing_sound` record a stream while somebody else consumes it, so that a master is made in the
    same pass as the release. `kind` is "mp4", "mov", "webm", "master" or "account".
    """

    def __init__(self, path: Path, form: MovieFormat, kind: str = "master") -> None:
        self.path, self.form = path, form
        self._frames = self._samples = 0
        try:
            self._muxer = _muxer(path, form, kind)
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        try:
            if kind is None:
                self._complete()
            else:
                self._muxer.abandon()
        except BaseException:
            self._muxer.abandon()
            self.path.unlink(missing_ok=True)
            raise
        if kind is not None:
            self.path.unlink(missing_ok=True)

    def add_picture(self, frame: Frame) -> None:
        """Record one frame; `StageFailed` if it has another size than the format."""
        wanted = (self.form.height, self.form.width, 3)
        if frame.picture.shape != wanted or frame.picture.dtype != np.uint8:
            got = f"{frame.picture.shape} {frame.picture.dtype}"
            raise StageFailed(f"frame {frame.index} must be {wanted} uint8 (got {got})", field="footage")
        self._frames += 1
        self._muxer.add_picture(frame.picture)

    def add_sound(self, chunk: SoundChunk) -> None:
        """Record one chunk; `StageFailed` if it does not follow the one before or is no sound."""
        if chunk.first != self._samples:
            raise StageFailed(f"sound goes on at sample {chunk.first} instead of {self._samples}", field="soundtrack")
        if chunk.mix.ndim != 2 or chunk.mix.shape[1] != 2 or not np.isfinite(chunk.mix).all():
            raise StageFailed(f"sound from sample {chunk.first} must be (n, 2) and finite", field="soundtrack")
        self._samples += len(chunk.mix)
        self._muxer.add_sound(chunk.mix)

    def passing_frames(self, frames: Iterable[Frame]) -> Iterator[Frame]:
        """The same frames, each recorded before it is handed on."""
        for frame in frames:
            self.add_picture(frame)
            yield frame

    def passing_sound(self, chunks: Iterable[SoundChunk]) -> Iterator[SoundChunk]:
        """The same sound, each chunk recorded before it is handed on."""
        for chunk in chunks:
            self.add_sound(chunk)
            yield chunk

    @property
    def recorded(self) -> tuple[int, int]:
        """Frames and samples so far."""
        return self._frames, self._samples

    def _complete(self) -> None:
        if self._frames != self.form.frame_count:
            raise StageFailed(f"{self._frames} frames came instead of {self.form.frame_count}", field="footage")
        if self._samples != self.form.sample_count:
            raise StageFailed(f"{self._samples} samples came instead of {self.form.sample_count}", field="soundtrack")
        self._muxer.finish()


def _roll(tape: Tape, frames: Iterable[Frame], chunks: Iterable[SoundChunk], form: MovieFormat, watch: Watch) -> None:
    sound = iter(chunks)
    for done, frame in enumerate(frames, 1):
        tape.add_picture(frame)
        _catch_up(tape, sound, form.clock.sample_of(done))
        watch.tell("encode", done, form.frame_count)
    for chunk in sound:
        watch.check()
        tape.add_sound(chunk)


def _catch_up(tape: Tape, sound: Iterator[SoundChunk], until: int) -> None:
    while tape.recorded[1] < until:
        chunk = next(sound, None)
        if chunk is None:
            return
        tape.add_sound(chunk)


def picture_as_carried(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """What is left of a picture (h, w, 3) when it is carried in 4:2:0 as well as can be."""
    from aozora.media.libav import carried

    return carried(picture)


def read_frames(path: Path) -> Iterator[Frame]:
    """The frames of a movie in sRGB, in order; `InvalidInput` when it is none. `shot_id` is empty."""
    from aozora.media.libav import decode_pictures

    for index, picture in enumerate(decode_pictures(path)):
        yield Frame(index, "", picture)


def open_footage(path: Path) -> Footage:
    """A movie as footage, decoded anew at each reading; `InvalidInput` when it has no picture or does not say how many."""
    from aozora.media.probe import probe

    picture = probe(path).picture
    if picture is None or not picture.frames or not picture.fps:
        raise InvalidInput(f"{path} does not say how many pictures it has", field="file")
    return Footage(picture.width, picture.height, Clock(picture.fps), picture.frames, lambda: read_frames(path))


def read_sound(path: Path) -> Iterator[SoundChunk]:
    """The sound of a movie as 48 kHz stereo in chunks, without the encoder's delay; nothing for a silent file."""
    from aozora.media.libav import decode_sound

    for first, samples in decode_sound(path):
        yield SoundChunk(first, samples)


def read_whole_sound(path: Path) -> NDArray[np.float32]:
    """All sound of a movie (n, 2); silence where it begins late."""
    chunks = list(read_sound(path))
    end = max((chunk.first + len(chunk.mix) for chunk in chunks), default=0)
    samples = np.zeros((end, 2), np.float32)
    for chunk in chunks:
        samples[chunk.first : chunk.first + len(chunk.mix)] = chunk.mix
    return samples
