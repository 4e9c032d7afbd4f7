"""What only some animals carry, as parameters: horns, tusks, manes, humps, trunks, spines and the like.

Lengths on the head are in radii of the skull, on the body in heights at the withers.
"""

from dataclasses import dataclass

from aozora.film.world import Rgb, Vec3

IVORY: Rgb = (0.62, 0.53, 0.38)
HORN: Rgb = (0.115, 0.085, 0.060)


@dataclass(frozen=True)
class Horn:
    """A horn, tusk or tine through `points` (x, y, z in skull radii from the skull's centre), the left one of a pair unless
    `single`. `root` and `tip` are radii; `rings` ripples run round it."""

    points: tuple[Vec3, ...]
    root: float
    tip: float = 0.02
    colour: Rgb = HORN
    tip_colour: Rgb = HORN
    single: bool = False
    rings: int = 0
    flat: float = 1.0
    """Below 1 the section is flattened sideways, as the shovels of a moose."""


@dataclass(frozen=True)
class Mane:
    """Long hair as a volume of its own: "ruff" all round the head (lion), "crest" along the neck that falls to one side (horse),
    "brush" that stands along the neck (zebra), "beard" under the chin, "bib" under the neck, "cape" over shoulders and chest
    (bison), "forelock" between the ears or horns, "cap" on the head, "bracelets" above the feet (poodle),
    "whiskers" along the muzzle and over the eyes (terrier). `size` scales it."""

    shape: str
    size: float = 1.0
    hair: float = 0.09


@dataclass(frozen=True)
class Hump:
    """A hump on the back: how far along the trunk (shoulder 0.2, hip -0.28), how high it rises, its half length."""

    along: float
    height: float
    length: float = 0.12


@dataclass(frozen=True)
class Trunk:
    """An elephant's: as long as `length` heights at the withers."""

    length: float = 0.62
    radius: float = 0.36


@dataclass(frozen=True)
class Spines:
    """A hedgehog's: so many, so long, in heights at the withers."""

    count: int = 2600
    length: float = 0.22


@dataclass(frozen=True)
class Extras:
    """Everything an animal carries beside trunk, head, legs and tail."""

    horns: tuple[Horn, ...] = ()
    manes: tuple[Mane, ...] = ()
    humps: tuple[Hump, ...] = ()
    trunk: Trunk | None = None
    spines: Spines | None = None
    udder: bool = False
    dewlap: float = 0.0
    frill: float = 0.0
    teeth: str = ""
    """"" none are seen, "incisors" two long ones in front, "fangs" all round the jaws."""
