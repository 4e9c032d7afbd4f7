"""A vessel is opened or tilted where nothing weighs: what was in it comes out in pieces that drift apart."""

import math
from dataclasses import dataclass, replace

import numpy as np

from aozora.film.randomness import lane
from aozora.film.screenplay import Beat
from aozora.film.world import Material, get_mesh
from aozora.world.elements import Asset
from aozora.world.happenings.experiments.dripping import WATER
from aozora.world.happenings.experiments.tableau import Ints, Skin, Tableau, eased, said
from aozora.world.happenings.happening import Floats, Happening, Scene
from aozora.world.happenings.vessels import vessel_of
from aozora.world.physics.weightless import Pieces, ball_faces, clusters, merged_surface, places, quivering
from aozora.world.things.finishes import SPECIAL
from aozora.world.things.liquids import LOOKS

ABOVE = 1.12
"""Metres above the deck at which it happens."""

TOTAL = 4.2e-4
"""Cubic metres that come out."""

TILTED = frozenset({"tilted", "tipped", "poured", "overturned", "spilled", "spilt"})


@dataclass(frozen=True)
class Sort:
    """What a liquid looks like, whether it is so viscous that it stays in lumps, and whether it swells (foam)."""

    look: Material
    viscous: bool = False
    swells: bool = False


def _paste(colour: tuple[float, float, float], rough: float = 0.35) -> Sort:
    return Sort(Material(colour=colour, roughness=rough, specular=0.4, subsurface=0.08), True)


SORTS: dict[str, Sort] = {
    "peanut butter": _paste((0.40, 0.20, 0.06), 0.32),
    "whipped cream": Sort(Material(colour=(0.86, 0.83, 0.77), roughness=0.7, subsurface=0.2), True, True),
    "shaving cream": Sort(Material(colour=(0.88, 0.88, 0.88), roughness=0.7, subsurface=0.2), True, True),
    "shaving foam": Sort(Material(colour=(0.88, 0.88, 0.88), roughness=0.7, subsurface=0.2), True, True),
    "foam": Sort(Material(colour=(0.88, 0.88, 0.88), roughness=0.7, subsurface=0.2), True, True),
    "cream": Sort(Material(colour=(0.84, 0.80, 0.70), roughness=0.3, subsurface=0.2), True),
    "mayonnaise": _paste((0.82, 0.76, 0.55)),
    "ketchup": _paste((0.42, 0.02, 0.01), 0.2),
    "tomato": _paste((0.42, 0.03, 0.01), 0.2),
    "mustard": _paste((0.62, 0.38, 0.02), 0.3),
    "yogurt": _paste((0.84, 0.82, 0.78), 0.25),
    "toothpaste": _paste((0.55, 0.80, 0.82), 0.3),
    "chocolate": _paste((0.09, 0.03, 0.012), 0.15),
    "honey": Sort(SPECIAL["honey"], True),
    "syrup": Sort(SPECIAL["syrup"], True),
    "jam": Sort(SPECIAL["jam"], True),
    "jelly": Sort(SPECIAL["jam"], True),
    "shampoo": _paste((0.15, 0.45, 0.40), 0.08),
    "gel": _paste((0.2, 0.5, 0.7), 0.05),
    "paint": Sort(LOOKS["paint"], True),
    "butter": _paste((0.72, 0.52, 0.14), 0.35),
    "soup": Sort(SPECIAL["soup"]),
    "sauce": _paste((0.36, 0.04, 0.02), 0.2),
    "milk": Sort(SPECIAL["milk"]),
    "coffee": Sort(SPECIAL["coffee"]),
    "tea": Sort(SPECIAL["tea"]),
    "juice": Sort(SPECIAL["orange juice"]),
    "soda": Sort(Material(colour=(0.10, 0.03, 0.01), roughness=0.03, ior=1.34)),
    "cola": Sort(Material(colour=(0.06, 0.018, 0.008), roughness=0.03, ior=1.34)),
    "wine": Sort(SPECIAL["red wine"]),
    "oil": Sort(LOOKS["oil"]),
    "ink": Sort(LOOKS["ink"]),
    "water": Sort(WATER),
}
"""Words for a liquid -> its sort; the first that is said counts."""


