"""Pacing: the shots of a draft get lengths that add up to the film's, and what happens in them moves along."""

from collections.abc import Sequence
from fractions import Fraction

from aozora.director.chat.naming import Names
from aozora.director.plan.timing import LEAD, PAUSE, SHORTEST, LineSeconds, Need, divide_seconds
from aozora.film.screenplay import Beat, Line, ScreenText, Shot, SoundCue
from aozora.film.settings import MAX_SECONDS, Settings

LEAST = Fraction(1, 10)
"""Seconds that something lasts at least."""


def paced(shots: Sequence[Shot], settings: Settings, line_seconds: LineSeconds, names: Names) -> tuple[Shot, ...]:
    """The shots on the film's clock. Lines get the time they need before the rest is shared as the draft shares it."""
    most = max(1, int(settings.seconds / SHORTEST))
    for shot in shots[most:]:
        names.drop(shot.id, shot.id, "no time for this shot")
    kept = shots[:most]
    needs = [_need(shot, line_seconds) for shot in kept]
    lengths = divide_seconds(settings.seconds, needs, settings.fps)
    made: list[Shot] = []
    for shot, need, seconds in zip(kept, needs, lengths, strict=True):
        if need.lines > seconds:
            why = f"the shot's lines need {float(need.lines):.1f} s and it has {float(seconds):.1f} s"
            names.late |= {line.id: why for line in shot.lines}
        made.append(_shot(shot, seconds, line_seconds))
    return tuple(made)


def _weight(shot: Shot) -> Fraction:
    return min(max(shot.seconds, LEAST), Fraction(MAX_SECONDS))


def _need(shot: Shot, line_seconds: LineSeconds) -> Need:
    spoken = sum((line_seconds(line) for line in shot.lines), Fraction(0))
    talk = spoken + 2 * LEAD + PAUSE * (len(shot.lines) - 1) if shot.lines else Fraction(0)
    return Need(_weight(shot), talk)


def _shot(shot: Shot, seconds: Fraction, line_seconds: LineSeconds) -> Shot:
    scale = seconds / _weight(shot)
    changes: dict[str, object] = {
        "seconds": seconds,
        "beats": tuple(_beat(beat, scale, seconds) for beat in shot.beats),
        "sounds": tuple(_cue(cue, scale, seconds) for cue in shot.sounds),
        "texts": tuple(_text(text, scale, seconds) for text in shot.texts),
        "lines": _lines(shot.lines, scale, seconds, line_seconds),
    }
    return shot.model_copy(update=changes)


def _beat(beat: Beat, scale: Fraction, seconds: Fraction) -> Beat:
    start, end = _within(beat.start, beat.end, scale, seconds)
    return beat.model_copy(update={"start": start, "end": end})


def _cue(cue: SoundCue, scale: Fraction, seconds: Fraction) -> SoundCue:
    start, end = _within(cue.start, cue.end, scale, seconds)
    return cue.model_copy(update={"start": start, "end": None if cue.end is None else end})


def _text(text: ScreenText, scale: Fraction, seconds: Fraction) -> ScreenText:
    start, end = _within(text.start, text.end, scale, seconds)
    return text.model_copy(update={"start": start, "end": None if text.end is None else end})


def _within(start: Fraction, end: Fraction | None, scale: Fraction, seconds: Fraction) -> tuple[Fraction, Fraction]:
    """A stretch of the draft's shot in the made one; what lies outside of it has the whole shot."""
    first = max(start * scale, Fraction(0))
    last = seconds if end is None else min(end * scale, seconds)
    return (first, last) if last - first >= min(LEAST, seconds / 2) else (Fraction(0), seconds)


def _lines(lines: Sequence[Line], scale: Fraction, seconds: Fraction, line_seconds: LineSeconds) -> tuple[Line, ...]:
    """Starts are kept if all given ones fit one after the other, else every line begins as early as it can."""
    made = [line if line.start is None else line.model_copy(update={"start": line.start * scale}) for line in lines]
    free = Fraction(0)
    for line in made:
        begin = free if line.start is None else line.start
        if begin < free or begin + line_seconds(line) > seconds:
            return tuple(line.model_copy(update={"start": None}) for line in lines)
        free = begin + line_seconds(line)
    return tuple(made)
