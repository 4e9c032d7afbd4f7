"""Things of tales: magic and thrones, cauldrons, crystal balls, portals, flying carpets, treasure of wizards."""

# fmt: off

import math
from collections.abc import Callable

from aozora.film.store import Store
from aozora.world.elements import Axle
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Box, Group, Pad, Rod, Sheet, Turned, composed
from aozora.world.things.members import Plan, bar, bent, drum, flat, side
from aozora.world.things.strokes import both_sides, ring, spots, star

_BLACK = "matte plastic:black"


def _cauldron() -> Plan:
    """An iron pot on three legs over a fire of logs, full of a green brew that bubbles."""
    pot = ((0, 0.1), (0.12, 0.11), (0.21, 0.2), (0.235, 0.3), (0.2, 0.4), (0.19, 0.42), (0.225, 0.44), (0.225, 0.455),
        (0.18, 0.44), (0.19, 0.4), (0, 0.39))
    legs = [bent(((0.13 * c, 0.13 * s, 0.14), (0.18 * c, 0.18 * s, 0.06), (0.17 * c, 0.17 * s, 0.0)), (0.022, 0.018, 0.022),
        "main:black") for c, s in spots(1.0, 3, 90)]
    bubbles = [Ball((r, r, r), flat=True, at=(0.15 * math.cos(2.4 * k) * math.sqrt(k / 14),
        0.15 * math.sin(2.4 * k) * math.sqrt(k / 14), 0.418), finish="bite:62b81c") for k,
        r in enumerate((0.03, 0.02, 0.034, 0.018, 0.026, 0.016, 0.03, 0.02, 0.024, 0.016, 0.028, 0.018, 0.022))]
    logs = [bar((0.34 * c, 0.34 * s, 0.03), (0.04 * c, 0.04 * s, 0.05), 0.03, "wood:dark brown") for c, s in spots(1.0, 7)]
    flames = [Turned(((0, 0), (0.03, 0.02), (0.036, 0.06), (0.016, 0.15), (0, 0.22)), at=(0.2 * c, 0.2 * s, 0.03),
        finish="flame") for c, s in spots(1.0, 6, 20)]
    drips = [bent(((0.21 * c, 0.21 * s, 0.452), (0.234 * c, 0.234 * s, 0.43), (0.24 * c, 0.24 * s, 0.34 - 0.05 * (k % 3))),
        (0.016, 0.012, 0.016), "bite:62b81c") for k, (c, s) in enumerate(spots(1.0, 7, 15))]
    handles = [Rod(ring(0.04, "y", (0.235 * s, 0, 0.36)), 0.009, closed=True, finish="main:black") for s in (-1, 1)]
    return (Turned(pot, finish="main:black"), drum(0.19, 0.02, (0, 0, 0.41), "bite:62b81c"), *legs, *bubbles, *logs, *flames,
        *drips, *handles)


def _crystal_ball() -> Plan:
    """A ball with a glowing mist within on a golden foot with claws."""
    claws = [bent(((0.05 * c, 0.05 * s, 0.04), (0.085 * c, 0.085 * s, 0.07), (0.09 * c, 0.09 * s, 0.12)), (0.012, 0.009, 0.004),
        "gold") for c, s in spots(1.0, 5, 90)]
    mist = [Ball((0.03 + 0.01 * (k % 3), 0.028, 0.018), at=(0.036 * math.cos(2.1 * k), 0.03 * math.sin(2.1 * k),
        0.13 + 0.011 * (k - 3)), turn=(15.0 * k, 20, 40.0 * k), finish="glow blue") for k in range(7)]
    return (Turned(((0, 0), (0.09, 0), (0.092, 0.012), (0.06, 0.024), (0.05, 0.035), (0.066, 0.05), (0.04, 0.052), (0, 0.048)),
        finish="gold"), *claws, Ball((0.1, 0.1, 0.1), at=(0, 0, 0.142), finish="main"), *mist,
        *[Ball((0.009, 0.006, 0.009), at=(0.082 * c, 0.082 * s, 0.018), finish="plastic:purple") for c, s in spots(1.0, 8, -90)])


