"""The world engine with the rasteriser in the path tracer's place: the same worlds, motion and sound, drawn much faster."""

from collections.abc import Generator
from contextlib import contextmanager

from aozora.engines.world import WorldEngine
from aozora.engines.world import catalogue as catalogue
from aozora.film.store import FolderStore


@contextmanager
def open_engine(store: FolderStore) -> Generator[WorldEngine, None, None]:
    """A world engine that draws in this process."""
    from aozora.render.renderer import open_renderer

    renderer = open_renderer("raster", store)
    try:
        yield WorldEngine(store, renderer)
    finally:
        renderer.close()
