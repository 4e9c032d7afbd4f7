"""A drop of water slides down a surface, held round by its own tension, and falls off where there is an edge."""

import math
from dataclasses import replace

import numpy as np

from aozora.film.screenplay import Beat
from aozora.film.world import Material
from aozora.world.actions import GRAVITY
from aozora.world.elements import Asset
from aozora.world.geometry.primitives import bevelled_box, lathe, round_cube, sheet, spline
from aozora.world.geometry.refining import triangulated
from aozora.world.happenings.experiments.dispersing import sort_of
from aozora.world.happenings.experiments.tableau import Tableau, said
from aozora.world.happenings.happening import Floats, Happening, Scene
from aozora.world.surfaces import surface

RADIUS = 0.0072
"""Metres: a large drop, that its tension still holds round."""

BEGIN, LEAVES = 0.12, 0.72
"""Shares of the film at which it begins to slide, and at which it is at the edge."""

SHOWN = 7.0
"""How many radii of the drop the picture is high."""


def beading(scene: Scene) -> Happening | None:
    """The first sliding drop of a shot."""
    for beat in scene.beats("bead"):
        asset = scene.brief.assets[beat.subject]
        if asset.rig is None:
            return _slid(scene, beat, asset)
    return None


def _slid(scene: Scene, beat: Beat, asset: Asset) -> Happening:
    phrase = said(beat, "thing")
    tableau = Tableau(scene, beat, lift=0.3)
    line, facing = _brought(tableau, phrase)
    middles, normals, free = _way(tableau, line, facing)
    drop = triangulated(round_cube(1.0, 22))
    unit = drop.points.astype(np.float64)
    unit /= np.linalg.norm(unit, axis=1, keepdims=True)
    points = _shapes(unit, middles, normals, free, tableau.seconds)
    look = replace(sort_of(said(beat, "liquid") or "water").look, coat=0.5, coat_roughness=0.0)
    if look.transmission > 0.9:
        look = replace(look, colour=(0.58, 0.82, 0.98))
    _backdrop(tableau)
    tableau.bending("drop", replace(drop, points=unit.astype(np.float32)), look, points)
    tableau.lit((-0.35, -0.30, 0.40), (0.0, 0.0, 0.0), 0.25, 3.2)
    tableau.heard(float(beat.end) * 0.85, "dripping", (0.0, 0.0, 0.0), 0.01, 0.2)
    half = 0.5 * SHOWN * RADIUS
    return tableau.made((-1.3 * half, -0.01, -half), (1.3 * half, 0.01, half))


def _backdrop(tableau: Tableau) -> None:
    """A card behind: dark below and pale above, so that the drop, which turns it upside down, stands out against it."""
    x, z = np.meshgrid(np.linspace(-0.6, 0.6, 12), np.linspace(-0.35, 0.5, 90), indexing="ij")
    share = np.clip((z + 0.09) / 0.2, 0, 1)[..., None]
    tone = (1 - share) * np.array([0.012, 0.03, 0.06]) + share * np.array([0.22, 0.38, 0.52])
    card = replace(sheet(np.stack([x, np.full(x.shape, 0.16), z], -1)), colours=tone.reshape(-1, 3).astype(np.float32))
    paper = Material(
        colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=1.0, emission=(0.5, 0.5, 0.5), emission_by_colour=True
    )
    tableau.still("card", card, paper)


def _brought(tableau: Tableau, phrase: str) -> tuple[Floats, bool]:
    """Bring the surface; the line (n, 2) of x and z along which the drop slides, from its beginning to the edge where it leaves
    and no farther; and whether the surface looks at the camera."""
    role = tableau.scene.brief.cast[tableau.beat.subject]
    store = tableau.scene.store
    material, colour = role.attributes.material, role.attributes.colour
    words = set(phrase.split())

    def look(usual: str, tint: str) -> Material:
        return surface(material or usual, colour or tint, store, 3)

    if words & {"cup", "teacup", "mug", "bowl", "vase", "jug", "pot"}:
        return _vessel(tableau, look("porcelain", "white")), False
    if words & {"plate", "dish", "saucer"}:
        return _plate(tableau, look("ceramic", "white")), False
    if words & {"leaf", "petal", "grass"}:
        return _slope(tableau, Material(colour=(0.05, 0.22, 0.03), roughness=0.35, coat=0.5, translucency=0.2), 0.9), False
    if words & {"window", "windshield", "windscreen", "glass", "pane", "mirror"}:
        return _window(tableau), True
    made = look("aluminium", "")
    if made.metallic > 0.5:
        made = Material(colour=made.colour, metallic=1.0, roughness=0.24)
    return _slope(tableau, made, 1.0), False


