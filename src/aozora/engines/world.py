"""The world engine: screenplay to world to pictures and sound, on any machine.

What builds, renders and mixes is imported when a film is made: a plan needs the list of what there is and nothing else. The
tables of its makers take a second to import, so the list is kept between processes as well.
"""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from aozora.film.catalogue import Catalogue
from aozora.film.plate import CutOut, Plate
from aozora.film.production import Film, Frame, StagedShot, Staging
from aozora.film.reshoot import Reshoot
from aozora.film.screenplay import Screenplay, Span
from aozora.film.settings import Settings
from aozora.film.store import FolderStore, MemoryStore, Store
from aozora.film.warehouse import Recipe, kept
from aozora.film.watch import Watch

if TYPE_CHECKING:
    from aozora.render.renderer import Renderer


class WorldEngine:
    """Builds, simulates, renders and sounds worlds; assets are kept in `store`."""

    def __init__(self, store: FolderStore, renderer: "Renderer") -> None:
        from aozora.world.locations import Sets

        self._store = store
        self._renderer = renderer
        self._sets = Sets(store)

    def catalogue(self) -> Catalogue:
        return catalogue()

    def stage(self, screenplay: Screenplay, settings: Settings, watch: Watch) -> Staging:
        from aozora.sound.department import font_file, rehearse
        from aozora.world.stage import stage

        font_file(settings.soundfont)  # what cannot be played is told before anything is built
        cues = rehearse(screenplay, watch, settings.voice_model)
        staging = stage(screenplay, cues, settings, self._store, watch, sets=self._sets)
        settled = tuple(_settled(span, staging.screenplay) for span in staging.screenplay.understanding)
        heard = staging.screenplay.model_copy(update={"understanding": settled})
        return Staging(heard, staging.shots, staging.cues, staging.notes)

    def shoot(self, staging: Staging, settings: Settings, watch: Watch) -> Film:
        from aozora.render.footage import footage
        from aozora.sound.department import mix
        from aozora.world.gases import gases

        sound = mix(staging.screenplay, staging.cues, staging.shots, settings.seed, watch, settings.soundfont)
        return Film(settings, staging, footage(staging, settings, self._renderer, watch, gases, self._store), sound)

    def reshoot(self, change: Reshoot, master: Iterator[Frame], settings: Settings, watch: Watch) -> Iterator[Frame]:
        from aozora.render.patching import patched_frames
        from aozora.world.gases import gases

        return patched_frames(change, master, settings, self._renderer, watch, gases)

    def stage_on(self, plate: Plate, screenplay: Screenplay, settings: Settings, watch: Watch) -> Staging:
        from aozora.sound.department import rehearse
        from aozora.world.plates import SET, on_plate

        shots = tuple(shot.model_copy(update={"place": SET}) for shot in screenplay.shots)
        screenplay = screenplay.model_copy(update={"shots": shots})
        cues = rehearse(screenplay, watch, settings.voice_model)
        staging = on_plate(screenplay, cues, settings, plate, self._store, watch)
        settled = tuple(_settled(span, staging.screenplay) for span in staging.screenplay.understanding)
        return replace(staging, screenplay=staging.screenplay.model_copy(update={"understanding": settled}))

    def cut_outs(self, shot: StagedShot, settings: Settings, watch: Watch) -> Iterator[CutOut]:
        from aozora.render.cutting import cut_outs

        return cut_outs(shot, settings, self._renderer, watch)


@cache
def catalogue() -> Catalogue:
    """Everything that this engine can show and sound."""
    makers = ("aozora.world", "aozora.sound", "aozora.film", "aozora.engines")
    return kept(MemoryStore(), Recipe("catalogue", None, Catalogue, makers), _listed)


def _listed(_: Store) -> Catalogue:
    """The list from the tables of all makers."""
    from aozora.sound.catalogue import sound_entries
    from aozora.sound.music.entries import music_entries
    from aozora.world.catalogue import world_catalogue

    shown = world_catalogue()
    return shown.model_copy(update={"engine": "world", "entries": (*shown.entries, *sound_entries(), *music_entries())})


def _settled(span: Span, screenplay: Screenplay) -> Span:
    """What is heard is settled here, since the world only knows what is seen."""
    if span.status != "planned":
        return span
    return span.model_copy(update={"status": "depicted"})


@contextmanager
def open_engine(store: FolderStore) -> Generator[WorldEngine, None, None]:
    """A world engine whose render child loads while the first world is built, and ends with the context."""
    from aozora.render.renderer import open_renderer

    renderer = open_renderer("cycles", store)
    try:
        yield WorldEngine(store, renderer)
    finally:
        renderer.close()
