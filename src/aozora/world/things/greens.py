"""Fruit and vegetables built from plans."""

# fmt: off

import math
from collections.abc import Callable

from aozora.world.things.kit import AnyPart, Ball, Group, Mould, Rod, Slab, Strip, Turned
from aozora.world.things.strokes import disc, spots

Plan = tuple[AnyPart, ...]


def _blade(size: float, wide: float, tone: str, at: tuple[float, float, float], turn: tuple[float, float, float]) -> AnyPart:
    return Strip(((0.0, 0.15 * wide, 0, 0), (0.4 * size, wide, 0.10 * size, 0.12 * wide),
        (0.8 * size, 0.7 * wide, 0.06 * size, 0.1 * wide), (size, 0.03 * wide, -0.06 * size, 0)), 0.0009, at=at, turn=turn,
        finish=f"leafy:{tone}")


def _avocado() -> Plan:
    """Two halves, one with its stone."""
    half = ((0, -0.052), (0.022, -0.048), (0.034, -0.025), (0.032, 0.002), (0.020, 0.035), (0.009, 0.056), (0, 0.059))
    out = (*half, *[(-x, y) for x, y in reversed(half[1:-1])])
    parts: list[AnyPart] = []
    for k, x in enumerate((-0.040, 0.040)):
        one: list[AnyPart] = [Mould(((0, -0.018, 0.0, 0.034, 0.034, 0.030), (0, 0.0, 0.0, 0, 0.045, 0.0, 0.024, 0.012)), 0.012,
            0.003, carve=((0, 0, 0.062, 0.09, 0.09, 0.05),), finish="crust:2f3a1c"),
            Slab(out, 0.004, 0.001, at=(0, 0, 0.0112), finish="bite:d3d67a"),
            Slab(tuple((0.86 * a, 0.86 * b - 0.002) for a, b in out), 0.004, 0.001, at=(0, 0, 0.0118), finish="bite:e9e6a4")]
        one.append(Ball((0.0165, 0.0165, 0.0145), at=(0, -0.018, 0.014), finish="glaze:6b3d1c")
            if k else Ball((0.0165, 0.0165, 0.004), at=(0, -0.018, 0.0125), finish="bite:c3bf66"))
        parts.append(Group(tuple(one), at=(x, 0, 0.027), turn=(0, 0, 12 - 24 * k)))
    return tuple(parts)


def _corn() -> Plan:
    """A cob half out of its husk."""
    grains = [Ball((0.0052, 0.0046, 0.0046), at=(-0.075 + 0.0088 * r, (0.0205 - 0.009 * max(0.0,
        (r - 11) / 7) ** 1.5) * math.cos(a), 0.024 + (0.0205 - 0.009 * max(0.0, (r - 11) / 7) ** 1.5) * math.sin(a)),
        finish="glaze:f0c02c") for r in range(18) for a in [2 * math.pi * (k + 0.5 * (r % 2)) / 14 for k in range(14)]]
    husk = [_blade(0.19, 0.026, "9ab85a", (-0.09, 0.012 * c, 0.018 + 0.010 * s), (40 * c, 12 - 26 * s, 22 * c))
        for c, s in spots(1.0, 7)]
    return (Rod(((-0.08, 0, 0.024), (0.05, 0, 0.024), (0.085, 0, 0.024)), (0.019, 0.018, 0.008), finish="bite:e8b428"), *grains,
        *husk, Rod(((-0.12, 0, 0.014), (-0.085, 0, 0.022)), (0.007, 0.011), finish="bite:b8c47a"))


def _pepper() -> Plan:
    return (Mould((*[(0.020 * c, 0.020 * s, 0.055, 0.025, 0.025, 0.036) for c, s in spots(1.0, 4, 20)],
        *[(0.014 * c, 0.014 * s, 0.028, 0.020, 0.020, 0.028) for c, s in spots(1.0, 4, 20)]), 0.006, 0.0034,
        carve=((0, 0, 0.099, 0.012, 0.012, 0.012),), finish="glaze:c8141c"),
        Turned(((0, 0.080), (0.012, 0.082), (0.014, 0.086), (0.005, 0.090), (0.0045, 0.105), (0.006, 0.112), (0, 0.112)),
        finish="stalk"))


def _chili() -> Plan:
    return tuple(Group((Rod(((-0.06, 0.010, 0.007), (-0.02, 0.0, 0.008), (0.03, 0.002, 0.009), (0.05, 0.006, 0.009)),
        (0.0012, 0.0055, 0.0080, 0.0070), finish="glaze:c8141c"), Turned(((0, 0), (0.0075, 0), (0.0055, 0.005), (0.0018, 0.007),
        (0.0018, 0.022), (0, 0.022)), at=(0.050, 0.006, 0.009), turn=(0, 80, 10), finish="stalk")), at=(0, 0.022 * k, 0),
        turn=(0, 0, 14.0 * k)) for k in (-1, 0, 1))


