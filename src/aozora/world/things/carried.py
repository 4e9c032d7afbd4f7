"""What is carried, worn or played with: bags, umbrellas, ties, scissors, brushes, bears, flowers in a vase, plants in a pot."""

import math
from dataclasses import replace

import numpy as np

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Material, Mesh, Vec3
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import merged, moved, sheet
from aozora.world.geometry.rotations import turn
from aozora.world.geometry.sdf import Primitive, mirrored, sculpt
from aozora.world.palette import linear_of
from aozora.world.plants.flowers import flower
from aozora.world.surfaces import surface
from aozora.world.things.form import Piece, ThingParams
from aozora.world.things.kit import AnyPart, Ball, Box, Pad, Places, Rod, Slab, Strip, Turned, centred, composed, outward, resized
from aozora.world.things.table import THINGS


def _suitcase() -> tuple[AnyPart, ...]:
    """A hard shell with ribs, a pulled handle, four wheels."""
    ribs = [
        Box((0.022, 0.262, 0.50), 0.010, at=(x, 0, 0.345), finish="main:teal")
        for x in (-0.135, -0.081, -0.027, 0.027, 0.081, 0.135)
    ]
    wheels = [
        Turned(((0, -0.012), (0.024, -0.012), (0.026, 0), (0.024, 0.012), (0, 0.012)), at=(0.15 * a, 0.09 * b, 0.026),
            turn=(0, 90, 0), finish="rubber:black")
        for a in (-1, 1) for b in (-1, 1)
    ]  # fmt: skip
    forks = [
        Box((0.036, 0.036, 0.03), 0.008, at=(0.15 * a, 0.09 * b, 0.056), finish="matte plastic:black")
        for a in (-1, 1)
        for b in (-1, 1)
    ]
    return (
        Box((0.40, 0.25, 0.58), 0.045, at=(0, 0, 0.345), finish="main:teal"), *ribs,
        Box((0.404, 0.010, 0.584), 0.004, at=(0, 0, 0.345), finish="matte plastic:black"),
        *wheels, *forks,
        *[Rod(((0.09 * s, 0.09, 0.60), (0.09 * s, 0.09, 0.93)), 0.009, finish="aluminium") for s in (-1, 1)],
        Box((0.215, 0.034, 0.034), 0.013, at=(0, 0.09, 0.935), finish="matte plastic:black"),
        Rod(((-0.06, 0, 0.632), (-0.055, 0, 0.662), (0.055, 0, 0.662), (0.06, 0, 0.632)), 0.010, finish="matte plastic:black"),
    )  # fmt: skip


def _backpack() -> tuple[AnyPart, ...]:
    """A rounded sack with a front pocket, zips, side pockets, straps behind and a loop on top."""
    zip_ = tuple((0.135 * math.cos(a), -0.088, 0.315 + 0.105 * math.sin(a)) for a in [math.pi * k / 10 for k in range(11)])
    pocket = tuple((0.10 * math.cos(a), -0.142, 0.190 + 0.045 * math.sin(a)) for a in [math.pi * k / 10 for k in range(11)])
    straps = [
        Rod(((0.07 * s, 0.075, 0.425), (0.09 * s, 0.135, 0.40), (0.10 * s, 0.145, 0.26), (0.11 * s, 0.085, 0.06)),
            (0.020, 0.024, 0.022, 0.012), 0.35, finish="fabric:black")
        for s in (-1, 1)
    ]  # fmt: skip
    return (
        Pad((0.30, 0.165, 0.44), 0.016, at=(0, 0, 0.225), finish="main:navy"),
        Pad((0.245, 0.085, 0.21), 0.014, at=(0, -0.098, 0.135), finish="main:navy"),
        *[Pad((0.055, 0.11, 0.17), 0.008, at=(0.155 * s, -0.01, 0.11), finish="main:navy") for s in (-1, 1)],
        Rod(zip_, 0.0042, finish="brass"), Rod(pocket, 0.0036, finish="brass"),
        Box((0.010, 0.006, 0.032), 0.002, at=(0.135, -0.093, 0.296), finish="brass"),
            Box((0.010, 0.006, 0.028), 0.002, at=(0.10, -0.147, 0.172), finish="brass"),
        Box((0.30, 0.012, 0.012), 0.004, at=(0, -0.076, 0.275), finish="leather:brown"),
        *straps,
        Rod(((-0.035, 0.02, 0.44), (-0.03, 0.02, 0.472), (0.03, 0.02, 0.472), (0.035, 0.02, 0.44)), 0.008, finish="fabric:black"),
    )  # fmt: skip


