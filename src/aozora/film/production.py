"""From the set to the screen: Staging, Footage, Soundtrack, Film and Release."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.cues import Cues
from aozora.film.motion import Motion
from aozora.film.passes import PassName as PassName
from aozora.film.screenplay import Screenplay
from aozora.film.settings import Settings
from aozora.film.timing import Clock
from aozora.film.world import World


@dataclass(frozen=True)
class StagedShot:
    """One shot, built and acted."""

    world: World
    motion: Motion

    @property
    def shot_id(self) -> str:
        """The screenplay's id of the shot."""
        return self.world.shot_id


@dataclass(frozen=True)
class Note:
    """Something worth telling about a shot: what could not be shown or was hidden."""

    shot_id: str
    element: str
    text: str


@dataclass(frozen=True)
class Staging:
    """All shots staged. `screenplay` is the settled one: its understanding says depicted, substituted or not depicted."""

    screenplay: Screenplay
    shots: tuple[StagedShot, ...] = ()
    cues: Cues = Cues()
    notes: tuple[Note, ...] = ()

    def shot(self, shot_id: str) -> StagedShot:
        """The staged shot with this id."""
        return next(shot for shot in self.shots if shot.shot_id == shot_id)


@dataclass(frozen=True)
class RenderRequest:
    """What to render of one shot, with random access.

    `frames` in any order; `region` in pixels left, top, right, bottom (None is all); `regions` those of frames that have one of
    their own. `clean_guides` allows worlds that need it
    the denoiser's slower guide filter. `spread` moves each frame's samples by a different part of a pixel (`subpixel`) and draws
    them close to that spot, so that frames together show more than one can. `pinned` samples every pixel at its middle alone, for
    passes that are measured. `denoised` pictures are smooth as they come; others are as sampled. `takes`: the first frame comes
    this often, each time sampled anew, for a finish that averages over time and would have nothing to start from; `retakes`: how
    often other frames do. The same request gives the same frames within denoiser tolerance.
    """

    shot_id: str
    frames: tuple[int, ...]
    width: int
    height: int
    samples: int = 1
    bounces: int = 3
    region: tuple[int, int, int, int] | None = None
    regions: Mapping[int, tuple[int, int, int, int]] = field(default_factory=dict[int, tuple[int, int, int, int]])
    passes: frozenset[PassName] = frozenset()
    motion_blur: bool = False
    clean_guides: bool = True
    spread: bool = False
    pinned: bool = False
    denoised: bool = True
    takes: int = 1
    retakes: Mapping[int, int] = field(default_factory=dict[int, int])
    device: str = "cpu"
    seed: int = 0

    def region_of(self, index: int) -> tuple[int, int, int, int] | None:
        """What to render of a frame; None is all of it."""
        return self.regions.get(index, self.region)

    def exposures(self) -> list[tuple[int, int]]:
        """Every frame with each of its takes, in the order in which they come."""
        counts = {**self.retakes, **({self.frames[0]: self.takes} if self.frames else {})}
        return [(index, take) for index in self.frames for take in range(counts.get(index, 1))]


def subpixel(index: int, take: int = 0) -> tuple[float, float]:
    """Where a `spread` request samples the pixels of a frame: offsets from their middles, right and down, -0.5 to 0.5.

    The Halton sequence of bases 3 and 5, which covers the pixel evenly over any run of frames, of every second one as well.
    """
    number = index + 1 + take * _TAKES_APART
    return _halton(number, 3) - 0.5, _halton(number, 5) - 0.5


_TAKES_APART = 100_001
"""How far takes of one frame lie apart in the sequence, where no frame of any shot comes."""


def _halton(number: int, base: int) -> float:
    share, value = 1.0, 0.0
    while number:
        share /= base
        value += share * (number % base)
        number //= base
    return value


@dataclass(frozen=True)
class RawFrame:
    """What a renderer gives: a linear picture (h, w, 3) float32 and the passes asked for. `noisy`: nobody has denoised it;
    `take` counts the takes of one frame from 0, after one that is not the `last_take` the same frame comes again."""

    index: int
    picture: NDArray[np.float32]
    passes: Mapping[PassName, NDArray[Any]] = field(default_factory=dict[PassName, NDArray[Any]])
    noisy: bool = False
    take: int = 0
    last_take: bool = True


@dataclass(frozen=True)
class Frame:
    """A finished picture (h, w, 3) uint8 in sRGB, its place in the film, and whether it was made in between."""

    index: int
    shot_id: str
    picture: NDArray[np.uint8]
    passes: Mapping[PassName, NDArray[Any]] = field(default_factory=dict[PassName, NDArray[Any]])
    in_between: bool = False


@dataclass(frozen=True)
class Footage:
    """Pictures in order, made when asked for. `frames()` starts anew at each call; use one at a time.

    `onward(first)`, where there is one, gives the same pictures from frame `first` on without making more of those before it
    than are needed to steady it.
    """

    width: int
    height: int
    clock: Clock
    frame_count: int
    frames: Callable[[], Iterator[Frame]]
    onward: Callable[[int], Iterator[Frame]] | None = None


STEMS = ("speech", "effects", "ambience", "music")
"""The stems of a soundtrack, in mixing order."""


@dataclass(frozen=True)
class SoundChunk:
    """A stretch of sound from `first` (sample number): mix (n, 2) float32 in -1..1 and each stem likewise."""

    first: int
    mix: NDArray[np.float32]
    stems: Mapping[str, NDArray[np.float32]] = field(default_factory=dict[str, NDArray[np.float32]])


@dataclass(frozen=True)
class Soundtrack:
    """48 kHz stereo, made when asked for. `chunks()` starts anew at each call."""

    sample_count: int
    chunks: Callable[[], Iterator[SoundChunk]]


@dataclass(frozen=True)
class Film:
    """Footage and Soundtrack on one clock, and the Staging they came from."""

    settings: Settings
    staging: Staging
    footage: Footage
    soundtrack: Soundtrack


@dataclass(frozen=True)
class Release:
    """The files of a finished film and what was measured on the way."""

    film: Path
    screenplay: Path
    poster: Path
    contact_sheet: Path
    captions: Path | None
    kept: Path | None
    understanding: Screenplay
    notes: tuple[Note, ...]
    timings_s: Mapping[str, float]
    changes: tuple[str, ...] = ()
    """What a change came to, in words; what of it was not understood begins with "not understood"."""