def _cucumber() -> Plan:
    slices = [Group((Slab(disc(0.021), 0.005, 0.001, finish="bite:3d6a2c"), Slab(disc(0.0195), 0.0054, 0.001,
        finish="bite:cfe0a0"), *[Ball((0.0022, 0.001, 0.0003), at=(0.009 * c, 0.009 * s, 0.0028), turn=(0, 0, 60.0 * k),
        finish="bite:e9efcb") for k, (c, s) in enumerate(spots(1.0, 6))]), at=(0.075 + 0.020 * k, -0.012 * k,
        0.006 + 0.004 * k), turn=(0, -18.0 * k, 0)) for k in range(3)]
    return (Rod(((-0.11, 0, 0.022), (-0.08, 0, 0.022), (0.02, 0.004, 0.022), (0.055, 0, 0.022)),
        (0.010, 0.0205, 0.0215, 0.0205), finish="bite:35622a"), *slices)


def _eggplant() -> Plan:
    return (Mould(((0.045, 0, 0.038, 0.045, 0.038, 0.037), (0.02, 0, 0.038, -0.06, 0.006, 0.030, 0.034, 0.019)), 0.02, 0.004,
        finish="glaze:2e1338"), *[_blade(0.035, 0.009, "5f8a3c", (-0.074, 0.006, 0.030), (90.0 * k, 14, 0)) for k in range(4)],
        Rod(((-0.072, 0.006, 0.030), (-0.105, 0.010, 0.036)), (0.009, 0.006), finish="stalk"))


def _cabbage() -> Plan:
    leaves = [Group((Mould(((0, -0.050, 0.0, 0.052, 0.022, 0.055),), 0.01, 0.006,
        carve=((0, -0.030, 0.012, 0.058, 0.032, 0.062),), finish=f"leafy:{'8fb85a' if k % 2 else 'a8c873'}"),
        Rod(((0, -0.072, -0.04), (0, -0.073, 0.03)), (0.004, 0.0012), finish="bite:d6e2b0")), at=(0, 0, 0.058),
        turn=(8, 0, 72.0 * k)) for k in range(5)]
    return (Ball((0.062, 0.062, 0.056), at=(0, 0, 0.058), finish="leafy:b3cf80"), *leaves)


def _lettuce() -> Plan:
    return tuple(Strip(((0.0, 0.010, 0, 0), (0.05, 0.034 + 0.006 * math.sin(3.0 * k), 0.010, 0.012),
        (0.095, 0.050 + 0.008 * math.cos(5.0 * k), 0.006, 0.016), (0.125, 0.020, -0.018, 0.004)), 0.0012,
        turn=(14 * math.sin(4.0 * k), -(74 - 2.1 * k), 137.5 * k), at=(0.006 * math.cos(2.4 * k), 0.006 * math.sin(2.4 * k),
        0.008), finish=f"leafy:{('6aa33a', '8cc152', '5b9433')[k % 3]}") for k in range(26))


def _garlic() -> Plan:
    return (Mould((*[(0.010 * c, 0.010 * s, 0.020, 0.015, 0.015, 0.020) for c, s in spots(1.0, 7)],
        (0, 0, 0.035, 0, 0, 0.062, 0.008, 0.004)), 0.006, 0.0026, finish="bite:efe6d8"),
        *[Rod(((0.004 * c, 0.004 * s, 0.045), (0.023 * c, 0.023 * s, 0.022), (0.008 * c, 0.008 * s, 0.002)), 0.0006,
        finish="bite:c9a8b4") for c, s in spots(1.0, 14)])


def _peas() -> Plan:
    """An open pod with seven peas, a few beside."""
    pod = [Strip(((-0.055, 0.002, 0.006, 0), (-0.03, 0.011, 0.004, 0.007), (0.03, 0.011, 0.004, 0.007),
        (0.055, 0.002, 0.006, 0)), 0.0014, turn=(24.0 * s, 0, 0), at=(0, 0.006 * s, 0.006), finish="leafy:5e9c34") for s in (-1,
        1)]
    return (*pod, *[Ball((0.0056, 0.0056, 0.0056), at=(-0.036 + 0.012 * k, 0, 0.009), finish="glaze:7fb43c") for k in range(7)],
        *[Ball((0.0056, 0.0056, 0.0056), at=p, finish="glaze:7fb43c") for p in ((0.02, -0.03, 0.0056), (0.035, -0.024, 0.0056),
        (-0.03, -0.028, 0.0056))])


