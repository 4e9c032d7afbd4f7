"""The table of cars that others were made into, and of vans: taxi, police car, pickup, vintage car, van, ambulance."""

from dataclasses import replace

from aozora.world.things.vehicles.car_form import Car
from aozora.world.things.vehicles.car_table import HATCHBACK, SEDAN, SPORTS, SUV
from aozora.world.things.vehicles.outlines import Points, circle, rounded
from aozora.world.things.vehicles.paintwork import PAINT, SECOND, Drawing
from aozora.world.things.vehicles.wheels import Wheel


def _patch(points: Points, view: str = "side") -> Drawing:
    """An outline in the second colour."""
    return Drawing("rear" if view == "rear" else "side", rounded(points, 0.02), SECOND, over=(PAINT,))


def _checks(low: float, size: float, start: float, end: float) -> Drawing:
    """A band of checks along the flanks."""
    squares = [
        rounded([(x, z), (x + size, z), (x + size, z + size), (x, z + size)], 0.002, 2)
        for k in range(int((end - start) / size))
        for r in (0, 1)
        if (k + r) % 2
        for x, z in ((start + k * size, low + r * size),)
    ]
    return Drawing("side", tuple(squares), SECOND, over=(PAINT,))


_PICKUP = replace(
    SUV,
    profile=(
        (2.50, 0.36),
        (2.66, 0.50),
        (2.70, 0.72),
        (2.67, 0.95),
        (2.52, 1.075),
        (2.00, 1.140),
        (1.52, 1.180),
        (1.36, 1.260),
        (0.92, 1.620),
        (0.66, 1.750),
        (0.20, 1.800),
        (-0.36, 1.780),
        (-0.56, 1.700),
        (-0.70, 1.230),
        (-0.78, 1.165),
        (-1.20, 1.160),
        (-2.60, 1.170),
        (-2.68, 1.120),
        (-2.70, 0.80),
        (-2.72, 0.58),
        (-2.66, 0.46),
        (-2.50, 0.42),
        (-1.75, 0.38),
        (1.70, 0.36),
    ),
    plan=((-2.8, 0.96), (-2.4, 0.985), (-1.7, 1.0), (-0.8, 1.0), (0.6, 1.0), (1.7, 0.985), (2.3, 0.94), (2.9, 0.84)),
    axles=(1.76, -1.58),
    wheel=Wheel(0.40, 0.26, 0.62, "spokes", 6),
    belt=(1.19, 1.22),
    panes=((0.32, 1.45), (-0.44, 0.23)),
    screen=(0.75, 1.21, 0.62, 1.665),
    back=(0.62, 1.25, 0.58, 1.62),
    doors=(
        ((1.34, 0.48), (1.38, 0.74), (1.33, 1.18), (0.27, 1.20), (0.27, 0.48)),
        ((0.27, 0.48), (0.27, 1.20), (-0.58, 1.22), (-0.60, 0.90), (-0.60, 0.48)),
        ((-0.70, 0.50), (-0.70, 1.40), (-0.72, 1.40), (-0.72, 0.50)),
    ),
    head=((0.56, 0.86), (0.56, 1.02), (0.76, 1.06), (0.97, 1.05), (0.97, 0.86)),
    tail=((0.80, 0.74), (0.80, 1.10), (0.99, 1.10), (0.99, 0.74)),
    grille=((0.52, 1.02), (0.48, 0.74)),
    slats=3,
    intake=((0.58, 0.62), (0.66, 0.46)),
    bonnet=(1.42, 2.54, 0.76),
    boot=(0.74, 0.66, 1.14),
    bow=(0.16, 0.03),
    round_off=0.11,
    sill=0.44,
    seats=((0.36, 0.70), (-0.30, 0.70)),
    plates=(0.60, 0.60),
    handles=(0.42, -0.44),
    mirror=(1.16, 1.24),
    extras=("running boards",),
    bed=(-2.56, -0.84, 0.76, 0.66, 1.15),
    colour="white",
)

_VINTAGE = replace(
    SEDAN,
    profile=(
        (2.14, 0.30),
        (2.26, 0.42),
        (2.29, 0.62),
        (2.27, 0.84),
        (2.14, 1.000),
        (1.70, 1.080),
        (1.05, 1.110),
        (0.86, 1.180),
        (0.48, 1.470),
        (0.22, 1.560),
        (-0.25, 1.590),
        (-0.72, 1.540),
        (-1.08, 1.390),
        (-1.34, 1.180),
        (-1.62, 1.090),
        (-2.10, 0.990),
        (-2.36, 0.860),
        (-2.44, 0.66),
        (-2.44, 0.48),
        (-2.34, 0.34),
        (-1.80, 0.27),
        (1.70, 0.26),
    ),
    section=(
        (0.15, 0.78),
        (0.28, 0.84),
        (0.45, 0.895),
        (0.65, 0.915),
        (0.85, 0.905),
        (1.00, 0.855),
        (1.10, 0.800),
        (1.20, 0.765),
        (1.38, 0.690),
        (1.55, 0.590),
        (1.75, 0.47),
    ),
    plan=((-2.7, 0.74), (-2.2, 0.88), (-1.5, 0.975), (-0.6, 1.0), (0.6, 0.985), (1.4, 0.97), (2.0, 0.92), (2.5, 0.80)),
    axles=(1.48, -1.36),
    wheel=Wheel(0.345, 0.19, 0.58, "cap", 5, white=True),
    belt=(1.115, 1.13),
    rail=0.10,
    crown=0.16,
    round_off=0.30,
    bow=(0.14, 0.20),
    panes=((-0.10, 0.94), (-0.84, -0.19)),
    screen=(0.66, 1.15, 0.50, 1.455),
    back=(0.50, 1.18, 0.40, 1.42),
    doors=(
        ((0.92, 0.36), (0.94, 0.66), (0.90, 1.09), (-0.14, 1.11), (-0.14, 0.36)),
        ((-0.14, 0.36), (-0.14, 1.11), (-0.98, 1.11), (-1.00, 0.80), (-0.86, 0.36)),
    ),
    head=tuple((y, z) for y, z in circle((0.66, 0.84), 0.105, 20).tolist()),
    tail=tuple((y, z) for y, z in circle((0.68, 0.74), 0.075, 16).tolist()),
    grille=((0.40, 0.82), (0.46, 0.62)),
    slats=6,
    intake=(),
    bonnet=(0.98, 2.16, 0.56),
    boot=(0.56, 0.58, 1.02),
    arch=0.03,
    flare=0.045,
    chrome=True,
    sill=0.30,
    seats=((-0.05, 0.50), (-0.85, 0.50)),
    plates=(0.46, 0.60),
    handles=(-0.02, -0.84),
    mirror=(0.74, 1.10),
    extras=("chrome bumpers",),
    colour="turquoise",
    second="cream",
    decals=(Drawing("side", rounded([(-3, 1.14), (3, 1.14), (3, 2), (-3, 2)], 0.02), SECOND),
            Drawing("top", rounded([(-1.2, -0.8), (0.75, -0.8), (0.75, 0.8), (-1.2, 0.8)], 0.02), SECOND, span=(1.3, 2.0))),
)  # fmt: skip

