"""Engines behind their one door."""

from fractions import Fraction

import numpy as np
import pytest

from aozora.engines.engine import ENGINES, engine_module, engine_name
from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Screenplay, Shot, Span
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Watch


def test_only_auto_chooses() -> None:
    assert engine_name("auto") == "world"
    assert engine_name("null") == "null"
    with pytest.raises(InvalidInput):
        engine_name("best")


@pytest.mark.parametrize("name", ENGINES)
def test_catalogue_is_of_the_engine_and_names_are_unique(name: str) -> None:
    catalogue = engine_module(name).catalogue()
    assert catalogue.engine == name
    named = [(entry.category, entry.name) for entry in catalogue.entries]
    assert len(set(named)) == len(named)


def test_null_engine_fills_the_clock_and_says_that_it_shows_nothing(store: FolderStore) -> None:
    settings = Settings.of(width=32, height=18, fps=12, seconds=2, engine="null")
    shots = tuple(Shot(id=f"shot-{n}", seconds=Fraction(1), place="park") for n in (1, 2))
    screenplay = Screenplay(prompt="a dog", shots=shots, understanding=(Span(start=2, end=5, text="dog", role="subject"),))
    with engine_module("null").open_engine(store) as engine:
        staging = engine.stage(screenplay, settings, Watch())
        film = engine.shoot(staging, settings, Watch())
        frames, sound = list(film.footage.frames()), list(film.soundtrack.chunks())
    assert [frame.index for frame in frames] == list(range(24))
    assert {frame.shot_id for frame in frames} == {"shot-1", "shot-2"}
    assert sum(len(chunk.mix) for chunk in sound) == film.soundtrack.sample_count == 96_000
    assert np.abs(sound[0].mix).max() == 0
    assert staging.screenplay.understanding[0].status == "not_depicted"
