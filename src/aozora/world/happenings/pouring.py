"""Pouring: a liquid runs out of a vessel, or from above the picture, into another one, until it is full and over if asked for."""

import math
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from aozora.film.motion import Event, TransformTrack
from aozora.film.screenplay import Beat
from aozora.film.store import Digest
from aozora.film.world import Entity, Material, Mesh, Part, Vec3, put_mesh
from aozora.world.actions import FLOWING
from aozora.world.elements import Asset
from aozora.world.floor import about_z, times
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.happenings.happening import Box, Floats, Happening, Scene
from aozora.world.happenings.vessels import Vessel, vessel_of
from aozora.world.layout import Placement
from aozora.world.physics.liquid import Fluid, Source, Vat, flow, lattice
from aozora.world.physics.skins import kept_skin
from aozora.world.things.liquids import LOOKS, blended, lit_through_glass, look_of

PARTICLES = {"preview": 5000, "standard": 9000, "high": 16000}
"""How many particles a vessel is filled with."""

FULL, OVER = 0.72, 1.35
"""Share of what a vessel holds that is poured in, and what makes it run over."""

BEGIN, END = 0.06, 0.86
"""When pouring begins and ends, in shares of the beat."""

FALL_M, SPEED = 0.07, 0.55
"""Metres that the mouth is above the rim, and metres per second with which the liquid leaves it."""

NATURES: dict[str, tuple[float, float, bool]] = {
    "honey": (1.4, 0.97, True), "syrup": (1.3, 0.9, True), "oil": (0.91, 0.35, False), "paint": (1.2, 0.6, True),
    "milk": (1.03, 0.03, True), "coffee": (1.0, 0.0, True),
}  # fmt: skip
"""Kind of liquid -> density, viscosity, and whether it mixes with water."""


@dataclass(frozen=True)
class _Pour:
    """Who pours what into what: roles, "" where there is none; the liquid that is in the receiver before, or ""."""

    beat: Beat
    liquid: str
    receiver: str
    pourer: str
    within: str


def pouring(scene: Scene) -> Happening | None:
    """The first pouring of a shot."""
    beats = scene.beats(*FLOWING)
    for beat in beats:
        pour = _read(scene, beat)
        if pour is not None:
            others = {b.id for b in beats if b.subject in (pour.liquid, pour.receiver, pour.pourer)}
            return _poured(scene, pour, frozenset(others))
    return None


def _read(scene: Scene, beat: Beat) -> _Pour | None:
    """What a beat tells of; None where nobody could show it."""
    assets = scene.brief.assets
    named = [role for role in (beat.subject, *beat.targets, *beat.tools) if role in assets]
    named += [r.object for r in scene.brief.shot.relations if r.subject in named and r.object in assets]
    named += [r.subject for r in scene.brief.shot.relations if r.object in named and r.subject in assets]
    named += [role for role in scene.brief.here if _is_liquid(assets[role])]
    named = list(dict.fromkeys(named))
    if assets[beat.subject].rig is not None:
        return None
    into = [r for r in beat.targets if r in assets and vessel_of(assets[r], scene.store) is not None]
    liquids = [role for role in named if _is_liquid(assets[role]) and role not in into[-1:]]
    vessels = [role for role in named if role not in liquids and vessel_of(assets[role], scene.store) is not None]
    receiver = into[-1] if into else next(iter(vessels), "")
    if not liquids or not receiver:
        return None
    pourer = next((role for role in vessels if role != receiver), "")
    within = assets[receiver].kind if _is_liquid(assets[receiver]) else ""
    return _Pour(beat, liquids[0], receiver, pourer, within)


def _is_liquid(asset: Asset) -> bool:
    return asset.kind in LOOKS


