"""Styles of pictures that people bring, and looks of clips of which only the pictures are known."""

from itertools import pairwise

import cv2
import numpy as np
import pytest
from moving_disc import MovingDisc
from numpy.typing import NDArray

from aozora.engines.restyling import restyled
from aozora.film.errors import InvalidInput
from aozora.render.finish.looks.referenced import recoloured, referenced
from aozora.vision.style import style_of_picture

CLIP = MovingDisc(height=72, width=128, radius=18.0, start=(40.0, 34.0))


def clip(count: int) -> list[NDArray[np.uint8]]:
    return [(np.clip(CLIP.frame(index).picture, 0, 1) * 255).astype(np.uint8) for index in range(count)]


def sunset() -> NDArray[np.uint8]:
    """Orange over violet, with grain."""
    down = np.linspace(0, 1, 120)[:, None, None]
    light = np.array([250, 150, 40]) * (1 - down) + np.array([70, 30, 110]) * down
    noise = np.random.default_rng(1).normal(0, 9, (120, 200, 1))
    return np.clip(light + noise + np.zeros((120, 200, 3)), 0, 255).astype(np.uint8)


def strokes() -> NDArray[np.uint8]:
    """Thick marks that lie across one another."""
    picture = np.full((360, 480, 3), 120, np.uint8)
    rng = np.random.default_rng(2)
    for _ in range(1500):
        x, y = rng.random(2) * (480, 360)
        turn = 0.6 + 0.5 * np.sin(x / 90)
        end = (int(x + 26 * np.cos(turn)), int(y + 26 * np.sin(turn)))
        cv2.line(picture, (int(x), int(y)), end, tuple(int(v) for v in rng.integers(20, 240, 3)), 6)
    return picture


def test_palette_and_contrast_go_over() -> None:
    reference = style_of_picture(sunset())
    picture = np.clip(CLIP.frame(0).picture, 0, 1)
    made = recoloured(picture, reference)

    def apart(one: NDArray[np.float32]) -> float:
        lab = cv2.cvtColor(one.astype(np.float32), cv2.COLOR_RGB2Lab).reshape(-1, 3)
        return float(np.linalg.norm(lab.mean(0) - np.mean(reference.colours, 0)))

    assert apart(made) < 0.3 * apart(picture)
    assert np.array_equal(made, recoloured(picture, reference))


def test_grain_and_marks_are_measured() -> None:
    plain, grainy, marked = (style_of_picture(one) for one in (cv2.GaussianBlur(sunset(), (0, 0), 3), sunset(), strokes()))
    assert grainy.grain == pytest.approx(9 / 255, rel=0.35)
    assert plain.grain < 0.2 * grainy.grain
    assert marked.marked > 0.5 > plain.marked
    assert 0.005 < marked.stroke < 0.05
    assert referenced(marked).history > 0
    assert referenced(plain).history == 0


def test_a_clip_takes_on_a_look_with_strokes_that_follow_what_is_seen() -> None:
    frames = clip(4)
    made = list(restyled(frames, "oil painting"))
    again = list(restyled(iter(frames), "oil painting"))
    assert [picture.shape for picture in made] == [picture.shape for picture in frames]
    assert all(np.array_equal(a, b) for a, b in zip(made, again, strict=True))
    assert all(np.abs(a.astype(float) - b).mean() > 4 for a, b in zip(made, frames, strict=True))
    assert all(not np.array_equal(a, b) for a, b in pairwise(made))


def test_looks_of_worlds_are_refused_for_clips() -> None:
    with pytest.raises(InvalidInput, match="for a clip") as error:
        next(restyled(clip(2), "voxel"))
    assert error.value.field == "look"
    assert len(list(restyled(clip(2), reference=style_of_picture(sunset())))) == 2
