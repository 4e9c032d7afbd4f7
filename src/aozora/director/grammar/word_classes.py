"""Word classes, and what can be told about a place in a sentence before its class is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from aozora.director.grammar.inflection import Form, is_plural, verb_readings
from aozora.director.grammar.units import Unit
from aozora.director.lexicon import closed, qualities
from aozora.director.lexicon.listing import listed
from aozora.director.lexicon.verbs import NOUN_FIRST

Tag = Literal[
    "determiner", "number", "preposition", "coordinator", "subordinator", "relative", "pronoun", "auxiliary", "adjective", "noun",
    "verb", "adverb", "quote", "sequence", "comma", "stop", "possessive", "to", "name", "existential", "filler", "negation",
]  # fmt: skip

INNER: tuple[Tag, ...] = ("determiner", "adjective", "number", "possessive")
"""Classes that open a noun phrase and leave it open."""

_FLAT_ADVERBS = listed("twice once thrice together away forward forwards backward backwards sideways downstairs upstairs")


@dataclass(frozen=True, slots=True)
class Word:
    """A unit with its word class; verbs also have their lemma and form."""

    unit: Unit
    tag: Tag
    lemma: str = ""
    form: Form = "base"


def noun_follows(after: Sequence[Unit]) -> bool:
    """Whether a noun phrase begins here."""
    if not after or after[0].kind in ("mark", "break", "quote"):
        return False
    text = after[0].text
    if text in closed.PREPOSITIONS | closed.COORDINATORS | closed.AUXILIARIES | closed.PRONOUNS | closed.SUBORDINATORS | {"'s"}:
        return text in ("one", "ones", "like")
    if is_adverb(text):
        return len(after) > 1 and noun_follows(after[1:]) and text not in qualities.DIRECTION_WORDS
    readings = verb_readings(text)
    if readings and all(form == "s" for _, form in readings) and readings[0][0] not in NOUN_FIRST and not after[0].senses:
        return False
    return "preposition" not in after[0].senses


def verb_follows(after: Sequence[Unit]) -> bool:
    """Whether the next word of weight is a verb."""
    for unit in after[:3]:
        if unit.text in closed.FILLERS | closed.NEGATIONS or is_adverb(unit.text):
            continue
        return bool(verb_readings(unit.text)) or unit.text in closed.AUXILIARIES
    return False


def base_verb_follows(after: Sequence[Unit]) -> bool:
    """Whether an infinitive begins here."""
    for unit in after[:2]:
        if is_adverb(unit.text):
            continue
        readings = verb_readings(unit.text)
        nominal = unit.text in NOUN_FIRST and (set(unit.senses) & {"place", "thing", "kind", "colour", "hour"} or len(after) < 2)
        return unit.text == "be" or (any(form == "base" for _, form in readings) and not nominal)
    return False


def clause_follows(after: Sequence[Unit]) -> bool:
    """Whether a verb that can carry a clause comes before the next stop or comma."""
    for index, unit in enumerate(after[:14]):
        if unit.kind in ("mark", "break"):
            return False
        readings = verb_readings(unit.text)
        after_noun = not index or after[index - 1].text not in closed.ARTICLES | closed.PREPOSITIONS
        nominal = bool(set(unit.senses) - {"action", "sound"})
        if unit.text in closed.AUXILIARIES or (
            after_noun and any(form in ("s", "past", "ing") and not (nominal and lemma in NOUN_FIRST) for lemma, form in readings)
        ):
            return True
        if index and any(form == "base" for _, form in readings) and is_plural(after[index - 1].text):
            return True
    return False


def is_adverb(text: str) -> bool:
    """Whether a word is an adverb by its shape."""
    return (text.endswith("ly") and len(text) > 3 and text not in qualities.NOT_ADVERBS) or text in _FLAT_ADVERBS


def is_adjective(unit: Unit) -> bool:
    """Whether a unit can describe a noun by its shape or by the tables."""
    text = unit.text
    known = text in qualities.SIZES or text in qualities.AGES or text in qualities.PATTERNS or text in qualities.STATES
    if known or text in qualities.JUDGEMENTS or text in qualities.ADJECTIVES or text in qualities.COLOUR_KIN:
        return True
    if "colour" in unit.senses or ("material" in unit.senses and text.endswith(("en", "ic"))):
        return True
    if " " not in text and text.endswith(qualities.ADJECTIVE_SUFFIXES) and text not in qualities.NOT_ADJECTIVES and len(text) > 5:
        return True
    last = text.rpartition("-")[2]
    return "-" in text and (
        last.endswith(("ed", "ing", "y", "old"))
        or last in qualities.STATES
        or last in qualities.ADJECTIVES
        or last in qualities.SIZES
    )


def after_be(before: list[Word]) -> bool:
    """Whether the word before is a form of "be"."""
    for word in reversed(before):
        if word.tag in ("adverb", "filler", "negation"):
            continue
        return word.tag == "auxiliary" and word.unit.text in closed.BE
    return False


def inside_phrase(before: list[Word]) -> bool:
    """Whether a noun phrase is open."""
    return bool(before) and before[-1].tag in INNER


def previous(before: list[Word]) -> Tag:
    """The class of the last word of weight."""
    for word in reversed(before):
        if word.tag not in ("adverb", "filler", "negation"):
            return word.tag
    return "stop"
