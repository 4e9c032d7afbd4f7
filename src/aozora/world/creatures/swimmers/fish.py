"""Fish, sharks, whales and dolphins: a body by sections, fins, a mouth."""

import numpy as np

from aozora.film.randomness import lane
from aozora.film.world import Rgb
from aozora.world.creatures.anatomy import Point, xyz
from aozora.world.creatures.eyeballs import EyeLook, eye_bones, eye_patches
from aozora.world.creatures.figure import Bone, Figure, Floats, Patch, in_order, joint_names, point
from aozora.world.creatures.lofts import Paint, body_sections, fin, loft, pair, repainted, through
from aozora.world.creatures.patterns import smooth_noise
from aozora.world.creatures.swimmers.params import SeaParams
from aozora.world.creatures.vanes import membrane
from aozora.world.elements import Rig

CHAIN = ("body", "spine 1", "spine 2", "spine 3", "tail")
_AT = np.array([0.18, 0.02, -0.14, -0.28, -0.40])


def fish_figure(p: SeaParams) -> Figure:
    """The figure, its axis at the height of its belly above z = 0."""
    body = through(p.body, 44)
    low = 0.02 + float(-body[:, 2].min())
    look = _eye(p, body, low)
    side = p.fins.side
    wide = float(np.interp(-side[0], -body[:, 0], body[:, 3]))
    root = point(side[0], 0.85 * wide, low + side[1])
    bones = [Bone(CHAIN[0], "", (float(_AT[0]), 0.0, low))]
    bones += [Bone(name, CHAIN[i], (float(_AT[i + 1]), 0.0, low)) for i, name in enumerate(CHAIN[1:])]
    bones.append(Bone("head", "body", (0.26, 0.0, low)))
    bones += [Bone(f"fin {name}", "body", xyz(root * (1, sign, 1))) for name, sign in (("left", 1.0), ("right", -1.0))]
    ordered = in_order([*bones, *eye_bones(look)])
    joints = joint_names(ordered)
    patches = [_body(p, body, low, joints), *_fins(p, body, low, joints, root), *eye_patches(look, joints)]
    paint = _paint(p, body, low)
    patches = [repainted(patch, paint) if patch.slot == p.slot else patch for patch in patches]
    return Figure(p.kind, ordered, (), tuple(patches), p.palette, _rig(p, low), (0.36, 0.0, low), substance="fish")


def _eye(p: SeaParams, body: Floats, low: float) -> EyeLook:
    x, z, radius = p.eye
    top, bottom, wide = (float(np.interp(-x, -body[:, 0], body[:, i])) for i in (1, 2, 3))
    middle, half = 0.5 * (top + bottom), 0.5 * (top - bottom)
    aside = wide * float(np.sqrt(max(0.05, 1 - ((z - middle) / max(half, 1e-6)) ** 2)))
    lid = p.palette.get("lid")
    iris = p.palette.get("iris", (0.5, 0.36, 0.08))
    return EyeLook((x, aside - 0.35 * radius, low + z), radius, (0.22, 0.97, 0.06), iris, 0.62, 58.0, (0.6, 0.6, 0.56), lid=lid)


def _body(p: SeaParams, body: Floats, low: float, joints: tuple[str, ...]) -> Patch:
    x = body[:, 0]
    path = np.stack([x, 0 * x, low + 0.5 * (body[:, 1] + body[:, 2])], 1)
    sections = body_sections(x, 0.5 * (body[:, 1] - body[:, 2]), body[:, 3])
    along = np.interp(-x, -_AT, np.arange(5.0))
    return loft(p.slot, path, sections, (joints, CHAIN), (1.0, 1.0, 1.0), along)


def _fins(p: SeaParams, body: Floats, low: float, joints: tuple[str, ...], root: Point) -> list[Patch]:
    f, made = p.fins, list[Patch]()
    slot = "fin" if f.soft else p.slot
    tone = p.palette.get("fin", p.palette["base"])
    edge = p.palette.get("fin edge", tone)
    for column, rows in ((1, f.dorsal), (2, f.anal)):
        for front, rear, height, sweep in rows:
            made.append(_ridge(body, low, joints, (front, rear, height, sweep), (column, slot, tone, edge)))
    _x, _, length, chord, droop = f.side
    aim = point(-0.75, np.cos(droop) * 0.8, -np.sin(droop) * 0.8)
    tip = root + length * aim / np.linalg.norm(aim)
    ends = root + point(0.5 * chord, 0, 0.1 * chord), root - point(0.5 * chord, 0, 0.1 * chord)
    made += pair(fin(slot, ends, tip, (joints, ("fin left",)), tone, 0.006 if f.soft else 0.02), joints)
    form, tall = f.tail
    end = point(float(body[-1, 0]) + 0.02, 0, low + 0.5 * float(body[-1, 1] + body[-1, 2]))
    return [*made, *_tail(p, joints, end, (form, tall))]


