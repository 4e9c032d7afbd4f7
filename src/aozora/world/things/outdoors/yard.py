"""Yards, fields and shores: what gardens, farms and beaches are furnished with."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.elements import WHEEL
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import Ball, Box, Group, Mould, Rod, Sheet, Turned, composed
from aozora.world.things.members import Plan, across, bar, bent, drum, side, tapered, tyre
from aozora.world.things.strokes import arc, both_sides, bow, ring, spots

_BLACK, _GREY = "matte plastic:black", "matte plastic:dark grey"


def _gable(width: float, depth: float, eaves: float, ridge: float, walls: str, roof: str) -> Plan:
    """A little house with a gable towards -Y and a roof that stands out."""
    end = both_sides(((width / 2, 0.0), (width / 2, eaves), (0.0, ridge)))
    slope = math.degrees(math.atan2(ridge - eaves, width / 2))
    long = math.hypot(width / 2, ridge - eaves) * 1.25
    return (side(end, depth, (0, 0, 0), walls), *[Group((Box((long, depth * 1.2, 0.05 * width), 0.01 * width,
        at=(-s * 0.46 * long, 0, 0), finish=roof),), at=(0, 0, ridge + 0.035 * width), turn=(0, s * -slope, 0)) for s in (-1, 1)])


def _birdhouse() -> Plan:
    """A nesting box on a post: a round hole, a perch, a red roof, a small bird at its door."""
    house = (*_gable(0.2, 0.18, 0.2, 0.3, "main:sky blue", "accent:painted wood:red"),
        drum(0.032, 0.01, (0, -0.09, 0.16), "seed black", "y"), Rod(ring(0.034, "y", (0, -0.093, 0.16)), 0.005, closed=True,
        finish="painted wood:white"), bar((0, -0.09, 0.1), (0, -0.16, 0.1), 0.007, "wood:tan"),
        Box((0.24, 0.22, 0.02), 0.006, at=(0, 0, 0.0), finish="painted wood:white"))
    bird = (Ball((0.022, 0.032, 0.022), at=(0, -0.145, 0.13), finish="felt:blue"),
        Ball((0.017, 0.017, 0.017), at=(0, -0.172, 0.152), finish="felt:blue"),
        Turned(((0, 0), (0.005, 0), (0, 0.014)), at=(0, -0.186, 0.152), turn=(90, 0, 0), finish="plastic:orange"),
        Ball((0.016, 0.02, 0.014), at=(0, -0.152, 0.122), finish="felt:orange"),
        *[Ball((0.003, 0.003, 0.003), at=(0.009 * s, -0.185, 0.157), finish="seed black") for s in (-1, 1)],
        Box((0.016, 0.05, 0.006), 0.002, at=(0, -0.108, 0.128), turn=(-12, 0, 0), finish="felt:navy"))
    return (Box((0.05, 0.05, 0.3), 0.008, at=(0, 0, 0.15), finish="wood:brown"), Group((*house, *bird), at=(0, 0, 0.31)))


def _doghouse() -> Plan:
    """A kennel with an arched door, a bone over it, a bowl before it."""
    door = ((-0.2, 0.0), (0.2, 0.0), (0.2, 0.34), *arc(0.2, 0, 180, 11, (0.0, 0.34)))
    bone = (bar((-0.09, -0.47, 0.7), (0.09, -0.47, 0.7), 0.018, "plastic:cream"),
        *[Ball((0.026, 0.02, 0.026), at=(0.1 * s, -0.47, 0.7 + 0.02 * t), finish="plastic:cream") for s in (-1, 1)
        for t in (-1, 1)])
    planks = [Box((0.81, 0.91, 0.008), 0.003, at=(0, 0, 0.09 * k + 0.09), finish="painted wood:maroon") for k in range(6)]
    return (*_gable(0.8, 0.9, 0.58, 0.94, "main:red", "wood:dark brown"), *planks,
        side(door, 0.02, (0, -0.45, 0.03), "seed black"), Rod(tuple((1.06 * x, -0.462, 0.03 + 1.03 * z) for x, z in door[1:]),
        0.022, finish="painted wood:white"), *bone, Turned(((0, 0), (0.12, 0), (0.1, 0.08), (0.085, 0.08), (0.07, 0.03),
        (0, 0.03)), round=False, at=(0.42, -0.68, 0), finish="plastic:blue"),
        *[Ball((0.02, 0.02, 0.016), at=(0.42 + 0.05 * math.cos(2.4 * k), -0.68 + 0.05 * math.sin(2.4 * k), 0.05),
        finish="crumb:6b3d1c") for k in range(9)])


def _bird_feeder() -> Plan:
    """A hanging seed tube under a roof with perches, two birds at it."""
    def bird(x: float, a: float, tone: str) -> Group:
        return Group((Ball((0.03, 0.02, 0.02), finish=tone), Ball((0.016, 0.016, 0.016), at=(0.03, 0, 0.018), finish=tone),
            Turned(((0, 0), (0.005, 0), (0, 0.015)), at=(0.044, 0, 0.018), turn=(0, 90, 0), finish="seed black"),
            Box((0.05, 0.015, 0.006), 0.002, at=(-0.045, 0, 0.004), finish="felt:dark grey")), at=(x, 0, 0.98), turn=(0, 0, a))

    whole = (Turned(((0, 0.5), (0.16, 0.5), (0.15, 0.52), (0.025, 0.53), (0.02, 0.56), (0.02, 0.85), (0, 0.85)), round=False,
        finish="iron"), drum(0.17, 0.02, (0, 0, 0.86), "wood:brown"), Turned(((0.15, 0.86), (0.17, 0.86), (0.17, 0.9),
        (0.15, 0.9), (0.15, 0.86)), round=False, finish="wood:brown"), drum(0.15, 0.014, (0, 0, 0.875), "crumb:c8a04a"),
        drum(0.06, 0.2, (0, 0, 0.98), "crumb:c8a04a"), *[bar((0.07 * c, 0.07 * s, 0.88), (0.07 * c, 0.07 * s, 1.1), 0.006,
        "wood:brown") for c, s in spots(1.0, 6)], Turned(((0, 1.22), (0.02, 1.2), (0.2, 1.08), (0.2, 1.07), (0, 1.09)),
        round=False, finish="main:green"), Ball((0.02, 0.02, 0.02), at=(0, 0, 1.23), finish="main:green"),
        bird(-0.155, 0.0, "felt:red"), bird(0.15, 200.0, "felt:yellow"), *[Ball((0.008, 0.006, 0.005),
        at=(0.13 * c, 0.13 * s, 0.886), finish="crumb:8a6a2a") for c, s in spots(1.0, 14)])
    return (Group(whole, at=(0, 0, -0.5)),)


def _lawn_mower() -> Plan:
    """A mower with an engine on a red deck, four wheels, a bag behind and a bent handle."""
    return (Mould(((-0.2, 0.12, 0.16, 0.2, 0.1, 0.16, 0.12, 0.11), (-0.2, -0.12, 0.16, 0.2, -0.1, 0.16, 0.12, 0.11)), 0.08, 0.024,
        stretch=(1, 1.15, 0.9), finish="main:red"), drum(0.1, 0.14, (0.02, 0, 0.31), _GREY),
        drum(0.11, 0.03, (0.02, 0, 0.4), _BLACK), drum(0.06, 0.02, (0.02, 0, 0.42), "main:red"),
        Box((0.12, 0.1, 0.08), 0.02, at=(0.14, 0.05, 0.33), finish="steel"),
        drum(0.03, 0.03, (0.0, -0.12, 0.36), "plastic:yellow"), *[Group(tyre(0.1, 0.05, "rubber:black", "plastic:yellow"),
        axle=WHEEL, at=(0.27, 0.24 * s, 0.1)) for s in (-1, 1)], *[Group(tyre(0.13, 0.05, "rubber:black", "plastic:yellow"),
        axle=WHEEL, at=(-0.27, 0.25 * s, 0.13)) for s in (-1, 1)],
        Rod(((-0.2, 0.2, 0.2), (-0.75, 0.2, 0.75), (-1.0, 0.2, 0.98), (-1.06, 0.0, 1.02), (-1.0, -0.2, 0.98), (-0.75, -0.2, 0.75),
            (-0.2, -0.2, 0.2)), 0.014, finish=_BLACK), bar((-0.72, -0.2, 0.72), (-0.72, 0.2, 0.72), 0.01, _BLACK),
            Mould(((-0.36, 0.08, 0.34, -0.68, 0.08, 0.4, 0.12, 0.16), (-0.36, -0.08, 0.34, -0.68, -0.08, 0.4, 0.12, 0.16)), 0.06,
            0.028, finish="fabric:dark grey"))


def _gnome() -> Plan:
    """A garden gnome: a tall red hat, a white beard, a blue coat, boots, a lantern in its hand."""
    return (Turned(((0, 0.06), (0.1, 0.06), (0.115, 0.12), (0.1, 0.24), (0.07, 0.3), (0, 0.31)), finish="main:blue"),
        Ball((0.078, 0.074, 0.08), at=(0, 0, 0.36), finish="plastic:peach"),
        Turned(((0, 0.385), (0.1, 0.385), (0.098, 0.4), (0.06, 0.5), (0.02, 0.64), (0, 0.66)), finish="accent:plastic:red"),
        Ball((0.02, 0.02, 0.018), at=(0, -0.078, 0.36), finish="plastic:peach"),
        *[Ball((0.009, 0.006, 0.011), at=(0.028 * s, -0.068, 0.38), finish="seed black") for s in (-1, 1)],
        *[Ball((0.02, 0.016, 0.014), at=(0.044 * s, -0.062, 0.345), finish="plastic:pink") for s in (-1, 1)],
        Mould(((-0.05, -0.055, 0.34, -0.012, -0.085, 0.24, 0.03, 0.028), (0.05, -0.055, 0.34, 0.012, -0.085, 0.24, 0.03, 0.028),
            (0, -0.07, 0.32, 0, -0.1, 0.2, 0.045, 0.012), (-0.05, -0.02, 0.38, -0.06, -0.04, 0.33, 0.02, 0.028),
            (0.05, -0.02, 0.38, 0.06, -0.04, 0.33, 0.02, 0.028)), 0.03, 0.008, finish="plastic:white"),
            *[Rod(((-0.004, -0.09, 0.338), (0.03 * s, -0.088, 0.333), (0.05 * s, -0.075, 0.34)), (0.012, 0.012, 0.004),
            finish="plastic:white") for s in (-1, 1)], *[Ball((0.045, 0.07, 0.04), at=(0.055 * s, -0.03, 0.04),
            finish="plastic:black") for s in (-1, 1)], Turned(((0.108, 0.15), (0.118, 0.15), (0.116, 0.18), (0.106, 0.18),
            (0.108, 0.15)), round=False, finish="plastic:black"), Box((0.04, 0.012, 0.034), 0.004, at=(0, -0.115, 0.165),
            finish="gold"),
        *[Rod(((0.08 * s, 0, 0.28), (0.125 * s, -0.03, 0.22), (0.115 * s, -0.09, 0.17)), (0.03, 0.032, 0.024),
            finish="main:blue") for s in (-1, 1)], *[Ball((0.026, 0.026, 0.026), at=(0.115 * s, -0.1, 0.165),
            finish="plastic:peach") for s in (-1, 1)], Rod(ring(0.018, "y", (0.115, -0.11, 0.14)), 0.004, closed=True,
            finish="iron"), Box((0.05, 0.05, 0.06), 0.008, at=(0.115, -0.11, 0.085), finish="bulb"),
            *[Box((0.058, 0.058, 0.012), 0.003, at=(0.115, -0.11, z), finish="iron") for z in (0.05, 0.12)],
            *[Box((0.006, 0.006, 0.07), 0.001, at=(0.115 + 0.025 * s, -0.11 + 0.025 * t, 0.085), finish="iron") for s in (-1, 1)
            for t in (-1, 1)], drum(0.14, 0.02, (0, 0, 0.01), "plastic:green"))


def _well() -> Plan:
    """A stone well with a shingled roof on posts, a windlass with a crank, a bucket on a rope."""
    stones = [Group((Box((0.36, 0.2, 0.2), 0.04, finish=("main", "stone:grey", "stone:tan")[(k + r) % 3]),),
        at=(0.72 * math.cos(a), 0.72 * math.sin(a), 0.1 + 0.19 * r), turn=(0, 0, math.degrees(a) + 90)) for r in range(4)
        for k in range(13) for a in [2 * math.pi * (k + 0.5 * (r % 2)) / 13]]
    roof = [Group((Box((1.05, 1.9, 0.05), 0.012, at=(0.52 * s, 0, 0), finish="wood:brown"),
        *[Box((0.24, 0.2, 0.03), 0.008, at=(s * (0.12 + 0.22 * i), -0.84 + 0.21 * j + 0.05 * (i % 2), 0.035), turn=(0, 4 * s, 0),
        finish=("wood:dark brown", "wood:brown")[(i + j) % 2]) for i in range(5) for j in range(9)]), at=(0, 0, 2.3),
        turn=(0, 38 * s, 0)) for s in (-1, 1)]
    return (*stones, drum(0.6, 0.02, (0, 0, 0.5), "seed black"), *[Box((0.12, 0.12, 2.0), 0.02, at=(0.72 * s, 0, 1.1),
        finish="wood:brown") for s in (-1, 1)], *roof, drum(0.09, 1.4, (0, 0, 1.45), "wood:tan", "x"),
        *[Rod(ring(0.095, "x", (-0.1 + 0.035 * k, 0, 1.45)), 0.018, closed=True, finish="straw:tan") for k in range(7)],
        bar((0.7, 0, 1.45), (0.95, 0, 1.45), 0.025, "iron"), bar((0.95, 0, 1.45), (0.95, -0.22, 1.3), 0.025, "iron"),
        bar((0.95, -0.22, 1.3), (1.12, -0.22, 1.3), 0.03, "wood:brown"), bar((0, -0.09, 1.45), (0, -0.09, 1.12), 0.014,
        "straw:tan"),
        Turned(((0, 0), (0.11, 0), (0.14, 0.24), (0.125, 0.24), (0.1, 0.02), (0, 0.02)), round=False, at=(0, -0.09, 0.84),
            finish="wood:brown"), *[Rod(ring(0.12 + 0.1 * z * 0.9, at=(0, -0.09, 0.84 + z)), 0.01, closed=True, finish="iron")
            for z in (0.05, 0.19)], bent(bow(0.13, 0, 180, "y", (0, -0.09, 1.06)), 0.008, "iron"))


def _sundial() -> Plan:
    """A stone pillar with a bronze dial whose gnomon stands up."""
    marks = [Box((0.05, 0.008 if k % 3 else 0.014, 0.004), 0.001, at=(0.2 * math.cos(a), 0.2 * math.sin(a), 0.956),
        turn=(0, 0, math.degrees(a)), finish="bronze:black" if k % 3 else "gold") for k,
        a in enumerate([2 * math.pi * j / 24 for j in range(24)])]
    return (Box((0.44, 0.44, 0.08), 0.015, at=(0, 0, 0.04), finish="main"),
        Turned(((0, 0.08), (0.19, 0.08), (0.2, 0.12), (0.13, 0.17), (0.1, 0.3), (0.14, 0.55), (0.1, 0.76), (0.14, 0.8),
        (0.24, 0.86), (0.25, 0.92), (0, 0.92)), finish="main"), drum(0.26, 0.025, (0, 0, 0.94), "bronze"), *marks,
        *[Rod(ring(r, at=(0, 0, 0.954)), 0.004, closed=True, finish="gold") for r in (0.14, 0.235)],
        across(((-0.12, 0.0), (0.13, 0.0), (0.13, 0.19)), 0.014, (0, 0, 0.952), "bronze"))


def _scarecrow() -> Plan:
    """A scarecrow: a sack head under a straw hat, a checked shirt on a cross of poles, straw at the cuffs, a crow."""
    straw = [Rod((p, (p[0] + dx, p[1] + dy, p[2] + dz)), (0.008, 0.003), straight=True, finish="straw:amber") for k in range(14)
        for p, dx, dy, dz in (((0.72, 0.03 * math.cos(2.4 * k), 1.35 + 0.03 * math.sin(2.4 * k)), 0.16, 0.05 * math.cos(2.4 * k),
        0.05 * math.sin(2.4 * k)), ((-0.72, 0.03 * math.cos(2.4 * k), 1.35 + 0.03 * math.sin(2.4 * k)), -0.16,
        0.05 * math.cos(2.4 * k), 0.05 * math.sin(2.4 * k)), ((0.1 + 0.03 * math.cos(2.4 * k), 0.03 * math.sin(2.4 * k), 0.45),
        0.04 * math.cos(2.4 * k), 0.04 * math.sin(2.4 * k), -0.14), ((-0.1 + 0.03 * math.cos(2.4 * k), 0.03 * math.sin(2.4 * k),
        0.45), 0.04 * math.cos(2.4 * k), 0.04 * math.sin(2.4 * k), -0.14), ((0.05 * math.cos(2.4 * k), 0.05 * math.sin(2.4 * k),
        1.47), 0.1 * math.cos(2.4 * k), 0.1 * math.sin(2.4 * k), 0.0))]
    crow = (Ball((0.1, 0.05, 0.055), at=(0.5, 0, 1.5), turn=(0, -20, 0), finish="felt:black"),
        Ball((0.042, 0.04, 0.04), at=(0.59, 0, 1.57), finish="felt:black"), Turned(((0, 0), (0.014, 0), (0, 0.06)),
        at=(0.625, 0, 1.565), turn=(0, 95, 0), finish="plastic:orange"), Box((0.14, 0.05, 0.012), 0.004, at=(0.38, 0, 1.47),
        turn=(0, -18, 0), finish="felt:black"), Ball((0.008, 0.006, 0.008), at=(0.61, -0.034, 1.585), finish="plastic:white"))
    face = (*[Box((0.05 if t else 0.012, 0.01, 0.012 if t else 0.05), 0.002, at=(0.055 * s, -0.135, 1.66), turn=(0, 45, 0),
        finish="seed black") for s in (-1, 1) for t in (0, 1)], side(((-0.02, 0), (0.02, 0), (0, 0.04)), 0.012,
        (0, -0.143, 1.595), "felt:orange"), Rod(((-0.07, -0.12, 1.575), (0, -0.14, 1.545), (0.07, -0.12, 1.575)), 0.006,
        finish="seed black"), *[Box((0.006, 0.01, 0.026), 0.001, at=(0.035 * k, -0.137 + 0.004 * abs(k), 1.555 + 0.008 * abs(k)),
        finish="seed black") for k in (-1, 0, 1)])
    return (bar((0, 0.03, 0), (0, 0.03, 1.5), 0.03, "wood:brown"), bar((-0.75, 0.03, 1.36), (0.75, 0.03, 1.36), 0.025,
        "wood:brown"), Mould(((0, 0, 1.36, 0, 0, 0.9, 0.16, 0.17), (-0.1, 0, 1.36, -0.7, 0, 1.34, 0.1, 0.075),
        (0.1, 0, 1.36, 0.7, 0, 1.34, 0.1, 0.075)), 0.06, 0.03, finish="main:red"),
        Mould(((-0.08, 0, 0.9, -0.1, 0, 0.48, 0.12, 0.085), (0.08, 0, 0.9, 0.1, 0, 0.48, 0.12, 0.085)), 0.04, 0.026,
        finish="denim:blue"), Ball((0.14, 0.14, 0.16), at=(0, 0, 1.62), finish="fabric:tan"), *face,
        Turned(((0, 1.72), (0.3, 1.7), (0.31, 1.71), (0.14, 1.75), (0.12, 1.86), (0.08, 1.92), (0, 1.93)), finish="straw:amber"),
            Turned(((0.128, 1.76), (0.142, 1.76), (0.134, 1.8), (0.122, 1.8), (0.128, 1.76)), round=False,
            finish="fabric:crimson"), *straw, *crow, Box((0.12, 0.02, 0.12), 0.004, at=(0.06, -0.165, 1.05), turn=(0, 8, 0),
            finish="fabric:blue"), Rod(ring(0.165, at=(0, 0, 0.92)), 0.018, closed=True, finish="straw:tan"),
            *[Ball((0.014, 0.008, 0.014), at=(0, -0.17, 1.3 - 0.11 * k), finish="plastic:white") for k in range(3)])


def _hay_bale() -> Plan:
    """A round bale of hay lying on its side, wisps standing out, and a square one beside it."""
    wisps = [Rod(((0.62 * math.cos(2.4 * k), -0.56 + 1.12 * ((k * 0.618) % 1), 0.62 + 0.62 * math.sin(2.4 * k)),
        (0.68 * math.cos(2.4 * k + 0.1), -0.52 + 1.12 * ((k * 0.618) % 1), 0.62 + 0.68 * math.sin(2.4 * k + 0.1))),
        (0.008, 0.002), straight=True, finish="straw:tan") for k in range(160)]
    coils = [Rod(tuple((r * math.cos(t), y, 0.62 + r * math.sin(t)) for r,
        t in [(0.05 + 0.0089 * j, 0.35 * j) for j in range(63)]), 0.02, finish="straw:amber") for y in (-0.6, 0.6)]
    block = (Box((0.9, 0.46, 0.42), 0.03, finish="main"), *[Box((0.02, 0.475, 0.435), 0.006, at=(0.22 * s, 0, 0),
        finish="straw:brown") for s in (-1, 1)])
    return (drum(0.62, 1.2, (0, 0, 0.62), "main", "y"), *wisps, *coils, *[Rod(ring(0.622, "y", (0, y, 0.62)), 0.008, closed=True,
        finish="straw:brown") for y in (-0.3, 0.0, 0.3)], Group(block, at=(0.95, -0.5, 0.21), turn=(0, 0, 30)))


def _beehive() -> Plan:
    """A straw skep of coils with a dark door on a wooden stand, bees about it."""
    coils = [Rod(ring(r, at=(0, 0, 0.5 + 0.055 * k)), 0.032, closed=True, finish="main") for k,
        r in enumerate((0.27, 0.285, 0.29, 0.288, 0.278, 0.26, 0.235, 0.2, 0.155, 0.1, 0.04))]
    def bee(x: float, y: float, z: float, a: float) -> Group:
        return Group((Ball((0.022, 0.014, 0.014), finish="plastic:amber"),
            *[Turned(((0, -0.003), (0.0142, -0.003), (0.0142, 0.003), (0, 0.003)), round=False, at=(dx, 0, 0), turn=(0, 90, 0),
            finish="seed black") for dx in (-0.006, 0.006)], Ball((0.01, 0.01, 0.01), at=(0.024, 0, 0), finish="seed black"),
            *[Ball((0.012, 0.02, 0.0015), at=(0.002, 0.02 * s, 0.016), turn=(20 * s, 0, 0), finish="plastic:white")
            for s in (-1, 1)]), at=(x, y, z), turn=(0, 15, a))

    return (*coils, Turned(((0, 0.48), (0.26, 0.48), (0.27, 0.7), (0.22, 0.86), (0.1, 1.0), (0, 1.04)), finish="main"),
        Ball((0.07, 0.05, 0.06), at=(0, -0.285, 0.56), finish="seed black"),
        Rod(tuple((0.075 * x, -0.31, 0.53 + 0.09 * z) for x, z in arc(1.0, 0, 180, 13)), 0.016, finish="straw:brown"),
        Box((0.8, 0.7, 0.05), 0.012, at=(0, -0.03, 0.44), finish="wood:brown"),
        *[bar((0.34 * s, -0.03 + 0.28 * t, 0.0), (0.3 * s, -0.03 + 0.24 * t, 0.43), 0.03, "wood:brown") for s in (-1, 1)
        for t in (-1, 1)],
        bee(0.12, -0.42, 0.7, 200.0), bee(-0.2, -0.4, 0.85, 20.0), bee(0.33, -0.3, 0.95, 150.0), bee(-0.08, -0.46, 0.5, 60.0),
            bee(0.02, -0.34, 1.0, 250.0), bee(-0.36, -0.2, 0.62, -20.0))


def _anchor() -> Plan:
    """An iron anchor with a ring, a stock and two flukes, a rope wound about it."""
    flukes = [side(((s * 0.5, 0.22), (s * 0.62, 0.5), (s * 0.4, 0.38))[::s], 0.06, (0, 0, 0.02), "main") for s in (-1, 1)]
    rope = Rod(tuple((0.1 * math.cos(0.5 * k), 0.1 * math.sin(0.5 * k), 0.2 + 0.013 * k) for k in range(64)), 0.024,
        finish="straw:tan")
    return (bar((0, 0, 0.06), (0, 0, 1.2), (0.06, 0.045), "main"), Rod(((-0.52, 0, 0.34), (-0.36, 0, 0.12), (0, 0, 0.04),
        (0.36, 0, 0.12), (0.52, 0, 0.34)), (0.03, 0.06, 0.08, 0.06, 0.03), finish="main"), *flukes,
        bar((-0.36, 0, 1.04), (0.36, 0, 1.04), 0.036, "main"), *[Ball((0.055, 0.055, 0.055), at=(0.37 * s, 0, 1.04),
        finish="main") for s in (-1, 1)], Rod(ring(0.11, "y", (0, 0, 1.3)), 0.026, closed=True, finish="main"), rope,
        Rod(((0.1, 0, 0.2), (0.3, -0.15, 0.05), (0.7, -0.1, 0.02), (0.9, 0.1, 0.02), (0.6, 0.3, 0.02)), 0.024,
        finish="straw:tan"))


def _buoy() -> Plan:
    """A harbour buoy: a round float, a cage with a lamp on top, in red and white."""
    cage = [bar((0.34 * c, 0.34 * s, 0.62), (0.14 * c, 0.14 * s, 1.6), 0.03, "main:red") for c, s in spots(1.0, 4, 45)]
    return (Turned(((0, 0), (0.3, 0.0), (0.62, 0.16), (0.7, 0.36), (0.62, 0.54), (0.4, 0.64), (0, 0.66)), finish="main:red"),
        Turned(((0.66, 0.26), (0.715, 0.3), (0.72, 0.42), (0.67, 0.47), (0.66, 0.26)), finish="plastic:white"), *cage,
        *[Rod(tuple((r * c, r * s, z) for c, s in (*spots(1.0, 4, 45), spots(1.0, 4, 45)[0])), 0.022, straight=True,
        finish="main:red") for r, z in ((0.27, 0.95), (0.2, 1.3))], drum(0.2, 0.05, (0, 0, 1.62), "plastic:white"),
        Turned(((0, 0), (0.09, 0), (0.1, 0.1), (0.06, 0.18), (0, 0.2)), at=(0, 0, 1.65), finish="bulb"),
        Ball((0.05, 0.05, 0.04), at=(0, 0, 1.87), finish="main:red"), *[Rod(ring(0.06, "y", (0.55 * s, 0, 0.62)), 0.016,
        closed=True, finish="iron") for s in (-1, 1)], Box((0.24, 0.02, 0.3), 0.01, at=(0, -0.25, 1.12), turn=(8, 0, 0),
        finish="plastic:white"))


def _lifebuoy() -> Plan:
    """A ring buoy of white and red with a rope about it, standing against a post."""
    tube = [Rod(bow(0.3, 90 * k - 22 + off, 90 * k + 22 + off, "y", (0, 0, 0.38), 9), 0.078, finish=f) for k in range(4) for off,
        f in ((0, "main:red"), (45, "plastic:white"))]
    rope = [Rod(bow(0.4, 90 * k + 8, 90 * k + 82, "y", (0, -0.02, 0.38), 9), 0.014, finish="straw:cream") for k in range(4)]
    return (Group((*tube, *rope, *[Rod(ring(0.082, "x"), 0.012, closed=True, at=(0.3 * c, 0, 0.38 + 0.3 * s),
        turn=(0, -math.degrees(math.atan2(s, c)) + 90, 0), finish="straw:cream") for c, s in spots(1.0, 4)]), turn=(-10, 0, 0)),
        bar((0, 0.24, 0), (0, 0.24, 1.0), 0.05, "wood:brown"))


def _ship_wheel() -> Plan:
    """A ship's wheel of wood and brass with eight handles on its stand."""
    arms = [p for c, s in spots(1.0, 8) for p in (Turned(((0, 0.06), (0.024, 0.08), (0.03, 0.2), (0.02, 0.3), (0.026, 0.36),
        (0, 0.36)), turn=(0, 90 - math.degrees(math.atan2(s, c)), 0), at=(0, 0, 0.78), finish="main:brown"),
        Turned(((0, 0.4), (0.018, 0.4), (0.026, 0.47), (0.018, 0.55), (0.012, 0.57), (0, 0.575)),
        turn=(0, 90 - math.degrees(math.atan2(s, c)), 0), at=(0, 0, 0.78), finish="main:brown"))]
    return (*arms, Rod(ring(0.37, "y", (0, 0, 0.78), 48), 0.045, 0.7, closed=True, finish="main:brown"),
        *[Rod(ring(0.37, "y", (0, y, 0.78), 48), 0.012, closed=True, finish="brass") for y in (-0.045, 0.045)],
        drum(0.1, 0.12, (0, 0, 0.78), "main:brown", "y"), drum(0.06, 0.14, (0, 0, 0.78), "brass", "y"),
        Box((0.2, 0.16, 0.7), 0.02, at=(0, 0.2, 0.35), finish="main:dark brown"),
        Box((0.4, 0.34, 0.06), 0.015, at=(0, 0.18, 0.03), finish="main:dark brown"),
        bar((0, 0.0, 0.78), (0, 0.2, 0.7), 0.05, "brass"), Ball((0.11, 0.09, 0.1), at=(0, 0.2, 0.72), finish="main:dark brown"))