def dispersing(scene: Scene) -> Happening | None:
    """The first vessel of a shot that loses what is in it."""
    for beat in scene.beats("disperse"):
        asset = scene.brief.assets[beat.subject]
        if asset.rig is None:
            return _dispersed(scene, beat, asset)
    return None


def sort_of(phrase: str) -> Sort:
    """The sort of liquid that a phrase names; water where it is none of those known."""
    return next((sort for words, sort in SORTS.items() if words in phrase), SORTS["water"])


def _dispersed(scene: Scene, beat: Beat, asset: Asset) -> Happening:
    tableau = Tableau(scene, beat, lift=ABOVE)
    sort = sort_of(said(beat, "liquid"))
    tilts = said(beat, "deed") in TILTED
    low = np.array([-0.02, 0.0, -0.5 * asset.size[2] - 0.055])
    lean = eased(tableau.shares / 0.22) * (1.15 if tilts else 0.0) + (0.0 if tilts else 0.16)
    turns = [_lean(float(a)) for a in lean]
    drift = np.outer(tableau.shares, np.array([-0.05, 0.0, -0.025]))
    pivot = np.array([0.0, 0.0, 0.5 * asset.size[2]])
    places_of = low + pivot + drift - np.array([turn @ pivot for turn in turns])
    lid = None if tilts else lid_of(tableau, asset)
    body = tuple(part for i, part in enumerate(asset.parts) if i != lid and not _is_content(asset, i))
    tableau.thing("vessel", replace(asset, parts=body), places_of, turns)
    if lid is not None:
        _lid(tableau, asset, lid, (places_of, turns))
    pieces = _pieces(tableau, asset, sort, (places_of, turns))
    _liquid(tableau, pieces, sort)
    tableau.heard(0.1, "pop", (0.0, 0.0, 0.0), 0.04)
    return tableau.made((-0.24, -0.1, -0.155), (0.25, 0.1, 0.145))


def _lean(angle: float) -> Floats:
    c, s = math.cos(angle), math.sin(angle)
    return np.array([[c, 0.0, s], [0.0, 1.0, 0.0], [-s, 0.0, c]])


def _is_content(asset: Asset, number: int) -> bool:
    """Whether a part is what a vessel is filled with."""
    return (
        number > 0
        and asset.parts[number].materials[0].startswith(tuple(SPECIAL))
        and "glass" not in asset.parts[number].materials[0]
    )


def lid_of(tableau: Tableau, asset: Asset) -> int | None:
    """The number of the part that closes a vessel: the one whose foot is highest, if that is near its top."""
    feet: list[float] = []
    for part in asset.parts:
        points = get_mesh(tableau.scene.store, part.mesh).points[:, 2] * part.scale[2] + part.position[2]
        feet.append(float(points.min()))
    highest = int(np.argmax(feet))
    return highest if len(feet) > 1 and feet[highest] > 0.7 * asset.size[2] else None


def _lid(tableau: Tableau, asset: Asset, number: int, way: tuple[Floats, list[Floats]]) -> None:
    """The lid turns, comes off, and drifts away."""
    base, turns = way
    off = eased((tableau.shares - 0.05) / 0.2)
    later = np.clip((tableau.shares - 0.15) / 0.85, 0.0, 1.0)
    moved = base + off[:, None] * np.array([0.006, 0.0, 0.03]) + later[:, None] * np.array([-0.20, 0.05, 0.12])
    spun: list[Floats] = []
    for i, share in enumerate(later):
        spun.append(_lean(-1.9 * float(share)) @ turns[i])
    # It turns about its own middle, not about the vessel's foot.
    middle = np.array([0.0, 0.0, 0.95 * asset.size[2]])
    moved = moved + np.array([turns[i] @ middle - spun[i] @ middle for i in range(len(spun))])
    tableau.thing("lid", replace(asset, parts=(asset.parts[number],)), moved, spun)


