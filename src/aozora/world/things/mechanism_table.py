"""The part of the things' table for mechanisms: what swings, bounces and carries."""

# fmt: off

from aozora.world.things.form import ThingKind, planned

_S = "science"

MECHANISMS: dict[str, ThingKind] = {
    "newton's cradle": planned("mechanisms", (0.2, 0.13, 0.1682), "wood", _S,
        ("newtons cradle", "newton cradle", "newton's balls", "pendulum balls"), 0.2),
    "pendulum": planned("mechanisms", (0.22, 0.2, 0.5), "wood", _S,
        ("simple pendulum", "swinging pendulum", "pendulum bob"), 0.1),
    "metronome": planned("mechanisms", (0.1279, 0.1279, 0.238), "wood", _S, ("wooden metronome",), 0.3),
    "spring": planned("mechanisms", (0.2, 0.16, 0.4571), "steel", _S, ("coil spring", "metal spring", "spring with a weight",
        "hanging spring", "spring scale"), 0.1),
    "swing": planned("mechanisms", (3.0699, 1.8646, 2.2135), "steel", "furniture", ("swing set", "playground swing",
        "garden swing", "swings", "child's swing"), 0.02),
    "conveyor belt": planned("mechanisms", (2.56, 0.59, 0.6212), "steel", "furniture", ("conveyor", "assembly line",
        "production line", "conveyor line"), 0.05),
}
"""Kind -> its row."""
