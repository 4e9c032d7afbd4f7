"""Whom a prompt brings into a given picture comes in, stands on its ground, and darkens it with a shadow."""

from pathlib import Path

import numpy as np
import pytest
from given_pictures import landscape
from PIL import Image

from aozora.engines.world import catalogue, open_engine
from aozora.film.brief import Brief, Reference
from aozora.film.plate import PRESENT
from aozora.film.projection import Pinhole
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.media.movie import read_frames
from aozora.studio.make import Order, plan, produce
from aozora.studio.newcomers import newcomers, only
from aozora.vision.motion import Guest, Mover, Plan
from aozora.vision.plates import plate_of
from aozora.vision.reading import Layer, read

SETTINGS = Settings.of(width=96, height=54, fps=12, seconds=1)


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A dog runs across the meadow", ["dog"]),
        ("The dog runs across the meadow", []),
        ("A street with a car at dusk", []),
        ("Add a wooden chair", ["chair"]),
        ("Two red balloons rise", ["balloon", "balloon"]),
    ],
)
def test_articles_tell_who_comes_new(prompt: str, kinds: list[str]) -> None:
    screenplay = plan(Brief.of(prompt, SETTINGS))
    found = newcomers(screenplay)
    assert [role.kind for role in screenplay.cast if role.id in found] == kinds


def test_a_plate_tells_ground_and_light() -> None:
    picture = landscape(160, 90)
    picture[:, :40] = np.clip(picture[:, :40] * 1.15, 0, 255).astype(np.uint8)
    plate = plate_of(picture, read(picture))
    assert plate.horizon == pytest.approx(0.5, abs=0.03)
    assert plate.rows[0] > plate.horizon
    assert plate.ground[1] > plate.ground[2]
    assert plate.zenith[2] > plate.zenith[0]
    # Feet in a row are as far away as level ground in that row.
    depth = plate.depth_of(0.8, 16 / 9)
    assert depth == pytest.approx(plate.eye_m * 35 / 36 * 16 / 9 / (0.8 - plate.horizon))
    assert plate.standing(0.3, 16 / 9) == pytest.approx(plate.depth_of(plate.rows[1], 16 / 9))


def test_who_runs_comes_in_from_outside_and_who_sits_is_told_of(tmp_path: Path) -> None:
    settings = Settings.of(width=96, height=54, fps=12, seconds=3)
    picture = landscape(96, 54)
    plate = plate_of(picture, read(picture))
    with open_engine(FolderStore(tmp_path / "assets")) as engine:
        running = plan(Brief.of("A dog runs across the meadow", settings))
        staged = engine.stage_on(plate, only(running, newcomers(running)), settings, Watch())
        sitting = plan(Brief.of("A dog sits in the meadow", settings))
        seated = engine.stage_on(plate, only(sitting, newcomers(sitting)), settings, Watch())
    (shot,) = staged.shots
    (dog,) = (entity.id for entity in shot.world.entities if not entity.id.startswith("set/"))
    places = shot.motion.transforms[dog].positions[:, 1].astype(np.float64)
    across: list[float] = []
    for frame, place in enumerate(places):
        lens = Pinhole.of(shot.motion.camera, frame, 96, 54)
        across.append(float(lens.pixels(place[None] - lens.position)[0, 0]))
    assert not 0 <= across[0] <= 95
    assert sum(0 <= x <= 95 for x in across) > len(across) / 3
    assert not [note for note in staged.notes if note.text == PRESENT]
    assert [note for note in seated.notes if note.text == PRESENT]


def test_a_guest_goes_behind_what_is_nearer() -> None:
    picture = landscape(160, 90)
    reading = read(picture)
    assert reading.subject.any()
    mover = Mover(reading, Plan(frozenset(), 2.0))
    whole, ones = np.ones((90, 160), np.float32), np.ones((90, 160, 3), np.float32)
    blue = np.full((90, 160, 3), (0, 0, 255), np.float32)
    inner = reading.subject & (np.arange(160)[None] > 74) & (np.arange(160)[None] < 86)
    far = mover.frame(1.0, Guest(Layer(blue, 20 * whole, whole), ones))
    near = mover.frame(1.0, Guest(Layer(blue, 0.5 * whole, whole), ones))
    assert far[inner][:, 2].mean() < 100
    assert near[inner][:, 2].min() > 250
    shaded = mover.frame(1.0, Guest(Layer(blue, whole, 0 * whole), ones * 0.25))
    ground = np.s_[80:, :40]
    assert shaded[ground].mean() == pytest.approx(0.25 ** (1 / 2.2) * picture[ground].mean(), rel=0.05)


def test_a_balloon_rises_into_a_picture(tmp_path: Path) -> None:
    picture = landscape(96, 54)
    Image.fromarray(picture).save(tmp_path / "first.png")
    brief = Brief.of(
        "A red balloon rises",
        SETTINGS,
        (Reference(kind="picture", tag="first", role="first_frame", path=tmp_path / "first.png"),),
    )
    release = produce(Order(brief, tmp_path / "film.mp4", keep=tmp_path / "kept"))
    frames = [frame.picture.astype(np.float64) for frame in read_frames(tmp_path / "kept" / "master.mkv")]
    assert len(frames) == 12
    assert np.abs(frames[0] - picture).max() == 0
    changed = np.abs(frames[-1] - frames[0]).max(-1) > 40
    assert 0.002 < changed.mean() < 0.5
    red = frames[-1][changed]
    assert red[:, 0].mean() > 1.5 * red[:, 2].mean()
    status = {span.text: span.status for span in release.understanding.understanding}
    assert status["balloon"] == "depicted"
    assert catalogue().engine == "world"
