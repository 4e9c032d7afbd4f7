"""Courts, pools, fairs and stops on the road; monuments in their landscapes."""

import itertools
import math

import numpy as np

from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import sheet
from aozora.world.places.town.fittings import hills, house_row, lamp_posts
from aozora.world.places.town.form import Lot
from aozora.world.places.town.kinds import LotKind
from aozora.world.things.buildings.plans import beam, block
from aozora.world.things.kit import AnyPart, Ball, Box, Pad, Rod, Turned


def _lines(lot: Lot, rows: tuple[tuple[float, float, float, float], ...], finish: str = "paper:white") -> None:
    lot.boxes(finish, [(a, b, 0.001) for a, b, _, _ in rows], [(c, d, 0.007) for _, _, c, d in rows])


def _mesh_fence(lot: Lot, low: tuple[float, float], high: tuple[float, float], tall: float = 3.2) -> None:
    """A fence of wire round a court: posts, rails and thin crossed wires."""
    corners = [(low[0], low[1]), (low[0], high[1]), (high[0], high[1]), (high[0], low[1])]
    parts: list[AnyPart] = []
    for (x0, y0), (x1, y1) in itertools.pairwise(corners):
        length = math.hypot(x1 - x0, y1 - y0)
        for n in range(int(length / 3) + 1):
            t = n * 3 / length
            parts.append(
                beam(
                    (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t, 0),
                    (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t, tall),
                    0.03,
                    "steel:dark green",
                )
            )
        parts += [beam((x0, y0, z), (x1, y1, z), 0.02, "steel:dark green") for z in (0.1, tall / 2, tall)]
        parts += [beam((x0, y0, z), (x1, y1, z), 0.004, "steel") for z in np.arange(0.3, tall, 0.22)]
        for n in range(int(length / 0.25)):
            t = n * 0.25 / length
            parts.append(
                beam(
                    (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t, 0.1), (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t, tall), 0.004, "steel"
                )
            )
    lot.parts(parts)


def basketball(lot: Lot, row: LotKind) -> None:
    """A court of painted asphalt, a hoop, a wire fence, town behind."""
    lot.box("plaster:3f6f8a", (-7.6, -9, -0.03), (7.6, 11.5, 0.001), 0.002)
    lot.box("plaster:b5502f", (-2.45, 5.7, -0.02), (2.45, 11.4, 0.002), 0.002)
    _lines(lot, ((-7.5, -9, -7.4, 11.4), (7.4, -9, 7.5, 11.4), (-7.5, 11.35, 7.5, 11.45), (-2.5, 5.6, 2.5, 5.7),
        (-2.5, 5.6, -2.4, 11.4), (2.4, 5.6, 2.5, 11.4),),)  # fmt: skip
    lot.parts([Rod(tuple((1.8 * math.cos(a), 5.65 + 1.8 * math.sin(a), 0.004) for a in np.linspace(0, 2 * math.pi,
        33)), 0.04, closed=True, flatten=0.1, finish="paper:white",), Rod(tuple((6.75 * math.cos(a),
        9.9 - 6.75 * math.sin(a), 0.004) for a in np.linspace(0.2, math.pi - 0.2, 33)), 0.04, flatten=0.1,
        finish="paper:white",)])  # fmt: skip
    parts: list[AnyPart] = [Rod(((0, 12.4, 0), (0, 12.4, 2.6), (0, 11.9, 3.3), (0, 10.9, 3.35)), 0.09,
        finish="steel:dark grey"), Box((1.8, 0.04, 1.05), 0.01, at=(0, 10.8, 3.45), finish="plastic:white"),
        *[Box(s, 0.004, at=p, finish="plastic:red") for s, p in (((0.62, 0.01, 0.04), (0, 10.775, 3.6)), ((0.62,
        0.01, 0.04), (0, 10.775, 3.16)), ((0.04, 0.01, 0.45), (-0.3, 10.775, 3.38)), ((0.04, 0.01, 0.45), (0.3,
        10.775, 3.38)),)]]  # fmt: skip
    parts += [Rod(tuple((0.23 * math.cos(a), 10.5 + 0.23 * math.sin(a), 3.05) for a in np.linspace(0, 2 * math.pi,
        25)), 0.012, closed=True, finish="plastic:orange",)]  # fmt: skip
    for n in range(12):
        a, b = 2 * math.pi * n / 12, 2 * math.pi * (n + 1) / 12
        parts += [Rod(((0.23 * math.cos(s), 10.5 + 0.23 * math.sin(s), 3.05), (0.15 * math.cos((a + b) / 2),
            10.5 + 0.15 * math.sin((a + b) / 2), 2.8), (0.11 * math.cos(t), 10.5 + 0.11 * math.sin(t), 2.62),),
            0.005, finish="plastic:white",) for s, t in ((a, b), (b, a))]  # fmt: skip
    lot.parts(parts)
    _mesh_fence(lot, (-9.5, -12), (9.5, 14))
    house_row(lot, ("brick", "stone", "brick"), (-50, 30), (50, 30))
    lot.trees += [("lime", x, 19.0, 0.55) for x in (-13, -5, 4, 12)]
    lamp_posts(lot, "mast", ((-9, 8, 0.0), (9, 8, 180.0)))
    lot.stand(lot.built("bench"), (-8.6, 3.0, 0.0), 90.0)


