"""Words over the picture: where titles, subtitles, credits and captions stand, how large they are, and for how long."""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from aozora.film.screenplay import ScreenText, Shot
from aozora.film.titles import Contour, Panel, Rgb, Title
from aozora.world.lettering.setting import Block, Box, fitted, lines_of
from aozora.world.palette import colour, colour_name

Floats = NDArray[np.float64]

_LEAST_S, _PER_LETTER_S = 1.0, 0.055
"""Words are held for at least so long, and so much longer for every letter."""


@dataclass(frozen=True)
class _Style:
    """Where words of a medium stand: their middle as a share of the picture's width and height from its middle; the box they
    fit; the largest letters, all in heights of the picture (the box's width in shares of the picture's width)."""

    across: float
    up: float
    wide: float
    high: float
    largest: float
    weight: int = 700
    align: str = "centre"
    border: float = 0.006


_STYLES: dict[str, _Style] = {
    "title": _Style(0.0, 0.02, 0.84, 0.62, 0.15, 800),
    "subtitle": _Style(0.0, -0.385, 0.86, 0.17, 0.062, 600),
    "logo": _Style(0.36, 0.38, 0.22, 0.14, 0.07, 800),
    "lower third": _Style(-0.20, -0.30, 0.46, 0.13, 0.062, 700, "left", 0.0),
}

OVERLAYS = (*_STYLES, "credits")
"""Media that lie over the picture."""


def overlays(shot: Shot, aspect: float) -> tuple[tuple[Title, ...], dict[str, str]]:
    """The titles of a shot in a picture `aspect` times as wide as high; and what went wrong, by the text's id."""
    texts = [text for text in shot.texts if text.medium in OVERLAYS]
    titles: list[Title] = []
    wrong: dict[str, str] = {}
    for text, (start, end) in zip(texts, _times(texts, float(shot.seconds)), strict=True):
        title, missing = _title(text, aspect, start, end)
        if missing:
            wrong[text.id] = f"no font has {missing!r}"
        titles.append(title)
    return tuple(titles), wrong


def reading_s(text: str) -> float:
    """Seconds that somebody needs to read a text."""
    return _LEAST_S + _PER_LETTER_S * sum(not c.isspace() for c in text)


def _times(texts: list[ScreenText], seconds: float) -> list[tuple[float, float]]:
    """When each is seen. Those that would stand in the same place at once follow one another, each for as long as its share of
    the letters; nothing is seen for less than it takes to read, as far as the shot is long enough."""
    free = [text for text in texts if text.end is None and text.start == 0]
    found: list[tuple[float, float]] = []
    for text in texts:
        if text not in free:
            start = min(float(text.start), seconds)
            end = seconds if text.end is None else min(float(text.end), seconds)
            end = min(seconds, max(end, start + reading_s(text.text)))
            found.append((max(0.0, min(start, seconds - reading_s(text.text))), end))
            continue
        rivals = [other for other in free if other.medium == text.medium]
        shares = [reading_s(other.text) for other in rivals]
        first = sum(shares[: rivals.index(text)]) / sum(shares) * seconds
        found.append((first, first + shares[rivals.index(text)] / sum(shares) * seconds))
    return found


def _title(text: ScreenText, aspect: float, start: float, end: float) -> tuple[Title, str]:
    ink = ink_of(text.colour)
    if text.medium == "credits":
        return _credits(text, aspect, (start, end), ink)
    style = _STYLES[text.medium]
    box = Box(style.wide * aspect, style.high, style.largest, style.align, style.weight)
    block = fitted(text.text, box)
    middle = np.array([style.across * aspect, style.up])
    if style.align == "left":
        middle[0] = -0.44 * aspect + block.width / 2 + 0.03
    panels = _panels(block, middle, aspect) if text.medium == "lower third" else ()
    if text.medium == "lower third":
        ink = ink if text.colour else (0.08, 0.09, 0.12)
    contours = _moved(block.contours, middle)
    border = 0.0 if panels else max(style.border, 0.07 * block.em)
    return Title(text.id, contours, start, end, ink, border, panels=panels), block.missing


def _panels(block: Block, middle: Floats, aspect: float) -> tuple[Panel, ...]:
    half_w, half_h = block.width / 2 + 0.03, block.height / 2 + 0.012
    left, right, low, top = middle[0] - half_w, middle[0] + half_w, middle[1] - half_h, middle[1] + half_h
    stripe = Panel((round(left - 0.014, 5), round(low, 5), round(left, 5), round(top, 5)), (0.80, 0.10, 0.10))
    return (Panel((round(left, 5), round(low, 5), round(right, 5), round(top, 5)), (0.95, 0.96, 0.97), 0.92), stripe)


def _credits(text: ScreenText, aspect: float, times: tuple[float, float], ink: Rgb) -> tuple[Title, str]:
    """A roll from below the picture to above it, or a card that stands when the text is short."""
    em = 0.058
    block = lines_of(text.text, em, Box(0.8 * aspect, 1.0, em, weight=500))
    start, end = times
    if block.height < 0.5:
        return Title(text.id, _moved(block.contours, np.array([0.0, 0.0])), start, end, ink, 0.006), block.missing
    travel = 1.0 + block.height
    contours = _moved(block.contours, np.array([0.0, -0.5 - block.height / 2]))
    rise = travel / max(end - start, 0.1)
    return Title(text.id, contours, start, end, ink, 0.006, 0.0, round(rise, 6), placement="rolling"), block.missing


def _moved(contours: tuple[Floats, ...], offset: Floats) -> tuple[Contour, ...]:
    return tuple(tuple((round(float(x), 5), round(float(y), 5)) for x, y in contour + offset) for contour in contours)


def ink_of(word: str) -> Rgb:
    """The colour of letters as displayed, 0..1: white unless a colour is named."""
    if not word or colour_name(word) is None:
        return (0.97, 0.97, 0.96)
    red, green, blue = (min(1.0, max(0.0, c)) ** (1 / 2.2) for c in colour(word))
    return (round(red, 4), round(green, 4), round(blue, 4))


def short_of_time(shot: Shot) -> dict[str, str]:
    """Texts that the shot is too short to read, by id."""
    found: dict[str, str] = {}
    for text, (start, end) in zip(shot.texts, _times(list(shot.texts), float(shot.seconds)), strict=True):
        if Fraction(end - start) < Fraction(0.6 * reading_s(text.text)):
            found[text.id] = f"is seen for {end - start:.1f} s, which is short for so many letters"
    return found
