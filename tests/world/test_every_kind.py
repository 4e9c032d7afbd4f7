"""Beings of every family stand before the camera: staged alone in a studio, one kind per rig."""

import numpy as np
import pytest

from aozora.film.cues import Cues
from aozora.film.screenplay import Role, Screenplay, Shot
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.world.creatures.registry import being_entries
from aozora.world.stage import stage

TINY = Settings.of(width=64, height=36, fps=12, seconds=1, quality="preview")
ALWAYS = ("squid", "jellyfish", "starfish", "butterfly", "snake", "dolphin", "ant", "robot", "person", "horse", "owl", "frog")


def test_the_chosen_kinds_exist() -> None:
    assert set(ALWAYS) <= {entry.name for entry in being_entries()}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> FolderStore:
    return FolderStore(tmp_path_factory.mktemp("kinds"))


@pytest.mark.parametrize("kind", ALWAYS)
def test_a_kind_is_staged_and_in_the_picture(kind: str, store: FolderStore) -> None:
    shot = Shot(id="s", seconds=1, place="studio", roles=("a",))
    cast = (Role(id="a", kind=kind, category="being"),)
    staged = stage(Screenplay(cast=cast, shots=(shot,)), Cues(), TINY, store, Watch())
    assert [note.text for note in staged.notes if "outside" in note.text or "not shown" in note.text] == []
    motion = staged.shots[0].motion
    assert np.isfinite(motion.camera.positions).all()
    assert "a" in motion.transforms
