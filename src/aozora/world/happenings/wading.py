"""What swims, sails, wades or falls moves the water that it is in: bow waves and wakes, rings, splashes, foam, and their
sounds."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import Event, TransformTrack
from aozora.film.world import Entity, Part, get_mesh, put_mesh
from aozora.world.happenings.bathers import DEEPEST_M, Bather, Fall, asset_hull, bathers, surface_points
from aozora.world.happenings.bobbing import bobbing
from aozora.world.happenings.experiments.floating import density_of
from aozora.world.happenings.happening import Floats, Happening, Scene, together
from aozora.world.happenings.spraying import crowns_shown, drops_shown
from aozora.world.happenings.stirring import APART_S, Stirred, Stirring
from aozora.world.happenings.waters import (
    Patch,
    Plot,
    Surface,
    cut_out,
    grid_mesh,
    has_water,
    patch_of,
    plot_around,
    surface_at,
)
from aozora.world.physics.immersion import Floater
from aozora.world.physics.spray import Blow
from aozora.world.physics.wave_field import Tank

FINEST_M = 0.018
"""Metres between the points of the finest grid."""

MOST_POINTS = {"preview": 26_000, "standard": 50_000, "high": 65_536}
"""Points of a plot."""

MOST_KEPT = 9_000_000
"""Points of a plot over all frames of a shot."""

SMOOTH_RIM = 0.07
"""Share of a plot over which its own waves fade into the water around it."""

CROWNED, MOST_CROWNS = 1.25, 14
"""Metres per second from which a blow throws up a sheet, and how many sheets a shot has."""

HEARD, MOST_HEARD = 0.02, 60
"""Joules from which a splash is heard, and how many of a shot are."""


def wading(scene: Scene) -> Happening | None:
    """All of the cast that is in water of the set."""
    if not has_water(scene.brief.setting) or not scene.brief.here:
        return None
    cast = bathers(scene)
    surface = _surface_of(scene, cast)
    if surface is None:
        return None
    falls = _falls(scene, surface)
    falling = {fall.role for fall in falls}
    wet = tuple(bather for bather in cast if bather.role not in falling and _touches(scene, bather, surface.level))
    hulls = tuple(bather for bather in wet if bather.hollow)
    stirs = bool(falls) or any(_moves(bather) for bather in wet)
    if not stirs and not hulls:
        return None
    patch = patch_of(surface, _plot(scene, wet, falls, surface.level), scene.store)
    if not patch.wet.any():
        return None
    afloat = together(bobbing(scene, patch, hull) for hull in hulls)
    return together([afloat, _shown(scene, patch, wet, falls)]) if stirs else afloat


def _surface_of(scene: Scene, cast: tuple[Bather, ...]) -> Surface | None:
    """The surface that most of the cast is over in the middle of the shot."""
    for bather in cast:
        x, y, _ = bather.track.positions[len(scene.middles) // 2, 1].tolist()
        found = surface_at(scene.brief.setting, scene.store, x, y)
        if found is not None:
            return found
    return None


def _touches(scene: Scene, bather: Bather, level: float) -> bool:
    last = len(scene.middles) - 1
    return any(
        float(bather.points(frame)[:, 2].min()) < level - 0.004 for frame in {0, last // 3, last // 2, 2 * last // 3, last}
    )


def _moves(bather: Bather) -> bool:
    return bool(np.ptp(bather.track.positions[:, 1], axis=0).max() > 0.02)


def _falls(scene: Scene, surface: Surface) -> tuple[Fall, ...]:
    """What falls into the water by itself."""
    if scene.brief.setting.surface != "water":
        return ()
    found: list[Fall] = []
    for beat in scene.beats("fall"):
        asset = scene.brief.assets[beat.subject]
        if asset.rig is not None or any(fall.role == beat.subject for fall in found):
            continue
        hull = asset_hull(scene, asset)
        material = scene.brief.cast[beat.subject].attributes.material
        floater = Floater(hull, density_of(asset, hull, material), DEEPEST_M)
        x, y, z = scene.blocked.places[beat.subject].position
        found.append(Fall(beat.subject, (x, y, z), float(beat.start) + 0.25, surface.level, floater))
    return tuple(found)


def _plot(scene: Scene, wet: tuple[Bather, ...], falls: tuple[Fall, ...], level: float) -> Plot:
    """Around all that is wet, with room for its waves."""
    spots: list[Floats] = [np.array([fall.start[:2]]) for fall in falls]
    for frame in range(0, len(scene.middles), 6):
        for bather in wet:
            points = bather.points(frame)
            points = points[points[:, 2] < level + 0.02]
            if len(points):
                spots.append(np.stack([points[:, :2].min(0), points[:, :2].max(0)]))
    every = np.concatenate(spots)
    low, high = every.min(0), every.max(0)
    room = max(1.6, 0.4 * float(np.max(high - low)))
    most = min(MOST_POINTS[scene.brief.settings.quality], MOST_KEPT // len(scene.middles))
    return plot_around(low - room, high + room, FINEST_M, most)


def _shown(scene: Scene, patch: Patch, wet: tuple[Bather, ...], falls: tuple[Fall, ...]) -> Happening:
    level, assets = patch.surface.level, scene.brief.assets
    tank = Tank(patch.plot.shape, patch.plot.cell, patch.plot.corner, DEEPEST_M, breaks=True)
    shore = np.maximum(tank.open_border(), np.where(patch.wet, 0.0, 12.0))
    blows = [(fall.role, fall.blow(assets[fall.role])) for fall in falls]
    moving = [(fall, surface_points(scene, fall.role, assets[fall.role])) for fall in falls]
    stirred = Stirring(scene, replace(tank, shore=shore), patch.plot, level, wet, moving, blows).run()
    sheet = _lifted(scene, patch, stirred, any(bather.hollow for bather in wet))
    return together([sheet, *splashes(scene, stirred, level), *(_fallen(scene, fall, stirred.feet[fall.role]) for fall in falls)])


def _lifted(scene: Scene, patch: Patch, stirred: Stirred, foaming: bool) -> Happening:
    """The patch in the place of what was cut out of the surface."""
    mesh, used = grid_mesh(patch)
    if not len(mesh.points):
        return Happening()
    points, rest = np.empty((len(scene.middles), len(used), 3), np.float32), patch.rest.reshape(-1, 3)[used]
    fade, swell = window(patch.plot.shape).reshape(-1)[used], patch.swell(scene.times)
    for frame, height in enumerate(stirred.heights):
        here = np.broadcast_to(swell[frame], (*patch.plot.shape, 3)).reshape(-1, 3)[used] + rest
        here[:, 2] += fade * height.reshape(-1)[used]
        points[frame] = here
    kept: dict[str, NDArray[np.float32]] = {"points": points}
    if mesh.colours is not None and (foaming or stirred.foam.any()):
        own = mesh.colours[:, 3]
        kept["cover"] = np.maximum(stirred.foam.reshape(len(points), -1)[:, used], own).astype(np.float32)
    name = f"{patch.surface.entity}/stirred"
    part = patch.surface.piece.asset.parts[patch.surface.part]
    entity = Entity(name, 0, (Part(put_mesh(scene.store, mesh), (_material(scene, patch),)),), None, "water")
    return Happening(
        entities=(entity,),
        materials={label: patch.surface.piece.asset.materials[label] for label in part.materials},
        parts={patch.surface.entity: cut_out(patch, scene.store)},
        deformations={name: scene.store.put(kept, {"type": "deformation"})},
    )


def window(shape: tuple[int, int]) -> Floats:
    """1 (nx, ny) inside of a plot, 0 at its rim."""
    edge = [np.minimum(np.arange(n), np.arange(n)[::-1]) / max(SMOOTH_RIM * min(shape), 1.0) for n in shape]
    u = np.clip(np.minimum(edge[0][:, None], edge[1][None]), 0.0, 1.0)
    return np.asarray(u * u * (3 - 2 * u), np.float64)


def _material(scene: Scene, patch: Patch) -> str:
    """The material that the surface has in the middle of the plot."""
    part = patch.surface.piece.asset.parts[patch.surface.part]
    mesh = get_mesh(scene.store, part.mesh)
    if mesh.slots is None or len(part.materials) == 1:
        return part.materials[0]
    middle = patch.plot.points().reshape(-1, 2).mean(0) - np.array(patch.surface.piece.position[:2])
    first = mesh.points[mesh.corners[mesh.starts], :2]
    return part.materials[int(mesh.slots[int(np.argmin(((first - middle) ** 2).sum(1)))])]


def splashes(scene: Scene, stirred: Stirred, level: float) -> list[Happening]:
    """Crowns, drops, and what is heard of them: of blows of one body that follow at once only the strongest."""
    strong = sorted((one for _, one in stirred.blows if one.speed >= CROWNED), key=lambda one: -one.energy)[:MOST_CROWNS]
    return [
        crowns_shown(scene, strong, level),
        drops_shown(scene, stirred.drops, stirred.landing, level),
        Happening(events=_heard(scene, stirred.blows)),
    ]


def _heard(scene: Scene, blows: list[tuple[str, Blow]]) -> tuple[Event, ...]:
    loud = sorted((pair for pair in blows if pair[1].energy >= HEARD), key=lambda pair: -pair[1].energy)
    apart: list[tuple[str, Blow]] = []
    for role, one in loud:
        if all(role != other or abs(one.time - there.time) > APART_S for other, there in apart):
            apart.append((role, one))
    made: list[Event] = []
    for role, one in apart[:MOST_HEARD]:
        mass = 2.0 / 3.0 * np.pi * one.radius**3 * 1000.0
        made.append(
            Event(
                round(one.time, 6),
                "splash",
                role,
                material_a=scene.brief.assets[role].substance,
                material_b="water",
                size=round(2 * one.radius, 4),
                mass=round(float(mass), 5),
                position=one.position,
                normal_speed=round(one.speed, 4),
                tangential_speed=round(float(np.hypot(*one.drift)), 4),
                impulse=round(float(mass) * one.speed, 5),
                seed=scene.brief.settings.seed,
                data={"energy_j": f"{one.energy:.4g}"},
            )
        )
    return tuple(sorted(made, key=lambda event: event.time))


def _fallen(scene: Scene, fall: Fall, feet: Floats) -> Happening:
    """The way of a thing that fell in: upright, as it hung, turning a little as it goes down."""
    x, y, _ = fall.start
    still = scene.still(scene.blocked.places[fall.role].position, scene.blocked.places[fall.role].rotation)
    heights = np.interp(scene.times, scene.middles, feet) + fall.level
    positions = np.stack([np.full_like(heights, x), np.full_like(heights, y), heights], -1).astype(np.float32)
    high = max(fall.start[2], fall.level) + scene.brief.assets[fall.role].size[2]
    reach = 2.2 * max(scene.brief.assets[fall.role].size)
    box = ((x - reach, y - reach, fall.level - 0.4 * reach), (x + reach, y + reach, high))
    done = frozenset(beat.id for beat in scene.beats("fall") if beat.subject == fall.role)
    return Happening(
        done,
        transforms={fall.role: TransformTrack(positions, still.rotations)},
        boxes={fall.role: box},
        ends={fall.role: 0.0},
    )
