"""Saved characters come back as they were."""

from pathlib import Path

import pytest

from aozora.film.brief import Brief
from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Screenplay
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.studio.characters import CharacterBook
from aozora.studio.make import plan
from aozora.world.casting import build_cast


def planned(prompt: str, book: CharacterBook | None = None, seed: int = 3) -> Screenplay:
    references = book.references(prompt) if book else ()
    return plan(Brief.of(prompt, Settings.of(seed=seed, engine="world"), references))


def meshes(screenplay: Screenplay, name: str) -> list[str]:
    settings = Settings.of(seed=screenplay.seed, width=160, height=90)
    cast = build_cast(screenplay, settings, MemoryStore())
    role = next(role for role in screenplay.cast if role.name == name)
    return [part.mesh for part in cast.assets[role.id].parts]


def test_the_same_mesh_bytes_at_another_seed_and_place(tmp_path: Path) -> None:
    film = tmp_path / "film"
    film.mkdir()
    first = planned("A woman with red hair walks in a park.", seed=5)
    (film / "screenplay.json").write_text(first.to_json())
    book = CharacterBook(tmp_path / "book")
    saved = book.save_from_film("Anna", film)
    before = build_cast(first, Settings.of(seed=5, width=160, height=90), MemoryStore())
    wanted = [part.mesh for part in next(iter(before.assets.values())).parts]
    for prompt in ("Anna sits on a bench by the sea.", "@anna waves on a street at night."):
        assert meshes(planned(prompt, book, seed=11), "Anna") == wanted
    assert meshes(planned("Anna sits on a bench by the sea.", None, seed=11), "Anna") != wanted
    assert saved.look.kind == first.cast[0].kind


def test_two_in_one_film_versions_and_a_file(tmp_path: Path) -> None:
    book = CharacterBook(tmp_path / "book")
    book.save_from_words("Anna", "a young woman in a blue dress", planned)
    book.save_from_words("Tom", "a tall old man with a white beard and a red coat", planned)
    both = planned("Anna and Tom walk in a park.", book)
    assert {role.reference for role in both.cast if role.category == "being"} == {"anna", "tom"}
    assert "beard" in {feature.name for role in both.cast if role.name == "Tom" for feature in role.features}
    book.save_from_words("Anna", "a young woman in a green dress", planned)
    assert len(book.get("@anna").looks) == 2
    assert book.use("Anna", 1).look.features == book.get("anna").looks[0].features
    book.export("Anna", tmp_path / "anna.json")
    other = CharacterBook(tmp_path / "other")
    assert other.import_file(tmp_path / "anna.json") == book.get("Anna")
    with pytest.raises(InvalidInput, match="already"):
        other.import_file(tmp_path / "anna.json")
    other.remove("Anna")
    assert other.all() == []


def test_bad_input_leaves_the_book_as_it_was(tmp_path: Path) -> None:
    book = CharacterBook(tmp_path / "book")
    bad = tmp_path / "bad.json"
    bad.write_text('{"kind": "character", "version": 1, "name": "Eve", "looks": [], "extra": 1}')
    for wrong in (
        lambda: book.import_file(bad),
        lambda: book.import_file(tmp_path / "none.json"),
        lambda: book.get("../../etc/passwd"),
        lambda: book.save_from_film("Eve", tmp_path),
        lambda: book.save_from_words("7!", "a man", planned),
    ):
        with pytest.raises(InvalidInput):
            wrong()
    assert book.all() == []
