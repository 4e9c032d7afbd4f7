"""Antecedents: whom a pronoun may mean by its place in the sentence."""

from collections.abc import Mapping

from aozora.director.grammar.clauses import Sentence

Roles = Mapping[int, tuple[str, ...]]
"""The roles of the noun phrases that have been read."""


def subjects_before(number: int, sentence: Sentence, roles: Roles) -> tuple[str, ...]:
    """The subjects of the clause before that of a noun phrase: a pronoun rather goes on about them than about whoever else was
    named last. A clause that only depends on another one does not count."""
    before: tuple[str, ...] = ()
    if not any(number in clause.subjects for clause in sentence.clauses):
        return before
    for clause in sentence.clauses:
        if number in clause.subjects:
            break
        if clause.verb.finite or not clause.conjunction:
            before = tuple(role for subject in clause.subjects for role in roles.get(subject, ())) or before
    return before


def subjects_beside(number: int, sentence: Sentence, roles: Roles) -> tuple[str, ...]:
    """The subjects of the clause in which a noun phrase is an object: "it" does not mean them."""
    for clause in sentence.clauses:
        if number in clause.objects or any(adjunct.phrase == number for adjunct in clause.adjuncts):
            return tuple(role for subject in clause.subjects for role in roles.get(subject, ()))
    return ()
