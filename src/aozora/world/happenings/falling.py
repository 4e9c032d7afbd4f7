"""Falling together, and falling slowly: the camera keeps all of the fall in sight, so that one can see who comes first."""

import numpy as np

from aozora.world.happenings.happening import Box, Happening, Scene

LIGHT_KG = 0.02


def falling(scene: Scene) -> Happening | None:
    """One box for all that falls at once, or for the whole way of what is light."""
    assets = scene.brief.assets
    roles = [beat.subject for beat in scene.beats("fall") if beat.subject in scene.tracks and assets[beat.subject].rig is None]
    bodies = [body for role in roles if (body := assets[role].body) is not None]
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
