"""The visible mark."""

import numpy as np
import pytest
from sample_film import footage_of

from aozora.trust.mark import make_stamp, mark


def _difference(value: int, size: tuple[int, int] = (480, 854)) -> np.ndarray:
    """How much brighter (or darker) the mark makes an even picture."""
    picture = np.full((*size, 3), value, np.uint8)
    marked = next(iter(mark(footage_of([picture])).frames())).picture
    return marked[..., 1].astype(int) - value


@pytest.mark.parametrize("size", [(480, 854), (240, 426), (1080, 1920), (1280, 720)])
def test_it_stands_small_in_the_lower_right_corner(size: tuple[int, int]) -> None:
    rows, columns = np.nonzero(np.abs(_difference(60, size)) > 8)
    height, width = size
    assert rows.min() > 0.9 * height
    assert rows.max() < height
    assert columns.min() > 0.55 * width
    assert columns.max() < width
    assert 0.03 * height <= rows.max() - rows.min() <= 0.07 * height


def test_it_is_seen_on_black_on_grey_and_on_white() -> None:
    for value in (0, 128, 255):
        change = _difference(value)
        assert (np.abs(change) > 40).sum() > 150
    assert _difference(255).min() < -60
    assert _difference(0).max() > 180


def test_frames_are_copied_and_everything_else_stays() -> None:
    picture = np.random.default_rng(0).integers(0, 256, (240, 426, 3), dtype=np.uint8)
    before = picture.copy()
    footage = footage_of([picture, picture])
    frames = list(mark(footage).frames())
    assert np.array_equal(picture, before)
    assert [frame.index for frame in frames] == [0, 1]
    assert np.array_equal(frames[0].picture, frames[1].picture)
    assert np.array_equal(frames[0].picture[:200], before[:200])
    assert not np.array_equal(frames[0].picture, before)


def test_it_can_be_left_out() -> None:
    footage = footage_of([np.zeros((240, 426, 3), np.uint8)])
    assert mark(footage, shown=False) is footage


@pytest.mark.parametrize("size", [(16, 16), (16, 4096), (2304, 16), (48, 64)])
def test_it_fits_any_size(size: tuple[int, int]) -> None:
    stamp = make_stamp(size[1], size[0])
    marked = stamp.over(np.full((*size, 3), 100, np.uint8))
    assert marked.shape == (*size, 3)
    assert (marked != 100).any()
