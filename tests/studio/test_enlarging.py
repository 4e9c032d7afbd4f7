"""Films are enlarged with their sound, truer than by plain interpolation, and a frame at a time."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput
from aozora.film.production import Frame, SoundChunk
from aozora.media.enlarge import enlarged_frames
from aozora.media.movie import MovieFormat, read_frames, read_whole_sound, write_mp4
from aozora.studio.enlarging import enlarge

Picture = NDArray[np.float32]


def _scene(count: int, times: int) -> list[Picture]:
    """A large drawing that drifts by fractions of the small picture's pixels: lines and dots on a slope of grey."""
    drawn: list[Picture] = []
    rng = np.random.Generator(np.random.PCG64(3))
    texture = cv2.GaussianBlur(rng.uniform(0, 255, (400, 600, 3)).astype(np.float32), (0, 0), 1.6)
    texture = 128 + 3.2 * (texture - texture.mean())
    for n in range(count):
        shift = np.array([[1, 0, -20 - 1.7 * n], [0, 1, -20 - 0.9 * n]], np.float32)
        view = cv2.warpAffine(texture, shift, (48 * times, 32 * times), flags=cv2.INTER_CUBIC)
        drawn.append(np.asarray(np.clip(view, 0, 255), np.float32))
    return drawn


def _error(a: NDArray[Any], b: NDArray[Any]) -> float:
    return float(np.sqrt(((a[8:-8, 8:-8].astype(float) - b[8:-8, 8:-8]) ** 2).mean()))


def test_it_is_truer_than_interpolation() -> None:
    large = _scene(8, 4)
    small = [cv2.resize(view, (96, 64), interpolation=cv2.INTER_AREA).round().astype(np.uint8) for view in large]
    made = list(enlarged_frames((Frame(n, "", picture) for n, picture in enumerate(small)), 2))
    assert made[0].picture.shape == (128, 192, 3)
    plain = cv2.resize(small[-1], (192, 128), interpolation=cv2.INTER_LANCZOS4)
    assert _error(made[-1].picture, large[-1]) < 0.8 * _error(plain, large[-1])


def test_grain_averages_out_over_frames() -> None:
    large = _scene(8, 4)
    rng = np.random.Generator(np.random.PCG64(5))
    small = [cv2.resize(view, (96, 64), interpolation=cv2.INTER_AREA) + rng.normal(0, 5, (64, 96, 3)) for view in large]
    frames = (Frame(n, "", picture.clip(0, 255).round().astype(np.uint8)) for n, picture in enumerate(small))
    made = list(enlarged_frames(frames, 2))
    assert _error(made[-1].picture, large[-1]) < 0.95 * _error(made[0].picture, large[0])


def test_only_two_frames_are_held() -> None:
    asked: list[int] = []

    def frames() -> Iterator[Frame]:
        for n in range(5):
            asked.append(n)
            yield Frame(n, "", np.full((16, 16, 3), 40 * n, np.uint8))

    stream = enlarged_frames(frames(), 2)
    assert next(stream).index == 0
    assert asked == [0]


def test_a_film_from_anywhere_keeps_its_sound(tmp_path: Path) -> None:
    tone = (0.4 * np.sin(2 * np.pi * 440 * np.arange(24_000) / 48_000)).astype(np.float32)
    pictures = (Frame(n, "", np.full((18, 32, 3), 20 * n, np.uint8)) for n in range(6))
    form = MovieFormat(32, 18, Fraction(12), 6, 24_000)
    write_mp4(tmp_path / "upload.mp4", pictures, [SoundChunk(0, np.stack([tone, tone], 1))], form)
    made = enlarge(tmp_path / "upload.mp4", 4, tmp_path / "large.mp4")
    frames = list(read_frames(made))
    assert (len(frames), frames[0].picture.shape) == (6, (72, 128, 3))
    before, after = (read_whole_sound(path)[2000:20_000, 0] for path in (tmp_path / "upload.mp4", made))
    assert float(np.corrcoef(before, after)[0, 1]) > 0.99


def test_what_would_be_too_large_is_refused(tmp_path: Path) -> None:
    form = MovieFormat(2048, 16, Fraction(12), 1, 0)
    write_mp4(tmp_path / "wide.mp4", [Frame(0, "", np.zeros((16, 2048, 3), np.uint8))], [], form)
    with pytest.raises(InvalidInput, match="4096x2304"):
        enlarge(tmp_path / "wide.mp4", 4, tmp_path / "wider.mp4")
