"""The list of what there is comes out of the warehouse as it went in."""

from pathlib import Path

import pytest

from aozora.engines import world


def test_the_list_is_the_same_fresh_kept_and_without_a_warehouse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lists: list[str] = []
    for cache in (str(tmp_path / "cache"), str(tmp_path / "cache"), "off"):
        monkeypatch.setenv("AOZORA_CACHE", cache)
        world.catalogue.cache_clear()
        lists.append(world.catalogue().model_dump_json())
    world.catalogue.cache_clear()
    assert len(list((tmp_path / "cache").glob("*.json"))) == 1
    assert lists[0] == lists[1] == lists[2]
