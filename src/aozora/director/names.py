"""Names: which words of a prompt are the names of persons ("Anna", "Old Tom", "Detective Ruiz", "a boy named Leo")."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aozora.director.grammar.tokens import Token
from aozora.director.lexicon.given_names import AMBIGUOUS, EPITHETS, FEMALE_NAMES, MALE_NAMES, TITLES

_CALLED = frozenset(["named", "called", "nicknamed"])
_PARTICLES = frozenset(["van", "von", "de", "der", "da", "di", "le", "la"])
_STARTS = frozenset(".!?:;\n")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name, taken apart: the word that it is known by, the kind that a title tells, age and sex."""

    short: str
    title: str = ""
    age: str = ""
    sex: str = ""


def person_name(text: str) -> PersonName:
    """A name in lower case, taken apart."""
    words = [word for word in text.replace(".", " ").split() if word]
    title = next((TITLES[word] for word in words[:-1] if word in TITLES), "")
    age = next((EPITHETS[word] for word in words[:-1] if word in EPITHETS), "")
    proper = [word for word in words if word not in TITLES and word not in EPITHETS] or words[-1:]
    sex = "female" if proper[0] in FEMALE_NAMES else "male" if proper[0] in MALE_NAMES else ""
    return PersonName(proper[0], title, age, sex)


def mark_names(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The same tokens with every name of a person as one, of the kind "tag"."""
    capitals = sum(token.kind == "word" and token.text[:1].isupper() for token in tokens)
    if capitals * 2 > sum(token.kind == "word" for token in tokens) + 6:
        return tuple(tokens)
    known = {tokens[at].lower for at in _introduced(tokens)}
    made: list[Token] = []
    at = 0
    while at < len(tokens):
        stop = _name_end(tokens, at, known)
        if stop > at:
            first, last = tokens[at], tokens[stop - 1]
            text = " ".join(token.text for token in tokens[at:stop] if token.text != ".")
            made.append(Token(text, first.start, last.end, "tag", text.lower()))
            at = stop
        else:
            made.append(tokens[at])
            at += 1
    return tuple(made)


def _introduced(tokens: Sequence[Token]) -> Iterator[int]:
    """ "a boy named Leo"."""
    for at in range(1, len(tokens)):
        if tokens[at - 1].lower in _CALLED and _is_capital(tokens[at]):
            yield at


def _is_capital(token: Token) -> bool:
    return token.kind == "word" and token.text[:1].isupper() and not (token.text.isupper() and len(token.text) > 1)


def _begins_sentence(tokens: Sequence[Token], at: int) -> bool:
    return at == 0 or tokens[at - 1].text in _STARTS or tokens[at - 1].kind in ("break", "quote")


def _is_given(tokens: Sequence[Token], at: int, known: set[str]) -> bool:
    if at >= len(tokens) or not _is_capital(tokens[at]):
        return False
    word = tokens[at].lower
    return word in known or (word in FEMALE_NAMES | MALE_NAMES and not (word in AMBIGUOUS and _begins_sentence(tokens, at)))


def _name_end(tokens: Sequence[Token], at: int, known: set[str]) -> int:
    """The token after a name that begins here; `at` when none does."""
    if at and tokens[at - 1].lower == "by":
        return at
    stop = at
    while stop < len(tokens) and _is_capital(tokens[stop]) and tokens[stop].lower in TITLES:
        stop += 2 if stop + 1 < len(tokens) and tokens[stop + 1].text == "." and tokens[stop].lower in ("mr", "mrs", "ms", "dr") else 1
    titled = stop > at
    if stop < len(tokens) and _is_capital(tokens[stop]) and tokens[stop].lower in EPITHETS and _is_given(tokens, stop + 1, known):
        stop += 1
    named = _is_given(tokens, stop, known) or (titled and stop < len(tokens) and _is_capital(tokens[stop]))
    if not named or (stop + 1 < len(tokens) and tokens[stop + 1].lower in _PARTICLES and not titled):
        return at
    stop += 1
    if stop < len(tokens) and _is_capital(tokens[stop]) and tokens[stop].lower not in TITLES and tokens[stop].start - tokens[stop - 1].end == 1:
        stop += 1
    return stop
