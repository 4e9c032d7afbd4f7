"""Clips that people bring: made longer from their last frame, redrawn in a look, and with something taken out of them.

The clip's own frames and sound pass through as they are; what comes out passes the same guards, marks and signature as any
film, and carries the clip as its parent.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from aozora.engines.engine import Engine
from aozora.engines.restyling import restyled
from aozora.film.brief import Brief, Reference
from aozora.film.errors import InvalidInput
from aozora.film.production import Film, Footage, Frame, Note, Release, SoundChunk, Soundtrack, Staging
from aozora.film.screenplay import Screenplay, Shot
from aozora.film.settings import MAX_SECONDS, Settings
from aozora.film.store import FolderStore
from aozora.film.timing import SAMPLE_RATE, Clock
from aozora.film.watch import Watch
from aozora.media.movie import read_frames, read_whole_sound
from aozora.media.pictures import Pixels
from aozora.media.probe import probe
from aozora.studio.library import Card, Library
from aozora.studio.limits import mask_frames
from aozora.studio.make import Order, plan, produce
from aozora.studio.pictured import picture_sound
from aozora.studio.services import Services, default_services

LARGEST = (4096, 2304)
"""Largest width and height of a clip."""

DRIFT_S = 0.8
"""Time constant with which a clip's camera comes to rest where the clip ends."""

FARTHEST = 0.06
"""How far, in picture widths, it drifts meanwhile at most."""

FADE_S = 0.4
"""How long the sounds of two parts lie over each other."""

STILL = "The picture stands."
"""What happens in a clip that goes on when nobody says it."""


@dataclass(frozen=True)
class Clip:
    """A film file that was checked: its size (even; odd borders are cut off), rate and number of frames."""

    path: Path
    width: int
    height: int
    fps: Fraction
    frame_count: int

    @property
    def seconds(self) -> Fraction:
        """How long it lasts."""
        return self.frame_count / self.fps

    def frames(self) -> Iterator[Pixels]:
        """Its pictures (h, w, 3) in sRGB."""
        return (frame.picture[: self.height, : self.width] for frame in read_frames(self.path))

    @property
    def settings(self) -> Settings:
        """Settings of a film like this, as near as they come."""
        fps = min(max(round(self.fps), 12), 60)
        return Settings.of(width=self.width, height=self.height, fps=fps, seconds=max(Fraction(1), self.seconds), engine="null")


def opened_clip(path: Path, field: str = "clip") -> Clip:
    """A clip of a file. `InvalidInput` when it is no film, too large, too long, or does not say how many pictures it has."""
    try:
        facts = probe(path).picture
    except InvalidInput as cause:
        raise InvalidInput(cause.message, field=field) from cause
    if facts is None or not facts.fps:
        raise InvalidInput(f"{path.name} has no picture", field=field)
    width, height = facts.width // 2 * 2, facts.height // 2 * 2
    if not (64 <= width <= LARGEST[0] and 36 <= height <= LARGEST[1]):
        raise InvalidInput(f"must be 64x36 to {LARGEST[0]}x{LARGEST[1]} (got {facts.width}x{facts.height})", field=field)
    count = facts.frames or sum(1 for _ in read_frames(path))
    if not 0 < count <= MAX_SECONDS * facts.fps:
        raise InvalidInput(f"must last at most {MAX_SECONDS} s (got {float(count / facts.fps):g})", field=field)
    return Clip(path, width, height, facts.fps, count)


