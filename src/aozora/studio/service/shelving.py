"""What is kept of a film besides its release, so that it can be changed later: its world and its master, in one archive."""

import tarfile
from pathlib import Path

from aozora.film.errors import StageFailed
from aozora.studio.service.blobs import Blobs, fetch

KEPT = "kept.tar"


def packed(folder: Path, archive: Path) -> Path:
    """Put a kept film into an archive. Pictures are compressed already and worlds are small, so nothing is compressed."""
    with tarfile.open(archive, "w") as tar:
        tar.add(folder, arcname=".")
    return archive


def unpacked(blobs: Blobs, video_id: str, folder: Path) -> Path:
    """The kept film of a video, taken out of its archive into a folder named after it; `StageFailed` when there is none."""
    name = f"videos/{video_id}/{KEPT}"
    if blobs.find(name) is None:
        raise StageFailed(f"video {video_id} was not kept with its world", field="video")
    archive = folder / KEPT
    fetch(blobs, name, archive)
    source = folder / video_id.replace("_", "-")
    try:
        with tarfile.open(archive) as tar:
            _take_out(tar, source)
    except (tarfile.TarError, OSError) as cause:
        raise StageFailed(f"what was kept of video {video_id} is damaged", field="video") from cause
    archive.unlink()
    return source


def _take_out(tar: tarfile.TarFile, folder: Path) -> None:
    """The plain files and folders of an archive, none outside of `folder` (early releases of Python 3.11 have no filters)."""
    inside = folder.resolve()
    inside.mkdir(parents=True, exist_ok=True)
    for member in tar:
        target = (inside / member.name).resolve()
        if not target.is_relative_to(inside) or not (member.isfile() or member.isdir()):
            raise tarfile.TarError(f"{member.name} does not belong here")
        tar.extract(member, inside, set_attrs=False)
