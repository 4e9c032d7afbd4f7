"""Hair styles as rows of one table: how locks flow, how long, thick and curly they are, and what is tied up."""

from dataclasses import dataclass
from typing import Literal

Flow = Literal["crown", "part", "back", "up", "gather", "out"]


@dataclass(frozen=True)
class HairStyle:
    """Lengths in half heads. `flow`: from the crown, away from a parting at `part`, back, up, towards the `gather` point, or
    straight out. Locks end after `length` or at height `cut` about the head's middle; the `fringe` falls over the forehead down
    to this height. `lift` is how far locks lie off the skin, `width` how broad and `count` how many; `curl` is (radius, pitch),
    `flat` 1 for waves; `crop` moves the hairline up the sides and the back; `bald` leaves the top free; `cap` is the height of
    the mass below. `tail` hangs from the gathering: "pony", "bun", "braids", "pigtails".
    """

    flow: Flow = "crown"
    length: float = 0.5
    cut: float = -9.0
    lift: float = 0.05
    width: float = 0.16
    count: int = 230
    part: float = 0.0
    fringe: float | None = None
    curl: tuple[float, float] = (0.0, 1.0)
    flat: float = 1.0
    gravity: float = 0.5
    stand: float = 0.0
    crop: float = 0.0
    bald: bool = False
    cap: float = 0.03
    tip: float = 0.12
    gather: tuple[float, float, float] = (0.0, 0.0, 0.0)
    tail: str = ""
    tail_length: float = 1.0
    sex: str = ""
    words: tuple[str, ...] = ()


STYLES: dict[str, HairStyle] = {
    "short": HairStyle("part", 0.50, part=0.28, lift=0.06, gravity=0.35, stand=0.20, crop=0.10, count=230, sex="male"),
    "crew cut": HairStyle("crown", 0.13, lift=0.015, width=0.055, count=760, stand=0.7, crop=0.10, cap=0.02, sex="male"),
    "side parting": HairStyle("part", 0.72, part=0.34, lift=0.075, gravity=0.45, stand=0.10, crop=0.06, cut=0.02, width=0.17,
        sex="male"),
    "swept back": HairStyle("back", 0.85, lift=0.08, gravity=0.22, crop=0.04, width=0.17, cut=-0.42, sex="male"),
    "spiky": HairStyle("up", 0.44, lift=0.04, width=0.19, count=150, stand=1.0, gravity=0.0, crop=0.08, tip=0.03, sex="male"),
    "bob": HairStyle("part", 1.7, cut=-0.62, part=0.10, lift=0.085, gravity=1.0, width=0.19, count=240, fringe=0.30, tip=0.45,
        sex="female"),
    "pixie": HairStyle("crown", 0.62, lift=0.06, gravity=0.55, fringe=0.34, count=250, width=0.15, crop=0.02, sex="female"),
    "long straight": HairStyle("part", 2.7, cut=-1.75, part=0.14, lift=0.08, gravity=1.2, width=0.19, count=250, sex="female"),
    "long wavy": HairStyle(
        "part", 2.9, cut=-1.55, part=-0.16, lift=0.10, gravity=1.1, width=0.21, count=230, curl=(0.065, 0.62), sex="female"
    ),
    "curly": HairStyle(
        "part", 1.05, cut=-0.62, part=0.05,
        lift=0.10, gravity=0.75, width=0.12, count=330, curl=(0.085, 0.26), flat=0.0, stand=0.5,
            cap=0.10, sex="female"
    ),
    "short curls": HairStyle(
        "crown", 0.44, lift=0.05, gravity=0.25, width=0.10, count=330, curl=(0.070, 0.20), flat=0.0, stand=0.6, crop=0.08,
            cap=0.06
    ),
    "afro": HairStyle(
        "out", 0.62, lift=0.04, gravity=0.0, width=0.085, count=620, curl=(0.060, 0.16), flat=0.0, stand=1.0, cap=0.42, crop=-0.02
    ),
    "ponytail": HairStyle("gather", 1.6, gather=(-0.86, 0.0, 0.42), lift=0.045, width=0.15, count=240, gravity=0.0, tail="pony",
        tail_length=1.5, sex="female"),
    "bun": HairStyle("gather", 1.6, gather=(-0.55, 0.0, 0.86), lift=0.045, width=0.15, count=240, gravity=0.0, tail="bun",
        sex="female"),
    "low bun": HairStyle("gather", 1.6, gather=(-0.92, 0.0, -0.02), lift=0.045, width=0.15, count=240, gravity=0.0, tail="bun",
        sex="female"),
    "braids": HairStyle("gather", 1.8, gather=(-0.42, 0.66, -0.30), lift=0.045, width=0.15, count=240, gravity=0.0,
        tail="braids", tail_length=1.5, sex="female"),
    "pigtails": HairStyle("gather", 1.7, gather=(-0.40, 0.74, 0.18), lift=0.045, width=0.15, count=240, gravity=0.0,
        tail="pigtails", tail_length=0.8, sex="female"),
    "old fringe": HairStyle("crown", 0.36, lift=0.05, width=0.14, count=260, gravity=0.5, stand=0.3, bald=True, cap=0.02,
        sex="male"),
    "wisps": HairStyle("crown", 0.26, lift=0.012, width=0.05, count=620, gravity=0.5, stand=0.12, cap=0.0),
    "long grey": HairStyle("back", 2.4, cut=-1.5, lift=0.07, gravity=1.1, width=0.19, count=230, sex="male"),
    "bald": HairStyle(count=0, cap=-0.05, sex="male"),
}  # fmt: skip
"""Style -> its row; "bald" has none."""
