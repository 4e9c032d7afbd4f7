"""A point is pressed into a skin: it dents, gives way, and is torn or pierced; what held air goes flat."""

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from aozora.film.screenplay import Beat
from aozora.film.world import Material, Mesh
from aozora.world.elements import Asset
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import lathe, merged, torus, with_slot
from aozora.world.happenings.experiments.bent import at_rest, bend
from aozora.world.happenings.experiments.hands import SKIN, SLEEVE, Hand, hand_mesh, sleeve
from aozora.world.happenings.experiments.tableau import Tableau, eased, said
from aozora.world.happenings.experiments.writing_tools import tool_mesh
from aozora.world.happenings.happening import Floats, Happening, Scene
from aozora.world.surfaces import surface

TOUCHES, GIVES, THROUGH = 0.18, 0.52, 0.80
"""Shares of the film at which the tip touches, the skin gives way, and the tip has come as far as it goes."""

AIRY = frozenset({"air mattress", "cushion"})
"""Kinds that go flat when they are pierced."""

SCALE = {"needle": 2.4, "pin": 2.2, "nails": 1.6}
"""Kind of point -> how much larger than life it is made, so that it is seen."""


def piercing(scene: Scene) -> Happening | None:
    """The first piercing of a shot."""
    for beat in scene.beats("pierce"):
        asset = scene.brief.assets[beat.subject]
        if asset.rig is None and beat.targets and beat.targets[0] in scene.brief.assets:
            return _pierced(scene, beat, asset)
    return None


def depth_of(share: Floats, dent: float, through: float) -> Floats:
    """How far (f,) the tip is below the skin at rest: above it at first, `dent` when the skin gives way, `through` at the end."""
    before = -0.05 * (1.0 - eased(share / TOUCHES))
    pressed = dent * eased((share - TOUCHES) / (GIVES - TOUCHES))
    pushed = (through - dent) * eased((share - GIVES) / (THROUGH - GIVES))
    return before + pressed + pushed


def skin_of(share: Floats, dent: float) -> Floats:
    """How deep (f,) the skin is pressed in around the tip: with it until it gives way, then it springs back most of the way."""
    pressed = dent * eased((share - TOUCHES) / (GIVES - TOUCHES))
    return pressed * (1.0 - 0.62 * eased((share - GIVES) / 0.05))


def _pierced(scene: Scene, beat: Beat, asset: Asset) -> Happening:
    tableau = Tableau(scene, beat)
    kind = scene.brief.assets[beat.targets[0]].kind
    if asset.kind == "membrane":
        return _sheet(tableau, asset, kind)
    if asset.kind in AIRY:
        return _mattress(tableau, asset, kind)
    return _upright(tableau, asset, kind)


# A stretched sheet.

_HOOP, _SLITS, _TORN = 0.115, 5, 0.040


def _sheet(tableau: Tableau, asset: Asset, kind: str) -> Happening:
    """A sheet over a hoop, torn into flaps from the point where the tip goes through."""
    lift, dent, through = 0.105, 0.030, 0.062
    share = tableau.shares
    pressed, torn = skin_of(share, dent), eased((share - GIVES) / (THROUGH - GIVES))
    rest, mesh = slit_disc(_HOOP, _SLITS, _TORN)
    points = torn_disc(rest, pressed, torn, _TORN)
    role = tableau.scene.brief.cast[tableau.beat.subject]
    look = surface(asset_material(tableau, asset), role.attributes.colour or "coral", tableau.scene.store, 3)
    if "plastic" in said(tableau.beat, "thing"):
        look = Material(colour=(0.55, 0.72, 0.85), roughness=0.12, coat=0.6, alpha=0.72)
    tableau.bending("sheet", mesh, look, points + np.array([0.0, 0.0, lift]))
    wood = surface("birch", "", tableau.scene.store, 2)
    tableau.still("hoop", torus(_HOOP, 0.0065), wood, at=(0.0, 0.0, lift))
    for k in range(3):
        a = math.radians(90 + 120 * k)
        post = lathe(np.array([(0.0, 0.0), (0.006, 0.0), (0.006, lift), (0.0, lift)]), 20)
        tableau.still(f"post-{k}", post, wood, at=(_HOOP * math.cos(a), _HOOP * math.sin(a), 0.0))
    depth = depth_of(share, dent, through)
    tips = np.stack([np.zeros_like(depth), np.zeros_like(depth), lift - depth], -1)
    _point(tableau, kind, tips, np.array([0.12, -0.05, 1.0]))
    tableau.heard(GIVES * float(tableau.beat.end), "pop", (0.0, 0.0, lift), 0.05)
    return tableau.made((-0.115, -0.02, 0.035), (0.115, 0.02, 0.185))


