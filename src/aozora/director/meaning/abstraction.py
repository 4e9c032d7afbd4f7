"""Abstraction: nouns that no single thing in a picture answers to, and nouns that are heard."""

from functools import lru_cache

from aozora.director.lexicon.abstract import ABSTRACT
from aozora.director.meaning import wordnet

_ENDINGS = ("ness", "ity", "ty", "ance", "ence", "ship", "hood", "ment", "th", "ism", "dom")


@lru_cache(maxsize=4096)
def is_abstract(lemma: str, *, loosely: bool = False, freely: bool = True) -> bool:
    """Whether a noun first of all means a feeling, a mood or a quality that is judged. What acts or is acted on (not `freely`)
    must be one of the table; after "with" and "in" (`loosely`) any state of mind will do."""
    if lemma in ABSTRACT:
        return True
    senses = wordnet.senses(lemma, "noun")
    domain = wordnet.domain(senses[0]) if senses else ""
    if not freely:
        return False
    if loosely and domain in ("noun.feeling", "noun.attribute", "noun.state", "noun.cognition", "noun.motive"):
        return True
    return domain == "noun.feeling" or (domain in ("noun.attribute", "noun.state") and lemma.endswith(_ENDINGS))


@lru_cache(maxsize=4096)
def is_audible(lemma: str) -> bool:
    """Whether a noun first of all means a sound ("plop", "rustle", "click")."""
    senses = wordnet.senses(lemma, "noun")
    return bool(senses) and not _SOUND.isdisjoint(wordnet.wider_closure(senses[:1]))


_SOUND = frozenset(sense for sense in wordnet.senses("sound", "noun") if wordnet.domain(sense) == "noun.event")
