"""What is kept of a film goes into one archive and comes back."""

from pathlib import Path

import pytest

from aozora.film.errors import StageFailed
from aozora.studio.service.blobs import MemoryBlobs
from aozora.studio.service.shelving import packed, unpacked


def test_a_kept_film_comes_back_as_it_was(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    (kept / "assets").mkdir(parents=True)
    (kept / "screenplay.json").write_text("{}")
    (kept / "assets" / "a.aoz").write_bytes(b"mesh")
    blobs = MemoryBlobs()
    blobs.put("videos/video_1/kept.tar", packed(kept, tmp_path / "kept.tar"))
    (tmp_path / "out").mkdir()
    back = unpacked(blobs, "video_1", tmp_path / "out")
    found = {path.relative_to(back): path.read_bytes() for path in back.rglob("*") if path.is_file()}
    assert found == {Path("screenplay.json"): b"{}", Path("assets/a.aoz"): b"mesh"}
    with pytest.raises(StageFailed):
        unpacked(blobs, "video_2", tmp_path / "out")
    (tmp_path / "bad").write_bytes(b"no archive")
    blobs.put("videos/video_3/kept.tar", tmp_path / "bad")
    with pytest.raises(StageFailed):
        unpacked(blobs, "video_3", tmp_path / "out")
