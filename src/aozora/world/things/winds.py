"""Musical instruments that are blown, and the accordion."""

# fmt: off

import math
from collections.abc import Callable

from aozora.world.things.kit import AnyPart, Ball, Box, Group, Pad, Rod, Slab, Turned
from aozora.world.things.strokes import bow, disc, ring

Plan = tuple[AnyPart, ...]


def _flute() -> Plan:
    keys = [Turned(((0, 0), (0.0085, 0), (0.0085, 0.003), (0, 0.004)), at=(-0.02 + 0.026 * k, 0, 0.0215), finish="main")
        for k in range(11)]
    bars = [Rod(((-0.04 + 0.15 * k, -0.011, 0.018), (0.09 + 0.15 * k, -0.011, 0.018)), 0.002, finish="main") for k in range(2)]
    bands = [Turned(((0, -0.006), (0.0115, -0.006), (0.0118, 0), (0.0115, 0.006), (0, 0.006)), at=(x, 0, 0.0118),
        turn=(0, 90, 0), finish="gold")
             for x in (-0.33, -0.12, 0.29)]
    return (
        Rod(((-0.33, 0, 0.0118), (0.34, 0, 0.0118)), 0.0098, straight=True), *keys, *bars, *bands,
        Slab(disc(0.014, squash=0.8), 0.004, 0.0015, at=(-0.24, 0, 0.022)), Ball((0.005, 0.004, 0.002), at=(-0.24, 0, 0.0235),
            finish="plastic:black"),
    )


def _trumpet() -> Plan:
    """Drawn upright: bell to the left, three valves, a stand-like rest on the table."""
    bell = ((0.0050, 0.0), (0.0062, 0.10), (0.0075, 0.18), (0.012, 0.235), (0.024, 0.268), (0.048, 0.288), (0.062, 0.292, 1),
        (0.060, 0.2945),
            (0.046, 0.291), (0.022, 0.271), (0.010, 0.238), (0.005, 0.18), (0.0, 0.17))
    valve = ((0, 0), (0.0105, 0, 1), (0.0115, 0.004), (0.0115, 0.010), (0.0095, 0.013), (0.0095, 0.085), (0.0115, 0.088),
        (0.0115, 0.098), (0.006, 0.102),
             (0.003, 0.104), (0.003, 0.120), (0.0085, 0.121), (0.0085, 0.125), (0, 0.126))
    top = Rod(((0.27, 0, 0.115), (0.05, 0, 0.115), (-0.04, 0, 0.115)), 0.0055, straight=True)
    return (
        Turned(bell, at=(-0.02, 0, 0.115), turn=(0, -90, 0)), top,
        Rod(((0.21, 0.0, 0.055), (-0.11, 0, 0.055), *[(x, 0, z) for x, z in ((-0.135, 0.06), (-0.146, 0.085), (-0.135, 0.108),
            (-0.11, 0.115))]), 0.0055),
        Rod(((0.0, 0.0, 0.115), (0.21, 0, 0.115), (0.235, 0, 0.108), (0.245, 0, 0.085), (0.235, 0, 0.062), (0.21, 0, 0.055)),
            0.0055),
        *[Turned(valve, at=(0.045 + 0.027 * k, 0, 0.030)) for k in range(3)],
        Turned(((0, 0), (0.0045, 0), (0.006, 0.02), (0.0135, 0.036), (0.0135, 0.042), (0.008, 0.043), (0, 0.030)),
            at=(0.27, 0, 0.115), turn=(0, 90, 0), finish="silver"),
        Rod(ring(0.014, "y", (0.10, 0, 0.135)), 0.0022, closed=True), Rod(((-0.06, 0, 0.055), (-0.06, 0, 0.115)), 0.003),
            Rod(((0.17, 0, 0.055), (0.17, 0, 0.115)), 0.003),
        Turned(((0, 0), (0.05, 0), (0.05, 0.006), (0.01, 0.012), (0.008, 0.035), (0, 0.035)), at=(0.072, 0, 0),
            finish="walnut:black"),
    )