def asset_material(tableau: Tableau, asset: Asset) -> str:
    """What a thing was asked to be made of, or rubber."""
    return tableau.scene.brief.cast[tableau.beat.subject].attributes.material or "rubber"


def slit_disc(radius: float, slits: int, torn: float) -> tuple[Floats, Mesh]:
    """A disc at rest (n, 3) and its mesh, with cuts from the middle outwards up to `torn` metres: their sides are points of their
    own, so that the flaps between them can open."""
    rings = np.concatenate([np.linspace(0.0, torn, 14), np.linspace(torn, radius, 34)[1:]])
    per = 16
    points: list[Floats] = []
    faces: list[tuple[int, int, int, int]] = []
    width = per + 1
    for flap in range(slits):
        angle = 2 * math.pi * (flap + np.linspace(0, 1, width)) / slits
        grid = np.stack([np.outer(rings, np.cos(angle)), np.outer(rings, np.sin(angle)), np.zeros((len(rings), width))], -1)
        base = sum(len(p) for p in points)
        points.append(grid.reshape(-1, 3))
        for i in range(len(rings) - 1):
            for j in range(per):
                a = base + i * width + j
                faces.append((a, a + width, a + width + 1, a + 1))
    rest = np.concatenate(points)
    return rest, Mesh.of_faces(rest, np.array(faces))


def torn_disc(rest: Floats, pressed: Floats, torn: Floats, reach: float) -> Floats:
    """The disc (f, n, 3) pressed in by depths (f,) at its middle, its flaps opened by shares (f,): they fold down about the ends
    of the cuts."""
    away = np.hypot(rest[:, 0], rest[:, 1])
    rim = float(away.max())
    tent = np.clip(1.0 - away / rim, 0.0, 1.0) * np.exp(-away / (0.42 * rim))
    out = np.repeat(rest[None], len(pressed), 0)
    out[..., 2] = -pressed[:, None] * tent
    inside = np.clip(1.0 - away / reach, 0.0, 1.0)
    fold = 1.35 * torn[:, None] * (inside > 0)
    # A flap turns about the circle at which the cuts end: what was towards the middle hangs down and curls outwards.
    hang = np.maximum(reach - away, 0.0)
    back = reach - hang * np.cos(fold)
    scale = np.where(inside > 0, back / np.maximum(away, 1e-6), 1.0)
    middle = away < 1e-6
    angle = _flap_angle(rest)
    out[..., 0] = np.where(middle, back * np.cos(angle), rest[:, 0] * scale)
    out[..., 1] = np.where(middle, back * np.sin(angle), rest[:, 1] * scale)
    # Nothing opens before it is torn.
    still = torn[:, None] <= 0
    out[..., 0] = np.where(still, rest[:, 0], out[..., 0])
    out[..., 1] = np.where(still, rest[:, 1], out[..., 1])
    out[..., 2] -= hang * np.sin(fold)
    narrow = 1.0 - 0.75 * torn[:, None] * inside
    turn = np.arctan2(out[..., 1], out[..., 0])
    gap = (turn - angle + np.pi) % (2 * np.pi) - np.pi
    far = np.hypot(out[..., 0], out[..., 1])
    out[..., 0] = far * np.cos(angle + gap * narrow)
    out[..., 1] = far * np.sin(angle + gap * narrow)
    return out


def _flap_angle(rest: Floats) -> Floats:
    """The direction of the middle of the flap that each point belongs to."""
    per_flap = len(rest) // _SLITS
    flap = np.arange(len(rest)) // per_flap
    return 2 * math.pi * (flap + 0.5) / _SLITS


# Bags, gloves, balloons: pressed from the side.


def _upright(tableau: Tableau, asset: Asset, kind: str) -> Happening:
    """A bag or a glove that stands; the point comes from the right."""
    size = asset.size
    side: Floats = np.array([0.80, -0.60, 0.0])
    at = surface_point(at_rest(asset, tableau.scene.store), side, 0.40 * size[2])
    thick = 0.5 * size[1]
    dent, through = 0.5 * thick, min(1.7 * thick, 0.062)
    share = tableau.shares
    pressed = skin_of(share, dent)
    field = _dented(at, -1.0 * side, pressed, 0.22 * max(size[0], size[2]), thick)
    popped = eased((share - GIVES) / 0.04) if asset.kind == "balloon" else np.zeros_like(share)
    bend(tableau, asset, lambda rest: _shrunk(field(rest), rest, popped), look=_film if asset.kind == "plastic bag" else None)
    depth = depth_of(share, dent, through)
    tips = at[None] - depth[:, None] * side
    _point(tableau, kind, tips, side + np.array([0.1, 0.0, 0.22]))
    if asset.kind != "balloon":
        hole = eased((share - GIVES) / 0.05)
        _hole(tableau, at[None] - pressed[:, None] * side, side, hole)
    tableau.heard(GIVES * float(tableau.beat.end), "pop", (float(at[0]), 0.0, float(at[2])), 0.05)
    return tableau.made((-0.5 * size[0] - 0.01, -0.03, 0.0), (0.5 * size[0] + 0.10, 0.03, 0.92 * size[2]))


