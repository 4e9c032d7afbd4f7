"""Key frames: what a picture shows where is read, and what is rendered at that moment shows it there."""

import json
import math
from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import pytest

from aozora.cli.main import main
from aozora.film.composition import Composition
from aozora.film.errors import InvalidInput
from aozora.film.screenplay import CameraPlan, Role, Screenplay, Shot, Span, read_screenplay
from aozora.film.settings import Settings
from aozora.studio.keyframes import Keyframe, keyframes_from, toned, with_keyframes
from aozora.studio.still import still_camera

CAST = (Role(id="dog-1", kind="dog", category="being"), Role(id="ball-1", kind="ball", category="thing"))
SHOT = Shot(id="shot-1", seconds=Fraction(2), place="meadow", roles=("dog-1",), camera=CameraPlan(framing="full shot"))
SECOND = Shot(id="shot-2", seconds=Fraction(3), place="meadow", roles=("ball-1",))
PLAY = Screenplay(cast=CAST, shots=(SHOT, SECOND))
WIDTH, HEIGHT = 320, 180


def drawn(path: Path, sky: tuple[int, int, int] = (130, 170, 225), box: tuple[int, int, int, int] = (60, 80, 110, 150)) -> Path:
    """A red figure on a green ground below a horizon at 70 of 180 lines."""
    rng = np.random.default_rng(3)
    picture = np.zeros((HEIGHT, WIDTH, 3))
    picture[:70] = sky
    picture[70:] = (70, 120, 50)
    left, top, right, bottom = box
    picture[top:bottom, left:right] = (190, 30, 25)
    picture = np.clip(picture + rng.normal(0, 3, picture.shape), 0, 255).astype(np.uint8)
    cv2.imwrite(str(path), picture[..., ::-1])
    return path


def test_a_picture_says_where_horizon_and_subject_are_and_when_it_was_taken(tmp_path: Path) -> None:
    day, evening = drawn(tmp_path / "day.png"), drawn(tmp_path / "evening.png", (225, 140, 80))
    first, second = keyframes_from([f"3.5={evening}", f"0.5={day}"])
    assert first.composition.time == 0.5
    assert first.composition.horizon == pytest.approx(70 / 180, abs=0.01)
    assert first.composition.box == pytest.approx((60 / 320, 80 / 180, 110 / 320, 150 / 180), abs=0.02)
    assert (first.hour, first.weather) == ("", "clear")
    assert second.hour in ("sunset", "golden hour")
    play = with_keyframes(PLAY, (first, second))
    assert [one.time for shot in play.shots for one in shot.camera.compositions] == [0.5, 1.5]
    assert [shot.hour for shot in play.shots] == ["afternoon", second.hour]
    said = PLAY.model_copy(update={"prompt": "noon", "understanding": (Span(start=0, end=4, text="noon", role="hour"),)})
    assert [shot.hour for shot in with_keyframes(said, (first, second)).shots] == ["afternoon", "afternoon"]
    assert read_screenplay(play.to_json()) == play


def test_its_colours_are_taken_on_but_a_sketch_has_none(tmp_path: Path) -> None:
    keyframes = keyframes_from([f"0={drawn(tmp_path / 'day.png')}"])
    style = toned(Settings(), keyframes).style
    assert style is not None
    assert (style.grain, style.stroke, style.marked) == (0.0, 0.0, 0.0)
    grey = cv2.imread(str(tmp_path / "day.png"), cv2.IMREAD_GRAYSCALE)
    assert grey is not None
    cv2.imwrite(str(tmp_path / "sketch.png"), grey)
    sketched = (Keyframe(Composition(time=0, horizon=0.4), picture=tmp_path / "sketch.png"),)
    assert toned(Settings(), sketched).style is None


def test_numbers_and_pictures_come_in_one_file(tmp_path: Path) -> None:
    drawn(tmp_path / "a.png")
    rows = [{"time": 1, "picture": "a.png", "role": "dog"}, {"time": 2.5, "horizon": 0.5, "box": [0.1, 0.2, 0.3, 0.4]}]
    (tmp_path / "k.json").write_text(json.dumps({"keyframes": rows}))
    play = with_keyframes(PLAY, keyframes_from([str(tmp_path / "k.json")]))
    (first,), (second,) = (shot.camera.compositions for shot in play.shots)
    assert first.role == "dog-1"
    assert second == Composition(time=0.5, horizon=0.5, box=(0.1, 0.2, 0.3, 0.4))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("picture.png", "SECONDS=PICTURE"),
        ("x=picture.png", "SECONDS=PICTURE"),
        ("no.json", "cannot read"),
        ("1=no.png", "no.png"),
    ],
)
def test_what_is_wrong_is_said(given: str, said: str) -> None:
    with pytest.raises(InvalidInput, match=said):
        keyframes_from([given])


def test_a_moment_beyond_the_end_is_refused() -> None:
    late = Keyframe(Composition(time=5, horizon=0.4))
    with pytest.raises(InvalidInput, match="before the film's end, 5 s"):
        with_keyframes(PLAY, (late,))


def test_what_is_rendered_at_that_moment_is_composed_so(tmp_path: Path) -> None:
    """The dog's pixels in the id pass lie where the picture's red figure is, and as large."""
    keyframes = keyframes_from([f"1={drawn(tmp_path / 'day.png', box=(40, 60, 120, 130))}"])
    settings = Settings.of(width=WIDTH, height=HEIGHT, fps=12, seconds=2, quality="preview", visible_mark=False)
    with still_camera(settings) as camera:
        play = with_keyframes(PLAY.model_copy(update={"shots": (SHOT,)}), keyframes)
        taken = camera.take_of(play, settings, Fraction(1))
    assert [note.text for note in taken.staging.notes if note.element == "camera"] == []
    assert taken.moment is not None
    number = next(e.pass_index for e in taken.moment.world.entities if e.id == "dog-1")
    rows, columns = np.nonzero(taken.frame.passes["ids"] == number)
    box = np.array([columns.min() / WIDTH, rows.min() / HEIGHT, (columns.max() + 1) / WIDTH, (rows.max() + 1) / HEIGHT])
    wanted = np.array(keyframes[0].composition.box)
    assert np.abs(box[:2] + box[2:] - wanted[:2] - wanted[2:]).max() / 2 < 0.02
    size, size_wanted = (math.sqrt(float(np.prod(one[2:] - one[:2]))) for one in (box, wanted))
    assert size == pytest.approx(size_wanted, rel=0.08)


def test_the_command_line_puts_them_into_the_storyboards_screenplay(tmp_path: Path) -> None:
    picture = drawn(tmp_path / "day.png")
    (tmp_path / "film.screenplay.json").write_text(PLAY.to_json())
    board = tmp_path / "board.png"
    given = ["storyboard", str(tmp_path / "film.screenplay.json"), "--engine", "null", "-o", str(board)]
    assert main([*given, "--keyframe", f"1={picture}"]) == 0
    kept = read_screenplay((tmp_path / "board.screenplay.json").read_text())
    assert kept.shots[0].camera.compositions[0].box is not None
    assert kept.shots[1].camera.compositions == ()
