"""Teaching and science: models, instruments, glassware, charts; and what shines in a treasury."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.jewels import JEWELS
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Mould, Rod, Sheet, Slab, Turned, composed
from aozora.world.things.strokes import arc, disc, helix, orb, ring, spots

Plan = tuple[AnyPart, ...]


def _stand(height: float = 0.05, wide: float = 0.06) -> Plan:
    return (Turned(((0, 0), (wide, 0, 1), (wide, 0.006), (wide * 0.8, 0.012), (0.006, 0.016), (0.005, height), (0, height)),
        finish="matte plastic:black"),)


def _molecule() -> Plan:
    """Balls and sticks: a ring of six with arms."""
    parts: list[AnyPart] = [*_stand(0.06)]
    ring_ = [(0.075 * math.cos(math.radians(60 * k)), 0.0, 0.16 + 0.075 * math.sin(math.radians(60 * k))) for k in range(6)]
    for k, (x, y, z) in enumerate(ring_):
        n = ring_[(k + 1) % 6]
        parts.append(Rod(((x, y, z), n), 0.0065, straight=True, finish="plastic:light grey"))
        parts.append(Ball((0.023, 0.023, 0.023), at=(x, y, z), finish="main:dark grey" if k % 3 else "plastic:blue"))
        ox, oz = 0.135 * math.cos(math.radians(60 * k)), 0.16 + 0.135 * math.sin(math.radians(60 * k))
        if k != 4 and k != 5:
            parts.append(Rod(((x, y, z), (ox, 0.02 * (-1) ** k, oz)), 0.0055, straight=True, finish="plastic:light grey"))
            parts.append(Ball((0.018, 0.018, 0.018), at=(ox, 0.02 * (-1) ** k, oz), finish="plastic:red"
                if k % 2 else "plastic:white"))
    return tuple(parts)


def _atom() -> Plan:
    """A nucleus of red and blue balls, three orbits with electrons."""
    core = [Ball((0.016, 0.016, 0.016), at=(0.019 * math.cos(2.4 * k) * math.sqrt(1 - (1 - 2 * (k + 0.5) / 12) ** 2),
        0.019 * math.sin(2.4 * k) * math.sqrt(1 - (1 - 2 * (k + 0.5) / 12) ** 2), 0.19 + 0.019 * (1 - 2 * (k + 0.5) / 12)),
        finish="main:red" if k % 2 else "plastic:blue") for k in range(12)]
    orbits: list[AnyPart] = []
    for k in range(3):
        orbits.append(Group((Rod(ring(0.13, "y", squash=0.36, count=48), 0.003, closed=True, finish="chrome"),
            Ball((0.012, 0.012, 0.012), at=(0.13 * math.cos(1.0 + k), 0, 0.13 * 0.36 * math.sin(1.0 + k)),
            finish="plastic:yellow")), at=(0, 0, 0.19), turn=(0, 60.0 * k, 0)))
    return (*core, *orbits, *_stand(0.175))


def _dna() -> Plan:
    """A double helix with coloured rungs, standing."""
    low, high, turns, count = 0.03, 0.46, 2.2, 26
    pairs = (("plastic:red", "plastic:green"), ("plastic:blue", "plastic:yellow"), ("plastic:green", "plastic:red"),
        ("plastic:yellow", "plastic:blue"))
    rungs: list[AnyPart] = []
    for k in range(count):
        z = low + (high - low) * (k + 0.5) / count
        a = 2 * math.pi * turns * (k + 0.5) / count
        x, y = 0.062 * math.cos(a), 0.062 * math.sin(a)
        rungs += [Rod(((x, y, z), (0, 0, z)), 0.0062, straight=True, finish=pairs[k % 4][0]),
            Rod(((0, 0, z), (-x, -y, z)), 0.0062, straight=True, finish=pairs[k % 4][1])]
    return (*[Rod(helix(0.066, low, high, turns, p), 0.0115, finish="main:silver" if p == 0 else "plastic:silver")
        for p in (0.0, math.pi)], *rungs, Turned(((0, 0), (0.085, 0, 1), (0.085, 0.01), (0.07, 0.02), (0, 0.03)),
        finish="matte plastic:black"))


def _microscope() -> Plan:
    """Foot, curved arm, stage with a slide, turret of objectives, slanting eyepiece."""
    lenses = [Group((Turned(((0, 0), (0.006, 0), (0.009, 0.012), (0.009, 0.03), (0, 0.032)), finish="chrome"),),
        at=(-0.035, 0, 0.165), turn=(0, a, 0)) for a in (180, 145, 215)]
    return (Box((0.17, 0.13, 0.026), 0.010, at=(0.01, 0, 0.013), finish="main:white"),
        Rod(((0.075, 0, 0.02), (0.085, 0, 0.12), (0.075, 0, 0.22), (0.03, 0, 0.265), (-0.02, 0, 0.262)),
        (0.024, 0.022, 0.022, 0.022, 0.02), 0.8, finish="main:white"), Box((0.115, 0.115, 0.010), 0.003, at=(-0.022, 0, 0.105),
        finish="matte plastic:black"),
            Box((0.05, 0.018, 0.0014), 0.0004, at=(-0.03, -0.01, 0.111), finish="glass"), *lenses,
                Turned(((0, 0), (0.028, 0), (0.026, 0.02), (0.018, 0.05), (0, 0.05)), at=(-0.030, 0, 0.19),
                finish="main:white"), Group((Rod(((0, 0, 0), (0, 0, 0.075)), 0.017, straight=True, finish="main:white"),
                Rod(((0, 0, 0.07), (0, 0, 0.105)), 0.019, straight=True, finish="matte plastic:black")), at=(-0.018, 0, 0.255),
                turn=(0, 38, 0)),
            *[Turned(((0, 0), (0.022, 0), (0.022, 0.014), (0.02, 0.016), (0, 0.016)), at=(0.082, 0.020 * s, 0.085),
                turn=(-90 * s, 0, 0), finish="matte plastic:black") for s in (-1, 1)],
                Turned(((0, 0), (0.02, 0), (0.018, 0.03), (0, 0.03)), at=(-0.03, 0, 0.028), finish="bulb"),
                Rod(((0.07, 0, 0.105), (0.02, 0, 0.105)), 0.014, straight=True, finish="matte plastic:black"))


def _telescope() -> Plan:
    """A refractor on a wooden tripod, aimed up."""
    legs = [Rod(((0.03 * c, 0.03 * s, 1.02), (0.42 * c, 0.42 * s, 0.0)), (0.022, 0.017), straight=True, finish="wood")
        for c, s in spots(1.0, 3, 30)]
    tube = (Rod(((-0.42, 0, 0), (0.40, 0, 0)), 0.058, straight=True, finish="main:white"),
        Rod(((-0.56, 0, 0), (-0.40, 0, 0)), 0.068, straight=True, finish="main:white"),
        Turned(((0, 0), (0.062, 0.0), (0.05, 0.012), (0, 0.02)), at=(-0.565, 0, 0), turn=(0, -90, 0), finish="lens"),
        Rod(((0.40, 0, 0), (0.54, 0, 0)), 0.03, straight=True, finish="brass"),
        Rod(((0.54, 0, 0), (0.60, 0, 0), (0.62, 0, 0.05)), 0.018, finish="matte plastic:black"),
            Rod(((0.0, -0.02, 0.085), (0.32, -0.02, 0.085)), 0.014, straight=True, finish="matte plastic:black"),
                *[Rod(ring(0.06, "x", (x, 0, 0)), 0.006, closed=True, finish="brass") for x in (-0.40, -0.1, 0.1, 0.40)])
    return (*legs, Turned(((0, 0.98), (0.05, 0.98), (0.05, 1.06), (0.03, 1.12), (0, 1.12)), finish="brass"),
        Group(tube, at=(0, 0, 1.19), turn=(0, 28, 0)))


def _solar_system() -> Plan:
    """An orrery: a sun on a column, planets on arms of different length."""
    planets = ((0.10, 0.010, "light brown"), (0.145, 0.015, "amber"), (0.195, 0.016, "blue"), (0.245, 0.012, "red"),
        (0.315, 0.036, ""), (0.40, 0.030, "tan"), (0.465, 0.021, "turquoise"), (0.52, 0.020, "navy"))
    parts: list[AnyPart] = [Turned(((0, 0), (0.12, 0, 1), (0.12, 0.012), (0.05, 0.03), (0.016, 0.06), (0.013, 0.20), (0, 0.20)),
        finish="main:brown"), Ball((0.058, 0.058, 0.058), at=(0, 0, 0.30), finish="glow sun"),
        Rod(((0, 0, 0.2), (0, 0, 0.26)), 0.007, straight=True, finish="brass")]
    for k, (reach, size, tone) in enumerate(planets):
        a = 0.7 + 2.4 * k
        x, y, z = reach * math.cos(a), reach * math.sin(a), 0.15 + 0.012 * k
        parts.append(Rod(((0, 0, z), (x * 0.97, y * 0.97, z), (x, y, z + 0.02), (x, y, 0.30 - size)), 0.003, finish="brass"))
        parts.append(Ball((size, size, size), at=(x, y, 0.30), finish=f"matte plastic:{tone}")
            if tone else Sheet(orb(size, (x, y, 0.30), 15, 25), 0.0006, finish="print:planet"))
        if k == 5:
            parts.append(Group((Slab((*disc(0.058, 40), ), 0.0016, 0.0004, finish="matte plastic:beige"),), at=(x, y, 0.30),
                turn=(20, 12, 0)))
    return tuple(parts)


_FLASK = ((0, 0), (0.040, 0, 1), (0.043, 0.004), (0.040, 0.016), (0.013, 0.085), (0.0125, 0.118), (0.016, 0.122),
    (0.0145, 0.124), (0.0112, 0.118), (0.0115, 0.085), (0.038, 0.017), (0.040, 0.006), (0, 0.004))
_BEAKER = ((0, 0), (0.036, 0, 1), (0.040, 0.004), (0.040, 0.098), (0.043, 0.104), (0.0415, 0.106), (0.038, 0.099),
    (0.038, 0.006), (0, 0.004))


def _flask() -> Plan:
    """A conical flask with a bright liquid."""
    return (Turned(_FLASK, finish="glass"), Turned(((0, 0.0045), (0.0385, 0.0065), (0.0375, 0.0165), (0.0252, 0.050, 1),
        (0, 0.0498)), finish="main:turquoise"), *[Box((0.012, 0.0006, 0.0012), 0.0002,
        at=(0, -0.036 + 0.0075 * k, 0.02 + 0.0165 * k), finish="plastic:white") for k in range(3)])


def _beaker() -> Plan:
    return (Turned(_BEAKER, finish="glass"), Turned(((0, 0.0045), (0.0372, 0.0065), (0.0375, 0.060, 1), (0, 0.0595)),
        finish="main:orange"), *[Box((0.014 if k % 2 else 0.022, 0.0008, 0.0012), 0.0002, at=(0.004, -0.0402, 0.02 + 0.014 * k),
        finish="plastic:white") for k in range(5)], Rod(((0.028, -0.004, 0.01), (-0.028, 0.012, 0.15)), 0.003, straight=True,
        finish="glass"))


def _test_tubes() -> Plan:
    """A rack with five coloured tubes."""
    parts: list[AnyPart] = [Box((0.21, 0.05, 0.010), 0.002, at=(0, 0, z), finish="wood") for z in (0.006, 0.085)]
    parts += [Box((0.010, 0.05, 0.10), 0.002, at=(0.10 * s, 0, 0.05), finish="wood") for s in (-1, 1)]
    for k, tone in enumerate(("main:red", "plastic:orange", "plastic:green", "plastic:blue", "plastic:purple")):
        x = -0.076 + 0.038 * k
        outer = ((0, 0.012), (0.008, 0.014), (0.0105, 0.024), (0.0105, 0.142), (0.012, 0.145), (0.0095, 0.145), (0.0093, 0.025),
            (0, 0.016))
        top = 0.075 + 0.012 * (k * 2 % 3)
        parts += [Turned(outer, at=(x, 0, 0), finish="glass"), Turned(((0, 0.0165), (0.007, 0.018), (0.0094, 0.027),
            (0.0096, top, 1), (0, top)), at=(x, 0, 0), finish=tone)]
    return tuple(parts)


def _skull() -> Plan:
    """A human skull without the neck, looking at you."""
    return (Mould(((0, 0.020, 0.125, 0.072, 0.088, 0.070), (0, -0.045, 0.090, 0.052, 0.042, 0.045),
        (0, -0.060, 0.045, 0.036, 0.030, 0.026), (0.05, -0.045, 0.085, 0.022, 0.030, 0.016),
        (-0.05, -0.045, 0.085, 0.022, 0.030, 0.016), (0.0, -0.055, 0.018, 0.040, 0.034, 0.016),
        (0.046, 0.0, 0.055, 0.035, -0.03, 0.02, 0.012, 0.010), (-0.046, 0.0, 0.055, -0.035, -0.03, 0.02, 0.012, 0.010)), 0.022,
        0.0036,
                  carve=((0.029, -0.088, 0.098, 0.020, 0.030, 0.019), (-0.029, -0.088, 0.098, 0.020, 0.030, 0.019),
                      (0.0, -0.098, 0.068, 0.010, 0.024, 0.016)), finish="main:cream"),
                      *[Ball((0.018, 0.008, 0.017), at=(0.029 * s, -0.066, 0.098), finish="soil") for s in (-1, 1)],
                      Ball((0.009, 0.006, 0.014), at=(0, -0.076, 0.068), finish="soil"),
            *[Box((0.0078, 0.006, 0.012), 0.002, at=(0.0088 * k, -0.0905 + 0.0022 * abs(k) ** 1.5, z), finish="porcelain")
                for k in (-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5) for z in (0.040, 0.0265)],
                Box((0.07, 0.004, 0.003), 0.001, at=(0, -0.086, 0.0332), finish="soil"))


def _skeleton() -> Plan:
    """A human skeleton on a stand."""
    bone = "main:cream"
    ribs: list[AnyPart] = []
    for k in range(9):
        z, wide = 1.40 - 0.038 * k, 0.085 + 0.045 * math.sin(0.35 * k + 0.3)
        for s in (-1, 1):
            ribs.append(Rod(((0, 0.07, z + 0.02), (s * wide * 0.8, 0.06, z + 0.015), (s * wide * 1.25, -0.02, z - 0.02),
                (s * wide * 0.7, -0.10, z - 0.04), (s * 0.022, -0.11, z - 0.015 if k < 7 else z + 0.04)), 0.0062, finish=bone))
    spine = [Ball((0.022, 0.024, 0.015), at=(0, 0.07 - 0.02 * math.sin(math.pi * k / 23), 0.92 + 0.028 * k), finish=bone)
        for k in range(23)]
    limbs: list[AnyPart] = []
    for s in (-1, 1):
        for path, r in ((((0.19 * s, 0.03, 1.43), (0.22 * s, 0.04, 1.15)), (0.021, 0.016)),
            (((0.22 * s, 0.03, 1.13), (0.235 * s, -0.02, 0.90)), (0.014, 0.010)),
            (((0.24 * s, 0.05, 1.13), (0.255 * s, 0.0, 0.90)), (0.012, 0.011)),
            (((0.09 * s, 0.04, 0.87), (0.10 * s, 0.02, 0.47)), (0.027, 0.022)),
            (((0.098 * s, 0.02, 0.44), (0.10 * s, 0.04, 0.07)), (0.023, 0.016)),
            (((0.122 * s, 0.04, 0.43), (0.12 * s, 0.05, 0.08)), (0.010, 0.009)),
            (((0.03 * s, -0.08, 1.46), (0.19 * s, 0.0, 1.46)), (0.010, 0.011))):
            limbs.append(Rod(path, r, straight=True, finish=bone))
        limbs += [Ball((0.026, 0.026, 0.026), at=p, finish=bone) for p in ((0.19 * s, 0.03, 1.44), (0.10 * s, 0.02, 0.46),
            (0.225 * s, 0.035, 1.14), (0.09 * s, 0.045, 0.88))]
        limbs += [Rod(((0.245 * s, -0.02, 0.89), (0.25 * s + 0.012 * k, -0.03, 0.80), (0.25 * s + 0.016 * k, -0.035, 0.73)),
            (0.009, 0.006, 0.004), finish=bone) for k in (-2, -1, 0, 1)]
        limbs += [Rod(((0.105 * s, 0.05, 0.04), (0.105 * s + 0.014 * k, -0.07, 0.03), (0.105 * s + 0.018 * k, -0.15, 0.012)),
            (0.014, 0.008, 0.006), finish=bone) for k in (-1.5, -0.5, 0.5, 1.5)]
        limbs += [Slab(((0.03, -0.02), (0.13, 0.0), (0.155, 0.10), (0.09, 0.13), (0.02, 0.06))[::1]
            if s > 0 else tuple((-x, y) for x, y in reversed(((0.03, -0.02), (0.13, 0.0), (0.155, 0.10), (0.09, 0.13),
            (0.02, 0.06)))), 0.022, 0.008, at=(0, 0.05, 0.87), turn=(90, 0, 0), finish=bone),
            Slab(tuple((s * x, y) for x, y in ((0.05, 0.0), (0.14, 0.02), (0.10, 0.17))), 0.014, 0.004, at=(0, 0.10, 1.25),
            turn=(90, 0, 0), finish=bone)]
    return (Group(_skull(), at=(0, 0.02, 1.56), stretch=(1.0, 1.0, 1.0)), *ribs, *spine, *limbs,
        Box((0.03, 0.012, 0.16), 0.005, at=(0, -0.112, 1.32), finish=bone), Rod(((0, 0.13, 0.0), (0, 0.13, 1.56)), 0.011,
        straight=True, finish="chrome"), Turned(((0, 0), (0.24, 0), (0.24, 0.02), (0.03, 0.04), (0, 0.05)), at=(0, 0.13, 0),
        finish="matte plastic:black"))


def _magnet() -> Plan:
    """A horseshoe magnet, its ends bright, with a few pins at them."""
    pins = [Rod(((x, y, 0.004), (x + 0.012 * math.cos(a), y - 0.026 + 0.012 * math.sin(a), 0.003)), 0.0012, straight=True,
        finish="steel") for x, y, a in ((-0.045, -0.075, 0.4), (-0.035, -0.08, 2.0), (0.035, -0.078, 1.0), (0.048, -0.075, 2.6),
        (0.04, -0.07, 0.2))]
    return (Rod(((-0.04, -0.035, 0.011), (-0.04, 0.0, 0.011), *[(0.04 * math.cos(math.radians(a)),
        0.04 * math.sin(math.radians(a)), 0.011) for a in range(165, 0, -15)], (0.04, 0.0, 0.011), (0.04, -0.035, 0.011)),
        0.0145, 0.75, finish="main:red"), *[Box((0.029, 0.03, 0.022), 0.003, at=(0.04 * s, -0.052, 0.011),
        finish="chrome") for s in (-1, 1)], *pins)


def _bulb() -> Plan:
    """A light bulb standing on its cap, lit."""
    glass = ((0, 0.113), (0.012, 0.1115), (0.026, 0.100), (0.030, 0.082), (0.024, 0.062), (0.014, 0.042), (0.0125, 0.034),
        (0, 0.034))
    coil = [Rod(ring(0.0128, at=(0, 0, 0.010 + 0.0042 * k), count=24), 0.0016, closed=True, finish="brass") for k in range(6)]
    return (Turned(tuple(reversed(glass)), finish="glass"), Turned(((0, 0), (0.005, 0), (0.012, 0.007), (0.0125, 0.034),
        (0, 0.034)), finish="brass"), *coil, Rod(((-0.004, 0, 0.036), (-0.009, 0, 0.075), (-0.004, 0, 0.083), (0.0, 0, 0.076),
        (0.004, 0, 0.083), (0.009, 0, 0.075), (0.004, 0, 0.036)), 0.0014, finish="bulb"))


def _battery() -> Plan:
    return (Turned(((0, 0), (0.0068, 0), (0.0072, 0.001), (0.0072, 0.034), (0, 0.034)), round=False, finish="main:black"),
        Turned(((0, 0.034), (0.0072, 0.034), (0.0072, 0.0475), (0.0064, 0.0485), (0, 0.0485)), round=False, finish="copper"),
        Turned(((0, 0.048), (0.0027, 0.048), (0.0027, 0.0502), (0, 0.0504)), round=False, finish="steel"))


def _thermometer() -> Plan:
    marks = [Box((0.010 if k % 5 else 0.018, 0.001, 0.0016), 0.0003, at=(0.020, -0.0052, 0.05 + 0.008 * k),
        finish="plastic:black") for k in range(24)]
    return (Slab(((-0.034, 0.0), (0.034, 0.0), (0.034, 0.27), (0.0, 0.29), (-0.034, 0.27)), 0.010, 0.003, turn=(90, 0, 0),
        round=False, finish="main:white"), Rod(((0, -0.008, 0.03), (0, -0.008, 0.25)), 0.0042, straight=True, finish="glass"),
        Rod(((0, -0.0085, 0.025), (0, -0.0085, 0.165)), 0.0030, straight=True, finish="plastic:red"),
        Ball((0.0095, 0.008, 0.0095), at=(0, -0.009, 0.022), finish="plastic:red"), *marks,
        Box((0.05, 0.05, 0.006), 0.002, at=(0, 0.01, 0.003), finish="wood"))


def _compass() -> Plan:
    return (Turned(((0, 0), (0.036, 0, 1), (0.038, 0.003), (0.038, 0.012), (0.035, 0.015), (0.033, 0.012), (0, 0.011)),
        finish="main"), Slab(disc(0.032), 0.001, 0.0003, at=(0, 0, 0.0115), finish="porcelain"),
        Slab(((0, 0.028), (-0.004, 0), (0.004, 0)), 0.0012, 0.0003, at=(0, 0, 0.0135), turn=(0, 0, -24), round=False,
        finish="plastic:red"), Slab(((0, -0.028), (0.004, 0), (-0.004, 0)), 0.0012, 0.0003, at=(0, 0, 0.0135), turn=(0, 0, -24),
        round=False, finish="plastic:navy"),
            *[Box((0.0012, 0.006 if k % 2 == 0 else 0.003, 0.0004), 0.0001, at=(0.028 * c, 0.028 * s, 0.0122),
                turn=(0, 0, 45.0 * k - 90), finish="plastic:black") for k, (c, s) in enumerate(spots(1.0, 8))],
                Ball((0.003, 0.003, 0.002), at=(0, 0, 0.014), finish="brass"),
                Rod(ring(0.007, "x", (0, 0.045, 0.007)), 0.0018, closed=True, finish="main"))


def _binoculars() -> Plan:
    return (*[Group((Turned(((0, 0), (0.020, 0), (0.021, 0.02), (0.026, 0.05), (0.031, 0.075), (0.031, 0.12), (0.028, 0.122),
        (0.026, 0.115), (0, 0.114)), finish="main:black"), Turned(((0, 0.116), (0.025, 0.1165), (0, 0.119)), finish="lens")),
        at=(0.036 * s, 0.055, 0.032), turn=(90, 0, 0)) for s in (-1, 1)], Rod(((0, 0.03, 0.036), (0, -0.03, 0.036)), 0.010,
        finish="matte plastic:dark grey"), Box((0.05, 0.04, 0.014), 0.005, at=(0, 0, 0.036), finish="main:black"))


def _magnifier() -> Plan:
    return (Rod(ring(0.042, at=(0.05, 0, 0.014)), 0.0042, closed=True, finish="brass"),
        Turned(((0, -0.005), (0.02, -0.004), (0.0405, 0), (0.02, 0.004), (0, 0.005)), at=(0.05, 0, 0.014), finish="glass"),
        Rod(((0.008, 0, 0.013), (-0.008, 0, 0.0115)), 0.0045, straight=True, finish="brass"),
        Rod(((-0.008, 0, 0.0115), (-0.03, 0, 0.011), (-0.09, 0, 0.0105)), (0.007, 0.0085, 0.0105), finish="main:dark brown"))


def _prism() -> Plan:
    """A bar of glass with three sides, lying on one of them."""
    side = 0.05
    outline = ((-side / 2, 0.0), (side / 2, 0.0), (0.0, side * math.sqrt(3) / 2))
    return (Group((Slab(outline, 0.11, 0.0006, round=False, finish="glass"),), turn=(90, 0, 0)),)


def _laser() -> Plan:
    """A pen-shaped pointer with a button and a bright mouth."""
    return (Rod(((-0.06, 0, 0.007), (0.055, 0, 0.007)), 0.007, straight=True, finish="main:black"),
        Rod(((0.055, 0, 0.007), (0.062, 0, 0.007)), 0.0062, straight=True, finish="chrome"),
        Rod(((0.015, 0, 0.0135), (0.028, 0, 0.0135)), 0.0028, straight=True, finish="plastic:red"),
        Rod(((-0.02, 0.0062, 0.009), (-0.055, 0.0062, 0.009)), 0.0014, straight=True, finish="chrome"))


def _straw() -> Plan:
    """A striped straw for drinking, lying."""
    return tuple(Rod(((-0.1 + 0.02 * k, 0, 0.0031), (-0.08 + 0.02 * k, 0, 0.0031)), 0.0031, straight=True,
        finish="main:red" if k % 2 else "paper:white") for k in range(10))


def _bars() -> Plan:
    """A bar chart that grows from left to right."""
    tones = ("main:blue", "plastic:turquoise", "plastic:green", "plastic:yellow", "plastic:orange", "plastic:red")
    return (Box((0.44, 0.14, 0.012), 0.003, at=(0, 0, 0.006), finish="plastic:white"),
        *[Box((0.05, 0.06, h), 0.003, at=(-0.165 + 0.066 * k, 0, 0.012 + h / 2), finish=tones[k])
        for k, h in enumerate((0.05, 0.085, 0.075, 0.13, 0.175, 0.235))], Rod(((-0.21, 0, 0.012), (-0.21, 0, 0.29)), 0.003,
        straight=True, finish="plastic:dark grey"))


def _line_chart() -> Plan:
    """A line that climbs over a grid, with an arrow at its end."""
    points = ((-0.19, -0.02, 0.05), (-0.12, -0.02, 0.085), (-0.06, -0.02, 0.07), (0.01, -0.02, 0.14), (0.07, -0.02, 0.125),
        (0.14, -0.02, 0.215), (0.19, -0.02, 0.255))
    grid = [Box((0.42, 0.002, 0.0016), 0.0004, at=(0, -0.0065, 0.045 + 0.04 * k), finish="plastic:light grey")
        for k in range(6)] + [Box((0.0016, 0.002, 0.25), 0.0004, at=(-0.18 + 0.06 * k, -0.0065, 0.145),
        finish="plastic:light grey") for k in range(7)]
    return (Box((0.46, 0.012, 0.30), 0.004, at=(0, 0, 0.15), finish="plastic:white"), *grid,
        Rod(points, 0.006, straight=True, finish="main:red"), *[Ball((0.010, 0.008, 0.010), at=p, finish="main:red")
        for p in points[:-1]], Group((Turned(((0, 0), (0.018, 0), (0, 0.03)), round=False, finish="main:red"),),
        at=(0.186, -0.02, 0.25), turn=(0, 51, 0)), Box((0.46, 0.08, 0.01), 0.003, at=(0, 0.02, 0.005), finish="plastic:white"))


def _pie_chart() -> Plan:
    """Slices of a disc, one drawn out."""
    parts: list[AnyPart] = []
    start = 0.0
    for k, (share, tone) in enumerate(((0.36, "main:blue"), (0.26, "plastic:orange"), (0.2, "plastic:green"),
        (0.18, "plastic:red"))):
        end = start + 360 * share
        mid = math.radians((start + end) / 2)
        out = 0.022 if k == 1 else 0.0
        parts.append(Slab(((0.0, 0.0), *arc(0.15, start + 0.8, end - 0.8, 24)), 0.045, 0.004,
            at=(out * math.cos(mid), out * math.sin(mid), 0.0225), round=False, finish=tone))
        start = end
    return tuple(parts)


PLANS: dict[str, Callable[[], Plan]] = {
    "molecule": _molecule, "atom": _atom, "dna": _dna, "microscope": _microscope, "telescope": _telescope,
        "solar system": _solar_system, "flask": _flask, "beaker": _beaker, "test tubes": _test_tubes, "skull": _skull,
        "skeleton": _skeleton, "magnet": _magnet,
    "light bulb": _bulb, "battery": _battery, "thermometer": _thermometer, "compass": _compass,
        "binoculars": _binoculars, "magnifying glass": _magnifier, "prism": _prism, "laser pointer": _laser,
        "drinking straw": _straw, "bar chart": _bars, "line chart": _line_chart,
        "pie chart": _pie_chart, **JEWELS,
}
"""Kind -> its plan."""


def science(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A model, an instrument, a chart or a jewel."""
    return composed(PLANS[params.kind](), params, store)
