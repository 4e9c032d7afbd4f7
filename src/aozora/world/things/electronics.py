"""Electronics and appliances: boxes with softened edges, screens that shine, knobs, doors, cables."""

import math

from aozora.film.store import Store
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Box, Panel, Rod, Slab, Turned, composed

_BLACK, _GREY, _WHITE = "matte plastic:black", "matte plastic:dark grey", "plastic:white"


def _keys(rows: int, columns: int, pitch: float, top: float, back: float, finish: str) -> tuple[AnyPart, ...]:
    """Key caps about x = 0 in rows from the back forwards; the last row has a long bar between its outer keys."""
    made: list[AnyPart] = []
    for row in range(rows):
        y = back - row * pitch
        if row == rows - 1:
            side = [k for k in range(columns) if k < 0.24 * columns or k >= 0.76 * columns]
            free = columns - len(side)
            first = sum(1 for k in side if k < columns / 2)
            middle = (first + free / 2 - columns / 2) * pitch
            made.append(Box((free * pitch * 0.96, pitch * 0.84, 0.006), 0.0015, at=(middle, y, top), finish=finish))
        else:
            side = list(range(columns))
        made += [
            Box((pitch * 0.84, pitch * 0.84, 0.006), 0.0015, at=((k + 0.5 - columns / 2) * pitch, y, top), finish=finish)
            for k in side
        ]
    return tuple(made)


def _laptop() -> tuple[AnyPart, ...]:
    """Open at a hundred and ten degrees; the lid leans back about its hinge."""
    lean, half = 18.0, 0.108
    s, c = math.sin(math.radians(lean)), math.cos(math.radians(lean))
    hinge_y, hinge_z = 0.112, 0.014

    def on_lid(up: float, front: float) -> tuple[float, float, float]:
        return (0.0, hinge_y + up * s - front * c, hinge_z + up * c + front * s)

    return (
        Box((0.33, 0.228, 0.016), 0.0065, at=(0, 0, 0.008), finish="main"),
        Box((0.295, 0.100, 0.002), 0.0008, at=(0, 0.042, 0.0156), finish=_GREY),
        *_keys(5, 14, 0.0205, 0.0165, 0.083, _BLACK),
        Box((0.105, 0.066, 0.0016), 0.0007, at=(0, -0.062, 0.0158), finish="aluminium:light grey"),
        Box((0.33, 0.008, 0.222), 0.0035, at=on_lid(half, 0.0), turn=(-lean, 0, 0), finish="main"),
        Box((0.318, 0.003, 0.208), 0.001, at=on_lid(half, 0.0035), turn=(-lean, 0, 0), finish="dark glass"),
        Panel((0.302, 0.188), at=on_lid(half + 0.002, 0.0055), turn=(-lean, 0, 0), finish="screen:desktop"),
        Rod(((-0.12, hinge_y, 0.0165), (0, hinge_y, 0.0165), (0.12, hinge_y, 0.0165)), 0.006, finish=_GREY),
    )


def _fridge() -> tuple[AnyPart, ...]:
    doors: list[AnyPart] = []
    for low, high in ((0.06, 1.16), (1.175, 1.79)):
        doors.append(Box((0.69, 0.06, high - low), 0.014, at=(0, -0.30, (low + high) / 2), finish="main:white"))
        middle = (high - 0.24) if low < 0.5 else (low + 0.20)
        handle = (
            (-0.285, -0.33, middle - 0.15),
            (-0.285, -0.372, middle - 0.13),
            (-0.285, -0.375, middle),
            (-0.285, -0.372, middle + 0.13),
            (-0.285, -0.33, middle + 0.15),
        )
        doors.append(Rod(handle, 0.011, finish="steel"))
    return (
        Box((0.70, 0.60, 1.75), 0.012, at=(0, 0.03, 0.915), finish="main:white"),
        Box((0.66, 0.56, 0.05), 0.004, at=(0, 0.03, 0.025), finish=_GREY),
        *doors,
    )


