"""Finished shots are kept, and a film goes on with the one that was lost."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from aozora.engines.engine import engine_module
from aozora.film.production import Film, Frame
from aozora.film.screenplay import Screenplay, Shot
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.studio.takes import silenced, with_takes

SETTINGS = Settings.of(width=32, height=18, fps=12, seconds=3, engine="null")
SCREENPLAY = Screenplay(shots=tuple(Shot(id=f"shot-{n}", seconds=Fraction(1), place="park") for n in (1, 2, 3)))


class FolderTakes:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()

    def find(self, name: str) -> Path | None:
        return self.folder / name if (self.folder / name).exists() else None

    def keep(self, name: str, file: Path) -> None:
        shutil.copy(file, self.folder / name)


def _film(store: FolderStore, begun: list[int]) -> Film:
    """A film of noise; `begun` hears from which frame on it was shot."""
    with engine_module("null").open_engine(store) as engine:
        film = engine.shoot(engine.stage(SCREENPLAY, SETTINGS, Watch()), SETTINGS, Watch())

    def onward(first: int) -> Iterator[Frame]:
        begun.append(first)
        for index in range(first, film.footage.frame_count):
            picture = np.random.Generator(np.random.PCG64(index)).integers(0, 255, (18, 32, 3), np.uint8)
            yield Frame(index, f"shot-{index // 12 + 1}", picture)

    return replace(film, footage=replace(film.footage, frames=lambda: onward(0), onward=onward))


@pytest.mark.parametrize("lost_after", [5, 12, 13, 30, 36])
def test_the_same_pictures_come_whenever_it_was_interrupted(store: FolderStore, tmp_path: Path, lost_after: int) -> None:
    begun: list[int] = []
    whole = list(_film(store, []).footage.frames())
    takes = FolderTakes(tmp_path / "takes")
    first = with_takes(_film(store, begun), takes).footage.frames()
    for _ in range(lost_after):
        next(first)
    first.close()  # pyright: ignore
    again = list(with_takes(_film(store, begun), takes).footage.frames())
    assert begun == [0, (lost_after - 1) // 12 * 12]
    assert [(frame.index, frame.shot_id) for frame in again] == [(frame.index, frame.shot_id) for frame in whole]
    assert all(np.array_equal(one.picture, other.picture) for one, other in zip(again, whole, strict=True))
    third = list(with_takes(_film(store, begun), takes).footage.frames())
    assert len(begun) == 2
    assert np.array_equal(third[20].picture, whole[20].picture)


def test_a_silent_film_has_silence_of_its_length(store: FolderStore) -> None:
    film = silenced(_film(store, []))
    chunks = list(film.soundtrack.chunks())
    assert sum(len(chunk.mix) for chunk in chunks) == film.soundtrack.sample_count == 3 * 48000
    assert not any(chunk.mix.any() for chunk in chunks)
