"""The rasteriser: what it sees is where geometry says, light and shadow fall where they must, and the same request gives the
same bytes."""

from dataclasses import replace

import numpy as np
import pytest

from aozora.film.errors import StageFailed
from aozora.film.motion import CameraTrack, Motion, TransformTrack
from aozora.film.production import RawFrame, RenderRequest, StagedShot
from aozora.film.projection import Pinhole
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.film.world import Entity, Lamp, Material, Mesh, Part, Picture, Sky, World, put_mesh, put_picture
from aozora.render.raster.forms import formed
from aozora.render.renderer import open_renderer

WIDTH, HEIGHT, FRAMES = 48, 32, 4
SIDE, FLOOR = 0.5, 40.0


def box(half: float) -> Mesh:
    corners = np.array([[x, y, z] for z in (-1, 1) for y in (-1, 1) for x in (-1, 1)], np.float32) * half
    faces = [[0, 2, 3, 1], [4, 5, 7, 6], [0, 1, 5, 4], [2, 6, 7, 3], [0, 4, 6, 2], [1, 3, 7, 5]]
    return Mesh.of_faces(corners, np.array(faces), smooth=False)


def ground(half: float) -> Mesh:
    corners = np.array([[-half, -half, 0], [half, -half, 0], [half, half, 0], [-half, half, 0]], np.float32)
    return Mesh.of_faces(corners, np.array([[0, 1, 2, 3]]), smooth=False)


def staged(store: FolderStore) -> StagedShot:
    """A red cube that slides to the right over a large white floor under a sun, seen from 6 m away and 2 m above."""
    place = np.zeros((FRAMES, 3, 3), np.float32)
    place[..., 0] = (np.arange(FRAMES, dtype=np.float32) * 0.1)[:, None]
    place[..., 2] = SIDE
    still = np.broadcast_to(np.array([1, 0, 0, 0], np.float32), (FRAMES, 3, 4))
    # The camera looks along -Z: turned up by 90 degrees about X it looks along +Y, then a little down.
    pitch = np.radians(90 - 15) / 2
    turn = np.broadcast_to(np.array([np.cos(pitch), np.sin(pitch), 0, 0], np.float32), (FRAMES, 3, 4))
    eye = np.broadcast_to(np.array([0, -6, 2], np.float32), (FRAMES, 3, 3))
    ones = np.ones((FRAMES, 3), np.float32)
    camera = CameraTrack(eye, turn, 36 * ones, 6 * ones, 0 * ones)
    sky = put_picture(store, Picture(np.full((8, 16, 3), 0.2, np.float32)))
    world = World(
        "shot",
        (
            Entity("cube", 7, (Part(put_mesh(store, box(SIDE)), ("red",)),)),
            Entity("set/floor", 9, (Part(put_mesh(store, ground(FLOOR)), ("white",)),)),
        ),
        materials={"red": Material((0.8, 0.05, 0.05), roughness=0.9), "white": Material(roughness=0.9)},
        lamps=(Lamp("sun", "sun", (1, 1, 1), 3.0, rotation=(0.924, 0.0, 0.383, 0.0), size=(0.5, 0.5)),),
        sky=Sky(sky),
    )
    return StagedShot(world, Motion("shot", FRAMES, camera, {"cube": TransformTrack(place, still)}, fps=12.0))


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[FolderStore, StagedShot, list[RawFrame]]:
    store = FolderStore(tmp_path_factory.mktemp("store"))
    shot = staged(store)
    return store, shot, rendered(store, shot)


def rendered(store: FolderStore, shot: StagedShot) -> list[RawFrame]:
    passes = frozenset({"depth", "ids", "flow", "normal"})
    request = RenderRequest("shot", tuple(range(FRAMES)), WIDTH, HEIGHT, passes=passes)
    return list(open_renderer("raster", store).render(shot, request, Watch()))


