"""What somebody wears: the usual outfit of a kind, with what the prompt says in place of it."""

from typing import Protocol

from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Feature, Role
from aozora.world.people.cloth import CLOTHS, PATTERN_WORDS, PATTERNS
from aozora.world.people.outfit import garment_name
from aozora.world.people.params import Garment, PersonParams
from aozora.world.people.roles import Person
from aozora.world.people.wardrobe_table import WARDROBE


class _Chances(Protocol):
    @property
    def numbers(self) -> tuple[float, ...]: ...

    def pick(self, place: int, options: tuple[str, ...]) -> str: ...


def clothes(params: PersonParams, kind: Person, role: Role, chance: _Chances) -> tuple[Garment, ...]:
    """The garments of a person, by layer at most one."""
    worn: list[Garment] = []
    for place, item in enumerate(kind.outfit):
        worn += _item(item, params, chance, 33 + place)
    whole = next((g for g in worn if WARDROBE[g.name].whole), None)
    if whole is not None and WARDROBE[whole.name].layer == "top":
        worn = [g for g in worn if WARDROBE[g.name].layer != "bottom"]
    worn = _in_colour(worn, role)
    for feature in role.features:
        if feature.sort == "garment":
            worn = _with(worn, _for_sex(_said(feature), params, worn))
    words = {*role.attributes.states, *role.attributes.shape}
    if "barefoot" in words:
        worn = [g for g in worn if WARDROBE[g.name].layer != "feet"]
    if words & {"shirtless", "topless"}:
        worn = [g for g in worn if WARDROBE[g.name].layer not in ("top", "over")]
    return tuple(_decent(worn, params, chance))


def _item(item: str, params: PersonParams, chance: _Chances, place: int) -> list[Garment]:
    """An item of an outfit's list: alternatives by "|", some for one sex only, "a+b" both, "name:colour/pattern or cloth"."""
    female = [o.removeprefix("female:") for o in item.split("|") if o.startswith("female:")]
    both = [o for o in item.split("|") if not o.startswith("female:")]
    options = [*both, *female] if params.sex == "female" else both
    if params.sex == "female" and len(both) == 1 and female:
        options = female
    found: list[Garment] = []
    for name in chance.pick(place, tuple(options)).split("+"):
        plain, _, rest = name.partition(":")
        colour, _, extra = rest.partition("/")
        if colour in PATTERNS:
            colour, extra = "", colour
        if plain == "robe" and extra == "short":
            plain = "tunic"
        if plain == "white gloves":
            plain = "gloves"
        if plain == "bandana scarf":
            plain = "scarf"
        if plain == "none":
            continue
        row = WARDROBE[plain]
        usual = chance.pick(place + 6, row.colours).split("/")
        garment = Garment(plain, colour or usual[0], () if colour else tuple(usual[1:]), row.pattern)
        if extra in PATTERNS:
            garment = Garment(plain, garment.colour, garment.accents, extra)
        elif extra in CLOTHS:
            garment = Garment(plain, garment.colour, garment.accents, "", extra)
        elif extra == "plain":
            garment = Garment(plain, garment.colour)
        found.append(garment)
    return found


def _in_colour(worn: list[Garment], role: Role) -> list[Garment]:
    """Somebody "in red" wears it as the main garment; a pattern and a material go there too."""
    said = role.attributes
    if not (said.colour or said.pattern or said.material):
        return worn
    order = ("over", "top", "bottom")
    main = min(worn, key=lambda g: order.index(WARDROBE[g.name].layer) if WARDROBE[g.name].layer in order else 9, default=None)
    if main is None:
        return worn
    dyed = Garment(
        main.name,
        said.colour or main.colour,
        said.accents or main.accents,
        said.pattern or main.pattern,
        said.material or main.material,
    )
    return [dyed if g is main else g for g in worn]


def _for_sex(garment: Garment, params: PersonParams, worn: list[Garment]) -> Garment:
    """What was said as this person and this trade wears it: a man's swimwear are trunks, a rider's helmet is a rider's."""
    name = garment.name
    if name == "swimsuit" and params.sex == "male":
        return Garment("swim trunks", garment.colour, garment.accents, garment.pattern, garment.material)
    if name == "helmet":
        own = next((g for g in worn if WARDROBE[g.name].layer == "head" and g.name.endswith(name)), None)
        return garment if own is None else Garment(own.name, garment.colour, garment.accents, garment.pattern, garment.material)
    return garment


def _said(feature: Feature) -> Garment:
    name = garment_name(feature.name)
    if name is None:
        raise InvalidInput(f"must be one of {', '.join(WARDROBE)} (got {feature.name!r})", field="garment")
    said = feature.attributes
    words = {*said.shape, *said.states}
    pattern = said.pattern or next((w for w in words if w in PATTERNS or w in PATTERN_WORDS), "")
    row = WARDROBE[name]
    colours = (said.colour, *said.accents) if said.colour else tuple(row.colours[0].split("/"))
    known = {word for cloth, kind in CLOTHS.items() for word in (cloth, *kind.words)}
    return Garment(
        name,
        colours[0],
        colours[1:],
        PATTERN_WORDS.get(pattern, pattern) or row.pattern,
        said.material if said.material in known else "",
    )


_BATHING = ("swim trunks", "swimsuit", "wetsuit")
"""Garments that are worn with nothing else."""


def _with(worn: list[Garment], garment: Garment) -> list[Garment]:
    """The outfit with a garment in place of what cannot be worn with it."""
    row = WARDROBE[garment.name]
    out = {row.layer}
    if garment.name in _BATHING:
        out |= {"top", "bottom", "over", "feet", "neck"}
    if row.whole:
        out |= {"top", "bottom", "over"} if row.layer == "top" else {"bottom", "over"}
    if row.layer == "top" and not row.whole:
        out |= {g_row.layer for g in worn if (g_row := WARDROBE[g.name]).layer == "over"}
    kept = [g for g in worn if WARDROBE[g.name].layer not in out]
    if row.layer == "bottom":
        kept = [g for g in kept if not WARDROBE[g.name].whole]
    return [*kept, garment]


def _decent(worn: list[Garment], params: PersonParams, chance: _Chances) -> list[Garment]:
    """Trousers and a top where a change left somebody without."""
    rows = [WARDROBE[g.name] for g in worn]
    layers = {row.layer for row in rows}
    whole = any(row.whole or (row.layer == "top" and g.name == "swimsuit") for g, row in zip(worn, rows, strict=True))
    if "bottom" not in layers and not whole and not any(g.name == "overalls" for g in worn):
        worn = [*worn, Garment("jeans", WARDROBE["jeans"].colours[0])]
    if "top" not in layers and "over" not in layers and params.sex == "female":
        worn = [*worn, Garment("t-shirt", chance.pick(46, WARDROBE["t-shirt"].colours))]
    return worn
