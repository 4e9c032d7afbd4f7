"""Text set in lines: broken where it may be, as large as fits a box, aligned."""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.world.lettering.shaping import Letters, clusters, shaped

Floats = NDArray[np.float64]

LEADING = 1.28
"""From one baseline to the next in ems."""

_TOP, _BOTTOM = 0.78, 0.24
"""What letters need above and below their baseline, in ems."""


@dataclass(frozen=True)
class Block:
    """Set text: `contours` (n, 2) around (0, 0) in the box's unit, x right, y up; `em` the size of the letters; its `width` and
    `height`."""

    contours: tuple[Floats, ...]
    em: float
    width: float
    height: float
    missing: str = ""


@dataclass(frozen=True)
class Box:
    """Where text has to fit: its sides, the largest size of letters, how it is aligned, how bold it is."""

    width: float
    height: float
    largest: float
    align: str = "centre"
    weight: int = 600
    first: str = ""


def fitted(text: str, box: Box) -> Block:
    """The text in the box, with the breaks that allow the largest letters."""
    best: tuple[float, list[Letters]] = (0.0, [])
    words = pieces(text)
    for count in range(1, max(1, min(8, sum(len(line) for line in words))) + 1):
        lines = [shaped(line, box.weight, box.first) for line in broken(words, count, box)]
        widest = max((line.width for line in lines), default=0.0)
        em = min(box.largest, box.width / max(widest, 1e-6), box.height / (LEADING * (len(lines) - 1) + _TOP + _BOTTOM))
        if em > best[0] * 1.02:
            best = (em, lines)
    return _placed(best[1], best[0], box)


def lines_of(text: str, em: float, box: Box) -> Block:
    """The text with letters of one size, broken to the box's width, however high it gets."""
    made: list[str] = []
    for paragraph in pieces(text):
        line = ""
        for word in paragraph:
            if line and shaped((line + word).strip(), box.weight, box.first).width * em > box.width:
                made.append(line.strip())
                line = ""
            line += word
        made.append(line.strip())
    return _placed([shaped(line, box.weight, box.first) for line in made], em, box)


def pieces(text: str) -> list[list[str]]:
    """Paragraphs of words, each with the blank after it; scripts without blanks may be broken between all characters."""
    made: list[list[str]] = []
    for paragraph in text.strip().split("\n"):
        words: list[str] = []
        for word in re.findall(r"\S+\s*", paragraph):
            words += clusters(word) if any(0x2E80 <= ord(c) <= 0xD7FF or 0x0E00 <= ord(c) <= 0x0EFF for c in word) else [word]
        made.append(words or [""])
    return made


def broken(paragraphs: list[list[str]], count: int, box: Box) -> list[str]:
    """The paragraphs in about `count` lines of like width."""
    total = sum(shaped("".join(words).strip(), box.weight, box.first).width for words in paragraphs)
    limit = max(total / count, *(shaped(word.strip(), box.weight, box.first).width for words in paragraphs for word in words))
    lines: list[str] = []
    for words in paragraphs:
        line = ""
        for word in words:
            wide = shaped((line + word).strip(), box.weight, box.first).width
            over = wide - limit
            if line and over > 0.5 * shaped(word.strip(), box.weight, box.first).width:
                lines.append(line.strip())
                line = ""
            line += word
        lines.append(line.strip())
    return lines


def _placed(lines: list[Letters], em: float, box: Box) -> Block:
    height = em * (LEADING * max(len(lines) - 1, 0) + _TOP + _BOTTOM)
    widest = max((line.width for line in lines), default=0.0) * em
    contours: list[Floats] = []
    for number, line in enumerate(lines):
        wide = line.width * em
        left = {"left": -widest / 2, "right": widest / 2 - wide}.get(box.align, -wide / 2)
        base = height / 2 - em * (_TOP + LEADING * number)
        contours += [contour * em + np.array([left, base]) for contour in line.contours]
    return Block(tuple(contours), em, widest, height, "".join(line.missing for line in lines))
