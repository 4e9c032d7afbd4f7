"""Changes: from which state to which a deed leads: "turns from green to red", "changes from small to large"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from aozora.director.action.circumstances import Way
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.clauses import Clause, Sentence
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon.happenings import CHANGES, PASSAGES
from aozora.director.lexicon.qualities import COLOUR_KIN, MATERIAL_KIN, SIZES, STATES

_HUES = ("colour", "color", "hue", "shade", "tint")
_PHASES = ("solid", "liquid", "gas", "frozen", "powder")
_ORDER = ("tiny", "small", "", "large", "huge")


@dataclass(frozen=True, slots=True)
class Ends:
    """The words of the two states, and the parts of the sentence that they were."""

    start: tuple[Word, ...] = ()
    end: tuple[Word, ...] = ()
    phrases: frozenset[int] = frozenset()
    loose: tuple[Word, ...] = ()


def read_change(clause: Clause, sentence: Sentence, way: Way) -> tuple[Clause, Ends]:
    """A clause of change as "change colour", "grow", "shrink" or "transform", its states in `way`; other clauses as they are."""
    words = clause.verb.main.unit.text.split()
    if clause.lemma not in CHANGES and words[0] not in CHANGES and clause.lemma not in PASSAGES:
        return clause, Ends()
    ends = _ends(clause, sentence)
    if clause.lemma in PASSAGES and not (ends.start and ends.end):
        return clause, Ends()
    within = [word for word in words[1:] if word in COLOUR_KIN]
    hues = [number for number in clause.objects if sentence.phrases[number].lemma in _HUES]
    if not (ends.end or within or hues):
        return clause, Ends()
    way.start, way.end = ends.start, ends.end
    for number in hues:
        way.words = (*way.words, *sentence.phrases[number].words)
    way.manner += [f"to {' '.join(within or [word.unit.text for word in ends.end])}"] if within or ends.end else []
    taken = ends.phrases | set(hues)
    changed = replace(
        clause,
        lemma=clause.lemma
        if clause.lemma in PASSAGES
        else _verb([word.unit.text for word in ends.start], within or [word.unit.text for word in ends.end], bool(hues)),
        objects=tuple(number for number in clause.objects if number not in taken),
        adjuncts=tuple(adjunct for adjunct in clause.adjuncts if adjunct.phrase not in taken),
        predicates=(),
        particle=None,
    )
    return changed, replace(ends, phrases=frozenset(taken))


def _verb(start: Sequence[str], end: Sequence[str], hues: bool) -> str:
    if start and end and start[-1] in MATERIAL_KIN and end[-1] in MATERIAL_KIN:
        return "transform"
    if hues or any(word in COLOUR_KIN for word in end):
        return "change colour"
    sizes = [_ORDER.index(SIZES[word]) for word in end if word in SIZES]
    if sizes:
        before = [_ORDER.index(SIZES[word]) for word in start if word in SIZES]
        return "grow" if sizes[0] > (before[0] if before else 2) else "shrink"
    return "transform"


def _ends(clause: Clause, sentence: Sentence) -> Ends:
    start: list[Word] = []
    end: list[Word] = list(clause.predicates)
    phrases: set[int] = set()
    for adjunct in clause.adjuncts:
        side = _side(adjunct.preposition.unit.text, start, end)
        if side is not None and _is_state(sentence.phrases[adjunct.phrase]):
            side += _content(sentence.phrases[adjunct.phrase])
            phrases.add(adjunct.phrase)
    for number in clause.objects:
        if _is_state(sentence.phrases[number]):
            end += _content(sentence.phrases[number])
            phrases.add(number)
    loose = tuple(_bare(sentence, start, end))
    return Ends(tuple(start), tuple(end), frozenset(phrases), loose)


def _side(preposition: str, start: list[Word], end: list[Word]) -> list[Word] | None:
    return start if preposition == "from" else end if preposition in ("to", "into") else None


def _bare(sentence: Sentence, start: list[Word], end: list[Word]) -> Iterable[Word]:
    """ "from small to large": adjectives that no noun follows; the prepositions stand loose before them."""
    for preposition in sentence.loose:
        side = _side(preposition.unit.text, start, end)
        for _, words in sentence.qualities:
            if side is not None and words and words[0].unit.first == preposition.unit.last + 1:
                side += words
                yield preposition


def _is_state(phrase: NounPhrase) -> bool:
    """Whether a noun phrase is a colour, a material, a size or another state, and nothing that could be cast."""
    if phrase.determiner not in ("", "a", "an") or phrase.possessor is not None or phrase.number not in (None, 1):
        return False
    text, senses = phrase.head.unit.text, set(phrase.head.unit.senses)
    named = (
        text in _PHASES
        or text in COLOUR_KIN
        or text in MATERIAL_KIN
        or text in SIZES
        or text in STATES
        or bool(senses & {"colour", "material"})
    )
    return named and (phrase.determiner == "" or not senses & {"kind", "thing"})


def _content(phrase: NounPhrase) -> list[Word]:
    return [word for word in phrase.words if word.tag in ("adjective", "noun", "name", "verb")]
