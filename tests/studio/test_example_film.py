"""The example of the pages: a one-page script is a film of a minute in eight shots, and its screenplay makes it."""

from fractions import Fraction
from pathlib import Path

from aozora.film.brief import Brief
from aozora.film.screenplay import read_screenplay
from aozora.film.settings import Settings
from aozora.media.probe import probe
from aozora.studio.make import Order, plan, produce

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
SETTINGS = Settings.of(width=32, height=18, fps=12, seconds=60)


def test_a_page_of_script_becomes_eight_shots_of_a_minute() -> None:
    screenplay = plan(Brief.of((EXAMPLES / "the-lighthouse.txt").read_text(encoding="utf-8"), SETTINGS))
    assert len(screenplay.shots) == 8
    assert screenplay.seconds == 60
    lines = [line for shot in screenplay.shots for line in shot.lines]
    assert [line.text.split()[0] for line in lines] == ["Do", "The", "Good"]
    assert {line.speaker for line in lines} == {"woman-1"}
    assert [text.text for shot in screenplay.shots for text in shot.texts] == ["THE LIGHT", "THE END"]
    assert sum(shot.music is not None for shot in screenplay.shots) >= 3
    assert [shot.transition for shot in screenplay.shots][4::3] == ["smash cut", "dissolve"]


def test_its_screenplay_is_filmed_whole(tmp_path: Path) -> None:
    screenplay = read_screenplay((EXAMPLES / "the-lighthouse.screenplay.json").read_text(encoding="utf-8"))
    settings = SETTINGS.model_copy(update={"engine": "null"})
    release = produce(Order(Brief(prompt=screenplay.prompt, settings=settings), tmp_path / "film.mp4", screenplay))
    picture = probe(release.film).picture
    assert picture is not None
    assert (picture.frames, Fraction(picture.frames) / picture.fps) == (720, 60)
