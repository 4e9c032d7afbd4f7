"""Clothes as things: on hangers, folded, in pairs."""

# fmt: off

import math
from collections.abc import Callable

from aozora.world.things.kit import AnyPart, Ball, Box, Group, Mould, Rod, Sheet, Slab, Turned
from aozora.world.things.strokes import Line3, ring

Plan = tuple[AnyPart, ...]


def _hanger() -> Plan:
    """A hanger and the stand that it hangs on."""
    return (Rod(((-0.21, 0, 1.30), (-0.10, 0, 1.37), (0, 0, 1.395), (0.10, 0, 1.37), (0.21, 0, 1.30)), 0.011, finish="wood"),
        Rod(((0, 0, 1.39), (0, 0, 1.43), (0.02, 0, 1.455), (0, 0, 1.48), (-0.02, 0, 1.462)), 0.003, finish="chrome"),
        Rod(((-0.45, 0, 1.475), (0.45, 0, 1.475)), 0.011, straight=True, finish="chrome"),
            *[Rod(((0.45 * s, 0, 0), (0.45 * s, 0, 1.475)), 0.012, straight=True, finish="chrome") for s in (-1, 1)],
                *[Rod(((0.45 * s, -0.2, 0.012), (0.45 * s, 0.2, 0.012)), 0.012, straight=True, finish="chrome") for s in (-1, 1)])


def _cloth(edges: tuple[tuple[float, float], ...], deep: float, folds: float, fold: float, finish: str) -> Plan:
    """A hollow garment whose half width at heights is given as (half, z) from above to below; folds grow towards the hem."""
    rows: list[Line3] = []
    top, low = edges[0][1], edges[-1][1]
    for half, z in edges:
        share = (top - z) / max(top - low, 1e-6)
        row: list[tuple[float, float, float]] = []
        for k in range(73):
            a = 2 * math.pi * k / 72
            swing = 1 + fold * share * math.sin(folds * a + 0.6 * math.sin(3 * a))
            row.append((half * swing * math.cos(a), (deep + 0.35 * half * share * 0.5) * swing * math.sin(a), z))
        rows.append(tuple(row))
    return (Sheet(tuple(rows), 0.004, finish=finish),)


def _dress() -> Plan:
    """A summer dress on a hanger."""
    edges = ((0.12, 1.35), (0.175, 1.30), (0.185, 1.22), (0.16, 1.10), (0.135, 0.99), (0.16, 0.90), (0.24, 0.70), (0.32, 0.50),
        (0.36, 0.38))
    return (*_hanger(), *_cloth(edges, 0.075, 9, 0.10, "main:red"), *[Rod(((0.11 * s, -0.02, 1.33), (0.13 * s, 0, 1.37),
        (0.11 * s, 0.03, 1.33)), 0.012, 0.3, finish="main:red") for s in (-1, 1)],
        Rod(ring(0.145, at=(0, 0, 0.985), squash=0.66), 0.016, 0.5, closed=True, finish="accent:fabric:white"))


def _top(finish: str, sleeve: float, buttons: bool) -> Callable[[], Plan]:
    def drawn() -> Plan:
        edges = ((0.085, 1.375), (0.155, 1.335), (0.215, 1.29), (0.222, 1.20), (0.215, 1.05), (0.218, 0.90), (0.225, 0.78))
        sleeves = [Rod(((0.19 * s, 0, 1.295), (0.25 * s, 0, 1.20), (0.25 * s + 0.06 * s * sleeve, -0.015,
            1.20 - 0.42 * sleeve)), (0.062, 0.064, 0.052), 0.62, finish=finish) for s in (-1, 1)]
        front: tuple[AnyPart, ...] = ()
        if buttons:
            front = (Box((0.034, 0.006, 0.56), 0.002, at=(0, -0.088, 1.07), finish=finish),
                *[Ball((0.006, 0.003, 0.006), at=(0, -0.093, 1.28 - 0.085 * k), finish="porcelain") for k in range(6)],
                *[Slab(((0.0, 0.0), (0.085 * s, 0.015), (0.075 * s, -0.045), (0.03 * s, -0.06))[::s], 0.006, 0.002,
                at=(0, -0.072, 1.375), turn=(72, 0, 0), round=False, finish=finish) for s in (-1, 1)])
        return (*_hanger(), *_cloth(edges, 0.068, 7, 0.05, finish), *sleeves,
            Rod(ring(0.082, at=(0, -0.005, 1.372), squash=0.72), 0.010, closed=True, finish=finish), *front)

    return drawn