def _pieces(tableau: Tableau, asset: Asset, sort: Sort, way: tuple[Floats, list[Floats]]) -> Pieces:
    """What leaves: a few large pieces and many small ones, in all directions above the mouth."""
    dice = lane(tableau.scene.brief.settings.seed, "weightless")
    count = 11 if not sort.viscous else 8
    share = np.sort(dice.lognormal(0.0, 0.8, count))[::-1]
    volumes = TOTAL * share / share.sum()
    base, turns = way
    vessel = vessel_of(asset, tableau.scene.store)
    wide = vessel.mouth if vessel is not None else 0.3 * min(asset.size[:2])
    top = vessel.rim if vessel is not None else 0.9 * asset.size[2]
    radii = np.cbrt(3 * volumes / (4 * np.pi))
    inside = np.zeros((count, 3))
    inside[:, :2] = dice.uniform(-1, 1, (count, 2)) * np.maximum(wide - radii, 0.0)[:, None] * 0.8
    deep = (0.5 if wide > 0.6 * top else 0.85) * top
    inside[:, 2] = np.maximum(top - radii * 1.1 - deep * dice.random(count) * 0.6, radii * 0.9)
    last = turns[-1]
    mouth = base[-1] + last @ np.array([0.0, 0.0, top + 0.012]) + np.array([0.0, 0.0, 0.004])
    length = float(tableau.seconds[-1])
    begin = 0.26 if said(tableau.beat, "deed") in TILTED else 0.14
    leaves = length * (begin + 0.34 * (np.arange(count) + 0.4 * dice.random(count)) / count)
    # The golden angle spreads directions evenly over the half of the sphere that the mouth looks to.
    up = 1.0 - 1.25 * (np.arange(count) + 0.5) / count
    around = 2.399963 * np.arange(count) + dice.uniform(0, 6)
    flat = np.sqrt(1.0 - up**2)
    ways = np.stack([flat * np.cos(around), 0.5 * flat * np.sin(around), 0.75 * up], -1) @ last.T
    ways /= np.linalg.norm(ways, axis=1, keepdims=True)
    reach = dice.uniform(0.13, 0.24, count)
    speed = reach / np.maximum(0.86 * length - leaves, 0.3 * length)
    # Until it leaves a piece goes with the vessel.
    until = np.minimum((leaves / length * len(turns)).astype(int), len(turns) - 1)
    frames = np.minimum(np.arange(len(turns))[:, None], until[None])
    start = base[frames] + (np.array(turns)[frames] @ inside[None, :, :, None])[..., 0]
    return Pieces(volumes, start, mouth, leaves, speed[:, None] * ways, sort.viscous, tableau.scene.brief.settings.seed)


def _liquid(tableau: Tableau, pieces: Pieces, sort: Sort) -> None:
    """The surface of all pieces, frame by frame."""
    bridge = (0.30 if sort.viscous else 0.16) * float(np.median(pieces.radii))
    freed = np.full(len(pieces.volumes), np.inf)
    skins: list[Skin] = []
    for frame, time in enumerate(tableau.seconds):
        grown = 1.0 + (0.9 * float(eased(np.array([tableau.shares[frame] / 0.85]))[0]) if sort.swells else 0.0)
        now = replace(pieces, volumes=pieces.volumes * grown, starts=pieces.starts[frame])
        skins.append(_skin(now, float(time), bridge, freed))
    tableau.flowing("liquid", sort.look, skins)


def _skin(pieces: Pieces, time: float, bridge: float, freed: Floats) -> Skin:
    """All pieces at a time; `freed` remembers since when each is free."""
    middles, radii = places(pieces, time), pieces.radii
    moving = np.where((time > pieces.leaves)[:, None], pieces.velocities, 0.0)
    points: list[Floats] = []
    faces: list[Ints] = []
    velocities: list[Floats] = []
    first = 0
    for group in clusters(middles, radii, 1.6 * bridge):
        if len(group) == 1:
            k = int(group[0])
            freed[k] = min(float(freed[k]), time)
            own = middles[k] + quivering(float(radii[k]), time - float(freed[k]), pieces.viscous, pieces.seed + k)
            own_faces = ball_faces()
        else:
            freed[group] = np.inf
            own, own_faces = merged_surface(middles[group], radii[group], bridge)
        near = np.argmin(np.linalg.norm(own[:, None] - middles[group][None], axis=-1), axis=1)
        velocities.append(moving[group][near])
        points.append(own)
        faces.append(own_faces + first)
        first += len(own)
    return Skin(np.concatenate(points), np.concatenate(faces).astype(np.int64), np.concatenate(velocities))
