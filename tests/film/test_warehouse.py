"""What was built once is fetched: whole, by its recipe, over processes, and never more than there is room for."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from aozora.film import warehouse as module
from aozora.film.store import Digest, FolderStore, MemoryStore, Store
from aozora.film.warehouse import Recipe, Warehouse, kept, kept_arrays

SOURCES = ("aozora.film.store",)


@dataclass(frozen=True)
class Cup:
    mesh: Digest
    size: tuple[float, float]


class Potter:
    """Makes cups and counts them."""

    def __init__(self, size: float) -> None:
        self.made = 0
        self.size = size

    def recipe(self) -> Recipe[Cup]:
        return Recipe("cup", self.size, Cup, SOURCES)

    def __call__(self, store: Store) -> Cup:
        self.made += 1
        return Cup(store.put({"points": np.full(1000, self.size)}), (self.size, 0.1))


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AOZORA_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.mark.parametrize("folder", [True, False])
def test_a_second_build_is_fetched_with_all_that_belongs_to_it(tmp_path: Path, folder: bool) -> None:
    potter = Potter(0.3)
    first = kept(MemoryStore(), potter.recipe(), potter)
    store = FolderStore(tmp_path / "store") if folder else MemoryStore()
    assert kept(store, potter.recipe(), potter) == first
    assert potter.made == 1
    arrays, _ = store.get(first.mesh)
    assert (arrays["points"] == 0.3).all()


def test_other_parameters_and_other_sources_are_other_things(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = Potter(0.3), Potter(0.4)
    assert kept(MemoryStore(), one.recipe(), one) != kept(MemoryStore(), other.recipe(), other)

    def changed(source: str) -> str:
        return f"changed {source}"

    monkeypatch.setattr(module, "_source_digest", changed)
    kept(MemoryStore(), one.recipe(), one)
    assert one.made == 2


def test_what_is_broken_or_gone_is_built_again(own_cache: Path) -> None:
    potter = Potter(0.3)
    cup = kept(MemoryStore(), potter.recipe(), potter)
    (own_cache / f"{cup.mesh}.aoz").unlink()
    kept(MemoryStore(), potter.recipe(), potter)
    (own_cache / f"{potter.recipe().key}.json").write_text('{"blo')
    kept(MemoryStore(), potter.recipe(), potter)
    assert potter.made == 3
    kept(MemoryStore(), potter.recipe(), potter)
    assert potter.made == 3
    assert not list(own_cache.glob(".part-*"))


def test_it_can_be_switched_off_and_cannot_stop_a_film(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_cache.write_text("a file where the folder should be")
    potter = Potter(0.3)
    kept(MemoryStore(), potter.recipe(), potter)
    monkeypatch.setenv("AOZORA_CACHE", "off")
    kept(MemoryStore(), potter.recipe(), potter)
    assert potter.made == 2


def test_the_oldest_goes_when_there_is_no_room(tmp_path: Path) -> None:
    shelves, store = Warehouse(tmp_path / "small", limit_bytes=20_000), MemoryStore()
    potters = [Potter(float(size)) for size in range(4)]
    for potter in potters:
        cup = potter(store)
        shelves.keep(potter.recipe(), cup, (cup.mesh,), store)
    found = [shelves.fetch(potter.recipe(), MemoryStore()) is not None for potter in potters]
    assert found[-1]
    assert not found[0]
    assert sum(file.stat().st_size for file in (tmp_path / "small").iterdir()) <= 20_000


def test_plain_arrays_are_built_once_and_come_back_the_same() -> None:
    built: list[int] = []

    def build() -> dict[str, NDArray[np.float16]]:
        built.append(1)
        return {"grain": np.arange(6, dtype=np.float16).reshape(2, 3)}

    first, second = (kept_arrays("grain", 7, SOURCES, build) for _ in range(2))
    assert len(built) == 1
    assert (first["grain"] == second["grain"]).all()
    assert first["grain"].dtype == second["grain"].dtype == np.float16
    kept_arrays("grain", 8, SOURCES, build)
    assert len(built) == 2
