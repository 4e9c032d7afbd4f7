"""Puddles of the cast: they lie where somebody comes through, feet and wheels splash in them, and rings run over them."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.screenplay import Shot
from aozora.film.world import get_mesh
from aozora.world.actions import GOING
from aozora.world.callsheet import ShotBrief
from aozora.world.floor import about_z
from aozora.world.happenings.bathers import Bather, bathers
from aozora.world.happenings.happening import Floats, Happening, Scene, together
from aozora.world.happenings.stirring import Stirred, Stirring
from aozora.world.happenings.wading import splashes
from aozora.world.happenings.waters import Plot
from aozora.world.physics.spray import Blow
from aozora.world.physics.wave_field import Tank
from aozora.world.vehicles import GOES

PUDDLE = "puddle"

CELLS = 176
"""Points of the field along the longer side of a puddle."""

DEPTH_M = 0.03
"""How deep the water is taken to be: in its middle puddles are deeper than they are seen to be."""

SQUEEZED = 3.4
"""How much faster than a sole the water is that it squeezes out from under it, as it comes down flat on a thin sheet."""

TRODDEN = frozenset({"jump", "hop", "skip", "stomp", "dance", "splash"}) | frozenset(GOING) | frozenset(GOES)
"""What one does in the middle of a puddle, or through it."""


def underfoot(brief: ShotBrief) -> Shot:
    """The shot with puddles as ground to go over, not as somebody to go to."""
    lying = {role for role in brief.here if brief.assets[role].kind == PUDDLE}
    if not lying:
        return brief.shot
    beats = [
        beat.model_copy(update={"targets": tuple(t for t in beat.targets if t not in lying)}) if beat.action in TRODDEN else beat
        for beat in brief.shot.beats
    ]
    return brief.shot.model_copy(update={"beats": tuple(beats)})


def puddles(scene: Scene) -> Happening | None:
    """Every puddle of a shot, the first where the first who moves comes by."""
    lying = [role for role in scene.brief.here if scene.brief.assets[role].kind == PUDDLE]
    if not lying:
        return None
    cast = bathers(scene, frozenset(lying))
    return together(_lain(scene, role, cast if number == 0 else ()) for number, role in enumerate(lying))


def _lain(scene: Scene, role: str, cast: tuple[Bather, ...]) -> Happening:
    """One puddle: where it lies, how it moves, and what splashes out of it."""
    place = scene.blocked.places[role]
    x, y, heading = _met(scene, cast) or (place.position[0], place.position[1], place.heading)
    ground = scene.blocked.floor.level(x, y)
    still = scene.still((x, y, ground), about_z(heading))
    deep = scene.brief.assets[role].size[2]
    mesh = get_mesh(scene.store, scene.brief.assets[role].parts[0].mesh)
    lie = _Lie((x, y), heading, ground + deep, mesh.points.astype(np.float64))
    near = tuple(bather for bather in cast if _near(scene, bather, (x, y), 0.5 * scene.brief.assets[role].size[0]))
    if not near:
        return Happening(transforms={role: still})
    plot = lie.plot()
    tank = Tank(plot.shape, plot.cell, plot.corner, DEPTH_M, fading=0.4, shore=lie.shore(plot), breaks=True)
    stirring = Stirring(scene, tank, plot, lie.level, near, (), _treads(scene, near, lie))
    stirring.within = lie.over
    stirred = stirring.run()
    shown = [_rippling(scene, role, lie, plot, stirred), Happening(transforms={role: still})]
    return together([*shown, *splashes(scene, stirred, lie.level)])


def _met(scene: Scene, cast: tuple[Bather, ...]) -> tuple[float, float, float] | None:
    """Where the first of the cast who goes somewhere is in the middle of the shot, and the way there; else where the first who
    does something in it stands."""
    busy = {beat.subject for beat in scene.brief.shot.beats if beat.action in TRODDEN}
    for bather in cast:
        if bather.role not in busy:
            continue
        spots = bather.track.positions[:, 1].astype(float)
        middle = spots[int(0.5 * (len(spots) - 1))]
        way = spots[-1] - spots[0]
        if float(np.hypot(*way[:2])) > 0.5:
            return float(middle[0]), float(middle[1]), math.atan2(way[1], way[0])
        return float(middle[0]), float(middle[1]), 0.0
    return None


def _near(scene: Scene, bather: Bather, middle: tuple[float, float], reach: float) -> bool:
    """Whether somebody comes over a puddle, and moves."""
    way = bather.track.positions[:, 1, :2].astype(float)
    close = bool((np.hypot(*(way - np.array(middle)).T) < reach + 0.5 * max(scene.brief.assets[bather.role].size[:2])).any())
    acts = any(beat.subject == bather.role for beat in scene.brief.shot.beats)
    return close and (acts or float(np.ptp(way, axis=0).max()) > 0.05)


class _Lie:
    """How a puddle lies: its middle, its heading, its level, and the points (n, 3) of its water in its own space."""

    def __init__(self, middle: tuple[float, float], heading: float, level: float, points: Floats) -> None:
        self.middle, self.heading, self.level, self.points = np.array(middle), heading, level, points
        c, s = math.cos(heading), math.sin(heading)
        self.turn = np.array([[c, -s], [s, c]])
        rim = points[points[:, 2] <= points[:, 2].max() * 0.02]
        angle = np.arctan2(rim[:, 1], rim[:, 0])
        order = np.argsort(angle)
        self._angle, self._edge = angle[order], np.hypot(rim[:, 0], rim[:, 1])[order]

    def own(self, xy: Floats) -> Floats:
        """Points (..., 2) of the world in the puddle's space."""
        return np.asarray((xy - self.middle) @ self.turn, np.float64)

    def share(self, xy: Floats) -> Floats:
        """How far out points (..., 2) of the world are: 0 in its middle, 1 at its edge."""
        own = self.own(xy)
        edge = np.interp(np.arctan2(own[..., 1], own[..., 0]), self._angle, self._edge, period=2 * math.pi)
        return np.asarray(np.hypot(own[..., 0], own[..., 1]) / edge)

    def over(self, xy: Floats) -> NDArray[np.bool_]:
        """Whether points (..., 2) of the world are over its water."""
        return np.asarray(self.share(xy) < 0.97)

    def plot(self) -> Plot:
        """The rectangle about it."""
        world = self.middle + self.points[:, :2] @ self.turn.T
        low, high = world.min(0) - 0.05, world.max(0) + 0.05
        cell = float((high - low).max()) / CELLS
        shape = np.ceil((high - low) / cell).astype(int) + 1
        return Plot((float(low[0]), float(low[1])), cell, (int(shape[0]), int(shape[1])))

    def shore(self, plot: Plot) -> Floats:
        """Waves die where the water is thin, and come back from nowhere."""
        share = self.share(plot.points())
        return 14.0 * np.clip((share - 0.86) / 0.14, 0.0, 1.0) ** 2

    def sampled(self, plot: Plot, height: Floats) -> Floats:
        """The heights (n,) of a field at its points."""
        import scipy.ndimage

        world = self.middle + self.points[:, :2] @ self.turn.T
        library: Any = scipy.ndimage
        spots = ((world - np.array(plot.corner)) / plot.cell).T
        return np.asarray(library.map_coordinates(height, spots, order=1, mode="nearest"), np.float64)


