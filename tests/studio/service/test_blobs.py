"""Every store of blobs keeps what it is given."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from aozora.film.errors import InvalidInput, StageFailed
from aozora.studio.service.blobs import Blobs, FolderBlobs, MemoryBlobs, fetch, open_blobs, read_whole


@pytest.fixture(params=["folder", "memory", "s3"])
def blobs(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Blobs]:
    if request.param == "folder":
        yield FolderBlobs(tmp_path / "blobs")
    elif request.param == "memory":
        yield MemoryBlobs()
    else:
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            monkeypatch.setenv(name, "test")
        import boto3
        from moto import mock_aws

        with mock_aws():
            boto3.client("s3", region_name="us-east-1").create_bucket(Bucket="films")
            yield open_blobs("s3://films/here?region=us-east-1")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_bytes_come_back_whole_and_in_ranges(blobs: Blobs, tmp_path: Path) -> None:
    file = tmp_path / "source"
    content = bytes(range(256)) * 3000
    file.write_bytes(content)
    for name in ("videos/one/film.mp4", "videos/one/takes/a", "videos/onetwo/film.mp4"):
        blobs.put(name, file)
    found = blobs.find("videos/one/film.mp4")
    assert found is not None
    assert found.size == len(content)
    assert b"".join(found.read(1000, 700_000)) == content[1000:700_000]
    assert b"".join(found.read(0, 0)) == b""
    assert read_whole(blobs, "videos/one/takes/a") == content
    fetch(blobs, "videos/one/film.mp4", tmp_path / "back")
    assert (tmp_path / "back").read_bytes() == content
    file.write_bytes(b"other")
    blobs.put("videos/one/film.mp4", file)
    again = blobs.find("videos/one/film.mp4")
    assert again is not None
    assert (again.size, again.tag != found.tag) == (5, True)
    blobs.drop("videos/one/")
    blobs.drop("videos/one/")
    assert blobs.find("videos/one/film.mp4") is None
    assert blobs.find("videos/onetwo/film.mp4") is not None
    with pytest.raises(StageFailed):
        read_whole(blobs, "videos/one/film.mp4")


@pytest.mark.parametrize("name", ["../a", "a/../b", "/a", "a//b", "", "a/.", "a\\b", "a\0b"])
def test_a_folder_is_not_left(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidInput):
        FolderBlobs(tmp_path / "blobs").find(name)


def test_addresses_of_stores() -> None:
    with pytest.raises(InvalidInput):
        open_blobs("ftp://somewhere")
    with pytest.raises(InvalidInput):
        open_blobs("s3://bucket?secret=x")
