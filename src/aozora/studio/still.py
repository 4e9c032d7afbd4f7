"""Single pictures of prompts: each is planned, staged and guarded like a film, but only one moment of it is taken."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import islice
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
    """One picture of a film that was not made: the frame, the world and motion of its moment, and the whole staging."""

    frame: Frame
    moment: StagedShot | None
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
        there = self._moment(staging, at, settings)
        return Taken(self._exposed(staging, there, settings, watch), there, staging)

    def staged(self, screenplay: Screenplay, settings: Settings, watch: Watch = Watch()) -> Staging:
        """A screenplay, staged for pictures of it."""
        check_screenplay(screenplay, self._services.prompts)
        return self._engine.stage(screenplay, settings, watch)

    def middle_of(self, staging: Staging, number: int, settings: Settings, watch: Watch = Watch()) -> tuple[int, Frame]:
        """The middle of shot `number`: which of the shot's frames it is, and its picture."""
        counts = [settings.clock.frame_count(shot.seconds) for shot in staging.screenplay.shots]
        frame = counts[number] // 2
        there = self._moment(staging, settings.clock.seconds_of(sum(counts[:number]) + frame), settings)
        if there is None:
            alone = _cut_to(staging.screenplay, staging.screenplay.shots[number].id)
            return frame, self._exposed(replace(staging, screenplay=alone), None, settings, watch)
        return frame, self._exposed(staging, there, settings, watch)

    def some_of(self, staging: Staging, number: int, count: int, settings: Settings, watch: Watch = Watch()) -> int:
        """Take `count` frames from the middle of shot `number` on, for whoever measures how long they take; how many came."""
        shot = next((there for there in staging.shots if there.shot_id == staging.screenplay.shots[number].id), None)
        screenplay = _cut_to(staging.screenplay, staging.screenplay.shots[number].id)
        alone = replace(staging, screenplay=screenplay)
        if shot is not None:
            first = max(0, min(shot.motion.frames // 2, shot.motion.frames - count))
            alone = replace(alone, shots=(StagedShot(shot.world, moment(shot.motion, first, self._store, count)),))
        frames = guarded(self._engine.shoot(alone, settings, watch).footage, self._services.frames).frames()
        return sum(1 for _ in islice(frames, count))

    def strip(self, taken: Taken, moments: Sequence[Fraction], settings: Settings, watch: Watch = Watch()) -> list[Frame]:
        """Further moments of what was staged for a picture, in seconds of the film."""
        there = (self._moment(taken.staging, at, settings) for at in moments)
        return [self._exposed(taken.staging, shot, settings, watch) for shot in there]

    def retake(self, taken: Taken, moment: StagedShot, settings: Settings, watch: Watch = Watch()) -> Frame:
        """The picture of another world or camera at the moment of a taken one: one entity alone, another lens."""
        return self._exposed(taken.staging, moment, settings, watch)

    def _exposed(self, staging: Staging, there: StagedShot | None, settings: Settings, watch: Watch) -> Frame:
        alone = (
            staging if there is None else replace(staging, shots=(there,), screenplay=_cut_to(staging.screenplay, there.shot_id))
        )
        film = self._engine.shoot(alone, settings, watch)
        footage = mark(guarded(film.footage, self._services.frames), settings.visible_mark)
        return next(iter(footage.frames()))

    def _moment(self, staging: Staging, at: Fraction, settings: Settings) -> StagedShot | None:
        """What is before the camera at `at` seconds of the film; None for an engine that stages nothing."""
        frame = int(at * settings.clock.fps)
        for shot in staging.shots:
            if frame < shot.motion.frames:
                return StagedShot(shot.world, moment(shot.motion, frame, self._store))
            frame -= shot.motion.frames
        last = staging.shots[-1:]
        return StagedShot(last[0].world, moment(last[0].motion, last[0].motion.frames - 1, self._store)) if last else None


def _cut_to(screenplay: Screenplay, shot_id: str) -> Screenplay:
    """The screenplay of one shot alone, without fades, which would dim its only frame."""
    shot = next(shot for shot in screenplay.shots if shot.id == shot_id)
    return screenplay.model_copy(update={"shots": (shot.model_copy(update={"transition": "cut", "ending": ""}),)})


@contextmanager
def still_camera(
    settings: Settings, keep: Path | None = None, services: Services | None = None
) -> Generator[StillCamera, None, None]:
    """A camera for single pictures; the engine of `settings` runs until the context ends. Assets live in `keep` if given."""
    return_large_blocks()
    open_engine = engine_module(settings.engine).open_engine
    with store_for(keep) as store, open_engine(store) as engine:
        yield StillCamera(engine, store, services or default_services())
