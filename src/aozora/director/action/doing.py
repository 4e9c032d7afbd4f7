"""Doing: the action of the catalogue that a verb comes to."""

from dataclasses import dataclass

from aozora.director.lexicon.verbs import NO_DEEDS, STATIVE, VERB_KIN
from aozora.director.meaning.vocabulary import Match, Vocabulary


@dataclass(frozen=True, slots=True)
class Doing:
    """A verb, matched: the action, how near it is, and the manner that the special verb adds."""

    match: Match
    manner: str = ""


def action_of(lemma: str, particle: str, vocabulary: Vocabulary) -> Doing:
    """The action that a verb, with its particle if that makes another verb, comes to."""
    if lemma == "do":
        # What is done is in the object.
        return Doing(Match())
    whole = f"{lemma} {particle}" if particle else ""
    if whole:
        match = vocabulary.nearest("action", whole)
        plain = vocabulary.entry("action", lemma)
        if match.name and plain is not None and plain.name == match.name:
            return Doing(Match(match.name, True, 1.0))
        if match.name and (match.exact or whole in VERB_KIN):
            return Doing(match, "" if match.exact else next((m for _, m in VERB_KIN.get(whole, ()) if m), ""))
    match = vocabulary.nearest("action", lemma)
    if lemma in NO_DEEDS and not match.exact:
        return Doing(Match())
    manner = "" if match.exact or not match.name else next((m for _, m in VERB_KIN.get(lemma, ()) if m), "")
    return Doing(match, manner)


def is_lasting(lemma: str) -> bool:
    """Whether a verb tells a state rather than an event."""
    return lemma in STATIVE
