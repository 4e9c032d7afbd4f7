"""Storyboard sheets: numbered pictures with slates, notes and arrows, as one PNG or as the pages of a PDF."""

import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Literal

import numpy as np
from PIL import Image, ImageDraw

from aozora.film.errors import InvalidInput
from aozora.film.outputs import whole_file
from aozora.media.fonts import font_for
from aozora.media.pictures import Pixels, scaled

Gesture = Literal[
    "pan left", "pan right", "tilt up", "tilt down", "left", "right", "up", "down", "in", "out", "zoom in", "zoom out",
    "orbit left", "orbit right", "roll left", "roll right",
]  # fmt: skip
"""What a camera does, as it is drawn: turning (pan, tilt, roll), going (left, right, up, down, in, out), circling (the way that
the camera itself goes), or closing in and opening with its lens."""

Point = tuple[float, float]
Colour = tuple[int, int, int]

_PAPER, _INK, _FAINT, _RULE = (250, 249, 246), (28, 28, 32), (104, 104, 112), (206, 204, 198)
_CAMERA, _SUBJECT, _EDGE = (255, 196, 0), (226, 60, 48), (20, 20, 24)
_FINE = 2
"""Arrows are drawn at this many times the size of the picture and made smaller, for smooth edges."""

_COLUMNS, _PAGE_ROWS = 3, 2
_PDF_PAGE = (1754, 1240)
"""A4 across at 150 dots an inch."""
_PNG_WIDTH = 1600


@dataclass(frozen=True)
class Panel:
    """One shot on paper. `slate` is (number, time, place), `notes` are (heading, words); `gestures` say what the camera does and
    `ways` where somebody goes: points (x, y) in shares of the picture, from the left and from the top."""

    picture: Pixels
    slate: tuple[str, str, str]
    notes: tuple[tuple[str, str], ...] = ()
    gestures: tuple[Gesture, ...] = ()
    ways: tuple[tuple[Point, ...], ...] = ()


def write_storyboard(path: Path, title: str, panels: Sequence[Panel]) -> None:
    """Write the panels as a .png sheet or as a .pdf of A4 pages, whole or not at all. `InvalidInput` for other endings."""
    suffix = path.suffix.lower()
    if suffix not in (".png", ".pdf"):
        raise InvalidInput(f"must end in .png or .pdf (got {path.name!r})", field="output")
    with whole_file(path) as part:
        if suffix == ".png":
            _sheet(title, panels, (_PNG_WIDTH, 0)).save(part, "PNG", optimize=True)
            return
        per = _COLUMNS * _PAGE_ROWS
        pages = [_sheet(title, panels[first : first + per], _PDF_PAGE) for first in range(0, len(panels), per)]
        pages[0].save(part, "PDF", save_all=True, append_images=pages[1:], resolution=150, quality=88, title=title)


