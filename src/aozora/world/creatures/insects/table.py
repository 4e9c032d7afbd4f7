"""Insects and other small things: shapes, colours and words. They are a little larger than life, so that they can be seen."""

from collections.abc import Callable, Mapping

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.world.creatures.figure import Figure, assemble
from aozora.world.creatures.insects.legless import caterpillar_figure, snail_figure, spider_figure
from aozora.world.creatures.insects.params import BugParams
from aozora.world.creatures.insects.winged import (
    ant_figure,
    bee_figure,
    beetle_figure,
    butterfly_figure,
    dragonfly_figure,
    grasshopper_figure,
)
from aozora.world.creatures.stock import Breed, zones
from aozora.world.elements import Asset

FORMS: Mapping[str, Callable[[BugParams], Figure]] = {
    "butterfly": butterfly_figure, "bee": bee_figure, "fly": bee_figure, "dragonfly": dragonfly_figure, "beetle": beetle_figure,
    "firefly": beetle_figure, "ant": ant_figure, "grasshopper": grasshopper_figure, "spider": spider_figure,
    "caterpillar": caterpillar_figure, "snail": snail_figure,
}  # fmt: skip
"""Form -> its sculptor."""


def build_insect(params: BugParams, store: Store) -> Asset:
    """The being as an asset that stands on z = 0."""
    return assemble(FORMS[params.form](params), params.size_m, lane(params.seed, params.kind, "fur"), store)


# fmt: off
INSECTS: Mapping[str, Breed[BugParams]] = {
    "butterfly": Breed(BugParams("butterfly", 0.05, zones(base="2a2220", chest="2a2220", belly="241e1c", head="2a2220",
            leg="1a1614", wing="ee7a18", rim="17120f", dot="f4efe4"),
        "butterfly", "monarch"), ("butterflies", "monarch", "monarch butterfly"), "insect", ("wing",), (1.8, 1.0)),
    "blue butterfly": Breed(BugParams("blue butterfly", 0.055, zones(base="20242c", chest="20242c", belly="1c2028",
            head="20242c", leg="15161a", wing="1f7ae0", rim="0e1118", dot="e8f0f8"),
        "butterfly", "morpho"), ("blue butterflies", "morpho", "blue morpho"), "butterfly", ("wing",), (1.8, 1.0)),
    "moth": Breed(BugParams("moth", 0.045, zones(base="c8b496", chest="d4c2a6", belly="c0aa8a", head="cbb99c", leg="8a7658",
            wing="b89c74", rim="5e4a34", dot="efe6d4"),
        "butterfly", "moth", blades=6000), ("moths",), "insect", ("wing",), (1.8, 1.0)),
    "bee": Breed(BugParams("bee", 0.03, zones(base="d89a1c", chest="d9a02a", belly="f0b020", head="2a2018", leg="1c1612",
            stripe="15110e", wing="d8dce0", rim="5a5248"), "bee", wing_span=0.62,
        blades=5000), ("bees", "bumblebee", "bumblebees", "honeybee", "honey bee", "wasp", "hornet"), "insect", ("chest",),
            (1.1, 0.8)),
    "fly": Breed(BugParams("fly", 0.02, zones(base="2c3438", chest="38444a", belly="2a4a48", head="3a3030", leg="161414",
            wing="c8d0d4", rim="4a4a4a", iris="a02a1c"), "fly", wing_span=0.72),
        ("flies", "housefly", "mosquito", "gnat"), "insect", ("chest", "belly"), (1.1, 0.8)),
    "dragonfly": Breed(BugParams("dragonfly", 0.075, zones(base="1f8fb8", stripe="12323c", leg="16181a", wing="cfe0e6",
            rim="3a4a50", iris="1a6a8a"), "dragonfly", wing_span=0.78, eye=0.062),
        ("dragonflies", "damselfly"), "insect", ("base",), (1.1, 0.5)),
    "ladybug": Breed(BugParams("ladybug", 0.02, zones(base="d81e16", dot="17130f", chest="17130f", head="17130f", leg="17130f",
            belly="17130f"), "beetle", eye=0.04),
        ("ladybugs", "ladybird", "lady bug"), "insect", ("base",), (1.1, 0.6)),
    "beetle": Breed(BugParams("beetle", 0.035, zones(base="4a2413", chest="2e1810", head="26140e", leg="1a100c",
            belly="1a100c", antler="5a2414", wing="c8d0c8", rim="4a5048", glow="4a2413"), "beetle", eye=0.04),
        ("beetles", "stag beetle", "scarab", "bug", "bugs", "cockroach"), "insect", ("base", "chest"), (1.1, 0.6)),
    "firefly": Breed(BugParams("firefly", 0.02, zones(base="2a211c", chest="a8482a", head="1c1612", leg="1a1512",
            belly="241c18", wing="c8c8b8", rim="5a5448", glow="e4f86a"), "firefly", eye=0.05,
        wing_span=0.8), ("fireflies", "lightning bug", "glow worm", "glowworm"), "insect", ("base",), (1.1, 0.6)),
    "ant": Breed(BugParams("ant", 0.015, zones(base="3a1a10", belly="2e140c", head="42200f", jaw="5a2a14", leg="34180e"),
            "ant"), ("ants",), "insect", ("base", "belly", "head"), (1.1, 0.6)),
    "grasshopper": Breed(BugParams("grasshopper", 0.05, zones(base="5c9a34", chest="6aa83c", belly="a8c06a", head="6aa83c",
            leg="7a9a4a"), "grasshopper"),
        ("grasshoppers", "cricket", "locust", "praying mantis", "mantis"), "insect", ("base", "chest", "head"), (1.2, 0.6)),
    "spider": Breed(BugParams("spider", 0.045, zones(base="4a3426", belly="3a281e", jaw="2a1c14", leg="42301f", tip="2a1e16",
            eyes="0a0808"), "spider", eye=0.05),
        ("spiders", "tarantula", "scorpion"), "insect", ("base", "belly", "leg"), (1.6, 0.6)),
    "caterpillar": Breed(BugParams("caterpillar", 0.06, zones(base="8cc63e", stripe="c8d83a", head="d8702a", foot="4a6a2a",
            horn="2a241c"), "caterpillar", eye=0.036),
        ("caterpillars", "worm", "larva", "centipede"), "insect", ("base", "stripe"), (1.1, 0.4)),
    "snail": Breed(BugParams("snail", 0.06, zones(base="b8823e", stripe="6a3e1c", skin="b8a482"), "snail"), ("snails",
            "slug"), "animal", ("base",), (1.1, 0.7)),
}
"""Kind -> breed."""
# fmt: on
