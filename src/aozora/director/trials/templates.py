"""How trials are told in English: one pattern per way of telling, and the words that its picture answers to."""

import re
from dataclasses import dataclass

NP = r"[\w' -]+?"
_IS = r"(?:(?:is|are|was|were|gets|being|is being|are being)\s)?(?:\w+ly\s(?:and\s)?){0,2}"
_HOW = r"(?:\s\w+ly|\s(?:and\s)\w+ly)*"
_CLAUSES = r"until|while|as|when|with|where|and\s(?:it|they|the|begins|starts|is|are)|causing|creating|producing|resulting"
_TIMES = r"left|exposed|during|over\s(?:several|many|a|the|time|years|weeks)|which|that|so|by\sa\s(?:person|scientist|hand)"
_END = rf"(?=[.,;:!?]|$|\s(?:{_CLAUSES}|{_TIMES})\b)"
_INTO = r"(?:into|in\sto|in|to|onto|on\sto|on\stop\sof|on|over|upon)"
_ADDED = (
    "added|poured|dropped|dripped|sprinkled|stirred|mixed|dissolved|tipped|emptied|introduced|put|placed|squeezed|"
    "drizzled|splashed|shaken|spooned"
)
_ADDS = "adds|pours|drips|sprinkles|tips|empties|adding|pouring|dripping|sprinkling|drizzles|drizzling"
_SOMEBODY = r"(?:(?:someone|somebody|a\s(?:person|hand|scientist|chemist|student|man|woman))\s)?"

LEAD = re.compile(
    r"^\s*(?:(?:an?|the|this|in\sthis)\s+)?(?:[\w-]+\s+){0,3}?(?:captures?|capturing|shows?|showing|records?|depicts?|reveals?|documents?|of|presents?)\s+"
    r"(?:[\w-]+\s+){0,3}?(?:transformation|reaction|process|change|effect|moment|result|interaction|scene|phenomenon|experiment)s?\s+"
    r"(?:as|when|where|while|of|in\swhich)\s+",
    re.IGNORECASE,
)
"""What leads a telling: "A timelapse captures the transformation as"."""

MANNERS = {
    "gently": "gentle", "slowly": "slow", "carefully": "gentle", "gradually": "slow", "rapidly": "fast", "quickly": "fast",
    "vigorously": "fast", "thoroughly": "fast", "steadily": "steady", "suddenly": "fast", "forcefully": "hard", "swiftly": "fast",
}  # fmt: skip
"""Adverb -> the manner it means."""


@dataclass(frozen=True)
class Template:
    """One way to tell a trial. `pattern` has groups "a" and perhaps "b"; `words` are what its picture answers to beside them."""

    family: str
    pattern: re.Pattern[str]
    words: frozenset[str]


def _template(family: str, pattern: str, words: str) -> Template:
    return Template(family, re.compile(pattern, re.IGNORECASE), frozenset(words.split()))


_MIXED = "combined|mixed|blended|stirred|swirled|merged|poured|added|whisked"
_BLEND = (
    "equal amounts amount parts part quantities portions of paint paints pigment pigments acrylic combined mixed blended "
    "stirred swirled merged poured "
    "together mixture being until fully completely thoroughly uniform smooth color colour the mix with into and whisked"
)
_LIT = "ignited|lit|burned|burnt|set\\son\\sfire|set\\salight|set\\sablaze|kindled"
_IGNITE = (
    "ignited lit burned burnt set on fire alight ablaze kindled emitting emits giving off producing produces vivid bright "
    "brilliant flame flames "
    "colored coloured burns burning piece as it steadily with glowing light intense"
)
_THROWN = "thrown|tossed|dropped|flung|hurled|cast|placed|put|lands|falls|laid|flicked"
_KINDLE = (
    "burning lit flaming small thrown tossed dropped flung hurled cast placed put lands falls laid pile heap stack mound "
    "bed bunch bundle bale dry dried into "
    "onto on in"
)
_STRUCK = "struck|hit|smashed|slammed|swung|pounded|hammered|banged|thrown"
_STRIKE = (
    "struck hit smashed slammed swung pounded hammered banged thrown force forcefully hard heavy against on onto "
    "into down strikes hits smashes"
)
_LEFT = r"(?=\s(?:left|exposed|being|abandoned|subjected|that|which|over|in|on|under|outdoors|due|by)\b|[.,;]|$)"
_WEAR = "corrosion|rusting|oxidation|oxidization|weathering|tarnishing|deterioration|decay|rust|corroding"
_RUST = (
    "corrosion rusting oxidation oxidization weathering tarnishing deterioration decay rust corroding rusts corrodes "
    "tarnishes oxidizes old left exposed "
    "outdoors outside over several many years seasons months time course metal"
)
_FLOORS = (
    r"floor|ground|pavement|tiles?|concrete|sidewalk|surface|stone|marble|asphalt|driveway|road|countertop|counter|"
    r"table|patio|rock"
)

