"""How a picture is composed: where its horizon and its subject are, and in which light it was taken."""

from dataclasses import dataclass

import numpy as np

from aozora.vision.opencv import Mask, Pixels, Plane, fitted_within, lab, softened
from aozora.vision.reading import Reading, read

Box = tuple[float, float, float, float]

_LINES = 360
"""Height at which pictures are read: compositions are large."""

_SPECKS = 0.5
"""Per cent of a subject's pixels that its box leaves out on each side."""

_LEAST_SKY = 0.04

_LEAST_EDGE, _STANDS_OUT = 1.2, 5.0
"""How much (CIE Lab, over two rows) a level edge changes at least, and how many times more than rows mostly do."""


@dataclass(frozen=True)
class Composed:
    """In shares of the width and height from the upper left corner: the row of the horizon, and the box of the subject
    (left, top, right, bottom); None where none is seen. `hour` and `weather` are told by the sky, "" where it does not."""

    horizon: float | None
    box: Box | None
    hour: str = ""
    weather: str = ""


def composition_of(picture: Pixels) -> Composed:
    """The composition of a picture (h, w, 3) sRGB. The same picture gives the same numbers. The horizon is the level edge that
    runs through most of the picture, else where the sky ends lowest, so hills and houses raise it; the subject is what stands out
    in colour from what is beside it."""
    small = fitted_within(picture, _LINES)
    reading = read(small)
    there = reading.sky.mean() > _LEAST_SKY
    colours = lab(small)
    hour, weather = _light(colours, reading) if there else ("", "")
    row = _level_edge(colours, reading.subject)
    row = float(reading.horizon) if row is None and there else row
    return Composed(None if row is None else round((row + 0.5) / small.shape[0], 4), _box(reading.subject), hour, weather)


def _level_edge(colours: Plane, subject: Mask) -> float | None:
    """The row where lightness or colour changes most, the same way in most columns beside the subject; None where no row stands
    out."""
    height = colours.shape[0]
    soft = softened(colours, height / 120)
    change = (soft[2:] - soft[:-2]).copy()
    change[subject[1:-1]] = np.nan
    free = ~np.isnan(change[..., 0]).all(1)
    common = np.zeros((height - 2, 3))
    common[free] = np.nanmedian(change[free], axis=1)
    strength = np.asarray(np.sqrt((common**2).sum(1)), np.float64)
    first, last = round(0.08 * height), round(0.92 * height)
    row = first + int(np.argmax(strength[first:last]))
    if strength[row] < max(_LEAST_EDGE, _STANDS_OUT * float(np.median(strength[first:last]))):
        return None
    return row + 0.5


def _box(subject: Mask) -> Box | None:
    if not subject.any():
        return None
    rows, columns = np.nonzero(subject)
    height, width = subject.shape
    ends = [float(np.percentile(np.asarray(v), share)) for share in (_SPECKS, 100 - _SPECKS) for v in (columns, rows)]
    left, top, right, bottom = ends
    return (
        round(left / width, 4),
        round(top / height, 4),
        round((right + 1) / width, 4),
        round((bottom + 1) / height, 4),
    )


def _light(colours: Plane, reading: Reading) -> tuple[str, str]:
    """Hour and weather by the sky's colour near the horizon and over all: dark, warm, deep blue, grey."""
    sky = colours[reading.sky]
    rows = np.nonzero(reading.sky)[0]
    low = sky[rows > np.percentile(rows, 60)]
    light, green_red, blue_yellow = (float(v) for v in np.median(sky, 0))
    warm = float(np.median(low[:, 2]))
    if light < 20:
        return "night", ""
    if warm > 12 and float(np.median(low[:, 1])) > 0:
        return ("sunset" if light < 68 else "golden hour"), ""
    if light < 45 and blue_yellow < -8:
        return "blue hour", ""
    if light < 45:
        return "dusk", ""
    return "", "overcast" if np.hypot(green_red, blue_yellow) < 5 else "clear"
