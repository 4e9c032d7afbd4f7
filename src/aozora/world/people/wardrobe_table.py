"""The wardrobe: one row per garment, from its cut to the colours it is usually seen in."""

from dataclasses import dataclass
from typing import Literal

from aozora.world.people.hats import HatCut
from aozora.world.people.legwear import LegCut, ShoeCut, SkirtCut
from aozora.world.people.tops import TopCut

Layer = Literal["bottom", "top", "over", "feet", "hands", "waist", "neck", "back", "face", "head", "ears"]

LAYERS: tuple[Layer, ...] = ("feet", "bottom", "top", "over", "hands", "waist", "neck", "back", "face", "head", "ears")
"""In this order people are dressed."""


@dataclass(frozen=True)
class Row:
    """A garment: its layer, the pieces it is cut of (dataclasses of cuts, or the name of an accessory), cloth, second cloth and
    usual colours (main; a second after a slash), further words, and whether it covers like a one-piece."""

    layer: Layer
    cuts: tuple[TopCut | LegCut | SkirtCut | ShoeCut | HatCut | str, ...]
    cloth: str = "cotton"
    trim: str = ""
    colours: tuple[str, ...] = ("white",)
    words: tuple[str, ...] = ()
    whole: bool = False
    pattern: str = ""


_SHIRT = TopCut(neck="shirt", buttons=6, ease=0.010, cuff=0.012, boxy=0.35, folds=0.007)

