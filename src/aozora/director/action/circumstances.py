"""Circumstances: how, which way, how often and how long a deed is done, and with which tools."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from fractions import Fraction

from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.clauses import Clause, Sentence
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon import happenings
from aozora.director.lexicon.qualities import DIRECTION_WORDS, MANNER_WORDS
from aozora.director.lexicon.space import COURSES, PLAIN_COURSES
from aozora.film.screenplay import SpanRole

RESEMBLING = ("look", "be", "seem", "appear", "sound", "feel", "taste", "smell", "shape")
"""Verbs after which "like" compares the subject and not the deed."""

_NOT_MANNER = frozenset(["only", "early", "daily", "really", "nearly", "mostly", "mainly", "partly", "fully", "visibly"])
"""Adverbs in -ly that tell no manner."""

_TIMING = frozenset(
    ["suddenly", "finally", "eventually", "immediately", "initially", "originally", "simultaneously", "abruptly", "instantly"]
)
_BREAKS = frozenset(["suddenly", "abruptly"])
"""Adverbs that begin something new."""


@dataclass
class Way:
    """The circumstances of one clause: `words` belong to its verb, `claimed` are words with their role in the report.

    `tools` are numbers of noun phrases; `start` and `end` the states that a change leads from and to; `wish` marks a deed that
    is only wanted, `stops` one that comes to its end.
    """

    words: tuple[Word, ...] = ()
    manner: list[str] = field(default_factory=list[str])
    direction: str = ""
    times: int = 1
    seconds: Fraction | None = None
    tools: tuple[int, ...] = ()
    start: tuple[Word, ...] = ()
    end: tuple[Word, ...] = ()
    wish: bool = False
    stops: bool = False
    sudden: bool = False
    causes: tuple[tuple[int, ...], tuple[Word, ...]] = ((), ())
    claimed: list[tuple[SpanRole, tuple[Word, ...]]] = field(default_factory=list[tuple[SpanRole, tuple[Word, ...]]])

    def say(self, role: SpanRole, words: Iterable[Word]) -> None:
        """Remember words for the report."""
        self.claimed.append((role, tuple(word for word in words if word.tag != "determiner")))


def read_phrases(clause: Clause, sentence: Sentence, way: Way) -> tuple[Clause, set[int]]:
    """Noun phrases of a clause that tell how rather than who or what: the clause without them, and their numbers."""
    if clause.particle is not None and clause.objects:
        # "plays with joy": "with" only seemed to belong to the verb.
        how = {n for n in clause.objects if _adjunct(clause.particle, sentence.phrases[n], clause, way)}
        rest = tuple(number for number in clause.objects if number not in how)
        if how:
            return replace(clause, objects=rest, particle=None), how
    taken = {a.phrase for a in clause.adjuncts if _adjunct(a.preposition, sentence.phrases[a.phrase], clause, way)}
    taken |= {number for number in clause.objects if _counted(sentence.phrases[number], way)}
    for owner, preposition, number in sentence.relations:
        # "holds a cup with great care": the phrase stands after the object and belongs to the deed all the same.
        if owner in clause.objects and _adjunct(preposition, sentence.phrases[number], clause, way):
            taken.add(number)
    adjuncts = tuple(adjunct for adjunct in clause.adjuncts if adjunct.phrase not in taken)
    return replace(clause, objects=tuple(n for n in clause.objects if n not in taken), adjuncts=adjuncts), taken


def _adjunct(preposition: Word, phrase: NounPhrase, clause: Clause, way: Way) -> bool:
    """ "with great care", "in slow circles", "at full speed", "for two seconds", "like a bird"."""
    text = preposition.unit.text
    if text == "for" and _lasts(phrase, way):
        return True
    if text in ("with", "in", "without") and phrase.lemma in happenings.MANNER_NOUNS and phrase.possessor is None:
        return _add_manner(happenings.MANNER_NOUNS[phrase.lemma] if text != "without" else "", phrase, way)
    if text == "in" and phrase.lemma in happenings.PATHS and not set(phrase.head.unit.senses) & {"kind"}:
        way.direction = way.direction or happenings.PATHS[phrase.lemma]
        for word in phrase.modifiers:
            way.manner += [MANNER_WORDS[word.unit.text]] if word.unit.text in MANNER_WORDS else []
        way.say("manner", [word for word in phrase.modifiers if word.unit.text in MANNER_WORDS])
        way.say("direction", phrase.words)
        return True
    if text in ("to", "towards", "toward") and phrase.head.unit.text in ("left", "right") and len(phrase.words) <= 2:
        way.direction = way.direction or phrase.head.unit.text
        way.say("direction", phrase.words)
        return True
    if text in ("at", "with", "in") and phrase.lemma in ("speed", "pace", "velocity", "manner", "way", "fashion", "motion"):
        return _pace(phrase, way)
    if text == "like" and clause.lemma not in RESEMBLING:
        way.manner.append("like " + " ".join(word.unit.text for word in phrase.words))
        way.say("manner", (preposition, *phrase.words))
        return True
    return False


def _add_manner(manner: str, phrase: NounPhrase, way: Way) -> bool:
    way.manner += [manner] if manner else []
    way.say("manner", phrase.words)
    return True


def _pace(phrase: NounPhrase, way: Way) -> bool:
    """ "at high speed", "in a playful way"."""
    found = [happenings.PACES.get(w.unit.text) or MANNER_WORDS.get(w.unit.text, "") for w in phrase.modifiers]
    said = [word.unit.text for word in phrase.modifiers if word.tag == "adjective"]
    if phrase.lemma in ("manner", "way", "fashion", "motion") and not said:
        return False
    if phrase.lemma == "motion" and not any(found):
        return False
    return _add_manner(next(filter(None, found), said[0] if said else "fast"), phrase, way)


def _lasts(phrase: NounPhrase, way: Way) -> bool:
    """ "for two seconds", "for a while"."""
    unit = happenings.SECONDS.get(phrase.lemma)
    if unit is None or (phrase.number is None and not phrase.plural):
        return False
    way.seconds = Fraction(unit * (phrase.number or 3))
    way.say("order", phrase.words)
    return True


def _counted(phrase: NounPhrase, way: Way) -> bool:
    """ "three times", "two more times"."""
    if phrase.lemma != "time" or (phrase.number is None and not phrase.plural):
        return False
    way.times = max(1, phrase.number or happenings.REPEATS["several times"])
    way.say("count", phrase.words)
    return True


def read_adverbs(clause: Clause, action: str, way: Way, *, lasting: bool) -> None:
    """Adverbs, the particle and the prepositions of a clause: manner, repetition and direction."""
    for word in clause.adverbs:
        _adverb(word, clause, way)
    if not way.direction:
        _course(clause, action, way, lasting=lasting)


def _adverb(word: Word, clause: Clause, way: Way) -> None:
    text = word.unit.text
    if text in happenings.REPEATS:
        way.times = max(way.times, happenings.REPEATS[text])
        way.say("count", [word])
    elif "direction" in word.unit.senses or (text in DIRECTION_WORDS and text not in MANNER_WORDS):
        way.direction = way.direction or word.unit.senses.get("direction") or DIRECTION_WORDS[text]
        way.say("direction", [word])
    elif text in _TIMING:
        way.sudden = way.sudden or text in _BREAKS
        way.manner += ["sudden"] if text in _BREAKS else []
        way.say("manner" if text in _BREAKS else "order", [word])
    elif text in MANNER_WORDS:
        way.manner.append(MANNER_WORDS[text])
        way.say("manner", [word])
    elif text.endswith("ly") and text not in _NOT_MANNER:
        way.manner.append(text)
        way.say("manner", [word])


def _course(clause: Clause, action: str, way: Way, *, lasting: bool) -> None:
    """The way that a particle, the verb's own second word or a preposition shows."""
    if lasting:
        return
    particle = clause.particle.unit.text if clause.particle is not None else ""
    if particle in PLAIN_COURSES and particle not in action.split():
        way.direction = COURSES[particle]
        way.say("direction", [clause.particle] if clause.particle is not None else [])
        return
    for part in clause.verb.main.unit.text.split()[1:]:
        # "rolls down" may be one phrase of the catalogue; "knock over" is a verb of its own.
        if part in PLAIN_COURSES and part not in clause.lemma.split():
            way.direction = COURSES[part]
            return
    for adjunct in clause.adjuncts:
        text = adjunct.preposition.unit.text
        if (text == "from" and clause.lemma in happenings.TAKING_IN) or (text == "at" and clause.lemma not in happenings.AIMED):
            # "drinks from a river", "paints at home": nothing goes anywhere.
            continue
        if adjunct.preposition.unit.text in COURSES:
            way.direction = COURSES[adjunct.preposition.unit.text]
            way.say("direction", [adjunct.preposition])
            return
