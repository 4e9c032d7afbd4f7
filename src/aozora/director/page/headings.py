"""Headings: the marks in a prompt that divide it, found by their shape: "Shot 2:", "cut to", "[0-3s]", "INT.", "Camera:"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from aozora.director.grammar.tokens import Token
from aozora.director.lexicon import script as words
from aozora.director.lexicon.closed import NUMBER_WORDS

MarkerKind = Literal["shot", "cut", "ordinal", "label", "end", "begin", "slug", "item", "close", "cue", "moment"]


@dataclass(frozen=True, slots=True)
class Marker:
    """Characters `start` to `end` that divide the prompt. `value` is the transition of a cut or an end, and the text of a label;
    `seconds` how long a shot is to last, or at which second a moment is."""

    start: int
    end: int
    kind: MarkerKind
    value: str = ""
    seconds: Fraction | None = None


def _any(phrases: Iterable[str]) -> str:
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in ordered) + ")"


_SMALL = [word for word, value in NUMBER_WORDS.items() if 1 <= value <= 12 and word not in ("both", "twin")]
_NUMBER = rf"(?:\d{{1,3}}|{_any(_SMALL)})"
_CLOCK = r"\d{1,3}(?::\d\d)?(?:\.\d+)?"
_UNIT = r"(?:(?:s|secs?|seconds?)\b)"
_DASH = r"\s*(?:-|–|—|to|→|until)\s*"
_RANGE = rf"({_CLOCK})\s*{_UNIT}?{_DASH}({_CLOCK})\s*{_UNIT}?"

_SHOT = re.compile(
    rf"[\[(*#]{{0,4}}[ \t]{{0,4}}\b{_any(words.SHOT_LABELS)}\s{{0,4}}#?\s{{0,4}}{_NUMBER}\b\s{{0,4}}[\])*]{{0,4}}\s{{0,4}}"
    r"(?:[(\[]([^()\[\]\n]{0,40})[)\]]\s{0,4})?[:.\-–—)\]*|]{1,4}"
    rf"|[*#]{{0,4}}[ \t]{{0,4}}\b{_any(words.ORDINALS)}\s+(?:shot|scene|clip)\s{{0,4}}[:*]{{1,3}}",
    re.IGNORECASE,
)
_TIMES = re.compile(
    rf"[*#]{{0,4}}[\[(]\s{{0,4}}(?:seconds?\s+)?{_RANGE}\s*[\])]\s*\**[:\-–—]?"
    rf"|\b({_CLOCK})\s*s?{_DASH}({_CLOCK})\s*{_UNIT}\s*:"
    r"|\b(\d{1,2}:\d\d)\s*(?:-|–|—)\s*(\d{1,2}:\d\d)\s*\**[:\-–—]?"
    rf"|\b(?:from|between)\s+({_CLOCK})\s*{_UNIT}?\s*(?:to|and|until|-|–)\s*({_CLOCK})\s*{_UNIT}\s*[:,]?"
    rf"|\bseconds?\s+({_CLOCK}){_DASH}({_CLOCK})\s*[:,\-–—]",
    re.IGNORECASE,
)
_MOMENT = re.compile(
    rf"\b(?:at|after|by)\s+(?:about\s+|the\s+)?({_CLOCK}|{_any(_SMALL)})[\s-]*{_UNIT}(?:\s+mark)?\s*[:,]?"
    rf"|[\[(]({_CLOCK})\s*{_UNIT}?[\])]\s*:?"
    rf"|\b(?:for|in|during)\s+the\s+(?:first|opening|initial)\s+({_CLOCK}|{_any(_SMALL)})\s+{_UNIT}\s*[:,]?"
    rf"|\b(?:for|in|during)\s+the\s+(?:last|final|closing)\s+({_CLOCK}|{_any(_SMALL)})\s+{_UNIT}\s*[:,]?",
    re.IGNORECASE,
)
_LIST = re.compile(r"^[ \t]*(\d{1,2})[.)][ \t]+", re.MULTILINE)
_BULLET = re.compile(r"^[ \t]*(?:[-•–*]|\d{1,2}[.)])[ \t]+(?=\S)", re.MULTILINE)
_SLUG = re.compile(
    r"^[ \t]*(?:\d{1,3}[.)]?[ \t]+)?(?:INT\.?/EXT|EXT\.?/INT|I/E|INT|EXT)\b(?:\.[ \t]*|[ \t]+(?=[A-Z]))", re.MULTILINE
)
_CUE = re.compile(r"^[ \t]*([A-Z][A-Z0-9 .'’&\-]{0,30}[A-Z0-9.])[ \t]*(?:\(([^()\n]{0,40})\))?[ \t]*:?[ \t]*$", re.MULTILINE)
_NEXT_LINE = re.compile(r"[* \t]*\n\s*?(?=[ \t]*\S)")
_LINE_END = re.compile(r"[^\n]*\n")
_GOES_ON = re.compile(r"\n[ \t]*[-•–*(a-z]")
_BLANK = re.compile(r"\n[ \t]*\n\s*")

_HURRY = rf"(?:{_any(words.HURRY)}\s+){{0,3}}"
_ONTO = r"(?:to|into|on|onto|in\s+on|through)"
_LEAD = rf"(?:(?:{_any(words.HURRY)}|and)\s*,?\s+){{0,3}}"
_DONE = rf"{_LEAD}(?:the\s+|this\s+)?{_any(words.PICTURES)}\s+{_HURRY}{_any(words.CHANGES)}\s+{_HURRY}{_ONTO}"
_SHIFTED = (
    rf"{_LEAD}(?:the\s+|this\s+)?{_any(words.PICTURES - {'camera', 'visual', 'visuals', 'screen'})}\s+{_HURRY}"
    rf"{_any(words.SHIFTS)}\s+{_HURRY}{_ONTO}"
)
_BARE = (
    rf"(?:(?:then|and|we|it|finally|next|there\s+is|with|by|in|via|before|followed\s+by)\s+)*(?:an?\s+|the\s+)?{_HURRY}"
    rf"(?:{_any(words.CUT_KINDS)}[\s-]+){{0,2}}(?:{_any(words.CUT_NOUNS)}|cuts|dissolves|fades|switches|whip[\s-]+pan|"
    rf"swish[\s-]+pan)\s+{_HURRY}{_ONTO}"
)
_ACTIVE = (
    rf"(?:(?:before|and|then)\s+)?(?:cutting|smash[\s-]cutting)\s+{_HURRY}to"
    rf"|(?:(?:before|and|then)\s+)?(?:transitioning|switching|dissolving|fading)\s+{_HURRY}(?:to|into)"
    rf"(?=\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}{words.FRAMED})"
    rf"|followed\s+by\s+(?=(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}{words.FRAMED}\b)"
)
_LONE = rf"(?:{_any(words.CUT_KINDS)}[\s-]+){{0,2}}(?:cut|dissolve|wipe|crossfade|cross-fade)\s*[:.]"
_CUT = re.compile(rf"\b(?:(?P<film>{_DONE}|{_SHIFTED})|(?P<bare>{_BARE}|{_ACTIVE}))\b\s*[:,]?", re.IGNORECASE)
_LONE_CUT = re.compile(rf"^[ \t]*(?:{_LONE})[ \t]*$", re.IGNORECASE | re.MULTILINE)
_ORDINAL = re.compile(
    rf"\b(?:in\s+)?the\s+(?:very\s+)?({_any(words.ORDINALS)})\s+(?:shot|scene|clip|segment|image)\b(?:\s+{_any(words.SHOWING)}\b)?\s*,?",
    re.IGNORECASE,
)
_BLACK = r"(?:black(?!\s+(?:and\s+)?[a-z])(?:\s+screen)?|darkness|white(?!\s+[a-z]))"
_END = re.compile(
    rf"\b(?:(?:then|and|we|finally|everything|it|(?:the\s+)?{_any(words.PICTURES)})\s+)*{_HURRY}"
    rf"(?:(?:smash[\s-]+|hard[\s-]+)?(?:fade|fades|fading|cut|cuts|cutting|dissolve|dissolves)\s+{_HURRY}(?:to\s+|into\s+)(?:a\s+)?{_BLACK}"
    rf"|(?:fade|fades|fading)\s+(?:out|away)\b(?=\s*[.,;:!\n)\]]|\s*$))|\bthe\s+end\b(?=\s*[.!\n]|\s*$)",
    re.IGNORECASE,
)
_BEGIN = re.compile(
    r"\b(?:(?:we|slowly|the\s+\w+)\s+)?(?:fade[sd]?|fading|open(?:s|ing)?|start(?:s|ing)?)\s+(?:in\s+|up\s+)?(?:from|on|out\s+of)\s+"
    r"(?:a\s+)?(?:black|darkness)(?:\s+screen)?\b\s*[:.,]?"
    r"|\bfade[sd]?\s+(?:in|up)\b(?=\s*[.,;:!\n)\]]|\s*$|\s+on\b|\s+to\b)(?:\s+(?:on|to))?\s*[:.,]?|\bfrom\s+black\b\s*[:,]?",
    re.IGNORECASE,
)
_LABEL = re.compile(rf"[*\-•#]{{0,4}}[ \t]{{0,4}}\b({_any(words.LABELS)})\b\s*\**\s*:\**", re.IGNORECASE)
_TITLE = re.compile(rf"^[ \t]*(?:#{{1,4}}[ \t]*|\*\*[ \t]*)({_any(words.LABELS)})[ \t]*\**[ \t]*$", re.IGNORECASE | re.MULTILINE)
_LENGTH = re.compile(rf"(\d+(?:\.\d+)?)\s*{_UNIT}", re.IGNORECASE)
_SPAN = re.compile(_RANGE, re.IGNORECASE)
_LEADS = ("then", "and", "scene", "shot", "video", "we", "finally", "next", "it", "quickly", "slowly", "suddenly", "before")


def markers(prompt: str, tokens: Sequence[Token]) -> list[Marker]:
    """All markers of a prompt in order, none over another and none inside a quotation."""
    quotes = [(token.start, token.end) for token in tokens if token.kind == "quote"]
    labels = list(_labels(prompt))
    found = [*_shots(prompt), *_cuts(prompt), *_ends(prompt), *labels, *_moments(prompt)]
    found += [marker for marker in _lists(prompt, labels) if _at_boundary(prompt, marker.start)]
    slugs = [Marker(m.start(), m.end(), "slug") for m in _SLUG.finditer(prompt)]
    found += slugs
    found += _cues(prompt, bool(slugs))
    found += _closes(prompt, [marker for marker in found if marker.kind in ("label", "cue", "slug")])
    found.sort(key=lambda marker: (marker.start, -marker.end))
    return _apart(found, quotes)


def _shots(prompt: str) -> Iterator[Marker]:
    for match in _SHOT.finditer(prompt):
        if prompt[match.start()] in "[(" or _at_boundary(prompt, match.start()):
            yield Marker(match.start(), match.end(), "shot", seconds=_lasting(match.group(1) or ""))
    for match in _TIMES.finditer(prompt):
        begin, end = [group for group in match.groups() if group is not None][:2]
        lasts = _clock(end) - _clock(begin)
        if prompt[match.start()] in "[(" or _at_boundary(prompt, match.start(), ("and", "then")):
            yield Marker(match.start(), match.end(), "shot", seconds=lasts if lasts > 0 else None)


def _lasting(text: str) -> Fraction | None:
    if span := _SPAN.search(text):
        lasts = _clock(span.group(2)) - _clock(span.group(1))
        return lasts if lasts > 0 else None
    length = _LENGTH.search(text)
    return Fraction(length.group(1)) if length and Fraction(length.group(1)) > 0 else None


def _cuts(prompt: str) -> Iterator[Marker]:
    for match in _CUT.finditer(prompt):
        if match.group("film") or _at_boundary(prompt, match.start(), _LEADS):
            yield Marker(match.start(), match.end(), "cut", _transition(match.group()))
    for match in _LONE_CUT.finditer(prompt):
        yield Marker(match.start(), match.end(), "cut", _transition(match.group()))
    for match in _ORDINAL.finditer(prompt):
        if _at_boundary(prompt, match.start(), ("and", "then", "finally")):
            yield Marker(match.start(), match.end(), "ordinal", match.group(1).lower())


def _transition(text: str) -> str:
    plain = re.split(r"[^a-z-]+", text.lower())
    return next((words.TRANSITION_WORDS[word] for word in plain if word in words.TRANSITION_WORDS), "cut")


def _ends(prompt: str) -> Iterator[Marker]:
    for match in _END.finditer(prompt):
        if _at_boundary(prompt, match.start(), (*_LEADS, "as", "a", "slow", "to")):
            yield Marker(match.start(), match.end(), "end", _transition(match.group()))
    for match in _BEGIN.finditer(prompt):
        if _at_boundary(prompt, match.start(), _LEADS):
            yield Marker(match.start(), match.end(), "begin", "fade")


def _moments(prompt: str) -> Iterator[Marker]:
    """ "at 5 seconds", "for the first two seconds": a time inside the shot."""
    for match in _MOMENT.finditer(prompt):
        if prompt[match.start()] in "[(" or _at_boundary(prompt, match.start(), ("then", "and")):
            at, bracketed, opening, closing = match.groups()
            seconds = _clock(at or bracketed or "0") if not (opening or closing) else _clock(opening or closing)
            value = "first" if opening else "last" if closing else "at"
            yield Marker(match.start(), match.end(), "moment", value, seconds)


def _labels(prompt: str) -> Iterator[Marker]:
    for match in (*_LABEL.finditer(prompt), *_TITLE.finditer(prompt)):
        if _begins_block(prompt, match.start()):
            yield Marker(match.start(), match.end(), "label", " ".join(match.group(1).lower().split()))


def _lists(prompt: str, labels: Sequence[Marker]) -> list[Marker]:
    """Numbered lines are shots; below a label that has nothing else they, and lines with bullets, are its items."""
    made: list[Marker] = []
    inside: set[int] = set()
    for label in labels:
        kind: MarkerKind = "shot" if words.LABELS[label.value] == "shots" else "item"
        line = _NEXT_LINE.match(prompt, label.end)
        while line is not None and (item := _BULLET.match(prompt, line.end())) is not None:
            made.append(Marker(item.start(), item.end(), kind))
            inside.add(item.start())
            line = _LINE_END.match(prompt, item.end())
    items = [item for item in _LIST.finditer(prompt) if item.start() not in inside]
    counts = [int(item.group(1)) for item in items]
    if len(items) > 1 and counts == list(range(counts[0], counts[0] + len(items))):
        made += [Marker(item.start(), item.end(), "shot") for item in items]
    return made


def _cues(prompt: str, screenplay: bool) -> Iterator[Marker]:
    """A name in capitals on a line of its own, above what is said; outside a screenplay that begins with a mark."""
    for match in _CUE.finditer(prompt):
        following = _LINE_END.match(prompt, match.end() + 1)
        below = (following.group() if following else prompt[match.end() + 1 :]).strip()
        fits = below[:1] in ("(", '"', "“", "'", "‘", "«") or (screenplay and below and not _CUE.match(below))
        line = match.group().strip()
        other = _SLUG.match(line) or _SHOT.match(line) or _END.search(line) or _LABEL.match(line + ":")
        if fits and not other and not match.group().rstrip().endswith("TO:"):
            yield Marker(match.start(), match.end(), "cue", match.group(1).lower())


def _closes(prompt: str, opened: Sequence[Marker]) -> Iterator[Marker]:
    """Blocks end at a blank line below what they say; a slug line, and a block that begins in the line of its label, at its end,
    unless the next line goes on with the list or the sentence."""
    ordered = sorted(opened, key=lambda marker: marker.start)
    limits = [other.start for other in ordered][1:]
    for marker, limit in zip(ordered, [*limits, len(prompt)][: len(ordered)], strict=True):
        below = _NEXT_LINE.match(prompt, marker.end)
        inline = marker.kind == "slug" or below is None
        at = prompt.find("\n", marker.end if inline or below is None else below.end())
        while 0 <= at < limit:
            goes_on = marker.kind == "cue" or not inline or (marker.kind == "label" and _GOES_ON.match(prompt, at) is not None)
            if not goes_on or _BLANK.match(prompt, at):
                yield Marker(at, at + 1, "close")
                break
            at = prompt.find("\n", at + 1)


def _clock(text: str) -> Fraction:
    if text.lower() in NUMBER_WORDS:
        return Fraction(NUMBER_WORDS[text.lower()])
    minutes, _, seconds = text.rpartition(":")
    return Fraction(seconds) + 60 * Fraction(minutes or 0)


def _at_boundary(prompt: str, start: int, leads: tuple[str, ...] = ()) -> bool:
    """Whether a marker begins the text, a line or a sentence, or follows one of the words that lead to it."""
    before = prompt[max(0, start - 80) : start]
    if "\n" in before[len(before.rstrip()) :]:
        return True
    before = before.rstrip(" \t*[(#-•")
    if not before or before[-1] in ".!?;:,\n)]}\"'”’»—–-|…":
        return True
    return before.split()[-1].lower() in leads if leads and before.split() else False


def _begins_block(prompt: str, start: int) -> bool:
    before = prompt[max(0, start - 80) : start].rstrip(" \t*-•#")
    return not before or before[-1] in ".!?;\n)]\"'”’»"


def _apart(found: list[Marker], quotes: list[tuple[int, int]]) -> list[Marker]:
    """Markers outside quotations, the earlier and longer ones first, none over another."""
    kept: list[Marker] = []
    starts = [start for start, _ in quotes]
    for marker in found:
        inside = bisect_left(starts, marker.start + 1) - 1
        quoted = inside >= 0 and marker.start < quotes[inside][1]
        if not quoted and not (kept and marker.start < kept[-1].end):
            kept.append(marker)
    return kept
