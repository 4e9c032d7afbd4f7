"""Who sits on a swing goes along with it."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import TransformTrack
from aozora.film.rotations import inverse, product, rotated
from aozora.film.screenplay import Shot
from aozora.world.business import is_person
from aozora.world.callsheet import ShotBrief
from aozora.world.elements import Hang, Performance
from aozora.world.happenings.happening import Scene
from aozora.world.physics.tracks import quantised

Floats = NDArray[np.float64]

SWING, RIDES, SITS = "swing", "ride swing", "sit on swing"
SAT_BY = frozenset({"sit", "sit down", "rest"})
SWUNG_BY = frozenset({"swing", "ride", "play", "fly", "go", "move"})
"""What one does on a swing, besides sitting."""

WIDE, IDLE = 0.52, 0.1
"""Radians by which a swing goes out under somebody who swings, and under somebody who sits."""

_MASS_KG_M3, _ABOVE_SEAT = 7.5, 0.16
"""Kilograms per cubed metre of height, and the middle of a seated body above its seat as a share of its height."""


def mounted(brief: ShotBrief) -> Shot:
    """The shot in which swinging, for a person with a swing, is riding it."""
    swings = {role for role in brief.here if brief.assets[role].kind == SWING}
    if not swings:
        return brief.shot
    on = {r.subject: r.object for r in brief.shot.relations if r.object in swings}
    beats = tuple(
        beat.model_copy(update={"action": SITS if beat.action in SAT_BY else RIDES})
        if beat.action in SWUNG_BY | SAT_BY
        and beat.subject in brief.assets
        and is_person(brief.assets[beat.subject])
        and (beat.subject in on or swings & set(beat.targets))
        else beat
        for beat in brief.shot.beats
    )
    return brief.shot.model_copy(update={"beats": beats})


def riders_of(scene: Scene, swing: str) -> list[str]:
    """The people on a swing."""
    shot = scene.brief.shot
    named = [r.subject for r in shot.relations if r.object == swing]
    named += [beat.subject for beat in shot.beats if swing in beat.targets and beat.action in (RIDES, SITS)]
    return [role for role in dict.fromkeys(named) if role in scene.performances and is_person(scene.brief.assets[role])]


def loaded(hang: Hang, scene: Scene, rider: str) -> Hang:
    """A seat with somebody on it: as heavy as they are, out of its place as far as they swing, and hardly slowed down, for they
    keep it going."""
    tall = scene.brief.assets[rider].size[2]
    swings = any(b.subject == rider and b.action == RIDES for b in scene.brief.shot.beats)
    x, y, z = hang.weight
    middle = (x, y, z + _ABOVE_SEAT * tall)
    start = -(WIDE if swings else IDLE)
    return replace(hang, mass=_MASS_KG_M3 * tall**3 + hang.mass, weight=middle, start=start, damping=0.6, always=True)


def carried_along(performance: Performance, seat: TransformTrack) -> Performance:
    """Somebody moved as the seat below them is; the seat's track is about its hinge and told from its place at rest."""
    own = performance.transform
    hinge = seat.positions[:1, :1].astype(np.float64)
    turns = seat.rotations.astype(np.float64)
    places = hinge + rotated(turns, own.positions.astype(np.float64) - hinge)
    moved = TransformTrack(quantised(places, 1e-5), quantised(product(turns, own.rotations.astype(np.float64)), 1e-6), own.scales)
    return replace(performance, transform=moved, events=tuple(e for e in performance.events if e.type != "step"))


def unturned(track: TransformTrack, rest: tuple[float, float, float, float]) -> TransformTrack:
    """The track with its rotations told from `rest` instead of from the world's axes."""
    back = np.broadcast_to(inverse(np.array(rest)), track.rotations.shape)
    return replace(track, rotations=product(track.rotations.astype(np.float64), back).astype(np.float32))
