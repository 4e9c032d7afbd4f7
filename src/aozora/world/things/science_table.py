"""The part of the things' table for teaching, science, charts, jewels and sculpture."""

# fmt: off

from aozora.world.things.form import ThingKind, planned

_S, _A, _C = "science", "accessory", "chart"

SCIENCE: dict[str, ThingKind] = {
    "molecule": planned("science", (0.306, 0.1209, 0.2949), "plastic", _S, ("molecule model", "chemical model", "molecules"),
        0.1),
    "atom": planned("science", (0.2656, 0.1209, 0.3102), "plastic", _S, ("atom model", "atoms"), 0.05),
    "dna": planned("science", (0.17, 0.17, 0.47), "plastic", _S, ("dna helix", "double helix", "dna strand", "dna model"), 0.1),
    "microscope": planned("science", (0.1866, 0.13, 0.3494), "steel", _S, (), 0.2),
    "telescope": planned("science", (1.1158, 0.6626, 1.519), "painted wood", _S, ("refractor", "spyglass"), 0.02),
    "solar system": planned("science", (0.856, 0.8139, 0.358), "wood", _S, ("orrery", "planetarium model",
        "model of the solar system", "solar system model"), 0.01),
    "flask": planned("science", (0.0862, 0.0862, 0.1235), "plastic", _S, ("conical flask", "potion", "magic potion",
        "chemistry flask"), 0.3, body="cylinder", substance="glass"),
    "beaker": planned("science", (0.0858, 0.0858, 0.1511), "plastic", _S, ("laboratory beaker",), 0.3, body="cylinder",
        substance="glass"),
    "test tubes": planned("science", (0.21, 0.05, 0.145), "plastic", _S, ("test tube", "vial", "vials"), 0.2, substance="glass"),
    "skull": planned("science", (0.1443, 0.2007, 0.1932), "plaster", _S, ("human skull",), 0.4),
    "skeleton": planned("science", (0.556, 0.5259, 1.7629), "plaster", _S, ("human skeleton", "skeleton model",
        "anatomical model"), 0.02),
    "magnet": planned("science", (0.1095, 0.1514, 0.022), "plastic", _S, ("horseshoe magnet",), 1.5),
    "light bulb": planned("science", (0.06, 0.06, 0.113), "brass", _S, ("lightbulb", "bulb", "edison bulb"), 0.02,
        body="cylinder", substance="glass"),
    "battery": planned("science", (0.0144, 0.0144, 0.0504), "plastic", "electronics", ("batteries",), 2.0, body="cylinder"),
    "thermometer": planned("science", (0.068, 0.052, 0.29), "painted wood", _S, (), 0.3),
    "compass": planned("science", (0.0771, 0.0924, 0.0178), "brass", _S, ("magnetic compass",), 0.3),
    "binoculars": planned("science", (0.1371, 0.1235, 0.0651), "rubber", _S, ("field glasses",), 0.5),
    "magnifying glass": planned("science", (0.1899, 0.0924, 0.021), "wood", _S, ("magnifier", "loupe"), 0.3),
    "prism": planned("science", (0.05, 0.11, 0.0433), "glass", _S, ("glass prism", "triangular prism", "optical prism"), 0.5),
    "laser pointer": planned("science", (0.122, 0.0145, 0.0168), "plastic", _S, ("laser", "laser beam", "laser pen"), 0.5),
    "drinking straw": planned("science", (0.2, 0.0062, 0.0062), "paper", "object", ("straw", "paper straw",
        "plastic straw"), 0.2),
    "bar chart": planned("science", (0.44, 0.14, 0.29), "plastic", _C, ("bar graph", "chart", "graph"), 0.2),
    "line chart": planned("science", (0.46, 0.098, 0.3), "plastic", _C, ("line graph", "growth chart", "stock chart"), 0.1),
    "pie chart": planned("science", (0.3219, 0.3, 0.045), "plastic", _C, ("pie graph",), 0.7, body="cylinder"),
    "diamond": planned("science", (0.0575, 0.0407, 0.0464), "crystal", _A, ("gem", "gemstone", "jewel", "brilliant"), 0.4),
    "ring": planned("science", (0.0212, 0.0083, 0.0261), "gold", _A, ("wedding ring", "diamond ring", "engagement ring",
        "gold ring"), 0.04),
    "necklace": planned("science", (0.1825, 0.2522, 0.0121), "porcelain", _A,
        ("pearl necklace", "pearls", "pendant", "string of pearls"), 0.05),
    "earrings": planned("science", (0.0446, 0.0514, 0.0131), "gold", _A, ("earring", "pair of earrings"), 0.05),
    "crown": planned("science", (0.2079, 0.208, 0.136), "gold", _A, ("king's crown", "royal crown", "golden crown"), 0.01),
    "tiara": planned("science", (0.1552, 0.1261, 0.0612), "silver", _A, ("diadem", "princess crown"), 0.01),
    "wrist watch": planned("science", (0.0451, 0.0805, 0.077), "steel", _A, ("wristwatch", "watch"), 0.08),
    "pocket watch": planned("science", (0.0492, 0.1511, 0.0109), "gold", _A, ("pocketwatch",), 0.04),
    "treasure chest": planned("science", (0.616, 0.664, 0.5515), "wood", "vessel",
        ("treasure", "chest of gold", "pirate chest", "chest"), 0.2),
    "coins": planned("science", (0.0849, 0.0716, 0.0335), "gold", "object", ("pile of coins", "gold coins", "money",
        "stack of coins"), 0.2),
    "bust": planned("science", (0.356, 0.2345, 0.5035), "marble stone", "sculpture", ("marble bust", "sculpted head"), 0.4),
    "statue": planned("science", (0.6667, 0.56, 2.062), "stone", "sculpture", ("sculpture", "stone statue", "marble statue"),
        0.3),
}
"""Kind -> its row."""
