"""Somebody in a photo, measured: colours of skin, hair and clothes, proportions of the face, beard and glasses.

Classical: a cascade finds the face and the eyes, skin is what has the colour of the cheeks, hair what lies around the face and is
neither skin nor background, clothes what lies below the chin. Lengths are in distances between the eyes, and are compared with
those of the house's plain face, so what comes out is a caricature's worth of measures, not a mask of the person.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.vision.opencv import Box, Mask, Pixels, Plane, clusters, eyes, faces, grown, lab, largest

Point = tuple[float, float]

_SKIN = np.array([[86, 10, 16], [81, 14, 21], [74, 17, 26], [64, 19, 29], [52, 20, 27], [40, 17, 21], [29, 12, 13]], np.float32)
"""L*, a*, b* of skin from very fair to very dark in even light: the steps between 0 and 1 of the measure."""

_PLAIN = {"width": 2.16, "jaw": 0.80, "mouth": 0.85, "lips": 0.21, "brows": 18.0}
_HOUSE = {"width": 1.74, "jaw": 0.60, "mouth": 0.44, "lips": 0.16, "brows": 21.0}
"""The measures of plain faces: width, mouth and lips in distances between the eyes, the jaw as a share of the width, brows in L*
below the skin. People in photos, and those of the house, whose eyes are large and far apart."""

_HOUSE_BELOW = 1.93
"""Widths below this are those of the house's faces."""

_COLOURS: dict[str, tuple[int, int, int]] = {
    "red": (195, 30, 35), "maroon": (95, 20, 35), "orange": (230, 110, 25), "yellow": (240, 200, 40), "mustard": (185, 140, 35),
    "green": (45, 140, 60), "dark green": (25, 70, 45), "olive": (110, 108, 48), "teal": (25, 122, 125),
    "turquoise": (55, 185, 180), "sky blue": (130, 182, 226), "blue": (35, 88, 182), "navy": (24, 38, 80),
    "purple": (112, 48, 146), "lavender": (180, 160, 214), "pink": (238, 138, 172), "hot pink": (224, 60, 136),
    "white": (238, 238, 236), "light grey": (188, 190, 192), "grey": (128, 129, 130), "dark grey": (70, 72, 75),
    "black": (24, 24, 25), "brown": (110, 70, 40), "beige": (220, 200, 165), "tan": (195, 155, 110),
}  # fmt: skip
"""Colours of clothes by name, sRGB."""


@dataclass(frozen=True)
class Portrait:
    """What was measured of somebody. `measures` by the names of a role's; `hair` a style's word ("bald", "short", "long"),
    `hair_rgb` its colour (linear); `top` the colour of the main garment, `accent` a second one, `pattern` of it; `apart` is
    the distance between the eyes in pixels, and `sure` tells whether they were found."""

    measures: dict[str, float]
    hair: str
    hair_rgb: tuple[float, float, float]
    top: str
    accent: str = ""
    pattern: str = ""
    beard: bool = False
    glasses: bool = False
    apart: float = 0.0
    sure: bool = True


@dataclass(frozen=True)
class _Face:
    """Places in the picture: the eyes, how far apart they are, and the skin of the face (h, w)."""

    left: Point
    right: Point
    apart: float
    skin: Mask
    tone: NDArray[np.float32]

    @property
    def middle(self) -> Point:
        return (self.left[0] + self.right[0]) / 2, (self.left[1] + self.right[1]) / 2

    def box(self, across: tuple[float, float], down: tuple[float, float], shape: tuple[int, ...]) -> tuple[slice, slice]:
        """A box about the middle of the eyes, in distances between them."""
        x, y = self.middle
        rows = slice(max(0, int(y + down[0] * self.apart)), max(1, min(shape[0], int(y + down[1] * self.apart) + 1)))
        columns = slice(max(0, int(x + across[0] * self.apart)), max(1, min(shape[1], int(x + across[1] * self.apart) + 1)))
        return rows, columns


