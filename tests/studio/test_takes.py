"""Finished shots are kept, and a film goes on with the one that was lost."""

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
from aozora.studio.takes import FolderTakes, silenced, takes_of, with_takes

SETTINGS = Settings.of(width=32, height=18, fps=12, seconds=3, engine="null")
SCREENPLAY = Screenplay(shots=tuple(Shot(id=f"shot-{n}", seconds=Fraction(1), place="park") for n in (1, 2, 3)))


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
    first = with_takes(_film(store, begun), takes, store).footage.frames()
    for _ in range(lost_after):
        next(first)
    first.close()  # pyright: ignore
    again = list(with_takes(_film(store, begun), takes, store).footage.frames())
    lost = lost_after // 12 * 12
    assert begun == ([0, lost] if lost < len(whole) else [0])
    assert [(frame.index, frame.shot_id) for frame in again] == [(frame.index, frame.shot_id) for frame in whole]
    assert all(np.array_equal(one.picture, other.picture) for one, other in zip(again, whole, strict=True))
    before = len(begun)
    third = list(with_takes(_film(store, begun), takes, store).footage.frames())
    assert len(begun) == before
    assert np.array_equal(third[20].picture, whole[20].picture)


def test_a_silent_film_has_silence_of_its_length(store: FolderStore) -> None:
    film = silenced(_film(store, []))
    chunks = list(film.soundtrack.chunks())
    assert sum(len(chunk.mix) for chunk in chunks) == film.soundtrack.sample_count == 3 * 48000
    assert not any(chunk.mix.any() for chunk in chunks)


def test_only_a_changed_shot_is_shot_again(store: FolderStore, tmp_path: Path) -> None:
    begun: list[int] = []
    takes = FolderTakes(tmp_path / "takes")
    film = _film(store, begun)
    whole = [frame.picture for frame in with_takes(film, takes, store).footage.frames()]
    first, second, third = SCREENPLAY.shots
    changed = SCREENPLAY.model_copy(update={"shots": (first, second.model_copy(update={"place": "beach"}), third)})
    other = replace(film, staging=replace(film.staging, screenplay=changed))
    old, new = takes_of(film, store), takes_of(other, store)
    assert [one.name == two.name for one, two in zip(old, new, strict=True)] == [True, False, True]
    again = list(with_takes(other, takes, store).footage.frames())
    assert begun == [0, 12]
    assert [frame.index for frame in again] == list(range(36))
    assert all(np.array_equal(frame.picture, picture) for frame, picture in zip(again, whole, strict=True))


def test_a_take_depends_on_how_it_is_joined(store: FolderStore) -> None:
    film = _film(store, [])
    first, second, third = SCREENPLAY.shots
    faded = SCREENPLAY.model_copy(update={"shots": (first, second, third.model_copy(update={"transition": "fade"}))})
    old, new = takes_of(film, store), takes_of(replace(film, staging=replace(film.staging, screenplay=faded)), store)
    assert [one.name == two.name for one, two in zip(old, new, strict=True)] == [True, False, False]
