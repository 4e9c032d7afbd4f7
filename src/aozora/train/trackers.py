"""What a clip of one thing shows and sounds like, measured: is there a thing, of which colour, shape and motion, and does it
sound when it lands.

The trackers are lenient (mean hue, middle, outline): they tell whether a model has understood a caption, not how good its
pictures are. What they find on true clips says how far they can be believed.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Floats = NDArray[np.float64]
Pictures = NDArray[np.uint8]

FOUND_SHARE = 0.6
"""In how many of a clip's frames a thing must be found to count as found."""

_COLOURFUL, _LEAST = 22.0, 0.006
"""How far from what is usual in its row a pixel's colour must be, of 255, and how much of the picture a thing must cover."""

_WAY = 0.12
"""Share of the picture's side that counts as motion."""

_CELLS = 10
"""Side of the square that outlines are compared on."""


@dataclass(frozen=True)
class Sighting:
    """A thing over the frames of a clip: whether it is found (f,), its middle (f, 2) x and y in shares of the picture's width
    and height, its area in shares (f,), its mean colour (3,) and its outline in a square."""

    found: NDArray[np.bool_]
    middles: Floats
    areas: Floats
    colour: Floats
    outline: Floats

    @property
    def there(self) -> bool:
        """Found in enough frames."""
        return bool(self.found.mean() >= FOUND_SHARE)

    @property
    def motion(self) -> str:
        """What it does: "down", "left", "right" or "still"."""
        if self.found.sum() < 2:
            return "still"
        x, y = self.middles[self.found].T
        aside, down = float(x[-1] - x[0]), float(np.ptp(y))
        if max(abs(aside), down) < _WAY:
            return "still"
        return "down" if down > abs(aside) else "right" if aside > 0 else "left"

    @property
    def jitter(self) -> float:
        """How unsteady its area is: deviation over mean."""
        seen = self.areas[self.found]
        return float(seen.std() / seen.mean()) if len(seen) > 1 else 1.0

    def landing(self, fps: float) -> float | None:
        """The moment, in seconds, when it first stops falling."""
        if self.found.sum() < 4:
            return None
        frames = np.flatnonzero(self.found)
        y = np.interp(np.arange(len(self.found)), frames, self.middles[frames, 1])
        speed = np.diff(y)
        falling = speed > 0.025
        for frame in range(1, len(speed)):
            if falling[frame - 1] and speed[frame] < 0.4 * speed[frame - 1]:
                return (frame + 0.0) / fps
        return None


def sighted(video: Pictures) -> Sighting:
    """Follow the largest thing whose colour is not that of its surroundings through a clip (f, h, w, 3)."""
    frames, height, width = video.shape[:3]
    found, middles, areas = np.zeros(frames, bool), np.zeros((frames, 2)), np.zeros(frames)
    colours: list[Floats] = []
    outlines: list[Floats] = []
    for number, picture in enumerate(video.astype(np.float64)):
        mask = _thing(picture)
        if mask.mean() < _LEAST:
            continue
        rows, columns = np.nonzero(mask)
        found[number], areas[number] = True, mask.mean()
        middles[number] = (columns.mean() + 0.5) / width, (rows.mean() + 0.5) / height
        colours.append(picture[mask].mean(0))
        outlines.append(_outline(mask))
    nothing = np.zeros(3), np.zeros((_CELLS, _CELLS))
    colour, outline = (np.mean(colours, 0), np.mean(outlines, 0)) if colours else nothing
    return Sighting(found, middles, areas, colour, outline)


def _thing(picture: Floats) -> NDArray[np.bool_]:
    """The largest connected piece that is more colourful, or otherwise so, than what is usual in its rows."""
    library: Any = ndimage
    hue = _chroma(picture)
    apart = np.linalg.norm(hue - np.median(hue, axis=1, keepdims=True), axis=-1)
    pieces, count = library.label(library.binary_opening(apart > _COLOURFUL))
    if not count:
        return np.zeros(apart.shape, bool)
    sizes = np.bincount(pieces.ravel())
    return np.asarray(library.binary_fill_holes(pieces == 1 + int(np.argmax(sizes[1:]))), bool)


def _chroma(colour: Floats) -> Floats:
    """Colours (..., 3) without their brightness (..., 2): red against green, yellow against blue."""
    return np.stack([colour[..., 0] - colour[..., 1], (colour[..., 0] + colour[..., 1]) / 2 - colour[..., 2]], -1)


def _outline(mask: NDArray[np.bool_]) -> Floats:
    """What a thing covers of the square around it, in cells."""
    rows, columns = np.nonzero(mask)
    side = max(np.ptp(rows), np.ptp(columns)) + 1
    middle = (rows.min() + rows.max()) / 2, (columns.min() + columns.max()) / 2
    at = (np.arange(_CELLS) + 0.5) / _CELLS * side - side / 2
    y, x = np.meshgrid(np.rint(at + middle[0]).astype(int), np.rint(at + middle[1]).astype(int), indexing="ij")
    inside = (y >= 0) & (y < mask.shape[0]) & (x >= 0) & (x < mask.shape[1])
    return np.where(inside, mask[y.clip(0, mask.shape[0] - 1), x.clip(0, mask.shape[1] - 1)], False).astype(np.float64)


def colour_named(colour: Floats, names: dict[str, tuple[float, float, float]]) -> str:
    """The name of the linear colour in a table whose hue is nearest to that of an sRGB colour of 0..255."""
    seen = _chroma(colour)
    known = {name: _chroma(255 * np.array(one) ** (1 / 2.2)) for name, one in names.items()}

    def apart(name: str) -> float:
        one = known[name]
        return -float(seen @ one / max(float(np.linalg.norm(seen) * np.linalg.norm(one)), 1e-9))

    return min(known, key=apart)


@dataclass(frozen=True)
class OutlineJudge:
    """Names the shape of an outline after the nearest ones of things that are known."""

    outlines: Floats
    names: tuple[str, ...]
    neighbours: int = 5

    def named(self, outline: Floats) -> str:
        """The shape that most of the nearest known outlines have."""
        apart = np.abs(self.outlines - outline).sum((1, 2))
        near = [self.names[number] for number in np.argsort(apart)[: self.neighbours]]
        return max(near, key=near.count)


def onset(sound: NDArray[np.float32], rate: int) -> float | None:
    """The moment, in seconds, of the steepest rise of loudness in sound (ears, n), in steps of 5 ms; None for silence."""
    step = rate // 200
    level = np.abs(sound.mean(0))[: sound.shape[1] // step * step].reshape(-1, step).max(1)
    if level.max(initial=0) < 0.01:
        return None
    loud = np.log(np.maximum(level, 0.02 * level.max()))
    rise = loud[2:] - np.minimum(loud[1:-1], loud[:-2])
    strong = np.flatnonzero(rise > 0.6 * rise.max())
    return float((strong[0] + 2) * step / rate)