TEMPLATES: tuple[Template, ...] = (
    _template(
        "blend",
        rf"(?:equal\s(?:amounts|parts|quantities|portions)\sof\s|(?:a|the)\smixture\sof\s)?(?P<a>{NP})(?:\s(?:paints?|pigments?|acrylics?|gouache|dyes?))?\s"
        rf"(?:and|with)\s(?P<b>{NP})\s(?:paints?|pigments?|acrylics?|gouache|dyes?)\s{_IS}(?:{_MIXED})\b",
        _BLEND,
    ),
    _template(
        "blend", rf"(?P<a>{NP})\spaint\s{_IS}(?:{_MIXED}){_HOW}\s(?:with|into|in\sto|to|and)\s(?P<b>{NP})\spaint\b", _BLEND
    ),
    _template(
        "kindle",
        rf"(?P<a>(?:[\w-]+\s)*?(?:burning|lit|flaming|ignited|glowing|smoldering|smouldering)\s{NP})\s{_IS}(?:{_THROWN}){_HOW}\s{_INTO}\s"
        rf"(?P<b>(?:(?:a|an|the)\s)?(?:[\w-]+\s)*?(?:pile|heap|stack|mound|bed|bunch|bundle|bale|basket)\sof\s{NP}){_END}",
        _KINDLE,
    ),
    _template("ignite", rf"(?P<a>{NP})\s(?:is|are|was|being|gets){_HOW}\s(?:{_LIT})\b", _IGNITE),
    _template(
        "drop",
        rf"(?P<a>{NP})\s{_IS}(?:dropped|falls|fell|falling|drops|thrown|knocked){_HOW}(?:\sdown)?\s(?:onto|on\sto|on|to|against)\s"
        rf"(?P<b>(?:(?:a|an|the)\s)?(?:[\w-]+,?\s)*?(?:{_FLOORS}))\b{_END}",
        "fragile dropped falls fell falling drops thrown knocked onto on hard solid floor ground concrete delicate "
        "brittle tiled stone marble",
    ),
    _template(
        "strike",
        rf"(?P<a>{NP})\s{_IS}(?:{_STRUCK}|dropped){_HOW}(?:\swith\s(?:great\s|full\s|much\s|considerable\s)?force)?(?:\sdown)?\s"
        rf"(?:against|on|onto|into|upon)\s(?P<b>{NP}){_END}",
        _STRIKE + " dropped",
    ),
    _template("strike",
    rf"(?P<a>{NP})\s(?:strikes|hits|smashes|slams|bangs|pounds){_HOW}(?:\s(?:against|on|onto|into))?\s(?P<b>{NP}){_END}",
    _STRIKE),
    _template("strike", rf"(?P<b>{NP})\s{_IS}(?:{_STRUCK}){_HOW}\s(?:with|by)\s(?P<a>{NP}){_END}", _STRIKE + " with by"),
    _template("rust", rf"(?:{_WEAR})\sof\s(?P<a>{NP}){_LEFT}", _RUST),
    _template("rust", rf"(?P<a>{NP})\s(?:is\s)?(?:\w+ly\s)?(?:rusts|corrodes|tarnishes|oxidizes|rusting|corroding)\b", _RUST),
    _template(
        "add",
        rf"(?P<a>{NP})\s{_IS}(?:{_ADDED}){_HOW}\s{_INTO}\s(?P<b>{NP}){_END}",
        _ADDED.replace("|", " ") + " into to onto over",
    ),
    _template("add", rf"^{_SOMEBODY}(?:\w+ly\s)?(?:{_ADDS})\s(?P<a>{NP})\s{_INTO}\s(?P<b>{NP}){_END}", _ADDS.replace("|", " ")),
)  # fmt: skip
"""Ways of telling, the narrower before the wider."""
