"""A cast on the ground of a given picture: a set that is nothing but level ground and the picture's light."""

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.cues import Cues
from aozora.film.motion import CameraTrack, Motion
from aozora.film.plate import PRESENT, SENSOR_MM, Plate
from aozora.film.production import Note, StagedShot, Staging
from aozora.film.screenplay import Screenplay
from aozora.film.settings import Settings
from aozora.film.store import Store
from aozora.film.watch import Watch
from aozora.film.world import Entity, Lamp, Material, Part, Picture, Rgb, Sky, get_mesh, put_mesh, put_picture
from aozora.world.elements import Asset, SetPiece, Setting, StagingArea, material_name
from aozora.world.geometry.primitives import bounds_of, sheet
from aozora.world.geometry.rotations import look_along
from aozora.world.locations import Location, Sets
from aozora.world.places.registry import PlaceParams
from aozora.world.stage import stage

Floats = NDArray[np.float64]

SET = "studio"
"""The place whose parameters bring the size of who is first seen."""

ALBEDO = 0.2
"""How much light ground throws back, in the mean of its colours: grass, soil and old asphalt 0.15 to 0.25."""

CROSSING = 1.6
"""Way in widths of the picture that somebody who crosses it goes at most."""

_FAR_M, _GOING_M = 400.0, 0.4


class PlateSets(Sets):
    """Any place is the plate."""

    def __init__(self, plate: Plate, aspect: float, store: Store) -> None:
        super().__init__(store)
        self._plate, self._aspect, self._assets = plate, aspect, store

    def of(self, place: str, params: PlaceParams) -> Location:
        away = self._plate.standing(max(params.scale_hint, 0.2), self._aspect)
        wide = away * SENSOR_MM / self._plate.lens_mm
        # Paths may be 1.7 times as long as the radius.
        area = StagingArea("ground", "ground", (0.0, 0.0, 0.0), CROSSING * wide / 1.7, (0.0, -away, self._plate.eye_m))
        return Location(_setting(self._plate, area, self._assets))


def on_plate(screenplay: Screenplay, cues: Cues, settings: Settings, plate: Plate, store: Store, watch: Watch) -> Staging:
    """The cast of a screenplay acted on the ground of a plate, seen by its camera. Who moves comes in from outside of the
    picture; a note says of everybody else that they are in it from the beginning. Shots must be set in `SET`."""
    aspect = settings.width / settings.height
    staging = stage(screenplay, cues, settings, store, watch, sets=PlateSets(plate, aspect, store))
    shots: list[StagedShot] = []
    notes = [note for note in staging.notes if note.text != "is outside the picture"]
    for shot in staging.shots:
        made, present = _seen(shot, plate, aspect, store, entering=not shots)
        shots.append(made)
        notes += [Note(shot.shot_id, role, PRESENT) for role in present]
    return replace(staging, shots=tuple(shots), notes=tuple(notes))


def _setting(plate: Plate, area: StagingArea, store: Store) -> Setting:
    mean = sum(plate.ground) / 3
    albedo: Rgb = _times(plate.ground, ALBEDO / max(mean, 1e-3))
    paper = Material(colour=_times(albedo, min(1.0, 0.8 / max(albedo))), roughness=1.0, specular=0.0)
    name = material_name("ground", paper)
    across, along = np.meshgrid(np.linspace(-_FAR_M, _FAR_M, 3), np.linspace(-_FAR_M, _FAR_M, 3), indexing="ij")
    mesh = sheet(np.stack([across, along, np.zeros_like(across)], -1))
    asset = Asset("ground", (Part(put_mesh(store, mesh), (name,)),), {name: paper}, bounds_of(mesh), substance="grass")
    irradiance = math.pi * mean / (sum(paper.colour) / 3)
    return Setting(
        place="given picture",
        areas=(area,),
        pieces=(SetPiece("ground", asset),),
        lamps=(_sun(plate, irradiance * plate.hardness),),
        sky=_sky(plate, irradiance * (1 - plate.hardness), store),
    )


def _times(colour: Rgb, gain: float) -> Rgb:
    red, green, blue = colour
    return (red * gain, green * gain, blue * gain)


def _sun(plate: Plate, irradiance: float) -> Lamp:
    x, y, z = plate.towards_light
    power = irradiance / max(z / math.hypot(x, y, z), 0.15)
    top = max(plate.skyline)
    warm = _times(plate.skyline, 1 / max(top, 1e-3))
    tint: Rgb = (0.5 + 0.5 * warm[0], 0.5 + 0.5 * warm[1], 0.5 + 0.5 * warm[2])
    softness = 1.0 + 24.0 * (1 - plate.hardness) ** 2
    return Lamp("sun", "sun", tint, power, rotation=look_along((-x, -y, -z)), size=(softness, softness))


