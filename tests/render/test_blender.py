"""The render child: what it renders, its passes, and how it survives."""

import os
import re
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from aozora.film.errors import Cancelled, InvalidInput
from aozora.film.motion import PoseTrack, ShapeTrack
from aozora.film.production import RawFrame, RenderRequest, StagedShot
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.film.world import (
    Cover,
    Entity,
    Material,
    Part,
    Picture,
    Skeleton,
    Skin,
    Texture,
    get_mesh,
    put_mesh,
    put_picture,
)
from aozora.render.blender.renderer import CyclesRenderer
from aozora.render.blender.stubs import elf_with_soname, needed_libraries
from aozora.render.renderer import open_renderer

WIDTH, HEIGHT = 96, 54
ALL = frozenset({"depth", "normal", "flow", "ids"})


def request(*frames: int, **rest: object) -> RenderRequest:
    return RenderRequest("shot-1", frames, WIDTH, HEIGHT, **rest)  # pyright: ignore[reportArgumentType]


@pytest.fixture(scope="module")
def rendered(cycles: CyclesRenderer, small_shot: StagedShot) -> list[RawFrame]:
    return list(cycles.render(small_shot, request(2, 0, passes=ALL), Watch()))


def test_frames_come_in_the_order_asked_for(rendered: list[RawFrame]) -> None:
    assert [frame.index for frame in rendered] == [2, 0]


def test_picture_shows_a_red_cube(rendered: list[RawFrame]) -> None:
    picture, ids = rendered[1].picture, rendered[1].passes["ids"]
    red, green, _ = picture[ids == 1].mean(0)
    assert red > 3 * green
    assert np.isfinite(picture).all()


def test_passes_tell_the_truth(rendered: list[RawFrame]) -> None:
    passes = rendered[0].passes
    inside = passes["ids"] == 1
    assert set(np.unique(passes["ids"])) <= {0, 1, 2}
    # The cube's front is 1.85 m away; it moves 0.05 m a frame to the right: pixels = width * lens / sensor * shift / depth.
    expected = WIDTH * 50 / 36 * 0.05 / 1.85
    flow = np.median(passes["flow"][inside], 0)
    assert flow == pytest.approx([-expected, 0, expected, 0], abs=0.15)
    assert np.median(passes["depth"][inside]) == pytest.approx(1.85, abs=0.02)
    assert np.median(passes["normal"][inside], 0) == pytest.approx([0, -1, 0], abs=0.01)


def test_region_is_a_window_of_the_whole(cycles: CyclesRenderer, small_shot: StagedShot, rendered: list[RawFrame]) -> None:
    region = (32, 16, 64, 48)
    part = next(cycles.render(small_shot, request(0, region=region, passes=ALL), Watch()))
    assert part.picture.shape == (32, 32, 3)
    whole = rendered[1].passes["ids"][16:48, 32:64]
    assert (part.passes["ids"] == whole).mean() > 0.97


def test_same_request_same_frame(cycles: CyclesRenderer, small_shot: StagedShot, rendered: list[RawFrame]) -> None:
    again = next(cycles.render(small_shot, request(0, passes=ALL), Watch()))
    assert np.abs(again.picture - rendered[1].picture).max() < 0.02


def test_poses_go_to_the_joints_they_name(cycles: CyclesRenderer, small_shot: StagedShot, store: FolderStore) -> None:
    """A skeleton that is not in depth-first order: only the joint that holds the cube is raised."""
    mesh = get_mesh(store, small_shot.world.entity("cube-1").parts[0].mesh)
    held = Skin(np.full((len(mesh.points), 4), 2, np.int16), np.tile(np.float32([1, 0, 0, 0]), (len(mesh.points), 1)))
    part = Part(put_mesh(store, replace(mesh, skin=held)), ("red",))
    skeleton = Skeleton(("root", "left", "right", "left tip"), (-1, 0, 0, 1), ((0.0, 0.0, 0.0),) * 4)
    floor = small_shot.world.entity("set/floor")
    world = replace(small_shot.world, entities=(Entity("cube-1", 1, (part,), skeleton), floor))
    turns = np.zeros((6, 3, 4, 4), np.float32)
    turns[..., 0] = 1
    raised = np.zeros((6, 3, 4, 3), np.float32)
    raised[:, :, 2, 2] = np.arange(6)[:, None] * 0.1
    motion = replace(small_shot.motion, transforms={}, poses={"cube-1": PoseTrack(turns, raised)})
    frames = list(cycles.render(StagedShot(world, motion), request(0, 3, passes=ALL), Watch()))
    rows = [float(np.mean(np.nonzero(frame.passes["ids"] == 1)[0])) for frame in frames]
    assert rows[0] - rows[1] == pytest.approx(WIDTH * 50 / 36 * 0.3 / 1.85, abs=2.5)