def _shrunk(bent: Floats, rest: Floats, popped: Floats) -> Floats:
    """A skin that has burst: a crumpled scrap on the table."""
    p = popped[:, None, None]
    crumple = fbm(40 * rest[:, 0], 40 * rest[:, 1] + 25 * rest[:, 2], 3, 7)
    scrap = rest * np.array([0.3, 0.24, 0.04]) + np.abs(crumple)[:, None] * np.array([0.01, 0.01, 0.012])
    return bent * (1.0 - p) + scrap[None] * p


def _film(material: Material) -> Material:
    """Thin plastic, through which one sees what is inside."""
    return replace(material, alpha=0.34, roughness=0.1, coat=1.0, coat_roughness=0.02, specular=0.8)


def surface_point(points: Floats, side: Floats, height: float) -> Floats:
    """Where a thing's surface is first met at a height by something that comes from a side."""
    across = np.cross(side, np.array([0.0, 0.0, 1.0]))
    near = (np.abs(points @ across) < 0.012) & (np.abs(points[:, 2] - height) < 0.012)
    chosen = points[near] if near.any() else points
    return chosen[np.argmax(chosen @ side)]


def _dented(at: Floats, way: Floats, pressed: Floats, wide: float, thick: float) -> Callable[[Floats], Floats]:
    """A field that presses the near side in along `way` around a point, with folds that run away from it."""

    def field(rest: Floats) -> Floats:
        offset = rest - at
        deep = offset @ way
        across = offset - deep[:, None] * way
        away = np.linalg.norm(across, axis=1)
        angle = np.arctan2(across[:, 2], across @ np.cross(way, np.array([0.0, 0.0, 1.0])))
        near = np.exp(-away / (0.30 * wide)) * np.clip(1.2 - deep / (1.1 * thick), 0.0, 1.0)
        folds = 1.0 + 0.35 * np.sin(6 * angle + 2.0) * np.clip(away / (0.2 * wide), 0, 1)
        return rest[None] + pressed[:, None, None] * (near * folds)[None, :, None] * way

    return field


def _hole(tableau: Tableau, at: Floats, side: Floats, opened: Floats) -> None:
    """The rim of a hole around the point: a dark ring with torn lips."""
    ring = torus(1.0, 0.32)
    turn = _frame(side)
    rest = ring.points.astype(np.float64)
    ragged = 1.0 + 0.3 * fbm(2.0 * rest[:, 0], 2.0 * rest[:, 1], 3, 6)
    shape = (rest * ragged[:, None]) @ turn.T
    points = at[:, None] + 0.0085 * np.maximum(opened, 1e-4)[:, None, None] * shape[None]
    tableau.bending("hole", ring, Material(colour=(0.03, 0.03, 0.035), roughness=0.6), points)


# What is full of air.


def _mattress(tableau: Tableau, asset: Asset, kind: str) -> Happening:
    """Lies there full; once pierced it goes flat, in folds."""
    size = asset.size
    share = tableau.shares
    at = np.array([0.12 * size[0], -0.30 * size[1], 0.78 * size[2]])
    dent = 0.22 * size[2]
    gone = eased((share - GIVES) / (0.90 - GIVES))
    pressed = skin_of(share, dent)

    def field(rest: Floats) -> Floats:
        dented = _dented(at, np.array([0.0, 0.0, -1.0]), pressed, 0.3, size[2])(rest)
        flat = fbm(9 * rest[:, 0], 9 * rest[:, 1], 4, 2)
        folds = 0.010 * np.abs(flat) + 0.006 * np.sin(60 * rest[:, 1] + 14 * flat)
        g = gone[:, None]
        dented[..., 2] = dented[..., 2] * (1.0 - 0.86 * g) + g * np.maximum(folds, 0.0) * (rest[:, 2] > 0.3 * size[2])
        dented[..., :2] *= 1.0 + 0.05 * g[..., None]
        return dented

    bend(tableau, asset, field)
    depth = depth_of(share, dent, 0.52 * size[2])
    down = 0.75 * gone * size[2]
    tips = np.stack([np.full_like(depth, at[0]), np.full_like(depth, at[1]), at[2] - depth - 0.25 * down], -1)
    tips[:, 2] = np.maximum(tips[:, 2], 0.012)
    _point(tableau, kind, tips, np.array([0.28, -0.16, 1.0]))
    tableau.heard(GIVES * float(tableau.beat.end), "hissing", (0.0, 0.0, 0.1), 0.1, 1.5)
    return tableau.made((-0.5 * size[0], -0.5 * size[1], 0.0), (0.5 * size[0], 0.5 * size[1], 1.6 * size[2]))