def portrait(picture: Pixels) -> Portrait | None:
    """Who is seen in a photo (h, w, 3) from the front; None when there is no face."""
    colours = lab(picture)
    box = next((box for box in faces(picture) if _of_skin(colours, box)), None)
    if box is None:
        return None
    left, top, right, bottom = box
    seen = eyes(picture, box)
    wide, tall = right - left, bottom - top
    one, other = seen or [(left + 0.31 * wide, top + 0.39 * tall), (left + 0.69 * wide, top + 0.39 * tall)]
    face = _face(colours, one, other)
    bearded = _bearded(colours, face)
    shape = _shape(face, colours, bearded=bearded)
    # The light is not known: what is lightest in the picture is taken to be nearly white.
    lift = float(np.clip(88 / max(1.0, float(np.percentile(colours[..., 0], 97))), 1.0, 1.35))
    hair, tone = _hair(picture, colours, face, lift)
    lit = face.tone * np.array([lift, 1, 1], np.float32)
    top_colour, accent, pattern = _clothes(colours, face, lift)
    measures = {"skin": _melanin(lit), "warmth": float(np.clip((face.tone[2] - 1.25 * face.tone[1]) / 12, -1, 1)), **shape}
    measures |= {f"hair.{name}": round(float(v), 4) for name, v in zip(("red", "green", "blue"), tone, strict=True)}
    iris = _iris(picture, colours, face)
    if iris is not None:
        measures |= {
            f"iris.{name}": float(v) for name, v in zip(("red", "green", "blue"), np.clip(iris * lift, 0, 0.6), strict=True)
        }
    return Portrait(
        {name: round(value, 3) for name, value in measures.items()}, hair, tone, top_colour, accent, pattern,
        bearded, _glasses(colours, face), face.apart, bool(seen),
    )  # fmt: skip


def _of_skin(colours: Plane, box: Box) -> bool:
    """Whether the middle of a box has a colour that skin can have: a warm one."""
    left, top, right, bottom = box
    wide, tall = (right - left) // 4, (bottom - top) // 4
    _, a, b = np.median(colours[top + tall : bottom - tall, left + wide : right - wide].reshape(-1, 3), 0)
    return bool(np.hypot(a, b) > 7 and 12 < np.degrees(np.arctan2(b, a)) < 88)


def merged(portraits: Sequence[Portrait]) -> Portrait:
    """One person from several photos or the frames of a clip: the face from those that show it largest, clothes from any."""
    found = [one for one in portraits if one.sure] or list(portraits)
    largest_face = max(one.apart for one in found)
    near = [one for one in found if one.apart > 0.6 * largest_face]
    taken = {name: [one.measures[name] for one in near if name in one.measures] for name in near[0].measures}
    measures = {name: float(np.median(values)) for name, values in taken.items()}
    red, green, blue = (float(v) for v in np.median([one.hair_rgb for one in near], 0))

    def usual(words: Sequence[str]) -> str:
        said = [word for word in words if word]
        return max(said, key=said.count) if said else ""

    # The smaller the face, the more of the clothes is in the picture.
    dressed = sorted((one for one in portraits if one.top), key=lambda one: one.apart)
    return Portrait(
        {name: round(value, 3) for name, value in measures.items()},
        usual([one.hair for one in near]),
        (red, green, blue),
        usual([one.top for one in dressed]),
        usual([one.accent for one in dressed]),
        usual([one.pattern for one in dressed]),
        2 * sum(one.beard for one in near) > len(near),
        2 * sum(one.glasses for one in near) > len(near),
        largest_face,
    )


def _face(colours: Plane, one: Point, other: Point) -> _Face:
    apart = float(np.hypot(other[0] - one[0], other[1] - one[1]))
    bare = _Face(one, other, apart, np.zeros(colours.shape[:2], bool), np.zeros(3, np.float32))
    places = (((-0.66, -0.34), (0.3, 0.52)), ((0.34, 0.66), (0.3, 0.52)), ((-0.3, 0.3), (-0.72, -0.5)), ((-0.1, 0.1), (0.1, 0.5)))
    patches = np.concatenate([colours[bare.box(across, down, colours.shape)].reshape(-1, 3) for across, down in places])
    # Half of a face may lie in shadow, and hair may fall over it: its lighter part is its colour.
    tone = np.median(patches[patches[:, 0] >= np.percentile(patches[:, 0], 45)], 0)
    near = np.abs(colours - tone) * np.array([0.45, 1.6, 1.2], np.float32)
    likely = np.linalg.norm(near, axis=-1) < 19
    rows, columns = bare.box((-1.6, 1.6), (-1.4, 2.0), colours.shape)
    skin = np.zeros_like(likely)
    skin[rows, columns] = likely[rows, columns]
    return _Face(one, other, apart, largest(grown(grown(skin, -1), 1)), tone.astype(np.float32))


