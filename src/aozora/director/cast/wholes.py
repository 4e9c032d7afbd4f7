"""Wholes: who or what can have a part, and of whom a part is only said to be like ("with the horns of a goat")."""

from collections.abc import Sequence

from aozora.director.cast.coreference import is_a
from aozora.director.cast.members import Member
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.clauses import Sentence
from aozora.director.lexicon.features import FIGURES, HUMAN_PARTS, PLANT_PARTS, SHAPES
from aozora.director.meaning import wordnet
from aozora.director.sorts import Place, Sorted


def can_have(member: Member, part: NounPhrase) -> bool:
    """Whether a part that nobody is said to have could be this member's: petals are a plant's, hands somebody's."""
    text = part.head.unit.text
    if text in PLANT_PARTS:
        return is_a(member, "plant")
    if text in HUMAN_PARTS or _is_bodily(part.lemma):
        return member.category == "being" or any(is_a(member, figure) for figure in FIGURES)
    return True


def can_wear(member: Member) -> bool:
    """Whether a garment that nobody is said to wear could be this member's."""
    return member.category == "being" or any(is_a(member, figure) for figure in FIGURES)


def _is_bodily(lemma: str) -> bool:
    senses = wordnet.senses(lemma, "noun")
    return bool(senses) and wordnet.domain(senses[0]) in ("noun.body", "noun.animal")


def likened(sentence: Sentence, places: Sequence[Place], sorts: Sequence[Sorted]) -> frozenset[int]:
    """The noun phrases that are not there but only told of: "a rabbit with the horns of a goat", "is like a mirror"."""
    found: set[int] = set()
    given = {number for _, word, number in sentence.relations if word.unit.text == "with"}
    for number, place in enumerate(places):
        if sorts[number].sort != "cast":
            continue
        phrase = sentence.phrases[number]
        part = place.whole
        if part is not None and phrase.determiner in ("a", "an", "") and sorts[part].sort in ("part", "partitive"):
            listed = part - 1 in found or part - 2 in found
            if part in given or listed:
                found.add(number)
        elif part is not None and places[part].preposition in ("in", "into") and sentence.phrases[part].lemma in SHAPES:
            found |= {part, number}
        elif place.preposition == "like" and phrase.determiner in ("a", "an", "") and place.verb in ("", "be", "seem", "appear"):
            found.add(number)
    return frozenset(found)