def _saxophone() -> Plan:
    """An alto saxophone on a stand: conical tube, bow, flared bell turned up, keys and cups, a curved neck."""
    tube = ((0.145, 0, 0.66), (0.075, 0, 0.655), (0.035, 0, 0.63), (0.02, 0, 0.58), (0.01, 0, 0.40), (0.0, 0, 0.18),
        (-0.01, 0, 0.11), (-0.045, 0, 0.065),
            (-0.09, 0, 0.075), (-0.115, 0, 0.12), (-0.125, 0, 0.20), (-0.135, 0, 0.30))
    wide = (0.008, 0.010, 0.012, 0.014, 0.022, 0.030, 0.033, 0.036, 0.038, 0.040, 0.044, 0.052)
    bell = ((0.052, -0.005), (0.054, 0.01), (0.062, 0.05), (0.080, 0.075, 1), (0.079, 0.080), (0.058, 0.052), (0.046, 0.0),
        (0.0, -0.01))
    cups: list[AnyPart] = []
    for k in range(9):
        z = 0.17 + 0.043 * k
        wide_ = 0.017 - 0.0009 * k
        cups.append(Turned(((0, 0), (wide_, 0), (wide_, 0.006), (wide_ * 0.7, 0.009), (0, 0.010)),
            at=(0.006, -0.030 + 0.0016 * k, z), turn=(90, 0, 0)))
        cups.append(Ball((0.006, 0.002, 0.006), at=(0.006, -0.041 + 0.0016 * k, z), finish="porcelain"))
    return (
        Rod(tube, wide), Turned(bell, at=(-0.135, 0, 0.295), turn=(0, -6, 0)), *cups,
        *[Turned(((0, 0), (0.022, 0), (0.022, 0.007), (0, 0.011)), at=(-0.125, -0.042, z), turn=(90, 0, 0))
            for z in (0.16, 0.22)],
        *[Rod(((0.028 + 0.006 * s, -0.024, 0.15), (0.034 + 0.006 * s, -0.014, 0.58)), 0.0026) for s in (-1, 0, 1)],
        Rod(((-0.09, 0, 0.24), (0.0, 0, 0.26)), 0.004), Rod(((0.14, 0, 0.66), (0.20, 0, 0.655)), (0.010, 0.006), straight=True,
            finish="plastic:black"),
        *[Rod(((-0.045, 0, 0.10), (-0.045 + 0.20 * math.cos(a), 0.20 * math.sin(a), 0.01)), 0.007,
            finish="matte plastic:black") for a in (0.3, 2.4, 4.5)],
        Rod(((-0.045, 0.01, 0.08), (-0.05, 0.05, 0.30), (-0.04, 0.03, 0.40)), 0.006, finish="matte plastic:black"),
    )


def _accordion() -> Plan:
    """Two boxes joined by pleated bellows; keys on the right, buttons on the left, straps."""
    folds: list[AnyPart] = []
    for k in range(13):
        x = -0.085 + 0.0142 * k
        folds.append(Box((0.0125, 0.185 - 0.012 * (k % 2), 0.355 - 0.012 * (k % 2)), 0.005, at=(x, 0, 0.205),
            finish="accent:matte plastic:black" if k % 2 else "main:red"))
    keys = [Box((0.05, 0.012, 0.016), 0.003, at=(0.172, -0.105, 0.055 + 0.0175 * k), finish="plastic:white") for k in range(18)]
    black = [Box((0.032, 0.016, 0.009), 0.003, at=(0.163, -0.111, 0.064 + 0.0175 * k), finish="plastic:black")
        for k in range(17) if k % 7 not in (2, 6)]
    buttons = [Ball((0.006, 0.005, 0.006), at=(-0.17 + 0.019 * j + 0.004 * (k % 2), -0.104, 0.06 + 0.022 * k),
        finish="porcelain") for k in range(14) for j in range(3)]
    straps = [Rod(((x, 0.09, 0.36), (x * 1.05, 0.17, 0.28), (x, 0.09, 0.06)), 0.016, 0.25, finish="leather:black")
        for x in (-0.12, 0.12)]
    return (
        Box((0.115, 0.195, 0.37), 0.018, at=(-0.15, 0, 0.205), finish="main:red"),
            Box((0.10, 0.195, 0.39), 0.018, at=(0.145, 0, 0.205), finish="main:red"),
        Box((0.07, 0.018, 0.33), 0.006, at=(0.165, -0.096, 0.205), finish="plastic:black"), *folds, *keys, *black, *buttons,
            *straps,
        Box((0.045, 0.004, 0.26), 0.002, at=(0.118, -0.099, 0.205), finish="chrome"),
            *[Ball((0.012, 0.012, 0.010), at=(x, 0.05 * s, 0.008), finish="chrome")
        for x in (-0.15, 0.145) for s in (-1, 1)],
    )