def _sheet(title: str, panels: Sequence[Panel], size: tuple[int, int]) -> Image.Image:
    """Panels side by side and row by row; a height of 0 takes what they need."""
    width, height = size
    margin, gap = width // 40, width // 60
    across = (width - 2 * margin - (_COLUMNS - 1) * gap) // _COLUMNS
    letters = max(11, width // 110)
    cells = [_Cell(panel, across, letters) for panel in panels]
    rows = [cells[first : first + _COLUMNS] for first in range(0, len(cells), _COLUMNS)]
    heights = [max(cell.height for cell in row) for row in rows]
    head = round(2.6 * letters)
    sheet = Image.new("RGB", (width, height or 2 * margin + head + sum(heights) + gap * len(rows)), _PAPER)
    pen = ImageDraw.Draw(sheet)
    shown = textwrap.shorten(title, 110, placeholder=" ...")
    pen.text((margin, margin + letters), shown, fill=_INK, font=font_for(shown, 1.25 * letters), anchor="ls")
    top = margin + head
    for row, tall in zip(rows, heights, strict=True):
        for column, cell in enumerate(row):
            cell.draw(sheet, (margin + column * (across + gap), top))
        top += tall + gap
    return sheet


class _Cell:
    """A panel laid out at a width: slate, picture, notes."""

    def __init__(self, panel: Panel, width: int, letters: int) -> None:
        self._panel, self._width, self._letters = panel, width, letters
        self._picture = scaled(panel.picture, width)
        self._lines = [line for heading, words in panel.notes for line in self._wrapped(heading, words)]
        self._slate_tall, self._line_tall = round(2.1 * letters), round(1.45 * letters)

    @property
    def height(self) -> int:
        """How tall it is."""
        return self._slate_tall + self._picture.shape[0] + self._line_tall * len(self._lines) + self._letters

    def draw(self, sheet: Image.Image, place: tuple[int, int]) -> None:
        """Draw it with its upper left corner at a place."""
        left, top = place
        pen, letters = ImageDraw.Draw(sheet), self._letters
        number, time, where = self._panel.slate
        pen.rectangle((left, top, left + self._width - 1, top + self._slate_tall - 1), fill=_INK)
        base = top + round(1.42 * letters)
        pen.text((left + letters // 2, base), number, fill=_CAMERA, font=font_for(number, 1.15 * letters), anchor="ls")
        pen.text((left + 3.4 * letters, base), time, fill=_PAPER, font=font_for(time, letters), anchor="ls")
        room = self._width - 4.4 * letters - _length(time, letters)
        there = _cut(where, letters, room)
        spot = (left + self._width - letters // 2, base)
        pen.text(spot, there, fill=_PAPER, font=font_for(there, letters), anchor="rs")
        top += self._slate_tall
        sheet.paste(Image.fromarray(with_arrows(self._picture, self._panel.gestures, self._panel.ways)), (left, top))
        top += self._picture.shape[0]
        for heading, words in self._lines:
            top += self._line_tall
            if heading:
                pen.text((left, top), heading, fill=_FAINT, font=font_for(heading, 0.85 * letters), anchor="ls")
            pen.text((left + self._indent, top), words, fill=_INK, font=font_for(words, letters), anchor="ls")
        bottom = place[1] + self.height - letters // 2
        pen.line((left, bottom, left + self._width, bottom), fill=_RULE)

    @property
    def _indent(self) -> int:
        return round(5.2 * self._letters)

    def _wrapped(self, heading: str, words: str) -> list[tuple[str, str]]:
        room = self._width - self._indent
        each = max(8, int(room / (0.53 * self._letters)))
        lines = textwrap.wrap(words, each) or [""]
        fitted = [piece for line in lines for piece in _fitted(line, self._letters, room)]
        return [(heading if number == 0 else "", line) for number, line in enumerate(fitted)]


def _length(words: str, letters: float) -> float:
    return font_for(words, letters).getlength(words)


def _cut(words: str, letters: float, room: float) -> str:
    while words and _length(words, letters) > room:
        words = words[:-4].rstrip(" ,") + "..." if len(words) > 6 else ""
    return words


def _fitted(line: str, letters: float, room: float) -> list[str]:
    """A line, broken where it is wider than its room."""
    if _length(line, letters) <= room or len(line) < 4:
        return [line]
    spaces = [i for i, c in enumerate(line) if c == " " and _length(line[:i], letters) <= room]
    at = spaces[-1] if spaces else len(line) // 2
    return [line[:at], *_fitted(line[at:].strip(), letters, room)]


def with_arrows(picture: Pixels, gestures: Sequence[Gesture], ways: Sequence[Sequence[Point]]) -> Pixels:
    """The picture (h, w, 3) with arrows: yellow for the camera, at the edges; red for those who go somewhere."""
    if not gestures and not ways:
        return picture
    height, width = picture.shape[:2]
    layer = Image.new("RGBA", (_FINE * width, _FINE * height), (0, 0, 0, 0))
    pen, unit = ImageDraw.Draw(layer), _FINE * min(width, height) / 100
    for way in ways:
        _arrow(pen, [(x * _FINE * width, y * _FINE * height) for x, y in way], 1.5 * unit, _SUBJECT)
    for gesture in gestures:
        _gesture(pen, gesture, (_FINE * width, _FINE * height), unit)
    drawn = Image.fromarray(picture).convert("RGBA")
    drawn.alpha_composite(layer.resize((width, height), Image.Resampling.LANCZOS))
    return np.asarray(drawn.convert("RGB"))


def _gesture(pen: ImageDraw.ImageDraw, gesture: Gesture, size: tuple[int, int], unit: float) -> None:
    w, h = size
    thick = 1.9 * unit
    kind, _, way = gesture.rpartition(" ")
    sign = -1 if way in ("left", "up") else 1
    if kind in ("pan", "") and way in ("left", "right"):
        # A camera that turns stays where it is: its arrow begins with a bar; one that goes leaves a plain arrow lower down.
        y = h - (9 if kind == "pan" else 17) * unit
        ends = ((w / 2 - sign * 0.27 * w, y), (w / 2 + sign * 0.27 * w, y))
        _arrow(pen, ends, thick, _CAMERA, bar=kind == "pan")
    elif kind in ("tilt", "") and way in ("up", "down"):
        x = w - (9 if kind == "tilt" else 17) * unit
        _arrow(pen, ((x, h / 2 - sign * 0.27 * h), (x, h / 2 + sign * 0.27 * h)), thick, _CAMERA, bar=kind == "tilt")
    elif kind in ("", "zoom") and way in ("in", "out"):
        _closing(pen, size, unit, inwards=way == "in", lens=kind == "zoom")
    elif kind == "orbit":
        curve = [(w / 2 + sign * 0.33 * w * math.sin(a), h * 0.82 + 0.1 * h * math.cos(a)) for a in np.linspace(-1.25, 1.25, 25)]
        _arrow(pen, curve, thick, _CAMERA)
    else:
        turn = np.linspace(-math.pi / 2 - sign * 1.0, -math.pi / 2 + sign * 1.0, 25)
        radius = 0.36 * h
        _arrow(pen, [(w / 2 + radius * math.cos(a), h / 2 + radius * math.sin(a)) for a in turn], thick, _CAMERA)


def _closing(pen: ImageDraw.ImageDraw, size: tuple[int, int], unit: float, inwards: bool, lens: bool) -> None:
    """Arrows at the corners for a camera that goes in or out; a dashed frame besides when only its lens does."""
    w, h = size
    outer, inner = 0.05, 0.19
    for x, y in ((0, 0), (1, 0), (0, 1), (1, 1)):
        far = (w * (x + (1 - 2 * x) * outer), h * (y + (1 - 2 * y) * outer))
        near = (w * (x + (1 - 2 * x) * inner), h * (y + (1 - 2 * y) * inner))
        _arrow(pen, (far, near) if inwards else (near, far), 1.6 * unit, _CAMERA)
    if lens:
        left, top, right, bottom = inner * w, inner * h, (1 - inner) * w, (1 - inner) * h
        corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
        for (x0, y0), (x1, y1) in pairwise(corners):
            count = max(4, round(math.hypot(x1 - x0, y1 - y0) / (5 * unit)))
            for n in range(0, count, 2):
                a, b = n / count, (n + 1) / count
                ends = ((x0 + a * (x1 - x0), y0 + a * (y1 - y0)), (x0 + b * (x1 - x0), y0 + b * (y1 - y0)))
                pen.line(ends, fill=_EDGE, width=round(1.4 * unit))
                pen.line(ends, fill=_CAMERA, width=round(0.8 * unit))


def _arrow(pen: ImageDraw.ImageDraw, way: Sequence[Point], thick: float, colour: Colour, bar: bool = False) -> None:
    """A line with a head at its end, with a dark edge."""
    (x0, y0), (x1, y1) = _before_the_end(way, 3.2 * thick), way[-1]
    angle = math.atan2(y1 - y0, x1 - x0)
    back = 3.2 * thick
    neck = (x1 - 0.8 * back * math.cos(angle), y1 - 0.8 * back * math.sin(angle))
    line = [*(p for p in way[:-1] if math.dist(p, way[-1]) > back), neck]
    line = line if len(line) > 1 else [way[0], neck]
    wings = [(x1 + back * math.cos(angle + s * 2.6), y1 + back * math.sin(angle + s * 2.6)) for s in (1, -1)]
    begin = math.atan2(line[1][1] - line[0][1], line[1][0] - line[0][0]) + math.pi / 2
    reach = 2.2 * thick
    (bx, by), (dx, dy) = line[0], (reach * math.cos(begin), reach * math.sin(begin))
    for paint, grow in ((_EDGE, 0.7 * thick), (colour, 0.0)):
        pen.line(list(line), fill=paint, width=round(thick + grow), joint="curve")
        if bar:
            pen.line([(bx - dx, by - dy), (bx + dx, by + dy)], fill=paint, width=round(thick + grow))
        pen.polygon([way[-1], *wings], fill=paint, outline=paint, width=max(1, round(grow)))


def _before_the_end(way: Sequence[Point], apart: float) -> Point:
    return next((p for p in reversed(way[:-1]) if math.dist(p, way[-1]) >= apart), way[0])
