"""Timing: how long each shot is, and when its beats and lines are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from aozora.director.lexicon.verbs import MOMENTS
from aozora.director.notes import Deed, ShotNotes
from aozora.film.screenplay import Beat, Line
from aozora.film.timing import Clock

LEAD = Fraction(3, 10)
"""Seconds before the first line of a shot, and after the last one."""

PAUSE = Fraction(1, 4)
"""Seconds between two lines."""

SHORTEST = Fraction(3, 4)
"""Seconds that a shot needs to be seen at all."""

LineSeconds = Callable[[Line], Fraction]
"""How long a line lasts when it is spoken."""


@dataclass(frozen=True, slots=True)
class Need:
    """What a shot asks for: its weight among the shots, and the seconds that its lines take."""

    weight: Fraction
    lines: Fraction


def need_of(notes: ShotNotes, lines: Sequence[Line], line_seconds: LineSeconds) -> Need:
    """How much time a shot wants. Beats in sequence and lines make it longer; a length in the prompt is a weight."""
    spoken = sum((line_seconds(line) for line in lines), Fraction(0))
    talk = spoken + 2 * LEAD + PAUSE * (len(lines) - 1) if lines else Fraction(0)
    if notes.seconds is not None:
        return Need(notes.seconds, talk)
    steps = len({deed.slot for deed in notes.deeds})
    return Need(Fraction(3, 2) + Fraction(3, 4) * max(steps, 1) + spoken / 2, talk)


def divide_seconds(total: Fraction, needs: Sequence[Need], fps: int) -> tuple[Fraction, ...]:
    """The length of every shot in whole frames; they add up to `total`. Lines come first, the rest is shared by weight."""
    frames = max(len(needs), Clock(Fraction(fps)).frame_count(total))
    least = [max(need.lines, min(SHORTEST, total / len(needs) / 2)) for need in needs]
    full = sum(least) >= total
    shares = [length * total / sum(least) for length in least] if full else _by_weight(total, needs, least)
    counts: list[int] = []
    passed = Fraction(0)
    for index, share in enumerate(shares):
        passed += share
        rest = len(shares) - index - 1
        upto = min(max(round(passed * frames / total), sum(counts) + 1), frames - rest)
        counts.append(upto - sum(counts))
    lengths = [Fraction(count, fps) for count in counts[:-1]]
    return (*lengths, total - sum(lengths, Fraction(0)))


def _by_weight(total: Fraction, needs: Sequence[Need], least: Sequence[Fraction]) -> list[Fraction]:
    """Shares by weight, none below its least: those that would be get their least and leave the others to share the rest."""
    fixed: dict[int, Fraction] = {}
    while True:
        free = [index for index in range(len(needs)) if index not in fixed]
        rest = total - sum(fixed.values(), Fraction(0))
        weights = sum((needs[index].weight for index in free), Fraction(0))
        shares = {index: rest * needs[index].weight / weights for index in free}
        short = [index for index in free if shares[index] < least[index]]
        if not short or len(short) == len(free):
            return [fixed.get(index) or shares[index] for index in range(len(needs))]
        fixed |= {index: least[index] for index in short}


def slot_begins(notes: ShotNotes, seconds: Fraction, lines: Sequence[Line], line_seconds: LineSeconds) -> dict[int, Fraction]:
    """When every slot of a shot's deeds begins: a slot is as long as the prompt says, at least as long as its lines, and else
    by the weight of what is done in it."""
    slots = sorted({deed.slot for deed in notes.deeds})
    floors: dict[int, Fraction] = {}
    spoken = {line.id: line_seconds(line) + PAUSE for line in lines}
    for speech in notes.speeches:
        floors[speech.slot] = floors.get(speech.slot, Fraction(0)) + spoken.get(speech.id, Fraction(0))
    shares = [_share([deed for deed in notes.deeds if deed.slot == slot], floors.get(slot, Fraction(0))) for slot in slots]
    return _begins(dict(zip(slots, shares, strict=True)), notes.moments, seconds)


@dataclass(frozen=True, slots=True)
class _Share:
    """What a slot asks for: its weight, the least that it needs, and how long the prompt wants it."""

    weight: Fraction
    least: Fraction
    said: Fraction | None


def _share(deeds: Sequence[Deed], least: Fraction) -> _Share:
    said = [deed.seconds for deed in deeds if deed.seconds is not None]
    return _Share(max(_weight(deed) for deed in deeds), least, max(said, default=None))


def time_lines(
    notes: ShotNotes, lines: Sequence[Line], begins: dict[int, Fraction], seconds: Fraction, line_seconds: LineSeconds
) -> tuple[Line, ...]:
    """Lines that belong to a later deed begin with it, as far as there is time for them and for those after them."""
    slots = {speech.id: speech.slot for speech in notes.speeches}
    made: list[Line] = []
    for index, line in enumerate(lines):
        begin = begins.get(slots.get(line.id, 0), Fraction(0))
        rest = sum((line_seconds(later) + PAUSE for later in lines[index:]), LEAD - PAUSE)
        start = min(begin, seconds - rest)
        made.append(line.model_copy(update={"start": start}) if start > LEAD else line)
    return tuple(made)


def lay_out(notes: ShotNotes, begins: dict[int, Fraction], seconds: Fraction) -> tuple[Beat, ...]:
    """The beats of a shot: deeds of one slot share its time, slots follow one another, lasting deeds go on until their subject
    does something else."""
    slots = sorted(begins)
    beats: list[Beat] = []
    for deed in notes.deeds:
        start, end = _times(deed, notes.deeds, slots, begins, seconds)
        beats.append(
            Beat(
                id=deed.id, action=deed.action, subject=deed.subject, targets=deed.targets, tools=deed.tools, times=deed.times,
                start=start, end=end, manner=deed.manner, direction=deed.direction,
            )
        )  # fmt: skip
    return tuple(beats)


def _begins(shares: dict[int, _Share], moments: dict[int, Fraction], seconds: Fraction) -> dict[int, Fraction]:
    """When every slot begins, between the moments that the prompt names."""
    slots = list(shares)
    fixed = {next((s for s in slots if s >= slot), None): at for slot, at in sorted(moments.items()) if 0 < at < seconds}
    parts: list[tuple[Fraction, list[int]]] = [(Fraction(0), [])]
    for slot in slots:
        if (at := fixed.get(slot)) is not None and at > parts[-1][0]:
            parts.append((at, []))
        parts[-1][1].append(slot)
    begins: dict[int, Fraction] = {}
    for (start, inside), end in zip(parts, [*(at for at, _ in parts[1:]), seconds], strict=True):
        passed = start
        for slot, length in zip(inside, _lengths([shares[slot] for slot in inside], end - start), strict=True):
            begins[slot] = passed
            passed += length
    return begins


def _lengths(shares: Sequence[_Share], total: Fraction) -> list[Fraction]:
    """The lengths of slots that follow one another: said lengths first, when anything is left for the others then."""
    said = sum((share.said or Fraction(0) for share in shares), Fraction(0))
    if any(share.said is None for share in shares) and 0 < said < total * 9 / 10:
        others = iter(_lengths([share for share in shares if share.said is None], total - said))
        return [share.said if share.said is not None else next(others) for share in shares]
    least = [share.least for share in shares]
    if sum(least) >= total:
        least = [Fraction(0) for _ in shares]
    return _by_weight(total, [Need(share.said or share.weight, Fraction(0)) for share in shares], least) if shares else []


def _weight(deed: Deed) -> Fraction:
    return Fraction(round(deed.weight * 10), 10)


def _times(
    deed: Deed, deeds: Sequence[Deed], slots: Sequence[int], begins: dict[int, Fraction], seconds: Fraction
) -> tuple[Fraction, Fraction]:
    own = [other.slot for other in deeds if other.subject == deed.subject]
    later = [slot for slot in sorted(own) if slot > deed.slot]
    if deed.until is not None and deed.until in begins and begins[deed.until] > begins[deed.slot]:
        later = [deed.until]
    start = begins[deed.slot]
    if later:
        return start, begins[later[0]]
    if deed.seconds is not None:
        return start, min(seconds, start + deed.seconds)
    following = [slot for slot in slots if slot > deed.slot]
    # Whoever has nothing else to do goes on to the end of the shot; a blow or a jump ends by itself.
    return start, begins[following[0]] if following and deed.action in MOMENTS else seconds
