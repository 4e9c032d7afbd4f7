"""Things lighter than air: let go, they come to their speed at once and sway on their way up."""

import numpy as np

from aozora.film.motion import TransformTrack
from aozora.film.randomness import lane
from aozora.film.screenplay import Beat
from aozora.world.happenings.happening import Happening, Scene, together

RISERS = {"balloon": 1.1, "hot-air balloon": 1.4}
"""Kind -> metres per second at which it rises: a party balloon of 30 cm lifts about 3 g beyond its own weight, and drag (c 0.5)
holds it there; pilots of hot-air balloons climb at one to two."""

ACTIONS = ("float", "fly", "rise", "drift")

_STARTS_S, _SWAY_S = 0.35, 2.4
"""How soon it has most of its speed, and how long a sway lasts."""


def rising(scene: Scene) -> Happening | None:
    """Balloons that float, fly or rise."""
    beats = [beat for beat in scene.beats(*ACTIONS) if _kind(scene, beat) in RISERS and beat.subject in scene.blocked.places]
    return together(_risen(scene, beat) for beat in beats) if beats else None


def _kind(scene: Scene, beat: Beat) -> str:
    return scene.brief.cast[beat.subject].kind


def _risen(scene: Scene, beat: Beat) -> Happening:
    asset, place = scene.brief.assets[beat.subject], scene.blocked.places[beat.subject]
    since = np.clip(scene.times - float(beat.start), 0.0, float(beat.end - beat.start))
    height = RISERS[_kind(scene, beat)] * (since - _STARTS_S * (1 - np.exp(-since / _STARTS_S)))
    phase = lane(scene.brief.settings.seed, "rising", beat.subject).uniform(0, 2 * np.pi, 2)
    reach = 0.12 * asset.size[2] * np.clip(since / 1.5, 0, 1)
    turns = 2 * np.pi * since / _SWAY_S
    offset = np.stack([reach * (np.sin(turns + p) - np.sin(p)) for p in phase] + [height], -1)
    positions = (np.array(place.position) + offset).astype(np.float32)
    rotations = np.broadcast_to(np.array(place.rotation, np.float32), (*since.shape, 4)).copy()
    flat, half = positions.reshape(-1, 3), 0.5 * max(asset.size[:2])
    low, high = (flat.min(0) - half).tolist(), (flat.max(0) + half).tolist()
    box = ((low[0], low[1], float(flat[:, 2].min())), (high[0], high[1], float(flat[:, 2].max()) + asset.size[2]))
    return Happening(
        frozenset([beat.id]), transforms={beat.subject: TransformTrack(positions, rotations)}, boxes={beat.subject: box}
    )
