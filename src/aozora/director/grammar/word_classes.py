"""Word classes, and what the shape of a word tells of its class."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from aozora.director.grammar.inflection import Form
from aozora.director.grammar.units import Unit
from aozora.director.lexicon import qualities
from aozora.director.lexicon.listing import listed
from aozora.director.meaning.wordnet import uses

Tag = Literal[
    "determiner", "number", "preposition", "coordinator", "subordinator", "relative", "pronoun", "auxiliary", "adjective", "noun",
    "verb", "adverb", "quote", "sequence", "comma", "stop", "possessive", "to", "name", "existential", "filler", "negation",
]  # fmt: skip

_FLAT_ADVERBS = listed("twice once thrice together away forward forwards backward backwards sideways downstairs upstairs")


@dataclass(frozen=True, slots=True)
class Word:
    """A unit with its word class; verbs also have their lemma and form."""

    unit: Unit
    tag: Tag
    lemma: str = ""
    form: Form = "base"


def is_adverb(text: str) -> bool:
    """Whether a word is an adverb by its shape."""
    if text in _FLAT_ADVERBS:
        return True
    return text.endswith("ly") and len(text) > 3 and text not in qualities.NOT_ADVERBS and not is_like_its_noun(text)


@lru_cache(maxsize=4096)
def is_like_its_noun(text: str) -> bool:
    """ "swirly", "bubbly": an adjective made with -y from a noun that ends in l, where no adjective makes it an adverb."""
    stem = text[:-1]
    noun = stem if uses(stem).noun else f"{stem}e" if uses(f"{stem}e").noun else ""
    adverb = uses(text).adverb or any(uses(base).adjective for base in (text[:-2], f"{stem}e", f"{text[:-3]}y", f"{stem}l"))
    return bool(noun) and text.endswith("ly") and not adverb


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
    if is_like_its_noun(text):
        return True
    last = text.rpartition("-")[2]
    return "-" in text and (
        last.endswith(("ed", "ing", "y", "old"))
        or last in qualities.STATES
        or last in qualities.ADJECTIVES
        or last in qualities.SIZES
        or uses(last).adjective > uses(last).noun + uses(last).adverb
    )