def _treads(scene: Scene, cast: tuple[Bather, ...], lie: _Lie) -> list[tuple[str, Blow]]:
    """The blows of all soles that come down in it."""
    found: list[tuple[str, Blow]] = []
    for bather in cast:
        performance = scene.performances.get(bather.role)
        for event in performance.events if performance is not None else ():
            x, y, _ = event.position
            if event.type != "step" or not bool(lie.over(np.array([x, y]))):
                continue
            frame = int(np.clip(np.searchsorted(scene.middles, event.time), 0, len(scene.middles) - 1))
            flat = bather.velocity(frame, scene)[:2]
            radius = float(np.clip(0.26 * event.size, 0.015, 0.085))
            speed = SQUEEZED * event.normal_speed
            found.append(
                (bather.role, Blow(event.time, (x, y, lie.level), radius, speed, (float(flat[0]), float(flat[1])), 0.45))
            )
    return found


def _rippling(scene: Scene, role: str, lie: _Lie, plot: Plot, stirred: Stirred) -> Happening:
    """The puddle's own points, lifted; where it is thin the ground holds them."""
    frames = np.repeat(lie.points[None], len(scene.middles), 0)
    thick = lie.points[:, 2] / lie.points[:, 2].max()
    for frame, height in enumerate(stirred.heights):
        lifted = lie.points[:, 2] + thick * lie.sampled(plot, height)
        frames[frame, :, 2] = np.maximum(lifted, np.minimum(0.0015, lie.points[:, 2]))
    kept = {"points": frames.astype(np.float32)}
    return Happening(deformations={role: scene.store.put(kept, {"type": "deformation"})})
