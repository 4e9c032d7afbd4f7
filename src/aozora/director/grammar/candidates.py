"""Candidates: the classes that a unit can have, each with what it costs before its neighbours are known."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import log

from aozora.director.grammar.inflection import IRREGULAR, Form, is_plural, noun_lemma, verb_readings
from aozora.director.grammar.units import Unit
from aozora.director.grammar.word_classes import Tag, is_adjective, is_adverb
from aozora.director.lexicon import closed, qualities
from aozora.director.lexicon.listing import listed
from aozora.director.lexicon.names import FEMALE_NAMES, MALE_NAMES
from aozora.director.lexicon.nouns import COLLECTIVES, NOUNS_IN_ING, PICTURE_NOUNS
from aozora.director.lexicon.space import COURSES
from aozora.director.lexicon.verbs import INTRANSITIVE, PASSIVE_LIKE, VERBS
from aozora.director.meaning.nearness import is_being
from aozora.director.meaning.wordnet import Uses, base_forms, uses


@dataclass(frozen=True, slots=True)
class Candidate:
    """One reading of a unit: the place where it leaves the search (costs.py), its class, and its cost."""

    place: str
    tag: Tag
    cost: float = 0.0
    lemma: str = ""
    form: Form = "base"
    number: int = 0
    """Of nouns, determiners and verbs: 1 singular, 2 plural, 3 either, 0 none."""


_BASE: Form = "base"
_WEIGHT = 0.6
"""How much the habits of a word weigh against word order."""
_NAMED = 0.5
"""What a noun or colour that the vocabulary knows has ahead."""
_NOUN_SENSES = listed(
    """
    framing angle move pace support time focus quality lens light studio hour season silence carrier kind thing place young
    weather sound
    """
) | {"no music"}
_SPEED_WORDS = listed("fast slow high low hard quick straight deep")
_PLURAL_DETERMINERS = listed("these those all both several many few various numerous countless most")
_FREE_DETERMINERS = listed("the my your his her its our their whose some any no other more such")
_PRONOUN_DETERMINERS = listed("this that these those all both each another some others many few several most")
_EITHER_PRONOUNS = listed("you it one ones something anything nothing everything someone somebody everyone everybody")
_SINGULAR_SUBJECTS = listed(
    "he she it one something anything nothing everything someone somebody everyone everybody this that each"
)
_NAMES = FEMALE_NAMES | MALE_NAMES
_MODALS = listed("can will may might must")
_PREPOSITIONAL_LINKS = listed("as before after until till since like once")
_PARTICLES = frozenset(qualities.DIRECTION_WORDS) | listed("inside outside below above underneath behind near nearby")
_WAYS = frozenset(COURSES) | {"out"}


def candidates(unit: Unit, first: bool) -> tuple[Candidate, ...]:
    """Every class that a unit can have. `first` says that it begins the sentence, where a capital means nothing."""
    return _candidates(unit.text, unit.kind, frozenset(unit.senses), unit.senses.get("action", ""), unit.first != unit.last,
                       unit.capital and not first)  # fmt: skip


@lru_cache(maxsize=16384)
def _candidates(text: str, kind: str, senses: frozenset[str], action: str, several: bool, capital: bool) -> tuple[Candidate, ...]:
    if (fixed := _by_kind(text, kind)) is not None:
        return (fixed,)
    if several and (found := tuple(_phrase(text, senses, action))):
        return found
    found = [*_closed(text)]
    if not found or text in _ALSO_OPEN:
        found += _open(text, senses, capital)
    return tuple(_cheapest(found))


def _cheapest(found: list[Candidate]) -> Iterator[Candidate]:
    best: dict[tuple[str, str], Candidate] = {}
    for one in found:
        key = (one.place, one.form if one.tag == "verb" else one.tag)
        if key not in best or one.cost < best[key].cost:
            best[key] = one
    yield from best.values()


def _by_kind(text: str, kind: str) -> Candidate | None:
    if kind == "quote":
        return Candidate("quote", "quote")
    if kind == "tag":
        return Candidate("noun", "name", number=1)
    if kind == "number":
        return Candidate("number", "number", number=1 if text == "1" else 2)
    if kind in ("mark", "break"):
        return (
            Candidate("comma", "comma")
            if text == ","
            else Candidate("and", "coordinator")
            if text == "&"
            else Candidate("start", "stop")
        )
    return None


def _phrase(text: str, senses: frozenset[str], action: str) -> Iterator[Candidate]:
    """A unit of several words is what its sense says."""
    first = text.split()[0]
    if "preposition" in senses and not text.endswith((" left", " right")):
        yield Candidate("course" if text in _WAYS else "preposition", "preposition")
        if text == "from behind":
            yield Candidate("adverb", "adverb", 0.3)
    elif "reciprocal" in senses:
        yield Candidate("object pronoun", "pronoun")
    elif "sequence" in senses:
        yield Candidate("sequence", "sequence")
    elif "direction" in senses or first in closed.PREPOSITIONS:
        yield Candidate("adverb", "adverb")
    elif "action" in senses and not senses & (_NOUN_SENSES - {"sound"}):
        forms = verb_readings(first)
        form = forms[0][1] if forms else _BASE
        place = form if form in ("ing", "participle", "base") else "finite"
        yield Candidate(place, "verb", 0.0, action, form, 1 if form == "s" else 3)
    elif senses & {"weather", "look"} and is_adjective(Unit(0, 1, text, "word")):
        yield Candidate("adjective", "adjective", lemma=text)
    elif senses:
        yield _noun(text, 0.0)


def _noun(text: str, cost: float) -> Candidate:
    plural, lemma = is_plural(text), noun_lemma(text)
    place = "nouns" if plural else "being" if is_being(lemma) else "noun"
    return Candidate(place, "noun", cost, lemma, "base", 2 if plural else 1)


# Closed classes.

_ALSO_OPEN = listed(
    """
    can will may might must like past round opposite outside inside back near left right second first third next
    last light long close even still just own same apart rather beside have has had having do does did done being plus yet
    once needs need mine front well
    """
)
"""Words of a closed class that are nouns, verbs or adjectives as well."""


def _closed(text: str) -> Iterator[Candidate]:
    yield from _clitics(text)
    yield from _determiners(text)
    yield from _pronouns(text)
    yield from _auxiliaries(text)
    yield from _links(text)
    if text in closed.NEGATIONS and text not in closed.AUXILIARIES and text not in ("no", "without"):
        yield Candidate("adverb", "negation")
    if text in closed.FILLERS:
        yield Candidate("adverb", "filler", 0.3)


def _clitics(text: str) -> Iterator[Candidate]:
    if text == "'s":
        yield Candidate("possessive", "possessive")
        yield Candidate("be", "auxiliary", 1.0, number=1)
    elif text in ("'re", "'m"):
        yield Candidate("be", "auxiliary", number=3)
    elif text in ("'ve", "'d"):
        yield Candidate("have", "auxiliary")
    elif text == "'ll":
        yield Candidate("modal", "auxiliary")


def _determiners(text: str) -> Iterator[Candidate]:
    if text in closed.NUMBER_WORDS:
        yield Candidate("number", "number", number=1 if closed.NUMBER_WORDS[text] == 1 else 2)
        if text == "one":
            yield Candidate("object pronoun", "pronoun", 0.3, number=1)
            yield Candidate("subject pronoun", "pronoun", 0.8, number=1)
        if text in COLLECTIVES:
            # "an elderly couple walks": a number that is also somebody.
            yield Candidate("being", "noun", 1.0, number=3)
        return
    if text in closed.DETERMINERS:
        place = "many" if text in _PLURAL_DETERMINERS else "some" if text in _FREE_DETERMINERS else "one"
        yield Candidate(place, "determiner", 0.8 if text == "that" else 0.0, text, number={"one": 1, "many": 2, "some": 0}[place])
        if text in _PRONOUN_DETERMINERS:
            alone = 0.1 if text == "each" else 0.8
            yield Candidate("object pronoun", "pronoun", alone, number=3)
            yield Candidate("subject pronoun", "pronoun", alone + 0.1, number=1 if text in _SINGULAR_SUBJECTS else 3)
    if text in closed.SEQUENCE_WORDS:
        yield Candidate("sequence", "sequence", 0.3)


def _pronouns(text: str) -> Iterator[Candidate]:
    if text in closed.RELATIVES:
        yield Candidate("relative", "relative", 0.2)
    if text == "whose":
        yield Candidate("relative", "relative", 3.0)
    if text == "there":
        yield Candidate("there", "existential")
    if text in closed.PRONOUNS or text in ("her", "his"):
        number = 1 if text in _SINGULAR_SUBJECTS else 3 if text == "you" else 2
        if text in closed.SUBJECT_PRONOUNS or text in _EITHER_PRONOUNS:
            yield Candidate("subject pronoun", "pronoun", 0.0, number=number)
        if text not in closed.SUBJECT_PRONOUNS or text in _EITHER_PRONOUNS:
            yield Candidate("object pronoun", "pronoun", 1.5 if text == "his" else 0.2, number=number)


def _auxiliaries(text: str) -> Iterator[Candidate]:
    if text not in closed.AUXILIARIES or text.startswith("'"):
        return
    if text in closed.BE:
        finite = text not in ("be", "been", "being")
        plural = text in ("are", "were", "aren't", "weren't")
        yield Candidate("be", "auxiliary", 0.0, number=0 if not finite else 2 if plural else 1)
    elif text in closed.HAVE:
        yield Candidate("have", "auxiliary", 0.0, number=1 if text == "has" else 3)
    elif text in closed.DO:
        yield Candidate("do", "auxiliary", 0.3, number=1 if text.startswith("doe") else 3)
    else:
        yield Candidate("modal", "auxiliary", 0.0, number=3)


def _links(text: str) -> Iterator[Candidate]:
    if text in closed.COORDINATORS:
        yield Candidate("and", "coordinator", 0.5 if text in ("plus", "yet", "nor") else 0.0)
    if text in closed.SUBORDINATORS:
        yield Candidate("subordinator", "subordinator", 0.2, lemma=text)
    if text == "to":
        yield Candidate("to", "to")
        yield Candidate("course", "preposition", 0.45, lemma="to")
        return
    if text in closed.PREPOSITIONS or text in _PREPOSITIONAL_LINKS:
        place = "course" if text in _WAYS else "preposition"
        rare = 1.6 if text == "round" else 0.8 if text in closed.SUBORDINATORS else 0.0
        yield Candidate(place, "preposition", rare)
        if text in _PARTICLES:
            yield Candidate("particle", "adverb", 1.1)
    elif text in qualities.DIRECTION_WORDS and text not in closed.FILLERS:
        yield Candidate("particle", "adverb", 0.3)


# Open classes.


def _open(text: str, senses: frozenset[str], capital: bool) -> Iterator[Candidate]:
    if text in _NAMES and text.endswith("ly"):
        yield _noun(text, 0.0)
        return
    readings = _verb_forms(text)
    counts = _Counts(text, readings)
    known = 0.0 if not senses & _NOUN_SENSES else _NAMED
    yield from _nouns(text, senses, counts, known + (0.8 if capital else 0.0), bool(readings))
    for lemma, form in readings:
        yield from _verbs(text, lemma, form, counts, senses)
    if not any(form == "ing" and lemma in INTRANSITIVE for lemma, form in readings):
        yield from _adjectives(text, senses, counts)
    if is_adverb(text) and not (capital and not counts.adverb):
        yield Candidate("adverb", "adverb", counts.cost(counts.adverb) + 0.5 if counts.adjective and not counts.adverb else 0.0)
    elif text in _SPEED_WORDS:
        yield Candidate("flat adverb", "adverb", 0.2)
    elif counts.adverb:
        yield Candidate("flat adverb", "adverb", counts.cost(counts.adverb) + 0.4)


class _Counts:
    """How often a word is used in each class."""

    __slots__ = ("adjective", "adverb", "noun", "total", "verb")

    def __init__(self, text: str, readings: tuple[tuple[str, Form], ...]) -> None:
        own = uses(text)
        self.noun = max(own.noun, uses(noun_lemma(text)).noun, _compound(text).noun, PICTURE_NOUNS.get(text, 0))
        self.verb = max((uses(lemma).verb + (1 if lemma in VERBS else 0) for lemma, _ in readings), default=0)
        self.adjective = own.adjective or _graded(text)
        self.adverb = own.adverb
        self.total = self.noun + self.verb + self.adjective + self.adverb

    def cost(self, count: int) -> float:
        """What a class costs that the word has been seen in so often."""
        return _WEIGHT * min(log((self.total + 1) / (count + 0.5)), 5.0) if count < self.total else 0.0


def _compound(text: str) -> Uses:
    last = text.rpartition("-")[2]
    return uses(noun_lemma(last)) if "-" in text and last else Uses()


def _graded(text: str) -> int:
    """ "larger", "biggest": as often an adjective as the plain form."""
    if not text.endswith(("er", "est")):
        return 0
    return max(
        (uses(lemma).adjective for lemma in base_forms(text, "adjective") if not uses(lemma).verb > uses(lemma).adjective),
        default=0,
    )


@lru_cache(maxsize=16384)
def _verb_forms(text: str) -> tuple[tuple[str, Form], ...]:
    """Every (lemma, form): of the director's own verbs, else of WordNet's."""
    if found := verb_readings(text):
        return found
    made: list[tuple[str, Form]] = []
    forms: tuple[Form, ...] = ("past", "participle")
    for lemma in base_forms(text, "verb") if text.isalpha() else ():
        if text == lemma:
            made.append((lemma, "base"))
        elif text.endswith("ing"):
            made.append((lemma, "ing"))
        elif text.endswith("s"):
            made.append((lemma, "s"))
        elif lemma not in IRREGULAR:
            made.extend((lemma, form) for form in forms)
    return tuple(made)


def _nouns(text: str, senses: frozenset[str], counts: _Counts, known: float, verbal: bool) -> Iterator[Candidate]:
    if is_adverb(text) and not counts.noun and not senses:
        return
    if counts.noun:
        yield _noun(text, counts.cost(counts.noun) - known)
    elif senses & _NOUN_SENSES or "colour" in senses or "material" in senses:
        yield _noun(text, 0.8 - known)
    elif text in NOUNS_IN_ING:
        yield _noun(text, 0.5 - known)
    elif verbal:
        moves = any(lemma in INTRANSITIVE for lemma, _ in _verb_forms(text))
        yield _noun(text, (2.4 if moves else 1.6 if text.endswith("ing") else 3.0) - known)
    else:
        yield _noun(text, (1.6 if counts.total or is_adjective(Unit(0, 0, text, "word")) else 0.2) - known)


def _verbs(text: str, lemma: str, form: Form, counts: _Counts, senses: frozenset[str]) -> Iterator[Candidate]:
    if text in _MODALS:
        return
    cost = counts.cost(uses(lemma).verb + (1 if lemma in VERBS else 0)) - (0.3 if "action" in senses else 0.0)
    if lemma not in VERBS and counts.noun:
        cost += 1.0
    if form == "base":
        yield Candidate("base", "verb", cost, lemma, "base")
        yield Candidate("finite", "verb", cost, lemma, "base", 2)
    elif form == "s":
        yield Candidate("finite", "verb", cost, lemma, "s", 1)
    elif form == "past":
        yield Candidate("finite", "verb", cost + (0.6 if lemma in PASSIVE_LIKE else 0.0), lemma, "past", 3)
    elif form == "ing":
        named = text in NOUNS_IN_ING and lemma not in INTRANSITIVE
        yield Candidate("ing", "verb", cost + (0.5 if named else 0.0), lemma, "ing")
        yield Candidate("participle adjective", "adjective", cost + (0.2 if lemma in INTRANSITIVE else 0.7), lemma, "ing")
    else:
        worn = 1.6 if lemma in INTRANSITIVE else -0.4 if lemma in PASSIVE_LIKE else 0.0
        yield Candidate("participle", "verb", cost + worn, lemma, "participle")
        if text != "left":
            yield Candidate("participle adjective", "adjective", cost + 0.2, text, "participle")


def _adjectives(text: str, senses: frozenset[str], counts: _Counts) -> Iterator[Candidate]:
    shaped = is_adjective(Unit(0, 0, text, "word", False, dict.fromkeys(senses, text)))
    lit = bool(senses & {"weather", "look"}) and not is_plural(text) and text.endswith(("y", "lit", "t", "ic", "c", "ed"))
    if shaped or lit:
        cost = min(counts.cost(counts.adjective), 0.9) if counts.adjective else 0.4
    elif counts.adjective:
        cost = counts.cost(counts.adjective) + 0.2
    elif not counts.total and text.endswith("y") and len(text) > 4:
        cost = 0.4
    else:
        return
    yield Candidate("adjective", "adjective", cost, text)
    yield Candidate("inner adjective", "adjective", cost, text)
