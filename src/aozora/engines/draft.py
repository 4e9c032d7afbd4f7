"""The world engine with the rasteriser in the path tracer's place: the same worlds, motion and sound, drawn much faster."""

from collections.abc import Generator
from contextlib import contextmanager
from functools import cache

from aozora.engines import world
from aozora.film.catalogue import Catalogue
from aozora.film.store import FolderStore


class DraftEngine(world.WorldEngine):
    """Builds, simulates and sounds worlds as the world engine does, and draws them by rasterising."""

    def catalogue(self) -> Catalogue:
        return catalogue()


@cache
def catalogue() -> Catalogue:
    """What the world engine can show and sound; simulated liquids are refused when they come to be drawn."""
    return world.catalogue().model_copy(update={"engine": "draft"})


@contextmanager
def open_engine(store: FolderStore) -> Generator[DraftEngine, None, None]:
    """A world engine that draws in this process."""
    from aozora.render.renderer import open_renderer

    renderer = open_renderer("raster", store)
    try:
        yield DraftEngine(store, renderer)
    finally:
        renderer.close()
