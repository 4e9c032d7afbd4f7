"""Camera paths that come from files, and the solved cameras of films as files."""

from pathlib import Path

from aozora.engines.engine import engine_module
from aozora.film.camera_path import CameraPath
from aozora.film.errors import InvalidInput
from aozora.film.production import Staging
from aozora.film.settings import Settings
from aozora.film.watch import Watch
from aozora.film.ways import Way
from aozora.media.camera_files import path_of, read_camera, write_camera
from aozora.media.mark_files import read_ways
from aozora.studio.delivering import Source
from aozora.studio.make import store_for


def camera_from(path: Path, settings: Settings) -> CameraPath:
    """The path in a file; frames that do not say their time follow one another at the film's rate."""
    return read_camera(path, float(settings.fps))


def ways_from(path: Path) -> tuple[Way, ...]:
    """The exact ways of subjects in a file."""
    return read_ways(path)


def staged(source: Source, settings: Settings, watch: Watch = Watch()) -> Staging:
    """The staging of a kept film as it was, or of a screenplay."""
    if source.kept is not None:
        return source.kept.staging()
    if source.screenplay is None:
        raise InvalidInput("must be a kept film or a screenplay", field="film")
    with store_for(None) as store, engine_module(settings.engine).open_engine(store) as engine:
        return engine.stage(source.screenplay, settings, watch)


def write_cameras(staging: Staging, settings: Settings, path: Path, shot: str | None = None) -> tuple[Path, ...]:
    """Write the cameras of all shots, or of one, each frame a key. Several shots go into files named after them beside `path`."""
    chosen = [there for there in staging.shots if shot in (None, there.shot_id)]
    if not chosen:
        known = ", ".join(there.shot_id for there in staging.shots) or "none: this engine stages nothing"
        raise InvalidInput(f"must be one of the staged shots ({known})", field="shot")
    files: list[Path] = []
    for there in chosen:
        file = path if len(chosen) == 1 else path.with_name(f"{there.shot_id}.{path.name}")
        camera = path_of(there.motion.camera, float(settings.fps))
        write_camera(file, camera, float(settings.fps), settings.width / settings.height)
        files.append(file)
    return tuple(files)
