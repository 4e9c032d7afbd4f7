"""What a renderer is, and which there are."""

import importlib
from collections.abc import Iterator
from typing import Protocol, cast

from aozora.film.errors import InvalidInput
from aozora.film.production import RawFrame, RenderRequest, StagedShot
from aozora.film.store import FolderStore
from aozora.film.watch import Watch


class Renderer(Protocol):
    """Turns staged shots into linear pictures with passes."""

    def render(self, shot: StagedShot, request: RenderRequest, watch: Watch) -> Iterator[RawFrame]:
        """The frames asked for, in the order asked for, each as soon as it is done."""
        ...

    def close(self) -> None:
        """Give back processes and memory; further renders start them again."""
        ...


RENDERERS = {
    "cycles": "aozora.render.blender.renderer:CyclesRenderer",
    "raster": "aozora.render.raster.renderer:RasterRenderer",
    "null": "aozora.render.null:NullRenderer",
}
"""Name -> module and class, imported when asked for."""


def open_renderer(name: str, store: FolderStore) -> Renderer:
    """The renderer of that name; meshes and pictures are read from `store`."""
    if name not in RENDERERS:
        raise InvalidInput(f"must be one of {', '.join(RENDERERS)} (got {name!r})", field="renderer")
    module, _, attribute = RENDERERS[name].partition(":")
    return cast(Renderer, getattr(importlib.import_module(module), attribute)(store))
