"""Aozora turns a prompt into a film with picture and synchronized sound."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from aozora.studio.make import make_film

__version__ = "0.1.0"
__all__ = ["__version__", "make_film"]


def __getattr__(name: str) -> Any:
    if name == "make_film":
        from aozora.studio.make import make_film

        return make_film
    raise AttributeError(f"module 'aozora' has no attribute {name!r}")