def _melanin(tone: NDArray[np.float32]) -> float:
    """Where on the range of skins a tone lies; lightness counts less than it is, for the light is not known."""
    weights = np.array([0.8, 1.0, 1.0], np.float32)
    steps = np.linspace(0, len(_SKIN) - 1, 121)
    path = np.stack([np.interp(steps, np.arange(len(_SKIN)), _SKIN[:, c]) for c in range(3)], -1)
    return float(steps[np.argmin(np.linalg.norm((path - tone) * weights, axis=-1))] / (len(_SKIN) - 1))


def _shape(face: _Face, colours: Plane, *, bearded: bool) -> dict[str, float]:
    """Multiples of the plain face; the width and what a beard hides only where it can be seen."""
    found: dict[str, float] = {}

    def width(down: float) -> float:
        rows, _ = face.box((0, 0), (down - 0.08, down + 0.08), colours.shape)
        counts: NDArray[np.int64] = np.asarray(face.skin[rows].sum(1), np.int64)
        return float(np.median(counts)) / face.apart if counts.size else 0.0

    cheeks, jaw = width(0.45), width(1.1)
    plain = _HOUSE if cheeks < _HOUSE_BELOW else _PLAIN
    if cheeks > 1.2 and not bearded:
        found["face.width"] = _damped(cheeks / plain["width"], 0.5)
        if jaw > 0.5:
            found["face.jaw"] = _damped(jaw / cheeks / plain["jaw"], 0.5)
    rows, columns = face.box((-0.62, 0.62), (0.85, 1.42), colours.shape)
    redness: Plane = colours[rows, columns, 1] - face.tone[1]
    lips = largest(redness > max(5.0, float(np.percentile(redness, 88)) * 0.6)) if redness.size else np.zeros((1, 1), bool)
    if lips.any() and lips.mean() < 0.6 and not bearded:
        found["face.mouth"] = _damped(float(lips.any(0).sum()) / face.apart / plain["mouth"], 0.4)
        found["face.lips"] = _damped(float(lips.any(1).sum()) / face.apart / plain["lips"], 0.4)
    dark: list[float] = []
    for side in (-0.5, 0.5):
        band = colours[face.box((side - 0.3, side + 0.3), (-0.62, -0.2), colours.shape)][..., 0]
        if band.size:
            dark.append(float(np.percentile(band, 80) - np.percentile(band, 15)))
    if dark:
        found["face.brows"] = _damped(float(np.mean(dark)) / plain["brows"], 0.5)
    return found


def _damped(ratio: float, trust: float) -> float:
    """A multiple held to what faces differ by; what is measured badly counts less."""
    return float(np.clip(1 + (ratio - 1) * trust, 0.75, 1.35))


def _hair(picture: Pixels, colours: Plane, face: _Face, lift: float) -> tuple[str, tuple[float, float, float]]:
    """The style's word and the colour (linear). Right above the forehead there is hair or skin, whatever the background is."""
    above = face.box((-0.45, 0.45), (-1.22, -0.95), colours.shape)
    bare = np.linalg.norm((colours[above] - face.tone) * np.array([0.35, 1.3, 1.0], np.float32), axis=-1) < 15
    if not bare.size or bare.mean() > 0.55:
        return "bald", (0.05, 0.03, 0.02)
    # Hair is seen in its own shade: what it is made of is lighter than what is seen.
    red, green, blue = (float(v) for v in np.clip(_linear(picture[above][~bare]) * 1.15 * lift**2, 0.004, 0.9))
    hair = np.median(colours[above][~bare], 0)
    shares: list[float] = []
    for side in (-1, 1):
        beside = face.box((min(side * 0.9, side * 1.5), max(side * 0.9, side * 1.5)), (1.2, 1.9), colours.shape)
        around = face.box((min(side * 2.3, side * 2.6), max(side * 2.3, side * 2.6)), (1.2, 1.9), colours.shape)
        shade = np.array([0.4, 1, 1], np.float32)
        alike = np.linalg.norm((colours[beside] - hair) * shade, axis=-1) < 8
        other = np.linalg.norm((colours[around] - hair) * shade, axis=-1) < 8
        # A background of the hair's colour says nothing.
        if alike.size and (not other.size or other.mean() < 0.5):
            shares.append(float(alike.mean()))
    return "long" if shares and max(shares) > 0.35 else "short", (red, green, blue)


def _linear(pixels: NDArray[np.uint8]) -> NDArray[np.float64]:
    """The median colour (3,) of sRGB pixels (n, 3), linear."""
    tone = np.median(pixels.reshape(-1, 3).astype(np.float64), 0) / 255
    return np.where(tone <= 0.04045, tone / 12.92, ((tone + 0.055) / 1.055) ** 2.4)


