"""The food's part of the things' table."""

from typing import Literal

from aozora.world.things.form import ThingKind

Body = Literal["sphere", "box", "cylinder", "capsule"]


def _food(
    builder: str, size: tuple[float, float, float], body: Body, family: str, fill: float, words: tuple[str, ...]
) -> ThingKind:
    """A row of food: about as dense as water where it is full, soft, dull to the ear."""
    return ThingKind(
        builder=f"{builder}:{builder}",
        size=size,
        material="foam",
        body=body,
        family=family,
        words=words,
        fill=25.0 * fill,
        bounce=0.15,
        grip=0.55,
        roll=0.003,
        substance="rubber",
    )


FOOD: dict[str, ThingKind] = {
    "bread": _food("bakery", (0.2729, 0.1325, 0.104), "box", "bread", 0.35, ("loaf", "loaf of bread", "bread loaf")),
    "croissant": _food("bakery", (0.1419, 0.1033, 0.064), "box", "bread", 0.3, ("croissants", "crescent roll")),
    "pizza": _food("bakery", (0.3226, 0.3221, 0.0236), "cylinder", "meal", 0.6, ("pizza pie", "pepperoni pizza", "whole pizza")),
    "cake": _food("bakery", (0.282, 0.282, 0.1533), "cylinder", "cake", 0.5, ("layer cake", "chocolate cake", "torte", "gateau")),
    "birthday cake": _food(
        "bakery", (0.282, 0.282, 0.2003), "cylinder", "cake", 0.4, ("cake with candles", "birthday cake with candles")
    ),
    "cupcake": _food("bakery", (0.072, 0.072, 0.1115), "cylinder", "cake", 0.35, ("fairy cake",)),
    "donut": _food("bakery", (0.105, 0.1049, 0.0408), "cylinder", "cake", 0.4, ("doughnut", "glazed donut", "frosted donut")),
    "cookie": _food("bakery", (0.0798, 0.0784, 0.0169), "cylinder", "cake", 0.7, ("chocolate chip cookie", "biscuit")),
    "cookies": _food(
        "bakery", (0.2397, 0.2397, 0.0512), "cylinder", "cake", 0.4, ("plate of cookies", "cookies on a plate", "biscuits")
    ),
    "sandwich": _food(
        "snacks",
        (0.1545, 0.1487, 0.0995),
        "box",
        "meal",
        0.4,
        ("club sandwich", "ham sandwich", "cheese sandwich", "toast sandwich"),
    ),
    "hamburger": _food("snacks", (0.1258, 0.1239, 0.0976), "cylinder", "meal", 0.6, ("burger", "cheeseburger", "beefburger")),
    "hot dog": _food("snacks", (0.1861, 0.086, 0.058), "box", "meal", 0.5, ("hotdog", "frankfurter")),
    "ice cream": _food(
        "snacks",
        (0.0672, 0.066, 0.2055),
        "cylinder",
        "dessert",
        0.35,
        ("ice cream cone", "icecream", "ice-cream cone", "ice-cream", "gelato"),
    ),
    "tomato": _food("produce", (0.0708, 0.0708, 0.0655), "sphere", "fruit", 0.95, ("tomatoes", "cherry tomato", "red tomato")),
    "carrot": _food("produce", (0.2876, 0.0896, 0.0491), "box", "vegetable", 0.3, ("carrots",)),
    "broccoli": _food("produce", (0.1084, 0.119, 0.1145), "cylinder", "vegetable", 0.35, ("broccoli floret",)),
    "onion": _food("produce", (0.0792, 0.0791, 0.0895), "sphere", "vegetable", 0.7, ("yellow onion", "bulb onion")),
    "potato": _food("produce", (0.105, 0.0719, 0.0637), "sphere", "vegetable", 0.95, ("potatoes", "spud")),
    "pumpkin": _food("produce", (0.3042, 0.3053, 0.2665), "sphere", "vegetable", 0.5, ("squash", "gourd")),
    "mushroom": _food("produce", (0.082, 0.0823, 0.0795), "cylinder", "vegetable", 0.4, ("champignon", "button mushroom")),
    "strawberry": _food("orchard", (0.0364, 0.0363, 0.0555), "sphere", "fruit", 0.9, ("strawberries",)),
    "grapes": _food("orchard", (0.1936, 0.0973, 0.0716), "box", "fruit", 0.35, ("bunch of grapes", "grape", "grape cluster")),
    "watermelon": _food("orchard", (0.3292, 0.236, 0.23), "sphere", "fruit", 0.9, ("melon", "whole watermelon")),
    "watermelon slice": _food("orchard", (0.26, 0.0286, 0.13), "box", "fruit", 0.5, ("slice of watermelon", "watermelon wedge")),
    "pineapple": _food("orchard", (0.2233, 0.2273, 0.2926), "cylinder", "fruit", 0.12, ("pineapples",)),
    "cherry": _food("orchard", (0.07, 0.037, 0.0676), "box", "fruit", 0.35, ("cherries", "pair of cherries")),
    "banana": _food("orchard", (0.1786, 0.0662, 0.0371), "box", "fruit", 0.35, ("ripe banana",)),
    "pear": _food("orchard", (0.0752, 0.0751, 0.1209), "sphere", "fruit", 0.8, ("pears",)),
    "cheese": _food(
        "produce",
        (0.1601, 0.1083, 0.062),
        "box",
        "dairy",
        0.45,
        ("wedge of cheese", "piece of cheese", "swiss cheese", "cheese wedge"),
    ),
    "egg": _food("produce", (0.0575, 0.0448, 0.0454), "sphere", "dairy", 0.95, ("chicken egg", "hen's egg", "eggs")),
    "fried egg": _food(
        "produce", (0.1341, 0.1261, 0.021), "cylinder", "meal", 0.5, ("sunny side up egg", "omelette", "fried eggs")
    ),
    "chocolate": _food("produce", (0.176, 0.0945, 0.0172), "box", "sweet", 0.75, ("chocolate bar", "bar of chocolate")),
    "soup": _food(
        "dishes", (0.1868, 0.1868, 0.0649), "cylinder", "meal", 0.4, ("bowl of soup", "soup bowl", "tomato soup", "stew", "broth")
    ),
    "salad": _food("dishes", (0.1868, 0.1868, 0.114), "cylinder", "meal", 0.3, ("salad bowl", "bowl of salad", "green salad")),
    "noodles": _food(
        "dishes",
        (0.252, 0.1868, 0.0941),
        "cylinder",
        "meal",
        0.4,
        ("bowl of noodles", "udon", "soba"),
    ),
    "sushi": _food("dishes", (0.25, 0.15, 0.0538), "box", "meal", 0.5, ("sushi board", "sushi rolls", "sushi roll", "maki")),
    "slice of cake": _food("dishes", (0.194, 0.194, 0.1049), "cylinder", "cake", 0.3, ("cake slice", "piece of cake")),
}
"""Kind -> its row."""