_VAN = replace(
    SUV,
    profile=(
        (2.42, 0.28),
        (2.58, 0.42),
        (2.62, 0.62),
        (2.58, 0.86),
        (2.46, 1.020),
        (2.10, 1.190),
        (1.90, 1.300),
        (1.30, 1.960),
        (1.06, 2.110),
        (0.60, 2.190),
        (-0.60, 2.210),
        (-2.10, 2.190),
        (-2.48, 2.150),
        (-2.60, 2.020),
        (-2.64, 1.40),
        (-2.66, 0.80),
        (-2.67, 0.52),
        (-2.62, 0.38),
        (-2.40, 0.30),
        (1.90, 0.27),
    ),
    section=(
        (0.20, 0.90),
        (0.30, 0.93),
        (0.50, 0.965),
        (0.80, 0.985),
        (1.10, 0.985),
        (1.30, 0.965),
        (1.60, 0.925),
        (1.90, 0.870),
        (2.10, 0.825),
        (2.40, 0.75),
    ),
    plan=((-2.8, 0.975), (-2.3, 0.99), (-1.5, 1.0), (0.6, 1.0), (1.5, 0.99), (2.1, 0.955), (2.4, 0.90), (2.9, 0.78)),
    axles=(1.72, -1.55),
    wheel=Wheel(0.35, 0.22, 0.66, "holes", 10),
    belt=(1.22, 1.24),
    rail=0.20,
    bow=(0.16, 0.03),
    round_off=0.18,
    crown=0.05,
    panes=((0.72, 1.82),),
    screen=(0.82, 1.29, 0.70, 2.00),
    back=(0.72, 1.25, 0.68, 1.90),
    doors=(
        ((1.34, 0.36), (1.36, 0.80), (1.74, 1.16), (1.72, 1.34), (1.16, 2.06), (0.66, 2.08), (0.66, 0.36)),
        ((0.60, 0.36), (0.60, 2.08), (-0.70, 2.08), (-0.70, 0.36)),
    ),
    head=((0.66, 0.80), (0.62, 0.98), (0.80, 1.12), (0.97, 1.16), (1.0, 0.98), (0.86, 0.82)),
    tail=((0.86, 0.86), (0.86, 1.30), (1.02, 1.30), (1.02, 0.86)),
    grille=((0.50, 0.92), (0.46, 0.74)),
    slats=3,
    intake=((0.62, 0.56), (0.68, 0.38)),
    bonnet=(1.92, 2.48, 0.74),
    boot=(0.82, 0.46, 2.04),
    cladding=0.0,
    sill=0.34,
    seats=((0.72, 0.82),),
    plates=(0.60, 0.66),
    handles=(0.82, 0.48),
    mirror=(1.56, 1.30),
    extras=(),
    colour="white",
    voxel=0.034,
)

CARS: dict[str, Car] = {
    "car": SEDAN,
    "hatchback": HATCHBACK,
    "suv": SUV,
    "sports car": SPORTS,
    "taxi": replace(
        SEDAN, colour="yellow", second="black", extras=("taxi sign",), decals=(_checks(0.70, 0.075, -1.85, 2.0),)
    ),
    "police car": replace(
        SEDAN,
        colour="black",
        second="white",
        extras=("light bar",),
        decals=(_patch(((0.96, 0.0), (0.96, 2.0), (-1.12, 2.0), (-1.12, 0.0))),
                Drawing("top", rounded([(-1.1, -0.8), (0.4, -0.8), (0.4, 0.8), (-1.1, 0.8)], 0.02), SECOND, span=(1.2, 2.0))),
    ),
    "pickup truck": _PICKUP,
    "vintage car": _VINTAGE,
    "van": _VAN,
    "ambulance": replace(
        _VAN,
        colour="white",
        second="red",
        extras=("light bar",),
        decals=(
            _patch(((-2.8, 0.92), (-2.8, 1.08), (2.2, 1.08), (2.2, 0.92))),
            _patch(((-1.50, 1.30), (-1.50, 1.90), (-1.30, 1.90), (-1.30, 1.30))),
            _patch(((-1.70, 1.50), (-1.70, 1.70), (-1.10, 1.70), (-1.10, 1.50))),
        ),
    ),
}  # fmt: skip
"""Kind -> its lines."""