def extend_clip(
    path: Path,
    seconds: Fraction | float,
    output: Path,
    *,
    prompt: str = "",
    watch: Watch = Watch(),
    services: Services | None = None,
    library: Library | None = None,
) -> Release:
    """The clip and `seconds` more: its last picture in layered depth, moved on as the clip's camera moved and as the prompt
    says (rain, waves, a push, ...), with the sounds of that. Who is in it stands still then."""
    from aozora.vision.motion import Mover, Plan, effects_of
    from aozora.vision.reading import read

    clip = opened_clip(path)
    added = more_seconds(clip, seconds)
    more = max(1, round(added * clip.fps))
    words = prompt or STILL
    written = plan(Brief.of(words, clip.settings.model_copy(update={"seconds": max(Fraction(1), added)})), watch, services)

    def frames() -> Iterator[Pixels]:
        recent: list[Pixels] = []
        for picture in clip.frames():
            recent = [*recent[-4:], picture]
            yield picture
        reading = read(recent[-1])
        mover = Mover(reading, Plan(effects_of(words.split()) if prompt else frozenset(), float(more / clip.fps)))
        drift = _Drift.of(recent, clip)
        for number in range(1, more + 1):
            yield drift.moved(mover.frame(float(number / clip.fps)), number)

    def sound(samples: int) -> Soundtrack:
        return followed(read_whole_sound(path), picture_sound(written, None, clip.settings, watch), samples)

    changed = Changed(clip, frames, clip.frame_count + more, sound, screenplay_of(words, clip.seconds + more / clip.fps))
    return released(changed, output, watch, services, library)


def more_seconds(clip: Clip, seconds: Fraction | float) -> Fraction:
    """How much longer a clip is to become; `InvalidInput` when a film cannot be that long."""
    added = Fraction(seconds).limit_denominator(1000)
    if added <= 0 or clip.seconds + added > MAX_SECONDS:
        most = float(MAX_SECONDS - clip.seconds)
        raise InvalidInput(f"must be more than 0 and at most {most:g}: a film lasts at most {MAX_SECONDS} s", field="seconds")
    return added


def inpaint_clip(
    path: Path,
    mask: Path,
    output: Path,
    *,
    watch: Watch = Watch(),
    services: Services | None = None,
    library: Library | None = None,
) -> Release:
    """The clip without what the mask covers (white). One picture is a mask of the first frame, which is tracked; a folder of
    pictures or a clip gives the mask of each frame. What was hidden is fetched from frames that show it, else painted over."""
    from aozora.vision.inpainting import tracked, without

    clip = opened_clip(path)
    masks = mask_frames(mask, (clip.width, clip.height))
    masks(0)
    single = mask.is_file() and mask.suffix.lower() in (".png", ".jpg", ".jpeg", ".webp")

    def frames() -> Iterator[Pixels]:
        if not single:
            return without(clip.frames(), masks)
        carried = tracked(clip.frames(), masks(0))
        return without(clip.frames(), lambda _: next(carried))

    def sound(samples: int) -> Soundtrack:
        return followed(read_whole_sound(path), None, samples)

    changed = Changed(clip, frames, clip.frame_count, sound, screenplay_of("A clip without what a mask covers.", clip.seconds))
    return released(changed, output, watch, services, library)


def restyle_clip(
    path: Path,
    look: str,
    output: Path,
    *,
    watch: Watch = Watch(),
    services: Services | None = None,
    library: Library | None = None,
) -> Release:
    """The clip redrawn in one of the looks ("watercolour", "film noir", ...), with its own sound. `InvalidInput` for a name
    that is none. Its motion comes from optical flow; of depth nothing is known."""
    clip = opened_clip(path)
    list(restyled((), look))

    def frames() -> Iterator[Pixels]:
        return restyled(clip.frames(), look, fps=float(clip.fps))

    def sound(samples: int) -> Soundtrack:
        return followed(read_whole_sound(path), None, samples)

    changed = Changed(clip, frames, clip.frame_count, sound, screenplay_of(f"A clip in the look of {look}.", clip.seconds))
    return released(changed, output, watch, services, library)


@dataclass(frozen=True)
class Changed:
    """What becomes of a clip: its pictures, how many, the sound for so many samples, the screenplay, and what there is to note
    of how it was made."""

    clip: Clip
    frames: Callable[[], Iterator[Pixels]]
    count: int
    sound: Callable[[int], Soundtrack]
    screenplay: Screenplay
    notes: tuple[Note, ...] = ()

    def film(self, watch: Watch) -> Film:
        """The film, made while it is read."""
        clock, shot = Clock(self.clip.fps), self.screenplay.shots[0].id

        def frames() -> Iterator[Frame]:
            for index, picture in enumerate(self.frames()):
                watch.tell("picture", index + 1, self.count)
                yield Frame(index, shot, np.ascontiguousarray(picture))

        footage = Footage(self.clip.width, self.clip.height, clock, self.count, frames)
        return Film(
            self.clip.settings, Staging(self.screenplay, notes=self.notes), footage, self.sound(clock.sample_of(self.count))
        )