def _message_bottle() -> Plan:
    """A corked bottle half in the sand with a rolled letter tied in red, shells beside it."""
    bottle = (Turned(((0, 0), (0.045, 0), (0.048, 0.01), (0.048, 0.17), (0.035, 0.21), (0.017, 0.24), (0.017, 0.3), (0.02, 0.3),
        (0.02, 0.312), (0.014, 0.312), (0.013, 0.24), (0.03, 0.205), (0.0445, 0.168), (0.0445, 0.006), (0, 0.005)), round=False,
        finish="main"), tapered(0.0125, 0.015, 0.04, (0, 0, 0.29), "cork"), Turned(((0, 0.02), (0.019, 0.02), (0.019, 0.19),
        (0, 0.19)), round=False, finish="paper:cream"), *[Rod(ring(0.0195, at=(0, 0, z)), 0.003, closed=True,
        finish="fabric:red") for z in (0.1, 0.106)])
    return (Ball((0.34, 0.24, 0.035), flat=True, finish="sand"), Group(bottle, at=(-0.15, 0, 0.055), turn=(0, 82, -14)),
        *[Mould(((x, y, 0.03, 0.024, 0.02, 0.01),), 0.01, 0.004, finish="ceramic:pale pink") for x,
        y in ((0.12, -0.12), (-0.08, -0.14))], Ball((0.02, 0.016, 0.01), at=(0.2, -0.02, 0.03), finish="stone"))