def _handbag() -> tuple[AnyPart, ...]:
    """A stiff bag with a flap, a clasp and two arched handles."""
    front = ((-0.165, -0.11), (0.165, -0.11), (0.148, 0.10), (0.138, 0.112), (-0.138, 0.112), (-0.148, 0.10))
    flap = (
        (-0.150, 0.10),
        (-0.152, -0.015),
        (-0.11, -0.036),
        (0.0, -0.050),
        (0.11, -0.036),
        (0.152, -0.015),
        (0.150, 0.10),
        (0.138, 0.116),
        (-0.138, 0.116),
    )
    handles = [
        Rod(((-0.085, 0.050 * s, 0.19), (-0.080, 0.046 * s, 0.28), (0.0, 0.040 * s, 0.345), (0.080, 0.046 * s, 0.28),
            (0.085, 0.050 * s, 0.19)), 0.0078, finish="main:brown")
        for s in (-1, 1)
    ]  # fmt: skip
    rings = [
        Rod(
            tuple(
                (0.085 * a + 0.012 * math.cos(t), 0.056 * b, 0.185 + 0.012 * math.sin(t))
                for t in [2 * math.pi * k / 12 for k in range(13)]
            ),
            0.003,
            closed=True,
            finish="gold",
        )
        for a in (-1, 1)
        for b in (-1, 1)
    ]
    return (
        Slab(front, 0.105, 0.020, at=(0, 0, 0.111), turn=(90, 0, 0), finish="main:brown", round=False),
        Slab(flap, 0.008, 0.003, at=(0, -0.057, 0.113), turn=(90, 0, 0), finish="main:brown", round=False),
        *handles, *rings,
        Box((0.040, 0.010, 0.028), 0.004, at=(0, -0.064, 0.080), finish="gold"),
        *[Ball((0.006, 0.006, 0.004), flat=True, at=(0.12 * a, 0.035 * b, -0.002), finish="gold") for a in (-1, 1) for b in (-1,
            1)],
    )  # fmt: skip


def _scissors() -> tuple[AnyPart, ...]:
    """Open by thirty degrees, lying flat."""
    parts: list[AnyPart] = []
    blade = ((-0.012, -0.0075), (0.02, -0.0090), (0.075, -0.0055), (0.108, 0.0040), (0.06, 0.0068), (-0.012, 0.0075))
    for side in (-1, 1):
        mine = tuple((x, side * y) for x, y in blade)[::side]
        spin = (0.0, 0.0, 14.0 * side)
        parts.append(Slab(mine, 0.0026, 0.0008, at=(0, 0, 0.004 + 0.0014 * side), turn=spin, finish="steel", round=False))
        shank = ((-0.008, 0.0, 0.004), (-0.035, -0.006 * side, 0.0055), (-0.052, -0.012 * side, 0.006))
        parts.append(Rod(shank, (0.0065, 0.006, 0.0062), 1.0, turn=spin, finish="main:red"))
        ring = tuple(
            (-0.078 + 0.029 * math.cos(a) * 1.15, -0.014 * side + 0.0195 * math.sin(a), 0.006)
            for a in [2 * math.pi * k / 20 for k in range(21)]
        )
        parts.append(Rod(ring, 0.0058, closed=True, turn=spin, finish="main:red"))
    parts.append(Turned(((0, 0), (0.0052, 0), (0.0050, 0.0030), (0.003, 0.0042), (0, 0.0044)), at=(0, 0, 0.0055), finish="brass"))
    return tuple(parts)


def _toothbrush() -> tuple[AnyPart, ...]:
    tufts: list[AnyPart] = []
    for k in range(9):
        for j in range(3):
            x, y = 0.070 + 0.0034 * k, -0.0036 + 0.0036 * j
            tuft = "plastic:white" if k % 4 else "plastic:sky blue"
            tufts.append(Rod(((x, y, 0.008), (x + 0.0002, y, 0.0195 - 0.0012 * abs(j - 1))), 0.0015, finish=tuft))
    handle = (
        (-0.095, 0, 0.0055),
        (-0.06, 0, 0.0065),
        (-0.01, 0, 0.0060),
        (0.030, 0, 0.0068),
        (0.058, 0, 0.0066),
        (0.072, 0, 0.0060),
        (0.100, 0, 0.0060),
    )
    return (Rod(handle, (0.0055, 0.0068, 0.0056, 0.0046, 0.0036, 0.0056, 0.0052), 0.75, finish="main:turquoise"), *tufts)


