"""Something is laid on water: it floats at the depth that its density asks, or sinks; rings run out on the water."""

from dataclasses import dataclass, replace

import numpy as np

from aozora.film.screenplay import Beat
from aozora.film.world import Material, Mesh, get_mesh
from aozora.world.elements import Asset
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import lathe, spline
from aozora.world.geometry.refining import triangulated
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.happenings.experiments.bent import bend
from aozora.world.happenings.experiments.dripping import WATER
from aozora.world.happenings.experiments.hands import FINGERS, SKIN, SLEEVE, Hand, carried, hand_surface, sleeve
from aozora.world.happenings.experiments.squeezing import VOXELS
from aozora.world.happenings.experiments.tableau import Ints, Skin, Tableau, eased
from aozora.world.happenings.happening import Floats, Happening, Scene
from aozora.world.physics.buoyancy import Hull, Settling, hull_of, settled
from aozora.world.physics.ripples import Basin, rippled
from aozora.world.surfaces import physics_of, surface
from aozora.world.things.table import THINGS

RELEASED = 0.26
"""Share of the film at which it is let go."""

HOLLOW = 380.0
"""Kilograms per cubic metre of toys and vessels of plastic or rubber, which are hollow, at most."""

NETS = frozenset({"fishing net"})
POND = Material(colour=(0.012, 0.030, 0.024), roughness=0.02, specular=0.6, ior=1.33)


def floating(scene: Scene) -> Happening | None:
    """The first thing of a shot that is laid on water."""
    for beat in scene.beats("lay on water"):
        asset = scene.brief.assets[beat.subject]
        if asset.rig is None:
            return _laid(scene, beat, asset)
    return None


@dataclass(frozen=True)
class _Water:
    """Where the water is: its level and its depth in the tableau, its basin, and its look."""

    level: float
    depth: float
    basin: Basin
    look: Material


def density_of(asset: Asset, hull: Hull, material: str) -> float:
    """Kilograms per cubic metre of what is inside of a thing's surface: its material's, or less if it is hollow."""
    row = THINGS[asset.kind]
    facts = physics_of(material or row.material)
    mass = asset.body.mass if asset.body is not None else facts.density * hull.volume
    mean = min(mass / max(hull.volume, 1e-12), float(facts.density))
    return (
        min(mean, HOLLOW) if row.family in ("toy", "vessel", "ball", "bag") and facts.substance in ("plastic", "rubber") else mean
    )


def asset_hull(asset: Asset, tableau: Tableau) -> Hull:
    """What a thing displaces, from all of its meshes."""
    points: list[Floats] = []
    faces: list[Ints] = []
    count = 0
    for part in asset.parts:
        mesh = triangulated(get_mesh(tableau.scene.store, part.mesh))
        own = (mesh.points.astype(np.float64) * part.scale) @ rotation_matrix(part.rotation).T + np.array(part.position)
        points.append(own)
        faces.append(mesh.corners.reshape(-1, 3).astype(np.int64) + count)
        count += len(own)
    return hull_of(np.concatenate(points), np.concatenate(faces).astype(np.int64))


def _laid(scene: Scene, beat: Beat, asset: Asset) -> Happening:
    tableau = Tableau(scene, beat)
    outdoors = scene.brief.setting.surface == "water"
    water = _pond(tableau, asset) if outdoors else _bowl(tableau, asset)
    if asset.kind in NETS:
        return _net(tableau, asset, water)
    hull = asset_hull(asset, tableau)
    material = scene.brief.cast[beat.subject].attributes.material
    release = RELEASED * float(tableau.seconds[-1])
    start = 0.003
    way = settled(hull, density_of(asset, hull, material), tableau.seconds, release, start, water.depth)
    lowered = start + 1.5 * asset.size[2] * (1.0 - eased(tableau.shares / (RELEASED - 0.02)))
    depths = np.where(tableau.seconds < release, -lowered, way.depths)
    depths = np.where(tableau.seconds < release, np.minimum(depths, -0.001), depths)
    since = np.maximum(tableau.seconds - release, 0.0)
    tilt = 0.09 * np.exp(-since / 1.1) * np.sin(7.0 * since) * (1.0 if way.floats else 2.0)
    turns = [_tilted(float(a)) for a in tilt]
    places = np.stack([np.zeros_like(since), np.zeros_like(since), water.level - depths], -1)
    tableau.thing("laid", asset, places, turns)
    sunk = np.clip(depths, 0.0, asset.size[2])
    _surface(tableau, asset, water, sunk)
    _placing_hand(tableau, asset, places, release)
    tableau.heard(release + 0.05, "dripping", (0.0, 0.0, water.level), 0.05, 0.4)
    return _framed(tableau, asset, water, way)


