"""Waters of a place that freeze over: floes that grow from many spots and meet, a sheet of ice beneath them, and hoar frost on
the land around."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import Blend
from aozora.film.randomness import lane
from aozora.film.world import Entity, Material, Mesh, Part, get_mesh, put_mesh
from aozora.world.elements import SetPiece
from aozora.world.geometry.noise import fbm
from aozora.world.happenings.becoming import CLEAR
from aozora.world.happenings.happening import Floats, Happening, Scene, together
from aozora.world.physics.matter import change_at, substance_named

SHEET = Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.30, specular=0.5)
FLOE = Material(colour=(0.30, 0.38, 0.44), roughness=0.55, subsurface=0.1)

_FLOES, _CORNERS, _FAR_M = 900, 11, 60.0


def icing(scene: Scene) -> Happening | None:
    """What becomes of a place's waters where its temperature is told."""
    degrees, water = scene.brief.shot.degrees_c, substance_named("water")
    waters = [piece for piece in scene.brief.setting.pieces if piece.name == "water"]
    if degrees is None or water is None or not waters or change_at(water, "liquid", degrees) != "freezes":
        return None
    u = np.clip((scene.times / max(float(scene.times.max()), 1e-6) - 0.08) / 0.8, 0.0, 1.0)
    share = u * u * (3.0 - 2.0 * u)
    return together([_sheet(scene, waters[0], share), _floes(scene, waters[0], share[:, 1]), _hoar(scene, share)])


def _sheet(scene: Scene, piece: SetPiece, share: Floats) -> Happening:
    """Ice over all of the water, blue where it is clear and white where snow lies on it."""
    part = piece.asset.parts[0]
    water = get_mesh(scene.store, part.mesh)
    points = water.points.astype(np.float64)
    drift = fbm(points[:, 0] / 3.1, points[:, 1] / 1.7, 4, 7)
    white = np.clip(0.5 + 1.6 * drift, 0.0, 1.0)[:, None]
    colours = (1 - white) * np.array([0.07, 0.15, 0.21]) + white * np.array([0.26, 0.34, 0.40])
    raised = (points + np.array([0.0, 0.0, 0.035])).astype(np.float32)
    mesh = Mesh(raised, water.corners, water.starts, colours=colours.astype(np.float32), later=colours.astype(np.float32))
    name, ice = "set/ice", "set/ice/hard"
    turning = np.clip((share - 0.3) / 0.55, 0, 1).astype(np.float32)
    return Happening(
        entities=(Entity(name, 0, (Part(put_mesh(scene.store, mesh), (name,)),), None, "ice", piece.position, piece.rotation),),
        materials={name: CLEAR, ice: SHEET},
        blends={name: Blend(ice, turning)},
    )


def _floes(scene: Scene, piece: SetPiece, share: Floats) -> Happening:
    """Plates of ice with ragged edges that grow, those near the banks first."""
    dice = lane(scene.brief.settings.seed, "floes")
    points = get_mesh(scene.store, piece.asset.parts[0].mesh).points.astype(np.float64)
    away = np.hypot(points[:, 0], points[:, 1])
    near = np.flatnonzero(away < _FAR_M)
    weight = 1.0 / (6.0 + away[near])
    chosen = near[dice.choice(len(near), _FLOES, p=weight / weight.sum())]
    large = (0.05 + 0.045 * away[chosen]) * (0.5 + 0.9 * dice.random(_FLOES))
    begin = 0.02 + 0.62 * dice.random(_FLOES)
    grown = np.sqrt(np.clip((share[:, None] - begin[None]) / 0.32, 0.0, 1.0)) * large[None]
    turn = np.sort((np.arange(_CORNERS) + 0.8 * dice.random((_FLOES, _CORNERS))) / _CORNERS, axis=1) * 2 * np.pi
    ragged = 0.72 + 0.5 * dice.random((_FLOES, _CORNERS))
    rim = np.stack([ragged * np.cos(turn), 0.8 * ragged * np.sin(turn), np.zeros_like(turn)], -1)
    middle = points[chosen] + np.stack([np.zeros(_FLOES), np.zeros(_FLOES), 0.045 + 0.02 * dice.random(_FLOES)], -1)
    edge = middle[None, :, None] + grown[..., None, None] * rim[None]
    whole = np.concatenate([np.broadcast_to(middle[None, :, None], (*edge.shape[:2], 1, 3)), edge], 2).reshape(len(share), -1, 3)
    carried = np.round(whole, 4).astype(np.float32)
    name = "set/floes"
    mesh = Mesh.of_faces(carried[-1], _fans(), smooth=False)
    return Happening(
        entities=(Entity(name, 0, (Part(put_mesh(scene.store, mesh), (name,)),), None, "ice", piece.position, piece.rotation),),
        materials={name: FLOE},
        deformations={name: scene.store.put({"points": carried}, {"type": "deformation"})},
    )


def _fans() -> NDArray[np.int64]:
    """Triangles from the middle of every floe to its rim."""
    around = np.arange(_CORNERS)
    fan = np.stack([np.zeros(_CORNERS, np.int64), 1 + around, 1 + (around + 1) % _CORNERS], -1)
    return (fan[None] + (_CORNERS + 1) * np.arange(_FLOES)[:, None, None]).reshape(-1, 3)


def _hoar(scene: Scene, share: Floats) -> Happening:
    """Frost that whitens what lies and grows around the water."""
    setting = scene.brief.setting
    materials = dict(setting.materials)
    for piece in setting.pieces:
        if piece.name != "water":
            materials |= piece.asset.materials
    white = np.clip((share - 0.15) / 0.85, 0, 1).astype(np.float32)
    frosted = {f"frost/{name}": replace(material, snow=max(material.snow, 0.10)) for name, material in materials.items()}
    return Happening(materials=frosted, blends={name: Blend(f"frost/{name}", white) for name in materials})
