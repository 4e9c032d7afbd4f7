"""Making a data set: clips on all cores, kept one by one until a shard is full, so that whoever goes on loses one clip at
most."""

import json
import multiprocessing
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from multiprocessing.pool import Pool
from pathlib import Path
from typing import Any

from aozora import __version__
from aozora.engines.engine import engine_module
from aozora.film.errors import InvalidInput
from aozora.film.outputs import whole_file
from aozora.film.store import FolderStore
from aozora.film.timing import SAMPLE_RATE
from aozora.film.watch import Watch
from aozora.studio.datasets.clips import Crew, made_clip
from aozora.studio.datasets.prompts import Wordbook
from aozora.studio.datasets.recipe import Recipe, clip_name
from aozora.studio.datasets.shards import ENDINGS, Shard, digest_of, write_index, write_shard
from aozora.studio.memory import return_large_blocks
from aozora.studio.services import default_services

_MAKING = ".making"
_ASKED = "recipe.json"
_DONE = ".done"


def make_dataset(folder: Path, recipe: Recipe, workers: int = 0, watch: Watch = Watch()) -> Path:
    """Make a data set, or go on with one that was interrupted; returns its index. The bytes do not depend on `workers` (0: as
    many as there are cores), nor on interruptions. `InvalidInput` when the folder holds a data set of another recipe."""
    making = folder / _MAKING
    making.mkdir(parents=True, exist_ok=True)
    _same_recipe(folder, recipe)
    begun = [shard for shard in range(recipe.shards) if not (folder / recipe.shard_name(shard)).is_file()]
    waiting = [i for shard in begun for i in recipe.members(shard) if not (making / (clip_name(i) + _DONE)).is_file()]
    done = recipe.clips - len(waiting)
    watch.tell("clips", done, recipe.clips)
    for shard in range(recipe.shards):
        _close(folder, recipe, shard)
    for index in _made(making, recipe, waiting, workers or os.cpu_count() or 1, watch):
        done += 1
        watch.tell("clips", done, recipe.clips)
        _close(folder, recipe, index // recipe.per_shard)
    shards = [_listed(folder, recipe, shard) for shard in range(recipe.shards)]
    written = write_index(folder, shards, _facts(recipe), {recipe.licence: recipe.clips})
    shutil.rmtree(making)
    return written


def _facts(recipe: Recipe) -> dict[str, Any]:
    return {
        "made_by": f"Aozora {__version__}",
        "fps": recipe.fps,
        "size": [recipe.width, recipe.height],
        "rate": SAMPLE_RATE,
        "recipe": recipe.model_dump(mode="json"),
    }


def _same_recipe(folder: Path, recipe: Recipe) -> None:
    """Note what is being made; refuse to mix two recipes in one folder."""
    note = folder / _MAKING / _ASKED
    finished = folder / "dataset.json"
    text = json.dumps(recipe.model_dump(mode="json"), sort_keys=True)
    if finished.is_file() and not note.is_file():
        before = json.loads(finished.read_text(encoding="utf-8")).get("recipe")
        if before != recipe.model_dump(mode="json"):
            raise InvalidInput(f"{folder} holds another data set; name a new folder", field="dataset")
    if note.is_file():
        if note.read_text(encoding="utf-8") != text:
            raise InvalidInput(f"{folder} holds an unfinished data set of another recipe; name a new folder", field="dataset")
        return
    with whole_file(note, "dataset") as part:
        part.write_text(text, encoding="utf-8")


def _close(folder: Path, recipe: Recipe, shard: int) -> None:
    """Write a shard when all of its clips are there, and let go of them."""
    path, making = folder / recipe.shard_name(shard), folder / _MAKING
    names = [clip_name(index) for index in recipe.members(shard)]
    if path.is_file() or not all((making / (name + _DONE)).is_file() for name in names):
        return
    write_shard(path, _files(making, names))
    for name in names:
        for ending in (*(f".{e}" for e in ENDINGS), _DONE):
            (making / (name + ending)).unlink(missing_ok=True)


def _files(making: Path, names: list[str]) -> Iterator[tuple[str, bytes]]:
    for name in names:
        for ending in ENDINGS:
            if (file := making / f"{name}.{ending}").is_file():
                yield file.name, file.read_bytes()


def _listed(folder: Path, recipe: Recipe, shard: int) -> Shard:
    path = folder / recipe.shard_name(shard)
    return Shard(path.name, len(recipe.members(shard)), path.stat().st_size, digest_of(path))


def _made(making: Path, recipe: Recipe, waiting: list[int], workers: int, watch: Watch) -> Iterator[int]:
    """Make clips in the order of their numbers as far as several workers can; yields each that is done."""
    workers = min(workers, len(waiting))
    if workers <= 1:
        with Maker(making, recipe) as maker:
            for index in waiting:
                maker.make(index, watch)
                yield index
        return
    with multiprocessing.get_context("spawn").Pool(workers, _begin, (making, recipe)) as pool:
        yield from _watched(pool, waiting, watch)


def _watched(pool: Pool, waiting: list[int], watch: Watch) -> Iterator[int]:
    coming = pool.imap_unordered(_work, waiting)
    left = len(waiting)
    while left:
        watch.check()
        try:
            yield coming.next(timeout=0.5)
        except multiprocessing.TimeoutError:
            continue
        left -= 1


class Maker:
    """Makes clips in this process; a context manager that keeps engine and assets between them."""

    def __init__(self, making: Path, recipe: Recipe) -> None:
        self._making, self._recipe = making, recipe
        self._stack = ExitStack()

    def __enter__(self) -> "Maker":
        return_large_blocks()
        module = engine_module(self._recipe.engine)
        assets = self._stack.enter_context(tempfile.TemporaryDirectory(prefix="aozora-dataset-"))
        engine = self._stack.enter_context(module.open_engine(FolderStore(Path(assets))))
        self._crew = Crew(self._recipe, engine, default_services("embedded"), Wordbook.of(module.catalogue()))
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()

    def make(self, index: int, watch: Watch = Watch()) -> None:
        """Make one clip and put its files down, the mark that it is whole last."""
        for ending, content in made_clip(self._crew, index, watch).items():
            _put(self._making / f"{clip_name(index)}.{ending}", content)
        _put(self._making / (clip_name(index) + _DONE), b"")


def _put(path: Path, content: bytes) -> None:
    with whole_file(path, "dataset") as part:
        part.write_bytes(content)


_worker: list[Callable[[int], None]] = []
"""What this worker process does with a clip's number; set once when it begins."""


def _begin(making: Path, recipe: Recipe) -> None:
    maker = Maker(making, recipe).__enter__()
    _worker.append(maker.make)


def _work(index: int) -> int:
    _worker[0](index)
    return index