def _fishing_rod() -> Plan:
    """A rod that leans on a forked stick with a reel, a line with a red and white float."""
    reel = (drum(0.035, 0.04, (0, 0, -0.05), "steel", "y"), drum(0.042, 0.01, (0, -0.024, -0.05), _BLACK, "y"),
        drum(0.042, 0.01, (0, 0.024, -0.05), _BLACK, "y"), bar((0, -0.03, -0.05), (0.03, -0.04, -0.07), 0.005, "steel"),
        Ball((0.012, 0.01, 0.012), at=(0.032, -0.05, -0.072), finish=_BLACK))
    rod = (Rod(((0, 0, 0), (0.5, 0, 0), (1.2, 0, 0.0), (1.7, 0, -0.04), (2.0, 0, -0.12)), (0.009, 0.008, 0.005, 0.003, 0.002),
        finish="main:dark grey"), bar((-0.25, 0, 0), (0.02, 0, 0), 0.016, "cork"), bar((0.1, 0, 0), (0.2, 0, 0), 0.015, "cork"),
        Group(reel, at=(0.06, 0, 0)), *[Rod(ring(0.014, "x", (x, 0, -0.018)), 0.002, closed=True, finish="steel")
        for x in (0.6, 1.0, 1.4)])
    a = math.radians(32)
    tip = (-0.75 + 2.0 * math.cos(a) - 0.12 * math.sin(a), 0.0, 0.32 + 2.0 * math.sin(a) - 0.12 * math.cos(a))
    return (Group(rod, at=(-0.75, 0, 0.32), turn=(0, -32, 0)), bar((-0.35, 0, 0.0), (-0.3, 0, 0.5), 0.018, "wood:brown"),
        bar((-0.3, 0, 0.5), (-0.34, 0, 0.64), 0.012, "wood:brown"), bar((-0.3, 0, 0.5), (-0.24, 0, 0.62), 0.012, "wood:brown"),
        bar(tip, (tip[0] + 0.02, 0, 0.36), 0.002, "plastic:white"), Ball((0.045, 0.045, 0.045), at=(tip[0] + 0.02, 0, 0.32),
        finish="plastic:white"), Ball((0.046, 0.046, 0.046), flat=True, at=(tip[0] + 0.02, 0, 0.32), finish="plastic:red"),
        bar((tip[0] + 0.02, 0, 0.35), (tip[0] + 0.02, 0, 0.4), 0.006, "plastic:red"),
        bar((tip[0] + 0.02, 0, 0.28), (tip[0] + 0.02, 0, 0.12), 0.0015, "plastic:white"),
        Rod(((tip[0] + 0.02, 0, 0.13), (tip[0] + 0.02, 0, 0.04), (tip[0] - 0.02, 0, 0.02), (tip[0] - 0.035, 0, 0.06)), 0.004,
            finish="steel"))


