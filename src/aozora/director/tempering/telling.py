"""What is brought to a temperature: the noun phrases of a prompt that tells a change of state, or of vapour that meets something
cold."""

import re
from dataclasses import dataclass

from aozora.director.tempering.degrees import Temperature, temperature_in

_FILM = r"(?:(?:a|an|the|this)\s+)?(?:[\w-]+\s+){0,3}?(?:time[- ]?lapse|video|clip|footage|shot|scene|film|close[- ]up|sequence)"
_SHOWS = (
    r"(?:of|captures?|capturing|shows?|showing|depicts?|depicting|reveals?|records?|displays?|presents?|illustrates?"
    r"|demonstrates?)"
)
_PROCESS = (
    r"(?:transformation|change|changes|process|phase change|phase transition|transition|behaviou?r|evolution|reaction|state)"
)
_LEAD = re.compile(
    rf"^\s*(?:{_FILM}\s+(?:\w+\s+){{0,2}}?{_SHOWS}\s+)?(?:(?:the|a)\s+(?:[\w-]+\s+){{0,2}}?{_PROCESS}\s*(?:of\s+)?)?",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"\s+(?:(?:slowly|gradually|quickly|then|completely|begins? to|starts? to|is|are)\s+)*"
    r"(?:melt|freez|froz|boil|solidif|sublim|evaporat|vapori|transform|chang|thaw|thicken|turn|simmer|bubbl|condens|smok|react|"
    r"caramel|burn|remain|stay)\w*\b.*$",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"^(?P<what>.+?)\s+(?:in|inside|within|inside of|filling)\s+(?P<vessel>(?:a|an|the|its)\s+.+|[\w-]+)$", re.IGNORECASE
)
_HOLDING = re.compile(
    r"^(?P<vessel>(?:a|an|the)\s+[\w -]*?)\s*(?:of|filled with|full of|containing|holding|with)\s+(?P<what>[\w' -]+)$",
    re.IGNORECASE,
)
_MEETS = re.compile(
    r"(?:as\s+|when\s+|while\s+)?(?P<vapour>(?:[\w-]+\s+){0,2}?"
    r"(?:steam|mist|fog|vapou?r|moisture|humidity|humid air|moist air|damp air|breath|dew))"
    r"(?P<source>\s+(?:from|in|of|on|over)\s+.+?)?\s+(?:slowly |gradually )?"
    r"(?:comes? (?:in|into) contact with|comes? in touch with|touch(?:es)?|meets?|hits?|contacts?|reaches|encounters?|"
    r"(?:condens|settl|collect|gather|form|deposit)\w*(?: into \w+| droplets| as \w+)? (?:on|onto|upon|against|over))\s+"
    r"(?P<surface>(?:(?:a|an|the|its)\s+)?.+?)\s*(?P<rest>,.*|\.?\s*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Told:
    """A noun phrase from character `start` of the prompt on."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """The character after it."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class Tempered:
    """Something (`what`), in a vessel or by itself, that comes to a temperature."""

    what: Told
    vessel: Told | None
    temperature: Temperature


@dataclass(frozen=True)
class Condensing:
    """Vapour that meets a cold surface; where it comes from, and how cold it is, if that is said."""

    vapour: Told
    source: Told | None
    surface: Told
    temperature: Temperature | None


def tempered_in(prompt: str) -> Tempered | None:
    """What a prompt says comes to a temperature; None where it tells of nothing or of more than that."""
    found = temperature_in(prompt)
    if found is None or prompt[found.end :].strip(" .!,"):
        return None
    lead = _LEAD.match(prompt)
    begin = lead.end() if lead is not None else 0
    text = prompt[begin : found.start].rstrip(" ,.")
    text = _DEED.sub("", f" {text}")[1:]
    if not text.strip() or len(text.split()) > 12:
        return None
    for pattern in (_INSIDE, _HOLDING):
        if (match := pattern.match(text)) is not None:
            what, vessel = (Told(match.group(name), begin + match.start(name)) for name in ("what", "vessel"))
            return Tempered(what, vessel, found)
    return Tempered(Told(text, begin), None, found)


def condensing_in(prompt: str) -> Condensing | None:
    """The vapour and the cold surface of a prompt that tells how they meet."""
    found = temperature_in(prompt)
    text = prompt[: found.start].rstrip() if found is not None else prompt
    lead = _LEAD.match(text)
    begin = lead.end() if lead is not None else 0
    match = _MEETS.search(text, begin)
    if match is None or text[begin : match.start()].strip(" ,"):
        return None
    told = {
        name: Told(match.group(name).strip(), match.start(name) + len(match.group(name)) - len(match.group(name).lstrip()))
        for name in ("vapour", "source", "surface")
        if match.group(name)
    }
    return Condensing(told["vapour"], told.get("source"), told["surface"], found)
