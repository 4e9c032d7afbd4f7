"""Moments: when the sounds of a shot are heard, and how, as the words around their names tell.

A sound is heard over the whole shot unless it is tied to something: to what happens ("when", "as", a blow or a call in the same
sentence), to what came before ("then", "followed by"), to no warning ("suddenly"), or to an end of the shot ("at the end").
"""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction

from aozora.director.lexicon import hearing
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.film.screenplay import Beat, Shot, SoundCue, Span

_SENTENCE = re.compile(r"[.!?;\n]")
_CLAUSE = re.compile(r"[,.!?;:\n]| while | and then | then ")
_AT_END = re.compile(
    r"\b(at the (very )?end|in the end|end(s|ing) (with|in|on)|finally|lastly|clos(es|ing) with|to finish|last of all)\b"
)
_AT_FIRST = re.compile(r"\b(at first|begin(s|ning)? with|open(s|ing) with|start(s|ing) with|initially)\b")
_NEXT = re.compile(r"\b(then|followed by|after (that|which|a|an|the)|afterwards?|next|moments later|before)\b")
_SUDDEN = re.compile(r"\b(sudden|suddenly|abruptly|all at once|out of nowhere|without warning)\b")
_TIED = re.compile(r"\b(when|whenever|as|once|upon|the moment|on impact|on release|with an?|causing|producing|making)\b")
_FAR = re.compile(r"\b(in the (far )?distance|far away|far off|from afar|somewhere far|miles away)\b")
_OCCLUDED = re.compile(
    r"\b(behind (a|an|the) (\w+ )?(wall|door|curtain)|(through|beyond) (a|an|the) (\w+ )?(wall|door|window|floor|ceiling)s?"
    r"|(from|in) the next room|next door|(from|in) another room|from upstairs|from outside)\b"
)
"""Walls and doors between what sounds and who hears it."""
_FURTHER = re.compile(r"\b(and|or|with|while|as|plus)\b")
_LAST_S = Fraction(5, 2)
"""How much of a shot's end a closing sound gets, at most a third of the shot."""


_ONE_S, _SOME_S = Fraction(1, 5), Fraction(5, 2)
"""How long sounds of a moment begin anew: one of them, several."""


def with_moments(shot: Shot, spans: Sequence[Span], prompt: str, vocabulary: Vocabulary) -> Shot:
    """The shot with begins and manners of its sounds."""
    places = {cue.id: place for cue in shot.sounds if (place := _told_at(cue, shot, spans)) is not None}
    if not places:
        return shot
    order = sorted(places, key=lambda name: places[name])
    cues = [_timed(cue, shot, spans, prompt, order, places, vocabulary) if cue.id in places else cue for cue in shot.sounds]
    return shot.model_copy(update={"sounds": tuple(cues)})


def _told_at(cue: SoundCue, shot: Shot, spans: Sequence[Span]) -> tuple[int, int] | None:
    """Where the prompt speaks of a sound: by its name, or by the deed of whoever makes it ("the dog barks")."""
    deeds = (beat.id for beat in shot.beats if cue.source and beat.subject == cue.source)
    return next((place for name in (cue.id, *deeds) if (place := _place(name, spans)) is not None), None)


def _place(element: str, spans: Sequence[Span]) -> tuple[int, int] | None:
    own = [span for span in spans if span.element == element]
    return (min(span.start for span in own), max(span.end for span in own)) if own else None


def _timed(
    cue: SoundCue,
    shot: Shot,
    spans: Sequence[Span],
    prompt: str,
    order: Sequence[str],
    places: Mapping[str, tuple[int, int]],
    vocabulary: Vocabulary,
) -> SoundCue:
    first, last = places[cue.id]
    begin, end = _sentence(prompt, first, last)
    before, after = prompt[begin:first].lower(), prompt[last:end].lower()
    manner = dict.fromkeys((*cue.manner, *_manners(before, prompt[first:last].lower(), after)))
    start = cue.start
    brief = _fact(cue.sound, "brief", vocabulary)
    if cue.start == 0:
        steady = _fact(cue.sound, "steady", vocabulary)
        start = _start(shot, _Around(before, after, begin, end, first), spans, order.index(cue.id), len(order), steady)
        if brief and start == 0 and not _AT_FIRST.search(before):
            start = _in_text(shot, first, places)
    stop = cue.end
    if brief and stop is None:
        stop = min(start + (_ONE_S if "once" in manner else _SOME_S), shot.seconds)
    return cue.model_copy(update={"start": start, "end": stop, "manner": tuple(manner)})