# The point and the hand.


def _frame(axis: Floats) -> Floats:
    """A rotation (3, 3) whose third column is an axis."""
    third = axis / np.linalg.norm(axis)
    first = np.cross(np.array([0.0, 1.0, 0.0]) if abs(third[1]) < 0.9 else np.array([1.0, 0.0, 0.0]), third)
    first /= np.linalg.norm(first)
    return np.stack([first, np.cross(third, first), third], -1)


def point_mesh(kind: str, tableau: Tableau) -> tuple[Mesh, tuple[Material, ...], float]:
    """A pointed tool, its tip at the origin and its shaft along +z, its materials, and where it is held above its tip."""
    colour = tableau.scene.brief.cast[tableau.beat.targets[0]].attributes.colour
    steel = Material(colour=(0.62, 0.63, 0.66), metallic=1.0, roughness=0.18)
    scale = SCALE.get(kind, 1.0)
    if kind in ("pencil", "pen", "coloured pencils"):
        mesh, looks = tool_mesh("pen" if kind == "pen" else "pencil", colour, tableau.scene.store)
        return mesh, looks, 0.108
    length = {"pin": 0.036, "needle": 0.045}.get(kind, 0.06) * scale
    thin = 0.0009 * scale
    rows = [(0.0, 0.0), (0.25 * thin, 0.004 * scale), (thin, 0.014 * scale), (thin, length), (0.0, length)]
    shaft = with_slot(lathe(np.array(rows), 24), 0)
    turn = np.linspace(-0.5 * math.pi, 0.5 * math.pi, 14)
    bead = 0.0034 * scale if kind == "pin" else 1.5 * thin
    head = with_slot(lathe(np.stack([bead * np.cos(turn), length + bead * np.sin(turn)], -1), 24), 1)
    red = Material(colour=(0.55, 0.02, 0.02), roughness=0.2, coat=0.6)
    return merged([shaft, head]), (steel, red if kind == "pin" else steel), 0.86 * length


def _point(tableau: Tableau, kind: str, tips: Floats, axis: Floats) -> None:
    """The point along the way of its tip (f, 3), its shaft along an axis, held by a hand from above or the right."""
    mesh, looks, grip = point_mesh(kind, tableau)
    turn = _frame(axis)
    frames = len(tips)
    tableau.moving("point", mesh, looks, tips, [turn] * frames)
    hand = _pressing(turn[:, 2], grip)
    voxel = 0.0022 if tableau.scene.brief.settings.quality == "preview" else 0.0016
    still = [np.eye(3)] * frames
    tableau.moving("hand", hand_mesh(hand, voxel), SKIN, tips, still)
    tableau.moving("sleeve", sleeve(hand), SLEEVE, tips, still)


def _pressing(axis: Floats, grip: float) -> Hand:
    """A right hand to the right of the shaft that holds it between thumb and fingers, the tip at the origin."""
    held = grip * axis
    away = np.array([1.0, 0.25, 0.0])
    away = away - (away @ axis) * axis if abs(axis[2]) > 0.7 else np.array([0.85, 0.2, 0.5])
    away /= np.linalg.norm(away)
    along = -away
    palm = -axis - (-axis @ along) * along if abs(axis[2]) > 0.7 else np.array([-0.2, 0.3, -0.9])
    palm = palm - (palm @ along) * along
    palm /= np.linalg.norm(palm)
    thumb = np.cross(along, palm)
    axes = np.stack([along, thumb, palm], -1)
    wrist = held + 0.125 * away - 0.036 * palm - 0.012 * thumb
    side = np.cross(axis, along)
    side /= np.linalg.norm(side)
    thumb_side = math.copysign(1.0, float(side @ thumb))
    tips = {
        "thumb": held + 0.0115 * thumb_side * side + 0.004 * away,
        "index": held - 0.0115 * thumb_side * side + 0.010 * axis,
        "middle": held - 0.0115 * thumb_side * side - 0.010 * axis + 0.003 * away,
    }
    return Hand(wrist, axes, tips)
