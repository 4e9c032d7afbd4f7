"""A staged shot puts on its look."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput
from aozora.film.motion import CameraTrack
from aozora.film.production import StagedShot
from aozora.film.screenplay import Shot
from aozora.film.store import Store
from aozora.film.world import Entity
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.lettering.view import readable
from aozora.world.looks.additions import added
from aozora.world.looks.camera import planned, stood
from aozora.world.looks.clock import held
from aozora.world.looks.cubes import cubed
from aozora.world.looks.light import printed, relit
from aozora.world.looks.recipe import Recipe
from aozora.world.looks.shapes import is_small, reshaped
from aozora.world.looks.surfaces import surfaced
from aozora.world.looks.table import LOOKS

_CUT = 0.62
"""How far before its middle an isometric view is cut off, in half widths of the picture."""

_HAIR = ("fur", "coat", "wool")
"""Parts, by the beginning of their material's name, that are coats of hair."""


def recipe_of(look: str) -> Recipe:
    """The recipe of a look. `InvalidInput` for a name that is none."""
    if look not in LOOKS:
        raise InvalidInput(f"must be one of {', '.join(LOOKS)} (got {look!r})", field="look")
    return LOOKS[look]


def composed(shot: Shot) -> Shot:
    """A shot whose camera stands where its look wants it."""
    camera = readable(shot.camera, shot.texts)
    camera = planned(camera, recipe_of(shot.look).stand)
    return shot if camera == shot.camera else shot.model_copy(update={"camera": camera})


def worn(staged: StagedShot, look: str, store: Store) -> StagedShot:
    """A staged shot in its look, as far as it is of the world; the rest is for the finish, which knows the look by its name."""
    recipe = recipe_of(look)
    world, motion = staged.world, staged.motion
    if recipe.bald:
        world = replace(world, entities=tuple(_bald(entity) for entity in world.entities))
    if recipe.mown:
        world = replace(world, scatters=tuple(scatter for scatter in world.scatters if not is_small(scatter, store)))
    motion = held(motion, recipe.hold)
    if recipe.shape == "voxels":
        world, motion = cubed(world, motion, recipe.hold, store)
    world = replace(world, materials=surfaced(world.materials, recipe.surfaces, store))
    world = reshaped(relit(world, recipe.light), recipe.shape, store)
    world = replace(world, develop=printed(world.develop, recipe.printed), look=look)
    motion = replace(motion, camera=stood(motion.camera, recipe.stand, _aimed_at(motion.camera)))
    if recipe.stand == "isometric":
        # What stands between the far camera and the block that is shown (ceilings, walls, crowns) is cut away.
        away, lens = float(motion.camera.focus_m[0, 1]), float(motion.camera.lens_mm[0, 1])
        world = replace(world, near_m=round(away * (1 - _CUT * 18.0 / lens), 4))
    if recipe.additions:
        shutter = _seconds(staged)
        entities, materials, tracks = added(recipe.additions, world, motion.camera, shutter, store)
        world = replace(world, entities=(*world.entities, *entities), materials={**world.materials, **materials})
        motion = replace(motion, transforms={**motion.transforms, **tracks})
    return StagedShot(world, motion)


def _seconds(staged: StagedShot) -> NDArray[np.float64]:
    """Seconds (f, 3) of shutter open, middle and close."""
    motion = staged.motion
    middle = np.array([motion.seconds(frame) for frame in range(motion.exposed)])
    return middle[:, None] + np.array([-0.25, 0.0, 0.25]) / motion.fps


def _bald(entity: Entity) -> Entity:
    parts = tuple(part for part in entity.parts if not part.materials[0].startswith(_HAIR))
    return replace(entity, parts=parts) if parts else entity


def _aimed_at(camera: CameraTrack) -> NDArray[np.float64]:
    """The points (f, 3, 3) in the middle of the picture at the distance of focus."""
    flat = camera.rotations.reshape(-1, 4)
    forward = np.array([-rotation_matrix((float(w), float(x), float(y), float(z)))[:, 2] for w, x, y, z in flat])
    return camera.positions + forward.reshape(camera.positions.shape) * camera.focus_m[..., None]
