"""Kept films of the world engine, really rendered: edits that stay where they belong, and extensions without a seam."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from aozora.film.brief import Brief
from aozora.film.settings import Settings
from aozora.media.movie import read_frames, read_whole_sound
from aozora.media.waves import read_wave
from aozora.studio.changes import Delivery, edit, extend
from aozora.studio.library import KeptFilm, Library
from aozora.studio.limits import Limits
from aozora.studio.looking import frame_view
from aozora.studio.make import Order, produce

PROMPT = "A red cube on a studio floor, slow push in, calm piano music"
SETTINGS = Settings.of(width=128, height=72, fps=12, seconds=1)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return Library(tmp_path_factory.mktemp("films") / "library")


@pytest.fixture(scope="module")
def film(library: Library) -> KeptFilm:
    with library.shelf(PROMPT) as shelf:
        produce(Order(Brief.of(PROMPT, SETTINGS), library.root.parent / "film.mp4", keep=shelf))
    (made,) = library.list()
    return made


def pictures(film: KeptFilm) -> NDArray[np.int16]:
    return np.stack([frame.picture for frame in read_frames(film.folder / "master.mkv")]).astype(np.int16)


def steps(frames: NDArray[np.int16]) -> NDArray[np.float64]:
    """Mean difference from each frame to the next."""
    return np.abs(np.diff(frames, axis=0)).mean((1, 2, 3))


def test_a_frame_shows_who_is_where(film: KeptFilm, tmp_path: Path) -> None:
    view = frame_view(film, 6)
    assert np.array_equal(view.picture, pictures(film)[6])
    (cube,) = [one for one in view.seen if one.id == "cube-1"]
    assert view.mask("cube-1").mean() == pytest.approx(cube.share, abs=1e-4)
    red = view.picture[view.mask("cube-1")].mean(0)
    assert red[0] > 1.5 * red[2]
    view.write(tmp_path / "frame.jpg")
    assert (tmp_path / "frame.jpg").stat().st_size > 500


def test_an_edit_of_some_frames_in_a_box_leaves_all_else_as_it_was(film: KeptFilm, library: Library, tmp_path: Path) -> None:
    limits = Limits(frames=(3, 9), region=(64, 0, 128, 72))
    release = edit(film, "make the cube blue", Delivery(tmp_path / "edit.mp4"), limits=limits)
    assert release.kept is not None
    old, new = pictures(film), pictures(library.open(release.kept.name))
    differs = (old != new).any(-1)
    assert not differs[:3].any()
    assert not differs[10:].any()
    assert not differs[:, :, :64].any()
    strength = np.abs(new - old).sum((1, 2, 3))
    assert 0 < strength[3] < strength[5] < 1.2 * strength[6]
    assert strength[9] < strength[7]
    cube = frame_view(film, 6).mask("cube-1") & (np.arange(128) >= 64)
    blue = new[6][cube].mean(0)
    assert blue[2] > 1.5 * blue[0]
    assert any("cube-1" in line for line in release.changes)


@pytest.mark.parametrize("backward", [False, True])
def test_an_extension_has_no_seam(film: KeptFilm, library: Library, tmp_path: Path, backward: bool) -> None:
    release = extend(film, 1, Delivery(tmp_path / "long.mp4"), backward=backward)
    assert release.kept is not None
    longer = library.open(release.kept.name)
    old, new = pictures(film), pictures(longer)
    own = new[12:] if backward else new[:12]
    assert np.array_equal(old, own)
    assert steps(new)[11] <= np.percentile(steps(old), 95)
    sound, before = read_whole_sound(longer.folder / "master.mkv"), read_whole_sound(film.folder / "master.mkv")
    seam = 48_000
    jump = np.abs(np.diff(sound[seam - 24_000 : seam + 24_000, 0]))
    assert jump.max() <= 1.5 * np.abs(np.diff(before[:, 0])).max() + 0.01
    overlap = sound[seam + 24_000 :][: len(before) - 24_000] if backward else sound[: seam - 24_000]
    was = before[24_000:] if backward else before[: seam - 24_000]
    assert np.abs(overlap - was[: len(overlap)]).max() < 0.02
    music = read_wave(longer.folder / "stems" / "music.wav")
    levels = [float(np.sqrt((music[at : at + 12_000] ** 2).mean())) for at in range(seam - 24_000, seam + 24_000, 12_000)]
    assert min(levels) > 0.1 * max(levels)
