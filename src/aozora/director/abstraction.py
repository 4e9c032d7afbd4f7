"""Abstraction: nouns that no single thing in a picture answers to."""

from functools import lru_cache

from aozora.director import wordnet
from aozora.director.lexicon.abstract import ABSTRACT

_DOMAINS = frozenset(["noun.attribute", "noun.feeling", "noun.cognition", "noun.state", "noun.motive", "noun.relation"])


@lru_cache(maxsize=4096)
def is_abstract(lemma: str) -> bool:
    """Whether a noun first of all means a quality, a feeling, a state or a thought."""
    if lemma in ABSTRACT:
        return True
    senses = wordnet.senses(lemma, "noun")
    return bool(senses) and wordnet.domain(senses[0]) in _DOMAINS
