"""Single pictures of prompts: each is planned, staged and guarded like a film, but only one moment of it is taken."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from aozora.engines.engine import Engine, engine_module
from aozora.film.brief import Brief
from aozora.film.errors import InvalidInput
from aozora.film.motion import moment
from aozora.film.production import Frame, StagedShot, Staging
from aozora.film.screenplay import Screenplay
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.media.stills import write_poster
from aozora.studio.make import planned, store_for
from aozora.studio.memory import return_large_blocks
from aozora.studio.services import Services, default_services
from aozora.trust.mark import mark
from aozora.trust.moderation import check_screenplay
from aozora.trust.viewing import watch as guarded


@dataclass(frozen=True)
class Taken:
    """One picture of a film that was not made, and the whole staging that it was taken of."""

    frame: Frame
    staging: Staging

    @property
    def screenplay(self) -> Screenplay:
        """The screenplay with the understanding settled: depicted, substituted or not."""
        return self.staging.screenplay

    def write(self, path: Path) -> None:
        """Write the picture as JPEG, PNG or WebP by its ending, whole or not at all."""
        write_poster(path, self.frame)


class StillCamera:
    """Takes pictures with one engine, which starts its processes only once."""

    def __init__(self, engine: Engine, store: FolderStore, services: Services) -> None:
        self._engine, self._store, self._services = engine, store, services

    def take(self, brief: Brief, at: Fraction | None = None, watch: Watch = Watch()) -> Taken:
        """The picture of a prompt `at` seconds of the film, by default in its middle. Raises what making the film would."""
        self._services.prompts.check(brief.prompt)
        screenplay = planned(brief, self._engine.catalogue(), watch, self._services)
        return self.take_of(screenplay, brief.settings, at, watch)

    def take_of(self, screenplay: Screenplay, settings: Settings, at: Fraction | None = None, watch: Watch = Watch()) -> Taken:
        """The picture of a screenplay. `InvalidInput` when `at` is outside the film."""
        check_screenplay(screenplay, self._services.prompts)
        at = screenplay.seconds / 2 if at is None else at
        if not 0 <= at < screenplay.seconds:
            raise InvalidInput(f"must be 0 or more and below {float(screenplay.seconds):g} (got {float(at):g})", field="at")
        staging = self._engine.stage(screenplay, settings, watch)
        alone = replace(staging, shots=self._at(staging, at, settings))
        film = self._engine.shoot(alone, settings, watch)
        footage = mark(guarded(film.footage, self._services.frames), settings.visible_mark)
        return Taken(next(iter(footage.frames())), staging)

    def _at(self, staging: Staging, at: Fraction, settings: Settings) -> tuple[StagedShot, ...]:
        frame = settings.clock.frame_count(at) if at else 0
        for shot in staging.shots:
            if frame < shot.motion.frames:
                return (StagedShot(shot.world, moment(shot.motion, frame, self._store)),)
            frame -= shot.motion.frames
        return tuple(StagedShot(s.world, moment(s.motion, s.motion.frames - 1, self._store)) for s in staging.shots[-1:])


@contextmanager
def still_camera(
    settings: Settings, keep: Path | None = None, services: Services | None = None
) -> Generator[StillCamera, None, None]:
    """A camera for single pictures; the engine of `settings` runs until the context ends. Assets live in `keep` if given."""
    return_large_blocks()
    open_engine = engine_module(settings.engine).open_engine
    with store_for(keep) as store, open_engine(store) as engine:
        yield StillCamera(engine, store, services or default_services())