def _poured(scene: Scene, pour: _Pour, done: frozenset[str]) -> Happening:
    assets, beat = scene.brief.assets, pour.beat
    vessel = vessel_of(assets[pour.receiver], scene.store)
    assert vessel is not None
    place = scene.blocked.places[pour.receiver]
    over = any(b.action in ("overflow", "spill") for b in scene.beats(*FLOWING))
    inside = 0.4 * vessel.capacity if pour.within else 0.0
    volume = (OVER if over else FULL) * vessel.capacity - inside
    count = PARTICLES[scene.brief.settings.quality]
    spacing = ((volume + inside) / count) ** (1 / 3)
    length = float(max(b.end for b in scene.beats(*FLOWING) if b.id in done) - beat.start)
    pace = float(scene.short[-1] / max(scene.middles[-1], 1e-6))
    span = (pace * (float(beat.start) + BEGIN * length), pace * (float(beat.start) + END * length))
    source = _source(vessel, place, volume / (span[1] - span[0]), span, spacing)
    kinds = [assets[pour.liquid].kind, *([pour.within] if pour.within else [])]
    looks = [look_of(kind, scene.brief.cast[role].attributes.colour) for kind, role in zip(
        kinds, (pour.liquid, pour.receiver), strict=False)]  # fmt: skip
    filled = _filled(vessel, place, inside, spacing)
    vat = Vat(
        spacing,
        tuple(_fluid(kind, number) for number, kind in enumerate(kinds)),
        (source,),
        (vessel.wall((place.position[0], place.position[1]), place.position[2]),),
        scene.blocked.floor.level(place.position[0], place.position[1]),
        filled,
        np.ones(len(filled), np.int64),
    )
    tint = partial(_dyed, looks) if len(looks) > 1 else None
    skins = tuple(kept_skin(particles, spacing, scene.store, tint) for particles in flow(vat, scene.short))
    return _shown(scene, pour, _Flow(vessel, source, looks, skins), done)


def _fluid(kind: str, number: int) -> Fluid:
    """The nature of a liquid; its particles carry as their colour how much of the first liquid they are."""
    density, viscosity, mixes = NATURES.get(kind, (1.0, 0.0, True))
    return Fluid(density, viscosity, (1.0, 0.0, 0.0) if number == 0 else (0.0, 0.0, 0.0), mixes)


def _dyed(looks: list[Material], carried: Floats) -> Floats:
    return blended(np.clip(carried[:, 0], 0.0, 1.0), looks[0], looks[1])


def _source(vessel: Vessel, place: Placement, rate: float, span: tuple[float, float], spacing: float) -> Source:
    """The mouth above the middle of the receiver: as wide as the rate (m3/s) asks for, a particle at least."""
    radius = max(math.sqrt(rate / SPEED / math.pi), 0.9 * spacing)
    radius = min(radius, 0.5 * vessel.mouth)
    layer = np.hypot(*np.meshgrid(*[spacing * np.arange(-round(radius / spacing), round(radius / spacing) + 1)] * 2)) <= radius
    speed = rate / (float(layer.sum()) * spacing**2)
    x, y, z = place.position
    return Source((x, y, z + vessel.rim + FALL_M), (0.0, 0.0, -speed), radius, *span)


def _filled(vessel: Vessel, place: Placement, volume: float, spacing: float) -> Floats:
    """Places of the particles of what is in the vessel before."""
    if volume <= 0:
        return np.zeros((0, 3))
    level = vessel.level_of(volume)
    wide = float(vessel.inner_radius(np.linspace(vessel.floor, level, 50)).max())
    points = lattice(np.array([-wide, -wide, vessel.floor]), np.array([wide, wide, level]), spacing)
    kept = np.hypot(points[:, 0], points[:, 1]) < vessel.inner_radius(points[:, 2]) - 0.25 * spacing
    return points[kept] + np.array(place.position)


@dataclass(frozen=True)
class _Flow:
    """A flow that was simulated: the receiver's shape, the mouth, looks of the liquids, and a skin per frame."""

    vessel: Vessel
    source: Source
    looks: list[Material]
    skins: tuple[Digest, ...]


