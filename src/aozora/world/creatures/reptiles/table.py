"""Reptiles, amphibians and dinosaurs: shapes, colours and words; sizes are lengths of trunks in metres (snakes: of the whole)."""

from collections.abc import Callable, Mapping

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.world.creatures.figure import Figure, assemble
from aozora.world.creatures.quadruped import srgb
from aozora.world.creatures.reptiles.others import frog_figure, snake_figure, tortoise_figure
from aozora.world.creatures.reptiles.params import SaurianParams, Skull
from aozora.world.creatures.reptiles.saurian import saurian_figure
from aozora.world.creatures.stock import Breed, zones
from aozora.world.elements import Asset

FORMS: Mapping[str, Callable[[SaurianParams], Figure]] = {
    "saurian": saurian_figure, "frog": frog_figure, "snake": snake_figure, "tortoise": tortoise_figure,
}  # fmt: skip
"""Form -> its sculptor."""


def build_reptile(params: SaurianParams, store: Store) -> Asset:
    """The being as an asset that stands on z = 0."""
    return assemble(FORMS[params.form](params), params.size_m, lane(params.seed, params.kind, "skin"), store)


# fmt: off
REPTILES: Mapping[str, Breed[SaurianParams]] = {
    "lizard": Breed(SaurianParams("lizard", 0.09, zones(base="7a9a3e", mark="3e5a24", belly="d8d8a0", head="7a9a3e",
            leg="7a9a3e", claw="3a3a2a", nostril="2a3018", crest="4a6a2a"), head=Skull(0.14, 0.12, 0.09, 0.13, 0.06, 0.036),
        girth=(0.15, 0.12), tail=1.7, leg=0.2, leg_radius=0.045, marks="bands"), ("lizards", "salamander", "skink", "newt"),
            "animal", ("base", "head", "leg"), (3.2, 0.5)),
    "gecko": Breed(SaurianParams("gecko", 0.08, zones(base="e0a83a", mark="5a3a1c", belly="f4ecd4", head="e4b04a",
            leg="e4b456", claw="e8d0a0", nostril="6a4a20"), head=Skull(0.17, 0.15, 0.10, 0.11, 0.075, 0.052), girth=(0.17,
            0.13), tail=1.1,
        leg=0.2, leg_radius=0.05, marks="spots"), ("geckos", "leopard gecko"), "lizard", ("base", "head", "leg"), (2.5, 0.5)),
    "iguana": Breed(SaurianParams("iguana", 0.35, zones(base="5f8a3a", mark="2e4a26", belly="a8b878", head="7a9a5a",
            leg="5a8238", claw="2a2a1e", nostril="2a3018", crest="8aa05a", jaw="8aa86a"), head=Skull(0.16, 0.12, 0.13, 0.11,
            0.085, 0.036),
        girth=(0.16, 0.17), neck=0.16, neck_deg=34, neck_radius=0.13, tail=1.8, leg=0.24, leg_radius=0.055,
            spines=("crest",), marks="bands"), ("iguanas", "komodo dragon"), "lizard", ("base", "head", "leg"), (3.2, 0.7)),
    "chameleon": Breed(SaurianParams("chameleon", 0.16, zones(base="3fae4a", mark="2a9a92", belly="9ad07a", head="46b650",
            leg="58bc4e", claw="6aa04a", nostril="1e4a24", crest="2a8a8a"), head=Skull(0.16, 0.12, 0.13, 0.10, 0.06, 0.046,
            0.2),
        girth=(0.13, 0.2), neck=0.1, neck_deg=20, neck_radius=0.13, tail=1.6, tail_deg=-2, tail_curl_deg=-500, leg=0.30,
            leg_radius=0.045, sprawl=0.35, spines=("casque", "crest"), marks="bands", slit=False), ("chameleons",), "lizard",
        ("base", "head", "leg"), (2.2, 0.8)),
    "crocodile": Breed(SaurianParams("crocodile", 1.3, zones(base="5a6240", mark="3a4028", belly="c0b888", head="5c6442",
            leg="5a6240", claw="2c2c20", nostril="2a2c1c", crest="474e32", tooth="eee8d4"), head=Skull(0.2, 0.15, 0.10, 0.42,
            0.062, 0.034, 0.3, True, 9.0),
        girth=(0.21, 0.15), neck=0.14, neck_deg=4, neck_radius=0.14, tail=1.5, leg=0.17, leg_radius=0.06, spines=("scutes",),
            iris=srgb("#c8a83a")), ("crocodiles", "alligator", "alligators"), "animal", ("base", "head", "leg"), (3.3, 0.4)),
    "frog": Breed(SaurianParams("frog", 0.09, zones(base="4fa83a", mark="2a6a26", belly="e8e8b8", toe="8ac04a"), "frog",
            iris=srgb("#d8a02a")), ("frogs", "toad", "toads", "tree frog", "bullfrog"), "animal", ("base", "toe"), (1.0, 0.7)),
    "snake": Breed(SaurianParams("snake", 1.5, zones(base="8a7a3a", mark="3e341c", belly="d8cc9a"), "snake",
            iris=srgb("#d8b03a")), ("snakes", "python", "viper", "rattlesnake", "serpent", "anaconda"), "animal", ("base",),
            (1.0, 0.12)),
    "cobra": Breed(SaurianParams("cobra", 1.5, zones(base="4a3c28", mark="342a1c", belly="c8b078"), "snake", marks="hood",
            iris=srgb("#c89a2a")), ("cobras", "king cobra"), "snake", ("base",), (1.0, 0.4)),
    "turtle": Breed(SaurianParams("turtle", 0.4, zones(base="6a5a2e", seam="cfae62", skin="8a8456", belly="d8c88a",
            beak="5a543a", claw="3a3626"), "tortoise"), ("turtles", "tortoise", "tortoises", "box turtle"), "animal",
            ("base", "skin"), (1.3, 0.65)),
    "tyrannosaurus": Breed(SaurianParams("tyrannosaurus", 3.4, zones(base="6a5a3a", mark="3c3220", belly="b8a878",
            head="6e5c3c", leg="66563a", claw="2a241a", nostril="2a2216", tooth="f0ead8"), head=Skull(0.27, 0.165, 0.2, 0.28,
            0.135, 0.034, 0.5, True, 16.0),
        girth=(0.21, 0.25), neck=0.30, neck_deg=42, neck_radius=0.17, tail=1.5, tail_deg=4, leg=0.82, leg_radius=0.105,
            arm=0.5, sprawl=0.0, upright_deg=14, marks="bands", iris=srgb("#e8a01e")),
        ("t-rex", "t. rex", "t rex", "tyrannosaurus rex", "trex", "velociraptor",
            "raptor dinosaur"), "dinosaur", ("base", "head", "leg"), (2.9, 1.5)),
    "dragon": Breed(SaurianParams("dragon", 1.9, zones(base="9a2420", mark="5a1214", belly="d8a45a", head="a2281f",
            leg="92221f", claw="2a2018",
            nostril="2a0c0a", crest="4a1414", tooth="f0e8d4", membrane="b8502e", horn="e0cfa0"), head=Skull(0.2, 0.135,
            0.125, 0.24, 0.085, 0.034, 0.4, True, 13.0),
        girth=(0.22, 0.24), neck=0.72, neck_deg=52, neck_radius=0.125, tail=1.8, tail_deg=-12, leg=0.5, leg_radius=0.085,
            sprawl=0.12,
        spines=("crest", "swept horns"), winged=True, iris=srgb("#f0c020")), ("dragons", "wyvern", "fire-breathing dragon"),
            "fantasy",
        ("base", "head", "leg", "membrane"), (3.4, 1.6)),
    "stegosaurus": Breed(SaurianParams("stegosaurus", 2.6, zones(base="7a7a4a", mark="565a34", belly="b8b088", head="80804e",
            leg="727246", claw="4a4434", nostril="34341e", crest="b5602c"), head=Skull(0.1, 0.07, 0.07, 0.1, 0.042, 0.02, 0.2),
        girth=(0.22, 0.29), neck=0.26, neck_deg=-4, neck_radius=0.13, tail=1.2, tail_deg=-2, leg=0.46, leg_radius=0.095,
            sprawl=0.0, spines=("plates",)), ("stegosauruses",), "dinosaur", ("base", "head", "leg"), (2.7, 1.2)),
}
"""Kind -> breed."""
# fmt: on
