"""Rows of the catalogue's sounds: what makes them, how loud, how often, and the words that ask for them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from aozora.sound.dsp import Signal

Rng = np.random.Generator
ONCE = (0.0, 0.0)


@dataclass(frozen=True)
class Row:
    """A sound: a `bed` or a `call`, its level in dBFS, words with commas between them, pauses of a call that repeats. A `cry` is
    a call of somebody: (rng, who)."""

    name: str
    level_db: float
    words: str
    call: Callable[[Rng], Signal] | None = None
    bed: Callable[[Rng, int], Signal] | None = None
    pause_s: tuple[float, float] = (1.0, 3.0)
    around: tuple[int, float, float] = (1, 2.0, 6.0)
    family: str = ""
    cry: Callable[[Rng, str], Signal] | None = None

    @property
    def form(self) -> Literal["bed", "calls", "once"]:
        """How it goes on."""
        return "bed" if self.bed is not None else "once" if self.pause_s[1] <= 0 and self.pause_s[0] == 0 else "calls"


def made(name: str, words: str, level_db: float, call: Callable[[Rng], Signal], pause_s: tuple[float, float] = ONCE) -> Row:
    """A call close by that comes once, or again and again with pauses."""
    return Row(name, level_db, words, call=call, pause_s=pause_s, around=(1, 1.0, 2.0))


def bed(name: str, words: str, level_db: float, made_of: Callable[[Rng, int], Signal], family: str = "") -> Row:
    """A sound that goes on."""
    return Row(name, level_db, words, bed=made_of, family=family)
