"""Falling together, and falling slowly: the camera keeps all of the fall in sight, so that one can see who comes first."""

import numpy as np

from aozora.world.happenings.happening import Box, Happening, Scene

LIGHT_KG = 0.02


def falling(scene: Scene) -> Happening | None:
    """One box for all that falls at once, or for the whole way of what is light."""
    assets = scene.brief.assets
    roles = [beat.subject for beat in scene.beats("fall") if beat.subject in scene.tracks and assets[beat.subject].rig is None]
    bodies = [body for role in roles if (body := assets[role].body) is not None]
    if (into := _into(scene)) is not None:
        return into
    if len(bodies) < 2 and not any(body.mass < LIGHT_KG for body in bodies):
        return None
    first = {role: scene.tracks[role].positions[0, 0].astype(np.float64) for role in roles}
    reach = max(max(assets[role].size) for role in roles)
    tops = np.array(list(first.values()))
    low = tops.min(0) - np.array([1.3 * reach, 1.3 * reach, 0.0])
    high = tops.max(0) + np.array([1.3 * reach, 1.3 * reach, reach])
    low[2] = min(float(scene.tracks[role].positions[..., 2].min()) for role in roles)
    (x, y, z), (u, v, w) = low.tolist(), high.tolist()
    box: Box = ((x, y, z), (u, v, w))
    return Happening(boxes=dict.fromkeys(roles, box))


def _into(scene: Scene) -> Happening | None:
    """What falls into or over a thing, shown together with it from where it starts."""
    assets, found = scene.brief.assets, dict[str, Box]()
    for beat in scene.beats("fall"):
        under = next((t for t in beat.targets if t in scene.tracks and assets[t].rig is None), "")
        if not under or beat.subject not in scene.tracks or assets[beat.subject].rig is not None:
            continue
        below = scene.tracks[under].positions[0, 0].astype(np.float64)
        top = float(scene.tracks[beat.subject].positions[0, 0, 2]) + assets[beat.subject].size[2]
        reach = 0.6 * max(*assets[under].size[:2], *assets[beat.subject].size[:2])
        x, y, z = below.tolist()
        box: Box = ((x - reach, y - reach, z), (x + reach, y + reach, top))
        found |= dict.fromkeys((beat.subject, under), box)
    return Happening(boxes=found) if found else None
