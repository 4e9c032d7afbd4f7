"""The part of the things' table for sundries."""

# fmt: off

from aozora.world.things.form import ThingKind, planned

SUNDRIES: dict[str, ThingKind] = {
    "ice cubes": planned("sundries", (0.1198, 0.0882, 0.0615), "ice", "nature", ("ice cube", "ice blocks"), 0.4),
    "crystals": planned("sundries", (0.15, 0.13, 0.1719), "crystal", "nature",
        ("crystal", "crystal cluster", "amethyst", "quartz"), 0.2),
    "planet": planned("sundries", (3.8851, 3.7466, 2), "plastic", "sky", ("ringed planet", "saturn", "jupiter"), 0.1,
        body="sphere"),
    "earth": planned("sundries", (2.0, 2.0, 2.0), "plastic", "sky", ("planet earth", "blue planet"), 0.1, body="sphere"),
    "pyramid shape": planned("sundries", (0.12, 0.12, 0.09), "plastic", "solid", ("small pyramid", "tetrahedron"), 0.333),
    "nest": planned("sundries", (0.166, 0.1714, 0.0685), "wood", "nature", ("bird's nest", "birds nest", "bird nest"), 0.1),
    "gold bars": planned("sundries", (0.22, 0.16, 0.108), "gold", "object", ("gold bar", "gold ingots", "ingots", "bullion"),
        0.5),
    "stack of plates": planned("sundries", (0.2642, 0.2645, 0.0964), "porcelain", "vessel",
        ("plates", "pile of plates", "stacked plates"), 0.4, body="cylinder"),
    "coffee table": planned("sundries", (0.9595, 0.5951, 0.4219), "wood", "furniture", ("low table", "side table", "end table"),
        0.15),
    "rocking chair": planned("sundries", (0.9551, 0.5691, 1.0842), "wood", "furniture", ("rocker chair",), 0.05),
}
"""Kind -> its row."""