def _trousers() -> Plan:
    """Jeans hung by their waistband."""
    legs = [Rod(((0.075 * s, 0, 1.24), (0.10 * s, 0, 1.00), (0.115 * s, 0, 0.70), (0.12 * s, 0, 0.36)),
        (0.115, 0.105, 0.085, 0.082), 0.5, finish="main:blue") for s in (-1, 1)]
    return (*_hanger()[1:], Rod(((-0.19, 0, 1.33), (0.19, 0, 1.33)), 0.008, straight=True, finish="chrome"),
        Rod(((0, 0, 1.33), (0, 0, 1.40)), 0.004, finish="chrome"), *legs, Turned(((0.0, 1.20), (0.185, 1.18), (0.182, 1.30),
        (0.178, 1.31), (0, 1.30)), stretch=(1, 0.36, 1), finish="main:blue"),
        Rod(ring(0.18, at=(0, 0, 1.295), squash=0.36), 0.014, 0.5, closed=True, finish="main:blue"),
        Ball((0.008, 0.004, 0.008), at=(0, -0.074, 1.29), finish="brass"), *[Rod(((0.06 * s, -0.068, 1.275),
        (0.10 * s, -0.066, 1.235), (0.155 * s, -0.05, 1.225)), 0.0022, finish="brass") for s in (-1, 1)])


def _shoe(upper: str, sole: str, tall: float = 0.0, laces: str = "plastic:white", trim: str = "") -> Plan:
    """A right shoe along -X (its toe), over z = 0."""
    limbs: list[tuple[float, ...]] = [(-0.085, 0, 0.048, 0.050, 0.038, 0.030), (-0.04, 0, 0.055, 0.06, 0, 0.062, 0.036, 0.036),
        (0.085, 0, 0.060, 0.034, 0.033, 0.040), (-0.02, 0, 0.065, 0.05, 0, 0.085, 0.028, 0.030)]
    if tall:
        limbs.append((0.075, 0, 0.09, 0.085, 0, 0.09 + tall, 0.037, 0.044))
    opening = ((0.075, 0, 0.115 + tall, 0.032, 0.024, 0.030 + 0.4 * tall),)
    outline = ((-0.145, 0.0), (-0.13, -0.032), (-0.085, -0.047), (-0.02, -0.040), (0.05, -0.037), (0.105, -0.035), (0.122, 0.0),
        (0.105, 0.035), (0.05, 0.036), (-0.02, 0.042), (-0.085, 0.045), (-0.13, 0.028))
    ties = [Rod(((-0.045 + 0.020 * k, -0.026, 0.083 + 0.009 * k), (-0.040 + 0.020 * k, 0, 0.094 + 0.009 * k),
        (-0.035 + 0.020 * k, 0.026, 0.083 + 0.009 * k)), 0.0034, finish=laces) for k in range(5)] if laces else []
    stripes = [Rod(((0.01 + 0.022 * k, -0.039, 0.045), (-0.008 + 0.022 * k, -0.031, 0.082)), 0.006, 0.4, finish=trim)
        for k in range(3)] if trim else []
    return (Mould(tuple(limbs), 0.022, 0.0045, carve=opening, finish=upper),
        Slab(outline, 0.026, 0.006, at=(0, 0, 0.013), finish=sole), Mould(((-0.118, 0, 0.036, 0.028, 0.034, 0.018),), 0.01,
        0.005, finish=sole), *ties, *stripes)


def _pair(one: Plan, apart: float = 0.062) -> Plan:
    return (Group(one, at=(0.02, -apart, 0), turn=(0, 0, 24)), Group(one, at=(0, apart, 0), turn=(0, 0, 16), stretch=(1, -1, 1)))


def _sneakers() -> Plan:
    return _pair(_shoe("main:white", "plastic:white", 0.0, "plastic:white", "accent:plastic:blue"))


def _sneaker() -> Plan:
    return _shoe("main:red", "plastic:white", 0.0, "plastic:white", "accent:plastic:white")