def tennis(lot: Lot, row: LotKind) -> None:
    """A clay court with its net, lines, an umpire's chair, a hedge."""
    lot.box("plaster:b0593a", (-9, -10, -0.03), (9, 26, 0.001), 0.002)
    _lines(
        lot,
        (
            (-5.49, -6, -5.43, 18),
            (5.43, -6, 5.49, 18),
            (-4.14, -6, -4.08, 18),
            (4.08, -6, 4.14, 18),
            (-5.49, 17.9, 5.49, 18),
            (-4.1, 12.3, 4.1, 12.36),
            (-4.1, -0.5, 4.1, -0.44),
            (-0.03, -0.5, 0.03, 12.3),
        ),
    )
    parts: list[AnyPart] = [beam((s * 6.4, 6, 0), (s * 6.4, 6, 1.1), 0.05, "steel:dark green") for s in (-1, 1)]
    parts.append(Box((12.8, 0.03, 0.07), 0.01, at=(0, 6, 0.98), finish="paper:white"))
    lot.panel("netting", (-6.4, 6.0, 0.02), (12.8, 0.0, 0.0), (0.0, 0.0, 0.94))
    parts.append(Box((0.06, 0.03, 0.98), 0.005, at=(0, 5.98, 0.49), finish="paper:white"))
    parts += [
        *[
            beam((7.4 + a, 6 + b, 0), (7.4 + a * 0.5, 6 + b * 0.5, 1.9), 0.04, "painted wood:white")
            for a in (-0.5, 0.5)
            for b in (-0.5, 0.5)
        ],
        block("painted wood:white", (7.0, 5.6, 1.85), (7.8, 6.4, 1.95)),
        block("painted wood:white", (7.72, 5.6, 1.95), (7.8, 6.4, 2.7)),
    ]
    lot.parts(parts)
    _mesh_fence(lot, (-10.5, -12), (10.5, 28))
    lot.trees += [("hedge", float(x), 30.0, 1.5) for x in np.arange(-16, 17, 1.4)] + [
        ("lime", x, 36.0, 0.9) for x in (-18, -9, 1, 10, 20)
    ]
    lot.stand(lot.built("bench"), (8.2, 2.6, 0.0), -90.0)


