"""Attachment: which of the noun phrases before it a word belongs to, where word order leaves it open."""

from collections.abc import Sequence
from functools import lru_cache

from aozora.director.grammar.chunks import NounPhrase, VerbGroup
from aozora.director.grammar.inflection import is_plural
from aozora.director.lexicon.closed import PRONOUNS
from aozora.director.lexicon.nouns import BEINGS
from aozora.director.lexicon.verbs import BEING_PARTICIPLES, BEING_VERBS, DESCRIBING_VERBS, HOLDING_VERBS
from aozora.director.wordnet import domain, senses

_ALIVE = frozenset(["noun.person", "noun.animal"])
_THINGS = frozenset(["it", "itself", "something", "anything", "nothing", "everything", "this", "that"])


def is_being(phrase: NounPhrase) -> bool:
    """Whether a noun phrase means somebody."""
    if phrase.head.tag == "pronoun":
        return phrase.head.unit.text in PRONOUNS - _THINGS
    return _is_alive(phrase.lemma)


@lru_cache(maxsize=8192)
def _is_alive(lemma: str) -> bool:
    if lemma in BEINGS:
        return True
    found = senses(lemma, "noun") or senses(lemma.rpartition(" ")[2], "noun")
    return bool(found) and domain(found[0]) in _ALIVE


def does_it(verb: VerbGroup, near: NounPhrase, far: NounPhrase, preposition: str) -> bool:
    """Whether the nearer of two noun phrases, and not the one that it depends on by `preposition` ("" as its object), is who or
    what a participle tells of: "a girl in a red dress holding a balloon", "a lake in a valley filled with mist"."""
    if is_being(near):
        return True
    lemma = verb.main.lemma
    if verb.main.form == "participle":
        return lemma not in BEING_PARTICIPLES or not is_being(far)
    if lemma in BEING_VERBS and is_being(far):
        return False
    return preposition in ("", "with", "of") or is_being(far) or lemma in DESCRIBING_VERBS


def owns_with(verb: str, preposition: str, near: NounPhrase) -> bool:
    """Whether "with" tells of the noun phrase before it rather than of the deed: "holds a sign with letters", "next to a boy with
    a kite"; but "hits the ball with a bat"."""
    return verb in HOLDING_VERBS if not preposition else is_being(near)


def same_sort(joined: NounPhrase, governed: NounPhrase, head: NounPhrase, verb: VerbGroup | None) -> bool:
    """Whether "and" joins a noun phrase to the governed one and not to the head: "a man in a red coat and black boots"."""
    if is_being(joined) != is_being(head):
        return True
    if is_being(joined) != is_being(governed):
        return False
    first = verb.words[0] if verb is not None else None
    singular = first is not None and (first.form == "s" or first.unit.text in ("is", "was", "has"))
    return first is None or (singular and not is_plural(head.head.unit.text))


def nearest_being(phrases: Sequence[NounPhrase]) -> int:
    """The number of the last noun phrase that means somebody; of the last one if none does."""
    last = len(phrases) - 1
    return next((number for number in range(last, max(last - 4, -1), -1) if is_being(phrases[number])), last)
