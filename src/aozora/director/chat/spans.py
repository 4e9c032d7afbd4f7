"""Spans: what the model says it understood, found again in the prompt, until every word of weight is answered for."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from aozora.director.chat.draft import DraftSpan
from aozora.director.chat.judging import Judge, not_depicted
from aozora.director.chat.naming import Names
from aozora.director.claims import UNKNOWN, is_content
from aozora.director.grammar.tokens import Token, tokenise
from aozora.film.screenplay import Screenplay, Span

_SETTING = ("place", "hour", "weather", "season", "look")
_UNSAID = "the planner's answer does not mention it"


def understanding(
    drafts: Sequence[DraftSpan], made: Screenplay, ids: Mapping[str, str], names: Names, own: Screenplay
) -> tuple[Span, ...]:
    """The spans of a made screenplay, in order: the model's where they hold, the rest from the embedded planner's reading."""
    tokens = tokenise(made.prompt)
    judge = Judge(made, ids, names)
    taken: list[Span] = []
    covered: set[int] = set()
    for draft, (start, end) in _found(drafts, made.prompt, tokens):
        if covered.isdisjoint(range(start, end)):
            covered |= set(range(start, end))
            taken.append(judge.span(draft, start, end))
    for token in tokens:
        if is_content(token) and covered.isdisjoint(range(token.start, token.end)):
            taken.append(_unmentioned(token, made, own))
    return tuple(sorted(taken, key=lambda span: span.start))


def _found(drafts: Sequence[DraftSpan], prompt: str, tokens: Sequence[Token]) -> list[tuple[DraftSpan, tuple[int, int]]]:
    """The drafts with their places in the prompt, each after the one before or else anywhere free; those not there are gone."""
    starts = [token.start for token in tokens]
    places: list[tuple[DraftSpan, tuple[int, int]]] = []
    used: set[int] = set()
    cursor = 0
    for draft in drafts[: len(prompt)]:
        for match in _occurrences(draft.text.strip(), prompt, cursor):
            start, end = _whole_words(*match.span(), tokens, starts)
            if used.isdisjoint(range(start, end)):
                used |= set(range(start, end))
                places.append((draft, (start, end)))
                cursor = end
                break
    return places


def _occurrences(text: str, prompt: str, cursor: int) -> list[re.Match[str]]:
    if not text:
        return []
    words = r"\s+".join(re.escape(word) for word in text.split())
    # Scripts without spaces have words that border on one another.
    edged = words if not text.isascii() else rf"(?<![^\W_]){words}(?![^\W_])"
    every = list(re.finditer(edged, prompt)) or list(re.finditer(edged, prompt, re.IGNORECASE))
    return [match for match in every if match.start() >= cursor] + [match for match in every if match.start() < cursor]


def _whole_words(start: int, end: int, tokens: Sequence[Token], starts: Sequence[int]) -> tuple[int, int]:
    """A place widened to whole tokens of the prompt, where these are English words or quotations."""
    for index in range(max(bisect_right(starts, start) - 1, 0), len(tokens)):
        token = tokens[index]
        if token.start >= end:
            break
        if token.end > start and (token.text.isascii() or token.kind == "quote"):
            start, end = min(start, token.start), max(end, token.end)
    return start, end


def _unmentioned(token: Token, made: Screenplay, own: Screenplay) -> Span:
    """A word that the model passed over: as the embedded planner reads it, if what it reads there is in the screenplay too."""
    place = {"start": token.start, "end": token.end, "text": token.text}
    read = next((span for span in own.understanding if span.start <= token.start and token.end <= span.end), None)
    if read is None:
        return Span.model_validate({**place, "role": "other", **not_depicted(UNKNOWN)})
    if read.status == "not_depicted":
        return Span.model_validate({**place, "role": read.role, **not_depicted(read.why or UNKNOWN)})
    if read.role in ("request", "order", "heading", "tone", "negation") or _agrees(read, made, own):
        fields = {"element": made.shots[0].id, "status": read.status, "by": read.by, "why": read.why, "score": read.score}
        return Span.model_validate({**place, "role": read.role, **fields})
    return Span.model_validate({**place, "role": read.role, **not_depicted(_UNSAID)})


def _agrees(read: Span, made: Screenplay, own: Screenplay) -> bool:
    if read.role not in _SETTING:
        return False
    return getattr(made.shots[0], read.role) == getattr(own.shots[0], read.role)
