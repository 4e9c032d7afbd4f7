"""Which hair somebody has: as said, as the kind is known for, or drawn by sex, age and skin."""

from typing import Protocol

from aozora.film.screenplay import Feature
from aozora.world.people.complexion import STYLE_PARTS
from aozora.world.people.hair_table import STYLES
from aozora.world.people.params import PersonParams
from aozora.world.people.roles import Person


class _Chances(Protocol):
    @property
    def numbers(self) -> tuple[float, ...]: ...

    def pick(self, place: int, options: tuple[str, ...]) -> str: ...


_PARTS = {"mohawk": "spiky", "curls": "curly", "fringe": "bob"}
_CLOSE = ("afro", "short curls", "braids", "curly", "bun")


def hair_choice(params: PersonParams, kind: Person, words: set[str], features: tuple[Feature, ...], chance: _Chances) -> str:
    """The name of a style."""
    if words & {"bald", "bald-headed", "hairless"}:
        return "bald"
    for feature in features:
        if feature.name in STYLE_PARTS:
            return _PARTS.get(feature.name, feature.name)
        if feature.name == "hair" and (
            style := _described({*feature.attributes.shape, *feature.attributes.states, feature.attributes.size}, params)
        ):
            return style
    if "long-haired" in words or "curly-haired" in words:
        return "curly" if "curly-haired" in words else "long wavy"
    if kind.hair in STYLES and not (kind.hair in ("long wavy", "bun", "low bun") and params.sex == "male"):
        return kind.hair
    return chance.pick(30, _usual(params, chance))


def _described(words: set[str], params: PersonParams) -> str:
    female = params.sex == "female"
    if words & {"curly", "frizzy"}:
        return "short curls" if "short" in words or not female else "curly"
    if words & {"braided", "plaited"}:
        return "braids"
    if words & {"spiky", "messy"}:
        return "spiky"
    if "wavy" in words:
        return "long wavy"
    if words & {"long", "straight", "flowing"}:
        return "long straight" if female or "long" in words else "side parting"
    if "short" in words:
        return "pixie" if female else "short"
    return ""


def _usual(params: PersonParams, chance: _Chances) -> tuple[str, ...]:
    female, close = params.sex == "female", params.skin > 0.62 and chance.numbers[31] < 0.65
    if params.age < 2.3:
        return ("wisps",)
    if params.age > 66:
        return (
            ("low bun", "short curls", "pixie", "bob")
            if female
            else ("old fringe", "old fringe", "old fringe", "side parting", "swept back")
        )
    if close:
        return (
            _CLOSE
            if female
            else ("crew cut", "short curls", "short curls", "afro", "crew cut", "bald" if params.age > 30 else "crew cut")
        )
    if params.age < 13:
        return (
            ("pigtails", "braids", "bob", "ponytail", "long straight")
            if female
            else ("short", "spiky", "short curls", "side parting")
        )
    if female:
        return ("long wavy", "long straight", "bob", "ponytail", "bun", "curly", "pixie", "low bun")
    return ("short", "side parting", "swept back", "crew cut", "short curls", "spiky", "short")


def beard_choice(
    params: PersonParams, kind: Person, words: set[str], features: tuple[Feature, ...], chance: _Chances
) -> tuple[str, bool]:
    """The beard's name ("" for none) and whether there is a moustache."""
    if params.sex == "female" or params.age < 17:
        return "", False
    beard, moustache = "", False
    for feature in features:
        if feature.name == "beard":
            long = {"long", "flowing"} & {*feature.attributes.shape, *feature.attributes.states} or feature.attributes.size in (
                "large",
                "huge",
            )
            beard, moustache = ("long beard" if long else "full beard"), True
        elif feature.name in ("moustache", "goatee"):
            beard, moustache = ("goatee" if feature.name == "goatee" else beard), feature.name == "moustache" or moustache
    if beard or moustache:
        return beard, moustache
    if "bearded" in words:
        return "full beard", True
    if kind.beard:
        return ("long beard" if kind.beard == "santa" else kind.beard), True
    drawn = chance.numbers[32]
    if params.age < 20 or drawn > 0.42:
        return "", False
    return (
        ("full beard", True)
        if drawn < 0.14
        else ("stubble", False)
        if drawn < 0.30
        else ("goatee", True)
        if drawn < 0.35
        else ("", True)
    )
