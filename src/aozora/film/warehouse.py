"""Finished work kept between films: what the same code built from the same parameters is fetched instead of built again.

    wolf = kept(store, Recipe("creature", params, Asset, ("aozora.world.creatures", "aozora.world.geometry")), build)

`build` gets the store and returns a value; what it puts into the store and the value itself (anything that pydantic can write
as JSON: dataclasses, tuples, mappings, numbers, texts) come back together. Recipes must say everything that shapes the value:
parameters as frozen dataclasses whose `repr` is complete, and the packages whose source files take part.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, TypeAdapter, ValidationError

from aozora.film.errors import AozoraError
from aozora.film.store import Arrays, Digest, FolderStore, MemoryStore, Store

T = TypeVar("T")

LIMIT_BYTES = 4 * 2**30
"""What was not asked for longest goes when more than this is kept."""


@dataclass(frozen=True)
class Recipe(Generic[T]):
    """What a value is made of: a label for its maker, its parameters, its type, and the packages that make it."""

    label: str
    params: object
    kind: type[T]
    sources: tuple[str, ...]

    @property
    def key(self) -> str:
        """A name that changes with any part of the recipe and with the text of its sources."""
        parts = [self.label, repr(self.params), self.kind.__qualname__, np.__version__]
        parts += [_source_digest(source) for source in self.sources]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:40]


@lru_cache
def _source_digest(package: str) -> str:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(package)
    origin = Path(spec.origin)
    files = sorted(origin.parent.rglob("*.py")) if spec.submodule_search_locations else [origin]
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


class _Record(BaseModel):
    """A kept value as JSON, and the digests of what belongs to it."""

    blocks: tuple[Digest, ...]
    value: Any


class _Noting:
    """A store that remembers what was put into it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.noted: list[Digest] = []

    def put(self, arrays: Arrays, facts: Mapping[str, Any] | None = None) -> Digest:
        digest = self._store.put(arrays, facts)
        self.noted.append(digest)
        return digest

    def get(self, digest: Digest) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
        return self._store.get(digest)


class Warehouse:
    """A folder that processes share; files appear whole or not at all, and may vanish at any time."""

    def __init__(self, folder: Path, limit_bytes: int = LIMIT_BYTES) -> None:
        self._blocks = FolderStore(folder)
        self._folder = folder
        self._limit = limit_bytes

    def fetch(self, recipe: Recipe[T], store: Store) -> T | None:
        """The value, its blocks now in `store`; None if it is not (or no longer wholly) here."""
        path = self._folder / f"{recipe.key}.json"
        try:
            record = _Record.model_validate_json(path.read_bytes())
            value = _adapter(recipe.kind).validate_python(record.value)
            for digest in record.blocks:
                _carry(self._blocks, digest, store)
            for used in (path, *(self._blocks.path(digest) for digest in record.blocks)):
                os.utime(used)
        except (OSError, ValidationError, AozoraError):
            return None
        return value

    def keep(self, recipe: Recipe[T], value: T, blocks: tuple[Digest, ...], store: Store) -> None:
        """Keep a value and its blocks; without room or rights nothing happens."""
        try:
            for digest in blocks:
                _carry(store, digest, self._blocks)
            plain = _adapter(recipe.kind).dump_python(value, mode="json")
            text = _Record(blocks=blocks, value=plain).model_dump_json()
            handle, temporary = tempfile.mkstemp(dir=self._folder, prefix=".part-")
            with os.fdopen(handle, "w") as file:
                file.write(text)
            os.replace(temporary, self._folder / f"{recipe.key}.json")
            self._make_room()
        except (OSError, AozoraError):
            return

    def _make_room(self) -> None:
        found = [(entry.stat(), entry.path) for entry in os.scandir(self._folder) if entry.is_file()]
        total = sum(facts.st_size for facts, _ in found)
        for facts, path in sorted(found, key=lambda one: one[0].st_mtime):
            if total <= self._limit:
                break
            Path(path).unlink(missing_ok=True)
            total -= facts.st_size


@lru_cache
def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _carry(source: Store, digest: Digest, target: Store) -> None:
    """A block from one store into another: between folders as a link or a copy of the file."""
    if not (isinstance(source, FolderStore) and isinstance(target, FolderStore)):
        target.put(*source.get(digest))
        return
    path = target.path(digest)
    if path.exists():
        return
    try:
        os.link(source.path(digest), path)
    except FileExistsError:
        return
    except OSError:
        handle, temporary = tempfile.mkstemp(dir=target.folder, prefix=".part-")
        os.close(handle)
        shutil.copyfile(source.path(digest), temporary)
        os.replace(temporary, path)


def warehouse() -> Warehouse | None:
    """The user's: `$AOZORA_CACHE`, or `aozora` in the user's cache folder (XDG base directories); None where it is "off" or
    cannot be made."""
    named = os.environ.get("AOZORA_CACHE", "")
    if named.lower() == "off":
        return None
    caches = os.environ.get("XDG_CACHE_HOME")
    home = Path(caches) if caches else Path.home() / ".cache"
    try:
        return Warehouse(Path(named).expanduser() if named else home / "aozora")
    except AozoraError:
        return None


def kept(store: Store, recipe: Recipe[T], build: Callable[[Store], T]) -> T:
    """The value of a recipe, from the user's warehouse or built now; the same either way."""
    shelves = warehouse()
    if shelves is None:
        return build(store)
    found = shelves.fetch(recipe, store)
    if found is not None:
        return found
    noting = _Noting(store)
    value = build(noting)
    shelves.keep(recipe, value, tuple(dict.fromkeys(noting.noted)), store)
    return value


def kept_arrays(label: str, params: object, sources: tuple[str, ...], build: Callable[[], Arrays]) -> dict[str, NDArray[Any]]:
    """Named arrays, from the user's warehouse or built now; read-only either way."""
    shelf = MemoryStore()
    digest = kept(shelf, Recipe(label, params, str, sources), lambda store: str(store.put(build())))
    return shelf.get(Digest(digest))[0]
