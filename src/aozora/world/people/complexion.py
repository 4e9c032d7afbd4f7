"""The colours of hair and eyes: natural ones that go with age and skin, and whatever the prompt asks for."""

from collections.abc import Mapping

from aozora.film.screenplay import Feature
from aozora.film.world import Rgb
from aozora.world.palette import colour, colour_name

HAIR: Mapping[str, Rgb] = {
    "black": (0.0100, 0.0085, 0.0080),
    "dark brown": (0.0300, 0.0160, 0.0085),
    "brown": (0.0750, 0.0360, 0.0160),
    "light brown": (0.1650, 0.0850, 0.0370),
    "chestnut": (0.1100, 0.0360, 0.0140),
    "auburn": (0.1500, 0.0380, 0.0130),
    "ginger": (0.3600, 0.1050, 0.0210),
    "blonde": (0.5000, 0.3100, 0.1150),
    "dark blonde": (0.2900, 0.1720, 0.0740),
    "platinum": (0.7000, 0.6000, 0.4400),
    "grey": (0.3200, 0.3100, 0.3000),
    "silver": (0.5200, 0.5200, 0.5200),
    "white": (0.7500, 0.7300, 0.7000),
}
"""Hair colours, linear."""

_ALIKE: Mapping[str, str] = {
    "blond": "blonde", "golden": "blonde", "gold": "blonde", "yellow": "blonde", "fair": "blonde", "red": "ginger",
        "orange": "ginger", "gray": "grey",
    "brunette": "brown", "red-haired": "ginger", "grey-haired": "grey", "redhead": "ginger", "dark": "dark brown",
        "light": "dark blonde",
}  # fmt: skip

_IRISES: Mapping[str, Rgb] = {
    "brown": (0.090, 0.042, 0.016),
    "dark brown": (0.062, 0.030, 0.014),
    "hazel": (0.130, 0.085, 0.030),
    "amber": (0.260, 0.120, 0.025),
    "green": (0.085, 0.150, 0.060),
    "blue": (0.090, 0.200, 0.360),
    "grey": (0.180, 0.210, 0.230),
}


def named_hair(word: str) -> Rgb | None:
    """A hair colour by its word; dyes are colours of the palette."""
    name = _ALIKE.get(word, word)
    if name in HAIR:
        return HAIR[name]
    return colour(name) if colour_name(name) else None


def hair_colour(age: float, skin: float, words: set[str], features: tuple[Feature, ...], chance: float) -> Rgb:
    """The colour of somebody's hair."""
    said = [
        f.attributes.colour for f in features if f.name in ("hair", "beard", "moustache", *STYLE_PARTS) and f.attributes.colour
    ]
    said += [word for word in words if word in _ALIKE and word not in ("dark", "light", "fair")]
    for word in said:
        if (tone := named_hair(word)) is not None:
            return tone
    if age > 66:
        return HAIR[("grey", "silver", "white")[min(int(chance * 3), 2)]]
    if skin > 0.55:
        names = ("black", "black", "black", "dark brown")
    elif skin > 0.3:
        names = ("black", "dark brown", "dark brown", "brown", "chestnut")
    else:
        names = ("dark brown", "brown", "light brown", "dark blonde", "blonde", "chestnut", "ginger", "auburn")
    tone = HAIR[names[min(int(chance * len(names)), len(names) - 1)]]
    grey = max(0.0, min((age - 44) / 26, 0.75))
    r, g, b = (own * (1 - grey) + 0.33 * grey for own in tone)
    return (round(r, 4), round(g, 4), round(b, 4))


def eye_colour(skin: float, features: tuple[Feature, ...], chance: float) -> Rgb:
    """The colour of somebody's irises."""
    for feature in features:
        if feature.name == "eyes" and feature.attributes.colour:
            name = feature.attributes.colour
            return _IRISES[name] if name in _IRISES else colour(name) if colour_name(name) else _IRISES["brown"]
    if skin > 0.5:
        names = ("dark brown", "brown", "brown", "hazel")
    elif skin > 0.3:
        names = ("brown", "dark brown", "hazel", "amber", "green")
    else:
        names = ("blue", "brown", "green", "hazel", "grey", "blue")
    return _IRISES[names[min(int(chance * len(names)), len(names) - 1)]]


STYLE_PARTS: tuple[str, ...] = ("ponytail", "bun", "braids", "pigtails", "afro", "bob", "mohawk", "curls", "fringe")
"""Parts of the catalogue that are hair styles."""
