"""Attachment: which of the noun phrases before it a word belongs to, where word order leaves it open."""

from collections.abc import Sequence

from aozora.director.grammar.chunks import NounPhrase, VerbGroup
from aozora.director.grammar.inflection import is_plural
from aozora.director.lexicon.closed import PRONOUNS
from aozora.director.lexicon.verbs import BEING_PARTICIPLES, BEING_VERBS, DESCRIBING_VERBS, HOLDING_VERBS
from aozora.director.meaning.nearness import is_being

_THINGS = frozenset(["it", "itself", "something", "anything", "nothing", "everything", "this", "that"])


def is_somebody(phrase: NounPhrase) -> bool:
    """Whether a noun phrase means somebody."""
    if phrase.head.tag == "pronoun":
        return phrase.head.unit.text in PRONOUNS - _THINGS
    return is_being(phrase.lemma)


def does_it(verb: VerbGroup, near: NounPhrase, far: NounPhrase, preposition: str) -> bool:
    """Whether the nearer of two noun phrases, and not the one that it depends on by `preposition` ("" as its object), is who or
    what a participle tells of: "a girl in a red dress holding a balloon", "a lake in a valley filled with mist"."""
    if is_somebody(near):
        return True
    lemma = verb.main.lemma
    if verb.main.form == "participle":
        return lemma not in BEING_PARTICIPLES or not is_somebody(far)
    if lemma in BEING_VERBS and is_somebody(far):
        return False
    return preposition in ("", "with", "of", "to", "by", "from", "like", "as") or is_somebody(far) or lemma in DESCRIBING_VERBS


def owns_with(verb: str, preposition: str, near: NounPhrase) -> bool:
    """Whether "with" tells of the noun phrase before it rather than of the deed: "holds a sign with letters", "next to a boy with
    a kite"; but "hits the ball with a bat"."""
    return verb in HOLDING_VERBS if not preposition else is_somebody(near)


def same_sort(joined: NounPhrase, governed: NounPhrase, head: NounPhrase, verb: VerbGroup | None, *, parallel: bool) -> bool:
    """Whether "and" joins a noun phrase to the governed one and not to the head: "a man in a red coat and black boots".
    `parallel` says that it goes on like the head does."""
    if is_somebody(joined) != is_somebody(head):
        return True
    if is_somebody(joined) != is_somebody(governed):
        return False
    first = verb.words[0] if verb is not None else None
    singular = first is not None and (first.form == "s" or first.unit.text in ("is", "was", "has"))
    if first is None:
        # "a ball on a box and a ball on a table": what goes on like the head is another head.
        return not parallel
    return singular and not is_plural(head.head.unit.text)


def nearest_being(phrases: Sequence[NounPhrase]) -> int:
    """The number of the last noun phrase that means somebody; of the last one if none does."""
    last = len(phrases) - 1
    return next((number for number in range(last, max(last - 4, -1), -1) if is_somebody(phrases[number])), last)