def _pool_water(lot: Lot, low: tuple[float, float], high: tuple[float, float], level: float) -> None:
    """The rippled water of a pool, finest near the camera."""
    y = np.geomspace(1.0, high[1] - low[1] + 1.0, 260) + low[1] - 1.0
    a, b = np.meshgrid(np.linspace(low[0], high[0], 220), y, indexing="ij")
    calm = 1 / (1 + np.maximum(b - low[1], 0) / 60)
    z = level + 0.012 * calm * (fbm(a * 0.5, b * 0.7, 4, 7) + 0.5 * fbm(a * 1.7, b * 2.3, 3, 8))
    lot.mesh("pool water", sheet(np.stack([a, b, z], axis=-1)))


def pool(lot: Lot, row: LotKind) -> None:
    """A blue pool with lane lines, a ladder, loungers under parasols, palms of shade."""
    lot.box("ceramic tiles:d9d2c2", (-22, -14, -0.3), (22, 5.0, 0.0), 0.01)
    lot.box("ceramic tiles:d9d2c2", (-22, 22.0, -0.3), (22, 40, 0.0), 0.01)
    for s in (-1, 1):
        a, b = sorted((s * 8.0, s * 22))
        lot.box("ceramic tiles:d9d2c2", (a, 5, -0.3), (b, 22, 0.0), 0.01)
        c, d = sorted((s * 8.0, s * 7.7))
        lot.box("mosaic:f2f4f4", (c, 5, -0.4), (d, 22, 0.03), 0.02)
    for y in (5.0, 21.7):
        lot.box("mosaic:f2f4f4", (-8, y, -0.4), (8, y + 0.3, 0.03), 0.02)
    lot.box("mosaic:3fa4c8", (-8, 5, -1.8), (8, 22, -1.7), 0.002)
    _pool_water(lot, (-7.75, 5.2), (7.75, 21.8), -0.12)
    for x in (-3.9, 0.0, 3.9):
        for n in range(42):
            lot.parts(
                [Ball((0.07, 0.16, 0.07), at=(x, 5.6 + 0.39 * n, -0.12), finish="plastic:red" if n % 4 < 2 else "plastic:white")]
            )
    lot.parts([*[Rod(((x, 4.5, 0), (x, 4.5, 0.8), (x, 5.1, 0.9), (x, 5.4, 0.3), (x, 5.4, -0.9)), 0.022,
        finish="chrome") for x in (5.6, 6.1)], *[beam((5.6, 5.4, z), (6.1, 5.4, z), 0.022, "chrome") for z in (-0.5,
        -0.2)]])  # fmt: skip
    lounger: list[AnyPart] = [Pad((0.66, 1.3, 0.09), 0.015, at=(0, -0.3, 0.34), finish="fabric:white"), Pad((0.66,
        0.75, 0.09), 0.015, at=(0, 0.6, 0.55), turn=(38, 0, 0), finish="fabric:white"), *[Box((0.05, 1.9, 0.05),
        0.01, at=(s * 0.32, 0, 0.27), finish="oak") for s in (-1, 1)], *[beam((s * 0.32, y, 0), (s * 0.32, y, 0.27),
        0.03, "oak") for s in (-1, 1) for y in (-0.8, 0.7)]]  # fmt: skip
    parasol: list[AnyPart] = [beam((0, 0, 0), (0, 0, 2.5), 0.03, "oak"), Turned(((0, 2.62), (0.06, 2.6), (1.5, 2.1),
        (1.52, 1.98), (1.5, 2.06), (0, 2.5)), finish="fabric:coral", sides=8, round=False)]  # fmt: skip
    for x in (-6.5, -4.2, -1.6, 0.7, 3.3, 5.6):
        lot.stand(lot.prefab("lounger", lounger), (x, 24.4, 0.0), 180.0)
    for x in (-5.3, -0.45, 4.5):
        lot.stand(lot.prefab("parasol", parasol), (x, 25.0, 0.0))
    lot.trees += [("hedge", float(x), 31.0, 1.6) for x in np.arange(-24, 25, 1.5)] + [
        ("lime", x, 38.0, 0.8) for x in (-20, -11, -2, 8, 18)
    ]


