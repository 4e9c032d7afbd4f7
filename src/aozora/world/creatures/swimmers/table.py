"""Beings of the water: shapes, colours and words; lengths in metres from field guides."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.world.creatures.figure import Figure, assemble
from aozora.world.creatures.stock import Breed, zones
from aozora.world.creatures.swimmers.armoured import ray_figure, sea_turtle_figure, seal_figure
from aozora.world.creatures.swimmers.crustaceans import crab_figure, lobster_figure
from aozora.world.creatures.swimmers.fish import fish_figure
from aozora.world.creatures.swimmers.params import Fins, SeaParams
from aozora.world.creatures.swimmers.soft import (
    jellyfish_figure,
    octopus_figure,
    seahorse_figure,
    squid_figure,
    starfish_figure,
)
from aozora.world.elements import Asset

FORMS: Mapping[str, Callable[[SeaParams], Figure]] = {
    "fish": fish_figure, "octopus": octopus_figure, "squid": squid_figure, "jellyfish": jellyfish_figure,
            "starfish": starfish_figure,
    "seahorse": seahorse_figure, "crab": crab_figure, "lobster": lobster_figure, "sea turtle": sea_turtle_figure,
            "ray": ray_figure,
    "seal": seal_figure,
}  # fmt: skip
"""Form -> its sculptor."""


def build_swimmer(params: SeaParams, store: Store) -> Asset:
    """The being as an asset whose lowest point is on z = 0."""
    return assemble(FORMS[params.form](params), params.size_m, lane(params.seed, params.kind, "skin"), store)


# fmt: off
_REEF = ((0.48, 0.012, -0.03, 0.008), (0.42, 0.085, -0.075, 0.045), (0.28, 0.22, -0.17, 0.085), (0.08, 0.285, -0.235, 0.095),
            (-0.14, 0.22, -0.19, 0.07),
    (-0.32, 0.085, -0.08, 0.03), (-0.42, 0.055, -0.055, 0.014))
_STOUT = ((0.48, 0.01, -0.03, 0.012), (0.42, 0.075, -0.08, 0.06), (0.28, 0.15, -0.14, 0.105), (0.06, 0.175, -0.165, 0.115),
            (-0.16, 0.125, -0.12, 0.08),
    (-0.32, 0.06, -0.06, 0.035), (-0.42, 0.045, -0.045, 0.016))
_LONG = ((0.50, 0.005, -0.015, 0.006), (0.42, 0.05, -0.055, 0.042), (0.26, 0.092, -0.095, 0.075), (0.02, 0.105, -0.11,
            0.085), (-0.18, 0.08, -0.085, 0.06),
    (-0.34, 0.042, -0.042, 0.028), (-0.43, 0.034, -0.034, 0.012))
_SHARK = ((0.52, 0.01, -0.005, 0.012), (0.44, 0.045, -0.045, 0.05), (0.30, 0.085, -0.085, 0.085), (0.08, 0.11, -0.105,
            0.105), (-0.14, 0.075, -0.075, 0.07),
    (-0.32, 0.032, -0.032, 0.03), (-0.42, 0.02, -0.018, 0.014))
_DOLPHIN = ((0.52, -0.028, -0.055, 0.012), (0.46, -0.012, -0.068, 0.026), (0.405, 0.012, -0.078, 0.036), (0.365, 0.07,
            -0.085, 0.062), (0.26, 0.10, -0.105, 0.09),
    (0.06, 0.12, -0.12, 0.11), (-0.16, 0.085, -0.085, 0.075), (-0.34, 0.04, -0.04, 0.03), (-0.44, 0.018, -0.018, 0.014))
_ORCA = ((0.50, 0.0, -0.035, 0.02), (0.44, 0.062, -0.075, 0.065), (0.32, 0.105, -0.105, 0.098), (0.08, 0.13, -0.13, 0.125),
            (-0.14, 0.095, -0.095, 0.085),
    (-0.33, 0.042, -0.042, 0.034), (-0.44, 0.02, -0.02, 0.014))
_WHALE = ((0.52, 0.0, -0.04, 0.02), (0.46, 0.045, -0.10, 0.06), (0.32, 0.085, -0.15, 0.105), (0.12, 0.11, -0.155, 0.125),
            (-0.10, 0.085, -0.10, 0.095),
    (-0.30, 0.042, -0.045, 0.045), (-0.44, 0.018, -0.018, 0.018))
_SPERM = ((0.52, 0.06, -0.05, 0.03), (0.49, 0.105, -0.075, 0.07), (0.36, 0.12, -0.10, 0.095), (0.10, 0.115, -0.115, 0.11),
            (-0.12, 0.08, -0.085, 0.08),
    (-0.32, 0.038, -0.04, 0.04), (-0.44, 0.018, -0.018, 0.016))
_PUFF = ((0.42, 0.03, -0.04, 0.03), (0.36, 0.14, -0.14, 0.14), (0.2, 0.26, -0.28, 0.26), (0.02, 0.29, -0.32, 0.29), (-0.16,
            0.2, -0.22, 0.2),
    (-0.28, 0.075, -0.075, 0.06), (-0.38, 0.05, -0.05, 0.02))

_REEF_FINS = Fins(((0.20, -0.32, 0.12, 0.08),), ((-0.02, -0.32, 0.12, 0.08),), (0.20, -0.05, 0.17, 0.08, 0.5), ("round", 0.24))
_CARP_FINS = Fins(((0.14, -0.22, 0.12, 0.1),), ((-0.2, -0.32, 0.09, 0.06),), (0.24, -0.09, 0.16, 0.08, 0.7), ("fork", 0.26))
_VEIL = Fins(((0.2, -0.24, 0.17, 0.12),), ((-0.14, -0.32, 0.16, 0.16),), (0.24, -0.1, 0.18, 0.09, 0.8), ("veil", 0.46))
_SHARK_FINS = Fins(((0.06, -0.08, 0.15, 0.12), (-0.27, -0.31, 0.035, 0.03)), ((-0.26, -0.31, 0.03, 0.03),), (0.18, -0.05,
            0.25, 0.12, 0.35), ("shark", 0.2), soft=False)
_DOLPHIN_FINS = Fins(((0.02, -0.13, 0.10, 0.12),), (), (0.20, -0.07, 0.17, 0.075, 0.7), ("flukes", 0.15), soft=False)

SWIMMERS: Mapping[str, Breed[SeaParams]] = {
    "fish": Breed(SeaParams("fish", 0.22, zones(base="f0c41e", back="f2b418", belly="f6d85a", band="1c4f9e", face="f0c41e",
            fin="f2d24a", fin_edge="2a62b4", iris="e8e0c8"),
        body=_REEF, fins=_REEF_FINS, marks="bands", eye=(0.36, 0.05, 0.034), mouth=(0.45, -0.015)),
        ("tropical fish", "fishes", "angelfish", "reef fish", "colorful fish"), "animal", ("base", "back", "belly", "face",
            "fin"), (1.1, 0.6)),
    "clownfish": Breed(SeaParams("clownfish", 0.11, zones(base="f0701a", back="ea6418", belly="f48a2c", band="f4f0e8",
            fin="f07a20", fin_edge="14100e", iris="e06a1c"),
        body=_STOUT, fins=_REEF_FINS, marks="clown", eye=(0.36, 0.03, 0.036)), ("clown fish", "nemo fish", "anemonefish"),
            "fish", ("base", "back", "belly", "fin"), (1.1, 0.5)),
    "goldfish": Breed(SeaParams("goldfish", 0.13, zones(base="f28a1c", back="ee7414", belly="f8c05a", fin="f6a23c",
            fin_edge="fbd79a", iris="e8c25a"),
        body=_STOUT, fins=_VEIL, eye=(0.36, 0.03, 0.038)), ("goldfishes", "gold fish"), "fish", ("base", "back", "belly",
            "fin"), (1.3, 0.55)),
    "koi": Breed(SeaParams("koi", 0.55, zones(base="f3efe6", back="f3efe6", belly="f6f2ea", patch="e0481c", band="1d1a1a",
            fin="f2ebe0", fin_edge="f8f4ec", iris="c8b070"),
        body=_LONG, fins=_CARP_FINS, marks="koi", eye=(0.40, 0.01, 0.022)), ("koi fish", "carp", "koi carp"), "fish",
            ("patch",), (1.1, 0.35)),
    "blue tang": Breed(SeaParams("blue tang", 0.22, zones(base="1f50c8", back="1c48c0", belly="2a5ed2", band="10162c",
            face="1f50c8", fin="1f50c8", fin_edge="14182a", iris="202a50"),
        body=_REEF, fins=_REEF_FINS, marks="bands", eye=(0.36, 0.05, 0.034)), ("blue fish", "surgeonfish"), "fish", ("base",
            "back", "belly", "face", "fin"), (1.1, 0.6)),
    "salmon": Breed(SeaParams("salmon", 0.75, zones(base="b4bcc2", back="56707a", belly="e4e6e6", band="2c3a3e",
            fin="7a868a", iris="c8c2a0"),
        body=_LONG, fins=_CARP_FINS, marks="spotted", eye=(0.42, 0.015, 0.02)), ("trout", "tuna", "cod", "herring",
            "sardine", "bass"), "fish", ("base", "back"), (1.1, 0.35)),
    "piranha": Breed(SeaParams("piranha", 0.25, zones(base="7a8a92", back="4a5a62", belly="cf4a2c", band="2c3a3e",
            fin="5a666c", iris="d04a2a"),
        body=_STOUT, fins=_CARP_FINS, marks="spotted", eye=(0.38, 0.03, 0.034)), ("piranhas",), "fish", ("base", "back"),
            (1.1, 0.5)),
    "pufferfish": Breed(SeaParams("pufferfish", 0.25, zones(base="c8a85a", back="8a7038", belly="f2ead4", band="4a3a1c",
            fin="d8bc74", iris="3a7a8a"),
        body=_PUFF, fins=Fins(((-0.14, -0.28, 0.1, 0.06),), ((-0.16, -0.28, 0.08, 0.06),), (0.16, -0.02, 0.16, 0.1, 0.3),
            ("round", 0.18)), marks="spotted",
        eye=(0.30, 0.10, 0.06), mouth=(0.39, -0.01)), ("puffer fish", "blowfish"), "fish", ("base", "back"), (1.0, 0.7)),
    "shark": Breed(SeaParams("shark", 3.2, zones(base="6d7880", back="5a656e", belly="e6e8e6", fin="59646d", iris="0c0c0d"),
        body=_SHARK, fins=_SHARK_FINS, marks="shark", eye=(0.40, 0.012, 0.012), mouth=(0.38, -0.062)), ("sharks",
            "great white shark", "great white"), "fish", ("base", "back", "fin"), (1.1, 0.4)),
    "dolphin": Breed(SeaParams("dolphin", 2.4, zones(base="7f90a0", back="5f7080", belly="dfe4e8", fin="5d6e7e",
            lid="6d7f8e", iris="0e0e10"),
        body=_DOLPHIN, fins=_DOLPHIN_FINS, eye=(0.345, -0.018, 0.013), mouth=(0.37, -0.05)), ("dolphins", "porpoise"),
            "animal", ("base", "back", "fin"), (1.1, 0.4)),
    "orca": Breed(SeaParams("orca", 5.5, zones(base="0e0f12", back="0d0e11", belly="f0f0ee", fin="0e0f12", iris="0a0a0b"),
        body=_ORCA, fins=replace(_DOLPHIN_FINS, dorsal=((0.06, -0.1, 0.19, 0.10),), side=(0.20, -0.07, 0.18, 0.12, 0.7)),
            marks="orca", eye=(0.385, 0.0, 0.010), mouth=(0.42, -0.04)),
        ("orcas", "killer whale", "killer whales"), "whale", ("base", "back", "fin"), (1.1, 0.5)),
    "whale": Breed(SeaParams("whale", 13.0, zones(base="3f4a55", back="35404a", belly="c9ced0", fin="3a454f", iris="0c0c0d"),
        body=_WHALE, fins=replace(_DOLPHIN_FINS, dorsal=((-0.14, -0.22, 0.035, 0.05),), side=(0.22, -0.08, 0.32, 0.09, 0.6),
            tail=("flukes", 0.19)), marks="humpback",
        eye=(0.34, -0.04, 0.008), mouth=(0.33, -0.055)), ("whales", "humpback whale", "humpback", "humpback whales"),
            "animal", ("base", "back", "fin"), (1.1, 0.35)),
    "blue whale": Breed(SeaParams("blue whale", 22.0, zones(base="5b7f9e", back="527694", belly="9fb6c4", fin="557896",
            iris="0c0c0d"),
        body=_WHALE, fins=replace(_DOLPHIN_FINS, dorsal=((-0.22, -0.28, 0.02, 0.04),), side=(0.22, -0.08, 0.17, 0.07, 0.6),
            tail=("flukes", 0.15)), marks="humpback",
        eye=(0.34, -0.04, 0.007), mouth=(0.33, -0.055)), ("blue whales",), "whale", ("base", "back", "fin"), (1.1, 0.35)),
    "sperm whale": Breed(SeaParams("sperm whale", 14.0, zones(base="565658", back="4a4a4d", belly="8a8a8a", fin="505053",
            iris="0c0c0d"),
        body=_SPERM, fins=replace(_DOLPHIN_FINS, dorsal=((-0.14, -0.24, 0.02, 0.03),), side=(0.20, -0.07, 0.13, 0.08, 0.7),
            tail=("flukes", 0.17)),
        eye=(0.30, -0.05, 0.008), mouth=(0.30, -0.065)), ("sperm whales",), "whale", ("base", "back", "fin"), (1.1, 0.35)),
    "beluga": Breed(SeaParams("beluga", 4.0, zones(base="eceeee", back="e6e9ea", belly="f4f5f4", fin="e2e5e6", iris="101012",
            lid="d8dcde"),
        body=_ORCA, fins=replace(_DOLPHIN_FINS, dorsal=()), eye=(0.40, -0.005, 0.012), mouth=(0.42, -0.04)), ("beluga whale",
            "belugas"), "whale", ("base", "back", "fin"), (1.1, 0.4)),
    "ray": Breed(SeaParams("ray", 2.6, zones(base="2f3a48", belly="eceeec", fin="2c3642"), "ray"), ("manta ray", "manta",
            "stingray", "rays"), "fish", ("base",), (1.4, 0.3)),
    "seal": Breed(SeaParams("seal", 1.5, zones(base="7d7a76", belly="b4aea4", fin="6d6a66"), "seal"), ("seals", "sea lion",
            "sea lions", "walrus"), "animal", ("base", "belly"), (1.0, 0.5)),
    "octopus": Breed(SeaParams("octopus", 0.9, zones(base="b5482e", belly="e0a088"), "octopus"), ("octopuses", "octopi"),
            "animal", ("base",), (1.4, 1.0)),
    "squid": Breed(SeaParams("squid", 0.8, zones(base="d8a49a", fin="c88a86"), "squid"), ("squids", "giant squid", "kraken"),
            "animal", ("base", "fin"), (1.2, 0.5)),
    "jellyfish": Breed(SeaParams("jellyfish", 0.5, zones(base="b8c4f2", fin="e29ad0"), "jellyfish"), ("jellyfishes",
            "jelly fish", "medusa"), "animal", ("base", "fin"), (0.8, 1.1)),
    "sea turtle": Breed(SeaParams("sea turtle", 1.0, zones(base="6a5a34", seam="c8b27a", skin="7a8a5a", belly="e0d4a4",
            beak="5a5a44"), "sea turtle"),
        ("sea turtles", "green turtle"), "turtle", ("base", "skin"), (1.3, 0.5)),
    "starfish": Breed(SeaParams("starfish", 0.22, zones(base="e0622a", bump="f2a870"), "starfish"), ("starfishes",
            "sea star"), "animal", ("base",), (1.0, 0.25)),
    "seahorse": Breed(SeaParams("seahorse", 0.16, zones(base="e6a02c", belly="f6d484", fin="f4d890"), "seahorse"),
            ("seahorses", "sea horse"), "fish", ("base", "fin"), (0.5, 1.1)),
    "crab": Breed(SeaParams("crab", 0.2, zones(base="cf3f1e", belly="e8b890", tip="f2d8b8"), "crab"), ("crabs",
            "hermit crab"), "animal", ("base",), (0.8, 0.5)),
    "lobster": Breed(SeaParams("lobster", 0.45, zones(base="b52a18", belly="c86a4a", tip="d8704a"), "lobster"), ("lobsters",
            "crayfish", "shrimp", "prawn"), "animal", ("base",), (1.3, 0.35)),
}
"""Kind -> breed."""
# fmt: on