def _saddle() -> Plan:
    """A western saddle on a wooden rack: a horn, a high cantle, flaps, stirrups."""
    seat = ((-0.2, 0, 0.98, 0.2, 0, 0.98, 0.12, 0.11), (-0.26, 0, 1.02, -0.28, 0, 1.12, 0.09, 0.06),
        (-0.27, 0.1, 1.06, -0.27, -0.1, 1.06, 0.06, 0.06), (0.24, 0, 1.04, 0.27, 0, 1.16, 0.05, 0.03))
    flaps = [Sheet(tuple(tuple((x, s * y, z) for x in (-0.26 * w, -0.13 * w, 0.0, 0.13 * w, 0.26 * w))[::s] for w, y,
        z in ((1.2, 0.08, 1.05), (1.3, 0.18, 0.92), (1.05, 0.24, 0.74), (0.8, 0.26, 0.58))), 0.02, finish="main:brown")
        for s in (1, -1)]
    stirrups = [p for s in (-1, 1) for p in (bar((0.02, 0.25 * s, 0.78), (0.02, 0.29 * s, 0.46), 0.02, "leather:dark brown"),
        Rod(((0.02, 0.23 * s, 0.36), (0.02, 0.23 * s, 0.44), (0.02, 0.29 * s, 0.5), (0.02, 0.35 * s, 0.44),
        (0.02, 0.35 * s, 0.36)), 0.014, finish="wood:brown"), Box((0.09, 0.14, 0.02), 0.006, at=(0.02, 0.29 * s, 0.35),
        finish="wood:brown"))]
    rack = (*[bar((0.3 * a, 0.28 * s, 0), (0.3 * a, 0, 0.86), 0.03, "wood:tan") for a in (-1, 1) for s in (-1, 1)],
        bar((-0.36, 0, 0.86), (0.36, 0, 0.86), 0.07, "wood:tan"), bar((-0.3, -0.2, 0.28), (-0.3, 0.2, 0.28), 0.02, "wood:tan"),
        bar((0.3, -0.2, 0.28), (0.3, 0.2, 0.28), 0.02, "wood:tan"))
    return (Group((Mould(seat, 0.09, 0.02, finish="main:brown"), *flaps, *stirrups, *rack,
        Ball((0.045, 0.045, 0.018), at=(0.275, 0, 1.19), finish="main:dark brown"),
        *[Sheet(tuple(tuple((x, s * y, z) for x in (-0.36, 0, 0.36))[::s] for y, z in ((0.05, 1.0), (0.2, 0.84), (0.25, 0.7))),
        0.02, finish="fabric:crimson") for s in (1, -1)], *[Ball((0.02, 0.008, 0.02), at=(x, s * 0.225, 0.86), finish="silver")
        for x in (-0.2, 0.2) for s in (-1, 1)]), turn=(0, 0, -35)),)