def _oven() -> tuple[AnyPart, ...]:
    """A cooker: four rings on top, knobs in a row, a glass door with a bar, a drawer below."""
    rings: list[AnyPart] = []
    for x, y, r in ((-0.145, -0.12, 0.085), (0.145, -0.12, 0.07), (-0.145, 0.14, 0.07), (0.145, 0.14, 0.085)):
        rings.append(
            Turned(((0, 0.862), (r, 0.862), (r, 0.869), (r * 0.93, 0.871), (0, 0.871)), at=(x, y, 0), finish=_BLACK, round=False)
        )
        for k in range(4):
            rings.append(Box((2.25 * r, 0.010, 0.012), 0.003, at=(x, y, 0.882), turn=(0, 0, 45.0 * k), finish="iron:black"))
        rings.append(
            Turned(((0, 0.870), (0.35 * r, 0.870), (0.32 * r, 0.884), (0, 0.886)), at=(x, y, 0), finish="iron:black", round=False)
        )
    knobs: list[AnyPart] = []
    for k in range(5):
        x = -0.22 + 0.11 * k
        knobs.append(
            Turned(
                ((0, 0), (0.024, 0), (0.022, 0.022), (0.018, 0.026), (0, 0.026)),
                at=(x, -0.302, 0.79),
                turn=(90, 0, 0),
                finish=_BLACK,
            )
        )
        knobs.append(Box((0.005, 0.004, 0.020), 0.001, at=(x, -0.329, 0.798), finish=_WHITE))
    return (
        Box((0.60, 0.58, 0.84), 0.008, at=(0, 0.01, 0.44), finish="main:white"),
        Box((0.60, 0.60, 0.012), 0.004, at=(0, 0.0, 0.858), finish="steel"),
        Box((0.60, 0.03, 0.12), 0.006, at=(0, 0.285, 0.92), finish="main:white"),
        Box((0.575, 0.03, 0.46), 0.008, at=(0, -0.285, 0.475), finish="main:white"),
        Box((0.44, 0.012, 0.28), 0.006, at=(0, -0.298, 0.45), finish="dark glass"),
        Box((0.38, 0.004, 0.22), 0.002, at=(0, -0.304, 0.45), finish="glow window"),
        Rod(((-0.23, -0.30, 0.665), (-0.225, -0.335, 0.665), (0.225, -0.335, 0.665), (0.23, -0.30, 0.665)), 0.010,
            finish="steel"),
        Box((0.575, 0.03, 0.17), 0.008, at=(0, -0.285, 0.14), finish="main:white"),
        *rings, *knobs,
    )  # fmt: skip