def _shown(scene: Scene, pour: _Pour, made: _Flow, done: frozenset[str]) -> Happening:
    """The liquid as an entity, the vessels as they are, and what is heard."""
    receiver = scene.brief.assets[pour.receiver]
    vessel, source, looks, skins = made.vessel, made.source, made.looks, made.skins
    span = (source.start_s, source.end_s)
    look = looks[0]
    if len(looks) > 1:
        opaque = min(looks, key=lambda one: one.transmission)
        look = replace(opaque, colour=(1.0, 1.0, 1.0), colour_attribute=True)
    if receiver.substance == "glass" and look.transmission < 0.5:
        # Light that comes to it through the glass is not traced.
        look = lit_through_glass(look, scene.brief.setting.develop.exposure_ev)
    name = f"{pour.liquid}/liquid"
    entity = Entity(name, 0, (Part(_first_mesh(scene), (name,)),), substance="water")
    hidden = {pour.liquid: ()} if pour.liquid != pour.pourer else dict[str, tuple[Part, ...]]()
    kept = tuple(p for i, p in enumerate(receiver.parts) if not (pour.within and _holds(receiver, i, vessel)))
    parts = {**hidden, pour.receiver: kept}
    tracks, box = _pourer(scene, pour, source, span)
    low, high = _around(scene, pour, box, source)
    sound = Event(
        span[0], "pour", name, pour.receiver, duration=span[1] - span[0], material_b=receiver.substance, size=2 * source.radius,
        position=(source.position[0], source.position[1], source.position[2] - FALL_M), data={"sound": "pouring"},
    )  # fmt: skip
    return Happening(
        done,
        entities=(entity,),
        materials={name: look},
        parts=parts,
        transforms=tracks,
        surfaces={name: skins},
        events=(sound,),
        boxes=dict.fromkeys((pour.liquid, pour.receiver, *([pour.pourer] if pour.pourer else [])), (low, high)),
    )


def _first_mesh(scene: Scene) -> Digest:
    """A speck that the first surface takes the place of."""
    return put_mesh(scene.store, Mesh.of_faces(np.zeros((3, 3)), np.array([[0, 1, 2]])))


def _holds(asset: Asset, number: int, vessel: Vessel) -> bool:
    """Whether a part of a filled vessel is what it is filled with."""
    return number != vessel.part and any(name.startswith((asset.kind, "water")) for name in asset.parts[number].materials)


def _pourer(scene: Scene, pour: _Pour, source: Source, span: tuple[float, float]) -> tuple[dict[str, TransformTrack], Box | None]:
    """The vessel that pours: it leans over until its lip is at the mouth, and back."""
    if not pour.pourer:
        return {}, None
    asset = scene.brief.assets[pour.pourer]
    vessel = vessel_of(asset, scene.store)
    rim, wide = (vessel.rim, vessel.mouth) if vessel is not None else (asset.size[2], 0.5 * asset.size[0])
    floor = scene.blocked.floor
    heading = math.atan2(float(floor.right[1]), float(floor.right[0]))
    lean = np.interp(scene.times, [span[0] - 0.7, span[0], span[1], span[1] + 0.6], [0.35, 1.15, 1.45, 0.5])
    lip = np.array([-1.12 * wide, 0.0, rim])
    turn = np.array([[times(about_z(heading), (math.cos(a / 2), 0.0, -math.sin(a / 2), 0.0)) for a in row] for row in lean])
    tip = np.array(source.position) + np.array([0.0, 0.0, 0.012])
    origin = np.array([[tip - rotation_matrix(q) @ lip for q in row] for row in turn])
    track = TransformTrack(np.round(origin, 5).astype(np.float32), np.round(turn, 6).astype(np.float32))
    corner = np.array([0.5 * asset.size[0], 0.5 * asset.size[0], asset.size[2]])
    reach = float(np.linalg.norm(corner))
    low, high = origin.reshape(-1, 3).min(0) - 0.4 * reach, origin.reshape(-1, 3).max(0) + 0.7 * reach
    return {pour.pourer: track}, (_vec(low), _vec(high))


def _vec(values: Floats) -> Vec3:
    return (float(values[0]), float(values[1]), float(values[2]))


def _around(scene: Scene, pour: _Pour, box: Box | None, source: Source) -> Box:
    """What the camera should see: the receiver, the falling liquid and at least the lip of what pours."""
    asset, place = scene.brief.assets[pour.receiver], scene.blocked.places[pour.receiver]
    half = 0.5 * max(asset.size[:2]) + 0.02
    low = np.array(place.position) - np.array([half, half, 0.0])
    high = np.array([place.position[0] + half, place.position[1] + half, source.position[2] + (0.06 if box else -0.02)])
    if box is not None:
        middle = 0.5 * (np.array(box[0]) + np.array(box[1]))
        low[:2], high[:2] = np.minimum(low[:2], middle[:2]), np.maximum(high[:2], middle[:2])
    return _vec(low), _vec(high)
