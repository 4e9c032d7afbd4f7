"""The parameters of a bird. Lengths are in units of the trunk's length unless said otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from aozora.film.world import Rgb


@dataclass(frozen=True)
class Bill:
    """`curve` is how far the tip drops and `kink` where the bend begins, as shares of the length; `blunt` is the radius of the
    tip as a share of that of the root; `flat` below 1 makes it a spoon, above 1 a blade; `lower` is the lower half's length."""

    length: float = 0.2
    depth: float = 0.055
    curve: float = 0.0
    kink: float = 0.0
    blunt: float = 0.15
    flat: float = 1.0
    lower: float = 0.88
    tip: float = 0.75
    """Where the colour of the tip begins."""


@dataclass(frozen=True)
class Wing:
    """Half the `span`, the `chord` (the length of a secondary), the form of the hand, and how far the folded wing reaches (1 is
    the end of the trunk)."""

    span: float = 1.35
    chord: float = 0.55
    hand: str = "round"
    folded: float = 1.12
    flap_hz: float = 4.0
    bar: bool = False


@dataclass(frozen=True)
class Tail:
    """`form`: "fan", "fork", "wedge", "train", "curl" (a rooster's)."""

    length: float = 0.6
    width: float = 0.075
    fan_deg: float = 9.0
    form: str = "fan"
    raise_deg: float = 0.0
    count: int = 9


@dataclass(frozen=True)
class BirdParams:
    """Everything that shapes one bird. `size_m` is the length of the trunk in metres, `pitch_deg` how upright it is; the neck
    ends at the skull's centre, at `neck` from the trunk in the direction `neck_deg` above level; `bend` makes it an S; `leg` is
    what is seen of the legs. `palette` maps zones to colours."""

    kind: str
    size_m: float
    palette: Mapping[str, Rgb]
    pitch_deg: float = 28.0
    girth: float = 0.30
    neck: float = 0.18
    neck_deg: float = 58.0
    neck_radius: float = 0.17
    bend: float = 0.0
    head: float = 0.19
    eye: float = 0.30
    frontal: bool = False
    iris: Rgb = (0.03, 0.014, 0.008)
    bill: Bill = Bill()
    leg: float = 0.30
    leg_radius: float = 0.022
    toe: float = 0.2
    webbed: bool = False
    wing: Wing = Wing()
    tail: Tail = Tail()
    ornaments: tuple[str, ...] = ()
    marks: str = "plain"
    flipper: bool = False
    fluff: float = 1.0
    speeds: Mapping[str, float] = field(default_factory=dict[str, float])
    blades: int = 14000
    seed: int = 0