def _framed(tableau: Tableau, asset: Asset, water: _Water, way: Settling) -> Happening:
    half = 0.80 * water.basin.half if water.basin.walled else 1.25 * max(asset.size[0], asset.size[1])
    top = water.level + 0.95 * asset.size[2] if way.floats else water.level + 0.04
    return tableau.made((-half, -0.4 * half, water.level - 0.03), (half, 0.4 * half, top))


def _tilted(angle: float) -> Floats:
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[c, 0.0, s], [0.0, 1.0, 0.0], [-s, 0.0, c]])


def _bowl(tableau: Tableau, asset: Asset) -> _Water:
    """A wide bowl on the table, filled nearly to its rim."""
    half = float(np.clip(1.05 * max(asset.size[:2]), 0.10, 0.2))
    high = 0.55 * half
    level = 0.80 * high
    rows = [(0.0, 0.004), (0.45 * half, 0.0), (0.72 * half, 0.12 * high), (0.98 * half, 0.55 * high), (1.10 * half, high)]
    inner = [
        (1.07 * half, 1.01 * high),
        (0.93 * half, 0.56 * high),
        (0.68 * half, 0.2 * high),
        (0.4 * half, 0.1 * high),
        (0.0, 0.09 * high),
    ]
    outline = np.array(spline([(r, z, 0.0) for r, z in [*rows, *inner]], 140))[:, :2]
    outline[:, 0] = np.maximum(outline[:, 0], 0.0)
    glaze = surface("ceramic", "white", tableau.scene.store, 2)
    tableau.still("bowl", lathe(outline, 128), glaze)
    return _Water(level, level - 0.11 * high, Basin(1.0 * half, 96, True), replace(WATER, colour=(0.80, 0.92, 0.97)))


def _pond(tableau: Tableau, asset: Asset) -> _Water:
    """The water of the place, with a patch about the thing on which rings run."""
    half = max(3.0 * max(asset.size[:2]), 0.5)
    look = POND
    for piece in tableau.scene.brief.setting.pieces:
        for name, material in piece.asset.materials.items():
            if "water" in name.lower() and material.cover is None:
                look = replace(material, bump_texture=material.bump_texture)
    return _Water(0.0015, 0.35, Basin(half, 128, False), look)


def _surface(tableau: Tableau, asset: Asset, water: _Water, sunk: Floats) -> None:
    """The water about the thing, moved by it."""
    basin = water.basin
    x, y = np.meshgrid(basin.axis, basin.axis, indexing="ij")
    u, v = x / (0.5 * asset.size[0]), y / (0.5 * asset.size[1])
    footprint = 1.0 / (1.0 + np.exp(np.clip(9.0 * (np.maximum(np.abs(u), np.abs(v)) - 1.0), -40, 40)))
    waves = rippled(basin, tableau.seconds, footprint, sunk)
    strength = 1.0 if basin.walled else 1.6
    _water_mesh(tableau, water, strength * waves)


def _water_mesh(tableau: Tableau, water: _Water, waves: Floats) -> None:
    """A disc of water with heights read from a square grid (f, cells, cells); open water fades to the level at its rim."""
    basin = water.basin
    rings = np.linspace(0.0, 1.0, 70)
    turn = np.linspace(0.0, 2 * np.pi, 120, endpoint=False)
    reach = basin.half * (1.0 if basin.walled else 0.98)
    x, y = reach * np.outer(rings, np.cos(turn)), reach * np.outer(rings, np.sin(turn))
    at = (np.stack([x, y], 0) / basin.half * 0.5 + 0.5) * (basin.cells - 1)
    low = np.clip(at.astype(int), 0, basin.cells - 2)
    u, v = at - low
    i, j = low
    heights = (
        (1 - u) * (1 - v) * waves[:, i, j]
        + u * (1 - v) * waves[:, i + 1, j]
        + (1 - u) * v * waves[:, i, j + 1]
        + u * v * waves[:, i + 1, j + 1]
    )
    if not basin.walled:
        heights = heights * np.clip((1.0 - rings) / 0.25, 0, 1)[None, :, None]
    number = np.arange(x.size).reshape(x.shape)
    beside = np.roll(number, -1, 1)
    faces = np.stack([number[:-1], number[1:], beside[1:], beside[:-1]], -1).reshape(-1, 4)
    points = np.stack([np.broadcast_to(x, heights.shape), np.broadcast_to(y, heights.shape), water.level + heights], -1)
    flat = points.reshape(len(heights), -1, 3)
    tableau.bending("water", Mesh.of_faces(flat[0], faces), water.look, flat)


