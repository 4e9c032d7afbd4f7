"""Claims: which words of the prompt became what. Every token is claimed at most once; what stays free was not understood."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from aozora.director.grammar.tokens import Token
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon import closed, qualities
from aozora.director.meaning.vocabulary import Match
from aozora.film.screenplay import Span, SpanRole, Status

JUDGED = "a judgement, which no single thing in the picture answers to"
UNKNOWN = "not understood"


@dataclass(frozen=True, slots=True)
class Claim:
    """Tokens `first` to `last` of the prompt, and what they became."""

    first: int
    last: int
    role: SpanRole
    element: str = ""
    status: Status = "planned"
    by: str = ""
    why: str = ""
    score: float = 1.0


class Claims:
    """Collects the claims of a prompt."""

    def __init__(self, prompt: str, tokens: Sequence[Token]) -> None:
        self._prompt = prompt
        self._tokens = tokens
        self._owned: set[int] = set()
        self._claims: list[Claim] = []

    def is_free(self, word: Word) -> bool:
        """Whether no token of a word has been claimed."""
        return not any(index in self._owned for index in range(word.unit.first, word.unit.last + 1))

    def token(self, number: int) -> Token:
        """A token by its number."""
        return self._tokens[number]

    def text(self, start: int, end: int) -> str:
        """The prompt from one character to another."""
        return self._prompt[start:end]

    def words(
        self, words: Iterable[Word], role: SpanRole, element: str = "", *, match: Match | None = None, why: str = ""
    ) -> None:
        """Claim words; neighbours become one span. With a `match` the words are planned, substituted or not depicted by it;
        with `why` and no match they are not depicted."""
        numbers = sorted({n for word in words for n in range(word.unit.first, word.unit.last + 1)} - self._owned)
        self._claim(numbers, role, element, match, why)

    def little(self, words: Iterable[Word], role: SpanRole, element: str = "", why: str = "") -> None:
        """Claim words that are listed although they carry no content by themselves: "several", "no", "on"."""
        for word in words:
            text = word.unit.text
            self.words([word], role, element, match=Match() if why else Match(text, True, 1.0), why=why)

    def original(self, word: Word) -> str:
        """A word as the prompt writes it."""
        first, last = self._tokens[word.unit.first], self._tokens[word.unit.last]
        return self._prompt[first.start : last.end]

    def before(self, number: int) -> str:
        """The token before one, in lower case; "" at the beginning."""
        return self._tokens[number - 1].lower if number else ""

    def tokens(
        self, first: int, stop: int, role: SpanRole, element: str = "", *, match: Match | None = None, why: str = ""
    ) -> None:
        """Claim the free tokens from `first` up to `stop` that are more than marks."""
        numbers = [n for n in range(first, stop) if n not in self._owned and self._tokens[n].kind not in ("mark", "break")]
        self._claim(numbers, role, element, match, why)

    def stretch(self, first: int, stop: int, why: str) -> None:
        """Claim everything from `first` up to `stop` as one stretch that is not depicted."""
        content = [n for n in range(first, stop) if self._tokens[n].kind not in ("mark", "break")]
        if content:
            self._owned.update(range(first, stop))
            self._claims.append(Claim(content[0], content[-1], "other", "", "not_depicted", "", why, 0.0))

    def noted(self, word: Word, role: SpanRole, element: str, why: str) -> None:
        """Claim a word that is planned, with a remark for the report."""
        numbers = [n for n in range(word.unit.first, word.unit.last + 1) if n not in self._owned]
        for first, last in _runs(numbers):
            self._owned.update(range(first, last + 1))
            self._claims.append(Claim(first, last, role, element, "planned", "", why, 0.5))

    def claim_of(self, number: int) -> Claim | None:
        """What a token has become so far; None while it is free."""
        return next((claim for claim in self._claims if claim.first <= number <= claim.last), None)

    def any_of(self, element: str) -> bool:
        """Whether anything has become this element."""
        return any(claim.element == element for claim in self._claims)

    def reclaim(self, first: int, last: int, role: SpanRole, element: str) -> None:
        """Tokens `first` to `last` are something else after all; what had been made of them keeps its other tokens."""
        kept: list[Claim] = []
        for claim in self._claims:
            if claim.last < first or claim.first > last:
                kept.append(claim)
                continue
            kept += [replace(claim, last=first - 1)] if claim.first < first else []
            kept += [replace(claim, first=last + 1)] if claim.last > last else []
        self._claims = [*kept, Claim(first, last, role, element)]
        self._owned.update(range(first, last + 1))

    def _claim(self, numbers: list[int], role: SpanRole, element: str, match: Match | None, why: str) -> None:
        status, by, score = _settle(match, why)
        for first, last in _runs(numbers):
            self._owned.update(range(first, last + 1))
            said = match is not None or role in ("dialogue", "text")
            if any(is_content(self._tokens[n]) or said for n in range(first, last + 1)):
                self._claims.append(Claim(first, last, role, element, status, by, why, score))

    def spans(self) -> tuple[Span, ...]:
        """All claims and what is left over, in the order of the prompt."""
        rest = [n for n, token in enumerate(self._tokens) if n not in self._owned and is_content(token)]
        loose = [Claim(n, n, "other", "", "not_depicted", "", _why_loose(self._tokens[n]), 0.0) for n in rest]
        ordered = sorted((*self._claims, *loose), key=lambda claim: claim.first)
        return tuple(self._span(claim) for claim in ordered)

    def _span(self, claim: Claim) -> Span:
        element = claim.element.removesuffix("/film")
        low, high = self._tokens[claim.first], self._tokens[claim.last]
        return Span(
            start=low.start, end=high.end, text=self._prompt[low.start : high.end], role=claim.role, element=element,
            status=claim.status, by=claim.by,
            why=claim.why, score=claim.score,
        )  # fmt: skip


def _settle(match: Match | None, why: str) -> tuple[Status, str, float]:
    if match is None:
        return ("not_depicted", "", 0.0) if why else ("planned", "", 1.0)
    if not match.name:
        return "not_depicted", "", 0.0
    if match.exact:
        return "planned", "", match.score
    return "substituted", match.name, match.score


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Neighbouring numbers as (first, last)."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


_FUNCTION_WORDS = (
    closed.DETERMINERS | closed.PRONOUNS | closed.PREPOSITIONS | closed.AUXILIARIES | closed.NEGATIONS | closed.COORDINATORS
    | closed.SUBORDINATORS | closed.RELATIVES | closed.FILLERS | closed.POSSESSIVES | {"to", "there", "'re", "'ve",
    "'ll", "'d", "'m"}
) - {"alone"}  # fmt: skip


def is_content(token: Token) -> bool:
    """Whether a token must be answered for: all but marks and function words."""
    if token.kind in ("mark", "break"):
        return False
    return token.kind != "word" or token.lower not in _FUNCTION_WORDS


def _why_loose(token: Token) -> str:
    if token.kind == "word" and token.lower in qualities.JUDGEMENTS:
        return JUDGED
    if any(ord(letter) > 0x24F for letter in token.text if letter.isalpha()):
        return "not English; only quoted words may be in any language"
    return UNKNOWN
