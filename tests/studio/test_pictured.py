"""A given picture is the first frame, and moves with true parallax."""

import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from given_pictures import landscape
from numpy.typing import NDArray

from aozora.film.brief import Brief, Reference
from aozora.film.errors import InvalidInput
from aozora.film.settings import Settings
from aozora.media.movie import read_frames
from aozora.media.pictures import write_picture
from aozora.studio.make import Order, produce
from aozora.studio.pictured import Wishes, fitted, maker_of, opened
from aozora.vision.motion import EFFECTS, Mover, Plan
from aozora.vision.reading import read


def psnr(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> float:
    return float(10 * np.log10(255**2 / max(1e-9, float(((one.astype(float) - other) ** 2).mean()))))


def test_the_reading_finds_horizon_sky_and_subject() -> None:
    reading = read(landscape())
    assert abs(reading.horizon - 45) <= 4
    assert reading.sky[:30].mean() > 0.85
    assert reading.sky[55:].mean() == 0
    truth = np.zeros((90, 160), bool)
    truth[30:75, 72:88] = True
    assert (reading.subject & truth).sum() / (reading.subject | truth).sum() > 0.8


def test_near_moves_more_than_far_and_the_start_is_the_picture() -> None:
    picture = landscape()
    mover = Mover(read(picture), Plan(frozenset({"orbit"}), 2.0))
    assert np.array_equal(mover.frame(0), picture)
    back, front = read(picture).layers
    grid = np.stack(np.meshgrid(np.arange(160), np.arange(90)), -1)
    ground = mover.places(back, 2.0) - grid
    post = mover.places(front, 2.0) - grid
    assert ground[85, 80, 0] > 2 * ground[55, 80, 0] > 2 * abs(ground[10, 80, 0])
    assert post[60, 80, 0] > 2 * ground[50, 80, 0]


def test_still_regions_stay_and_frames_are_the_same_every_time() -> None:
    picture, still = landscape(), np.zeros((90, 160), bool)
    still[:, :50] = True
    every = frozenset(EFFECTS) - {"orbit"}
    frames = [Mover(read(picture), Plan(every, 2.0, still)).frame(1.5) for _ in range(2)]
    assert np.array_equal(frames[0], frames[1])
    assert np.array_equal(frames[0][:, :50], picture[:, :50])
    assert psnr(frames[0][:, 60:], picture[:, 60:]) < 30


def test_a_film_begins_with_the_picture_and_ends_with_the_last(tmp_path: Path) -> None:
    # A hard red edge, which 4:2:0 carries at half the resolution.
    first = landscape()
    last = (first[:, ::-1] // 2).astype(np.uint8)
    for name, picture in (("a.png", first), ("b.png", last)):
        write_picture(tmp_path / name, picture)
    references = (
        Reference(kind="picture", tag="first", path=tmp_path / "a.png", role="first_frame"),
        Reference(kind="picture", tag="last", path=tmp_path / "b.png", role="last_frame"),
    )
    settings = Settings.of(width=160, height=90, seconds=1, fps=12, visible_mark=False)
    release = produce(Order(Brief.of("The camera pushes in while it rains.", settings, references), tmp_path / "film.mp4"))
    frames = [frame.picture for frame in read_frames(release.film)]
    assert psnr(frames[0], first) > 35
    assert psnr(frames[-1], last) > 35
    told = {span.text: span.status for span in release.understanding.understanding}
    assert "depicted" in told.values()


def test_a_drawing_in_strong_colours_is_kept_as_well(tmp_path: Path) -> None:
    drawing = np.full((90, 160, 3), (200, 30, 30), np.uint8)
    drawing[21:70, 31:60] = [20, 200, 60]
    drawing[30:81, 101:140] = [30, 40, 220]
    write_picture(tmp_path / "drawing.png", drawing)
    references = (Reference(kind="picture", tag="first", path=tmp_path / "drawing.png", role="first_frame"),)
    settings = Settings.of(width=160, height=90, seconds=1, fps=12, visible_mark=False)
    release = produce(Order(Brief.of("The camera pushes in.", settings, references), tmp_path / "film.mp4"))
    assert psnr(next(iter(read_frames(release.film))).picture, drawing) > 35


def test_wrong_pictures_are_refused(tmp_path: Path) -> None:
    text, small = tmp_path / "text.png", tmp_path / "small.png"
    text.write_text("no picture")
    write_picture(small, landscape(80, 44))
    write_picture(tmp_path / "ok.png", landscape())
    (tmp_path / "half.png").write_bytes((tmp_path / "ok.png").read_bytes()[:900])
    header = bytearray((tmp_path / "ok.png").read_bytes())
    header[16:24] = struct.pack(">II", 12_000, 9_000)
    header[29:33] = struct.pack(">I", zlib.crc32(header[12:29]))
    (tmp_path / "huge.png").write_bytes(header)
    for name in ("text.png", "half.png", "huge.png", "none.png"):
        with pytest.raises(InvalidInput) as caught:
            opened(tmp_path / name, "first_frame")
        assert caught.value.field == "first_frame"
    reference = Reference(kind="picture", tag="first_frame", path=tmp_path / "ok.png", role="first_frame")
    brief = Brief.of("It rains.", Settings.of(width=160, height=90, seconds=1), (reference,))
    with pytest.raises(InvalidInput, match="size"):
        produce(Order(brief, tmp_path / "film.mp4", wishes=Wishes(still=small)))
    assert not list(tmp_path.glob("film*"))


def test_other_sizes_are_fitted() -> None:
    picture = landscape(100, 100)
    assert fitted(picture, 160, 90, "cover").shape == fitted(picture, 160, 90, "contain").shape == (90, 160, 3)
    assert psnr(fitted(picture, 160, 90, "contain")[:, 35:125], fitted(picture, 90, 90, "cover")) > 40


def test_only_what_the_picture_can_carry_counts_as_depicted(tmp_path: Path) -> None:
    first = tmp_path / "first.png"
    picture = np.full((90, 160, 3), (150, 100, 60), np.uint8)
    picture[30:60, 60:100] = [40, 20, 20]
    write_picture(first, picture)
    settings = Settings.of(width=160, height=90, seconds=1, fps=12, visible_mark=False)
    references = (Reference(kind="picture", tag="first", path=first, role="first_frame"),)
    brief = Brief.of("Waves on the water, rain falls", settings, references)
    release = produce(Order(brief, tmp_path / "film.mp4"))
    became = {span.text.lower(): span.status for span in release.understanding.understanding}
    assert became["waves"] == "not_depicted"
    assert "depicted" in {status for text, status in became.items() if "rain" in text}
    assert became["falls"] == "depicted"
    assert maker_of(brief) == "picture"
    assert maker_of(Brief.of("Waves", settings.model_copy(update={"engine": "null"}))) == "null"


def test_what_stands_on_the_ground_does_not_bend() -> None:
    picture = landscape()
    picture[30:76, 20:24] = picture[30:76, 120:124] = [40, 30, 25]
    reading = read(picture)
    assert len(reading.layers) >= 3
    mover = Mover(reading, Plan(frozenset({"push"}), 2.0))
    pushed = mover.frame(2.0).astype(int)
    dark = pushed.sum(-1) < 150
    upper, lower = (np.nonzero(dark[row, :60])[0].mean() for row in (38, 66))
    assert np.nonzero(dark[50, :60])[0].mean() < 19
    assert abs(upper - lower) < 1.5