def _broomstick() -> Plan:
    """A witch's broom lying in the air of its own bend: a crooked stick, twigs bound at its end."""
    twigs = [Rod(((0.42, 0.02 * c, 0.5 + 0.02 * s), (0.6, 0.085 * c * w, 0.49 + 0.085 * s * w),
        (0.98 + 0.06 * (k % 3), 0.05 * c * w, 0.47 + 0.05 * s * w)), (0.006, 0.007, 0.003),
        finish=("straw:brown", "straw:tan", "straw:dark brown")[k % 3])
        for k, (c, s, w) in enumerate([(math.cos(2.4 * k), math.sin(2.4 * k), 0.35 + 0.65 * math.sqrt(k / 90))
            for k in range(90)])]
    stick = Rod(((-0.95, 0, 0.6), (-0.6, 0.02, 0.52), (-0.2, -0.02, 0.56), (0.15, 0.015, 0.5), (0.55, 0, 0.5)),
        (0.016, 0.02, 0.019, 0.022, 0.02), finish="main:brown")
    bands = [Rod(ring(0.034 + 0.012 * k, "x", (0.45 + 0.035 * k, 0, 0.5)), 0.008, closed=True, finish="fabric:crimson")
        for k in range(3)]
    return tuple(Group((p,), at=(0, 0, -0.4)) for p in (*twigs, stick, *bands))


def _throne() -> Plan:
    """A royal seat: a tall gilded back with a crest, red velvet, carved arms on balls, two steps."""
    back = both_sides(((0.4, 0.62), (0.44, 1.2), (0.4, 1.7), (0.3, 1.82), (0.16, 1.84), (0.08, 2.0)))
    crest = [Turned(((0, 0), (0.03, 0.02), (0.045, 0.06), (0.02, 0.1), (0, 0.16)), at=(x, 0.3, z), finish="gold") for x,
        z in ((-0.43, 1.62), (0.43, 1.62), (0, 1.98))]
    parts: list[AnyPart] = [Box((1.5, 1.3, 0.14), 0.02, at=(0, -0.05, 0.07), finish="velvet:crimson"),
        Box((1.2, 1.05, 0.14), 0.02, at=(0, 0.05, 0.21), finish="velvet:crimson"), side(back, 0.12, (0, 0.3, 0), "main"), *crest,
        side(tuple((0.8 * x, 0.3 + 0.77 * z) for x, z in back), 0.05, (0, 0.23, 0), "velvet:red"),
            Box((0.86, 0.74, 0.12), 0.03, at=(0, -0.05, 0.66), finish="main"),
            Pad((0.72, 0.62, 0.16), 0.05, at=(0, -0.06, 0.76), finish="velvet:red"),
            Ball((0.05, 0.03, 0.05), at=(0, 0.235, 1.78), finish="plastic:blue")]
    for s in (-1, 1):
        parts += [bar((0.38 * s, -0.36, 0.28), (0.38 * s, -0.36, 1.0), (0.05, 0.04), "main"),
            Ball((0.065, 0.065, 0.065), at=(0.38 * s, -0.36, 0.34), finish="main"),
            bar((0.38 * s, 0.26, 0.28), (0.38 * s, 0.26, 0.7), 0.05, "main"),
            Rod(((0.4 * s, 0.28, 1.06), (0.4 * s, 0.0, 1.04), (0.39 * s, -0.3, 1.0), (0.38 * s, -0.44, 0.98)),
                (0.04, 0.045, 0.045, 0.06), finish="main"), Ball((0.07, 0.07, 0.07), at=(0.38 * s, -0.42, 0.99), finish="gold"),
                Pad((0.09, 0.4, 0.05), 0.015, at=(0.395 * s, -0.05, 1.07), finish="velvet:red"),
            *[Ball((0.02, 0.012, 0.02), at=(0.37 * s, 0.238, 0.9 + 0.12 * k), finish="plastic:red" if k % 2 else "plastic:green")
                for k in range(7)]]
    return tuple(parts)