def _microwave() -> tuple[AnyPart, ...]:
    buttons = [
        Box(
            (0.020, 0.006, 0.014),
            0.002,
            at=(0.166 + 0.026 * (k % 3), -0.176, 0.150 - 0.024 * (k // 3)),
            finish="plastic:light grey",
        )
        for k in range(12)
    ]
    return (
        Box((0.48, 0.34, 0.27), 0.010, at=(0, 0, 0.145), finish="main:white"),
        Box((0.345, 0.020, 0.245), 0.006, at=(-0.058, -0.168, 0.145), finish=_BLACK),
        Box((0.255, 0.006, 0.165), 0.004, at=(-0.072, -0.178, 0.145), finish="glow window"),
        Rod(((0.092, -0.176, 0.055), (0.092, -0.205, 0.07), (0.092, -0.205, 0.22), (0.092, -0.176, 0.235)), 0.008,
            finish="steel"),
        Box((0.098, 0.020, 0.245), 0.006, at=(0.180, -0.166, 0.145), finish=_GREY),
        Panel((0.076, 0.034), at=(0.190, -0.1775, 0.230), finish="screen:digits"),
        *buttons,
        Turned(((0, 0), (0.015, 0), (0.013, 0.014), (0, 0.015)), at=(0.192, -0.175, 0.052), turn=(90, 0, 0), finish="steel"),
        *[Box((0.03, 0.03, 0.02), 0.004, at=(x, y, 0.010), finish=_BLACK) for x in (-0.2, 0.2) for y in (-0.12, 0.12)],
    )  # fmt: skip


def _toaster() -> tuple[AnyPart, ...]:
    slices: list[AnyPart] = []
    for y in (-0.034, 0.034):
        slices.append(Box((0.185, 0.034, 0.006), 0.002, at=(0, y, 0.1855), finish=_BLACK))
        crust = (
            (-0.062, -0.045),
            (0.062, -0.045),
            (0.064, 0.022),
            (0.070, 0.045),
            (0.045, 0.062),
            (-0.045, 0.062),
            (-0.070, 0.045),
            (-0.064, 0.022),
        )
        slices.append(Slab(crust, 0.017, 0.004, at=(0, y, 0.178), turn=(90, 0, 0), finish="cork:chestnut"))
        slices.append(
            Slab(
                tuple((0.88 * a, 0.88 * b) for a, b in crust), 0.0182, 0.001, at=(0, y, 0.178), turn=(90, 0, 0), finish="foam:tan"
            )
        )
    return (
        Box((0.27, 0.165, 0.170), 0.040, at=(0, 0, 0.102), finish="main"),
        Box((0.272, 0.168, 0.022), 0.008, at=(0, 0, 0.014), finish=_BLACK),
        *slices,
        Box((0.006, 0.014, 0.090), 0.002, at=(0.134, 0, 0.105), finish=_BLACK),
        Box((0.026, 0.044, 0.016), 0.005, at=(0.146, 0, 0.130), finish=_BLACK),
        Turned(((0, 0), (0.017, 0), (0.015, 0.012), (0, 0.013)), at=(0.08, -0.081, 0.062), turn=(90, 0, 0), finish=_BLACK),
    )  # fmt: skip


def _camera() -> tuple[AnyPart, ...]:
    """A single-lens reflex: prism hump, grip, a barrel with rings and a front element."""
    barrel = (
        (0, 0), (0.034, 0), (0.034, 0.022), (0.0315, 0.023), (0.0315, 0.030), (0.0345, 0.031), (0.0345, 0.056), (0.0325, 0.057),
        (0.0325, 0.062), (0.036, 0.063), (0.036, 0.078), (0.032, 0.079), (0.0275, 0.066), (0, 0.064),
    )  # fmt: skip
    return (
        Box((0.132, 0.054, 0.076), 0.009, at=(0, 0, 0.040), finish="main:black"),
        Box((0.116, 0.050, 0.012), 0.005, at=(0, 0, 0.080), finish="main:black"),
        Slab(((-0.030, -0.03), (0.030, -0.03), (0.027, 0.008), (0.012, 0.026), (-0.012, 0.026), (-0.027, 0.008)), 0.056, 0.006,
            at=(0, -0.003, 0.085), turn=(90, 0, 0), finish="main:black", round=False),
        Box((0.030, 0.030, 0.072), 0.012, at=(-0.054, -0.028, 0.042), finish="leather:black"),
        Turned(barrel, at=(0.006, -0.024, 0.046), turn=(90, 0, 0), finish="matte plastic:black", round=False),
        Turned(((0.0366, 0.064), (0.0366, 0.0655), (0.036, 0.066), (0.036, 0.0635), (0.0366, 0.064)), at=(0.006, -0.024, 0.046),
            turn=(90, 0, 0), finish="plastic:red", round=False),
        Turned(((0, 0.0645), (0.0275, 0.0645), (0.018, 0.0695), (0, 0.0715)), at=(0.006, -0.024, 0.046), turn=(90, 0, 0),
            finish="lens"),
        Turned(((0, 0), (0.011, 0), (0.011, 0.010), (0, 0.011)), at=(0.045, 0.004, 0.084), finish="steel", round=False),
        Turned(((0, 0), (0.007, 0), (0.006, 0.008), (0, 0.009)), at=(-0.052, -0.024, 0.080), finish="steel"),
        Box((0.022, 0.022, 0.005), 0.001, at=(0, 0.004, 0.113), finish="steel"),
    )  # fmt: skip


def _headphones() -> tuple[AnyPart, ...]:
    """Standing on their cups, which lean a little outwards, under a padded band."""
    band = tuple((0.078 * math.cos(a), 0.0, 0.075 + 0.105 * math.sin(a)) for a in [math.pi * k / 12 for k in range(13)])
    cups: list[AnyPart] = []
    for side in (-1, 1):
        turn = (0.0, side * 90.0, 0.0)
        cups.append(
            Turned(
                ((0, 0), (0.038, 0), (0.042, 0.006), (0.040, 0.020), (0.024, 0.026), (0, 0.027)),
                at=(side * 0.076, 0, 0.044),
                turn=turn,
                finish="main:black",
            )
        )
        cups.append(
            Turned(
                ((0, -0.020), (0.028, -0.022), (0.041, -0.014), (0.042, -0.004), (0.034, 0.001), (0, 0.001)),
                at=(side * 0.076, 0, 0.044),
                turn=turn,
                finish="leather:black",
            )
        )
        cups.append(
            Turned(
                ((0, 0.024), (0.019, 0.025), (0.018, 0.029), (0, 0.0295)),
                at=(side * 0.076, 0, 0.044),
                turn=turn,
                finish="aluminium",
            )
        )
        cups.append(Box((0.010, 0.020, 0.070), 0.004, at=(side * 0.086, 0, 0.090), finish="aluminium"))
    pad = tuple((0.93 * x, y, z - 0.006) for x, y, z in band[2:-2])
    return (Rod(band, 0.0065, 2.0, finish="main:black"), Rod(pad, 0.009, 1.7, finish="leather:black"), *cups)


PLANS: dict[str, tuple[AnyPart, ...]] = {
    "television": (
        Box((1.22, 0.045, 0.70), 0.012, at=(0, 0, 0.44), finish="main:black"),
        Panel((1.185, 0.665), at=(0, -0.0235, 0.44), finish="screen:landscape"),
        Box((0.12, 0.05, 0.10), 0.01, at=(0, 0.01, 0.06), finish=_BLACK),
        Box((0.56, 0.24, 0.018), 0.006, at=(0, 0, 0.009), finish=_BLACK),
    ),
    "laptop": _laptop(),
    "keyboard": (
        Box((0.44, 0.135, 0.020), 0.007, at=(0, 0, 0.010), turn=(3, 0, 0), finish="main:dark grey"),
        *[
            Box((w, 0.0152, 0.010), 0.0025, at=(x, y, 0.0215 + 0.052 * y), finish="plastic:light grey")
            for y, cells in (
                (0.052, [(-0.1995 + 0.0195 * k, 0.0160) for k in range(15)] + [(0.115 + 0.0195 * k + 0.02,
                    0.016) for k in range(4)]),
                (0.028, [(-0.1995 + 0.0195 * k, 0.0160) for k in range(13)] + [(0.068, 0.036)] + [(0.135 + 0.0195 * k,
                    0.016) for k in range(4)]),
                (0.0085, [(-0.195, 0.025)] + [(-0.1705 + 0.0195 * k, 0.0160) for k in range(12)] + [(0.073,
                    0.030)] + [(0.135 + 0.0195 * k, 0.016) for k in range(4)]),
                (-0.011, [(-0.192, 0.031)] + [(-0.165 + 0.0195 * k, 0.0160) for k in range(11)] + [(0.062,
                    0.050)] + [(0.135 + 0.0195 * k, 0.016) for k in range(4)]),
                (-0.0305, [(-0.186, 0.043)] + [(-0.1535 + 0.0195 * k, 0.0160) for k in range(10)] + [(0.055,
                    0.062)] + [(0.135 + 0.0195 * k, 0.016) for k in range(4)]),
                (-0.050, [(-0.197, 0.022), (-0.171, 0.024), (-0.145, 0.024), (-0.070, 0.120), (0.006, 0.024), (0.032, 0.024),
                    (0.06, 0.024)] + [(0.135 + 0.0195 * k, 0.016) for k in range(4)]),
            )
            for x, w in cells
        ],
    ),
    "computer mouse": (
        Ball((0.056, 0.032, 0.036), flat=True, finish="main:light grey"),
        Rod(((-0.0555, 0, 0.006), (-0.046, 0, 0.0205), (-0.028, 0, 0.0312), (-0.008, 0, 0.0356)), 0.0009, finish=_BLACK),
        Rod(((-0.006, -0.0295, 0.0135), (-0.008, -0.020, 0.0282), (-0.008, 0, 0.0357), (-0.008, 0.020, 0.0282),
            (-0.006, 0.0295, 0.0135)), 0.0009, finish=_BLACK),
        Turned(((0, -0.0035), (0.0095, -0.0035), (0.0105, 0), (0.0095, 0.0035), (0, 0.0035)), at=(-0.030, 0, 0.0265),
            turn=(90, 0, 0), finish="rubber:black"),
        Rod(((-0.054, 0, 0.008), (-0.075, 0.002, 0.003), (-0.105, 0.02, 0.0025), (-0.14, 0.010, 0.0025)), 0.0022,
            finish="rubber:black"),
    ),
    "remote control": (
        Box((0.046, 0.17, 0.018), 0.007, at=(0, 0, 0.009), finish="main:black"),
        Turned(((0, 0), (0.0055, 0), (0.005, 0.003), (0, 0.0035)), at=(-0.013, 0.070, 0.017), finish="plastic:red"),
        *[Box((0.009, 0.007, 0.005), 0.0018, at=(-0.013 + 0.013 * (k % 3), 0.050 - 0.0125 * (k // 3), 0.0185),
            finish="rubber:light grey") for k in range(12)],
        Turned(((0.006, 0), (0.016, 0), (0.0155, 0.003), (0.0075, 0.003), (0.006, 0)), at=(0, -0.022, 0.0172),
            finish="rubber:light grey", round=False),
        *[Box((0.009, 0.016, 0.005), 0.002, at=(x, -0.052, 0.0185), finish="rubber:light grey") for x in (-0.013, 0.013)],
        *[Box((0.009, 0.006, 0.005), 0.0018, at=(-0.013 + 0.013 * k, -0.071, 0.0185), finish=f"rubber:{c}") for k,
            c in enumerate(("green", "yellow", "blue"))],
    ),
    "phone": (
        Box((0.074, 0.0085, 0.152), 0.0040, at=(0, 0, 0.076), turn=(-14, 0, 0), finish="main:black"),
        Panel((0.0675, 0.1445), at=(0, -0.0049, 0.0773), turn=(-14, 0, 0), finish="screen:phone"),
        Box((0.05, 0.05, 0.004), 0.0015, at=(0, 0.015, 0.000), finish=_GREY),
        Box((0.03, 0.006, 0.07), 0.002, at=(0, 0.024, 0.030), turn=(14, 0, 0), finish=_GREY),
    ),
    "camera": _camera(),
    "headphones": _headphones(),
    "refrigerator": _fridge(),
    "oven": _oven(),
    "microwave": _microwave(),
    "toaster": _toaster(),
    "hair dryer": (
        Rod(((0.085, 0, 0.200), (0.03, 0, 0.200), (-0.04, 0, 0.200), (-0.105, 0, 0.200)), (0.040, 0.044, 0.036, 0.026),
            finish="main:hot pink"),
        Turned(((0.024, 0), (0.027, 0), (0.024, 0.030), (0.021, 0.030), (0.021, 0.002), (0.024, 0)), at=(-0.102, 0, 0.200),
            turn=(0, -90, 0), finish=_BLACK, round=False),
        Turned(((0, 0), (0.036, 0), (0.036, 0.006), (0.030, 0.010), (0, 0.010)), at=(0.094, 0, 0.200), turn=(0, 90, 0),
            finish=_BLACK, round=False),
        Rod(((0.030, 0, 0.175), (0.030, 0, 0.115), (0.045, 0, 0.042), (0.046, 0, 0.024)), (0.021, 0.019, 0.018, 0.018),
            finish="main:hot pink"),
        Box((0.010, 0.012, 0.028), 0.003, at=(0.016, -0.014, 0.120), finish=_BLACK),
        Rod(((0.048, 0, 0.018), (0.052, 0, 0.005), (0.09, 0.01, 0.004), (0.13, -0.02, 0.004), (0.16, 0.01, 0.004)), 0.0036,
            finish="rubber:black"),
    ),
}  # fmt: skip
"""Kind -> its parts."""


def electronics(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """An appliance or a device."""
    return composed(PLANS[params.kind], params, store)
