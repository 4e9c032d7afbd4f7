"""Tagging: every unit gets its word class, decided from left to right by small rules of English grammar."""

from collections.abc import Sequence

from aozora.director.grammar.inflection import is_plural, verb_readings
from aozora.director.grammar.units import Unit
from aozora.director.grammar.verb_rules import finite_or_noun, ing_form, participle_or_past
from aozora.director.grammar.word_classes import (
    Tag,
    Word,
    after_be,
    base_verb_follows,
    clause_follows,
    inside_phrase,
    is_adjective,
    is_adverb,
    noun_follows,
    previous,
    verb_follows,
)
from aozora.director.lexicon import closed, qualities
from aozora.director.lexicon.listing import listed
from aozora.director.lexicon.nouns import NOUNS_IN_ING

_NOUN_SENSES = (
    "framing",
    "angle",
    "move",
    "pace",
    "support",
    "focus",
    "quality",
    "lens",
    "light",
    "studio",
    "hour",
    "season",
    "silence",
    "no music",
    "carrier",
)
_FILM_NOUN_SENSES = frozenset(_NOUN_SENSES) | {"sound", "kind", "thing", "place", "young"}
_SPEED_WORDS = listed("fast slow high low hard quick")


def tag(units: Sequence[Unit]) -> tuple[Word, ...]:
    """Every unit with its class."""
    words: list[Word] = []
    for index, unit in enumerate(units):
        words.append(_tag_one(unit, words, units[index + 1 :]))
    return tuple(words)


def _tag_one(unit: Unit, before: list[Word], after: Sequence[Unit]) -> Word:
    fixed = _by_kind(unit) or _closed_class(unit, before, after)
    if fixed is not None:
        return Word(unit, fixed, unit.text)
    return _open_class(unit, before, after)


def _by_kind(unit: Unit) -> Tag | None:
    if unit.kind == "quote":
        return "quote"
    if unit.kind == "tag":
        return "name"
    if unit.kind == "number":
        return "number"
    if unit.kind in ("mark", "break"):
        return "comma" if unit.text == "," else "coordinator" if unit.text == "&" else "stop"
    return None


def _closed_class(unit: Unit, before: list[Word], after: Sequence[Unit]) -> Tag | None:
    text = unit.text
    last = before[-1].tag if before else "stop"
    if "preposition" in unit.senses:
        return "preposition"
    if "reciprocal" in unit.senses:
        return "pronoun"
    if "sequence" in unit.senses or (
        text in closed.SEQUENCE_WORDS
        and last in ("stop", "comma", "coordinator", "sequence")
        and text not in ("first", "second", "third")
    ):
        return "sequence"
    if (
        text in ("first", "second", "third")
        and after
        and (after[0].text == "," or (last == "stop" and after[0].text in closed.DETERMINERS))
    ):
        return "sequence"
    for rule in (_clitic, _pronoun_or_determiner, _little_word):
        if (found := rule(text, last, after)) is not None:
            return found
    return None


def _clitic(text: str, last: str, _: Sequence[Unit]) -> Tag | None:
    if text == "'s":
        return "auxiliary" if last in ("pronoun", "existential", "relative", "determiner") else "possessive"
    if text in ("'re", "'ve", "'ll", "'d", "'m"):
        return "auxiliary"
    return None


def _pronoun_or_determiner(text: str, last: str, after: Sequence[Unit]) -> Tag | None:
    if text in closed.NUMBER_WORDS:
        return "pronoun" if text == "one" and not noun_follows(after) and last not in ("stop",) else "number"
    if text == "there" and after and after[0].text in closed.BE | {"stand", "stands", "appears", "appear", "lies", "sits"}:
        return "existential"
    if text in closed.RELATIVES and last in ("noun", "comma", "pronoun", "name") and text != "that":
        return "relative"
    if text == "that" and last in ("noun", "name"):
        return "relative"
    if text in ("her", "his", "its", "their", "my", "your", "our"):
        return "determiner" if noun_follows(after) else "pronoun"
    if text in closed.DETERMINERS:
        if text in ("this", "that", "these", "those", "all", "both", "each", "another", "some", "others") and not noun_follows(
            after
        ):
            return "pronoun"
        return "determiner"
    return "pronoun" if text in closed.PRONOUNS else None


