"""What is rendered of a shot in which little moves, and what is made of that."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from aozora.film.air import Air, Wind
from aozora.film.motion import CameraTrack
from aozora.film.production import RawFrame, StagedShot, Staging
from aozora.film.screenplay import Screenplay, Shot
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.film.world import get_mesh
from aozora.render.blender.renderer import CyclesRenderer
from aozora.render.finish.between import Still
from aozora.render.finish.carrying import carried, key_of
from aozora.render.finish.motion_field import motion_field
from aozora.render.footage import footage
from aozora.render.null import NullRenderer
from aozora.render.quality import request_for
from aozora.render.sparing.reach import reaches
from aozora.render.sparing.schedule import Schedule, Sights, region_of, schedule_of

SETTINGS = Settings.of(width=192, height=108, fps=12, quality="standard", visible_mark=False)


def longer(shot: StagedShot, frames: int, step_m: float = 0.0) -> StagedShot:
    """The shot with so many frames, at the end of which its cube lies still, seen by a camera that goes to the right."""
    track = shot.motion.transforms["cube-1"]
    rows = np.minimum(np.arange(frames), len(track.positions) - 1)
    positions = track.positions[rows].copy()
    positions[len(track.positions) :] = positions[len(track.positions) - 1, 1]
    positions[len(track.positions) - 1, 2] = positions[len(track.positions) - 1, 1]
    camera = shot.motion.camera
    tracks = {name: np.repeat(values[:1], frames, 0) for name, values in vars(camera).items()}
    tracks["positions"] = tracks["positions"].copy()
    tracks["positions"][..., 0] += (np.arange(frames)[:, None] + np.array([-0.25, 0, 0.25])) * step_m
    moved = replace(track, positions=positions, rotations=track.rotations[rows])
    return replace(shot, motion=replace(shot.motion, frames=frames, camera=CameraTrack(**tracks), transforms={"cube-1": moved}))


def schedule(shot: StagedShot, store: FolderStore) -> Schedule:
    return schedule_of(shot, request_for(shot.shot_id, shot.motion.exposed, SETTINGS), 1, store)


def staging_of(shot: StagedShot) -> Staging:
    return Staging(Screenplay(shots=(Shot(id="shot-1", seconds=Fraction(shot.motion.frames, 12), place="studio"),)), (shot,))


def test_where_nothing_moves_few_frames_are_rendered(small_shot: StagedShot, store: FolderStore) -> None:
    shot = longer(small_shot, 48)
    still = replace(shot, motion=replace(shot.motion, transforms={}))
    found = schedule(still, store)
    assert found.regions == {}
    assert len(found.frames) <= 4
    assert {0, 47} <= set(found.frames)
    assert reaches(still, store) == []


def test_what_moves_and_its_shadow_lie_in_the_parts_that_are_rendered(
    small_shot: StagedShot, store: FolderStore, cycles: CyclesRenderer
) -> None:
    shot = longer(small_shot, 12, 0.01)
    found = schedule(shot, store)
    parts = {index: region for index, region in found.regions.items() if index < 6}
    assert parts
    request = replace(request_for(shot.shot_id, 12, SETTINGS), frames=tuple(parts))
    for frame in cycles.render(shot, request, Watch()):
        left, top, right, bottom = parts[frame.index]
        assert (right - left) * (bottom - top) < 0.6 * 192 * 108
        y, x = np.nonzero(frame.passes["ids"] == 1)
        assert left <= x.min()
        assert x.max() < right
        assert top <= y.min()
        assert y.max() < bottom


def test_a_schedule_that_begins_later_is_a_part_of_the_whole_one(small_shot: StagedShot, store: FolderStore) -> None:
    whole = schedule(longer(small_shot, 48, 0.01), store)
    rest = whole.since(30)
    assert rest.frames == whole.frames[-len(rest.frames) :]
    assert rest.frames[0] <= 30
    assert rest.frames[0] not in whole.regions
    assert rest.gaps.items() <= whole.gaps.items()


def test_wind_or_light_that_changes_spares_nothing(small_shot: StagedShot, store: FolderStore) -> None:
    shot = longer(small_shot, 24)
    assert schedule(shot, store).gaps
    flicker = {"sun": np.tile(np.array([1.0, 0.8], np.float32), 36).reshape(24, 3)}
    assert not schedule(replace(shot, motion=replace(shot.motion, lights=flicker)), store).gaps
    turning = np.linspace(0, 0.2, 72, dtype=np.float32).reshape(24, 3)
    assert not schedule(replace(shot, motion=replace(shot.motion, sky_turn=turning)), store).gaps
    windy = replace(shot.world, air=Air(wind=Wind((9.0, 0.0))))
    assert schedule(replace(shot, world=windy), store).gaps, "there is nothing that sways"


def test_high_quality_and_films_with_passes_are_rendered_whole(small_shot: StagedShot, store: FolderStore) -> None:
    shot = longer(small_shot, 12)
    for settings in (SETTINGS.model_copy(update={"quality": "high"}), SETTINGS.model_copy(update={"passes": ("normal",)})):
        made = footage(staging_of(shot), settings, NullRenderer(store), Watch(), store=store)
        assert not any(frame.in_between for frame in made.frames())


def checkered(camera: CameraTrack, index: int) -> RawFrame:
    """A wall 4 m before the camera with a pillar 2 m before it, seen by a camera that looks along +Y; exact passes."""
    height, width = 72, 128
    focal, eye = 50.0 / 36.0 * width, camera.positions[index, 1]
    y, x = np.mgrid[:height, :width].astype(np.float64)
    right, up = (x + 0.5 - width / 2) / focal, -(y + 0.5 - height / 2) / focal
    pillar = np.abs(eye[0] + 2 * right) < 0.12
    depth = np.where(pillar, 2.0, 4.0)
    place, level = eye[0] + depth * right, depth * up
    wave = 0.5 + 0.2 * np.sin(9 * place) + 0.2 * np.sin(7 * level + 2 * pillar)
    picture = np.stack([wave, 0.5 * wave, np.where(pillar, 0.8, 0.3)], -1).astype(np.float32)
    passes = {"depth": depth.astype(np.float32), "flow": np.zeros((height, width, 4), np.float32)}
    return RawFrame(index, picture, {**passes, "ids": np.where(pillar, 2, 1).astype(np.int32)})


def test_what_stands_still_is_carried_to_where_the_camera_sees_it(small_shot: StagedShot) -> None:
    camera = longer(small_shot, 9, 0.03).motion.camera

    def still(index: int) -> Still:
        raw = checkered(camera, index)
        field = motion_field(raw)
        assert field is not None
        return Still(index, raw.picture, field)

    keys = (key_of(still(0), ()), key_of(still(8), ()))
    for index in (2, 5):
        made, unseen = carried(keys, index, camera)
        truth = checkered(camera, index)
        assert unseen.mean() < 0.02
        inner = np.s_[4:-4, 8:-8]
        wrong = np.abs(made.picture - truth.picture)[inner].max(-1)
        assert np.median(wrong) < 0.01
        assert (wrong > 0.1).mean() < 0.04, "only along the pillar's edges"
        assert np.median(np.abs(made.field.depth - truth.passes["depth"])) < 0.01
        wall = (truth.passes["depth"] == 4.0)[inner]
        assert np.median(made.field.flow[inner][wall][:, 2]) == pytest.approx(-0.03 / 4 * 50 / 36 * 128, rel=0.02)


def test_a_film_of_parts_shows_what_a_film_of_whole_frames_does(
    small_shot: StagedShot, store: FolderStore, cycles: CyclesRenderer
) -> None:
    shot = longer(small_shot, 12, 0.01)
    whole, spared = (list(footage(staging_of(shot), SETTINGS, cycles, Watch(), store=kept).frames()) for kept in (None, store))
    assert [frame.index for frame in spared] == list(range(12))
    assert any(frame.in_between for frame in spared)
    errors = [np.mean((a.picture.astype(float) - b.picture) ** 2) for a, b in zip(whole, spared, strict=True)]
    assert 10 * np.log10(255**2 / max(errors)) > 30
    ids = {index: (whole[index].passes["ids"] == 1, spared[index].passes["ids"] == 1) for index in (2, 4)}
    for index, (one, other) in ids.items():
        assert (one & other).sum() > 0.9 * (one | other).sum(), f"the cube is where it should be in frame {index}"


def test_a_film_that_goes_on_in_the_middle_of_a_gap_shows_the_same(
    small_shot: StagedShot, store: FolderStore, cycles: CyclesRenderer
) -> None:
    made = footage(staging_of(longer(small_shot, 36, 0.01)), SETTINGS, cycles, Watch(), store=store)
    assert made.onward is not None
    frames, rest = list(made.frames()), list(made.onward(21))
    assert [frame.index for frame in rest] == list(range(21, 36))
    errors = [np.mean((frames[f.index].picture.astype(float) - f.picture) ** 2) for f in rest]
    assert 10 * np.log10(255**2 / max(errors)) > 33


def test_a_surface_that_has_no_points_yet_reaches_nowhere(small_shot: StagedShot, store: FolderStore) -> None:
    triangle = np.array([[0, 0, 0], [0.2, 0, 0], [0, 0, 0.2]], np.float32)
    meshes = [
        store.put({"points": points, "faces": faces, "velocities": np.zeros_like(points)}, {"type": "surface"})
        for points, faces in ((triangle[:0], np.zeros((0, 3), np.int32)), (triangle, np.array([[0, 1, 2]], np.int32)))
    ]
    motion = replace(small_shot.motion, transforms={}, surfaces={"cube-1": (meshes[0],) * 3 + (meshes[1],) * 3})
    (reach,) = reaches(replace(small_shot, motion=motion), store)
    assert len(reach.balls(0)) == 0
    assert len(reach.balls(4)) == 8
    assert schedule(replace(small_shot, motion=motion), store).frames[-1] == small_shot.motion.frames - 1


def test_a_sea_that_reaches_behind_the_camera_fills_the_picture_and_is_rendered(
    small_shot: StagedShot, store: FolderStore
) -> None:
    floor = small_shot.world.entity("set/floor")
    points = np.repeat(get_mesh(store, floor.parts[0].mesh).points[None], small_shot.motion.frames, 0).astype(np.float32)
    points[..., 2] += 0.01 * np.arange(small_shot.motion.frames)[:, None]
    waves = {"set/floor": store.put({"points": points}, {"type": "deformation"})}
    shot = replace(small_shot, motion=replace(small_shot.motion, transforms={}, deformations=waves))
    (reach,) = reaches(shot, store)
    assert reach.entity is floor
    left, top, right, bottom = region_of(Sights(shot, [reach], 192, 108), range(2, 4)) or (0, 0, 0, 0)
    assert (left, right, bottom) == (0, 192, 108)
    assert top < 60
