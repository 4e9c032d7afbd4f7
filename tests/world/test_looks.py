"""Looks of the world: surfaces, shapes, light, clock and the place of the camera."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput
from aozora.film.motion import CameraTrack, Motion, PoseTrack
from aozora.film.production import StagedShot
from aozora.film.screenplay import CameraPlan, Shot
from aozora.film.store import MemoryStore
from aozora.film.world import (
    Develop,
    Entity,
    Lamp,
    Material,
    Mesh,
    Part,
    Picture,
    Scatter,
    Skeleton,
    Skin,
    Texture,
    World,
    get_mesh,
    put_mesh,
    put_picture,
)
from aozora.world.geometry.primitives import sphere, tube
from aozora.world.looks.table import LOOKS
from aozora.world.looks.wear import composed, recipe_of, worn

Ints = NDArray[np.int64]
FRAMES = 6


def shot(store: MemoryStore) -> StagedShot:
    """A skinned ball under a sun and a lamp, with a meadow."""
    ball = sphere(0.5, 64)
    joints = np.zeros((len(ball.points), 4), np.int16)
    joints[:, 0] = ball.points[:, 2] > 0
    skin = Skin(joints, np.tile(np.array([1, 0, 0, 0], np.float32), (len(ball.points), 1)))
    colours = np.where(ball.points[:, 2:] > 0, [0.8, 0.1, 0.1], [0.1, 0.1, 0.8]).astype(np.float32)
    mesh = put_mesh(store, Mesh(ball.points, ball.corners, ball.starts, colours=colours, skin=skin))
    tint = put_picture(store, Picture(np.full((8, 8, 3), 0.5, np.float32)))
    materials = {
        "skin-1": Material(colour=(1.0, 1.0, 1.0), colour_attribute=True),
        "wood-1": Material(colour=(0.6, 0.4, 0.2), colour_texture=Texture(tint), metallic=0.3),
        "fur-1": Material(),
    }
    parts = (Part(mesh, ("skin-1",)), Part(mesh, ("fur-1",)))
    instances = store.put({"position": np.zeros((1, 3), np.float32)}, {})
    world = World(
        "one",
        (Entity("ball-1", 1, parts), Entity("set/table", 2, (Part(mesh, ("wood-1",)),))),
        (Scatter("grass/near", 3, (), instances), Scatter("trees", 4, (), instances)),
        materials,
        (Lamp("sun", "sun", (1.0, 1.0, 1.0), 8.0), Lamp("lamp", "point", (1.0, 1.0, 1.0), 20.0)),
        develop=Develop(grain=0.01),
    )
    turns = np.tile(np.array([1, 0, 0, 0], np.float32), (FRAMES, 3, 2, 1))
    turns[..., 1] = np.arange(FRAMES * 3).reshape(FRAMES, 3, 1)
    flat = np.full((FRAMES, 3), 5.0, np.float32)
    camera = CameraTrack(
        np.tile(np.array([0, -5, 1], np.float32), (FRAMES, 3, 1)),
        np.tile(np.array([0.7071, 0.7071, 0, 0], np.float32), (FRAMES, 3, 1)),
        flat * 7, flat, flat,
    )  # fmt: skip
    return StagedShot(world, Motion("one", FRAMES, camera, poses={"ball-1": PoseTrack(turns, turns[..., :3] * 0)}))


@pytest.mark.parametrize("look", list(LOOKS))
def test_a_look_gives_the_same_world_again_and_names_itself(look: str) -> None:
    store = MemoryStore()
    one, again = (worn(shot(store), look, store) for _ in range(2))
    assert one.world == again.world
    assert one.world.look == look


def test_the_house_look_leaves_the_world_as_it_is() -> None:
    store = MemoryStore()
    assert worn(shot(store), "house", store).world == shot(store).world


def test_an_unknown_look_is_told_by_its_field() -> None:
    with pytest.raises(InvalidInput, match="must be one of house") as error:
        recipe_of("cubist")
    assert error.value.field == "look"


def test_clay_is_animated_on_twos_without_fur_and_grass() -> None:
    store = MemoryStore()
    made = worn(shot(store), "claymation", store)
    turns = made.motion.poses["ball-1"].rotations
    assert np.array_equal(turns[0], turns[1])
    assert not np.array_equal(turns[1], turns[2])
    assert np.array_equal(turns[2, 0], turns[2, 2])
    assert len(made.world.entity("ball-1").parts) == 1
    assert [scatter.id for scatter in made.world.scatters] == ["trees"]
    clay = made.world.materials["wood-1"]
    assert clay.colour == pytest.approx((0.3, 0.2, 0.1))
    assert clay.metallic == 0
    assert clay.bump_m > 0
    assert clay.colour_texture is None


def test_facets_are_few_flat_and_of_one_colour_each() -> None:
    store = MemoryStore()
    made = worn(shot(store), "low poly", store)
    mesh = get_mesh(store, made.world.entity("ball-1").parts[0].mesh)
    assert not mesh.smooth
    assert len(mesh.starts) < 0.6 * len(sphere(0.5, 64).starts)
    assert mesh.colours is not None
    assert np.ptp(mesh.colours.reshape(-1, 3, 3), axis=1).max() == 0
    assert mesh.skin is not None
    assert len(mesh.skin.joints) == len(mesh.points)
    assert np.abs(np.linalg.norm(mesh.points, axis=1) - 0.5).max() < 0.06


def test_cubes_are_cubes_follow_one_joint_and_keep_colours() -> None:
    store = MemoryStore()
    made = worn(shot(store), "voxel", store)
    mesh = get_mesh(store, made.world.entity("ball-1").parts[0].mesh)
    quads = mesh.points.reshape(-1, 4, 3)
    sides = np.linalg.norm(quads - np.roll(quads, 1, 1), axis=-1)
    assert np.allclose(sides, sides[0, 0], atol=1e-5)
    assert mesh.skin is not None
    assert (np.ptp(mesh.skin.joints[:, 0].reshape(-1, 4), axis=1) == 0).all()
    assert mesh.colours is not None
    up = quads.mean(1)[:, 2] > 0.2
    assert mesh.colours.reshape(-1, 4, 3)[up, 0, 0].min() > 0.7
    cell = float(sides[0, 0])
    normals = np.cross(quads[:, 1] - quads[:, 0], quads[:, 2] - quads[:, 0])
    cubes = float((normals * quads.mean(1)).sum()) / 3 / cell**3
    assert cubes == pytest.approx(round(cubes), abs=1e-2)
    assert cubes > 300


def test_noir_is_darker_but_for_its_key() -> None:
    store = MemoryStore()
    lamps = {lamp.id: lamp.power for lamp in worn(shot(store), "film noir", store).world.lamps}
    assert lamps["sun"] > 8
    assert lamps["lamp"] < 8


def test_cameras_of_looks_stand_where_they_should() -> None:
    plain = Shot.model_validate({"id": "one", "seconds": "1", "place": "park", "look": "pastel symmetry"})
    assert composed(plain).camera.angle == "front view"
    watched = composed(plain.model_copy(update={"look": "cctv"})).camera
    assert (watched.angle, watched.move, watched.framing) == ("high angle", "static", "wide shot")
    assert composed(plain.model_copy(update={"look": "oil painting", "camera": CameraPlan(move="pan")})).camera == CameraPlan(
        move="pan"
    )


def test_an_isometric_view_looks_down_at_35_degrees_at_what_was_aimed_at() -> None:
    store = MemoryStore()
    before, after = shot(store).motion.camera, worn(shot(store), "isometric", store).motion.camera
    aim = before.positions[0, 1] + np.array([0, 1, 0]) * before.focus_m[0, 1]
    away = after.positions[0, 1] - aim
    assert np.degrees(np.arcsin(away[2] / np.linalg.norm(away))) == pytest.approx(35.26, abs=0.1)
    assert abs(away[0]) == pytest.approx(abs(away[1]), rel=1e-3)
    assert after.lens_mm.min() > 300


def test_beings_of_cubes_are_whole_in_every_pose() -> None:
    """A rod that bends at its middle: in each held pose its cubes lie on one lattice, hang together and keep their colours."""
    store = MemoryStore()
    rod = tube(np.array([[0, 0, z] for z in np.linspace(0, 1, 30)]), 0.08, 16)
    joints = np.zeros((len(rod.points), 4), np.int16)
    joints[:, 0] = rod.points[:, 2] > 0.5
    weights = np.tile(np.array([1, 0, 0, 0], np.float32), (len(rod.points), 1))
    part = Part(put_mesh(store, replace(rod, skin=Skin(joints, weights))), ("skin-1",))
    skeleton = Skeleton(("low", "high"), (-1, 0), ((0.0, 0.0, 0.0), (0.0, 0.0, 0.5)))
    turns = np.zeros((FRAMES, 3, 2, 4), np.float32)
    angle = 0.5 * np.linspace(0, 1.4, FRAMES)
    turns[..., 0] = 1
    turns[:, :, 1, 0], turns[:, :, 1, 1] = np.cos(angle)[:, None], np.sin(angle)[:, None]
    bare = shot(store)
    being = Entity("snake-1", 7, (part,), skeleton=skeleton)
    pose = PoseTrack(turns, np.zeros((FRAMES, 3, 2, 3), np.float32))
    world = replace(bare.world, entities=(*bare.world.entities, being))
    made = worn(StagedShot(world, replace(bare.motion, poses={"snake-1": pose})), "voxel", store)
    assert made.world.entity("snake-1").skeleton is None
    assert "snake-1" not in made.motion.poses
    surfaces = made.motion.surfaces["snake-1"]
    assert len(surfaces) == FRAMES
    assert surfaces[0] == surfaces[2] != surfaces[3]
    for digest in (surfaces[0], surfaces[-1]):
        arrays, _ = store.get(digest)
        quads = arrays["points"].reshape(-1, 4, 3).astype(float)
        sides = np.linalg.norm(quads - np.roll(quads, 1, 1), axis=-1)
        assert np.allclose(sides, sides[0, 0], atol=1e-5)
        lattice = quads / sides[0, 0]
        corners: Ints = np.rint(lattice).astype(np.int64).reshape(-1, 3)
        assert np.abs(lattice.reshape(-1, 3) - corners).max() < 1e-3
        places = {tuple(corner) for corner in corners.tolist()}
        reached, edge = set[tuple[int, ...]](), [next(iter(places))]
        while edge:
            x, y, z = edge.pop()
            if (x, y, z) in places and (x, y, z) not in reached:
                reached.add((x, y, z))
                edge += [(x + 1, y, z), (x - 1, y, z), (x, y + 1, z), (x, y - 1, z), (x, y, z + 1), (x, y, z - 1)]
        assert reached == places
