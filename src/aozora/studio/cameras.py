"""Camera paths that come from files."""

from pathlib import Path

from aozora.film.camera_path import CameraPath
from aozora.film.settings import Settings
from aozora.media.camera_files import read_camera


def camera_from(path: Path, settings: Settings) -> CameraPath:
    """The path in a file; frames that do not say their time follow one another at the film's rate."""
    return read_camera(path, float(settings.fps))