def _line(points: list[tuple[float, float]]) -> Floats:
    return np.array(spline([(x, z, 0.0) for x, z in points], 200))[:, :2]


def _window(tableau: Tableau) -> Floats:
    """An upright pane before a far view, in its seal over a painted door; it looks at the camera, so that the drop slides down
    before it."""
    clear = Material(colour=(0.8, 0.9, 0.95), roughness=0.02, specular=0.5, alpha=0.10, coat=1.0, coat_roughness=0.0)
    tableau.still("pane", bevelled_box((0.5, 0.002, 0.4), 0.0005, 1), clear, at=(0.0, 0.0045, 0.0))
    x, z = np.meshgrid(np.linspace(-1, 1, 160), np.linspace(-1, 1, 120), indexing="ij")
    sky = (1.0 / (1.0 + np.exp(-14.0 * (z + 0.02))))[..., None]
    far = (1 - sky) * np.array([0.03, 0.07, 0.03]) + sky * np.array([0.30, 0.48, 0.72])
    lights = ((-0.45, 0.25, 0.16, (0.9, 0.8, 0.5)), (0.35, -0.2, 0.18, (0.1, 0.3, 0.08)), (0.15, 0.5, 0.12, (0.9, 0.9, 0.95)))
    for cx, cz, r, tone in lights:
        spot = np.exp(-((((x - cx) ** 2 + (z - cz) ** 2) / r**2) ** 2))[..., None]
        far = far * (1 - 0.7 * spot) + 0.7 * spot * np.array(tone)
    plain = sheet(np.stack([0.22 * x, np.full(x.shape, 0.11), 0.16 * z], -1))
    mesh = replace(plain, colours=far.reshape(-1, 3).astype(np.float32))
    glow = Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=1.0, emission_by_colour=True)
    tableau.still("view", mesh, replace(glow, emission=(0.5, 0.5, 0.5)))
    low = -0.5 * SHOWN * RADIUS
    seal = Material(colour=(0.012, 0.012, 0.013), roughness=0.5)
    tableau.still("seal", bevelled_box((0.5, 0.012, 0.007), 0.002, 2), seal, at=(0.0, 0.002, low + 0.004))
    paint = Material(colour=(0.35, 0.015, 0.02), roughness=0.2, coat=1.0, coat_roughness=0.03)
    tableau.still("door", bevelled_box((0.5, 0.02, 0.2), 0.004, 2), paint, at=(0.0, 0.004, low - 0.1))
    high = 0.40 * SHOWN * RADIUS
    return np.stack([np.linspace(-0.004, 0.004, 200), np.linspace(high, -0.55 * high, 200)], -1)


def _slope(tableau: Tableau, look: Material, steep: float) -> Floats:
    """A thin sheet that leans to the right and ends in the picture."""
    h = SHOWN * RADIUS
    start, end = (-0.62 * h, 0.36 * h), (0.14 * h, 0.36 * h - 0.76 * h * math.tan(0.5 * steep))
    way = np.array(end) - np.array(start)
    long, angle = float(np.linalg.norm(way)), math.atan2(way[1], way[0])
    body = bevelled_box((long + 0.1, 0.11, 0.0022), 0.0007, 2)
    c, s = math.cos(angle), math.sin(angle)
    turn = np.array([[c, 0.0, -s], [0.0, 1.0, 0.0], [s, 0.0, c]])
    middle = np.array([end[0], 0.0, end[1]]) - turn @ np.array([0.5 * long + 0.05, 0.0, 0.0011])
    frames = len(tableau.shares)
    tableau.moving("sheet", body, look, np.tile(middle, (frames, 1)), [turn] * frames)
    return np.stack([np.linspace(start[0], end[0], 200), np.linspace(start[1], end[1], 200)], -1)


def _turned(tableau: Tableau, look: Material, outline: list[tuple[float, float]], middle: float) -> None:
    """A body of revolution whose axis stands `middle` metres left of the picture's middle."""
    rows = np.array(spline([(r, z, 0.0) for r, z in outline], 160))[:, :2]
    tableau.still("body", lathe(np.maximum(rows, 0.0), 160), look, at=(-middle, 0.0, 0.0))


def _plate(tableau: Tableau, look: Material) -> Floats:
    """The rim of a plate that leans: seen from the side, the drop runs down its outer slope and off the edge."""
    h = SHOWN * RADIUS
    top = [(-0.60 * h, 0.34 * h), (-0.40 * h, 0.27 * h), (-0.15 * h, 0.14 * h), (0.06 * h, -0.03 * h), (0.13 * h, -0.10 * h)]
    line = _line(top)
    far = 0.09
    outer = [(0.0, 0.31 * h), (0.5 * far, 0.33 * h), *[(x + far, z) for x, z in top[1:]]]
    under = [(x + far - 0.008, z - 0.006) for x, z in reversed(top[1:])]
    edge = [(0.135 * h + far, -0.115 * h), (0.12 * h + far, -0.125 * h)]
    _turned(tableau, look, [*outer, *edge, *under], far)
    return line


