"""Beings among things: what they run into gives way, what rolls against them comes back."""

import math
from collections.abc import Mapping

import numpy as np

from aozora.film.screenplay import Beat
from aozora.world.elements import Asset, Body, Path
from aozora.world.floor import about_z
from aozora.world.launching import Props, Scenery
from aozora.world.layout import reach
from aozora.world.physics.scene import Driven
from aozora.world.striking import stack

_MET_AT = 0.4
"""At which share of the lowest thing's height a being that runs into things begins."""
MEETING = 0.45
"""Which share of the beat has passed when a being runs into what it knocks over."""


def put_in_the_way(beat: Beat, targets: tuple[str, ...], scenery: Scenery, path: Path, props: Props) -> Props:
    """The targets stacked up where the being will pass."""
    moment = float(beat.start) + MEETING * float(beat.end - beat.start)
    i = int(np.argmin(np.abs(path.times_s - moment)))
    heading = float(path.headings[i])
    along = np.array([math.cos(heading), math.sin(heading), 0.0])
    return Props({**props.places, **stack(targets, scenery, path.positions[i], along)}, props.launches)


def obstacles(paths: Mapping[str, Path], scenery: Scenery, props: Props) -> tuple[Driven, ...]:
    """Beings as boxes that push things; those that stand so close to a thing that their box would hold it are left out."""
    met = {role: place.position for role, place in props.places.items() if scenery.assets[role].body is not None}
    things = list(met.values())
    foot = _MET_AT * min((scenery.assets[role].size[2] for role in met), default=0.0)
    found: list[Driven] = []
    for role, path in sorted(paths.items()):
        asset = scenery.assets[role]
        start = path.positions[int(np.argmin(np.abs(path.times_s)))]
        if all(math.dist(start[:2], thing[:2]) > reach(asset) for thing in things):
            found.append(_obstacle(role, asset, path, foot))
    return tuple(found)


def _obstacle(role: str, asset: Asset, path: Path, foot: float) -> Driven:
    """The box of a being, free of the ground by `foot` metres at most: what is met above its foot topples, what is met at the
    ground is only pushed along."""
    length, width, height = asset.size
    low, high = min(foot, 0.13 * height) if foot else 0.04 * height, 0.78 * height
    half = (0.42 * length, 0.36 * width, 0.5 * (high - low))
    body = Body("box", half, 0.0, (0.0, 0.0, 0.5 * (low + high)), restitution=0.2)
    rotations = np.array([about_z(float(heading)) for heading in path.headings])
    return Driven(role, body, path.times_s, path.positions, rotations, "fur")