# What lays it there.


def _placing_hand(tableau: Tableau, asset: Asset, places: Floats, release: float) -> None:
    """A hand from the upper right that holds the thing from above, lets go, and leaves."""
    opened = eased((tableau.seconds - release) / (0.10 * float(tableau.seconds[-1])))
    gone = eased((tableau.seconds - release - 0.1) / (0.22 * float(tableau.seconds[-1])))
    wide = min(asset.size[0], 0.07)
    held = places[np.minimum(np.arange(len(places)), int(np.searchsorted(tableau.seconds, release)))]
    top = held + np.array([0.0, 0.0, asset.size[2]]) + gone[:, None] * np.array([0.30, 0.05, 0.28])
    hands = [_over(at, wide, float(open_)) for at, open_ in zip(top, opened, strict=True)]
    voxel = VOXELS[tableau.scene.brief.settings.quality]
    pace = 2.0 * float(tableau.scene.middles[1] - tableau.scene.middles[0]) if len(hands) > 1 else 1.0
    skins: list[Skin] = []
    for frame, hand in enumerate(hands):
        points, faces, tint = hand_surface(hand, voxel)
        around = (hands[max(frame - 1, 0)], hands[min(frame + 1, len(hands) - 1)])
        skins.append(Skin(points, faces, carried(points, around, pace), tint))
    tableau.flowing("hand", SKIN, skins)
    cloth = sleeve(replace(hands[0], wrist=np.zeros(3)))
    tableau.moving("sleeve", cloth, SLEEVE, np.array([hand.wrist for hand in hands]))


def _over(top: Floats, wide: float, opened: float) -> Hand:
    """A right hand over a thing whose top is at a point, thumb on its right and fingers on its left."""
    along = np.array([-0.8, 0.0, -0.6])
    palm = np.array([0.6, 0.0, -0.8])
    axes = np.stack([along, np.cross(along, palm), palm], -1)
    wrist = top + np.array([0.085, 0.0, 0.080])
    gap = 0.5 * wide + 0.007 + 0.03 * opened
    tips: dict[str, Floats] = {}
    for name, finger in FINGERS.items():
        root = wrist + axes @ np.array(finger.root)
        side = 1.0 if name == "thumb" else -1.0
        tips[name] = np.array([top[0] + side * gap, top[1] + 0.7 * (root[1] - top[1]), top[2] - 0.012])
    return Hand(wrist, axes, tips)


# A net.


def _net(tableau: Tableau, asset: Asset, water: _Water) -> Happening:
    """A net that is lowered: its middle touches first, then it spreads and lies on the water, moved by its waves."""
    share = tableau.shares
    down = eased(share / 0.5)
    ripple = eased((share - 0.35) / 0.3)

    def field(rest: Floats) -> Floats:
        away = np.hypot(rest[:, 0], rest[:, 1])
        hang = 0.16 * (1.0 - down)[:, None]
        rim = 0.30 * (1.0 - down)[:, None] * (away / max(float(away.max()), 1e-6))[None] ** 2
        sway = 0.004 * ripple[:, None] * np.sin(22 * rest[:, 0] - 5.0 * tableau.seconds[:, None]) * np.cos(17 * rest[:, 1])
        wrinkle = 0.007 * fbm(7 * rest[:, 0], 7 * rest[:, 1], 3, 8)[None]
        out = np.repeat(rest[None], len(share), 0)
        out[..., :2] *= 1.0 - 0.28 * (1.0 - down)[:, None, None]
        out[..., 2] = rest[:, 2] + np.maximum(hang + rim + wrinkle * (1 - 0.6 * down[:, None]), 0.0) + sway
        return out

    bend(tableau, asset, field, np.array([0.0, 0.0, water.level + 0.001]))
    sunk = 0.012 * eased((share - 0.3) / 0.2)
    _surface(tableau, asset, water, sunk)
    tableau.heard(0.45 * float(tableau.beat.end), "dripping", (0.0, 0.0, water.level), 0.1, 0.5)
    half = 0.62 * max(asset.size[:2])
    return tableau.made((-half, -0.5 * half, water.level - 0.02), (half, 0.5 * half, water.level + 0.16))
