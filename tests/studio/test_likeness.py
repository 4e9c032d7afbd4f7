"""Characters from photos: consent first, measures of a real photo, and a person who is built by them."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from aozora.film.errors import InvalidInput
from aozora.film.production import Frame, SoundChunk
from aozora.film.randomness import lane
from aozora.film.screenplay import Role
from aozora.media.movie import MovieFormat, write_mp4
from aozora.media.pictures import Pixels, write_picture
from aozora.studio.characters import CharacterBook
from aozora.studio.likeness import save_from_photos
from aozora.vision.portrait import portrait
from aozora.world.people.measuring import measured
from aozora.world.people.params import PersonParams
from aozora.world.people.sampling import person_rand

AGREED = "I am the person in this picture"


@pytest.fixture(scope="module")
def photo() -> Pixels:
    """A portrait of Eileen Collins by NASA, in the public domain, that scikit-image carries."""
    data = pytest.importorskip("skimage.data")
    return np.ascontiguousarray(data.astronaut())


def test_a_photo_is_measured(photo: Pixels) -> None:
    found = portrait(photo)
    assert found is not None
    assert found.measures["skin"] < 0.3
    assert found.hair == "short"
    assert found.hair_rgb[0] > found.hair_rgb[1] > found.hair_rgb[2]
    assert not found.beard
    assert not found.glasses
    assert all(0.75 <= value <= 1.35 for name, value in found.measures.items() if name.startswith("face."))
    assert portrait(np.full((200, 200, 3), 128, np.uint8)) is None


def test_a_darker_photo_gives_darker_skin_and_a_dyed_one_other_hair(photo: Pixels) -> None:
    darker = (photo * np.array([0.52, 0.42, 0.38])).astype(np.uint8)
    darker[:40, :40] = 255
    one, other = portrait(photo), portrait(darker)
    assert one is not None
    assert other is not None
    assert other.measures["skin"] > one.measures["skin"] + 0.2


def test_without_consent_or_a_face_nothing_is_kept(photo: Pixels, tmp_path: Path) -> None:
    write_picture(tmp_path / "photo.jpg", photo)
    write_picture(tmp_path / "wall.png", np.full((200, 200, 3), 128, np.uint8))
    (tmp_path / "text.png").write_text("no picture")
    book = CharacterBook(tmp_path / "book")
    wrong = (
        ("photo.jpg", "", "consent"),
        ("photo.jpg", "yes", "consent"),
        ("wall.png", AGREED, "photo"),
        ("text.png", AGREED, "photo"),
    )
    for name, statement, field in wrong:
        with pytest.raises(InvalidInput) as caught:
            save_from_photos(book, "Eileen", [tmp_path / name], statement)
        assert caught.value.field == field
    assert book.all() == []


def test_photos_and_a_clip_become_a_character_by_measure(photo: Pixels, tmp_path: Path) -> None:
    write_picture(tmp_path / "photo.jpg", photo)
    small = np.ascontiguousarray(photo[::2, ::2])
    form = MovieFormat(256, 256, Fraction(12), 8, 32_000)
    write_mp4(
        tmp_path / "clip.mp4",
        (Frame(n, "", small) for n in range(8)),
        iter([SoundChunk(0, np.zeros((32_000, 2), np.float32))]),
        form,
    )
    book = CharacterBook(tmp_path / "book")
    made = save_from_photos(book, "Eileen", [tmp_path / "photo.jpg", tmp_path / "clip.mp4"], AGREED, kind="woman")
    assert AGREED in made.look.source
    measures = dict(made.look.measures)
    role = book.get("Eileen").look.role("woman-1")
    person = person_rand(role, lane(0, "woman-1", "variation"))
    assert person.skin == pytest.approx(measures["skin"])
    assert person.face.width == pytest.approx(measures["face.width"])
    assert person.hair.colour[0] == pytest.approx(measures["hair.red"], abs=1e-3)
    other = person_rand(role, lane(1, "woman-1", "variation"))
    assert other.face.width == person.face.width
    assert other.face.ears != person.face.ears
    plain = person_rand(Role(id="woman-1", kind="woman", category="being"), lane(0, "woman-1", "variation"))
    assert plain.face.ears == person.face.ears


def test_measures_are_held_to_what_people_are() -> None:
    person = measured(PersonParams("woman"), (("skin", 7.0), ("face.width", 9.0), ("face.nose_tilt", -3.0), ("unknown", 1.0)))
    assert (person.skin, person.face.width, person.face.nose_tilt) == (1.0, 1.4, -1.0)
