"""The script: where a prompt divides into shots and blocks: "Shot 2:", "Cut to:", "[0-3s]", "INT. KITCHEN", "Camera:"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from aozora.director.grammar.tokens import Token
from aozora.director.lexicon import film_terms
from aozora.director.lexicon.closed import NUMBER_WORDS
from aozora.film.screenplay import SpanRole

Transition = Literal["cut", "fade"]
EVERY_SHOT = -1
"""The shot number of what is said of the whole film."""


@dataclass(frozen=True, slots=True)
class Section:
    """Tokens `first` up to (not including) `stop` of one shot, about one subject: "action", "camera", "sound", ..."""

    first: int
    stop: int
    shot: int
    label: str = "action"


@dataclass(frozen=True, slots=True)
class Heading:
    """Tokens that divide: of which shot, and what they do."""

    first: int
    stop: int
    shot: int
    role: SpanRole


@dataclass(frozen=True, slots=True)
class ShotHead:
    """How a shot begins and how long the prompt wants it, in seconds."""

    transition: Transition = "cut"
    seconds: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Script:
    """A prompt, divided."""

    sections: tuple[Section, ...]
    headings: tuple[Heading, ...]
    shots: tuple[ShotHead, ...]


@dataclass(frozen=True, slots=True)
class _Marker:
    start: int
    end: int
    kind: Literal["shot", "cut", "label", "end", "slug"]
    value: str = ""
    seconds: Fraction | None = None


def _alternatives(phrases: Iterable[str]) -> str:
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in ordered)


_NUMBER = (
    r"(?:\d{1,3}|"
    + "|".join(word for word, value in NUMBER_WORDS.items() if 1 <= value <= 12 and word not in ("both", "twin"))
    + ")"
)
_SHOT_NAMES = "|".join(sorted(film_terms.SHOT_LABELS))
_SHOT = re.compile(
    rf"[\[(*#]{{0,4}}[ \t]{{0,4}}\b(?:{_SHOT_NAMES})\s{{0,4}}#?\s{{0,4}}{_NUMBER}\b\s{{0,4}}[\])*]{{0,4}}\s{{0,4}}"
    r"(?:\(([^()\n]{0,40})\)\s{0,4})?[:.\-–—)\]*]{1,4}"
    r"|\b(?:first|second|third|fourth|fifth|final|last|opening|next|closing)\s+(?:shot|scene|clip)\s{0,4}:",
    re.IGNORECASE,
)
_CLOCK = r"\d{1,3}(?::\d\d)?(?:\.\d+)?"
_TIMES = re.compile(
    rf"[\[(]\s{{0,4}}({_CLOCK})\s*s?\s*(?:-|–|—|to)\s*({_CLOCK})\s*(?:s|sec|secs|seconds)?\s*[\])]\s*[:\-–—]?"
    rf"|\b({_CLOCK})\s*s?\s*(?:-|–|—)\s*({_CLOCK})\s*(?:s|sec|secs|seconds)\s*:"
    r"|\b(\d{1,2}:\d\d)\s*(?:-|–|—)\s*(\d{1,2}:\d\d)\s*[:\-–—]?",
    re.IGNORECASE,
)
_LIST = re.compile(r"^[ \t]*(\d{1,2})[.)][ \t]+", re.MULTILINE)
_SLUG = re.compile(r"^[ \t]*(INT|EXT|INT\.?/EXT|I/E)[./][ \t]*", re.MULTILINE)
_CUT = re.compile(rf"\b(?:{_alternatives(film_terms.TRANSITIONS)})\b\s*[:,]?", re.IGNORECASE)
_END = re.compile(rf"\b(?:{_alternatives(film_terms.FILM_ENDS)})\b", re.IGNORECASE)
_LABEL = re.compile(rf"[*\-•]{{0,4}}[ \t]{{0,4}}\b({_alternatives(film_terms.LABELS)})\b\s*\**\s*:\**", re.IGNORECASE)
_LENGTH = re.compile(r"(\d+(?:\.\d+)?)\s*(?:s|sec|secs|seconds)\b", re.IGNORECASE)
_LEADS = (
    "then",
    "and",
    "scene",
    "shot",
    "video",
    "camera",
    "film",
    "we",
    "finally",
    "next",
    "it",
    "quickly",
    "slowly",
    "suddenly",
)


def divide(prompt: str, tokens: Sequence[Token]) -> Script:
    """The shots and blocks of a prompt."""
    markers = _markers(prompt, tokens)
    return _Divider(tokens, markers).divide()


def _markers(prompt: str, tokens: Sequence[Token]) -> list[_Marker]:
    quotes = [(token.start, token.end) for token in tokens if token.kind == "quote"]
    found: list[_Marker] = []
    for match in _SHOT.finditer(prompt):
        length = _LENGTH.search(match.group(1) or "")
        found.append(_Marker(match.start(), match.end(), "shot", seconds=Fraction(length.group(1)) if length else None))
    for match in _TIMES.finditer(prompt):
        begin, end = (group for group in match.groups() if group is not None)
        lasts = _clock(end) - _clock(begin)
        found.append(_Marker(match.start(), match.end(), "shot", seconds=lasts if lasts > 0 else None))
    found += _numbered_list(prompt)
    found += [_Marker(m.start(), m.end(), "slug", m.group(1)) for m in _SLUG.finditer(prompt)]
    found = [marker for marker in found if prompt[marker.start] in "[(" or _at_boundary(prompt, marker.start)]
    found += [
        _Marker(m.start(), m.end(), "cut", film_terms.TRANSITIONS.get(" ".join(m.group().lower().rstrip(":, ").split()), "cut"))
        for m in _CUT.finditer(prompt)
        if _at_boundary(prompt, m.start(), _LEADS)
    ]
    found += [
        _Marker(m.start(), m.end(), "end", m.group().lower())
        for m in _END.finditer(prompt)
        if _at_boundary(prompt, m.start(), _LEADS)
    ]
    found += [
        _Marker(m.start(), m.end(), "label", m.group(1).lower())
        for m in _LABEL.finditer(prompt)
        if _begins_block(prompt, m.start())
    ]
    found.sort(key=lambda marker: (marker.start, -marker.end))
    return _apart(found, quotes)


def _numbered_list(prompt: str) -> list[_Marker]:
    items = list(_LIST.finditer(prompt))
    counts = [int(item.group(1)) for item in items]
    if len(items) < 2 or counts != list(range(counts[0], counts[0] + len(items))):
        return []
    return [_Marker(item.start(), item.end(), "shot") for item in items]


def _clock(text: str) -> Fraction:
    minutes, _, seconds = text.rpartition(":")
    return Fraction(seconds) + 60 * Fraction(minutes or 0)


def _at_boundary(prompt: str, start: int, leads: tuple[str, ...] = ()) -> bool:
    """Whether a marker begins the text, a line or a sentence, or follows one of the words that lead to it."""
    before = prompt[max(0, start - 80) : start].rstrip(" \t*[(#")
    if not before or before[-1] in ".!?;:,\n)]}\"'”’»—–-|":
        return True
    return before.split()[-1].lower() in leads if leads and before.split() else False


def _begins_block(prompt: str, start: int) -> bool:
    before = prompt[max(0, start - 80) : start].rstrip(" \t*-•#")
    return not before or before[-1] in ".!?;\n)]\"'”’»"


def _apart(markers: list[_Marker], quotes: list[tuple[int, int]]) -> list[_Marker]:
    """Markers outside quotations, the earlier and longer ones first, none over another."""
    kept: list[_Marker] = []
    starts = [start for start, _ in quotes]
    for marker in markers:
        inside = bisect_left(starts, marker.start + 1) - 1
        quoted = inside >= 0 and marker.start < quotes[inside][1]
        if not quoted and not (kept and marker.start < kept[-1].end):
            kept.append(marker)
    return kept


class _Divider:
    """Walks over the markers and collects sections, headings and shots."""

    def __init__(self, tokens: Sequence[Token], markers: list[_Marker]) -> None:
        self._tokens = tokens
        self._starts = [token.start for token in tokens]
        self._markers = markers
        self._sections: list[Section] = []
        self._headings: list[Heading] = []
        self._shots: list[ShotHead] = []
        self._label = "action"
        self._fade = False

    def divide(self) -> Script:
        listed = [m for m in self._markers if m.kind in ("shot", "slug")]
        numbered = bool(listed)
        cursor = 0
        # What stands before the first numbered shot speaks of the whole film.
        shot = EVERY_SHOT if numbered else 0
        if not numbered:
            self._shots.append(ShotHead())
        for marker in self._markers:
            low = bisect_left(self._starts, marker.start)
            high = bisect_left(self._starts, marker.end)
            self._section(cursor, low, shot)
            cursor = high
            if marker.kind in ("shot", "cut", "slug"):
                shot = self._begin(marker, shot)
            elif marker.kind == "end":
                self._fade = "fade" in marker.value or self._fade
                if self._shots and shot == 0 and not any(s.shot == 0 for s in self._sections):
                    self._shots[0] = ShotHead("fade")
            self._head(marker, low, high, shot)
        self._section(cursor, len(self._tokens), shot)
        return Script(tuple(self._sections), tuple(self._headings), tuple(self._shots) or (ShotHead(),))

    def _begin(self, marker: _Marker, shot: int) -> int:
        transition: Transition = "fade" if marker.value == "fade" or self._fade else "cut"
        self._fade = False
        fresh = shot != EVERY_SHOT and not any(section.shot == shot for section in self._sections)
        if fresh and self._shots:
            head = self._shots[-1]
            kept: Transition = "fade" if "fade" in (transition, head.transition) else "cut"
            self._shots[-1] = ShotHead(kept, marker.seconds or head.seconds)
        else:
            self._shots.append(ShotHead(transition if self._shots else "cut", marker.seconds))
        self._label = "action"
        return len(self._shots) - 1

    def _head(self, marker: _Marker, low: int, high: int, shot: int) -> None:
        role: SpanRole = "transition" if marker.kind in ("cut", "end") else "heading"
        if marker.kind == "label":
            self._label = film_terms.LABELS[" ".join(marker.value.split())]
        self._headings.append(Heading(low, high, max(shot, 0), role))

    def _section(self, first: int, stop: int, shot: int) -> None:
        if any(token.kind not in ("mark", "break") for token in self._tokens[first:stop]):
            self._sections.append(Section(first, stop, shot, self._label))
