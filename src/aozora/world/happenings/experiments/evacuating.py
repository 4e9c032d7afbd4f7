"""Air is drawn out of what is closed: the air around it presses its walls in."""

import numpy as np

from aozora.film.screenplay import Beat
from aozora.film.world import Material
from aozora.world.elements import Asset
from aozora.world.geometry.primitives import spline, tube
from aozora.world.happenings.experiments.bent import bend
from aozora.world.happenings.experiments.tableau import Tableau
from aozora.world.happenings.happening import Floats, Happening, Scene
from aozora.world.physics.crumpling import SNAPS, crumpled, snapped

BEGIN, END = 0.12, 0.8
"""Shares of the film between which the air goes."""

HOSE = Material(colour=(0.03, 0.03, 0.032), roughness=0.35, coat=0.3)


def evacuating(scene: Scene) -> Happening | None:
    """The first thing of a shot that loses its air."""
    for beat in scene.beats("evacuate"):
        asset = scene.brief.assets[beat.subject]
        if asset.rig is None:
            return _evacuated(scene, beat, asset)
    return None


def _evacuated(scene: Scene, beat: Beat, asset: Asset) -> Happening:
    tableau = Tableau(scene, beat)
    shares = np.clip((tableau.shares - BEGIN) / (END - BEGIN), 0.0, 1.0)
    collapse = snapped(shares)
    axis = int(np.argmax(np.array(asset.size) * np.array([1.0, 1.0, 1.3])))
    points = bend(tableau, asset, lambda rest: crumpled(rest, collapse, axis, 3))
    low, high = points.reshape(-1, 3).min(0), points.reshape(-1, 3).max(0)
    _hose(tableau, points, axis)
    length = float(beat.end - beat.start)
    for number, at in enumerate(SNAPS):
        when = length * (BEGIN + (END - BEGIN) * (at + 0.08))
        tableau.heard(when, "crack", (0.0, 0.0, 0.5 * float(high[2])), 0.5 * max(asset.size) / (1 + number))
    return tableau.made((float(low[0]), float(low[1]), 0.0), (float(high[0]), float(high[1]), 1.02 * float(high[2])))


def _hose(tableau: Tableau, points: Floats, axis: int) -> None:
    """The hose through which the air goes, from the end of the thing out of the picture; it follows that end."""
    rest = points[0]
    end = rest[np.argmax(rest[:, axis])]
    ring = np.abs(rest[:, axis] - end[axis]) < 1e-3 + 0.002 * np.ptp(rest[:, axis])
    mouth = points[:, ring].mean(1)
    size = float(np.ptp(rest, axis=0).max())
    up = np.eye(3)[axis]
    way = [
        -0.02 * up,
        0.10 * up,
        0.2 * up + np.array([0.12, 0.05, 0.0]),
        np.array([0.55, 0.2, 0.05]) + 0.12 * up,
        np.array([1.6, 0.5, 0.0]),
    ]
    path = spline([tuple((size * step).tolist()) for step in way], 60)
    mesh = tube(np.asarray(path), 0.028 * size, 16)
    share = np.clip(np.linalg.norm(mesh.points, axis=1) / (0.6 * size), 0.0, 1.0)[:, None]
    moved = mesh.points[None] + mouth[0] + (1 - share) * (mouth - mouth[0])[:, None]
    tableau.bending("hose", mesh, HOSE, moved)