def _iris(picture: Pixels, colours: Plane, face: _Face) -> NDArray[np.float64] | None:
    """The colour of the irises (3,), linear: what lies about the eyes' middles and is neither pupil nor glint nor white."""
    found: list[NDArray[np.uint8]] = []
    for side in (-0.5, 0.5):
        place = face.box((side - 0.15, side + 0.15), (-0.13, 0.15), colours.shape)
        light = colours[place][..., 0]
        chroma = np.hypot(colours[place][..., 1], colours[place][..., 2])
        kept = (light > 12) & (light < 62) & (chroma > np.percentile(chroma, 40))
        found.append(picture[place][kept])
    pixels = np.concatenate(found)
    return _linear(pixels) if len(pixels) > 12 else None


def _clothes(colours: Plane, face: _Face, lift: float) -> tuple[str, str, str]:
    """The main colour, a second one, and the pattern of what is worn below the chin; `lift` undoes a dim light."""
    rows, columns = face.box((-1.6, 1.6), (1.85, 6.0), colours.shape)
    block = colours[rows, columns]
    if block.shape[0] < 0.25 * face.apart or block.shape[1] < 6:
        return "", "", ""
    inner = block[:, block.shape[1] // 6 : -max(1, block.shape[1] // 6)]
    points = inner.reshape(-1, 3)
    points = points[np.linalg.norm((points - face.tone) * np.array([0.5, 1.4, 1.0]), axis=-1) > 13].astype(np.float32)
    found = clusters(points, 3)
    if not found:
        return "", "", ""
    # Folds lie in shade: of two parts alike in hue the lighter one is the cloth's colour.
    main = [(middle * lift, share) for middle, share in found if share > 0.18]
    hue = main[0][0][1:]
    alike = [middle for middle, _ in main if np.linalg.norm(middle[1:] - hue) < 9]
    first = max(alike, key=lambda middle: float(middle[0]))
    names = list(
        dict.fromkeys(_colour_name(middle) for middle in (first, *(m for m, _ in main if not any(m is a for a in alike))))
    )
    light = inner[..., 0]
    down = float(np.abs(np.diff(light.mean(1))).mean())
    across = float(np.abs(np.diff(light.mean(0))).mean())
    spread = float(light.std())
    pattern = "striped" if len(names) > 1 and spread > 9 and max(down, across) > 2.2 * min(down, across) + 0.6 else ""
    return names[0], names[1] if len(names) > 1 and pattern else "", pattern


def _colour_name(tone: NDArray[np.float32]) -> str:
    table = lab(np.array([list(_COLOURS.values())], np.uint8))[0]
    # Clothes are seen in light and shade: hue tells them apart sooner than lightness.
    light = 0.35 if np.hypot(tone[1], tone[2]) > 8 else 0.7
    return list(_COLOURS)[int(np.argmin(np.linalg.norm((table - tone) * np.array([light, 1.0, 1.0]), axis=-1)))]


def _bearded(colours: Plane, face: _Face) -> bool:
    """Whether the chin has another colour than the cheeks: grey or black where skin is warm."""
    chin = colours[face.box((-0.32, 0.32), (1.35, 1.6), colours.shape)].reshape(-1, 3)
    if not chin.size:
        return False
    middle = np.median(chin, 0)
    chroma, own = float(np.hypot(middle[1], middle[2])), float(np.hypot(face.tone[1], face.tone[2]))
    return chroma < 0.55 * own


def _glasses(colours: Plane, face: _Face) -> bool:
    """A bridge between the eyes and rims beneath them: dark level lines where bare skin is smooth."""
    bridge: Plane = colours[face.box((-0.14, 0.14), (-0.18, 0.22), colours.shape)][..., 0]
    rims: list[Plane] = [
        colours[face.box((side - 0.22, side + 0.22), (0.22, 0.5), colours.shape)][..., 0] for side in (-0.5, 0.5)
    ]
    if not bridge.size or any(not rim.size for rim in rims):
        return False
    dip = float(face.tone[0]) - float(np.percentile(np.asarray(bridge.mean(1), np.float64), 3))
    lines = [np.asarray(rim.mean(1), np.float64) for rim in rims]
    line = float(np.mean([float(np.percentile(rim, 90)) - float(np.percentile(rim, 5)) for rim in lines]))
    return dip > 22 and line > 12
