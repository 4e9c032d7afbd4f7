"""Changes to kept films with the null engine: library, lineage, errors that leave nothing behind, and patches."""

import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from aozora.film.brief import Brief
from aozora.film.errors import InvalidInput
from aozora.film.settings import Settings
from aozora.media.pictures import write_picture
from aozora.media.probe import probe
from aozora.studio.changes import Delivery, edit, extend, patch, remix, undo, vary
from aozora.studio.library import KeptFilm, Library, kept_film
from aozora.studio.limits import Limits
from aozora.studio.make import Order, produce
from aozora.studio.verify import verify_film

PROMPT = "A woman in a red shirt stands beside a wooden chair in a park"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library with one film of the null engine."""
    made = Library(tmp_path / "library")
    settings = Settings.of(width=64, height=48, fps=12, seconds=1, engine="null")
    with made.shelf(PROMPT) as shelf:
        produce(Order(Brief.of(PROMPT, settings), tmp_path / "film.mp4", keep=shelf))
    return made


def only(library: Library) -> KeptFilm:
    (film,) = library.list()
    return film


def names(library: Library) -> list[str]:
    return sorted(path.name for path in library.root.iterdir())


def test_films_are_listed_opened_and_removed(library: Library) -> None:
    film = only(library)
    assert library.open(film.id) == film == kept_film(film.folder)
    assert film.card.brief.prompt == PROMPT
    assert film.card.lineage is None
    library.remove(film.id)
    assert names(library) == []
    with pytest.raises(InvalidInput) as caught:
        library.open(film.id)
    assert caught.value.field == "film"


@pytest.mark.parametrize("name", ["../film", "", ".hidden", "no-such-film"])
def test_ids_stay_in_the_library(library: Library, name: str) -> None:
    with pytest.raises(InvalidInput):
        library.open(name)


def test_a_remix_keeps_its_lineage_and_its_parent_as_an_ingredient(library: Library, tmp_path: Path) -> None:
    film = only(library)
    release = remix(film, "It is night.", Delivery(tmp_path / "remix.mp4"))
    assert release.kept is not None
    child = library.open(release.kept.name)
    assert child.card.lineage is not None
    assert (child.card.lineage.parent, child.card.lineage.verb) == (film.id, "remix")
    assert undo(child, library) == film
    verdict = verify_film(release.film)
    assert verdict.ok
    assert verdict.facts["actions"] == ["c2pa.opened", "c2pa.edited"]


def test_errors_leave_the_library_unchanged(library: Library, tmp_path: Path) -> None:
    film, before = only(library), names(library)
    small = tmp_path / "mask.png"
    write_picture(small, np.zeros((10, 10, 3), np.uint8))
    (tmp_path / "text.png").write_text("no picture")
    # Ten million pixels of one colour are a few kilobytes; a hundred and eight are only claimed by the header.
    Image.new("L", (12_000, 900)).save(tmp_path / "bomb.png")
    header = bytearray((tmp_path / "bomb.png").read_bytes())
    header[16:24] = struct.pack(">II", 12_000, 9_000)
    header[29:33] = struct.pack(">I", zlib.crc32(header[12:29]))
    (tmp_path / "huge.png").write_bytes(header)
    output = Delivery(tmp_path / "out.mp4")
    wrong = [
        (Limits(mask=small), "mask"),
        (Limits(mask=tmp_path / "text.png"), "mask"),
        (Limits(mask=tmp_path / "bomb.png"), "mask"),
        (Limits(mask=tmp_path / "huge.png"), "mask"),
        (Limits(region=(0, 0, 65, 10)), "region"),
        (Limits(frames=(0, 12)), "frames"),
    ]
    for limits, field in wrong:
        with pytest.raises(InvalidInput) as caught:
            edit(film, "make it night", output, limits=limits)
        assert caught.value.field == field
    with pytest.raises(InvalidInput):
        edit(film, "frobnicate the gizmo", output)
    with pytest.raises(InvalidInput):
        extend(film, 300, output)
    assert names(library) == before
    assert not output.output.exists()


def test_a_film_without_its_world_is_not_changed(library: Library, tmp_path: Path) -> None:
    card = only(library).folder / "film.json"
    card.write_text(card.read_text().replace('"engine": "null"', '"engine": "world"'))
    film, before, output = only(library), names(library), Delivery(tmp_path / "out.mp4")
    assert film.card.brief.settings.engine == "world"
    changes = (
        lambda: edit(film, "make the shirt blue", output),
        lambda: patch(film, [{"op": "replace", "path": "/shots/0/hour", "value": "night"}], output),
        lambda: extend(film, 2, output),
        lambda: remix(film, "It is night.", output),
    )
    for change in changes:
        with pytest.raises(InvalidInput, match="without its world") as caught:
            change()
        assert caught.value.field == "film"
    assert names(library) == before
    assert not output.output.exists()


def test_a_film_is_extended_to_five_minutes_and_no_further(library: Library, tmp_path: Path) -> None:
    release = extend(only(library), 299, Delivery(tmp_path / "long.mp4"))
    assert release.kept is not None
    longest = library.open(release.kept.name)
    assert longest.screenplay.seconds == 300
    assert longest.frame_count == 300 * 12
    assert float(probe(release.film).seconds) == pytest.approx(300, abs=0.1)
    with pytest.raises(InvalidInput, match="at most 300 s") as caught:
        extend(longest, 1, Delivery(tmp_path / "longer.mp4"))
    assert caught.value.field == "seconds"
    assert not (tmp_path / "longer.mp4").exists()


def test_variations_lie_on_one_sheet(tmp_path: Path) -> None:
    settings = Settings.of(width=64, height=48, fps=12, seconds=1, engine="null", seed=7)
    made = vary(Brief.of("a red cube", settings), 2, tmp_path)
    assert [release.film.name for release in made] == ["seed-7.mp4", "seed-8.mp4"]
    assert (tmp_path / "variations.jpg").is_file()
    with pytest.raises(InvalidInput):
        vary(Brief.of("a red cube", settings), 1, tmp_path)