def gas_station(lot: Lot, row: LotKind) -> None:
    """A canopy with glowing edges over pumps, a shop, a tall sign."""
    lot.box("painted wood:white", (-9, 8, 5.0), (9, 20, 5.9), 0.06)
    for low, top in (((-9.1, 7.9, 5.2), (9.1, 8.0, 5.7)), ((-9.1, 8, 5.2), (-9.0, 20, 5.7)), ((9.0, 8, 5.2), (9.1, 20, 5.7))):
        lot.box(f"glow:e03020:{3 if lot.dark else 0.8}", low, top, 0.02)
    for x in (-5.5, 5.5):
        lot.parts([block("aluminium", (x - 0.25, 13.7, 0), (x + 0.25, 14.3, 5.0), 0.03), block("masonry concrete",
            (x - 0.8, 10.6, 0), (x + 0.8, 17.4, 0.18), 0.05)])  # fmt: skip
        for y in (12.0, 16.0):
            lot.parts([block("plastic:white", (-0.55, -0.35, 0.18), (0.55, 0.35, 2.0), 0.05), block("plastic:red",
                (-0.56, -0.36, 1.55), (0.56, 0.36, 2.02), 0.05), block(f"glow:cfe8ff:{2 if lot.dark else 0.8}",
                (-0.35, -0.37, 1.1), (0.35, -0.35, 1.45), 0.01), *[Rod(((s * 0.5, -0.2, 1.3), (s * 0.72, -0.35,
                0.7), (s * 0.6, -0.38, 1.0)), 0.03, finish="rubber:black") for s in (-1, 1)]], (x, y, 0.0),)  # fmt: skip
    lot.boxes(f"glow:f6faff:{7 if lot.dark else 1.5}", [(x, y, 4.94) for x in (-6, -2, 2, 6) for y in (10, 14, 18)],
        [(x + 0.8, y + 0.8, 5.0) for x in (-6, -2, 2, 6) for y in (10, 14, 18)],)  # fmt: skip
    lot.box("plaster:e6e4de", (-10, 25, 0), (10, 33, 4.2), 0.05)
    lot.box(f"glow:fff2d8:{2.5 if lot.dark else 0.35}", (-7, 24.94, 0.5), (7, 25, 3.0), 0.01)
    lot.boxes(
        "aluminium", [(x, 24.88, 0.4) for x in np.arange(-7, 7.1, 2.0)], [(x + 0.1, 25, 3.1) for x in np.arange(-7, 7.1, 2.0)]
    )
    lot.box(f"glow:e03020:{3 if lot.dark else 0.8}", (-8, 24.85, 3.3), (8, 25, 3.9), 0.02)
    lot.parts([block("steel", (-13.2, 7.8, 0), (-12.8, 8.2, 9.0)), block(f"glow:e03020:{2.5 if lot.dark else 0.7}",
        (-14.4, 7.85, 6.6), (-11.6, 8.15, 9.0), 0.1), *[block(f"glow:fff6e0:{4 if lot.dark else 1}", (-14.0, 7.82,
        4.1 + 0.75 * k), (-12.3 + 0.2 * k, 7.84, 4.5 + 0.75 * k)) for k in range(3)], block("plastic:black", (-14.3,
        7.85, 3.9), (-11.7, 8.15, 6.4), 0.05)])  # fmt: skip
    lot.stand(lot.built("car", "red"), (3.4, 13.0, 0.0), 90.0)
    lot.stand(lot.built("suv", "white"), (-3.6, 16.0, 0.0), -90.0)
    if lot.dark:
        lot.softbox("canopy", (0, 14, 4.9), (0, 0.02, -1), (15, 10), (0.96, 0.98, 1.0), 2600.0)
    hills(lot, 160.0, 14.0, "felt:5f6f4f", 4)
    lot.trees += [("lime", x, 42.0, 0.8) for x in (-26, -16, 16, 27)]