def _tie() -> tuple[AnyPart, ...]:
    """Knotted, its loop open above, its wide end to the front."""
    blade = ((0.0, -0.30), (0.042, -0.255), (0.017, 0.10), (-0.017, 0.10), (-0.042, -0.255))
    knot = ((-0.016, 0.086), (0.016, 0.086), (0.027, 0.135), (-0.027, 0.135))
    loop = tuple(
        (0.078 * math.sin(a), 0.204 - 0.078 * math.cos(a) * 1.05, 0.006 + 0.006 * math.sin(a / 2))
        for a in [0.35 + (2 * math.pi - 0.7) * k / 18 for k in range(19)]
    )
    stripes: list[AnyPart] = []
    for k in range(9):
        low = -0.262 + 0.038 * k
        wide = 0.0405 - (low + 0.255) * 0.0704
        band = ((-wide, low), (wide - 0.001, low + 0.018), (wide - 0.0014, low + 0.027), (-wide + 0.0008, low + 0.009))
        stripes.append(Slab(band, 0.0052, 0.0004, at=(0, 0, 0.003), finish="fabric:gold", round=False))
    return (
        Slab(blade, 0.0048, 0.0016, at=(0, 0, 0.003), finish="main:navy", round=False),
        Slab(((0.0, -0.20), (0.024, -0.17), (0.012, 0.10), (-0.012, 0.10), (-0.024, -0.17)), 0.004, 0.001, at=(0.012, 0, 0.001),
            turn=(0, 0, 2), finish="main:navy", round=False),
        Slab(knot, 0.016, 0.006, at=(0, 0, 0.008), finish="main:navy", round=False),
        Rod(loop, 0.0125, 0.16, finish="main:navy"),
        *stripes,
    )  # fmt: skip


PLANS: dict[str, tuple[AnyPart, ...]] = {
    "suitcase": _suitcase(), "backpack": _backpack(), "handbag": _handbag(), "scissors": _scissors(),
        "toothbrush": _toothbrush(), "tie": _tie(),
}  # fmt: skip
"""Kind -> its parts."""