def _spell_book() -> Plan:
    """A thick closed tome with iron corners, a glowing star and a clasp, standing half up."""
    cover = (Box((0.24, 0.03, 0.3), 0.006, at=(0, 0, 0.15), finish="main:purple"),)
    pages = Box((0.222, 0.056, 0.28), 0.003, at=(0.004, 0.042, 0.15), finish="paper:cream")
    lines = [Box((0.001, 0.054, 0.278), 0.0002, at=(0.1155, 0.042, 0.15), finish="paper:tan")]
    corner = flat(((0, 0), (0.05, 0), (0, 0.05)), 0.005, (0, 0, 0), "gold")
    metal = [Group((Group((corner,), turn=(90, 0, 0)),), at=(sx * 0.12, -0.0165, 0.15 + sz * 0.15), turn=(0, a, 0)) for sx,
        sz, a in ((-1, -1, 0.0), (1, -1, -90.0), (1, 1, 180.0), (-1, 1, 90.0))]
    emblem = (side(star(5, 0.055, 0.022), 0.006, (0, -0.017, 0.155), "glow blue"),
        Rod(ring(0.066, "y", (0, -0.017, 0.155)), 0.004, closed=True, finish="gold"),
        Rod(ring(0.08, "y", (0, -0.017, 0.155)), 0.0025, closed=True, finish="gold"),
        *[Ball((0.007, 0.004, 0.007), at=(0.073 * c, -0.018, 0.155 + 0.073 * s), finish="plastic:red") for c,
        s in spots(1.0, 5, 54)])
    spine = (Rod(((-0.12, 0.0, 0.0), (-0.12, 0.0, 0.3)), 0.001, straight=True, finish="main:purple"),
        Turned(((0, 0), (0.048, 0), (0.05, 0.004), (0.05, 0.296), (0.048, 0.3), (0, 0.3)), round=False, at=(-0.1, 0.04, 0),
        stretch=(0.7, 1.05, 1), finish="main:purple"), *[Turned(((0, -0.006), (0.052, -0.006), (0.054, 0), (0.052, 0.006),
        (0, 0.006)), at=(-0.1, 0.04, z), stretch=(0.7, 1.05, 1), finish="gold") for z in (0.05, 0.15, 0.25)])
    whole = (*cover, pages, *lines, *metal, *emblem, *spine, Box((0.24, 0.03, 0.3), 0.006, at=(0, 0.083, 0.15),
        finish="main:purple"), *[Box((0.02, 0.09, 0.03), 0.004, at=(0.118, 0.04, z), finish="gold") for z in (0.08, 0.22)])
    return (Group(whole, turn=(-22, 0, -14)), )


def _portal() -> Plan:
    """A ring of runed stones with a turning swirl of light in it."""
    stones = [Group((Box((0.44, 0.4, 0.36), 0.05, finish="main:dark grey"), Box((0.1, 0.03, 0.14), 0.01, at=(0, -0.2, 0),
        finish="glow blue")), at=(1.28 * c, 0, 1.5 + 1.28 * s), turn=(0, 90 - math.degrees(math.atan2(s, c)), 0)) for c,
        s in spots(1.0, 18, 10)]
    swirl = [Rod(tuple(((0.04 + 1.06 * j / 15) * math.cos(2 * math.pi * k / 7 + 2.6 * j / 15), 0.0,
        (0.04 + 1.06 * j / 15) * math.sin(2 * math.pi * k / 7 + 2.6 * j / 15)) for j in range(16)),
        tuple(0.02 + 0.1 * math.sin(math.pi * j / 15) for j in range(16)), 1.0,
        finish=("glow blue", "plastic:magenta", "glow blue")[k % 3]) for k in range(7)]
    return (*stones, Group((drum(1.12, 0.02, (0, 0.05, 0), "plastic:indigo", "y"), *swirl,
        Ball((0.16, 0.06, 0.16), finish="bulb")),
        axle=Axle((0.0, 1.0, 0.0), rate=0.12), at=(0, 0, 1.5)), *[Box((1.5 - 0.3 * k, 0.9 - 0.2 * k, 0.12), 0.03,
        at=(0, 0, 0.06 + 0.1 * k), finish="main:dark grey") for k in range(2)])


def _magic_carpet() -> Plan:
    """A flying carpet: a patterned rug that ripples in the air, with golden tassels at its corners."""
    def height(x: float) -> float:
        return 0.55 + 0.09 * math.sin(3.4 * x + 0.5) + 0.05 * x

    def band(half_x: float, half_y: float, lift: float, finish: str) -> Sheet:
        xs = [-half_x + 2 * half_x * k / 32 for k in range(33)]
        return Sheet(tuple(tuple((x, y, height(x) + lift + 0.03 * math.sin(2.2 * y + 2 * x)) for x in xs)
            for y in [half_y - 2 * half_y * j / 10 for j in range(11)]), 0.012, finish=finish)

    tassels = [p for sx in (-1, 1) for sy in (-1, 1) for p in (Ball((0.03, 0.03, 0.03),
        at=(0.92 * sx, 0.58 * sy, height(0.9 * sx) - 0.01), finish="gold"), Rod(((0.92 * sx, 0.58 * sy, height(0.9 * sx) - 0.02),
        (0.97 * sx, 0.62 * sy, height(0.9 * sx) - 0.18)), (0.02, 0.04), straight=True, finish="fabric:gold"))]
    fringe = [Rod(((0.9 * s, -0.5 + 0.04 * k, height(0.9 * s)), (1.0 * s, -0.5 + 0.04 * k, height(0.9 * s) - 0.05)), 0.006,
        straight=True, finish="fabric:gold") for k in range(26) for s in (-1, 1)]
    motifs = [flat(star(8, 0.13, 0.07), 0.004, (x, y, height(x) + 0.025 + 0.03 * math.sin(2.2 * y + 2 * x)), "fabric:gold") for x,
        y in ((0, 0), (-0.45, 0), (0.45, 0))]
    rug = (band(0.9, 0.56, 0.0, "main:crimson"), band(0.82, 0.48, 0.008, "fabric:gold"), band(0.78, 0.44, 0.014, "main:navy"),
        band(0.66, 0.32, 0.02, "main:crimson"), *motifs, *tassels, *fringe)
    return (Group(rug, turn=(20, 0, 0)),)


