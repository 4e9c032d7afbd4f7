"""Where everybody and everything stands when a shot begins."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.screenplay import Relation, Role, Shot
from aozora.film.world import IDENTITY, Quat, Vec3
from aozora.world.actions import ROLLING, hunted, struck
from aozora.world.elements import Asset, Setting, StagingArea
from aozora.world.floor import Floor, about_z, times

Floats = NDArray[np.float64]

TRACK = "track"
"""Name of areas with rails across them: things stand along these."""

VAST_M = 20.0
"""Nothing smaller is put on a far shore, or far behind others."""

SMALL_M = 0.35
"""Things below this size go on a table if there is one."""


@dataclass(frozen=True)
class Placement:
    """Position (metres) and rotation of an asset; `heading` is where it looks, in radians about +Z."""

    position: Vec3
    heading: float = 0.0
    upright: Quat = IDENTITY

    @property
    def rotation(self) -> Quat:
        """The whole rotation: set upright, then turned."""
        return times(about_z(self.heading), self.upright)


Placements = dict[str, Placement]


def choose_area(setting: Setting, shot: Shot, cast: Mapping[str, Role], assets: Mapping[str, Asset]) -> StagingArea:
    """The area for a shot: steps for what rolls down, a table for small things among themselves, else open ground; landmarks
    among themselves are on the far shore if there is one."""
    here = [role for role in shot.roles if role in assets]
    things = all(cast[role].category == "thing" for role in here)
    rolling = any(beat.action in ROLLING for beat in shot.beats)
    small = bool(here) and max((max(assets[role].size) for role in here), default=0.0) < SMALL_M
    wanted: tuple[str, ...] = ("ground", "table", "steps")
    if here and things and min(max(assets[role].size) for role in here) >= VAST_M:
        wanted = ("distance", *wanted)
    if here and things and rolling:
        wanted = ("steps", "table", "ground") if small else ("steps", "ground", "table")
    elif things and small:
        wanted = ("table", "ground", "steps")
    ranked = sorted((area for area in setting.areas if area.kind in wanted), key=lambda area: wanted.index(area.kind))
    return ranked[0]


def reach(asset: Asset) -> float:
    """Radius in metres of the circle that an asset needs on the floor."""
    length, width, _ = asset.size
    return 0.5 * max(length, width)


def extent(asset: Asset, heading: float, way: Floats) -> float:
    """Half of what an asset that looks along `heading` (radians) takes up along the unit vector `way` (2,), in metres; a being
    turns on the spot and takes up its circle."""
    if asset.rig is not None:
        return reach(asset)
    length, width, _ = asset.size
    along = abs(math.cos(heading) * float(way[0]) + math.sin(heading) * float(way[1]))
    aside = math.sqrt(max(1.0 - along * along, 0.0))
    return 0.5 * (length * along + width * aside)


_LONG = 1.9
"""Things so many times longer than wide are turned, so that they are seen from the quarter and fit side by side."""


def presented(asset: Asset, floor: Floor, dice: Generator, several: bool) -> float:
    """The heading at which a thing shows itself: across the picture, a little turned; what is long from the quarter, and flat
    long things beside others, such as cutlery, away from the camera."""
    length, width, height = asset.size
    if floor.area.name == TRACK:
        return floor.heading(1.0, 0.0)
    loose = math.radians(float(dice.uniform(-14, 14)))
    if width > 3.0 * length and height > 1.5 * width:
        # A sign on its post is a plate that looks along +X: it faces the camera.
        return floor.heading(0.0, -1.0) + loose
    if length < _LONG * width or floor.area.kind == "steps":
        return floor.heading(1.0, 0.0) + loose
    if several and height < 0.25 * length and length < SMALL_M:
        return floor.heading(0.0, 1.0) + loose
    quarter = math.radians(-38.0 if several else -30.0)
    return floor.heading(1.0, 0.0) + quarter + 0.4 * loose if length > SMALL_M else floor.heading(1.0, 0.0) + 2.0 * loose


def aside_of(asset: Asset) -> float:
    """Radians by which a being looks past the camera: animals show their flank, people their face."""
    return 0.45 if asset.rig is not None and asset.rig.kind == "biped" else 0.85


def standing_up(asset: Asset) -> tuple[Quat, Vec3]:
    """The rotation that sets a thing on end, its longest side upright, and its size then."""
    length, width, height = asset.size
    if asset.body is None or asset.body.shape != "box" or height >= max(length, width):
        return IDENTITY, asset.size
    half = math.sqrt(0.5)
    if length >= width:
        return (half, 0.0, -half, 0.0), (height, width, length)
    return (half, half, 0.0, 0.0), (length, height, width)


def set_on_floor(asset: Asset, spot: Vec3, heading: float, upright: Quat) -> Placement:
    """A placement whose lowest point touches the floor, also when it is set on end."""
    if upright == IDENTITY:
        return Placement(spot, heading)
    low, high = asset.bounds
    middle = [(a + b) / 2 for a, b in zip(low, high, strict=True)]
    _, size = standing_up(asset)
    placement = Placement(spot, heading, upright)
    offset = turned(placement.rotation, (middle[0], middle[1], middle[2]))
    x, y, z = spot
    return replace(placement, position=(x - offset[0], y - offset[1], z + size[2] / 2 - offset[2]))


def turned(rotation: Quat, vector: Vec3) -> Vec3:
    """The vector, rotated."""
    w, x, y, z = rotation
    q = times(times(rotation, (0.0, *vector)), (w, -x, -y, -z))
    return (q[1], q[2], q[3])


def lay_out(shot: Shot, floor: Floor, assets: Mapping[str, Asset], cast: Mapping[str, Role], seed: int) -> Placements:
    """Everyone's place: free roles in a loose row across the picture, then the relations."""
    here = [role for role in shot.roles if role in assets]
    relations = _without_between(shot)
    bound = {relation.subject for relation in relations if relation.object in assets}
    bound |= set(hunted(shot)) | {target for _, targets in struck(shot).values() for target in targets}
    framed = in_the_frame(shot)
    free = sorted((role for role in here if role not in bound), key=lambda role: _SIDES.get(framed.get(role, ""), 0))
    places = _row(free or here[:1], shot, floor, assets, cast, seed)
    places = {role: _in_depth(place, framed.get(role, ""), floor, assets[role]) for role, place in places.items()}
    rest = [role for role in here if role not in places]
    for _ in range(len(rest) + 1):
        for relation in relations:
            if relation.subject in rest and relation.object in places and relation.subject not in places:
                places[relation.subject] = _related(
                    relation, floor, assets, places, lane(seed, shot.id, relation.subject, "layout")
                )
    waiting = [role for role in here if role not in places]
    if waiting:
        gap = max((reach(assets[role]) for role in places), default=0.0)
        beside = _row(waiting, shot, floor, assets, cast, seed)
        for role, place in beside.items():
            x, y, _ = place.position
            away = gap + reach(assets[role]) * 1.5
            spot = (x - float(floor.away[0]) * away, y - float(floor.away[1]) * away)
            places[role] = replace(place, position=(*spot, floor.level(*spot)))
    return {role: places[role] for role in here}


