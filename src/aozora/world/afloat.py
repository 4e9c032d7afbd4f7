"""Shots on the water: places with a lake, a river or a pool have an area on it for those who swim there and for boats."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.screenplay import Role, Shot
from aozora.world.acting.flight import WATERFOWL
from aozora.world.acting.performers import performer_of
from aozora.world.elements import Asset, Setting, StagingArea
from aozora.world.layout import Placement, Placements
from aozora.world.resting import INSIDE, ON
from aozora.world.things.table import THINGS

Floats = NDArray[Any]

AFLOAT = frozenset({"swim", "paddle", "float", "sail", "row", "surf", "dive", "drift", "sink", "snorkel"})
"""What one does on water."""

LAID = "lay on water"
"""What is laid on the water is on it, whether it floats or sinks."""

ASHORE = frozenset({"stand", "sit", "sleep", "rest", "walk", "run", "perch", "fly", "land", "crawl", "waddle", "hop"})
"""What waterfowl and seals do elsewhere."""

_BESIDE = frozenset({"next to", "near", "by", "beside", "with", "behind", "in front of", "left of", "right of"})
_INTO = frozenset({"in", "into", "onto"})
_SPARE = 1.6

_DRAUGHT = {"sailboat": 0.115, "ship": 0.10, "rowing boat": 0.2, "motor boat": 0.2}
"""Kind of boat -> share of its height below its waterline."""


def on_water(setting: Setting, shot: Shot, cast: Mapping[str, Role], assets: Mapping[str, Asset]) -> Setting:
    """The setting for a shot: with its area on the water as the only one, level water as its ground, if all of the cast floats,
    swims or rides; else without that area."""
    water = next((area for area in setting.areas if area.kind == "water"), None)
    if water is None:
        return setting
    here = [role for role in shot.roles if role in assets]
    if not here or not all(_floats(role, setting, shot, cast, assets) for role in here) or not _fits(here, water, assets):
        return replace(setting, areas=tuple(area for area in setting.areas if area.kind != "water"))
    land, (middle_x, middle_y, level) = setting.height, water.centre

    def height(x: Floats, y: Floats) -> Floats:
        inside = np.hypot(x - middle_x, y - middle_y) < water.radius
        return np.where(inside, level, np.maximum(land(x, y), level))

    return replace(setting, areas=(replace(water, kind="ground"),), height=height, surface="water")


def falls_in(shot: Shot, role: str) -> bool:
    """Whether a thing falls into the place of the shot."""
    return any(beat.subject == role and beat.action == "fall" and beat.direction in _INTO for beat in shot.beats)


def _fits(here: list[str], water: StagingArea, assets: Mapping[str, Asset]) -> bool:
    return max(max(assets[role].size[:2]) for role in here) < _SPARE * water.radius


def _floats(role: str, setting: Setting, shot: Shot, cast: Mapping[str, Role], assets: Mapping[str, Asset]) -> bool:
    """Whether a role is at home on the water or swims; on a beach only who swims is."""
    asset = assets[role]
    does = {beat.action for beat in shot.beats if beat.subject == role}
    if LAID in does or (asset.rig is None and falls_in(shot, role)):
        return True
    if setting.surface == "sand":
        return bool(does & AFLOAT)
    if cast[role].category == "thing":
        known = THINGS.get(asset.kind)
        return known is not None and "floats" in known.traits
    if does & AFLOAT:
        return True
    at_home = asset.kind in WATERFOWL or performer_of(asset).swims
    return (at_home and not does & ASHORE) or any(
        relation.subject == role
        and relation.object in assets
        and relation.relation in ON | INSIDE | _BESIDE
        and cast[relation.object].category == "thing"
        and _floats(relation.object, setting, shot, cast, assets)
        for relation in shot.relations
    )


def at_the_waterline(placed: Placements, shot: Shot, setting: Setting, assets: Mapping[str, Asset]) -> Placements:
    """The placements with boats on water as deep in it as they float, and with them whoever is in them."""
    if setting.surface != "water":
        return placed
    deep = {role: _DRAUGHT[assets[role].kind] * assets[role].size[2] for role in placed if assets[role].kind in _DRAUGHT}
    for relation in shot.relations:
        if relation.relation in ON | INSIDE and relation.object in deep and relation.subject in placed:
            deep.setdefault(relation.subject, deep[relation.object])
    return {role: _lower(place, deep.get(role, 0.0)) for role, place in placed.items()}


def _lower(place: Placement, by: float) -> Placement:
    x, y, z = place.position
    return replace(place, position=(x, y, z - by)) if by else place