WARDROBE: dict[str, Row] = {
    "shirt": Row("top", (_SHIRT,), colours=("white", "sky blue", "pale pink", "teal"), words=("blouse", "dress shirt",
        "button-up shirt")),
    "t-shirt": Row("top", (TopCut(sleeve=0.30, cuff=0.020, ease=0.010, folds=0.005),), "jersey", colours=("white", "red", "teal",
        "mustard", "navy", "light grey"), words=("tee", "tee shirt", "tshirt")),
    "sweater": Row("top", (TopCut(ribs=True, ease=0.020, cuff=0.017, boxy=0.55, folds=0.004),), "knit", "rib", ("mustard",
        "crimson", "teal", "cream", "dark green", "sky blue"), ("jumper", "pullover", "jersey", "knitwear")),
    "turtleneck": Row("top", (TopCut(neck="turtle", ribs=True, ease=0.014, cuff=0.013, folds=0.004),), "knit", "rib", ("black",
        "cream", "maroon"), ("polo neck", "rollneck")),
    "cardigan": Row("over", (TopCut(neck="v", ribs=True, buttons=5, ease=0.018, cuff=0.016),), "knit", "rib", ("beige", "grey",
        "maroon")),
    "hoodie": Row("top", (TopCut(neck="hood", ribs=True, ease=0.024, cuff=0.020, boxy=0.7),), "jersey", "rib", ("grey", "navy",
        "red", "black", "olive"), ("hooded sweatshirt", "sweatshirt")),
    "tank top": Row("top", (TopCut(sleeve=0.0, neck="scoop", ease=0.005, folds=0.003),), "jersey", colours=("white", "black",
        "coral"), words=("singlet", "vest top", "sleeveless shirt")),
    "polo shirt": Row("top", (TopCut(sleeve=0.32, neck="shirt", buttons=2, ease=0.010, cuff=0.018),), "jersey", colours=("navy",
        "white", "green")),
    "vest": Row("over", (TopCut(sleeve=0.0, neck="v", buttons=4, ease=0.012, folds=0.004),), "wool cloth", colours=("brown",
        "dark grey", "maroon"), words=("waistcoat",)),
    "jacket": Row("over", (TopCut(neck="stand", buttons=0, ribs=True, ease=0.026, cuff=0.022, hem=0.98, boxy=0.6, folds=0.008),
        "zip"), "leather", "leather", ("black", "brown", "navy"), ("leather jacket", "bomber jacket", "denim jacket")),
    "puffer jacket": Row("over", (TopCut(neck="stand", ribs=True, ease=0.034, cuff=0.030, hem=0.95, boxy=0.7, folds=0.0), "zip"),
        "nylon", "rib", ("red", "orange", "navy"), ("down jacket", "ski jacket", "parka")),
    "blazer": Row("over", (TopCut(neck="lapel", buttons=2, ease=0.018, cuff=0.018, hem=0.84, boxy=0.45),), "wool cloth",
        colours=("navy", "grey", "black"), words=("sport coat", "suit jacket")),
    "suit": Row("over", (TopCut(neck="lapel", buttons=2, ease=0.018, cuff=0.018, hem=0.84, boxy=0.45), LegCut(1.01, 0.010, 0.020,
        0.005)), "wool cloth", colours=("navy", "dark grey", "black"), words=("business suit", "tuxedo", "three-piece suit"),
        whole=True),
    "coat": Row("over", (TopCut(neck="lapel", buttons=3, ease=0.028, cuff=0.026, hem=0.99, boxy=0.6), SkirtCut(0.50, 0.07, 1.12,
        5, 0.010, 0.12, 0.030)), "wool cloth", colours=("tan", "dark grey", "black", "maroon"), words=("overcoat", "trench coat",
        "winter coat")),
    "raincoat": Row("over", (TopCut(neck="hood", buttons=5, ease=0.030, cuff=0.028, hem=0.99, boxy=0.7), SkirtCut(0.45, 0.08,
        1.12, 5, 0.010, 0.0, 0.032)), "rubber", colours=("yellow",), words=("rain coat", "rain jacket")),
    "lab coat": Row("over", (TopCut(neck="lapel", buttons=4, ease=0.024, cuff=0.022, hem=0.99, boxy=0.6), SkirtCut(0.50, 0.05,
        1.12, 4, 0.008, 0.12, 0.026)), "cotton", colours=("white",), words=("white coat", "doctor's coat")),
    "dress": Row("top", (TopCut(sleeve=0.20, neck="scoop", ease=0.005, cuff=0.016, hem=1.10, boxy=0.0, folds=0.002),
        SkirtCut(0.56, 0.15, 1.22, 16, 0.014, 0.0, 0.006), "belt"), "cotton", colours=("red", "teal", "navy", "coral",
        "lavender", "mustard"), words=("summer dress", "sundress", "frock"), whole=True),
    "gown": Row("top", (TopCut(sleeve=0.0, neck="straps", ease=0.004, hem=1.10, boxy=0.0, folds=0.0), SkirtCut(1.02, 0.30, 1.22,
        18, 0.022, 0.0, 0.005)), "silk", colours=("crimson", "emerald", "navy"), words=("evening dress", "ball gown",
        "evening gown"), whole=True),
    "wedding dress": Row("top", (TopCut(sleeve=0.0, neck="straps", ease=0.004, hem=1.10, boxy=0.0, folds=0.0), SkirtCut(1.02,
        0.40, 1.22, 20, 0.024, 0.0, 0.005), "belt"), "silk", colours=("white",), words=("bridal gown", "bridal dress"),
        whole=True),
    "tutu": Row("top", (TopCut(sleeve=0.0, neck="straps", ease=0.003, hem=1.02, boxy=0.0, folds=0.0), "tutu"), "silk",
        colours=("pale pink", "white"), words=("ballet dress",), whole=True),
    "skirt": Row("bottom", (SkirtCut(0.50, 0.10, 1.20, 14, 0.012, 0.0, 0.006),), "wool cloth", colours=("maroon", "navy",
        "olive", "dark grey"), words=("miniskirt", "pleated skirt")),
    "trousers": Row("bottom", (LegCut(1.01, 0.008, 0.018),), "wool cloth", colours=("dark grey", "navy", "tan", "brown",
        "olive"), words=("pants", "slacks", "chinos", "leggings")),
    "jeans": Row("bottom", (LegCut(1.01, 0.006, 0.013, 0.007),), "denim", "denim", ("#46546a", "#2c3546", "#6d7f93"), ("denim",
        "blue jeans")),
    "shorts": Row("bottom", (LegCut(0.36, 0.012, 0.024, 0.004),), "cotton", colours=("tan", "navy", "red", "olive"),
        words=("short pants", "bermudas")),
    "sweatpants": Row("bottom", (LegCut(0.97, 0.014, 0.012, 0.008),), "jersey", "rib", ("grey", "black", "navy"), ("joggers",
        "tracksuit bottoms")),
    "overalls": Row("over", (LegCut(1.0, 0.014, 0.020), "bib"), "denim", "denim", ("#46546a",), ("dungarees", "bib overalls")),
    "uniform": Row("over", (TopCut(neck="shirt", buttons=5, ease=0.016, cuff=0.016, hem=0.88, boxy=0.5), LegCut(1.01, 0.010,
        0.018), "leather belt"), "cotton", colours=("navy", "dark grey", "olive"), words=("jumpsuit", "boiler suit",
        "coveralls"), whole=True),
    "scrubs": Row("top", (TopCut(sleeve=0.34, neck="v", ease=0.018, cuff=0.026, boxy=0.7), LegCut(0.98, 0.016, 0.022)), "cotton",
        colours=("teal", "sky blue", "green"), words=("hospital scrubs",), whole=True),
    "robe": Row("over", (TopCut(neck="v", ease=0.024, cuff=0.050, hem=0.99, sleeve=0.98, boxy=0.6), SkirtCut(0.98, 0.14, 1.16, 9,
        0.016, 0.0, 0.026), "sash"), "wool cloth", colours=("purple", "maroon", "navy"), words=("bathrobe", "tunic",
        "dressing gown"), whole=True),
    "cape": Row("back", ("cape",), "wool cloth", colours=("red", "black", "purple"), words=("cloak", "mantle")),
    "swimsuit": Row("top", (TopCut(sleeve=0.0, neck="straps", ease=0.002, hem=0.86, boxy=0.0, folds=0.0), "briefs"), "silk",
        colours=("red", "navy", "teal", "coral"), words=("bathing suit", "one-piece swimsuit", "swimwear", "bikini", "leotard")),
    "swim trunks": Row("bottom", (LegCut(0.28, 0.010, 0.018, 0.003),), "silk", colours=("blue", "red", "teal"),
        words=("swimming trunks", "swim shorts", "board shorts")),
    "wetsuit": Row("top", (TopCut(neck="turtle", ease=0.004, cuff=0.004, hem=0.92, boxy=0.0, folds=0.002), LegCut(0.99, 0.004,
        0.004, 0.002)), "rubber", colours=("black",), words=("diving suit",), whole=True),
    "apron": Row("waist", ("apron",), "cotton", colours=("white", "navy", "olive"), words=("pinafore",)),
    "scarf": Row("neck", ("scarf",), "knit", "rib", ("red", "mustard", "navy", "emerald"), ("shawl", "muffler")),
    "tie": Row("neck", ("tie",), "silk", colours=("crimson", "navy", "emerald"), words=("necktie",)),
    "bow tie": Row("neck", ("bow tie",), "silk", colours=("black", "crimson")),
    "necklace": Row("neck", ("necklace",), "gilt", colours=("gold", "white"), words=("pearls", "jewellery", "jewelry", "pendant",
        "medal")),
    "shoes": Row("feet", (ShoeCut(0.0, 0.012, 0.0, 0.005, True),), "leather", "leather", ("dark brown", "black", "brown"),
        ("leather shoes", "loafers", "slippers")),
    "sneakers": Row("feet", (ShoeCut(0.04, 0.022, 0.0, 0.008, True),), "cotton", "cotton", ("white", "red", "navy",
        "light grey"), ("trainers", "running shoes", "tennis shoes")),
    "boots": Row("feet", (ShoeCut(0.42, 0.020, 0.0, 0.008, True),), "leather", "leather", ("brown", "black", "dark brown"),
        ("hiking boots", "leather boots", "combat boots")),
    "tall boots": Row("feet", (ShoeCut(0.86, 0.016, 0.0, 0.009),), "leather", "leather", ("black", "brown"), ("riding boots",
        "knee-high boots")),
    "rubber boots": Row("feet", (ShoeCut(0.70, 0.018, 0.0, 0.012),), "gloss", "gloss", ("green", "yellow", "red"),
        ("wellington boots", "rain boots", "wellies", "gumboots")),
    "high heels": Row("feet", (ShoeCut(-0.0, 0.008, 0.0, 0.001),), "gloss", "gloss", ("black", "red"), ("heels", "pumps",
        "ballet shoes", "flats")),
    "gloves": Row("hands", ("gloves",), "leather", "leather", ("black", "brown"), ("mittens",)),
    "backpack": Row("back", ("backpack",), "cotton", "leather", ("red", "teal", "olive"), ("rucksack", "knapsack", "school bag")),
    "glasses": Row("face", ("glasses",), "gloss", colours=("black", "dark brown"), words=("spectacles", "eyeglasses")),
    "sunglasses": Row("face", ("sunglasses",), "gloss", colours=("black",), words=("shades", "aviators")),
    "goggles": Row("face", ("goggles",), "rubber", colours=("black", "orange"), words=("ski goggles", "swimming goggles")),
    "mask": Row("face", ("mask",), "cotton", colours=("sky blue", "white"), words=("face mask", "surgical mask")),
    "headphones": Row("ears", ("headphones",), "gloss", colours=("black", "white", "red"), words=("headset", "earphones")),
    "earrings": Row("ears", ("earrings",), "gilt", colours=("gold",), words=("earring",)),
    "hat": Row("head", (HatCut("fedora"),), "wool cloth", "silk", ("tan", "dark grey", "brown"), ("fedora",)),
    "sun hat": Row("head", (HatCut("sun"),), "straw", "silk", ("beige",), ("straw hat", "summer hat", "wide-brimmed hat")),
    "cap": Row("head", (HatCut("cap"),), "cotton", colours=("red", "navy", "black"), words=("baseball cap", "peaked cap")),
    "beanie": Row("head", (HatCut("beanie"),), "knit", "rib", ("crimson", "navy", "mustard", "grey"), ("woolly hat", "knit cap",
        "bobble hat", "winter hat")),
    "cowboy hat": Row("head", (HatCut("cowboy"),), "leather", "leather", ("brown", "tan"), ("stetson", "western hat")),
    "top hat": Row("head", (HatCut("top"),), "silk", "silk", ("black",)),
    "chef's hat": Row("head", (HatCut("chef"),), "cotton", colours=("white",), words=("chef hat", "toque", "chefs hat")),
    "crown": Row("head", (HatCut("crown"),), "gilt", "gilt", ("gold",), ("tiara", "diadem")),
    "helmet": Row("head", (HatCut("helmet"),), "gloss", "rubber", ("white", "red", "dark grey"), ("bike helmet",
        "motorcycle helmet", "racing helmet")),
    "knight's helmet": Row("head", (HatCut("knight"),), "metal", "metal", ("silver",), ("great helm",)),
    "hard hat": Row("head", (HatCut("hard"),), "gloss", "gloss", ("yellow", "orange"), ("safety helmet", "construction helmet")),
    "fire helmet": Row("head", (HatCut("fire"),), "gloss", "gloss", ("red", "yellow"), ("firefighter helmet",)),
    "witch hat": Row("head", (HatCut("witch"),), "wool cloth", "silk", ("black",), ("pointed hat", "witch's hat")),
    "wizard hat": Row("head", (HatCut("wizard"),), "silk", "silk", ("indigo",), ("wizard's hat",)),
    "santa hat": Row("head", (HatCut("santa"),), "jersey", "fur", ("red",), ("christmas hat",)),
    "police cap": Row("head", (HatCut("police"),), "cotton", "gloss", ("navy",), ("officer's cap", "uniform cap")),
    "tricorn": Row("head", (HatCut("pirate"),), "leather", "gilt", ("black",), ("pirate hat", "tricorne")),
    "beret": Row("head", (HatCut("beret"),), "wool cloth", colours=("crimson", "black", "navy")),
    "headscarf": Row("head", (HatCut("veil"),), "silk", colours=("teal", "maroon", "black"), words=("hijab", "veil", "bandana")),
    "turban": Row("head", (HatCut("turban"),), "cotton", colours=("orange", "white", "maroon")),
    "conical hat": Row("head", (HatCut("conical"),), "straw", colours=("tan",), words=("bamboo hat",)),
    "nurse cap": Row("head", (HatCut("nurse"),), "cotton", colours=("white",)),
    "kimono": Row("over", (TopCut(neck="v", ease=0.016, cuff=0.085, sleeve=0.86, hem=0.99, boxy=0.5), SkirtCut(0.98, 0.05, 1.16,
        3, 0.006, 0.0, 0.020), "obi"), "silk", "silk", ("crimson/cream", "navy/white", "emerald/pale pink"), ("yukata",), True,
        "floral"),
    "sari": Row("top", (TopCut(sleeve=0.24, neck="scoop", ease=0.005, cuff=0.006, hem=1.10, boxy=0.0, folds=0.001), SkirtCut(1.0,
        0.10, 1.20, 12, 0.012, 0.0, 0.008), "drape"), "silk", "gilt", ("orange", "magenta", "emerald"), ("saree",), True),
    "spacesuit": Row("over", (TopCut(neck="stand", ease=0.046, cuff=0.040, hem=0.90, boxy=0.9, folds=0.012), LegCut(1.0, 0.040,
        0.036, 0.012), HatCut("bubble"), "life support", "gloves"), "nylon", "rubber", ("white",), ("space suit",
        "astronaut suit"), True),
    "armour": Row("over", (TopCut(neck="stand", ease=0.016, cuff=0.016, hem=0.90, boxy=0.3, folds=0.0), LegCut(1.0, 0.012, 0.012,
        0.0), "plates", "gloves"), "metal", "metal", ("silver",), ("armor", "suit of armour", "suit of armor", "plate armour",
        "plate armor"), True),
    "santa suit": Row("over", (TopCut(ease=0.030, cuff=0.030, hem=0.80, boxy=0.8, ribs=True), LegCut(0.99, 0.020, 0.026),
        "leather belt"), "jersey", "fur", ("red",), ("santa outfit",), True),
    "costume": Row("over", (TopCut(ease=0.004, cuff=0.004, hem=0.90, boxy=0.0, folds=0.001), LegCut(0.99, 0.004, 0.004, 0.001),
        "belt"), "silk", "silk", ("blue/red",), ("superhero suit", "superhero costume"), True),
    "clown suit": Row("over", (TopCut(ease=0.040, cuff=0.046, hem=0.90, boxy=0.9), LegCut(0.96, 0.036, 0.046, 0.01), "ruff"),
        "cotton", "silk", ("yellow/red",), ("clown costume",), True, "dotted"),
    "bathrobe belt": Row("waist", ("sash",), "cotton", colours=("white",), words=("sash", "belt")),
    "high-visibility vest": Row("over", (TopCut(sleeve=0.0, neck="v", ease=0.022, folds=0.003), "reflectors"), "nylon", "gloss",
        ("lime",), ("safety vest", "hi-vis vest", "reflective vest")),
}  # fmt: skip
"""Garment -> its row."""
