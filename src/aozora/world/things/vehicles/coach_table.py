"""The table of buses, trams and trains, in metres, the front along +X."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from aozora.world.things.vehicles.outlines import Points
from aozora.world.things.vehicles.wheels import Wheel

Box = tuple[float, float, float, float]
"""x0, x1, z0, z1."""


@dataclass(frozen=True, kw_only=True)
class Coach:
    """A long body. `windows`, `doors`, `stripes` and `band` (the dark band that joins windows) are boxes on the flanks;
    `nose_stripes` heights on the front. `screens` and `backs` are windows across: half width and height below, half width and
    height above. `head` and `tail` are lamps: y, z, half width, half height (0: round). `grille` is half width, heights, bars.
    `floors` are heights. `bogies` are their places along x (none: `axles` on the road). `skirt` is the height of the dark
    lower edge. `mirrors` stand at x, y, z. `bumper` is height and radius, `pantograph` x and height."""

    name: str
    profile: Points
    section: tuple[tuple[float, float], ...]
    plan: tuple[tuple[float, float], ...]
    corner: float = 0.35
    bow: tuple[float, float] = (0.06, 0.03)
    crown: float = 0.06
    round_off: float = 0.30
    windows: tuple[Box, ...] = ()
    band: tuple[Box, ...] = ()
    doors: tuple[Box, ...] = ()
    stripes: tuple[Box, ...] = ()
    nose_stripes: tuple[tuple[float, float], ...] = ()
    screens: tuple[Box, ...] = ()
    backs: tuple[Box, ...] = ()
    head: Box | None = None
    tail: Box | None = None
    grille: tuple[float, float, float, int] | None = None
    floors: tuple[float, ...] = (0.9,)
    axles: tuple[float, ...] = ()
    wheel: Wheel = Wheel(0.48, 0.29, 0.60, "truck", 10)
    arch: float = 0.07
    bogies: tuple[float, ...] = ()
    skirt: float = 0.10
    corner_glass: float = 0.09
    mirrors: tuple[float, float, float] | None = None
    bumper: tuple[float, float] | None = None
    pantograph: tuple[float, float] | None = None
    colour: str = "blue"
    second: str = "white"
    voxel: float = 0.055


def _row(start: float, end: float, count: int, low: float, high: float, gap: float = 0.10) -> tuple[Box, ...]:
    """Equal windows side by side."""
    edges = np.linspace(start, end, count + 1).tolist()
    return tuple((a + gap / 2, b - gap / 2, low, high) for a, b in pairwise(edges))


def _walls(half: float, low: float, high: float, lean: float = 0.05) -> tuple[tuple[float, float], ...]:
    """Nearly upright walls."""
    tall = high - low
    return (
        (low - 0.3, half - 0.06),
        (low, half - 0.03),
        (low + 0.18 * tall, half),
        (low + 0.45 * tall, half),
        (low + 0.75 * tall, half - 0.6 * lean),
        (high, half - 1.6 * lean),
        (high + 0.4, half - 3 * lean),
    )


def _ends(front: float, rear: float, narrow: float = 0.96) -> tuple[tuple[float, float], ...]:
    """Walls that run straight and draw in a little at both ends."""
    return ((rear - 0.4, narrow), (rear + 0.2, 0.985), (rear + 1.0, 1.0), (0.0, 1.0), (front - 1.0, 1.0), (front - 0.2, 0.985),
            (front + 0.4, narrow))  # fmt: skip


_BUS_PROFILE = (
    (5.92, 0.32), (6.02, 0.70), (6.02, 1.15), (5.90, 2.65), (5.72, 3.06), (-5.86, 3.06), (-5.98, 2.6), (-6.0, 0.32)
)  # fmt: skip

_BUS = Coach(
    name="city bus",
    profile=_BUS_PROFILE,
    section=_walls(1.27, 0.32, 3.06),
    plan=_ends(6.0, -6.0),
    windows=(*_row(-5.6, -0.65, 4, 1.32, 2.42, 0.06), *_row(0.78, 3.95, 2, 1.32, 2.42, 0.06), (5.30, 5.80, 1.25, 2.42)),
    band=((-5.7, 4.05, 1.26, 2.48), (5.2, 5.9, 1.2, 2.48)),
    doors=((4.05, 5.20, 0.42, 2.50), (-0.62, 0.74, 0.42, 2.50)),
    stripes=((-7.0, 7.0, 0.2, 0.80),),
    nose_stripes=((0.2, 0.80),),
    screens=((1.16, 1.20, 1.10, 2.42), (0.98, 2.56, 0.95, 2.86)),
    backs=((0.98, 1.75, 0.92, 2.60),),
    head=(0.95, 0.66, 0.17, 0.09),
    tail=(1.10, 1.15, 0.08, 0.30),
    axles=(3.20, -2.85),
    mirrors=(5.9, 1.42, 2.2),
    colour="orange",
    second="dark grey",
)

_DOUBLE = Coach(
    name="double-decker",
    profile=((5.40, 0.30), (5.50, 0.70), (5.50, 1.20), (5.44, 3.9), (5.20, 4.34), (-5.10, 4.34), (-5.38, 4.0), (-5.42, 0.30)),
    section=_walls(1.26, 0.30, 4.34, 0.06),
    plan=_ends(5.4, -5.4),
    corner=0.45,
    windows=(
        *_row(-5.0, 2.10, 5, 1.30, 2.10),
        (4.80, 5.30, 1.25, 2.10),
        *_row(-5.0, 5.20, 7, 2.85, 3.72),
    ),
    doors=((3.55, 4.72, 0.42, 2.25), (2.35, 2.40, 1.3, 1.32)),
    stripes=((-7.0, 7.0, 2.32, 2.62),),
    screens=((1.14, 1.15, 1.10, 2.15), (0.80, 2.30, 0.80, 2.58), (1.12, 2.85, 1.08, 3.78)),
    backs=((0.90, 2.85, 0.85, 3.72), (0.80, 1.5, 0.78, 2.1)),
    head=(0.92, 0.72, 0.13, 0.0),
    tail=(1.08, 1.0, 0.08, 0.22),
    floors=(0.8, 2.45),
    axles=(2.95, -2.55),
    mirrors=(5.3, 1.42, 2.1),
    colour="red",
    second="cream",
)

_SCHOOL = Coach(
    name="school bus",
    profile=(
        (5.20, 0.50), (5.30, 0.62), (5.30, 1.45), (5.12, 1.66), (3.98, 1.78), (3.66, 2.70), (3.30, 3.04), (-5.0, 3.04),
        (-5.18, 2.8), (-5.20, 0.56)
    ),
    section=((0.2, 1.10), (0.5, 1.14), (0.9, 1.20), (1.5, 1.20), (1.9, 1.19), (2.5, 1.17), (2.95, 1.08), (3.4, 0.95)),
    plan=((-5.6, 0.97), (-5.0, 0.99), (-4.0, 1.0), (0.0, 1.0), (3.2, 1.0), (3.7, 0.96), (4.1, 0.86), (5.0, 0.80), (5.6, 0.74)),
    corner=0.28,
    windows=(*_row(-4.85, 2.45, 8, 1.80, 2.50, 0.13), (3.30, 3.62, 1.80, 2.45)),
    doors=((2.55, 3.28, 0.62, 2.50),),
    stripes=((-7.0, 4.0, 1.62, 1.70), (-7.0, 4.0, 1.20, 1.27), (-7.0, 4.0, 0.86, 0.93)),
    screens=((1.02, 1.80, 0.96, 2.55),),
    backs=((0.42, 1.7, 0.42, 2.5), (0.95, 1.8, 0.93, 2.45)),
    head=(0.72, 1.12, 0.12, 0.0),
    tail=(0.95, 1.35, 0.10, 0.0),
    grille=(0.46, 0.84, 1.36, 7),
    floors=(1.0,),
    axles=(4.20, -3.10),
    wheel=Wheel(0.48, 0.28, 0.58, "truck", 10),
    arch=0.09,
    skirt=0.06,
    mirrors=(4.3, 1.38, 2.1),
    bumper=(0.66, 0.13),
    colour="amber",
    second="black",
)  # fmt: skip

_TRAM = Coach(
    name="tram",
    profile=((6.9, 0.30), (7.15, 0.85), (7.05, 1.30), (6.30, 2.95), (5.9, 3.25), (-5.9, 3.25), (-6.30, 2.95), (-7.05, 1.30),
             (-7.15, 0.85), (-6.9, 0.30)),
    section=_walls(1.22, 0.30, 3.25),
    plan=((-7.6, 0.70), (-6.9, 0.84), (-5.8, 0.97), (-4.5, 1.0), (0, 1.0), (4.5, 1.0), (5.8, 0.97), (6.9, 0.84), (7.6, 0.70)),
    bow=(0.22, 0.22),
    windows=(*_row(-3.1, -0.85, 1, 1.25, 2.50), *_row(0.85, 3.1, 1, 1.25, 2.50),
             *_row(-5.9, -4.5, 1, 1.25, 2.5), (4.5, 5.9, 1.25, 2.5)),
    band=((-6.0, 6.0, 1.18, 2.58),),
    doors=((-4.42, -3.18, 0.40, 2.58), (-0.72, 0.72, 0.40, 2.58), (3.18, 4.42, 0.40, 2.58)),
    stripes=((-9.0, 9.0, 2.62, 2.95), (-9.0, 9.0, 0.2, 0.55)),
    screens=((0.98, 1.28, 0.86, 2.62),),
    backs=((0.98, 1.28, 0.86, 2.62),),
    head=(0.72, 0.86, 0.13, 0.07),
    tail=(0.72, 0.86, 0.10, 0.05),
    floors=(0.55,),
    bogies=(4.3, -4.3),
    skirt=0.05,
    pantograph=(0.5, 3.3),
    colour="red",
    second="cream",
    voxel=0.06,
)  # fmt: skip

_CARRIAGE = Coach(
    name="carriage",
    profile=((9.9, 1.02), (9.9, 3.4), (9.8, 3.86), (-9.8, 3.86), (-9.9, 3.4), (-9.9, 1.02)),
    section=_walls(1.42, 1.02, 3.86, 0.10),
    plan=_ends(10.0, -10.0, 0.985),
    corner=0.22,
    bow=(0.0, 0.0),
    crown=0.14,
    windows=_row(-7.7, 7.7, 10, 1.95, 2.85, 0.36),
    doors=((8.35, 9.25, 1.15, 3.10), (-9.25, -8.35, 1.15, 3.10)),
    stripes=((-12, 12, 1.0, 1.55), (-12, 12, 3.05, 3.15)),
    floors=(1.2,),
    bogies=(7.2, -7.2),
    skirt=0.05,
    colour="navy",
    second="cream",
    voxel=0.07,
)

_HEAD = Coach(
    name="power car",
    profile=((9.75, 0.80), (10.25, 1.10), (10.30, 1.60), (9.50, 2.30), (8.10, 3.45), (7.0, 3.86), (-9.8, 3.86), (-9.9, 3.4),
             (-9.9, 0.95),
             (8.9, 0.85)),
    section=_walls(1.42, 1.02, 3.86, 0.10),
    plan=((-10.4, 0.985), (-9.6, 1.0), (-5.0, 1.0), (0, 1.0), (6.0, 1.0), (7.6, 0.97), (8.8, 0.88), (9.6, 0.76), (10.4, 0.56)),
    bow=(0.30, 0.0),
    crown=0.14,
    corner=0.9,
    round_off=0.40,
    windows=(*_row(-7.7, 5.4, 8, 1.95, 2.85, 0.36),),
    doors=((5.75, 6.55, 1.15, 3.10), (-9.25, -8.35, 1.15, 3.10)),
    stripes=((-12, 12, 1.0, 1.55), (-12, 7.2, 3.05, 3.15)),
    nose_stripes=((0.6, 1.42),),
    screens=((0.98, 2.28, 0.76, 3.22),),
    head=(0.74, 1.62, 0.22, 0.10),
    floors=(1.2,),
    bogies=(6.6, -7.2),
    skirt=0.05,
    pantograph=(-5.0, 3.86),
    colour="navy",
    second="cream",
    voxel=0.07,
)  # fmt: skip

PLANS: dict[str, Coach] = {plan.name: plan for plan in (_BUS, _DOUBLE, _SCHOOL, _TRAM, _CARRIAGE, _HEAD)}
"""Name of a body -> its plan."""

COACHES: dict[str, tuple[tuple[str, bool], ...]] = {
    "bus": (("city bus", False),),
    "double-decker bus": (("double-decker", False),),
    "school bus": (("school bus", False),),
    "tram": (("tram", False),),
    "train": (("power car", False), ("carriage", False)),
    "train carriage": (("carriage", False),),
    "locomotive": (("power car", False),),
}
"""Kind -> the bodies it is made of, from front to rear, and whether each is turned round."""
