"""Extending a kept film: its own frames from the master, then (or first) what goes on from the state at the seam."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from aozora.director.changes.merging import merged
from aozora.director.changes.reading import Reader
from aozora.engines.engine import Engine
from aozora.film.continuing import continued
from aozora.film.production import STEMS, Film, Footage, Frame, StagedShot, Staging
from aozora.film.screenplay import Screenplay, Shot
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.transitions import transition_frames
from aozora.film.watch import Watch
from aozora.media.movie import read_frames, read_whole_sound
from aozora.media.waves import read_wave
from aozora.sound.music.compose import in_time
from aozora.studio.library import MASTER, KeptFilm
from aozora.studio.seams import OldSound, carried_on, led_up, stitched


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
    after = in_time(before, after, float(added), earlier=backward)
    return Screenplay.model_validate(after.model_dump()), told


DONE = frozenset(["pour", "fill", "spill", "overflow", "melt", "freeze", "burn", "grow", "shrink", "break", "pop"]) | frozenset(
    ["change colour", "transform", "rust", "glow", "fall", "knock over", "hit"]
)
"""Actions that are done when they have led to something: what they led to lasts, where others go on."""


def _gone_on(shot: Shot, added: Fraction) -> Shot:
    beats = tuple(
        b.model_copy(update={"end": b.end + added}) if b.end >= shot.seconds and b.action not in DONE else b for b in shot.beats
    )
    return shot.model_copy(update={"seconds": shot.seconds + added, "beats": beats})


def _begun_earlier(shot: Shot, added: Fraction) -> Shot:
    beats = tuple(
        b.model_copy(update={"start": b.start + added if b.start else b.start, "end": b.end + added}) for b in shot.beats
    )
    lines = tuple(line.model_copy(update={"start": (line.start or Fraction(0)) + added}) for line in shot.lines)
    sounds = tuple(
        c.model_copy(update={"start": c.start + added if c.start else c.start, "end": None if c.end is None else c.end + added})
        for c in shot.sounds
    )
    update = {"seconds": shot.seconds + added, "beats": beats, "lines": lines, "sounds": sounds}
    return shot.model_copy(update=update)


@dataclass(frozen=True)
class _Span:
    """Frames of the longer film: how many there are, and which are the source's own (first, end)."""

    count: int
    first: int
    end: int


def _span(extension: Extension, count: int) -> tuple[_Span, int]:
    """Where the source's frames lie in a film of `count` frames, and which of its own is the first of them. Frames over which it
    faded out at the seam (or in) are made anew."""
    film, clock = extension.film, extension.film.card.brief.settings.clock
    had, shots = film.frame_count, film.screenplay.shots
    if extension.backward:
        faded = min(transition_frames(shots, 0, clock), had - 1)
        return _Span(count, count - had + faded, count), faded
    faded = min(clock.frame_count(Fraction(1)), clock.frame_count(shots[-1].seconds) // 2) if shots[-1].ending == "fade" else 0
    return _Span(count, 0, had - faded), 0


def extended_film(
    extension: Extension, engine: Engine, screenplay: Screenplay, settings: Settings, store: FolderStore, watch: Watch
) -> Film:
    """The whole film: the source's frames as they are, the new ones shot from a motion that goes on from the old one."""
    old = extension.film.staging() if _has_world(extension.film) else None
    with watch.timing("stage"):
        staged = engine.stage(screenplay, settings, watch)
        staged = staged if old is None else _joined(old, staged, extension, store)
    new = engine.shoot(staged, settings, watch)
    span, skipped = _span(extension, new.footage.frame_count)
    names = [shot.id for shot in screenplay.shots for _ in range(settings.clock.frame_count(shot.seconds))]

    def kept() -> Iterator[Frame]:
        for frame in read_frames(extension.film.folder / MASTER):
            index = frame.index - skipped + span.first
            if span.first <= index < span.end:
                watch.tell("picture", index + 1, span.count)
                yield replace(frame, index=index, shot_id=names[min(index, len(names) - 1)])

    def frames() -> Iterator[Frame]:
        if extension.backward:
            yield from led_up(_first(new.footage, span.first + 1), next(kept()))
            yield from kept()
            return
        last: Frame | None = None
        for last in kept():
            yield last
        if last is not None:
            yield from carried_on(_onward(new.footage, span.end - 1), last)

    sound = stitched(_old_sound(extension, span, new.soundtrack.sample_count), new.soundtrack)
    footage = replace(new.footage, frames=frames, onward=None)
    return Film(settings, staged, footage, sound)


def _old_sound(extension: Extension, span: _Span, samples: int) -> OldSound:
    folder, clock = extension.film.folder, extension.film.card.brief.settings.clock
    mix = read_whole_sound(folder / MASTER)
    stems = {name: read_wave(folder / "stems" / f"{name}.wav") for name in STEMS if (folder / "stems" / f"{name}.wav").is_file()}
    first = samples - len(mix) if extension.backward else 0
    return OldSound(mix, stems, first, clock.sample_of(span.first if extension.backward else span.end), extension.backward)


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
