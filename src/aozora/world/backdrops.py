"""Backdrops: landmarks that stand far behind a cast much smaller than they are, so that both are seen in one picture."""

import math
from collections.abc import Mapping

import numpy as np

from aozora.film.randomness import lane
from aozora.film.screenplay import Role, Shot
from aozora.world.elements import Asset
from aozora.world.floor import Floor
from aozora.world.layout import VAST_M, Placement, Placements, presented
from aozora.world.resting import INSIDE, ON
from aozora.world.things.table import THINGS

_IMMOBILE = frozenset({"building", "landmark", "mountain"})
"""Families of what stands where it is."""

_LARGER = 4.0
"""How many times larger than everybody else a backdrop is."""

_HEIGHTS = 3.4
"""Metres from the stage to a backdrop, per metre of its larger side: its top is then some sixteen degrees above the horizon."""

_ASIDE = math.radians(7.0)
"""How far beside the middle of the picture it stands, so that whoever is before it does not hide it."""

ATTITUDES = frozenset({"stand", "sit", "kneel", "lie", "rest", "pose", "wave", "dance", "talk"})
"""What is done with the face to whoever looks on."""

_BEFORE_IT = ATTITUDES | {"look", "look around", "watch", "point", "take photo"}
"""What is done before a landmark, though the prompt names it: the others need it near."""

_BOUND = ON | INSIDE | {"under", "below", "beneath", "through", "around", "at"}


def backdrops(shot: Shot, cast: Mapping[str, Role], assets: Mapping[str, Asset]) -> tuple[str, ...]:
    """Roles of a shot that are its backdrop: things of at least `VAST_M` without anything to do, in, on or under which nobody
    is, beside others that are all much smaller, none of whom goes there."""
    here = [role for role in shot.roles if role in assets]
    size = {role: max(assets[role].size) for role in here}
    busy = {beat.subject for beat in shot.beats}
    busy |= {target for beat in shot.beats if beat.action not in _BEFORE_IT for target in beat.targets}
    bound = [r for r in shot.relations if r.relation in _BOUND]
    busy |= {role for r in bound for role in (r.subject, r.object)}
    large = [role for role in here if cast[role].category == "thing" and size[role] >= VAST_M and role not in busy]
    large = [role for role in large if (known := THINGS.get(assets[role].kind)) is not None and known.family in _IMMOBILE]
    rest = [size[role] for role in here if role not in large]
    return tuple(role for role in large if rest and size[role] > _LARGER * max(rest))


def before_backdrops(shot: Shot, cast: Mapping[str, Role], assets: Mapping[str, Asset]) -> Shot:
    """The shot without its backdrops, for whoever arranges the others."""
    roles = backdrops(shot, cast, assets)
    if not roles:
        return shot
    relations = tuple(r for r in shot.relations if r.subject not in roles and r.object not in roles)
    kept = tuple(role for role in shot.roles if role not in roles)
    return shot.model_copy(update={"roles": kept, "relations": relations})


def set_back(
    places: Placements, roles: tuple[str, ...], shot: Shot, floor: Floor, assets: Mapping[str, Asset], seed: int
) -> Placements:
    """The placements with backdrops far behind the others, one beside the other, on the ground that is there."""
    found = dict(places)
    for number, role in enumerate(roles):
        asset, dice = assets[role], lane(seed, shot.id, role, "backdrop")
        way = _HEIGHTS * max(asset.size)
        side = 1.0 if dice.random() < 0.5 else -1.0
        angle = side * (_ASIDE + 2.2 * _ASIDE * number)
        across = math.tan(angle) * way
        x, y = (np.array(floor.spot(across, way)[:2])).tolist()
        found[role] = Placement((x, y, floor.level(x, y)), presented(asset, floor, dice, True))
    return {role: found[role] for role in shot.roles if role in found}


def tops_of(places: Placements, roles: tuple[str, ...], assets: Mapping[str, Asset]) -> tuple[tuple[float, float, float], ...]:
    """The highest points of backdrops where they stand, in metres."""
    tops: list[tuple[float, float, float]] = []
    for role in roles:
        x, y, z = places[role].position
        tops.append((x, y, z + assets[role].bounds[1][2]))
    return tuple(tops)