def _radish() -> Plan:
    one = (Turned(((0, -0.014), (0.0012, -0.008), (0.009, 0.002), (0.015, 0.014), (0.011, 0.026), (0.003, 0.029), (0, 0.029)),
        finish="glaze:c81e46"), *[_blade(0.07, 0.011, "4f8a32", (0, 0, 0.028), (0, -66 + 8 * k, 120.0 * k)) for k in range(3)])
    return tuple(Group(one, at=(0.028 * k, 0.006 * (k % 2), 0.015), turn=(84, 0, 12.0 * k)) for k in (-1, 0, 1))


def _kiwi() -> Plan:
    seeds = [Ball((0.0014, 0.0009, 0.0006), at=(0.0105 * c, 0.0105 * s, 0.0206), turn=(0, 0, 20.0 * k), finish="seed black")
        for k, (c, s) in enumerate(spots(1.0, 18))]
    half = (Mould(((0, 0, 0.0, 0.026, 0.026, 0.031),), 0.01, 0.0028, carve=((0, 0, 0.05, 0.06, 0.06, 0.03),), at=(0, 0, 0.0),
        finish="crust:7d5c34"), Slab(disc(0.0245), 0.002, 0.0006, at=(0, 0, 0.0195), finish="bite:8fbf3a"),
        Slab(disc(0.006, squash=0.8), 0.002, 0.0006, at=(0, 0, 0.0200), finish="bite:eef0c8"), *seeds)
    return (Group(half, at=(-0.02, -0.01, 0.028), turn=(48, 0, 0)), Ball((0.031, 0.025, 0.025), at=(0.04, 0.02, 0.025),
        turn=(0, 0, 30), finish="crust:7d5c34"))


def _mango() -> Plan:
    return (Mould(((0, 0, 0.038, 0.052, 0.040, 0.038), (0.02, 0.006, 0.04, 0.032, 0.033, 0.034),
        (-0.05, -0.008, 0.034, 0.014, 0.012, 0.012)), 0.03, 0.004, finish="bite:ec9a2a"),
        Ball((0.030, 0.024, 0.020), at=(0.022, -0.012, 0.050), finish="bite:d8502c"),
        Rod(((0.056, 0.004, 0.052), (0.066, 0.004, 0.062)), 0.0022, finish="stalk"))


def _berries(tone: str, lobes: int) -> Callable[[], Plan]:
    def drawn() -> Plan:
        parts: list[AnyPart] = []
        for k in range(16):
            a, r = 2.4 * k, 0.030 * math.sqrt(k / 11) if k < 11 else 0.014
            x, y, z = r * math.cos(a), r * math.sin(a), 0.0095 if k < 11 else 0.024
            if lobes:
                parts.append(Group(tuple(Ball((0.0034, 0.0034, 0.0034), at=(0.0068 * c * (1 - 0.22 * row),
                    0.0068 * s * (1 - 0.22 * row), 0.0045 * row - 0.004), finish=f"glaze:{tone}") for row in range(4) for c,
                    s in spots(1.0, 8, 22.0 * row)), at=(x, y, z), turn=(30.0 * k, 50.0 * k, 0)))
            else:
                parts += [Ball((0.0085, 0.0085, 0.0078), at=(x, y, z), finish=f"bite:{tone}"),
                    Turned(((0, 0), (0.003, 0), (0.0036, 0.001), (0.0016, 0.0006), (0, 0.0004)), at=(x, y, z + 0.0074),
                    finish="bite:23284f")]
        return (*parts, *[_blade(0.026, 0.008, "4f8a38", (0.022, 0.01, 0.012), (0, -10, 50.0 * k)) for k in range(2)])

    return drawn


def _plums() -> Plan:
    return tuple(part for x, y, a in ((-0.025, 0.0, 10), (0.03, 0.012, 70), (0.006, -0.036, 130))
        for part in (Group((Ball((0.025, 0.023, 0.024), finish="bite:4a1f4e"),
        Rod(((0, 0, 0.022), (0.004, 0, 0.034)), 0.0014, finish="stalk")), at=(x, y, 0.024), turn=(8, 0, a)),))