_SIDES = {"left of": -1, "right of": 1}
_DEPTHS = {"foreground of": -1.6, "background of": 2.5}
"""Relation to the frame -> reaches towards the back of the picture."""
FRAME_RELATIONS = frozenset(_SIDES) | frozenset(_DEPTHS) | {"middle of"}


def in_the_frame(shot: Shot) -> dict[str, str]:
    """Where in the picture roles are wanted: role -> relation to the frame."""
    return {relation.subject: relation.relation for relation in shot.relations if relation.object == "frame"}


def _in_depth(place: Placement, relation: str, floor: Floor, asset: Asset) -> Placement:
    """A placement nearer to the camera or farther from it."""
    if relation not in _DEPTHS:
        return place
    x, y, _ = place.position
    way = _DEPTHS[relation] * reach(asset)
    spot = (x + float(floor.away[0]) * way, y + float(floor.away[1]) * way)
    return replace(place, position=(*spot, floor.level(*spot)))


def _without_between(shot: Shot) -> list[Relation]:
    """The relations, with "a between b and c" told as b left of a and c right of a."""
    plain: list[Relation] = []
    sides: dict[str, int] = {}
    for relation in shot.relations:
        if relation.relation != "between":
            plain.append(relation)
            continue
        side = sides[relation.subject] = sides.get(relation.subject, 0) + 1
        where = "left of" if side % 2 else "right of"
        swapped = {"subject": relation.object, "relation": where, "object": relation.subject}
        plain.append(relation.model_copy(update=swapped))
    return plain


