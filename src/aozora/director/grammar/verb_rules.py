"""Verbs in their place: when a form of a verb is a verb, and when it is an adjective or a noun."""

from collections.abc import Callable, Sequence

from aozora.director.grammar.inflection import Form, is_plural, verb_readings
from aozora.director.grammar.units import Unit
from aozora.director.grammar.word_classes import INNER, Word, after_be, is_adjective, is_adverb, noun_follows, previous
from aozora.director.lexicon import closed
from aozora.director.lexicon.verbs import INTRANSITIVE, NOUN_FIRST, PASSIVE_LIKE

Readings = tuple[tuple[str, Form], ...]


def ing_form(unit: Unit, readings: Readings, before: list[Word], after: Sequence[Unit]) -> Word | None:
    """A verb after "be", after its subject or before its object; an adjective inside a noun phrase."""
    lemma = next((lemma for lemma, form in readings if form == "ing"), None)
    if lemma is None:
        return None
    last = previous(before)
    bare_noun = (
        bool(after)
        and noun_follows(after)
        and after[0].text not in closed.DETERMINERS
        and after[0].text not in closed.NUMBER_WORDS
    )
    if last == "auxiliary":
        return Word(unit, "verb", lemma, "ing")
    if before and before[-1].tag in INNER:
        return Word(unit, "adjective" if noun_follows(after) else "noun", lemma, "ing")
    if (
        last in ("stop", "comma", "coordinator", "preposition", "subordinator")
        and bare_noun
        and lemma in INTRANSITIVE
        and not is_adverb(after[0].text)
    ):
        return Word(unit, "adjective", lemma, "ing")
    if last == "verb" and bare_noun and lemma in INTRANSITIVE:
        return Word(unit, "adjective", lemma, "ing")
    return Word(unit, "verb", lemma, "ing")


def participle_or_past(unit: Unit, readings: Readings, before: list[Word], after: Sequence[Unit]) -> Word | None:
    """Passive or state after "be" and inside noun phrases; after a noun the past tense, unless the verb describes."""
    found = [(lemma, form) for lemma, form in readings if form in ("past", "participle")]
    if not found or (any(form in ("base", "s") for _, form in readings) and not _participle_place(before)):
        return None
    lemma = found[-1][0]
    if (
        unit.text in ("left", "lit", "felt", "cast", "set", "cut", "found", "light")
        and unit.text == "left"
        and previous(before) in INNER
    ):
        return None
    last = previous(before)
    if last == "auxiliary":
        return Word(unit, "verb", lemma, "participle")
    if before and before[-1].tag in INNER:
        return Word(unit, "adjective", unit.text, "participle")
    has_past = any(form == "past" for _, form in found)
    if (
        last in ("stop", "comma", "coordinator", "preposition")
        and noun_follows(after)
        and after[0].text not in closed.DETERMINERS | closed.POSSESSIVES
    ):
        if unit.text in ("covered", "filled", "surrounded"):
            return Word(unit, "verb", lemma, "participle")
        return (
            Word(unit, "adjective", unit.text, "participle")
            if last != "coordinator" or not has_past or lemma in PASSIVE_LIKE
            else Word(unit, "verb", lemma, "past")
        )
    governs = bool(after) and after[0].text in closed.PREPOSITIONS | {"in"}
    if (
        not has_past
        or (lemma in PASSIVE_LIKE and (governs or "preposition" in (after[0].senses if after else {})))
        or (governs and after[0].text == "by")
    ):
        return Word(unit, "verb", lemma, "participle")
    return Word(unit, "verb", lemma, "past")


def _participle_place(before: list[Word]) -> bool:
    return previous(before) == "auxiliary"


