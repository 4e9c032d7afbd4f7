"""What an engine is, and which there are."""

import importlib
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Protocol, cast, runtime_checkable

from aozora.film.catalogue import Catalogue
from aozora.film.errors import InvalidInput
from aozora.film.plate import CutOut, Plate
from aozora.film.production import Film, Frame, StagedShot, Staging
from aozora.film.reshoot import Reshoot
from aozora.film.screenplay import Screenplay
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Watch


class Engine(Protocol):
    """Makes films of screenplays."""

    def catalogue(self) -> Catalogue:
        """What this engine can depict."""
        ...

    def stage(self, screenplay: Screenplay, settings: Settings, watch: Watch) -> Staging:
        """Build and act every shot; the staging's screenplay says what became of every span of the prompt."""
        ...

    def shoot(self, staging: Staging, settings: Settings, watch: Watch) -> Film:
        """Picture and sound of a staging, made while they are read."""
        ...


@runtime_checkable
class Editor(Protocol):
    """An engine that can make the changed part of a shot alone."""

    def reshoot(self, change: Reshoot, master: Iterator[Frame], settings: Settings, watch: Watch) -> Iterator[Frame]:
        """The frames of a changed shot; what the change does not touch comes from `master`, the old shot's frames."""
        ...


@runtime_checkable
class Compositor(Protocol):
    """An engine that can lay a cast into a given picture."""

    def stage_on(self, plate: Plate, screenplay: Screenplay, settings: Settings, watch: Watch) -> Staging:
        """The cast of a screenplay acted on the ground of a plate."""
        ...

    def cut_outs(self, shot: StagedShot, settings: Settings, watch: Watch) -> Iterator[CutOut]:
        """The frames of a shot that was staged on a plate, without the plate."""
        ...


ENGINES = {
    "world": "aozora.engines.world",
    "draft": "aozora.engines.draft",
    "neural": "aozora.engines.neural",
    "null": "aozora.engines.null",
}
"""Name -> module, imported when asked for. An engine's module has `open_engine(store)` and `catalogue()`."""


class EngineModule(Protocol):
    """What an engine's module offers."""

    def open_engine(self, store: FolderStore) -> AbstractContextManager[Engine]:
        """The engine, with whatever processes it needs until the context ends."""
        ...

    def catalogue(self) -> Catalogue:
        """What the engine can depict; starts no process."""
        ...


def engine_name(asked: str) -> str:
    """The engine that a setting means; only "auto" chooses."""
    name = "world" if asked == "auto" else asked
    if name not in ENGINES:
        raise InvalidInput(f"must be one of auto, {', '.join(ENGINES)} (got {asked!r})", field="engine")
    return name


def engine_module(asked: str) -> EngineModule:
    """The module of the engine that a setting means."""
    return cast(EngineModule, importlib.import_module(ENGINES[engine_name(asked)]))