def _in_text(shot: Shot, at: int, places: Mapping[str, tuple[int, int]]) -> Fraction:
    """Where in the shot something comes that nothing ties: as far in as it stands among what is heard."""
    low, high = min(first for first, _ in places.values()), max(last for _, last in places.values())
    share = Fraction(at - low, max(1, high - low))
    return (shot.seconds * share * Fraction(17, 20)).limit_denominator(1000)


class _Around:
    """The words around a sound: its sentence before and after it, lower case, and where they are in the prompt."""

    def __init__(self, before: str, after: str, begin: int, end: int, at: int) -> None:
        self.before, self.after, self.begin, self.end, self.at = before, after, begin, end, at

    @property
    def clause(self) -> str:
        """The clause that leads to the sound, and what directly follows it."""
        lead = [match.start() for match in _CLAUSE.finditer(self.before)]
        return self.before[lead[-1] if lead else 0 :] + " " + _CLAUSE.split(self.after)[0]


def _start(shot: Shot, around: _Around, spans: Sequence[Span], number: int, count: int, steady: bool) -> Fraction:
    clause = around.clause
    if _AT_FIRST.search(clause):
        return Fraction(0)
    if _AT_END.search(clause) or _AT_END.search(around.before[:24]):
        return shot.seconds - min(_LAST_S, shot.seconds / 3)
    sudden, following = _SUDDEN.search(clause), _NEXT.search(clause)
    beat = _nearest_beat(shot, around, spans)
    if following and number and (beat is None or beat.start == 0):
        # "rain, then thunder": sounds follow one another
        return shot.seconds * number / count
    tied = _TIED.search(clause) is not None
    if beat is not None and (tied or sudden or following or not steady):
        return beat.start
    return shot.seconds * Fraction(2, 5) if sudden or (following and not steady) else Fraction(0)


def _nearest_beat(shot: Shot, around: _Around, spans: Sequence[Span]) -> Beat | None:
    """The beat of the same sentence whose words are nearest, rather before than after."""
    beats = {beat.id: beat for beat in shot.beats}
    here = [s for s in spans if s.element in beats and s.role == "action" and around.begin <= s.start < around.end]
    if not here:
        return None
    return beats[
        min(here, key=lambda span: around.at - span.start if span.start < around.at else 2 * (span.start - around.at)).element
    ]


def _sentence(prompt: str, first: int, last: int) -> tuple[int, int]:
    begins = [match.end() for match in _SENTENCE.finditer(prompt, 0, first)]
    end = _SENTENCE.search(prompt, last)
    return begins[-1] if begins else 0, end.start() if end else len(prompt)


def _manners(before: str, name: str, after: str) -> list[str]:
    """What is said of the sound by adverbs after it and by places ("rumbles loudly in the distance")."""
    following = _CLAUSE.split(after)[0]
    predicate = _FURTHER.split(following)[0]
    found = [hearing.HOW_SOUND[word] for word in re.findall(r"[a-z-]+", predicate)[:5] if _tells(word)]
    if _FAR.search(predicate) or _FAR.search(_CLAUSE.split(before)[-1]) or _FAR.search(name):
        found.append("distant")
    if _OCCLUDED.search(f"{name}{following}") or _OCCLUDED.search(_CLAUSE.split(before)[-1]) or _OCCLUDED.search(name):
        found.append("muffled")
    return found


def _tells(word: str) -> bool:
    return word in hearing.HOW_SOUND and (word.endswith("ly") or word in ("muffled", "echoing", "distant", "muted"))


def _fact(sound: str, name: str, vocabulary: Vocabulary) -> bool:
    entry = vocabulary.entry("sound", sound)
    return entry is not None and entry.facts.get(name, 0.0) > 0