def _magic_lamp() -> Plan:
    """A brass oil lamp with a long spout, a curled handle and a lid."""
    body = ((0, 0), (0.055, 0), (0.05, 0.008), (0.02, 0.016), (0.022, 0.026), (0.075, 0.05), (0.085, 0.07), (0.06, 0.095),
        (0.035, 0.102), (0, 0.104))
    return (Turned(body, stretch=(1.25, 0.85, 1), finish="main"), Rod(((-0.06, 0, 0.066), (-0.13, 0, 0.07), (-0.19, 0, 0.1),
        (-0.225, 0, 0.118)), (0.038, 0.026, 0.017, 0.02), finish="main"), Ball((0.018, 0.014, 0.005), at=(-0.226, 0, 0.128),
        turn=(0, -30, 0), finish="seed black"),
        Rod(((0.08, 0, 0.06), (0.15, 0, 0.05), (0.18, 0, 0.1), (0.13, 0, 0.13), (0.1, 0, 0.1)),
            (0.012, 0.011, 0.01, 0.009, 0.006), finish="main"), Turned(((0.045, 0.1), (0.04, 0.11), (0.018, 0.126),
            (0.008, 0.135), (0.014, 0.145), (0.006, 0.158), (0, 0.162)), finish="main"),
            *[Ball((0.006, 0.004, 0.006), at=(0.1 * c, 0.069 * s, 0.072), finish="plastic:red" if k % 2 else "plastic:teal")
            for k, (c, s) in enumerate(spots(1.0, 12))])


def _time_machine() -> Plan:
    """A brass sledge with a velvet chair, a control stick, dials and a great dish that turns behind it."""
    dish = (Turned(((0, 0.03), (0.3, 0.05), (0.7, 0.02), (0.78, 0.0), (0.78, -0.012), (0.7, 0.006), (0.3, 0.034), (0, 0.014)),
        turn=(90, 0, 90), finish="brass"), *[bar((0, 0, 0), (0, 0.72 * c, 0.72 * s), 0.012, "copper") for c, s in spots(1.0, 12)],
        *[Rod(ring(r, "x", (0.04, 0, 0)), 0.012, closed=True, finish="copper") for r in (0.3, 0.55)],
        drum(0.12, 0.1, (0, 0, 0), "copper", "x"), *[Ball((0.03, 0.03, 0.03), at=(0.05, 0.74 * c, 0.74 * s), finish="bulb") for c,
        s in spots(1.0, 12)])
    runners = [Rod(((-1.0, 0.45 * s, 0.06), (0.8, 0.45 * s, 0.06), (1.15, 0.45 * s, 0.2), (1.2, 0.45 * s, 0.42),
        (1.05, 0.45 * s, 0.48)), 0.035, finish="brass") for s in (-1, 1)]
    rails = [p for s in (-1, 1) for p in (Rod(((-0.7, 0.42 * s, 0.75), (0.2, 0.42 * s, 0.75), (0.5, 0.42 * s, 0.6)), 0.022,
        finish="brass"), *[bar((x, 0.42 * s, 0.3), (x, 0.42 * s, 0.75), 0.016, "brass") for x in (-0.7, -0.25, 0.2)])]
    console = (Box((0.2, 0.5, 0.3), 0.03, at=(0.62, 0, 0.62), turn=(0, -20, 0), finish="wood:brown"),
        *[drum(0.06, 0.02, (0.52, y, 0.68), "brass", "x") for y in (-0.15, 0.0, 0.15)],
        *[drum(0.05, 0.024, (0.518, y, 0.68), "lit shade", "x") for y in (-0.15, 0.0, 0.15)],
        bar((0.45, 0, 0.72), (0.36, 0, 0.92), 0.012, "brass"), Ball((0.035, 0.035, 0.035), at=(0.36, 0, 0.94), finish="crystal"))
    return (*runners, Box((1.9, 0.8, 0.06), 0.02, at=(-0.05, 0, 0.28), finish="wood:brown"),
        *[bar((x, 0.45 * s, 0.06), (x, 0.4 * s, 0.28), 0.03, "brass") for x in (-0.8, 0.0, 0.75) for s in (-1, 1)], *rails,
        *console, Pad((0.5, 0.55, 0.14), 0.04, at=(-0.1, 0, 0.56), finish="main:crimson"),
        Pad((0.14, 0.55, 0.7), 0.04, at=(-0.4, 0, 0.95), turn=(0, -12, 0), finish="main:crimson"),
        Box((0.46, 0.5, 0.2), 0.03, at=(-0.1, 0, 0.4), finish="wood:brown"),
        Group(dish, axle=Axle((1.0, 0.0, 0.0), rate=0.3), at=(-0.85, 0, 1.15)),
            *[bar((-0.85, 0.3 * s, 0.3), (-0.9, 0.1 * s, 1.1), 0.03, "brass") for s in (-1, 1)],
            *[drum(0.1, 0.5, (-0.7, 0.26 * s, 0.5), "copper", "z") for s in (-1, 1)],
            *[Ball((0.1, 0.1, 0.08), at=(-0.7, 0.26 * s, 0.76), finish="copper") for s in (-1, 1)])


