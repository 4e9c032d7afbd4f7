"""Materials that become others, things that grow, and meshes that are new in every frame."""

from dataclasses import replace

import numpy as np

from aozora.film.motion import Blend, TransformTrack, get_motion, moment, put_motion
from aozora.film.production import RenderRequest, StagedShot
from aozora.film.store import FolderStore, MemoryStore
from aozora.film.watch import Watch
from aozora.film.world import Material, get_mesh
from aozora.render.blender.renderer import CyclesRenderer

LENS = 50.0


def changed(shot: StagedShot, store: FolderStore | MemoryStore) -> StagedShot:
    """The small shot's first entity turns from what it is to green, doubles its size, and is a rising triangle fan."""
    entity = shot.world.entities[0]
    name = entity.parts[0].materials[0]
    frames = shot.motion.exposed
    shares = np.linspace(0, 1, 3 * frames, dtype=np.float32).reshape(frames, 3)
    green = Material(colour=(0.0, 0.8, 0.0))
    still = TransformTrack(
        np.broadcast_to(np.array(entity.position, np.float32), (frames, 3, 3)).copy(),
        np.broadcast_to(np.array(entity.rotation, np.float32), (frames, 3, 4)).copy(),
        1.0 + shares,
    )
    world = replace(shot.world, materials={**shot.world.materials, "green": green})
    motion = replace(
        shot.motion, transforms={**shot.motion.transforms, entity.id: still}, blends={name: Blend("green", shares)}, events=()
    )
    return StagedShot(world, motion)


def test_a_material_becomes_another_and_a_thing_grows(cycles: CyclesRenderer, small_shot: StagedShot, store: FolderStore) -> None:
    shot = changed(small_shot, store)
    last = shot.motion.frames - 1
    request = RenderRequest("shot-1", (0, last), 96, 54, passes=frozenset({"ids"}))
    first, second = cycles.render(shot, request, Watch())
    index = shot.world.entities[0].pass_index
    before, after = (frame.picture[frame.passes["ids"] == index] for frame in (first, second))
    assert before.mean(0)[0] > before.mean(0)[1]
    assert after.mean(0)[1] > 3 * after.mean(0)[0]
    assert len(after) > 2 * len(before)


def test_a_surface_is_another_mesh_in_every_frame(cycles: CyclesRenderer, small_shot: StagedShot, store: FolderStore) -> None:
    entity = small_shot.world.entities[0]
    mesh = get_mesh(store, entity.parts[0].mesh)
    faces = mesh.corners.reshape(-1, 4)[:, [0, 1, 2, 0, 2, 3]].reshape(-1, 3).astype(np.int32)
    up = np.zeros_like(mesh.points) + np.array([0, 0, 1.0], np.float32)

    def kept(count: int) -> str:
        return store.put({"points": mesh.points, "faces": faces[:count], "velocities": up}, {"type": "surface"})

    surfaces = {entity.id: tuple(kept(0 if i == 0 else len(faces)) for i in range(small_shot.motion.exposed))}
    shot = replace(small_shot, motion=replace(small_shot.motion, surfaces=surfaces, transforms={}))
    request = RenderRequest("shot-1", (0, 1), 96, 54, passes=frozenset({"ids", "flow"}))
    empty, full = cycles.render(shot, request, Watch())
    assert np.count_nonzero(empty.passes["ids"] == entity.pass_index) == 0
    seen = full.passes["ids"] == entity.pass_index
    assert np.count_nonzero(seen) > 20
    # Points that rise a metre a second were lower in the picture (y down) a frame before.
    pixels = np.median(full.passes["flow"][seen][:, 1]) / (96 * LENS / 36 / 2.0 / small_shot.motion.fps)
    assert 0.8 < pixels < 1.25


def test_motions_with_changes_come_back_from_the_store(small_shot: StagedShot) -> None:
    store = MemoryStore()
    digest = store.put({"points": np.zeros((3, 3), np.float32)}, {"type": "surface"})
    motion = replace(changed(small_shot, store).motion, surfaces={"water": (digest,) * small_shot.motion.exposed})
    back = get_motion(store, put_motion(store, motion))
    name = next(iter(motion.blends))
    assert back.blends[name].into == "green"
    assert np.array_equal(back.blends[name].shares, motion.blends[name].shares)
    assert back.surfaces == motion.surfaces
    one = moment(back, 1, store)
    entity = small_shot.world.entities[0].id
    assert one.transforms[entity].scales is not None
    assert one.blends[name].shares.shape == (1, 3)
    assert one.surfaces["water"] == (digest,)
