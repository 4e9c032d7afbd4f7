"""Changed shots: what is rendered anew lies where the change is seen, all else is the master's, and windows fit their place."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from moving_disc import MovingDisc, psnr  # pyright: ignore[reportUnknownVariableType]
from numpy.typing import NDArray

from aozora.film.motion import CameraTrack
from aozora.film.production import Frame, PassName, RawFrame, StagedShot
from aozora.film.reshoot import Reshoot
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.film.world import Develop, Material
from aozora.render.blender.renderer import CyclesRenderer
from aozora.render.dirty import probed, seen_in
from aozora.render.finish.filters import resized
from aozora.render.finish.pipeline import finish
from aozora.render.finish.plan import FinishPlan
from aozora.render.finish.window import Window
from aozora.render.footage import Crew, _shot_frames  # pyright: ignore[reportPrivateUsage]
from aozora.render.patching import patched_frames
from aozora.render.quality import request_for

SETTINGS = Settings.of(width=128, height=72, fps=12)


def cut(frame: RawFrame, left: int, top: int, right: int, bottom: int) -> RawFrame:
    passes: dict[PassName, NDArray[Any]] = {name: values[top:bottom, left:right] for name, values in frame.passes.items()}
    return RawFrame(frame.index, frame.picture[top:bottom, left:right], passes)


def turning_camera(frames: int) -> CameraTrack:
    angle = np.linspace(0, 0.1, frames * 3).reshape(frames, 3)
    turns = np.stack([np.cos(angle / 2), np.zeros_like(angle), np.sin(angle / 2), np.zeros_like(angle)], -1)
    ones = np.ones((frames, 3), np.float32)
    return CameraTrack(np.zeros((frames, 3, 3), np.float32), turns.astype(np.float32), 35 * ones, 3 * ones, 0 * ones)


def test_a_window_is_finished_as_in_the_whole_picture() -> None:
    scene = MovingDisc()
    plan = FinishPlan(Develop(bloom=0.2, vignette=0.5, aberration=0.003, grain=0.03), "shot", seed=3, camera=turning_camera(5))
    left, top, right, bottom = 32, 16, 144, 112
    whole = [scene.frame(index, 0.05) for index in range(5)]
    window = Window(left, top, scene.width, scene.height, lambda index: resized(whole[index].picture, 53, 30))
    full = list(finish(iter(whole), plan))
    part = list(finish((cut(frame, left, top, right, bottom) for frame in whole), replace(plan, window=window)))
    inner = np.s_[12:-12, 12:-12]
    for one, other in zip(full, part, strict=True):
        there = one.picture[top:bottom, left:right][inner].astype(int)
        assert np.abs(there - other.picture[inner]).mean() < 0.25
        assert np.percentile(np.abs(there - other.picture[inner]), 99.5) <= 3


@pytest.fixture(scope="module")
def red(small_shot: StagedShot) -> StagedShot:
    """The cube of the small shot, seen with a wider lens so that much of the picture is beside it."""
    camera = small_shot.motion.camera
    return replace(small_shot, motion=replace(small_shot.motion, camera=replace(camera, lens_mm=camera.lens_mm * 0.5)))


@pytest.fixture(scope="module")
def master(cycles: CyclesRenderer, red: StagedShot) -> list[Frame]:
    return list(_shot_frames(red, 0, Crew(SETTINGS, cycles, Watch())))


@pytest.fixture(scope="module")
def blue(red: StagedShot) -> StagedShot:
    materials = {**red.world.materials, "red": Material((0.03, 0.05, 0.8))}
    return replace(red, world=replace(red.world, materials=materials))


def patched(renderer: CyclesRenderer, change: Reshoot, master: list[Frame]) -> list[Frame]:
    return list(patched_frames(change, iter(master), SETTINGS, renderer, Watch()))


def everywhere(_: int) -> float:
    return 1.0


def test_a_recoloured_cube_leaves_the_rest_alone(
    cycles: CyclesRenderer, red: StagedShot, blue: StagedShot, master: list[Frame]
) -> None:
    made = patched(cycles, Reshoot(red, blue, 0, everywhere), master)
    truth = list(_shot_frames(blue, 0, Crew(SETTINGS, cycles, Watch())))
    for old, new, whole in zip(master, made, truth, strict=True):
        cube = np.asarray(old.passes["ids"]) == 1
        same = (old.picture == new.picture).all(-1)
        assert same.mean() > 0.5
        assert not same[cube].any()
        assert 32 < psnr(new.picture[cube] / 255, whole.picture[cube] / 255) < 90
        assert psnr(new.picture / 255, whole.picture / 255) > 34


def test_where_nothing_moves_few_frames_are_rendered(cycles: CyclesRenderer, red: StagedShot, blue: StagedShot) -> None:
    def rest(shot: StagedShot) -> StagedShot:
        return replace(shot, motion=replace(shot.motion, transforms={}))

    counted: list[float] = []
    master = list(_shot_frames(rest(red), 0, Crew(SETTINGS, cycles, Watch())))
    watch = Watch(spent=lambda stage, _: counted.append(1) if stage == "cycles" else None)
    made = list(patched_frames(Reshoot(rest(red), rest(blue), 0, everywhere), iter(master), SETTINGS, cycles, watch))
    # Two probes of either world, and two or three frames: the light on a few pixels of cube is uncertain.
    assert len(counted) <= 2 * 2 + 3
    truth = list(_shot_frames(rest(blue), 0, Crew(SETTINGS, cycles, Watch())))
    assert min(psnr(new.picture / 255, whole.picture / 255) for new, whole in zip(made, truth, strict=True)) > 32


def test_masks_limit_a_change_pixel_by_pixel_and_frame_by_frame(
    cycles: CyclesRenderer, red: StagedShot, blue: StagedShot, master: list[Frame]
) -> None:
    def where(frame: int) -> NDArray[np.float32]:
        mask = np.zeros((72, 128), np.float32)
        mask[:, 50 + 3 * frame : 64 + 3 * frame] = 1
        return mask

    def weight(frame: int) -> float:
        return float(2 <= frame <= 4)

    made = patched(cycles, Reshoot(red, blue, 0, weight, where), master)
    for index, (old, new) in enumerate(zip(master, made, strict=True)):
        differs = (old.picture != new.picture).any(-1)
        assert differs.any() == (2 <= index <= 4)
        assert not differs[where(index) == 0].any()


def test_what_is_not_seen_costs_nothing_and_copies_all(cycles: CyclesRenderer, red: StagedShot, master: list[Frame]) -> None:
    asked: list[int] = []

    class Counting(CyclesRenderer):
        def __init__(self) -> None:
            return

        def render(self, shot: StagedShot, request: object, watch: Watch) -> Iterator[RawFrame]:
            asked.append(1)
            return iter(())

    unused = replace(red, world=replace(red.world, materials={**red.world.materials, "other": Material()}))
    made = patched(Counting(), Reshoot(red, unused, 0, everywhere), master)
    assert all(one is other for one, other in zip(made, master, strict=True))
    assert asked == []


def test_probes_lie_closer_where_things_move(red: StagedShot, store: FolderStore) -> None:
    request = request_for("shot-1", 6, SETTINGS)
    names = frozenset({"cube-1"})
    fast = probed(Reshoot(red, red, 0, everywhere), names, list(range(6)), request)
    rest = replace(red, motion=replace(red.motion, transforms={}))
    slow = probed(Reshoot(rest, rest, 0, everywhere), names, list(range(6)), request)
    assert slow == ((0, 5), 12)
    assert fast == ((0, 1, 2, 3, 4, 5), 1)


def test_grain_is_not_taken_for_a_change_and_faint_light_is() -> None:
    rng = np.random.default_rng(5)
    ids = np.zeros((90, 160), np.int32)
    ids[30:50, 20:50] = 7
    shade = np.zeros((90, 160, 1), np.float32)
    shade[60:85, 90:150] = 0.08

    def at(light: float) -> RawFrame:
        grain = rng.normal(0, 0.03, (90, 160, 3))
        picture = 0.4 * (1 + grain) * (1 - light * shade) * np.where(ids[..., None] == 7, 1 + 2 * light, 1)
        return RawFrame(0, picture.astype(np.float32), {"ids": ids})

    old, new = [at(0) for _ in range(3)], [at(1) for _ in range(3)]
    for mask in seen_in(old, new, [7]):
        assert mask[ids == 7].all()
        assert mask[65:80, 96:144].mean() > 0.95
        assert not mask[:25].any()
        assert not mask[:, 60:80].any()
    for mask in seen_in(old, [at(0) for _ in range(3)], []):
        assert not mask.any()


def test_a_rectangle_is_the_same_pixels_of_the_whole_picture(cycles: CyclesRenderer, red: StagedShot) -> None:
    whole = replace(request_for(red.shot_id, 1, Settings.of(width=854, height=480)), takes=1, frames=(0,))
    (full,) = cycles.render(red, whole, Watch())
    for left, top, right, bottom in ((128, 32, 423, 480), (112, 0, 601, 399)):
        (part,) = cycles.render(red, replace(whole, region=(left, top, right, bottom)), Watch())
        assert part.picture.shape == (bottom - top, right - left, 3)
        differs = part.passes["ids"] != full.passes["ids"][top:bottom, left:right]
        assert differs.mean() < 0.002
