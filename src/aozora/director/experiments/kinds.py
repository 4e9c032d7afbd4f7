"""Which kinds take part where a prompt names them by another word."""

import re

USUAL: dict[tuple[str, str], str] = {
    ("disperse", "vessel"): "jar",
    ("lay on water", "thing"): "block",
    ("squeeze", "thing"): "sponge",
    ("evacuate", "thing"): "canister",
    ("pierce", "tool"): "needle",
    ("pierce", "thing"): "membrane",
    ("rebound", "thing"): "ball",
    ("mark", "tool"): "chalk",
    ("mark", "thing"): "board",
    ("bead", "thing"): "pane",
    ("split light", "thing"): "prism",
    ("reflect beam", "thing"): "laser pointer",
    ("magnify", "thing"): "magnifying glass",
    ("magnify", "tool"): "newspaper",
    ("stand in water", "thing"): "drinking straw",
    ("stand in water", "vessel"): "glass of water",
}
"""Action and group -> the kind that stands for what the catalogue does not know."""

HEADS: dict[str, frozenset[str]] = {
    "disperse": frozenset(
        [
            "bowl",
            "jar",
            "bottle",
            "container",
            "cup",
            "mug",
            "glass",
            "soup",
            "water",
            "peanut",
            "butter",
            "whipped",
            "cream",
            "milk",
            "juice",
            "orange",
            "apple",
            "honey",
            "ketchup",
            "coffee",
            "tea",
            "oil",
            "jam",
            "syrup",
            "soda",
            "cola",
            "lemonade",
            "paint",
            "ink",
            "shampoo",
            "mayonnaise",
            "yogurt",
            "sauce",
            "tomato",
            "chocolate",
            "melted",
            "wine",
            "beer",
            "mustard",
            "gel",
            "toothpaste",
            "foam",
            "lotion",
            "jelly",
            "broth",
            "smoothie",
            "of",
        ]
    ),
    "lay on water": frozenset(
        [
            "bowl",
            "pond",
            "lake",
            "pool",
            "river",
            "basin",
            "bucket",
            "tub",
            "tank",
            "sink",
            "bathtub",
            "container",
            "water",
            "small",
            "large",
        ]
    ),
    "mark": frozenset(
        [
            "old",
            "book",
            "wall",
            "canvas",
            "box",
            "page",
            "paper",
            "fabric",
            "cloth",
            "board",
            "blackboard",
            "chalkboard",
            "cardboard",
            "door",
            "floor",
            "sidewalk",
        ]
    ),
    "bead": frozenset(
        ["car", "window", "pane", "glass", "plate", "teacup", "cup", "leaf", "mug", "bowl", "sheet", "metal", "mirror", "tile"]
    ),
    "pierce": frozenset(["sheet", "film", "glove", "gloves", "bag", "mattress", "balloon", "membrane", "foil"]),
    "evacuate": frozenset(["can", "bottle", "pipe", "container", "tube", "tank", "barrel", "tin"]),
}
"""Nouns whose things are built for the experiment itself."""

_MEANT: tuple[tuple[str, str, str, str], ...] = (
    ("lay on water", "thing", r"\btoy\b$", "toy boat"),
    ("lay on water", "thing", r"\bice( cubes?)?$", "ice cube"),
    ("lay on water", "thing", r"\b(wood|plank|timber)$", "wooden cube"),
    ("mark", "tool", r"\b(marker|highlighter|felt-tip)( pen)?$", "pen"),
    ("mark", "tool", r"\bcharcoal$", "black chalk"),
    ("rebound", "thing", r"\brubber beach ball\b", "beach ball"),
    ("evacuate", "thing", r"\bcontainer\b", "canister"),
    ("evacuate", "thing", r"\b(pipe|tube|duct)\b", "pipe"),
    ("evacuate", "thing", r"\bbottle\b", "pet bottle"),
    ("squeeze", "thing", r"\bbottle\b", "pet bottle"),
    ("squeeze", "thing", r"\b(cloth|rag|towel|fabric|shirt|t-shirt|sock|handkerchief)\b", "rag"),
    ("pierce", "thing", r"\b(sheet|film|foil|membrane|paper|fabric|cloth|leather|wrap)\b", "membrane"),
    ("pierce", "thing", r"\bbag\b", "plastic bag"),
    ("pierce", "thing", r"\bgloves?\b", "rubber glove"),
    ("pierce", "thing", r"\b(mattress|raft|cushion|pool float|air ?bed|pillow)\b", "air mattress"),
    ("pierce", "tool", r"\b(pin|tack|thumbtack)\b", "pin"),
    ("mark", "tool", r"\bgel pen\b", "pen"),
    ("mark", "tool", r"\b(paint ?brush|brush)\b", "paintbrush"),
    ("mark", "thing", r".*", "board"),
    ("bead", "thing", r".*", "pane"),
    ("disperse", "vessel", r"\b(container|can|tub|canister|tin|carton|box)\b", "canister"),
    ("disperse", "vessel", r"\b(bottle|flask)\b", "pet bottle"),
    ("split light", "thing", r"\bprism\b", "prism"),
    ("reflect beam", "thing", r"\b(laser|beam|ray)( beam| light)?( of light)?\b", "laser pointer"),
    ("magnify", "thing", r"\b(magnifying glass|magnifier|magnifying lens|lens|loupe)\b", "magnifying glass"),
    ("stand in water", "thing", r"\bstraw\b", "drinking straw"),
    ("stand in water", "vessel", r".*", "glass of water"),
)
"""Action, group, pattern of the phrase, and the noun that takes its head's place."""


def thing_meant(action: str, group: str, phrase: str) -> str:
    """The phrase with its head as the catalogue calls it ("an empty metal pipe" keeps "metal" and becomes a pipe)."""
    phrase = re.sub(r"^(from|of) ", "", phrase.strip())
    for of, part, pattern, kind in _MEANT:
        if of == action and part == group and (found := re.search(pattern, phrase.lower())):
            return phrase[: found.start()] + kind if pattern != ".*" else f"{phrase} {kind}"
    return phrase
