"""A data set of films that somebody brings: a folder of clips, and a manifest that names the licence of each.

The manifest is JSON: {"clips": [{"file": "a.mp4", "licence": "CC-BY-4.0, Jane Doe", "caption": "...", "source": "..."}, ...]}.
What is not named in it, or named without a licence, stops everything: no clip of unknown right gets in.
"""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from aozora.film.errors import InvalidInput
from aozora.film.production import Frame, SoundChunk
from aozora.film.settings import invalid_input
from aozora.film.timing import SAMPLE_RATE, Clock
from aozora.film.watch import Watch
from aozora.media.movie import MovieFormat, read_frames, read_whole_sound, write_mp4
from aozora.media.waves import WaveFile
from aozora.studio.clips import Clip, opened_clip
from aozora.studio.datasets.shards import Shard, write_index, write_shard

FILMS = (".mp4", ".mov", ".mkv", ".webm", ".m4v", ".avi")
"""Endings of what counts as a clip in the folder."""

LONGEST_S = 60


class Row(BaseModel):
    """One clip of a manifest: its file inside the folder, by what right it is used, what it shows, where it comes from."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str
    licence: str
    caption: str = ""
    source: str = ""

    @field_validator("licence")
    @classmethod
    def _says_something(cls, value: str) -> str:
        if not value.strip():
            raise ValueError("must say by what right the clip is used")
        return value.strip()


class Manifest(BaseModel):
    """Which clips of a folder may be used, and why."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    clips: tuple[Row, ...] = Field(min_length=1)


def read_manifest(path: Path) -> Manifest:
    """A manifest; `InvalidInput` names what is wrong with it in one line."""
    try:
        return Manifest.model_validate(json.loads(path.read_text(encoding="utf-8")))
    except OSError as cause:
        raise InvalidInput(f"{path} cannot be read: {cause.strerror}", field="manifest") from cause
    except json.JSONDecodeError as cause:
        raise InvalidInput(f"{path} is not JSON: {cause.msg} at line {cause.lineno}", field="manifest") from cause
    except ValidationError as error:
        raise invalid_input(error, "manifest") from error


def take(folder: Path, manifest: Path, output: Path, per_shard: int = 64, watch: Watch = Watch()) -> Path:
    """Make a data set of the clips of a folder; returns its index. `InvalidInput` when a clip has no licence, is not there, or is
    no film of at most `LONGEST_S` seconds; nothing is written then."""
    if (output / "dataset.json").exists():
        raise InvalidInput(f"{output} holds a data set already; name a new folder", field="output")
    rows = _licensed(folder, read_manifest(manifest))
    clips = [_opened(folder, row) for row in rows]
    output.mkdir(parents=True, exist_ok=True)
    shards: list[Shard] = []
    licences: dict[str, int] = {}
    for first in range(0, len(rows), per_shard):
        pairs = list(zip(rows, clips, strict=True))[first : first + per_shard]
        for row, _ in pairs:
            licences[row.licence] = licences.get(row.licence, 0) + 1
        shards.append(write_shard(output / f"shard-{len(shards):05d}.tar", _files(pairs, first, len(rows), watch)))
    sizes = sorted({(clip.width, clip.height) for clip in clips})
    rates = sorted({float(clip.fps) for clip in clips})
    facts: dict[str, Any] = {"fps": rates[0] if len(rates) == 1 else rates, "size": sizes[0] if len(sizes) == 1 else sizes}
    return write_index(output, shards, {**facts, "rate": SAMPLE_RATE}, licences)


def _licensed(folder: Path, manifest: Manifest) -> list[Row]:
    """The rows in the order of their files; every film of the folder has one."""
    if not folder.is_dir():
        raise InvalidInput(f"{folder} is no folder", field="folder")
    rows = sorted(manifest.clips, key=lambda row: row.file)
    named = [row.file for row in rows]
    for name in named:
        inside = (folder / name).resolve().is_relative_to(folder.resolve())
        if not inside or not (folder / name).is_file():
            raise InvalidInput(f"there is no {name} in {folder}", field="manifest")
        if named.count(name) > 1:
            raise InvalidInput(f"{name} is named twice", field="manifest")
    films = sorted(path for path in folder.rglob("*") if path.suffix.lower() in FILMS)
    for path in films:
        if path.relative_to(folder).as_posix() not in named:
            raise InvalidInput(f"{path.relative_to(folder).as_posix()} has no licence; name one or take it out", field="manifest")
    return rows


def _opened(folder: Path, row: Row) -> Clip:
    clip = opened_clip(folder / row.file, row.file)
    if clip.seconds > LONGEST_S:
        raise InvalidInput(f"must last at most {LONGEST_S} s (got {float(clip.seconds):g})", field=row.file)
    return clip


def _files(pairs: list[tuple[Row, Clip]], first: int, total: int, watch: Watch) -> Iterator[tuple[str, bytes]]:
    for number, (row, clip) in enumerate(pairs, first):
        name = f"clip-{number:07d}"
        about = {
            "name": name,
            "caption": row.caption,
            "licence": row.licence,
            "source": row.source or row.file,
            "fps": str(clip.fps),
            "rate": SAMPLE_RATE,
            "frames": clip.frame_count,
            "file": row.file,
        }
        yield f"{name}.json", (json.dumps(about, ensure_ascii=False, sort_keys=True) + "\n").encode()
        movie, sound = _recorded(clip, watch)
        yield f"{name}.mp4", movie
        yield f"{name}.wav", sound
        watch.tell("clips", number + 1, total)


def _recorded(clip: Clip, watch: Watch) -> tuple[bytes, bytes]:
    """The clip as mp4 with an even size, and its sound as 48 kHz stereo, as long as the picture."""
    count = Clock(clip.fps).sample_of(clip.frame_count)
    samples = read_whole_sound(clip.path)[:count]
    padded = SoundChunk(0, _padded(samples, count))
    with tempfile.TemporaryDirectory(prefix="aozora-clip-") as folder:
        movie, sound = Path(folder) / "clip.mp4", Path(folder) / "clip.wav"
        form = MovieFormat(clip.width, clip.height, clip.fps, clip.frame_count, count, crf=14, repeatable=True)
        frames = (Frame(f.index, "", f.picture[: clip.height, : clip.width]) for f in read_frames(clip.path))
        write_mp4(movie, frames, iter([padded]), form, watch)
        with WaveFile(sound) as file:
            file.add(padded.mix)
        return movie.read_bytes(), sound.read_bytes()


def _padded(samples: NDArray[np.float32], count: int) -> NDArray[np.float32]:
    out = np.zeros((count, 2), np.float32)
    out[: len(samples)] = samples
    return out