def _shoes() -> Plan:
    """Black leather shoes with a heel."""
    return _pair((*_shoe("main:black", "leather:black", 0.0, "fabric:black"),
        Box((0.06, 0.064, 0.012), 0.003, at=(0.082, 0, 0.006), finish="rubber:black")))


def _boots() -> Plan:
    return _pair((*_shoe("main:brown", "rubber:dark brown", 0.13, "fabric:tan"),
        Rod(ring(0.042, at=(0.086, 0, 0.225)), 0.006, closed=True, finish="main:brown")))


def _heels() -> Plan:
    """A pair of high heels."""
    sole = tuple((x, 0.028 * w, z) for x, w, z in ((-0.11, 0, 0.008), (-0.07, 0, 0.008), (-0.03, 0, 0.018), (0.04, 0, 0.065),
        (0.09, 0, 0.085)))
    one: Plan = (Rod(sole, (0.026, 0.038, 0.032, 0.024, 0.026), 0.22, finish="main:red"),
        Mould(((-0.095, 0, 0.020, 0.034, 0.030, 0.018), (-0.075, 0, 0.028, 0.03, 0.036, 0.020)), 0.012, 0.004,
        carve=((-0.045, 0, 0.045, 0.03, 0.026, 0.022),), finish="main:red"),
        Rod(((0.092, 0, 0.08), (0.10, 0, 0.04), (0.098, 0, 0.0)), (0.016, 0.0065, 0.005), finish="main:red"),
        Mould(((0.098, 0, 0.10, 0.018, 0.027, 0.030),), 0.01, 0.004, carve=((0.082, 0, 0.11, 0.022, 0.022, 0.036),),
        finish="main:red"))
    return _pair(one, 0.055)


def _hat() -> Plan:
    """A felt hat with a band."""
    return (Turned(((0, 0.128), (0.03, 0.130), (0.070, 0.128), (0.082, 0.110), (0.090, 0.03), (0.094, 0.012), (0.12, 0.005),
        (0.165, 0.014), (0.166, 0.010), (0.12, 0.0), (0, 0.0)), stretch=(1, 0.9, 1), finish="main:brown"),
        Turned(((0.0895, 0.014), (0.0945, 0.014), (0.0918, 0.040), (0.0885, 0.040), (0.0895, 0.014)), stretch=(1, 0.9, 1),
        round=False, finish="accent:fabric:black"))


def _cowboy_hat() -> Plan:
    crown = ((0, 0, 0.075, 0.085, 0.070, 0.065), (0.03, 0.028, 0.11, 0.05, 0.026, 0.028),
        (0.03, -0.028, 0.11, 0.05, 0.026, 0.028))
    rows: list[Line3] = []
    turns = [2 * math.pi * k / 60 for k in range(61)]
    for r in (0.066, 0.10, 0.14, 0.175):
        far = (r - 0.066) / 0.109
        lift = [0.030 + 0.055 * math.sin(a) ** 2 * far ** 1.5 - 0.012 * math.cos(a) ** 2 * far for a in turns]
        rows.append(tuple((r * 1.12 * math.cos(a), r * 0.92 * math.sin(a), z) for a, z in zip(turns, lift, strict=True)))
    return (Mould(crown, 0.03, 0.006, carve=((0.02, 0, 0.150, 0.07, 0.014, 0.032),), finish="main:light brown"),
        Sheet(tuple(rows), 0.004, finish="main:light brown"), Rod(ring(0.083, at=(0, 0, 0.042), squash=0.83), 0.007,
        closed=True, finish="leather:dark brown"))


def _top_hat() -> Plan:
    return (Turned(((0, 0.17), (0.088, 0.17, 1), (0.092, 0.165), (0.080, 0.10), (0.084, 0.012), (0.10, 0.004), (0.145, 0.012),
        (0.146, 0.008), (0.10, 0), (0, 0)), finish="main:black"), Turned(((0.081, 0.014), (0.0865, 0.014), (0.0838, 0.05),
        (0.079, 0.05), (0.081, 0.014)), round=False, finish="accent:fabric:crimson"))