def screenplay_of(words: str, seconds: Fraction) -> Screenplay:
    """A clip's screenplay: one shot in which the words happen."""
    return Screenplay(prompt=words, shots=(Shot(id="shot-1", seconds=seconds, place="studio"),))


def released(changed: Changed, output: Path, watch: Watch, services: Services | None, library: Library | None) -> Release:
    """Make the film of a changed clip, with the clip as its parent."""
    services = services or default_services()
    reference = Reference(kind="clip", tag="clip", path=changed.clip.path.absolute(), role="free")
    brief = Brief.of(changed.screenplay.prompt, changed.clip.settings, (reference,))

    def filmed(engine: Engine, screenplay: Screenplay, store: FolderStore, watch: Watch) -> Film:
        return changed.film(watch)

    order = Order(brief, output, changed.screenplay, filmed=filmed, card=Card(brief=brief), parent=changed.clip.path)
    if library is None:
        return produce(order, watch, services)
    with library.shelf(changed.clip.path.stem) as shelf:
        release = produce(replace(order, keep=shelf), watch, services)
    return replace(release, kept=library.root / shelf.name[1:])


def followed(old: NDArray[np.float32], new: Soundtrack | None, samples: int) -> Soundtrack:
    """The old sound, then the new one (or silence), laid over each other at the seam."""
    end = min(len(old), samples)
    fade = max(1, min(round(FADE_S * SAMPLE_RATE), end))

    def chunks() -> Iterator[SoundChunk]:
        more = np.zeros((0, 2), np.float32) if new is None else np.concatenate([chunk.mix for chunk in new.chunks()])
        for first in range(0, samples, SAMPLE_RATE):
            at = np.arange(first, min(first + SAMPLE_RATE, samples))
            share = np.clip((end - at) / fade, 0, 1)[:, None].astype(np.float32) if samples > end else np.float32(1)
            yield SoundChunk(first, _placed(old[:end], at) * share + _placed(more, at - (end - fade)) * (1 - share))

    return Soundtrack(samples, chunks)


def _placed(track: NDArray[np.float32], at: NDArray[np.int64]) -> NDArray[np.float32]:
    out = np.zeros((len(at), 2), np.float32)
    inside = (at >= 0) & (at < len(track))
    out[inside] = track[at[inside]]
    return out


@dataclass(frozen=True)
class _Drift:
    """How a clip's picture moved at its end: a homography per frame, and the frames in which it comes to rest."""

    motion: NDArray[np.float64]
    rest: float

    @classmethod
    def of(cls, recent: list[Pixels], clip: Clip) -> "_Drift":
        """The mean motion of the last few frames, held to what borders allow."""
        from aozora.vision.opencv import motion_between

        rest = DRIFT_S * float(clip.fps)
        steps = [motion_between(one, two) - np.eye(3) for one, two in pairwise(recent)]
        if not steps:
            return cls(np.zeros((3, 3)), rest)
        mean = np.median(steps, axis=0)
        corners = np.array([[0, 0, 1], [clip.width, 0, 1], [0, clip.height, 1], [clip.width, clip.height, 1]], float)
        way = float(np.abs((corners @ mean.T)[:, :2]).max()) * rest
        return cls(mean * min(1.0, FARTHEST * clip.width / max(way, 1e-6)), rest)

    def moved(self, picture: Pixels, number: int) -> Pixels:
        """A picture `number` frames after the last one."""
        from aozora.vision.opencv import taken

        travelled = self.rest * (1 - np.exp(-number / self.rest))
        back: NDArray[np.float64] = np.asarray(np.linalg.inv(np.eye(3) + self.motion * travelled), np.float64)
        height, width = picture.shape[0], picture.shape[1]
        x, y = np.meshgrid(np.arange(width), np.arange(height))
        places = np.stack([x, y, np.ones_like(x)], -1) @ back.T
        at = (places[..., :2] / places[..., 2:]).astype(np.float32)
        return np.clip(np.rint(taken(picture.astype(np.float32), at)), 0, 255).astype(np.uint8)