def test_deforming_meshes_follow_their_points(cycles: CyclesRenderer, small_shot: StagedShot, store: FolderStore) -> None:
    mesh = get_mesh(store, small_shot.world.entity("cube-1").parts[0].mesh)
    lifted = np.stack([mesh.points + np.float32([0, 0, 0.05 * frame]) for frame in range(6)])
    motion = replace(small_shot.motion, transforms={}, deformations={"cube-1": store.put({"points": lifted})})
    frames = list(cycles.render(StagedShot(small_shot.world, motion), request(1, 5, passes=ALL), Watch()))
    rows = [float(np.mean(np.nonzero(frame.passes["ids"] == 1)[0])) for frame in frames]
    assert rows[0] - rows[1] == pytest.approx(WIDTH * 50 / 36 * 0.2 / 1.85, abs=2.5)
    inside = frames[0].passes["ids"] == 1
    assert np.median(frames[0].passes["flow"][inside], 0)[1] == pytest.approx(WIDTH * 50 / 36 * 0.05 / 1.85, abs=0.4)


def test_shapes_are_blended_in_both_ways(cycles: CyclesRenderer, small_shot: StagedShot, store: FolderStore) -> None:
    mesh = get_mesh(store, small_shot.world.entity("cube-1").parts[0].mesh)
    lift = np.tile(np.float32([0, 0, 0.2]), (len(mesh.points), 1))
    part = Part(put_mesh(store, replace(mesh, shapes={"lift": lift})), ("red",))
    world = replace(small_shot.world, entities=(Entity("cube-1", 1, (part,)), small_shot.world.entity("set/floor")))
    weights = np.broadcast_to(np.float32([-0.5, 0, 1, 1, 1, 1])[:, None, None], (6, 3, 1))
    motion = replace(small_shot.motion, transforms={}, shapes={"cube-1": ShapeTrack(("lift",), weights)})
    frames = list(cycles.render(StagedShot(world, motion), request(0, 1, 3, passes=ALL), Watch()))
    tops = [int(np.nonzero(frame.passes["ids"] == 1)[0].min()) for frame in frames]
    step = WIDTH * 50 / 36 * 0.2 / 1.85
    assert [tops[1] - tops[0], tops[2] - tops[1]] == pytest.approx([-step / 2, -step], abs=1.5)


def test_a_cover_lies_where_the_fourth_colour_says(cycles: CyclesRenderer, small_shot: StagedShot, store: FolderStore) -> None:
    mesh = get_mesh(store, small_shot.world.entity("cube-1").parts[0].mesh)
    even = Texture(put_picture(store, Picture(np.full((4, 4), 0.5, np.float32), is_data=True)), "flat")
    red = Material((0.8, 0.05, 0.03), colour_attribute=True, cover=Cover(even, (0.03, 0.1, 0.9), 0.9))
    blues: list[float] = []
    for share in (0.2, 0.9):
        colours = np.concatenate([np.ones_like(mesh.points), np.full((len(mesh.points), 1), share, np.float32)], 1)
        part = Part(put_mesh(store, replace(mesh, colours=colours)), ("red",))
        floor = small_shot.world.entity("set/floor")
        materials = {**small_shot.world.materials, "red": red}
        world = replace(small_shot.world, entities=(Entity("cube-1", 1, (part,)), floor), materials=materials)
        frame = next(cycles.render(replace(small_shot, world=world), request(0, passes=ALL), Watch()))
        colour = frame.picture[frame.passes["ids"] == 1].mean(0)
        blues.append(float(colour[2] / colour[0]))
    assert blues[0] < 0.5
    assert blues[1] > 2


