"""Tokens: words, numbers, quotations, tags and marks of a prompt, each with its place in the text."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Literal

Kind = Literal["word", "number", "quote", "tag", "mark", "break"]


@dataclass(frozen=True, slots=True)
class Token:
    """One token: `prompt[start:end] == text`. `lower` is its plain lower-case form (of a quotation: what is quoted)."""

    text: str
    start: int
    end: int
    kind: Kind
    lower: str


_PAIRS = {'"': '"', "“": "”", "„": "“", "«": "»", "「": "」", "『": "』", "‘": "’"}
_SINGLE = "'"
LONGEST_QUOTATION = 1200
"""Characters; what is longer is a stray mark."""

_TOKEN = re.compile(
    r"(?P<tag>@[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*)"
    r"|(?P<number>[fF]/\d+(?:\.\d+)?|\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|mm|cm|km|fps|s|secs?|k|°|%|m)(?![A-Za-z]))?(?![A-Za-z\d-]))"
    r"|(?P<possessive>['’](?:s|S|re|ve|ll|d|m)(?![A-Za-z]))"
    r"|(?P<title>(?:M(?:rs?|RS?|s|S)|D[rR]|Prof|PROF|Capt|CAPT|L[tT]|Sgt|SGT)\.(?=\s+[A-Z]))"
    r"|(?P<word>[^\W_]+(?:['’]s-[^\W_]+)?(?:(?:['’](?!(?:s|S|re|ve|ll|d|m)(?![A-Za-z]))|[-‐‑&])[^\W_]+)*(?:['’](?=\s))?)"
    r"|(?P<break>\n[ \t\r\n]*)"
    r"|(?P<mark>[^\w\s]|_)"
)


def tokenise(prompt: str) -> tuple[Token, ...]:
    """The tokens of a prompt in order; white space and control characters separate and vanish."""
    tokens: list[Token] = []
    cursor = 0
    for start, end in quotations(prompt):
        tokens += _plain(prompt, cursor, start)
        tokens.append(Token(prompt[start:end], start, end, "quote", " ".join(prompt[start + 1 : end - 1].split())))
        cursor = end
    tokens += _plain(prompt, cursor, len(prompt))
    return tuple(tokens)


def _plain(prompt: str, start: int, end: int) -> list[Token]:
    found: list[Token] = []
    for match in _TOKEN.finditer(prompt, start, end):
        kind = match.lastgroup or "mark"
        text = match.group()
        if kind == "tag" and match.start() and prompt[match.start() - 1].isalnum():
            kind = "word"
        name: Kind = "word" if kind in ("word", "possessive", "title") else "tag" if kind == "tag" else _other(kind)
        lower = text.lower().replace("’", "'").replace("‐", "-").replace("‑", "-")
        found.append(Token(text, match.start(), match.end(), name, lower.rstrip("'.") if len(lower) > 1 else lower))
    return found


def _other(kind: str) -> Kind:
    return "number" if kind == "number" else "break" if kind == "break" else "mark"


def quotations(prompt: str) -> list[tuple[int, int]]:
    """Begin and end of every quotation, outermost only, in order. Apostrophes are told from quotation marks by their
    neighbours; a mark that is never closed is no quotation."""
    closers = {mark: [m.start() for m in re.finditer(re.escape(mark), prompt)] for mark in {*_PAIRS.values(), _SINGLE}}
    closers[_SINGLE] = [at for at in closers[_SINGLE] if _closes(prompt, at)]
    closers["’"] = [at for at in closers["’"] if _closes(prompt, at)]
    openers = re.compile("[" + "".join(_PAIRS) + "']")
    found: list[tuple[int, int]] = []
    at = 0
    while match := openers.search(prompt, at):
        start = match.start()
        mark = prompt[start]
        end = None
        if mark not in ("'", '"') or _opens(prompt, start):
            end = _closing(prompt, start, closers[_PAIRS.get(mark, _SINGLE)], mark)
        if end is None:
            at = start + 1
        else:
            found.append((start, end + 1))
            at = end + 1
    return found


def _closing(prompt: str, start: int, closers: list[int], mark: str) -> int | None:
    first = bisect_left(closers, start + 2)
    near = closers[first : first + 6]
    shortest = 2 if mark == _SINGLE else 1
    near = [at for at in near if at - start < LONGEST_QUOTATION and len(prompt[start + 1 : at].strip()) >= shortest]
    if not near:
        return None
    if mark not in ("'", "‘"):
        return near[0]
    # A plural possessive ("the dogs' tails") looks like a closing mark; the end of a sentence decides.
    for at in near:
        if any(_opens(prompt, other) for other in range(start + 1, at) if prompt[other] == mark):
            break
        if prompt[at - 1] in ".,!?…":
            return at
    return near[0]


def _opens(prompt: str, at: int) -> bool:
    before = prompt[at - 1] if at else " "
    after = prompt[at + 1] if at + 1 < len(prompt) else " "
    return not before.isalnum() and not after.isspace()


def _closes(prompt: str, at: int) -> bool:
    before = prompt[at - 1] if at else " "
    after = prompt[at + 1] if at + 1 < len(prompt) else " "
    return not before.isspace() and not after.isalnum()
