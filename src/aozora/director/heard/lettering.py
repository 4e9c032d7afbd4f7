"""Lettering: words in capitals that are to be read although nothing quotes them ("the title DUST AND GLORY appears")."""

from collections.abc import Sequence

from aozora.director.grammar.inflection import noun_lemma
from aozora.director.grammar.tokens import Token
from aozora.director.lexicon import quotations as words


def mark_titles(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The same tokens, with words in capitals after "the title" or "a sign that says" as one quotation."""
    made: list[Token] = []
    at = 0
    while at < len(tokens):
        stop = _title_end(tokens, at)
        if stop > at:
            first, last = tokens[at], tokens[stop - 1]
            text = " ".join(token.text for token in tokens[at:stop])
            made.append(Token(text, first.start, last.end, "quote", text))
            at = stop
        else:
            made.append(tokens[at])
            at += 1
    return tuple(made)


def _title_end(tokens: Sequence[Token], at: int) -> int:
    """The token after a run of capitals that a noun or a verb of writing leads to; `at` when there is none."""
    if at == 0 or tokens[at].kind not in ("word", "number"):
        return at
    lead = tokens[at - 1].lower
    titled = noun_lemma(lead) in ("title", "text", "word", "card", "caption", "subtitle", "headline", "logo", "slogan")
    said = lead in ("reads", "reading", "says", "saying", "spells", "spelling") and any(
        noun_lemma(token.lower) in words.CARRIERS or noun_lemma(token.lower) in words.GENERIC
        for token in tokens[max(0, at - 6) : at]
    )
    if not (titled or said) or tokens[at - 1].text.isupper():
        return at
    stop = at
    while stop < len(tokens) and (tokens[stop].text.isupper() or (stop > at and tokens[stop].kind == "number")):
        stop += 1
    letters = sum(len(token.text) for token in tokens[at:stop])
    return stop if letters >= 2 and tokens[at].text.isupper() and not (letters < 3 and titled and not said) else at