def fair(lot: Lot, row: LotKind) -> None:
    """A great wheel, a carousel, striped tents and strings of bulbs."""
    glow = 9 if lot.dark else 1.4
    _great_wheel(lot, (-9.0, 34.0), 15.0, glow)
    _carousel(lot, (11.0, 22.0), glow)
    for n, (x, y, r) in enumerate(((-17.0, 20.0, 3.2), (22.0, 36.0, 4.5), (4.5, 40.0, 4.0), (-26.0, 40.0, 4.5))):
        parts: list[AnyPart] = []
        for k in range(16):
            a = 22.5 * k
            tone = "crimson" if k % 2 else "cream"
            c, s = math.cos(math.radians(a + 11)), math.sin(math.radians(a + 11))
            parts += [Box((0.06, 2 * r * math.tan(math.pi / 16), 2.6), 0.01, at=(x + r * c, y + r * s, 1.3),
                turn=(0, 0, a + 11), finish=f"fabric:{tone}",), Rod(((x, y, 2.6 + 0.75 * r), (x + 0.5 * r * c,
                y + 0.5 * r * s, 2.7 + 0.28 * r), (x + 1.1 * r * c, y + 1.1 * r * s, 2.5),), (0.05, 0.25 * r,
                0.24 * r), flatten=0.1, finish=f"fabric:{tone}",)]  # fmt: skip
        lot.parts([*parts, beam((x, y, 2.6), (x, y, 4.2 + 0.75 * r), 0.05, "gold"), Box((0.8, 0.02, 0.4), 0.01,
            at=(x + 0.4, y, 4.0 + 0.75 * r), finish=f"fabric:{('navy', 'mustard')[n % 2]}")])  # fmt: skip
    for n, y in enumerate((8.0, 15.0, 22.0)):
        for k in range(31):
            t = k / 30
            lot.parts([Ball((0.09, 0.09, 0.11), at=(-16 + 32 * t, y, 5.6 - 1.1 * math.sin(math.pi * t) + 0.4 * n),
                finish=f"glow:{('ffd070', 'ff6050', '60c8ff', '80ff80')[k % 4]}:{glow}",)])  # fmt: skip
    if lot.dark:
        for x, y, z, tone in (
            (0, 9, 4.2, (1.0, 0.75, 0.45)),
            (11, 17.5, 3.4, (1.0, 0.7, 0.4)),
            (-9, 26, 10, (0.7, 0.6, 1.0)),
            (-12, 16, 3.5, (1.0, 0.55, 0.4)),
        ):
            lot.lamp("fair", (x, y, z), tone, 700.0, 1.0)


def _great_wheel(lot: Lot, at: tuple[float, float], radius: float, glow: float) -> None:
    x0, y0, hub = at[0], at[1], radius + 3.0
    parts: list[AnyPart] = [
        beam((x0 + s * 8, y0 + t * 3, 0), (x0, y0 + t * 1.2, hub), 0.32, "painted wood:white") for s in (-1, 1) for t in (-1, 1)
    ]
    for t in (-1.0, 1.0):
        for r in (radius, radius * 0.9):
            parts.append(
                Rod(
                    tuple((x0 + r * math.cos(a), y0 + t, hub + r * math.sin(a)) for a in np.linspace(0, 2 * math.pi, 61)),
                    0.11,
                    closed=True,
                    finish="painted wood:white",
                )
            )
        parts += [
            beam((x0, y0 + t, hub), (x0 + radius * math.cos(a), y0 + t, hub + radius * math.sin(a)), 0.06, "painted wood:white")
            for a in np.linspace(0, 2 * math.pi, 25)[:-1]
        ]
    tones = ("red", "yellow", "blue", "green", "orange", "purple")
    for n, a in enumerate(np.linspace(0, 2 * math.pi, 19)[:-1]):
        x, z = x0 + radius * math.cos(a), hub + radius * math.sin(a)
        parts += [
            block(f"plastic:{tones[n % 6]}", (x - 0.85, y0 - 0.8, z - 2.0), (x + 0.85, y0 + 0.8, z - 1.1), 0.15),
            Turned(((0, -0.35), (1.05, -0.4), (0.15, 0.05), (0, 0.08)), at=(x, y0, z), finish=f"plastic:{tones[n % 6]}"),
            *[beam((x + s * 0.75, y0, z - 1.1), (x + s * 0.75, y0, z - 0.3), 0.05, "steel") for s in (-1, 1)],
        ]
    for k in range(72):
        a = 2 * math.pi * k / 72
        parts.append(
            Ball(
                (0.16, 0.08, 0.16),
                at=(x0 + radius * 0.95 * math.cos(a), y0 - 1.1, hub + radius * 0.95 * math.sin(a)),
                finish=f"glow:{('ffd070', 'ff5060', '60c8ff')[k % 3]}:{glow}",
            )
        )
    lot.parts([*parts, Ball((1.1, 0.5, 1.1), at=(x0, y0 - 1.2, hub), finish=f"glow:ffd070:{glow * 0.5}")])


