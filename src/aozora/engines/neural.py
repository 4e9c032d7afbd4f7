"""The neural engine: a prompt becomes pictures and sound by a model with weights, without a world in between."""

import importlib
import os
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from aozora.engines.engine import Engine, engine_module
from aozora.film.catalogue import Catalogue
from aozora.film.controls import frame_controls
from aozora.film.errors import InvalidInput, MissingDependency
from aozora.film.parts import Parts
from aozora.film.production import Film, Footage, Frame, Note, SoundChunk, Soundtrack, Staging
from aozora.film.screenplay import Screenplay
from aozora.film.settings import MIN_SIDE, Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Progress, Watch

if TYPE_CHECKING:
    from aozora.model.filming import Facts, Model

WEIGHTS = "AOZORA_WEIGHTS"
"""The environment variable that names a model's folder where the settings do not."""

LEADING_PX = 320
"""Longest side of the pictures that a world leads a model by."""

_TORCH_DEVICES = {"auto": "auto", "cpu": "cpu", "cuda": "cuda", "optix": "cuda", "hip": "cuda", "metal": "mps"}


class NeuralEngine:
    """Films prompts with the model of a folder, around what is given of the film. With a `leader`, an engine of worlds, the world
    of a screenplay leads the model by its depth, ids, flow and camera, and its sound is that of the film."""

    def __init__(self, parts: Parts = Parts(), leader: Engine | None = None) -> None:
        self._parts, self._leader = parts, leader
        self._model: Model | None = None

    def catalogue(self) -> Catalogue:
        return catalogue() if self._leader is None else self._leader.catalogue()

    def stage(self, screenplay: Screenplay, settings: Settings, watch: Watch) -> Staging:
        facts = self._opened(settings, watch).facts()
        if self._leader is not None:
            return _led(facts, lambda leader=self._leader: leader.stage(screenplay, leading(settings), watch))
        spans = tuple(
            span.model_copy(
                update={"status": "depicted", "by": facts.name, "why": "asked of the model, not checked", "score": 0.5}
            )
            for span in screenplay.understanding
        )
        notes = [Note(screenplay.shots[0].id, "model", credit(facts))]
        if not facts.sounds:
            notes.append(Note(screenplay.shots[0].id, "sound", "this model makes no sound; the film is silent"))
        if len(screenplay.shots) > 1:
            notes.append(Note(screenplay.shots[0].id, "shots", "the model films the prompt as one; it makes no cuts of its own"))
        return Staging(screenplay.model_copy(update={"understanding": spans}), notes=tuple(notes))

    def shoot(self, staging: Staging, settings: Settings, watch: Watch) -> Film:
        from aozora.model.filming import Ask

        shots, clock = staging.screenplay.shots, settings.clock
        names = [shot.id for shot in shots for _ in range(clock.frame_count(shot.seconds))]
        parts = self._parts if self._leader is None else self._with_world(self._leader, staging, settings, watch)
        ask = Ask(staging.screenplay.prompt, settings.width, settings.height, len(names), settings.fps, settings.seed, parts)
        reel = self._opened(settings, watch).film(ask, lambda done, of: watch.tell("model", done, of))
        samples = clock.sample_of(len(names))

        def frames() -> Iterator[Frame]:
            for index, (name, picture) in enumerate(zip(names, reel.frames(), strict=True)):
                watch.tell("picture", index + 1, len(names))
                yield Frame(index, name, picture)

        def sound() -> Iterator[SoundChunk]:
            if (given := parts.sound) is not None and parts.sounds_all(samples):
                yield SoundChunk(0, given[-parts.sound_first :][:samples])
                return
            first = 0
            for piece in reel.sound():
                watch.check()
                yield SoundChunk(first, piece[: samples - first])
                first += len(piece)

        footage = Footage(settings.width, settings.height, clock, len(names), frames)
        return Film(settings, staging, footage, Soundtrack(samples, sound))

    def _with_world(self, leader: Engine, staging: Staging, settings: Settings, watch: Watch) -> Parts:
        """What is given of the film, and what its world gives."""
        world = leader.shoot(staging, leading(settings), replace(watch, report=_unheard))
        sound = self._parts.sound
        if sound is None:
            sound = np.concatenate([chunk.mix for chunk in world.soundtrack.chunks()])
        return replace(self._parts, sound=sound, controls=lambda: frame_controls(world.footage.frames(), staging.shots))

    def _opened(self, settings: Settings, watch: Watch) -> "Model":
        """The model, loaded when first needed; its licence is told before it is used."""
        if self._model is None:
            folder = folder_of(settings)
            try:
                filming = importlib.import_module("aozora.model.filming")
            except ModuleNotFoundError as cause:
                raise MissingDependency(f"needs {cause.name} (pip install 'aozora[neural]')", field="engine") from cause
            model: Model = filming.open_model(folder, _TORCH_DEVICES[settings.device])
            watch.say(credit(model.facts()))
            self._model = model
        return self._model


def folder_of(settings: Settings) -> Path:
    """The model's folder: that of the settings, or of the environment."""
    named = settings.weights or os.environ.get(WEIGHTS, "")
    if not named:
        raise InvalidInput(f"must name the folder of a model (or {WEIGHTS} must)", field="weights")
    folder = Path(named)
    if not folder.is_dir():
        raise InvalidInput(f"{folder} is no folder", field="weights")
    return folder


def credit(facts: "Facts") -> str:
    """What is to be known before a model is used, in one line."""
    return f"model {facts.name}; licence: {facts.licence}; territory: {facts.territory}"


def _unheard(_: Progress) -> None:
    """The world's own progress is not that of the film."""


def leading(settings: Settings) -> Settings:
    """How a world is drawn that only leads: small, with its passes."""
    scale = min(1.0, LEADING_PX / max(settings.width, settings.height))
    width, height = (max(MIN_SIDE, round(side * scale / 2) * 2) for side in (settings.width, settings.height))
    asked = {"width": width, "height": height, "passes": ("depth", "ids", "flow"), "visible_mark": False, "upscale": 1}
    return settings.model_copy(update=asked)


def _led(facts: "Facts", staged: Callable[[], Staging]) -> Staging:
    """The staging of a world whose pictures a model makes. `InvalidInput` where it cannot be led."""
    if not facts.controls:
        raise InvalidInput(f"model {facts.name} was trained without control channels (controls: [depth, ...])", field="controls")
    staging = staged()
    shot = staging.screenplay.shots[0].id
    told = f"the world leads the model by {', '.join(facts.controls)}; whether its pictures follow is not checked"
    notes = (Note(shot, "model", credit(facts)), Note(shot, "controls", told), *staging.notes)
    return replace(staging, notes=notes)


def catalogue() -> Catalogue:
    """A model has no list of what it can show."""
    return Catalogue(engine="neural", entries=())


def opener(parts: Parts, led: bool = False) -> Callable[[FolderStore], AbstractContextManager[NeuralEngine]]:
    """Who opens the engine for films with these parts, `led` by the worlds of their screenplays."""

    @contextmanager
    def opening(store: FolderStore) -> Generator[NeuralEngine, None, None]:
        if not led:
            yield NeuralEngine(parts)
            return
        with engine_module("draft").open_engine(store) as leader:
            yield NeuralEngine(parts, leader)

    return opening


@contextmanager
def open_engine(store: FolderStore) -> Generator[NeuralEngine, None, None]:
    """The engine for films of words alone; the model is loaded when the first one is staged."""
    yield NeuralEngine()