def _ridge(
    body: Floats, low: float, joints: tuple[str, ...], shape: tuple[float, float, float, float], skin: tuple[int, str, Rgb, Rgb]
) -> Patch:
    """A fin along the back (column 1) or the belly (column 2)."""
    front, rear, height, sweep = shape
    column, slot, tone, edge = skin
    sign = 1.0 if column == 1 else -1.0
    u = np.linspace(0, 1, 12)
    x = front + (rear - front) * u
    base = low + np.interp(-x, -body[:, 0], body[:, column]) - 0.008 * sign
    tall = sign * height * np.sin(np.pi * np.clip(0.08 + 0.86 * u, 0, 1)) ** 0.6 * (1 - 0.35 * u)
    v = np.linspace(0, 1, 5)
    grid = np.stack(
        [
            x[:, None] - sweep * v[None] * (0.4 + u[:, None]),
            0.005 * np.sin(9 * x)[:, None] * v[None],
            base[:, None] + tall[:, None] * v[None],
        ],
        -1,
    )
    colours = np.array(tone) + (np.array(edge) - np.array(tone)) * (v**3)[None, :, None] * np.ones((12, 1, 1))
    return membrane(slot, grid, colours, joints, CHAIN, np.interp(-x, -_AT, np.arange(5.0)))


def _tail(p: SeaParams, joints: tuple[str, ...], end: Point, shape: tuple[str, float]) -> list[Patch]:
    form, tall = shape
    slot = "fin" if p.fins.soft else p.slot
    tone = p.palette.get("fin", p.palette["base"])
    root = end + point(0.05, 0, 0)
    if form == "flukes":
        tip = end + point(-0.11, tall, 0.0)
        return pair(fin(slot, (root + point(0, 0, 0), end - point(0.10, 0, 0)), tip, (joints, ("tail",)), tone, 0.014), joints)
    if form == "shark":
        up, down = end + point(-0.16, 0, tall), end + point(-0.08, 0, -0.55 * tall)
        upper = fin(slot, (root, end - point(0.05, 0, 0)), up, (joints, ("tail",)), tone, 0.010)
        return [upper, fin(slot, (root, end - point(0.04, 0, 0)), down, (joints, ("tail",)), tone, 0.010)]
    u, v = np.linspace(-1, 1, 13), np.linspace(0, 1, 7)
    notch = {"fork": 0.5, "round": -0.25, "veil": 0.35}[form]
    reach = 0.62 * tall * (1.25 if form == "veil" else 1.0) * (1 - notch * (1 - u**2))
    grid = np.stack(
        [
            end[0] - v[None] * reach[:, None],
            0.02 * np.sin(4 * u)[:, None] * v[None] ** 2,
            end[2]
            + tall * 0.5 * u[:, None] * (0.22 + 0.78 * v[None] ** 0.8)
            - (0.1 * tall * v[None] ** 2 if form == "veil" else 0.0),
        ],
        -1,
    )
    edge = np.array(p.palette.get("fin edge", tone))
    colours = np.array(tone) + (edge - np.array(tone)) * (v**4)[None, :, None] * np.ones((13, 1, 1))
    return [membrane(slot, grid, colours, joints, ("tail",), np.zeros(13))]


def _rig(p: SeaParams, low: float) -> Rig:
    whale = p.fins.tail[0] == "flukes"
    big = p.size_m > 1.5
    speed = (1.2 if big else 1.8) * p.size_m**0.5
    return Rig(
        legs={},
        foot_points={},
        spine=CHAIN,
        neck=(),
        hip_height=low,
        body_length=1.0,
        kind="swimmer",
        speeds={"swim": speed, "dive": speed, "walk": 0.6 * speed, "float": 0.2 * speed, "fly": speed},
        measures={
            "ground_share": 0.0,
            "cruise": min(max(0.5 / p.size_m, 0.35), 3.0),
            "draft": low + 0.02 if whale else low + 0.12,
            "weave": 0.35,
            "wave_deg": 9.0 if whale else 13.0,
            "vertical_share": 1.0 if whale else 0.0,
            "beat_hz": float(np.clip(1.5 / p.size_m**0.6, 0.22, 3.0)),
            "fin_deg": 16.0 if whale or big else 26.0,
            "fin_hz": 0.7,
            "head": 0.3,
            "leap": 0.75,
            "looks_share": 0.0,
        },
    )


def _mixed(colours: Floats, to: Floats | Rgb, share: Floats) -> Floats:
    return colours + np.clip(share, 0, 1)[:, None] * (np.asarray(to) - colours)


