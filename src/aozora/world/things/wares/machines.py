"""Machines of shops, arcades and streets: they sell, play, pay out and ring up."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.elements import WHEEL
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Panel, Rod, Sheet, Turned, composed
from aozora.world.things.members import Plan, across, bar, bent, drum, side, spoked, tyre
from aozora.world.things.strokes import Line2, arc
from aozora.world.things.wares.media import keys

_BLACK, _GREY = "matte plastic:black", "matte plastic:dark grey"
_TONES = ("red", "yellow", "blue", "green", "orange", "purple", "turquoise", "white")


def _arch(half: float, low: float, high: float) -> Line2:
    """An outline with a round head."""
    return ((-half, low), (half, low), *arc(half, 0, 180, 19, (0.0, high - half)))


def _jukebox() -> Plan:
    """An arched music box of the fifties: glowing tubes around a window with records, a keypad, a grille of chrome bars."""
    tubes = [Rod((*tuple((x, -0.31, z) for x, z in arch[1:]), (-half, -0.31, 0.12)), 0.034, finish=f) for half, f,
        arch in ((0.43, "glow sun", _arch(0.43, 0.12, 1.5)), (0.345, "glow blue", _arch(0.345, 0.12, 1.415)))]
    rims = [Rod((*tuple((x, -0.32, z) for x, z in _arch(half, 0.12, 1.04 + half)[1:]), (-half, -0.32, 0.12)), 0.012,
        finish="chrome") for half in (0.478, 0.388, 0.3)]
    records = [drum(0.11, 0.006, (-0.16 + 0.032 * k, -0.2, 1.05), "plastic:black" if k % 2 else "plastic:red", "x")
        for k in range(11)]
    slips = [Box((0.1, 0.004, 0.018), 0.001, at=(-0.17 + 0.115 * c, -0.315, 0.93 - 0.024 * r), turn=(-20, 0, 0),
        finish="paper:cream" if (r + c) % 2 else "paper:pale pink") for r in range(4) for c in range(4)]
    grille = [bar((x, -0.33, 0.16), (x, -0.33, 0.62), 0.012, "chrome") for x in (-0.2, -0.12, -0.04, 0.04, 0.12,
        0.2)] + [Rod(tuple((x, -0.332, 0.4 + z) for x, z in arc(0.16, 0, 360, 25)), 0.012, finish="gold")]
    return (side(_arch(0.5, 0.0, 1.56), 0.5, (0, 0.02, 0.02), "main:crimson"),
        side(_arch(0.47, 0.02, 1.53), 0.03, (0, -0.245, 0.02), "main:brown"),
        side(_arch(0.29, 0.66, 1.35), 0.02, (0, -0.262, 0), "glow sun"), *tubes, *rims,
        *[Group((r,), at=(0, -0.08, 0.03)) for r in records],
        Box((0.56, 0.12, 0.03), 0.008, at=(0, -0.3, 0.8), finish="chrome"), *keys(12, 2, 0.036, (0, -0.3, 0.82), "plastic:cream"),
            *slips, Box((0.5, 0.02, 0.46), 0.01, at=(0, -0.27, 0.39), finish="fabric:amber"), *grille,
            Box((1.04, 0.56, 0.1), 0.02, at=(0, 0, 0.05), finish="chrome"))


def _vending_machine() -> Plan:
    """A lit cabinet with rows of cans and snacks behind glass, a keypad and a hatch."""
    goods: list[AnyPart] = []
    for r in range(5):
        z = 0.62 + 0.235 * r
        goods.append(Box((0.6, 0.3, 0.015), 0.004, at=(-0.13, -0.2, z), finish="aluminium"))
        for c in range(6):
            tone, x = _TONES[(3 * r + c) % 8], -0.38 + 0.1 * c
            goods += [drum(0.036, 0.13, (x, -0.3, z + 0.075), "plastic:" + tone),
                drum(0.0365, 0.05, (x, -0.3, z + 0.08), "plastic:white")] if r < 2 else [Box((0.08, 0.03, 0.14), 0.014,
                at=(x, -0.3, z + 0.08), finish="plastic:" + tone), Box((0.05, 0.032, 0.05), 0.01, at=(x, -0.3, z + 0.085),
                finish="plastic:" + _TONES[(r + c + 4) % 8])]
    return (Box((1.0, 0.5, 1.84), 0.02, at=(0, 0.2, 0.98), finish="main:red"),
        *[Box((0.04, 0.34, 1.84), 0.01, at=(x, -0.2, 0.98), finish="main:red") for x in (-0.48, 0.21)],
        Box((0.27, 0.34, 1.84), 0.01, at=(0.365, -0.2, 0.98), finish="main:red"),
        Box((0.7, 0.34, 0.48), 0.01, at=(-0.13, -0.2, 0.3), finish="main:red"),
        Box((1.0, 0.36, 0.16), 0.02, at=(0, -0.2, 1.84), finish="main:red"),
        Box((0.64, 0.01, 1.2), 0.002, at=(-0.13, -0.06, 1.14), finish="lit shade"),
            Box((0.66, 0.03, 0.02), 0.004, at=(-0.13, -0.33, 1.745), finish="bulb"), *goods,
            Box((0.5, 0.02, 0.17), 0.02, at=(-0.13, -0.375, 0.3), finish=_BLACK),
            Box((0.46, 0.02, 0.12), 0.02, at=(-0.13, -0.38, 0.29), finish="dark glass"),
        Box((0.18, 0.01, 0.1), 0.006, at=(0.36, -0.372, 1.45), finish="glow blue"),
            *[Group((Box((0.036, 0.01, 0.036), 0.004, finish="plastic:white"),), at=(0.31 + 0.05 * c, -0.374, 1.32 - 0.05 * r))
            for c in range(3) for r in range(4)], Box((0.14, 0.01, 0.05), 0.004, at=(0.36, -0.372, 1.07), finish="steel"),
            Box((0.08, 0.012, 0.006), 0.001, at=(0.36, -0.373, 1.07), finish="seed black"),
            Box((0.1, 0.01, 0.1), 0.01, at=(0.36, -0.372, 0.75), finish="steel"),
        Box((0.8, 0.01, 0.1), 0.01, at=(-0.03, -0.38, 1.84), finish="plastic:white"),
            *[Box((0.07, 0.012, 0.05), 0.004, at=(-0.3 + 0.09 * k, -0.382, 1.84), finish="main:red") for k in range(7)],
            *[Box((0.06, 0.06, 0.06), 0.01, at=(x, y, 0.03), finish=_BLACK) for x in (-0.42, 0.42) for y in (-0.3, 0.38)])


def _arcade() -> Plan:
    """An arcade cabinet: a lit sign, a slanted screen, a stick and buttons, a coin door."""
    form = ((0.36, 0.0), (0.36, 1.78), (-0.26, 1.78), (-0.3, 1.56), (-0.12, 1.5), (-0.02, 1.04), (-0.42, 0.94), (-0.42, 0.82),
        (-0.24, 0.7), (-0.24, 0.0))
    outline = tuple(reversed(form))
    aliens = [Box((0.05, 0.002, 0.03), 0.001, at=(-0.15 + 0.1 * c, -0.002, 0.1 - 0.07 * r),
        finish=("lamp green", "glow blue", "glow sun")[r]) for c in range(4)
        for r in range(3)] + [Box((0.06, 0.002, 0.02), 0.001, at=(0.02, -0.002, -0.16), finish="lamp green"),
        Box((0.008, 0.002, 0.05), 0.001, at=(0.02, -0.002, -0.1), finish="bulb")]
    screen = Group((Box((0.52, 0.02, 0.44), 0.02, finish=_BLACK), Box((0.46, 0.021, 0.38), 0.02, at=(0, -0.001, 0),
        finish="dark glass"), *[Group((a,), at=(0, -0.011, 0)) for a in aliens]), at=(0, -0.06, 1.27), turn=(-12, 0, 0))
    deck = (bar((-0.14, 0, 0), (-0.14, -0.01, 0.08), 0.008, "steel"), Ball((0.024, 0.024, 0.024), at=(-0.14, -0.01, 0.09),
        finish="plastic:red"), *[drum(0.02, 0.014, (0.04 + 0.06 * c, 0.03 - 0.055 * r, 0.006), "plastic:" + _TONES[c + 3 * r])
        for c in range(3) for r in range(2)])
    return (*[across(outline, 0.04, (0.32 * s, 0, 0), "main:purple") for s in (-1, 1)],
        *[Rod(tuple((0.34 * s, y, z) for y, z in form[1:9]), 0.012, straight=True, finish="plastic:yellow") for s in (-1, 1)],
        Box((0.6, 0.58, 0.7), 0.01, at=(0, 0.06, 0.36), finish=_BLACK), Box((0.6, 0.3, 1.0), 0.01, at=(0, 0.19, 1.2),
        finish=_BLACK),
        Group((Box((0.6, 0.4, 0.03), 0.006, finish=_GREY), *[Group((p,), at=(0, 0, 0.015)) for p in deck]), at=(0, -0.22, 0.98),
            turn=(14, 0, 0)), Box((0.6, 0.03, 0.13), 0.006, at=(0, -0.4, 0.87), finish=_BLACK), screen,
            Box((0.6, 0.42, 0.03), 0.006, at=(0, -0.06, 1.77), finish=_BLACK),
            Box((0.6, 0.02, 0.2), 0.006, at=(0, -0.27, 1.67), turn=(10, 0, 0), finish="glow sun"),
        *[side(((0, -0.05), (0.05, -0.05), (0.06, 0.05), (0.01, 0.05)), 0.006, (-0.24 + 0.075 * k, -0.285, 1.67), "plastic:red")
            for k in range(6)], Box((0.24, 0.02, 0.3), 0.006, at=(0, -0.235, 0.35), finish="steel"),
            *[Box((0.06, 0.012, 0.1), 0.006, at=(0.055 * s, -0.244, 0.4), finish=_BLACK) for s in (-1, 1)],
            *[Box((0.02, 0.014, 0.03), 0.002, at=(0.055 * s, -0.246, 0.41), finish="glow sun") for s in (-1, 1)])


def _slot_machine() -> Plan:
    """A one-armed bandit: three reels of fruit in a window, a lever with a red ball, a coin tray."""
    reels: list[AnyPart] = []
    for c in range(3):
        x = -0.12 + 0.12 * c
        reels += [drum(0.13, 0.1, (x, -0.04, 0.5), "plastic:white", "x")]
        for r in range(3):
            y, z, tone = -0.17 if r == 1 else -0.155, 0.5 + 0.085 * (r - 1), (c + 2 * r) % 3
            reels += ([Ball((0.016, 0.008, 0.016), at=(x + 0.015 * s, y, z - 0.008), finish="glaze:c01020")
                for s in (-1, 1)] + [bar((x + 0.015 * s, y, z), (x, y - 0.004, z + 0.026), 0.002, "stalk") for s in (-1, 1)]
                if tone == 0 or r == 1 else [Ball((0.024, 0.008, 0.017), at=(x, y, z), finish="glaze:f0c818")] if tone == 1
                else [Ball((0.02, 0.008, 0.024), at=(x, y, z), finish="gold")])
    return (side(_arch(0.27, 0.0, 0.9), 0.36, (0, 0.04, 0.03), "main:red"),
        Box((0.6, 0.44, 0.05), 0.016, at=(0, 0.02, 0.025), finish="chrome"),
        Rod((*tuple((x, -0.145, z + 0.03) for x, z in _arch(0.26, 0.05, 0.89)[1:]), (-0.26, -0.145, 0.08)), 0.014,
        finish="gold"), Box((0.44, 0.04, 0.27), 0.02, at=(0, -0.13, 0.5), finish="chrome"), *reels,
        *[Box((0.02, 0.06, 0.25), 0.004, at=(x, -0.155, 0.5), finish="chrome") for x in (-0.19, -0.06, 0.06, 0.19)],
        *[Box((0.4, 0.06, 0.03), 0.006, at=(0, -0.15, z), finish="chrome") for z in (0.375, 0.625)],
            side(_arch(0.17, 0.0, 0.2), 0.02, (0, -0.145, 0.67), "glow sun"),
            *[Box((0.06, 0.012, 0.08), 0.004, at=(-0.08 + 0.08 * k, -0.158, 0.73), finish="plastic:red") for k in range(3)],
            *[Box((0.04 if z else 0.012, 0.014, 0.014 if z else 0.05), 0.002, at=(-0.08 + 0.08 * k, -0.163, 0.73 + z),
            finish="plastic:yellow") for k in range(3) for z in (0.0, 0.03)],
        drum(0.05, 0.05, (0.29, 0.0, 0.42), "chrome", "x"), bar((0.31, 0.0, 0.42), (0.36, -0.05, 0.78), 0.013, "chrome"),
            Ball((0.042, 0.042, 0.042), at=(0.365, -0.055, 0.81), finish="plastic:red"),
            Box((0.38, 0.1, 0.02), 0.008, at=(0, -0.19, 0.12), finish="chrome"),
            Box((0.38, 0.014, 0.06), 0.006, at=(0, -0.235, 0.14), finish="chrome"),
        *[drum(0.014, 0.004, (-0.14 + 0.035 * k, -0.19 + 0.015 * (k % 3 - 1), 0.134 + 0.004 * (k % 2)), "gold")
            for k in range(9)], Box((0.3, 0.02, 0.12), 0.01, at=(0, -0.142, 0.27), finish="gold"))


def _atm() -> Plan:
    """A cash machine: a hooded screen, a number pad, slots for cards and notes."""
    return (Box((0.6, 0.6, 1.0), 0.02, at=(0, 0.05, 0.5), finish="main:blue"),
        Box((0.6, 0.4, 0.62), 0.02, at=(0, 0.15, 1.25), finish="main:blue"),
        Box((0.62, 0.56, 0.12), 0.02, at=(0, 0.07, 1.6), finish="main:blue"),
        *[across(((0.2, 1.0), (-0.26, 1.0), (-0.2, 1.56), (0.2, 1.56))[::-1], 0.03, (0.295 * s, 0, 0), "main:blue")
        for s in (-1, 1)],
        Box((0.5, 0.02, 0.08), 0.006, at=(0, -0.215, 1.6), finish="glow blue"),
            *[Box((0.05, 0.006, 0.045), 0.004, at=(-0.08 + 0.08 * k, -0.228, 1.6), finish="plastic:white") for k in range(3)],
            Group((Box((0.36, 0.02, 0.3), 0.01, finish=_GREY), Panel((0.3, 0.23), at=(0, -0.0115, 0.0), finish="screen:page"),
            *[Box((0.02, 0.012, 0.02), 0.003, at=(0.165 * s, -0.008, -0.08 + 0.055 * k), finish="steel") for s in (-1, 1)
            for k in range(4)]), at=(-0.06, -0.06, 1.32), turn=(-12, 0, 0)),
        Group((Box((0.58, 0.28, 0.03), 0.008, finish="aluminium"), *[Box((0.032, 0.028, 0.016), 0.003,
            at=(-0.14 + 0.042 * c, 0.06 - 0.038 * r, 0.018), finish="steel" if c < 3
            else ("plastic:red", "plastic:yellow", "plastic:green", "steel")[r]) for c in range(4) for r in range(4)]),
            at=(0, -0.14, 1.03), turn=(10, 0, 0)), Box((0.12, 0.03, 0.09), 0.006, at=(0.21, -0.06, 1.3), finish=_GREY),
            Box((0.08, 0.032, 0.008), 0.002, at=(0.21, -0.062, 1.3), finish="lamp green"),
        Box((0.36, 0.02, 0.1), 0.01, at=(0, -0.255, 0.86), finish=_GREY),
            Box((0.28, 0.03, 0.02), 0.004, at=(0, -0.258, 0.86), finish="seed black"),
            *[Group((Box((0.2, 0.1, 0.0015), 0.0005, finish="paper:mint"),), at=(0.0, -0.29 - 0.006 * k, 0.857 + 0.002 * k))
            for k in range(3)], Box((0.1, 0.012, 0.012), 0.002, at=(0.2, -0.065, 1.2), finish="seed black"),
            Box((0.5, 0.01, 0.5), 0.01, at=(0, -0.252, 0.42), finish="main:white"))


def _telephone_box() -> Plan:
    """A red telephone kiosk: glazed on all sides in small panes, a domed roof, a lit sign, a telephone inside."""
    parts: list[AnyPart] = [Box((0.92, 0.92, 0.12), 0.02, at=(0, 0, 0.06), finish="main:red"),
        Box((0.92, 0.92, 0.26), 0.02, at=(0, 0, 2.17), finish="main:red"), Box((0.98, 0.98, 0.05), 0.02, at=(0, 0, 2.32),
        finish="main:red"), Ball((0.46, 0.46, 0.14), flat=True, at=(0, 0, 2.34), finish="main:red")]
    parts += [Box((0.1, 0.1, 2.1), 0.02, at=(0.41 * s, 0.41 * t, 1.05), finish="main:red") for s in (-1, 1) for t in (-1, 1)]
    for k in range(4):
        face: list[AnyPart] = [Box((0.64, 0.02, 0.12), 0.008, at=(0, -0.458, 2.17), finish="lit shade"),
            *[Box((0.05, 0.022, 0.06), 0.004, at=(-0.24 + 0.068 * j, -0.46, 2.17), finish="plastic:black") for j in range(8)]]
        if k != 2:
            face += [Box((0.72, 0.008, 1.66), 0.002, at=(0, -0.43, 1.18), finish="glass"),
                Box((0.72, 0.04, 0.24), 0.01, at=(0, -0.42, 0.24), finish="main:red")]
            face += [Box((0.022, 0.034, 1.68), 0.006, at=(x, -0.43, 1.18), finish="main:red")
                for x in (-0.24, 0.24)] + [Box((0.72, 0.034, 0.022), 0.006, at=(0, -0.43, 0.36 + 0.21 * j), finish="main:red")
                for j in range(9)] + [Box((0.04, 0.04, 1.7), 0.006, at=(0.345 * s, -0.42, 1.18), finish="main:red")
                for s in (-1, 1)]
        else:
            face += [Box((0.74, 0.03, 1.9), 0.008, at=(0, -0.42, 1.1), finish="main:red")]
        parts.append(Group(tuple(face), turn=(0, 0, 90.0 * k)))
    return (*parts, Box((0.28, 0.16, 0.42), 0.02, at=(0, 0.3, 1.35), finish=_BLACK),
        drum(0.07, 0.02, (0.04, 0.215, 1.4), "chrome", "y"), Rod(((-0.1, 0.21, 1.3), (-0.11, 0.19, 1.4), (-0.1, 0.21, 1.5)),
        0.025, finish=_BLACK), bent(((0.38, -0.47, 1.1), (0.38, -0.5, 1.15), (0.38, -0.47, 1.2)), 0.008, "brass"))


def _cash_register() -> Plan:
    """An old till: a brass body with round keys in rows, a flag of figures above, its drawer open with notes and coins."""
    buttons: list[AnyPart] = []
    for r in range(4):
        for c in range(7):
            x, y, z = -0.13 + 0.043 * c, -0.13 + 0.035 * r, 0.2 + 0.035 * r
            buttons += [drum(0.0135, 0.008, (x, y, z), "plastic:cream" if c < 6 else "plastic:red"),
                bar((x, y, z), (x, y + 0.03, z - 0.03), 0.003, "steel")]
    body = ((-0.18, 0.12), (0.2, 0.12), (0.2, 0.4), (0.06, 0.42), (0.0, 0.36), (-0.1, 0.2), (-0.18, 0.17))
    return (Box((0.44, 0.42, 0.12), 0.012, at=(0, 0, 0.06), finish="wood:brown"), across(body, 0.4, (0, 0, 0), "main", False),
        *buttons, Box((0.34, 0.1, 0.14), 0.02, at=(0, 0.12, 0.48), finish="main"),
        Box((0.28, 0.104, 0.08), 0.006, at=(0, 0.12, 0.485), finish="plastic:white"),
        *[Box((0.05, 0.108, 0.06), 0.004, at=(-0.09 + 0.06 * k, 0.12, 0.485), finish=_BLACK) for k in range(4)],
            *[Box((0.008, 0.11, 0.04), 0.001, at=(-0.09 + 0.06 * k, 0.12, 0.485), finish="plastic:white") for k in range(4)],
            Box((0.4, 0.24, 0.02), 0.004, at=(0, -0.32, 0.03), finish="wood:brown"),
            Box((0.42, 0.02, 0.1), 0.006, at=(0, -0.44, 0.065), finish="wood:brown"),
            *[Box((0.016, 0.24, 0.06), 0.004, at=(x, -0.32, 0.05), finish="wood:brown") for x in (-0.2, -0.07, 0.07, 0.2)],
        Box((0.1, 0.018, 0.03), 0.008, at=(0, -0.455, 0.065), finish="main"),
            *[Box((0.09, 0.15, 0.02), 0.002, at=(x, -0.33, 0.055), finish="paper:mint") for x in (-0.135, 0.0)],
            *[drum(0.014, 0.005, (0.1 + 0.028 * (k % 4), -0.39 + 0.04 * (k // 4), 0.05 + 0.004 * (k % 2)), "gold" if k % 2
            else "silver") for k in range(12)],
        bent(((0.2, 0.0, 0.25), (0.26, 0.0, 0.25), (0.27, -0.02, 0.2), (0.27, -0.08, 0.19)), 0.009, "steel"),
            drum(0.014, 0.05, (0.27, -0.1, 0.19), "wood:brown", "y"))


def _shopping_cart() -> Plan:
    """A wire trolley on four castors with a red handle."""
    lower, upper = ((-0.26, -0.16), (0.36, -0.19), (0.36, 0.19), (-0.26, 0.16)), ((-0.36, -0.2), (0.44, -0.27), (0.44, 0.27),
        (-0.36, 0.2))
    wires: list[AnyPart] = []
    for k in range(7):
        t = k / 6
        loop = tuple((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, 0.52 + 0.42 * t) for a,
            b in zip(lower, upper, strict=True))
        wires.append(Rod((*loop, loop[0]), 0.008 if k in (0, 6) else 0.004, straight=True, finish="main"))
    for a, b, c, d in ((0, 1, 0, 1), (3, 2, 3, 2), (0, 3, 0, 3), (1, 2, 1, 2)):
        for k in range(15 if a in (0, 3) and b in (1, 2) else 9):
            t = k / (14 if a in (0, 3) and b in (1, 2) else 8)
            p = [lower[a][i] + (lower[b][i] - lower[a][i]) * t for i in (0, 1)]
            q = [upper[c][i] + (upper[d][i] - upper[c][i]) * t for i in (0, 1)]
            wires.append(bar((p[0], p[1], 0.52), (q[0], q[1], 0.94), 0.0036, "main"))
    wires += [bar((-0.26 + 0.048 * k, -0.17, 0.52), (-0.26 + 0.048 * k, 0.17, 0.52), 0.0036, "main") for k in range(14)]
    frame = [Rod(((0.5, 0.27 * s, 1.02), (0.42, 0.25 * s, 0.9), (0.4, 0.22 * s, 0.3), (0.36, 0.22 * s, 0.17),
        (-0.36, 0.16 * s, 0.2), (-0.24, 0.16 * s, 0.5)), 0.013, straight=True, finish="main") for s in (-1, 1)]
    castors = [p for x, y in ((-0.32, 0.16), (-0.32, -0.16), (0.36, 0.22), (0.36, -0.22))
        for p in (Group(tyre(0.06, 0.03, "rubber:dark grey", "plastic:light grey"), axle=WHEEL, at=(x, y, 0.06)),
        Box((0.03, 0.045, 0.1), 0.006, at=(x, y, 0.13), finish="steel"))]
    return (*wires, *frame, *castors, bar((0.5, -0.28, 1.03), (0.5, 0.28, 1.03), 0.018, "accent:plastic:red"))


def _gumball() -> Plan:
    """A gumball machine: a globe of bright balls on a red foot with a turning knob."""
    balls: list[AnyPart] = []
    for k in range(150):
        polar, a = math.acos(1 - 2 * (k + 0.5) / 150), 2.399963 * k
        z = math.cos(polar)
        if z < 0.55:
            balls.append(Ball((0.0125, 0.0125, 0.0125), at=(0.102 * math.sin(polar) * math.cos(a),
                0.102 * math.sin(polar) * math.sin(a), 0.34 + 0.102 * z), finish="plastic:" + _TONES[(k * 5) % 8]))
    top = [Ball((0.0125, 0.0125, 0.0125), at=(r * math.cos(2.4 * k), r * math.sin(2.4 * k), 0.395 + 0.004 * (k % 3)),
        finish="plastic:" + _TONES[k % 8]) for k, r in enumerate([0.018 * math.sqrt(j) for j in range(22)])]
    return (Turned(((0, 0), (0.12, 0), (0.118, 0.03), (0.09, 0.05), (0.075, 0.12), (0.07, 0.18), (0.085, 0.225), (0.08, 0.235),
        (0, 0.235)), finish="main:red"), drum(0.09, 0.12, (0, 0, 0.33), "plastic:yellow"), *balls, *top,
        Turned(((0, 0), (0.06, 0), (0.055, 0.03), (0.02, 0.045), (0.022, 0.06), (0, 0.07)), at=(0, 0, 0.44), finish="main:red"),
            Box((0.07, 0.03, 0.07), 0.006, at=(0, -0.075, 0.15), finish="chrome"),
            drum(0.026, 0.012, (0, -0.094, 0.16), "chrome", "y"), Box((0.044, 0.014, 0.012), 0.004, at=(0, -0.1, 0.16),
            turn=(0, 35, 0), finish="chrome"), Box((0.04, 0.03, 0.04), 0.008, at=(0, -0.09, 0.08), finish="chrome"),
            Box((0.028, 0.01, 0.026), 0.006, at=(0, -0.105, 0.078), finish="seed black"))


def _hot_dog_cart() -> Plan:
    """A street seller's cart: a steel counter with hot dogs, bottles of sauce, two big wheels, a striped parasol."""
    dogs = [p for k in range(4) for p in (Rod(((0.1 + 0.13 * k, -0.16, 0.98), (0.1 + 0.13 * k, 0.04, 0.98)), 0.045, straight=True,
        finish="crust:d59a52"), Rod(((0.1 + 0.13 * k, -0.19, 1.015), (0.1 + 0.13 * k, 0.07, 1.015)), 0.026, straight=True,
        finish="glaze:a8401c"), Rod(tuple((0.1 + 0.13 * k + 0.012 * (-1) ** j, -0.17 + 0.022 * j, 1.043) for j in range(11)),
        0.006, finish="glaze:eab818"))]
    gores: list[AnyPart] = []
    for k in range(12):
        a, b = 2 * math.pi * k / 12, 2 * math.pi * (k + 1) / 12
        gores.append(Sheet(tuple(tuple((r * math.cos(a + (b - a) * j / 3), r * math.sin(a + (b - a) * j / 3), z)
            for j in range(4)) for r, z in ((0.02, 2.62), (0.5, 2.5), (1.05, 2.2), (1.06, 2.08))), 0.012,
            finish="accent:fabric:red" if k % 2 else "fabric:yellow"))
    wheels = [Group(spoked(0.32, 0.05, 12, "painted wood:red", "rubber:black"), axle=WHEEL, at=(0.0, 0.45 * s, 0.32))
        for s in (-1, 1)]
    sauces = [p for k, f in enumerate(("plastic:red", "plastic:yellow"))
        for p in (drum(0.035, 0.16, (-0.35 + 0.09 * k, -0.22, 1.03), f), Turned(((0, 0), (0.03, 0), (0.006, 0.05), (0, 0.055)),
        at=(-0.35 + 0.09 * k, -0.22, 1.11), finish=f))]
    return (Box((1.3, 0.72, 0.56), 0.02, at=(0, 0, 0.62), finish="main"),
        Box((1.4, 0.8, 0.04), 0.01, at=(0, 0, 0.92), finish="main"), Box((1.1, 0.01, 0.3), 0.01, at=(0, -0.365, 0.64),
        finish="accent:plastic:red"), *wheels, *dogs, *sauces, Rod(((-0.18, -0.37, 0.57), (0.0, -0.372, 0.6), (0.2, -0.37, 0.66)),
        0.05, finish="crust:d59a52"), Rod(((-0.22, -0.39, 0.6), (0.0, -0.395, 0.64), (0.24, -0.39, 0.7)), 0.034,
        finish="glaze:a8401c"),
        Box((0.5, 0.4, 0.12), 0.02, at=(-0.38, 0.12, 0.99), finish="main"), drum(0.09, 0.03, (-0.38, 0.12, 1.07), "main"),
            bar((0, 0.2, 0.92), (0, 0.2, 2.6), 0.022, "steel"), *[Group((g,), at=(0, 0.2, 0)) for g in gores],
            Rod(((-0.65, -0.3, 0.8), (-0.95, -0.3, 0.86), (-0.95, 0.3, 0.86), (-0.65, 0.3, 0.8)), 0.02, straight=True,
            finish="steel"), *[bar((0.55, 0.25 * s, 0.35), (0.55, 0.25 * s, 0.02), 0.02, "steel") for s in (-1, 1)])


PLANS: dict[str, Callable[[], Plan]] = {
    "jukebox": _jukebox, "vending machine": _vending_machine, "arcade machine": _arcade, "slot machine": _slot_machine,
        "atm": _atm, "telephone box": _telephone_box, "cash register": _cash_register, "shopping cart": _shopping_cart,
    "gumball machine": _gumball, "hot dog cart": _hot_dog_cart,
}
"""Kind -> its plan."""


def machines(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A machine of shops, arcades and streets."""
    return composed(PLANS[params.kind](), params, store)