def _carousel(lot: Lot, at: tuple[float, float], glow: float) -> None:
    x0, y0 = at
    parts: list[AnyPart] = [Turned(((0, 0), (4.6, 0), (4.6, 0.45), (0, 0.45)), finish="painted wood:crimson",
        round=False), Turned(((0, 0.4), (1.1, 0.4), (1.1, 3.6), (0, 3.6)), finish="gold", round=False)]  # fmt: skip
    for k in range(16):
        a = 22.5 * k
        c, s = math.cos(math.radians(a)), math.sin(math.radians(a))
        tone = "crimson" if k % 2 else "cream"
        parts += [Rod(((0, 0, 5.6), (2.4 * c, 2.4 * s, 4.5), (4.9 * c, 4.9 * s, 3.7)), (0.05, 0.55, 1.0),
            flatten=0.08, finish=f"fabric:{tone}",), Box((0.06, 1.9, 0.55), 0.02, at=(4.85 * c, 4.85 * s, 3.5),
            turn=(0, 0, a), finish="gold" if k % 2 else "painted wood:cream",), Ball((0.09, 0.09, 0.09),
            at=(4.95 * c, 4.95 * s, 3.3), finish=f"glow:ffe0a0:{glow}")]  # fmt: skip
    for k in range(12):
        a, r, z = 30.0 * k, 3.6 if k % 2 else 2.6, 1.25 + 0.25 * ((k * 2) % 3)
        c, s = math.cos(math.radians(a)), math.sin(math.radians(a))
        tone = ("white", "brown", "black", "cream")[k % 4]

        def there(u: float, up: float, c: float = c, s: float = s, r: float = r, z: float = z) -> tuple[float, float, float]:
            return (r * c - u * s, r * s + u * c, z + up)

        parts += [beam(there(0.1, -0.9), (r * c - 0.1 * s, r * s + 0.1 * c, 3.6), 0.03, "brass"), Rod((there(-0.5,
            0.05), there(0.0, 0.0), there(0.45, 0.08)), (0.16, 0.2, 0.17), finish=f"plastic:{tone}"),
            Rod((there(0.42, 0.1), there(0.62, 0.42), there(0.8, 0.38)), (0.13, 0.09, 0.07),
            finish=f"plastic:{tone}"), *[Rod((there(u, -0.05), there(u + 0.12, -0.35), there(u - 0.05, -0.6)),
            (0.07, 0.04, 0.035), finish=f"plastic:{tone}",) for u in (-0.4, 0.4)], Pad((0.3, 0.3, 0.1), 0.02,
            at=there(0, 0.2), finish="velvet:crimson")]  # fmt: skip
    lot.parts(parts, (x0, y0, 0.0))
