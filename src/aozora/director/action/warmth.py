"""Temperatures: "as the temperature rises to 60°C": something is brought to so many degrees."""

from collections.abc import Sequence

from aozora.director.grammar.clauses import Clause, Sentence
from aozora.director.grammar.tokens import Token
from aozora.director.grammar.word_classes import Word

BELOW = 10
"""Degrees that "below" a temperature means."""


def degrees_of(clause: Clause, sentence: Sentence, tokens: Sequence[Token]) -> tuple[float, tuple[Word, ...]] | None:
    """The degrees centigrade that a clause about the temperature names, with the words that say so; None for other clauses."""
    about = (*clause.subjects, *clause.objects, *(adjunct.phrase for adjunct in clause.adjuncts))
    named = [number for number in about if sentence.phrases[number].lemma == "temperature"]
    if not named:
        return None
    words = [word for phrase in sentence.phrases for word in phrase.words if word.tag == "number"]
    first = min(word.unit.first for number in named for word in sentence.phrases[number].words)
    for word in words:
        text = word.unit.text.rstrip("°")
        if word.unit.first > first and text.replace(".", "", 1).isdigit():
            before = [token.text for token in tokens[max(word.unit.first - 2, 0) : word.unit.first]]
            value = -float(text) if before[-1:] in (["-"], ["−"]) else float(text)
            low = any(adjunct.preposition.unit.text == "below" for adjunct in clause.adjuncts) or "below" in before
            said = [w for n in named for w in sentence.phrases[n].words]
            scale = [w for phrase in sentence.phrases for w in phrase.words if w.unit.text == "c"]
            return value - BELOW * low, (*said, word, *scale)
    return None