def test_depth_is_what_geometry_says(drawn: tuple[FolderStore, StagedShot, list[RawFrame]]) -> None:
    _, shot, frames = drawn
    eye = Pinhole.of(shot.motion.camera, 0, WIDTH, HEIGHT)
    rows, columns = np.nonzero(frames[0].passes["ids"] == 9)
    rays = eye.rays(np.stack([columns, rows], -1).astype(np.float64))
    expected = -eye.position[2] / rays[:, 2]
    np.testing.assert_allclose(frames[0].passes["depth"][rows, columns], expected, rtol=2e-3)
    np.testing.assert_allclose(frames[0].passes["normal"][rows, columns], np.tile([0, 0, 1], (len(rows), 1)), atol=1e-5)


def test_flow_is_how_far_the_cube_goes_on_the_sensor(drawn: tuple[FolderStore, StagedShot, list[RawFrame]]) -> None:
    _, shot, frames = drawn
    cube = frames[1].passes["ids"] == 7
    front = cube & (np.abs(frames[1].passes["normal"][..., 1]) > 0.9)
    assert front.sum() > 10
    step = 0.1 * Pinhole.of(shot.motion.camera, 1, WIDTH, HEIGHT).focal / frames[1].passes["depth"][front]
    flow = frames[1].passes["flow"][front]
    np.testing.assert_allclose(flow[:, 2], step, rtol=0.02)
    np.testing.assert_allclose(flow[:, 0], -step, rtol=0.02)
    assert np.abs(frames[1].passes["flow"][frames[1].passes["ids"] == 9]).max() < 1e-3


def test_the_cube_is_red_and_the_floor_beside_it_is_shaded_where_the_sun_does_not_come(
    drawn: tuple[FolderStore, StagedShot, list[RawFrame]],
) -> None:
    _, shot, frames = drawn
    picture, ids = frames[0].picture, frames[0].passes["ids"]
    red, green, _ = picture[ids == 7].mean(0)
    assert red > 4 * green
    eye = Pinhole.of(shot.motion.camera, 0, WIDTH, HEIGHT)
    # The sun shines towards -X and down: the shadow lies to the left of the cube.
    (left, right), _ = eye.seen(np.array([[-0.8, 0.0, 0.0], [0.9, 0.0, 0.0]]))
    shaded, sunny = (float(picture[round(p[1]), round(p[0])].mean()) for p in (left, right))
    assert shaded < 0.5 * sunny


def test_sunlit_white_is_as_bright_as_lambert_says(drawn: tuple[FolderStore, StagedShot, list[RawFrame]]) -> None:
    store, shot, _ = drawn
    dark = replace(shot, world=replace(shot.world, sky=None))
    lit = rendered(store, dark)[0]
    far = (lit.passes["ids"] == 9) & (lit.passes["depth"] > 9)
    sun = 3.0 * np.cos(2 * np.arccos(0.924)) * 0.8 / np.pi * 0.96
    assert sun < float(lit.picture[far].mean()) < 1.25 * sun


def test_the_same_request_gives_the_same_bytes(drawn: tuple[FolderStore, StagedShot, list[RawFrame]]) -> None:
    store, shot, frames = drawn
    for one, other in zip(frames, rendered(store, shot), strict=True):
        assert one.picture.tobytes() == other.picture.tobytes()
        assert one.passes["flow"].tobytes() == other.passes["flow"].tobytes()


def test_polygons_become_fans() -> None:
    points = np.array([[0, 0, 0], [1, 0, 0], [2, 1, 0], [1, 2, 0], [0, 1, 0], [0, 0, 1]], np.float32)
    slots = np.array([1, 0], np.int16)
    mesh = Mesh(points, np.array([0, 1, 2, 3, 4, 0, 1, 5], np.int32), np.array([0, 5], np.int32), slots=slots)
    form = formed(mesh)
    assert sorted(tuple(sorted(t)) for t in form.triangles.tolist()) == [(0, 1, 2), (0, 1, 5), (0, 2, 3), (0, 3, 4)]
    assert sorted(form.slots.tolist()) == [0, 1, 1, 1]


def test_liquids_are_refused(drawn: tuple[FolderStore, StagedShot, list[RawFrame]]) -> None:
    store, shot, _ = drawn
    wet = replace(shot, motion=replace(shot.motion, surfaces={"cube": ("x",) * FRAMES}))
    with pytest.raises(StageFailed, match="liquids"):
        rendered(store, wet)
