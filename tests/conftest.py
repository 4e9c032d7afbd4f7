"""One shared render child for all tests, tiny worlds to render, and a store to keep them in."""

from collections.abc import Generator, Iterator

import numpy as np
import pytest
from postgres import cluster, programs

from aozora.film.motion import CameraTrack, Motion, TransformTrack
from aozora.film.production import StagedShot
from aozora.film.store import FolderStore
from aozora.film.world import Entity, Lamp, Material, Mesh, Part, Picture, Sky, World, put_mesh, put_picture
from aozora.render.blender.renderer import CyclesRenderer

FRAMES = 6
STEP_M = 0.05
"""How far the cube of the small shot moves along +X from frame to frame."""


@pytest.fixture(scope="session")
def postgres() -> Generator[str, None, None]:
    """The address of a PostgreSQL cluster of this session's own."""
    found = programs()
    if found is None:
        pytest.skip("PostgreSQL's server (initdb, pg_ctl) is not installed")
    with cluster(found) as address:
        yield address


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> FolderStore:
    """One asset folder for the session."""
    return FolderStore(tmp_path_factory.mktemp("store"))


@pytest.fixture(scope="session")
def cycles(store: FolderStore) -> Iterator[CyclesRenderer]:
    """One render child for the session."""
    renderer = CyclesRenderer(store)
    yield renderer
    renderer.close()


def still_camera(frames: int, position: tuple[float, float, float], lens_mm: float = 50.0) -> CameraTrack:
    """A camera that looks along +Y, level."""
    turn = np.array([np.sqrt(0.5), np.sqrt(0.5), 0, 0], np.float32)

    def hold(value: object) -> np.ndarray:
        array = np.asarray(value, np.float32)
        return np.broadcast_to(array, (frames, 3, *array.shape)).copy()

    return CameraTrack(hold(position), hold(turn), hold(lens_mm), hold(3.0), hold(0.0))


def cube(store: FolderStore, side: float = 0.3) -> Part:
    """A cube of the material "red", standing on z = 0."""
    points = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (0, 2)], float) * side / 2
    faces = np.array([[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]])
    return Part(put_mesh(store, Mesh.of_faces(points, faces, smooth=False)), ("red",))


@pytest.fixture(scope="session")
def small_shot(store: FolderStore) -> StagedShot:
    """A red cube that slides along +X under a grey sky, 2 m before the camera."""
    floor = Mesh.of_faces(np.array([[-9, -9, 0], [9, -9, 0], [9, 9, 0], [-9, 9, 0]], float), np.array([[0, 1, 2, 3]]))
    sky = put_picture(store, Picture(np.full((8, 16, 3), 0.8, np.float32)))
    world = World(
        "shot-1",
        entities=(
            Entity("cube-1", 1, (cube(store),), substance="wood"),
            Entity("set/floor", 2, (Part(put_mesh(store, floor), ("grey",)),)),
        ),
        materials={"red": Material((0.8, 0.05, 0.03)), "grey": Material((0.3, 0.3, 0.3), roughness=0.9)},
        lamps=(Lamp("sun", "sun", (1, 1, 1), 3.0, size=(2, 1)),),
        sky=Sky(sky, 0.6),
    )
    positions = np.zeros((FRAMES, 3, 3), np.float32)
    positions[..., 0] = (np.arange(FRAMES)[:, None] + np.array([-0.25, 0, 0.25])) * STEP_M
    rotations = np.zeros((FRAMES, 3, 4), np.float32)
    rotations[..., 0] = 1
    camera = still_camera(FRAMES, (0.0, -2.0, 0.2))
    return StagedShot(world, Motion("shot-1", FRAMES, camera, {"cube-1": TransformTrack(positions, rotations)}))


@pytest.fixture(autouse=True, scope="session")
def _own_state_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keys and caches of tests never touch the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AOZORA_HOME", str(tmp_path_factory.mktemp("aozora-home")))
        patch.setenv("AOZORA_CACHE", str(tmp_path_factory.mktemp("aozora-cache")))
        yield
