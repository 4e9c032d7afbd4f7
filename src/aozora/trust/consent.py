"""Consent to the use of somebody's likeness: a statement that is kept with whatever is made of it."""

from aozora.film.errors import InvalidInput

LEAST_WORDS = 4

FORM = '"I am this person", "Anna agreed on 2026-05-01", ...'


def checked_consent(statement: str) -> str:
    """A statement that the person in a photo agrees, in words of whoever uses it. `InvalidInput` when there is none: likenesses
    of real people are not made without it. It is believed, kept, and never made up."""
    words = " ".join(statement.split())
    if len(words.split()) < LEAST_WORDS:
        raise InvalidInput(f"must say in {LEAST_WORDS} words or more that the person agrees: {FORM}", field="consent")
    return words[:500]