def _sky(plate: Plate, irradiance: float, store: Store) -> Sky:
    """The picture's sky all around, at a level that lights level ground so much; below, its ground."""
    up = np.sin(np.linspace(0.5, -0.5, 64) * math.pi)[:, None]
    rising = np.clip(up, 0, 1) ** 0.6
    above = np.asarray(plate.skyline) * (1 - rising) + np.asarray(plate.zenith) * rising
    rows = np.where(up > 0, above, np.asarray(plate.ground))
    polar = np.linspace(0.5, -0.5, 64)[:, None] * math.pi
    weight = np.clip(np.sin(polar), 0, 1) * np.cos(polar)
    level = float((rows.mean(-1, keepdims=True) * weight).sum() / weight.sum()) * math.pi
    picture = np.repeat(rows[:, None], 128, 1) * (irradiance / max(level, 1e-3))
    return Sky(put_picture(store, Picture(picture.astype(np.float32))))


def _seen(shot: StagedShot, plate: Plate, aspect: float, store: Store, *, entering: bool) -> tuple[StagedShot, list[str]]:
    """The shot as the plate's camera sees it, moved as a whole so that who moves comes in; and who is there from the start."""
    cast = [entity for entity in shot.world.entities if not entity.id.startswith("set/")]
    height = max((_height(entity, store) for entity in cast), default=1.0)
    away = plate.standing(height, aspect)
    rising = [entity for entity in cast if _rises(shot.motion, entity)]
    moving = [e for e in cast if e not in rising and _way(shot.motion, e) > max(0.5 * _length(e, store), _GOING_M)]
    shift, present = np.zeros(3), [e.id for e in cast if e not in moving] if entering else []
    if entering and moving:
        shift = _outside(shot.motion, moving, away, plate, store)
    elif entering and cast and rising == cast:
        # It comes up from below the picture, nearer than any ground that is seen.
        away, present = 0.7 * plate.depth_of(1.0, aspect), []
    motion = replace(shot.motion, camera=_camera(plate, np.array([-shift[0], -shift[1] - away]), aspect, shot.motion))
    return StagedShot(shot.world, motion), present


def _camera(plate: Plate, at: Floats, aspect: float, motion: Motion) -> CameraTrack:
    """A camera that stands still, over the ground at `at`, pitched so that the horizon lies in its row."""
    tilt = (plate.horizon - 0.5) / plate.focal(aspect)
    frames = motion.exposed
    place = np.array([at[0], at[1], plate.eye_m], np.float32)
    turned = np.array(look_along((0.0, 1.0, tilt)), np.float32)
    ones = np.ones((frames, 3), np.float32)
    return CameraTrack(
        np.broadcast_to(place, (frames, 3, 3)).copy(),
        np.broadcast_to(turned, (frames, 3, 4)).copy(),
        ones * np.float32(plate.lens_mm),
        ones * np.float32(10.0),
        ones * 0,
    )


def _outside(motion: Motion, moving: list[Entity], away: float, plate: Plate, store: Store) -> Floats:
    """By how much the cast must be moved so that those who move begin beside the picture, on the side they come from."""
    half = 0.5 * SENSOR_MM / plate.lens_mm
    tracks = [motion.transforms[e.id].positions[:, 1].astype(np.float64) for e in moving]
    onward = float(sum(track[-1, 0] - track[0, 0] for track in tracks))
    side = 1.0 if onward >= 0 else -1.0
    found = 0.0
    for entity, track in zip(moving, tracks, strict=True):
        edge = half * (away + float(track[0, 1])) + 0.6 * _length(entity, store)
        found = max(found, edge + side * float(track[0, 0]))
    return np.array([-side * max(found, 0.0), 0.0, 0.0])


def _way(motion: Motion, entity: Entity) -> float:
    """How far somebody goes over the ground, in metres."""
    if entity.id not in motion.transforms:
        return 0.0
    flat = motion.transforms[entity.id].positions[:, 1, :2].astype(np.float64)
    return float(np.hypot(*(flat[-1] - flat[0])))


def _rises(motion: Motion, entity: Entity) -> bool:
    track = motion.transforms.get(entity.id)
    return track is not None and float(track.positions[-1, 1, 2] - track.positions[0, 1, 2]) > 0.5


def _height(entity: Entity, store: Store) -> float:
    return max(float(np.max(get_mesh(store, part.mesh).points[:, 2])) + part.position[2] for part in entity.parts) * entity.scale


def _length(entity: Entity, store: Store) -> float:
    spans = [np.ptp(get_mesh(store, part.mesh).points[:, :2], axis=0).max() for part in entity.parts]
    return float(max(spans)) * entity.scale
