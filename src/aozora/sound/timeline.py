"""The film's tape measure: which audio samples belong to which shot."""

from dataclasses import dataclass
from fractions import Fraction

from aozora.film.production import StagedShot
from aozora.film.screenplay import Screenplay, Shot
from aozora.film.timing import SAMPLE_RATE, Clock


@dataclass(frozen=True)
class ShotSpan:
    """A shot on the tape: samples `first` to `last` (excluded), and what was staged of it, if anything."""

    shot: Shot
    staged: StagedShot | None
    first: int
    last: int
    fps: float


def spans_of(screenplay: Screenplay, shots: tuple[StagedShot, ...]) -> tuple[ShotSpan, ...]:
    """All shots in film order. A staged shot lasts its whole frames; one that was not staged lasts its seconds."""
    staged = {shot.shot_id: shot for shot in shots}
    rate = frame_rate(screenplay, shots)
    begin = Fraction(0)
    spans: list[ShotSpan] = []
    for shot in screenplay.shots:
        here = staged.get(shot.id)
        end = begin + (Fraction(here.motion.frames) / rate if here else shot.seconds)
        spans.append(ShotSpan(shot, here, round(begin * SAMPLE_RATE), round(end * SAMPLE_RATE), float(rate)))
        begin = end
    return tuple(spans)


def frame_rate(screenplay: Screenplay, shots: tuple[StagedShot, ...]) -> Fraction:
    """Frames per second of the staging: the whole number that explains every shot's frames best (24 when nothing is staged)."""
    seconds = {shot.id: shot.seconds for shot in screenplay.shots}
    pairs = [(shot.motion.frames, seconds[shot.shot_id]) for shot in shots if shot.shot_id in seconds]
    if not pairs:
        return Fraction(24)

    def misfit(fps: int) -> tuple[Fraction, int]:
        clock = Clock(Fraction(fps))
        wrong = sum(clock.frame_count(length) != frames for frames, length in pairs)
        return Fraction(wrong) + sum((abs(length * fps - frames) for frames, length in pairs), Fraction(0)) / 1000, abs(fps - 24)

    return Fraction(min(range(1, 121), key=misfit))