def _little_word(text: str, _: str, after: Sequence[Unit]) -> Tag | None:
    if text in closed.AUXILIARIES and not (text in closed.HAVE | closed.DO and not verb_follows(after)):
        return "auxiliary"
    if text in closed.NEGATIONS:
        return "preposition" if text == "without" else "negation"
    if text in closed.SUBORDINATORS:
        return _subordinator(text, after)
    if text in closed.COORDINATORS:
        return "coordinator"
    if text == "to":
        return "to" if base_verb_follows(after) else "preposition"
    if text in closed.PREPOSITIONS:
        return _preposition(text, after)
    return "filler" if text in closed.FILLERS else None


def _subordinator(text: str, after: Sequence[Unit]) -> Tag:
    """ "as a symbol", "until dawn", "like a bird": before a noun phrase without a verb these are prepositions."""
    if text in ("as", "before", "after", "until", "till", "since") and not clause_follows(after):
        return "preposition"
    return "subordinator"


def _preposition(text: str, after: Sequence[Unit]) -> Tag:
    """A preposition needs something to govern; otherwise it is an adverb ("runs in", "looks up")."""
    following = next((unit for unit in after if unit.text not in closed.FILLERS), None)
    if following is None or following.kind in ("mark", "break") or following.text in closed.COORDINATORS | closed.SUBORDINATORS:
        return "adverb"
    if following.text in closed.PREPOSITIONS and text in qualities.DIRECTION_WORDS:
        return "adverb"
    return "adverb" if "preposition" in following.senses and text in qualities.DIRECTION_WORDS else "preposition"


def _open_class(unit: Unit, before: list[Word], after: Sequence[Unit]) -> Word:
    text = unit.text
    readings = verb_readings(text) if text not in NOUNS_IN_ING or after_be(before) else ()
    multiword_noun = unit.first != unit.last and set(unit.senses) & (
        _FILM_NOUN_SENSES | {"look", "weather", "sound", "colour", "material", "direction"}
    )
    if unit.first != unit.last and ("direction" in unit.senses or (unit.senses and text.split()[0] in closed.PREPOSITIONS)):
        return Word(unit, "adverb", text)
    if text in ("left", "right") and previous(before) == "verb" and not noun_follows(after):
        return Word(unit, "adverb", text)
    if readings and not multiword_noun:
        for rule in (ing_form, participle_or_past, finite_or_noun):
            if (word := rule(unit, readings, before, after)) is not None:
                return word
    if (
        is_adverb(text)
        and not multiword_noun
        and not (text in qualities.ADJECTIVES and noun_follows(after) and inside_phrase(before))
    ):
        return Word(unit, "adverb", text)
    if text in _SPEED_WORDS and not inside_phrase(before) and not noun_follows(after) and not after_be(before):
        return Word(unit, "adverb", text)
    if "action" in unit.senses and unit.first != unit.last:
        first = verb_readings(text.split()[0])
        return Word(unit, "verb", unit.senses["action"], first[0][1] if first else "base")
    if is_adjective(unit) or (
        ("weather" in unit.senses or "look" in unit.senses)
        and unit.first == unit.last
        and not is_plural(text)
        and text.endswith(("y", "lit", "t", "ic", "c", "ed"))
    ):
        return _adjective_or_noun(unit, before, after)
    if text in qualities.DIRECTION_WORDS and not inside_phrase(before) and not unit.senses:
        return Word(unit, "adverb", text)
    return Word(unit, "noun", unit.lemma)


def _adjective_or_noun(unit: Unit, before: list[Word], after: Sequence[Unit]) -> Word:
    """An adjective describes what follows or stands alone after "be"; "an orange", "in black" and "a glass" are nouns."""
    if noun_follows(after) or after_be(before):
        return Word(unit, "adjective", unit.text)
    joined = len(after) > 1 and after[0].text in (",", "and", "or", "but")
    if joined or unit.text in qualities.STATES or unit.text in qualities.SIZES or unit.text in qualities.JUDGEMENTS:
        return Word(unit, "adjective", unit.text)
    concrete = set(unit.senses) & {"kind", "thing", "place", "hour", "material", "season"}
    return Word(unit, "noun" if concrete or "colour" in unit.senses else "adjective", unit.text)
