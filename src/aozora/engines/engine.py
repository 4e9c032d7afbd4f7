"""What an engine is, and which there are."""

import importlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol, cast

from aozora.film.catalogue import Catalogue
from aozora.film.errors import InvalidInput
from aozora.film.production import Film, Staging
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


ENGINES = {"world": "aozora.engines.world:open_world", "null": "aozora.engines.null:open_null"}
"""Name -> module and opener, imported when asked for."""

_Opener = Callable[[FolderStore], AbstractContextManager[Engine]]


def engine_name(asked: str) -> str:
    """The engine that a setting means; only "auto" chooses."""
    name = "world" if asked == "auto" else asked
    if name not in ENGINES:
        raise InvalidInput(f"must be auto, {' or '.join(ENGINES)} (got {asked!r})", field="engine")
    return name


@contextmanager
def open_engine(name: str, store: FolderStore) -> Iterator[Engine]:
    """The engine of that name, with whatever processes it needs until the context ends."""
    module, _, attribute = ENGINES[engine_name(name)].partition(":")
    opener = cast(_Opener, getattr(importlib.import_module(module), attribute))
    with opener(store) as engine:
        yield engine