def _paint(p: SeaParams, body: Floats, low: float) -> Paint:
    """Back, sides and belly, then the markings, then the line of the mouth."""
    c = {name: np.array(value) for name, value in p.palette.items()}
    rng_seed = (p.seed, p.kind)

    def paint(points: Floats) -> Floats:
        x, z = points[:, 0], points[:, 2] - low
        top, bottom = np.interp(-x, -body[:, 0], body[:, 1]), np.interp(-x, -body[:, 0], body[:, 2])
        v = np.clip((z - bottom) / np.maximum(top - bottom, 1e-6), 0, 1)
        colours = np.broadcast_to(c["base"], points.shape).copy()
        colours = _mixed(colours, c.get("back", c["base"]), (v - 0.66) / 0.16)
        sharp = 0.05 if p.marks in ("orca", "shark") else 0.16
        colours = _mixed(colours, c.get("belly", c["base"]), (0.34 - v) / sharp)
        colours = _MARKS[p.marks](c, (x, points[:, 1], z, v), colours, smooth_noise(points, 0.16, lane(*rng_seed, "marks"))[:, 0])
        line = (x > p.mouth[0]) & (np.abs(z - p.mouth[1] - 0.35 * (x - p.mouth[0])) < 0.007)
        return np.where(line[:, None], colours * 0.12, colours)

    return paint


Places = tuple[Floats, Floats, Floats, Floats]


def _plain(c: dict[str, Floats], at: Places, colours: Floats, noise: Floats) -> Floats:
    shimmer = 1 + 0.10 * np.sin(at[0] * 120 + 9 * np.sin(at[2] * 60))
    return colours * shimmer[:, None]


def _clown(c: dict[str, Floats], at: Places, colours: Floats, noise: Floats) -> Floats:
    x, _, z, _ = at
    for middle, half in ((0.20, 0.055), (-0.06, 0.06), (-0.33, 0.035)):
        bent = np.abs(x - middle - 0.12 * z * (middle > 0) - 0.03 * np.cos(12 * z))
        colours = _mixed(colours, (0.012, 0.010, 0.010), (half + 0.016 - bent) / 0.004)
        colours = _mixed(colours, c["band"], (half - bent) / 0.004)
    return colours


def _bands(c: dict[str, Floats], at: Places, colours: Floats, noise: Floats) -> Floats:
    x, _, z, _ = at
    wave = np.sin(x * 21 + 1.2 + 1.5 * z)
    colours = _mixed(colours, c["band"], wave * 6 - 3.4)
    return _mixed(colours, c.get("face", c["base"]), (x - 0.30) / 0.02)


def _koi(c: dict[str, Floats], at: Places, colours: Floats, noise: Floats) -> Floats:
    colours = _mixed(colours, c["patch"], (noise - 0.05) * 9 * (at[3] > 0.32))
    return _mixed(colours, c["band"], (-noise - 1.25) * 9 * (at[3] > 0.45))


def _orca(c: dict[str, Floats], at: Places, colours: Floats, noise: Floats) -> Floats:
    x, _, z, v = at
    patch = 1.3 - np.sqrt(((x - 0.335) / 0.075) ** 2 + ((v - 0.62) / 0.14) ** 2)
    colours = _mixed(colours, c["belly"], patch * 6)
    flank = 1.1 - np.sqrt(((x + 0.2 - 0.4 * z) / 0.13) ** 2 + ((v - 0.3) / 0.22) ** 2)
    colours = _mixed(colours, c["belly"], flank * 6)
    saddle = 1.1 - np.sqrt(((x + 0.06) / 0.10) ** 2 + ((v - 0.94) / 0.16) ** 2)
    return _mixed(colours, (0.16, 0.16, 0.17), saddle * 3)


def _gills(c: dict[str, Floats], at: Places, colours: Floats, noise: Floats) -> Floats:
    x, _y, z, v = at
    for i in range(5):
        slit = (np.abs(x - 0.245 + 0.02 * i + 0.15 * z) < 0.0035) & (v > 0.36) & (v < 0.72)
        colours = np.where(slit[:, None], colours * 0.3, colours)
    return colours


def _grooves(c: dict[str, Floats], at: Places, colours: Floats, noise: Floats) -> Floats:
    """A humpback's pleated throat."""
    x, y, _z, v = at
    pleats = np.sin(y * 260) * (v < 0.36) * (x > 0.02) * (x < 0.46)
    return colours * (1 - 0.45 * np.clip(pleats, 0, 1))[:, None]


def _spotted(c: dict[str, Floats], at: Places, colours: Floats, noise: Floats) -> Floats:
    x, _, z, v = at
    dots = np.sin(x * 95 + 2 * np.sin(z * 40)) * np.sin(z * 110 + 1.5 * np.sin(x * 30))
    return _mixed(colours, c["band"], (dots - 0.45) * 6 * (v > 0.5))


_MARKS = {
    "plain": _plain,
    "clown": _clown,
    "bands": _bands,
    "koi": _koi,
    "orca": _orca,
    "shark": _gills,
    "humpback": _grooves,
    "spotted": _spotted,
}
"""Name -> markings: palette, places (x, y, z, share of the height), colours and noise -> colours."""
