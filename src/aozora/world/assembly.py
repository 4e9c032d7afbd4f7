"""The world of a shot, put together: cast, set, light."""

from dataclasses import replace

import numpy as np

from aozora.film.world import Entity, Lamp, Quat, Vec3, World
from aozora.world.callsheet import Blocked, ShotBrief
from aozora.world.elements import Path
from aozora.world.floor import about_z, vec3
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.layout import Placement
from aozora.world.night_lights import is_dark, lights_on


def assembled(brief: ShotBrief, blocked: Blocked) -> World:
    """Everything that stands still: cast, set, light."""
    setting = brief.setting
    plumes, lamps = list(setting.air.plumes), list(setting.lamps)
    materials, dark = dict(setting.materials), is_dark(brief.shot.hour) and setting.acoustics.space == "outdoor"
    entities: list[Entity] = []
    for role in brief.here:
        asset, place = brief.assets[role], blocked.places[role]
        materials |= lights_on(asset.materials, setting.develop.exposure_ev) if dark else asset.materials
        position, rotation = _at_start(place, blocked.paths.get(role))
        entities.append(Entity(role, brief.numbers[role], asset.parts, asset.skeleton, asset.substance, position, rotation))
        plumes += [replace(plume, entity=role) for plume in asset.plumes]
        lamps += [replace(lamp, id=f"{role}/{lamp.id}", position=_seen_from(lamp, position, rotation)) for lamp in asset.lamps]
    first = max(brief.numbers.values(), default=0) + 1
    for i, piece in enumerate(setting.pieces):
        asset = piece.asset
        materials |= asset.materials
        entities.append(
            Entity(f"set/{piece.name}", first + i, asset.parts, asset.skeleton, asset.substance, piece.position, piece.rotation)
        )
    first += len(setting.pieces)
    scatters = tuple(replace(scatter, pass_index=first + i) for i, scatter in enumerate(setting.scatters))
    return World(
        brief.shot.id,
        tuple(entities),
        scatters,
        materials,
        tuple(lamps),
        setting.sky,
        setting.fog,
        setting.develop,
        setting.acoustics,
        replace(setting.air, plumes=tuple(plumes)),
        clean_prefilter=setting.clean_prefilter,
    )


def _seen_from(lamp: Lamp, position: Vec3, rotation: Quat) -> Vec3:
    """The place of a thing's lamp in the world."""
    return vec3(np.array(position) + rotation_matrix(rotation) @ np.array(lamp.position))


def _at_start(place: Placement, path: Path | None) -> tuple[Vec3, Quat]:
    if path is None:
        return place.position, place.rotation
    i = int(np.argmin(np.abs(path.times_s)))
    return vec3(path.positions[i]), about_z(float(path.headings[i]))