def _lime() -> Plan:
    half = (Mould(((0, 0, 0, 0.026, 0.026, 0.026),), 0.01, 0.003, carve=((0, 0, 0.05, 0.06, 0.06, 0.05),),
        finish="glaze:5b9a2c"), Slab(disc(0.0252), 0.0016, 0.0006, at=(0, 0, -0.0002), finish="bite:e4edc0"),
        *[Slab(((0.003, 0.0), (0.0205, -0.0062), (0.0225, 0.0), (0.0205, 0.0062)), 0.002, 0.0006, turn=(0, 0, 45.0 * k),
        at=(0, 0, 0.0006), finish="glaze:a9cf58") for k in range(8)])
    return (Group(half, at=(-0.028, -0.012, 0.018), turn=(58, 0, 0)), Turned(((0, -0.031), (0.005, -0.030), (0.020, -0.018),
        (0.0255, 0.0), (0.020, 0.018), (0.005, 0.030), (0, 0.031)), at=(0.03, 0.012, 0.0255), turn=(0, 90, 30),
        finish="glaze:5b9a2c"))


def _nuts() -> Plan:
    """Almonds, hazelnuts and walnuts."""
    made: list[AnyPart] = []
    for k in range(22):
        a, r = 2.4 * k, 0.045 * math.sqrt((k + 0.5) / 22)
        x, y = r * math.cos(a), r * math.sin(a)
        if k % 3 == 0:
            made.append(Mould(((0, 0, 0.014, 0.017, 0.015, 0.014), (0.006, 0.006, 0.018, 0.008, 0.008, 0.008),
                (-0.006, -0.005, 0.017, 0.008, 0.008, 0.008)), 0.003, 0.0024, at=(x, y, 0), turn=(0, 0, 40.0 * k),
                finish="crust:b98a54"))
        elif k % 3 == 1:
            made.append(Ball((0.0095, 0.0095, 0.0090), at=(x, y, 0.009), finish="crust:7e4a22"))
        else:
            made.append(Ball((0.012, 0.0072, 0.0048), at=(x, y, 0.006), turn=(0, 20, 70.0 * k), finish="crust:9a5f30"))
    return tuple(made)


def _fruit_bowl() -> Plan:
    """A bowl heaped with apples, oranges, bananas and grapes."""
    bowl = ((0, 0.010), (0.055, 0.006, 1), (0.060, 0.0), (0.066, 0.004), (0.105, 0.030), (0.135, 0.080), (0.133, 0.082),
        (0.100, 0.036), (0.055, 0.016), (0, 0.014))
    fruit = [Ball((0.037, 0.037, 0.035), at=p, finish=f) for p, f in (((-0.05, -0.03, 0.075), "glaze:b8201c"),
        ((0.045, -0.045, 0.075), "orange peel"), ((0.06, 0.035, 0.078), "glaze:7a9a2c"),
        ((-0.055, 0.045, 0.075), "orange peel"), ((0.0, 0.0, 0.105), "glaze:b8201c"), ((0.0, -0.075, 0.078), "glaze:b84a1c"))]
    bananas = [Rod(tuple((0.10 * math.cos(t) - 0.02, 0.012 + 0.022 * k, 0.075 + 0.085 * math.sin(t))
        for t in [0.55 + 0.24 * j for j in range(9)]), (0.005, 0.014, 0.0165, 0.0175, 0.018, 0.0175, 0.0165, 0.013, 0.005),
        finish="bite:ecc83a") for k in range(2)]
    grapes = [Ball((0.0115, 0.0115, 0.012), at=(0.085 + 0.016 * math.cos(2.4 * k) * (1 + k / 14),
        -0.01 + 0.016 * math.sin(2.4 * k) * (1 + k / 14), 0.105 - 0.003 * k), finish="glaze:4a1f4e") for k in range(16)]
    return (Turned(bowl, finish="main:white"), *fruit, *bananas, *grapes, *[Rod(((x, y, z), (x + 0.004, y, z + 0.016)), 0.0014,
        finish="stalk") for x, y, z in ((-0.05, -0.03, 0.108), (0.0, 0.0, 0.138))])


GREENS: dict[str, Callable[[], Plan]] = {
    "avocado": _avocado, "corn": _corn, "bell pepper": _pepper, "chili": _chili, "cucumber": _cucumber, "eggplant": _eggplant,
        "cabbage": _cabbage, "lettuce": _lettuce, "garlic": _garlic, "peas": _peas, "radishes": _radish, "kiwi": _kiwi,
        "mango": _mango,
    "blueberries": _berries("3c4a80", 0), "raspberries": _berries("c8284a", 1), "blackberries": _berries("221629", 1),
        "plums": _plums, "lime fruit": _lime, "nuts": _nuts, "bowl of fruit": _fruit_bowl,
}
"""Kind -> its plan."""