def _cap() -> Plan:
    """A baseball cap."""
    peak = tuple((x, y) for x, y in ((-0.075, 0.0), (-0.07, -0.06), (-0.045, -0.105), (0.0, -0.118), (0.045, -0.105),
        (0.07, -0.06), (0.075, 0.0)))
    seams = [Rod(tuple((0.0935 * math.sin(t) * math.cos(a), 0.0935 * math.sin(t) * math.sin(a), 0.02 + 0.092 * math.cos(t))
        for t in [k * 0.15 for k in range(11)]), 0.0012,
        finish="accent:fabric:white") for a in [math.pi * k / 3 + 0.5 for k in range(6)]]
    return (Ball((0.092, 0.092, 0.092), flat=True, at=(0, 0, 0.018), finish="main:red"),
        Turned(((0, 0.0), (0.091, 0.0), (0.092, 0.02), (0, 0.02)), round=False, finish="main:red"),
        Slab(peak, 0.006, 0.002, ((-0.08, -0.014), (-0.04, -0.002), (0, 0.003), (0.04, -0.002), (0.08, -0.014)),
        at=(0, -0.062, 0.014), finish="main:red"), Ball((0.009, 0.009, 0.006), at=(0, 0, 0.112), finish="accent:fabric:white"),
        *seams)


