"""Shards and the document that lists them: writing, checking, reading what lies in them."""

import hashlib
import io
import json
import tarfile
import wave
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from aozora.film.errors import InvalidInput
from aozora.film.outputs import whole_file
from aozora.studio.datasets.recipe import INDEX

ENDINGS = ("json", "mp4", "npz", "wav")
"""The files of a clip, in the order in which they lie in a shard."""

KIND, VERSION = "dataset", 1


@dataclass(frozen=True)
class Shard:
    """One file of clips as the index lists it."""

    name: str
    count: int
    size: int
    sha256: str

    def listed(self) -> dict[str, Any]:
        """The shard as a row of the index."""
        return {"name": self.name, "count": self.count, "bytes": self.size, "sha256": self.sha256}


def write_shard(path: Path, files: Iterable[tuple[str, bytes]]) -> Shard:
    """Write files (name, content) as a tar that is the same whenever and by whomever it is written."""
    names: set[str] = set()
    with whole_file(path, "dataset") as part:
        with tarfile.open(part, "w", format=tarfile.USTAR_FORMAT) as archive:
            for name, content in files:
                entry = tarfile.TarInfo(name)
                entry.size = len(content)
                archive.addfile(entry, io.BytesIO(content))
                names.add(name.rpartition(".")[0])
        digest, size = digest_of(part), part.stat().st_size
    return Shard(path.name, len(names), size, digest)


def digest_of(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_index(folder: Path, shards: list[Shard], facts: dict[str, Any], licences: dict[str, int]) -> Path:
    """Write the document that lists a data set's shards."""
    document = {
        "kind": KIND,
        "version": VERSION,
        **facts,
        "clips": sum(shard.count for shard in shards),
        "licences": dict(sorted(licences.items())),
        "shards": [shard.listed() for shard in shards],
    }
    path = folder / INDEX
    with whole_file(path, "dataset") as part:
        part.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def read_index(folder: Path) -> dict[str, Any]:
    """The index of a data set; `InvalidInput` when the folder holds none."""
    path = folder / INDEX
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except OSError as cause:
        raise InvalidInput(f"{folder} is no data set: no {INDEX} in it", field="dataset") from cause
    except json.JSONDecodeError as cause:
        raise InvalidInput(f"{path} is not JSON: {cause.msg} at line {cause.lineno}", field="dataset") from cause
    if not isinstance(document, dict) or document.get("kind") != KIND:  # pyright: ignore[reportUnknownMemberType]
        raise InvalidInput(f'{path} must be a JSON object with "kind": "{KIND}"', field="dataset")
    if document.get("version") != VERSION:  # pyright: ignore[reportUnknownMemberType]
        raise InvalidInput(f"{path} must be of version {VERSION}", field="dataset.version")
    return document  # pyright: ignore[reportUnknownVariableType]


def files_of(path: Path) -> Iterator[tuple[str, dict[str, bytes]]]:
    """The clips of a shard: name, and contents by ending. `InvalidInput` when it is no tar."""
    name, parts = "", dict[str, bytes]()
    try:
        with tarfile.open(path, "r:") as archive:
            for member in archive:
                stem, _, ending = member.name.rpartition(".")
                if stem != name and parts:
                    yield name, parts
                    parts = {}
                name = stem
                if (file := archive.extractfile(member)) is not None:
                    parts[ending] = file.read()
    except (tarfile.TarError, OSError) as cause:
        raise InvalidInput(f"{path.name} cannot be read: {cause}", field="shards") from cause
    if parts:
        yield name, parts


@dataclass(frozen=True)
class Checked:
    """What a check found: clips, seconds, licences with how many clips each has, and what is wrong, a line each."""

    clips: int
    seconds: float
    licences: dict[str, int]
    problems: tuple[str, ...]


def check(folder: Path) -> Checked:
    """Read every shard and clip of a data set. `InvalidInput` when there is no index to go by."""
    index = read_index(folder)
    problems: list[str] = []
    licences: dict[str, int] = {}
    clips, seconds = 0, 0.0
    for row in index.get("shards", []):
        path = folder / str(row["name"])
        if not path.is_file():
            problems.append(f"{row['name']}: is missing")
            continue
        if digest_of(path) != row["sha256"]:
            problems.append(f"{row['name']}: is not what the index says (SHA-256)")
        found = 0
        for name, parts in files_of(path):
            found += 1
            about, wrong = _checked(name, parts)
            problems += wrong
            licences[about.get("licence", "")] = licences.get(about.get("licence", ""), 0) + 1
            seconds += float(about.get("frames", 0)) / float(about.get("fps", 1) or 1)
        if found != row["count"]:
            problems.append(f"{row['name']}: holds {found} clips instead of {row['count']}")
        clips += found
    if clips != index.get("clips"):
        problems.append(f"{INDEX}: there are {clips} clips instead of {index.get('clips')}")
    return Checked(clips, seconds, licences, tuple(problems))


def _checked(name: str, parts: dict[str, bytes]) -> tuple[dict[str, Any], list[str]]:
    """The document of a clip and what is wrong with its files."""
    if "json" not in parts:
        return {}, [f"{name}: has no .json"]
    try:
        about: dict[str, Any] = json.loads(parts["json"])
    except ValueError:
        return {}, [f"{name}: its .json cannot be read"]
    wrong = [f"{name}: says no {key}" for key in ("licence", "caption") if not str(about.get(key, "")).strip()]
    if not {"mp4", "npz"} & set(parts):
        wrong.append(f"{name}: has neither .mp4 nor .npz")
    if "wav" in parts and (problem := _sound_problem(parts["wav"])):
        wrong.append(f"{name}: {problem}")
    if "npz" in parts and (problem := _array_problem(parts["npz"])):
        wrong.append(f"{name}: {problem}")
    return about, wrong


def _sound_problem(block: bytes) -> str:
    try:
        with wave.open(io.BytesIO(block), "rb") as file:
            return "" if file.getnframes() else "its sound is empty"
    except (wave.Error, EOFError):
        return "its .wav cannot be read"


def _array_problem(block: bytes) -> str:
    try:
        with np.load(io.BytesIO(block), allow_pickle=False) as arrays:
            shape = arrays["video"].shape
            odd = [key for key in arrays.files if arrays[key].shape[:3] != shape[:3]]
    except (OSError, ValueError, KeyError, zipfile.BadZipFile):
        return "its .npz cannot be read"
    return f"{odd[0]} has other frames than its video" if odd else ""
