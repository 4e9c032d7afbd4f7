"""A read picture in motion: a camera that moves through its layers, and what moves in the picture itself.

Everything is a function of time and nothing at time 0, so the first frame is the picture.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from aozora.film.randomness import lane
from aozora.vision.opencv import Mask, Pixels, Plane, flow_between, softened, taken
from aozora.vision.reading import Layer, Reading

Effect = Literal["push", "orbit", "zoom", "handheld", "clouds", "waves", "wind", "rain", "snow", "night", "sunset", "fog", "hair"]

EFFECTS: dict[Effect, frozenset[str]] = {
    "push": frozenset(["push", "pushes", "pushing", "dolly", "forward", "approach", "approaches", "parallax"]),
    "orbit": frozenset(["orbit", "orbits", "orbiting", "arc", "arcs", "truck", "trucks", "sideways", "slides"]),
    "zoom": frozenset(["zoom", "zooms", "zooming"]),
    "handheld": frozenset(["handheld", "shaky", "shake"]),
    "clouds": frozenset(["cloud", "clouds", "sky", "drift"]),
    "waves": frozenset(["wave", "waves", "water", "sea", "lake", "river", "ocean", "ripples", "ripple", "surf"]),
    "wind": frozenset(["wind", "windy", "breeze", "foliage", "leaves", "trees", "grass", "sway", "sways", "rustle"]),
    "rain": frozenset(["rain", "rains", "rainy", "raining", "drizzle"]),
    "snow": frozenset(["snow", "snows", "snowing", "snowfall", "snowflakes"]),
    "night": frozenset(["nightfall", "dusk", "darkens", "night"]),
    "sunset": frozenset(["sunset", "sundown", "sunrise", "dawn", "golden"]),
    "fog": frozenset(["fog", "foggy", "mist", "misty", "haze", "smoke", "smoky", "steam"]),
    "hair": frozenset(["hair", "fur", "mane", "scarf", "flag"]),
}
"""Motion effect -> words that ask for it."""


@dataclass(frozen=True)
class Plan:
    """Which effects, how long in seconds, the regions that stay still (h, w), and chance."""

    effects: frozenset[Effect]
    seconds: float
    still: Mask | None = None
    seed: int = 0


@dataclass(frozen=True)
class Guest:
    """Somebody laid into one frame: a layer (its depth in the reading's unit), and what its shadow leaves of the light (h, w, 3)
    0..1 on what lies behind."""

    layer: Layer
    shade: Plane


@dataclass(frozen=True)
class _Laid:
    """A guest in its place: picture (h, w, 3), cover and depth (h, w), and its shade (h, w, 3) as a factor on display values."""

    picture: Plane
    cover: Plane
    depth: Plane
    shade: Plane


class Mover:
    """Makes the frames of a read picture."""

    def __init__(self, reading: Reading, plan: Plan) -> None:
        self._reading, self._plan = reading, plan
        height, width = reading.sky.shape
        self._grid = np.stack(np.meshgrid(np.arange(width), np.arange(height)), -1).astype(np.float32)
        self._centre = np.array([(width - 1) / 2, reading.horizon], np.float32)
        self._masks = {
            "clouds": _soft(_open_sky(reading), height),
            "waves": _soft(reading.water, height),
            "wind": _soft(reading.foliage, height),
            "hair": _soft(_top_of(reading.subject), height),
        }
        still = plan.still
        self._moving = None if still is None else _soft(~still, height)[..., None] * ~still[..., None]
        rng = lane(plan.seed, "picture", "falling")
        self._specks = rng.random((900, 4)).astype(np.float32)
        billows = sum(softened(rng.random((height, width), np.float32) - 0.5, height / k) * (height / k) for k in (6, 14, 32))
        self._billows = np.asarray(billows / np.abs(billows).max(), np.float32)

    def frame(self, time_s: float, guest: Guest | None = None) -> Pixels:
        """The picture (h, w, 3) sRGB at a time, 0 to the plan's seconds, with whoever is laid into it then."""
        light = self._composed(time_s, guest)
        light = self._graded(light, time_s)
        light = self._fallen(self._misted(light, time_s), time_s)
        if self._moving is not None:
            light = light * self._moving + self._reading.layers[0].picture * (1 - self._moving) if time_s else light
            still = self._plan.still
            if still is not None:
                light = np.where(still[..., None], self.original(), light)
        return np.clip(np.rint(light), 0, 255).astype(np.uint8)

    def original(self) -> Plane:
        """The picture that was read."""
        return self._reading.layers[-1].picture

    def places(self, layer: Layer, time_s: float, *, stirred: bool = True) -> Plane:
        """Where each pixel of the frame lies in a layer: (h, w, 2) pixels."""
        if time_s == 0:
            return self._grid
        offset, ahead, scale = self._camera(time_s)
        at = self._grid.copy()
        for _ in range(4):
            depth = taken(layer.depth, at)[..., None]
            seen = (self._grid - self._centre) / scale
            at = (self._centre + seen * (depth - ahead) / depth + offset / depth).astype(np.float32)
        return self._stirred(at, time_s, back=layer is self._reading.layers[0]) if stirred else at

    def _composed(self, time_s: float, guest: Guest | None) -> Plane:
        if time_s == 0:
            return self.original()
        out = np.zeros_like(self.original())
        laid = None if guest is None else self._laid(guest, time_s)
        for number, layer in enumerate(self._reading.layers):
            at = self.places(layer, time_s)
            cover = np.clip(taken(layer.cover, at), 0, 1) if number else np.ones(out.shape[:2], np.float32)
            out = _over(out, taken(layer.picture, at), cover)
            if laid is None:
                continue
            if number == 0:
                out = _over(out * laid.shade, laid.picture, laid.cover)
                continue
            # It went behind this layer already; where it is nearer it goes before it.
            before = (laid.depth < taken(layer.depth, at) * 1.02) & (cover > 0)
            out = _over(out, laid.picture, (laid.cover * before).astype(np.float32))
        return out

    def _laid(self, guest: Guest, time_s: float) -> "_Laid":
        """A guest as the moving camera sees it."""
        at = self.places(guest.layer, time_s, stirred=False)
        ground = self.places(self._reading.layers[0], time_s, stirred=False)
        shade = np.clip(taken(guest.shade, ground), 0, 1) ** np.float32(1 / 2.2)
        cover = np.clip(taken(guest.layer.cover, at), 0, 1).astype(np.float32)
        return _Laid(taken(guest.layer.picture, at), cover, taken(guest.layer.depth, at), shade.astype(np.float32))

    def _camera(self, time_s: float) -> tuple[Plane, float, float]:
        """The camera's shift across times the focal length in pixels, how far it went ahead, and the zoom that hides borders."""
        share, effects = time_s / self._plan.seconds, self._plan.effects
        eased = share * share * (3 - 2 * share)
        width = self._grid.shape[1]
        offset = np.zeros(2, np.float32)
        ahead = 0.45 * eased if "push" in effects else 0.0
        scale = 1 + 0.22 * eased * ("zoom" in effects)
        if "orbit" in effects:
            offset[0] += 0.09 * width * eased
            scale += 0.09 * eased
        if "handheld" in effects:
            start = min(time_s, 1.0)
            offset += np.float32(start * 0.006 * width) * np.array([_tremor(time_s, 1.0), _tremor(time_s, 1.3)], np.float32)
            scale += 0.03 * start
        return offset, ahead, scale

    def _stirred(self, at: Plane, time_s: float, *, back: bool) -> Plane:
        """What moves in the picture itself: clouds drift at its back, water ripples, foliage sways."""
        effects, height = self._plan.effects, self._grid.shape[0]
        out = at.copy()
        x, y = at[..., 0], at[..., 1]
        if "clouds" in effects and back:
            out[..., 0] -= self._masks["clouds"] * height * 0.02 * time_s
        if "waves" in effects:
            near = np.clip((y - self._reading.horizon) / height, 0.02, 1)
            for k, w, p in ((9.0, 1.7, 0.0), (17.0, 2.6, 2.0), (29.0, 3.9, 4.0)):
                phase = k * np.log(near) * 2 + 0.6 * k * x / height + p
                out[..., 1] += self._masks["waves"] * near * height * 0.09 / k * (np.sin(phase + w * time_s) - np.sin(phase))
        for name in ("wind", "hair"):
            if name not in effects:
                continue
            phase = 11 * x / height + 5 * y / height
            gust = 0.6 + 0.4 * np.sin(0.7 * time_s + 2 * x / height)
            swing = gust * np.sin(2.6 * time_s + phase) - 0.0 - (0.6 + 0.4 * np.sin(2 * x / height)) * np.sin(phase)
            out[..., 0] += self._masks[name] * height * 0.005 * swing
        return out.astype(np.float32)

    def _graded(self, light: Plane, time_s: float) -> Plane:
        share = time_s / self._plan.seconds
        for name, gain in _GRADES.items():
            if name in self._plan.effects:
                light = light * (1 - share * (1 - np.array(gain, np.float32)))
        return light

    def _misted(self, light: Plane, time_s: float) -> Plane:
        """Fog or smoke that drifts across, denser in the distance, and thins before the subject."""
        if "fog" not in self._plan.effects or time_s == 0:
            return light
        height, width = self._grid.shape[:2]
        near = self._grid + np.array([0.05 * width * time_s, 0.008 * height * time_s], np.float32)
        far = self._grid + np.array([-0.02 * width * time_s, 0], np.float32)
        billows = taken(self._billows, near) * 0.6 + taken(self._billows, far) * 0.4
        distance = np.clip(self._reading.layers[0].depth / 12, 0.25, 1) * np.where(self._reading.subject, 0.35, 1)
        veil = np.clip((0.45 + 0.6 * billows) * distance * min(time_s / 1.5, 1.0), 0, 0.8)[..., None]
        return light * (1 - veil) + np.float32(205) * veil

    def _fallen(self, light: Plane, time_s: float) -> Plane:
        """Rain and snow at many depths; a subject hides what falls behind it. They set in during the first second."""
        kinds = [k for k in ("rain", "snow") if k in self._plan.effects]
        if not kinds or time_s == 0:
            return light
        front = self._reading.subject
        for kind in kinds:
            for behind in (True, False):
                veil = self._veil(kind, time_s, behind)
                if behind:
                    veil = veil * ~front
                veil = (veil * min(time_s, 1.0))[..., None]
                light = light * (1 - veil) + np.float32(235) * veil
        return light

    def _veil(self, kind: str, time_s: float, behind: bool) -> Plane:
        height, width = self._grid.shape[:2]
        veil = np.zeros((height, width), np.float32)
        half = len(self._specks) * 2 // 3
        for u, v, z, p in self._specks[:half] if behind else self._specks[half:]:
            depth = (2.2 + 4 * z) if behind else (0.9 + 1.2 * z)
            speed = (2.4 if kind == "rain" else 0.28) / depth
            y = int((v + speed * time_s) % 1.0 * height)
            sway = 0.012 * np.sin(1.5 * time_s + 6.28 * p) * (kind == "snow") + 0.04 * speed * time_s
            x = int((u + sway) % 1.0 * width)
            if kind == "rain":
                length = max(2, int(height * 0.11 / depth))
                veil[max(0, y - length) : y, x] += 0.22 / depth + 0.05
            else:
                size = max(1, round(height * 0.012 / depth))
                veil[y : y + size, x : x + size] += 0.75
        return np.clip(softened(veil, 0.6 if kind == "rain" else 0.9), 0, 0.9)


_GRADES: dict[Effect, tuple[float, float, float]] = {"night": (0.22, 0.27, 0.42), "sunset": (1.0, 0.74, 0.5)}
"""What is left of red, green and blue at the end."""


def _over(under: Plane, picture: Plane, cover: Plane) -> Plane:
    """A picture (h, w, 3) laid over another as far as it covers (h, w)."""
    share = cover[..., None]
    return (under * (1 - share) + picture * share).astype(np.float32)


def _open_sky(reading: Reading) -> Mask:
    """The sky, behind what stands before it as well."""
    before = (
        np.logical_or.reduce([layer.cover > 0.02 for layer in reading.layers[1:]]) if len(reading.layers) > 1 else reading.sky
    )
    rows = np.arange(reading.sky.shape[0])[:, None]
    return reading.sky | (before & (rows < reading.horizon)) if reading.sky.any() else reading.sky


def _top_of(mask: Mask) -> Mask:
    """The upper third of what a mask covers."""
    rows = np.flatnonzero(mask.any(1))
    if not rows.size:
        return mask
    out = mask.copy()
    out[rows[0] + max(1, (rows[-1] - rows[0]) // 3) :] = False
    return out


def effects_of(words: Sequence[str], *, busy: bool = False) -> frozenset[Effect]:
    """The effects that words ask for; a slow push when they ask for none and the picture is not `busy` with somebody."""
    said = {word.lower().strip(".,;:!?") for word in words}
    found: frozenset[Effect] = frozenset(name for name, asked in EFFECTS.items() if said & asked)
    return found or (frozenset() if busy else frozenset({"push"}))


_LEAST = 0.005
"""Share of the picture that must show what an effect moves."""


def possible(reading: Reading) -> frozenset[Effect]:
    """The effects that a picture can carry: clouds need a sky in it, waves water, wind foliage."""
    regions: dict[Effect, Mask] = {
        "clouds": reading.sky,
        "waves": reading.water,
        "wind": reading.foliage,
        "hair": reading.subject,
    }
    lacking = {name for name, region in regions.items() if float(region.mean()) < _LEAST}
    return frozenset(EFFECTS) - lacking


def towards(frame: Pixels, last: Pixels, share: float) -> Pixels:
    """A frame on its way to a last picture: both bent along the flow between them, the share 0..1 of the second one laid over."""
    if share <= 0 or share >= 1:
        return frame if share <= 0 else last
    height, width = frame.shape[:2]
    grid = np.stack(np.meshgrid(np.arange(width), np.arange(height)), -1).astype(np.float32)
    flow = softened(flow_between(frame, last), 2.0)
    one = taken(frame.astype(np.float32), (grid - share * flow).astype(np.float32))
    two = taken(last.astype(np.float32), (grid + (1 - share) * flow).astype(np.float32))
    return np.clip(np.rint(one * (1 - share) + two * share), 0, 255).astype(np.uint8)


def _tremor(time_s: float, pace: float) -> float:
    """The sway of a hand, 0 at time 0."""
    return sum(float(np.sin(pace * rate * time_s + turn) - np.sin(turn)) for rate, turn in ((1.1, 0.3), (1.9, 1.7), (2.7, 4.1)))


def _soft(mask: Mask, height: int) -> Plane:
    return softened(mask.astype(np.float32), max(1.0, height / 160))
