"""The parameters of a four-legged animal, and how age, size and colour change them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Literal

import numpy as np

from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Attributes
from aozora.film.world import Rgb
from aozora.world.creatures.ornaments import Extras

EarShape = Literal["drop", "prick", "button", "round", "leaf", "flap", "none"]
Pattern = Literal[
    "plain", "spots", "tabby", "brindle", "tiger", "zebra", "giraffe", "patches", "calico", "rosettes", "cheetah", "wrinkles"
]
Snout = Literal["dog", "long", "pig", "broad", "ape", "small", "beak", "rex"]
Foot = Literal["paw", "hoof", "cloven", "column", "claw", "hand"]
Carriage = Literal["four", "ambling", "hopping", "bounding", "biped", "knuckles"]
"""How it goes: on four legs as a dog, as a heavy beast that never runs, as a rabbit, as a kangaroo on two legs, on two legs by
turns, or on feet and knuckles."""

TailShape = Literal["plain", "tuft", "bushy", "puff", "flat", "rat", "thick", "horse", "curl", "pompom", "none"]


@dataclass(frozen=True)
class Proportions:
    """Lengths in units of the height at the withers, for an adult unless `QuadrupedParams.age` was applied.

    `length` from shoulder to hip is 0.57 of it; `chest` and `belly` are radii; `legs` is the height of the elbow; `bone` is the
    radius of the forearm, `paw` the length of a paw (`hind_paw` as much longer behind); `tail_raise` is the tail's angle above
    the back in degrees at its root and `tail_curl` how much further it bends up to its tip.

    `neck_rise` is the neck's angle above level and `neck_sag` how far its middle hangs below the straight line, in neck
    lengths. `wrist`, `hock` and `knuckle` are heights of joints; `bend` 1 is a dog's leg, near 0 a column; `plant` is how far the
    hock lies behind the knuckles, as of those that walk on whole soles. `slope` is how many degrees the trunk drops from
    withers to hips, `stance` widens the stand, `thigh` and `ridge` scale the muscles there and along the back, `deep` the chest
    downwards.
    """

    length: float = 1.05
    chest: float = 0.20
    belly: float = 0.165
    legs: float = 0.50
    bone: float = 0.058
    paw: float = 0.16
    neck: float = 0.30
    neck_radius: float = 0.125
    tail: float = 0.62
    tail_radius: float = 0.045
    tail_raise: float = 5.0
    tail_curl: float = 35.0
    neck_rise: float = 44.0
    neck_sag: float = 0.0
    wrist: float = 0.17
    hock: float = 0.245
    knuckle: float = 0.062
    bend: float = 1.0
    plant: float = 0.0
    hind_paw: float = 1.0
    slope: float = 0.0
    stance: float = 1.0
    thigh: float = 1.0
    ridge: float = 1.0
    deep: float = 1.0


@dataclass(frozen=True)
class HeadShape:
    """`size` is the radius of the skull in units of the height at the withers; everything else is in units of that radius.

    `pitch` tilts the whole head down, in degrees; `jaw` is the depth of its cheeks in a long head, the breadth
    of the lower jaw in a dog's (above 1 it juts out), `tip_radius` the breadth of
    the muzzle's end; `nose` scales the pad, `ear_rise` is the angle of leaves and flaps above level, `ear_splay` how far
    standing ears lean outwards, in ear lengths.
    """

    size: float = 0.195
    width: float = 1.0
    muzzle: float = 1.0
    muzzle_radius: float = 1.0
    lips: float = 1.0
    cheeks: float = 1.0
    brow: float = 1.0
    eye: float = 0.225
    eye_spread: float = 0.42
    ear: EarShape = "drop"
    ear_length: float = 1.25
    ear_width: float = 0.40
    whiskers: bool = False
    snout: Snout = "dog"
    pitch: float = 0.0
    jaw: float = 1.0
    tip_radius: float = 1.0
    eye_height: float = 0.05
    ear_rise: float = 0.0
    ear_splay: float = 0.0
    nose: float = 1.0


@dataclass(frozen=True)
class Coat:
    """Colours (linear) by zone of the body, and the fur on it.

    Zones: back, side, belly, chest, neck, crown, mask, brow, muzzle, cheek, ear, ear inner, leg, paw, hoof, nail, rump, tail,
    ring, tail tip, mane, patch (about the eyes), shoulder, face, udder. A length of 0 is bare skin.
    What is not named is "base". `length` and `feathers` (long hair on chest, legs' backs, tail) scale the fur; `curl` bends
    it into locks; `fluff` 0..1 lets it stand off the body and single hairs fly.
    """

    zones: Mapping[str, Rgb]
    length: float = 1.0
    feathers: float = 1.0
    curl: float = 0.0
    fluff: float = 0.15
    pattern: Pattern = "plain"
    pattern_colour: Rgb = (0.02, 0.018, 0.016)
    second_colour: Rgb = (0.45, 0.17, 0.04)
    iris: Rgb = (0.072, 0.028, 0.010)
    nose: Rgb = (0.012, 0.010, 0.010)
    slit_pupil: bool = False

    def colour(self, zone: str) -> Rgb:
        """The colour of a zone, or of the base."""
        return self.zones.get(zone, self.zones["base"])


FULL_COAT = 75_000
"""Blades of fur on an animal that fills the picture."""


@dataclass(frozen=True)
class QuadrupedParams:
    """Everything that shapes one animal. `height` is at the withers in metres; `youth` 0 is adult, 1 a puppy of nine weeks."""

    kind: str
    height: float
    proportions: Proportions = Proportions()
    head: HeadShape = HeadShape()
    coat: Coat = field(default_factory=lambda: Coat({"base": (0.5, 0.35, 0.18)}))
    youth: float = 0.0
    collar: Rgb | None = None
    foot: Foot = "paw"
    tail_shape: TailShape = "plain"
    extras: Extras = Extras()
    carriage: Carriage = "four"
    blades: int = FULL_COAT
    voxels: int = 66
    """Voxels along the height at the withers."""
    seed: int = 0


_GROWTH: Mapping[str, float] = {
    "height": 0.50,
    "length": 0.79,
    "chest": 1.18,
    "belly": 1.30,
    "legs": 0.93,
    "bone": 1.46,
    "paw": 1.5,
    "neck": 0.62,
    "neck_radius": 1.45,
    "tail": 0.72,
    "tail_radius": 1.0,
    "size": 1.40,
    "muzzle": 0.56,
    "muzzle_radius": 1.10,
    "cheeks": 1.15,
    "eye": 1.06,
    "ear_length": 0.94,
}
"""A nine-week-old's measure as a multiple of the adult's: big head, short face, short neck and thick legs (Lorenz's
Kindchenschema; growth figures rounded from tables of large breeds)."""


def grown(params: QuadrupedParams, youth: float) -> QuadrupedParams:
    """The adult `params` at an earlier age: `youth` 0 leaves them, 1 makes a puppy."""

    def factor(name: str) -> float:
        return _GROWTH.get(name, 1.0) ** youth

    proportions = {f.name: getattr(params.proportions, f.name) * factor(f.name) for f in fields(Proportions)}
    proportions["tail_raise"] += 20 * youth
    numbers = {k: v * factor(k) for k, v in vars(params.head).items() if isinstance(v, float)}
    zones = {zone: _paler(colour, 0.16 * youth) for zone, colour in params.coat.zones.items()}
    fluff = replace(params.coat, zones=zones, length=params.coat.length ** (1 - 0.5 * youth) * (1 - 0.10 * youth))
    extras = params.extras
    if youth > 0.4:
        extras = replace(extras, horns=(), manes=tuple(m for m in extras.manes if m.shape not in ("ruff", "beard")), udder=False)
    return replace(
        params,
        extras=extras,
        height=params.height * factor("height"),
        proportions=Proportions(**proportions),
        head=replace(params.head, **numbers),
        coat=replace(fluff, feathers=params.coat.feathers * (1 - 0.55 * youth), fluff=max(params.coat.fluff, 0.8 * youth)),
        youth=youth,
    )


def _paler(colour: Rgb, gain: float) -> Rgb:
    r, g, b = (min(0.9, channel * (1 + gain)) for channel in colour)
    return (r, g, b)


SIZES: Mapping[str, float] = {"": 1.0, "tiny": 0.62, "small": 0.82, "large": 1.2, "huge": 1.6}


def sized(params: QuadrupedParams, size: str) -> QuadrupedParams:
    """The same animal at a size of the screenplay."""
    return replace(params, height=params.height * SIZES[size])


def srgb(code: str) -> Rgb:
    """Linear colour of "#rrggbb"."""
    values = [int(code[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values)
    return (r, g, b)


COLOURS: Mapping[str, tuple[str, str, str]] = {
    "brown": ("#8B6243", "#BC9870", "#67452E"),
    "dark brown": ("#4E2F1C", "#74502F", "#382012"),
    "light brown": ("#AE7F50", "#D2AE80", "#8A5E37"),
    "chocolate": ("#57341F", "#7A5233", "#3D2314"),
    "black": ("#1C1A1A", "#2C2927", "#121111"),
    "white": ("#EDE7DC", "#F7F3EB", "#DDD3C2"),
    "cream": ("#EBD9B6", "#F6EBD3", "#D9BE92"),
    "grey": ("#84807C", "#B3AFAA", "#5E5B59"),
    "silver": ("#A9A9AB", "#D0D0D1", "#808084"),
    "golden": ("#DDB273", "#F0DAB0", "#C28C4C"),
    "yellow": ("#E6C680", "#F3E1B4", "#CFA457"),
    "tan": ("#C39A66", "#E0C59C", "#9E7443"),
    "red": ("#A24E22", "#C98150", "#7C3716"),
    "orange": ("#CE7E35", "#EBC08B", "#AC5E20"),
    "blue": ("#5C6F95", "#93A3BF", "#3F4D6E"),
    "green": ("#5F8A58", "#9CBB93", "#43663E"),
    "pink": ("#D892A4", "#EFC4CE", "#B96F83"),
    "purple": ("#7D659A", "#B09FC6", "#594673"),
}
"""Coat colours by name: base, light (belly, chest, muzzle) and dark (ears, back), as sRGB."""

_ALIKE: Mapping[str, str] = {"gray": "grey", "gold": "golden", "ginger": "orange", "violet": "purple", "beige": "cream"}

LIGHT_ZONES = ("belly", "chest", "muzzle", "cheek", "paw", "tail tip", "brow")
DARK_ZONES = ("ear", "back", "mane")


def dyed(coat: Coat, colour: str) -> Coat:
    """The coat in another colour; unknown colours are an `InvalidInput`."""
    name = _ALIKE.get(colour, colour)
    if name not in COLOURS:
        raise InvalidInput(f"must be one of {', '.join(COLOURS)} (got {colour!r})", field="attributes.colour")
    base, light, dark = (srgb(code) for code in COLOURS[name])
    zones: dict[str, Rgb] = {"base": base}
    zones |= dict.fromkeys(LIGHT_ZONES, light) | dict.fromkeys(DARK_ZONES, dark)
    nose = srgb("#3A2118") if name in ("brown", "chocolate", "red") else coat.nose
    pattern = coat.pattern if coat.pattern == "tabby" and name in _TABBY else "plain"
    return replace(coat, zones=zones, nose=nose, pattern=pattern, pattern_colour=_darker(dark))


def _darker(colour: Rgb) -> Rgb:
    r, g, b = colour
    return (0.42 * r, 0.42 * g, 0.42 * b)


_TABBY = frozenset({"orange", "brown", "grey", "silver", "golden", "tan", "red", "light brown"})
"""Colours in which a striped cat stays striped."""

YOUNG = frozenset({"puppy", "pup", "kitten", "cub", "young", "baby", "little"})


def with_attributes(params: QuadrupedParams, attributes: Attributes, youth: float = 1.0) -> QuadrupedParams:
    """An adult animal changed by what the screenplay says of it: age, size, colour; `youth` is that of its young."""
    if attributes.age.lower() in YOUNG and params.youth == 0:
        params = grown(params, youth)
    params = sized(params, attributes.size)
    if attributes.colour:
        params = replace(params, coat=dyed(params.coat, attributes.colour.lower()))
    return params


def varied(params: QuadrupedParams, rng: np.random.Generator) -> QuadrupedParams:
    """A sibling: every measure within a few per cent, and another lie of the fur."""

    def jitter(value: float, spread: float) -> float:
        return value * float(np.exp(spread * np.clip(rng.normal(), -2, 2)))

    proportions = {f.name: jitter(getattr(params.proportions, f.name), 0.025) for f in fields(Proportions)}
    head = {k: jitter(v, 0.02) for k, v in vars(params.head).items() if isinstance(v, float)}
    return replace(
        params,
        height=jitter(params.height, 0.03),
        proportions=Proportions(**proportions),
        head=replace(params.head, **head),
        seed=int(rng.random() * 2**31),
    )
