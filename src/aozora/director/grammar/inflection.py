"""Inflection: from the forms of verbs and nouns to their lemmas."""

from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from aozora.director.lexicon.irregular import INVARIANT, IRREGULAR_PLURALS, IRREGULAR_VERBS, SINGULAR_IN_S
from aozora.director.lexicon.nouns import PLURAL_ONLY
from aozora.director.lexicon.verbs import VERBS
from aozora.director.meaning.wordnet import base_forms, exceptions, uses

Form = Literal["base", "s", "ing", "past", "participle"]

_VOWELS = "aeiou"
IRREGULAR = frozenset(lemma for readings in IRREGULAR_VERBS.values() for lemma, _ in readings)
"""Verbs whose past is in the tables."""


@lru_cache(maxsize=8192)
def verb_readings(word: str) -> tuple[tuple[str, Form], ...]:
    """Every (lemma, form) that `word` (lower case) can be of a known verb."""
    readings: list[tuple[str, Form]] = []
    if word == "has":
        readings.append(("have", "s"))
    if word in VERBS or word in IRREGULAR:
        readings.append((word, "base"))
    for lemma, form in IRREGULAR_VERBS.get(word, ()):
        readings.append((lemma, "past" if form == "past" else "ing" if form == "ing" else "participle"))
    for ending, shortest, stems, forms in _ENDINGS:
        if word.endswith(ending) and len(word) > shortest and not word.endswith("ss"):
            found = [stem for stem in stems(word) if stem in VERBS and not (word.endswith("eed") and stem in IRREGULAR)]
            for stem in found:
                for form in forms:
                    readings.append((stem, form))
    return tuple(dict.fromkeys(readings))


def _stems_in_s(word: str) -> tuple[str, ...]:
    if word.endswith("ies") and len(word) > 4:
        return (word[:-3] + "y", word[:-1])
    if word.endswith("es"):
        return (word[:-1], word[:-2])
    return (word[:-1],)


def _stems(stem: str) -> tuple[str, ...]:
    """What a stem without -ing or -ed may come from: "chas" chase, "runn" run, "walk" walk, "tri" try."""
    short = len(stem) > 2 and stem[-1] not in _VOWELS + "wxy" and stem[-2] in _VOWELS and stem[-3] not in _VOWELS
    # A short stem would have doubled its consonant: "hoping" is from hope, "hopping" from hop.
    found = [stem + "e", stem] if short else [stem, stem + "e"]
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        found.append(stem[:-1])
    if stem.endswith("i"):
        found.append(stem[:-1] + "y")
    if stem.endswith("ck"):
        found.append(stem[:-1])
    return tuple(found)


@lru_cache(maxsize=8192)
def noun_lemma(word: str) -> str:
    """The singular of a noun (lower case); of a compound, of its last word."""
    head, space, last = word.rpartition(" ")
    if space:
        return f"{head} {noun_lemma(last)}"
    head, dash, last = word.rpartition("-")
    if dash and last:
        return f"{head}-{noun_lemma(last)}"
    if word in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[word]
    if word in SINGULAR_IN_S or word in PLURAL_ONLY or word.endswith(("ss", "us", "is", "'s", "ing")):
        return word
    irregular = exceptions(word, "noun")
    if not irregular and not word.endswith("men") and (len(word) < 4 or not word.endswith("s")):
        return word
    # "lens" is a noun of its own, "houses" the plural of one; "bases" stand on the field before they are reasons.
    known = [base for base in base_forms(word, "noun") if not (base.endswith("is") and word.endswith("es"))]
    if word in known and word.endswith(("a", "i")):
        return word
    if known:
        return max(known, key=lambda base: (uses(base).noun, base != word))
    return irregular[0] if irregular else _regular_singular(word) if word.endswith("s") else word


def _regular_singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("oes", "ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


@lru_cache(maxsize=8192)
def is_plural(word: str) -> bool:
    """Whether a noun form (lower case) means several."""
    last = word.split(" ")[-1].split("-")[-1]
    return last not in INVARIANT and noun_lemma(last) != last


_ENDINGS: tuple[tuple[str, int, Callable[[str], tuple[str, ...]], tuple[Form, ...]], ...] = (
    ("s", 2, _stems_in_s, ("s",)),
    ("ing", 4, lambda word: _stems(word[:-3]), ("ing",)),
    ("ed", 3, lambda word: _stems(word[:-2]), ("past", "participle")),
)
"""Ending, shortest word, the stems it may have, and the forms it marks."""
