"""Magnets and what is of iron: it is drawn to the ends of the magnet and stays there."""

import numpy as np

from aozora.film.screenplay import Beat
from aozora.world.elements import Body, StaticBody
from aozora.world.floor import vec3
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.happenings.happening import Box, Happening, Scene, together
from aozora.world.physics.contacts import contact_events
from aozora.world.physics.scene import AIR, Mover, Pole, RigidScene
from aozora.world.physics.tracks import mover_track

MAGNET = "magnet"
ATTRACTS = frozenset({"attract", "pull", "pick up", "catch", "draw"})

FLUX_WB = 3.0e-3
"""What leaves an end of a strong magnet: 1.2 tesla over five centimetres square."""

_ENDS = ((0.04, -0.06, 0.011), (-0.04, -0.06, 0.011))
"""The ends of the magnet of the catalogue, in its own space at its own size, in metres."""

_OWN_LENGTH_M = 0.1095
_REACH_M = 0.028
"""How far before the ends of the magnet things lie at first."""


def attracting(scene: Scene) -> Happening | None:
    """Every beat in which a magnet attracts something."""
    beats = [beat for beat in scene.beats(*ATTRACTS) if scene.brief.assets[beat.subject].kind == MAGNET]
    found = [made for beat in beats if (made := _attracted(scene, beat)) is not None]
    return together(found) if found else None


def _attracted(scene: Scene, beat: Beat) -> Happening | None:
    assets, places = scene.brief.assets, scene.blocked.places
    named = beat.targets or tuple(role for role in scene.brief.here if role != beat.subject)
    iron = [role for role in named if role in places and assets[role].body is not None and assets[role].substance == "metal"]
    if not iron or beat.subject in scene.tracks:
        return None
    place, asset = places[beat.subject], assets[beat.subject]
    scale = asset.size[0] / _OWN_LENGTH_M
    frame = rotation_matrix(place.rotation)
    ends = [np.array(place.position) + frame @ (scale * np.array(end)) for end in _ENDS]
    poles = tuple(Pole(vec3(end), sign * FLUX_WB * scale**2) for end, sign in zip(ends, (1.0, -1.0), strict=True))
    tips = Body("box", (0.016 * scale, 0.014 * scale, 0.011 * scale), 1.0, friction=0.8, restitution=0.05)
    ground = scene.blocked.floor.level(place.position[0], place.position[1])
    statics = [StaticBody(f"end-{n}", tips, vec3(end), place.rotation, "metal") for n, end in enumerate(ends)]
    statics.append(StaticBody("floor", Body("box", (3.0, 3.0, 0.1), 1.0, friction=0.3), (*place.position[:2], ground - 0.1)))
    before = frame @ np.array([0.0, -1.0, 0.0])
    movers: list[Mover] = []
    for number, role in enumerate(iron):
        apart = _REACH_M + 0.014 * scale + 0.5 * min(assets[role].size[:2]) + 0.06 * (number // 2)
        spot = ends[number % 2] + apart * before
        body = assets[role].body
        assert body is not None
        at = (float(spot[0]), float(spot[1]), ground + 0.0005)
        movers.append(Mover(role, body, at, places[role].rotation, substance="metal", release_s=float(beat.start) + 0.5))
    run = scene.solver.simulate(
        RigidScene(tuple(movers), tuple(statics), None, air=AIR, poles=poles), float(scene.times.max()) + 0.02
    )
    tracks = {role: mover_track(run, role, scene.times) for role in iron}
    spots = np.concatenate([np.array(ends), *[track.positions.reshape(-1, 3) for track in tracks.values()]]).astype(np.float64)
    box: Box = (vec3(spots.min(0) - 0.03), vec3(spots.max(0) + np.array([0.03, 0.03, 0.04])))
    return Happening(
        frozenset([beat.id]),
        transforms=tracks,
        events=contact_events(run, scene.brief.settings.seed),
        boxes=dict.fromkeys((beat.subject, *iron), box),
    )