def _row(
    roles: list[str], shot: Shot, floor: Floor, assets: Mapping[str, Asset], cast: Mapping[str, Role], seed: int
) -> Placements:
    """Side by side about the centre, in depth a little uneven, many in two rows; beings look three quarters to the camera."""
    if len(roles) > _ONE_ROW:
        front = _line(roles[1::2], shot, floor, assets, cast, seed)
        back = _line(roles[0::2], shot, floor, assets, cast, seed)
        deep = 2.1 * max(extent(assets[role], place.heading, floor.away) for role, place in (*front.items(), *back.items()))
        moved = {role: _shifted(place, 0.5 * deep, floor) for role, place in back.items()}
        moved |= {role: _shifted(place, -0.5 * deep, floor) for role, place in front.items()}
        return {role: moved[role] for role in roles}
    return _line(roles, shot, floor, assets, cast, seed)


_ONE_ROW = 5


def _shifted(place: Placement, deep: float, floor: Floor) -> Placement:
    x, y = (np.array(place.position[:2]) + deep * floor.away).tolist()
    return replace(place, position=(x, y, floor.level(x, y)))


def _line(
    roles: list[str], shot: Shot, floor: Floor, assets: Mapping[str, Asset], cast: Mapping[str, Role], seed: int
) -> Placements:
    lanes = {role: lane(seed, shot.id, role, "layout") for role in roles}
    several = len([role for role in shot.roles if role in assets]) > 1
    shares = {role: float(dice.random()) for role, dice in lanes.items()}
    headings = {
        role: 0.0 if cast[role].category == "being" else presented(assets[role], floor, lanes[role], several) for role in roles
    }
    if any(text.medium == "plate" for text in shot.texts):
        # Who bears a number plate shows it.
        headings |= {role: floor.heading(0.3, -1.0) for role in roles if assets[role].rig is None and _is_long(assets[role])}
    widths = [2 * extent(assets[role], headings[role], floor.right) for role in roles]
    gaps = [0.16 * max(a, b) + 0.12 * min(a, b) for a, b in pairwise(widths)]
    at = -0.5 * (sum(widths) + sum(gaps))
    places: Placements = {}
    for i, role in enumerate(roles):
        across = at + widths[i] / 2
        at += widths[i] + (gaps[i] if i < len(gaps) else 0.0)
        uneven = (shares[role] - 0.5) * 0.35 * widths[i] if len(roles) > 1 else 0.0
        heading = headings[role]
        if cast[role].category == "being":
            side = -1.0 if across > 0.05 else 1.0 if across < -0.05 else 1.0 if lanes[role].random() < 0.5 else -1.0
            aside = aside_of(assets[role])
            heading = floor.heading(side * math.sin(aside), -math.cos(aside))
        places[role] = Placement(floor.spot(across, uneven), heading)
    return places


def _is_long(asset: Asset) -> bool:
    length, width, _ = asset.size
    return length > max(1.5, 1.2 * width)


_BESIDE: dict[str, tuple[float, float]] = {
    "left of": (-1.0, 0.0),
    "right of": (1.0, 0.0),
    "next to": (1.0, 0.0),
    "beside": (1.0, 0.0),
    "by": (1.0, 0.0),
    "near": (1.3, -0.3),
    "with": (1.0, -0.2),
    "behind": (0.15, 1.0),
    "in front of": (-0.15, -1.0),
    "at": (0.9, -0.4),
    "around": (1.2, 0.3),
}
"""Relation -> direction from the object, to the right and away from the camera; one unit is touching distance."""


def _related(relation: Relation, floor: Floor, assets: Mapping[str, Asset], places: Placements, dice: Generator) -> Placement:
    asset, other = assets[relation.subject], assets[relation.object]
    place = places[relation.object]
    x, y, z = place.position
    aside = aside_of(asset)
    heading = presented(asset, floor, dice, True) if asset.rig is None else floor.heading(math.sin(aside), -math.cos(aside))
    if relation.relation in ("on", "on top of", "in", "inside", "above", "over"):
        gap = 0.002 if relation.relation in ("on", "on top of") else 0.0 if relation.relation in ("in", "inside") else 0.4
        return Placement((x, y, z + other.bounds[1][2] + gap * max(other.size)), heading)
    if relation.relation in ("under", "below", "beneath"):
        return Placement((x, y, floor.level(x, y)), heading)
    across, deep = _BESIDE.get(relation.relation, (1.0, 0.0))
    way = across * floor.right + deep * floor.away
    way = way / max(float(np.hypot(way[0], way[1])), 1e-9)
    own, its = extent(asset, heading, way), extent(other, place.heading, way)
    apart = own + its + 0.1 * max(own, its) + 0.12 * min(own, its)
    x += apart * float(across * floor.right[0] + deep * floor.away[0])
    y += apart * float(across * floor.right[1] + deep * floor.away[1])
    return Placement((x, y, floor.level(x, y)), heading)
