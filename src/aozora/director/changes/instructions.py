"""Instructions: the words of a change taken apart into single wishes, each with its verb."""

import re
from dataclasses import dataclass
from typing import Literal

Verb = Literal["say", "replace", "remove", "move", "make", "give", "pace", "tell"]

_STARTERS = (
    "make|turn|change|replace|swap|remove|delete|erase|move|put|place|add|let|have|paint|colour|color|dye|give|take|get|set|slow|"
    "speed|zoom|pan|use|show|dress|shift|bring|switch|exchange|substitute|transform"
)
_QUOTE = r"""['"‘“](?P<text>.+?)['"’”]"""
_SPLIT = re.compile(
    rf"\s*(?:[.;!\n]+|,?\s+(?:and\s+then|and\s+also|then|and)\s+(?=(?:{_STARTERS})\b)|,\s+(?=(?:{_STARTERS})\b))\s*"
)

_FORMS: tuple[tuple[Verb, str], ...] = (
    ("say", rf"(?:let|make|have)\s+(?P<who>.+?)\s+says?,?:?\s*{_QUOTE}(?:\s+instead)?"),
    ("say", rf"(?P<who>.+?)\s+(?:says?|should\s+say),?:?\s*{_QUOTE}(?:\s+instead)?"),
    ("say", rf"(?:change|replace)\s+(?:the\s+)?(?:line|words|dialogue|speech)(?:\s+.*?)?\s+(?:to|with|by)\s+{_QUOTE}"),
    ("replace", r"(?:replace|swap|exchange|substitute|switch)\s+(?P<who>.+?)\s+(?:with|by|for|to)\s+(?P<rest>.+)"),
    ("replace", r"(?:turn|transform|change|make)\s+(?P<who>.+?)\s+into\s+(?P<rest>.+)"),
    ("replace", r"(?P<rest>.+?)\s+instead\s+of\s+(?P<who>.+)"),
    ("remove", r"(?:remove|delete|erase|hide|drop|lose|take\s+away|take\s+out|get\s+rid\s+of)\s+(?P<who>.+)"),
    ("remove", r"take\s+(?P<who>.+?)\s+(?:out|away)"),
    ("remove", r"(?:no|without)\s+(?P<who>.+)"),
    ("move", r"(?:move|put|place|shift|set|bring)\s+(?P<who>.+?)\s+"
             r"(?P<rest>(?:to|on|onto|in|into|under|behind|beside|next|near|nearer|closer|above|over|between|left|right|around|away|farther)\b.*)"),
    ("give", r"(?:give|dress|put\s+on)\s+(?P<who>her|him|it|them|(?:the\s+)?\S+)\s+(?:in\s+)?(?P<rest>(?:an?|some)\s+.+)"),
    ("pace", r"(?:make\s+(?:it|everything|the\s+film|the\s+video|the\s+scene)\s+|(?:a\s+)?(?:bit|little|much)\s+)*"
             r"(?P<rest>slower|faster|slow(?:\s+(?:it|everything))?\s+down|speed(?:\s+(?:it|everything))?\s+up|"
             r"(?:at\s+)?normal\s+speed)"),
    ("make", r"(?:make|turn|paint|colou?r|dye|change|set)\s+(?P<who>.+?)\s+(?:to\s+(?:be\s+)?)?(?P<rest>\S.*)"),
)  # fmt: skip

_PATTERNS: tuple[tuple[Verb, re.Pattern[str]], ...] = tuple(
    (verb, re.compile(rf"^{pattern}$", re.IGNORECASE | re.DOTALL)) for verb, pattern in _FORMS
)


@dataclass(frozen=True)
class Instruction:
    """One wish: `text` is all of its words, `who` those that say whom it concerns, `rest` what is to become of it."""

    verb: Verb
    text: str
    who: str = ""
    rest: str = ""


def instructions(words: str) -> tuple[Instruction, ...]:
    """The wishes in the words of a change, in order. What fits no pattern is told as a prompt would tell it."""
    quotes: list[str] = []

    def away(match: re.Match[str]) -> str:
        quotes.append(match[0])
        return f"\x00{len(quotes) - 1}\x00"

    hidden = re.sub(r"(?<!\w)'[^']+'(?!\w)|\"[^\"]+\"|‘[^’]+’|“[^”]+”", away, words)
    parts = [re.sub(r"\x00(\d+)\x00", lambda m: quotes[int(m[1])], part).strip(" ,") for part in _SPLIT.split(hidden)]
    return tuple(_read(re.sub(r"^(?:please|now|then)\s+", "", part, flags=re.IGNORECASE)) for part in parts if part)


def _read(text: str) -> Instruction:
    for verb, pattern in _PATTERNS:
        if (match := pattern.match(text)) is not None:
            found = {name: (value or "").strip() for name, value in match.groupdict().items()}
            return Instruction(verb, text, found.get("who", ""), found.get("text") or found.get("rest", ""))
    return Instruction("tell", text)
