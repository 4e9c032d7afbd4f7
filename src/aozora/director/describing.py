"""Describing: from the modifiers of a noun phrase to the attributes of its role, each bound to its own head."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from aozora.director.claims import JUDGED, Claims
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon import qualities
from aozora.director.lexicon.listing import listed
from aozora.director.vocabulary import Match, Vocabulary
from aozora.film.catalogue import Entry


@dataclass(frozen=True, slots=True)
class Quality:
    """One modifier, understood: `slot` is the attribute ("colour", "size", ...), `value` what it gets."""

    word: Word
    slot: str
    value: str
    match: Match | None = None
    why: str = ""


@dataclass
class Description:
    """The attributes of a role while they are collected; more colours than one wait to be dealt out over a group."""

    colours: list[Quality] = field(default_factory=list[Quality])
    others: list[Quality] = field(default_factory=list[Quality])


def describe(words: Iterable[Word], entry: Entry | None, category: str, vocabulary: Vocabulary) -> Description:
    """What modifiers say of something of a kind (`entry`, None if it cannot be cast)."""
    found = Description()
    for word in words:
        if word.tag not in ("adjective", "noun", "verb", "adverb"):
            continue
        quality = _quality(word, entry, category, vocabulary)
        (found.colours if quality.slot == "colour" else found.others).append(quality)
    return found


def _quality(word: Word, entry: Entry | None, category: str, vocabulary: Vocabulary) -> Quality:
    text = word.unit.text
    senses = word.unit.senses
    if entry is not None and text in entry.traits:
        return Quality(word, _slot_of_trait(text), text, Match(text, True, 1.0))
    if (
        "material" in senses
        and not (category == "being" and "colour" in senses)
        and not (_both(senses) and text in ("golden", "silver"))
    ):
        match = vocabulary.nearest("material", text)
        if match.name or "colour" not in senses:
            return Quality(word, "material", match.name, match, "" if match.name else f"no material like {text!r}")
    return _colour(word, vocabulary) or _size_or_age(word) or _pattern(word) or _state(word, category)


def _both(senses: object) -> bool:
    return isinstance(senses, dict) and "material" in senses and "colour" in senses


def _slot_of_trait(text: str) -> str:
    if text in qualities.PATTERNS:
        return "pattern"
    return "age" if text in qualities.AGES else "state"


def _colour(word: Word, vocabulary: Vocabulary) -> Quality | None:
    text = word.unit.text
    first, _, rest = text.partition(" and ")
    if rest and first in qualities.COLOUR_KIN and rest in qualities.COLOUR_KIN:
        match = vocabulary.nearest("colour", first)
        return Quality(word, "colour", match.name, Match(match.name, False, 0.5))
    base = text
    for ending in ("-coloured", "-colored", "-painted", "-toned", "-hued"):
        base = base.removesuffix(ending)
    if (
        "colour" not in word.unit.senses
        and base not in qualities.COLOUR_KIN
        and not (base != text and vocabulary.senses(tuple(base.split("-"))))
    ):
        return None
    match = vocabulary.nearest("colour", base.replace("-", " "))
    return Quality(word, "colour", match.name, match, "" if match.name else f"no colour like {base!r}")


def _size_or_age(word: Word) -> Quality | None:
    text = word.unit.text
    if text in qualities.SIZES:
        return Quality(word, "size", qualities.SIZES[text])
    if text in qualities.AGES:
        return Quality(word, "age", text)
    if text.endswith(("-year-old", "-month-old", "-week-old", "-day-old")):
        return Quality(word, "age", text)
    return None


def _pattern(word: Word) -> Quality | None:
    text = word.unit.text
    return Quality(word, "pattern", qualities.PATTERNS[text]) if text in qualities.PATTERNS else None


_FURRY = listed("fluffy furry hairy soft woolly fuzzy shaggy cuddly")


def _state(word: Word, category: str) -> Quality:
    """A state that the kind does not know as a trait stays on paper and is reported."""
    text = word.unit.text
    if word.tag == "noun":
        return Quality(word, "tone", text, None, "no variant of this kind shows it")
    if category == "being" and text in _FURRY:
        return Quality(word, "state", text)
    if text in qualities.JUDGEMENTS or (word.tag == "adverb" and text not in qualities.STATES):
        return Quality(word, "tone", text, None, JUDGED)
    return Quality(word, "state", text, None, "no variant of this kind shows it")


def claim_description(found: Description, elements: tuple[str, ...], claims: Claims) -> None:
    """Claim the words of a description for the roles that it describes."""
    element = elements[0] if elements else ""
    for index, quality in enumerate(found.colours):
        if index and len(elements) != len(found.colours) and quality.value:
            claims.words([quality.word], "attribute", element, why="one colour for each thing")
            continue
        owner = elements[index] if len(elements) == len(found.colours) and index < len(elements) else element
        claims.words([quality.word], "attribute", owner, match=quality.match, why=quality.why)
    for quality in found.others:
        claims.words([quality.word], "attribute", element, match=quality.match, why=quality.why)
