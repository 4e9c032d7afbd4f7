"""Exact ways: who has marks is on them, walks between them, and things go along."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from aozora.film.cues import Cues
from aozora.film.errors import InvalidInput
from aozora.film.production import Staging
from aozora.film.screenplay import CameraPlan, Role, Screenplay, Shot
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.film.ways import Mark, Way
from aozora.media.mark_files import read_ways
from aozora.studio.make import on_marks
from aozora.world.stage import stage

CAST = (Role(id="dog-1", kind="dog", category="being"), Role(id="block-1", kind="block", category="thing"))
SHOT = Shot(id="shot-1", seconds=Fraction(3), place="studio", roles=("dog-1", "block-1"), camera=CameraPlan(subjects=("dog-1",)))
DOG = Way(
    role="dog", marks=(Mark(time=0, across=-1, away=0.5), Mark(time=1, across=0.5, away=0.5), Mark(time=2, across=0.5, away=-0.5))
)
BLOCK = Way(role="block-1", marks=(Mark(time=0, across=1, away=0, heading=0), Mark(time=3, across=1, away=0.9, heading=90)))


@pytest.fixture(scope="module")
def staging(store: FolderStore) -> Staging:
    screenplay = on_marks(Screenplay(cast=CAST, shots=(SHOT,)), (DOG, BLOCK))
    return stage(screenplay, Cues(), Settings.of(width=64, height=36, fps=12, seconds=3), store, Watch())


def test_a_dog_is_on_its_marks_at_their_times(staging: Staging) -> None:
    track = staging.shots[0].motion.transforms["dog-1"].positions[:, 1, :2].astype(float)
    start, corner, end = track[0], track[12], track[24]
    assert np.linalg.norm(corner - start) == pytest.approx(1.5, abs=0.12)
    assert np.linalg.norm(end - corner) == pytest.approx(1.0, abs=0.12)
    assert abs((corner - start) @ (end - corner)) < 0.15
    assert np.linalg.norm(track[-1] - end) < 0.1


def test_a_thing_goes_from_mark_to_mark_and_turns(staging: Staging) -> None:
    track = staging.shots[0].motion.transforms["block-1"]
    way = track.positions[-1, 1] - track.positions[0, 1]
    assert np.linalg.norm(way[:2]) == pytest.approx(0.9 * 35 / 36, abs=0.02)
    assert abs(way[2]) < 0.01
    w = abs(float(track.rotations[0, 1] @ track.rotations[-1, 1]))
    assert np.degrees(2 * np.arccos(min(w, 1.0))) == pytest.approx(90 * 35 / 36, abs=1.5)


def test_marks_come_from_files(tmp_path: Path) -> None:
    (tmp_path / "ways.csv").write_text("role,time,across,away\ndog,0,-1,0.5\ndog,1,0.5,0.5\ndog,2,0.5,-0.5\n")
    assert read_ways(tmp_path / "ways.csv") == (DOG,)
    (tmp_path / "ways.json").write_text('{"ways": [' + BLOCK.model_dump_json() + "]}")
    assert read_ways(tmp_path / "ways.json") == (BLOCK,)
    (tmp_path / "bad.csv").write_text("who,when\ndog,0\n")
    with pytest.raises(InvalidInput, match="role, time, across, away"):
        read_ways(tmp_path / "bad.csv")
    with pytest.raises(InvalidInput, match="block-1"):
        on_marks(Screenplay(cast=CAST, shots=(SHOT,)), (Way(role="cow", marks=(Mark(across=0, away=0),)),))
