"""The null engine: no world, a ramp for a picture and silence for sound; every other stage runs as usual."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager

import numpy as np

from aozora.film.catalogue import Catalogue
from aozora.film.production import Film, Footage, Frame, SoundChunk, Soundtrack, Staging
from aozora.film.screenplay import Screenplay
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.timing import SAMPLE_RATE
from aozora.film.watch import Watch


class NullEngine:
    """Depicts nothing, and says so."""

    def catalogue(self) -> Catalogue:
        return catalogue()

    def stage(self, screenplay: Screenplay, settings: Settings, watch: Watch) -> Staging:
        watch.tell("staging", len(screenplay.shots), len(screenplay.shots))
        spans = tuple(
            span.model_copy(update={"status": "not_depicted", "why": "the null engine shows nothing", "score": 0.0})
            for span in screenplay.understanding
        )
        return Staging(screenplay.model_copy(update={"understanding": spans}))

    def shoot(self, staging: Staging, settings: Settings, watch: Watch) -> Film:
        shots = staging.screenplay.shots
        counts = [settings.clock.frame_count(shot.seconds) for shot in shots]
        names = [shot.id for shot, count in zip(shots, counts, strict=True) for _ in range(count)]
        column = np.linspace(40, 200, settings.height).astype(np.uint8)[:, None, None]

        def onward(begin: int) -> Iterator[Frame]:
            for index, name in list(enumerate(names))[begin:]:
                watch.tell("picture", index + 1, len(names))
                picture = np.repeat(np.repeat(column, settings.width, 1), 3, 2)
                yield Frame(index, name, picture)

        samples = settings.clock.sample_of(len(names))

        def silence() -> Iterator[SoundChunk]:
            for first in range(0, samples, SAMPLE_RATE):
                yield SoundChunk(first, np.zeros((min(SAMPLE_RATE, samples - first), 2), np.float32))

        footage = Footage(settings.width, settings.height, settings.clock, len(names), lambda: onward(0), onward)
        return Film(settings, staging, footage, Soundtrack(samples, silence))


def catalogue() -> Catalogue:
    """Nothing."""
    return Catalogue(engine="null", entries=())


@contextmanager
def open_engine(store: FolderStore) -> Generator[NullEngine, None, None]:
    """The null engine needs nothing."""
    yield NullEngine()
