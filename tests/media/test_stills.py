"""Posters, sheets, sprites and clips."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from aozora.film.errors import InvalidInput, OutputFailed, StageFailed
from aozora.film.production import Footage, Frame
from aozora.film.timing import Clock
from aozora.media.pictures import read_picture, scaled
from aozora.media.stills import (
    Stills,
    spaced,
    thumbnail_jpeg,
    time_code,
    write_clip,
    write_contact_sheet,
    write_poster,
    write_spritesheet,
)

CLOCK = Clock(Fraction(24))


def footage(count: int = 48, width: int = 96, height: int = 64) -> Footage:
    """Frames whose red tells their number; only frame 30 has any detail."""

    def frames() -> Iterator[Frame]:
        for index in range(count):
            picture = np.full((height, width, 3), (5 * index, 60, 60), np.uint8)
            if index == 30:
                picture[::4, :, 1] = 255
            yield Frame(index, f"shot-{1 + index // 24}", picture)

    return Footage(width, height, CLOCK, count, frames)


def taken(count: int = 8, width: int = 48) -> Stills:
    """Stills of the footage."""
    stills = Stills(count, width)
    assert len(list(stills.taking(footage()).frames())) == 48
    return stills


def test_stills_are_spaced_over_the_film() -> None:
    assert spaced(48, 4) == (6, 18, 30, 42)
    assert spaced(3, 12) == (0, 1, 2)
    stills = taken(4).taken
    assert [(still.index, still.shot_id) for still in stills] == [(6, "shot-1"), (18, "shot-1"), (30, "shot-2"), (42, "shot-2")]
    assert stills[0].picture.shape == (32, 48, 3)
    assert abs(int(stills[0].picture[16, 24, 0]) - 30) <= 1


def test_footage_passes_unchanged_and_reading_again_begins_again() -> None:
    stills = Stills(4, 48)
    passing = stills.taking(footage())
    for _ in range(2):
        for made, passed in zip(footage().frames(), passing.frames(), strict=True):
            assert np.array_equal(made.picture, passed.picture)
    assert len(stills.taken) == 4


def test_the_best_frame_shows_most_and_is_kept_at_full_size() -> None:
    best = taken(4).best
    assert best.index == 30
    assert best.picture.shape == (64, 96, 3)
    with pytest.raises(StageFailed):
        _ = Stills().best


@pytest.mark.parametrize("name", ["poster.jpg", "poster.webp", "poster.png"])
def test_poster(tmp_path: Path, name: str) -> None:
    frame = next(footage().frames())
    write_poster(tmp_path / name, frame)
    assert np.abs(read_picture(tmp_path / name).astype(int) - frame.picture).max() <= 4
    write_poster(tmp_path / name, frame, width=48)
    assert read_picture(tmp_path / name).shape == (32, 48, 3)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_thumbnail_is_a_small_jpeg() -> None:
    block = thumbnail_jpeg(next(footage().frames()), 32)
    assert block[:3] == b"\xff\xd8\xff"
    assert len(block) < 2000


def test_spritesheet_holds_the_stills_in_rows(tmp_path: Path) -> None:
    write_spritesheet(tmp_path / "sprites.png", taken(6).taken, columns=4)
    sheet = read_picture(tmp_path / "sprites.png")
    assert sheet.shape == (64, 192, 3)
    for number, still in enumerate(taken(6).taken):
        row, column = divmod(number, 4)
        assert np.array_equal(sheet[row * 32 : row * 32 + 32, column * 48 : column * 48 + 48], still.picture)
    assert not sheet[32:, 96:].any()


def test_contact_sheet_shows_every_still_with_words_under_it(tmp_path: Path) -> None:
    stills = taken(8, width=96).taken
    write_contact_sheet(tmp_path / "sheet.png", stills, CLOCK, columns=4)
    sheet = read_picture(tmp_path / "sheet.png").astype(int)
    height, width, _ = stills[0].picture.shape
    for number, still in enumerate(stills):
        row, column = divmod(number, 4)
        left, top = 4 + column * 100, 4 + row * (height + round(9 * 1.9))
        assert np.array_equal(sheet[top : top + height, left : left + width], still.picture)
        under = sheet[top + height : top + height + 15, left : left + width]
        assert under[:, :40].max() > 200
        assert under[:, 60:].max() > 120


def test_time_codes() -> None:
    assert time_code(0, CLOCK) == "0:00.00"
    assert time_code(30, CLOCK) == "0:01.25"
    assert time_code(24 * 75, CLOCK) == "1:15.00"
    assert time_code(1, Clock(Fraction(30000, 1001))) == "0:00.03"


def test_an_empty_sheet_and_a_strange_suffix_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StageFailed):
        write_contact_sheet(tmp_path / "sheet.png", (), CLOCK)
    with pytest.raises(InvalidInput):
        write_poster(tmp_path / "poster.bmp", next(footage().frames()))
    with pytest.raises(InvalidInput):
        write_clip(tmp_path / "clip.mov", footage())
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(OutputFailed):
        write_poster(tmp_path / "file" / "poster.png", next(footage().frames()))
    (tmp_path / "words.jpg").write_text("no picture")
    for name in ("words.jpg", "missing.jpg"):
        with pytest.raises(InvalidInput):
            read_picture(tmp_path / name)


@pytest.mark.parametrize("name", ["clip.gif", "clip.webp"])
def test_clip_has_the_length_and_colours_of_the_footage(tmp_path: Path, name: str) -> None:
    write_clip(tmp_path / name, footage(), fps=12, width=48)
    with Image.open(tmp_path / name) as clip:
        assert clip.size == (48, 32)
        total = 0
        for number in range(clip.n_frames):
            clip.seek(number)
            clip.load()
            if total <= 1000:
                middle = np.asarray(clip.convert("RGB"))[16, 24].astype(int)
            total += clip.info["duration"]
    assert total == 2000
    assert np.abs(middle - (120, 60, 60)).max() <= 12


@pytest.mark.parametrize("name", ["clip.gif", "clip.webp"])
def test_clip_is_made_smaller_until_it_fits(tmp_path: Path, name: str) -> None:
    rng = np.random.default_rng(0)
    noise = [rng.integers(0, 256, (64, 96, 3), dtype=np.uint8) for _ in range(12)]
    noisy = Footage(96, 64, CLOCK, 12, lambda: (Frame(i, "", picture) for i, picture in enumerate(noise)))
    write_clip(tmp_path / name, noisy, fps=12, width=96, most_bytes=12_000)
    assert (tmp_path / name).stat().st_size <= 12_000
    with Image.open(tmp_path / name) as clip:
        assert clip.n_frames == 6
    with pytest.raises(InvalidInput, match="at least"):
        write_clip(tmp_path / "none.gif", noisy, most_bytes=100)
    assert not (tmp_path / "none.gif").exists()


def test_scaling_keeps_proportions_and_mean_colour() -> None:
    picture = np.random.default_rng(0).integers(0, 256, (90, 160, 3), dtype=np.uint8)
    small = scaled(picture, 40)
    assert small.shape == (22, 40, 3)
    assert abs(small.mean() - picture.mean()) < 2
    assert scaled(picture, 160) is picture