def _harmonica() -> Plan:
    holes = [Box((0.006, 0.002, 0.006), 0.0008, at=(-0.041 + 0.0092 * k, -0.0135, 0.011), finish="plastic:black")
        for k in range(10)]
    return (Box((0.10, 0.027, 0.008), 0.0025, at=(0, 0, 0.0105), finish="walnut:black"),
        *[Pad((0.104, 0.026, 0.007), 0.0012, at=(0, 0.001, 0.0105 + 0.0062 * s)) for s in (-1, 1)],
            *holes)


def _recorder(length: float = 0.32) -> Plan:
    """A wooden recorder."""
    outline = ((0, 0), (0.011, 0, 1), (0.013, 0.02), (0.0095, 0.05), (0.0095, 0.19), (0.013, 0.2), (0.013, 0.215),
        (0.0105, 0.23), (0.0125, 0.29), (0.006, 0.325), (0, 0.327))
    holes = [Ball((0.003, 0.0018, 0.003), at=(0.05 + 0.022 * k - 0.16, 0, 0.0225), finish="plastic:black") for k in range(7)]
    return (Turned(outline, at=(-0.16, 0, 0.013), turn=(0, 90, 0), finish="main:light brown"), *holes,
            Box((0.012, 0.009, 0.002), 0.0006, at=(0.10, 0, 0.0245), finish="plastic:black"))


def _tambourine() -> Plan:
    """A frame with a skin and pairs of jingles, leaning."""
    jingles: list[AnyPart] = []
    for k in range(10):
        a = 2 * math.pi * (k + 0.5) / 10
        for s in (-1, 1):
            jingles.append(Group((Turned(((0, 0.002), (0.006, 0.002), (0.018, 0), (0.018, -0.001), (0, 0)), finish="brass"),),
                                 at=(0.118 * math.cos(a), 0.118 * math.sin(a), 0.026 + 0.003 * s), turn=(90.0 * 0, 0, 0)))
    rim = ((0.112, 0), (0.122, 0), (0.124, 0.002), (0.124, 0.050), (0.122, 0.052), (0.112, 0.052))
    return (Turned((*rim, rim[0]), round=False, finish="main:light brown"), Turned(((0, 0.048), (0.113, 0.048), (0.113, 0.051),
        (0, 0.051)), round=False, finish="leather:cream"),
            *jingles)


def _maracas() -> Plan:
    one = (Turned(((0, 0), (0.010, 0), (0.013, 0.02), (0.010, 0.11), (0.014, 0.125), (0.034, 0.15), (0.042, 0.19),
        (0.030, 0.225), (0, 0.236)), finish="main:red"),
           *[Rod(ring(r, at=(0, 0, z)), 0.0028, closed=True, finish="plastic:yellow")
               for r, z in ((0.033, 0.148), (0.0425, 0.187))])
    return (Group(one, at=(-0.04, 0.02, 0.042), turn=(0, 84, 20)), Group(one, at=(-0.05, -0.06, 0.042), turn=(0, 84, -22)))


def _horn() -> Plan:
    """A French horn: a coil about a wide bell."""
    coils = [Rod(bow(r, 20, 400, "y", (0, 0.012 * k, 0.20), 40), 0.0075) for k, r in enumerate((0.115, 0.100, 0.085))]
    bell = ((0.010, 0.0), (0.016, 0.10), (0.035, 0.19), (0.09, 0.25), (0.145, 0.275, 1), (0.143, 0.279), (0.085, 0.255),
        (0.02, 0.19), (0, 0.18))
    return (*coils, Turned(bell, at=(0.10, 0.02, 0.245), turn=(0, 155, 0)), *[Turned(((0, 0), (0.015, 0), (0.015, 0.035),
        (0, 0.036)), at=(-0.03 + 0.034 * k, -0.01, 0.20),
            turn=(90, 0, 0)) for k in range(3)], Rod(((-0.10, 0, 0.27), (-0.20, 0, 0.33)), (0.006, 0.004), straight=True))


WINDS: dict[str, Callable[[], Plan]] = {
    "flute": _flute, "trumpet": _trumpet, "saxophone": _saxophone, "accordion": _accordion, "harmonica": _harmonica,
        "recorder": _recorder,
    "tambourine": _tambourine, "maracas": _maracas, "french horn": _horn,
}
"""Kind -> its plan."""