def _horseshoe() -> Plan:
    """A horseshoe with nail holes, standing on its toe against a block."""
    shape = (*arc(0.068, -55, 235, 25), *arc(0.042, 232, -52, 25))
    holes = [Box((0.006, 0.014, 0.004), 0.001, at=(0.055 * math.cos(a), -0.0065, 0.055 * math.sin(a)),
        turn=(0, 90 - math.degrees(a), 0), finish="seed black") for a in [math.radians(t)
        for t in (-30, -8, 14, 36, 144, 166, 188, 210)]]
    return (Group((side(shape, 0.012, (0, 0, 0), "main"), *holes, Rod(tuple((0.055 * math.cos(t), -0.0062, 0.055 * math.sin(t))
        for t in [math.radians(-40 + 26 * k) for k in range(11)]), 0.0022, finish="iron:black")), at=(0, 0, 0.066),
        turn=(-12, 180, 0)), Box((0.16, 0.05, 0.08), 0.006, at=(0, 0.045, 0.04), finish="wood:brown"))


PLANS: dict[str, Callable[[], Plan]] = {
    "birdhouse": _birdhouse, "dog house": _doghouse, "bird feeder": _bird_feeder, "lawn mower": _lawn_mower,
        "garden gnome": _gnome, "well": _well, "sundial": _sundial, "scarecrow": _scarecrow, "hay bale": _hay_bale,
        "beehive": _beehive,
    "anchor": _anchor, "buoy": _buoy, "lifebuoy": _lifebuoy, "ship wheel": _ship_wheel, "message in a bottle": _message_bottle,
        "fishing rod": _fishing_rod, "saddle": _saddle, "horseshoe": _horseshoe,
}
"""Kind -> its plan."""


def yard(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A thing of yards, fields and shores."""
    return composed(PLANS[params.kind](), params, store)