def _helmet() -> Plan:
    """A knight's helmet: visor with slits, crest, gorget."""
    slits = [Box((0.05, 0.012, 0.007), 0.001, at=(0.032 * s, -0.112, 0.185), turn=(0, 0, 16 * s), finish="soil") for s in (-1, 1)]
    holes = [Ball((0.004, 0.004, 0.004), at=(0.014 * (k % 5 - 2) , -0.114 + 0.0012 * (k % 5 - 2) ** 2,
        0.125 - 0.016 * (k // 5)), finish="soil") for k in range(15)]
    return (Mould(((0, 0, 0.19, 0.105, 0.115, 0.115), (0, -0.03, 0.11, 0.088, 0.090, 0.10)), 0.03, 0.007, finish="main"),
        Turned(((0, 0), (0.135, 0.0, 1), (0.115, 0.03), (0.095, 0.06), (0, 0.06)), finish="main"),
        Box((0.012, 0.20, 0.04), 0.005, at=(0, 0.02, 0.295), finish="main"), *slits, *holes,
        Rod(tuple((0.108 * math.sin(a), -0.118 * math.cos(a), 0.21) for a in [-1.3 + 0.1 * k for k in range(27)]), 0.006,
        finish="brass"), *[Ball((0.014, 0.014, 0.014), at=(0.104 * s, -0.01, 0.20), finish="brass") for s in (-1, 1)],
            *[Rod(((0, 0.10, 0.31), (0.01 * k, 0.17, 0.36 - 0.01 * abs(k)), (0.014 * k, 0.21, 0.26)), (0.008, 0.016, 0.006),
                finish="felt:red") for k in (-2, -1, 0, 1, 2)])


def _glasses() -> Plan:
    """Spectacles standing on the table, their arms open."""
    return (*[Rod(ring(0.024, "y", (0.034 * s, 0, 0.028), squash=0.86), 0.0022, closed=True, finish="main:black")
        for s in (-1, 1)], *[Slab(tuple((0.0225 * math.cos(a), 0.0195 * math.sin(a))
        for a in [2 * math.pi * k / 32 for k in range(32)]), 0.0014, 0.0004, at=(0.034 * s, 0, 0.028), turn=(90, 0, 0),
        finish="glass") for s in (-1, 1)], Rod(((-0.011, 0, 0.033), (0, -0.002, 0.037), (0.011, 0, 0.033)), 0.0024,
        finish="main:black"),
            *[Rod(((0.058 * s, 0, 0.034), (0.066 * s, 0.01, 0.034), (0.066 * s, 0.10, 0.030), (0.062 * s, 0.135, 0.004)),
                0.0022, finish="main:black") for s in (-1, 1)])


def _sunglasses() -> Plan:
    return tuple(part for part in (*[Slab(tuple((0.028 * math.cos(a), 0.022 * math.sin(a) * (1 if math.sin(a) > 0 else 1.15))
        for a in [2 * math.pi * k / 32 for k in range(32)]), 0.003, 0.001, at=(0.034 * s, 0, 0.030), turn=(90, 0, 0),
        finish="dark glass") for s in (-1, 1)], *[p for p in _glasses() if p.finish != "glass"]))


def _glove() -> Plan:
    """A pair of knitted gloves lying."""
    limbs: list[tuple[float, ...]] = [(0, 0, 0.012, 0.045, 0.05, 0.014), (0, -0.05, 0.012, 0, -0.085, 0.012, 0.034, 0.034)]
    for x, tip in ((-0.034, 0.095), (-0.012, 0.115), (0.012, 0.112), (0.034, 0.09)):
        limbs.append((x, 0.03, 0.012, x * 1.55, tip, 0.012, 0.0098, 0.0088))
    limbs.append((0.03, -0.02, 0.012, 0.078, 0.03, 0.012, 0.015, 0.012))
    one: Plan = (Mould(tuple(limbs), 0.006, 0.0034, finish="main:red", stretch=(1, 1, 0.9)),
        *[Rod(((-0.036, -0.07 - 0.012 * k, 0.018), (0.036, -0.07 - 0.012 * k, 0.018)), 0.006, finish="accent:fabric:white")
        for k in range(4)])
    return (Group(one, at=(-0.075, 0, 0), turn=(0, 0, 10)), Group(one, at=(0.075, 0, 0), turn=(0, 0, -10), stretch=(-1, 1, 1)))


def _sock() -> Plan:
    """A pair of striped socks."""
    one: Plan = (Mould(((0, 0.09, 0.018, 0, -0.01, 0.018, 0.038, 0.036), (0, -0.02, 0.018, -0.07, -0.055, 0.018, 0.036, 0.030)),
        0.02, 0.005, stretch=(1, 1, 0.55), finish="main:red"), *[Rod(((-0.037, 0.11 - 0.03 * k, 0.012),
        (0, 0.11 - 0.03 * k, 0.030), (0.037, 0.11 - 0.03 * k, 0.012)), 0.006, 0.4,
        finish="accent:fabric:white") for k in range(4)])
    return (Group(one, at=(-0.01, 0.02, 0)), Group(one, at=(0.09, -0.01, 0), turn=(0, 0, -16)))


def _mask() -> Plan:
    """A theatre mask, smiling, on a stand."""
    return (Group((Mould(((0, 0, 0, 0.085, 0.035, 0.115), (0, -0.035, -0.005, 0.014, 0.022, 0.034),
        (0.04, -0.018, -0.03, 0.03, 0.024, 0.026), (-0.04, -0.018, -0.03, 0.03, 0.024, 0.026),
        (0, -0.02, -0.095, 0.03, 0.02, 0.02)), 0.02, 0.005, carve=((0, 0.045, 0, 0.095, 0.045, 0.13),
        (0.036, -0.04, 0.03, 0.021, 0.06, 0.011), (-0.036, -0.04, 0.03, 0.021, 0.06, 0.011),
        (-0.03, -0.04, -0.052, 0.03, -0.04, -0.052, 0.008, 0.008), (0, -0.05, -0.064, 0.024, 0.05, 0.013)),
        finish="main:white"), *[Rod(((0.016 * s, -0.036, 0.052), (0.036 * s, -0.034, 0.062), (0.06 * s, -0.024, 0.050)), 0.004,
        finish="accent:plastic:black") for s in (-1, 1)], *[Ball((0.010, 0.004, 0.010), at=(0.05 * s, -0.038, -0.025),
        finish="plastic:red") for s in (-1, 1)]), at=(0, 0, 0.15), turn=(-8, 0, 0)),
        Rod(((0, 0.02, 0), (0, 0.02, 0.12)), 0.006, finish="wood"), Turned(((0, 0), (0.05, 0, 1), (0.05, 0.008), (0.01, 0.014),
        (0, 0.014)), at=(0, 0.02, 0), finish="wood"))


CLOTHING: dict[str, Callable[[], Plan]] = {
    "dress": _dress, "shirt": _top("main:white", 1.0, True), "t-shirt": _top("main:red", 0.25, False),
        "sweater": _top("main:green", 1.0, False), "trousers": _trousers, "sneakers": _sneakers, "sneaker": _sneaker,
        "shoes": _shoes, "boots": _boots, "high heels": _heels,
    "hat": _hat, "cowboy hat": _cowboy_hat, "top hat": _top_hat, "cap": _cap, "helmet": _helmet, "glasses": _glasses,
        "sunglasses": _sunglasses, "gloves": _glove, "socks": _sock, "mask": _mask,
}
"""Kind -> its plan."""
