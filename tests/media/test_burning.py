"""Captions in the picture: where, when, in which scripts."""

import numpy as np
import pytest

from aozora.media.burning import subtitled

GREY = np.full((180, 320, 3), 90, np.uint8)


def test_a_caption_stands_low_and_centred_and_leaves_the_rest() -> None:
    written = subtitled(GREY, "Good evening.")
    rows, columns = np.nonzero(np.any(written != GREY, 2))
    assert rows.min() > 140
    assert rows.max() < 176
    assert abs((columns.min() + columns.max()) / 2 - 160) < 3
    assert written.max() > 200
    assert written.min() < 40
    assert GREY.max() == 90


def test_long_captions_shrink_until_they_fit() -> None:
    written = subtitled(GREY, "This sentence is a good deal too long\nfor a picture that is only 320 wide")
    columns = np.nonzero(np.any(written != GREY, (0, 2)))[0]
    assert columns.min() >= 8
    assert columns.max() <= 312


@pytest.mark.parametrize("text", ["こんにちは、世界。", "Привет, мир"])
def test_other_scripts_have_letters(text: str) -> None:
    boxes = subtitled(GREY, "\U000f0000" * len(text))
    assert np.any(subtitled(GREY, text) != boxes)
