"""Text as outlines: runs of one font and direction, shaped by HarfBuzz."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.world.lettering.fonts import font_for, harfbuzz, sized

Floats = NDArray[np.float64]

_STEPS = 6
"""Straight pieces per curve of an outline."""


@dataclass(frozen=True)
class Letters:
    """A line of text in ems: closed `contours` (n, 2) x right, y up from the baseline; `width` is its advance; `missing` are
    the characters that no font has."""

    contours: tuple[Floats, ...]
    width: float
    missing: str = ""


@dataclass(frozen=True)
class _Run:
    text: str
    font: Path
    rtl: bool


class _Pen:
    """Takes HarfBuzz's outlines as polygons."""

    def __init__(self) -> None:
        self.contours: list[list[tuple[float, float]]] = []

    def functions(self) -> Any:
        """HarfBuzz's `DrawFuncs` that draw with this pen."""
        made = harfbuzz.DrawFuncs()
        made.set_move_to_func(self._move)
        made.set_line_to_func(self._line)
        made.set_quadratic_to_func(self._quadratic)
        made.set_cubic_to_func(self._cubic)
        made.set_close_path_func(self._close)
        return made

    def _move(self, x: float, y: float, _: object) -> None:
        self.contours.append([(x, y)])

    def _line(self, x: float, y: float, _: object) -> None:
        self.contours[-1].append((x, y))

    def _quadratic(self, a: float, b: float, x: float, y: float, _: object) -> None:
        self._curve([(a, b), (x, y)])

    def _cubic(self, *numbers: Any) -> None:
        a, b, c, d, x, y, _ = numbers
        self._curve([(a, b), (c, d), (x, y)])

    def _close(self, _: object) -> None:
        """Contours are closed in any case."""

    def _curve(self, knots: list[tuple[float, float]]) -> None:
        """A Bézier curve from the last point, by de Casteljau."""
        start = self.contours[-1][-1]
        for step in range(1, _STEPS + 1):
            t = step / _STEPS
            points: list[tuple[float, float]] = [start, *knots]
            while len(points) > 1:
                points = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in pairwise(points)]
            self.contours[-1].append(points[0])


@lru_cache(maxsize=256)
def shaped(text: str, weight: int = 600, first: str = "") -> Letters:
    """One line of text as outlines. `weight` is 100 to 900, `first` the font to be asked before the usual ones."""
    runs, missing = _runs(text, first)
    contours: list[Floats] = []
    x = 0.0
    for run in runs:
        made, advance = _shaped_run(run, weight)
        contours += [contour + np.array([x, 0.0]) for contour in made]
        x += advance
    return Letters(tuple(contours), x, missing)


def _shaped_run(run: _Run, weight: int) -> tuple[list[Floats], float]:
    font = sized(run.font, weight)
    buffer = harfbuzz.Buffer()
    buffer.add_str(run.text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if run.rtl else "ltr"
    harfbuzz.shape(font, buffer, {"kern": True, "liga": True})
    em = float(font.face.upem)
    x, found = 0.0, list[Floats]()
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        pen = _Pen()
        font.draw_glyph(info.codepoint, pen.functions())
        offset = np.array([x + place.x_offset, place.y_offset])
        found += [(np.array(contour) + offset) / em for contour in pen.contours if len(contour) > 2]
        x += place.x_advance
    return found, x / em


def clusters(text: str) -> list[str]:
    """Characters with the marks that belong to them."""
    made: list[str] = []
    for letter in text:
        joined = made and (unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Mc", "Me", "Cf"))
        after_joiner = made and made[-1][-1] in ("\u200d",)
        if joined or after_joiner:
            made[-1] += letter
        else:
            made.append(letter)
    return made


def _direction(cluster: str) -> str:
    kind = unicodedata.bidirectional(cluster[0])
    return {"L": "L", "R": "R", "AL": "R", "EN": "N", "AN": "N"}.get(kind, "")


def is_rtl(text: str) -> bool:
    """Whether the first letter that has a direction is written from right to left."""
    return next((d for c in clusters(text) if (d := _direction(c)) in ("L", "R")), "L") == "R"


def _runs(text: str, first: str) -> tuple[list[_Run], str]:
    """Runs from left to right. (The bidirectional algorithm for one line with two levels, Unicode annex 9: numbers within text
    from right to left run from left to right, neutral characters between two of a kind belong to it.)"""
    base = "R" if is_rtl(text) else "L"
    parts = clusters(unicodedata.normalize("NFC", text))
    ways = _resolved([_direction(part) for part in parts], base)
    runs: list[_Run] = []
    missing = ""
    for part, way in zip(parts, ways, strict=True):
        font = font_for(part, first)
        if part.isspace() and runs:
            font = runs[-1].font
        if font is None:
            missing += part
            continue
        if runs and runs[-1].font == font and runs[-1].rtl == (way == "R"):
            runs[-1] = _Run(runs[-1].text + part, font, way == "R")
        else:
            runs.append(_Run(part, font, way == "R"))
    return (_reordered(runs) if base == "R" else _right_parts(runs)), missing


def _resolved(ways: list[str], base: str) -> list[str]:
    known = ["L" if way == "N" else way for way in ways]
    out = list(known)
    for index, way in enumerate(known):
        if way:
            continue
        before = next((known[i] for i in range(index - 1, -1, -1) if known[i]), base)
        after = next((w for w in known[index + 1 :] if w), base)
        out[index] = before if before == after else base
    return out


def _reordered(runs: list[_Run]) -> list[_Run]:
    """Runs of a line from right to left: the last comes first, but runs from left to right that follow each other keep their
    order."""
    made: list[_Run] = []
    group: list[_Run] = []
    for run in reversed(runs):
        if run.rtl:
            made += [*reversed(group), run]
            group = []
        else:
            group.append(run)
    return [*made, *reversed(group)]


def _right_parts(runs: list[_Run]) -> list[_Run]:
    """Runs of a line from left to right: stretches from right to left within it are turned round."""
    made: list[_Run] = []
    group: list[_Run] = []
    for run in runs:
        if run.rtl:
            group.append(run)
        else:
            made += [*reversed(group), run]
            group = []
    return [*made, *reversed(group)]
