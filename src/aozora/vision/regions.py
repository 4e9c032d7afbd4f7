"""Regions of a picture that words name, and which of them a prompt wants to stay still."""

import re

import numpy as np

from aozora.vision.opencv import Mask
from aozora.vision.reading import Reading

_NAMED = {
    "sky": ("sky", "clouds", "cloud"),
    "water": ("water", "sea", "lake", "river", "ocean", "waves", "pond"),
    "foliage": ("trees", "tree", "grass", "leaves", "plants", "foliage", "bushes", "forest"),
    "ground": ("ground", "floor", "road", "street", "field", "beach", "sand"),
    "left": ("left", "left half", "left side"),
    "right": ("right", "right half", "right side"),
    "top": ("top", "top half", "upper half"),
    "bottom": ("bottom", "bottom half", "lower half"),
    "background": ("background", "rest", "everything else"),
}
_REGION_OF = {word: name for name, words in _NAMED.items() for word in words}

_STILL = r"(?:still|fixed|unmoved|untouched|motionless|as (?:it is|they are|is))"
_PHRASES = (
    re.compile(rf"(?:keep|keeps|leave|leaves|hold|holds)\s+(?:the\s+)?(?P<what>[a-z ]+?)\s+(?:perfectly |completely )?{_STILL}"),
    re.compile(
        rf"(?:the\s+)?(?P<what>[a-z]+(?: half| side| else)?)\s+(?:stays?|remains?|stands?|is kept|are kept|do(?:es)? not move)"
        rf"\s*(?:perfectly |completely )?{_STILL}?"
    ),
)
_ONLY = re.compile(r"only\s+(?:the\s+)?(?P<what>[a-z ]+?)\s+moves?\b")


def still_words(prompt: str) -> tuple[str, frozenset[str], frozenset[str]]:
    """The prompt without what it says of stillness; the names of regions that stay still, and of those that alone may move."""
    rest, still, moving = prompt.lower(), set[str](), set[str]()
    for pattern, into in (*((one, still) for one in _PHRASES), (_ONLY, moving)):
        for match in list(pattern.finditer(rest)):
            into |= {_region(word) for word in re.split(r"\s+and\s+(?:the\s+)?|,\s*", match["what"].strip()) if word}
            if into is still:
                rest = rest.replace(match[0], " ")
    return rest, frozenset(still), frozenset(moving)


def _region(words: str) -> str:
    """The name of a region; whatever is not known by name is taken for the subject."""
    text = re.sub(r"^(?:the|a|an|whole)\s+", "", words.strip())
    return _REGION_OF.get(text) or _REGION_OF.get(text.split()[-1]) or "subject"


def region(name: str, reading: Reading) -> Mask:
    """Where a region is (h, w)."""
    height, width = reading.sky.shape
    rows, columns = np.arange(height)[:, None], np.arange(width)[None]
    everywhere = np.ones((height, width), bool)
    masks: dict[str, Mask] = {
        "sky": reading.sky,
        "water": reading.water,
        "foliage": reading.foliage,
        "subject": reading.subject,
        "ground": (rows > reading.horizon) & ~reading.sky & ~reading.water & ~reading.foliage & ~reading.subject,
        "left": (columns < width // 2) & everywhere,
        "right": (columns >= width // 2) & everywhere,
        "top": (rows < height // 2) & everywhere,
        "bottom": (rows >= height // 2) & everywhere,
        "background": ~reading.subject,
    }
    return masks[name]


def still_mask(prompt: str, reading: Reading) -> Mask | None:
    """Where the words want nothing to move; None when they say nothing of it."""
    _, still, moving = still_words(prompt)
    if not still and not moving:
        return None
    mask = np.zeros(reading.sky.shape, bool)
    for name in still:
        mask |= region(name, reading)
    if moving:
        free = np.zeros(reading.sky.shape, bool)
        for name in moving:
            free |= region(name, reading)
        mask |= ~free
    return mask
