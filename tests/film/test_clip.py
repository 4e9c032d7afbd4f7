"""A clip refuses arrays that are not what it says, and clips without a licence."""

from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from aozora.film.clip import Clip
from aozora.film.errors import InvalidInput


def fields(**changed: Any) -> dict[str, Any]:
    picture, sound = np.zeros((6, 8, 8, 3), np.uint8), np.zeros((2, 8000), np.float32)
    given = {"video": picture, "audio": sound, "caption": "a ball", "licence": "CC0-1.0", "fps": Fraction(12), "rate": 16000}
    return {**given, **changed}


def test_length_follows_the_picture() -> None:
    assert Clip(**fields()).seconds == Fraction(1, 2)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("video", np.zeros((6, 8, 8, 3), np.float32)),
        ("video", np.zeros((8, 8, 3), np.uint8)),
        ("audio", np.zeros((8000, 2), np.float32)),
        ("audio", np.zeros((2, 8000), np.float64)),
        ("licence", " "),
    ],
)
def test_what_is_wrong_is_named(field: str, value: object) -> None:
    with pytest.raises(InvalidInput) as caught:
        Clip(**fields(**{field: value}))
    assert caught.value.field == field


def test_controls_share_the_frames() -> None:
    with pytest.raises(InvalidInput, match=r"controls\.depth"):
        Clip(**fields(controls={"depth": np.zeros((5, 8, 8, 1), np.float32)}))
