"""What lies on a conveyor belt goes along with it, and falls off at its end."""

import numpy as np

from aozora.film.screenplay import Beat
from aozora.world.elements import Asset, Body, StaticBody
from aozora.world.floor import about_z, vec3
from aozora.world.happenings.happening import Box, Floats, Happening, Scene, together
from aozora.world.physics.contacts import contact_events
from aozora.world.physics.scene import AIR, Belt, Mover, RigidScene
from aozora.world.physics.tracks import mover_track
from aozora.world.resting import ON

CONVEYOR = "conveyor belt"
SPEED_M_S = 0.32

RIDES = frozenset({"move", "go", "travel", "ride", "pass", "come", "run", "work", "carry", "rest", ""})
"""What the belt and its load do when it runs."""

_THICK, _LIFT, _GAP_M = 0.02, 0.002, 0.12


def carrying(scene: Scene) -> Happening | None:
    """Every conveyor belt with something on it."""
    assets = scene.brief.assets
    found: list[Happening] = []
    for role in scene.brief.here:
        loads = [r.subject for r in scene.brief.shot.relations if r.object == role and r.relation in ON]
        loads = [load for load in dict.fromkeys(loads) if load in assets and assets[load].body is not None]
        free = [load for load in loads if load not in scene.tracks and load in scene.blocked.places]
        if assets[role].kind == CONVEYOR and free and role not in scene.tracks:
            found.append(_carried(scene, role, free))
    return together(found) if found else None


def _carried(scene: Scene, role: str, loads: list[str]) -> Happening:
    place, asset = scene.blocked.places[role], scene.brief.assets[role]
    along = np.array([np.cos(place.heading), np.sin(place.heading), 0.0])
    movers = _row(scene, role, loads, along)
    belt = StaticBody("belt", _belt(asset), place.position, about_z(place.heading), "rubber")
    ground = scene.blocked.floor.level(place.position[0], place.position[1])
    floor = StaticBody("floor", Body("box", (8.0, 8.0, 0.1), 1.0), (*place.position[:2], ground - 0.1), substance="concrete")
    rigid = RigidScene(movers, (belt, floor), None, air=AIR, belts=(Belt("belt", vec3(SPEED_M_S * along)),))
    run = scene.solver.simulate(rigid, float(scene.times.max()) + 0.02)
    tracks = {load: mover_track(run, load, scene.times) for load in loads}
    spots = np.concatenate([track.positions.reshape(-1, 3) for track in tracks.values()]).astype(np.float64)
    half = 0.5 * asset.size[0]
    ends = np.concatenate([spots, [np.array(place.position) + sign * half * along for sign in (-1, 1)]])
    tallest = max(scene.brief.assets[load].size[2] for load in loads)
    box: Box = (vec3(ends.min(0)), vec3(ends.max(0) + np.array([0.0, 0.0, tallest])))
    return Happening(
        frozenset(beat.id for beat in scene.brief.shot.beats if _rides(beat, (role, *loads))),
        transforms=tracks,
        events=contact_events(run, scene.brief.settings.seed),
        boxes={role: box},
    )


def _rides(beat: Beat, roles: tuple[str, ...]) -> bool:
    return beat.subject in roles and beat.action in RIDES


def _row(scene: Scene, role: str, loads: list[str], along: Floats) -> tuple[Mover, ...]:
    """The loads one after another from the belt's beginning on, as high as they lie."""
    place, assets = scene.blocked.places[role], scene.brief.assets
    at = -0.5 * assets[role].size[0] + 0.1
    movers: list[Mover] = []
    for load in loads:
        asset, own = assets[load], scene.blocked.places[load]
        reach = 0.5 * max(asset.size[:2])
        spot = np.array(place.position) + (at + reach) * along
        at += 2.0 * reach + _GAP_M
        assert asset.body is not None
        position = (float(spot[0]), float(spot[1]), own.position[2] + _LIFT)
        movers.append(Mover(load, asset.body, position, own.rotation, substance=asset.substance))
    return tuple(movers)


def _belt(asset: Asset) -> Body:
    """The upper surface of the belt as a body about the asset's origin."""
    (x0, y0, _), (x1, y1, top) = asset.bounds
    size = ((x1 - x0) / 2, 0.4 * (y1 - y0), _THICK)
    return Body("box", size, 1.0, centre=((x0 + x1) / 2, (y0 + y1) / 2, top - _THICK), friction=0.9, restitution=0.05)