def _vessel(tableau: Tableau, look: Material) -> Floats:
    """The side of a cup from its rim down to its foot: the drop comes over the rim and runs down outside."""
    h = SHOWN * RADIUS
    side = [
        (-0.20 * h, 0.40 * h),
        (-0.10 * h, 0.415 * h),
        (-0.05 * h, 0.36 * h),
        (-0.06 * h, 0.22 * h),
        (-0.10 * h, 0.06 * h),
        (-0.17 * h, -0.08 * h),
    ]
    line = _line(side)
    far = 0.045
    inner = [(-0.13 * h + far, 0.36 * h), (-0.16 * h + far, 0.1 * h), (-0.3 * h + far, -0.15 * h)]
    foot = [(-0.30 * h + far, -0.2 * h), (-0.55 * h + far, -0.3 * h)]
    outline = [*reversed([(x + far, z) for x, z in side[1:]])]
    _turned(tableau, look, [*reversed(foot), *outline, (-0.13 * h + far, 0.41 * h), *inner], far)
    return line


def _way(tableau: Tableau, line: Floats, window: bool) -> tuple[Floats, Floats, Floats]:
    """The middle of the drop (f, 3), the direction away from the surface (f, 3), and since when it falls freely (f,), below 0
    before that."""
    steps = np.append(0.0, np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1)))
    share = np.clip((tableau.shares - BEGIN) / (LEAVES - BEGIN), 0.0, 1.0)
    gone = steps[-1] * (0.35 * share + 0.65 * share**2)
    places = np.stack([np.asarray(np.interp(gone, steps, line[:, i]), np.float64) for i in (0, 1)], -1)
    tangent = np.gradient(line, axis=0)
    tangent /= np.linalg.norm(tangent, axis=1, keepdims=True)
    ways = np.stack([np.asarray(np.interp(gone, steps, tangent[:, i]), np.float64) for i in (0, 1)], -1)
    normals = np.stack([-ways[:, 1], np.zeros(len(ways)), ways[:, 0]], -1)
    normals = np.tile(np.array([0.0, -1.0, 0.0]), (len(ways), 1)) if window else normals
    normals = normals / np.linalg.norm(normals, axis=1, keepdims=True)
    middles = np.stack([places[:, 0], np.zeros(len(places)), places[:, 1]], -1) + 0.86 * RADIUS * normals
    length = float(tableau.seconds[-1])
    since = tableau.seconds - LEAVES * length
    if not window:
        # Falls are shown in slow motion, for a drop leaves a picture that small within a tenth of a second.
        slow = 0.07 * np.maximum(since, 0.0) / ((1.0 - LEAVES) * length)
        speed = 0.04
        fall = middles[-1] + np.stack([speed * slow, 0.0 * slow, -0.10 * slow - 0.5 * GRAVITY * slow**2], -1)
        middles = np.where((since > 0)[:, None], fall, middles)
    else:
        since = np.full_like(since, -1.0)
    return middles, normals, since


def _shapes(unit: Floats, middles: Floats, normals: Floats, since: Floats, seconds: Floats) -> Floats:
    """The drop at every frame: flattened a little where it sits, a little longer along its way, quivering when it is free."""
    frames: list[Floats] = []
    way = np.gradient(middles, axis=0)
    for frame, middle in enumerate(middles):
        normal = normals[frame]
        speed = float(np.linalg.norm(way[frame]))
        along = way[frame] / speed if speed > 1e-7 else np.array([0.0, 0.0, -1.0])
        if since[frame] > 0:
            ring = 0.09 * math.exp(-float(since[frame])) * math.sin(9.0 * float(since[frame]))
            shape = unit * (1.0 + ring * (1.5 * unit[:, 2:3] ** 2 - 0.5))
        else:
            shape = unit + 0.05 * (unit @ along)[:, None] * along
            quiver = 0.012 * math.sin(7.0 * float(seconds[frame]))
            shape = shape * (1.0 + quiver * (1.5 * (unit @ normal)[:, None] ** 2 - 0.5))
            depth = shape @ normal
            shape = shape + (np.maximum(depth, -0.88) - depth)[:, None] * normal
        frames.append(middle + RADIUS * shape)
    return np.array(frames)
