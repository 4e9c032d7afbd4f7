"""Clips that people bring, changed by a model: made longer at either end, in-painted, sounded.

What is not asked for stays as it is: the clip's own pictures and sound pass through unchanged, the model's are laid beside them
or into them.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.parts import Parts
from aozora.film.production import Film, Release, SoundChunk, Soundtrack
from aozora.film.settings import Settings
from aozora.film.timing import SAMPLE_RATE, Clock
from aozora.film.watch import Watch
from aozora.media.movie import read_whole_sound
from aozora.media.pictures import Pixels
from aozora.studio.clips import FADE_S, STILL, Changed, Clip, followed, more_seconds, opened_clip, released, screenplay_of
from aozora.studio.library import Library
from aozora.studio.limits import mask_frames

KNOWN_S = 0.75
"""How much of a clip a model goes on from, in seconds."""

_EDGE_PX = 3.0
"""Over how many pixels what is painted in passes into what was there."""


@dataclass(frozen=True)
class ByModel:
    """By what a clip is changed: the folder of a model, words for what it is to show, a seed; the library that keeps it."""

    weights: str
    prompt: str = ""
    seed: int = 0
    watch: Watch = Watch()
    library: Library | None = None

    def filmed(self, clip: Clip, frames: int, parts: Parts) -> Film:
        """What the model makes of these parts, in the clip's size and rate; `frames` long."""
        from aozora.engines.neural import NeuralEngine

        rate = clip.settings.fps
        seconds = max(Fraction(1), Fraction(frames, rate))
        asked = {"width": clip.width, "height": clip.height, "fps": rate, "seconds": seconds, "seed": self.seed}
        settings = Settings.of(**asked, engine="neural", weights=self.weights)
        engine = NeuralEngine(parts)
        words = screenplay_of(self.prompt or STILL, seconds)
        return engine.shoot(engine.stage(words, settings, self.watch), settings, self.watch)

    def released(self, changed: Changed, output: Path) -> Release:
        """The film of what became of a clip."""
        return released(changed, output, self.watch, None, self.library)


def continue_clip(path: Path, seconds: Fraction | float, output: Path, by: ByModel) -> Release:
    """The clip and `seconds` more, which the model makes of its last frames, picture and sound."""
    clip = opened_clip(path)
    more = max(1, round(more_seconds(clip, seconds) * clip.fps))
    known = dict(enumerate(deque(clip.frames(), maxlen=_known(clip))))
    film = by.filmed(clip, len(known) + more, Parts(known))

    def frames() -> Iterator[Pixels]:
        yield from clip.frames()
        yield from (frame.picture for frame in islice(film.footage.frames(), len(known), len(known) + more))

    def sound(samples: int) -> Soundtrack:
        # what the model makes of the frames that it was given lies under the end of the clip's own sound
        early = Clock(clip.fps).sample_of(len(known)) - round(FADE_S * SAMPLE_RATE)
        return followed(read_whole_sound(clip.path), _later(film.soundtrack, early), samples)

    words = screenplay_of(by.prompt or STILL, clip.seconds + more / clip.fps)
    return by.released(Changed(clip, frames, clip.frame_count + more, sound, words, film.staging.notes), output)


def lead_in_clip(path: Path, seconds: Fraction | float, output: Path, by: ByModel) -> Release:
    """The clip with `seconds` before it, which the model makes so that they end in its first frames, picture and sound."""
    clip = opened_clip(path)
    more = max(1, round(more_seconds(clip, seconds) * clip.fps))
    # what a film has to have at least goes before what is wanted
    spare = max(0, clip.settings.fps - more - _known(clip))
    known = {spare + more + number: picture for number, picture in enumerate(islice(clip.frames(), _known(clip)))}
    film = by.filmed(clip, spare + more + len(known), Parts(known, backward=True))

    def frames() -> Iterator[Pixels]:
        yield from (frame.picture for frame in islice(film.footage.frames(), spare, spare + more))
        yield from clip.frames()

    def sound(samples: int) -> Soundtrack:
        clock = Clock(clip.fps)
        begin, fade = clock.sample_of(more), round(FADE_S * SAMPLE_RATE)
        made = np.concatenate([chunk.mix for chunk in film.soundtrack.chunks()])[clock.sample_of(spare) :]
        own = np.concatenate([np.zeros((fade, 2), np.float32), read_whole_sound(clip.path)])
        return followed(made[:begin], Soundtrack(len(own), lambda: iter((SoundChunk(0, own),))), samples)

    words = screenplay_of(by.prompt or STILL, clip.seconds + more / clip.fps)
    return by.released(Changed(clip, frames, clip.frame_count + more, sound, words, film.staging.notes), output)


def paint_clip(path: Path, mask: Path, output: Path, by: ByModel) -> Release:
    """The clip with what the mask covers (white) made anew by the model as its words say, around what stays; the sound stays.
    One picture is the mask of all frames; a folder of pictures or a clip gives that of each."""
    clip = opened_clip(path)
    masks = mask_frames(mask, (clip.width, clip.height))
    masks(0)
    heard = read_whole_sound(path)
    given = None if not len(heard) else heard
    film = by.filmed(clip, clip.frame_count, Parts(shown=clip.frames, opened=masks, sound=given))

    def frames() -> Iterator[Pixels]:
        made = film.footage.frames()
        for number, own in enumerate(clip.frames()):
            yield laid_in(own, next(made).picture, masks(number))

    words = screenplay_of(by.prompt or STILL, clip.seconds)
    changed = Changed(clip, frames, clip.frame_count, lambda samples: followed(heard, None, samples), words, film.staging.notes)
    return by.released(changed, output)


def laid_in(own: Pixels, made: Pixels, mask: NDArray[np.float32]) -> Pixels:
    """`made` inside of a mask (h, w), passing into `own` at its edge; outside every byte is that of `own`."""
    from scipy import ndimage

    library: Any = ndimage
    soft = np.asarray(library.gaussian_filter((mask > 0.5).astype(np.float32), _EDGE_PX), np.float32)
    share = (np.clip(2 * soft - 1, 0, 1) * (mask > 0.5))[..., None]
    return np.rint(own + share * (made.astype(np.float32) - own)).astype(np.uint8)


def sound_clip(path: Path, output: Path, by: ByModel) -> Release:
    """The clip with a sound track that the model makes for its pictures, which stay as they are."""
    clip = opened_clip(path)
    film = by.filmed(clip, clip.frame_count, Parts(shown=clip.frames))

    def sound(samples: int) -> Soundtrack:
        return followed(np.concatenate([chunk.mix for chunk in film.soundtrack.chunks()]), None, samples)

    words = screenplay_of(by.prompt or STILL, clip.seconds)
    return by.released(Changed(clip, clip.frames, clip.frame_count, sound, words, film.staging.notes), output)


def _known(clip: Clip) -> int:
    """How many frames a model goes on from."""
    return min(clip.frame_count, max(2, round(KNOWN_S * float(clip.fps))))


def _later(track: Soundtrack, first: int) -> Soundtrack:
    """A soundtrack from one of its samples on; from before its begin (negative) it is silent until then."""

    def chunks() -> Iterator[SoundChunk]:
        whole = np.concatenate([np.zeros((max(0, -first), 2), np.float32), *(chunk.mix for chunk in track.chunks())])
        yield SoundChunk(0, whole[max(0, first) :])

    return Soundtrack(track.sample_count - first, chunks)
