"""Words are exact: shaped in any script, fitted, unmirrored, long enough to read, and OCR reads them."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from tests.conftest import still_camera

from aozora.film.motion import CameraTrack, Motion
from aozora.film.production import StagedShot
from aozora.film.screenplay import CameraPlan, ScreenText, Shot
from aozora.film.store import MemoryStore
from aozora.film.world import Entity, Material, Part, World, get_mesh, put_mesh
from aozora.render.finish.titles import inked, titled
from aozora.world.catalogue import world_catalogue
from aozora.world.geometry.primitives import bevelled_box
from aozora.world.lettering.overlay import overlays, reading_s
from aozora.world.lettering.placing import lettered
from aozora.world.lettering.setting import Box, fitted
from aozora.world.lettering.shaping import is_rtl, shaped
from aozora.world.lettering.solid import solid, winding
from aozora.world.lettering.view import readable

SHOT = Shot.model_validate({"id": "one", "seconds": "4", "place": "park"})


def with_text(text: str, medium: str, **more: object) -> Shot:
    return SHOT.model_copy(update={"texts": (ScreenText(id="t", text=text, medium=medium, **more),)})  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("text", ["Grüße, World!", "Привет, мир", "שלום עולם", "مرحبا بالعالم", "नमस्ते", "สวัสดี", "வணக்கம்"])
def test_every_script_is_shaped_without_missing_letters(text: str) -> None:
    line = shaped(text)
    assert line.missing == ""
    assert line.width > 0.3 * len(text) * 0.5
    assert max(contour[:, 0].max() for contour in line.contours) < line.width + 0.3


def test_letters_join_and_run_from_right_to_left() -> None:
    assert is_rtl("مرحبا")
    assert not is_rtl("123 ok")
    joined, single = shaped("بب"), shaped("ب")
    assert joined.width < 1.95 * single.width
    # The first letter of a Hebrew word is its rightmost: lamed is the tall one.
    lamed_first = [c for c in shaped("לא").contours if c[:, 1].max() > 0.72]
    assert lamed_first[0][:, 0].mean() > 0.5 * shaped("לא").width


def test_text_fits_its_box_with_the_largest_letters() -> None:
    box = Box(3.0, 1.0, 0.5)
    block = fitted("A long line of words that has to be broken", box)
    points = np.concatenate(block.contours)
    assert np.ptp(points[:, 0]) <= 3.0
    assert np.ptp(points[:, 1]) <= 1.0
    assert block.em > fitted("A long line of words that has to be broken", Box(1.5, 1.0, 0.5)).em


def test_a_ring_has_a_hole_and_solid_letters_have_sides() -> None:
    ring = shaped("O")
    flat, thick = solid(ring.contours, 0.05), solid(ring.contours, 0.05, depth=0.1)
    triangles = flat.points[flat.corners.reshape(-1, 3)]
    assert (winding(triangles.mean(1)[:, [0, 2]], list(ring.contours)) != 0).all()
    assert float(np.ptp(thick.points[:, 1])) == pytest.approx(0.1)
    area = 0.5 * np.linalg.norm(np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0]), axis=1).sum()
    mask = inked(tuple(tuple((float(x) - 0.4, float(y) - 0.35) for x, y in c) for c in ring.contours), 400, 400)
    assert area == pytest.approx(mask.sum() / 400**2, rel=0.03)


def test_titles_come_one_after_another_and_long_enough_to_read() -> None:
    texts = tuple(ScreenText(id=f"t{n}", text=text) for n, text in enumerate(("One", "The second title is longer")))
    titles, wrong = overlays(SHOT.model_copy(update={"texts": texts}), 16 / 9)
    assert wrong == {}
    assert titles[0].end_s == pytest.approx(titles[1].start_s)
    assert titles[1].end_s - titles[1].start_s > titles[0].end_s - titles[0].start_s > 1
    (short,), _ = overlays(with_text("Twelve letters", "title", start="2", end="2.1"), 16 / 9)
    assert short.end_s - short.start_s >= reading_s("Twelve letters") - 1e-9


def test_credits_roll_through_the_picture() -> None:
    (roll,), _ = overlays(with_text("\n".join(f"Somebody {n}" for n in range(20)), "credits"), 16 / 9)
    black = np.zeros((90, 160, 3), np.uint8)
    rows = [np.nonzero(titled(black, (roll,), s).max((1, 2)) > 90)[0] for s in (0.3, 2.0, 3.7)]
    assert rows[0].min() > 45
    assert np.ptp(rows[1]) > 60
    assert rows[2].max() < 45


def staged(aspect: float = 16 / 9) -> StagedShot:
    """A camera at eye level on an empty set."""
    frames = 48
    flat = np.full((frames, 3), 5.0, np.float32)
    camera = CameraTrack(
        np.tile(np.array([0, -5, 1.5], np.float32), (frames, 3, 1)),
        np.tile(np.array([0.7071068, 0.7071068, 0, 0], np.float32), (frames, 3, 1)),
        flat * 7, flat, flat * 0,
    )  # fmt: skip
    return StagedShot(World("one"), Motion("one", frames, camera))


@pytest.mark.parametrize("medium", ["sign", "neon", "poster", "chalk", "screen", "book", "paper"])
def test_boards_stand_in_sight_and_face_the_camera_unmirrored(medium: str) -> None:
    store = MemoryStore()
    made, notes = lettered(staged(), with_text("READ ME", medium), 16 / 9, store)
    assert notes == ()
    (board,) = made.world.entities
    letters = get_mesh(store, board.parts[-1].mesh)
    w, _, _, z = board.rotation
    turn = 2 * np.arctan2(z, w)
    right = np.array([np.cos(turn), np.sin(turn)])
    assert right[0] == pytest.approx(1.0, abs=1e-3)
    spread = float(np.ptp(letters.points[:, 0]))
    away = 5 + board.position[1]
    assert 0.15 < spread / (away * 36 / 35) < 0.6


def test_a_board_stands_before_what_would_hide_it() -> None:
    store = MemoryStore()
    cupboard = bevelled_box((6.0, 0.4, 6.0), 0.01)
    hiding = Entity("set/cupboard", 1, (Part(put_mesh(store, cupboard), ("grey",)),), position=(0.0, -1.5, 0.0))
    camera = still_camera(48, (0.0, -6.0, 1.2), 35.0)
    camera = replace(camera, focus_m=np.full_like(camera.focus_m, 6.0))
    places: list[float] = []
    for entities in ((), (hiding,)):
        bare = StagedShot(World("one", entities, materials={"grey": Material((0.3, 0.3, 0.3))}), Motion("one", 48, camera))
        made, _ = lettered(bare, with_text("SYSTEM ERROR", "screen"), 16 / 9, store)
        places.append(next(e for e in made.world.entities if e.id.startswith("text/")).position[1])
    assert places[0] > -1.5 > -1.7 > places[1]


def test_letters_that_cross_themselves_are_whole() -> None:
    """The Greek alpha of a variable font is one line that crosses itself: filled by parity it has a hole where it does."""
    block = fitted("α", Box(1.6, 0.8, 0.8, weight=800))
    letters = inked(tuple(tuple(map(tuple, contour)) for contour in block.contours), 320, 180)
    y, x = np.mgrid[0:180, 0:320]
    places = np.stack([(x - 159.5) / 180, -(y - 89.5) / 180], -1).reshape(-1, 2)
    inside = (winding(places, list(block.contours)) != 0).reshape(180, 320)
    core = np.asarray(cv2.erode(inside.astype(np.uint8), np.ones((5, 5), np.uint8))) > 0
    assert core.sum() > 1000
    assert letters[core].min() > 0.95
    assert letters[np.asarray(cv2.dilate(inside.astype(np.uint8), np.ones((5, 5), np.uint8))) == 0].max() < 0.05


def test_unknown_letters_are_told() -> None:
    _, notes = lettered(staged(), with_text("A\ue123", "sign"), 16 / 9, MemoryStore())
    assert [note.element for note in notes] == ["t"]


def test_the_camera_comes_near_to_words_on_clothes() -> None:
    texts = with_text("HELLO", "shirt").texts
    assert readable(CameraPlan(framing="full shot"), texts).framing == "medium close-up"
    assert readable(CameraPlan(), ()) == CameraPlan()


def test_the_catalogue_lists_media_for_words() -> None:
    assert {"title", "neon", "shirt", "sand", "sky", "chalk"} <= {entry.name for entry in world_catalogue().of("text")}


@pytest.mark.parametrize(("text", "language"), [("Hello World", "eng"), ("Привет мир", "rus"), ("שלום עולם", "heb")])
@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
def test_ocr_reads_titles(text: str, language: str, tmp_path: Path) -> None:
    (title,), _ = overlays(with_text(text, "title"), 16 / 9)
    picture = titled(np.full((180, 320, 3), 60, np.uint8), (title,), 2.0)
    cv2.imwrite(str(tmp_path / "title.png"), 255 - cv2.resize(picture, (960, 540), interpolation=cv2.INTER_CUBIC))
    command = ["tesseract", str(tmp_path / "title.png"), "-", "-l", language, "--psm", "6"]
    read = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert " ".join(read.split()) == text