def test_true_motion_blur_smears_along_the_motion(cycles: CyclesRenderer, small_shot: StagedShot) -> None:
    sharp = next(cycles.render(small_shot, request(2, samples=16), Watch())).picture
    smeared = next(cycles.render(small_shot, request(2, samples=16, motion_blur=True), Watch())).picture

    def steepest(picture: np.ndarray) -> float:
        return float(np.abs(np.diff(picture[HEIGHT // 2, :, 1])).max())

    assert steepest(smeared) < 0.8 * steepest(sharp)


def test_a_killed_child_costs_a_frame_not_the_film(store: FolderStore, small_shot: StagedShot) -> None:
    renderer = CyclesRenderer(store)
    try:
        frames = []
        for frame in renderer.render(small_shot, request(0, 1, 2, 3), Watch()):
            frames.append(frame.index)
            if frame.index == 1:
                assert renderer.child_pid is not None
                os.kill(renderer.child_pid, signal.SIGKILL)
        assert frames == [0, 1, 2, 3]
    finally:
        renderer.close()
    assert renderer.child_pid is None


def test_cancelling_stops_between_frames(cycles: CyclesRenderer, small_shot: StagedShot) -> None:
    cancelled = threading.Event()
    frames = cycles.render(small_shot, request(0, 1, 2), Watch(cancelled=cancelled))
    next(frames)
    cancelled.set()
    with pytest.raises(Cancelled):
        next(frames)


def test_unknown_device_and_renderer(cycles: CyclesRenderer, small_shot: StagedShot, store: FolderStore) -> None:
    with pytest.raises(InvalidInput) as caught:
        next(cycles.render(small_shot, request(0, device="metal"), Watch()))
    assert caught.value.field == "device"
    with pytest.raises(InvalidInput):
        open_renderer("crayons", store)


def test_null_renderer_answers_every_request(store: FolderStore, small_shot: StagedShot) -> None:
    frames = list(open_renderer("null", store).render(small_shot, request(0, 3, passes=ALL), Watch()))
    assert [f.index for f in frames] == [0, 3]
    assert frames[0].picture.shape == (HEIGHT, WIDTH, 3)
    assert set(frames[0].passes) == ALL


def test_stub_names_itself(tmp_path: Path) -> None:
    path = tmp_path / "libXnone.so.6"
    path.write_bytes(elf_with_soname("libXnone.so.6"))
    told = subprocess.run(
        [sys.executable, "-c", f"import ctypes; ctypes.CDLL({str(path)!r}); print(open('/proc/self/maps').read())"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "libXnone.so.6" in told.stdout


def test_blender_loads_without_window_libraries(
    store: FolderStore, small_shot: StagedShot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every X11 and GL library counts as missing: the child supplies the names itself, imports Blender and renders."""
    names = needed_libraries()
    assert any(re.match(r"libX", name) for name in names)
    monkeypatch.setenv("AOZORA_HIDE_LIBRARIES", "|".join(re.escape(name) for name in names))
    renderer = CyclesRenderer(store)
    try:
        frame = next(renderer.render(small_shot, request(0), Watch()))
    finally:
        renderer.close()
    assert frame.picture.max() > 0.05


def test_frames_that_are_averaged_see_different_points_of_their_pixels(cycles: CyclesRenderer, small_shot: StagedShot) -> None:
    noisy = request(1, passes=frozenset({"albedo", "facing"}), denoised=False, takes=8)
    takes = [frame.passes["albedo"][..., 0] for frame in cycles.render(small_shot, noisy, Watch())]
    mean, low, high = np.mean(takes, 0), np.min(takes, 0), np.max(takes, 0)
    edge = high - low > 0.3
    assert 30 < edge.sum() < 400, "the cube's outline"
    assert len(np.unique(np.round(mean[edge], 2))) > 4, "which is antialiased together"
