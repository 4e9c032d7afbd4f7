"""What a change came to: the screenplay, a line per thing that changed, and what was not understood."""

from dataclasses import dataclass

from aozora.director.changes.patching import Patch
from aozora.film.screenplay import Screenplay


@dataclass(frozen=True)
class Changed:
    """`told` says what became of what in words; `unread` holds those words that nothing could be made of. `patch` leads from
    the old screenplay to the new one, `undo` back."""

    screenplay: Screenplay
    told: tuple[str, ...]
    unread: tuple[str, ...]
    patch: Patch
    undo: Patch