def _jetpack() -> Plan:
    """Two rocket bottles on a back plate with straps, nozzles that glow and two control arms."""
    bottles = [p for s in (-1, 1) for p in (Turned(((0, 0.3), (0.1, 0.3), (0.12, 0.34), (0.12, 0.82), (0.1, 0.92), (0.04, 1.0),
        (0, 1.02)), at=(0.15 * s, 0, 0), finish="main"), Turned(((0.05, 0.3), (0.06, 0.24), (0.1, 0.14), (0.09, 0.14),
        (0.05, 0.24), (0, 0.26)), at=(0.15 * s, 0, 0), finish="iron"),
        Turned(((0, 0.2), (0.07, 0.16), (0.06, 0.08), (0.02, -0.08), (0, -0.12)), at=(0.15 * s, 0, 0.12), finish="flame"),
            Turned(((0.121, 0.56), (0.123, 0.56), (0.123, 0.64), (0.121, 0.64), (0.121, 0.56)), round=False, at=(0.15 * s, 0, 0),
            finish="accent:plastic:red"), side(((0.11 * s, 0.36), (0.26 * s, 0.3), (0.24 * s, 0.5), (0.11 * s, 0.62))[::s], 0.02,
            (0.15 * s, 0, 0), "accent:plastic:red"))]
    return (*bottles, Box((0.3, 0.1, 0.5), 0.03, at=(0, -0.08, 0.62), finish="matte plastic:dark grey"),
        *[bent(((0.1 * s, -0.12, 0.86), (0.12 * s, -0.24, 0.92), (0.12 * s, -0.32, 0.75), (0.11 * s, -0.26, 0.5),
        (0.1 * s, -0.12, 0.42)), 0.022, "leather:brown") for s in (-1, 1)],
        *[p for s in (-1, 1) for p in (bent(((0.26 * s, -0.02, 0.5), (0.34 * s, -0.1, 0.48), (0.34 * s, -0.4, 0.5)), 0.016,
            "steel"), bar((0.34 * s, -0.4, 0.48), (0.34 * s, -0.42, 0.6), 0.022, _BLACK),
            Ball((0.016, 0.016, 0.016), at=(0.34 * s, -0.42, 0.61), finish="plastic:red"))],
            bar((-0.12, -0.3, 0.62), (0.12, -0.3, 0.62), 0.016, "leather:brown"),
            Box((0.05, 0.02, 0.04), 0.006, at=(0, -0.32, 0.62), finish="steel"))


PLANS: dict[str, Callable[[], Plan]] = {
    "cauldron": _cauldron, "crystal ball": _crystal_ball, "broomstick": _broomstick, "throne": _throne, "spell book": _spell_book,
        "portal": _portal, "magic carpet": _magic_carpet, "magic lamp": _magic_lamp, "time machine": _time_machine,
        "jetpack": _jetpack,
}
"""Kind -> its plan."""


def fantasy(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A thing of tales."""
    return composed(PLANS[params.kind](), params, store)
