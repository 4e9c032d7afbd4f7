"""More pixels from more frames: a still picture sampled at different spots comes out finer than any of its frames."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.production import PassName, RawFrame, subpixel
from aozora.render.finish.filters import Image
from aozora.render.finish.motion_field import motion_field
from aozora.render.finish.steady import carried_on, expanded
from aozora.render.finish.superres import fine_field, fine_look

SIZE = (96, 64)


def scene(x: NDArray[np.float64], y: NDArray[np.float64]) -> Image:
    """Light at points of the unit square, with detail finer than a rendered pixel."""
    light = 0.4 + 0.25 * np.sin(x * 120) * np.cos(y * 90) + 0.2 * (np.hypot(x - 0.5, y - 0.5) < 0.3)
    return np.repeat(light[..., None], 3, -1).astype(np.float32)


def rendered(index: int) -> RawFrame:
    """A frame at half the size, sampled where `subpixel` says."""
    width, height = SIZE[0] // 2, SIZE[1] // 2
    right, down = subpixel(index)
    x, y = np.meshgrid((np.arange(width) + 0.5 + right) / width, (np.arange(height) + 0.5 + down) / height)
    still: dict[PassName, NDArray[Any]] = {
        "depth": np.full((height, width), 5, np.float32),
        "flow": np.zeros((height, width, 4), np.float32),
    }
    return RawFrame(index, scene(x, y), {**still, "ids": np.zeros((height, width), np.int32)})


def truth() -> Image:
    x, y = np.meshgrid((np.arange(SIZE[0]) + 0.5) / SIZE[0], (np.arange(SIZE[1]) + 0.5) / SIZE[1])
    return scene(x, y)


def test_frames_together_show_more_than_one_enlarged() -> None:
    past, picture = None, np.zeros(0)
    for index in range(24):
        raw = rendered(index)
        field = motion_field(raw)
        assert field is not None
        picture, past = carried_on(fine_look(raw.picture, index, SIZE), fine_field(field, SIZE), index, past, 0.88)
    together = np.mean((picture - truth())[8:-8, 8:-8] ** 2)
    alone = np.mean((expanded(fine_look(rendered(23).picture, 23, SIZE).picture) - truth())[8:-8, 8:-8] ** 2)
    assert together < 0.65 * alone
    assert together < 0.005


def test_spots_cover_the_pixel_for_every_frame_and_every_second_one() -> None:
    for step in (1, 2):
        spots = np.array([subpixel(index) for index in range(0, 32 * step, step)])
        assert np.abs(spots).max() <= 0.5
        assert np.abs(spots.mean(0)).max() < 0.06
        assert len({tuple(cell) for cell in np.floor((spots + 0.5) * 2).astype(int).tolist()}) == 4


def test_motion_is_told_in_fine_pixels() -> None:
    raw = rendered(0)
    raw.passes["flow"][..., 0] = 3.0
    field = motion_field(raw)
    assert field is not None
    fine = fine_field(field, SIZE)
    assert fine.depth.shape == (SIZE[1], SIZE[0])
    assert np.allclose(fine.flow[..., 0], 6.0)
