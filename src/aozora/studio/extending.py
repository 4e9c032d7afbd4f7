"""Extending a kept film: its own frames from the master, then (or first) what goes on from the state at the seam."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from aozora.director.changes.merging import merged
from aozora.director.changes.reading import Reader
from aozora.engines.engine import Engine
from aozora.film.continuing import continued
from aozora.film.production import Film, Footage, Frame, SoundChunk, Soundtrack, StagedShot, Staging
from aozora.film.screenplay import Screenplay, Shot
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.timing import SAMPLE_RATE
from aozora.film.watch import Watch
from aozora.media.movie import read_frames, read_whole_sound
from aozora.studio.library import MASTER, KeptFilm

SOUND_FADE_S, SOUND_MARGIN_S = 0.25, 0.12
"""How long old and new sound overlap at the seam, and how far from the old film's own fade they do."""


@dataclass(frozen=True)
class Extension:
    """Which film is extended at which end; `with_words` when a prompt says what happens there."""

    film: KeptFilm
    backward: bool
    with_words: bool


def lengthened(
    before: Screenplay, added: Fraction, prompt: str | None, backward: bool, reader: Reader
) -> tuple[Screenplay, tuple[str, ...]]:
    """The screenplay with its last (or first) shot longer; what goes on at the seam goes on, the prompt's deeds follow."""
    number = 0 if backward else len(before.shots) - 1
    shot = before.shots[number]
    longer = _begun_earlier(shot, added) if backward else _gone_on(shot, added)
    shots = [*before.shots]
    shots[number] = longer
    after = before.model_copy(update={"shots": tuple(shots)})
    told = (f"{shot.id}: {float(added):g} s more at its {'beginning' if backward else 'end'}",)
    if prompt is not None:
        read = reader.read(prompt, added)
        step = merged(after, read, reader.vocabulary, range(number, number + 1), None if backward else shot.seconds)
        after, told = step.screenplay, (*told, *step.told, *(f"not understood: {span.text!r}" for span in read.lost))
    return Screenplay.model_validate(after.model_dump()), told


def _gone_on(shot: Shot, added: Fraction) -> Shot:
    beats = tuple(b.model_copy(update={"end": b.end + added}) if b.end >= shot.seconds else b for b in shot.beats)
    return shot.model_copy(update={"seconds": shot.seconds + added, "beats": beats, "ending": ""})


def _begun_earlier(shot: Shot, added: Fraction) -> Shot:
    beats = tuple(
        b.model_copy(update={"start": b.start + added if b.start else b.start, "end": b.end + added}) for b in shot.beats
    )
    lines = tuple(line.model_copy(update={"start": (line.start or Fraction(0)) + added}) for line in shot.lines)
    sounds = tuple(
        c.model_copy(update={"start": c.start + added if c.start else c.start, "end": None if c.end is None else c.end + added})
        for c in shot.sounds
    )
    update = {"seconds": shot.seconds + added, "beats": beats, "lines": lines, "sounds": sounds, "transition": "cut"}
    return shot.model_copy(update=update)


def extended_film(
    extension: Extension, engine: Engine, screenplay: Screenplay, settings: Settings, store: FolderStore, watch: Watch
) -> Film:
    """The whole film: the source's frames as they are, the new ones shot from a motion that goes on from the old one."""
    old = extension.film.staging() if _has_world(extension.film) else None
    with watch.timing("stage"):
        staged = engine.stage(screenplay, settings, watch)
        staged = staged if old is None else _joined(old, staged, extension, store)
    new = engine.shoot(staged, settings, watch)
    count = extension.film.frame_count
    added = new.footage.frame_count - count
    names = [shot.id for shot in screenplay.shots for _ in range(settings.clock.frame_count(shot.seconds))]

    def frames() -> Iterator[Frame]:
        if extension.backward:
            yield from _first(new.footage, added)
        for frame in read_frames(extension.film.folder / MASTER):
            index = frame.index + (added if extension.backward else 0)
            watch.tell("picture", index + 1, new.footage.frame_count)
            yield replace(frame, index=index, shot_id=names[min(index, len(names) - 1)])
        if not extension.backward:
            yield from _onward(new.footage, count)

    sound = _stitched(extension, new.soundtrack)
    footage = replace(new.footage, frames=frames, onward=None)
    return Film(settings, staged, footage, sound)


def _has_world(film: KeptFilm) -> bool:
    return film.card.brief.settings.engine != "null"


def _joined(old: Staging, new: Staging, extension: Extension, store: FolderStore) -> Staging:
    number = 0 if extension.backward else len(new.shots) - 1
    shots = [*old.shots]
    was, longer = old.shots[number], new.shots[number]
    # What is built anew is what newcomers need; without words the old world is kept as it is.
    world = longer.world if extension.with_words else was.world
    motion = continued(was.motion, longer.motion, store, extension.backward)
    if not extension.with_words:
        motion = replace(motion, lights={k: v for k, v in motion.lights.items() if k in {lamp.id for lamp in world.lamps}})
    shots[number] = StagedShot(world, motion)
    return replace(new, shots=tuple(shots))


def _first(footage: Footage, count: int) -> Iterator[Frame]:
    for frame in footage.frames():
        if frame.index >= count:
            return
        yield frame


def _onward(footage: Footage, first: int) -> Iterator[Frame]:
    """Frames from `first` on; those before it are rendered only as far as the finish needs them to be steady."""
    source = footage.frames() if footage.onward is None else footage.onward(first)
    return (frame for frame in source if frame.index >= first)


def _stitched(extension: Extension, new: Soundtrack) -> Soundtrack:
    """The source's sound and the new sound of the whole, laid over each other for a moment before the seam."""

    def chunks() -> Iterator[SoundChunk]:
        old = read_whole_sound(extension.film.folder / MASTER)
        seam = len(old) if not extension.backward else max(0, new.sample_count - len(old))
        for chunk in new.chunks():
            at = chunk.first + np.arange(len(chunk.mix))
            share = _share(at, seam, extension.backward)[:, None]
            place = at if not extension.backward else at - seam
            inside = (place >= 0) & (place < len(old))
            was = np.zeros_like(chunk.mix)
            was[inside] = old[place[inside]]
            mixed = (was * share + chunk.mix * (1 - share)).astype(np.float32)
            yield replace(chunk, mix=mixed)

    return Soundtrack(new.sample_count, chunks)


def _share(at: NDArray[np.int64], seam: int, backward: bool) -> NDArray[np.float32]:
    """How much of the old sound is heard at samples, 0..1."""
    fade, margin = SOUND_FADE_S * SAMPLE_RATE, SOUND_MARGIN_S * SAMPLE_RATE
    inside = (at - seam if backward else seam - at) - margin
    return np.clip(inside / fade, 0, 1).astype(np.float32)
