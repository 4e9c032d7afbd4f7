"""Machines for sound, pictures and words, old and new: computers, typewriters, gramophones, cameras, telephones."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.elements import Axle
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Rod, Slab, Turned, composed
from aozora.world.things.members import Plan, across, bar, bent, drum, side, tapered
from aozora.world.things.strokes import both_sides, ring, spots

_BLACK, _GREY = "matte plastic:black", "matte plastic:dark grey"
_SPIN = Axle((0.0, 0.0, 1.0), rate=0.56)


def keys(columns: int, rows: int, pitch: float, at: tuple[float, float, float], finish: str, tilt: float = 0.0) -> Plan:
    """Rows of square keys whose middle lies at `at`, each row `tilt` higher than the one before it."""
    return tuple(Box((0.84 * pitch, 0.84 * pitch, 0.01), 0.002, at=(at[0] + (c - (columns - 1) / 2) * pitch,
        at[1] + (r - (rows - 1) / 2) * pitch, at[2] + tilt * r), finish=finish)
        for c in range(columns) for r in range(rows))


def _retro_computer() -> Plan:
    """A beige box with a deep screen on it that glows green, a keyboard and two disk slots."""
    lines = [Box((w, 0.001, 0.008), 0.0003, at=(-0.13 + w / 2, -0.1625, 0.42 - 0.022 * k), finish="lamp green") for k,
        w in enumerate((0.12, 0.2, 0.16, 0.08, 0.22, 0.18, 0.05))]
    shell = ((-0.19, -0.01), (0.19, -0.01), (0.2, 0.0), (0.2, 0.33), (0.19, 0.34), (-0.19, 0.34), (-0.2, 0.33), (-0.2, 0.0))
    return (Box((0.48, 0.4, 0.13), 0.01, at=(0, 0.05, 0.075), finish="main:beige"),
        *[Box((0.15, 0.006, 0.035), 0.003, at=(0.12, -0.151, 0.1 - 0.048 * k), finish=_BLACK) for k in range(2)],
        *[Box((0.04, 0.012, 0.012), 0.002, at=(0.12, -0.153, 0.1 - 0.048 * k), finish="plastic:light grey") for k in range(2)],
            *[Box((0.16, 0.004, 0.004), 0.001, at=(-0.11, -0.15, 0.05 + 0.014 * k), finish=_GREY) for k in range(5)],
        Ball((0.005, 0.003, 0.005), at=(-0.2, -0.151, 0.03), finish="plastic:red"),
            Turned(((0, 0), (0.1, 0), (0.08, 0.02), (0, 0.02)), round=False, at=(0, 0.03, 0.14), finish="main:beige"),
        side(shell, 0.1, (0, -0.1, 0.17), "main:beige"), Box((0.34, 0.22, 0.28), 0.04, at=(0, 0.06, 0.335), finish="main:beige"),
            Box((0.31, 0.006, 0.25), 0.02, at=(0, -0.15, 0.35), finish=_GREY),
        Ball((0.148, 0.016, 0.118), at=(0, -0.148, 0.35), finish="dark glass"), *lines,
            *[drum(0.01, 0.014, (0.12 + 0.03 * k, -0.153, 0.188), _GREY, "y") for k in range(2)],
        Box((0.46, 0.19, 0.03), 0.008, at=(0, -0.31, 0.018), turn=(5, 0, 0), finish="main:beige"),
            *keys(14, 4, 0.029, (0, -0.3, 0.034), "plastic:cream", 0.003), *keys(2, 4, 0.029, (-0.2, -0.3, 0.0345),
            "plastic:grey", 0.003),
        Box((0.2, 0.024, 0.01), 0.002, at=(0, -0.376, 0.028), finish="plastic:cream"),
            bent(((0.05, -0.22, 0.02), (0.1, -0.18, 0.012), (0.06, -0.15, 0.012)), 0.005, "rubber:black"))


def _typewriter() -> Plan:
    """An old typewriter: rows of round keys that rise to a basket of type bars, a roller with a sheet of paper."""
    buttons: list[AnyPart] = []
    for r in range(4):
        y, z = -0.16 + 0.032 * r, 0.05 + 0.02 * r
        for c in range(10):
            x = -0.124 + 0.0275 * c + 0.007 * (r % 2)
            buttons += [drum(0.0105, 0.006, (x, y, z), "plastic:cream"),
                Turned(((0.0104, -0.003), (0.0124, -0.003), (0.0124, 0.004), (0.0104, 0.004), (0.0104, -0.003)), round=False,
                at=(x, y, z), finish="chrome"), bar((x, y, z), (x, y + 0.06, z - 0.02), 0.002, "iron")]
    body = ((-0.1, 0.0), (0.16, 0.0), (0.16, 0.15), (0.04, 0.17), (-0.02, 0.14), (-0.05, 0.05), (-0.1, 0.03))
    basket = [bar((0.055 * math.cos(a) * 1.6, 0.0, 0.13), (0.02 * math.cos(a), 0.05, 0.15 + 0.03 * math.sin(a)), 0.0016,
        "chrome") for a in [math.pi * k / 16 for k in range(17)]]
    return (*[across(body, 0.03, (0.15 * s, 0.0, 0.012), "main:black") for s in (-1, 1)],
        Box((0.3, 0.15, 0.15), 0.012, at=(0, 0.085, 0.085), finish="main:black"),
        Box((0.34, 0.3, 0.02), 0.008, at=(0, -0.04, 0.012), finish="main:black"),
        *buttons, Box((0.17, 0.014, 0.008), 0.003, at=(0, -0.182, 0.04), finish="plastic:cream"), *basket,
            *[drum(0.042, 0.018, (0.075 * s, 0.06, 0.178), "iron:black") for s in (-1, 1)],
            *[drum(0.012, 0.03, (0.075 * s, 0.06, 0.178), "chrome") for s in (-1, 1)],
        drum(0.024, 0.38, (0, 0.125, 0.205), "rubber:black", "x"), *[drum(0.018, 0.03, (0.21 * s, 0.125, 0.205), _BLACK, "x")
            for s in (-1, 1)], Box((0.36, 0.05, 0.02), 0.006, at=(0, 0.125, 0.178), finish="chrome"),
        bent(((-0.19, 0.11, 0.21), (-0.235, 0.06, 0.235), (-0.245, 0.02, 0.24)), 0.005, "chrome"),
            Group((Box((0.21, 0.0012, 0.2), 0.0004, at=(0, 0, 0.1), finish="paper:white"),
        *[Box((0.15 - 0.05 * (k == 3), 0.002, 0.004), 0.0004, at=(-0.02 * (k == 3), -0.0002, 0.06 + 0.018 * k),
            finish="plastic:black") for k in range(6)]), at=(0, 0.1, 0.205), turn=(-14, 0, 0)),
            Box((0.1, 0.003, 0.018), 0.001, at=(0, 0.01, 0.155), turn=(-40, 0, 0), finish="gold"))


def _gramophone() -> Plan:
    """A wooden box with a record, a crank and a great brass horn."""
    bell = tuple((0.018 + 0.2 * t ** 2.6, 0.46 * t) for t in [k / 10 for k in range(11)])
    shell = (*bell, (0.235, 0.462), *[(r - 0.004, z - 0.004) for r, z in reversed(bell)], bell[0])
    record = (drum(0.13, 0.005, (0, 0, 0), "plastic:black"), drum(0.045, 0.0056, (0, 0, 0), "paper:red"),
        *[Rod(ring(r, at=(0, 0, 0.0026)), 0.0008, closed=True, finish="plastic:dark grey")
        for r in (0.06, 0.075, 0.09, 0.105, 0.12)], Box((0.03, 0.006, 0.006), 0.001, at=(0.02, 0, 0), finish="paper:cream"))
    return (Box((0.38, 0.38, 0.025), 0.008, at=(0, 0, 0.0125), finish="main:brown"),
        Box((0.34, 0.34, 0.14), 0.006, at=(0, 0, 0.09), finish="main:brown"),
        Box((0.38, 0.38, 0.025), 0.008, at=(0, 0, 0.17), finish="main:brown"),
        *[Box((0.22, 0.006, 0.07), 0.003, at=(0, -0.17, 0.09), finish="main:dark brown")],
            drum(0.135, 0.014, (0, -0.02, 0.19), "felt:green"), Group(record, axle=_SPIN, at=(0, -0.02, 0.2)),
        bar((0.17, 0, 0.1), (0.23, 0, 0.1), 0.006, "brass"), bar((0.23, 0, 0.1), (0.23, -0.05, 0.06), 0.006, "brass"),
            bar((0.23, -0.05, 0.06), (0.28, -0.05, 0.06), 0.01, "main:brown"),
        bent(((0.0, 0.2, 0.18), (0.0, 0.23, 0.25), (0.0, 0.2, 0.33), (0.0, 0.13, 0.36)), (0.012, 0.014, 0.016, 0.018), "brass"),
            Turned(shell, round=False, at=(0, 0.14, 0.36), turn=(52, 0, 18), finish="brass"),
        bent(((0, 0.2, 0.25), (0.02, 0.1, 0.27), (0.05, 0.0, 0.235)), 0.008, "brass"),
            drum(0.026, 0.014, (0.052, -0.005, 0.228), "brass", "x"), bar((0.052, -0.01, 0.22), (0.052, -0.02, 0.203), 0.0016,
            "steel"))


def _record_player() -> Plan:
    """A turntable with a spinning record under a tone arm."""
    record = (drum(0.15, 0.004, (0, 0, 0), "plastic:black"), *[Rod(ring(r, at=(0, 0, 0.002)), 0.0008, closed=True,
        finish="plastic:dark grey") for r in (0.065, 0.08, 0.095, 0.11, 0.125, 0.14)],
        drum(0.05, 0.0046, (0, 0, 0), "paper:orange"),
        Box((0.03, 0.01, 0.0052), 0.001, at=(0.025, 0, 0.0), finish="paper:cream"),
            bar((0, 0, 0), (0, 0, 0.012), 0.003, "chrome"))
    return (Box((0.46, 0.36, 0.07), 0.008, at=(0, 0, 0.05), finish="main:brown"),
        Box((0.44, 0.34, 0.004), 0.002, at=(0, 0, 0.086), finish=_BLACK), drum(0.153, 0.016, (-0.05, -0.01, 0.094), "aluminium"),
        Group(record, axle=_SPIN, at=(-0.05, -0.01, 0.105)),
        drum(0.032, 0.03, (0.165, 0.1, 0.1), "aluminium"), drum(0.016, 0.04, (0.165, 0.1, 0.12), "chrome"),
            bent(((0.165, 0.14, 0.13), (0.165, 0.08, 0.13), (0.16, -0.04, 0.126), (0.09, -0.1, 0.116)), 0.005, "chrome"),
            drum(0.016, 0.03, (0.165, 0.145, 0.13), "aluminium", "y"),
        Box((0.022, 0.04, 0.014), 0.003, at=(0.075, -0.11, 0.116), turn=(0, 0, 50), finish=_BLACK),
            *[drum(0.012, 0.014, (0.19 - 0.04 * k, -0.15, 0.092), "chrome") for k in range(2)],
        *[drum(0.02, 0.016, (0.19 * s, 0.13 * t, 0.008), "rubber:black") for s in (-1, 1) for t in (-1, 1)])


def _cassette() -> Plan:
    """A tape cassette that stands on its edge, its two hubs in a window."""
    hubs = [Group((Turned(((0.006, -0.004), (0.0105, -0.004), (0.0105, 0.004), (0.006, 0.004), (0.006, -0.004)), round=False,
        turn=(90, 0, 0), finish="plastic:white"), *[Box((0.0025, 0.007, 0.003), 0.0005, at=(0.0055 * c, 0, 0.0055 * s),
        finish="plastic:white") for c, s in spots(1.0, 6)]), at=(x, -0.003, 0.034)) for x in (-0.021, 0.021)]
    return (Box((0.1, 0.011, 0.064), 0.002, at=(0, 0, 0.032), finish="main:dark grey"),
        Box((0.09, 0.0114, 0.042), 0.002, at=(0, 0, 0.037), finish="paper:cream"),
        Box((0.09, 0.0116, 0.008), 0.0005, at=(0, 0, 0.0535), finish="paper:orange"),
        Box((0.09, 0.0116, 0.005), 0.0005, at=(0, 0, 0.02), finish="paper:teal"),
        Box((0.066, 0.0118, 0.018), 0.006, at=(0, 0, 0.034), finish=_BLACK),
            Box((0.022, 0.012, 0.014), 0.002, at=(0, 0, 0.034), finish="bite:4a2a16"), *hubs,
            side(((-0.034, 0), (0.034, 0), (0.03, 0.014), (-0.03, 0.014)), 0.0125, (0, 0, 0.0), "main:dark grey"),
        *[drum(0.002, 0.013, (x, 0, 0.006), "steel", "y") for x in (-0.024, -0.012, 0.012, 0.024)],
            *[Box((0.07, 0.012, 0.0006), 0.0001, at=(0, 0, 0.0475 - 0.0022 * k), finish="plastic:sky blue") for k in range(1)])


def _projector() -> Plan:
    """A film projector on its stand: two reels, a lamp house, a lens that shines."""
    def reel(x: float, z: float) -> Plan:
        spokes = [bar((x, -0.02, z), (x + 0.12 * c, -0.02, z + 0.12 * s), 0.012, "aluminium") for c, s in spots(1.0, 5, 90)]
        return (*spokes, *[Rod(ring(0.125, "y", (x, y, z)), 0.006, closed=True, finish="aluminium") for y in (-0.02, 0.02)],
            drum(0.03, 0.05, (x, 0, z), "aluminium", "y"), drum(0.085, 0.026, (x, 0.004, z), "plastic:black", "y"),
            *[bar((x, 0.02, z), (x + 0.12 * c, 0.02, z + 0.12 * s), 0.012, "aluminium") for c, s in spots(1.0, 5, 90)])

    return (Box((0.4, 0.2, 0.03), 0.01, at=(0, 0.04, 0.015), finish="main:dark grey"),
        Box((0.3, 0.14, 0.24), 0.02, at=(0, 0.06, 0.15), finish="main:dark grey"),
        Box((0.1, 0.02, 0.16), 0.01, at=(0.05, -0.02, 0.16), finish="aluminium"),
        *[Box((0.08, 0.004, 0.006), 0.002, at=(-0.09, -0.011, 0.1 + 0.018 * k), finish=_BLACK) for k in range(6)],
            drum(0.036, 0.1, (0.19, 0.0, 0.18), "chrome", "x"), drum(0.04, 0.02, (0.235, 0.0, 0.18), _BLACK, "x"),
            drum(0.03, 0.022, (0.237, 0.0, 0.18), "bulb", "x"),
        bar((-0.06, 0.0, 0.25), (-0.15, 0.0, 0.38), 0.014, "main:dark grey"),
            bar((0.06, 0.0, 0.25), (0.15, 0.0, 0.38), 0.014, "main:dark grey"), *reel(-0.15, 0.39), *reel(0.15, 0.39),
            bar((-0.09, -0.01, 0.31), (0.06, -0.02, 0.24), 0.003, "plastic:black"),
            bar((0.12, -0.01, 0.31), (0.06, -0.02, 0.24), 0.003, "plastic:black"),
        *[drum(0.012, 0.02, (-0.1 + 0.05 * k, -0.02, 0.06), "plastic:red" if k == 0 else "chrome", "y") for k in range(3)])


def _video_camera() -> Plan:
    """A film camera on a tripod with a matte box, a lens, two film drums and a finder."""
    legs = [bar((0, 0, 1.15), (0.42 * c, 0.42 * s, 0.3), (0.026, 0.018), _BLACK) for c,
        s in spots(1.0, 3, 30)] + [bar((0, 0, 1.15), (0.25 * c, 0.25 * s, 0.64), 0.03, "aluminium") for c, s in spots(1.0, 3, 30)]
    whole = (*legs, tapered(0.07, 0.05, 0.1, (0, 0, 1.12), _BLACK), bar((0.05, 0.1, 1.24), (0.16, 0.5, 1.08), 0.012, _BLACK),
        Box((0.18, 0.42, 0.24), 0.02, at=(0, 0.02, 1.36), finish="main:dark grey"),
        drum(0.06, 0.2, (0, -0.28, 1.38), _BLACK, "y"), drum(0.066, 0.03, (0, -0.24, 1.38), "rubber:black", "y"),
            drum(0.062, 0.01, (0, -0.33, 1.38), "steel", "y"), *[Box((0.2 if z else 0.01, 0.11, 0.01 if z else 0.15), 0.003,
            at=(x, -0.4, 1.38 + z), finish=_BLACK) for x, z in ((0.1, 0), (-0.1, 0), (0, 0.075), (0, -0.075))],
        drum(0.052, 0.004, (0, -0.383, 1.38), "lens", "y"), *[drum(0.13, 0.08, (0, y, 1.6), "main:dark grey", "x")
            for y in (-0.06, 0.17)], *[drum(0.05, 0.086, (0, y, 1.6), "aluminium", "x") for y in (-0.06, 0.17)],
            Box((0.07, 0.3, 0.1), 0.01, at=(0, 0.055, 1.52), finish="main:dark grey"),
        drum(0.03, 0.2, (-0.13, 0.1, 1.44), _BLACK, "y"), Turned(((0, 0), (0.036, 0), (0.046, 0.05), (0.04, 0.05), (0, 0.03)),
            at=(-0.13, 0.2, 1.44), turn=(-90, 0, 0), finish="rubber:black"), *[drum(0.02, 0.02, (0.095, -0.08 + 0.08 * k, 1.34),
            "chrome", "x") for k in range(3)], Ball((0.008, 0.008, 0.008), at=(0.06, -0.19, 1.46), finish="plastic:red"))
    return (Group(whole, turn=(0, 0, 38)),)


def _synthesizer() -> Plan:
    """A keyboard with knobs, sliders and a lit display, tilted towards its player."""
    white = [Box((0.0215, 0.13, 0.016), 0.002, at=(-0.45 + 0.0232 * k, -0.08, 0.805), finish="plastic:white") for k in range(36)]
    black = [Box((0.012, 0.08, 0.018), 0.002, at=(-0.45 + 0.0232 * k + 0.0116, -0.055, 0.815), finish="plastic:black")
        for k in range(35) if k % 7 not in (2, 6)]
    knobs = [drum(0.011, 0.02, (-0.45 + 0.05 * k, 0.06 + 0.05 * r, 0.83), "plastic:light grey" if (k + r) % 3
        else "plastic:orange") for k in range(7) for r in range(2)]
    sliders = [p for k in range(8) for p in (Box((0.003, 0.09, 0.003), 0.0005, at=(0.14 + 0.035 * k, 0.085, 0.823),
        finish="seed black"), Box((0.018, 0.01, 0.016), 0.002, at=(0.14 + 0.035 * k, 0.06 + 0.013 * ((5 * k) % 7) * 0.6, 0.83),
        finish="plastic:white"))]
    board = (Box((1.0, 0.32, 0.04), 0.008, at=(0, 0.0, 0.79), finish="main:dark grey"),
        Box((1.0, 0.16, 0.03), 0.008, at=(0, 0.08, 0.808), finish="main:dark grey"),
        *[Box((0.03, 0.32, 0.06), 0.01, at=(0.5 * s, 0, 0.795), finish="wood:brown") for s in (-1, 1)],
        *white, *black, *knobs, *sliders, Box((0.14, 0.06, 0.006), 0.002, at=(0.0, 0.09, 0.824), finish="glow blue"),
            *[Box((0.014, 0.014, 0.008), 0.002, at=(-0.06 + 0.02 * k, 0.035, 0.824), finish="plastic:red" if k % 3 == 0
            else "plastic:white") for k in range(7)])
    foot = [Box((0.03, 0.2, 0.02), 0.006, at=(0.4 * s, 0.05, 0.01), finish=_BLACK) for s in (-1, 1)]
    return (Group((Group(board, at=(0, 0, -0.77)),), at=(0, 0, 0.06), turn=(16, 0, 0)), *foot)


def _rotary_phone() -> Plan:
    """An old telephone with a dial, a receiver across its cradle and a coiled cord."""
    body = ((-0.1, 0), (0.1, 0), (0.105, 0.02), (0.06, 0.1), (0.03, 0.11), (-0.05, 0.11), (-0.09, 0.06))
    dial = (drum(0.058, 0.01, (0, 0, 0), "main:black"), drum(0.052, 0.012, (0, 0, 0.004), "plastic:white"),
        *[p for k in range(10) for p in (drum(0.0085, 0.004, (0.038 * math.cos(math.radians(60 + 29 * k)),
        0.038 * math.sin(math.radians(60 + 29 * k)), 0.011), _BLACK),)], drum(0.022, 0.006, (0, 0, 0.011), "chrome"),
        bar((0.045, -0.02, 0.014), (0.06, -0.034, 0.01), 0.003, "chrome"))
    return (across(tuple((-x, z) for x, z in reversed(body)), 0.2, (0, 0, 0.008), "main:black", True),
        Group(dial, at=(0, -0.093, 0.07), turn=(56, 0, 0)), *[Box((0.016, 0.03, 0.05), 0.006,
        at=(0.05 * s, 0.03 * t + 0.02, 0.135), finish="main:black") for s in (-1, 1) for t in (-1, 1)],
        Rod(((-0.13, 0.02, 0.15), (-0.09, 0.02, 0.175), (0, 0.02, 0.182), (0.09, 0.02, 0.175), (0.13, 0.02, 0.15)), 0.017,
            finish="main:black"), *[Turned(((0, -0.03), (0.03, -0.03), (0.034, -0.01), (0.026, 0.015), (0, 0.022)),
            at=(0.125 * s, 0.02, 0.15), turn=(0, -12 * s, 0), finish="main:black") for s in (-1, 1)],
        Rod(tuple((-0.15 - 0.012 * math.sin(0.9 * k) - 0.04 * math.sin(k / 30),
            -0.02 + 0.014 * math.cos(0.9 * k) + 0.004 * (k / 10), 0.02 + 0.0013 * k) for k in range(84)), 0.003,
            finish="rubber:black"), Box((0.24, 0.22, 0.012), 0.005, at=(0, 0, 0.006), finish="main:black"))


def _controller() -> Plan:
    """A game controller: two grips, two sticks, a cross and four coloured buttons."""
    form = ((-0.078, 0.005), (-0.06, 0.04), (0.06, 0.04), (0.078, 0.005), (0.086, -0.05), (0.07, -0.066), (0.052, -0.05),
        (0.034, -0.024), (-0.034, -0.024), (-0.052, -0.05), (-0.07, -0.066), (-0.086, -0.05))
    sticks = [Group((drum(0.015, 0.006, (0, 0, 0), _BLACK), bar((0, 0, 0), (0, 0, 0.012), 0.006, _BLACK),
        Turned(((0, 0.012), (0.0105, 0.012), (0.011, 0.017), (0.007, 0.016), (0, 0.015)), finish="rubber:dark grey")), at=p)
        for p in ((-0.026, -0.008, 0.036), (0.026, -0.008, 0.036))]
    pads = [drum(0.0062, 0.007, (0.052 + 0.0125 * c, 0.017 + 0.0125 * s, 0.038), f) for (c, s),
        f in zip(spots(1.0, 4), ("plastic:red", "plastic:yellow", "plastic:blue", "plastic:green"), strict=True)]
    return (Slab(tuple(reversed(form)), 0.034, 0.015, at=(0, 0, 0.02), finish="main:white"), *sticks, *pads,
        Box((0.03, 0.009, 0.008), 0.002, at=(-0.052, 0.017, 0.037), finish=_GREY),
        Box((0.009, 0.03, 0.008), 0.002, at=(-0.052, 0.017, 0.037), finish=_GREY),
        *[Box((0.034, 0.014, 0.016), 0.006, at=(0.052 * s, 0.043, 0.024), finish=_GREY) for s in (-1, 1)],
            drum(0.007, 0.004, (0, 0.018, 0.038), "glow blue"), *[Box((0.008, 0.004, 0.003), 0.001, at=(0.017 * s, 0.02, 0.038),
            finish=_GREY) for s in (-1, 1)])


def _headset() -> Plan:
    """Goggles for virtual reality: a visor on a padded strap, two hand controllers beside it."""
    visor = ((-0.095, -0.045), (0.095, -0.045), (0.105, 0.0), (0.095, 0.05), (-0.095, 0.05), (-0.105, 0.0))
    grips = [Group((Rod(((0, 0, 0.012), (0, 0.05, 0.016), (0, 0.1, 0.018)), (0.012, 0.016, 0.018), finish="main:white"),
        Rod(ring(0.05, "z", (0, 0.12, 0.03)), 0.007, closed=True, finish=_BLACK), drum(0.012, 0.01, (0, 0.095, 0.036), _BLACK)),
        at=(0.17 * s, -0.14, 0.004), turn=(0, 0, 16 * s)) for s in (-1, 1)]
    return (side(visor, 0.08, (0, -0.05, 0.075), "main:white", True), Box((0.18, 0.006, 0.075), 0.02, at=(0, -0.091, 0.078),
        finish="dark glass"), *[Ball((0.009, 0.004, 0.009), at=(0.075 * s, -0.094, 0.075 + 0.024 * t), finish="lens")
        for s in (-1, 1) for t in (-1, 1)],
        side(tuple((0.9 * x, 0.9 * z) for x, z in visor), 0.04, (0, 0.0, 0.075), "rubber:black", True),
            Rod(((-0.1, -0.02, 0.08), (-0.11, 0.06, 0.085), (-0.07, 0.15, 0.09), (0, 0.17, 0.09), (0.07, 0.15, 0.09),
            (0.11, 0.06, 0.085), (0.1, -0.02, 0.08)), 0.014, 1.0, finish=_GREY),
        Rod(((0, -0.02, 0.122), (0, 0.05, 0.18), (0, 0.13, 0.16), (0, 0.17, 0.095)), 0.012, finish=_GREY),
            Box((0.09, 0.03, 0.05), 0.012, at=(0, 0.17, 0.09), finish="main:white"), *grips,
            Box((0.05, 0.003, 0.06), 0.01, at=(0, 0.2, 0.03), finish=_GREY))


def _circuit_board() -> Plan:
    """A small computer on one green board: chips, a double row of pins, sockets on its edge."""
    pins = [Box((0.0012, 0.0012, 0.009), 0.0002, at=(-0.036 + 0.0025 * k, 0.022 + 0.0025 * r, 0.008), finish="gold")
        for k in range(20) for r in range(2)]
    ways = [(-0.03 + 0.009 * (k % 7), -0.02 + 0.0035 * k % 0.038, 0.008 + 0.002 * (k % 4)) for k in range(24)]
    traces = [Box((w, 0.0005, 0.0004), 0.0001, at=(x, y, 0.0036), finish="plastic:mint") for x, y, w in ways]
    chips = [Box(size, 0.0004, at=at, finish=f) for size, at, f in (((0.015, 0.015, 0.002), (-0.012, 0.002, 0.0045), "aluminium"),
        ((0.012, 0.010, 0.0014), (0.01, 0.004, 0.0042), "plastic:black"), ((0.008, 0.008, 0.0012), (0.012, -0.014, 0.0042),
        "plastic:black"), ((0.006, 0.01, 0.001), (-0.032, -0.004, 0.004), "plastic:black"),
        ((0.004, 0.02, 0.005), (0.0, -0.017, 0.006), "plastic:black"))]
    little = [Box((0.002, 0.0012, 0.001), 0.0002, at=(-0.026 + 0.004 * (k % 9), -0.008 - 0.006 * (k // 9), 0.0038),
        finish=("plastic:tan", "plastic:black", "plastic:cream")[k % 3]) for k in range(27)]
    return (Box((0.085, 0.056, 0.0016), 0.0006, at=(0, 0, 0.0026), finish="main:green"),
        Box((0.051, 0.005, 0.003), 0.0005, at=(-0.012, 0.0232, 0.0046), finish="plastic:black"), *pins, *traces, *chips, *little,
        *[Box((0.017, 0.014, 0.015), 0.001, at=(0.036, y, 0.011), finish="steel") for y in (0.017, -0.001)],
        Box((0.02, 0.015, 0.013), 0.001, at=(0.034, -0.019, 0.01), finish="steel"),
        *[Box((0.002, 0.011, 0.0035), 0.0003, at=(0.0448, y, z), finish=f) for y in (0.017, -0.001) for z,
            f in ((0.0075, "plastic:blue"), (0.0145, "plastic:blue"))], Box((0.002, 0.011, 0.009), 0.0003,
            at=(0.0442, -0.019, 0.01), finish="seed black"), *[Box((0.014, 0.01, 0.005), 0.001, at=(x, -0.0265, 0.006),
            finish="steel") for x in (-0.03, -0.014)],
        *[drum(0.0036, 0.0004, (x, y, 0.0035), "gold") for x in (-0.039, 0.018) for y in (-0.0245, 0.0245)],
            *[Ball((0.0009, 0.0009, 0.0009), at=(-0.04, -0.014 + 0.004 * k, 0.004), finish=f) for k,
            f in enumerate(("plastic:red", "lamp green"))], *[drum(0.003, 0.006, (0.0 + 0.008 * k, -0.0245, 0.0064), "aluminium")
            for k in range(2)])


def _earbuds() -> Plan:
    """Two wireless earbuds before their open case."""
    case = both_sides(((0.02, 0.0), (0.029, 0.008), (0.029, 0.03), (0.024, 0.036)))
    bud = (Ball((0.0085, 0.0075, 0.009), finish="main:white"), Rod(((0.002, 0, 0.0), (0.005, 0.001, -0.012),
        (0.006, 0.001, -0.024)), (0.0045, 0.0036, 0.0034), finish="main:white"),
        Ball((0.0045, 0.004, 0.0055), at=(-0.006, -0.003, 0.003), turn=(0, -30, 0), finish="rubber:white"),
        Ball((0.003, 0.0014, 0.0018), at=(0.001, -0.0068, 0.002), finish=_BLACK),
        drum(0.0035, 0.002, (0.006, 0.001, -0.0252), "chrome"))
    return (side(case, 0.022, (0, 0.02, 0.0), "main:white", True), Box((0.05, 0.018, 0.004), 0.001, at=(0, 0.02, 0.036),
        finish="main:white"), *[drum(0.007, 0.003, (0.012 * s, 0.02, 0.0378), _GREY) for s in (-1, 1)],
        Group((side(both_sides(((0.024, 0.0), (0.029, 0.004), (0.026, 0.016), (0.02, 0.018))), 0.022, (0, 0, 0), "main:white",
        True),), at=(0, 0.041, 0.038), turn=(-62, 0, 0)),
        Ball((0.0014, 0.001, 0.0014), at=(0, 0.0088, 0.022), finish="lamp green"),
            Group(bud, at=(-0.018, -0.022, 0.0085), turn=(0, -72, 15)), Group(bud, at=(0.022, -0.014, 0.0085),
            turn=(0, -75, 160)))


def _boombox() -> Plan:
    """A portable stereo: two round speakers, a cassette door, a dial, a carrying handle."""
    cones = [p for s in (-1, 1) for p in (drum(0.1, 0.012, (0.2 * s, -0.08, 0.13), "chrome", "y"),
        drum(0.092, 0.014, (0.2 * s, -0.081, 0.13), _BLACK, "y"), Turned(((0, 0.02), (0.03, 0.024), (0.07, 0.004), (0.075, 0),
        (0, 0)), at=(0.2 * s, -0.084, 0.13), turn=(90, 0, 0), finish="matte plastic:dark grey"),
        Ball((0.03, 0.014, 0.03), at=(0.2 * s, -0.095, 0.13), finish="aluminium"))]
    return (Box((0.64, 0.16, 0.28), 0.016, at=(0, 0, 0.15), finish="main:light grey"), *cones,
        Box((0.15, 0.012, 0.1), 0.006, at=(0, -0.082, 0.11), finish=_BLACK),
        Box((0.1, 0.012, 0.035), 0.003, at=(0, -0.085, 0.115), finish="dark glass"),
        *[drum(0.009, 0.014, (0.024 * s, -0.086, 0.115), "plastic:white", "y") for s in (-1, 1)],
        *[Box((0.02, 0.03, 0.012), 0.002, at=(-0.06 + 0.024 * k, -0.085, 0.044), finish="chrome") for k in range(6)],
        Box((0.5, 0.008, 0.034), 0.003, at=(0, -0.08, 0.262), finish="dark glass"),
            *[Box((0.002, 0.002, 0.012), 0.0004, at=(-0.23 + 0.02 * k, -0.085, 0.266), finish="plastic:white")
            for k in range(24)], Box((0.004, 0.003, 0.028), 0.001, at=(0.06, -0.085, 0.262), finish="plastic:red"),
            *[drum(0.016, 0.02, (-0.07 + 0.047 * k, -0.085, 0.205), "chrome", "y") for k in range(4)],
        Rod(((-0.3, 0, 0.28), (-0.3, 0, 0.36), (-0.27, 0, 0.38), (0.27, 0, 0.38), (0.3, 0, 0.36), (0.3, 0, 0.28)), 0.012,
            finish="chrome"), bar((0.28, 0.06, 0.29), (0.42, 0.06, 0.62), 0.003, "chrome"),
            *[Box((0.04, 0.1, 0.012), 0.004, at=(0.25 * s, 0, 0.006), finish="rubber:black") for s in (-1, 1)])


def _disco_ball() -> Plan:
    """A ball of small mirrors that turns under a hook on a stand."""
    tiles: list[AnyPart] = []
    for i in range(1, 17):
        polar = math.pi * i / 17
        count = max(6, round(34 * math.sin(polar)))
        for k in range(count):
            a = 2 * math.pi * k / count
            tiles.append(Box((0.006, 0.034, 0.034), 0.001, at=(0.2 * math.sin(polar) * math.cos(a),
                0.2 * math.sin(polar) * math.sin(a), 0.2 * math.cos(polar)), turn=(0, math.degrees(polar) - 90, math.degrees(a)),
                finish="mirror"))
    return (Group((Ball((0.198, 0.198, 0.198), finish="steel"), *tiles, bar((0, 0, 0.19), (0, 0, 0.24), 0.02, "chrome")),
        axle=Axle((0.0, 0.0, 1.0), rate=0.1), at=(0, 0, 0.27)), bar((0, 0, 0.5), (0, 0, 0.66), 0.004, "chrome"),
        Rod(((0.3, 0, 0.02), (0.3, 0, 0.5), (0.26, 0, 0.64), (0.0, 0, 0.66)), 0.012, finish=_BLACK),
            drum(0.14, 0.02, (0.3, 0, 0.01), _BLACK))


PLANS: dict[str, Callable[[], Plan]] = {
    "retro computer": _retro_computer, "typewriter": _typewriter, "gramophone": _gramophone, "record player": _record_player,
        "cassette": _cassette, "film projector": _projector, "video camera": _video_camera,
    "synthesizer": _synthesizer, "rotary phone": _rotary_phone, "game controller": _controller, "vr headset": _headset,
        "circuit board": _circuit_board, "earbuds": _earbuds, "boombox": _boombox, "disco ball": _disco_ball,
}
"""Kind -> its plan."""


def media(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A machine for sound, pictures or words."""
    return composed(PLANS[params.kind](), params, store)
