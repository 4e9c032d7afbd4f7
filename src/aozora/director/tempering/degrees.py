"""Temperatures in English: "drops below 0°C", "is 70 degrees", "rises to -10 °C", "reaches 212 degrees Fahrenheit", "300 K"."""

import re

BEYOND = 10.0
"""Degrees centigrade that "below" and "above" a temperature mean."""

_UNIT = (
    r"(?:°\s?(?P<letter>[CFK])?|℃|℉|deg(?:ree)?s?\.?(?:\s(?P<name>celsius|centigrade|fahrenheit|kelvin|c|f|k))?"
    r"|(?P<bare>C|F|K|celsius|centigrade|fahrenheit|kelvin))(?![a-z])"
)
FIGURE = rf"(?P<sign>[-−–]|minus |negative )?\s?(?P<value>\d+(?:[.,]\d+)?)\s?(?P<unit>{_UNIT})"
"""A figure with its unit, as a pattern with groups; not to be used twice in one pattern."""

_FREEZING = r"(?P<word>freezing(?: point)?|zero)"

_CLAUSE = re.compile(
    r"(?:,\s*)?\b(?:as|when|while|once|until|till|after|if|where|with)\s+(?:the |its |an? )?(?:[\w-]+ ){0,2}?temperatures?\b"
    rf"(?P<course>[\w\s,]*?)(?:{FIGURE}|{_FREEZING})",
    re.IGNORECASE,
)
_EXPOSED = re.compile(
    r"(?:,\s*)?\b(?:(?:as|when|while|once|after|if)\s+(?:it|they|the \w+)\s+(?:is|are)\s+|is |are |being )?"
    r"(?:exposed|heated|cooled|warmed|chilled|brought|subjected|raised|lowered|kept|held|left|placed)"
    r"(?P<course> (?:up |down )?(?:to|at|in|below|above))\s+(?:an? |the )?(?:environment (?:of|at) )?"
    rf"(?:(?:ambient |constant |high |low )?temperatures?(?: of)? )?(?:about |around )?{FIGURE}",
    re.IGNORECASE,
)
_AT = re.compile(
    r"\b(?P<course>at|in|of|to) (?:an? |the )?(?:(?:ambient |surface |air |constant )?temperatures? (?:of )?)?(?:about )?"
    rf"{FIGURE}",
    re.IGNORECASE,
)


class Temperature:
    """A temperature that a prompt names: `degrees` centigrade, and where in the prompt the words stand that say so."""

    def __init__(self, match: re.Match[str]) -> None:
        self.start, self.end = match.span()
        self.degrees = _centigrade(match)


def temperature_in(prompt: str) -> Temperature | None:
    """The temperature that something comes to; None where no figure with a unit is given."""
    for pattern in (_CLAUSE, _EXPOSED, _AT):
        if (match := pattern.search(prompt)) is not None:
            return Temperature(match)
    return None


def _centigrade(match: re.Match[str]) -> float:
    course = match.group("course").lower()
    beyond = -BEYOND if re.search(r"\b(below|under|beneath)\b", course) else 0.0
    beyond = BEYOND if re.search(r"\b(above|over|beyond|past|exceed\w*)\b", course) else beyond
    if match.groupdict().get("word"):
        return beyond or -BEYOND
    value = float(match.group("value").replace(",", "."))
    value = -value if match.group("sign") else value
    unit = match.group("unit").lower()
    said = "".join(match.group(part) or "" for part in ("letter", "name", "bare")).lower()
    if "f" in said or unit == "℉":
        value = (value - 32.0) / 1.8
    elif said.startswith("k"):
        value -= 273.15
    return round(value, 2) + beyond
