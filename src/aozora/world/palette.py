"""Colours by name: what "red" is on a painted surface, which words mean it, and how far apart two colours look."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.catalogue import Entry
from aozora.film.errors import InvalidInput
from aozora.film.world import Rgb


@dataclass(frozen=True)
class Swatch:
    """A named colour: its sRGB code, further words for it, and the wider colour it belongs to."""

    srgb: str
    words: tuple[str, ...] = ()
    family: str = ""


PALETTE: dict[str, Swatch] = {
    "red": Swatch("c8161d", ("bright red", "cherry red", "ruby", "fire red", "reddish")),
    "scarlet": Swatch("d9301a", ("vermilion", "vermillion"), "red"),
    "crimson": Swatch("9e0b2c", ("carmine", "dark red", "deep red", "blood red"), "red"),
    "maroon": Swatch("5e1220", ("burgundy", "wine red", "wine"), "red"),
    "coral": Swatch("f0705a", ("salmon",), "orange"),
    "orange": Swatch("ec6a0c", ("bright orange", "tangerine", "pumpkin", "orangish")),
    "peach": Swatch("f3b68e", ("apricot",), "orange"),
    "amber": Swatch("d98a10", ("honey", "honey coloured"), "yellow"),
    "yellow": Swatch("f2c40f", ("bright yellow", "sunny yellow", "canary", "lemon yellow", "yellowish")),
    "mustard": Swatch("b98a1e", ("ochre",), "yellow"),
    "gold": Swatch("c79a3b", ("golden", "golden yellow"), "yellow"),
    "cream": Swatch("efe3c4", ("ivory", "off white", "off-white", "eggshell"), "white"),
    "lime": Swatch("9ac81e", ("lime green", "chartreuse", "neon green"), "green"),
    "green": Swatch("2a8c36", ("bright green", "grass green", "greenish")),
    "emerald": Swatch("0b7a55", ("jade",), "green"),
    "olive": Swatch("6c6a2a", ("olive green", "khaki green"), "green"),
    "dark green": Swatch("17442a", ("forest green", "deep green", "bottle green"), "green"),
    "mint": Swatch("a5dcbc", ("mint green", "pale green", "light green"), "green"),
    "teal": Swatch("147a7c", ("petrol",), "blue"),
    "turquoise": Swatch("35b9b4", ("aqua", "aquamarine"), "blue"),
    "cyan": Swatch("1fb4dc", (), "blue"),
    "sky blue": Swatch("7fb6e2", ("light blue", "pale blue", "baby blue", "powder blue", "azure"), "blue"),
    "blue": Swatch("1f55b5", ("bright blue", "royal blue", "cobalt", "cobalt blue", "bluish")),
    "navy": Swatch("16244e", ("navy blue", "dark blue", "deep blue", "midnight blue"), "blue"),
    "indigo": Swatch("3a2a86", (), "purple"),
    "purple": Swatch("6f2c91", ("violet", "bright purple", "purplish")),
    "lavender": Swatch("b4a0d6", ("lilac", "mauve", "light purple", "pale purple"), "purple"),
    "magenta": Swatch("b81d7e", ("fuchsia",), "pink"),
    "pink": Swatch("ee87ab", ("rose", "bright pink", "pinkish")),
    "hot pink": Swatch("e03a86", ("neon pink", "deep pink"), "pink"),
    "pale pink": Swatch("f3cbd2", ("light pink", "baby pink", "blush"), "pink"),
    "white": Swatch("eeeeec", ("snow white", "pure white", "whitish")),
    "light grey": Swatch("bdbebf", ("light gray", "pale grey", "pale gray"), "grey"),
    "grey": Swatch("808182", ("gray", "greyish", "grayish", "mid grey")),
    "dark grey": Swatch("45474a", ("dark gray", "charcoal", "slate", "slate grey", "slate gray"), "grey"),
    "black": Swatch("161617", ("jet black", "pitch black", "ebony", "blackish")),
    "brown": Swatch("6e4425", ("medium brown", "hazel", "brownish")),
    "dark brown": Swatch("3b2416", ("chocolate", "chocolate brown", "coffee", "espresso"), "brown"),
    "light brown": Swatch("a87a50", ("caramel", "cinnamon"), "brown"),
    "chestnut": Swatch("7d3a1d", ("auburn", "rust", "russet", "copper brown"), "brown"),
    "tan": Swatch("c9a578", ("beige brown", "fawn", "sandy", "sand", "khaki"), "brown"),
    "beige": Swatch("dccbb0", ("oatmeal", "buff"), "brown"),
    "silver": Swatch("c3c7cb", ("silvery",), "grey"),
    "bronze": Swatch("87602f", (), "brown"),
    "copper": Swatch("b5653c", ("coppery",), "brown"),
}
"""Colour name -> swatch. Values are those of real paint: nothing reflects more than 86 % or less than 0.7 %."""

_BY_WORD: dict[str, str] = {word: name for name, swatch in PALETTE.items() for word in (name, *swatch.words)}


def linear_of(srgb: str) -> Rgb:
    """Linear RGB of a six-digit sRGB code (IEC 61966-2-1)."""
    values = [int(srgb[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values)
    return (red, green, blue)


def colour_name(word: str) -> str | None:
    """The canonical name of a colour word, or None."""
    return _BY_WORD.get(word.strip().lower())


def colour(word: str, field: str = "colour") -> Rgb:
    """Linear RGB of a colour word; `InvalidInput` names `field` when it is unknown."""
    name = colour_name(word)
    if name is None:
        raise InvalidInput(f"must be one of {', '.join(PALETTE)} (got {word!r})", field=field)
    return linear_of(PALETTE[name].srgb)


def nearest_colour(rgb: Rgb) -> str:
    """The name of the swatch that looks most like a linear colour."""
    return min(PALETTE, key=lambda name: colour_difference(rgb, linear_of(PALETTE[name].srgb)))


def cielab(rgb: Rgb) -> NDArray[np.float64]:
    """CIE L*, a*, b* (D65, 2 degrees) of a linear sRGB colour."""
    matrix = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]])
    ratio = matrix @ np.asarray(rgb, np.float64) / np.array([0.95047, 1.0, 1.08883])
    f = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def colour_difference(first: Rgb, second: Rgb) -> float:
    """CIEDE2000 of two linear colours (Sharma, Wu and Dalal, 2005); 1 is just noticeable, 100 is black to white."""
    return ciede2000(cielab(first), cielab(second))


def ciede2000(first: NDArray[np.float64], second: NDArray[np.float64]) -> float:
    """CIEDE2000 of two CIELAB colours (3,), with unit weights."""
    (l1, a1, b1), (l2, a2, b2) = first.tolist(), second.tolist()
    mean7 = ((math.hypot(a1, b1) + math.hypot(a2, b2)) / 2) ** 7
    stretch = 1.5 - 0.5 * math.sqrt(mean7 / (mean7 + 25**7))
    c1, c2 = math.hypot(a1 * stretch, b1), math.hypot(a2 * stretch, b2)
    h1, h2 = math.degrees(math.atan2(b1, a1 * stretch)) % 360, math.degrees(math.atan2(b2, a2 * stretch)) % 360
    dh = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    mean_h = h1 + h2 if c1 * c2 == 0 else (h1 + dh / 2) % 360
    lightness, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    hue_step = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(dh) / 2)
    t = 1 + sum(
        weight * math.cos(math.radians(k * mean_h + shift))
        for weight, k, shift in ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    )
    from_50 = (lightness - 50) ** 2
    steps = (
        (l2 - l1) / (1 + 0.015 * from_50 / math.sqrt(20 + from_50)),
        (c2 - c1) / (1 + 0.045 * chroma),
        hue_step / (1 + 0.015 * chroma * t),
    )
    swing = math.radians(60 * math.exp(-(((mean_h - 275) / 25) ** 2)))
    twist = -2 * math.sqrt(chroma**7 / (chroma**7 + 25**7)) * math.sin(swing)
    return math.sqrt(steps[0] ** 2 + steps[1] ** 2 + steps[2] ** 2 + twist * steps[1] * steps[2])


def colour_entries() -> tuple[Entry, ...]:
    """The catalogue's colours."""
    return tuple(
        Entry(category="colour", name=name, words=swatch.words, family=swatch.family or name) for name, swatch in PALETTE.items()
    )
