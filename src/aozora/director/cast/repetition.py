"""Repetition: noun phrases whose form only shows beside earlier ones: what is named again, and what shares an article."""

from collections.abc import Iterable
from dataclasses import replace

from aozora.director.cast.members import Member
from aozora.director.claims import Claims
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.clauses import Sentence
from aozora.director.meaning.kinds import kind_of
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.director.sorts import Sorted


def named_again(found: Sorted, phrase: NounPhrase, members: Iterable[Member], vocabulary: Vocabulary) -> Sorted:
    """ "a locked chest ... the chest": what has been cast is no part or garment when it is named again."""
    if found.sort not in ("part", "garment") or phrase.determiner != "the":
        return found
    known = any(phrase.lemma in member.nouns for member in members)
    kind = kind_of(phrase, vocabulary) if known else None
    return Sorted("cast", kind) if kind is not None else found


def with_shared_article(number: int, sentence: Sentence, claims: Claims) -> NounPhrase:
    """ "the ball and block": one article for both."""
    phrase = sentence.phrases[number]
    before = sentence.phrases[number - 1] if number and not phrase.determiner else None
    if before is None or before.determiner not in ("the", "these", "those") or phrase.first - before.last != 2:
        return phrase
    joined = claims.token(before.last + 1).lower == "and"
    return replace(phrase, determiner=before.determiner) if joined else phrase
