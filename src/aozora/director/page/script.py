"""The script: a prompt divided into shots, and the shots into blocks about the action, the camera, the sound, ..."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from aozora.director.grammar.tokens import Token
from aozora.director.lexicon.script import LABELS
from aozora.director.page.headings import Marker, markers
from aozora.film.screenplay import SpanRole

EVERY_SHOT = -1
"""The shot number of what is said of the whole film."""

_GENERAL = frozenset(["style", "light", "camera", "sound", "music"])
"""Blocks that can speak of all shots when they stand apart below them."""


@dataclass(frozen=True, slots=True)
class Section:
    """Tokens `first` up to (not including) `stop` of one shot, about one subject: "action", "camera", "sound", ...

    `follows` tells that it comes after what stands before it, `at` at which second of the shot it begins.
    """

    first: int
    stop: int
    shot: int
    label: str = "action"
    follows: bool = False
    at: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """Tokens that divide: of which shot, what they do, and the transition that they name."""

    first: int
    stop: int
    shot: int
    role: SpanRole
    transition: str = ""


@dataclass(frozen=True, slots=True)
class ShotHead:
    """How a shot begins and ends, and how long the prompt wants it, in seconds."""

    transition: str = "cut"
    seconds: Fraction | None = None
    ending: str = ""


@dataclass(frozen=True, slots=True)
class Script:
    """A prompt, divided."""

    sections: tuple[Section, ...]
    headings: tuple[Heading, ...]
    shots: tuple[ShotHead, ...]


def divide(prompt: str, tokens: Sequence[Token]) -> Script:
    """The shots and blocks of a prompt."""
    return _Divider(tokens, markers(prompt, tokens)).divide()


class _Divider:
    """Walks over the markers and collects sections, headings and shots."""

    def __init__(self, tokens: Sequence[Token], found: list[Marker]) -> None:
        self._tokens = tokens
        self._starts = [token.start for token in tokens]
        self._markers = found
        self._listed = [index for index, marker in enumerate(found) if marker.kind in ("shot", "slug")]
        self._sections: list[Section] = []
        self._headings: list[Heading] = []
        self._shots: list[ShotHead] = []
        self._filled: set[int] = set()
        # What stands before the first numbered shot speaks of the whole film.
        self._shot = EVERY_SHOT if self._listed else 0
        self._label = "action"
        self._ended = ""
        self._follows = False
        self._at: Fraction | None = None

    def divide(self) -> Script:
        if not self._listed:
            self._shots.append(ShotHead())
        cursor = 0
        for index, marker in enumerate(self._markers):
            low = bisect_left(self._starts, marker.start)
            high = bisect_left(self._starts, marker.end)
            self._section(cursor, low)
            cursor = high
            self._mark(index, marker, low)
            if marker.kind in ("cue", "slug"):
                # The name of a speaker and the words of a slug line are read.
                cursor = low if marker.kind == "cue" else high
            if marker.kind not in ("close", "cue"):
                self._head(marker, low, high)
        self._section(cursor, len(self._tokens))
        self._end_film()
        return Script(tuple(self._sections), tuple(self._headings), tuple(self._shots) or (ShotHead(),))

    def _mark(self, index: int, marker: Marker, low: int) -> None:
        match marker.kind:
            case "shot" | "cut" | "slug":
                self._begin(marker)
                self._label = "slug" if marker.kind == "slug" else "action"
            case "ordinal" if marker.value not in ("first", "opening"):
                self._begin(marker)
            case "begin":
                if self._shot in self._filled:
                    self._begin(marker)
                elif self._shots:
                    self._shots[-1] = replace(self._shots[-1], transition="fade")
            case "end":
                self._end(marker)
            case "label":
                self._open(index, marker, low)
            case "close":
                self._label = "action"
            case "cue":
                self._label = "cue"
            case "item":
                self._follows = True
            case "moment":
                self._moment(marker)
            case _:
                return

    def _begin(self, marker: Marker) -> None:
        asked = marker.value if marker.kind in ("cut", "begin") else "cut"
        transition = "fade" if "fade" in (asked, self._ended) else asked
        self._ended = ""
        if self._shots and self._shot != EVERY_SHOT and self._shot not in self._filled:
            head = self._shots[-1]
            kept = transition if head.transition == "cut" else head.transition
            self._shots[-1] = replace(head, transition=kept, seconds=marker.seconds or head.seconds)
        else:
            self._shots.append(ShotHead(transition, marker.seconds))
        self._shot = len(self._shots) - 1
        self._label, self._follows, self._at = "action", False, None

    def _end(self, marker: Marker) -> None:
        if self._shot in self._filled:
            self._ended = marker.value
        elif self._shots and self._shot > 0 and marker.value == "fade":
            self._shots[-1] = replace(self._shots[-1], transition="fade")

    def _end_film(self) -> None:
        if self._ended == "fade" and self._shots:
            self._shots[-1] = replace(self._shots[-1], ending="fade")

    def _open(self, index: int, marker: Marker, low: int) -> None:
        about = LABELS[marker.value]
        self._label = "action" if about == "shots" else about
        apart = low > 0 and self._tokens[low - 1].kind == "break" and self._tokens[low - 1].text.count("\n") > 1
        last = bool(self._listed) and index > self._listed[-1] and self._listed[-1] != self._listed[0]
        if last and apart and self._label == "style":
            self._shot = EVERY_SHOT
        elif self._shot == EVERY_SHOT and self._shots and self._label not in _GENERAL:
            self._shot = len(self._shots) - 1

    def _moment(self, marker: Marker) -> None:
        self._follows = marker.value != "first"
        self._at = marker.seconds if marker.value == "at" else None

    def _head(self, marker: Marker, low: int, high: int) -> None:
        role: SpanRole = "heading"
        if marker.kind in ("cut", "end", "begin"):
            role = "transition"
        elif marker.kind == "moment":
            role = "order"
        transition = marker.value if role == "transition" else ""
        self._headings.append(Heading(low, high, max(self._shot, 0), role, transition))

    def _section(self, first: int, stop: int) -> None:
        if any(token.kind not in ("mark", "break") for token in self._tokens[first:stop]):
            self._sections.append(Section(first, stop, self._shot, self._label, self._follows, self._at))
            self._filled.add(self._shot)
            self._follows, self._at = False, None