def carried(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A bag, a tool of every day, a tie."""
    return composed(PLANS[params.kind], params, store)


def umbrella(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """Open and upright: eight panels that sag between their ribs, a shaft, a crook."""
    ribs, reach, top, rim = 8, 0.52, 0.84, 0.60
    out, angle = np.meshgrid(np.linspace(0.0, 1.0, 26), np.linspace(0.0, 2 * math.pi, 8 * ribs + 1), indexing="ij")
    phase = (angle / (2 * math.pi) * ribs) % 1.0
    sag = np.sin(math.pi * phase)
    span = out * reach * (1 - 0.10 * out * sag)
    high = (
        top
        - (top - rim) * (1 - np.sqrt(np.maximum(1 - 0.92 * out**2, 0.0))) / (1 - math.sqrt(0.08))
        - 0.018 * out * sag * (1 - out)
    )
    grid = np.stack([span * np.cos(angle), span * np.sin(angle), high], axis=-1)
    under = grid - np.array([0.0, 0.0, 0.003])
    cloth = replace(surface(params.material, params.colour or "red", store, params.seed), translucency=0.25, bump_texture=None)
    canopy = merged([sheet(grid), sheet(under[::-1])])
    crook = [
        (0.0, 0.0, 0.10),
        (0.0, 0.0, 0.055),
        (0.012, 0.0, 0.016),
        (0.045, 0.0, 0.006),
        (0.078, 0.0, 0.022),
        (0.086, 0.0, 0.055),
    ]
    bars: list[AnyPart] = [
        Rod(((0, 0, 0.09), (0, 0, top + 0.045)), 0.0085, finish="matte plastic:black"),
        Rod(tuple(crook), 0.0125, finish="beech"),
        Turned(((0, 0.83), (0.016, 0.832), (0.010, 0.856), (0.004, 0.90), (0, 0.902)), finish="steel"),
    ]
    for k in range(ribs):
        a = 2 * math.pi * k / ribs
        c, s = math.cos(a), math.sin(a)
        bars.append(Rod(((0, 0, 0.60), (0.26 * c, 0.26 * s, 0.775)), 0.0022, finish="steel"))
        bars.append(Ball((0.006, 0.006, 0.006), at=(reach * c, reach * s, rim), finish="steel"))
    scale = np.asarray(params.size) / np.asarray(THINGS[params.kind].size)
    hidden = Piece(resized(canopy, scale), ((params.material, cloth),))
    return centred([hidden, *composed(bars, params, store)])


def _limb(a: Vec3, b: Vec3, ra: float, rb: float, zone: str = "coat") -> Primitive:
    return Primitive(a, b, ra, rb, "", zone, 0.018)


def _bear() -> list[Primitive]:
    """A sitting bear that looks along +X: round belly, round ears, stretched legs."""
    one = [
        _limb((0.02, 0.055, 0.165), (0.075, 0.105, 0.105), 0.034, 0.033),
        _limb((0.03, 0.050, 0.045), (0.135, 0.078, 0.040), 0.045, 0.040),
        Primitive((0.160, 0.080, 0.052), (0, 0, 0), 0, 0, "", "pad", 0.010, radii=(0.020, 0.034, 0.040)),
        Primitive((0.000, 0.072, 0.332), (0, 0, 0), 0, 0, "", "coat", 0.010, radii=(0.016, 0.034, 0.034)),
        Primitive((0.012, 0.072, 0.332), (0, 0, 0), 0, 0, "", "pad", 0.004, radii=(0.009, 0.021, 0.021)),
    ]
    return [
        _limb((0.0, 0.0, 0.075), (0.0, 0.0, 0.145), 0.078, 0.062),
        Primitive((0.0, 0.0, 0.262), (0, 0, 0), 0, 0, "", "coat", 0.016, radii=(0.074, 0.086, 0.078)),
        Primitive((0.066, 0.0, 0.240), (0, 0, 0), 0, 0, "", "pad", 0.012, radii=(0.036, 0.040, 0.033)),
        Primitive((0.050, 0.0, 0.105), (0, 0, 0), 0, 0, "", "pad", 0.016, radii=(0.036, 0.052, 0.060)),
        *one,
        *[mirrored(p) for p in one],
    ]


def teddy_bear(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A plush bear that sits and looks along -Y."""
    parts = _bear()
    made = sculpt(parts, 0.0055, 0.01)
    soft = made.shares[:, [p.zone == "pad" for p in parts]].sum(1, keepdims=True)
    x, y, z = made.points.T
    tufts = fbm(90 * x + 60 * z, 90 * y - 55 * z, 3, params.seed)
    base = np.asarray(surface(params.material, params.colour or "light brown", store).colour) * 1.15
    light = np.clip(0.30 * base + 0.70 * np.asarray(linear_of("f0d9b0")), 0, 0.9)
    colours = (base * (1 - soft) + light * soft) * (1 + 0.20 * tufts[:, None])
    points = made.points + made.normals * 0.0013 * tufts[:, None]
    mesh = Mesh.of_faces(points, made.faces, colours=np.clip(colours, 0, 0.9).astype(np.float32))
    plush = replace(
        surface("felt", "", store, params.seed), colour=(1.0, 1.0, 1.0), colour_attribute=True, colour_texture=None, sheen=0.4
    )
    dark: tuple[AnyPart, ...] = (
        *[Ball((0.009, 0.010, 0.011), at=(0.068, 0.033 * s, 0.279), finish="plastic:black") for s in (-1, 1)],
        Ball((0.011, 0.017, 0.011), at=(0.100, 0.0, 0.252), finish="plastic:black"),
        Rod(((0.101, 0, 0.244), (0.102, 0, 0.231)), 0.0016, finish="plastic:black"),
        Rod(((0.090, -0.020, 0.224), (0.098, -0.009, 0.222), (0.102, 0, 0.231), (0.098, 0.009, 0.222), (0.090, 0.020, 0.224)),
            0.0016, finish="plastic:black"),
    )  # fmt: skip
    scale = np.asarray(params.size) / np.asarray(THINGS[params.kind].size)
    facing = turn((0, 0, 1), -90.0)
    body = Piece(resized(moved(mesh, rotation=facing), scale), (("plush", plush),))
    rest = composed([replace(part, at=_front(part.at), turn=(0.0, 0.0, -90.0)) for part in dark], params, store, middle=False)
    return centred([body, *rest])


def _front(at: Vec3) -> Vec3:
    return (at[1], -at[0], at[2])


_VASE: Places = (
    (0, 0), (0.042, 0, 1), (0.048, 0.004), (0.068, 0.06), (0.070, 0.10), (0.045, 0.17), (0.034, 0.20), (0.044, 0.225),
        (0.041, 0.227),
    (0.030, 0.20), (0.040, 0.17), (0, 0.15),
)  # fmt: skip


def flower_vase(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A bunch of garden flowers in a vase."""
    dice = lane(params.seed, "bunch")
    kinds = ("oxeye", "poppy", "tulip", "cornflower", "oxeye", "tulip")
    blooms: list[Mesh] = []
    for k in range(27):
        made = flower(kinds[k % len(kinds)], dice)
        height = float(made.points[:, 2].max())
        wide = 2.0 if kinds[k % 6] in ("poppy", "tulip") else 2.5
        grown = replace(
            made, points=(made.points * np.array([wide, wide, 1.0]) * np.array([1, 1, 0.25 / height])).astype(np.float32)
        )
        lean = 6.0 + 36.0 * math.sqrt((k + 0.5) / 27)
        blooms.append(
            moved(
                moved(grown, rotation=turn((0, 1, 0), lean)),
                (0, 0, 0.165 + 0.02 * float(dice.random())),
                turn((0, 0, 1), 137.5 * k),
            )
        )
    petals = Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.6, translucency=0.25)
    scale = np.asarray(params.size) / np.asarray(THINGS[params.kind].size)
    bunch = Piece(resized(outward(merged(blooms)), scale), (("petals", petals),))
    leaves: list[AnyPart] = [Turned(_VASE, finish="main:sky blue")]
    for k in range(10):
        rows = ((0.0, 0.002, 0.0, 0.0), (0.06, 0.010, 0.010, 0.002), (0.11, 0.009, 0.008, 0.002), (0.16, 0.0005, -0.01, 0.0))
        leaves.append(Strip(rows, 0.001, at=(0, 0, 0.20), turn=(0, -64 + 5.0 * (k % 4), 36.0 * k), finish="leaf"))
    return centred([*composed(leaves, params, store, middle=False), bunch])


def _frond(k: int) -> tuple[AnyPart, AnyPart]:
    """A long-stalked broad leaf of a house plant."""
    share, heading = (k + 0.5) / 32, 137.5 * k
    reach, up = 0.05 + 0.14 * share**0.7, 0.40 - 0.24 * share
    a = math.radians(heading)
    tip = (reach * math.cos(a), reach * math.sin(a), 0.14 + up)
    stalk = Rod(
        ((0.01 * math.cos(a), 0.01 * math.sin(a), 0.14), (0.35 * tip[0], 0.35 * tip[1], 0.14 + 0.6 * up), tip),
        0.0028,
        finish="stalk",
    )
    rows = (
        (0.0, 0.002, 0.0, 0.0),
        (0.02, 0.026, 0.003, 0.005),
        (0.06, 0.041, 0.004, 0.008),
        (0.11, 0.030, -0.012, 0.006),
        (0.155, 0.001, -0.042, 0.0),
    )
    return stalk, Strip(rows, 0.0012, at=tip, turn=(0, -25 + 42 * share, heading), finish="leaf")


def potted_plant(params: ThingParams, store: Store) -> tuple[Piece, ...]:
    """A leafy house plant in a pot."""
    pot: Places = (
        (0, 0), (0.070, 0, 1), (0.074, 0.004), (0.094, 0.118, 1), (0.102, 0.119, 1), (0.106, 0.150), (0.104, 0.154),
            (0.097, 0.153), (0.093, 0.13), (0, 0.128),
    )  # fmt: skip
    parts: list[AnyPart] = [Turned(pot, finish="main")]
    parts.append(Turned(((0, 0.12), (0.092, 0.128), (0.094, 0.138), (0.05, 0.143), (0, 0.145)), finish="soil"))
    for k in range(32):
        parts += _frond(k)
    return composed(parts, params, store)
