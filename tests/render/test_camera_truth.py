"""What is rendered is what the camera's path asks for, and what is off camera is still there: measured on real, tiny renders."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import numpy as np
from tests.conftest import cube, still_camera

from aozora.film.camera_path import CameraKey, CameraPath
from aozora.film.motion import CameraTrack, Motion, TransformTrack
from aozora.film.production import RawFrame, RenderRequest, StagedShot
from aozora.film.projection import Pinhole
from aozora.film.screenplay import CameraPlan
from aozora.film.store import FolderStore
from aozora.film.timing import Clock
from aozora.film.watch import Watch
from aozora.film.world import Entity, Lamp, Material, Mesh, Part, Picture, Sky, World, put_mesh, put_picture
from aozora.render.blender.renderer import CyclesRenderer
from aozora.world.cameras.geometry import ShotGeometry, SubjectTrack
from aozora.world.cameras.paths import solve_path
from aozora.world.cameras.solver import solve_camera
from aozora.world.elements import StagingArea

CLOCK = Clock(Fraction(24))


def _wall(store: FolderStore, corners: Sequence[Sequence[float]]) -> tuple[Part, ...]:
    mesh = Mesh.of_faces(np.array(corners, float), np.array([[0, 1, 2, 3]]))
    return (Part(put_mesh(store, mesh), ("grey",)),)


def _world(store: FolderStore, *entities: Entity) -> World:
    sky = np.full((8, 16, 3), 0.8, np.float32)
    sky[:, :4] = (0.9, 0.5, 0.3)
    materials = {name: Material(colour) for name, colour in (("red", (0.8, 0.05, 0.03)), ("grey", (0.3, 0.3, 0.3)))}
    lamps = (Lamp("sun", "sun", (1, 1, 1), 3.0, size=(2, 1)),)
    return World("shot-1", entities, materials=materials, lamps=lamps, sky=Sky(put_picture(store, Picture(sky)), 0.6))


def _rendered(cycles: CyclesRenderer, shot: StagedShot, frames: tuple[int, ...], **rest: object) -> list[RawFrame]:
    request = RenderRequest(shot.shot_id, frames, **rest)  # pyright: ignore[reportArgumentType]
    return list(cycles.render(shot, request, Watch()))


def test_the_pose_is_the_paths_to_a_twentieth_of_a_pixel(cycles: CyclesRenderer, store: FolderStore) -> None:
    """Points of the depth pass, placed with the pose that was asked for, lie on the walls that they show: three planes across
    one another make all six numbers of the pose, and the focal length, visible. 480 pixels across."""
    planes = {1: (2, 0.0), 2: (1, 4.0), 3: (0, -2.5)}
    room = _world(
        store,
        Entity("floor", 1, _wall(store, [(-9, -9, 0), (9, -9, 0), (9, 9, 0), (-9, 9, 0)])),
        Entity("back", 2, _wall(store, [(-9, 4, 0), (9, 4, 0), (9, 4, 9), (-9, 4, 9)])),
        Entity("side", 3, _wall(store, [(-2.5, -9, 0), (-2.5, 9, 0), (-2.5, 9, 9), (-2.5, -9, 9)])),
    )
    keys = (
        CameraKey(time=0, position=(1.3, -3.1, 1.7), target=(-1.1, 2.0, 0.9), lens_mm=28, roll=7),
        CameraKey(time=0.5, position=(0.2, -2.2, 2.3), target=(-1.7, 2.5, 0.4), lens_mm=35),
    )
    area = StagingArea("room", "ground", (0, 0, 0), 3.0, (0, -5, 1.5))
    track = solve_path(CameraPath(keys=keys), ShotGeometry(area, (), CLOCK, 12, 16 / 9))
    shot = StagedShot(room, Motion("shot-1", 12, track))
    wanted = frozenset(["depth", "ids"])
    worst = 0.0
    for frame in _rendered(cycles, shot, (0, 5, 11), width=480, height=270, passes=wanted, pinned=True):
        lens = Pinhole.of(track, frame.index, 480, 270)
        for number, (axis, level) in planes.items():
            y, x = np.nonzero(frame.passes["ids"] == number)
            assert len(y) > 500
            pixels = np.stack([x, y], -1).astype(float)
            points = lens.placed(pixels, frame.passes["depth"][y, x])
            points[:, axis] = level
            worst = max(worst, float(np.linalg.norm(lens.seen(points)[0] - pixels, axis=1).max()))
    assert worst < 0.05


def test_a_pan_all_around_comes_back_to_its_first_frame(cycles: CyclesRenderer, store: FolderStore) -> None:
    things = [
        Entity(f"cube-{n}", n + 1, (cube(store, 0.8 + 0.2 * n),), position=(3 * np.cos(a), 3 * np.sin(a), 0.0))
        for n, a in enumerate((0.3, 1.9, 3.4, 5.1))
    ]
    floor = Entity("set/floor", 9, _wall(store, [(-9, -9, 0), (9, -9, 0), (9, 9, 0), (-9, 9, 0)]))
    area = StagingArea("lawn", "ground", (0, 0, 0), 6.0, (0, -5, 1.5))
    geometry = ShotGeometry(area, (), CLOCK, 49, 16 / 9)
    track = solve_camera(CameraPlan(framing="wide shot", move="pan", degrees=360), geometry)
    shot = StagedShot(_world(store, floor, *things), Motion("shot-1", 49, track))
    first, half, last = _rendered(cycles, shot, (0, 24, 48), width=96, height=54, samples=4)
    again, other = (np.abs(frame.picture - first.picture).mean() for frame in (last, half))
    assert again < 0.01
    assert other > 5 * again


def test_a_body_comes_out_from_behind_a_wall_as_it_went_in(cycles: CyclesRenderer, store: FolderStore) -> None:
    frames, speed = 121, 0.6
    positions = np.zeros((frames, 3, 3), np.float32)
    positions[..., 0] = -1.5 + speed / 24 * (np.arange(frames)[:, None] + np.array([-0.25, 0, 0.25]))
    rotations = np.zeros((frames, 3, 4), np.float32)
    rotations[..., 0] = 1
    body = Entity("cube-1", 1, (cube(store),))
    world = _world(store, body, Entity("set/wall", 2, _wall(store, [(-1, -0.6, 0), (1, -0.6, 0), (1, -0.6, 1), (-1, -0.6, 1)])))
    camera = still_camera(frames, (0.0, -4.0, 0.3), 35.0)
    shot = StagedShot(world, Motion("shot-1", frames, camera, {"cube-1": TransformTrack(positions, rotations)}))
    wanted = frozenset(["ids"])
    seen = {
        f.index: f.passes["ids"] == 1 for f in _rendered(cycles, shot, (4, 22, 60, 98, 116), width=192, height=108, passes=wanted)
    }
    assert [bool(seen[n].any()) for n in (4, 22, 60, 98, 116)] == [True, False, False, False, True]
    # From frame 22 to 98 nothing of it was seen: more than three seconds.
    lens = Pinhole.of(camera, 0, 192, 108)
    for n in (4, 116):
        y, x = np.nonzero(seen[n])
        corners = np.array([[x, y, z] for x in (-0.15, 0.15) for y in (-0.15, 0.15) for z in (0, 0.3)])
        places, _ = lens.seen(positions[n, 1] + corners)
        assert np.allclose([x.min(), y.min()], places.min(0), atol=1.2)
        assert np.allclose([x.max(), y.max()], places.max(0), atol=1.2)
    assert abs(int(seen[4].sum()) - int(seen[116].sum())) <= 0.06 * seen[4].sum()


def test_the_far_side_is_the_same_first_seen_in_an_orbit_or_from_there(cycles: CyclesRenderer, store: FolderStore) -> None:
    body = Entity("cube-1", 1, (cube(store, 0.6),))
    mark = Entity("cube-2", 2, (cube(store, 0.2),), position=(0.1, 0.5, 0.0))
    floor = Entity("set/floor", 3, _wall(store, [(-9, -9, 0), (9, -9, 0), (9, 9, 0), (-9, 9, 0)]))
    world = _world(store, body, mark, floor)
    box = np.zeros((49, 3, 3))
    half = np.array([0.3, 0.3, 0.3])
    facing = np.broadcast_to([0.0, -1.0], (49, 3, 2))
    subject = SubjectTrack(
        "cube-1", box - half + half * [0, 0, 1], box + half + half * [0, 0, 1], box + half * [0, 0, 1], facing, 0.6
    )
    area = StagingArea("lawn", "ground", (0, 0, 0), 6.0, (0, -5, 1.5))
    plan = CameraPlan(framing="full shot", move="orbit", degrees=360)
    track = solve_camera(plan, ShotGeometry(area, (subject,), CLOCK, 49, 16 / 9))
    there = CameraTrack(**{name: np.repeat(value[:1], 1, 0) for name, value in vars(_at(track, 0)).items()})
    orbit, still = Motion("shot-1", 49, track), Motion("shot-1", 1, there)
    options = {"width": 96, "height": 54, "samples": 4, "passes": frozenset(["ids"])}
    near, far = _rendered(cycles, StagedShot(world, orbit), (24, 0), **options)
    (alone,) = _rendered(cycles, StagedShot(world, still), (0,), **options)
    assert np.abs(far.picture - alone.picture).mean() < 0.01
    assert (far.passes["ids"] == alone.passes["ids"]).mean() > 0.98
    # The small cube stands behind the large one, seen from where the orbit is half way round.
    assert (far.passes["ids"] == 2).sum() > (near.passes["ids"] == 2).sum()


def _at(track: CameraTrack, frame: int) -> CameraTrack:
    return replace(track, **{name: value[frame : frame + 1] for name, value in vars(track).items()})