def finite_or_noun(unit: Unit, readings: Readings, before: list[Word], after: Sequence[Unit]) -> Word | None:
    """Words that can be a verb in the present or a noun: "a dog walks", "two walks", "they walk", "the park"."""
    found: list[tuple[str, Form]] = [reading for reading in readings if reading[1] in ("s", "base")]
    if not found:
        return None
    lemma, form = found[0]
    last = previous(before)
    verb = Word(unit, "verb", lemma, form)
    noun_like = lemma in NOUN_FIRST or bool(set(unit.senses) - {"action", "sound"}) or is_adjective(unit)
    if last in ("to", "pronoun", "relative", "auxiliary", "existential"):
        return verb if not (last == "auxiliary" and after_be(before) and noun_like) else None
    if (before and before[-1].tag in INNER) or last == "preposition":
        return None
    rules: dict[str, Callable[[], bool]] = {
        "noun": lambda: _noun_then_verb(form, noun_like, before, after),
        "name": lambda: True,
        "quote": lambda: form == "s" or not noun_like,
        "coordinator": lambda: _and_then_verb(form, noun_like, before, after),
        "verb": lambda: False,
        "sequence": lambda: form == "s" or not noun_like or noun_follows(after),
    }
    decide = rules.get(last, lambda: _opening_verb(form, noun_like, before, after))
    return verb if decide() else None


def _subject_is_plural(before: list[Word]) -> bool:
    nouns = [word for word in before if word.tag in ("noun", "name")]
    return bool(nouns) and is_plural(nouns[-1].unit.text)


def _subject_is_collective(before: list[Word]) -> bool:
    """ "a flock of birds" goes with either form of the verb."""
    nouns = [word for word in before if word.tag in ("noun", "name")]
    return len(nouns) > 1 and nouns[-2].unit.lemma in closed.MEASURES and any(word.unit.text == "of" for word in before)


def _noun_then_verb(form: Form, noun_like: bool, before: list[Word], after: Sequence[Unit]) -> bool:
    """After a noun: agreement decides, then whether something that only a verb would have follows."""
    follower = after[0].text if after else ""
    object_follows = follower in closed.DETERMINERS | closed.OBJECT_PRONOUNS or follower in closed.NUMBER_WORDS
    if form == "base":
        plural = _subject_is_plural(before) or _several_subjects(before)
        return (plural and not (noun_like and _verb_next(after))) or (object_follows and not noun_like)
    if not noun_like:
        return True
    if _verb_next(after):
        return False
    return object_follows or not _subject_is_plural(before) or _subject_is_collective(before)


def _several_subjects(before: list[Word]) -> bool:
    tags = [word.tag for word in before[-8:]]
    return "coordinator" in tags and "verb" not in tags


def _verb_next(after: Sequence[Unit]) -> bool:
    """Whether the next word can only be the verb, so that this one is its subject."""
    if not after or after[0].kind != "word":
        return False
    text = after[0].text
    if text in closed.AUXILIARIES:
        return True
    return (
        any(lemma not in NOUN_FIRST for lemma, form in verb_readings(text) if form in ("base", "s", "ing"))
        and text not in closed.PREPOSITIONS
    )


def _and_then_verb(form: Form, noun_like: bool, before: list[Word], after: Sequence[Unit]) -> bool:
    """After "and" a verb of the same form goes on with the clause ("rolls ... and knocks")."""
    earlier = [word for word in before if word.tag == "verb"]
    same_form = any(word.form == form or (form == "base" and word.form == "base") for word in earlier)
    if form == "s":
        return (same_form or not noun_like) and not (noun_like and _verb_next(after))
    if any(word.tag == "to" for word in before) and not noun_like:
        return True
    return same_form and (
        not noun_like or (bool(after) and after[0].text in closed.DETERMINERS | closed.PREPOSITIONS | closed.POSSESSIVES)
    )


def _opening_verb(form: Form, noun_like: bool, before: list[Word], after: Sequence[Unit]) -> bool:
    """At the beginning: an imperative ("Show a dog") has its object right after it."""
    follower = after[0].text if after else ""
    if form == "s":
        earlier = [word for word in before if word.tag == "verb" and word.form == "s"]
        goes_on = (
            not follower
            or follower in closed.DETERMINERS | closed.COORDINATORS | closed.PREPOSITIONS | {","}
            or is_adverb(follower)
        )
        spoken_of = any(word.tag in ("noun", "name") for word in before)
        return bool(before) and before[-1].tag == "comma" and ((bool(earlier) and goes_on) or (spoken_of and not noun_like))
    return follower in closed.DETERMINERS and (not before or not noun_like)
